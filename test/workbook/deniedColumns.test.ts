import { isoDateTime } from "../../src/domain/values/calendar";
import { findingsAround } from "../../src/domain/book/rowFindings";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable, WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import type { MappingCorrections } from "../../src/workbook/proposeColumns";
import { prepareMapping } from "../../src/workbook/prepareMapping";
import { proposeMapping } from "../../src/workbook/proposeMapping";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { anAdministration, dutchIbanOf } from "../support/books";
import { type MemoryWorkbook, memoryWorkbook } from "../support/memoryWorkbook";
import { serialOf } from "../support/ownTables";
import { foundSheet } from "../support/workbookInMemory";

const MOMENT = { at: isoDateTime("2026-11-22T10:15:00"), user: "anna" };
const aids = { wording: () => ({ describe: () => "", summarise: (action: string) => action }) };

function ownTable(name: string, captions: readonly string[], ...rows: readonly (readonly CellValue[])[]): FoundTable {
  return { name, sheet: name, headerRow: 1, firstColumn: 1, captions, rows };
}

const DAY = serialOf("2026-11-01");
const CUSTOMERS = ownTable(
  "Klanten",
  ["Klantnummer", "Naam", "IBAN"],
  ["K1", "Bakker BV", dutchIbanOf(1)],
  ["K2", "De Wit", dutchIbanOf(2)],
);
const MANDATES = ownTable(
  "Machtigingenlijst",
  ["Kenmerk machtiging", "Administratie", "Debiteur", "IBAN", "Datum machtiging"],
  ["M1", "ADM", "K1", dutchIbanOf(1), DAY],
);
/** Open items with more columns at their right. */
function items(captions: readonly string[], ...cells: readonly (readonly CellValue[])[]): FoundTable {
  const all = ["Factuurnr", "Administratie", "Klantnummer", "Factuurdatum", "Vervaldatum", "Bedrag", ...captions];
  const rows = cells.map((more, index) => [`F${index + 1}`, "ADM", "K1", DAY, DAY + 14, 100 + index / 4, ...more]);
  return ownTable("Verkoopfacturen", all, ...rows);
}

function workbookOf(...tables: readonly FoundTable[]): MemoryWorkbook {
  const workbook = memoryWorkbook([]);
  const ours = [
    foundSheet(newSheet("Administrations", "nl", [anAdministration()])),
    foundSheet(newSheet("Accounts", "nl")),
  ];
  const contents: WorkbookContents = { tables: [...ours, CUSTOMERS, MANDATES, ...tables], date1904: false };
  workbook.contents = contents;
  return workbook;
}

async function map(workbook: MemoryWorkbook, corrections: MappingCorrections = {}) {
  const prepared = await prepareMapping(workbook, corrections, MOMENT, aids);
  await commit(workbook, prepared);
  const { outcome } = prepared;
  return { done: outcome.done, findings: outcome.findings.map(({ code, params }) => [code, params["captions"]]) };
}

const bookOf = (workbook: MemoryWorkbook) => decodeBook(workbook.contents).book;
const denials = (workbook: MemoryWorkbook) =>
  bookOf(workbook).tables.Mapping.flatMap(({ field, caption }) =>
    field?.startsWith("-") === true ? [[field, caption]] : [],
  );
const answer = (caption: string): MappingCorrections => ({
  fields: [{ table: "Invoices", field: "openAmount", caption }],
});

