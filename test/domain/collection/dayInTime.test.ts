import { isoDate } from "../../../src/domain/values/calendar";
import { proposeInTime } from "../../../src/domain/collection/dayInTime";
import { propose } from "../../../src/domain/collection/proposal";
import { aDebtor, anAdministration, anInvoice, bookOfDebtors, MOMENT } from "../../support/books";

const codes = ({ warnings }: ReturnType<typeof propose>): string[] => warnings.map(({ code }) => code);
const unannounced = (preNotificationDays: number | null) => ({
  Administrations: [anAdministration({ announcedOnInvoice: false, preNotificationDays })],
});

describe("A day that nobody chose", () => {
  test("leaves every debtor the notice agreed, and is no later than that asks", () => {
    const book = bookOfDebtors(2, unannounced(10));
    const first = propose(book, { dueUntil: isoDate("2026-12-31") }, MOMENT.at);
    expect(codes(first)).toContain("preNotification.short");
    const proposal = proposeInTime(book, { dueUntil: isoDate("2026-12-31") }, MOMENT.at);
    expect(codes(proposal)).not.toContain("preNotification.short");
    expect(proposal.collectionDate > first.collectionDate).toBe(true);
    const before = propose(book, { collectionDate: isoDate("2026-11-30"), dueUntil: isoDate("2026-12-31") }, MOMENT.at);
    expect(proposal.collectionDate > before.collectionDate).toBe(codes(before).includes("preNotification.short"));
  });

  test("is the first that can be reached where notice was given in time", () => {
    const book = bookOfDebtors(2);
    expect(proposeInTime(book, {}, MOMENT.at)).toEqual(propose(book, {}, MOMENT.at));
  });

  test("stays as it was asked for, with what is warned of it", () => {
    const book = bookOfDebtors(1, unannounced(null));
    const asked = { collectionDate: isoDate("2026-12-01") };
    const proposal = proposeInTime(book, asked, MOMENT.at);
    expect(proposal.collectionDate).toBe("2026-12-01");
    expect(codes(proposal)).toContain("preNotification.short");
    const monthEnd = proposeInTime(book, { monthEnd: true, dueUntil: isoDate("2026-12-31") }, MOMENT.at);
    expect(monthEnd.collectionDate).toBe("2026-11-30");
  });

  test("moves on when what falls due by then was announced later", () => {
    const Administrations = [anAdministration({ announcedOnInvoice: true, preNotificationDays: 10 })];
    const Debtors = [aDebtor()];
    const Invoices = [
      anInvoice({ number: "F1", row: 2, invoiceDate: isoDate("2026-11-15"), dueDate: isoDate("2026-11-20") }),
      anInvoice({ number: "F2", row: 3, invoiceDate: isoDate("2026-11-19"), dueDate: isoDate("2026-11-25") }),
    ];
    const book = bookOfDebtors(1, { Administrations, Debtors, Invoices });
    const proposal = proposeInTime(book, {}, MOMENT.at);
    expect(codes(proposal)).not.toContain("preNotification.short");
    expect(proposal.transactions.flatMap(({ members }) => members).length).toBe(2);
  });
});
