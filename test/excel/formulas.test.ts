import { collectAction } from "../../src/actions/collect";
import { isoDate } from "../../src/domain/values/calendar";
import { decodeBook } from "../../src/sheets/decode";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { bookOfDebtors, MOMENT } from "../support/books";
import { bytesOf, type ExcelBook, excelBook, tableIn, wrongIn } from "../support/excelBook";

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const collect = collectAction;

/** A workbook of three invoices in Excel, of which the user reckons what is open. */
async function withFormulas(count = 3): Promise<ExcelBook> {
  const excel = await excelBook(await bytesOf(bookOfDebtors(count)));
  excel.host.book.rules.calculate = () => 100;
  await setUpWorkbook(excel.workbook, { language: null, write: true });
  await typeFormulas(count);
  return excel;
}

/** Types a formula into what is open, as far as the row. */
async function typeFormulas(count: number): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Invoices");
    const column = table.columns.getItem("Openstaand").getDataBodyRange();
    const rows = Array.from({ length: count }, () => ["=50+50"]);
    column.getCell(0, 0).getResizedRange(count - 1, 0).formulas = rows;
    await context.sync();
  });
}

const openFormulas = async (): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Invoices").columns.getItem("Openstaand").getDataBodyRange();
    column.load("formulas");
    await context.sync();
    return column.formulas.flat() as unknown[];
  });

describe("Formulas of the user's in a column of ours in Excel", () => {
  test("are told with what they must show, and stay", async () => {
    const excel = await withFormulas();
    const before = await openFormulas();
    expect(before).toEqual(["=50+50", "=50+50", "=50+50"]);
    const prepared = await excel.prepare(collect, REQUEST, MOMENT);
    const codes = prepared.outcome.findings.map(({ code }) => code);
    expect([prepared.outcome.done, codes]).toEqual([
      true,
      expect.arrayContaining(["column.formulas", "formula.mustShow"]),
    ]);
    await excel.commit(prepared);
    expect(await openFormulas()).toEqual(before);
    expect(tableIn(excel.host.contents(), "DirectDebits").rows).toHaveLength(3);
    expect(wrongIn(decodeBook(await excel.workbook.read()).book, MOMENT)).toEqual([]);
  });

  test("that came since the preview hold the writing back", async () => {
    const excel = await excelBook(await bytesOf(bookOfDebtors(3)));
    const prepared = await excel.prepare(collect, REQUEST, MOMENT);
    expect(prepared.outcome.done).toBe(true);
    await typeFormulas(2);
    await expect(excel.commit(prepared)).rejects.toMatchObject({ code: "workbook.basisChanged" });
    expect(await openFormulas()).toEqual(["=50+50", "=50+50", null].map((cell) => cell ?? ""));
  });

  test("are told cell by cell where the rest of the column holds none", async () => {
    const excel = await withFormulas(4);
    await Excel.run(async (context) => {
      const column = context.workbook.tables.getItem("Invoices").columns.getItem("Openstaand").getDataBodyRange();
      column.getCell(0, 0).getResizedRange(2, 0).values = [[100], [100], [100]];
      await context.sync();
    });
    const prepared = await excel.prepare(collect, REQUEST, MOMENT);
    await excel.commit(prepared);
    expect(prepared.outcome.findings).toContainEqual(
      expect.objectContaining({ code: "formula.mustShow", params: { expected: "0.00", count: 1, rows: "5" } }),
    );
    expect(await openFormulas()).toEqual([0, 0, 0, "=50+50"]);
    expect(wrongIn(decodeBook(await excel.workbook.read()).book, MOMENT)).toEqual([]);
  });
});
