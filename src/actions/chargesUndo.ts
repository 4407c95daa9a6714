import { type Book, type Change, keyFrom, keyOf, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { openAmountOf } from "../domain/book/openItem";
import type { BankEntry, Invoice, LogRow } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";
import { chargesInvoicedOf, type InvoicedEntry } from "../domain/ledger/chargesInvoiced";
import { balanceOf } from "../domain/ledger/journal";
import type { IsoDate, IsoDateTime } from "../domain/values/calendar";
import { type Cents, formatCents, subtract, ZERO } from "../domain/values/money";
import { isCount, isText, isWhole, isYesNo, nullOr, type Shape, startingWith } from "../kit/shape";
import type { Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { lastLedgerNumber, ledgerChanges } from "./ledgerChanges";
import { keptFacts, type LedgerFact, momentOf, unreadableIn } from "./loggedRequest";
import { isDay } from "./loggedShapes";
import { isIn, severalFindings } from "./namedItem";
import { decided, held } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";
import { mirrorOf, originalDate, undoBookingDate } from "./undoEvent";
import type { UndoResult } from "./undoResult";

/*
 * Charges that were invoiced on, taken back (docs/law/actions.md#8, invoiceCharges): the exact mirror of the entry. The invoice
 * stays, with nothing open of it, for its number was given.
 */

/** The invoice for charges that is taken back. */
export interface ChargesUndoRequest extends Confirmation {
  readonly invoice: string;
  readonly administration?: string;
  readonly bookingDate?: IsoDate;
}

/** What the Log keeps of it. */
export interface ChargesUndoFacts extends LedgerFact {
  readonly chargesOf: readonly [administration: string, invoice: string];
  readonly bookingDate: IsoDate;
  /** Open amount and wish of the invoice before; null where its row is gone. */
  readonly item: readonly [openAmount: Cents | null, collect: boolean | null] | null;
}

interface Invoiced extends Omit<InvoicedEntry, "invoice"> {
  readonly number: string;
  readonly amount: Cents;
  /** Undefined where its row is gone. */
  readonly invoice: Invoice | undefined;
}

/** Takes back the invoicing of charges with this invoice. */
export function undoCharges(
  book: Book,
  request: ChargesUndoRequest,
  moment: Moment,
): Outcome<UndoResult, ChargesUndoFacts> {
  const found = findInvoiced(book, request);
  const stopping = stoppingFindings(book);
  if (Array.isArray(found) || hasError(stopping)) return held([...stopping, ...(Array.isArray(found) ? found : [])]);
  const { administration, number, first, lines, amount, invoice } = found;
  const bookingDate = undoBookingDate({ entries: [lines] }, request.bookingDate, moment);
  const own = indexBook(book).administrations.get(keyFrom(administration));
  const resting = restingFindings(book, found);
  const all = [
    ...stopping,
    ...(invoice === undefined ? [] : rowFindings(book).of("Invoices", invoice)),
    ...resting,
    ...bookingDateFindings(own, bookingDate, moment, originalDate([lines])),
    ...(resting.length > 0 ? [] : paidFindings(found)),
  ];
  return decided(all, request, [], () => ({
    changes: chargesUndoChanges(book, found, bookingDate, moment.at),
    result: {
      ...{ order: null, endToEndId: null, entry: null, invoice: number, undone: "invoice-charges" },
      ...{ at: first.recordedAt, user: null, lines: [], entries: 1, amount, bookingDate },
      bankReference: first.bankReference,
    },
    resumeFacts: {
      chargesOf: [administration, number],
      ledger: lastLedgerNumber(book),
      bookingDate,
      item: invoice === undefined ? null : [invoice.openAmount, invoice.collect],
    },
  }));
}

/** The entry that stands and invoiced charges on with this invoice, or why there is none. */
function findInvoiced(
  book: Book,
  { invoice: number, administration }: Pick<ChargesUndoRequest, "invoice" | "administration">,
): Invoiced | Finding[] {
  const named = [...chargesInvoicedOf(book.tables.Ledger).values()].filter(
    (one) => keyFrom(one.invoice) === keyFrom(number) && isIn(administration, one.administration),
  );
  const several = severalFindings(
    number,
    named.map((one) => one.administration),
  );
  if (several.length > 0) return several;
  const [entry] = named;
  if (entry === undefined) return [finding("undo.noCharges", null, { invoice: number })];
  const invoice = indexBook(book).invoices.get(keyFrom(entry.administration, entry.invoice));
  return { ...entry, number: entry.invoice, amount: balanceOf(entry.first), invoice };
}

/** The order that collects the invoice, or that it is split. */
function restingFindings(book: Book, { administration, number, invoice }: Invoiced): Finding[] {
  const key = keyFrom(administration, number);
  const place = invoice === undefined ? null : at("Invoices", invoice, "number");
  if (indexBook(book).instalmentsOfInvoice.has(key)) return [finding("undo.entrySplit", place, { invoice: number })];
  const line = book.tables.DirectDebits.find(
    (one) => keyFrom(one.administration, one.invoice) === key && one.status !== "OrderCancelled",
  );
  if (line === undefined) return [];
  return [finding("undo.entryRestedUpon", place, { invoice: number, later: line.order })];
}

/** That some of it was paid. */
function paidFindings({ invoice, amount }: Invoiced): Finding[] {
  if (invoice === undefined) return [];
  const open = openAmountOf(invoice);
  if (open === amount) return [];
  const params = { invoice: invoice.number, open: formatCents(open), amount: formatCents(amount) };
  const excess = formatCents(subtract(amount, open));
  return [finding("undo.entryPaid", at("Invoices", invoice, "openAmount"), { ...params, excess })];
}

function chargesUndoChanges(
  book: Book,
  { lines, invoice }: Invoiced,
  bookingDate: IsoDate,
  recordedAt: IsoDateTime,
): Change[] {
  const changes = [
    ...ledgerChanges(book, [mirrorOf(lines, bookingDate)], recordedAt),
    invoice === undefined ? null : setFields("Invoices", invoice, { openAmount: ZERO, collect: false }),
  ];
  return changes.filter((change) => change !== null);
}

/** What is left to write of taking them back. */
export function resumeChargesUndo(book: Book, logRow: LogRow): Resumed {
  const facts = keptFacts<ChargesUndoFacts>(logRow);
  const { tables } = book;
  const [administration, number] = facts.chargesOf;
  const key = keyFrom(administration, number);
  const [openAmount, collect] = facts.item ?? [null, null];
  const before: Book = {
    ...book,
    tables: {
      ...tables,
      Ledger: tables.Ledger.filter((line) => line.number <= facts.ledger),
      Invoices: tables.Invoices.map((one) => (keyOf("Invoices", one) === key ? { ...one, openAmount, collect } : one)),
    },
  };
  const found = findInvoiced(before, { invoice: number, administration });
  if (Array.isArray(found)) return { state: "Undone", changes: [] };
  const changes = chargesUndoChanges(before, found, facts.bookingDate, momentOf(logRow).at);
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** Reads a row of the taking back of charges. */
export const unreadableChargesUndo = unreadableIn({
  facts: {
    chargesOf: startingWith(isText, isText),
    ledger: isCount,
    bookingDate: isDay,
    item: nullOr(startingWith(nullOr(isWhole), nullOr(isYesNo))),
  } satisfies Shape<ChargesUndoFacts>,
});

/** Charges of entries that would be booked no longer, and were invoiced on: that is taken back first. */
export function invoicedFindings({ tables }: Book, entries: readonly BankEntry[]): Finding[] {
  const invoiced = chargesInvoicedOf(tables.Ledger);
  if (invoiced.size === 0) return [];
  return entries.flatMap((entry) => {
    const { reference } = entry;
    const asked = invoiced.get(keyFrom(reference));
    if (asked === undefined) return [];
    const params = { reference, invoice: asked.invoice };
    return [finding("undo.chargesInvoiced", at("BankEntries", entry, "charges"), params)];
  });
}
