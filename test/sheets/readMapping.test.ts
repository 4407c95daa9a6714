import fc, { type Arbitrary } from "fast-check";
import { type Finding } from "../../src/domain/book/finding";
import { type MappingRow, TABLE_NAMES, type TableName } from "../../src/domain/book/records";
import { stoppingFindings } from "../../src/domain/book/rowFindings";
import { address } from "../../src/sheets/address";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable, WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { foldCaption } from "../../src/sheets/foldCaption";
import { columnCaptioned, readMapping } from "../../src/sheets/readMapping";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { newSheetColumns } from "../../src/sheets/besideFields";
import { fieldsOf } from "../../src/sheets/tables";
import { recordsOf } from "../support/arbitraryRecords";
import { anAccount, anAdministration, aMandate, anInvoice } from "../support/books";
import { foundSheet } from "../support/workbookInMemory";

/** A Dutch firm's own customers: a title above, a column of its own, words of its own. */
function customers(more: Partial<FoundTable> = {}): FoundTable {
  return {
    name: "tblKlanten",
    sheet: "Relatiebeheer",
    headerRow: 5,
    firstColumn: 3,
    captions: ["Klantnaam", "Accountmanager", "Nr. relatie", "Debiteur", "Bankrek."],
    rows: [
      ["De Vries BV", "Petra", "10001", "ja", "NL91ABNA0417164300"],
      ["Jansen", null, "10002", "nee", null],
    ],
    ...more,
  };
}

type Row = readonly [table: string, tableName: string | null, field?: string | null, caption?: string | null];

function mappingTable(rows: readonly Row[], sheet = newSheet("Mapping", "nl")): FoundTable {
  return {
    ...foundSheet(sheet),
    rows: rows.map(([...cells]): CellValue[] => [0, 1, 2, 3].map((n) => cells[n] ?? null)),
  };
}

const MAPPED: readonly Row[] = [
  ["Debtors", "tblKlanten"],
  ["Debtors", "tblKlanten", "number", "Nr. relatie"],
  ["Debtors", "tblKlanten", "iban", "Bankrek."],
];

/** A whole workbook with the firm's own customers and these rows of Mapping. */
function workbook(rows: readonly Row[] = MAPPED, own: FoundTable = customers()): WorkbookContents {
  const others = allNewSheets("nl").filter(({ table }) => table !== "Debtors" && table !== "Mapping");
  return { tables: [own, ...others.map(foundSheet), mappingTable(rows)], date1904: false };
}

function reported(contents: WorkbookContents): string[] {
  const { book, layout } = decodeBook(contents);
  return book.findings.map(
    ({ code, place }) => `${code} ${place === null ? "" : (address(place, layout) ?? place.table)}`,
  );
}

