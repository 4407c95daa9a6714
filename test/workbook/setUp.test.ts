import { aLedgerLine } from "../support/lines";
import { isShown, newSheetColumns } from "../../src/sheets/besideFields";
import { TABLE_NAMES } from "../../src/domain/book/records";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { rulesOf } from "../../src/sheets/sheetRules";
import { fieldsOf } from "../../src/sheets/tables";
import type { FoundTable } from "../../src/sheets/contents";
import type { MappingCorrections } from "../../src/workbook/proposeColumns";
import { proposeMapping } from "../../src/workbook/proposeMapping";
import { mappingRows } from "../../src/workbook/mappingRows";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { type MemoryWorkbook, memoryWorkbook } from "../support/memoryWorkbook";
import { contentsOfFirm, germanFirm } from "../support/ownTables";

const NO_LISTS = { takenIn: [], looked: [], otherNames: [], laidTables: [], openTables: [], toFill: [] };

describe("Setting up a workbook", () => {
  test("adds nothing to one that has everything", async () => {
    const workbook = memoryWorkbook(allNewSheets("nl"));
    const added = await setUpWorkbook(workbook, { language: null, write: true });
    expect(added).toEqual({ language: "nl", sheets: [], columns: [], ...NO_LISTS, ownTables: [] });
    expect(workbook.writes).toEqual([]);
  });

  test("formats the sheets that are there when that is asked for, and tells which", async () => {
    const workbook = memoryWorkbook([newSheet("Invoices", "nl"), newSheet("Debtors", "nl")]);
    const asked = { language: null, looks: true } as const;
    expect((await setUpWorkbook(workbook, { ...asked, write: false })).looked).toEqual(["Debiteuren", "Facturen"]);
    expect(workbook.writes).toEqual([]);
    await setUpWorkbook(workbook, { ...asked, write: true });
    const looks = workbook.writes.flatMap((write) => write.looks ?? []);
    expect(looks.map(({ table, headerRow, rules }) => [table, headerRow, rules.length])).toEqual([
      ["Debtors", 1, 0],
      ["Invoices", 1, 5],
    ]);
    expect(looks[1]?.rules).toEqual(rulesOf("Invoices"));
  });

  test("gives a ledger that is there the columns beside its fields when looks are asked for, and tells them before", async () => {
    const whole = newSheet("Ledger", "nl", [
      aLedgerLine({ number: 1, entry: "INC-2026-000001" }),
      aLedgerLine({ number: 2, entry: "INC-2026-000002", reversalOf: "INC-2026-000001" }),
    ]);
    const isField = (_: unknown, position: number) => !isShown(newSheetColumns("Ledger")[position] as never);
    const rows = whole.rows.map((row) => row.filter(isField));
    const older = { ...whole, columns: whole.columns.filter(isField), rows };
    const workbook = memoryWorkbook([older]);
    const columns = ["Naam rekening", "Naar origineel", "Naar tegenboeking"].map((caption) => `Journaal: ${caption}`);
    const asked = { language: null, looks: true } as const;
    expect((await setUpWorkbook(workbook, { ...asked, write: false })).columns).toEqual(columns);
    expect((await setUpWorkbook(workbook, { ...asked, write: true })).columns).toEqual(columns);
    const ledger = workbook.contents.tables.find(({ name }) => name === "Ledger");
    expect(ledger?.rows.map((row) => row.slice(-2))).toEqual([
      [null, "INC-2026-000002"],
      ["INC-2026-000001", null],
    ]);
    expect((await setUpWorkbook(workbook, { ...asked, write: true })).columns).toEqual([]);
  });

  test("makes the sheets that are missing, in the workbook's own language", async () => {
    const workbook = memoryWorkbook(allNewSheets("en").filter(({ table }) => table !== "Ledger" && table !== "Log"));
    const added = await setUpWorkbook(workbook, { language: null, write: true });
    expect(added).toEqual({ language: "en", sheets: ["Ledger", "Log"], columns: [], ...NO_LISTS, ownTables: [] });
    expect(Object.keys(decodeBook(workbook.contents).layout.tables)).toHaveLength(TABLE_NAMES.length);
  });

  test("makes them in the language that is asked for", async () => {
    const workbook = memoryWorkbook([newSheet("Debtors", "nl")]);
    const { sheets } = await setUpWorkbook(workbook, { language: "en", write: true });
    expect(sheets).toContain("Collection orders");
  });

  test("takes another language only where the workbook's captions speak none", async () => {
    const sheets = async (workbook: MemoryWorkbook) =>
      (await setUpWorkbook(workbook, { language: null, otherwise: "en", write: false })).sheets;
    expect(await sheets(memoryWorkbook([]))).toContain("Collection orders");
    expect(await sheets(memoryWorkbook([newSheet("Debtors", "nl")]))).toContain("Incasso-opdrachten");
    const german = memoryWorkbook([]);
    german.contents = contentsOfFirm(germanFirm());
    expect(await sheets(german)).toContain("Collection orders");
  });

  test("adds missing columns in the language of the table's other captions", async () => {
    const whole = newSheet("Debtors", "en");
    const part = { ...whole, columns: whole.columns.filter(({ caption }) => caption !== "Email" && caption !== "BIC") };
    const workbook = memoryWorkbook([part]);
    const { columns } = await setUpWorkbook(workbook, { language: "nl", write: true });
    expect(columns).toEqual(["Debtors: Email", "Debtors: BIC"]);
    const { layout } = decodeBook(workbook.contents);
    expect(layout.tables.Debtors?.columns.size).toBe(fieldsOf("Debtors").length);
    expect(workbook.contents.tables[0]?.captions.slice(-2)).toEqual(["Email", "BIC"]);
  });

  test("only tells what is missing when it may not write", async () => {
    const workbook = memoryWorkbook([newSheet("Debtors", "nl")]);
    const { sheets } = await setUpWorkbook(workbook, { language: null, write: false });
    expect(sheets).toHaveLength(TABLE_NAMES.length - 1);
    expect(workbook.writes).toEqual([]);
  });

  describe("while a firm's own tables are being mapped", () => {
    const firm = (): MemoryWorkbook => {
      const workbook = memoryWorkbook([]);
      const { tables } = contentsOfFirm(germanFirm());
      // No mandates, and invoices that do not say whose they are.
      const own = tables.filter(({ name }) => name !== "tblMandate");
      const without = (found: FoundTable): FoundTable => ({
        ...found,
        captions: found.captions.map((caption) => (caption === "Mandant" ? "Notiz" : caption)),
        rows: found.rows.map((row) => row.map((cell) => (cell === "M1" ? "-" : cell))),
      });
      workbook.contents = {
        tables: own.map((found) => (found.name === "tblOP" ? without(found) : found)),
        date1904: false,
      };
      return workbook;
    };

    const corrections = { fields: [{ table: "Debtors", field: "number", caption: "Kundennr." }] };

    test("adds no column for the administration where there is one", async () => {
      const { columns } = await setUpWorkbook(firm(), { language: null, write: true, corrections });
      expect(columns).toEqual([]);
    });

    test("adds to its own tables the required columns that they lack, and no others", async () => {
      const workbook = firm();
      const { tables } = workbook.contents;
      const second = (cells: FoundTable["rows"][number]) => cells.map((cell) => (cell === "M1" ? "M2" : cell));
      const twoOf = (found: FoundTable): FoundTable => ({
        ...found,
        rows: found.rows.flatMap((row) => [row, second(row)]),
      });
      workbook.contents = {
        ...workbook.contents,
        tables: tables.map((found) => (found.name === "tblFirma" ? twoOf(found) : found)),
      };
      const { sheets, columns } = await setUpWorkbook(workbook, { language: null, write: true, corrections });
      expect(columns).toEqual(["Offene Posten: Administratie"]);
      expect(sheets).toContain("Machtigingen");
      expect(sheets).not.toContain("Facturen");
      const captions = (name: string) => workbook.contents.tables.find((found) => found.name === name)?.captions;
      expect(captions("tblOP")?.at(-1)).toBe("Administratie");
      expect(captions("tblKunden")).toEqual(contentsOfFirm(germanFirm()).tables[2]?.captions);
      const { unmapped } = proposeAgain(workbook, corrections);
      expect(unmapped).toEqual([]);
    });

    test("makes the table that the firm says is none of its own", async () => {
      const workbook = firm();
      const corrections = { tables: [{ table: "Debtors", tableName: "" }] };
      const { sheets, ownTables } = await setUpWorkbook(workbook, { language: "nl", write: true, corrections });
      expect(sheets).toContain("Debiteuren");
      expect(ownTables.map(({ table }) => table)).not.toContain("Debtors");
      const { layout, unmapped } = proposeAgain(workbook, corrections);
      expect(layout.tables.Debtors?.name).toBe("Debtors");
      // Customers stand in the invoices by name and by number; without debtors to compare them with, the firm must say.
      expect(unmapped).toEqual([{ table: "Invoices", row: null, field: "debtor" }]);
    });

    test("adds no column where the firm has several to choose from", async () => {
      const workbook = firm();
      const twice = (found: FoundTable): FoundTable => ({
        ...found,
        captions: [...found.captions, "Administratie", "Bedrijf"],
        rows: found.rows.map((row) => [...row, "M1", "M1"]),
      });
      const tables = workbook.contents.tables.map((found) => (found.name === "tblOP" ? twice(found) : found));
      workbook.contents = { ...workbook.contents, tables };
      const { columns } = await setUpWorkbook(workbook, { language: "nl", write: false, corrections: {} });
      expect(columns.filter((column) => column.startsWith("Offene Posten"))).toEqual([]);
    });
  });
});

/** What is still missing when the mapping is proposed again. */
function proposeAgain({ contents }: MemoryWorkbook, corrections: MappingCorrections) {
  const { layout, book } = decodeBook(contents, undefined, mappingRows(proposeMapping(contents, corrections)));
  const missing = book.findings.filter(({ code }) => code === "table.missing" || code === "column.missing");
  return { layout, unmapped: missing.map(({ place }) => place) };
}
