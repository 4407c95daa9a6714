import type { Action, OutcomePart } from "../../src/actions/action";
import { loadTraits } from "../../src/actions/registry";
import { append, type Book, setFields } from "../../src/domain/book/book";
import { traceOf } from "../../src/domain/book/bookTrace";
import type { CollectionOrder } from "../../src/domain/book/records";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { auditLogChain } from "../../src/domain/audit/sealAudit";
import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import { prepare, traceOfPrepared, type WorkbookWords, writtenChanges } from "../../src/workbook/prepare";
import { recover } from "../../src/workbook/recover";
import { WorkbookError } from "../../src/workbook/workbook";
import { outcomeOf } from "../support/fakeActions";
import { type MemoryWorkbook, memoryWorkbook, sheetOf } from "../support/memoryWorkbook";
import { draftOrder, startedLogRow } from "../support/orderBook";

const MOMENT = { at: isoDateTime("2026-11-22T10:15:00"), user: "anna" };
const words: WorkbookWords = {
  describe: ({ code }) => code,
  summarise: (action, { orders }) => `${action} ${orders.join(", ")}`,
};
const aids = { wording: () => words };
const DAYS = [isoDate("2026-11-24"), isoDate("2026-11-25"), isoDate("2026-11-26")];

/** Sets the delivery day of the order anew in each part, and adds an order with it. */
function partOf(order: CollectionOrder, position: number): OutcomePart {
  const [before = null, after = null] = [position === 0 ? null : DAYS[position - 1], DAYS[position]];
  const change = setFields("Orders", { ...order, deliveredOn: before }, { deliveredOn: after });
  const made = append("Orders", draftOrder({ number: `2026-000${String(position + 2)}` }));
  return {
    action: "fake",
    request: { part: position },
    orders: [order.number],
    changes: [made, ...(change === null ? [] : [change])],
    resumeFacts: { position },
  };
}

const inParts: Action = {
  name: "fake",
  writes: true,
  summary: () => ({}),
  decide: (book) => {
    const [order] = book.tables.Orders;
    const parts = order === undefined ? [] : DAYS.map((_day, position) => partOf(order, position));
    return outcomeOf({ orders: ["2026-0001"], parts, changes: parts.flatMap(({ changes }) => changes) });
  },
  resume: (book, row) => {
    const [order] = book.tables.Orders;
    const { facts } = JSON.parse(row.request ?? "{}") as { readonly facts: { readonly position: number } };
    if (order === undefined) return { state: "Undone", changes: [] };
    const { position } = facts;
    const made = book.tables.Orders.some(({ number }) => number === `2026-000${String(position + 2)}`);
    const set = setFields("Orders", order, { deliveredOn: DAYS[position] ?? null });
    const added = append("Orders", draftOrder({ number: `2026-000${String(position + 2)}` }));
    return { state: "Recovered", changes: [...(made ? [] : [added]), ...(set === null ? [] : [set])] };
  },
};

function withOrder(options: Parameters<typeof memoryWorkbook>[1] = {}): MemoryWorkbook {
  return memoryWorkbook([sheetOf("Orders", draftOrder()), newSheet("Log", "nl")], options);
}

function bookIn(workbook: MemoryWorkbook): Book {
  return decodeBook(workbook.contents).book;
}

