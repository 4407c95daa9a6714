import { type FirmSheet, firmWorkbook } from "./firmWorkbook";
import { englishFirm } from "./ownTables";

/** What is open of an invoice, as a firm reckons it. */
export const OPEN_FORMULA = "OpenInvoices[[#This Row],[Total amount]]-OpenInvoices[[#This Row],[Paid]]";

/** A column beside the formula. */
interface Beside {
  readonly caption: string;
  readonly values: readonly number[];
}

/** A charity's sheets in which what is open is reckoned from what was paid; of the second invoice 5.50 was. */
function calculatedFirm(beside?: Beside): FirmSheet[] {
  return englishFirm().map((sheet) => {
    if (sheet.table !== "OpenInvoices") return sheet;
    const paid = [0, 5.5, 0];
    const columns = [...sheet.columns, { caption: "Paid" }, { caption: "Open amount", formula: OPEN_FORMULA }];
    const rows = sheet.rows.map((row, index) => [...row, paid[index] ?? 0, Number(row[3]) - (paid[index] ?? 0)]);
    if (beside === undefined) return { ...sheet, columns, rows };
    const { caption, values } = beside;
    return {
      ...sheet,
      columns: [...columns, { caption }],
      rows: rows.map((row, index) => [...row, values[index] ?? null]),
    };
  });
}

/** The same as a workbook. */
export function calculatedWorkbook(beside?: Beside): Uint8Array {
  return firmWorkbook(calculatedFirm(beside));
}
