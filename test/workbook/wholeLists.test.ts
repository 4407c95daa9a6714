import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import { prepareMapping } from "../../src/workbook/prepareMapping";
import type { MappingCorrections } from "../../src/workbook/proposeColumns";
import { bookOfDebtors, dutchIbanOf, MOMENT } from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { codes } from "../support/outcomeCodes";
import { serialOf } from "../support/ownTables";
import { contentsOf } from "../support/workbookInMemory";

const aids = { wording: () => ({ describe: () => "", summarise: (action: string) => action }) };

const tableOf = (name: string, sheet: string, [captions, ...rows]: readonly (readonly CellValue[])[]): FoundTable => ({
  ...{ name, sheet, headerRow: 1, firstColumn: 1 },
  captions: (captions ?? []).map(String),
  rows: rows.map((row) => [...row]),
});

/** A workbook with tables of the user's own beside those of ours that are named. */
function workbookWith(own: readonly FoundTable[], ours: readonly string[] = ["Administrations", "Accounts"]) {
  const { tables, language } = bookOfDebtors(3);
  const sheets = allNewSheets(language, { ...tables, Debtors: [], Mandates: [], Invoices: [] });
  const contents = contentsOf(sheets.filter(({ table }) => ours.includes(table)));
  const workbook = memoryWorkbook([], { writesAtOnce: true });
  workbook.contents = { ...contents, tables: [...contents.tables, ...own] };
  return workbook;
}

const map = (workbook: ReturnType<typeof workbookWith>, request: MappingCorrections = {}) =>
  prepareMapping(workbook, request, MOMENT, aids);

const CONTACTS = [
  ["Klantnr", "Naam", "IBAN", "Machtigingskenmerk", "Datum machtiging"],
  ...[1, 2, 3].map((n) => [
    `1000${String(n)}`,
    `Bos ${String(n)}`,
    dutchIbanOf(n),
    `M${String(n)}`,
    serialOf("2025-01-31"),
  ]),
] as const;
const INVOICES = [
  ["Factuurnummer", "Klantnr", "Factuurdatum", "Vervaldatum", "Bedrag", "Openstaand"],
  ...[1, 2, 3].map((n) => [
    `F${String(n)}`,
    `1000${String(n)}`,
    serialOf("2026-10-01"),
    serialOf("2026-11-01"),
    n * 10,
    n * 10,
  ]),
] as const;

describe("A table of debtors that holds their mandates", () => {
  const contacts = tableOf("tblRelaties", "Relaties", CONTACTS);
  const invoices = tableOf("tblFacturen", "Facturen", INVOICES);

  test("is proposed for both, which is said, and read as both once it is mapped", async () => {
    const workbook = workbookWith([contacts, invoices]);
    const mapped = await map(workbook);
    expect([mapped.outcome.done, codes(mapped.outcome)]).toEqual([true, ["mapping.tableShared"]]);
    await commit(workbook, mapped);
    const { tables } = decodeBook(workbook.contents).book;
    expect(tables.Mandates.map(({ debtor, mandateId, iban }) => [debtor, mandateId, iban])).toEqual(
      [1, 2, 3].map((n) => [`1000${String(n)}`, `M${String(n)}`, dutchIbanOf(n)]),
    );
  });

  test("is proposed for both beside a table of mandates of ours that is still empty", async () => {
    const { outcome } = await map(workbookWith([contacts, invoices], ["Administrations", "Accounts", "Mandates"]));
    expect(codes(outcome)).toEqual(["mapping.tableShared"]);
  });

  test.each([
    [
      "mandates have a table of their own",
      [
        tableOf("tblMachtigingen", "Machtigingen", [
          ["Machtigingskenmerk", "Klantnr", "IBAN", "Datum machtiging"],
          ["M9", "10001", dutchIbanOf(9), serialOf("2025-01-31")],
        ]),
      ],
      {},
    ],
    ["its user wants our own", [], { tables: [{ table: "Mandates", tableName: "" }] }],
  ] as const)("is proposed for debtors alone where %s", async (_why, others, request) => {
    const { outcome } = await map(workbookWith([contacts, invoices, ...others]), request);
    expect(codes(outcome)).not.toContain("mapping.tableShared");
  });

  test("is none without a reference or a day of signature", async () => {
    for (const column of [3, 4]) {
      const less = CONTACTS.map((row) => row.filter((_cell, at) => at !== column));
      const { outcome } = await map(workbookWith([tableOf("tblRelaties", "Relaties", less), invoices]));
      expect(codes(outcome)).not.toContain("mapping.tableShared");
    }
  });
});

