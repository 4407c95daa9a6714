import fc from "fast-check";

import { checkAction } from "../../../src/actions/check";
import { collectAction } from "../../../src/actions/collect";
import { issueAction } from "../../../src/actions/issue";
import { orderAction } from "../../../src/actions/order";
import { proposeAction } from "../../../src/actions/propose";
import { verifyAction } from "../../../src/actions/verify";
import type { Book } from "../../../src/domain/book/book";
import { indexBook } from "../../../src/domain/book/bookIndex";
import { isoDate } from "../../../src/domain/values/calendar";
import { lostBookFindings } from "../../../src/domain/collection/lostBooks";
import type { TableName } from "../../../src/domain/book/records";
import { done, intents } from "../../support/arbitraryActions";
import { books } from "../../support/arbitraryBooks";
import { actOn, aMandate, anInstalment, bookOfDebtors, MOMENT, momentOn, tampered } from "../../support/books";
import { yearOfCollections } from "../../support/yearOfCollections";

const COLLECTION = { collectionDate: isoDate("2026-12-01") };
const LATER = momentOn("2026-12-31T09:00:00");

const lost = (book: Book) => lostBookFindings(book, indexBook(book));
const reported = (book: Book) =>
  lost(book).map(({ code, place }) => `${code} ${place?.table ?? ""}.${place?.field ?? ""} ${String(place?.row)}`);
const without = (book: Book, ...tables: readonly TableName[]): Book => ({
  ...book,
  tables: { ...book.tables, ...Object.fromEntries(tables.map((table) => [table, []])) },
});
const collected = () => actOn(bookOfDebtors(2), collectAction, { ...COLLECTION, confirmed: "all" }).book;
const drafted = () => actOn(bookOfDebtors(2), orderAction, { ...COLLECTION, confirmed: "all" }).book;

