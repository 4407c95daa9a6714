import { inTransitAction } from "../../src/actions/inTransitAtDate";
import { openItemsAction } from "../../src/actions/openItems";
import { trialBalanceAction } from "../../src/actions/trialBalance";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { momentOn, tampered } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const BOOK = yearOfCollections();
const NEW_YEAR = momentOn("2027-01-01T09:00:00");
const YEAR_END = { date: isoDate("2026-12-31") };

test("open items are told with their age and the tie, as other programs read them", () => {
  const { done, changes, result } = openItemsAction.decide(BOOK, YEAR_END, NEW_YEAR);
  expect([done, changes]).toEqual([true, []]);
  const summary = result === null ? {} : openItemsAction.summary(result, true);
  expect(summary).toMatchObject({
    ...{ date: "2026-12-31", notDue: "0.00", upTo30: "0.00", upTo60: "300.00", total: "300.00" },
    openItems: [
      {
        ...{ administration: "NL01", debtor: "10001", invoice: "F1", instalment: null, dueDate: "2026-11-30" },
        ...{ amount: "100.00", openAmount: "100.00", ageBand: "upTo60", order: "2026-0002", onItsWay: null },
        ...{ isGone: null, place: { table: "Invoices", row: 2, field: "openAmount" } },
      },
      { debtor: "10002", openAmount: "200.00" },
    ],
    ageing: [
      { debtor: "10001", upTo60: "100.00", total: "100.00" },
      { debtor: "10002", total: "200.00" },
    ],
    ties: [
      {
        ...{ administration: "NL01", ledgerAccounts: "1300", firstDay: "2026-01-01", lastDay: "2026-12-31" },
        ...{ opening: "0.00", invoiced: "1000.00", returns: "300.00", receipts: null },
        ...{ closing: "300.00", listed: "300.00", difference: "0.00" },
      },
    ],
  });
});

test("in transit is told with its reasons and the tie, on the moment's day when none is given", () => {
  const of = (date?: string) =>
    inTransitAction.decide(BOOK, date === undefined ? {} : { date: isoDate(date) }, NEW_YEAR);
  expect(of().result).toMatchObject({ date: "2027-01-01", parts: [] });
  const { result, orders } = of("2026-12-04");
  expect(orders).toEqual(["2026-0002"]);
  expect(result === null ? {} : inTransitAction.summary(result, true)).toMatchObject({
    total: "196.00",
    transitParts: [
      {
        ...{ order: "2026-0002", debtor: "10002", cause: "returnedLater", amount: "196.00", ageBand: "upTo30" },
        ...{ lines: 1, place: { table: "Orders", row: 3, field: "toSettle" } },
      },
    ],
    ties: [{ ledgerAccounts: "1250", listed: "196.00", difference: "0.00" }],
  });
});

test("the trial balance adds to nothing, and says so", () => {
  const { result } = trialBalanceAction.decide(BOOK, YEAR_END, NEW_YEAR);
  const summary = result === null ? {} : trialBalanceAction.summary(result, true);
  expect(summary).toMatchObject({
    date: "2026-12-31",
    trialTotals: [
      { administration: "NL01", firstDay: "2026-01-01", opening: "0.00", balance: "0.00", isBalanced: true },
    ],
  });
  expect(summary["trialAccounts"]).toContainEqual({
    ...{ administration: "NL01", account: "1250", name: "" },
    ...{ opening: "0.00", debit: "2254.00", credit: "2254.00", balance: "0.00" },
  });
});

test("what does not tie is told, with where to look", () => {
  const position = BOOK.tables.Ledger.findIndex(({ account, event }) => account === "1300" && event === "Return");
  const moved = tampered(BOOK, "Ledger", position, { invoice: null });
  expect(openItemsAction.decide(moved, YEAR_END, NEW_YEAR).findings).toMatchObject([
    { code: "figures.differs", params: { difference: "-100.00" } },
  ]);
  const changed = tampered(BOOK, "Ledger", 0, { debit: cents(1) });
  const { findings } = trialBalanceAction.decide(changed, YEAR_END, NEW_YEAR);
  expect(findings.map(({ code }) => code)).toEqual(["figures.unbalanced"]);
});

test("an invoice that is no longer there, and one that cannot be told of, are named", () => {
  const { Invoices } = BOOK.tables;
  const gone = { ...BOOK, tables: { ...BOOK.tables, Invoices: Invoices.slice(0, 3) } };
  const before = { date: isoDate("2026-11-23") };
  const { findings, result } = openItemsAction.decide(gone, before, NEW_YEAR);
  expect(findings.map(({ code }) => code)).toEqual(["openItems.gone"]);
  const summary = result === null ? {} : openItemsAction.summary(result, true);
  expect(summary["openItems"]).toContainEqual(expect.objectContaining({ invoice: "F4", isGone: true, place: null }));
  const foreign = tampered(BOOK, "Invoices", 3, { currency: "USD" });
  expect(openItemsAction.decide(foreign, YEAR_END, NEW_YEAR).findings).toContainEqual(
    expect.objectContaining({ code: "openItems.leftOut", severity: "info" }),
  );
});

test("a beginning behind the end and an order that is not there are refused, as are books that cannot be read", () => {
  const asked = { ...YEAR_END, from: isoDate("2027-01-01"), order: "1" };
  const stopping = { ...BOOK, findings: [finding("table.missing", null, { table: "Orders" })] };
  for (const action of [openItemsAction, inTransitAction]) {
    expect(objections(action.decide(BOOK, asked, NEW_YEAR))).toEqual(["figures.period", "order.unknown"]);
    expect(objections(action.decide(stopping, {}, NEW_YEAR))).toEqual(["table.missing"]);
  }
  const period = { ...YEAR_END, from: isoDate("2027-01-01") };
  expect(objections(trialBalanceAction.decide(BOOK, period, NEW_YEAR))).toEqual(["figures.period"]);
});
