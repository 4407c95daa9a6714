import { collectAction } from "../../src/actions/collect";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import type { Book } from "../../src/domain/book/book";
import type { Invoice, Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { actOn, aDebtor, aMandate, anInvoice, bookOf, MOMENT } from "../support/books";
import { objections } from "../support/outcomeCodes";

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };

function book(mandate: Partial<Mandate>, invoices: readonly Partial<Invoice>[]): Book {
  return bookOf({
    Debtors: [aDebtor()],
    Mandates: [aMandate(mandate)],
    Invoices: invoices.map((one, at) => anInvoice({ number: `F${String(at + 1)}`, ...one })),
  });
}

test("a mandate's maximum holds back what is above it, together or alone, and a draft that has become too large", () => {
  const maximumAmount = cents(150_00);
  const proposed = (before: Book) => {
    const { result, findings } = collectAction.decide(before, REQUEST, MOMENT);
    const held = findings
      .filter(({ code }) => code === "mandate.maximum")
      .map(({ place, params }) => [place?.row, params]);
    return [result?.proposal.transactions.length, held];
  };
  const alone = book({ maximumAmount }, [{}, { amount: cents(150_00) }, { amount: cents(150_01) }]);
  expect(proposed(alone)).toEqual([2, [[4, { item: "F3", mandate: "SR10001", max: "150.00" }]]]);
  const Debtors = [{ ...aDebtor({ consolidate: true }), row: 2 }];
  const together = book({ maximumAmount }, [{}, {}]);
  const one = { ...together, tables: { ...together.tables, Debtors } };
  expect(proposed(one)).toEqual([0, [[2, { item: "F1, F2", mandate: "SR10001", max: "150.00" }]]]);
  const draft = actOn(book({}, [{}]), orderAction, REQUEST).book;
  const Mandates = draft.tables.Mandates.map((mandate) => ({ ...mandate, maximumAmount: cents(99_99) }));
  const lowered = { ...draft, tables: { ...draft.tables, Mandates } };
  const issued = issueAction.decide(lowered, { order: "2026-0001", confirmed: "all" }, MOMENT);
  expect([issued.done, objections(issued)]).toEqual([false, ["mandate.maximum"]]);
});
