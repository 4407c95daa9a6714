import type { FoundList, WorkbookContents, WorkbookWrite } from "../../src/sheets/contents";
import { newSheet } from "../../src/sheets/newSheets";
import { contentsFromPieces, contentsPieces, writePieces, writesFromPieces } from "../../src/session/workbookPieces";

const { sheet, columns } = newSheet("Orders", "nl");
const captions = columns.map(({ caption }) => caption);
const PLACE = { sheet, headerRow: 1, firstColumn: 1, captions };
const LIST: FoundList = { ...PLACE, headed: { table: "Orders", isNamed: true }, rowCount: 2 };

/** As another thread gets it: what cannot be copied is not there. */
function sent<Piece, Whole>(pieces: Iterable<Piece>, take: (piece: Piece) => Whole | null): Whole | null {
  let whole: Whole | null = null;
  for (const piece of pieces) whole = take(structuredClone(piece));
  return whole;
}

describe("A workbook that goes to another thread in pieces", () => {
  test("arrives with its tables, the lists that are no tables any more, and its calendar", () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => captions.map((_caption, column) => row + column));
    const contents: WorkbookContents = { tables: [{ ...PLACE, name: "Orders", rows }], lists: [LIST], date1904: true };
    expect(sent(contentsPieces(contents), contentsFromPieces())).toEqual(contents);
  });

  test("gets back which tables are to be laid over their cells", () => {
    const laid = { ...PLACE, table: "Orders", rowCount: 2 } as const;
    const write: WorkbookWrite = { newSheets: [], tables: [], laidTables: [laid] };
    expect(sent(writePieces([write]), writesFromPieces())).toEqual([write]);
  });
});
