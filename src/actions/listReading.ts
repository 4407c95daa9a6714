import { type Finding, finding } from "../domain/book/finding";
import type { Language } from "../domain/book/records";
import type { MandateListColumn, MandateListField } from "../lists/mandateColumns";
import type { MandateList, MandateListRow } from "../lists/mandateList";

/** A day in each order, which says it in every language. */
export const SHOWN_DAYS = { yearFirst: "2026-12-31", dayFirst: "31-12-2026", monthFirst: "12-31-2026" } as const;

/** How a list of another program was read, and how many of its rows stay out. */
export interface ListReading {
  readonly file: string;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly dateOrder: string | null;
  readonly columns: readonly MandateListColumn[];
  readonly rowCount: number;
  readonly leftOut: number;
}

/** How a list was read, of which so many rows are taken. */
export function listReading(list: MandateList, taken: number): ListReading {
  const { name: file, encoding, separator, dateOrder, columns, rows } = list;
  return { file, encoding, separator, dateOrder, columns, rowCount: rows.length, leftOut: rows.length - taken };
}

/** Says how a list was read, so that nothing of it is guessed in silence. */
export function howRead({ name: file, encoding, separator, dateOrder, rows, columns }: MandateList): Finding {
  const captions = columns.flatMap(({ caption, field }) => (field === null ? [] : [caption])).join(", ");
  const params = { file, rows: rows.length, columns: captions };
  if (encoding === null || separator === null) return finding("mandateImport.sheetRead", null, params);
  const shown = { encoding, separator: separator === "\t" ? "tab" : separator, order: dateOrder ?? "none" };
  // Days of which nobody knows the order are read with the day first, or not at all.
  const dates = dateOrder === null ? "-" : SHOWN_DAYS[dateOrder === "either" ? "dayFirst" : dateOrder];
  return finding("mandateImport.read", null, { ...params, ...shown, dates });
}

/** Days of which nobody knows the order are read with the day first in a Dutch workbook, and in no other. */
export function dayOrderFindings(list: MandateList, language: Language): Finding[] {
  if (list.dateOrder !== "either" || language !== "en") return [];
  return [finding("mandateImport.dates", null, { file: list.name })];
}

/** Whether the list has a column for a field. */
export function hasColumn({ columns }: MandateList, name: MandateListField): boolean {
  return columns.some(({ field }) => field === name);
}

/** What stands above the column that is taken for a field; empty where there is none. */
export function captionOf({ columns }: MandateList, field: MandateListField | null): string {
  return columns.find((column) => column.field === field)?.caption ?? "";
}

/** The text of a field in a row; empty where there is none. */
export function rowText({ values }: MandateListRow, field: MandateListField): string {
  const value = values[field];
  return typeof value === "string" ? value : "";
}
