import fc from "fast-check";
import { BOOKED_MAX, formatCents, negate } from "../../src/domain/values/money";
import {
  decimalText,
  readAmountNumber,
  readAmountText,
  readIntegerText,
  readPercentText,
} from "../../src/sheets/numberText";

const amounts = fc.integer({ min: negate(BOOKED_MAX), max: BOOKED_MAX });

/** An amount in the notation of a language, with thousands separators. */
function grouped(amount: number, group: string, decimal: string): string {
  const [whole = "", fraction = ""] = formatCents(amount as never).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${fraction}`;
}

describe("a number in an amount cell", () => {
  test.each([
    [0, 0],
    [-0, 0],
    [100, 10_000],
    [1234.56, 123_456],
    [-0.01, -1],
    [0.1 + 0.2, 30],
    [1.005 - 0.005, 100],
    [999_999_999.99, 99_999_999_999],
    [99_999_999_999.99, BOOKED_MAX],
    [8.03, 803],
    [1.15, 115],
  ])("%d is %d cents", (euros, cents) => {
    expect(readAmountNumber(euros)).toBe(cents);
  });

  test("is the nearest cent within 0.000001, and no amount further off", () => {
    expect(readAmountNumber(12.340001)).toBe(1234);
    expect(readAmountNumber(12.339999)).toBe(1234);
    expect(readAmountNumber(-12.339999)).toBe(-1234);
    expect(readAmountNumber(1e-7)).toBe(0);
    expect(readAmountNumber(12.340002)).toBe("cell.notCents");
    expect(readAmountNumber(12.339998)).toBe("cell.notCents");
    expect(readAmountNumber(1.005)).toBe("cell.notCents");
    expect(readAmountNumber(0.001)).toBe("cell.notCents");
  });

  test("beyond what sums can hold is too large", () => {
    expect(readAmountNumber(100_000_000_000)).toBe("cell.amountTooLarge");
    expect(readAmountNumber(-1e300)).toBe("cell.amountTooLarge");
  });

  test("that is no number at all is no amount", () => {
    expect(readAmountNumber(Number.NaN)).toBe("cell.notAnAmount");
    expect(readAmountNumber(Number.POSITIVE_INFINITY)).toBe("cell.notAnAmount");
  });

  test("every amount comes back from the double nearest to it", () => {
    fc.assert(
      fc.property(amounts, (amount) => readAmountNumber(Number(formatCents(amount as never))) === (amount || 0)),
    );
  });

  test("a third decimal that is not nought is never rounded away", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 1, max: 9 }), (cents, mill) => {
        expect(readAmountNumber(Number(`${formatCents(cents as never)}${mill}`))).toBe("cell.notCents");
      }),
    );
  });
});

describe("a text in an amount cell", () => {
  test.each([
    ["1.234,56", 123_456, "cell.ambiguousAmount"],
    ["1,234.56", "cell.ambiguousAmount", 123_456],
    ["1.234.567", 123_456_700, "cell.ambiguousAmount"],
    ["1,234,567", "cell.ambiguousAmount", 123_456_700],
    ["1.234.567,8", 123_456_780, "cell.ambiguousAmount"],
    ["1.234", "cell.ambiguousAmount", "cell.ambiguousAmount"],
    ["1,234", "cell.ambiguousAmount", "cell.ambiguousAmount"],
    ["999.999", "cell.ambiguousAmount", "cell.ambiguousAmount"],
    ["1234,56", 123_456, 123_456],
    ["1234.56", 123_456, 123_456],
    ["1234", 123_400, 123_400],
    ["-12,5", -1250, -1250],
    ["\u221212,5", -1250, -1250],
    ["\u20ac 12,50", 1250, 1250],
    ["-\u20ac12,50", -1250, -1250],
    ["\u20ac -12,50", -1250, -1250],
    ["EUR\u00a012.50", 1250, 1250],
    ["12,50 eur", 1250, 1250],
    ["0,125", "cell.notCents", "cell.notCents"],
    ["1234,567", "cell.notCents", "cell.notCents"],
    ["1,2345", "cell.notCents", "cell.notCents"],
    ["1,2300", 123, 123],
    ["1.234,567", "cell.notCents", "cell.ambiguousAmount"],
    ["99999999999,99", BOOKED_MAX, BOOKED_MAX],
    ["100000000000", "cell.amountTooLarge", "cell.amountTooLarge"],
    ["honderd", "cell.notAnAmount", "cell.notAnAmount"],
    ["1.2.3", "cell.notAnAmount", "cell.notAnAmount"],
    ["1.234.56", "cell.notAnAmount", "cell.notAnAmount"],
    ["1,23.4,5", "cell.notAnAmount", "cell.notAnAmount"],
    ["12,", "cell.notAnAmount", "cell.notAnAmount"],
    ["(12,50)", "cell.notAnAmount", "cell.notAnAmount"],
    ["-\u20ac -12", "cell.notAnAmount", "cell.notAnAmount"],
    ["1 234,56", "cell.notAnAmount", "cell.notAnAmount"],
    ["$ 12", "cell.notAnAmount", "cell.notAnAmount"],
    ["1e3", "cell.notAnAmount", "cell.notAnAmount"],
    ["9".repeat(100), "cell.notAnAmount", "cell.notAnAmount"],
    [`1${" ".repeat(30_000)}x`, "cell.notAnAmount", "cell.notAnAmount"],
  ])("%.20j is %j in a Dutch workbook and %j in an English one", (text, dutch, english) => {
    expect(readAmountText(text, "nl")).toBe(dutch);
    expect(readAmountText(text, "en")).toBe(english);
  });

  test.each([
    ["€ 75,-", 7_500, 7_500],
    ["75,-- EUR", 7_500, 7_500],
    ["75.-", 7_500, 7_500],
    ["-€75,\u2013", -7_500, -7_500],
    ["€ 1.234,-", 123_400, "cell.ambiguousAmount"],
    ["75-", "cell.notAnAmount", "cell.notAnAmount"],
    ["75,-0", "cell.notAnAmount", "cell.notAnAmount"],
  ])("whose cents are a dash: %s", (text, dutch, english) => {
    expect(readAmountText(text, "nl")).toBe(dutch);
    expect(readAmountText(text, "en")).toBe(english);
  });

  test("in the notation of the workbook comes back to the cent", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readAmountText(grouped(amount, ".", ","), "nl")).toBe(amount || 0);
        expect(readAmountText(grouped(amount, ",", "."), "en")).toBe(amount || 0);
      }),
    );
  });

  test("is never read as one amount in Dutch and as another in English", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,-")), maxLength: 12 }), (text) => {
        const [dutch, english] = [readAmountText(text, "nl"), readAmountText(text, "en")];
        if (typeof dutch === "number" && typeof english === "number") expect(dutch).toBe(english);
      }),
    );
  });
});

describe("a text in a percentage or number cell", () => {
  test.each([
    ["2", 2],
    ["2,5", 2.5],
    ["2.125 %", 2.125],
    ["-1,5%", -1.5],
    ["\u22122", -2],
    ["-0", 0],
    ["1.234,5", null],
    ["twee", null],
    ["2000", null],
  ])("%j is the percentage %j", (text, percent) => {
    expect(readPercentText(text)).toBe(percent);
  });

  test.each([
    ["14", 14],
    ["-3", -3],
    ["-0", 0],
    ["007", 7],
    ["1.5", null],
    ["1.500", null],
    ["9".repeat(16), null],
  ])("%j is the whole number %j", (text, number) => {
    expect(readIntegerText(text)).toBe(number);
  });
});

describe("decimalText", () => {
  test.each([
    [10_001, "10001"],
    [-0.5, "-0.5"],
    [1e21, "1000000000000000000000"],
    [-1.5e22, "-15000000000000000000000"],
    [1e-7, "0.0000001"],
    [-1.25e-7, "-0.000000125"],
  ])("writes %d as %s", (number, text) => {
    expect(decimalText(number)).toBe(text);
  });

  test("never has an exponent and is the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(decimalText(number)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(decimalText(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});