describe("What is still open of an invoice", () => {
  test("is asked by the mapping, and by what is to be collected of a table that nobody mapped", async () => {
    const workbook = workbookOf(items(["Waarde"], [40.25], [100.25]));
    expect(await map(workbook)).toEqual({ done: false, findings: [["mapping.openAsked", "Waarde"]] });
    expect(workbook.writes).toEqual([]);
    const ours = workbookOf({ ...items(["Waarde"], [40.25], [100.25]), name: "Invoices" });
    expect(findingsAround(bookOf(ours))).toContainEqual({
      code: "column.openAsked",
      severity: "warning",
      place: { table: "Invoices", row: null, field: "openAmount" },
      params: { role: "Invoices", captions: "Waarde" },
    });
  });

  test("is the column that the user says", async () => {
    const workbook = workbookOf(items(["Waarde"], [40.25], [100.25]));
    expect(await map(workbook, answer("Waarde"))).toEqual({ done: true, findings: [] });
    expect(bookOf(workbook).tables.Invoices.map(({ openAmount }) => openAmount)).toEqual([4025, 10025]);
  });

  test("is the whole amount where he says that it is something else, and is not asked again", async () => {
    const workbook = workbookOf(items(["Waarde"], [40.25], [100.25]));
    expect(await map(workbook, answer(""))).toEqual({ done: true, findings: [] });
    expect(denials(workbook)).toEqual([["-openAmount", "Waarde"]]);
    expect(bookOf(workbook).findings).toEqual([]);
    expect(await map(workbook)).toEqual({ done: true, findings: [] });
  });

  test("is asked where something was paid", async () => {
    const ours = workbookOf({ ...items(["Voldaan"], [60], [0]), name: "Invoices" });
    expect(findingsAround(bookOf(ours)).map(({ code }) => code)).toEqual(["column.paidAsked"]);
    const workbook = workbookOf(items(["Voldaan"], [60], [0]));
    expect(await map(workbook)).toEqual({ done: false, findings: [["mapping.paidAsked", "Voldaan"]] });
    expect(await map(workbook, answer(""))).toEqual({ done: true, findings: [] });
  });

  test("is known by the word of another program", async () => {
    const workbook = workbookOf(items(["Openstaand saldo"], [40.25], [100.25]));
    expect(await map(workbook)).toEqual({ done: true, findings: [] });
    expect(bookOf(workbook).tables.Invoices[0]?.openAmount).toBe(4025);
  });
});

describe("A heading that means something of ours and holds something else", () => {
  test("is taken away for good by the user, and given back", async () => {
    const workbook = workbookOf(items(["Openstaand", "Incasso"], [40.25, "ja"], [100.25, "ja"]));
    expect(await map(workbook, answer(""))).toMatchObject({ done: true });
    expect(denials(workbook)).toEqual([["-openAmount", "Openstaand"]]);
    expect(bookOf(workbook).tables.Invoices[0]?.openAmount).toBeNull();
    expect((await map(workbook)).done).toBe(true);
    expect(bookOf(workbook).tables.Invoices[0]?.openAmount).toBeNull();
    expect(await map(workbook, answer("Openstaand"))).toMatchObject({ done: true });
    expect(denials(workbook)).toEqual([]);
    expect(bookOf(workbook).tables.Invoices[0]?.openAmount).toBe(4025);
  });

  test("is taken away with a second one beside the first", async () => {
    const workbook = workbookOf(items(["Openstaand", "Waarde"], [40.25, 1.5], [100.25, 2.5]));
    await map(workbook, answer(""));
    expect(denials(workbook)).toEqual([["-openAmount", "Openstaand | Waarde"]]);
    const [mapping] = workbook.contents.tables.filter(({ name }) => name === "Mapping");
    expect(mapping?.rows.some((row) => row.includes("Openstaand | Waarde"))).toBe(true);
    const table = workbook.contents.tables.find(({ name }) => name === "Verkoopfacturen") as FoundTable;
    const wider = { ...table, captions: [...table.captions, "Rest"], rows: table.rows.map((row) => [...row, 3.5]) };
    workbook.contents = {
      ...workbook.contents,
      tables: workbook.contents.tables.map((found) => (found === table ? wider : found)),
    };
    expect(await map(workbook)).toEqual({ done: false, findings: [["mapping.openAsked", "Rest"]] });
    await map(workbook, answer(""));
    expect(denials(workbook)).toEqual([["-openAmount", "Openstaand | Waarde | Rest"]]);
  });

  test("is denied by its cells: Bedrijf with many firms is no administration", async () => {
    const invoices = items([], [], [], []);
    const firms = ["Bakker BV", "De Wit", "Kapper BV"];
    const captions = invoices.captions.map((caption) => (caption === "Administratie" ? "Bedrijf" : caption));
    const rows = invoices.rows.map((row, index) => row.map((cell, at) => (at === 1 ? (firms[index] ?? null) : cell)));
    const proposal = proposeMapping(workbookOf({ ...invoices, captions, rows }).contents);
    const table = proposal.tables.find((one) => one.table === "Invoices");
    expect(table?.fields.find(({ field }) => field === "administration")?.caption).toBeNull();
    expect(table?.foreign).toEqual([{ field: "administration", captions: ["Bedrijf"] }]);
  });

  test("of which nothing is left is no mistake of the mapping", () => {
    const workbook = workbookOf({ ...items([], []), name: "Invoices" });
    const row = { ...foundSheet(newSheet("Mapping", "nl")), rows: [["Invoices", "Invoices", "-openAmount", "Weg"]] };
    workbook.contents = { ...workbook.contents, tables: [...workbook.contents.tables, row] };
    expect(bookOf(workbook).findings.filter(({ place }) => place?.table === "Mapping")).toEqual([]);
    const blank = {
      ...row,
      rows: [
        ["Invoices", "Invoices", "-openAmount", null],
        ["Invoices", "Invoices", "-x", null],
      ],
    };
    const { tables } = workbook.contents;
    workbook.contents = { ...workbook.contents, tables: [...tables.slice(0, -1), blank] };
    const wrong = bookOf(workbook).findings.filter(({ place }) => place?.table === "Mapping");
    expect(wrong.map(({ code, params }) => [code, params["name"]])).toEqual([["mapping.fieldUnknown", "-x"]]);
  });
});

