import { encodeChanges } from "../../src/sheets/encode";
import { append } from "../../src/domain/book/book";
import { decodeBook } from "../../src/sheets/decode";
import { isFormula, type WrittenCell } from "../../src/sheets/cellValue";
import { fieldOfCaption } from "../../src/sheets/columns";
import { newSheet } from "../../src/sheets/newSheets";
import { shownCells } from "../../src/sheets/besideCells";
import {
  newSheetColumns,
  newSheetPositions,
  isShown,
  shownColumnsOf,
  shownPosition,
} from "../../src/sheets/besideFields";
import { missingShown } from "../../src/sheets/besideWrites";
import { tableLooks } from "../../src/sheets/tableLooks";
import { TABLE_NAMES } from "../../src/domain/book/records";
import { fieldsOf } from "../../src/sheets/tables";
import { aLedgerLine } from "../support/lines";
import { contentsOf, written } from "../support/workbookInMemory";

const ACCOUNTS = [{ row: 2, administration: null, account: "1300", name: "Debiteuren", type: null }] as never;

/** An entry of two lines, and the entry that reverses it, with other entries between them and of another administration. */
const LINES = [
  aLedgerLine({ number: 1, entry: "INC-2026-000001", line: 1, account: "1300" }),
  aLedgerLine({ number: 2, entry: "INC-2026-000001", line: 2, account: "2050" }),
  aLedgerLine({ number: 3, entry: "INC-2026-000002", line: 1, account: "2050" }),
  aLedgerLine({ number: 4, entry: "INC-2026-000001", line: 1, account: "1300", administration: "B" }),
  aLedgerLine({ number: 5, entry: "INC-2026-000003", line: 1, account: "1300", reversalOf: "INC-2026-000001" }),
  aLedgerLine({ number: 6, entry: "INC-2026-000003", line: 2, account: "2050", reversalOf: "INC-2026-000001" }),
].map((line) => ({ ...line, seal: "0a1b" }));

const LINK = (number: number, entry: string): WrittenCell => ({
  formula:
    `IFERROR(HYPERLINK("#A"&(ROW(Ledger[[#Headers],[Nummer]])+MATCH(${String(number)},Ledger[Nummer],0)),` +
    `"${entry}"),"")`,
  result: entry,
});

const TO_ORIGINAL = LINK(1, "INC-2026-000001");
const TO_REVERSAL = LINK(5, "INC-2026-000003");

/** What a column beside the fields holds, row after row. */
function columnOf(caption: string, sheet = newSheet("Ledger", "nl", LINES, false, ACCOUNTS)) {
  const position = sheet.columns.findIndex((column) => column.caption === caption);
  return sheet.rows.map((row) => row[position] ?? null);
}

const EXPECTED = {
  "Naam rekening": ["Debiteuren", null, null, "Debiteuren", "Debiteuren", null],
  "Naar origineel": [null, null, null, null, TO_ORIGINAL, TO_ORIGINAL],
  "Naar tegenboeking": [TO_REVERSAL, TO_REVERSAL, null, null, null, null],
};

