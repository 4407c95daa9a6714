import fc from "fast-check";
import { invoiceChargesAction } from "../../src/actions/invoiceCharges";
import { matchAction } from "../../src/actions/match";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { undoAction } from "../../src/actions/undo";
import type { Book } from "../../src/domain/book/book";
import { cents } from "../../src/domain/values/money";
import { inTransitOn } from "../../src/domain/ledger/inTransit";
import { isoDate } from "../../src/domain/values/calendar";
import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementFile } from "../../src/statements/statement";
import type { BankEvent, BankStatement } from "../../tools/bank/bank.mjs";
import type { pain002 } from "../../tools/bank/pain002.mjs";
import { actOn, anAdministration, bookOfDebtors, momentOn, withRows } from "../support/books";
import { collected, onlyOrder, processed, wrongIn } from "../support/processed";
import {
  type BankWays,
  bankWays,
  creditedBy,
  debitedOn,
  fateOf,
  filesOf,
  isDebited,
  kindOf,
  outsideFile,
  outsideInvoices,
} from "../support/randomBank";

const LATER = "2027-01-15T09:00:00";

/** What the user books by hand before the bank's files come. */
function byHand(ways: BankWays, start: Book): Book {
  const order = onlyOrder(start);
  const lines = start.tables.DirectDebits;
  let book = start;
  const credit = creditedBy(ways, order, lines);
  // The user books in the order in which it happened.
  if (ways.settlesByHand && credit > 0) {
    book = actOn(book, settleAction, { order: order.number, amount: credit, confirmed: "all" }, momentOn(LATER)).book;
  }
  for (const line of lines) {
    const fate = fateOf(ways, line);
    const kind = kindOf(fate);
    if (kind === null || !fate.byHand || !isDebited(ways, line)) continue;
    const on = debitedOn(order, fate);
    const request = { order: order.number, line: line.line, kind, reasonCode: fate.reasonCode, bookingDate: on };
    const debit = { bankDebit: on, charges: cents(fate.charges), confirmed: "all" as const };
    book = actOn(book, returnAction, { ...request, ...debit }, momentOn(LATER)).book;
  }
  return book;
}

/** Everything is as the bank had it: the order settled, nothing in transit, what came back open and counted once. */
function expectTruth(book: Book, ways: BankWays): void {
  const order = onlyOrder(book);
  expect({ status: order.status, toSettle: order.toSettle }).toEqual({ status: "Settled", toSettle: 0 });
  const on = { until: null, today: isoDate("2027-01-15") };
  expect(inTransitOn(on, book.tables.Orders, book.tables.Ledger)).toEqual([]);
  const outside = outsideInvoices(ways);
  const truth = [...book.tables.DirectDebits, ...outside].map((line) => {
    if (!("invoice" in line)) return [line.number, 1, line.amount];
    const isBack = kindOf(fateOf(ways, line)) !== null;
    return [line.invoice, isBack ? 1 : 0, isBack ? line.amount : 0];
  });
  expect(book.tables.Invoices.map((one) => [one.number, one.timesReturned ?? 0, one.openAmount ?? one.amount])).toEqual(
    truth,
  );
  expect(wrongIn(book)).toEqual([]);
}

/** What comes back from outside: named by the bank or by the user, taken back and done anew. */
function outsideBack(ways: BankWays, start: Book): Book {
  const request = { files: [outsideFile(ways, onlyOrder(start))], confirmed: "all" as const };
  let { book } = processed(start, request, LATER);
  ways.outside.forEach(({ isNamed, isUndone }, position) => {
    const [entry, invoice] = [`OUT${String(position + 1)}`, `X${String(position + 1)}`];
    const matched = (): void => {
      if (!isNamed) book = actOn(book, matchAction, { entry, invoice }, momentOn(LATER)).book;
      book = processed(book, { confirmed: "all" }, LATER).book;
    };
    if (!isNamed) matched();
    if (!isUndone) return;
    const before = book;
    book = actOn(book, undoAction, { entry }, momentOn(LATER)).book;
    expect(book.tables.Invoices.find(({ number }) => number === invoice)).toMatchObject({
      ...{ openAmount: 0, timesReturned: null, collect: null },
    });
    expect(wrongIn(book)).toEqual([]);
    book = processed(book, { confirmed: "all" }, LATER).book;
    expect(book.tables.Invoices).toEqual(before.tables.Invoices);
  });
  return book;
}

