import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import type { Book, Tables } from "../../../src/domain/book/book";
import { cellText, withSettledFormulas } from "../../../src/domain/collection/formulaCells";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { actOn, bookOfDebtors, MOMENT, momentOn } from "../../support/books";
import { wrongIn } from "../../support/excelBook";

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

/** A book in which this table's records hold formulas in these fields, and show these values. */
function withFormulas<T extends keyof Tables>(
  book: Book,
  table: T,
  shown: Partial<Tables[T][number]>,
  formulas: readonly string[] = Object.keys(shown),
): Book {
  const records = book.tables[table].map((record) => ({ ...record, ...shown, formulas }));
  return { ...book, tables: { ...book.tables, [table]: records } };
}

const collected = (): Book => actOn(bookOfDebtors(1), collectAction, REQUEST).book;
const LATER = momentOn("2026-12-09T09:00:00");
const returned = (): Book => {
  const { book } = actOn(collected(), deliverAction, { order: "2026-0001", on: isoDate("2026-11-23") }, LATER);
  const request = { order: "2026-0001", line: 1, kind: "Return", reasonCode: "MD06", confirmed: "all" } as const;
  return actOn(book, returnAction, request, LATER).book;
};

describe("A cell of ours with a formula", () => {
  test("leaves a book without any as it is", () => {
    const book = collected();
    expect(withSettledFormulas(book)).toBe(book);
  });

  test("counts for what orders and lines say, whatever it shows", () => {
    const shown = {
      openAmount: cents(100_00),
      status: null,
      lastOrder: null,
      timesReturned: null,
      timesRepeated: null,
    };
    const book = withSettledFormulas(withFormulas(collected(), "Invoices", shown));
    expect(book.tables.Invoices[0]).toMatchObject({ openAmount: 0, status: "InTransit", lastOrder: "2026-0001" });
    expect(book.findings.map(({ code, place, params }) => [code, place?.field, params])).toEqual([
      ["formula.shows", "openAmount", { shown: "100.00", expected: "0.00" }],
      ["formula.shows", "status", { shown: "", expected: "InTransit" }],
      ["formula.shows", "lastOrder", { shown: "", expected: "2026-0001" }],
    ]);
    expect(wrongIn(book, MOMENT)).toEqual([]);
  });

  test("is believed where no line took anything, and where it shows less than lines leave", () => {
    const shown = { openAmount: cents(40_00) };
    expect(withSettledFormulas(withFormulas(bookOfDebtors(1), "Invoices", shown)).findings).toEqual([]);
    const raised = withSettledFormulas(withFormulas(collected(), "Invoices", { openAmount: cents(130_00) }));
    expect(raised.tables.Invoices[0]?.openAmount).toBe(30_00);
    const paid = withSettledFormulas(withFormulas(collected(), "Invoices", { openAmount: cents(0) }));
    expect([paid.tables.Invoices[0]?.openAmount, paid.findings]).toEqual([0, []]);
  });

  test("does not take an item back into collection after a return that took it out", () => {
    const shown = { collect: true, timesReturned: null, openAmount: cents(100_00) };
    const book = withSettledFormulas(withFormulas(returned(), "Invoices", shown));
    expect(book.tables.Invoices[0]).toMatchObject({ collect: false, timesReturned: 1, openAmount: 100_00 });
    expect(wrongIn(book, LATER)).toEqual([]);
  });

  test("of a mandate counts for the last collection that stands", () => {
    const shown = { lastCollectionDate: null, expiryDate: null };
    const book = withSettledFormulas(withFormulas(collected(), "Mandates", shown));
    expect(book.tables.Mandates[0]).toMatchObject({ lastCollectionDate: "2026-12-01", expiryDate: "2029-12-01" });
    expect(wrongIn(book, MOMENT)).toEqual([]);
    const unused = withFormulas(bookOfDebtors(1), "Mandates", shown);
    expect(withSettledFormulas(unused).tables.Mandates[0]?.lastCollectionDate).toBeNull();
  });

  test("that cannot be read is told of as such, and is not taken for another value", () => {
    const book = withFormulas(collected(), "Invoices", { openAmount: null, unreadable: ["openAmount"] }, [
      "openAmount",
    ]);
    expect(withSettledFormulas(book).tables.Invoices[0]?.openAmount).toBeNull();
  });
});

test("Values of cells are told as amounts, words and dates", () => {
  const texts = [cellText("openAmount", 12_34), cellText("timesReturned", 2), cellText("collect", true)];
  expect([...texts, cellText("collect", false), cellText("status", "InTransit"), cellText("status", null)]).toEqual([
    "12.34",
    "2",
    "yes",
    "no",
    "InTransit",
    "",
  ]);
});
