import type { Book } from "../../../src/domain/book/book";
import type { Finding } from "../../../src/domain/book/finding";
import type { Debtor, Invoice } from "../../../src/domain/book/records";
import { propose } from "../../../src/domain/collection/proposal";
import type { Selection } from "../../../src/domain/collection/selection";
import { type IsoDate, isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { bookOfDebtors, MOMENT } from "../../support/books";

/** Three debtors with an invoice each, all with this. */
function book(invoice: Partial<Invoice>, debtor: Partial<Debtor> = {}): Book {
  const plain = bookOfDebtors(3);
  const Invoices = plain.tables.Invoices.map((one) => ({ ...one, amount: cents(10_000), ...invoice }));
  const Debtors = plain.tables.Debtors.map((one) => ({ ...one, ...debtor }));
  return { ...plain, tables: { ...plain.tables, Debtors, Invoices } };
}

const DATE: IsoDate = isoDate("2026-12-01");

const reasons = (one: Book, selection: Selection = {}): readonly Finding[] =>
  propose(one, { collectionDate: DATE, ...selection }, MOMENT.at).findings.filter(
    ({ code }) => code.startsWith("proposal.") && code !== "proposal.nothing",
  );

const SUM = { count: 3, amount: "300.00" };

describe("That there is nothing to collect is said with how many, how much, and what decides", () => {
  test.each<[what: string, Book, Selection, Partial<Finding>]>([
    [
      "what falls due later, with the first day",
      book({ dueDate: isoDate("2027-01-15") }),
      {},
      {
        code: "proposal.notDue",
        place: { table: "Invoices", row: null, field: "dueDate" },
        params: { ...SUM, dueUntil: DATE, nextDue: "2027-01-15" },
      },
    ],
    [
      "the column of the debtors",
      book({}, { collectAutomatically: false }),
      {},
      {
        code: "proposal.debtorsSayNo",
        place: { table: "Debtors", row: null, field: "collectAutomatically" },
        params: SUM,
      },
    ],
    [
      "the column of the invoices",
      book({ collect: false }),
      {},
      { code: "proposal.itemsSayNo", place: { table: "Invoices", row: null, field: "collect" }, params: SUM },
    ],
    [
      "that all was paid, with what it came to",
      book({ openAmount: cents(0) }),
      {},
      { code: "proposal.paid", place: { table: "Invoices", row: null, field: "openAmount" }, params: SUM },
    ],
    [
      "what holds items back",
      book({ blocked: "geschil" }),
      {},
      { code: "proposal.heldBack", place: null, params: SUM },
    ],
    [
      "what was chosen",
      book({}),
      { administration: "OTHER" },
      { code: "proposal.notSelected", place: null, params: SUM },
    ],
  ])("%s", (_what, one, selection, wanted) => {
    const found = reasons(withOther(one), selection);
    expect(found).toMatchObject([{ severity: "info", ...wanted }]);
  });

  test("each reason by itself, where there are several", () => {
    const mixed = book({});
    const [first, second, third] = mixed.tables.Invoices;
    const Invoices = [
      { ...first, collect: false },
      { ...second, openAmount: cents(0) },
      { ...third, dueDate: isoDate("2027-01-15") },
    ] as readonly Invoice[];
    const found = reasons({ ...mixed, tables: { ...mixed.tables, Invoices } });
    expect(found.map(({ code, params }) => [code, params["count"], params["amount"]])).toEqual([
      ["proposal.notDue", 1, "100.00"],
      ["proposal.itemsSayNo", 1, "100.00"],
      ["proposal.paid", 1, "100.00"],
    ]);
  });

  test("the empty table; and nothing where something else stops everything, or nobody has decided", () => {
    const none = book({});
    const empty = { ...none, tables: { ...none.tables, Invoices: [] } };
    expect(reasons(empty)).toMatchObject([{ code: "proposal.noItems", place: { table: "Invoices" } }]);
    expect(reasons(empty, { administration: "unknown" })).toEqual([]);
    expect(reasons(book({}, { collectAutomatically: null }))).toEqual([]);
  });

  test("what is collected is said without any of it", () => {
    expect(reasons(book({}))).toEqual([]);
  });
});

/** The book with a second administration, of which there is nothing. */
function withOther(one: Book): Book {
  const Administrations = one.tables.Administrations.flatMap((first) => [first, { ...first, row: 3, code: "OTHER" }]);
  return { ...one, tables: { ...one.tables, Administrations } };
}