describe("An outcome of several events", () => {
  test("has a row in the Log for each, sealed one upon the other, with what each was asked", async () => {
    const prepared = await prepare(withOrder(), inParts, {}, MOMENT, aids);
    const rows = prepared.parts.map(({ logRow }) => logRow);
    expect(rows.map(({ number, action, order }) => [number, action, order])).toEqual(
      DAYS.map((_day, position) => [position + 1, "fake", "2026-0001"]),
    );
    expect(rows.map(({ request }) => JSON.parse(request ?? "") as unknown)).toMatchObject(
      DAYS.map((_day, position) => ({ request: { part: position }, facts: { position } })),
    );
    expect(auditLogChain(rows).findings).toEqual([]);
    expect(prepared.logRow).toBe(rows.at(-1));
  });

  test("is written at once where a workbook can, every row completed", async () => {
    const workbook = withOrder();
    const prepared = await prepare(workbook, inParts, {}, MOMENT, aids);
    await commit(workbook, prepared);
    expect(workbook.writes).toHaveLength(1);
    const { Orders, Log } = bookIn(workbook).tables;
    expect(Orders.map(({ number }) => number)).toEqual(["2026-0001", "2026-0002", "2026-0003", "2026-0004"]);
    expect(Orders[0]?.deliveredOn).toBe(DAYS[2]);
    expect(Log.map(({ state }) => state)).toEqual(["Completed", "Completed", "Completed"]);
    expect(auditLogChain(Log).findings).toEqual([]);
    expect(writtenChanges(prepared).filter(({ table }) => table === "Log")).toHaveLength(3);
  });

  test("is remembered as the book that it makes", async () => {
    const workbook = withOrder();
    const prepared = await prepare(workbook, inParts, {}, MOMENT, aids);
    await commit(workbook, prepared);
    expect(traceOfPrepared(prepared)).toEqual(traceOf(bookIn(workbook)));
  });

  test("is begun and completed event by event where it is written in steps", async () => {
    const seen: string[] = [];
    const workbook: MemoryWorkbook = withOrder({
      writesAtOnce: false,
      refuse: () =>
        void seen.push(
          bookIn(workbook)
            .tables.Log.map(({ state }) => state.slice(0, 1))
            .join(""),
        ),
    });
    await commit(workbook, await prepare(workbook, inParts, {}, MOMENT, aids));
    expect(seen).toEqual(["", "S", "S", "S", "C", "CS", "CS", "CS", "CC", "CCS", "CCS", "CCS"]);
    expect(bookIn(workbook).tables.Log.map(({ state }) => state)).toEqual(["Completed", "Completed", "Completed"]);
  });

  test("leaves whole events and at most one to be finished, wherever it is broken off", async () => {
    for (let writes = 1; writes < 12; writes += 1) {
      const workbook: MemoryWorkbook = withOrder({
        writesAtOnce: false,
        refuse: () => {
          if (workbook.writes.length === writes) throw new WorkbookError("file.writeFailed", { path: "x" });
        },
      });
      const prepared = await prepare(workbook, inParts, {}, MOMENT, aids);
      await expect(commit(workbook, prepared)).rejects.toThrow(WorkbookError);
      const started = bookIn(workbook).tables.Log.filter(({ state }) => state === "Started");
      expect(started.length).toBeLessThanOrEqual(1);
      const rest = memoryWorkbook([], { writesAtOnce: true });
      rest.contents = workbook.contents;
      await recover(rest, (name) => Promise.resolve(name === "fake" ? inParts : null));
      const { Orders, Log } = bookIn(rest).tables;
      expect(Orders).toHaveLength(Log.length + 1);
      expect(Orders[0]?.deliveredOn).toBe(DAYS[Log.length - 1]);
      expect(Log.filter(({ state }) => state === "Started")).toEqual([]);
    }
  });

  test("is refused as a whole when what its first event builds upon has changed", async () => {
    const workbook = withOrder({ writesAtOnce: false });
    const prepared = await prepare(workbook, inParts, {}, MOMENT, aids);
    const other = draftOrder({ deliveredOn: isoDate("2026-11-20") });
    workbook.contents = memoryWorkbook([sheetOf("Orders", other), newSheet("Log", "nl")]).contents;
    const { contents } = workbook;
    await expect(commit(workbook, prepared)).rejects.toMatchObject({ code: "workbook.basisChanged" });
    expect(workbook.contents).toBe(contents);
  });

  test("is held back as a whole when one of its events does not fit", async () => {
    const tooLong: Action = {
      ...inParts,
      decide: (book, request, moment) => {
        const outcome = inParts.decide(book, request, moment);
        const parts = (outcome.parts ?? []).map((part) => ({ ...part, resumeFacts: { text: "x".repeat(40_000) } }));
        return { ...outcome, parts };
      },
    };
    const prepared = await prepare(withOrder({ writesAtOnce: false }), tooLong, {}, MOMENT, aids);
    expect(prepared).toMatchObject({ parts: [], logRow: null, outcome: { done: false, changes: [], parts: [] } });
    expect(prepared.outcome.findings.at(-1)?.code).toBe("log.factsTooLong");
  });

  test("counts on from the last row of the Log, whatever was done before", async () => {
    const earlier = startedLogRow({ number: 7, state: "Completed" });
    const workbook = memoryWorkbook([sheetOf("Orders", draftOrder()), sheetOf("Log", earlier)]);
    const { parts } = await prepare(workbook, inParts, {}, MOMENT, aids);
    expect(parts.map(({ logRow }) => logRow.number)).toEqual([8, 9, 10]);
    expect(await loadTraits("fake")).toBeNull();
  });
});
