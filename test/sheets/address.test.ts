import fc from "fast-check";
import { address, columnLetters, quotedSheet } from "../../src/sheets/address";
import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { foundSheet } from "../support/workbookInMemory";

const found = foundSheet(newSheet("Invoices", "nl"));
const { layout } = decodeBook({
  date1904: false,
  tables: [
    { ...found, headerRow: 5, firstColumn: 3 },
    { ...foundSheet(newSheet("PaymentTerms", "en")) },
    { name: "Debtors", sheet: "Klanten", headerRow: 1, firstColumn: 1, captions: ["Debiteur"], rows: [] },
  ],
});

describe("an address", () => {
  test("of a cell is the sheet, the column and the row that the user sees", () => {
    expect(address({ table: "Invoices", row: 12, field: "number" }, layout)).toBe("Facturen!C12");
    expect(address({ table: "Invoices", row: 12, field: "dueDate" }, layout)).toBe("Facturen!G12");
    expect(address({ table: "PaymentTerms", row: 3, field: "instalments" }, layout)).toBe("'Payment terms'!B3");
  });

  test("of a column is its caption", () => {
    expect(address({ table: "Invoices", row: null, field: "number" }, layout)).toBe("Facturen!C5");
  });

  test("of a row, also where the column is absent, is the sheet's row", () => {
    expect(address({ table: "Invoices", row: 12, field: null }, layout)).toBe("Facturen!12:12");
    expect(address({ table: "Debtors", row: 4, field: "town" }, layout)).toBe("Klanten!4:4");
  });

  test("of a table, also of a column that is absent, is the sheet", () => {
    expect(address({ table: "PaymentTerms", row: null, field: null }, layout)).toBe("'Payment terms'");
    expect(address({ table: "Debtors", row: null, field: "name" }, layout)).toBe("Klanten");
  });

  test("of a record that is not written yet is the sheet: there is no row 0", () => {
    expect(address({ table: "Invoices", row: 0, field: "number" }, layout)).toBe("Facturen");
    expect(address({ table: "Invoices", row: 0, field: null }, layout)).toBe("Facturen");
  });

  test("of an absent table there is none", () => {
    expect(address({ table: "Ledger", row: 2, field: "seal" }, layout)).toBeNull();
  });
});

describe("a sheet's name", () => {
  test.each([
    ["Facturen", "Facturen"],
    ["Crédits_2026", "Crédits_2026"],
    ["Payment terms", "'Payment terms'"],
    ["Incasso-opdrachten", "'Incasso-opdrachten'"],
    ["Baas z'n blad", "'Baas z''n blad'"],
    ["2026", "'2026'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["C", "'C'"],
    ["Waar", "'Waar'"],
  ])("%s stands as %s", (sheet, quoted) => {
    expect(quotedSheet(sheet)).toBe(quoted);
  });
});

describe("the letters of a column", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16_384, "XFD"],
  ])("%d is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test("tell every column apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
        const back = [...columnLetters(column)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        expect(back).toBe(column);
      }),
    );
  });
});
