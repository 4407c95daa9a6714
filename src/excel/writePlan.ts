import { columnLetters } from "../sheets/address";
import type { NewSheet, TableWrite, WorkbookWrite } from "../sheets/contents";
import { WorkbookError } from "../workbook/workbook";
import { listed } from "./discover";
import { laidPieces } from "./laidPieces";
import { checkGrown, grownPieces } from "./outsideTables";
import { newState, sheetPieces } from "./sheetPieces";
import type { LyingTable } from "./lyingTable";
import type { TablesRead } from "./readExcelTables";
import type { Piece } from "./send";
import { TableState } from "./tableState";
import { tablePieces } from "./writeTable";

/** The rows and columns of a sheet. */
const ROW_MAX = 1_048_576;
const COLUMN_MAX = 16_384;

/** Refuses what Excel would refuse halfway, or do wrong. Throws WorkbookError; nothing is written then. */
export function checkWritable({ discovery, tables }: TablesRead, writes: readonly WorkbookWrite[]): void {
  const newSheets = writes.flatMap((write) => write.newSheets);
  const written = writes.flatMap((write) => write.tables);
  const laid = writes.flatMap(({ laidTables = [] }) => laidTables);
  const grown = writes.flatMap(({ grownTables = [] }) => grownTables);
  if (newSheets.length + written.length + laid.length + grown.length === 0) return;
  if (discovery.isReadOnly) throw new WorkbookError("workbook.readOnly");
  if (newSheets.length > 0 && discovery.isStructureProtected) throw new WorkbookError("workbook.protectedStructure");
  checkGrown(discovery, grown);
  const lying = tables.filter(({ found }) => written.some(({ table }) => table === found.name));
  const protectedSheets = lying.filter(({ found }) => discovery.sheets.get(found.sheet) === true);
  if (protectedSheets.length > 0) {
    throw new WorkbookError("workbook.protectedSheets", { sheets: sheetsOf(protectedSheets) });
  }
  const filtered = lying.filter(({ isFiltered }) => isFiltered);
  if (filtered.length > 0) throw new WorkbookError("workbook.filtered", { sheets: sheetsOf(filtered) });
  for (const { table } of newSheets) {
    const isTaken = discovery.tables.some(({ name }) => name.toLowerCase() === table.toLowerCase());
    if (isTaken) throw new WorkbookError("workbook.tableNameTaken", { table });
  }
}

function sheetsOf(tables: readonly LyingTable[]): string {
  return listed(tables.map(({ found }) => found.sheet));
}

/** The pieces of all writes, in their order. `leftOver`: names of sheets that are there already, left over. Throws WorkbookError. */
export function* writePieces(
  { tables }: TablesRead,
  writes: readonly WorkbookWrite[],
  leftOver: ReadonlySet<string>,
): Generator<Piece> {
  const states = statesOf(tables, writes);
  for (const { newSheets, tables: written, laidTables = [], grownTables = [] } of writes) {
    yield* laidPieces(laidTables);
    yield* grownPieces(grownTables);
    for (const sheet of newSheets) yield* sheetPieces(sheet, stateOf(states, sheet.table), leftOver.has(sheet.sheet));
    for (const write of written) yield* tablePieces(stateOf(states, write.table), write);
  }
}

function stateOf(states: ReadonlyMap<string, TableState>, table: string): TableState {
  const state = states.get(table);
  if (state === undefined) throw new Error(`the workbook has no table ${table}`);
  return state;
}

/** Where every table is when the writing begins, and that all of it has room. Throws WorkbookError. */
function statesOf(tables: readonly LyingTable[], writes: readonly WorkbookWrite[]): ReadonlyMap<string, TableState> {
  const sheets = writes.flatMap(({ newSheets }) => newSheets);
  const states = new Map(sheets.map((sheet: NewSheet) => [sheet.table, newState(sheet)]));
  for (const lying of tables) {
    const ofTable = writes.flatMap((write) => write.tables.filter(({ table }) => table === lying.found.name));
    const [first] = ofTable;
    if (first === undefined) continue;
    const isBlank = first.rowCount === 0 && lying.bodyRows === 1;
    if (!isBlank && first.rowCount !== lying.bodyRows) {
      throw new WorkbookError("workbook.basisChanged", { what: listed([lying.found.sheet]) });
    }
    checkRoom(lying, ofTable);
    states.set(lying.found.name, TableState.of(lying, isBlank));
  }
  return states;
}

/** Refuses to grow over cells that hold something, or beyond the sheet. */
function checkRoom(lying: LyingTable, writes: readonly TableWrite[]): void {
  const { found, top, left, width, bodyRows, hasTotals, takenBelow, takenBeside } = lying;
  const last = writes.at(-1);
  const rows = last === undefined ? 0 : last.rowCount + last.appendRows - bodyRows;
  const columns = writes.reduce((sum, { addColumns }) => sum + addColumns.length, 0);
  const bottom = top + bodyRows + (hasTotals ? 1 : 0) + Math.max(0, rows);
  const right = left + width - 1 + columns;
  const isBelow = rows > 0 && (bottom >= ROW_MAX || (takenBelow !== null && takenBelow <= bottom));
  const isBeside = columns > 0 && (right >= COLUMN_MAX || (takenBeside !== null && takenBeside <= right));
  if (!isBelow && !isBeside) return;
  const row = 1 + (isBelow ? Math.min(takenBelow ?? ROW_MAX - 1, ROW_MAX - 1) : top);
  const column = 1 + (isBelow ? left : Math.min(takenBeside ?? COLUMN_MAX - 1, COLUMN_MAX - 1));
  throw new WorkbookError("file.cellsBelowTable", { sheet: found.sheet, cell: `${columnLetters(column)}${row}` });
}
