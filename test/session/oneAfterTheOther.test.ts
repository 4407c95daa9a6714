import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { LocalSession } from "../../src/session/localSession";
import { QUERIES } from "../../src/taskpane/queries";
import type { PaneAction } from "../../src/session/session";
import type { WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import type { Workbook } from "../../src/workbook/workbook";
import { wrongIn } from "../support/excelBook";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";

/*
 * What an action writes is what the next one is decided upon: in a workbook that is written step by step, whose basis is
 * read again before anything is written, every action must find what the one before it left. The sample has a mandate
 * that stands there twice, so that this is asked of records with one key too.
 */

const TODAY = isoDate("2026-11-20");
const order = "2026-0001";
const confirmed = "all";

type Step = readonly [at: string, action: PaneAction, request: object];

const MADE: readonly Step[] = [
  ["2026-11-20T10:00:00", "order", { confirmed }],
  ["2026-11-20T10:05:00", "issue", { order, confirmed }],
];

const COLLECTED: readonly Step[] = [["2026-11-20T10:00:00", "collect", { confirmed }]];

const AFTER: readonly Step[] = [
  ["2026-11-20T10:10:00", "deliver", { order, on: TODAY, confirmed }],
  ["2026-11-25T10:00:00", "settle", { order, confirmed }],
  [
    "2026-11-27T10:00:00",
    "return",
    { order, line: 1, kind: "Return", reasonCode: "AM04", bookingDate: isoDate("2026-11-27"), confirmed },
  ],
  ["2026-11-27T10:05:00", "undo", { order, confirmed }],
];

interface Place {
  readonly workbook: Workbook;
  readonly contents: () => WorkbookContents;
}

const places: readonly [string, () => Promise<Place>][] = [
  [
    "in memory",
    () => {
      const workbook = memoryWorkbook(sampleSheets("nl", TODAY), { writesAtOnce: false });
      return Promise.resolve({ workbook, contents: () => workbook.contents });
    },
  ],
  [
    "in Excel",
    async () => {
      const host = await officeHost();
      const workbook = excelWorkbook();
      await new LocalSession(workbook, QUERIES, () => ({ at: isoDateTime("2026-11-20T09:00:00"), user: "anna" })).setUp(
        {
          language: "nl",
          sample: true,
          write: true,
        },
      );
      return { workbook, contents: () => host.contents() };
    },
  ],
];

afterAll(assertAllImplemented);

describe.each(places)("A workbook %s that is written step by step", (_where, made) => {
  test.each([
    ["order and issue", MADE],
    ["collect", COLLECTED],
  ])("is gone on with after every action, from %s to what takes a return back", async (_how, first) => {
    const { workbook, contents } = await made();
    for (const [at, action, request] of [...first, ...AFTER]) {
      const moment = { at: isoDateTime(at), user: "anna" };
      const session = new LocalSession(workbook, QUERIES, () => moment);
      const preview = await session.prepare(action, request);
      expect([action, preview.done, preview.changes.length > 0]).toEqual([action, true, true]);
      await session.commit(preview);
      const { book } = decodeBook(contents());
      expect([action, wrongIn(book, moment)]).toEqual([action, []]);
      expect(book.tables.Log.every(({ state }) => state === "Completed")).toBe(true);
    }
    const { Log, Mandates } = decodeBook(contents()).book.tables;
    expect(Log).toHaveLength(first.length + AFTER.length);
    // Of the mandate that stands there twice the first row tells how it is; the other is left as the user made it.
    const twice = Mandates.filter(({ mandateId }) => mandateId === "SR10039");
    expect(twice.map(({ status, sequenceType }) => [status, sequenceType])).toEqual([
      ["Active", "RCUR"],
      [null, null],
    ]);
  });
});
