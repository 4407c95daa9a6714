import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { explainAction, type ExplainRequest } from "../../src/actions/explain";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, bookOfDebtors, momentOn, tampered } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const BOOK = yearOfCollections();
const NEW_YEAR = momentOn("2027-01-01T09:00:00");

const decide = (request: ExplainRequest) => explainAction.decide(BOOK, request, NEW_YEAR);
const explained = (request: ExplainRequest) =>
  decide(request).result?.explained.map(({ order, causes }) => [order.number, ...causes.map(({ cause }) => cause)]);

test("of all orders those are explained that are not nil, on the day asked for", () => {
  expect(explained({})).toEqual([]);
  expect(explained({ date: isoDate("2026-11-23") })).toEqual([["2026-0002", "notDelivered", "bookedLater"]]);
  expect(decide({}).changes).toEqual([]);
});

test("an order that is asked for is told even when it is nil, with what it comes to", () => {
  const { done, result, orders } = decide({ order: "2026-0002" });
  expect([done, orders]).toEqual([true, ["2026-0002"]]);
  expect(result === null ? null : explainAction.summary(result, true)).toEqual({
    date: null,
    explained: [
      {
        order: "2026-0002",
        collectionDate: "2026-12-01",
        collected: "980.00",
        returned: "294.00",
        credited: "980.00",
        debited: "294.00",
        toSettle: "0.00",
        inTransitAmount: "0.00",
      },
    ],
    causes: [],
    causeLines: [],
    causeEntries: [],
  });
});

test("each difference names its lines and bank entries", () => {
  const order = "2026-0002";
  const before = tampered(BOOK, "BankEntries", 2, { status: "Ignored" });
  const { result } = explainAction.decide(before, { order }, NEW_YEAR);
  const ofOrder = { order, cause: "debitAwaited" };
  expect(result === null ? null : explainAction.summary(result, true)).toMatchObject({
    causes: [
      { ...ofOrder, amount: "-196.00", date: null, lines: 1, bankEntries: 2 },
      { order, cause: "unexplained", amount: "196.00" },
    ],
    causeLines: [{ ...ofOrder, line: 2, endToEndId: "2026-0002-00002", invoice: "F2", amount: "196.00" }],
    causeEntries: [
      { ...ofOrder, reference: "H-2026-0002-1", bookingDate: "2026-12-03", amount: "-101.00", charges: "3.00" },
      { ...ofOrder, reference: "H-2026-0002-2", amount: "980.00", charges: null },
    ],
  });
});

test.each<readonly [string, ExplainRequest, string]>([
  ["that is not there", { order: "2026-9999" }, "order.unknown"],
  ["that is a draft", { order: "2026-0003" }, "order.notIssued"],
])("an order %s is not explained", (_what, request, code) => {
  const outcome = decide(request);
  expect([outcome.done, objections(outcome)]).toEqual([false, [code]]);
});

test("of books that cannot be read nothing is explained", () => {
  const stopping = { ...BOOK, findings: [finding("table.missing", null, { table: "Orders" })] };
  expect(objections(explainAction.decide(stopping, {}, NEW_YEAR))).toEqual(["table.missing"]);
});

test("before its collection date an order says so", () => {
  const moment = momentOn("2026-11-24T09:00:00");
  const collected = actOn(bookOfDebtors(1), collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" });
  const { book } = actOn(collected.book, deliverAction, { order: "2026-0001" }, moment);
  const { result } = explainAction.decide(book, {}, moment);
  expect(result?.explained[0]?.causes.map(({ cause, date }) => [cause, date])).toEqual([["ahead", "2026-12-01"]]);
});
