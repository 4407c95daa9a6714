import { exposureTable, type FigureBasis, returnRateTable } from "../../src/documents/figureTables";
import { exposureAction } from "../../src/actions/exposure";
import { returnRateAction } from "../../src/actions/returnRate";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { memoryFileWorkbook } from "../../src/file/memoryFileWorkbook";
import { nodeCodec } from "../../src/file/nodeCodec";
import { newXlsx } from "../../src/file/xlsx";
import { riskTexts } from "../../src/messages/riskTexts";
import type { WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { writeFigures } from "../../src/workbook/writeFigures";
import type { Workbook } from "../../src/workbook/workbook";
import { controlFigures } from "../support/controlSheets";
import { momentOn } from "../support/books";
import { excelBook } from "../support/excelBook";
import { memoryWorkbook, sheetOf } from "../support/memoryWorkbook";
import { yearOfCollections } from "../support/yearOfCollections";

const AT = isoDateTime("2027-01-01T09:00:00");
const BASIS: FigureBasis = { at: AT, log: 12, administration: null };
const YEAR = yearOfCollections();
const [nl, en] = [riskTexts("nl"), riskTexts("en")];

function exposed(day: string, book: Book = YEAR) {
  const { result } = exposureAction.decide(book, { date: isoDate(day) }, momentOn(AT));
  if (result === null) throw new Error("nothing was answered");
  return exposureTable(result, BASIS, nl);
}

function rated(book: Book = YEAR) {
  const { result } = returnRateAction.decide(book, {}, momentOn(AT));
  if (result === null) throw new Error("nothing was answered");
  return returnRateTable(result, { ...BASIS, administration: "NL01" }, en);
}

async function tableOf(workbook: Workbook, name: string) {
  const found = (await workbook.read()).tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

describe("Figures on a sheet of their own", () => {
  test("are what the answer says, a row per day, with what they stand on", () => {
    const { sheet, table, columns, rows } = exposed("2027-01-01");
    expect([sheet, table]).toEqual(["Risico", "IncassobladExposure"]);
    expect(columns.map(({ caption }) => caption)).toEqual([
      ...["Datum", "Binnen 8 weken", "Tot 13 maanden", "B2B", "Totaal"],
      ...["Administratie", "Stand op", "Logboek t/m", "Gemaakt op"],
    ]);
    expect(rows[0]).toEqual(["2027-01-01", 686_00, 0, 0, 686_00, null, "2027-01-01", 12, AT]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows.at(-1)?.[4]).toBe(0);
  });

  test("say in one row that nothing can come back", () => {
    const none = exposed("2020-01-01");
    expect(none.rows).toEqual([["2020-01-01", 0, 0, 0, 0, null, "2020-01-01", 12, AT]]);
  });

  test("tell of returns in all, per month, per reason and per debtor", () => {
    const { sheet, columns, rows } = rated();
    expect([sheet, columns[0]?.caption]).toEqual(["Return rate", "Part"]);
    expect([...new Set(rows.map(([part]) => part))]).toEqual(["Total", "Month", "Reason code", "Debtor"]);
    expect(rows.find(([, what]) => what === "2026-12")?.slice(2, 7)).toEqual([4, 980_00, 2, 294_00, 50]);
    expect(rows.find(([, what]) => what === "AM04")?.slice(2, 7)).toEqual([null, null, 1, 98_00, 25]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});

/** The workbook of the year in the embedded Excel and in memory. */
async function workbooks(): Promise<readonly (readonly [string, Workbook])[]> {
  return [
    ["memory", memoryWorkbook(allNewSheets("nl", YEAR.tables))],
    ["Excel", (await excelBook(YEAR)).workbook],
  ];
}

test("they are written on a new sheet, and renewed there with more rows and with fewer, in either host", async () => {
  for (const [host, workbook] of await workbooks()) {
    const many = exposed("2026-12-02");
    const few = exposed("2020-01-01");
    expect([host, await writeFigures(workbook, many, "nl", { write: false })]).toEqual([
      host,
      { sheet: "Risico", isNew: true },
    ]);
    expect((await workbook.read()).tables.some(({ name }) => name === many.table)).toBe(false);
    for (const figures of [few, many, few, many]) {
      const { sheet } = await writeFigures(workbook, figures, "nl", { write: true });
      const table = await tableOf(workbook, figures.table);
      expect([host, sheet, table.sheet, table.rows.length]).toEqual([host, "Risico", "Risico", figures.rows.length]);
      expect(table.rows.map((row) => row[4])).toEqual(figures.rows.map((row) => Number(row[4]) / 100));
      expect(table.rows.every((row) => typeof row[0] === "number")).toBe(true);
    }
    expect(await writeFigures(workbook, many, "nl", { write: false })).toEqual({ sheet: "Risico", isNew: false });
  }
});

test("they are no books: the same is read and proved with them as without", async () => {
  const workbook = memoryWorkbook(allNewSheets("nl", YEAR.tables));
  const before = decodeBook(await workbook.read()).book;
  await writeFigures(workbook, exposed("2027-01-01"), "nl", { write: true });
  await writeFigures(workbook, rated(), "nl", { write: true });
  const after = decodeBook(await workbook.read()).book;
  expect([after.tables, after.findings]).toEqual([before.tables, before.findings]);
  const codesIn = (book: Book) => verifyAction.decide(book, {}, momentOn(AT)).findings.map(({ code }) => code);
  expect(codesIn(after)).toEqual(codesIn(before));
});

test("a sheet of that name with another table stays, and what a user put beside the figures stays as well", async () => {
  const taken = { ...sheetOf("Debtors"), sheet: "Risico" };
  const workbook = memoryWorkbook([taken]);
  const figures = exposed("2027-01-01");
  expect(await writeFigures(workbook, figures, "nl", { write: true })).toEqual({ sheet: "Risico (2)", isNew: true });
  const mine = { name: figures.table, sheet: "Mijn blad", headerRow: 3, firstColumn: 2 };
  const own = { ...mine, captions: ["Notitie", "DATUM", "Totaal"], rows: [["let op", null, null]] };
  const other = memoryWorkbook([]);
  other.contents = { tables: [own], date1904: false };
  await writeFigures(other, figures, "nl", { write: true });
  const table = await tableOf(other, figures.table);
  expect(table.captions.slice(0, 4)).toEqual(["Notitie", "DATUM", "Totaal", "Binnen 8 weken"]);
  expect([table.rows[0]?.[0], table.rows[0]?.[2], table.rows.length]).toEqual(["let op", 686, figures.rows.length]);
});

describe("Figures that the workbook goes on working out", () => {
  /** The formulas that a workbook's control sheet holds, by row of its table. */
  function formulasIn(contents: WorkbookContents): number {
    const found = contents.tables.find(({ name }) => name === "IncassobladControl");
    const runs = [...(found?.formulas?.values() ?? [])].flatMap((column) => column.runs);
    return runs.reduce((count, { first, last }) => count + last - first + 1, 0);
  }

  test("are formulas with their results in a file, and stay so when they are renewed and the books go on", async () => {
    const sheets = allNewSheets("nl", YEAR.tables);
    const figures = await controlFigures(YEAR, sheets);
    const workbook = await memoryFileWorkbook(
      await (await newXlsx()).write({ newSheets: sheets, tables: [] }),
      nodeCodec,
    );
    await writeFigures(workbook, figures, "nl", { write: true });
    const lines = figures.rows.filter((row) => typeof row[5] === "object" && row[5] !== null).length;
    expect(formulasIn(await workbook.read())).toBe(4 * lines);
    const shown = (await tableOf(workbook, "IncassobladControl")).rows.slice(-lines).map((row) => row[8]);
    expect(new Set(shown)).toEqual(new Set(["Klopt"]));
    const fewer = { ...figures, rows: figures.rows.slice(0, -3) };
    expect(await writeFigures(workbook, fewer, "nl", { write: true })).toEqual({ sheet: "Aansluiting", isNew: false });
    expect(formulasIn(await workbook.read())).toBe(4 * (lines - 3));
    await writeFigures(workbook, figures, "nl", { write: true });
    expect(formulasIn(await workbook.read())).toBe(4 * lines);
  });

  test("are formulas in Excel too, in cells that are not formatted as texts, green or red by their verdict", async () => {
    const { host, workbook } = await excelBook(YEAR);
    const figures = await controlFigures(YEAR, allNewSheets("nl", YEAR.tables));
    await writeFigures(workbook, figures, "nl", { write: true });
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Aansluiting");
      const range = sheet.getRange("F6:I6");
      range.load("formulas,numberFormat");
      await context.sync();
      return { formulas: range.formulas[0] as string[], formats: range.numberFormat[0] as string[] };
    });
    const row = figures.rows[4]?.slice(5) as readonly { readonly formula: string }[];
    expect(seen.formulas).toEqual(row.map(({ formula }) => `=${formula}`));
    expect(seen.formats).toEqual(["#,##0.00", "#,##0.00", "#,##0.00", "0"]);
    // The totals stand above the captions of a new ledger.
    const lines = YEAR.tables.Ledger.map((line) => ({ ...line, row: line.row + 1 }));
    expect(decodeBook(host.contents()).book.tables.Ledger).toEqual(lines);
    await writeFigures(workbook, figures, "nl", { write: true });
    expect((await tableOf(workbook, "IncassobladControl")).rows).toHaveLength(figures.rows.length);
  });
});
