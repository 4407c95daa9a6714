import { by } from "../kit/byNumber";
import { getOrInsert } from "../kit/getOrInsert";
import { type Book, keyFrom } from "../domain/book/book";
import { at, type Place } from "../domain/book/finding";
import type { LedgerEvent, LedgerLine, LogState } from "../domain/book/records";
import type { CollectedLine } from "../domain/mandates/mandateHistory";
import type { IsoDate, IsoDateTime } from "../domain/values/calendar";
import { type Cents, ZERO } from "../domain/values/money";

/** A line of an entry in which something of the history was booked. */
export interface BookedLine {
  readonly entry: string;
  readonly administration: string;
  readonly bookingDate: IsoDate;
  readonly event: LedgerEvent;
  readonly account: string;
  /** 0 on the other side. */
  readonly debit: Cents;
  readonly credit: Cents;
  readonly description: string | null;
  readonly bankReference: string | null;
  /** The entry that it reverses; null for none. */
  readonly reversalOf: string | null;
  /** The entry that reverses it; null for none. */
  readonly reversedBy: string | null;
  readonly place: Place;
}

/** A row of the Log about one of the orders concerned. */
export interface LoggedRow {
  readonly number: number;
  readonly at: IsoDateTime;
  readonly user: string | null;
  readonly action: string;
  readonly order: string | null;
  readonly summary: string | null;
  readonly state: LogState;
  readonly seal: string;
  readonly place: Place;
}

/** What of the ledger belongs to a history beside its collections. */
export type LedgerOwn = Readonly<Partial<Record<"order" | "invoice" | "debtor" | "mandateId", string>>> & {
  readonly administration?: string;
};

/**
 * Where collections were booked and who did what: the whole entries that name one of the lines, or what the history is of (a
 * receipt names the order alone), by their numbers; and the rows of the Log about the orders.
 */
export function trailOf(
  { tables }: Book,
  lines: readonly CollectedLine[],
  own: LedgerOwn,
): { readonly bookedLines: readonly BookedLine[]; readonly loggedRows: readonly LoggedRow[] } {
  const ofLines = new Set(lines.map(({ line }) => keyFrom(line.order, line.line)));
  const named = tables.Ledger.filter((line) => ofLines.has(keyFrom(line.order, line.directDebit)) || isOwn(line, own));
  const entries = new Set(named.map(entryKey));
  const reversals = new Map<string, string>();
  for (const { administration, reversalOf, entry } of tables.Ledger) {
    if (reversalOf !== null) reversals.set(keyFrom(administration, reversalOf), entry);
  }
  const bookedLines = tables.Ledger.filter((line) => entries.has(entryKey(line)))
    .sort(by(({ number }) => number))
    .map((line) => bookedLine(line, reversals.get(entryKey(line)) ?? null));
  return { bookedLines, loggedRows: rowsAbout(tables.Log, lines, own.order) };
}

function entryKey({ administration, entry }: LedgerLine): string {
  return keyFrom(administration, entry);
}

function isOwn(line: LedgerLine, { administration, ...own }: LedgerOwn): boolean {
  if (administration !== undefined && keyFrom(line.administration) !== keyFrom(administration)) return false;
  return (["order", "invoice", "debtor", "mandateId"] as const).some(
    (field) => own[field] !== undefined && keyFrom(line[field]) === keyFrom(own[field]),
  );
}

function bookedLine(line: LedgerLine, reversedBy: string | null): BookedLine {
  const { entry, administration, bookingDate, event, account, description, bankReference, reversalOf } = line;
  return {
    ...{ entry, administration, bookingDate, event, account, description, bankReference, reversalOf, reversedBy },
    debit: line.debit ?? ZERO,
    credit: line.credit ?? ZERO,
    place: at("Ledger", line, "entry"),
  };
}

/** A row of the Log names several orders behind each other. */
function rowsAbout(log: Book["tables"]["Log"], lines: readonly CollectedLine[], order?: string): readonly LoggedRow[] {
  const orders = new Set(lines.map(({ order: { number } }) => keyFrom(number)));
  if (order !== undefined) orders.add(keyFrom(order));
  const rows = new Map<number, LoggedRow>();
  for (const row of log) {
    const names = row.order?.split(", ") ?? [];
    if (!names.some((name) => orders.has(keyFrom(name)))) continue;
    const { number, at: moment, user, action, summary, state, seal } = row;
    const shown = { number, at: moment, user, action, order: row.order, summary, state, seal };
    getOrInsert(rows, number, () => ({ ...shown, place: at("Log", row, "number") }));
  }
  return [...rows.values()].sort(by(({ number }) => number));
}
