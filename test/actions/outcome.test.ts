import { decided, held, summaryOf, unconfirmed } from "../../src/actions/outcome";
import { setFields } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import { anInvoice } from "../support/books";
import { fakeCheck } from "../support/fakeActions";

const ERROR = finding("order.unknown", null, { order: "X" });
const EARLY = finding("bookingDate.beforeOriginal", null, {});
const FAR = finding("bookingDate.farAhead", null, {});
const FOUND = finding("date.moved", null, {});

function never(): never {
  throw new Error("nothing stands in the way of nothing");
}

test("an error holds back, whatever is confirmed, and nothing is worked out", () => {
  const outcome = decided([FOUND, ERROR, ERROR], { confirmed: "all" }, ["X"], never);
  expect(outcome).toEqual({ ...held([FOUND, ERROR], ["X"]), done: false });
  expect(outcome.findings).toEqual([FOUND, ERROR]);
});

test("a warning holds back until its code is confirmed, or all are", () => {
  const outcome = decided([EARLY, FAR, FAR], { confirmed: [EARLY.code] }, ["X"], never);
  expect([outcome.done, summaryOf(fakeCheck, outcome)]).toEqual([false, { unconfirmed: [FAR.code] }]);
  expect(unconfirmed([EARLY, FAR, FOUND], {})).toEqual([EARLY, FAR]);
  expect(unconfirmed([EARLY, FAR], { confirmed: "all" })).toEqual([]);
});

test("what is told holds nothing back, and only real changes are passed on", () => {
  const change = setFields("Invoices", anInvoice(), { collect: false });
  const intend = () => ({
    changes: [null, change, setFields("Invoices", anInvoice(), {})],
    result: null,
    resumeFacts: {},
  });
  const outcome = decided([FOUND, EARLY], { confirmed: [EARLY.code] }, ["X"], intend);
  const { done, findings, changes, documents, orders } = outcome;
  const summary = summaryOf(fakeCheck, outcome);
  expect({ done, findings, changes, documents, orders, summary }).toEqual({
    done: true,
    findings: [FOUND, EARLY],
    changes: [change],
    documents: [],
    orders: ["X"],
    summary: {},
  });
});

test("what comes out wrong while it is worked out stops it all the same", () => {
  const outcome = decided([FOUND], {}, ["X"], () => [ERROR]);
  expect(outcome).toEqual(held([FOUND, ERROR], ["X"]));
});
