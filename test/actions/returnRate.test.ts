import { returnRateAction } from "../../src/actions/returnRate";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { momentOn } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const BOOK = yearOfCollections();
const NEW_YEAR = momentOn("2027-01-01T09:00:00");

test("what came back of the last twelve months is told per month, reason and debtor", () => {
  const { done, changes, result } = returnRateAction.decide(BOOK, {}, NEW_YEAR);
  expect([done, changes]).toEqual([true, []]);
  const all = { collected: 4, collectedAmount: "980.00", returned: 2, returnedAmount: "294.00", rate: 50 };
  const one = { collected: 1, returned: 1, rate: 100 };
  expect(result === null ? null : returnRateAction.summary(result, true)).toEqual({
    firstDay: "2026-02-01",
    lastDay: "2027-01-01",
    ...all,
    months: [{ month: "2026-12", ...all }],
    returnReasons: [
      { reasonCode: "AM04", returned: 1, returnedAmount: "98.00", rate: 25 },
      { reasonCode: "MD06", returned: 1, returnedAmount: "196.00", rate: 25 },
    ],
    debtorRates: [
      { debtor: "10002", name: "Bakkerij Jansen", ...one, collectedAmount: "196.00", returnedAmount: "196.00" },
      { debtor: "10001", name: "Bakkerij Jansen", ...one, collectedAmount: "98.00", returnedAmount: "98.00" },
    ],
  });
});

test("of other days, an administration or a debtor when asked", () => {
  const collected = (request: Parameters<typeof returnRateAction.decide>[1]) =>
    returnRateAction.decide(BOOK, request, NEW_YEAR).result?.total.collected;
  const day = isoDate("2026-12-01");
  expect([
    collected({ from: day, to: day }),
    collected({ to: isoDate("2026-11-30") }),
    collected({ from: isoDate("2026-12-02") }),
    collected({ administration: "BE01" }),
    collected({ debtor: "10001" }),
  ]).toEqual([4, 0, 0, 0, 1]);
});

test("of books that cannot be read nothing is told", () => {
  const stopping = { ...BOOK, findings: [finding("table.missing", null, { table: "Orders" })] };
  expect(objections(returnRateAction.decide(stopping, {}, NEW_YEAR))).toEqual(["table.missing"]);
});
