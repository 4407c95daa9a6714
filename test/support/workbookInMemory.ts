import { type CellValue, isFormula, type WrittenCell } from "../../src/sheets/cellValue";
import type {
  FoundTable,
  LaidTable,
  NewSheet,
  TableWrite,
  WorkbookContents,
  WorkbookWrite,
} from "../../src/sheets/contents";
import { headingRowOf } from "../../src/sheets/headingTotals";

/** A new sheet as it is found again: header in column A, a blank row when it is empty. */
export function foundSheet({ table, sheet, columns, rows, above }: NewSheet): FoundTable {
  return {
    name: table,
    sheet,
    headerRow: headingRowOf(above === undefined ? {} : { above }),
    firstColumn: 1,
    captions: columns.map(({ caption }) => caption),
    rows: rows.length === 0 ? [columns.map(() => null)] : [...rows].map((row) => row.map(shownCell)),
  };
}

/** A workbook that holds these new sheets and nothing else. */
export function contentsOf(sheets: readonly NewSheet[], date1904 = false): WorkbookContents {
  return { tables: sheets.map(foundSheet), date1904 };
}

/** The workbook after a write, as `sheets/contents.ts` says that an adapter writes it. */
export function written(contents: WorkbookContents, write: WorkbookWrite): WorkbookContents {
  const tables = contents.tables.map((found) => {
    const ofTable = write.tables.filter(({ table }) => table === found.name);
    return ofTable.reduce(writtenTable, found);
  });
  const { laidTables = [] } = write;
  return {
    ...contents,
    tables: [...tables, ...laidTables.map(foundLaid), ...write.newSheets.map(foundSheet)],
    ...(contents.lists === undefined
      ? {}
      : { lists: contents.lists.filter((list) => !laidTables.some(({ sheet }) => sheet === list.sheet)) }),
  };
}

/** What stands in the rows of a list is not told, so that they are blank here. */
function foundLaid({ table: name, sheet, headerRow, firstColumn, captions, rowCount }: LaidTable): FoundTable {
  const rows = Array.from({ length: Math.max(1, rowCount) }, () => captions.map(() => null));
  return { name, sheet, headerRow, firstColumn, captions, rows };
}

function writtenTable(found: FoundTable, write: TableWrite): FoundTable {
  const captions = [...found.captions, ...write.addColumns.map(({ caption }) => caption)];
  const blank = (): CellValue[] => captions.map(() => null);
  const rows = found.rows.map((row) => [...row, ...write.addColumns.map((): CellValue => null)]);
  while (rows.length < write.rowCount + write.appendRows) rows.push(blank());
  for (const { column, cells } of write.columns) {
    for (const [index, cell] of cells) {
      const row = rows[index];
      if (row === undefined || column < 0 || column >= captions.length) throw new Error("a cell outside the table");
      row[column] = shownCell(cell);
    }
  }
  const kept = rows.filter((_, index) => !write.removeRows.includes(index));
  return { ...found, captions, rows: kept.length === 0 ? [blank()] : kept };
}

/** What a cell shows once it is written: of a formula what it gives. */
function shownCell(cell: WrittenCell): CellValue {
  return isFormula(cell) ? cell.result : cell;
}