describe("Books that only actions wrote", () => {
  test.each(["OnIssue", "OnReceipt"] as const)("are whole after a year (%s)", (style) => {
    expect(lost(yearOfCollections(style))).toEqual([]);
  });

  test("are whole whatever was done, in whatever order", () => {
    fc.assert(
      fc.property(books, intents, (start, list) => {
        expect(lost(start)).toEqual([]);
        for (const { after } of done(start, list)) expect(lost(after)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe("Where orders, direct debits and ledger are lost", () => {
  const empty = () => without(collected(), "Orders", "DirectDebits", "Ledger", "Log", "OrderFindings");

  test("every invoice that was in an order says so in its cell, and every mandate that was collected", () => {
    expect(reported(empty())).toEqual([
      "books.orderLost Invoices.lastOrder 2",
      "books.orderLost Invoices.lastOrder 3",
      "books.collectionLost Mandates.lastCollectionDate 2",
      "books.collectionLost Mandates.lastCollectionDate 3",
    ]);
  });

  test.each([
    ["propose", proposeAction],
    ["order", orderAction],
    ["collect", collectAction],
  ])("%s collects nothing, not even of a debtor who is new", (_, action) => {
    const other = bookOfDebtors(3);
    const book = {
      ...empty(),
      tables: {
        ...empty().tables,
        Debtors: other.tables.Debtors,
        Mandates: [...empty().tables.Mandates, ...other.tables.Mandates.slice(2)],
        Invoices: [...empty().tables.Invoices, ...other.tables.Invoices.slice(2)],
      },
    };
    const outcome = action.decide(book, { ...COLLECTION, confirmed: "all" }, MOMENT);
    expect([outcome.done, outcome.changes, outcome.documents]).toEqual([false, [], []]);
    expect(outcome.findings.map(({ code }) => code)).toContain("books.orderLost");
    expect(checkAction.decide(book, {}, MOMENT).done).toBe(false);
  });

  test("a draft is not issued", () => {
    const book = without(drafted(), "Log");
    const alien = tampered(book, "Invoices", 1, { lastOrder: "2025-0007" });
    const outcome = issueAction.decide(alien, { order: "2026-0001", confirmed: "all" }, MOMENT);
    expect([outcome.done, outcome.changes, outcome.documents]).toEqual([false, [], []]);
    expect(outcome.findings).toMatchObject([
      {
        code: "books.orderLost",
        place: { table: "Invoices", row: 3, field: "lastOrder" },
        params: { order: "2025-0007" },
      },
    ]);
  });
});

describe("Where only some are lost", () => {
  test("an order without its direct debits says so, and so do its items", () => {
    expect(reported(without(collected(), "DirectDebits"))).toEqual([
      "books.lineLost Invoices.lastOrder 2",
      "books.lineLost Invoices.lastOrder 3",
      "books.linesLost Orders.numberOfItems 2",
    ]);
  });

  test("a line that is gone is missed by its item and its order", () => {
    const book = collected();
    const fewer = { ...book, tables: { ...book.tables, DirectDebits: book.tables.DirectDebits.slice(1) } };
    expect(lost(fewer)).toMatchObject([
      { code: "books.lineLost", params: { item: "F1" } },
      { code: "books.linesLost", params: { order: "2026-0001", expected: 2, found: 1 } },
    ]);
  });

  test("lines and entries of an order that is gone say so, once per order", () => {
    const items = { lastOrder: null, status: null };
    const bare = tampered(tampered(without(collected(), "Orders"), "Invoices", 0, items), "Invoices", 1, items);
    expect(reported(bare)).toEqual(["books.orderLost DirectDebits.order 2"]);
    expect(reported(without(bare, "DirectDebits"))).toEqual(["books.orderLost Ledger.order 2"]);
  });

  test("an order without its entries says so when it was posted on issue", () => {
    expect(reported(without(collected(), "Ledger"))).toEqual(["books.entriesLost Orders.number 2"]);
    expect(reported(without(drafted(), "Ledger"))).toEqual([]);
    const onReceipt = tampered(bookOfDebtors(1), "Administrations", 0, { postingStyle: "OnReceipt" });
    const { book } = actOn(onReceipt, collectAction, { ...COLLECTION, confirmed: "all" });
    expect(lost(without(book, "Ledger"))).toEqual([]);
  });

  test("a status that no line gave is told, of an instalment under its own name", () => {
    expect(lost(tampered(bookOfDebtors(2), "Invoices", 1, { status: "InTransit" }))).toMatchObject([
      { code: "books.lineLost", place: { table: "Invoices", row: 3, field: "status" }, params: { item: "F2" } },
    ]);
    const split = bookOfDebtors(1, { Instalments: [anInstalment({ invoice: "F1", number: 2, status: "Returned" })] });
    expect(lost(split)).toMatchObject([
      { code: "books.lineLost", place: { table: "Instalments", row: 2, field: "status" }, params: { item: "F1/2" } },
    ]);
  });

  test("an order that cannot be read is for the findings of its cells", () => {
    const book = without(collected(), "DirectDebits", "Invoices");
    expect(lost(tampered(book, "Orders", 0, { unreadable: ["numberOfItems"] }))).toEqual([]);
  });
});

describe("A last collection date", () => {
  const date = isoDate("2026-11-01");
  const withMandate = (over: Parameters<typeof aMandate>[0]) => bookOfDebtors(1, { Mandates: [aMandate(over)] });

  test("that a firm brings along from another package is lawful", () => {
    expect(lost(withMandate({ lastCollectionDate: date }))).toEqual([]);
    expect(proposeAction.decide(withMandate({ lastCollectionDate: date }), COLLECTION, MOMENT).done).toBe(true);
  });

  test("stays lawful once the add-in has written beside it, for the log tells of that", () => {
    const start = withMandate({ lastCollectionDate: date, dateOfSignature: isoDate("2025-01-01") });
    const other = bookOfDebtors(2).tables;
    const two = {
      ...start,
      tables: {
        ...start.tables,
        Debtors: other.Debtors,
        Mandates: [...start.tables.Mandates, ...other.Mandates.slice(1)],
        Invoices: other.Invoices,
      },
    };
    const { book } = actOn(two, collectAction, { ...COLLECTION, debtor: "10002", confirmed: "all" });
    expect(book.tables.Mandates[0]).toMatchObject({ lastCollectionDate: date, status: "Active" });
    expect(lost(book)).toEqual([]);
  });

  test("with what an action wrote beside it and no action in the log is one of lost books, also for verify", () => {
    const book = withMandate({ lastCollectionDate: date, status: "Active", sequenceType: "RCUR" });
    expect(reported(book)).toEqual(["books.collectionLost Mandates.lastCollectionDate 2"]);
    expect(verifyAction.decide(book, {}, LATER).findings.map(({ code }) => code)).toEqual(["books.collectionLost"]);
  });
});
