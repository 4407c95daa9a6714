import { factsOf, momentOf, ordersOf, requestOf } from "../../src/actions/loggedRequest";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import type { Action } from "../../src/actions/action";
import { acceptedFacts, acceptedIn } from "../../src/actions/eventFacts";
import { acceptedWarnings } from "../../src/actions/orderFindings";
import { finding } from "../../src/domain/book/finding";
import { bookOfDebtors, MOMENT } from "../support/books";
import { startedLogRow } from "../support/orderBook";

test("a Log row tells the request, its facts, its orders and its moment", () => {
  const row = startedLogRow({ request: '{"request":{"order":"X"},"facts":{"orders":["2026-0001"],"ledger":4}}' });
  expect(requestOf(row)).toEqual({ order: "X" });
  expect(factsOf(row)).toEqual({ orders: ["2026-0001"], ledger: 4 });
  expect(ordersOf(row)).toEqual(["2026-0001"]);
  expect(momentOf(row)).toEqual({ at: "2026-11-21T09:00:00", user: "bert" });
});

test.each([null, "", "no JSON", "7", "null", "{}"])(
  "a request of %j tells nothing, and no user is no name",
  (request) => {
    const row = startedLogRow({ request, user: null });
    expect([requestOf(row), factsOf(row), ordersOf(row), momentOf(row).user]).toEqual([{}, {}, [], ""]);
  },
);

test("accepted warnings are found in the Log as they were, and none in a row that keeps none", () => {
  const [row] = acceptedWarnings(
    [finding("bookingDate.farAhead", null, { date: "2027-02-01" }), finding("date.moved", null)],
    () => "2026-0001",
    MOMENT,
    undefined,
  );
  expect(row).toMatchObject({ order: "2026-0001", code: "bookingDate.farAhead", acceptedBy: "anna", at: MOMENT.at });
  const facts = row === undefined ? {} : acceptedFacts([row]);
  expect(acceptedIn(structuredClone(facts))).toEqual([row]);
  expect(acceptedIn({})).toEqual([]);
});

const ACTIONS: readonly Action[] = [
  orderAction,
  issueAction,
  collectAction,
  deliverAction,
  settleAction,
  returnAction,
  cancelAction,
].map((action) => action as Action);

test.each(ACTIONS.map((action) => [action.name, action] as const))(
  "%s whose order is not there is undone by doing nothing",
  (_name, action) => {
    const facts = { orders: ["2026-0009"], order: "2026-0009", row: {}, lines: [], items: [], ledger: 0 };
    const request = JSON.stringify({ request: { order: "2026-0009" }, facts });
    expect(action.resume?.(bookOfDebtors(1), startedLogRow({ request }))).toEqual({ state: "Undone", changes: [] });
  },
);

test("what was begun is not guessed at when the Log keeps too little of it", () => {
  const request = JSON.stringify({
    request: { order: "2026-0001" },
    facts: { order: "2026-0001", row: {}, lines: [] },
  });
  const row = startedLogRow({ action: "return", request });
  expect(() => returnAction.resume?.(bookOfDebtors(1), row)).toThrow("the Log does not keep ledger, items of return");
});
