import { auditTexts } from "./auditTexts";
import type { Translator } from "./translate";

/** What a support pack holds, and what it leaves out. */
export interface PackCounts {
  readonly tables: number;
  readonly rows: number;
  readonly ownTables: number;
  readonly ownColumns: number;
}

/** What a support pack is, in sentences: what is replaced, what stays, what is left out, and whether the same is found in it. */
export function packSentences(
  { tables, rows, ownTables, ownColumns }: PackCounts,
  differing: readonly string[],
  { fill, language }: Pick<Translator, "fill" | "language">,
): readonly string[] {
  const { pack } = auditTexts(language);
  return [
    fill(pack.holds, { tables, rows }),
    ...[pack.replaced, pack.stays, pack.seals],
    fill(pack.leftOut, { tables: ownTables, columns: ownColumns }),
    differing.length === 0 ? pack.same : fill(pack.differs, { codes: differing.join(", ") }),
  ];
}
