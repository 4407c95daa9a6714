import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundList, FoundTable, WorkbookContents } from "../../src/sheets/contents";
import { newSheet } from "../../src/sheets/newSheets";
import { headedTable, type MissedTable, missedTables } from "../../src/sheets/ownLists";
import { foundSheet } from "../support/workbookInMemory";

type Row = readonly [table: string | null, tableName: string | null, field?: string | null, caption?: string | null];

const MAPPING = foundSheet(newSheet("Mapping", "nl"));

function cellsOf(rows: readonly Row[]): CellValue[][] {
  return rows.map(([...cells]) => [0, 1, 2, 3].map((n) => cells[n] ?? null));
}

function mapping(...rows: readonly Row[]): WorkbookContents {
  return { tables: [{ ...MAPPING, rows: cellsOf(rows) }], date1904: false };
}

/** The same rows under captions that are no table. */
function listed(sheet: string, ...rows: readonly Row[]): FoundList {
  const { headerRow, firstColumn, captions } = MAPPING;
  const headed = { table: "Mapping", isNamed: sheet === MAPPING.sheet } as const;
  return { sheet, headerRow, firstColumn, captions, headed, rowCount: rows.length, rows: cellsOf(rows) };
}

const names = (contents: WorkbookContents) => missedTables(contents).map(({ table, name }) => `${table} ${name}`);

describe("A table that Mapping names is missed", () => {
  test("with the captions that it had there, when no table bears its name", () => {
    const contents = mapping(
      ["Debtors", " tblKunden "],
      ["debtors", "TBLKUNDEN", "number", "Nr."],
      ["Debtors", "tblKunden", "colour", "Farbe"],
      ["Debtors", "tblKunden", "name", null],
    );
    expect(missedTables(contents)).toEqual([
      { table: "Debtors", name: "tblKunden", columns: [{ field: "number", caption: "Nr." }] },
    ]);
  });

  test("and not when one does, in any case of letters", () => {
    const { tables, date1904 } = mapping(["Debtors", "tblKunden"], ["Invoices", "tblOP"]);
    const there: FoundTable = { ...MAPPING, name: "TBLKUNDEN", sheet: "Kunden" };
    expect(names({ tables: [...tables, there], date1904 })).toEqual(["Invoices tblOP"]);
  });

  test.each<readonly [string, readonly Row[]]>([
    [
      "a role with two tables",
      [
        ["Debtors", "tblA"],
        ["Debtors", "tblB", "number", "Nr."],
      ],
    ],
    [
      "a table for two roles",
      [
        ["Debtors", "tblA"],
        ["Mandates", "TblA"],
      ],
    ],
    ["a name that no table can have", [["Debtors", "my customers"]]],
    ["a name that is a cell's", [["Debtors", "KL2026"]]],
    ["a role that there is not", [["Customers", "tblA"]]],
    ["a row that cannot be read", [[null, "tblA"]]],
  ])("and not where its rows leave in doubt which one is meant: %s", (_, rows) => {
    expect(names(mapping(...rows))).toEqual([]);
  });

  test("also when Mapping is a list itself, unless it is one of two", () => {
    const row: Row = ["Debtors", "tblKunden"];
    const other: Row = ["Debtors", "tblAlt"];
    const of = (...lists: readonly FoundList[]) => names({ tables: [], lists, date1904: false });
    expect(of(listed("Koppelingen", row))).toEqual(["Debtors tblKunden"]);
    expect(of(listed("Kopie", row))).toEqual(["Debtors tblKunden"]);
    expect(of(listed("Kopie", other), listed("Koppelingen", row))).toEqual(["Debtors tblKunden"]);
    expect(of(listed("Kopie", other), listed("Kopie 2", row))).toEqual([]);
    expect(of({ ...listed("Koppelingen"), rowCount: 1 })).toEqual([]);
    expect(of()).toEqual([]);
  });
});

describe("Captions are those of a missed table", () => {
  const missed = (
    table: MissedTable["table"],
    name: string,
    columns: Readonly<Record<string, string>>,
  ): MissedTable => ({
    table,
    name,
    columns: Object.entries(columns).map(([field, caption]) => ({ field, caption })),
  });
  const KUNDEN = missed("Debtors", "tblKunden", { number: "Kundennr.", name: "Kundenname" });
  const at = (captions: readonly string[], sheet = "Kundenstamm") => ({
    sheet,
    headerRow: 4,
    firstColumn: 2,
    captions,
  });

  test("when each that Mapping names is there once, whatever else stands beside them", () => {
    const own = { table: "Debtors", isNamed: false, ownName: "tblKunden" };
    expect(headedTable([KUNDEN], at(["Farbe", "KUNDENNAME", "Kunden-nr."]))).toEqual(own);
    expect(headedTable([KUNDEN], at(["Kundenname", "Kundennr.", "Ort"], "debiteuren"))).toEqual({
      ...own,
      isNamed: true,
    });
  });

  test.each([
    ["one is not there", ["Kundenname", "Ort", "Farbe"]],
    ["one is there twice", ["Kundenname", "Kundennr", "Kunden-nr"]],
    ["two are one column", ["Kundenname", "Kundennr.", "Ort"], { number: "Kundennr.", name: "kundennr" }],
    ["a column that the table needs is none of them", ["Kundennr.", "Ort", "Farbe"], { number: "Kundennr." }],
  ] as const)("and not when %s", (_, captions, columns: Readonly<Record<string, string>> = {}) => {
    const one = Object.keys(columns).length === 0 ? KUNDEN : missed("Debtors", "tblKunden", columns);
    expect(headedTable([one], at(captions))).toBeNull();
  });

  test("when they fit several tables, of the one that most of them are columns of, and of none when that is two", () => {
    const captions = ["Nr.", "Wer", "Konto"];
    const wide = missed("Debtors", "tblWeit", { number: "Nr.", name: "Wer", iban: "Konto" });
    const narrow = missed("Debtors", "tblEng", { number: "Nr.", name: "Wer" });
    expect(headedTable([narrow, wide], at(captions))?.ownName).toBe("tblWeit");
    expect(headedTable([narrow, { ...narrow, name: "tblAuch" }], at(captions))).toBeNull();
  });

  test("of ours, where no other table is said to hold its records", () => {
    const { captions } = foundSheet(newSheet("Log", "nl"));
    expect(headedTable([KUNDEN], at(captions, "Logboek"))).toEqual({ table: "Log", isNamed: true });
    expect(headedTable([KUNDEN], at(["Dag", "Wie", "Wat"]))).toBeNull();
    const log = missed("Log", "IncassobladLog", { summary: "Onvindbaar" });
    expect(headedTable([log], at(captions, "Logboek"))).toBeNull();
    expect(headedTable([missed("Log", "IncassobladLog", {})], at(captions))).toMatchObject({
      ownName: "IncassobladLog",
    });
  });

  test("but not of a table that only the add-in fills and that lacks one of its columns", () => {
    const { captions } = foundSheet(newSheet("Log", "nl"));
    expect(headedTable([missed("Log", "IncassobladLog", {})], at(captions.slice(1)))).toBeNull();
  });
});
