import { exposureAction } from "../../src/actions/exposure";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { momentOn } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

/** Of the year, lines 3 and 4 of 2026-0002 were received: EUR 300.00 and 400.00 less 2 %. */
const BOOK = yearOfCollections();
const NEW_YEAR = momentOn("2027-01-01T09:00:00");

test("what can come back is told on the moment's day, with all that it runs out by", () => {
  const { done, changes, result } = exposureAction.decide(BOOK, {}, NEW_YEAR);
  expect([done, changes]).toEqual([true, []]);
  expect(result === null ? null : exposureAction.summary(result, true)).toEqual({
    date: "2027-01-01",
    withoutQuestion: "686.00",
    onlyUnauthorised: "0.00",
    b2b: "0.00",
    total: "686.00",
    days: [
      { date: "2027-01-01", withoutQuestion: "686.00", onlyUnauthorised: "0.00", b2b: "0.00", total: "686.00" },
      { date: "2027-01-27", withoutQuestion: "0.00", onlyUnauthorised: "686.00", b2b: "0.00", total: "686.00" },
      { date: "2028-01-02", withoutQuestion: "0.00", onlyUnauthorised: "0.00", b2b: "0.00", total: "0.00" },
    ],
    ordersAtRisk: [
      {
        order: "2026-0002",
        collectionDate: "2026-12-01",
        localInstrument: "CORE",
        transactions: 2,
        withoutQuestion: "686.00",
        onlyUnauthorised: "0.00",
        b2b: "0.00",
        total: "686.00",
        refundUntil: "2027-01-26",
        lastDay: "2028-01-01",
      },
    ],
  });
});

test("of another day, and of one administration, when asked", () => {
  const on = (date: string, administration?: string) => {
    const request = { date: isoDate(date), ...(administration === undefined ? {} : { administration }) };
    return exposureAction.decide(BOOK, request, NEW_YEAR).result?.withoutQuestion;
  };
  // Before 2026-12-04 line 1 had not come back, and before the 10th line 2 had not.
  expect([on("2026-12-02"), on("2026-12-05"), on("2026-12-05", "NL01"), on("2026-12-05", "BE01")]).toEqual([
    980_00, 882_00, 882_00, 0,
  ]);
});

test("of books that cannot be read nothing is told", () => {
  const stopping = { ...BOOK, findings: [finding("table.missing", null, { table: "Orders" })] };
  expect(objections(exposureAction.decide(stopping, {}, NEW_YEAR))).toEqual(["table.missing"]);
});
