import { cellValue } from "./cellValues";
import type { FoundTable, GrownTable } from "../sheets/contents";
import { ROOM_COLUMNS, ROOM_ROWS } from "../sheets/contents";
import { outsideCells } from "../sheets/outsideCells";
import { WorkbookError } from "../workbook/workbook";
import type { Discovery } from "./discover";
import { listed } from "./discover";
import type { LyingTable } from "./lyingTable";
import type { TablesRead } from "./readExcelTables";
import type { Piece } from "./send";

/** What growing a table adds to a request. */
const TABLE_BYTES = 1_000;

/** The tables with what follows them and can be taken in. One request, none where nothing follows any. */
export async function withOutside(
  context: Excel.RequestContext,
  { tables }: Pick<TablesRead, "tables">,
): Promise<readonly FoundTable[]> {
  const asked = new Map(
    tables.flatMap((table) => {
      const { found } = table;
      const hasBeside = found.room?.freeColumns === 0 && found.room.beside?.isOfTable === false;
      return found.rowBelow === undefined && !hasBeside ? [] : [[table, askAround(context, table)] as const];
    }),
  );
  if (asked.size > 0) await context.sync();
  return tables.map((table) => {
    const around = asked.get(table);
    const outside = around === undefined ? undefined : outsideOf(table, around);
    return outside === undefined ? table.found : { ...table.found, outside };
  });
}

interface Around {
  readonly below: Excel.Range;
  readonly beside: Excel.Range;
}

function askAround(context: Excel.RequestContext, { found }: LyingTable): Around {
  const range = context.workbook.tables.getItem(found.name).getRange();
  const below = range.getRowsBelow(ROOM_ROWS);
  const beside = range.getRow(0).getColumnsAfter(ROOM_COLUMNS);
  below.load("values");
  beside.load("values");
  return { below, beside };
}

function outsideOf({ found, hasTotals }: LyingTable, { below, beside }: Around): FoundTable["outside"] {
  const following = (below.values as unknown[][]).map((row) => row.map(cellValue));
  const free = following.findIndex((row) => row.every((cell) => cell === null));
  const rows = free < 0 ? following : following.slice(0, free);
  const isOurs = found.rowBelow !== undefined && !hasTotals;
  const captions = (beside.values[0] ?? []).map((value: unknown) => (typeof value === "string" ? value : ""));
  const hasBeside = found.room?.freeColumns === 0 && found.room.beside?.isOfTable === false;
  return outsideCells(found, isOurs ? rows : [], hasBeside ? captions : []);
}

/** Refuses to grow tables on a sheet that is protected. Throws WorkbookError. */
export function checkGrown({ sheets, tables }: Discovery, grown: readonly GrownTable[]): void {
  const lying = tables.filter(({ name }) => grown.some(({ table }) => table === name));
  const protectedSheets = lying.filter(({ sheet }) => sheets.get(sheet) === true);
  if (protectedSheets.length === 0) return;
  throw new WorkbookError("workbook.protectedSheets", { sheets: listed(protectedSheets.map(({ sheet }) => sheet)) });
}

/** The tables over what follows them; nothing of the cells changes. */
export function* grownPieces(grown: readonly GrownTable[]): Generator<Piece> {
  for (const { table: name, rows, captions } of grown) {
    yield {
      bytes: TABLE_BYTES,
      extent: null,
      queue: ({ workbook }) => {
        const table = workbook.tables.getItem(name);
        table.resize(table.getRange().getResizedRange(rows, captions.length));
      },
    };
  }
}
