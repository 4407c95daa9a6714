import type { Action } from "../../src/actions/action";
import { enableAction, type EnableRequest } from "../../src/actions/enable";
import { proposeAction } from "../../src/actions/propose";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Debtor, Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, bookOfDebtors, MOMENT } from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

const SIGNED: EnableRequest = { signed: true };

/** Four debtors with signed mandates of whom nobody has decided, but for what is said of each. */
function book(debtors: readonly Partial<Debtor>[] = [], mandates: readonly Partial<Mandate>[] = []): Book {
  const { tables, ...rest } = bookOfDebtors(4);
  const Debtors = tables.Debtors.map((one, at) => ({ ...one, collectAutomatically: null, ...debtors[at] }));
  const Mandates = tables.Mandates.map((one, at) => ({ ...one, ...mandates[at] }));
  return { ...rest, tables: { ...tables, Debtors, Mandates } };
}

const wishes = ({ tables }: Book) => tables.Debtors.map(({ collectAutomatically }) => collectAutomatically);

test("everybody with a mandate that can be used today is collected from, and what was decided stays", () => {
  const before = book(
    [{}, { collectAutomatically: false }, {}, {}],
    [{}, {}, { dateOfSignature: null }, { withdrawnOn: isoDate("2026-01-01") }],
  );
  const { book: after, outcome } = actOn(before, enableAction, SIGNED);
  expect(outcome.result).toEqual({ debtors: 1, items: 0, toBeSigned: [] });
  expect(wishes(after)).toEqual([true, false, null, null]);
});

test("what could not be read, or lies under a blocked mandate, is decided by nobody but the user", () => {
  const before = book([{ unreadable: ["collectAutomatically"] }], [{}, { blocked: "M" }]);
  expect(wishes(actOn(before, enableAction, SIGNED).book)).toEqual([null, null, true, true]);
});

test("after it there is something to collect, where there was nothing", () => {
  const request = { collectionDate: isoDate("2026-12-01") };
  const isDone = (one: Book): boolean => proposeAction.decide(one, request, MOMENT).done;
  const before = book();
  expect([isDone(before), isDone(actOn(before, enableAction, SIGNED).book)]).toEqual([false, true]);
});

test("where nobody is left to decide about it writes nothing, and says so", () => {
  const decided = actOn(book(), enableAction, SIGNED).book;
  for (const [one, request] of [
    [decided, SIGNED],
    [book(), { signed: false }],
  ] as const) {
    const outcome = enableAction.decide(one, request, MOMENT);
    expect([outcome.done, outcome.changes, outcome.findings.map(({ code }) => code)]).toEqual([
      false,
      [],
      ["enable.nobody"],
    ]);
  }
});

test("a book that stops every action is not decided about", () => {
  const stopping = { ...book(), findings: [finding("table.missing", null, { table: "Mandates" })] };
  expect(objections(enableAction.decide(stopping, SIGNED, MOMENT))).toEqual(["table.missing"]);
});

test("it is ended from wherever its writing broke off, and from wherever that did", () => {
  const before = book();
  const outcome = enableAction.decide(before, SIGNED, MOMENT);
  const writing = { action: enableAction as Action, request: SIGNED, moment: MOMENT, before, outcome };
  for (const written of [0, 1, 3, 4]) {
    for (const recovered of [0, 1]) {
      const { state, is, mustBe, left } = ending(writing, written, recovered);
      expect([state, left]).toEqual(["Recovered", 0]);
      expect(is).toEqual(mustBe);
    }
  }
});
