import { type Book, keyFrom } from "../domain/book/book";
import type { IsoDate } from "../domain/values/calendar";
import type { OrderSettings } from "../domain/book/orderSettings";
import type { BankEntry, LogRow, OrderFinding, ReturnKind } from "../domain/book/records";
import type { Cents } from "../domain/values/money";
import type { OutcomePart, Resumed } from "./action";
import { asRuns, type BankBooking, bankEvent, type EntryBooking, fromRuns } from "./bankEvent";
import { acceptedIn, beforeEvent, type ChargedFacts, type EntryFact, entryFact, eventFacts } from "./eventFacts";
import { keptFacts, momentOf, unreadableIn } from "./loggedRequest";
import { orderEventChanges } from "./orderEvent";
import type { StoredOrder } from "./storedOrder";
import { unwrittenChanges } from "./unwrittenChanges";
import { isCount, isText, isWhole, listOf, nullOr, oneOf, type Shape, startingWith } from "../kit/shape";
import { CHARGED, withoutAccount } from "./eventReader";
import { areRuns, isDay, isEntryWas, isReturnKind, isTextOrNull } from "./loggedShapes";

/*
 * Entries of one order and booking day as an event of their own: what is written, what the Log keeps of it, and how it
 * goes on from there when it was broken off.
 */

/** What the Log keeps of an entry beside what its row was: what was booked of it. */
type BookedFact = readonly [
  reference: string,
  was: EntryFact[1],
  isBooked: 0 | 1,
  is: EntryBooking["is"],
  /** How many of the lines that came back came back with it. */
  lines: number,
  noted: readonly (readonly [first: number, last: number])[] | 0,
  charges: Cents,
  kind: ReturnKind | null,
  reasonCode: string | null,
  reasonText: string | null,
];

/** What the Log keeps of entries that were booked. */
export interface ProcessFacts extends ChargedFacts {
  readonly on: IsoDate;
  readonly deliveredOn: IsoDate | null;
  readonly entries: readonly BookedFact[];
}

/** The event of these entries as a part of an outcome. */
export function processPart(
  book: Book,
  stored: StoredOrder,
  settings: OrderSettings,
  bookings: readonly EntryBooking[],
  booking: BankBooking,
  request: unknown,
): OutcomePart {
  const event = bankEvent(book, stored, settings, bookings, booking);
  const facts: ProcessFacts = {
    ...eventFacts(book, stored, settings, event),
    chargesAccount: settings.chargesAccount,
    on: booking.bookingDate,
    deliveredOn: booking.deliveredOn,
    entries: bookings.map(bookedFact),
  };
  const changes = orderEventChanges(book, stored, settings, event).filter((change) => change !== null);
  return { action: "process", request, orders: [stored.order.number], changes, resumeFacts: facts };
}

function bookedFact(booking: EntryBooking): BookedFact {
  const { entry, isBooked, is, lines, noted, charges, kind, reasonCode, reasonText } = booking;
  const [reference, was] = entryFact({ before: entry, after: entry });
  const runs = noted.length === 0 ? 0 : asRuns(noted);
  return [reference, was, isBooked ? 1 : 0, is, lines.length, runs, charges, kind, reasonCode, reasonText];
}

/** What is left to write of an event that was broken off. */
export function resumeEvent(book: Book, logRow: LogRow): Resumed {
  const before = beforeEvent<ProcessFacts>(book, logRow);
  if (before === null) return { state: "Undone", changes: [] };
  const { stored, facts, book: decidedOn } = before;
  const settings = { ...before.settings, chargesAccount: facts.chargesAccount };
  const bookings = bookingsOf(decidedOn, facts);
  const { on: bookingDate, deliveredOn } = facts;
  const accepted: readonly OrderFinding[] = acceptedIn(facts);
  const event = bankEvent(decidedOn, stored, settings, bookings, {
    moment: momentOf(logRow),
    ...{ bookingDate, accepted, deliveredOn },
  });
  return {
    state: "Recovered",
    changes: unwrittenChanges(book, orderEventChanges(decidedOn, stored, settings, event)),
  };
}

/** What was to be booked of each entry, from what the Log keeps and the book as it was before. */
function bookingsOf({ tables }: Book, facts: ProcessFacts): EntryBooking[] {
  const wanted = new Set(facts.entries.map(([reference]) => keyFrom(reference)));
  const entries = new Map<string, BankEntry>();
  for (const entry of tables.BankEntries) {
    const key = keyFrom(entry.reference);
    if (wanted.has(key)) entries.set(key, entry);
  }
  let taken = 0;
  return facts.entries.flatMap(([reference, , isBooked, is, count, runs, charges, kind, reasonCode, reasonText]) => {
    const entry = entries.get(keyFrom(reference));
    const lines = facts.lines.slice(taken, taken + count).map(([line]) => line);
    taken += count;
    const noted = runs === 0 ? [] : fromRuns(runs);
    const why = { kind, reasonCode, reasonText };
    return entry === undefined ? [] : [{ entry, isBooked: isBooked === 1, is, lines, noted, charges, ...why }];
  });
}

const isBookedFact = startingWith(
  isText,
  nullOr(isEntryWas),
  oneOf(0, 1),
  oneOf("settlement", "return", "bankDebit", "batchReject"),
  isCount,
  (noted) => noted === 0 || areRuns(noted),
  isWhole,
  nullOr(isReturnKind),
  isTextOrNull,
  isTextOrNull,
);

const unreadableBooked = unreadableIn({
  facts: {
    ...CHARGED,
    on: isDay,
    deliveredOn: nullOr(isDay),
    entries: listOf(isBookedFact),
  } satisfies Shape<ProcessFacts>,
});

/** Reads a row of entries of the bank that were booked on an order; charges of them need their ledger account. */
export function unreadableProcess(logRow: LogRow): readonly string[] {
  const members = unreadableBooked(logRow);
  if (members.length > 0) return members;
  const isCharged = keptFacts<ProcessFacts>(logRow).entries.some(([, , , , , , charges]) => charges !== 0);
  return isCharged ? withoutAccount(logRow) : [];
}
