import { isoDate } from "../../src/domain/values/calendar";
import type { TableName } from "../../src/domain/book/records";
import type { CellValue } from "../../src/sheets/cellValue";
import { type ColumnContent, columnContent, contentAlone, contentFit } from "../../src/sheets/columnContent";
import { dutchIbanOf } from "../support/books";
import { serialOf } from "../support/ownTables";

/** What stands in a column with these cells. */
function content(...cells: readonly CellValue[]): ColumnContent {
  const found = {
    name: "t",
    sheet: "s",
    headerRow: 1,
    firstColumn: 1,
    captions: ["c"],
    rows: cells.map((cell) => [cell]),
  };
  return columnContent(found, 0);
}

const IBANS = [dutchIbanOf(1), "NL91 ABNA 0417 1643 00", dutchIbanOf(3)];
const DATES = [serialOf("2026-11-30"), serialOf("2026-10-31"), isoDate("2026-12-01")];
const AMOUNTS = [12.5, 80, "1.234,56"];
const NUMBERS = ["K-1", "K-2", "K-3"];
const NAMES = ["De Vries BV", "Bakkerij Jansen", "Peeters NV"];

describe("a column's content", () => {
  test("is its first cells that hold something", () => {
    const many = content(null, "", { error: "#N/A" }, ...Array.from({ length: 500 }, (_, index) => index));
    expect(many.cells).toHaveLength(300);
    expect(many.cells[0]).toBe(0);
    expect(many.distinct).toBe(1);
  });

  test("is nothing where all is blank", () => {
    const { cells, distinct, share } = content(null, " ");
    expect([cells.length, distinct, share("iban")]).toEqual([0, 0, 0]);
  });
});

describe("what stands in a column", () => {
  test.each<[string, readonly CellValue[], TableName, string, string]>([
    ["IBANs speak for an IBAN", IBANS, "Debtors", "iban", "strong"],
    ["some IBANs leave it possible", [...IBANS, "geen", "geen"], "Debtors", "iban", "fits"],
    ["numbers speak against an IBAN", [1300, 1400], "Debtors", "iban", "contradicts"],
    ["IBANs speak against a name", IBANS, "Debtors", "name", "contradicts"],
    ["words are a name", NAMES, "Debtors", "name", "fits"],
    ["words are a creditor's name", NAMES, "Administrations", "creditorName", "fits"],
    ["numbers are no name", [1, 2, 3], "Debtors", "name", "contradicts"],
    ["different numbers speak for a key", NUMBERS, "Debtors", "number", "strong"],
    ["a key may be there twice by mistake", ["1", "1", "2"], "Debtors", "number", "fits"],
    ["one value everywhere is no key", ["1", "1", "1"], "Debtors", "number", "contradicts"],
    ["one row tells nothing of a key", ["1"], "Debtors", "number", "fits"],
    ["e-mail addresses speak for one", ["a@b.nl", "c@d.be"], "Debtors", "email", "strong"],
    ["codes of countries speak for a country", ["NL", "be"], "Debtors", "country", "strong"],
    ["a BIC speaks for one", ["RABONL2U"], "Debtors", "bic", "strong"],
    ["a creditor ID speaks for one", ["NL69ZZZ123456780000"], "Administrations", "creditorId", "strong"],
    ["EUR speaks for a currency", ["EUR"], "Invoices", "currency", "strong"],
    ["days speak for a date", DATES, "Invoices", "dueDate", "strong"],
    ["words speak against a date", NAMES, "Invoices", "dueDate", "contradicts"],
    ["cents speak for an amount", AMOUNTS, "Invoices", "amount", "strong"],
    ["whole euros may be an amount", [100, 200], "Invoices", "amount", "fits"],
    ["days are no amount", DATES, "Invoices", "amount", "contradicts"],
    ["truth values are no amount", [true, false], "Invoices", "amount", "contradicts"],
    ["yes and no are a yes or no", ["ja", "x", "Nee"], "Debtors", "collectAutomatically", "fits"],
    ["words are no yes or no", NAMES, "Debtors", "collectAutomatically", "contradicts"],
    ["nothing is blank", [null], "Debtors", "iban", "blank"],
  ])("%s", (_, cells, table, field, fit) => {
    expect(contentFit(table, field, content(...cells))).toBe(fit);
  });
});

describe("content alone", () => {
  test.each<[string, readonly CellValue[], TableName, string, number | null]>([
    ["tells a creditor ID", ["NL69ZZZ123456780000"], "Administrations", "creditorId", 65],
    ["tells no creditor ID of names", NAMES, "Administrations", "creditorId", null],
    ["tells IBANs of a debtor", IBANS, "Debtors", "iban", 60],
    ["tells IBANs of an account", IBANS, "Accounts", "iban", 60],
    ["tells IBANs of a mandate", IBANS, "Mandates", "iban", 60],
    ["tells no IBANs of names", NAMES, "Debtors", "iban", null],
    ["tells e-mail addresses", ["a@b.nl"], "Debtors", "email", 60],
    ["tells no e-mail addresses of names", NAMES, "Debtors", "email", null],
    ["tells references", NUMBERS, "Mandates", "mandateId", 46],
    ["tells no number of days", DATES, "Invoices", "number", null],
    ["tells no number of one row", ["K-1"], "Debtors", "number", null],
    ["tells names of several words", NAMES, "Debtors", "name", 45],
    ["tells no names of numbers", NUMBERS, "Debtors", "name", null],
    ["tells amounts with cents", AMOUNTS, "Invoices", "amount", 47],
    ["tells no amounts of whole numbers", [1, 2], "Invoices", "amount", null],
    ["tells days of an invoice", DATES, "Invoices", "invoiceDate", 45],
    ["tells days of its due date", DATES, "Invoices", "dueDate", 45],
    ["tells days of a mandate", DATES, "Mandates", "dateOfSignature", 45],
    ["tells no days of names", NAMES, "Mandates", "dateOfSignature", null],
    ["tells nothing of other fields", IBANS, "Mandates", "originalIban", null],
  ])("%s", (_, cells, table, field, score) => {
    expect(contentAlone(table, field, content(...cells))).toBe(score);
  });
});
