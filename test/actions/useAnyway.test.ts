import type { Action } from "../../src/actions/action";
import { changeIbanAction } from "../../src/actions/changeIban";
import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { proposeAction } from "../../src/actions/propose";
import { useAnywayAction, type UseAnywayRequest } from "../../src/actions/useAnyway";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, aMandate, bookOfDebtors, dutchIbanOf, MOMENT } from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

/** Used last on 5 January 2023, in another package: to be used until 5 January 2026. */
const OLD = { lastCollectionDate: isoDate("2023-01-05") };
const REASON = "collected by the office in Gent, 12-2024";
const REQUEST: UseAnywayRequest = {
  mandate: "sr10001",
  until: isoDate("2027-12-12"),
  reason: REASON,
  confirmed: ["useAnyway.declared"],
};
const COLLECTION = { collectionDate: isoDate("2026-12-01") };

const bookWith = (over: Partial<Mandate>): Book => bookOfDebtors(1, { Mandates: [aMandate(over)] });

test("a dormant mandate is used anyway until a day, and why is kept with the mandate, in the Log and with every order", () => {
  const before = bookWith(OLD);
  const held = proposeAction.decide(before, COLLECTION, MOMENT);
  expect([held.result?.proposal.transactions.length, objections(held)]).toEqual([0, ["mandate.dormant"]]);
  const asked = useAnywayAction.decide(before, { ...REQUEST, confirmed: [] }, MOMENT);
  expect([asked.done, asked.unconfirmed]).toEqual([false, ["useAnyway.declared"]]);
  expect(asked.findings[0]).toMatchObject({
    place: { table: "Mandates", row: 2, field: "dormancyOverride" },
    params: { mandate: "SR10001", usableUntil: "2026-01-05", until: "2027-12-12" },
  });
  const { book, outcome } = actOn(before, useAnywayAction, REQUEST);
  expect(outcome.result).toEqual({ mandate: "SR10001", administration: "NL01", until: "2027-12-12", reason: REASON });
  expect(book.tables.Mandates[0]).toMatchObject({
    ...{ dormancyOverride: "2027-12-12", dormancyReason: REASON, status: "Active" },
  });
  expect(book.tables.Log[0]?.request).toContain(REASON);
  const warned = proposeAction.decide(book, COLLECTION, MOMENT).findings;
  expect(warned.find(({ code }) => code === "mandate.dormancyOverridden")?.params).toMatchObject({ reason: REASON });
  const collected = actOn(book, collectAction, { ...COLLECTION, confirmed: ["mandate.dormancyOverridden"] }).book;
  expect(collected.tables.DirectDebits).toMatchObject([{ mandateId: "SR10001" }]);
  expect(collected.tables.OrderFindings).toContainEqual(
    expect.objectContaining({ code: "mandate.dormancyOverridden", acceptedBy: "anna" }),
  );
  expect(objections(verifyAction.decide(collected, {}, MOMENT))).toEqual([]);
});

test("a day that was typed in without a reason asks for one, on the cell of the reason", () => {
  const before = bookWith({ ...OLD, dormancyOverride: isoDate("2027-12-12") });
  const { findings } = proposeAction.decide(before, COLLECTION, MOMENT);
  expect(findings.find(({ code }) => code === "mandate.dormancyUnexplained")).toMatchObject({
    severity: "warning",
    place: { table: "Mandates", row: 2, field: "dormancyReason" },
    params: { mandate: "SR10001", usableUntil: "2026-01-05" },
  });
});

test("it is told in time that what was declared comes to its end", () => {
  const until = isoDate("2027-01-31");
  const { book } = actOn(bookWith(OLD), useAnywayAction, { ...REQUEST, until });
  const { findings } = checkAction.decide(book, {}, MOMENT);
  expect(findings.find(({ code }) => code === "mandate.dormantSoon")?.params).toEqual({
    mandate: "SR10001",
    usableUntil: until,
  });
});

test("a new mandate in place of the one that is used anyway begins without the declaration", () => {
  const { book } = actOn(bookWith(OLD), useAnywayAction, REQUEST);
  const request = { mandate: "SR10001", how: "replace" as const, iban: dutchIbanOf(9) };
  const { Mandates } = actOn(book, changeIbanAction, request).book.tables;
  expect(Mandates[1]).toMatchObject({ mandateId: "SR10001-2", dormancyOverride: null, dormancyReason: null });
});

const on = (day: string): Partial<UseAnywayRequest> => ({ until: isoDate(day) });

test.each<readonly [string, Book, Partial<UseAnywayRequest>, readonly string[]]>([
  ["is not there", bookWith(OLD), { mandate: "X" }, ["mandate.unknown"]],
  ["can be used by itself", bookWith({ lastCollectionDate: isoDate("2025-06-01") }), {}, ["useAnyway.notDormant"]],
  ["was never used", bookWith({ dateOfSignature: isoDate("2015-01-15") }), {}, ["useAnyway.notDormant"]],
  ["was withdrawn", bookWith({ ...OLD, withdrawnOn: isoDate("2026-11-01") }), {}, ["useAnyway.ended"]],
  ["was replaced", bookWith({ ...OLD, replacedBy: "SR10001-2" }), {}, ["useAnyway.ended"]],
  ["is to be used until yesterday", bookWith(OLD), on("2026-11-21"), ["useAnyway.past", "useAnyway.declared"]],
  [
    "is to be used for more than 36 months",
    bookWith(OLD),
    on("2029-11-23"),
    ["useAnyway.tooLong", "useAnyway.declared"],
  ],
  ["is to be used without a reason", bookWith(OLD), { reason: " " }, ["useAnyway.noReason", "useAnyway.declared"]],
  ["lies in tables that are missing", stopping(), {}, ["mandate.unknown", "table.missing"]],
])("a mandate that %s is not declared", (_what, book, request, codes) => {
  const outcome = useAnywayAction.decide(book, { ...REQUEST, ...request }, MOMENT);
  expect([outcome.done, outcome.changes, [...objections(outcome)].sort()]).toEqual([false, [], [...codes].sort()]);
});

test("the last day of 36 months from today may be asked for, and today too", () => {
  for (const day of ["2029-11-22", "2026-11-22"]) {
    expect(useAnywayAction.decide(bookWith(OLD), { ...REQUEST, ...on(day) }, MOMENT).done).toBe(true);
  }
});

test("it is ended from wherever its writing broke off, and undone where the mandate is gone", () => {
  const before = bookWith(OLD);
  const outcome = useAnywayAction.decide(before, REQUEST, MOMENT);
  const writing = { action: useAnywayAction as Action, request: REQUEST, moment: MOMENT, before, outcome };
  for (const written of [0, 1]) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, is, left]).toEqual(["Recovered", mustBe, 0]);
  }
  const [row] = actOn(before, useAnywayAction, REQUEST).book.tables.Log;
  if (row === undefined || useAnywayAction.resume === undefined) throw new Error("it cannot be resumed");
  const gone = { ...before, tables: { ...before.tables, Mandates: [] } };
  expect(useAnywayAction.resume(gone, row)).toEqual({ state: "Undone", changes: [] });
});

test("its answer is what it did", () => {
  const { outcome } = actOn(bookWith(OLD), useAnywayAction, REQUEST);
  if (outcome.result === null) throw new Error("nothing was declared");
  expect(useAnywayAction.summary(outcome.result, true)).toEqual(outcome.result);
});

function stopping(): Book {
  const book = bookWith(OLD);
  const tables = { ...book.tables, Mandates: [] };
  return { ...book, tables, findings: [finding("table.missing", null, { table: "Mandates" })] };
}
