import { by } from "../../kit/byNumber";
import { groupBy } from "../../kit/groupBy";
import { keyFrom, type Tables } from "../book/book";
import type { ExportRecord, LedgerLine } from "../book/records";
import { type ExportRule, firstNumberOf, takenBy, type WholeEntry, wholeEntries } from "./exportedLines";
import { FIRST_SEAL, ledgerSeal } from "./seal";

/*
 * Exports that were recorded part the ledger of an administration, each layout for itself: what each took follows from its row,
 * the rows before it and the ledger, which only grows (docs/law/actions.md#9).
 */

/** The tables that tell what was exported. */
export type ExportedTables = Pick<Tables, "Ledger" | "Exports">;

/** The entries that each recorded export took, whole. */
export function takenByExports(tables: ExportedTables): ReadonlyMap<ExportRecord, readonly WholeEntry[]> {
  const taken = new Map<ExportRecord, readonly WholeEntry[]>();
  const entries = wholeEntries(tables.Ledger);
  for (const series of groupBy(tables.Exports, ({ administration, layout }) =>
    keyFrom(administration, layout),
  ).values()) {
    const parted = partedBy(entriesOf(entries, series[0].administration), series);
    for (const [one, own] of parted.taken) taken.set(one, own);
  }
  return taken;
}

/** The entries of an administration that no recorded export in this layout took yet. */
export function notYetExported(tables: ExportedTables, administration: string, layout: string): readonly WholeEntry[] {
  const own = keyFrom(administration, layout);
  const series = tables.Exports.filter((one) => keyFrom(one.administration, one.layout) === own);
  return partedBy(entriesOf(wholeEntries(tables.Ledger), administration), series).left;
}

function entriesOf(entries: readonly WholeEntry[], administration: string): readonly WholeEntry[] {
  const own = keyFrom(administration);
  return entries.filter(([first]) => keyFrom(first?.administration ?? null) === own);
}

interface Parted {
  readonly taken: ReadonlyMap<ExportRecord, readonly WholeEntry[]>;
  readonly left: readonly WholeEntry[];
}

/** Goes through the exports of one layout in their order; each takes what fits its rule up to its last line, and what is left waits. */
function partedBy(entries: readonly WholeEntry[], exports: readonly ExportRecord[]): Parted {
  const taken = new Map<ExportRecord, readonly WholeEntry[]>();
  let waiting: readonly WholeEntry[] = [];
  let next = 0;
  for (const one of exports.toSorted(by(({ number }) => number))) {
    const come = entries.slice(next).findIndex((entry) => firstNumberOf(entry) > one.lastNumber);
    const end = come < 0 ? entries.length : next + come;
    waiting = [...waiting, ...entries.slice(next, end)];
    next = end;
    const takes = takenBy(ruleOf(one));
    taken.set(one, waiting.filter(takes));
    waiting = waiting.filter((entry) => !takes(entry));
  }
  return { taken, left: [...waiting, ...entries.slice(next)] };
}

function ruleOf({ administration, periodFrom, periodTo, withoutAccounts }: ExportRecord): ExportRule {
  return { administration, from: periodFrom, to: periodTo, withoutAccounts: accountsIn(withoutAccounts) };
}

/** Ledger accounts as a cell holds them: a list in JSON; null for none. */
export function accountsText(accounts: readonly string[]): string | null {
  return accounts.length === 0 ? null : JSON.stringify(accounts);
}

/** The ledger accounts that a cell holds; none where it cannot be read. */
function accountsIn(text: string | null): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(parsed) ? parsed.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

/**
 * The value of what was exported, whatever its layout: the last seal that these lines would have if they were a ledger of their own
 * (docs/seal.md).
 */
export function contentOfLines(lines: readonly LedgerLine[]): string {
  return lines.reduce((seal, line) => ledgerSeal(seal, line), FIRST_SEAL);
}
