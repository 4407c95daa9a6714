import { isBlankCell } from "./cells";
import { isWithin, type PlainCells, type PlainList, type PlainProblem } from "./plainSheet";
import type { SheetRange } from "./sheetCells";

type Code = PlainProblem["code"];

/** What Excel would not make a table of, each on its cell; all at once. */
export function plainProblems(
  cells: PlainCells,
  {
    headerRow,
    firstColumn,
    captions,
    rowCount,
  }: Pick<PlainList, "headerRow" | "firstColumn" | "captions" | "rowCount">,
  totals: readonly number[],
): readonly PlainProblem[] {
  const { merged, made, isProtected, formulas } = cells.plain;
  const right = firstColumn + captions.length - 1;
  const area = { top: headerRow, left: firstColumn, bottom: headerRow + rowCount, right };
  const placed = (code: Code, row: number, column: number): PlainProblem => ({ code, row, column });
  const over = (code: Code, ranges: readonly SheetRange[]): PlainProblem[] =>
    ranges.filter((range) => overlaps(range, area)).map(({ top, left }) => placed(code, top, left));
  const headings = captions.flatMap((caption, index): PlainProblem[] => {
    const column = firstColumn + index;
    if (merged.some((range) => isWithin(range, headerRow, column))) return [];
    if (isBlankCell(cells.at(headerRow, column))) return [placed("list.headingBlank", headerRow, column)];
    const isTyped = typeof cells.at(headerRow, column) === "string" && !formulas.has(`${headerRow}:${column}`);
    if (!isTyped) return [placed("list.headingNotText", headerRow, column)];
    const isTwice = captions.findIndex((other) => other.toLowerCase() === caption.toLowerCase()) < index;
    return isTwice ? [placed("list.headingTwice", headerRow, column)] : [];
  });
  return [
    ...(isProtected ? [placed("list.protected", headerRow, firstColumn)] : []),
    ...over("list.merged", merged),
    ...headings,
    ...totals.map((row) => placed("list.totalsInside", row, firstColumn)),
    ...over("list.spills", made),
  ];
}

function overlaps(one: SheetRange, other: SheetRange): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
