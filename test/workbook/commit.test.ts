import type { Action } from "../../src/actions/action";
import { summaryOf } from "../../src/actions/outcome";
import { append, applyChanges, setFields } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { FIRST_SEAL, logSeal } from "../../src/domain/ledger/seal";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import { prepare, type WorkbookWords, writtenChanges } from "../../src/workbook/prepare";
import { VERSION } from "../../src/kit/version";
import { WorkbookError } from "../../src/workbook/workbook";
import { fakeCheck, fakeDeliver, fakeOrder, outcomeOf, plainSummary } from "../support/fakeActions";
import { type MemoryWorkbook, memoryWorkbook, sheetOf } from "../support/memoryWorkbook";
import { draftOrder, startedLogRow } from "../support/orderBook";

const MOMENT = { at: isoDateTime("2026-11-22T10:15:00"), user: "anna" };
const ORDER = "2026-0001";
const DELIVERED = { order: ORDER, on: isoDate("2026-11-23") };

const words: WorkbookWords = {
  describe: ({ code }) => code,
  summarise: (action, { orders }) => `${action} ${orders.join(", ")}`,
};
const aids = { wording: () => words };

function bookOf(workbook: MemoryWorkbook) {
  return decodeBook(workbook.contents).book;
}

function withOrder(options: Parameters<typeof memoryWorkbook>[1] = {}) {
  return memoryWorkbook([sheetOf("Orders", draftOrder()), newSheet("Log", "nl")], options);
}

/** In the first row of a book: of whom it is. */
const BOOK = expect.stringMatching(/^[0-9a-f]{16}$/) as unknown;
/** The values of the order: nothing of its making is changed. */
const SEALED = {
  orders: { "2026-0001": [null, expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)] },
};

describe("A book that is read", () => {
  test.each([
    [fakeCheck, true],
    [fakeDeliver, false],
  ])("is read for the last time by what does not write: %#", async (action, once) => {
    const workbook = withOrder();
    const read = jest.spyOn(workbook, "read");
    await prepare(workbook, action as Action, DELIVERED, MOMENT, aids);
    expect(read.mock.calls).toEqual([[undefined, { once }]]);
  });
});

