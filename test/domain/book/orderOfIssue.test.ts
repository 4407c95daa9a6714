import fc from "fast-check";
import { indexBook } from "../../../src/domain/book/bookIndex";
import { isoDateTime } from "../../../src/domain/values/calendar";
import { compareByIssue, compareLines, inOrderOfIssue, linesOfItem } from "../../../src/domain/book/orderOfIssue";
import type { CollectionOrder } from "../../../src/domain/book/records";
import { anInvoice, bookOf } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

const issued = (number: string, at: string | null, createdAt = "2026-11-20T08:00:00") =>
  anOrder({ number, issuedAt: at === null ? null : isoDateTime(at), createdAt: isoDateTime(createdAt) });

const inTurn = (...orders: readonly CollectionOrder[]) => orders.toSorted(compareByIssue).map(({ number }) => number);

describe("Orders stand", () => {
  test("by their moment of issue, whatever their numbers say", () => {
    const [early, late] = [issued("Z2026-0001", "2026-11-23T09:00:00"), issued("A2026-0001", "2026-11-30T09:00:00")];
    expect(inTurn(late, early)).toEqual(["Z2026-0001", "A2026-0001"]);
  });

  test("by their making when they were issued at once, and then by number as a person counts", () => {
    const at = "2026-11-23T09:00:00";
    const [made, later] = [
      issued("2026-0009", at, "2026-11-21T08:00:00"),
      issued("2026-0002", at, "2026-11-22T08:00:00"),
    ];
    expect(inTurn(later, made)).toEqual(["2026-0009", "2026-0002"]);
    expect(inTurn(issued("2026-10000", at), issued("2026-9999", at))).toEqual(["2026-9999", "2026-10000"]);
  });

  test("with drafts behind all that were issued", () => {
    const draft = issued("2026-0001", null, "2026-11-01T08:00:00");
    expect(inTurn(draft, issued("2026-0002", "2026-11-23T09:00:00"))).toEqual(["2026-0002", "2026-0001"]);
    const nothingKnown = anOrder({ number: "2026-0003", issuedAt: null, createdAt: null });
    expect(inTurn(nothingKnown, draft)).toEqual(["2026-0001", "2026-0003"]);
  });

  test("in one order only, however they are asked for", () => {
    const moments = fc.option(fc.constantFrom("2026-11-23T09:00:00", "2026-11-24T09:00:00").map(isoDateTime));
    const order = fc.record({
      number: fc.constantFrom("2026-0001", "A2026-0001", "2026-10000"),
      issuedAt: moments,
      createdAt: moments,
    });
    fc.assert(
      fc.property(order, order, order, (a, b, c) => {
        expect(Math.sign(compareByIssue(a, b)) + 0).toBe(-Math.sign(compareByIssue(b, a)) + 0);
        if (compareByIssue(a, b) <= 0 && compareByIssue(b, c) <= 0) expect(compareByIssue(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("Lines stand", () => {
  const book = bookOf({
    Invoices: [anInvoice()],
    Orders: [issued("Z2026-0001", "2026-11-23T09:00:00"), issued("A2026-0001", "2026-11-30T09:00:00")],
    DirectDebits: [
      aLine({ order: "GONE-1" }),
      aLine({ order: "A2026-0001", line: 2 }),
      aLine({ order: "a2026-0001", line: 1 }),
      aLine({ order: "Z2026-0001" }),
    ],
  });
  const index = indexBook(book);

  test("by the issue of their orders, then by line, and at the end when their order is gone", () => {
    const lines = inOrderOfIssue(book.tables.DirectDebits, index);
    expect(lines.map(({ order, line }) => `${order}/${String(line)}`)).toEqual([
      "Z2026-0001/1",
      "a2026-0001/1",
      "A2026-0001/2",
      "GONE-1/1",
    ]);
    expect(book.tables.DirectDebits[0]?.order).toBe("GONE-1");
  });

  test("so for every item, of which one that was never collected has none", () => {
    expect(linesOfItem("nl01\u001ff1\u001f", index).at(0)?.order).toBe("Z2026-0001");
    expect(linesOfItem("nl01\u001ff9\u001f", index)).toEqual([]);
  });

  test("in place when two are one and the same", () => {
    const line = aLine();
    expect(compareLines(index)(line, line)).toBe(0);
  });
});
