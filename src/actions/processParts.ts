import type { Finding } from "../domain/book/finding";
import type { ProposedEntry } from "../domain/bank/entryMatch";
import type { EntryBooking } from "./bankEvent";
import type { Judgement } from "./entryJudgement";

/*
 * Entries of one order and day in as few events as the Log can hold: what it keeps of an event, and of the taking back of
 * it, must fit in one of its cells.
 */

/** An entry that is to be booked on an order on one day. */
export interface Pending {
  readonly proposed: ProposedEntry;
  /** What is booked of it in one event: all of it, or a portion. */
  readonly judgement: Judgement;
  readonly whole: EntryBooking;
  /** The warnings about it that were accepted. */
  readonly accepted: readonly Finding[];
}

/** So many characters of a cell, of 32,767, the facts of an event may come to by this reckoning. */
const FACTS_MAX = 30_000;
const PER_ENTRY = 70;
const PER_LINE = 75;
const PER_WARNING = 400;
/** Beside the entry's own reference, which is written with it. */
const PER_CHOICE = 60;
/** So many lines of a rejected batch come back in one event. */
const LINES_MAX = 150;

type Chunk = [Pending, ...Pending[]];

/** The entries in the order in which they are booked, returns first, in events. */
export function inParts(pending: readonly Pending[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let size = Infinity;
  for (const one of [...pending].sort((a, b) => rankOf(a) - rankOf(b)).flatMap(inPortions)) {
    const own = sizeOf(one);
    const last = chunks.at(-1);
    if (last === undefined || size + own > FACTS_MAX) {
      chunks.push([one]);
      size = own;
    } else {
      last.push(one);
      size += own;
    }
  }
  return chunks;
}

/** What the bank settles is settled when what came back on the same day is known. */
function rankOf({ judgement: { booking } }: Pending): number {
  return booking.is === "settlement" ? 1 : 0;
}

function sizeOf({ judgement: { booking }, proposed, accepted }: Pending): number {
  const { entry, lines } = booking;
  const named = entry.reference.length;
  const chosen = proposed.reason === "ByHand" ? named + PER_CHOICE : 0;
  return named + PER_ENTRY + chosen + lines.length * PER_LINE + accepted.length * PER_WARNING;
}

/** A batch of many lines in portions: the entry itself is booked with the last, when all of it has come back. */
function inPortions(pending: Pending): readonly Pending[] {
  const { booking } = pending.judgement;
  const { lines } = booking;
  if (lines.length <= LINES_MAX) return [pending];
  const portions: Pending[] = [];
  for (let from = 0; from < lines.length; from += LINES_MAX) {
    const isLast = from + LINES_MAX >= lines.length;
    const before = isLast && booking.entry.amount < 0 ? lines.slice(0, from) : [];
    const portion = {
      ...booking,
      isBooked: isLast,
      lines: lines.slice(from, from + LINES_MAX),
      noted: isLast ? [...booking.noted, ...before] : [],
    };
    portions.push({
      ...pending,
      judgement: { ...pending.judgement, booking: portion },
      accepted: from === 0 ? pending.accepted : [],
    });
  }
  return portions;
}
