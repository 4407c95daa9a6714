import fc from "fast-check";
import type { Finding } from "../../src/domain/book/finding";
import { type Language, type RecordTypes, TABLE_NAMES, type TableName } from "../../src/domain/book/records";
import { address } from "../../src/sheets/address";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable, WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { newSheetColumns } from "../../src/sheets/besideFields";
import { fieldOf, fieldsOf } from "../../src/sheets/tables";
import { recordsOf } from "../support/arbitraryRecords";
import { contentsOf, foundSheet } from "../support/workbookInMemory";

/** A workbook in which every table is empty but those that are given. */
function workbook(tables: readonly FoundTable[], language: Language = "nl", date1904 = false): WorkbookContents {
  const others = allNewSheets(language).filter(({ table }) => !tables.some(({ name }) => name === table));
  return { tables: [...others.map(foundSheet), ...tables], date1904 };
}

/** Three debtors as a user keeps them. */
function debtors(more: Partial<FoundTable> = {}): FoundTable {
  return {
    name: "Debtors",
    sheet: "Debiteuren",
    headerRow: 3,
    firstColumn: 2,
    captions: ["Debiteur", "Naam", "Notitie", "IBAN"],
    rows: [
      ["10001", "De Vries BV", "belt altijd", "NL91ABNA0417164300"],
      ["10002", "Jansen", null, null],
      ["10003", "Peeters NV", null, "BE68539007547034"],
    ],
    ...more,
  };
}

/** The findings with these codes, each as `code address`. */
function reported(contents: WorkbookContents, code?: string): string[] {
  const { book, layout } = decodeBook(contents);
  return book.findings
    .filter((finding) => code === undefined || finding.code === code)
    .map(({ code: name, place }) => `${name} ${place === null ? "" : (address(place, layout) ?? place.table)}`);
}

function withRows(rows: readonly (readonly CellValue[])[]): WorkbookContents {
  return workbook([debtors({ rows })]);
}

