import { TABLE_NAMES } from "../../src/domain/book/records";
import { cents } from "../../src/domain/values/money";
import { headingRowOf, isHeadingTotal, newHeadingRow } from "../../src/sheets/headingTotals";
import { newSheet, streamedSheet } from "../../src/sheets/newSheets";
import { aLedgerLine } from "../support/lines";

const LINES = [
  aLedgerLine({ number: 1, line: 1, debit: cents(12_10), credit: null }),
  aLedgerLine({ number: 2, line: 2, debit: null, credit: cents(10_05) }),
];

describe("Above the captions of a new ledger", () => {
  it.each([
    ["nl", "Totaal zichtbare regels", '"Saldo "#,##0.00;"Saldo "-#,##0.00'],
    ["en", "Total of visible lines", '"Balance "#,##0.00;"Balance "-#,##0.00'],
  ] as const)("stand the totals of what a filter shows, and what they differ: %s", (language, label, format) => {
    const { above = [], columns } = newSheet("Ledger", language, LINES);
    expect(above.map(({ column, value }) => [columns[column]?.caption, value])).toEqual([
      [columns[6]?.caption, label],
      [columns[7]?.caption, { formula: "SUBTOTAL(109,H$2:H$1048576)", result: 12.1 }],
      [columns[8]?.caption, { formula: "SUBTOTAL(109,I$2:I$1048576)", result: 10.05 }],
      [columns[9]?.caption, { formula: "ROUND(H$1-I$1,2)", result: 2.05 }],
    ]);
    expect(above.at(-1)?.format).toBe(format);
    expect(above.at(-1)?.rules).toEqual([
      { formula: "ROUND(SUM(H$2:H$1048576)-SUM(I$2:I$1048576),2)<>0", look: "trouble" },
      { formula: "J$1=0", look: "done" },
    ]);
    expect(above.flatMap(({ note }) => (note === undefined ? [] : [note.text.length <= 255]))).toEqual([
      ...[true, true, true],
    ]);
  });

  it("they are the same of lines that are made one by one", () => {
    const streamed = { length: LINES.length, [Symbol.iterator]: () => LINES[Symbol.iterator]() };
    expect(streamedSheet("Ledger", "nl", streamed).above).toEqual(newSheet("Ledger", "nl", LINES).above);
    expect(streamedSheet("Log", "nl", []).above).toBeUndefined();
  });

  it.each(TABLE_NAMES)("nothing of ours stands above the captions of another table: %s", (table) => {
    expect(headingRowOf(newSheet(table, "nl"))).toBe(newHeadingRow(table));
    expect(newHeadingRow(table)).toBe(table === "Ledger" ? 2 : 1);
  });

  it("a total is known by its form, and no total of the user's is taken for it", () => {
    const ours = ["SUBTOTAL(109,H$2:H$1048576)", "SUBTOTAL(109,$H$3:$H$1048576)"];
    const others = ["SUBTOTAL(9,H$2:H$1048576)", "SUBTOTAL(109,H2:H10)", "SUM(H$2:H$1048576)"];
    expect([...ours, ...others].map(isHeadingTotal)).toEqual([true, true, false, false, false]);
  });
});