describe("A list that is several of our tables in each row", () => {
  test("of names, accounts and amounts is one list by which is collected", async () => {
    const list = tableOf("tblLeden", "Leden", [
      ["Lidnr", "Naam", "IBAN", "Contributie"],
      ...[1, 2, 3].map((n) => [n, `Bos ${String(n)}`, dutchIbanOf(n), 12.5]),
    ]);
    const { outcome } = await map(workbookWith([list]));
    const found = outcome.findings.find(({ code }) => code === "mapping.oneList");
    expect([outcome.done, found?.params]).toEqual([false, { tableName: "tblLeden", sheet: "Leden" }]);
  });

  test("of invoices with their debtors is taken in", async () => {
    const list = tableOf("tblPosten", "Posten", [
      ["Factuurnummer", "Klantnr", "Naam", "IBAN", "Factuurdatum", "Vervaldatum", "Bedrag"],
      ["F1", "10001", "Bos", dutchIbanOf(1), serialOf("2026-10-01"), serialOf("2026-11-01"), 50],
      ["F2", "10001", "Bos", dutchIbanOf(1), serialOf("2026-10-01"), serialOf("2026-11-01"), 60],
    ]);
    const { outcome } = await map(workbookWith([list]));
    expect(codes(outcome)).toContain("mapping.invoicesWithDebtors");
    const both = ["Debtors", "Invoices"].map((table) => ({ table, tableName: "tblPosten" }));
    expect(codes((await map(workbookWith([list]), { tables: both })).outcome)).toContain("mapping.tableTwice");
  });

  test("is no question where both have a table, nor for other tables", async () => {
    const invoices = tableOf("tblFacturen", "Facturen", INVOICES);
    const whole = await map(workbookWith([tableOf("tblRelaties", "Relaties", CONTACTS), invoices]));
    const part = await map(workbookWith([invoices, tableOf("Ledger", "Journaal", [["Iets"], ["x"]])]));
    for (const { outcome } of [whole, part]) {
      expect(codes(outcome).filter((code) => /oneList|invoicesWith/.test(code))).toEqual([]);
    }
  });
});

describe("A column of amounts in cents", () => {
  const inCents = INVOICES.map((row, at) =>
    at === 0 ? row.map((caption) => (caption === "Bedrag" ? "Bedrag (centen)" : caption)) : row,
  );

  test("is never read as euros: the mapping is held back, and so is what is mapped by hand", async () => {
    const workbook = workbookWith([
      tableOf("tblRelaties", "Relaties", CONTACTS),
      tableOf("tblFacturen", "Facturen", inCents),
    ]);
    for (const fields of [[], [{ table: "Invoices", field: "amount", caption: "Bedrag (centen)" }]]) {
      const { outcome } = await map(workbook, { fields });
      expect(outcome.done).toBe(false);
      expect(outcome.findings.find(({ code }) => code === "column.inCents")).toMatchObject({
        severity: "error",
        place: { table: "Invoices", field: "amount" },
        params: { caption: "Bedrag (centen)" },
      });
    }
  });

  test("is the user's own beside one in euros", async () => {
    const both = inCents.map((row, at) => [...row, at === 0 ? "Bedrag" : 10]);
    const tables = [tableOf("tblRelaties", "Relaties", CONTACTS), tableOf("tblFacturen", "Facturen", both)];
    const { outcome } = await map(workbookWith(tables));
    expect(codes(outcome)).not.toContain("column.inCents");
  });
});
