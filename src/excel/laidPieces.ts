import type { LaidTable } from "../sheets/contents";
import { WorkbookError } from "../workbook/workbook";
import { type Discovery, listed } from "./discover";
import { TABLE_STYLE } from "./sheetPieces";
import type { Piece } from "./send";

/** What laying a table adds to a request. */
const TABLE_BYTES = 1_000;

/**
 * Refuses tables where a sheet is protected, a name is taken, or the captions are no longer those that were read. One
 * request, none without such tables. Throws WorkbookError.
 */
export async function checkLists(
  context: Excel.RequestContext,
  { sheets, tables }: Discovery,
  laid: readonly LaidTable[],
): Promise<void> {
  if (laid.length === 0) return;
  const protectedSheets = laid.filter(({ sheet }) => sheets.get(sheet) === true);
  if (protectedSheets.length > 0) {
    throw new WorkbookError("workbook.protectedSheets", { sheets: listed(protectedSheets.map(({ sheet }) => sheet)) });
  }
  const taken = laid.find(({ table }) => tables.some(({ name }) => name.toLowerCase() === table.toLowerCase()));
  if (taken !== undefined) throw new WorkbookError("workbook.tableNameTaken", { table: taken.table });
  const headers = laid.map((one) => {
    const { sheet, headerRow, firstColumn, captions } = one;
    const header = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(headerRow - 1, firstColumn - 1, 1, captions.length);
    header.load("values");
    return { one, header };
  });
  await context.sync();
  for (const { one, header } of headers) {
    const values = header.values[0] ?? [];
    if (one.captions.some((caption, index) => caption !== values[index])) {
      throw new WorkbookError("workbook.basisChanged", { what: listed([one.sheet]) });
    }
  }
}

/** The tables over the cells that are there; nothing of the cells changes. */
export function* laidPieces(laid: readonly LaidTable[]): Generator<Piece> {
  for (const { table: name, sheet, headerRow, firstColumn, captions, rowCount } of laid) {
    yield {
      bytes: TABLE_BYTES,
      extent: null,
      queue: ({ workbook }) => {
        const cells = workbook.worksheets.getItem(sheet);
        const rows = 1 + Math.max(1, rowCount);
        const table = cells.tables.add(
          cells.getRangeByIndexes(headerRow - 1, firstColumn - 1, rows, captions.length),
          true,
        );
        table.style = TABLE_STYLE;
        table.name = name;
      },
    };
  }
}