describe("a firm's own table", () => {
  test("gives the records of the table that it is mapped to, each with the user's own row", () => {
    const { book } = decodeBook(workbook());
    expect(book.findings).toEqual([]);
    expect(book.tables.Debtors.map(({ row, number, name, iban }) => [row, number, name, iban])).toEqual([
      [6, "10001", "De Vries BV", "NL91ABNA0417164300"],
      [7, "10002", "Jansen", null],
    ]);
  });

  test("needs a row for no column that its caption tells, and one row for the table alone", () => {
    const own = customers({ captions: ["Klantnaam", "Accountmanager", "Klantnummer", "x", "IBAN"] });
    expect(decodeBook(workbook([["debtors", "TBLKLANTEN"]], own)).book.tables.Debtors).toHaveLength(2);
    expect(reported(workbook([["Debtors", "tblKlanten"]], own))).toEqual([]);
  });

  test("is told of by the names of the contract, at the user's own cells", () => {
    const rows = [
      ["De Vries BV", null, "10001", null, "NL91"],
      [null, "Petra", "10001", null, { error: "#N/A" }],
    ];
    const { book, layout } = decodeBook(workbook(MAPPED, customers({ rows })));
    const places = book.findings.map(({ code, place }) => [
      code,
      place?.table,
      place?.field,
      place && address(place, layout),
    ]);
    expect(places).toEqual([
      ["cell.required", "Debtors", "name", "Relatiebeheer!C7"],
      ["cell.errorValue", "Debtors", "iban", "Relatiebeheer!G7"],
      ["key.duplicate", "Debtors", "number", "Relatiebeheer!E6"],
      ["key.duplicate", "Debtors", "number", "Relatiebeheer!E7"],
    ]);
  });

  test("lacks a required column under the name of the contract, on the user's own sheet", () => {
    const own = customers({ captions: ["Roepnaam", "Accountmanager", "Nr. relatie", "Debiteur", "Bankrek."] });
    expect(reported(workbook(MAPPED, own))).toEqual(["column.missing Relatiebeheer"]);
  });

  test("wins over a table that bears the name of the contract", () => {
    const contents = workbook();
    const empty = { ...foundSheet(newSheet("Debtors", "nl")), rows: [["99999", "Vergeten BV"]] };
    const { book, layout } = decodeBook({ ...contents, tables: [...contents.tables, empty] });
    expect(book.tables.Debtors.map(({ number }) => number)).toEqual(["10001", "10002"]);
    expect(layout.tables.Debtors?.name).toBe("tblKlanten");
  });

  test("is none of ours by its name once it is mapped as another one", () => {
    const own = customers({ name: "Orders", captions: ["Nummer", "Naam", "x", "y", "z"] });
    const rows: Row[] = [
      ["Debtors", "Orders"],
      ["Debtors", "Orders", "number", "Nummer"],
    ];
    const contents = workbook(rows, own);
    const { book, layout } = decodeBook({
      ...contents,
      tables: contents.tables.filter(({ sheet }) => sheet !== "Incasso-opdrachten"),
    });
    expect(book.tables.Debtors).toHaveLength(2);
    expect(layout.tables.Orders).toBeUndefined();
  });

  test("writes in the language of its captions, words of the trade included", () => {
    const own = customers({ captions: ["Client name", "Manager", "Client code", "Notes", "Account IBAN"] });
    const rows: Row[] = [
      ["Debtors", "tblKlanten", "name", "Client name"],
      ["Debtors", "tblKlanten", "number", "Client code"],
    ];
    const { book, layout } = decodeBook(workbook(rows, own));
    expect(book.language).toBe("nl");
    expect(layout.tables.Debtors?.language).toBe("en");
  });
});

