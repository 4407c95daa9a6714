import { standingReturn } from "../domain/audit/outsideAudit";
import { type Book, type Change, keyFrom, keyOf, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { openAmountOf } from "../domain/book/openItem";
import type { BankEntry, Invoice, LedgerLine, LogRow } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";
import { withinAmount } from "../domain/collection/itemState";
import { isCountedReturn } from "../domain/mandates/mandateHistory";
import type { IsoDate, IsoDateTime } from "../domain/values/calendar";
import { add, type Cents, formatCents, negate, subtract, ZERO } from "../domain/values/money";
import { by } from "../kit/byNumber";
import type { Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { entryBefore } from "./eventFacts";
import { lastLedgerNumber, ledgerChanges } from "./ledgerChanges";
import { keptFacts, type LedgerFact, momentOf, unreadableIn } from "./loggedRequest";
import { decided, held } from "./outcome";
import { type InvoiceFact, isInvoiceFact, type OutsideFact, outsideOf } from "./outsideReturns";
import { unwrittenChanges } from "./unwrittenChanges";
import { mirrorOf, originalDate, undoBookingDate } from "./undoEvent";
import type { UndoResult } from "./undoResult";
import { isCount, isText, isWhole, nullOr, type Shape, startingWith } from "../kit/shape";
import { isDay } from "./loggedShapes";
import { isSealedIn } from "../domain/ledger/logSeals";
import { changedRow } from "./doubtedRow";
import { invoicedFindings } from "./chargesUndo";

/*
 * A return of a collection that was made in another program, taken back (docs/law/actions.md#8, returnOutside): the exact mirror
 * of its entry, the invoice as it was, and the bank's entry New again.
 */

/** The bank's entry of which the return is taken back. */
export interface OutsideUndoRequest extends Confirmation {
  readonly entry: string;
  readonly bookingDate?: IsoDate;
}

/** What the Log keeps of it. */
export interface OutsideUndoFacts extends LedgerFact {
  /** The bank's entry. */
  readonly entry: string;
  /** The number of the row of what is taken back. */
  readonly undoneReturn: number;
  readonly bookingDate: IsoDate;
  /** Charges and invoice of the bank's entry, and its invoice, before. */
  readonly was: readonly [charges: Cents | null, invoice: string | null];
  readonly item: InvoiceFact | null;
}

/** A return that was booked, with what the Log keeps of it. */
interface BookedReturn {
  readonly entry: BankEntry;
  readonly row: LogRow;
  readonly fact: OutsideFact;
  readonly lines: readonly LedgerLine[];
  /** Undefined where its row is gone. */
  readonly invoice: Invoice | undefined;
}

/** Takes back the return that was booked with this entry of the bank. */
export function undoOutside(
  book: Book,
  request: OutsideUndoRequest,
  moment: Moment,
): Outcome<UndoResult, OutsideUndoFacts> {
  const found = findReturn(book, request.entry);
  const stopping = stoppingFindings(book);
  if (Array.isArray(found) || hasError(stopping)) return held([...stopping, ...(Array.isArray(found) ? found : [])]);
  const { entry, row, fact, lines, invoice } = found;
  const bookingDate = undoBookingDate({ entries: [lines] }, request.bookingDate, moment);
  const administration = indexBook(book).administrations.get(keyFrom(fact[1]));
  const resting = restingFindings(book, found);
  const all = [
    ...stopping,
    ...(invoice === undefined ? [] : rowFindings(book).of("Invoices", invoice)),
    ...resting,
    ...invoicedFindings(book, [entry]),
    ...bookingDateFindings(administration, bookingDate, moment, originalDate([lines])),
    ...(resting.length > 0 ? [] : paidFindings(found)),
  ];
  return decided(all, request, [], () => ({
    changes: outsideUndoChanges(book, found, bookingDate, moment.at),
    result: {
      ...{
        order: null,
        endToEndId: null,
        entry: entry.reference,
        invoice: null,
        undone: row.action,
        at: row.at,
        user: row.user,
      },
      ...{ lines: [], entries: 1, amount: entry.amount, bookingDate, bankReference: entry.reference },
    },
    resumeFacts: {
      entry: entry.reference,
      undoneReturn: row.number,
      ledger: lastLedgerNumber(book),
      bookingDate,
      was: [entry.charges, entry.invoice],
      item: invoice === undefined ? null : [invoice.openAmount, invoice.timesReturned, invoice.collect],
    },
  }));
}

/** The return that stands booked with an entry, or why there is none. */
function findReturn(book: Book, reference: string): BookedReturn | Finding[] {
  const { tables } = book;
  const entry = tables.BankEntries.find((one) => keyOf("BankEntries", one) === keyFrom(reference));
  if (entry === undefined) return [finding("bankEntry.unknown", null, { reference })];
  const place = at("BankEntries", entry, "status");
  if (entry.status === "Processed" && entry.order !== null) {
    return [finding("undo.entryOfOrder", place, { reference: entry.reference, order: entry.order })];
  }
  const lines = entry.status === "Processed" ? standingReturn(tables.Ledger, entry) : null;
  const logged = lines === null ? null : loggedReturn(tables.Log, entry.reference);
  if (lines === null || logged === null) {
    return [finding("undo.entryNotBooked", place, { reference: entry.reference })];
  }
  if (!isSealedIn(tables.Log, logged.row)) return [changedRow(logged.row)];
  const [, administration, number] = logged.fact;
  return { entry, lines, ...logged, invoice: indexBook(book).invoices.get(keyFrom(administration, number)) };
}

/** The last row of the Log that tells of the booking of this entry as a return from outside. */
function loggedReturn(log: readonly LogRow[], reference: string): Pick<BookedReturn, "row" | "fact"> | null {
  const key = keyFrom(reference);
  const rows = log.filter(
    ({ action, state, request, unreadable }) =>
      action === "process" &&
      state !== "Started" &&
      state !== "Undone" &&
      unreadable === undefined &&
      request?.includes('"outside"') === true,
  );
  for (const row of rows.toSorted(by(({ number }) => -number))) {
    const fact = outsideOf(row).find(([[booked]]) => keyFrom(booked) === key);
    if (fact !== undefined) return { row, fact };
  }
  return null;
}

/** What came after the return and rests on it. */
function restingFindings(book: Book, { entry, row, fact }: BookedReturn): Finding[] {
  const [, administration, number] = fact;
  const invoice = keyFrom(administration, number);
  const index = indexBook(book);
  const params = { reference: entry.reference, invoice: number };
  const place = at("BankEntries", entry, "status");
  if (index.instalmentsOfInvoice.has(invoice)) return [finding("undo.entrySplit", place, params)];
  const laterLine = book.tables.DirectDebits.find(
    (line) =>
      keyFrom(line.administration, line.invoice) === invoice &&
      line.status !== "OrderCancelled" &&
      (index.orders.get(keyFrom(line.order))?.createdAt ?? row.at) >= row.at,
  );
  const laterReturn = book.tables.Log.filter(
    ({ number: at, action, state }) => at > row.number && action === "process" && state !== "Undone",
  )
    .flatMap(outsideOf)
    .find(
      ([[other], of, name]) =>
        keyFrom(other) !== keyFrom(entry.reference) && keyFrom(of, name) === invoice && isStandingEntry(book, other),
    );
  const later = laterLine?.order ?? laterReturn?.[0][0];
  return later === undefined ? [] : [finding("undo.entryRestedUpon", place, { ...params, later })];
}

function isStandingEntry({ tables }: Book, reference: string): boolean {
  const entry = tables.BankEntries.find((one) => keyOf("BankEntries", one) === keyFrom(reference));
  return entry?.status === "Processed" && standingReturn(tables.Ledger, entry) !== null;
}

/** That more was paid since than is open without the return. */
function paidFindings({ invoice, entry }: BookedReturn): Finding[] {
  if (invoice === undefined) return [];
  const left = subtract(openAmountOf(invoice), debitOf(entry));
  const excess = subtract(withinAmount(invoice.amount, left), left);
  if (excess === 0) return [];
  const amounts = { open: formatCents(openAmountOf(invoice)), amount: formatCents(debitOf(entry)) };
  const params = { invoice: invoice.number, ...amounts, excess: formatCents(excess) };
  return [finding("undo.entryPaid", at("Invoices", invoice, "openAmount"), params)];
}

/** What the bank took, its charges apart. */
function debitOf({ amount, charges }: BankEntry): Cents {
  return negate(add(amount, charges ?? ZERO));
}

function outsideUndoChanges(
  book: Book,
  { entry, fact, lines, invoice }: BookedReturn,
  bookingDate: IsoDate,
  recordedAt: IsoDateTime,
): Change[] {
  const changes = [
    setFields("BankEntries", entry, entryBefore(entry, fact[0])),
    ...ledgerChanges(book, [mirrorOf(lines, bookingDate)], recordedAt),
    invoice === undefined ? null : setFields("Invoices", invoice, invoiceBefore(invoice, entry, fact)),
  ];
  return changes.filter((change) => change !== null);
}

/** The invoice without the return; what somebody changed of it since stays. */
function invoiceBefore(invoice: Invoice, entry: BankEntry, [, , , was, kind]: OutsideFact): Partial<Invoice> {
  const [, timesBefore, collectBefore] = was;
  const { amount, timesReturned, collect } = invoice;
  const isCounted = isCountedReturn({ status: "Returned", returnKind: kind });
  const times = Math.max(0, (timesReturned ?? 0) - 1);
  return {
    openAmount: withinAmount(amount, subtract(openAmountOf(invoice), debitOf(entry))),
    ...(isCounted ? { timesReturned: times === 0 && timesBefore === null ? null : times } : {}),
    ...(collect === false && collectBefore !== false ? { collect: collectBefore } : {}),
  };
}

/** What is left to write of taking one back. */
export function resumeOutsideUndo(book: Book, logRow: LogRow): Resumed {
  const facts = keptFacts<OutsideUndoFacts>(logRow);
  const before = bookBefore(book, facts);
  const found = findReturn(before, facts.entry);
  if (Array.isArray(found)) return { state: "Undone", changes: [] };
  const changes = outsideUndoChanges(before, found, facts.bookingDate, momentOf(logRow).at);
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

function bookBefore(book: Book, { entry: reference, undoneReturn, ledger, was, item }: OutsideUndoFacts): Book {
  const { tables } = book;
  const [charges, invoice] = was;
  const row = tables.Log.find(({ number }) => number === undoneReturn);
  const fact = row === undefined ? undefined : outsideOf(row).find(([[one]]) => one === reference);
  const isIts = (one: Invoice): boolean => fact !== undefined && keyOf("Invoices", one) === keyFrom(fact[1], fact[2]);
  const [openAmount, timesReturned, collect] = item ?? [null, null, null];
  return {
    ...book,
    tables: {
      ...tables,
      Ledger: tables.Ledger.filter(({ number }) => number <= ledger),
      BankEntries: tables.BankEntries.map((one) =>
        one.reference === reference ? { ...one, charges, invoice, status: "Processed" } : one,
      ),
      Invoices: tables.Invoices.map((one) => (isIts(one) ? { ...one, openAmount, timesReturned, collect } : one)),
    },
  };
}

/** Reads a row of the taking back of one. */
export const unreadableOutsideUndo = unreadableIn({
  facts: {
    entry: isText,
    undoneReturn: isCount,
    ledger: isCount,
    bookingDate: isDay,
    was: startingWith(nullOr(isWhole), nullOr(isText)),
    item: nullOr(isInvoiceFact),
  } satisfies Shape<OutsideUndoFacts>,
});