describe("A column beside the fields of a ledger", () => {
  test("is no field, in neither language", () => {
    for (const table of TABLE_NAMES) {
      for (const { caption } of shownColumnsOf(table)) {
        expect([caption.nl, caption.en].map((one) => fieldOfCaption(table, one))).toEqual([null, null]);
      }
    }
  });

  test("stands behind the field that it says more of, and moves no field before it", () => {
    const columns = newSheetColumns("Ledger");
    expect(columns.filter((one) => !isShown(one))).toEqual(fieldsOf("Ledger"));
    const names = columns.map((one) => (isShown(one) ? one.shown : one.name));
    expect(names.indexOf("accountName")).toBe(names.indexOf("account") + 1);
    expect(names.slice(names.indexOf("reversalOf") + 1)).toEqual(["toOriginal", "toReversal", "recordedAt", "seal"]);
    expect(newSheetPositions("Ledger").get("seal")).toBe(names.length - 1);
  });

  test("tells the account's name, and leads from a reversal to its original and back, within one administration", () => {
    for (const [caption, cells] of Object.entries(EXPECTED)) expect(columnOf(caption)).toEqual(cells);
  });

  test("is filled for what is added, with the way back at lines that were there", () => {
    const sheets = [
      newSheet("LedgerAccounts", "nl", ACCOUNTS),
      newSheet("Ledger", "nl", LINES.slice(0, 4), false, ACCOUNTS),
    ];
    const contents = contentsOf(sheets);
    const { layout } = decodeBook(contents);
    const changes = LINES.slice(4).map((line) => append("Ledger", line));
    const write = encodeChanges(changes, layout, "nl");
    const [table] = write.tables;
    const cellsOf = (caption: string) =>
      table?.columns.find(({ column }) => layout.tables.Ledger?.captions[column] === caption)?.cells;
    expect([...(cellsOf("Naam rekening") ?? [])]).toEqual([[4, "Debiteuren"]]);
    expect([...(cellsOf("Naar origineel") ?? [])]).toEqual([
      [4, TO_ORIGINAL],
      [5, TO_ORIGINAL],
    ]);
    expect([...(cellsOf("Naar tegenboeking") ?? [])]).toEqual([
      [0, TO_REVERSAL],
      [1, TO_REVERSAL],
    ]);
    const read = decodeBook(written(contents, write)).book.tables.Ledger;
    expect(read.map((line) => ({ ...line, row: 0 }))).toEqual(LINES.map((line) => ({ ...line, row: 0 })));
  });

  test("stays away from a ledger without it, until its user asks; then it is there once, and looks like a link", () => {
    const whole = newSheet("Ledger", "nl", LINES, false, ACCOUNTS);
    const isField = (position: number) => !isShown(newSheetColumns("Ledger")[position] as never);
    const older = {
      ...whole,
      columns: whole.columns.filter((_, position) => isField(position)),
      rows: whole.rows.map((row) => row.filter((_, position) => isField(position))),
    };
    const contents = contentsOf([newSheet("LedgerAccounts", "nl", ACCOUNTS), older]);
    const { layout } = decodeBook(contents);
    const posted = encodeChanges(
      [append("Ledger", aLedgerLine({ number: 7, reversalOf: "INC-2026-000002" }))],
      layout,
      "nl",
    );
    expect(posted.tables[0]?.addColumns).toEqual([]);

    const write = missingShown(layout, contents);
    expect(write?.addColumns.map(({ caption }) => caption)).toEqual(Object.keys(EXPECTED));
    const after = written(contents, { newSheets: [], tables: write === null ? [] : [write] });
    const ledger = after.tables.find(({ name }) => name === "Ledger");
    const shown = Object.values(EXPECTED).map((cells) =>
      cells.map((cell) => (typeof cell === "object" && cell !== null && isFormula(cell) ? cell.result : cell)),
    );
    expect(ledger?.rows.map((row) => row.slice(-3))).toEqual(LINES.map((_, at) => shown.map((column) => column[at])));
    const again = decodeBook(after);
    expect(missingShown(again.layout, after)).toBeNull();
    const looks = tableLooks(again.layout).find(({ table }) => table === "Ledger");
    expect(looks?.rules.map(({ column, look }) => [column, look])).toEqual([
      [23, "link"],
      [24, "link"],
    ]);
    expect(looks?.columns.at(-1)?.note.text).toMatch(/^Klik op het boekstuk/);
  });

  test("is filled where it is blank, and left where something stands in it", () => {
    const sheet = newSheet("Ledger", "nl", LINES, false, ACCOUNTS);
    const names = shownPosition(
      shownColumnsOf("Ledger")[0] as never,
      sheet.columns.map(({ caption }) => caption),
    );
    const rows = sheet.rows.map((row, at) =>
      at === 0 ? row.with(names, null) : at === 3 ? row.with(names, "Eigen") : row,
    );
    const contents = contentsOf([newSheet("LedgerAccounts", "nl", ACCOUNTS), { ...sheet, rows }]);
    const write = missingShown(decodeBook(contents).layout, contents);
    expect(write?.columns.map(({ column, cells }) => [column, [...cells]])).toEqual([[names, [[0, "Debiteuren"]]]]);
    expect(missingShown(decodeBook(contentsOf([])).layout, contentsOf([]))).toBeNull();
  });

  test("leads nowhere where the original is not there, and names of other signs are no trouble to a formula", () => {
    const odd = { number: "Num'mer]", name: "Ledger" };
    const line = aLedgerLine({ number: 2, entry: 'B"1', reversalOf: "A" });
    const alone = shownCells([], [{ row: 0, line }], odd, () => "");
    expect([alone.toOriginal.size, alone.toReversal.size, alone.accountName.size]).toEqual([0, 0, 0]);
    const both = shownCells(
      [{ row: 0, line: aLedgerLine({ number: 1, entry: "A" }) }],
      [{ row: 1, line }],
      odd,
      () => "",
    );
    expect(both.toReversal.get(0)).toEqual({
      formula: `IFERROR(HYPERLINK("#A"&(ROW(Ledger[[#Headers],[Num''mer']]])+MATCH(2,Ledger[Num''mer']],0)),"B""1"),"")`,
      result: 'B"1',
    });
  });
});
