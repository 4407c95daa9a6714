import { keyFrom } from "../domain/book/book";
import { groupBy } from "../kit/groupBy";
import type { LedgerLine } from "../domain/book/records";
import type { WrittenCell } from "./cellValue";
import type { ShownName } from "./besideFields";

/** A line of the ledger by its body row. */
export interface LedgerRow {
  readonly row: number;
  readonly line: Pick<LedgerLine, "number" | "entry" | "administration" | "account" | "reversalOf">;
}

/** Where the ledger's lines are found by their numbers. */
export interface LinkedTable {
  /** The ListObject's name. */
  readonly name: string;
  /** The caption of the ledger's numbers. */
  readonly number: string;
}

/** What the columns beside the ledger's fields show, by body row. */
export type ShownCells = Readonly<Record<ShownName, ReadonlyMap<number, WrittenCell>>>;

/**
 * What these added lines show: the name of their account, from a reversal the way to what it reverses, and at the lines that it
 * reverses, `earlier` or added, the way to it. Lines are found by their number, so that rows may be sorted and added.
 */
export function shownCells(
  earlier: readonly LedgerRow[],
  added: readonly LedgerRow[],
  table: LinkedTable,
  nameOf: (administration: string, account: string) => string,
): ShownCells {
  const accountName = new Map<number, WrittenCell>();
  const toOriginal = new Map<number, WrittenCell>();
  const toReversal = new Map<number, WrittenCell>();
  for (const { row, line } of added) {
    const name = nameOf(line.administration, line.account);
    if (name !== "") accountName.set(row, name);
  }
  const reversals = added.filter(({ line }) => line.reversalOf !== null);
  if (reversals.length === 0) return { accountName, toOriginal, toReversal };
  const reversedKey = ({ line }: LedgerRow) => keyFrom(line.administration, line.reversalOf);
  const wanted = new Set(reversals.map(reversedKey));
  const entryKey = ({ line }: LedgerRow) => keyFrom(line.administration, line.entry);
  const originals = groupBy(
    [...earlier, ...added].filter((one) => wanted.has(entryKey(one))),
    entryKey,
  );
  for (const reversal of reversals) {
    const lines = originals.get(reversedKey(reversal)) ?? [];
    const [first] = lines;
    if (first === undefined) continue;
    toOriginal.set(reversal.row, linkTo(table, first.line));
    for (const { row } of lines) if (!toReversal.has(row)) toReversal.set(row, linkTo(table, reversal.line));
  }
  return { accountName, toOriginal, toReversal };
}

/** Jumps on its own sheet to the row with this number, wherever it stands by then; shows nothing once it is gone. */
function linkTo({ name, number: caption }: LinkedTable, { number, entry }: LedgerRow["line"]): WrittenCell {
  const column = escapedCaption(caption);
  const row = `ROW(${name}[[#Headers],[${column}]])+MATCH(${String(number)},${name}[${column}],0)`;
  return { formula: `IFERROR(HYPERLINK("#A"&(${row}),"${entry.replace(/"/gu, '""')}"),"")`, result: entry };
}

/** A caption inside the brackets of a structured reference. */
export function escapedCaption(caption: string): string {
  return caption.replace(/['#[\]@]/g, "'$&");
}
