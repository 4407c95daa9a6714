import { historyAction, type HistoryRequest } from "../../src/actions/history";
import { keyFrom } from "../../src/domain/book/book";
import type { LedgerLine } from "../../src/domain/book/records";
import { sumOf } from "../../src/domain/values/money";
import { MOMENT } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const BOOK = yearOfCollections();

function trailOf(request: HistoryRequest, book = BOOK) {
  const { result } = historyAction.decide(book, request, MOMENT);
  if (result === null) throw new Error("there is no history");
  return result;
}

const idOf = ({ administration, entry }: Pick<LedgerLine, "administration" | "entry">) =>
  keyFrom(administration, entry);

describe("the trail of a history", () => {
  test("of all orders together is every entry of the ledger once, each whole and in balance", () => {
    const trails = BOOK.tables.Orders.map(({ number }) => trailOf({ order: number }));
    const booked = trails.flatMap(({ bookedLines }) => bookedLines);
    expect(booked).toHaveLength(BOOK.tables.Ledger.length);
    expect(new Set(booked.map(idOf))).toEqual(new Set(BOOK.tables.Ledger.map(idOf)));
    for (const { bookedLines, history } of trails) {
      expect(sumOf(bookedLines, ({ debit }) => debit)).toBe(sumOf(bookedLines, ({ credit }) => credit));
      expect(history.length).toBeGreaterThan(0);
    }
  });

  test("of an order has its collections, its receipt and whatever the Log says of it, and judges no mandate", () => {
    const { history, next, bookedLines, loggedRows } = trailOf({ order: "2026-0002" });
    expect(history.map(({ order, line }) => `${order}/${String(line)}`)).toEqual(
      [1, 2, 3, 4].map((line) => `2026-0002/${String(line)}`),
    );
    expect(next).toEqual([]);
    expect(new Set(bookedLines.map(({ event }) => event))).toEqual(
      new Set(["Collection", "Receipt", "Return", "BankDebit"]),
    );
    const logged = BOOK.tables.Log.filter(({ order }) => order === "2026-0002");
    expect(logged.length).toBeGreaterThan(0);
    expect(loggedRows.map(({ number }) => number)).toEqual(logged.map(({ number }) => number));
  });

  test("puts a reversal beside its original, and the original beside it", () => {
    const { bookedLines } = trailOf({ order: "2026-0001" });
    const reversals = bookedLines.filter(({ reversalOf }) => reversalOf !== null);
    expect(reversals.length).toBeGreaterThan(0);
    for (const { reversalOf, entry } of reversals) {
      const originals = bookedLines.filter((line) => line.entry === reversalOf);
      expect(originals.map(({ reversedBy }) => reversedBy)).toEqual(originals.map(() => entry));
      expect(originals.length).toBeGreaterThan(0);
    }
  });

  test.each<readonly [string, HistoryRequest]>([
    ["an invoice", { invoice: BOOK.tables.Invoices[0]?.number ?? "" }],
    ["a debtor", { debtor: BOOK.tables.Debtors[0]?.number ?? "" }],
    ["a mandate", { mandate: BOOK.tables.Mandates[0]?.mandateId ?? "", administration: "NL01" }],
  ])("of %s has what names it or its lines, and nothing of others", (_what, request) => {
    const { history, bookedLines, loggedRows } = trailOf(request);
    const entries = new Set(history.flatMap((row) => row.entries));
    expect(entries.size).toBeGreaterThan(0);
    for (const entry of entries) expect(bookedLines.map((line) => line.entry)).toContain(entry);
    expect(bookedLines.length).toBeLessThan(BOOK.tables.Ledger.length);
    expect(new Set(loggedRows.map(({ order }) => order))).toEqual(new Set(history.map(({ order }) => order)));
  });

  test("finds an order in a row of the Log that names several", () => {
    const Log = BOOK.tables.Log.map((row) => (row.number === 1 ? { ...row, order: "2026-0009, 2026-0002" } : row));
    const { loggedRows } = trailOf({ order: "2026-0002" }, { ...BOOK, tables: { ...BOOK.tables, Log } });
    expect(loggedRows[0]?.number).toBe(1);
  });

  test("of an administration that booked nothing has no entries", () => {
    const { number } = BOOK.tables.Debtors[0] ?? { number: "" };
    expect(trailOf({ debtor: number, administration: "BE01" }).bookedLines).toEqual([]);
  });

  test("of an order that nobody knows is told", () => {
    expect(objections(historyAction.decide(BOOK, { order: "2099-0001" }, MOMENT))).toEqual(["order.unknown"]);
  });
});
