import type { Language } from "../domain/book/records";
import { type Cents, formatCents } from "../domain/values/money";
import type { IsoDate } from "../domain/values/calendar";

/** A value of a table for other programs. */
export type DataCell =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "date"; readonly value: IsoDate }
  | { readonly kind: "amount"; readonly value: Cents }
  | null;

/** A table for other programs: captions once, then a row for each thing. */
export interface DataTable {
  readonly sheet: string;
  readonly captions: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
}

/** A text for a table; nothing for none. */
export function textCell(value: string | null): DataCell {
  return value === null || value === "" ? null : { kind: "text", value };
}

/** What programs of tables would take for a formula, and carry out. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * The table as CSV, as Excel of the language opens it by itself: UTF-8 with its mark, lines that end in CR LF, in Dutch `;` and
 * a decimal comma. A text that begins as a formula does gets a `'` before it.
 */
export function csvOf({ captions, rows }: DataTable, language: Language): Uint8Array {
  const [separator, point] = language === "nl" ? [";", ","] : [",", "."];
  const shown = (cell: DataCell): string => {
    if (cell === null) return "";
    if (cell.kind === "amount") return formatCents(cell.value).replace(".", point);
    return cell.kind === "text" && FORMULA.test(cell.value) ? `'${cell.value}` : cell.value;
  };
  const quoted = (text: string): string =>
    /["\r\n;,]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(separator)}\r\n`;
  const lines = [line(captions), ...rows.map((row) => line(row.map(shown)))];
  return new TextEncoder().encode(`\ufeff${lines.join("")}`);
}
