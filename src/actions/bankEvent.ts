import { by } from "../kit/byNumber";
import { runsOf } from "../kit/runsOf";
import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import type { OrderSettings } from "../domain/book/orderSettings";
import type { BankEntry, CollectionOrder, DirectDebit, OrderFinding, ReturnKind } from "../domain/book/records";
import { isCollectableAgain, isMandateUsedBy, postedEntries } from "../domain/collection/rTransaction";
import { linesFromBank } from "../domain/ledger/bankDebits";
import { type Entry, isEmptyEntry } from "../domain/ledger/journal";
import { bankDebitEntry, reversalEntry } from "../domain/ledger/posting";
import { latest } from "../domain/mandates/mandateHistory";
import type { IsoDate } from "../domain/values/calendar";
import { add, type Cents, negate, subtract, sumOf, ZERO } from "../domain/values/money";
import type { Moment } from "./action";
import type { Transition } from "./lineTransition";
import type { EntryTransition, OrderEvent } from "./orderEvent";
import type { StoredOrder } from "./storedOrder";

/*
 * What entries of the bank do to their order (docs/law/actions.md#7, #8): all of one booking day in one event.
 */

/** What is booked of an entry. */
export interface EntryBooking {
  readonly entry: BankEntry;
  /** Whether the entry itself is booked with it: of a batch that comes back in several events only with the last. */
  readonly isBooked: boolean;
  readonly is: "settlement" | "return" | "bankDebit" | "batchReject";
  /** The lines that come back with it. */
  readonly lines: readonly number[];
  /** The lines that came back before, of which it is the bank's debit. */
  readonly noted: readonly number[];
  readonly kind: ReturnKind | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  /** The bank's charges inside its amount, positive. */
  readonly charges: Cents;
}

/** When and by whom entries are booked. */
export interface BankBooking {
  readonly moment: Moment;
  readonly bookingDate: IsoDate;
  readonly accepted: readonly OrderFinding[];
  /** The day since which the bank has the order, where only these entries tell it. */
  readonly deliveredOn: IsoDate | null;
}

/** What the bank took for an entry, charges apart: nothing where no money moved. */
function debitOf({ entry: { amount }, isBooked, charges }: EntryBooking): Cents {
  return isBooked && amount < 0 ? negate(add(amount, charges)) : ZERO;
}

/** The event of these bookings; the book must hold the order, the lines that they are about, and what these posted. */
export function bankEvent(
  book: Book,
  stored: StoredOrder,
  settings: OrderSettings,
  bookings: readonly EntryBooking[],
  { moment, bookingDate, accepted, deliveredOn }: BankBooking,
): OrderEvent {
  const { order, administration } = stored;
  const index = indexBook(book);
  const { returned, noted, entries } = bookedReturns(book, stored, settings, bookings, bookingDate);
  return {
    moment,
    bookingDate,
    accepted,
    ...(deliveredOn === null ? {} : { orderFields: { deliveredOn } }),
    processed: bookings.filter(({ isBooked }) => isBooked).map((booking) => processedEntry(order.number, booking)),
    settled: sumOf(bookings, settledBy),
    noted,
    returned: {
      lines: returned,
      itemExtra: ({ record: { amount: due, timesRepeated } }, line) => {
        const { returnKind, reasonCode } = line;
        if (returnKind === null) return {};
        const isMandateUsed = isMandateUsedBy(line, returnKind, index);
        const item = { amount: due, timesRepeated, isMandateUsed };
        return isCollectableAgain(returnKind, reasonCode, administration, item) ? {} : { collect: false };
      },
    },
    entries,
  };
}

