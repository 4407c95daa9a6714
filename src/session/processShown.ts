import type { EntryChoice } from "../actions/entryChoices";
import type { FileResult } from "../actions/statementIntake";
import type { EntryResult, ProcessResult, ProcessTotals } from "../actions/processResult";
import { formatCents } from "../domain/values/money";
import type { LongList } from "./longList";
import type { ResultSource } from "./resultSource";
import { rowsOf } from "./rowsOf";

/** Something that an entry can be; amounts as `formatCents` writes them. */
export interface ShownChoice extends Omit<EntryChoice, "amount"> {
  readonly amount: string;
}

/** The fields of an entry that are amounts. */
type EntryAmount = "amount" | "settled" | "charges" | "returned";

/** An entry of the bank with what it is taken for and what is booked of it; amounts as `formatCents` writes them. */
export interface ShownEntry extends Omit<EntryResult, EntryAmount | "choices" | "place"> {
  readonly amount: string;
  readonly settled: string;
  readonly charges: string;
  readonly returned: string;
  readonly choices: readonly ShownChoice[];
  /** Its cell; null while it is not in the workbook yet. */
  readonly address: string | null;
}

/** What entries come to; amounts as `formatCents` writes them. */
export interface ShownTotals extends Omit<ProcessTotals, "credits" | "debits" | "charges" | "returned"> {
  readonly credits: string;
  readonly debits: string;
  readonly charges: string;
  readonly returned: string;
}

/** What processing does with every new entry. */
export interface ProcessShown {
  readonly entries: LongList<ShownEntry>;
  /** Those that wait for an answer, or of which something is wrong. */
  readonly open: LongList<ShownEntry>;
  /** Those that can be several things, whether it was chosen which one they are or not. */
  readonly choosable: LongList<ShownEntry>;
  readonly totals: ShownTotals;
  /** What was taken in of each file; empty when no files were given. */
  readonly files: readonly FileResult[];
}

/** The result of `process` as the pane gets it. */
export function processShown({ entries, totals, imported }: ProcessResult, source: ResultSource): ProcessShown {
  const there = new Set(source.book.tables.BankEntries.map(({ row }) => row));
  const show = (entry: EntryResult): ShownEntry => shownEntry(entry, there, source);
  const isOpen = ({ fate }: EntryResult): boolean => fate === "asked" || fate === "waits" || fate === "refused";
  const { credits, debits, charges, returned, ...counts } = totals;
  return {
    entries: source.keep(rowsOf(entries, show)),
    open: source.keep(rowsOf(entries.filter(isOpen), show)),
    choosable: source.keep(rowsOf(entries.filter(isChoosable), show)),
    totals: {
      ...counts,
      credits: formatCents(credits),
      debits: formatCents(debits),
      charges: formatCents(charges),
      returned: formatCents(returned),
    },
    files: imported?.files ?? [],
  };
}

function isChoosable({ choices }: EntryResult): boolean {
  return choices.length > 1;
}

function shownEntry(
  { place, amount, settled, charges, returned, choices, ...entry }: EntryResult,
  there: ReadonlySet<number>,
  { addressOf }: ResultSource,
): ShownEntry {
  return {
    ...entry,
    amount: formatCents(amount),
    settled: formatCents(settled),
    charges: formatCents(charges),
    returned: formatCents(returned),
    choices: choices.map((one) => ({ ...one, amount: formatCents(one.amount) })),
    address: place.row !== null && there.has(place.row) ? addressOf(place) : null,
  };
}