describe("a workbook", () => {
  test("of the user's own making gives its records, each with the row that the user sees", () => {
    const { book } = decodeBook(workbook([debtors()]));
    expect(book.findings).toEqual([]);
    expect(book.tables.Debtors.map(({ row, number, name, iban }) => [row, number, name, iban])).toEqual([
      [4, "10001", "De Vries BV", "NL91ABNA0417164300"],
      [5, "10002", "Jansen", null],
      [6, "10003", "Peeters NV", "BE68539007547034"],
    ]);
    expect("unreadable" in (book.tables.Debtors[0] ?? {})).toBe(false);
  });

  test("needs five tables; any other that is absent is empty", () => {
    const { book, layout } = decodeBook({ tables: [], date1904: false });
    expect(book.findings.map(({ code, place }) => [code, place?.table])).toEqual(
      ["Administrations", "Accounts", "Debtors", "Mandates", "Invoices"].map((table) => ["table.missing", table]),
    );
    expect(TABLE_NAMES.every((table) => book.tables[table].length === 0)).toBe(true);
    expect(layout.tables).toEqual({});
  });

  test("names its tables in any case", () => {
    const alone = decodeBook({ tables: [debtors({ name: "DEBTORS" })], date1904: false });
    expect(alone.book.tables.Debtors).toHaveLength(3);
    expect(alone.layout.tables.Debtors?.name).toBe("DEBTORS");
  });

  test("has the language of most of its captions, Dutch when there is no telling", () => {
    expect(decodeBook(contentsOf(allNewSheets("en"))).book.language).toBe("en");
    expect(decodeBook(contentsOf(allNewSheets("nl"))).book.language).toBe("nl");
    expect(decodeBook({ tables: [], date1904: false }).book.language).toBe("nl");
    const mixed = {
      tables: [foundSheet(newSheet("Debtors", "en")), foundSheet(newSheet("Orders", "nl"))],
      date1904: false,
    };
    const { book, layout } = decodeBook(mixed);
    expect(book.language).toBe("nl");
    expect(layout.tables.Debtors?.language).toBe("en");
    expect(layout.tables.Orders?.language).toBe("nl");
  });

  test("reads dates and amounts of text in the language of the whole workbook", () => {
    const invoices = { ...foundSheet(newSheet("Invoices", "nl")) };
    const row = invoices.captions.map((caption): CellValue => {
      const cells: Readonly<Record<string, string>> = {
        Factuur: "F1",
        Administratie: "A",
        Debiteur: "10001",
        Factuurdatum: "1-11-2026",
        Vervaldatum: "2026-12-01",
        Bedrag: "1.234,56",
      };
      return cells[caption] ?? null;
    });
    const { book } = decodeBook(workbook([{ ...invoices, rows: [row] }]));
    expect(book.tables.Invoices[0]).toMatchObject({
      invoiceDate: "2026-11-01",
      dueDate: "2026-12-01",
      amount: 123_456,
    });
    const english = workbook([{ ...invoices, rows: [row] }], "en");
    expect(reported(english)).toEqual([
      "cell.ambiguousDate Facturen!D2",
      "cell.textAsDate Facturen!E2",
      "cell.ambiguousAmount Facturen!I2",
    ]);
  });

  test("reads days as texts in the one order that their column shows, whatever the language", () => {
    const daysOf = (language: "nl" | "en", ...days: readonly string[]) => {
      const invoices = foundSheet(newSheet("Invoices", language));
      const rows = days.map((day) => invoices.captions.map((_, position) => (position === 4 ? day : "F1")));
      const { book } = decodeBook(workbook([{ ...invoices, rows }], language));
      const isAbout = ({ place }: { place: { field: string | null } | null }) => place?.field === "dueDate";
      return [
        book.tables.Invoices.map(({ dueDate, unreadable }) => (unreadable?.includes("dueDate") ? null : dueDate)),
        book.findings.filter(isAbout).map(({ code }) => code.slice("cell.".length)),
      ];
    };
    const read = ["textAsDate", "textAsDate"];
    expect(daysOf("en", "1-12-2026", "31-12-2026")).toEqual([["2026-12-01", "2026-12-31"], read]);
    expect(daysOf("en", "1/12/2026", "12/31/2026")).toEqual([["2026-01-12", "2026-12-31"], read]);
    expect(daysOf("nl", "1/12/2026", "12/31/2026")).toEqual([["2026-01-12", "2026-12-31"], read]);
    expect(daysOf("nl", "1-12-2026", "2-12-2026")).toEqual([["2026-12-01", "2026-12-02"], read]);
    expect(daysOf("nl", "1-12-2026", "31-12-2026", "12-31-2026")).toEqual([
      [null, "2026-12-31", "2026-12-31"],
      ["ambiguousDate", ...read],
    ]);
  });

  test("reports how far it is read", () => {
    const rows = Array.from({ length: 12_000 }, (_, index): CellValue[] => [String(index), "Naam", null, null]);
    const steps: [string, number, number][] = [];
    decodeBook({ tables: [debtors({ rows })], date1904: false }, (...step) => steps.push(step));
    expect(steps).toEqual([
      ["decode", 0, 12_000],
      ["decode", 5_000, 12_000],
      ["decode", 10_000, 12_000],
      ["decode", 12_000, 12_000],
    ]);
  });
});

