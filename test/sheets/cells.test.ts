import fc from "fast-check";
import { type FindingCode } from "../../src/domain/values/findingCodes";
import type { FindingParams } from "../../src/domain/values/problem";
import { type Language, TABLE_NAMES } from "../../src/domain/book/records";
import type { CellValue } from "../../src/sheets/cellValue";
import {
  type CellProblem,
  decodeCell,
  encodeCell,
  type FieldValue,
  isBlankCell,
  shownValue,
} from "../../src/sheets/cells";
import { type Field, fieldOf, fieldsOf } from "../../src/sheets/tables";
import { fieldValues } from "../support/arbitraryRecords";

const NUMBER = fieldOf("Debtors", "number");
const NAME = fieldOf("Debtors", "name");
const DUE_DATE = fieldOf("Invoices", "dueDate");
const RECORDED_AT = fieldOf("Ledger", "recordedAt");
const AMOUNT = fieldOf("Invoices", "amount");
const PERCENT = fieldOf("Administrations", "discountPercent");
const MONTH = fieldOf("Administrations", "fiscalYearStart");
const COLLECT = fieldOf("Invoices", "collect");
const STATUS = fieldOf("Mandates", "status");

interface ReadCell {
  readonly value: FieldValue | CellProblem;
  readonly notes: readonly { readonly code: FindingCode; readonly params: FindingParams }[];
}

function read(field: Field, cell: CellValue, language: Language = "nl", date1904 = false): ReadCell {
  const notes: { code: FindingCode; params: FindingParams }[] = [];
  const value = decodeCell(field, cell, { language, date1904, note: (code, params) => notes.push({ code, params }) });
  return { value, notes };
}

function meant(field: Field, cell: CellValue): FieldValue | CellProblem {
  const { value, notes } = read(field, cell);
  expect(notes).toEqual([]);
  return value;
}

describe("a blank cell", () => {
  test.each([[null], [""], ["  "], ["\u00a0"], ["\t\n"]])("%j holds nothing", (cell) => {
    expect(isBlankCell(cell)).toBe(true);
    for (const field of fieldsOf("Invoices")) expect(meant(field, cell)).toBeNull();
  });

  test.each([[0], [false], ["-"], [{ error: "#N/A" }]])("%j is not blank", (cell) => {
    expect(isBlankCell(cell)).toBe(false);
  });
});

describe("an error in a cell", () => {
  test.each(fieldsOf("Invoices").map((field) => [field.name, field] as const))("in %s is an error", (_, field) => {
    expect(meant(field, { error: "#N/A" })).toEqual({ code: "cell.errorValue", params: { value: "#N/A" } });
    expect(meant(field, { error: "#CALC?" })).toEqual({ code: "cell.notCalculated", params: { value: "#CALC?" } });
  });
});

