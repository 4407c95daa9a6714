import { compareBooks, comparisonFindings } from "../../../src/domain/book/bookComparison";
import type { Book } from "../../../src/domain/book/book";
import type { CollectionOrder } from "../../../src/domain/book/records";
import { cents } from "../../../src/domain/values/money";
import { bookOf } from "../../support/books";
import { draftOrder, startedLogRow } from "../../support/orderBook";

/** A book in which this was done, a word for each action. */
function bookWith(words: string, ...orders: CollectionOrder[]): Book {
  const Log = [...words].map((word, index) =>
    startedLogRow({ number: index + 1, state: "Completed", seal: word.repeat(64) }),
  );
  return bookOf({ Log: Log.reverse(), Orders: orders });
}

describe("Two books beside each other", () => {
  test.each([
    ["abc", "abc", "same", 3],
    ["", "", "same", 0],
    ["abc", "ab", "firstAhead", 2],
    ["a", "abc", "secondAhead", 1],
    ["abx", "abc", "branched", 2],
    ["abc", "xbc", "unrelated", 0],
    ["abc", "", "unrelated", 0],
  ])("of which %j and %j was done, are %s", (first, second, relation, common) => {
    expect(compareBooks(bookWith(first), bookWith(second))).toMatchObject({ relation, common });
  });

  test("each hold alone what the other has not, or has otherwise under the same number", () => {
    const [one, other] = [draftOrder({ number: "2026-0001" }), draftOrder({ number: "2026-0002" })];
    const changed = draftOrder({ number: "2026-0002", controlSum: cents(77) });
    const comparison = compareBooks(bookWith("ab", one, other), bookWith("ac", one, changed));
    expect([comparison.first.orders, comparison.second.orders]).toMatchObject([
      [{ number: "2026-0002" }],
      [{ number: "2026-0002", controlSum: cents(77) }],
    ]);
    expect(comparisonFindings(comparison, ["a.xlsx", "b.xlsx"])).toMatchObject([
      { code: "copies.branched", severity: "error", params: { first: "a.xlsx", second: "b.xlsx", common: 1 } },
      { code: "copies.orderOnlyIn", params: { order: "2026-0002", name: "a.xlsx" } },
      { code: "copies.orderOnlyIn", params: { order: "2026-0002", name: "b.xlsx", amount: "0.77" } },
    ]);
  });

  test("are told by the one to go on in", () => {
    const found = comparisonFindings(compareBooks(bookWith("a"), bookWith("abc")), ["old.xlsx", "new.xlsx"]);
    expect(found).toMatchObject([
      { code: "copies.ahead", params: { first: "new.xlsx", second: "old.xlsx", count: 2 } },
    ]);
  });

  test("leave out rows of the log that cannot be read", () => {
    const torn = bookOf({ Log: [startedLogRow({ number: 1, unreadable: ["seal"] })] });
    expect(compareBooks(torn, bookWith("")).relation).toBe("same");
    expect(compareBooks(bookOf({ Orders: [draftOrder({ createdAt: null })] }), bookOf()).first.orders).toHaveLength(1);
  });
});
