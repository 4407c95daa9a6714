import { collectAction } from "../../src/actions/collect";
import { postIssued } from "../../src/actions/issuing";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { isoDate } from "../../src/domain/values/calendar";
import { keyFrom } from "../../src/domain/book/book";
import type { Book } from "../../src/domain/book/book";
import { actOn, bookOfDebtors, MOMENT, momentOn, tampered } from "../support/books";

/** A book whose only mandate was collected under and then got another reference, which nothing has reported yet. */
function renamed(): Book {
  const collected = actOn(bookOfDebtors(1), collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" });
  const delivered = actOn(collected.book, deliverAction, { order: "2026-0001" }, momentOn("2026-11-23T09:00:00"));
  const [mandate] = delivered.book.tables.Mandates;
  return tampered(delivered.book, "Mandates", 0, {
    mandateId: "NEW-1",
    originalMandateId: mandate?.mandateId ?? null,
  });
}

describe("a line that was sent under a mandate's former reference", () => {
  it("gives the mandate its last collection date back when it is returned", () => {
    const request = { order: "2026-0001", line: 1, kind: "Return", reasonCode: "AM04", confirmed: "all" } as const;
    const book = renamed();
    expect(book.tables.Mandates[0]?.lastCollectionDate).toBe("2026-12-01");
    const { book: after } = actOn(book, returnAction, request, momentOn("2026-12-03T09:00:00"));
    expect(after.tables.Mandates[0]).toMatchObject({ mandateId: "NEW-1", lastCollectionDate: null });
  });

  it("is found through a chain of collections that reported the change", () => {
    const renamedTwice = tampered(renamed(), "Mandates", 0, { mandateId: "NEW-2", originalMandateId: "NEW-1" });
    const [line] = renamedTwice.tables.DirectDebits;
    if (line === undefined) throw new Error("the book has a line");
    // An earlier collection, under the reference between, that told what it was before.
    const between = { ...line, order: "2025-0001", mandateId: "NEW-1", originalMandateId: line.mandateId };
    const lines = [...renamedTwice.tables.DirectDebits, { ...between, status: "Received" as const }];
    const book = { ...renamedTwice, tables: { ...renamedTwice.tables, DirectDebits: lines } };
    const request = { order: "2026-0001", line: 1, kind: "Return", confirmed: "all" } as const;
    const outcome = returnAction.decide(book, request, MOMENT);
    const sets = outcome.changes.filter(({ table }) => table === "Mandates");
    expect(sets.map((change) => (change.kind === "set" ? change.key : ""))).toEqual([keyFrom("NL01", "NEW-2")]);
  });

  it("leaves all mandates alone when the workbook has lost its own", () => {
    const lost = tampered(renamed(), "Mandates", 0, { originalMandateId: null });
    const request = { order: "2026-0001", line: 1, kind: "Return", confirmed: "all" } as const;
    const outcome = returnAction.decide(lost, request, momentOn("2026-12-03T09:00:00"));
    expect(outcome.done).toBe(true);
    expect(outcome.changes.some(({ table }) => table === "Mandates")).toBe(false);
  });

  it("changes it once, by what was collected, when the rest of a broken-off issue is written after it was renamed", () => {
    const book = tampered(renamed(), "Mandates", 0, { lastCollectionDate: null, expiryDate: null, status: null });
    const { Orders, DirectDebits } = book.tables;
    const issued = Orders.map((order) => ({ order, lines: DirectDebits }));
    const changes = postIssued(book, issued, MOMENT, 0).filter((change) => change?.table === "Mandates");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ fields: { lastCollectionDate: "2026-12-01", expiryDate: "2029-12-01" } });
  });
});