describe("text", () => {
  test("is trimmed, of no-break spaces too", () => {
    expect(meant(NAME, "\u00a0 De Vries BV \u00a0")).toBe("De Vries BV");
  });

  test.each(['=HYPERLINK("x")', "+31", "-", "@home", "007"])("%s stays as it is", (text) => {
    expect(meant(NAME, text)).toBe(text);
    expect(encodeCell(NAME, text, { language: "nl", date1904: false })).toBe(text);
  });

  test("may be as long as its column allows, counted in characters", () => {
    expect(meant(NAME, "\u{1d49e}".repeat(70))).toBe("\u{1d49e}".repeat(70));
    const long = "x".repeat(71);
    const value = `${"x".repeat(59)}…`;
    expect(meant(NAME, long)).toEqual({ code: "cell.tooLong", params: { value, length: 71, max: 70 }, kept: long });
  });

  test("keeps control characters, and says so", () => {
    expect(read(NAME, "De\u0007 Vries\nBV")).toEqual({
      value: "De\u0007 Vries\nBV",
      notes: [{ code: "cell.controlCharacters", params: { value: "De  Vries BV" } }],
    });
  });

  test("that is a number is its shortest decimal text, and said so", () => {
    expect(read(NUMBER, 10_001)).toEqual({
      value: "10001",
      notes: [{ code: "cell.numberAsText", params: { value: "10001" } }],
    });
    expect(read(NUMBER, 0.1).value).toBe("0.1");
    expect(read(NUMBER, 999_999_999_999_999).value).toBe("999999999999999");
  });

  test("that is a number of 16 digits has lost digits where every digit counts", () => {
    expect(meant(NUMBER, 1_234_567_890_123_456)).toEqual({
      code: "cell.digitsLost",
      params: { value: "1234567890123456" },
    });
    expect(meant(NUMBER, -1e20)).toMatchObject({ code: "cell.digitsLost" });
    expect(read(NAME, 1e15).value).toBe("1000000000000000");
  });

  test("that is a number is as long as its text", () => {
    expect(read(fieldOf("Administrations", "orderPrefix"), 123_456).value).toMatchObject({ code: "cell.tooLong" });
  });

  test("is not a truth value", () => {
    expect(meant(NAME, true)).toEqual({ code: "cell.notText", params: { value: "TRUE" } });
    expect(meant(NAME, false)).toEqual({ code: "cell.notText", params: { value: "FALSE" } });
    expect(meant(NAME, Number.NaN)).toEqual({ code: "cell.notText", params: { value: "NaN" } });
  });
});

describe("a date", () => {
  test("counts from 1900 or from 1904, as the workbook says", () => {
    expect(meant(DUE_DATE, 46_357)).toBe("2026-12-01");
    expect(read(DUE_DATE, 44_895, "nl", true).value).toBe("2026-12-01");
    expect(encodeCell(DUE_DATE, "2026-12-01", { language: "nl", date1904: false })).toBe(46_357);
    expect(encodeCell(DUE_DATE, "2026-12-01", { language: "nl", date1904: true })).toBe(44_895);
  });

  test("lies from 1950 to 2100", () => {
    expect(meant(DUE_DATE, 18_264)).toBe("1950-01-01");
    expect(meant(DUE_DATE, 73_415)).toBe("2100-12-31");
    for (const serial of [18_263, 73_416, 1, 0, -5, 20_261_201, Number.POSITIVE_INFINITY]) {
      expect(meant(DUE_DATE, serial)).toMatchObject({
        code: "cell.dateOutside",
        params: { min: "1950-01-01", max: "2100-12-31" },
      });
    }
    expect(meant(DUE_DATE, "1-1-1949")).toMatchObject({ code: "cell.dateOutside", params: { value: "1-1-1949" } });
  });

  test("has no time", () => {
    expect(meant(DUE_DATE, 46_357.5)).toEqual({
      code: "cell.timeInDate",
      params: { value: "46357.5", date: "2026-12-01" },
    });
    expect(meant(DUE_DATE, "2026-12-01 12:00")).toMatchObject({ code: "cell.timeInDate" });
  });

  test("is read from text where it is unambiguous, and said so", () => {
    expect(read(DUE_DATE, " 1-12-2026 ")).toEqual({
      value: "2026-12-01",
      notes: [{ code: "cell.textAsDate", params: { value: "1-12-2026", date: "2026-12-01" } }],
    });
    expect(read(DUE_DATE, "1-12-2026", "en").value).toMatchObject({ code: "cell.ambiguousDate" });
    expect(read(DUE_DATE, "2026-12-01", "en").value).toBe("2026-12-01");
    expect(meant(DUE_DATE, "30-2-2026")).toEqual({ code: "cell.notADate", params: { value: "30-2-2026" } });
  });

  test.each([[true], [Number.NaN]])("is not %j", (cell) => {
    expect(meant(DUE_DATE, cell)).toMatchObject({ code: "cell.notADate" });
    expect(meant(RECORDED_AT, cell)).toMatchObject({ code: "cell.notADate" });
  });
});