/** All charges of returns are invoiced on once, each can be taken back, and only then what they are of. */
function expectChargesInvoiced(book: Book, ways: BankWays): void {
  const ofLines = book.tables.DirectDebits.map((line) => (isDebited(ways, line) ? fateOf(ways, line).charges : 0));
  const charges = [...ofLines, ...ways.outside.map((one) => one.charges)].filter((one) => one > 0);
  const outcome = invoiceChargesAction.decide(book, {}, momentOn(LATER));
  expect(outcome.done).toBe(charges.length > 0);
  if (!outcome.done) return;
  const invoiced = actOn(book, invoiceChargesAction, {}, momentOn(LATER)).book;
  const made = invoiced.tables.Invoices.filter(({ number }) => number.endsWith("-K1"));
  expect(made.map(({ amount }) => amount).sort()).toEqual(charges.sort());
  expect(wrongIn(invoiced)).toEqual([]);
  expect(invoiceChargesAction.decide(invoiced, {}, momentOn(LATER)).done).toBe(false);
  const [{ number, amount } = { number: "", amount: cents(0) }] = made;
  const undone = actOn(invoiced, undoAction, { invoice: number }, momentOn(LATER)).book;
  expect(wrongIn(undone)).toEqual([]);
  const again = invoiceChargesAction.decide(undone, {}, momentOn(LATER)).result?.invoices ?? [];
  expect(again.map((one) => [one.number, one.amount])).toEqual([[number.replace(/1$/, "2"), amount]]);
}

test("whatever a bank does and in whatever order it is read, the books come out as it was", () => {
  fc.assert(
    fc.property(bankWays, (ways) => {
      const administration = anAdministration({ postingStyle: ways.style });
      const due = bookOfDebtors(ways.fates.length, { Administrations: [administration] });
      const Invoices = [...due.tables.Invoices, ...outsideInvoices(ways)];
      const start = collected(withRows({ ...due, tables: { ...due.tables, Invoices } }));
      const files = [...filesOf(ways, start), outsideFile(ways, onlyOrder(start))];
      let book = outsideBack(ways, byHand(ways, start));
      for (const file of files) book = processed(book, { files: [file], confirmed: "all" }, LATER).book;

      expectTruth(book, ways);
      for (const file of files) {
        const again = processed(book, { files: [file], confirmed: "all" }, LATER);
        expect(again.outcome.changes).toEqual([]);
      }
      expectChargesInvoiced(book, ways);
    }),
    { numRuns: 150 },
  );
});

const FORMATS = ["camt.053", "camt.054", "camt.052", "ing", "abn", "coda"] as const;
type Written = (typeof FORMATS)[number];