describe("Preparing", () => {
  test("writes nothing", async () => {
    const workbook = withOrder();
    await prepare(workbook, fakeDeliver, DELIVERED, MOMENT, aids);
    expect(workbook.writes).toEqual([]);
  });

  test("has a Log row that tells who asked for what and when, sealed", async () => {
    const { logRow } = await prepare(withOrder(), fakeDeliver, DELIVERED, MOMENT, aids);
    expect(logRow).toMatchObject({
      number: 1,
      at: MOMENT.at,
      user: "anna",
      action: "deliver",
      order: ORDER,
      summary: `deliver ${ORDER}`,
      version: VERSION,
      state: "Completed",
    });
    expect(JSON.parse(logRow?.request ?? "")).toEqual({
      request: DELIVERED,
      moment: MOMENT,
      book: BOOK,
      sealed: SEALED,
    });
    if (logRow === null) throw new Error("no Log row");
    expect(logRow.seal).toBe(logSeal(FIRST_SEAL, logRow));
  });

  test("keeps in the Log what an interrupted action needs besides its request", async () => {
    const action: Action = {
      ...fakeOrder,
      decide: () => outcomeOf({ changes: [append("Orders", draftOrder())], resumeFacts: { lastBatch: 7 } }),
    };
    const { logRow } = await prepare(memoryWorkbook(allNewSheets("nl")), action, {}, MOMENT, aids);
    expect(JSON.parse(logRow?.request ?? "")).toMatchObject({ facts: { lastBatch: 7 } });
  });

  test("counts on from the last Log row by number, wherever it stands, and seals upon it", async () => {
    const rows = [
      startedLogRow({ number: 2, state: "Completed", seal: "b".repeat(64) }),
      startedLogRow({ number: 1, state: "Completed", seal: "a".repeat(64) }),
    ];
    const workbook = memoryWorkbook([sheetOf("Orders", draftOrder()), sheetOf("Log", ...rows)]);
    const { logRow } = await prepare(workbook, fakeDeliver, DELIVERED, MOMENT, aids);
    if (logRow === null) throw new Error("no Log row");
    expect(logRow.number).toBe(3);
    expect(logRow.seal).toBe(logSeal("b".repeat(64), logRow));
  });

  test("has no Log row for an action that only reads, is held back or changes nothing", async () => {
    const done = memoryWorkbook([sheetOf("Orders", draftOrder({ deliveredOn: DELIVERED.on }))]);
    const reading = await prepare(withOrder(), fakeCheck, {}, MOMENT, aids);
    const heldBack = await prepare(withOrder(), fakeDeliver, { ...DELIVERED, order: "X" }, MOMENT, aids);
    const nothing = await prepare(done, fakeDeliver, DELIVERED, MOMENT, aids);
    expect([reading.logRow, heldBack.logRow, nothing.logRow]).toEqual([null, null, null]);
    expect([reading, heldBack, nothing].map(writtenChanges)).toEqual([[], [], []]);
  });

  test("lends the action the words of the workbook's own language", async () => {
    const languages: string[] = [];
    const action: Action = {
      ...fakeCheck,
      summary: plainSummary,
      decide: (_book, _request, _moment, lent) => outcomeOf({ result: { found: lent?.describe !== undefined } }),
    };
    const english = memoryWorkbook([newSheet("Orders", "en", [draftOrder()])]);
    const { outcome } = await prepare(english, action, {}, MOMENT, {
      wording: (language) => (languages.push(language), words),
    });
    expect(languages).toEqual(["en"]);
    expect(summaryOf(action, outcome)).toEqual({ found: true });
  });

  test("writes the request so that reading and sealing it again gives the same", async () => {
    const workbook = withOrder();
    const user = " anna\n müller\u2028jr ";
    const request = { order: ORDER, on: DELIVERED.on, text: "ü\u2028\u0007" };
    const action: Action = { ...fakeDeliver, decide: (book) => fakeDeliver.decide(book, DELIVERED, MOMENT) };
    await commit(workbook, await prepare(workbook, action, request, { ...MOMENT, user }, aids));
    const [row] = bookOf(workbook).tables.Log;
    expect(row?.user).toBe("anna müller jr");
    expect(row?.seal).toBe(logSeal(FIRST_SEAL, row ?? startedLogRow()));
    expect(JSON.parse(row?.request ?? "")).toMatchObject({ request });
  });

  test("leaves out facts that no cell can hold where the write happens at once, and is held back where it does not", async () => {
    const facts = { text: "x".repeat(40_000) };
    const action: Action = {
      ...fakeDeliver,
      decide: (book) => ({ ...fakeDeliver.decide(book, DELIVERED, MOMENT), resumeFacts: facts }),
    };
    const { logRow } = await prepare(withOrder(), action, DELIVERED, MOMENT, aids);
    expect(JSON.parse(logRow?.request ?? "")).toEqual({
      request: DELIVERED,
      moment: MOMENT,
      book: BOOK,
      sealed: SEALED,
    });
    const workbook = withOrder({ writesAtOnce: false });
    const inSteps = await prepare(workbook, action, DELIVERED, MOMENT, aids);
    expect(inSteps).toMatchObject({ outcome: { done: false, changes: [], documents: [] }, logRow: null });
    expect(inSteps.outcome.findings.at(-1)).toMatchObject({
      code: "log.factsTooLong",
      severity: "error",
      place: { table: "Log", row: null, field: "request" },
      params: { max: 32_767 },
    });
    await commit(workbook, inSteps);
    expect(workbook.writes).toEqual([]);
  });
});

describe("Committing to a workbook that writes at once", () => {
  test("writes the changes and a completed Log row together", async () => {
    const workbook = withOrder();
    await commit(workbook, await prepare(workbook, fakeDeliver, DELIVERED, MOMENT, aids));
    expect(workbook.writes).toHaveLength(1);
    const { Orders, Log } = bookOf(workbook).tables;
    expect(Orders[0]?.deliveredOn).toBe(DELIVERED.on);
    expect(Log.map(({ state }) => state)).toEqual(["Completed"]);
  });

  test("makes the Log where there is none yet", async () => {
    const workbook = memoryWorkbook([sheetOf("Orders", draftOrder())]);
    await commit(workbook, await prepare(workbook, fakeDeliver, DELIVERED, MOMENT, aids));
    expect(bookOf(workbook).tables.Log).toHaveLength(1);
  });

  test("gives the book that the action meant", async () => {
    const workbook = withOrder();
    const prepared = await prepare(workbook, fakeOrder, {}, MOMENT, aids);
    await commit(workbook, prepared);
    const meant = applyChanges(prepared.book, writtenChanges(prepared)).tables;
    const now = bookOf(workbook).tables;
    const withoutRows = (records: readonly { readonly row: number }[]) =>
      records.map((record) => ({ ...record, row: 0 }));
    expect(withoutRows(now.Orders)).toEqual(withoutRows(meant.Orders));
    expect(withoutRows(now.Log)).toEqual(withoutRows(meant.Log));
  });

  test("writes nothing when nothing is to be written", async () => {
    const workbook = withOrder();
    await commit(workbook, await prepare(workbook, fakeCheck, {}, MOMENT, aids));
    expect(workbook.writes).toEqual([]);
  });
});

