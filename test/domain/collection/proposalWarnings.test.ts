import { indexBook } from "../../../src/domain/book/bookIndex";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import type { Finding } from "../../../src/domain/book/finding";
import { cents } from "../../../src/domain/values/money";
import type { OpenItem } from "../../../src/domain/book/openItem";
import { DISCOUNT_FINDINGS, discountVatRules } from "../../../src/domain/collection/discount";
import { propose } from "../../../src/domain/collection/proposal";
import { newInProposal } from "../../../src/domain/collection/newSinceLastOrder";
import { announcedOn, shortNotices } from "../../../src/domain/collection/proposalWarnings";
import type { Account, Administration, DirectDebit, Invoice } from "../../../src/domain/book/records";
import type { Tables } from "../../../src/domain/book/book";
import {
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
} from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

const ON = isoDate("2026-12-01");

/** The warnings and infos of proposing two debtors' invoices of EUR 100.00 and 200.00, some tables changed. */
function reported(over: Partial<Tables>): readonly Finding[] {
  return propose(bookOfDebtors(2, over), { collectionDate: ON }, MOMENT.at).findings;
}

const account = (over: Partial<Account>) => ({ Accounts: [anAccount(over)] });
const administration = (over: Partial<Administration>) => ({ Administrations: [anAdministration(over)] });

describe("a contract's maximum per item", () => {
  test("is a warning for each transaction above it, and not at it", () => {
    expect(reported(account({ itemAmountMax: cents(200_00) }))).toEqual([]);
    expect(reported(account({ itemAmountMax: cents(199_99) }))).toMatchObject([
      {
        code: "limit.item",
        place: { table: "Invoices", row: 3, field: "amount" },
        params: { item: "F2", amount: "200.00", max: "199.99" },
      },
    ]);
  });
});

describe("a contract's maximum per month", () => {
  const month = (max: number, ...orders: readonly Partial<ReturnType<typeof anOrder>>[]) =>
    reported({
      ...account({ monthAmountMax: cents(max) }),
      Orders: orders.map((over, n) => anOrder({ number: `O${String(n)}`, numberOfItems: 0, ...over })),
    });

  test("is a warning above it, and not at it", () => {
    expect(month(300_00)).toEqual([]);
    expect(month(299_99)).toMatchObject([
      {
        code: "limit.month",
        place: { table: "Accounts", row: 2, field: "monthAmountMax" },
        params: { month: "2026-12", amount: "300.00", max: "299.99" },
      },
    ]);
  });

  test("counts the account's orders of the same month that are not cancelled", () => {
    const [order] = month(
      300_00,
      { controlSum: cents(50_00), account: "nl91 abna 0417 1643 00" },
      { controlSum: cents(7_00), status: "Draft" },
      { controlSum: cents(1_00_00), collectionDate: isoDate("2026-11-30") },
      { controlSum: cents(1_00_00), account: dutchIbanOf(7) },
      { controlSum: cents(1_00_00), status: "Cancelled" },
    );
    expect(order?.params["amount"]).toBe("357.00");
  });
});

describe("the pre-notification", () => {
  const today = isoDate("2026-11-22");
  const item = (invoice: Partial<Invoice>): OpenItem => {
    const record = anInvoice(invoice);
    return { key: "F1", invoice: record, table: "Invoices", record };
  };
  const announced = (
    invoice: Partial<Invoice>,
    preNotifiedOn: string | null = null,
    over: Partial<Administration> = {},
  ) =>
    announcedOn(
      { item: item(invoice), administration: anAdministration(over) },
      preNotifiedOn === null ? null : { preNotifiedOn: isoDate(preNotifiedOn) },
      today,
    );

  test("was given by notice, else on the invoice, else is given today", () => {
    expect(announced({}, "2026-11-10")).toBe("2026-11-10");
    expect(announced({})).toBe("2026-10-31");
    expect(announced({}, null, { announcedOnInvoice: null })).toBe("2026-11-22");
    expect(announcedOn({ item: item({}), administration: anAdministration() }, { preNotifiedOn: null }, today)).toBe(
      "2026-10-31",
    );
  });

  test("on the invoice does not serve a collection after a return, nor an invoice of later", () => {
    expect(announced({ timesReturned: 1 })).toBe("2026-11-22");
    expect(announced({ invoiceDate: isoDate("2026-11-23") })).toBe("2026-11-22");
    expect(announced({ timesReturned: 0 })).toBe("2026-10-31");
  });

  test("of fewer days than agreed is one warning per administration, with the shortest", () => {
    const one = anAdministration({ row: 2, preNotificationDays: 14 });
    const other = anAdministration({ row: 3, code: "BE01", preNotificationDays: null });
    const on = (administration: Administration, day: string) => ({ administration, on: isoDate(day) });
    const found = shortNotices(
      [
        on(one, "2026-11-17"),
        on(one, "2026-11-18"),
        on(one, "2026-11-20"),
        on(one, "2026-11-19"),
        on(other, "2026-11-17"),
        on(other, "2026-11-18"),
      ],
      ON,
    );
    expect(found).toMatchObject([
      {
        code: "preNotification.short",
        place: { table: "Administrations", row: 2, field: "preNotificationDays" },
        params: { administration: "NL01", items: 3, days: 11, agreed: 14 },
      },
      { place: { row: 3 }, params: { administration: "BE01", items: 1, days: 13, agreed: 14 } },
    ]);
  });

  test("is looked at for every item of a proposal", () => {
    const short = reported(administration({ announcedOnInvoice: false, preNotificationDays: 10 }));
    expect(short).toMatchObject([{ code: "preNotification.short", params: { items: 2, days: 9, agreed: 10 } }]);
    expect(reported(administration({ announcedOnInvoice: false, preNotificationDays: 9 }))).toEqual([]);
  });
});