describe("a column", () => {
  test("is known by its caption in either language or a synonym, whatever its case, spaces, dots and hyphens", () => {
    const captions = ["CUSTOMER NO.", "Naam_x000a_debiteur", "x", "bank-rekening nummer"];
    const { book } = decodeBook(workbook([debtors({ captions })]));
    expect(book.findings).toEqual([]);
    expect(book.tables.Debtors[0]).toMatchObject({ number: "10001", name: "De Vries BV", iban: "NL91ABNA0417164300" });
  });

  test("that is required and absent is one error, and makes every record unreadable there", () => {
    const contents = workbook([debtors({ captions: ["Debiteur", "Bijnaam", "Notitie", "IBAN"] })]);
    expect(reported(contents)).toEqual(["column.missing Debiteuren"]);
    const { book } = decodeBook(contents);
    expect(book.findings[0]?.place).toEqual({ table: "Debtors", row: null, field: "name" });
    expect(book.tables.Debtors.map(({ name, unreadable }) => [name, unreadable])).toEqual([
      ["", ["name"]],
      ["", ["name"]],
      ["", ["name"]],
    ]);
  });

  test("that is required is missed in an empty table of the five, not in one that may be absent", () => {
    const empty = { headerRow: 1, firstColumn: 1, rows: [[null, null]] };
    const missing = decodeBook(
      workbook([
        {
          ...{ ...empty, name: "Mandates", sheet: "Machtigingen" },
          captions: ["Kenmerk machtiging", "Administratie"],
        },
        { ...empty, name: "PaymentTerms", sheet: "Betaalvoorwaarden", captions: ["Code"] },
      ]),
    ).book.findings;
    expect(missing.map(({ place }) => `${place?.table ?? ""}.${place?.field ?? ""}`)).toEqual(["Mandates.debtor"]);
  });

  test("of other meaning makes a table that bears our name no table of ours", () => {
    const notes = { headerRow: 1, firstColumn: 1, captions: ["Dag", "Notitie"], rows: [["maandag", "gebeld"]] };
    const { book, layout } = decodeBook(workbook([{ ...notes, name: "Log", sheet: "Notities" }]));
    expect(book.findings.map(({ code, place, params }) => [code, place?.table, params])).toEqual([
      ["table.notOurs", "Log", { sheet: "Notities", captions: "Dag, Notitie" }],
    ]);
    expect([book.tables.Log, layout.tables.Log]).toEqual([[], undefined]);
  });

  test("of a table that may be absent is missed once it holds records that cannot be without it", () => {
    const terms = {
      name: "PaymentTerms",
      sheet: "Terms",
      headerRow: 1,
      firstColumn: 1,
      captions: ["Code"],
      rows: [["30"]],
    };
    expect(reported(workbook([terms]))).toEqual(["column.missing Terms"]);
  });

  test("that may be blank may be absent", () => {
    const { book } = decodeBook(workbook([debtors()]));
    expect(book.tables.Debtors[0]).toMatchObject({ bic: null, language: null, consolidate: null });
  });

  test("with the meaning of an earlier one is an error on that caption; the first counts", () => {
    const contents = workbook([debtors({ captions: ["Debiteur", "Naam", "Voorkeur  IBAN", "IBAN"] })]);
    expect(reported(contents)).toEqual(["column.duplicate Debiteuren!D3"]);
    const { book } = decodeBook(contents);
    expect(book.findings[0]?.params).toEqual({ captions: "Voorkeur IBAN, IBAN" });
    expect(book.tables.Debtors[0]?.iban).toBe("belt altijd");
  });
});

describe("a row", () => {
  test("in which no column of ours has anything is no record", () => {
    const { book, layout } = decodeBook(
      withRows([
        ["10001", "De Vries BV", null, null],
        [null, " ", "een notitie", "\u00a0"],
        ["10003", "Peeters NV", null, null],
      ]),
    );
    expect(book.findings).toEqual([]);
    expect(book.tables.Debtors.map(({ row }) => row)).toEqual([4, 6]);
    expect(layout.tables.Debtors?.rowCount).toBe(3);
  });

  test("shorter than the captions is blank to the right", () => {
    const { book } = decodeBook(withRows([["10001", "De Vries BV"]]));
    expect(book.tables.Debtors[0]).toMatchObject({ number: "10001", iban: null });
  });

  test("that is blank and alone makes an empty table", () => {
    const { book, layout } = decodeBook(withRows([[null, null, null, null]]));
    expect(book.tables.Debtors).toEqual([]);
    expect(layout.tables.Debtors?.rowCount).toBe(0);
    expect(decodeBook(withRows([])).layout.tables.Debtors?.rowCount).toBe(0);
  });
});

