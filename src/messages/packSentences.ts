import { auditTexts } from "./auditTexts";
import type { Translator } from "./translate";

/** What a support pack holds, and what it leaves out. */
export interface PackCounts {
  readonly tables: number;
  readonly rows: number;
  readonly ownTables: number;
  readonly ownColumns: number;
  /** Of each column in which something was replaced, in how many cells. */
  readonly replaced: readonly { readonly cells: number }[];
}

/** How many cells say something else in the pack. */
export function replacedCells({ replaced }: Pick<PackCounts, "replaced">): number {
  return replaced.reduce((sum, { cells }) => sum + cells, 0);
}

/** What a support pack is, in sentences: what is replaced, what stays, what is left out, and whether the same is found in it. */
export function packSentences(
  counts: PackCounts,
  differing: readonly string[],
  { fill, language }: Pick<Translator, "fill" | "language">,
): readonly string[] {
  const { pack } = auditTexts(language);
  const { tables, rows, ownTables, ownColumns, replaced } = counts;
  return [
    fill(pack.holds, { tables, rows }),
    fill(pack.counted, { cells: replacedCells(counts), columns: replaced.length }),
    ...[pack.replaced, pack.stays, pack.seals],
    fill(pack.leftOut, { tables: ownTables, columns: ownColumns }),
    differing.length === 0 ? pack.same : fill(pack.differs, { codes: differing.join(", ") }),
  ];
}
