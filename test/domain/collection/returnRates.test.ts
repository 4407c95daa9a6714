import { indexBook } from "../../../src/domain/book/bookIndex";
import type { CollectionOrder, DirectDebit } from "../../../src/domain/book/records";
import { type RateSelection, returnRates } from "../../../src/domain/collection/returnRates";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, bookOf } from "../../support/books";
import { collected } from "../../support/lines";

type Collection = readonly [day: string, line?: Partial<DirectDebit>, order?: Partial<CollectionOrder>];

const YEAR: RateSelection = { from: isoDate("2026-01-01"), until: isoDate("2026-12-31") };

function ratesOf(selection: RateSelection, ...collections: readonly Collection[]) {
  const all = collections.map(([day, line, order]) => collected(day, line, order));
  const book = bookOf({
    Debtors: [aDebtor()],
    Orders: [...new Map(all.map(({ order }) => [order.number, order])).values()],
    DirectDebits: all.map(({ line }) => line),
  });
  return returnRates(selection, indexBook(book));
}

const BACK: Partial<DirectDebit> = { status: "Returned", returnKind: "Return", reasonCode: "AM04" };

describe("The return rate", () => {
  test("is what came back of what was collected, in transactions and euros", () => {
    const { total } = ratesOf(
      YEAR,
      ["2026-12-01", { transaction: 1 }],
      ["2026-12-01", { transaction: 2, line: 2, ...BACK, amount: cents(50_00) }],
      ["2026-12-01", { transaction: 3, line: 3, status: "InTransit" }],
    );
    expect(total).toEqual({
      collected: 3,
      collectedAmount: 250_00,
      returned: 1,
      returnedAmount: 50_00,
      rate: 33.33,
    });
  });

  test("counts a consolidated transaction once", () => {
    const { total } = ratesOf(YEAR, ["2026-12-01", { line: 1, ...BACK }], ["2026-12-01", { line: 2, ...BACK }]);
    expect(total).toMatchObject({ collected: 1, returned: 1, returnedAmount: 200_00, rate: 100 });
  });

  test.each<readonly [string, Partial<DirectDebit>, Partial<CollectionOrder>]>([
    ["was recalled", { status: "Returned", returnKind: "Recalled" }, {}],
    ["was in a rejected batch", { status: "Returned", returnKind: "BatchReject" }, {}],
    ["was cancelled", { status: "OrderCancelled" }, {}],
    ["is not at the bank yet", { status: "InTransit" }, { deliveredOn: null }],
    ["is a draft", { status: "Draft" }, {}],
  ])("leaves out what %s", (_what, line, order) => {
    const rates = ratesOf(YEAR, ["2026-12-01", line, order]);
    expect(rates).toEqual({
      total: { collected: 0, collectedAmount: 0, returned: 0, returnedAmount: 0, rate: 0 },
      months: [],
      reasons: [],
      debtors: [],
    });
  });

  test("stands in the month of the collection date, whenever it came back", () => {
    const { months } = ratesOf(
      YEAR,
      ["2026-11-30", { ...BACK, returnedOn: isoDate("2026-12-03") }],
      ["2026-12-01"],
      ["2025-12-31", BACK],
      ["2027-01-01", BACK],
    );
    expect(months.map(({ month, collected: of, returned }) => [month, of, returned])).toEqual([
      ["2026-11", 1, 1],
      ["2026-12", 1, 0],
    ]);
  });

  test("tells the reasons, the most frequent first, and what has none", () => {
    const { reasons } = ratesOf(
      YEAR,
      ["2026-09-01", { ...BACK, reasonCode: null }],
      ["2026-10-01", { ...BACK, reasonCode: "MD06" }],
      ["2026-11-01", BACK],
      ["2026-12-01", BACK],
    );
    expect(reasons).toEqual([
      { reason: "AM04", returned: 2, returnedAmount: 200_00, rate: 50 },
      { reason: "", returned: 1, returnedAmount: 100_00, rate: 25 },
      { reason: "MD06", returned: 1, returnedAmount: 100_00, rate: 25 },
    ]);
  });

  test("tells the debtors of whom something came back, most money first, by the name in the books", () => {
    const { debtors } = ratesOf(
      YEAR,
      ["2026-10-01", BACK],
      ["2026-11-01", {}],
      ["2026-11-02", { debtor: "9", accountHolder: "Smit", amount: cents(150_00), ...BACK }],
      ["2026-11-03", { debtor: "8" }],
    );
    expect(debtors.map(({ debtor, name, rate }) => [debtor, name, rate])).toEqual([
      ["9", "Smit", 100],
      ["10001", "Bakkerij Jansen", 50],
    ]);
  });

  test("is that of one administration or debtor when one is asked for", () => {
    const collections: readonly Collection[] = [
      ["2026-10-01"],
      ["2026-11-01", { debtor: "9" }],
      ["2026-12-01", {}, { administration: "BE01" }],
    ];
    const counts = [{}, { administration: "be01" }, { debtor: "9" }, { debtor: "7" }].map(
      (one) => ratesOf({ ...YEAR, ...one }, ...collections).total.collected,
    );
    expect(counts).toEqual([3, 1, 1, 0]);
  });
});