describe("The same through files as banks write them", () => {
  let write: Readonly<Record<Written, (of: readonly BankStatement[]) => string | Uint8Array>>;
  let report: typeof pain002;

  beforeAll(async () => {
    const { camt } = await import("../../tools/bank/camt.mjs");
    const { coda } = await import("../../tools/bank/coda.mjs");
    const { mt940 } = await import("../../tools/bank/mt940.mjs");
    report = (await import("../../tools/bank/pain002.mjs")).pain002;
    write = {
      "camt.053": (of) => camt("camt.053", of, { bank: "ABNAMRO" }),
      "camt.054": (of) => camt("camt.054", of, { version: "04", swapsRoles: false }),
      "camt.052": (of) => camt("camt.052", of, { version: "02" }),
      ing: (of) => mt940("ing", of),
      abn: (of) => mt940("abn", of),
      coda,
    };
  });

  const read = (name: string, written: string | Uint8Array): StatementFile =>
    readStatementFile(name, [typeof written === "string" ? new TextEncoder().encode(written) : written]);

  /** A status report of what was rejected before any money moved. */
  function reported(ways: BankWays, book: Book): readonly StatementFile[] {
    const order = onlyOrder(book);
    const back = book.tables.DirectDebits.filter((line) => fateOf(ways, line).is === "rejected");
    const [first] = back;
    if (first === undefined || (!ways.hasReports && ways.isGross)) return [];
    const transactions = back.map((line) => ({
      ...{ amount: line.amount, endToEndId: line.endToEndId, mandateId: line.mandateId },
      ...{ status: "RJCT" as const, reason: fateOf(ways, line).reasonCode },
    }));
    const batches = [{ paymentInformationId: first.paymentInformationId ?? "", transactions }];
    const about = { messageId: "RPT1", createdAt: "2026-11-30T08:00:00", originalMessageId: order.messageId ?? "" };
    return [read("report.xml", report({ ...about, batches }))];
  }

  /** A statement a day, each in as many formats as it comes in. */
  function stated(ways: BankWays, book: Book, formats: readonly (readonly Written[])[]): readonly StatementFile[] {
    const order = onlyOrder(book);
    const lines = book.tables.DirectDebits;
    const credit = creditedBy(ways, order, lines);
    const batch: BankEvent = {
      ...{ kind: "Batch", day: order.collectionDate, amount: credit, numberOfTransactions: lines.length },
      ...{ messageId: order.messageId, paymentInformationId: lines[0]?.paymentInformationId ?? null },
    };
    const debits = lines.flatMap((line): BankEvent[] => {
      if (!isDebited(ways, line)) return [];
      const { is, reasonCode: reason, charges } = fateOf(ways, line);
      const kind = is === "rejected" ? "Reject" : is === "refunded" ? "Refund" : "Return";
      const { amount, endToEndId, mandateId, iban, accountHolder: name } = line;
      const why = { reason, charges: charges === 0 ? null : charges };
      return [{ kind, day: debitedOn(order, fateOf(ways, line)), amount, endToEndId, mandateId, iban, name, ...why }];
    });
    const events = [...(credit > 0 ? [batch] : []), ...debits];
    let opening = 10_000_000;
    return [...new Set(events.map(({ day }) => day))].sort().flatMap((day, position) => {
      const entries = events.filter((one) => one.day === day);
      const statement = { account: order.account, number: position + 1, opening, openingDay: day, day, entries };
      opening += entries.reduce(
        (sum, { kind, amount, charges }) => sum + (kind === "Batch" ? amount : -amount - (charges ?? 0)),
        0,
      );
      return (formats[position % formats.length] ?? []).map((format) =>
        read(`${format} ${day}`, write[format]([statement])),
      );
    });
  }

  test("in any mix of formats the books come out as it was", () => {
    const formats = fc.array(fc.array(fc.constantFrom(...FORMATS), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(bankWays, formats, (bank, mix) => {
        // Those of another program are proved above.
        const ways = { ...bank, outside: [] };
        const administration = anAdministration({ postingStyle: ways.style });
        const start = collected(bookOfDebtors(ways.fates.length, { Administrations: [administration] }));
        const all = [...reported(ways, start), ...stated(ways, start, mix)];
        const files = all
          .map((file, position) => ({ file, rank: ways.arrival[position % ways.arrival.length] ?? 0 }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ file }) => file);
        let book = byHand(ways, start);
        for (const file of files) book = processed(book, { files: [file], confirmed: "all" }, LATER).book;
        expectTruth(book, ways);
        for (const file of files) {
          expect(processed(book, { files: [file], confirmed: "all" }, LATER).outcome.changes).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
