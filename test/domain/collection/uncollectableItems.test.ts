import { indexBook } from "../../../src/domain/book/bookIndex";
import { isoDate } from "../../../src/domain/values/calendar";
import { uncollectableItems } from "../../../src/domain/collection/uncollectableItems";
import { cents } from "../../../src/domain/values/money";
import { itemName } from "../../../src/domain/book/openItem";
import type { BankEntry, DirectDebit, Invoice, Mandate } from "../../../src/domain/book/records";
import { aBankEntry } from "../../support/bankEntries";
import { aDebtor, aMandate, anInstalment, anInvoice, bookOf } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

const BACK: Partial<DirectDebit> = {
  status: "Returned",
  returnKind: "Return",
  reasonCode: "MD01",
  returnedOn: isoDate("2026-12-03"),
};

/** The items to be dunned of an invoice that is not to be collected, with these lines. */
function dunned(invoice: Partial<Invoice>, ...lines: readonly Partial<DirectDebit>[]): string[] {
  const book = bookOf({
    Debtors: [aDebtor()],
    Invoices: [anInvoice({ collect: false, ...invoice })],
    Orders: [anOrder(), anOrder({ number: "2026-0002" })],
    DirectDebits: lines.map((line) => aLine(line)),
  });
  return uncollectableItems(book, indexBook(book), isoDate("2026-12-04")).map(({ item, lastReturn }) => {
    return `${itemName(item)} ${String(lastReturn.line?.order)} ${String(lastReturn.reasonCode)}`;
  });
}

describe("Items for dunning", () => {
  test("came back, are open, and are not to be collected any more", () => {
    expect(dunned({}, BACK)).toEqual(["F1 2026-0001 MD01"]);
  });

  test("came back for the reason of their last return", () => {
    expect(dunned({}, { ...BACK, order: "2026-0010" }, { ...BACK, order: "2026-0009", reasonCode: "AM04" })).toEqual([
      "F1 2026-0010 MD01",
    ]);
  });

  test("are held back by a block as by the user's no", () => {
    expect(dunned({ collect: null, blocked: "geschil" }, BACK)).toEqual(["F1 2026-0001 MD01"]);
    expect(dunned({ collect: null, blocked: "2026-12-04" }, BACK)).toEqual(["F1 2026-0001 MD01"]);
  });

  test.each<readonly [string, Partial<Invoice>, Partial<DirectDebit>]>([
    ["are still to be collected", { collect: true }, BACK],
    ["were held until a day that is past", { collect: null, blocked: "2026-12-03" }, BACK],
    ["follow a debtor who is collected from", { collect: null }, BACK],
    ["are paid otherwise", { openAmount: cents(0) }, BACK],
    ["are credit notes", { amount: cents(-5_00), openAmount: cents(-5_00) }, { ...BACK, amount: cents(-5_00) }],
    ["were recalled by the firm itself", {}, { ...BACK, returnKind: "Recalled" }],
    ["were in a rejected batch", {}, { ...BACK, returnKind: "BatchReject" }],
    ["were received", {}, { status: "Received" }],
  ])("are none that %s", (_name, invoice, line) => {
    expect(dunned(invoice, line)).toEqual([]);
  });

  test("are none that are on their way again", () => {
    expect(dunned({}, BACK, { order: "2026-0002", status: "InTransit" })).toEqual([]);
  });

  describe("that another program collected", () => {
    const entry = (more: Partial<BankEntry> = {}) =>
      aBankEntry({
        ...{ status: "Processed", order: null, invoice: "F1", reasonCode: "AC04", name: "J. Pot" },
        ...{ amount: cents(-121_00), bookingDate: isoDate("2026-12-02"), ...more },
      });
    const found = (
      entries: readonly BankEntry[],
      invoice: Partial<Invoice>,
      ...lines: readonly Partial<DirectDebit>[]
    ) => {
      const book = bookOf({
        Debtors: [aDebtor()],
        Invoices: [anInvoice({ collect: false, ...invoice })],
        Orders: [anOrder(), anOrder({ number: "2026-0002" })],
        DirectDebits: lines.map((line) => aLine(line)),
        BankEntries: entries,
      });
      return uncollectableItems(book, indexBook(book), isoDate("2026-12-04")).map(({ lastReturn }) => lastReturn);
    };
    const fromOutside = {
      returnedOn: "2026-12-02",
      reasonCode: "AC04",
      account: entry().account,
      name: "J. Pot",
      line: null,
    };

    test("are there by what the bank reported", () => {
      expect(found([entry()], {})).toEqual([fromOutside]);
      expect(found([entry({ bookingDate: isoDate("2026-11-02") }), entry()], {})).toEqual([fromOutside]);
    });

    test("are there by the later of that and our own return, of one day by ours", () => {
      expect(found([entry()], {}, BACK)).toMatchObject([{ reasonCode: "MD01", returnedOn: "2026-12-03" }]);
      expect(found([entry({ bookingDate: isoDate("2026-12-03") })], {}, BACK)).toMatchObject([{ reasonCode: "MD01" }]);
      expect(found([entry({ bookingDate: isoDate("2026-12-04") })], {}, BACK)).toMatchObject([{ reasonCode: "AC04" }]);
    });

    test.each<readonly [string, Partial<BankEntry>, Partial<Invoice>]>([
      ["is not booked yet", { status: "New" }, {}],
      ["is of no invoice that is here", { invoice: "F9" }, {}],
      ["is of an account that is not ours", { account: "NL02ABNA0123456789" }, {}],
      ["is of an invoice that is to be collected", {}, { collect: true }],
    ])("are none where the entry %s", (_what, more, invoice) => {
      expect(found([entry(more)], invoice)).toEqual([]);
    });
  });

  describe("whose mandate is used up", () => {
    const oneOff = aMandate({ mandateId: "SO1", oneOff: true, invoice: "F1" });
    const used = { ...BACK, mandateId: "SO1", sequenceType: "OOFF", reasonCode: "AM04" } as const;
    const withMandates = (...mandates: readonly Mandate[]) => {
      const book = bookOf({
        Debtors: [aDebtor()],
        Mandates: mandates,
        Invoices: [anInvoice()],
        Orders: [anOrder()],
        DirectDebits: [aLine(used)],
      });
      return uncollectableItems(book, indexBook(book), isoDate("2026-12-04")).map(({ item }) => itemName(item));
    };

    test("are dunned though they are to be collected, for there is nothing to collect them under", () => {
      expect(withMandates(oneOff)).toEqual(["F1"]);
      expect(withMandates(oneOff, aMandate({ dateOfSignature: null }))).toEqual(["F1"]);
    });

    test("are collected again under another mandate that the debtor has given", () => {
      expect(withMandates(oneOff, aMandate())).toEqual([]);
    });
  });

  test("are single instalments of a split invoice", () => {
    const book = bookOf({
      Debtors: [aDebtor()],
      Invoices: [anInvoice()],
      Instalments: [anInstalment({ collect: false }), anInstalment({ number: 2 })],
      Orders: [anOrder()],
      DirectDebits: [aLine({ ...BACK, instalment: 1 }), aLine({ ...BACK, line: 2, instalment: 2 })],
    });
    expect(uncollectableItems(book, indexBook(book), isoDate("2026-12-04")).map(({ item }) => itemName(item))).toEqual([
      "F1/1",
    ]);
  });
});