describe("a moment", () => {
  test("is read to the nearest second", () => {
    expect(meant(RECORDED_AT, 46_348 + 36_915.4 / 86_400)).toBe("2026-11-22T10:15:15");
    expect(meant(RECORDED_AT, 46_348 + 86_399.6 / 86_400)).toBe("2026-11-23T00:00:00");
  });

  test("of a text is read where it is unambiguous, and said so", () => {
    expect(read(RECORDED_AT, "22-11-2026 10:15")).toEqual({
      value: "2026-11-22T10:15:00",
      notes: [{ code: "cell.textAsDate", params: { value: "22-11-2026 10:15", date: "2026-11-22T10:15:00" } }],
    });
    expect(read(RECORDED_AT, "2-11-2026 10:15", "en").value).toMatchObject({ code: "cell.ambiguousDate" });
  });

  test("without a day is none", () => {
    expect(meant(RECORDED_AT, 0.5)).toMatchObject({ code: "cell.dateOutside", params: { value: "0.5" } });
  });
});

describe("an amount", () => {
  test("is a number of euros", () => {
    expect(meant(AMOUNT, 1234.5)).toBe(123_450);
    expect(encodeCell(AMOUNT, 123_456, { language: "nl", date1904: false })).toBe(1234.56);
    expect(meant(AMOUNT, 1.234)).toEqual({ code: "cell.notCents", params: { value: "1.234" } });
  });

  test("of a text is read in the workbook's language, and said so", () => {
    expect(read(AMOUNT, "1.234,56")).toEqual({
      value: 123_456,
      notes: [{ code: "cell.textAsAmount", params: { value: "1.234,56", amount: "1234.56" } }],
    });
    expect(meant(AMOUNT, "1,234.56")).toEqual({ code: "cell.ambiguousAmount", params: { value: "1,234.56" } });
    expect(meant(AMOUNT, "n.v.t.")).toEqual({ code: "cell.notAnAmount", params: { value: "n.v.t." } });
  });

  test("is not a truth value", () => {
    expect(meant(AMOUNT, true)).toEqual({ code: "cell.notAnAmount", params: { value: "TRUE" } });
  });
});

describe("a percentage", () => {
  test("of 2 is two in a hundred, also from text, and may be a charge", () => {
    expect(meant(PERCENT, 2)).toBe(2);
    expect(meant(PERCENT, -1.5)).toBe(-1.5);
    expect(Object.is(meant(PERCENT, -0), 0)).toBe(true);
    expect(read(PERCENT, "2,5 %")).toEqual({
      value: 2.5,
      notes: [{ code: "cell.textAsNumber", params: { value: "2,5 %", number: 2.5 } }],
    });
  });

  test.each([[101], [-101], [Number.NaN], ["veel"], [true]])("is not %j", (cell) => {
    expect(meant(PERCENT, cell)).toMatchObject({ code: "cell.notAPercentage" });
  });
});

describe("a whole number", () => {
  test("is read from text too, and said so", () => {
    expect(meant(MONTH, 7)).toBe(7);
    expect(read(MONTH, "7")).toEqual({
      value: 7,
      notes: [{ code: "cell.textAsNumber", params: { value: "7", number: 7 } }],
    });
    expect(Object.is(meant(fieldOf("Administrations", "repeatMax"), -0), 0)).toBe(true);
  });

  test.each([[1.5], ["juli"], [true], [Number.POSITIVE_INFINITY]])("is not %j", (cell) => {
    expect(meant(MONTH, cell)).toMatchObject({ code: "cell.notAnInteger" });
  });

  test.each([[0], [13], ["13"], [1e300]])("of a month is not %j", (cell) => {
    expect(meant(MONTH, cell)).toMatchObject({ code: "cell.integerOutside", params: { min: 1, max: 12 } });
  });

  test("keeps to what a number holds where no limits are set", () => {
    expect(read({ ...MONTH, min: undefined, max: undefined } as never, 1e16).value).toMatchObject({
      code: "cell.integerOutside",
    });
  });
});

