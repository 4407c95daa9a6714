import fc from "fast-check";
import type { TableName } from "../../src/domain/book/records";
import { REQUIRED_TABLES } from "../../src/sheets/tables";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable, WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import type { MappingCorrections } from "../../src/workbook/proposeColumns";
import { type MappingProposal, proposeMapping } from "../../src/workbook/proposeMapping";
import { mappingChanges, mappingRows } from "../../src/workbook/mappingRows";
import { aDebtor, anAdministration } from "../support/books";
import { contentsOfFirm, englishFirm, germanFirm } from "../support/ownTables";
import { contentsOf, foundSheet } from "../support/workbookInMemory";

const GERMAN = contentsOfFirm(germanFirm());

function tableOf(proposal: MappingProposal, table: TableName) {
  const found = proposal.tables.find((one) => one.table === table);
  if (found === undefined) throw new Error(`no ${table}`);
  return found;
}

/** Field to caption, of the fields that have one. */
function captions(proposal: MappingProposal, table: TableName): Record<string, string> {
  const { fields } = tableOf(proposal, table);
  return Object.fromEntries(fields.flatMap(({ field, caption }) => (caption === null ? [] : [[field, caption]])));
}

function fieldOf(proposal: MappingProposal, table: TableName, name: string) {
  const found = tableOf(proposal, table).fields.find(({ field }) => field === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** The contents with one table changed. */
function changed(
  contents: WorkbookContents,
  name: string,
  change: (found: FoundTable) => FoundTable,
): WorkbookContents {
  return { ...contents, tables: contents.tables.map((found) => (found.name === name ? change(found) : found)) };
}

/** The table with another column at its right, and its cells. */
function withColumn(found: FoundTable, caption: string, cells: readonly CellValue[]): FoundTable {
  const rows = found.rows.map((row, index) => [...row, cells[index] ?? null]);
  return { ...found, captions: [...found.captions, caption], rows };
}

function withCaption(found: FoundTable, from: string, to: string): FoundTable {
  return { ...found, captions: found.captions.map((caption) => (caption === from ? to : caption)) };
}

/** The contents with these rows of Mapping. */
function withMapping(contents: WorkbookContents, ...rows: readonly (readonly CellValue[])[]): WorkbookContents {
  return { ...contents, tables: [...contents.tables, { ...foundSheet(newSheet("Mapping", "nl")), rows }] };
}

describe("A proposal", () => {
  test("takes the columns of our own tables by their captions, whatever their numbers look like", () => {
    const sheet = foundSheet(newSheet("DirectDebits", "nl"));
    const at = sheet.captions.indexOf("Factuur");
    const row = sheet.captions.map((_, position): CellValue => (position === at ? "2026-12-10" : null));
    const proposal = proposeMapping({ tables: [{ ...sheet, rows: [row, row, row] }], date1904: false });
    expect(captions(proposal, "DirectDebits")["invoice"]).toBe("Factuur");
    const other = proposeMapping({ tables: [{ ...sheet, name: "Lijst", rows: [row, row, row] }], date1904: false });
    expect(other.tables.flatMap(({ fields }) => fields).some(({ caption }) => caption === "Factuur")).toBe(false);
  });

  test("knows a German firm's tables and columns by name, heading and content", () => {
    const proposal = proposeMapping(GERMAN);
    const names = REQUIRED_TABLES.map((table) => [table, tableOf(proposal, table).tableName]);
    expect(names).toEqual([
      ["Administrations", "tblFirma"],
      ["Accounts", "tblBanken"],
      ["Debtors", "tblKunden"],
      ["Mandates", "tblMandate"],
      ["Invoices", "tblOP"],
    ]);
    expect(captions(proposal, "Debtors")).toEqual({
      number: "Kundennr.",
      name: "Kundenname",
      town: "Ort",
      country: "Länderkennzeichen",
      collectAutomatically: "Bankeinzug",
      iban: "Kontoverbindung",
    });
    expect(captions(proposal, "Invoices")).toEqual({
      number: "Rechnungsnr.",
      administration: "Mandant",
      debtor: "Kundennr.",
      invoiceDate: "Rechnungsdatum",
      dueDate: "Fälligkeit",
      amount: "Rechnungsbetrag",
    });
    expect(captions(proposal, "Mandates")).toMatchObject({ debtor: "Kunde", dateOfSignature: "Unterschrieben am" });
  });

  test("knows an English firm's, and that its words are English", () => {
    const contents = contentsOfFirm(englishFirm());
    const proposal = proposeMapping(contents);
    expect(REQUIRED_TABLES.map((table) => tableOf(proposal, table).tableName)).toEqual([
      "Company",
      "OurBanks",
      "Members",
      "DDMandates",
      "OpenInvoices",
    ]);
    const { book, layout } = decodeBook(contents, undefined, mappingRows(proposal));
    expect(book.language).toBe("en");
    expect(layout.tables.Debtors?.language).toBe("en");
    expect(book.findings.map(({ code }) => code).filter((code) => code !== "cell.numberAsText")).toEqual([]);
  });

  test("says how sure it is, and why", () => {
    const proposal = proposeMapping(GERMAN);
    expect(tableOf(proposal, "Debtors")).toMatchObject({
      confidence: 85,
      reasons: ["name", "columns"],
      candidates: [],
    });
    expect(fieldOf(proposal, "Debtors", "name")).toMatchObject({ confidence: 80, reasons: ["word"] });
    expect(fieldOf(proposal, "Debtors", "number")).toMatchObject({ confidence: 85, reasons: ["word", "content"] });
    expect(fieldOf(proposal, "Invoices", "debtor")).toMatchObject({ confidence: 85, reasons: ["word", "reference"] });
    expect(fieldOf(proposal, "Mandates", "iban")).toMatchObject({ confidence: 100, reasons: ["caption", "content"] });
    expect(fieldOf(proposal, "Debtors", "iban")).toMatchObject({ confidence: 60, reasons: ["content"] });
    expect(fieldOf(proposal, "Debtors", "bic")).toEqual({
      field: "bic",
      caption: null,
      confidence: 0,
      reasons: [],
      candidates: [],
    });
  });

  test("prefers the column whose values are keys of the table that it refers to", () => {
    // Customers stand in the invoices by name and by number, both under words for a customer.
    expect(captions(proposeMapping(GERMAN), "Invoices")["debtor"]).toBe("Kundennr.");
    const without = changed(GERMAN, "tblOP", (found) => withCaption(found, "Kundennr.", "Spalte 5"));
    expect(fieldOf(proposeMapping(without), "Invoices", "debtor")).toMatchObject({
      caption: "Spalte 5",
      confidence: 58,
      reasons: ["reference"],
    });
  });

  test("leaves a field open between two columns that fit equally well", () => {
    const two = changed(GERMAN, "tblKunden", (found) =>
      withColumn(found, "Zweitkonto", ["NL91ABNA0417164300", "BE68539007547034", "NL91ABNA0417164300"]),
    );
    expect(fieldOf(proposeMapping(two), "Debtors", "iban")).toMatchObject({
      caption: null,
      candidates: ["Kontoverbindung", "Zweitkonto"],
    });
  });

  test("leaves a table open between two that fit equally well, and proposes none of their columns", () => {
    const [kunden] = GERMAN.tables.filter(({ name }) => name === "tblKunden");
    const twice = { ...GERMAN, tables: [...GERMAN.tables, { ...(kunden as FoundTable), name: "tblKunden2" }] };
    expect(tableOf(proposeMapping(twice), "Debtors")).toMatchObject({
      tableName: null,
      candidates: ["tblKunden", "tblKunden2"],
      fields: [],
    });
  });

  test("does not believe a heading against what stands below it", () => {
    const strange = changed(GERMAN, "tblMandate", (found) => ({
      ...found,
      rows: found.rows.map((row) => row.map((cell, index) => (index === 4 ? "siehe Akte" : cell))),
    }));
    expect(captions(proposeMapping(strange), "Mandates")["dateOfSignature"]).toBeUndefined();
  });

  test("does not take a table that has too little of what is required, nor a firm's own orders for ours", () => {
    const shop = contentsOf([]);
    const own: FoundTable = {
      name: "Bestellungen",
      sheet: "Orders 2026",
      headerRow: 1,
      firstColumn: 1,
      captions: ["Number", "Date", "Customer"],
      rows: [["1", 46000, "K1"]],
    };
    const proposal = proposeMapping({ ...shop, tables: [own] });
    expect(proposal.tables.filter(({ tableName }) => tableName !== null)).toEqual([]);
  });

  test("knows a chart of accounts by its name and columns together, and our own tables under another name", () => {
    const chart: FoundTable = {
      name: "tblKonten",
      sheet: "Kontenplan",
      headerRow: 1,
      firstColumn: 1,
      captions: ["Sachkonto", "Bezeichnung"],
      rows: [["1100", "Bank"]],
    };
    const log = { ...foundSheet(newSheet("Log", "nl")), name: "Protokoll", sheet: "Protokoll" };
    const proposal = proposeMapping({ ...GERMAN, tables: [...GERMAN.tables, chart, log] });
    expect(tableOf(proposal, "LedgerAccounts").tableName).toBe("tblKonten");
    expect(tableOf(proposal, "Log").tableName).toBe("Protokoll");
  });

  test("keeps a table of the contract's name that is in use, and prefers a firm's own to one that is still empty", () => {
    const empty = { ...GERMAN, tables: [...GERMAN.tables, foundSheet(newSheet("Debtors", "nl"))] };
    expect(tableOf(proposeMapping(empty), "Debtors").tableName).toBe("tblKunden");
    const used = { ...GERMAN, tables: [...GERMAN.tables, foundSheet(newSheet("Debtors", "nl", [aDebtor()]))] };
    expect(tableOf(proposeMapping(used), "Debtors")).toMatchObject({ tableName: "Debtors", reasons: ["contract"] });
    const alone = contentsOf(allNewSheets("nl"));
    expect(tableOf(proposeMapping(alone), "Debtors")).toMatchObject({ tableName: "Debtors", confidence: 50 });
  });

  test("is the same whatever the order of the tables and of their columns", () => {
    const shuffled = fc.tuple(
      fc.shuffledSubarray([...GERMAN.tables], { minLength: GERMAN.tables.length }),
      fc.infiniteStream(fc.nat(99)),
    );
    const plain = proposeMapping(GERMAN);
    fc.assert(
      fc.property(shuffled, ([tables, numbers]) => {
        const turned = tables.map((found): FoundTable => {
          const by = numbers.next().value as number;
          const turn = <T>(list: readonly T[]): T[] => list.map((_, index) => list[(index + by) % list.length] as T);
          return { ...found, captions: turn(found.captions), rows: found.rows.map(turn) };
        });
        const proposal = proposeMapping({ tables: turned, date1904: false });
        for (const table of REQUIRED_TABLES) {
          expect(tableOf(proposal, table).tableName).toBe(tableOf(plain, table).tableName);
          expect(captions(proposal, table)).toEqual(captions(plain, table));
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("What the user says", () => {
  test("of a table now comes before any proposal, and before what he mapped", () => {
    const corrections: MappingCorrections = { tables: [{ table: "debtors", tableName: "tblpreise" }] };
    expect(tableOf(proposeMapping(GERMAN, corrections), "Debtors")).toMatchObject({
      tableName: "tblpreise",
      confidence: 100,
      reasons: ["choice"],
    });
    const mapped = withMapping(GERMAN, ["Debtors", "tblPreise", null, null]);
    expect(tableOf(proposeMapping(mapped), "Debtors")).toMatchObject({ tableName: "tblPreise", reasons: ["mapping"] });
    expect(
      tableOf(proposeMapping(mapped, { tables: [{ table: "Debtors", tableName: "tblKunden" }] }), "Debtors"),
    ).toMatchObject({
      tableName: "tblKunden",
      reasons: ["choice"],
    });
  });

  test("of a column keeps that column for it alone", () => {
    const corrections = { fields: [{ table: "Debtors", field: "accountHolder", caption: "kundenname" }] };
    const proposal = proposeMapping(GERMAN, corrections);
    expect(fieldOf(proposal, "Debtors", "accountHolder")).toMatchObject({ caption: "kundenname", confidence: 100 });
    expect(fieldOf(proposal, "Debtors", "name").caption).toBeNull();
  });

  test("can be that a proposed column or table is none", () => {
    const none = proposeMapping(GERMAN, { fields: [{ table: "Debtors", field: "iban", caption: "" }] });
    expect(fieldOf(none, "Debtors", "iban")).toMatchObject({ caption: null, candidates: [] });
    const corrections = { tables: [{ table: "Debtors", tableName: "" }] };
    expect(tableOf(proposeMapping(GERMAN, corrections), "Debtors")).toMatchObject({ tableName: null, candidates: [] });
    const back = proposeMapping(withMapping(GERMAN, ["Debtors", "tblPreise", null, null]), corrections);
    expect(tableOf(back, "Debtors").tableName).toBeNull();
    expect(mappingRows(back).filter(({ tableName }) => tableName === "tblPreise")).toEqual([]);
    // One of the contract's name is found whatever is said.
    const made = { ...GERMAN, tables: [...GERMAN.tables, foundSheet(newSheet("Debtors", "nl"))] };
    expect(tableOf(proposeMapping(made, corrections), "Debtors").tableName).toBe("Debtors");
  });

  test("once is not undone by a later proposal: a mapped table only gets what it needs and plainly has", () => {
    const mapped = withMapping(
      GERMAN,
      ["Debtors", "tblKunden", null, null],
      ["Debtors", "tblKunden", "number", "Kundennr."],
    );
    // The name is required and stays a proposal; what the user took no column for is not proposed again.
    expect(captions(proposeMapping(mapped), "Debtors")).toEqual({ number: "Kundennr.", name: "Kundenname" });
    const plain = changed(mapped, "tblKunden", (found) => withCaption(found, "Betreuer", "E-mail"));
    expect(captions(proposeMapping(plain), "Debtors")).toHaveProperty("email", "E-mail");
  });
});

describe("The rows of Mapping", () => {
  const rowsOf = (proposal: MappingProposal, table: TableName) =>
    mappingRows(proposal)
      .filter((row) => row.table === table)
      .map(({ row, tableName, field, caption }) => [row, tableName, field, caption]);

  test("say of a table of another name which one it is, and which column is each field", () => {
    expect(rowsOf(proposeMapping(GERMAN), "Debtors")).toEqual([
      [0, "tblKunden", null, null],
      [0, "tblKunden", "number", "Kundennr."],
      [0, "tblKunden", "name", "Kundenname"],
      [0, "tblKunden", "town", "Ort"],
      [0, "tblKunden", "country", "Länderkennzeichen"],
      [0, "tblKunden", "collectAutomatically", "Bankeinzug"],
      [0, "tblKunden", "iban", "Kontoverbindung"],
    ]);
  });

  test("are not needed where everything bears the name of the contract", () => {
    const records = { Debtors: [aDebtor()], Administrations: [anAdministration()] };
    expect(mappingRows(proposeMapping(contentsOf(allNewSheets("nl", records))))).toEqual([]);
    expect(mappingRows(proposeMapping(contentsOf(allNewSheets("en"))))).toEqual([]);
  });

  test("only name what is not known already in a table of the contract's name", () => {
    const sheets = contentsOf(allNewSheets("nl", { Debtors: [aDebtor()] }));
    const renamed = changed(sheets, "Debtors", (found) => withCaption(found, "Debiteur", "Kundennummer"));
    expect(mappingRows(proposeMapping(renamed))).toEqual([
      { row: 0, table: "Debtors", tableName: "Debtors", field: "number", caption: "Kundennummer" },
    ]);
  });

  test("end the doubt between two columns that mean the same, by the plainer caption", () => {
    const sheets = contentsOf(allNewSheets("nl", { Debtors: [aDebtor()] }));
    const doubled = changed(sheets, "Debtors", (found) => withColumn(found, "Klantnaam", ["Bakker"]));
    expect(mappingRows(proposeMapping(doubled))).toEqual([
      { row: 0, table: "Debtors", tableName: "Debtors", field: "name", caption: "Naam" },
    ]);
  });

  test("that are there stay, also where they are wrong; what is lacking comes below", () => {
    const mapped = withMapping(
      GERMAN,
      ["Kunden", "tblKunden", null, null],
      ["debtors", "TBLKUNDEN", "Number", "KUNDENNR"],
    );
    const rows = mappingRows(proposeMapping(mapped)).filter(({ table }) => /kunden|debtors/i.test(table));
    expect(rows).toEqual([
      { row: 2, table: "Kunden", tableName: "tblKunden", field: null, caption: null },
      { row: 3, table: "debtors", tableName: "TBLKUNDEN", field: "Number", caption: "KUNDENNR" },
      { row: 0, table: "Debtors", tableName: "TBLKUNDEN", field: "name", caption: "Kundenname" },
    ]);
  });

  test("follow the user to another table: captions that it has stay, others go or are proposed anew", () => {
    const [kunden] = GERMAN.tables.filter(({ name }) => name === "tblKunden");
    const other = withCaption({ ...(kunden as FoundTable), name: "tblNeu" }, "Kundennr.", "Debitorennummer");
    const contents = withMapping(
      { ...GERMAN, tables: [...GERMAN.tables, withCaption(other, "Ort", "Gegend")] },
      ["Debtors", "tblKunden", null, null],
      ["Debtors", "tblKunden", "number", "Kundennr."],
      ["Debtors", "tblKunden", "name", "Kundenname"],
      ["Debtors", "tblKunden", "town", "Ort"],
    );
    const proposal = proposeMapping(contents, { tables: [{ table: "Debtors", tableName: "tblNeu" }] });
    expect(rowsOf(proposal, "Debtors").slice(0, 4)).toEqual([
      [2, "tblNeu", null, null],
      [3, "tblNeu", "number", "Debitorennummer"],
      [4, "tblNeu", "name", "Kundenname"],
      [0, "tblNeu", "country", "Länderkennzeichen"],
    ]);
  });

  test("hold what the user names and nobody knows, so that it is told", () => {
    const corrections: MappingCorrections = {
      tables: [
        { table: "Debtor", tableName: "tblKunden" },
        { table: "Orders", tableName: "tblWeg" },
        { table: "Exports", tableName: "" },
      ],
      fields: [
        { table: "Debtors", field: "nummer", caption: "Kundennr." },
        { table: "Klanten", field: "number", caption: "x" },
        { table: "Ledger", field: "account", caption: "y" },
        { table: "Ledger", field: "entry", caption: "" },
      ],
    };
    const rows = mappingRows(proposeMapping(GERMAN, corrections));
    const { findings } = decodeBook(GERMAN, undefined, rows).book;
    expect(findings.map(({ code, params }) => [code, params["role"], params["name"] ?? params["tableName"]])).toEqual([
      ["mapping.roleUnknown", "Debtor", undefined],
      ["mapping.roleUnknown", "Klanten", undefined],
      ["mapping.tableMissing", "Orders", "tblWeg"],
      ["mapping.tableMissing", "Ledger", "Ledger"],
      ["mapping.fieldUnknown", "Debtors", "nummer"],
    ]);
  });

  test("become what they are to be by additions, corrections and removals", () => {
    const row = (number: number, field: string | null, caption: string | null) => ({
      row: number,
      table: "Debtors",
      tableName: "tblKunden",
      field,
      caption,
    });
    const before = [row(2, null, null), row(3, "number", "Nr"), row(4, "iban", "Konto")];
    const after = [row(2, null, null), row(3, "Number", "Kundennr."), row(0, "name", "Kundenname")];
    expect(mappingChanges(before, after).map(({ kind, table }) => [kind, table])).toEqual([
      ["remove", "Mapping"],
      ["set", "Mapping"],
      ["append", "Mapping"],
    ]);
    expect(mappingChanges(before, before)).toEqual([]);
  });
});
