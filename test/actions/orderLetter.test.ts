import { cancelAction } from "../../src/actions/cancel";
import { changeReferenceAction } from "../../src/actions/changeReference";
import { collectAction } from "../../src/actions/collect";
import { orderLetterAction } from "../../src/actions/orderLetter";
import { proposalReport } from "../../src/actions/proposalReport";
import { proposeAction } from "../../src/actions/propose";
import type { Book } from "../../src/domain/book/book";
import { indexBook } from "../../src/domain/book/bookIndex";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  bookOf,
  dutchIbanOf,
  MOMENT,
  momentOn,
  tampered,
} from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const SECOND = "2026-0002";

/** Two months: the second order has a new debtor, a new mandate of a known one, another IBAN and an unusual amount. */
function twoMonths(): Book {
  const mandates = [1, 2, 3].map((n) => ({
    mandateId: `SR1000${String(n)}`,
    debtor: `1000${String(n)}`,
    iban: dutchIbanOf(n),
  }));
  const book = bookOf({
    Administrations: [anAdministration({ discountAmount: cents(2_50) })],
    Accounts: [anAccount()],
    Debtors: [1, 2, 3].map((n) =>
      aDebtor({ number: `1000${String(n)}`, name: `Debiteur ${String(n)}`, iban: dutchIbanOf(n) }),
    ),
    Mandates: [
      ...mandates.map((mandate) => aMandate(mandate)),
      aMandate({ mandateId: "SR10002-2", debtor: "10002", iban: dutchIbanOf(12) }),
    ],
    Invoices: [
      anInvoice(),
      anInvoice({ number: "F2", debtor: "10002" }),
      anInvoice({ number: "G1", amount: cents(5_000_00), dueDate: isoDate("2026-12-30") }),
      anInvoice({ number: "G2", debtor: "10002", iban: dutchIbanOf(12), dueDate: isoDate("2026-12-30") }),
      anInvoice({ number: "G3", debtor: "10003", dueDate: isoDate("2026-12-30") }),
    ],
  });
  const first = actOn(book, collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }).book;
  const second = { collectionDate: isoDate("2027-01-04"), confirmed: "all" as const };
  return actOn(first, collectAction, second, momentOn("2026-12-20T09:00:00", "bert")).book;
}

const letterOf = (book: Book, order: string) => orderLetterAction.decide(book, { order }, MOMENT).result?.letter;