describe("a cell", () => {
  test("that is required and empty is an error there, and the record is marked", () => {
    const contents = withRows([["10001", null, null, null]]);
    expect(reported(contents)).toEqual(["cell.required Debiteuren!C4"]);
    expect(decodeBook(contents).book.tables.Debtors[0]).toMatchObject({ name: "", unreadable: ["name"] });
  });

  test("with trouble is told with all others, each in its place", () => {
    const contents = withRows([
      [true, { error: "#N/A" }, null, { error: "#CALC?" }],
      ["10002", "x".repeat(71), null, 1_234_567_890_123_456],
    ]);
    expect(reported(contents)).toEqual([
      "cell.notText Debiteuren!B4",
      "cell.errorValue Debiteuren!C4",
      "cell.notCalculated Debiteuren!E4",
      "cell.tooLong Debiteuren!C5",
      "cell.digitsLost Debiteuren!E5",
    ]);
    expect(decodeBook(contents).book.tables.Debtors).toMatchObject([
      { number: "", name: "", iban: null, unreadable: ["number", "name", "iban"] },
      { number: "10002", name: "x".repeat(71), iban: null, unreadable: ["name", "iban"] },
    ]);
  });

  test("without a readable value holds a neutral one where a record cannot be without", () => {
    const wrong: FoundTable = {
      ...foundSheet(newSheet("Ledger", "nl")),
      rows: [fieldsOf("Ledger").map((): CellValue => ({ error: "#REF!" }))],
    };
    const { book } = decodeBook(workbook([wrong]));
    expect(book.findings).toHaveLength(fieldsOf("Ledger").length);
    expect(book.tables.Ledger[0]).toMatchObject({
      number: 0,
      entry: "",
      bookingDate: "1950-01-01",
      debit: null,
      event: "Collection",
      recordedAt: "1950-01-01T00:00:00",
      unreadable: fieldsOf("Ledger").map(({ name }) => name),
    });
  });

  test("that holds a number for text is told once per column", () => {
    const { book } = decodeBook(
      withRows([
        [10_001, "De Vries BV", null, null],
        [10_002, 7, null, null],
      ]),
    );
    expect(book.tables.Debtors.map(({ number, name }) => [number, name])).toEqual([
      ["10001", "De Vries BV"],
      ["10002", "7"],
    ]);
    expect(book.findings).toEqual([
      expect.objectContaining({
        code: "cell.numberAsText",
        severity: "info",
        place: { table: "Debtors", row: null, field: "number" },
        params: { count: 2, row: 4, value: "10001" },
      }),
      expect.objectContaining({ code: "cell.numberAsText", params: { count: 1, row: 5, value: "7" } }),
    ]);
  });

  test("with control characters is told where it stands", () => {
    expect(reported(withRows([["10001", "De\u0000Vries", null, null]]))).toEqual([
      "cell.controlCharacters Debiteuren!C4",
    ]);
  });

  test("in a workbook of 1904 counts its days from there", () => {
    const mandates = {
      name: "Mandates",
      sheet: "Machtigingen",
      headerRow: 1,
      firstColumn: 1,
      captions: ["Kenmerk machtiging", "Administratie", "Debiteur", "Datum machtiging"],
      rows: [["SR10001", "A", "10001", 44_895]],
    };
    expect(decodeBook(workbook([mandates], "nl", true)).book.tables.Mandates[0]?.dateOfSignature).toBe("2026-12-01");
    expect(decodeBook(workbook([mandates], "nl", false)).book.tables.Mandates[0]?.dateOfSignature).toBe("2022-11-30");
  });
});

describe("a key", () => {
  test("that another row has too, trimmed and without case, is an error on each of them", () => {
    const contents = withRows([
      ["a1", "Een", null, null],
      ["B2", "Twee", null, null],
      [" A1 ", "Drie", null, null],
      ["A1", "Vier", null, null],
    ]);
    const duplicates = decodeBook(contents).book.findings;
    expect(duplicates.map(({ code, place, params }) => [code, place?.row, place?.field, params])).toEqual([
      ["key.duplicate", 4, "number", { key: "a1", count: 3, other: 6 }],
      ["key.duplicate", 6, "number", { key: "A1", count: 3, other: 4 }],
      ["key.duplicate", 7, "number", { key: "A1", count: 3, other: 4 }],
    ]);
  });

  test("of several fields is one key, told on the last of them", () => {
    const accounts: FoundTable = {
      name: "LedgerAccounts",
      sheet: "Grootboek",
      headerRow: 1,
      firstColumn: 1,
      captions: ["Administratie", "Grootboekrekening"],
      rows: [
        [null, "1300"],
        ["A", "1300"],
        ["A", "1300"],
      ],
    };
    expect(reported(workbook([accounts]))).toEqual(["key.duplicate Grootboek!B3", "key.duplicate Grootboek!B4"]);
  });

  test("that is not there is not compared", () => {
    const contents = withRows([
      [null, "Een", null, null],
      [null, "Twee", null, null],
    ]);
    expect(reported(contents, "key.duplicate")).toEqual([]);
  });

  test("is not asked of a table whose rows have none", () => {
    const findings = foundSheet(newSheet("OrderFindings", "nl"));
    const row = findings.captions.map((caption): CellValue => (caption === "Ernst" ? "Info" : "X"));
    const at = findings.captions.indexOf("Tijdstip");
    row[at] = null;
    expect(reported(workbook([{ ...findings, rows: [row, row] }]))).toEqual([]);
  });
});

