import type { Action, AnyRequest, Moment } from "../../src/actions/action";
import { changeAction } from "../../src/actions/change";
import { orderAction } from "../../src/actions/order";
import { applyChanges, type Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { type Prepared, writtenChanges } from "../../src/workbook/prepare";
import { GOLDEN_CASES } from "../cases/goldenCases";
import { bookOfDebtors, momentOn } from "../support/books";
import { bytesOf, excelBook, recordsOf, reopened, wrongIn } from "../support/excelBook";
import { does, type GoldenCase } from "../support/goldenCase";
import { play, PURE_DOOR } from "../support/goldenDoors";
import type { Failure } from "../support/officeHost/faults";
import { assertAllImplemented } from "../support/officeHost/nodeHost";

/** Changing a draft, which no golden case does in all its ways. */
const DRAFT_CHANGED: GoldenCase = {
  folder: "",
  sentence: "",
  book: bookOfDebtors(4),
  steps: [
    does(orderAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(changeAction, { order: "2026-0001", exclude: ["F2"] }, "2026-11-22T10:16:00"),
    does(changeAction, { order: "2026-0001", delete: true }, "2026-11-22T10:17:00"),
  ],
};

/** An action that writes, and the book that it finds. */
interface Deed {
  readonly name: string;
  readonly action: Action;
  readonly request: AnyRequest;
  readonly moment: Moment;
  readonly before: Book;
}

/** Of every action that writes and of either posting style the deed that writes most, with the changing of drafts. */
async function deeds(): Promise<readonly Deed[]> {
  const largest = new Map<string, { readonly deed: Deed; readonly size: number }>();
  for (const golden of [...GOLDEN_CASES, DRAFT_CHANGED]) {
    for (const { step, before, outcome } of await play(golden, PURE_DOOR)) {
      if (step.kind === "hand" || outcome === null || outcome.changes.length === 0) continue;
      const { action, request, moment } = step;
      const removes = outcome.changes.some(({ kind }) => kind === "remove") ? " and removes" : "";
      const style = before.tables.Administrations[0]?.postingStyle ?? "OnIssue";
      const name = `${action.name}, posting ${style}${removes}`;
      const size = outcome.changes.length;
      if (size > (largest.get(name)?.size ?? 0)) {
        largest.set(name, { deed: { name, action, request, moment, before }, size });
      }
    }
  }
  return [...largest.values()].map(({ deed }) => deed);
}

/** The Log tells how it went, which is looked at apart. */
function withoutLog(book: Book): Book {
  return { ...book, tables: { ...book.tables, Log: [] } };
}

/** A deed, ready to be done as often as is asked. */
interface Rehearsed extends Deed {
  readonly bytes: Uint8Array;
  readonly prepared: Prepared;
  readonly complete: unknown;
  readonly original: unknown;
  /** Actions in each request of writing it. */
  readonly requests: readonly number[];
}

async function rehearsed(deed: Deed): Promise<Rehearsed> {
  const bytes = await bytesOf(deed.before);
  const excel = await excelBook(bytes);
  const prepared = await excel.prepare(deed.action, deed.request, deed.moment);
  excel.host.stats.reset();
  await excel.commit(prepared);
  const written = applyChanges(prepared.book, writtenChanges(prepared));
  expect(recordsOf(excel.book())).toEqual(recordsOf(written));
  return {
    ...deed,
    bytes,
    prepared,
    complete: recordsOf(withoutLog(written)),
    original: recordsOf(withoutLog(prepared.book)),
    requests: excel.host.stats.log.map(({ actions }) => actions),
  };
}

/** What is left when writing failed so: what the workbook held, and what it held when it was opened again. */
async function failed(
  deed: Rehearsed,
  failure: Failure,
): Promise<{ readonly left: string; readonly end: () => Promise<void> }> {
  const excel = await excelBook(deed.bytes);
  excel.host.faults.fail({ ...failure, thenOffline: true });
  await expect(excel.commit(deed.prepared)).rejects.toMatchObject({ name: "WorkbookError" });
  excel.host.faults.offline = false;
  return {
    left: JSON.stringify(excel.host.contents()),
    end: async () => {
      const book = await reopened(excel);
      const where = { deed: deed.name, failure };
      const is = recordsOf(withoutLog(book));
      // Without a row in the Log nothing of it was written.
      const states = book.tables.Log.slice(deed.before.tables.Log.length).map(({ state }) => state);
      const isGone = states.length === 0 || states[0] === "Undone";
      expect({ ...where, states, is }).toEqual({ ...where, states, is: isGone ? deed.original : deed.complete });
      expect(["", "Completed", "Recovered", "Undone"]).toContain(states.join());
      expect({ ...where, wrong: wrongIn(book, momentOn("2027-01-31T09:00:00")) }).toEqual({ ...where, wrong: [] });
    },
  };
}

/** Fails after every action of a request that left the workbook otherwise than the one before. */
async function failedInside(deed: Rehearsed, request: number, actions: number): Promise<number> {
  const at = (count: number) => failed(deed, { request, when: { actions: count } });
  let states = 0;
  const between = async (low: number, lowLeft: string, high: number, highLeft: string): Promise<void> => {
    if (lowLeft === highLeft || high - low <= 1) return;
    const middle = (low + high) >> 1;
    const { left, end } = await at(middle);
    if (left !== lowLeft && left !== highLeft) {
      states += 1;
      await end();
    }
    await between(low, lowLeft, middle, left);
    await between(middle, left, high, highLeft);
  };
  const first = await at(0);
  const last = await at(actions - 1);
  await first.end();
  await last.end();
  await between(0, first.left, actions - 1, last.left);
  return states;
}

let all: readonly Deed[] = [];
beforeAll(async () => {
  all = await deeds();
});
afterAll(assertAllImplemented);

test("every action that writes is tried", () => {
  const names = new Set(all.map(({ action }) => action.name));
  const writing = [
    "bank-debit",
    "cancel",
    "change",
    "collect",
    "deliver",
    "issue",
    "order",
    "return",
    "settle",
    "undo",
  ];
  expect([...names].sort()).toEqual(writing);
});

test("broken off at any request, or with its answer lost, an action is finished or gone when the workbook is opened again", async () => {
  for (const deed of all) {
    const ready = await rehearsed(deed);
    for (let request = 1; request <= ready.requests.length; request += 1) {
      for (const when of ["before", "after"] as const) await (await failed(ready, { request, when })).end();
    }
  }
}, 120_000);

test("broken off inside a request, after any of its writes, an action is finished or gone when the workbook is opened again", async () => {
  for (const deed of all) {
    const ready = await rehearsed(deed);
    const request = ready.requests.length;
    const states = await failedInside(ready, request, ready.requests[request - 1] ?? 0);
    // Started, at least one change, and what lies between them.
    expect(states).toBeGreaterThanOrEqual(2);
  }
}, 600_000);
