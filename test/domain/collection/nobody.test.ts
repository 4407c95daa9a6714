import type { Debtor, Invoice } from "../../../src/domain/book/records";
import type { Book } from "../../../src/domain/book/book";
import { indexBook } from "../../../src/domain/book/bookIndex";
import { nobodyFindings } from "../../../src/domain/collection/nobody";
import { isoDate } from "../../../src/domain/values/calendar";
import { propose } from "../../../src/domain/collection/proposal";
import { checkAction } from "../../../src/actions/check";
import { cents } from "../../../src/domain/values/money";
import { bookOfDebtors, MOMENT } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

/** Three debtors with an invoice each; what is said of the first, and of the others. */
function book(first: Partial<Debtor & Pick<Invoice, "collect">>, others: Partial<Debtor> = {}): Book {
  const plain = bookOfDebtors(3);
  const { collect = null, ...ofDebtor } = first;
  const Debtors = plain.tables.Debtors.map((debtor, position) => ({
    ...debtor,
    collectAutomatically: null,
    ...(position === 0 ? ofDebtor : others),
  }));
  const Invoices = plain.tables.Invoices.map((invoice, position) =>
    position === 0 ? { ...invoice, collect } : invoice,
  );
  return { ...plain, tables: { ...plain.tables, Debtors, Invoices } };
}

const found = (one: Book) => nobodyFindings(one, indexBook(one));

describe("Whether anybody has decided who is collected from", () => {
  test("is told on the column that decides, with what waits for it, by the proposal and the check alike", () => {
    const undecided = book({});
    const sum = undecided.tables.Invoices.reduce((total, { amount }) => total + amount, 0);
    const [reported, ...more] = found(undecided);
    expect(more).toEqual([]);
    expect(reported).toMatchObject({
      code: "collection.nobody",
      severity: "warning",
      place: { table: "Debtors", row: null, field: "collectAutomatically" },
      params: { count: 3, debtors: 3, amount: (sum / 100).toFixed(2) },
    });
    const proposal = propose(undecided, { collectionDate: isoDate("2026-12-01") }, MOMENT.at);
    expect(proposal.findings.map(({ code }) => code)).toEqual(["collection.nobody", "proposal.nothing"]);
    expect(checkAction.decide(undecided, {}, MOMENT).findings.map(({ code }) => code)).toContain("collection.nobody");
  });

  test("is no question where one debtor or one invoice says yes, or everybody says no", () => {
    expect(found(book({ collectAutomatically: true }))).toEqual([]);
    expect(found(book({ collect: true }))).toEqual([]);
    expect(found(book({ collectAutomatically: false }, { collectAutomatically: false }))).toEqual([]);
  });

  test("counts what nobody has said anything of, and what is open", () => {
    expect(found(book({ collect: false }))[0]?.params["count"]).toBe(2);
    const paid = book({});
    const Invoices = paid.tables.Invoices.map((invoice, position) =>
      position === 0 ? { ...invoice, openAmount: cents(0) } : invoice,
    );
    expect(found({ ...paid, tables: { ...paid.tables, Invoices } })[0]?.params["count"]).toBe(2);
  });

  test("says nothing of a cell that cannot be read, of an unknown debtor, or while something is in an order", () => {
    expect(found(book({ unreadable: ["collectAutomatically"] }))).toEqual([]);
    const nobody = book({});
    expect(found({ ...nobody, tables: { ...nobody.tables, Debtors: [] } })).toEqual([]);
    const [invoice] = nobody.tables.Invoices;
    const line = aLine({ invoice: invoice?.number ?? "", status: "InTransit" });
    const tables = { ...nobody.tables, Orders: [anOrder()], DirectDebits: [line] };
    expect(found({ ...nobody, tables })).toEqual([]);
  });
});
