import { BookInProgress } from "../../src/actions/bookInProgress";
import { append, applyChanges, type Book, type Change, keyOf, remove, setFields } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { bookOfDebtors, tampered } from "../support/books";
import { aNewEntry, collected, onlyOrder, withEntries } from "../support/processed";

const BOOK = withEntries(collected(bookOfDebtors(3)), aNewEntry({ reference: "B1" }), aNewEntry({ reference: "B2" }));
const NUMBER = onlyOrder(BOOK).number;
const [FIRST, SECOND] = BOOK.tables.BankEntries;
const [INVOICE] = BOOK.tables.Invoices;
const [MANDATE] = BOOK.tables.Mandates;
const [LINE] = BOOK.tables.DirectDebits;
const [LEDGER] = BOOK.tables.Ledger;
if (!FIRST || !SECOND || !INVOICE || !MANDATE || !LINE || !LEDGER) throw new Error("the book lacks a record");

const some = (change: Change | null): Change => change as Change;
const FINDING = {
  ...{ row: 0, order: NUMBER, code: "x", severity: "warning" as const, record: null, message: null },
  ...{ acceptedBy: null, at: null },
};

/** Changes of every table, also of records that are not there. */
function changesOf(book: Book): Change[] {
  const gone = { order: "2026-0099" };
  return [
    some(setFields("BankEntries", FIRST as typeof FIRST & object, { status: "Processed", order: NUMBER, line: 1 })),
    append("BankEntries", aNewEntry({ reference: "B3", status: "Processed", order: NUMBER })),
    append("BankEntries", aNewEntry({ reference: "B4", status: "Processed", ...gone })),
    append("OrderFindings", FINDING),
    append("OrderFindings", { ...FINDING, ...gone }),
    append("Ledger", { ...(LEDGER as typeof LEDGER & object), number: 900, order: null }),
    some(setFields("Invoices", INVOICE as typeof INVOICE & object, { openAmount: cents(1_00) })),
    some(setFields("Mandates", MANDATE as typeof MANDATE & object, { lastCollectionDate: isoDate("2026-12-09") })),
    some(setFields("DirectDebits", LINE as typeof LINE & object, { status: "Received" })),
    some(setFields("Orders", onlyOrder(book), { settledAmount: cents(5_00) })),
  ];
}

describe("A book while events are done to it", () => {
  test("is the book with what was done to it", () => {
    const progress = new BookInProgress(BOOK);
    const changes = changesOf(BOOK);
    for (const change of changes) progress.take([change]);
    expect(progress.whole()).toEqual(applyChanges(BOOK, changes));
    const { stored } = progress.find(NUMBER);
    expect(stored?.order.settledAmount).toBe(5_00);
    expect(stored?.lines[0]?.status).toBe("Received");
    expect(progress.linesOf(NUMBER, [1, 99]).map(({ line }) => line)).toEqual([1]);
    expect(progress.linesOf("2026-0099", [1])).toEqual([]);
  });

  test("has in an excerpt what the lines touch as it now is", () => {
    const progress = new BookInProgress(BOOK);
    progress.take(changesOf(BOOK));
    const { stored } = progress.find(NUMBER);
    if (stored === null) throw new Error("no order");
    const { tables } = progress.excerpt(stored, stored.lines.slice(0, 1));
    expect(tables.Invoices.map(({ number, openAmount }) => [number, openAmount])).toEqual([["F1", 1_00]]);
    expect(tables.Mandates.map(({ lastCollectionDate }) => lastCollectionDate)).toEqual(["2026-12-09"]);
    expect(tables.OrderFindings.map(({ code }) => code)).toContain("x");
    expect(tables.BankEntries).toHaveLength(1);
  });

  test("follows an entry that leaves its order again", () => {
    const progress = new BookInProgress(BOOK);
    const entry = FIRST as typeof FIRST & object;
    const booked = { ...entry, status: "Processed" as const, order: NUMBER };
    progress.take([some(setFields("BankEntries", entry, { status: "Processed", order: NUMBER }))]);
    progress.take([some(setFields("BankEntries", booked, { status: "New", order: null }))]);
    const { stored } = progress.find(NUMBER);
    expect(stored === null ? null : progress.excerpt(stored, []).tables.BankEntries).toEqual([]);
  });

  test("knows nothing of records that are not there, and changes nothing for them", () => {
    const progress = new BookInProgress(BOOK);
    const missing = (["Orders", "DirectDebits", "BankEntries", "Invoices", "Instalments", "Mandates"] as const).map(
      (table): Change => ({ kind: "set", table, key: "gone\u001f7", fields: {}, was: {} }),
    );
    progress.take(missing);
    progress.take([
      { kind: "set", table: "Debtors", key: keyOf("Debtors", BOOK.tables.Debtors[0] as never), fields: {}, was: {} },
    ]);
    progress.take([some(remove("OrderFindings", FINDING))]);
    expect(progress.find(NUMBER).stored?.lines).toEqual(BOOK.tables.DirectDebits);
    expect(progress.find("2026-0099").findings.map(({ code }) => code)).toEqual(["order.unknown"]);
  });

  test("says of an order that cannot be read what is wrong with it", () => {
    const unreadable = tampered(BOOK, "DirectDebits", 0, { unreadable: ["amount"] });
    const bare: Book = { ...BOOK, tables: { ...BOOK.tables, DirectDebits: [] } };
    expect(new BookInProgress(unreadable).find(NUMBER).stored?.lines).toHaveLength(3);
    expect(new BookInProgress(bare).find(NUMBER).findings.map(({ code }) => code)).toEqual(["order.noLines"]);
  });
});
