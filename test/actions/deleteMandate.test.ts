import type { Action } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deleteMandateAction, type DeleteMandateRequest } from "../../src/actions/deleteMandate";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import type { Invoice, Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, bookOfDebtors, MOMENT } from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

const REQUEST: DeleteMandateRequest = { mandate: "sr10001" };
const COLLECT = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };

/** Two debtors, the first one's mandate not signed. */
function book(mandate: Partial<Mandate> = {}, invoice: Partial<Invoice> = {}): Book {
  const { tables, ...rest } = bookOfDebtors(2);
  const [first, second] = tables.Mandates;
  const [invoiced, ...others] = tables.Invoices;
  if (first === undefined || second === undefined || invoiced === undefined) throw new Error("two debtors");
  const Mandates = [
    { ...first, dateOfSignature: null, ...mandate },
    { ...second, replacedBy: mandate.replacedBy ?? null },
  ];
  return { ...rest, tables: { ...tables, Mandates, Invoices: [{ ...invoiced, ...invoice }, ...others] } };
}

test("a mandate that nothing was collected under goes, and the others stay", () => {
  const { book: after, outcome } = actOn(book(), deleteMandateAction, REQUEST);
  expect(after.tables.Mandates.map(({ mandateId }) => mandateId)).toEqual(["SR10002"]);
  expect(outcome.result).toEqual({ mandate: "SR10001", administration: "NL01", debtor: "10001" });
  expect(objections(verifyAction.decide(after, {}, MOMENT))).toEqual([]);
});

test("one that was signed goes only where that is accepted", () => {
  const signed = book({ dateOfSignature: isoDate("2026-01-15") });
  expect(deleteMandateAction.decide(signed, REQUEST, MOMENT).unconfirmed).toEqual(["deleteMandate.signed"]);
  const confirmed = ["deleteMandate.signed"] as const;
  expect(deleteMandateAction.decide(signed, { ...REQUEST, confirmed }, MOMENT).done).toBe(true);
});

test("one that was collected under stays for good, also after its order was cancelled", () => {
  const collected = actOn(book({ dateOfSignature: isoDate("2026-01-15") }), collectAction, COLLECT).book;
  const cancelled = actOn(collected, cancelAction, { order: "2026-0001", confirmed: "all" }).book;
  for (const one of [collected, cancelled]) {
    const outcome = deleteMandateAction.decide(one, { ...REQUEST, confirmed: "all" }, MOMENT);
    expect([outcome.done, objections(outcome)]).toEqual([false, ["deleteMandate.used"]]);
    expect(outcome.findings[0]?.params).toEqual({ mandate: "SR10001", orders: "2026-0001" });
  }
});

test.each<readonly [string, Book, Partial<DeleteMandateRequest>, string, string | undefined]>([
  ["is not there", book(), { mandate: "X" }, "mandate.unknown", undefined],
  [
    "was collected under elsewhere",
    book({ lastCollectionDate: isoDate("2025-01-01") }),
    {},
    "deleteMandate.collectedElsewhere",
    "lastCollectionDate",
  ],
  ["is named by an invoice", book({}, { mandateId: "SR10001" }), {}, "deleteMandate.named", "mandateId"],
  ["took another one's place", book({ replacedBy: "SR10001" }), {}, "deleteMandate.named", "replacedBy"],
])("a mandate that %s stays", (_what, before, request, code, field) => {
  const outcome = deleteMandateAction.decide(before, { ...REQUEST, ...request }, MOMENT);
  expect([outcome.done, outcome.changes]).toEqual([false, []]);
  expect(outcome.findings.map((one) => [one.code, one.place?.field])).toContainEqual([code, field]);
});

test("it is ended from wherever its writing broke off", () => {
  const before = book();
  const outcome = deleteMandateAction.decide(before, REQUEST, MOMENT);
  const writing = { action: deleteMandateAction as Action, request: REQUEST, moment: MOMENT, before, outcome };
  for (const written of [0, 1]) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left]).toEqual(["Recovered", 0]);
    expect(is).toEqual(mustBe);
  }
});

test("its answer names the mandate", () => {
  const { outcome } = actOn(book(), deleteMandateAction, REQUEST);
  if (outcome.result === null) throw new Error("nothing was deleted");
  expect(deleteMandateAction.summary(outcome.result, true)).toEqual(outcome.result);
});