/** Columns in another order, with the user's own between them. */
function rearranged(found: FoundTable, order: readonly number[], own: readonly boolean[]): FoundTable {
  const positions = order.flatMap((position, index) => (own[index] === true ? [position, -1] : [position]));
  return {
    ...found,
    captions: positions.map((position, index) => found.captions[position] ?? `Eigen kolom ${String(index)}`),
    rows: found.rows.map((row) => positions.map((position) => (position < 0 ? "=eigen" : (row[position] ?? null)))),
  };
}

describe("every table", () => {
  const languages = fc.constantFrom<Language>("nl", "en");

  test.each(TABLE_NAMES)(
    "%s gives back the records that were written, its columns in any order",
    (table: TableName) => {
      const count = newSheetColumns(table).length;
      const order = fc.shuffledSubarray(
        Array.from({ length: count }, (_, index) => index),
        { minLength: count },
      );
      const own = fc.array(fc.boolean(), { minLength: count, maxLength: count });
      fc.assert(
        fc.property(
          recordsOf(table),
          languages,
          fc.boolean(),
          order,
          own,
          (records, language, date1904, columns, mine) => {
            const sheet = foundSheet(newSheet(table, language, records as readonly RecordTypes[TableName][], date1904));
            const { book } = decodeBook(workbook([rearranged(sheet, columns, mine)], language, date1904));
            const rows = records.map((record, index) => ({ ...record, row: sheet.headerRow + 1 + index }));
            expect(book.tables[table]).toEqual(rows);
            // A mapping of tables that are not there is told of, but read all the same.
            if (table !== "Mapping") expect(book.findings).toEqual([]);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  test("takes any cells without failing, and names only cells of its own that it cannot read", () => {
    const cell: fc.Arbitrary<CellValue> = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      fc.integer({ min: 0, max: 80_000 }),
      fc.string(),
      fc.constantFrom("Ja", "1-1-2026", "1.234,56", "FRST"),
      fc.constantFrom("#N/A", "#CALC?").map((error) => ({ error })),
    );
    const tables = fc.constantFrom(...TABLE_NAMES).chain((table) =>
      fc.record({
        table: fc.constant(table),
        rows: fc.array(fc.array(cell, { maxLength: fieldsOf(table).length + 2 }), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(tables, languages, ({ table, rows }, language) => {
        const found = { ...foundSheet(newSheet(table, language)), rows };
        const { book } = decodeBook(workbook([found], language));
        const isCellError = ({ code, severity }: Finding): boolean => severity === "error" && code.startsWith("cell.");
        const named = book.findings
          .filter(isCellError)
          .map(({ place }) => `${String(place?.row)} ${String(place?.field)}`);
        const marked = book.tables[table].flatMap(({ row, unreadable = [] }) =>
          unreadable.map((field) => `${String(row)} ${field}`),
        );
        expect([...named].sort()).toEqual([...marked].sort());
        for (const { place } of book.findings) expect(fieldOf(table, place?.field ?? "").name).toBe(place?.field);
      }),
      { numRuns: 300 },
    );
  });

  test("finds an error value in the very cell where it stands", () => {
    fc.assert(
      fc.property(recordsOf("Invoices", 6), fc.nat(), fc.nat(), (records, rowPick, columnPick) => {
        fc.pre(records.length > 0);
        const sheet = foundSheet(newSheet("Invoices", "nl", records));
        const [row, column] = [rowPick % records.length, columnPick % sheet.captions.length];
        const rows = sheet.rows.map((cells, index) =>
          index === row ? cells.map((cell, position) => (position === column ? { error: "#N/A" } : cell)) : cells,
        );
        const field = fieldsOf("Invoices")[column]?.name;
        expect(decodeBook(workbook([{ ...sheet, rows }])).book.findings).toEqual([
          {
            code: "cell.errorValue",
            severity: "error",
            place: { table: "Invoices", row: row + 2, field },
            params: { value: "#N/A" },
          },
        ]);
      }),
    );
  });
});