/** What comes back with the bookings, on which lines a debit of the bank is noted, and what is booked of it. */
function bookedReturns(
  book: Book,
  { order, lines }: StoredOrder,
  settings: OrderSettings,
  bookings: readonly EntryBooking[],
  bookingDate: IsoDate,
): { readonly returned: readonly Transition[]; readonly noted: readonly Transition[]; readonly entries: Entry[] } {
  const lineOf = new Map(lines.map((line) => [line.line, line]));
  const linesOf = (numbers: readonly number[]) => numbers.flatMap((number) => lineOf.get(number) ?? []);
  const entryOf = postedEntries(book.tables.Ledger);
  const fromBank = linesFromBank(settings, order.number, book.tables.Ledger);
  const returned = new Map<number, Transition>();
  const noted: Transition[] = [];
  const entries: Entry[] = [];
  for (const booking of bookings) {
    const { reference, amount } = booking.entry;
    const bankReference = debitOf(booking) === 0 ? null : reference;
    const back = linesOf(booking.lines);
    for (const before of back) {
      const original = entryOf(before);
      const on = latest(bookingDate, original?.[0]?.bookingDate ?? null) ?? bookingDate;
      if (original !== null) entries.push(reversalEntry(original, on, "Return", bankReference));
      returned.set(before.line, { before, after: returnedLine(before, booking, on, bankReference) });
    }
    // Charges of a reject may come without any money of it.
    if (!booking.isBooked || amount >= 0) continue;
    const earlier = linesOf(booking.noted);
    for (const before of earlier) {
      const same = returned.get(before.line);
      // What came back by an earlier entry of the day is debited by this one.
      if (same === undefined) noted.push({ before, after: { ...before, bankReference } });
      else returned.set(before.line, { before, after: { ...same.after, bankReference } });
    }
    // Named for the first line of the order, whichever came back first.
    const debited = [...back, ...earlier].sort(by(({ line }) => line));
    const made = debitEntry(order, settings, booking, debited, { bookingDate, fromBank });
    if (!isEmptyEntry(made)) entries.push(made);
  }
  return { returned: [...returned.values()], noted, entries };
}

/** The bank's debit of these lines, with its charges. */
function debitEntry(
  order: CollectionOrder,
  settings: OrderSettings,
  booking: EntryBooking,
  debited: readonly DirectDebit[],
  { bookingDate, fromBank }: { readonly bookingDate: IsoDate; readonly fromBank: ReadonlySet<number> },
): Entry {
  const debit = debitOf(booking);
  // Of an older order, reversals of what was booked straight from the bank took it from there again.
  const straight = debit === 0 ? [] : debited.filter(({ line }) => fromBank.has(line));
  const amount = subtract(
    debit,
    sumOf(straight, (line) => line.amount),
  );
  const { charges, entry } = booking;
  return bankDebitEntry(order, settings, debited, { bookingDate, amount, charges, bankReference: entry.reference });
}

function returnedLine(
  before: DirectDebit,
  { kind, reasonCode, reasonText }: EntryBooking,
  returnedOn: IsoDate,
  bankReference: string | null,
): DirectDebit {
  return { ...before, returnKind: kind, reasonCode, reasonText, returnedOn, bankReference, status: "Returned" };
}

/** What an entry adds to what the bank credited less what it debited for its order, charges apart. */
export function settledBy({ entry: { amount }, isBooked, charges }: EntryBooking): Cents {
  return isBooked ? add(amount, charges) : ZERO;
}

/** The entry's row before and after: it names its order, and the line where it is of one. */
function processedEntry(order: string, { entry: before, lines, noted, charges }: EntryBooking): EntryTransition {
  const [line = null, ...others] = [...lines, ...noted];
  const stated = (before.charges ?? ZERO) === charges ? before.charges : charges;
  const after = {
    ...before,
    order,
    line: others.length > 0 ? null : line,
    charges: stated,
    status: "Processed" as const,
  };
  return { before, after };
}

/** The numbers as runs of following ones: mostly one run. */
export function asRuns(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  return [...runsOf(numbers, (one, other) => other === one + 1)].map((run) => [run[0], run.at(-1) ?? run[0]]);
}

/** The numbers that these runs stand for. */
export function fromRuns(runs: readonly (readonly [first: number, last: number])[]): readonly number[] {
  return runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, position) => first + position));
}
