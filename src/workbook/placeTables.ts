import type { Report } from "../actions/action";
import type { TableName } from "../domain/book/records";
import type { FoundTable, LaidTable, OutsideCells, WorkbookContents } from "../sheets/contents";
import { decodeMapping } from "../sheets/decode";
import { type DroppedTable, droppedTables, laidTable, rangeOfLaid } from "../sheets/droppedTables";
import { matchTables } from "../sheets/matchTables";
import type { Workbook } from "./workbook";

/** A table that took in what followed it without being part of it. */
export interface TakenIn {
  readonly table: TableName;
  readonly sheet: string;
  /** With what it took in. */
  readonly range: string;
  readonly rows: number;
  /** Captions of the columns. */
  readonly columns: readonly string[];
}

/** The workbook once its tables lie where their cells are. */
interface Placed {
  /** As it is then, also where nothing was written. */
  readonly contents: WorkbookContents;
  /** Tables that were laid over their cells again. */
  readonly laid: readonly LaidTable[];
  /** Tables of which several sheets may hold the cells. */
  readonly open: readonly DroppedTable[];
  readonly takenIn: readonly TakenIn[];
}

/**
 * Lays the tables that another program dropped over their cells again, and lets tables take in what follows them where that
 * is asked for; only tells so where nothing is to be written. Throws WorkbookError.
 */
export async function placeTables(
  workbook: Workbook,
  options: { readonly write: boolean; readonly takeIn?: boolean; readonly report?: Report },
): Promise<Placed> {
  const { write, report } = options;
  const before = await workbook.read(report);
  const dropped = tablesDropped(before);
  const laid = dropped.flatMap((one) => laidTable(one) ?? []);
  const open = dropped.filter((one) => laidTable(one) === null);
  const isLaid = write && laid.length > 0;
  if (isLaid) await workbook.write({ laidTables: laid, newSheets: [], tables: [] }, report);
  const found = isLaid ? await workbook.read(report) : withLaid(before, laid);
  const followed = options.takeIn === true ? tablesWithOutside(found) : [];
  const isGrown = write && followed.length > 0;
  if (isGrown) {
    const grownTables = followed.map(({ found: { name, outside } }) => ({ table: name, ...outside }));
    await workbook.write({ grownTables, newSheets: [], tables: [] }, report);
  }
  const contents = isGrown ? await workbook.read(report) : found;
  return { contents, laid, open, takenIn: followed.map(takenInto) };
}

/** A table of ours that something follows. */
interface Followed {
  readonly table: TableName;
  readonly found: FoundTable & { readonly outside: OutsideCells };
}

/** The tables of ours that something follows without being part of them. */
function tablesWithOutside(contents: WorkbookContents): readonly Followed[] {
  const { byTable } = matchTables(contents, decodeMapping(contents));
  return [...byTable.values()].flatMap(({ table, found }) => {
    const { outside } = found;
    return outside === undefined ? [] : [{ table, found: { ...found, outside } }];
  });
}

function takenInto({ table, found }: Followed): TakenIn {
  const { sheet, headerRow, firstColumn, captions, rows: body, outside } = found;
  const all = [...captions, ...outside.captions];
  const range = rangeOfLaid({
    table,
    sheet,
    headerRow,
    firstColumn,
    captions: all,
    rowCount: body.length + outside.rows,
  });
  return { table, sheet, range, rows: outside.rows, columns: outside.captions };
}

/** The tables of which only the cells are left. */
function tablesDropped(contents: WorkbookContents): readonly DroppedTable[] {
  return droppedTables(contents, matchTables(contents, decodeMapping(contents)));
}

/**
 * The contents as if these tables were there; their rows do not matter to what else is missing, but for those of `Mapping`,
 * which name tables.
 */
function withLaid({ lists = [], ...contents }: WorkbookContents, laid: readonly LaidTable[]): WorkbookContents {
  const tables = laid.map(({ table: name, sheet, headerRow, firstColumn, captions }): FoundTable => {
    const list = lists.find((one) => one.sheet === sheet && one.headerRow === headerRow && one.rows !== undefined);
    return { name, sheet, headerRow, firstColumn, captions, rows: list?.rows ?? [captions.map(() => null)] };
  });
  return { ...contents, tables: [...contents.tables, ...tables] };
}
