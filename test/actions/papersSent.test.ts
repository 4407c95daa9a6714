import fc from "fast-check";
import type { Action } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { changeAction } from "../../src/actions/change";
import { issueAction } from "../../src/actions/issue";
import { papersSentAction, type PapersSentRequest } from "../../src/actions/papersSent";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { orderAction } from "../../src/actions/order";
import { actOn, bookOfDebtors, MOMENT, momentOn, tampered } from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const ORDER = "2026-0001";
const SENT: PapersSentRequest = { order: ORDER, paper: "notification", on: isoDate("2026-11-20") };

const draft = (count = 3): Book =>
  actOn(bookOfDebtors(count), orderAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }).book;
const announced = (book: Book) => book.tables.DirectDebits.map(({ preNotifiedOn }) => preNotifiedOn);
const serious = (book: Book) =>
  verifyAction
    .decide(book, {}, momentOn("2027-02-01T09:00:00"))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, place }) => [code, place?.table, place?.field]);

describe("That papers went out", () => {
  test("stands with the lines that they were about, and in the Log", () => {
    const { book, outcome } = actOn(draft(), papersSentAction, SENT);
    expect(announced(book)).toEqual(["2026-11-20", "2026-11-20", "2026-11-20"]);
    expect(outcome.result).toEqual({ ...SENT, debtors: 3, lines: 3 });
    expect(book.tables.Log.at(-1)).toMatchObject({ action: "papers-sent", order: ORDER });
    expect(serious(book)).toEqual([]);
  });

  test("is of today when no day is given, and of one debtor or of all whose papers did not go out yet", () => {
    const first = actOn(draft(), papersSentAction, { ...SENT, debtor: "10002" }).book;
    const { book, outcome } = actOn(first, papersSentAction, { order: ORDER, paper: "notification" });
    expect(announced(book)).toEqual(["2026-11-22", "2026-11-20", "2026-11-22"]);
    expect([outcome.result?.debtors, outcome.result?.lines]).toEqual([2, 2]);
  });

  test("can be taken back, as a whole or of one debtor", () => {
    const sent = actOn(draft(), papersSentAction, SENT).book;
    const none: PapersSentRequest = { order: ORDER, paper: "notification", notSent: true };
    const one = actOn(sent, papersSentAction, { ...none, debtor: "10001" });
    expect([announced(one.book), one.outcome.result?.on]).toEqual([[null, "2026-11-20", "2026-11-20"], null]);
    const all = actOn(one.book, papersSentAction, none).book;
    expect([announced(all), serious(all)]).toEqual([[null, null, null], []]);
  });

  test("is a matter of its own for specifications: only once the order is issued", () => {
    const year = yearOfCollections();
    const { book } = actOn(
      year,
      papersSentAction,
      { order: "2026-0002", paper: "specification" },
      momentOn("2026-12-20T11:00:00"),
    );
    const days = book.tables.DirectDebits.filter(({ order }) => order === "2026-0002").map((line) => line.specifiedOn);
    // What came back is no part of what was collected.
    expect(days).toEqual([null, null, "2026-12-20", "2026-12-20"]);
    expect(serious(book)).toEqual(serious(year));
  });

  test.each<readonly [string, Book, Partial<PapersSentRequest>, readonly string[]]>([
    ["of an order that is not there", draft(), { order: "X" }, ["order.unknown"]],
    ["on a day that is still to come", draft(), { on: isoDate("2026-11-23") }, ["papers.inFuture"]],
    ["of a draft's specification", draft(), { paper: "specification" }, ["order.notIssued"]],
    ["twice", actOn(draft(), papersSentAction, SENT).book, {}, ["papers.sent"]],
    ["of nobody", draft(), { debtor: "10009" }, ["papers.sent"]],
    ["that they did not, where nobody said so", draft(), { notSent: true }, ["papers.notSent"]],
    ["of a cancelled order", cancelled(), {}, ["order.cancelled"]],
  ])("is not recorded %s", (_what, book, request, codes) => {
    const outcome = papersSentAction.decide(book, { ...SENT, ...request }, MOMENT);
    expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
  });

  test("is no announcement any more after the collection", () => {
    const outcome = papersSentAction.decide(
      draft(),
      { ...SENT, on: isoDate("2026-12-02") },
      momentOn("2026-12-03T09:00:00"),
    );
    expect(objections(outcome)).toEqual(["papers.afterCollection"]);
  });

  test("goes along when the draft is changed and issued, and counts for the days that were agreed", () => {
    const sent = actOn(draft(), papersSentAction, SENT).book;
    const changed = actOn(sent, changeAction, { order: ORDER, exclude: ["F1"], confirmed: "all" }).book;
    const { book } = actOn(changed, issueAction, { order: ORDER, confirmed: "all" });
    expect(announced(book)).toEqual(["2026-11-20", "2026-11-20"]);
    expect(serious(book)).toEqual([]);
  });
});

