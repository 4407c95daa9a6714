import { processAction } from "../../src/actions/process";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import type { BankEntry } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { anAdministration, anInvoice, bookOfDebtors, momentOn, tampered } from "../support/books";
import { ending, type Writing } from "../support/interruption";
import { aNewEntry, processed, withEntries, wrongIn } from "../support/processed";

const MOMENT = momentOn("2026-12-10T09:00:00");

/** What a bank takes back of an invoice that no order of ours collected. */
function outside(over: Partial<BankEntry> = {}): BankEntry {
  return aNewEntry({
    reference: "B1",
    bookingDate: isoDate("2026-12-04"),
    amount: cents(-100_00),
    kind: "Return",
    reasonCode: "AM04",
    endToEndId: "F1",
    name: "Bakker",
    ...over,
  });
}

/** A firm whose first invoice was collected, and paid, in another program. */
function paidOutside(over: Parameters<typeof anInvoice>[0] = {}): Book {
  return bookOfDebtors(1, {
    Administrations: [anAdministration({ repeatAfterReturn: false })],
    Invoices: [anInvoice({ openAmount: cents(0), ...over })],
  });
}

/** Account, debit and credit of every line of the ledger. */
const booked = ({ tables }: Book) => tables.Ledger.map(({ account, debit, credit }) => [account, debit, credit]);

describe("A return of a collection that was made in another program", () => {
  const { book, outcome } = processed(
    withEntries(paidOutside(), outside({ charges: cents(2_50), amount: cents(-102_50) })),
  );
  const [administration] = book.tables.Administrations;
  const [account] = book.tables.Accounts;

  test("is booked debtors, and charges, to bank, on the bank's day and without an order", () => {
    expect(booked(book)).toEqual([
      [administration?.debtorsAccount, 100_00, null],
      [administration?.chargesAccount, 2_50, null],
      [account?.bankAccount, null, 102_50],
    ]);
    expect(book.tables.Ledger[0]).toMatchObject({
      ...{ event: "Return", bookingDate: "2026-12-04", order: null, invoice: "F1", debtor: "10001" },
      ...{ bankReference: "B1", endToEndId: "F1", description: "F1 Bakker" },
    });
  });

  test("opens its invoice again, counts, and keeps it out of the next collection", () => {
    expect(book.tables.Invoices[0]).toMatchObject({
      openAmount: 100_00,
      timesReturned: 1,
      collect: false,
      status: null,
    });
    expect(book.tables.BankEntries[0]).toMatchObject({ status: "Processed", order: null, line: null });
    expect(outcome.result).toMatchObject({
      entries: [{ fate: "booked", is: "returnOutside", invoices: ["F1"], bookedOn: "2026-12-04", returned: 100_00 }],
      totals: { booked: 1, debits: 100_00, charges: 2_50, returned: 100_00 },
    });
  });

  test("proves itself, and is booked once", () => {
    expect(wrongIn(book)).toEqual([]);
    expect(verifyAction.decide(book, {}, MOMENT).findings.map(({ code }) => code)).not.toContain(
      "verify.returnedOutside",
    );
    expect(processed(book).outcome).toMatchObject({ done: false, changes: [] });
  });

  test("is collected again by itself where the administration repeats and the reason says so", () => {
    const repeating = bookOfDebtors(1, {
      Administrations: [anAdministration({ repeatAfterReturn: true })],
      Invoices: [anInvoice({ openAmount: cents(0) })],
    });
    expect(processed(withEntries(repeating, outside())).book.tables.Invoices[0]?.collect).toBeNull();
  });

  test("broken off behind each of its changes, it is finished", () => {
    const before = withEntries(paidOutside(), outside(), outside({ reference: "B2", endToEndId: "F9" }));
    const whole = processAction.decide(before, {}, MOMENT);
    const writing: Writing = {
      action: processAction,
      request: {},
      moment: MOMENT,
      before,
      outcome: whole,
    };
    for (let written = 0; written <= whole.changes.length; written += 1) {
      const { is, mustBe, left } = ending(writing, written);
      expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
    }
  });
});

describe("It is not booked", () => {
  const codesOf = (before: Book, over: Partial<BankEntry> = {}) => {
    const { findings, done } = processed(withEntries(before, outside(over))).outcome;
    return [done, findings.map(({ code }) => code)];
  };

  test("process.outsideSplit: where the invoice is collected in instalments", () => {
    const invoice = anInvoice({ openAmount: cents(0) });
    const { administration, number, debtor, dueDate } = invoice;
    const part = { ...invoice, administration, invoice: number, debtor, number: 1, dueDate };
    const split = bookOfDebtors(1, { Invoices: [invoice], Instalments: [part] });
    expect(codesOf(split)).toEqual([false, ["process.outsideSplit"]]);
  });

  test("in a closed period, or with charges that have no account", () => {
    const closed = tampered(paidOutside(), "Administrations", 0, { closedUntil: isoDate("2026-12-31") });
    expect(codesOf(closed)).toEqual([false, ["bookingDate.closed"]]);
    const bare = tampered(paidOutside(), "Administrations", 0, { chargesAccount: null });
    expect(codesOf(bare, { charges: cents(2_50), amount: cents(-102_50) })).toEqual([
      false,
      ["administration.chargesAccount"],
    ]);
  });

  test("before it is confirmed, when more would come open than the invoice is", () => {
    const open = paidOutside({ openAmount: cents(60_00) });
    expect(codesOf(open)).toEqual([false, ["process.amountDiffers"]]);
  });
});

describe("verify", () => {
  const { book } = processed(withEntries(paidOutside(), outside()));
  const codesIn = (changed: Book) => [
    ...new Set(verifyAction.decide(changed, {}, MOMENT).findings.map(({ code }) => code)),
  ];

  test("verify.outsideMissing: misses the entry of a return that is called processed", () => {
    const called = withEntries(paidOutside(), outside({ status: "Processed" }));
    expect(codesIn(called)).toContain("verify.outsideMissing");
  });

  test.each([
    ["amount", cents(-90_00)],
    ["status", "New"],
    ["status", "Ignored"],
    ["order", "2026-0009"],
    ["endToEndId", "F2"],
    ["mandateId", "M9"],
    ["account", "NL20INGB0001234567"],
    ["bookingDate", isoDate("2026-12-05")],
    ["reference", "B2"],
    ["kind", "Batch"],
  ] as const)("finds a bank entry whose %s is no longer what was booked: %s", (field, value) => {
    expect(codesIn(tampered(book, "BankEntries", 0, { [field]: value }))).toContain("verify.entryExtra");
  });

  test("finds a counter that was lowered", () => {
    expect(codesIn(tampered(book, "Invoices", 0, { timesReturned: null }))).toContain("verify.timesReturned");
  });
});
