import fc from "fast-check";
import {
  absolute,
  add,
  type Cents,
  cents,
  formatCents,
  negate,
  parseCents,
  subtract,
  sumOf,
  ZERO,
} from "../../../src/domain/values/money";
import { percentOf } from "../../../src/domain/values/percentage";

const LARGEST = 99_999_999_999;
const amounts = fc.integer({ min: -LARGEST, max: LARGEST }).map(cents);

describe("an amount in cents", () => {
  test("is a whole number", () => {
    expect(cents(1234)).toBe(1234);
    expect(() => cents(1.5)).toThrow("not a whole number of cents: 1.5");
    expect(() => cents(Number.NaN)).toThrow(RangeError);
    expect(() => cents(2 ** 53)).toThrow(RangeError);
  });

  test("has no negative zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(Object.is(negate(ZERO), 0)).toBe(true);
    expect(Object.is(percentOf(cents(-1), 1), 0)).toBe(true);
  });

  test("is not just any number to the compiler", () => {
    const takes = (amount: Cents): Cents => amount;
    // @ts-expect-error a bare number may be euros
    takes(100);
    // @ts-expect-error a sum made with + is a bare number again
    takes(cents(1) + cents(2));
    // @ts-expect-error a text is no amount
    takes("100");
    expect(takes(cents(100))).toBe(100);
  });

  test("adds up, and subtracts", () => {
    expect(add()).toBe(0);
    expect(add(cents(100), cents(50), cents(-25))).toBe(125);
    expect(subtract(cents(100), cents(250))).toBe(-150);
    expect(absolute(cents(-5))).toBe(5);
    expect(sumOf([{ open: cents(100) }, { open: cents(250) }], ({ open }) => open)).toBe(350);
    expect(() => add(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
  });

  test("obeys the laws of adding", () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (a, b, c) => {
        expect(add(a, b)).toBe(add(b, a));
        expect(add(add(a, b), c)).toBe(add(a, b, c));
        expect(sumOf([a, b, c], (amount) => amount)).toBe(add(a, b, c));
        expect(subtract(add(a, b), b)).toBe(a);
        expect(add(a, negate(a))).toBe(0);
        expect(absolute(a)).toBe(absolute(negate(a)));
      }),
    );
  });
});

describe("an amount in writing", () => {
  test.each([
    [0, "0.00"],
    [1, "0.01"],
    [99, "0.99"],
    [100, "1.00"],
    [15025, "150.25"],
    [-123450, "-1234.50"],
    [-5, "-0.05"],
    [LARGEST, "999999999.99"],
  ])("%i cents is %s", (amount, text) => {
    expect(formatCents(cents(amount))).toBe(text);
    expect(parseCents(text)).toBe(amount);
  });

  test.each([
    ["100", 10000],
    ["100.5", 10050],
    ["007.10", 710],
    ["-0.00", 0],
  ])("%s, as a bank may write it, is %i cents", (text, amount) => {
    expect(parseCents(text)).toBe(amount);
  });

  test.each([
    "",
    "1,50",
    "1.234,56",
    "1,234.56",
    "1.005",
    ".5",
    "5.",
    "+1",
    "1e3",
    "0x10",
    " 1",
    "NaN",
    "Infinity",
    "1_000",
  ])("%p is no amount", (text) => {
    expect(parseCents(text)).toBeNull();
  });

  test("comes back from its writing", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(formatCents(amount)).toMatch(/^-?\d+\.\d\d$/);
        expect(parseCents(formatCents(amount))).toBe(amount);
      }),
    );
  });
});

describe("a percentage of an amount", () => {
  test.each([
    [1_000_000, 2, 20_000],
    [-200_000, 2, -4_000],
    [10_000, 2.5, 250],
    [50, 1, 1],
    [49, 1, 0],
    [150, 1, 2],
    [-50, 1, -1],
    [-49, 1, 0],
    [100_50, 1.005, 101],
    [20_000, 0.0025, 1],
    // Less than half a cent by a thousand-million-millionth: not half.
    [99_999_999_999, 50.010_000_000_000_1, 50_009_999_999],
    [10_000, 0, 0],
    [10_000, -1, -100],
  ])("of %i cents, %d %%, is %i cents: half a cent goes up", (amount, percent, expected) => {
    expect(percentOf(cents(amount), percent)).toBe(expected);
  });

  test("is exact to the half cent, up for debits as for credit notes", () => {
    // In ten-thousandths of a per cent, so that BigInt can say what is exact.
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1_000_000 }), (amount, tenThousandths) => {
        const product = BigInt(Math.abs(amount)) * BigInt(tenThousandths);
        const exact = Number((product + 500_000n) / 1_000_000n);
        expect(percentOf(amount, tenThousandths / 10_000)).toBe(amount < 0 && exact > 0 ? -exact : exact);
      }),
    );
  });

  test("mirrors for a credit note", () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0, max: 100, noNaN: true }), (amount, percent) => {
        expect(percentOf(negate(amount), percent)).toBe(negate(percentOf(amount, percent)));
      }),
    );
  });
});