describe("The letter that goes with an order", () => {
  test("has the batch number, totals, batches, both values, and who made and issued it", () => {
    const book = twoMonths();
    const order = book.tables.Orders[1];
    expect(letterOf(book, SECOND)).toMatchObject({
      order: SECOND,
      batchNumber: "00002",
      creditorId: "NL69ZZZ123456780000",
      transactions: 3,
      items: 3,
      controlSum: 5_192_50,
      discount: 7_50,
      hash: order?.hash,
      contentHash: order?.contentHash,
      issued: { at: "2026-12-20T09:00:00", user: "bert" },
      batches: [{ paymentInformationId: "2026-0002-00002-1", sequenceType: "RCUR", transactions: 3, amount: 5_192_50 }],
    });
  });

  test("names what is new since the order before, and what is out of the ordinary, with who approved it", () => {
    const book = twoMonths();
    const letter = letterOf(book, SECOND);
    expect(letter?.newcomers.map(({ mandate, isNewDebtor }) => [mandate, isNewDebtor])).toEqual([
      ["SR10002-2", false],
      ["SR10003", true],
    ]);
    expect(letter?.striking.map(({ acceptedBy }) => acceptedBy)).toEqual(["bert", "bert"]);
    expect(letter?.accepted.every(({ acceptedBy }) => acceptedBy === "bert")).toBe(true);
    // Of the first one all are new; what came after it makes them no less so.
    expect(letterOf(book, "2026-0001")?.newcomers.map(({ mandate }) => mandate)).toEqual(["SR10001", "SR10002"]);
  });

  test("what was cancelled before reached no bank, and makes nobody known", () => {
    const book = yearOfCollections();
    expect(letterOf(book, SECOND)?.newcomers).toHaveLength(4);
  });

  test("a mandate whose reference changed in this very order is no new one", () => {
    const once = actOn(twoMonths(), changeReferenceAction, {
      ...{ mandate: "SR10001", how: "amend", reference: "LID-1" },
    }).book;
    const invoice = anInvoice({ number: "H1", dueDate: isoDate("2027-01-29"), mandateId: "LID-1" });
    const book = bookOf({ ...once.tables, Invoices: [...once.tables.Invoices, invoice] });
    const asked = { collectionDate: isoDate("2027-02-01"), confirmed: "all" as const };
    const moment = momentOn("2027-01-20T09:00:00");
    const proposed = proposeAction.decide(book, asked, moment).result;
    expect([proposed?.items, proposed?.newDebtors, proposed?.newMandates]).toEqual([1, [], []]);
    const third = actOn(book, collectAction, asked, moment).book;
    expect(third.tables.DirectDebits.at(-1)).toMatchObject({ mandateId: "LID-1", originalMandateId: "SR10001" });
    expect(letterOf(third, "2027-0001")?.newcomers).toEqual([]);
  });

  test("stands also where the debtor is gone, and without values where the account wants none", () => {
    const book = twoMonths();
    const gone = { ...book, tables: { ...book.tables, Debtors: [] } };
    expect(letterOf(gone, SECOND)?.newcomers[0]?.name).toBe("Debiteur 2");
    const plain = bookOf({
      Administrations: [anAdministration()],
      Accounts: [anAccount({ hashMethod: "None" })],
      Debtors: [aDebtor()],
      Mandates: [aMandate()],
      Invoices: [anInvoice()],
    });
    const collected = actOn(plain, collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }).book;
    expect(letterOf(collected, "2026-0001")).toMatchObject({ hashMethod: "None", hash: null, contentHash: null });
  });

  test("is made of no order that is a draft, cancelled, gone, or no longer gives its file", () => {
    const book = twoMonths();
    const cancelled = actOn(
      book,
      cancelAction,
      { order: SECOND, confirmed: "all" },
      momentOn("2026-12-20T10:00:00"),
    ).book;
    const codes = (of: Book, order = SECOND) => objections(orderLetterAction.decide(of, { order }, MOMENT));
    expect(codes(cancelled)).toEqual(["order.cancelled"]);
    expect(codes(yearOfCollections(), "2026-0003")).toEqual(["order.notIssued"]);
    expect(codes(book, "X")).toEqual(["order.unknown"]);
    expect(codes(tampered(book, "Orders", 1, { settings: "{}" }))).toEqual(["order.settingsUnreadable"]);
    expect(codes(tampered(book, "DirectDebits", 2, { iban: dutchIbanOf(99) }))).toEqual(["file.differs"]);
  });

  test("tells a machine the same", () => {
    const { result } = orderLetterAction.decide(twoMonths(), { order: SECOND }, MOMENT);
    if (result === null) throw new Error("no letter");
    expect(orderLetterAction.summary(result, true)).toMatchObject({
      order: SECOND,
      controlSum: "5192.50",
      batches: [{ amount: "5192.50" }],
      newcomers: [{ mandate: "SR10002-2", amount: "97.50" }, {}],
    });
  });
});

describe("The report of a proposal", () => {
  test("has every item that is taken or held back, why, and what else there is", () => {
    const book = bookOf({
      Administrations: [anAdministration()],
      Accounts: [anAccount()],
      Debtors: [aDebtor(), aDebtor({ number: "10002", iban: dutchIbanOf(2) })],
      Mandates: [aMandate()],
      Invoices: [
        anInvoice(),
        anInvoice({ number: "F2", debtor: "10002" }),
        anInvoice({ number: "F3", debtor: "10009", collect: true }),
        anInvoice({ number: "F4", dueDate: isoDate("2026-12-20") }),
      ],
    });
    const { result } = proposeAction.decide(book, { collectionDate: isoDate("2026-12-01") }, MOMENT);
    if (result === null) throw new Error("no proposal");
    const report = proposalReport(result, indexBook(book));
    expect(report).toMatchObject({
      items: 1,
      transactions: 1,
      amount: 100_00,
      nextDue: "2026-12-20",
      notTaken: { notDue: 1 },
      included: [{ item: "F1", name: "Bakkerij Jansen", mandate: "SR10001", sequenceType: "RCUR", amount: 100_00 }],
    });
    expect(report.heldBack.map(({ item, name, reasons }) => [item, name, reasons.map(({ code }) => code)])).toEqual([
      ["F2", "Bakkerij Jansen", ["mandate.none"]],
      ["F3", "", ["debtor.unknown"]],
    ]);
  });
});
