import type { Book } from "../../../src/domain/book/book";
import { append, setFields } from "../../../src/domain/book/book";
import { isRemembered, missingFrom, traceAfter, traceOf } from "../../../src/domain/book/bookTrace";
import type { CollectionOrder, LogRow } from "../../../src/domain/book/records";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { bookOf } from "../../support/books";
import { draftOrder, startedLogRow } from "../../support/orderBook";

/** A Log row whose seal begins with this word. */
function logRow(number: number, seal: string): LogRow {
  return startedLogRow({ number, state: "Completed", seal: seal.padEnd(64, "0") });
}

function issued(number: string, at: string, over: Partial<CollectionOrder> = {}): CollectionOrder {
  const issuedAt = isoDateTime(`2026-11-${at}T10:00:00`);
  return draftOrder({ number, status: "InTransit", issuedAt, controlSum: cents(1_243_050), ...over });
}

/** A book of as many actions as there are words; a word stands for what was done. */
function bookWith(words: readonly string[], ...orders: CollectionOrder[]): Book {
  return bookOf({ Log: words.map((word, index) => logRow(index + 1, word)), Orders: orders });
}

const FIRST = bookWith(["a", "b", "c"], issued("2026-0001", "20"), issued("2026-0002", "21"));

function seen(book: Book) {
  const trace = traceOf(book);
  if (trace === null) throw new Error("no trace");
  return trace;
}

describe("What is remembered of a book", () => {
  test("is its identity, its last row and its last order", () => {
    expect(traceOf(FIRST)).toEqual({
      identity: "a".padEnd(64, "0"),
      length: 3,
      seals: ["a", "b", "c"].map((word) => word.padEnd(16, "0")),
      lastOrder: { number: "2026-0002", collectionDate: FIRST.tables.Orders[1]?.collectionDate, amount: "12430.50" },
    });
  });

  test("is nothing while nothing was written, or when the first row is gone or unreadable", () => {
    expect(traceOf(bookOf())).toBeNull();
    expect(traceOf(bookOf({ Log: [logRow(2, "b")] }))).toBeNull();
    expect(traceOf(bookOf({ Log: [{ ...logRow(1, "a"), unreadable: ["seal"] }] }))).toBeNull();
  });

  test("does not depend upon how the rows are sorted, and holds the last hundred of them", () => {
    const words = Array.from({ length: 130 }, (_, index) => `w${String(index + 1)}-`);
    const book = bookWith(words);
    const sorted = bookOf({ Log: [...book.tables.Log].reverse() });
    expect(traceOf(sorted)).toEqual(traceOf(book));
    expect(seen(book).seals).toHaveLength(100);
    expect(missingFrom(bookWith(words.slice(0, 20)), seen(book))?.code).toBe("book.behind");
    expect(missingFrom(bookWith([...words.slice(0, 99), "other"]), seen(book))?.code).toBe("book.branched");
  });

  test("knows the order that was issued last by its moment, of two at once by its number, and no draft", () => {
    const orders = [
      issued("B-0001", "21"),
      issued("A-0009", "20"),
      issued("B-0002", "21"),
      draftOrder({ number: "Z-1" }),
    ];
    expect(traceOf(bookWith(["a"], ...orders))?.lastOrder?.number).toBe("B-0002");
    expect(traceOf(bookWith(["a"], draftOrder()))?.lastOrder).toBeNull();
  });

  test("after an action is that of the book that the action makes", () => {
    const row = logRow(4, "d");
    const made = issued("2026-0003", "22");
    const after = bookWith(["a", "b", "c", "d"], ...FIRST.tables.Orders, made);
    expect(traceAfter(FIRST, [append("Orders", made)], row)).toEqual(traceOf(after));
    const draft = bookWith(["a"], draftOrder());
    const [order] = draft.tables.Orders;
    const change =
      order === undefined ? null : setFields("Orders", order, { issuedAt: isoDateTime("2026-11-22T10:00:00") });
    if (change === null) throw new Error("no change");
    expect(traceAfter(draft, [change], logRow(2, "b")).lastOrder?.number).toBe(order?.number);
    expect(traceAfter(bookOf(), [{ ...change }], logRow(1, "a"))).toMatchObject({
      identity: "a".padEnd(64, "0"),
      length: 1,
    });
    if (order !== undefined) {
      const removal = {
        kind: "remove",
        table: "Orders",
        key: change.kind === "append" ? "" : change.key,
        was: order,
      } as const;
      expect(traceAfter(draft, [removal as never], logRow(2, "b")).lastOrder).toBeNull();
    }
  });
});

describe("A copy of a book", () => {
  test("that is the book, or went on from it, lacks nothing", () => {
    expect(missingFrom(FIRST, seen(FIRST))).toBeNull();
    expect(missingFrom(bookWith(["a", "b", "c", "d"]), seen(FIRST))).toBeNull();
    expect(missingFrom(bookOf(), seen(FIRST))).toBeNull();
  });

  test("that is older lacks the last order, or only rows of the log", () => {
    const [order] = FIRST.tables.Orders;
    if (order === undefined) throw new Error("no order");
    const params = { order: "2026-0002", date: order.collectionDate, amount: "12430.50" };
    expect(missingFrom(bookWith(["a", "b"], order), seen(FIRST))).toMatchObject({ code: "book.orderMissing", params });
    const without = bookWith(["a", "b"], ...FIRST.tables.Orders);
    expect(missingFrom(without, seen(FIRST))).toMatchObject({ code: "book.behind", params: { rows: 2, seen: 3 } });
    expect(missingFrom(bookWith(["a"]), seen(bookWith(["a", "b"])))?.code).toBe("book.behind");
  });

  test("that went another way has branched off, however long it is", () => {
    for (const words of [
      ["a", "x"],
      ["a", "b", "x"],
      ["a", "b", "x", "y"],
    ]) {
      expect(missingFrom(bookWith(words, ...FIRST.tables.Orders), seen(FIRST))?.code).toBe("book.branched");
    }
  });

  test.each<[string, Partial<CollectionOrder>]>([
    ["of another amount", { controlSum: cents(100) }],
    ["for another day", { collectionDate: isoDate("2026-12-24") }],
    ["that was never issued", { issuedAt: null }],
  ])("lacks the last order although it has one of that number %s", (_what, over) => {
    const copy = bookWith(["a", "b", "x"], issued("2026-0001", "20"), issued("2026-0002", "21", over));
    expect(missingFrom(copy, seen(FIRST))?.code).toBe("book.orderMissing");
  });

  test("in which the very same is done once more is the same book again", () => {
    expect(isRemembered(logRow(3, "c"), seen(FIRST))).toBe(true);
    expect(isRemembered(logRow(3, "x"), seen(FIRST))).toBe(false);
    expect(isRemembered(logRow(4, "d"), seen(FIRST))).toBe(false);
  });
});