describe("a row of Mapping", () => {
  test("wins over a caption that would mean the field, and over what its own caption would mean", () => {
    // "Debiteur" is the contract's caption of the number, here a yes or no of the firm's own.
    const { layout } = decodeBook(workbook());
    expect(layout.tables.Debtors?.columns.get("number")).toBe(2);
    const moved = decodeBook(workbook([["Debtors", "tblKlanten", "accountHolder", "Klantnaam"], ...MAPPED]));
    expect(moved.layout.tables.Debtors?.columns.get("accountHolder")).toBe(0);
    expect(moved.book.findings.map(({ code, place }) => [code, place?.field])).toEqual([["column.missing", "name"]]);
  });

  test("ends the doubt between two columns that mean the same", () => {
    const own = customers({ captions: ["Klantnaam", "x", "Nr. relatie", "Naam", "Bankrek."] });
    expect(reported(workbook(MAPPED, own))).toEqual(["column.duplicate Relatiebeheer!C5"]);
    expect(reported(workbook([...MAPPED, ["Debtors", "tblKlanten", "name", "Klantnaam"]], own))).toEqual([]);
  });

  test("finds its column without regard to case, spaces, dots, hyphens and line breaks", () => {
    const own = customers({ captions: ["Klantnaam", "x", "NR_x000a_RELATIE", "y", "bank rek"] });
    expect(decodeBook(workbook(MAPPED, own)).book.findings).toEqual([]);
    expect(columnCaptioned(["Nr.", "Nr"], "Nr")).toBe(1);
    expect(columnCaptioned(["Nr.", "N r"], "Nr")).toBeNull();
  });

  test.each<[string, readonly Row[], string[]]>([
    ["names a table that the contract has not", [["Klanten", "tblKlanten"]], ["mapping.roleUnknown Koppelingen!A5"]],
    ["gives Mapping itself away", [["Mapping", "tblKlanten"]], ["mapping.roleUnknown Koppelingen!A5"]],
    ["names a table that is not there", [["Orders", "tblOrders"]], ["mapping.tableMissing Koppelingen!B5"]],
    [
      "gives a table two of the firm's own",
      [["Debtors", "Accounts"]],
      ["mapping.roleTwice Koppelingen!B2", "mapping.roleTwice Koppelingen!B5"],
    ],
    [
      "makes two tables of one",
      [["Invoices", "tblKlanten"]],
      ["mapping.tableTwice Koppelingen!B2", "mapping.tableTwice Koppelingen!B5"],
    ],
    [
      "names a field that the table has not",
      [["Debtors", "tblKlanten", "nummer", "x"]],
      ["mapping.fieldUnknown Koppelingen!C5"],
    ],
    [
      "gives a field a second caption",
      [["Debtors", "tblKlanten", "Number", "Debiteur"]],
      ["mapping.fieldTwice Koppelingen!C3", "mapping.fieldTwice Koppelingen!C5"],
    ],
    [
      "names a column that is not there",
      [["Debtors", "tblKlanten", "email", "E-mail"]],
      ["mapping.captionMissing Koppelingen!D5"],
    ],
    [
      "gives a column to a second field",
      [["Debtors", "tblKlanten", "bic", "Bankrek."]],
      ["mapping.captionTwice Koppelingen!D4", "mapping.captionTwice Koppelingen!D5"],
    ],
    ["has a field and no caption", [["Debtors", "tblKlanten", "email"]], ["cell.required Koppelingen!D5"]],
    ["has a caption and no field", [["Debtors", "tblKlanten", null, "Klantnaam"]], ["cell.required Koppelingen!C5"]],
    ["has no table of the firm's own", [["Debtors", null, "email", "x"]], ["cell.required Koppelingen!B5"]],
  ])("that %s is an error on its own cell, and stops every action", (_, rows, expected) => {
    const contents = workbook([...MAPPED, ...rows]);
    expect(reported(contents)).toEqual(expected);
    const { book } = decodeBook(contents);
    expect(stoppingFindings(book)).toEqual(book.findings);
    expect(book.findings.every(({ severity }) => severity === "error")).toBe(true);
  });

  test("names in its finding what the user must look for", () => {
    const params = (rows: readonly Row[]): Finding["params"] | undefined =>
      decodeBook(workbook([...MAPPED, ...rows])).book.findings.at(-1)?.params;
    expect(params([["Klanten", "x"]])).toEqual({ role: "Klanten" });
    expect(params([["Debtors", "Accounts"]])).toEqual({ role: "Debtors", names: "tblKlanten, Accounts" });
    expect(params([["Invoices", "tblKlanten"]])).toEqual({ tableName: "tblKlanten", roles: "Debtors, Invoices" });
    expect(params([["Debtors", "tblKlanten", "bic", "Bankrek."]])).toEqual({ caption: "Bankrek.", names: "iban, bic" });
    expect(params([["Debtors", "tblKlanten", "bic", "BIC"]])).toEqual({ tableName: "tblKlanten", caption: "BIC" });
  });

  test("that is wrong is told once: the table or column that it should have given is not missing as well", () => {
    expect(
      reported(
        workbook([
          ["Debtors", "tblWeg", "number", "x"],
          ["Debtors", "tblWeg", "name", "y"],
        ]),
      ),
    ).toEqual(["mapping.tableMissing Koppelingen!B2", "mapping.tableMissing Koppelingen!B3"]);
    expect(reported(workbook([["Debtors", "tblKlanten", "number", "Weg"]]))).toEqual([
      "mapping.captionMissing Koppelingen!D2",
    ]);
  });

  test("of an absent table leaves the columns of that table unjudged", () => {
    const { findings } = readMapping(
      [{ row: 2, table: "Debtors", tableName: "weg", field: "nummer", caption: "x" }],
      [],
    );
    expect(findings.map(({ code }) => code)).toEqual(["mapping.tableMissing", "mapping.fieldUnknown"]);
  });

  test("that is not in the workbook yet has no row to point at", () => {
    const row: MappingRow = { row: 0, table: "Klanten", tableName: "x", field: null, caption: null };
    expect(readMapping([row], []).findings[0]?.place).toEqual({ table: "Mapping", row: null, field: "table" });
  });
});

