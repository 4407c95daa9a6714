import type { EntryMatch, MatchReason, ProposedEntry } from "../domain/bank/entryMatch";
import { at, type Place, type WarningName } from "../domain/book/finding";
import type { ReturnKind } from "../domain/book/records";
import type { IsoDate } from "../domain/values/calendar";
import { add, type Cents, formatCents, negate, sumOf, ZERO } from "../domain/values/money";
import type { Summary } from "./action";
import { type EntryBooking, settledBy } from "./bankEvent";
import { type ChoicesOfEntry, choicesSummary } from "./entryChoices";
import { linesOf, orderOf } from "./entryJudgement";
import type { ImportResult } from "./imported";

/**
 * What becomes of an entry: it is booked; it is known already, so that nothing is booked; it waits for an answer, its own
 * or that about an earlier one of its order; something is wrong with it; it is nothing of ours, and left alone; or the user
 * says that it is none of what it could be, so that it is ignored from now on.
 */
export type EntryFate = "booked" | "known" | "asked" | "waits" | "refused" | "left" | "ignored";

/** An entry of the bank: what it is, what it belongs to and why, and what is booked of it. */
export interface EntryResult extends ChoicesOfEntry {
  readonly reference: string;
  /** The bank's day. */
  readonly date: IsoDate;
  readonly amount: Cents;
  readonly fate: EntryFate;
  readonly is: EntryMatch["is"];
  readonly reason: MatchReason | null;
  readonly order: string | null;
  readonly endToEndId: string | null;
  readonly lines: readonly number[];
  readonly debtor: string | null;
  readonly invoices: readonly string[];
  readonly kind: ReturnKind | null;
  readonly reasonCode: string | null;
  /** As the bank writes it: the reason in words, the other party, and everything else. */
  readonly reasonText: string | null;
  readonly name: string | null;
  readonly text: string | null;
  /** The day on which it is booked; null when it is not. */
  readonly bookedOn: IsoDate | null;
  /** What the order gets by it less what is taken back, charges apart. */
  readonly settled: Cents;
  readonly charges: Cents;
  /** What of the collections comes back with it. */
  readonly returned: Cents;
  /** What must be confirmed before it is booked. */
  readonly confirm: readonly WarningName[];
  /** What else it could be: orders and end-to-end IDs. */
  readonly candidates: readonly string[];
  readonly place: Place;
}

/** What entries come to, by what becomes of them. */
export interface ProcessTotals {
  readonly entries: number;
  readonly booked: number;
  readonly known: number;
  readonly asked: number;
  readonly refused: number;
  readonly left: number;
  readonly ignored: number;
  readonly credits: Cents;
  readonly debits: Cents;
  readonly charges: Cents;
  readonly returned: Cents;
}

/** What processing does with every new entry. */
export interface ProcessResult {
  readonly entries: readonly EntryResult[];
  readonly totals: ProcessTotals;
  /** What was taken in first; null when no files were given. */
  readonly imported: ImportResult | null;
}

/** An entry that nothing is booked of. */
export function unbooked(
  { entry, match, reason, candidates }: ProposedEntry,
  fate: EntryFate,
  confirm: readonly WarningName[] = [],
): EntryResult {
  const lines = linesOf(match);
  return {
    reference: entry.reference,
    date: entry.bookingDate,
    amount: entry.amount,
    fate,
    is: match.is,
    reason,
    order: orderOf(match) || null,
    endToEndId: "lines" in match ? (lines[0]?.endToEndId ?? null) : null,
    lines: lines.map(({ line }) => line),
    debtor: match.is === "returnOutside" ? match.invoice.debtor : (lines[0]?.debtor ?? null),
    invoices: match.is === "returnOutside" ? [match.invoice.number] : lines.map(({ invoice }) => invoice),
    kind: "kind" in match ? match.kind : match.is === "batchReject" ? "BatchReject" : null,
    reasonCode: "reasonCode" in match ? match.reasonCode : null,
    reasonText: entry.reasonText,
    name: entry.name,
    text: entry.text,
    bookedOn: null,
    settled: ZERO,
    charges: ZERO,
    returned: ZERO,
    confirm,
    candidates: candidates.map(nameOf),
    choices: [],
    choice: null,
    place: at("BankEntries", entry, "status"),
  };
}

/** The same when it is booked. */
export function booked(proposed: ProposedEntry, booking: EntryBooking, bookedOn: IsoDate): EntryResult {
  const numbers = new Set(booking.lines);
  return {
    ...unbooked(proposed, "booked"),
    bookedOn,
    settled: settledBy(booking),
    charges: booking.charges,
    returned: sumOf(
      linesOf(proposed.match).filter(({ line }) => numbers.has(line)),
      ({ amount }) => amount,
    ),
  };
}

function nameOf(match: EntryMatch): string {
  const [first] = linesOf(match);
  return first?.endToEndId ?? (match.is === "returnOutside" ? match.invoice.number : orderOf(match));
}

/** What the entries come to. */
export function totalsOfEntries(entries: readonly EntryResult[]): ProcessTotals {
  const count = (...fates: readonly EntryFate[]) => entries.filter(({ fate }) => fates.includes(fate)).length;
  const ours = entries.filter(({ fate }) => fate === "booked");
  return {
    entries: entries.length,
    booked: ours.length,
    known: count("known"),
    asked: count("asked", "waits"),
    refused: count("refused"),
    left: count("left"),
    ignored: count("ignored"),
    credits: sumOf(ours, ({ settled }) => (settled > 0 ? settled : ZERO)),
    debits: sumOf(ours, ({ settled }) => (settled < 0 ? negate(settled) : ZERO)),
    charges: sumOf(ours, ({ charges }) => charges),
    returned: sumOf(ours, ({ returned }) => returned),
  };
}

/** What `--json` tells of it. */
export function processSummary({ entries, totals, imported }: ProcessResult): Summary {
  const { credits, debits, charges, returned, ...counts } = totals;
  const amounts = { credits, debits, charges, returned };
  return {
    bankEntries: entries.map((entry) => ({
      reference: entry.reference,
      ...{ date: entry.date, amount: formatCents(entry.amount), fate: entry.fate },
      ...{ is: entry.is, reason: entry.reason, order: entry.order, endToEndId: entry.endToEndId },
      ...{ lines: entry.lines, debtor: entry.debtor, invoices: entry.invoices, kind: entry.kind },
      ...{ reasonCode: entry.reasonCode, bookedOn: entry.bookedOn, settled: formatCents(entry.settled) },
      ...{ charges: formatCents(entry.charges), returned: formatCents(entry.returned) },
      ...{ confirm: entry.confirm, candidates: entry.candidates, ...choicesSummary(entry) },
    })),
    ...(imported === null ? {} : { files: imported.files.map((file) => ({ ...file })) }),
    ...counts,
    ...Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, formatCents(add(amount, ZERO))])),
  };
}
