import type { CellValue } from "../../src/sheets/cellValue";
import type { ListedSheet } from "../../src/sheets/contents";

const ROWS: readonly (readonly CellValue[])[] = [
  ["00123", 5.5, 46024],
  ["F2", 7, 46025],
];

/** A sheet with one table: invoices with a number, an amount and a date. */
export function invoiceSheet(rows = ROWS): ListedSheet {
  return {
    sheet: "Invoices",
    table: "Invoices",
    columns: [
      { caption: "Number", kind: "text", width: 12, written: false },
      { caption: "Amount", kind: "amount", width: 12, written: true },
      { caption: "Due", kind: "date", width: 12, written: false },
    ],
    rows,
  };
}