describe("Committing to a workbook that writes in steps", () => {
  const inSteps = { writesAtOnce: false };

  test("begins the Log row, makes the changes, and completes the row", async () => {
    const states: (string | undefined)[] = [];
    const workbook: MemoryWorkbook = withOrder({
      ...inSteps,
      refuse: () => void states.push(bookOf(workbook).tables.Log[0]?.state),
    });
    await commit(workbook, await prepare(workbook, fakeDeliver, DELIVERED, MOMENT, aids));
    expect(states).toEqual([undefined, "Started", "Started"]);
    expect(bookOf(workbook).tables.Log.map(({ state }) => state)).toEqual(["Completed"]);
    expect(bookOf(workbook).tables.Orders[0]?.deliveredOn).toBe(DELIVERED.on);
  });

  test("leaves a started row when the host stops half-way", async () => {
    const workbook = withOrder({
      ...inSteps,
      refuse: ({ tables }) => {
        if (tables.some(({ table }) => table === "Orders")) throw new WorkbookError("file.writeFailed", { path: "x" });
      },
    });
    const prepared = await prepare(workbook, fakeDeliver, DELIVERED, MOMENT, aids);
    await expect(commit(workbook, prepared)).rejects.toThrow(WorkbookError);
    expect(bookOf(workbook).tables.Log.map(({ state }) => state)).toEqual(["Started"]);
  });

  const changed: readonly [string, (workbook: MemoryWorkbook) => Promise<void>, string][] = [
    [
      "a value that the action builds upon changed",
      async (workbook) => {
        const { book, layout } = decodeBook(workbook.contents);
        const [order] = book.tables.Orders;
        const change = order === undefined ? null : setFields("Orders", order, { deliveredOn: isoDate("2026-11-20") });
        if (change !== null) await workbook.write(encodeChanges([change], layout, "nl"));
      },
      "'Incasso-opdrachten'!P2",
    ],
    [
      "the record is gone",
      async (workbook) => {
        const tables = workbook.contents.tables.map((table) =>
          table.name === "Orders" ? { ...table, rows: [table.captions.map(() => null)] } : table,
        );
        workbook.contents = { ...workbook.contents, tables };
        return Promise.resolve();
      },
      "'Incasso-opdrachten'",
    ],
    [
      "somebody else's action was logged",
      (workbook) => {
        const others = memoryWorkbook([sheetOf("Log", startedLogRow({ number: 1, state: "Completed" }))]).contents
          .tables;
        const tables = workbook.contents.tables.map((table) => (table.name === "Log" ? (others[0] ?? table) : table));
        workbook.contents = { ...workbook.contents, tables };
        return Promise.resolve();
      },
      "Logboek!A1",
    ],
  ];

  test.each(changed)("refuses, and writes nothing, when meanwhile %s", async (_what, change, place) => {
    const workbook = withOrder(inSteps);
    const prepared = await prepare(workbook, fakeDeliver, DELIVERED, MOMENT, aids);
    await change(workbook);
    const before = workbook.contents;
    const refused = await commit(workbook, prepared).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(WorkbookError);
    expect(refused).toMatchObject({ code: "workbook.basisChanged", params: { what: expect.stringContaining(place) } });
    expect(workbook.contents).toBe(before);
  });

  test("refuses when a record with the new key was added meanwhile", async () => {
    const workbook = memoryWorkbook([newSheet("Orders", "nl"), newSheet("Log", "nl")], inSteps);
    const prepared = await prepare(workbook, fakeOrder, {}, MOMENT, aids);
    const twin = memoryWorkbook(
      [sheetOf("Orders", draftOrder({ controlSum: cents(1) })), newSheet("Log", "nl")],
      inSteps,
    );
    workbook.contents = twin.contents;
    await expect(commit(workbook, prepared)).rejects.toMatchObject({ code: "workbook.basisChanged" });
  });

  test("names no more than five differences", async () => {
    const orders = Array.from({ length: 9 }, (_, index) => draftOrder({ number: `2026-000${String(index + 1)}` }));
    const action: Action = {
      ...fakeOrder,
      decide: (book) =>
        outcomeOf({
          changes: book.tables.Orders.flatMap((order) => setFields("Orders", order, { settledOn: DELIVERED.on }) ?? []),
        }),
    };
    const workbook = memoryWorkbook([sheetOf("Orders", ...orders), newSheet("Log", "nl")], inSteps);
    const prepared = await prepare(workbook, action, {}, MOMENT, aids);
    const settled = orders.map((order) => ({ ...order, settledOn: isoDate("2026-11-01") }));
    workbook.contents = memoryWorkbook([sheetOf("Orders", ...settled), newSheet("Log", "nl")]).contents;
    const refused: unknown = await commit(workbook, prepared).catch((error: unknown) => error);
    expect((refused as WorkbookError).params["what"]).toMatch(/^([^,]+, ){5}…$/);
  });
});
