import fc from "fast-check";

import { indexBook } from "../../../src/domain/book/bookIndex";
import type { CollectionOrder, DirectDebit } from "../../../src/domain/book/records";
import { exposureOn, totalAtRisk } from "../../../src/domain/collection/moneyAtRisk";
import { addDays, isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { bookOf } from "../../support/books";
import { collected } from "../../support/lines";

type Collection = readonly [day: string, line?: Partial<DirectDebit>, order?: Partial<CollectionOrder>];

/** A book of these collections of EUR 100.00 each, at the bank on their days. */
function indexOf(...collections: readonly Collection[]) {
  const all = collections.map(([day, line, order]) => collected(day, line, order));
  return indexBook(
    bookOf({
      Orders: [...new Map(all.map(({ order }) => [order.number, order])).values()],
      DirectDebits: all.map(({ line }) => line),
    }),
  );
}

/** What can come back at the end of a day: without question, only unauthorised, B2B. */
function atRisk(day: string, ...collections: readonly Collection[]): readonly number[] {
  const { withoutQuestion, onlyUnauthorised, b2b } = exposureOn(isoDate(day), indexOf(...collections));
  return [withoutQuestion, onlyUnauthorised, b2b];
}

describe("What can come back", () => {
  test.each([
    ["2026-11-30", [0, 0, 0]],
    ["2026-12-01", [100_00, 0, 0]],
    ["2027-01-26", [100_00, 0, 0]],
    ["2027-01-27", [0, 100_00, 0]],
    ["2028-01-01", [0, 100_00, 0]],
    ["2028-01-02", [0, 0, 0]],
  ])("of a CORE collection of 2026-12-01 at the end of %s", (day, expected) => {
    expect(atRisk(day, ["2026-12-01"])).toEqual(expected);
  });

  test.each([
    ["2026-12-04", [0, 0, 100_00]],
    ["2026-12-05", [0, 0, 0]],
  ])("of a B2B collection of 2026-12-01 at the end of %s, three business days after it at most", (day, expected) => {
    const b2b = { localInstrument: "B2B" } as const;
    expect(atRisk(day, ["2026-12-01", b2b, b2b])).toEqual(expected);
  });

  test.each<readonly [string, Collection, number]>([
    ["came back before", ["2026-12-01", { status: "Returned", returnedOn: isoDate("2026-12-09") }], 0],
    ["came back on the day", ["2026-12-01", { status: "Returned", returnedOn: isoDate("2026-12-10") }], 0],
    ["came back later", ["2026-12-01", { status: "Returned", returnedOn: isoDate("2026-12-11") }], 100_00],
    ["came back, nobody knows when", ["2026-12-01", { status: "Returned" }], 0],
    ["is in transit", ["2026-12-01", { status: "InTransit" }], 100_00],
    ["is not at the bank", ["2026-12-01", { status: "InTransit" }, { deliveredOn: null }], 0],
    ["was at the bank only later", ["2026-12-01", {}, { deliveredOn: isoDate("2026-12-11") }], 0],
    ["is a draft", ["2026-12-01", { status: "Draft" }, { status: "Draft" }], 0],
    ["was cancelled", ["2026-12-01", { status: "OrderCancelled" }, cancelled("2026-12-10T12:00:00")], 0],
    ["was cancelled later", ["2026-12-01", { status: "OrderCancelled" }, cancelled("2026-12-11T12:00:00")], 100_00],
  ])("on 2026-12-10 of what %s", (_what, collection, expected) => {
    expect(atRisk("2026-12-10", collection)[0]).toBe(expected);
  });

  test("is a whole transaction as long as one line of it stands, credit notes netted", () => {
    const lines: readonly Partial<DirectDebit>[] = [
      { line: 1, amount: cents(1_000_00) },
      { line: 2, amount: cents(500_00), status: "Returned", returnedOn: isoDate("2026-12-03") },
      { line: 3, amount: cents(-200_00) },
      { line: 4, transaction: 2, status: "Returned", returnedOn: isoDate("2026-12-03") },
    ];
    const index = indexOf(...lines.map((line): Collection => ["2026-12-01", line]));
    const exposure = exposureOn(isoDate("2026-12-10"), index);
    expect(exposure.withoutQuestion).toBe(1_300_00);
    expect(exposure.orders).toEqual([
      {
        order: "2026-12-01",
        collectionDate: "2026-12-01",
        localInstrument: "CORE",
        transactions: 1,
        withoutQuestion: 1_300_00,
        onlyUnauthorised: 0,
        b2b: 0,
        refundUntil: "2027-01-26",
        until: "2028-01-01",
      },
    ]);
  });

  test("runs out day by day", () => {
    const index = indexOf(["2026-12-01"], ["2026-12-03", { amount: cents(50_00) }]);
    expect(exposureOn(isoDate("2026-12-10"), index).days).toEqual([
      { date: "2026-12-10", withoutQuestion: 150_00, onlyUnauthorised: 0, b2b: 0 },
      { date: "2027-01-27", withoutQuestion: 50_00, onlyUnauthorised: 100_00, b2b: 0 },
      { date: "2027-01-29", withoutQuestion: 0, onlyUnauthorised: 150_00, b2b: 0 },
      { date: "2028-01-02", withoutQuestion: 0, onlyUnauthorised: 50_00, b2b: 0 },
      { date: "2028-01-04", withoutQuestion: 0, onlyUnauthorised: 0, b2b: 0 },
    ]);
  });

  test("is that of one administration when one is asked for", () => {
    const index = indexOf(["2026-12-01"], ["2026-12-02", {}, { administration: "BE01" }]);
    const day = isoDate("2026-12-10");
    expect([null, "nl01", "be01", "XX"].map((one) => totalAtRisk(exposureOn(day, index, one)))).toEqual([
      200_00, 100_00, 100_00, 0,
    ]);
  });

  test("is what its days and orders say, never grows by waiting, and is nil in the end", () => {
    const offsets = fc.array(fc.tuple(fc.integer({ min: -420, max: 0 }), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(offsets, (list) => {
        const day = isoDate("2026-12-10");
        const index = indexOf(
          ...list.map(([offset, isB2b], position): Collection => {
            const localInstrument = isB2b ? "B2B" : "CORE";
            return [addDays(day, offset), { localInstrument }, { number: `O${String(position)}`, localInstrument }];
          }),
        );
        const exposure = exposureOn(day, index);
        const totals = exposure.days.map(totalAtRisk);
        expect(totals[0]).toBe(totalAtRisk(exposure));
        expect(exposure.orders.reduce((sum, one) => sum + totalAtRisk(one), 0)).toBe(totalAtRisk(exposure));
        expect(totals).toEqual(totals.toSorted((one, other) => other - one));
        expect(totals.at(-1)).toBe(0);
        for (const one of exposure.days) {
          const { orders, days, ...sums } = exposureOn(one.date, index);
          expect(sums).toEqual(one);
          expect(days.length).toBeLessThanOrEqual(exposure.days.length);
          expect(orders.length).toBeLessThanOrEqual(list.length);
        }
      }),
    );
  });
});

function cancelled(at: string): Partial<CollectionOrder> {
  return { status: "Cancelled", cancelledAt: isoDateTime(at) };
}
