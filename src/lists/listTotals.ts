import type { CellValue } from "../sheets/cellValue";
import { isBlankCell } from "../sheets/cells";
import { TOTAL_WORD } from "../sheets/totalRow";

/** Words with which the rows of totals begin. */
const TOTAL = new RegExp(String.raw`^(?:grand )?(?:${TOTAL_WORD}|eindbalans)\b`, "iu");
/** The same, or behind the name of a debtor. */
const TOTAL_TEXT = new RegExp(`${TOTAL.source}|(?:eindbalans|ending balance|total)$`, "iu");

/** Whether a cell of a column of numbers says that its row is a total. */
export function isTotalNumber(cell: CellValue): boolean {
  return typeof cell === "string" && TOTAL.test(cell.trim());
}

/** Whether a cell says that its row is a total, where it stands for a name. */
export function isTotalText(cell: CellValue): boolean {
  return typeof cell === "string" && TOTAL_TEXT.test(cell.trim());
}

/** What stands in a row in which no more stands: the debtor of the rows below it, in a list that has no column for debtors. */
export function onlyText(cells: readonly CellValue[]): string | null {
  const [first = null, ...more] = cells.filter((cell) => !isBlankCell(cell));
  return more.length > 0 || typeof first !== "string" || isTotalText(first) ? null : first.trim();
}

/** Whether a row is the title of a group, or a total: what stands in it is nothing of its columns. */
export function isGroupOrTotal(cells: readonly CellValue[]): boolean {
  return isTotalText(cells.find((cell) => !isBlankCell(cell)) ?? null) || onlyText(cells) !== null;
}
