import type { CellValue } from "./cellValue";
import type { FoundTable, OutsideCells } from "./contents";
import { isTotalRow, usualFill } from "./totalRow";

/**
 * What can be taken into a table with these captions and rows: the rows right below it, down to a total, and the columns
 * beside it as far as each has a caption of its own, as Excel wants. Undefined where there is nothing.
 */
export function outsideCells(
  { captions: own, rows }: Pick<FoundTable, "captions" | "rows">,
  below: readonly (readonly CellValue[])[],
  beside: readonly string[],
): OutsideCells | undefined {
  const taken = new Set(own.map((caption) => caption.toLowerCase()));
  const captions: string[] = [];
  for (const caption of beside) {
    if (caption.trim() === "" || taken.has(caption.toLowerCase())) break;
    taken.add(caption.toLowerCase());
    captions.push(caption);
  }
  const usual = usualFill(rows);
  const total = below.findIndex((row) => isTotalRow(row, usual));
  const count = total < 0 ? below.length : total;
  return count === 0 && captions.length === 0 ? undefined : { rows: count, captions };
}
