import fc from "fast-check";

import { isoDateTime } from "../../../src/domain/values/calendar";
import { identifierProblems } from "../../../src/domain/values/identifier";
import { isOrderPrefix, nextOrderNumbers, orderNumbersIn } from "../../../src/domain/collection/orderNumber";
import { growsLinearly } from "../../support/growth";
import { anAdministration, bookOf } from "../../support/books";
import { startedLogRow } from "../../support/orderBook";

describe("A prefix of order numbers", () => {
  it.each(["INC", "A", "2", "A-B", "X.Y'", "A+(1)", "DE W"])("may be %s", (prefix) => {
    expect(isOrderPrefix(prefix)).toBe(true);
  });

  it.each(["", "../", "INC/", "DOL/", "C:", "a,", "a,b", "?", "-A", ".A", " A", "A  B", "ABCDEF", "É", "A\n"])(
    "may not be %j",
    (prefix) => {
      expect(isOrderPrefix(prefix)).toBe(false);
    },
  );

  it("makes message IDs that every bank takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 6 }), (prefix) => {
        if (isOrderPrefix(prefix)) expect(identifierProblems(`${prefix}2026-12345-999999999-4`)).toEqual([]);
      }),
    );
  });
});

describe("The orders of a list in the Log", () => {
  it.each([
    [null, []],
    ["", []],
    ["2026-0001", ["2026-0001"]],
    ["INC2026-0001, INC2026-0002", ["INC2026-0001", "INC2026-0002"]],
    ["a,2026-0001, a,2026-0002", ["a,2026-0001", "a,2026-0002"]],
    ["a, b2026-0001, 2026-12345", ["a, b2026-0001", "2026-12345"]],
  ])("%j are %j", (list, numbers) => {
    expect(orderNumbersIn(list)).toEqual(numbers);
  });

  it("are those that were put there, whatever stands in a prefix of five characters", () => {
    const prefix = fc
      .string({ unit: fc.constantFrom(..."aZ0,- ./"), maxLength: 5 })
      .map((text) => text.replace(/ {2,}/gu, " ").trim());
    const number = fc
      .tuple(prefix, fc.integer({ min: 2024, max: 2040 }), fc.integer({ min: 1, max: 99_999 }))
      .map(([start, year, n]) => `${start}${String(year)}-${String(n).padStart(4, "0")}`);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 5 }), (numbers) => {
        expect(orderNumbersIn(numbers.join(", "))).toEqual(numbers);
      }),
    );
  });

  it("are found in the time that the length of the cell is worth, whatever stands in it", async () => {
    for (const piece of ["1", "2026-0001", " ", ",", "2026-0001,", "2026-", "2026-0001 ", "1, ", "2026-0001, "]) {
      const work = (length: number) => {
        const list = piece.repeat(length / piece.length);
        return () => orderNumbersIn(list);
      };
      expect([piece, await growsLinearly(work, 200_000)]).toEqual([piece, true]);
    }
  });

  it("are never given again, also under a prefix with a comma", () => {
    const book = bookOf({ Log: [startedLogRow({ state: "Completed", order: "a,2026-0001, a,2026-0002" })] });
    const next = nextOrderNumbers(book, isoDateTime("2026-11-22T10:15:00"));
    expect(next(anAdministration({ orderPrefix: "a," }))).toBe("a,2026-0003");
  });
});