describe("properties", () => {
  /** Captions that no two of a table have in common. */
  const captionsFor = (count: number): Arbitrary<string[]> =>
    fc.uniqueArray(
      fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
        .map((text) => text.replace(/\p{Cc}/gu, "").trim())
        .filter((text) => text !== ""),
      { minLength: count, maxLength: count, selector: foldCaption },
    );

  /** A table's columns under other captions, in another order, with columns of the user's own among them. */
  interface Renaming {
    readonly name: string;
    readonly captions: readonly string[];
    readonly order: readonly number[];
    readonly headerRow: number;
    readonly firstColumn: number;
  }

  const OWN = 2;
  const renamingOf = (table: TableName, number: number): Arbitrary<Renaming> => {
    const count = fieldsOf(table).length;
    // The contract's own captions, exchanged among its fields, are the worst that a firm can do.
    const exchanged = fc.shuffledSubarray(
      fieldsOf(table).map(({ caption }) => caption.nl),
      { minLength: count },
    );
    const own = Array.from({ length: OWN }, (_, index) => `Eigen kolom ${String(index)}`);
    return fc.record({
      name: fc.constantFrom(`tbl${String(number)}`, `Tabel_${String(number)}`),
      captions: fc.oneof(
        captionsFor(count + OWN),
        exchanged.map((captions) => [...captions, ...own]),
      ),
      order: fc.shuffledSubarray(
        Array.from({ length: count + OWN }, (_, index) => index),
        { minLength: count + OWN },
      ),
      headerRow: fc.integer({ min: 1, max: 9 }),
      firstColumn: fc.integer({ min: 1, max: 30 }),
    });
  };

  /** The table with its fields alone. */
  function withoutShown(found: FoundTable): FoundTable {
    const columns = newSheetColumns(found.name as TableName);
    const isField = (_: unknown, position: number) => columns[position] !== undefined && "name" in columns[position];
    return { ...found, captions: found.captions.filter(isField), rows: found.rows.map((row) => row.filter(isField)) };
  }

  function renamed(found: FoundTable, { name, captions, order, headerRow, firstColumn }: Renaming): FoundTable {
    const own = (index: number): CellValue => (index % 2 === 0 ? "eigen" : 12.5);
    return {
      name,
      sheet: `Blad ${name}`,
      headerRow,
      firstColumn,
      captions: order.map((position) => captions[position] ?? ""),
      rows: found.rows.map((row) =>
        order.map((position) => (position < found.captions.length ? (row[position] ?? null) : own(position))),
      ),
    };
  }

  test("a book in tables of any names and captions, in any order, is the same book by its mapping", () => {
    const roles = ["Administrations", "Accounts", "Debtors", "Mandates", "Invoices", "Ledger"] as const;
    const renamings = fc.tuple(...roles.map((role, index) => renamingOf(role, index)));
    const debtors = recordsOf("Debtors", 4);
    fc.assert(
      fc.property(renamings, debtors, recordsOf("Ledger", 4), (own, debtorRecords, ledgerRecords) => {
        const records = {
          Administrations: [anAdministration()],
          Accounts: [anAccount()],
          Mandates: [aMandate()],
          Invoices: [anInvoice()],
          Debtors: debtorRecords,
          Ledger: ledgerRecords,
        };
        const plain = allNewSheets("nl", records).map(foundSheet).map(withoutShown);
        const rows: Row[] = [];
        const tables = plain.map((found) => {
          const index = roles.findIndex((role) => role === found.name);
          const [role, renaming] = [roles[index], own[index]];
          if (role === undefined || renaming === undefined) return found;
          rows.push([role, renaming.name]);
          fieldsOf(role).forEach(({ name }, field) =>
            rows.push([role, renaming.name, name, renaming.captions[field] ?? null]),
          );
          return renamed(found, renaming);
        });
        const contents = {
          tables: [...tables.filter(({ name }) => name !== "Mapping"), mappingTable(rows)],
          date1904: false,
        };
        const before = decodeBook({ tables: plain, date1904: false }).book;
        const after = decodeBook(contents).book;
        expect(after.findings.filter(({ place }) => place?.table === "Mapping")).toEqual([]);
        const without = (records: readonly object[]): object[] => records.map((record) => ({ ...record, row: 0 }));
        for (const table of TABLE_NAMES.filter((name) => name !== "Mapping")) {
          expect(without(after.tables[table])).toEqual(without(before.tables[table]));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("any rows of Mapping at all are read without failing, and every mistake has a row", () => {
    const word = fc.constantFrom(
      "Debtors",
      "debtors ",
      "Mapping",
      "tblKlanten",
      "Klanten",
      "number",
      "iban",
      "Nr. relatie",
      "",
    );
    const rows = fc.array(fc.tuple(word, word, fc.option(word), fc.option(word)), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (mapping) => {
        const { book } = decodeBook(workbook(mapping));
        const ofMapping = book.findings.filter(({ code }) => code.startsWith("mapping."));
        expect(ofMapping.every(({ place }) => place?.table === "Mapping" && place.row !== null)).toBe(true);
      }),
    );
  });
});
