import type { Language } from "../domain/book/records";
import { type Cents, formatCents } from "../domain/values/money";
import type { FigureKind, FigureTable } from "./figureTables";

/** How a language's spreadsheets part columns, and write decimals. */
const WRITTEN: Readonly<Record<Language, { readonly separator: string; readonly decimal: string }>> = {
  nl: { separator: ";", decimal: "," },
  en: { separator: ",", decimal: "." },
};

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * Figures as a CSV file: UTF-8 with its mark, which Excel needs to read it as such, lines ended by CR LF, days in ISO form. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function figureCsv({ columns, rows }: FigureTable, language: Language): Uint8Array {
  const { separator, decimal } = WRITTEN[language];
  const lines = [
    columns.map(({ caption }) => quoted(caption, separator)),
    ...rows.map((row) =>
      row.map((value, at) => quoted(written(value, columns[at]?.kind ?? "text", decimal), separator)),
    ),
  ];
  return new TextEncoder().encode(`\uFEFF${lines.map((cells) => `${cells.join(separator)}\r\n`).join("")}`);
}

function written(value: string | number | null, kind: FigureKind, decimal: string): string {
  if (value === null) return "";
  if (typeof value === "string") return kind === "text" && FORMULA.test(value) ? `'${value}` : value;
  if (kind === "amount") return formatCents(value as Cents).replace(".", decimal);
  return String(value).replace(".", decimal);
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
