import fc from "fast-check";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents, sumOf } from "../../../src/domain/values/money";
import { itemName } from "../../../src/domain/book/openItem";
import { isStopped, propose, type Proposal } from "../../../src/domain/collection/proposal";
import { fullItemName } from "../../../src/domain/collection/exclusion";
import { aDebtor, anInstalment, anInvoice, bookOfDebtors, MOMENT } from "../../support/books";

const ON = { collectionDate: isoDate("2026-12-01") };

function taken({ transactions }: Proposal): string[] {
  return transactions.flatMap(({ members }) => members.map(({ item }) => itemName(item)));
}

describe("What is left out of a collection by name", () => {
  const book = bookOfDebtors(3);
  const [first = "", second = "", third = ""] = taken(propose(book, ON, MOMENT.at));

  test("stays out, and only that: an invoice, or all of a debtor", () => {
    expect(taken(propose(book, { ...ON, exclude: [second] }, MOMENT.at))).toEqual([first, third]);
    expect(taken(propose(book, { ...ON, exclude: [`NL01:${second.toLowerCase()}`] }, MOMENT.at))).toEqual([
      first,
      third,
    ]);
    expect(taken(propose(book, { ...ON, excludeDebtor: ["10001"] }, MOMENT.at))).toEqual([second, third]);
  });

  test("is one instalment by its name, and all of them by their invoice's", () => {
    const Invoices = [anInvoice({ number: "F1", openAmount: cents(100_00), amount: cents(100_00) })];
    const Instalments = [1, 2].map((number) => anInstalment({ invoice: "F1", number, row: number + 1 }));
    const split = bookOfDebtors(1, { Invoices, Instalments });
    const all = taken(propose(split, ON, MOMENT.at));
    expect(all).toEqual(["F1/1", "F1/2"]);
    expect(taken(propose(split, { ...ON, exclude: ["F1/1"] }, MOMENT.at))).toEqual(["F1/2"]);
    expect(taken(propose(split, { ...ON, exclude: ["F1"] }, MOMENT.at))).toEqual([]);
  });

  test("leaves what is left in the same amount as it comes to without it", () => {
    const Debtors = [aDebtor({ consolidate: true })];
    const Invoices = [10_00, 20_00, 30_00].map((amount, at) =>
      anInvoice({ number: `F${at}`, row: at + 2, amount: cents(amount), openAmount: cents(amount) }),
    );
    const together = bookOfDebtors(1, { Debtors, Invoices });
    const { transactions } = propose(together, { ...ON, exclude: ["F1"] }, MOMENT.at);
    expect(transactions.map(({ amount }) => amount)).toEqual([cents(40_00)]);
  });

  test("stops everything where there is none of that name: it would be collected unwanted", () => {
    for (const [asked, code] of [
      [{ exclude: ["F-NOT-THERE"] }, "invoice.unknown"],
      [{ excludeDebtor: ["99999"] }, "debtor.unknown"],
    ] as const) {
      const proposal = propose(book, { ...ON, ...asked }, MOMENT.at);
      expect(isStopped(proposal)).toBe(true);
      expect(proposal.stopping.map((found) => found.code)).toEqual([code]);
    }
  });

  test("and what is collected are together what is collected without it, whatever is left out", () => {
    const all = propose(book, ON, MOMENT.at);
    const names = all.transactions.flatMap(({ members }) => members.map(({ item }) => fullItemName(item)));
    fc.assert(
      fc.property(fc.subarray(names), (exclude) => {
        const left = propose(book, { ...ON, exclude }, MOMENT.at);
        const others = names.filter((name) => !exclude.includes(name));
        const out = propose(book, { ...ON, exclude: others }, MOMENT.at);
        expect(taken(left).length + taken(out).length).toBe(names.length);
        const sum = (one: Proposal) => sumOf(one.transactions, ({ amount }) => amount);
        expect(sum(left) + sum(out)).toBe(sum(all));
      }),
      { numRuns: 30 },
    );
  });
});