describe("A table that is taken for one of ours", () => {
  const goods = ownTable("Lijst1", ["Nr", "Naam", "Prijs"], ["A1", "Zak meel", 12.5], ["A2", "Pak suiker", 2.25]);

  test("is none of debtors when it is a list of goods", () => {
    const { contents } = workbookOf(goods);
    const tables = contents.tables.filter(({ name }) => name !== "Klanten");
    const debtors = proposeMapping({ ...contents, tables }).tables.find(({ table }) => table === "Debtors");
    expect(debtors?.tableName).toBeNull();
  });

  test("is said with a second one of the same kind, and where it is doubtful", async () => {
    const older = { ...CUSTOMERS, name: "Oud", sheet: "Oud", captions: ["Nr", "Naam", "IBAN"] };
    const { outcome } = await prepareMapping(workbookOf(items([], []), older), {}, MOMENT, aids);
    expect(outcome.findings.map(({ code, params }) => [code, params["tableName"], params["names"]])).toEqual([
      ["mapping.tableMore", "Klanten", "Oud"],
    ]);
    const workbook = workbookOf(items([], []), older);
    workbook.contents = { ...workbook.contents, tables: workbook.contents.tables.filter((one) => one !== CUSTOMERS) };
    const doubtful = await prepareMapping(workbook, {}, MOMENT, aids);
    expect(doubtful.outcome.findings.map(({ code, params }) => [code, params["tableName"]])).toContainEqual([
      "mapping.tableUnsure",
      "Oud",
    ]);
    const chosen = { tables: [{ table: "Debtors", tableName: "Klanten" }] };
    const after = await prepareMapping(workbookOf(items([], []), older), chosen, MOMENT, aids);
    expect(after.outcome.findings).toEqual([]);
  });

  test("can be refused: ours is made instead, and stays ours", async () => {
    const workbook = workbookOf(items([], []));
    const corrections = { tables: [{ table: "Debtors", tableName: "" }] };
    const plain = await setUpWorkbook(workbook, { language: null, write: false });
    expect(plain.ownTables.map(({ table }) => table)).toContain("Debtors");
    const added = await setUpWorkbook(workbook, { language: null, write: true, corrections, leavesOwn: true });
    expect(added.sheets).toContain("Debiteuren");
    expect(workbook.contents.tables.find(({ name }) => name === "Klanten")).toBe(CUSTOMERS);
    expect((await map(workbook)).done).toBe(true);
    expect((await map(workbook)).done).toBe(true);
    const { layout } = decodeBook(workbook.contents);
    expect([layout.tables.Debtors?.name, layout.tables.Invoices?.name]).toEqual(["Debtors", "Verkoopfacturen"]);
    const again = workbookOf(items([], []), foundSheet(newSheet("Debtors", "nl")));
    expect((await map(again, corrections)).done).toBe(true);
    expect((await map(again)).done).toBe(true);
    expect(decodeBook(again.contents).layout.tables.Debtors?.name).toBe("Debtors");
  });
});