describe("A day of papers that somebody typed", () => {
  const typed = { preNotifiedOn: isoDate("2026-11-19") };

  test("where none was recorded is a warning on its cell", () => {
    expect(serious(tampered(draft(), "DirectDebits", 1, typed))).toEqual([
      ["verify.paperDays", "DirectDebits", "preNotifiedOn"],
    ]);
    expect(serious(tampered(draft(), "DirectDebits", 0, { specifiedOn: isoDate("2026-11-19") }))).toEqual([
      ["verify.paperDays", "DirectDebits", "specifiedOn"],
    ]);
  });

  test.each([typed, { preNotifiedOn: null }])("over one that was recorded is an error of the books: %p", (fields) => {
    const sent = actOn(draft(), papersSentAction, SENT).book;
    expect(serious(tampered(sent, "DirectDebits", 1, fields))).toEqual([
      ["verify.stateNotAsSealed", "Orders", "status"],
    ]);
  });
});

describe("What broke off", () => {
  test("is finished after every prefix, to the same lines", () => {
    const cases = fc.record({ written: fc.nat(3), recovered: fc.nat(3), notSent: fc.boolean() });
    fc.assert(
      fc.property(cases, ({ written, recovered, notSent }) => {
        const before = notSent ? actOn(draft(), papersSentAction, SENT).book : draft();
        const request = notSent ? { order: ORDER, paper: "notification" as const, notSent } : SENT;
        const outcome = papersSentAction.decide(before, request, MOMENT);
        const writing = { action: papersSentAction as Action, request, moment: MOMENT, before, outcome };
        const { state, is, mustBe, left } = ending(writing, written, recovered);
        expect([state, is, left]).toEqual(["Recovered", mustBe, 0]);
      }),
      { numRuns: 40 },
    );
  });

  test("is nobody's where its order is gone, and is not finished from a row that cannot be read", () => {
    const { book } = actOn(draft(), papersSentAction, SENT);
    const row = book.tables.Log.at(-1);
    if (row === undefined) throw new Error("no row");
    const without = { ...book, tables: { ...book.tables, Orders: [] } };
    expect(papersSentAction.resume?.(without, row)).toEqual({ state: "Undone", changes: [] });
    const request = '{"request":{"order":"2026-0001","paper":"letter","on":"x"},"facts":{"on":1,"lines":[[2,1]]}}';
    expect(papersSentAction.unreadable?.({ ...row, request })).toEqual([
      "request.paper",
      "request.on",
      "facts.on",
      "facts.lines",
    ]);
    expect(papersSentAction.unreadable?.(row)).toEqual([]);
  });
});

function cancelled(): Book {
  const issued = actOn(draft(), issueAction, { order: ORDER, confirmed: "all" }).book;
  return actOn(issued, cancelAction, { order: ORDER, confirmed: "all" }).book;
}