describe("yes or no", () => {
  test.each([true, 1, "Ja", "JA ", "yes", "x", "X", "TRUE", "waar", "1", "j"])("%j is yes", (cell) => {
    expect(meant(COLLECT, cell)).toBe(true);
  });

  test.each([false, 0, "Nee", "no", "FALSE", "onwaar", "0", "n"])("%j is no", (cell) => {
    expect(meant(COLLECT, cell)).toBe(false);
  });

  test.each([[2], ["misschien"], [-1]])("%j is neither", (cell) => {
    expect(meant(COLLECT, cell)).toMatchObject({ code: "cell.notYesNo" });
  });

  test("is written in the language of the captions", () => {
    expect(encodeCell(COLLECT, true, { language: "nl", date1904: false })).toBe("Ja");
    expect(encodeCell(COLLECT, false, { language: "en", date1904: false })).toBe("No");
  });
});

describe("a code", () => {
  test.each(["Te ondertekenen", "te ondertekenen", "To be signed", "TOBESIGNED", "ToBeSigned", "To-be signed"])(
    "%j is one word for it",
    (cell) => {
      expect(meant(STATUS, cell)).toBe("ToBeSigned");
    },
  );

  test("of another list is an error that names the list in the workbook's language", () => {
    expect(meant(STATUS, "Verlopen")).toEqual({
      code: "cell.notACode",
      params: {
        value: "Verlopen",
        allowed: "Te ondertekenen, Actief, Inactief, Ingetrokken, Vervallen, Gebruikt",
      },
    });
    expect(read(fieldOf("Debtors", "localInstrument"), 3, "en").value).toEqual({
      code: "cell.notACode",
      params: { value: "3", allowed: "Core, B2B" },
    });
  });

  test("is written in the language of the captions", () => {
    expect(encodeCell(STATUS, "Dormant", { language: "nl", date1904: false })).toBe("Inactief");
    expect(encodeCell(STATUS, "Dormant", { language: "en", date1904: false })).toBe("Dormant");
  });

  test("without a word is a programming error", () => {
    expect(() => encodeCell(STATUS, "Lost", { language: "nl", date1904: false })).toThrow("no word for the code Lost");
    expect(() => encodeCell({ ...STATUS, words: {} }, "Active", { language: "nl", date1904: false })).toThrow();
    expect(read({ ...STATUS, words: {} }, "Active").value).toMatchObject({ code: "cell.notACode" });
  });
});

describe("every column", () => {
  const fields = fc.constantFrom(...TABLE_NAMES.flatMap((table) => fieldsOf(table)));
  const languages = fc.constantFrom<Language>("nl", "en");

  test("reads back what was written, without a word", () => {
    const written = fields.chain((field) => fc.tuple(fc.constant(field), fieldValues(field)));
    fc.assert(
      fc.property(written, languages, fc.boolean(), ([field, value], language, date1904) => {
        const cell = encodeCell(field, value, { language, date1904 });
        const { value: back, notes } = read(field, cell, language, date1904);
        expect(back).toBe(value);
        expect(notes.filter(({ code }) => code !== "cell.controlCharacters")).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("takes any cell without failing: a value, or a problem that shows the cell", () => {
    const cells = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...Array.from("0123456789-/.,: T€")) }),
      fc.string().map((error) => ({ error })),
    );
    fc.assert(
      fc.property(fields, cells, languages, fc.boolean(), (field, cell, language, date1904) => {
        const { value } = read(field, cell, language, date1904);
        if (typeof value === "object" && value !== null) expect(value.params["value"]).toBe(shownValue(cell));
        else if (value !== null) expect(typeof encodeCell(field, value, { language, date1904 })).not.toBe("object");
      }),
      { numRuns: 2000 },
    );
  });

  test("a blank text empties its cell", () => {
    expect(encodeCell(NAME, "", { language: "nl", date1904: false })).toBeNull();
    expect(encodeCell(NAME, null, { language: "nl", date1904: false })).toBeNull();
    expect(shownValue(null)).toBe("");
  });
});
