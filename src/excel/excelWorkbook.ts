import type { WorkbookContents, WorkbookWrite } from "../sheets/contents";
import type { BasisTable, ShownWorkbook, Workbook } from "../workbook/workbook";
import { CloseGuard } from "./closeGuard";
import type { Discovery } from "./discover";
import { changingExcel, inExcel } from "./inExcel";
import { leftOverSheets } from "./leftOverSheets";
import { lookPieces } from "./lookPieces";
import { markPlaces, placesMarked } from "./markPlaces";
import { startsWithDocument } from "./startWithDocument";
import { RowSizes, type WantedTable } from "./readPlan";
import { checkLists } from "./laidPieces";
import { QueryAccess } from "./queriedTables";
import { readExcelLists } from "./readExcelLists";
import { readExcelPlain } from "./readExcelPlain";
import { everything, type Learnt, readExcelTables, type TablesRead } from "./readExcelTables";
import { withOutside } from "./outsideTables";
import { send } from "./send";
import { showPlace } from "./showPlace";
import { checkWritable, writePieces } from "./writePlan";

type WriteUpon = NonNullable<Workbook["writeUpon"]>;

/**
 * The workbook that is open in Excel, through Office.js. Nothing of it is kept: every call reads what is there then. A
 * write is one request, or as few as its size allows, and one step of undo where Excel can; what Excel breaks off half-way
 * stays, so an action leaves its `Started` row first.
 */
export function excelWorkbook(): ShownWorkbook {
  const learnt: Learnt = { sizes: new RowSizes(), queries: new QueryAccess() };
  const changing = changingExcel();
  const guard = new CloseGuard();
  const writeUpon: WriteUpon = (basis, encode, report) =>
    guard.during(() =>
      changing(async (context) => {
        const read = await readExcelTables(context, (discovery) => wantedOf(discovery, basis), learnt);
        const writes = await encode(contentsOf(read));
        checkWritable(read, writes);
        await checkLists(
          context,
          read.discovery,
          writes.flatMap(({ laidTables = [] }) => laidTables),
        );
        const leftOver = await leftOverSheets(
          context,
          read.discovery,
          writes.flatMap(({ newSheets }) => newSheets),
        );
        const looks = await lookPieces(
          context,
          read.discovery,
          writes.flatMap((write) => write.looks ?? []),
        );
        await send(context, [...looks, ...writePieces(read, writes, leftOver)], report);
      }),
    );
  return {
    writesAtOnce: false,
    read: (report) =>
      inExcel(async (context) => {
        const read = await readExcelTables(context, everything, learnt, report);
        const lists = await readExcelLists(context, read);
        const contents = { ...contentsOf(read), tables: await withOutside(context, read) };
        return lists.length === 0 ? contents : { ...contents, lists };
      }),
    readPlain: () => inExcel((context) => readExcelPlain(context)),
    writeUpon,
    write: (write, report) => writeUpon(basisOf(write), () => [write], report),
    showPlace: (address) => inExcel((context) => showPlace(context, address)),
    markPlaces: (marks) => inExcel((context) => markPlaces(context, marks)),
    marks: async (remove) => ({
      startsWithWorkbook: await startsWithDocument(remove).catch(() => false),
      colours: await inExcel((context) => placesMarked(context, remove)),
    }),
  };
}

function contentsOf({ discovery, tables }: TablesRead): WorkbookContents {
  return { tables: tables.map(({ found }) => found), date1904: discovery.date1904 };
}

function wantedOf({ tables }: Discovery, basis: readonly BasisTable[]): readonly WantedTable[] {
  return tables.flatMap((table): WantedTable[] => {
    const wanted = basis.find((one) => one.table === table.name);
    if (wanted === undefined) return [];
    return [{ table, columns: wanted.columns, room: { rows: wanted.addRows, columns: wanted.addColumns } }];
  });
}

/** Whoever writes without a basis builds on where the tables lie, and on nothing that they hold. */
function basisOf({ tables }: WorkbookWrite): readonly BasisTable[] {
  return tables.map(({ table, appendRows, addColumns }) => ({
    table,
    columns: [],
    addRows: appendRows,
    addColumns: addColumns.length,
  }));
}
