import { factsOf, momentOf, ordersOf, requestOf } from "../../src/actions/loggedRequest";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { bankDebitAction } from "../../src/actions/bankDebit";
import { whyNotFinished } from "../../src/actions/whyNotFinished";
import { processAction } from "../../src/actions/process";
import type { Action } from "../../src/actions/action";
import { acceptedFacts, acceptedIn } from "../../src/actions/eventFacts";
import { acceptedWarnings } from "../../src/actions/orderFindings";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, bookOfDebtors, MOMENT, tampered } from "../support/books";
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

test("what was begun is not guessed at when the Log keeps too little of it, or what cannot be", () => {
  const request = JSON.stringify({
    request: { order: "2026-0001" },
    facts: { order: "2026-0001", row: {}, lines: [] },
  });
  const row = startedLogRow({ action: "return", request });
  expect(returnAction.unreadable?.(row)).toEqual([
    "request.kind",
    "facts.ledger",
    "facts.bankReference",
    "facts.row",
    "facts.items",
    "facts.chargesAccount",
  ]);
  expect(whyNotFinished(bookOfDebtors(1), row, returnAction)).toMatchObject({
    code: "log.rowUnreadable",
    place: { table: "Log", field: "request" },
  });
  expect(returnAction.unreadable?.({ ...row, request: "[]" })).toEqual(["JSON"]);
});

test("what would be booked of an order that cannot be read is not finished", () => {
  const book = actOn(bookOfDebtors(1), collectAction, { collectionDate: isoDate("2026-12-01") }).book;
  const row = startedLogRow({ action: "collect", request: '{"facts":{"orders":["2026-0001"],"ledger":0}}' });
  expect(whyNotFinished(book, row, collectAction)).toBeNull();
  const blank = tampered(book, "Orders", 0, { settings: "{}" });
  expect(whyNotFinished(blank, row, collectAction)).toMatchObject({ code: "order.settingsUnreadable" });
  const lines = tampered(book, "DirectDebits", 0, { unreadable: ["amount"] });
  const place = { table: "DirectDebits", row: lines.tables.DirectDebits[0]?.row ?? null, field: "amount" } as const;
  const unread = { ...lines, findings: [finding("cell.notAnAmount", place, { value: "x" })] };
  expect(whyNotFinished(unread, row, collectAction)).toMatchObject({ code: "cell.notAnAmount", place });
});

test.each(["return", "process"])("charges without a ledger account are not booked: %s", (action) => {
  const facts = { ...eventOf, chargesAccount: null };
  const booked = {
    on: "2026-12-02",
    deliveredOn: null,
    entries: [["R1", null, 1, "bankDebit", 0, 0, 3_00, null, null, null]],
  };
  const request =
    action === "return"
      ? { request: { kind: "Refund", charges: 3_00 }, facts }
      : { request: {}, facts: { ...facts, ...booked } };
  const row = startedLogRow({ action, request: JSON.stringify(request) });
  const traits: Pick<Action, "unreadable"> = action === "return" ? returnAction : processAction;
  expect(traits.unreadable?.(row)).toEqual(["facts.chargesAccount"]);
  const filled = row.request?.replace('"chargesAccount":null', '"chargesAccount":"4990"') ?? null;
  expect(traits.unreadable?.({ ...row, request: filled })).toEqual([]);
});

const eventOf = {
  order: "2026-0001",
  ledger: 3,
  bankReference: null,
  row: {
    status: "InTransit",
    deliveredOn: null,
    settledOn: null,
    returnedAmount: null,
    settledAmount: null,
    toSettle: 0,
  },
  lines: [],
  items: [],
};

test("a debit of a transaction that is in no order is not booked", () => {
  const book = actOn(bookOfDebtors(1), collectAction, { collectionDate: isoDate("2026-12-01") }).book;
  const request = {
    request: { order: "2026-0001", endToEndId: "X", on: "2026-12-02" },
    facts: { ...eventOf, chargesAccount: null },
  };
  const row = startedLogRow({ action: "bank-debit", request: JSON.stringify(request) });
  expect(bankDebitAction.resume?.(book, row)).toEqual({ state: "Undone", changes: [] });
});
