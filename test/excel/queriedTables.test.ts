import { collectAction } from "../../src/actions/collect";
import { isoDate } from "../../src/domain/values/calendar";
import { queriedTables } from "../../src/excel/queriedTables";
import { WorkbookError } from "../../src/workbook/workbook";
import { bookOfDebtors, MOMENT } from "../support/books";
import { type ExcelBook, excelBook } from "../support/excelBook";
import { assertAllImplemented } from "../support/officeHost/nodeHost";

/* Excel tells which queries there are, and not which table each fills: its name has to (docs/law/excel.md). */

afterAll(assertAllImplemented);

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const INVOICES = { name: "Invoices", loadedTo: "Table" } as const;

describe("A table counts as filled by a query", () => {
  const loaded = (...names: readonly string[]) => names.map((name) => ({ name, loadedTo: "Table" }));

  test.each([
    ["when it bears the name of one that is loaded to a table", loaded("Facturen"), ["facturen"]],
    ["when Excel had to write the query's name otherwise", loaded("Open posten (2026)"), ["Open_posten__2026_"]],
    ["when the query's name begins as no table can", loaded("2026 open"), ["_2026_open"]],
    ["also when Excel put a number behind the name", loaded("Facturen"), ["Facturen_2"]],
    ["also when that number stands right behind it", loaded("Facturen"), ["Facturen3"]],
    ["with an accent however it is written", loaded("Me\u0301moires"), ["M\u00e9moires"]],
    ["for each query by itself", loaded("A posten", "B posten"), ["A_posten", "B_posten"]],
  ])("%s", (_, queries, tables) => {
    expect([...queriedTables(queries, [...tables, "Andere"])]).toEqual(tables);
  });

  test.each([
    ["of a query that is loaded nowhere", [{ name: "Facturen", loadedTo: "ConnectionOnly" }], ["Facturen"]],
    ["of a query that a pivot table shows", [{ name: "Facturen", loadedTo: "PivotTable" }], ["Facturen"]],
    ["of a query of another name", loaded("Factuur"), ["Facturen"]],
    ["whose name only begins likewise", loaded("Facturen"), ["Facturen_oud", "FacturenA1"]],
    ["where there is no query", [], ["Facturen"]],
  ])("but no table %s", (_, queries, tables) => {
    expect([...queriedTables(queries, tables)]).toEqual([]);
  });

  test("and the table that a query was made from does not: Excel put a number behind the one that it fills", () => {
    expect([...queriedTables(loaded("Facturen"), ["Facturen", "Facturen_2"])]).toEqual(["Facturen_2"]);
  });
});

/** What check tells of queries, and whether the workbook was collected from. */
async function found(excel: ExcelBook): Promise<unknown> {
  const { outcome } = await excel.prepare(collectAction, REQUEST, MOMENT);
  const codes = outcome.findings.filter(({ code }) => code === "table.queried" || code === "table.refreshed");
  return [outcome.done, codes.map(({ code, place }) => [code, place?.table])];
}

describe("In Excel", () => {
  test("a table that a query fills is told before anything is collected, as in a file", async () => {
    const excel = await excelBook(bookOfDebtors(2));
    expect(await found(excel)).toEqual([true, []]);
    excel.host.book.queries.all = [INVOICES];
    expect(await found(excel)).toEqual([true, [["table.refreshed", "Invoices"]]]);
    excel.host.book.queries.all = [{ ...INVOICES, loadedTo: "ConnectionOnly" }];
    expect(await found(excel)).toEqual([true, []]);
  });

  test("the queries are told in the request that tells the tables", async () => {
    const excel = await excelBook(bookOfDebtors(2));
    excel.host.book.queries.all = [INVOICES];
    excel.host.stats.reset();
    await excel.workbook.read();
    expect(excel.host.stats.requests).toBe(2);
  });

  test.each(["ApiNotFound", "GeneralException", "AccessDenied"] as const)(
    "a refusal to tell them (%s) stops nothing, and they are not asked for again",
    async (code) => {
      const excel = await excelBook(bookOfDebtors(2));
      excel.host.book.queries.refusal = code;
      excel.host.stats.reset();
      const first = await excel.workbook.read();
      const asked = excel.host.stats.requests;
      expect(await excel.workbook.read()).toEqual(first);
      expect([asked, excel.host.stats.requests]).toEqual([3, 5]);
      const prepared = await excel.prepare(collectAction, REQUEST, MOMENT);
      expect(prepared.outcome.done).toBe(true);
      await excel.commit(prepared);
      expect(excel.book().tables.Orders).toHaveLength(1);
    },
  );

  test("any other refusal is told as ever", async () => {
    const excel = await excelBook(bookOfDebtors(2));
    excel.host.stats.reset();
    excel.host.faults.fail({ request: 1, when: "before", code: "AccessDenied" });
    await expect(excel.workbook.read()).rejects.toBeInstanceOf(WorkbookError);
    expect(excel.host.stats.requests).toBe(1);
  });
});
