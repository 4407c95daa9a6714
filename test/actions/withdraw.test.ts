import type { Action } from "../../src/actions/action";
import { collectAction } from "../../src/actions/collect";
import { withdrawAction, type WithdrawRequest } from "../../src/actions/withdraw";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, aMandate, bookOfDebtors, MOMENT } from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

const REQUEST: WithdrawRequest = { mandate: "sr10001" };

const bookWith = (mandate: Partial<Mandate>): Book => bookOfDebtors(1, { Mandates: [aMandate(mandate)] });

test("a mandate is withdrawn since today, or since the day that is given", () => {
  const { book, outcome } = actOn(bookOfDebtors(2), withdrawAction, REQUEST);
  expect(outcome.result).toEqual({ mandate: "SR10001", administration: "NL01", withdrawnOn: "2026-11-22" });
  expect(book.tables.Mandates.map(({ withdrawnOn, status }) => [withdrawnOn, status])).toEqual([
    ["2026-11-22", "Withdrawn"],
    [null, null],
  ]);
  const on = isoDate("2026-12-31");
  const later = actOn(bookOfDebtors(1), withdrawAction, { ...REQUEST, on }).book.tables.Mandates[0];
  // It can be collected under until then.
  expect([later?.withdrawnOn, later?.status]).toEqual([on, "Active"]);
});

test("what is under way with it is told first, and has to be accepted", () => {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };
  const { book } = actOn(bookOfDebtors(1), collectAction, request);
  const asked = withdrawAction.decide(book, REQUEST, MOMENT);
  expect([asked.done, asked.unconfirmed]).toEqual([false, ["withdraw.underWay"]]);
  expect(asked.findings[0]?.params).toEqual({ mandate: "SR10001", count: 1, orders: "2026-0001" });
  expect(withdrawAction.decide(book, { ...REQUEST, confirmed: ["withdraw.underWay"] }, MOMENT).done).toBe(true);
});

test.each<readonly [string, Book, Partial<WithdrawRequest>, readonly string[]]>([
  ["is not there", bookOfDebtors(1), { mandate: "X" }, ["mandate.unknown"]],
  ["is of another administration", bookOfDebtors(1), { administration: "BE01" }, ["mandate.unknown"]],
  ["was withdrawn before", bookWith({ withdrawnOn: isoDate("2026-11-01") }), {}, ["withdraw.already"]],
  ["stands in two administrations", twoAdministrations(), {}, ["request.severalAdministrations"]],
  ["cannot be read", unreadable(), {}, ["cell.notADate"]],
  ["lies in tables that are missing", stopping(), {}, ["table.missing"]],
])("a mandate that %s is not withdrawn", (_what, book, request, codes) => {
  const outcome = withdrawAction.decide(book, { ...REQUEST, ...request }, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
});

test("the mandate of the administration that is named is withdrawn", () => {
  const { outcome } = actOn(twoAdministrations(), withdrawAction, { ...REQUEST, administration: "be01" });
  expect(outcome.result?.administration).toBe("BE01");
});

test("it is ended from wherever its writing broke off, and undone where the mandate is gone", () => {
  const before = bookOfDebtors(2);
  const outcome = withdrawAction.decide(before, REQUEST, MOMENT);
  const writing = { action: withdrawAction as Action, request: REQUEST, moment: MOMENT, before, outcome };
  for (const written of [0, 1]) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left]).toEqual(["Recovered", 0]);
    expect(is).toEqual(mustBe);
  }
  const row = { request: JSON.stringify({ request: { mandate: "X" } }), at: MOMENT.at, user: "anna" };
  expect(withdrawAction.resume?.(before, row as never)).toEqual({ state: "Undone", changes: [] });
});

function twoAdministrations(): Book {
  const book = bookOfDebtors(1);
  const Mandates = [...book.tables.Mandates, aMandate({ administration: "BE01" })];
  return { ...book, tables: { ...book.tables, Mandates } };
}

function unreadable(): Book {
  const book = bookWith({ unreadable: ["withdrawnOn"] });
  const row = book.tables.Mandates[0]?.row ?? 0;
  return { ...book, findings: [finding("cell.notADate", { table: "Mandates", row, field: "withdrawnOn" })] };
}

function stopping(): Book {
  return { ...bookOfDebtors(1), findings: [finding("table.missing", null, { table: "Mandates" })] };
}