test("a discount is told once per administration: it is booked gross, and its VAT is the user's", () => {
  expect(reported(administration({ discountPercent: 2 }))).toMatchObject([
    {
      code: "discount.gross",
      severity: "info",
      place: { table: "Administrations", row: 2, field: "discountAccount" },
      params: { administration: "NL01", amount: "6.00" },
    },
  ]);
});

test.each([
  ["NL", "NL69ZZZ123456780000", "discount.gross"],
  ["België", "NL69ZZZ123456780000", "discount.grossBe"],
  [null, "BE68ZZZ0123456789", "discount.grossBe"],
  ["DE", "NL69ZZZ123456780000", "discount.grossElsewhere"],
])("the VAT of a discount is told as the country %s with creditor %s asks: %s", (country, creditorId, code) => {
  const rules = discountVatRules({ country, creditorId });
  expect(DISCOUNT_FINDINGS[rules]).toBe(code);
  const ofDiscount = reported(administration({ discountPercent: 2, country: country ?? "BE" })).filter(
    (found) => found.code in { "discount.gross": 1, "discount.grossBe": 1, "discount.grossElsewhere": 1 },
  );
  expect(ofDiscount.map((found) => found.code)).toEqual([code]);
});

describe("what is new since the last order", () => {
  const before = (...lines: readonly Partial<DirectDebit>[]) => ({
    Orders: [anOrder({ number: "2026-0001", numberOfItems: lines.length })],
    DirectDebits: lines.map((over, n) => aLine({ line: n + 1, invoice: "OLD", status: "Received", ...over })),
  });

  test("is nothing for the same account and a usual amount", () => {
    expect(reported(before({ amount: cents(33_34) }))).toEqual([]);
  });

  test("is an IBAN from which was never collected", () => {
    // Under a mandate that was signed on another day, and whose row is gone.
    const former = { iban: dutchIbanOf(9), mandateId: "SR10001-1", dateOfSignature: isoDate("2025-01-15") };
    expect(reported(before(former))).toMatchObject([
      {
        code: "new.ibanChanged",
        place: { table: "Mandates", row: 2, field: "iban" },
        params: { debtor: "10001", iban: dutchIbanOf(1), mandate: "SR10001", asked: "10001" },
      },
    ]);
    expect(reported(before(former, {}))).toEqual([]);
  });

  test("is an amount more than three times the highest transaction so far", () => {
    expect(reported(before({ amount: cents(33_33) }))).toMatchObject([
      {
        code: "new.amountUnusual",
        place: { table: "Invoices", row: 2, field: "amount" },
        params: { item: "F1", amount: "100.00", highest: "33.33", asked: "F1" },
      },
    ]);
    const consolidated = [{ amount: cents(50_00) }, { amount: cents(-16_67) }, { amount: cents(1_00), transaction: 2 }];
    expect(reported(before(...consolidated)).map(({ params }) => params["highest"])).toEqual(["33.33"]);
  });

  test("does not count what was never sent", () => {
    const unsent = before(
      { iban: dutchIbanOf(9), status: "OrderCancelled" },
      { iban: dutchIbanOf(9), status: "Draft" },
    );
    expect(reported(unsent)).toEqual([]);
  });

  test("lists debtors and mandates that were never collected from", () => {
    const book = bookOfDebtors(3, {
      ...before({}, { debtor: "10002", mandateId: "OLD", dateOfSignature: isoDate("2025-01-15") }),
      Debtors: [1, 2, 3].map((n) => aDebtor({ number: `1000${String(n)}`, iban: dutchIbanOf(n) })),
    });
    const { transactions } = propose(book, { collectionDate: ON }, isoDateTime("2026-11-22T10:15:00"));
    expect(newInProposal(transactions, indexBook(book))).toEqual({
      debtors: ["10003"],
      mandates: ["SR10002", "SR10003"],
    });
  });

  test("lists who was in a draft or a cancelled order alone: nothing went to the bank", () => {
    const book = bookOfDebtors(2, {
      ...before({ status: "OrderCancelled" }, { debtor: "10002", mandateId: "SR10002", status: "Draft" }),
    });
    const { transactions } = propose(book, { collectionDate: ON }, isoDateTime("2026-11-22T10:15:00"));
    expect(newInProposal(transactions, indexBook(book))).toEqual({
      debtors: ["10001", "10002"],
      mandates: ["SR10001", "SR10002"],
    });
  });

  test("lists no mandate that only has another reference since", () => {
    const renamed = aMandate({ mandateId: "SR10001-NEW", originalMandateId: "SR10001" });
    const book = bookOfDebtors(1, { ...before({}), Mandates: [renamed] });
    const { transactions } = propose(book, { collectionDate: ON }, isoDateTime("2026-11-22T10:15:00"));
    expect(newInProposal(transactions, indexBook(book))).toEqual({ debtors: [], mandates: [] });
  });

  test("lists a debtor who is new in one administration, though he was collected from in the one before", () => {
    const book = bookOfDebtors(1, before({}));
    const [transaction] = propose(book, { collectionDate: ON }, isoDateTime("2026-11-22T10:15:00")).transactions;
    if (transaction === undefined) throw new Error("nothing to collect");
    const administration = anAdministration({ code: "BE01" });
    const elsewhere = { ...transaction, members: [{ ...transaction.members[0], administration }] as const };
    expect(newInProposal([transaction, elsewhere, elsewhere], indexBook(book))).toEqual({
      debtors: ["10001"],
      mandates: [],
    });
  });
});
