import { TABLE_NAMES } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { contentsOf } from "../support/workbookInMemory";

const column = (table: (typeof TABLE_NAMES)[number], caption: string, language: "nl" | "en" = "nl"): unknown =>
  newSheet(table, language).columns.find((one) => one.caption === caption);

describe("a new sheet", () => {
  test("has the captions of its language in the order of the workbook", () => {
    expect(newSheet("PaymentTerms", "nl")).toMatchObject({
      sheet: "Betaalvoorwaarden",
      table: "PaymentTerms",
      rows: [],
    });
    expect(newSheet("PaymentTerms", "nl").columns.map(({ caption }) => caption)).toEqual([
      "Code",
      "Aantal termijnen",
      "Maanden tussen termijnen",
      "Afronding op",
      "Betaaltermijn dagen",
    ]);
    expect(newSheet("PaymentTerms", "en").sheet).toBe("Payment terms");
    expect(newSheet("PaymentTerms", "en").columns.map(({ caption }) => caption)).toEqual([
      "Code",
      "Number of instalments",
      "Months between instalments",
      "Rounding on",
      "Days until due",
    ]);
  });

  test("offers the words of codes and of yes and no, and of nothing else", () => {
    expect(column("Debtors", "Incassowijze")).toMatchObject({ kind: "code", list: ["Standaard", "B2B"] });
    expect(column("Debtors", "Scheme", "en")).toMatchObject({ kind: "code", list: ["Core", "B2B"] });
    expect(column("Invoices", "Incasso")).toMatchObject({ kind: "yes/no", list: ["Ja", "Nee"] });
    expect(column("Invoices", "Collect", "en")).toMatchObject({ kind: "yes/no", list: ["Yes", "No"] });
    expect(column("Invoices", "Bedrag")).not.toHaveProperty("list");
  });

  test("tells which columns the add-in writes", () => {
    expect(column("Invoices", "Aantal storneringen")).toMatchObject({ written: true });
    expect(column("Invoices", "Openstaand")).toMatchObject({ written: true });
    expect(column("Invoices", "Bedrag")).toMatchObject({ written: false });
  });

  test("has columns wide enough for their captions", () => {
    for (const { columns } of [...allNewSheets("nl"), ...allNewSheets("en")]) {
      expect(columns.filter(({ caption, width }) => width < caption.length + 2)).toEqual([]);
    }
  });

  test("holds its records in its language", () => {
    const record = {
      row: 0,
      number: 1,
      at: "2026-11-22T10:15:00",
      user: "Anna",
      action: "issue",
      order: null,
      request: "{}",
      summary: "=1+1",
      state: "Completed",
      version: "0.1.0",
      seal: "a",
    } as never;
    expect(newSheet("Log", "nl", [record]).rows).toEqual([
      [1, 46_348 + 36_900 / 86_400, "Anna", "issue", null, "{}", "=1+1", "Voltooid", "0.1.0", "a"],
    ]);
    expect(newSheet("Log", "en", [record], true).rows[0]?.slice(0, 2)).toEqual([1, 44_886 + 36_900 / 86_400]);
  });
});

describe("the sheets of a new workbook", () => {
  test.each(["nl", "en"] as const)("in %s are all tables, and decode without a word", (language) => {
    const sheets = allNewSheets(language);
    expect(sheets.map(({ table }) => table)).toEqual(TABLE_NAMES);
    const { book } = decodeBook(contentsOf(sheets));
    expect(book.findings).toEqual([]);
    expect(book.language).toBe(language);
  });

  test("hold the records that are given", () => {
    const mandate = {
      row: 0,
      mandateId: "SR1",
      administration: "A",
      debtor: "1",
      dateOfSignature: isoDate("2026-01-01"),
    };
    const { book } = decodeBook(contentsOf(allNewSheets("nl", { Mandates: [mandate as never] })));
    expect(book.tables.Mandates).toHaveLength(1);
    expect(book.tables.Mandates[0]).toMatchObject({ ...mandate, row: 2 });
  });
});
