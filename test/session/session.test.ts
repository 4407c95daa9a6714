import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { decodeBook } from "../../src/sheets/decode";
import { LocalSession } from "../../src/session/localSession";
import { type PaneSession, QUERIES } from "../../src/taskpane/queries";
import { Cancelled, type Preview } from "../../src/session/session";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { WorkbookError } from "../../src/workbook/workbook";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { type ThreadedSession, threadedSession } from "../support/threads";

const TODAY = isoDate("2026-11-20");
const now = () => ({ at: isoDateTime("2026-11-20T10:00:00"), user: "anna" });
const COLLECT = { confirmed: "all" } as const;

const open: ThreadedSession[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The same workbook in this thread, behind a channel with the page's workbook, and behind one with its own. */
function sessionsOf(writesAtOnce: boolean): readonly [string, PaneSession, ReturnType<typeof memoryWorkbook>][] {
  const workbooks = [1, 2, 3].map(() => memoryWorkbook(sampleSheets("nl", TODAY), { writesAtOnce }));
  const [here, lent, own] = workbooks as [(typeof workbooks)[0], (typeof workbooks)[0], (typeof workbooks)[0]];
  const threads = [threadedSession(lent, now), threadedSession(own, now, true)] as const;
  open.push(...threads);
  return [
    ["in this thread", new LocalSession(here, QUERIES, now), here],
    ["behind a channel", threads[0].session, lent],
    ["behind a channel with its own workbook", threads[1].session, own],
  ];
}

/** Without the numbers of lists and previews, which tell nothing. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === "id" ? undefined : inner)));
}

async function allRows(session: PaneSession, preview: Preview): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const { rows: list } of preview.changes) rows.push(await session.rows(list, 0, list.length));
  rows.push(await session.rows(preview.findings, 0, preview.findings.length));
  return rows;
}

describe("A session", () => {
  test("previews and writes the same, wherever it works", async () => {
    const results = [];
    for (const [, session, workbook] of sessionsOf(false)) {
      const opening = await session.open();
      const preview = await session.prepare("collect", COLLECT);
      const rows = await allRows(session, preview);
      const committed = await session.commit(preview);
      const overview = await session.query("overview", {});
      const { book } = decodeBook(workbook.contents);
      results.push(
        plain({ opening, preview, rows, overview, tables: book.tables, orders: committed.orders }),
        committed.documents.map(({ bytes }) => new TextDecoder().decode(bytes)),
      );
    }
    expect(results[2]).toEqual(results[0]);
    expect(results[3]).toEqual(results[1]);
    // The worker with its own workbook writes at once where that is how it writes; here it writes step by step too.
    expect(results[4]).toEqual(results[0]);
    expect(results[5]).toEqual(results[1]);
  });

  test("shows every row that will be written, with as much debit as credit", async () => {
    const [[, session, workbook]] = sessionsOf(true) as [[string, PaneSession, ReturnType<typeof memoryWorkbook>]];
    const preview = await session.prepare("collect", COLLECT);
    expect(preview.done).toBe(true);
    expect(preview.journal?.debit).toBe(preview.journal?.credit);
    const counts = Object.fromEntries(preview.changes.map(({ table, added }) => [table, added]));
    await session.commit(preview);
    const { tables } = decodeBook(workbook.contents).book;
    expect(counts["Ledger"]).toBe(tables.Ledger.length);
    expect(counts["DirectDebits"]).toBe(tables.DirectDebits.length);
    expect(counts["Orders"]).toBe(tables.Orders.length);
    expect(counts["Log"]).toBe(1);
  });

  test("names each warning that must be confirmed, and is let through by those names alone", async () => {
    const [[, session]] = sessionsOf(true) as [[string, PaneSession, unknown]];
    // More than two weeks ahead, and another day than the one that was announced.
    const request = { collectionDate: isoDate("2026-12-14") };
    const first = await session.prepare("collect", request);
    expect(first.done).toBe(false);
    const codes = first.unconfirmed.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    const some = await session.prepare("collect", { ...request, confirmed: codes.slice(1) });
    expect(some.unconfirmed.map(({ code }) => code)).toEqual(codes.slice(0, 1));
    const all = await session.prepare("collect", { ...request, confirmed: codes });
    expect(all.done).toBe(true);
  });

  test("refuses to write what it did not prepare last", async () => {
    for (const [, session, workbook] of sessionsOf(true)) {
      const old = await session.prepare("collect", COLLECT);
      await session.prepare("collect", COLLECT);
      await expect(session.commit(old)).rejects.toBeInstanceOf(Cancelled);
      expect(workbook.writes).toEqual([]);
    }
  });

  test("hands over what the workbook refuses, as itself", async () => {
    for (const [, session, workbook] of sessionsOf(false)) {
      const refused = new WorkbookError("workbook.filtered", { sheets: "Journaal" });
      const preview = await session.prepare("collect", COLLECT);
      Object.assign(workbook, { write: () => Promise.reject(refused) });
      await expect(session.commit(preview)).rejects.toMatchObject({ code: refused.code, params: refused.params });
    }
  });

  test("says what changed when somebody wrote between the preview and the write, and writes nothing", async () => {
    for (const [, session, workbook] of sessionsOf(false)) {
      const preview = await session.prepare("collect", COLLECT);
      const tables = workbook.contents.tables.map((table) => {
        if (table.name !== "Orders") return table;
        return { ...table, rows: [table.captions.map((caption) => (caption === "Opdracht" ? "2026-0099" : null))] };
      });
      workbook.contents = { ...workbook.contents, tables };
      await expect(session.commit(preview)).rejects.toMatchObject({ code: "workbook.basisChanged" });
      expect(workbook.writes).toEqual([]);
    }
  });

  test("reads the workbook once for questions that follow each other, and again when it is told of a change", async () => {
    for (const [, session, workbook] of sessionsOf(true)) {
      let reads = 0;
      const { read } = workbook;
      Object.assign(workbook, { read: () => ((reads += 1), read()) });
      await session.open();
      await Promise.all([session.query("overview", {}), session.query("choices", {})]);
      expect(reads).toBe(1);
      session.invalidate();
      await session.query("choices", {});
      expect(reads).toBe(2);
    }
  });

  test("gives rows by the page, and none of a list that was made anew", async () => {
    for (const [, session] of sessionsOf(true)) {
      const first = await session.prepare("check", {});
      const { findings } = first;
      const pieces = [...(await session.rows(findings, 0, 7)), ...(await session.rows(findings, 7, findings.length))];
      expect(pieces).toHaveLength(findings.length);
      expect(pieces.slice(0, findings.head.length)).toEqual(findings.head);
      await session.prepare("check", {});
      expect(await session.rows(findings, 0, 5)).toEqual([]);
    }
  });
});

describe("A workbook with an action that was broken off", () => {
  async function brokenOff(at: string) {
    const workbook = memoryWorkbook(sampleSheets("nl", TODAY), { writesAtOnce: false });
    const session = new LocalSession(workbook, QUERIES, () => ({ at: isoDateTime(at), user: "bert" }));
    const preview = await session.prepare("collect", COLLECT);
    let left = 2;
    const { write } = workbook;
    const breaking = (...args: Parameters<typeof write>) =>
      (left -= 1) < 0 ? Promise.reject(new WorkbookError("workbook.offline")) : write(...args);
    Object.assign(workbook, { write: breaking });
    await expect(session.commit(preview)).rejects.toMatchObject({ code: "workbook.offline" });
    Object.assign(workbook, { write });
    return workbook;
  }

  const states = (workbook: ReturnType<typeof memoryWorkbook>) =>
    decodeBook(workbook.contents).book.tables.Log.map(({ state }) => state);

  test("is ended when it is opened", async () => {
    const workbook = await brokenOff("2026-11-19T16:00:00");
    expect(states(workbook)).toEqual(["Started"]);
    const { recovered, busy } = await new LocalSession(workbook, QUERIES, now).open();
    expect([recovered?.finding.code, busy]).toEqual([expect.stringMatching(/^log\.(recovered|undone)$/), null]);
    expect(states(workbook)).toEqual([expect.stringMatching(/^(Recovered|Undone)$/)]);
  });

  test("is left alone while whoever began it may still be at it, unless the user says so", async () => {
    const workbook = await brokenOff("2026-11-20T09:59:00");
    const session = new LocalSession(workbook, QUERIES, now);
    const { recovered, busy } = await session.open();
    expect([recovered, busy?.finding.code]).toEqual([null, "log.unfinished"]);
    expect(states(workbook)).toEqual(["Started"]);
    expect((await session.open({ force: true })).recovered).not.toBeNull();
  });

  test("is not even then touched by a session that only reads", async () => {
    const workbook = await brokenOff("2026-11-19T16:00:00");
    const { recovered, busy } = await new LocalSession(workbook, QUERIES, now).open({ readOnly: true });
    expect([recovered, busy?.finding.code]).toEqual([null, "log.unfinished"]);
    expect(states(workbook)).toEqual(["Started"]);
  });
});

describe("A call that is given up", () => {
  test("writes nothing, ends the worker, and the next call starts another", async () => {
    const workbook = memoryWorkbook(sampleSheets("nl", TODAY), { writesAtOnce: false });
    const thread = threadedSession(workbook, now);
    open.push(thread);
    const { session } = thread;
    const abort = new AbortController();
    const preparing = session.prepare("collect", COLLECT, { signal: abort.signal, report: () => abort.abort() });
    await expect(preparing).rejects.toBeInstanceOf(Cancelled);
    const preview = await session.prepare("collect", COLLECT);
    expect(preview.done).toBe(true);
    expect(thread.started()).toBe(2);
    expect(workbook.writes).toEqual([]);
  });

  test("goes on once it writes, and waits between pieces for as long as the user pauses it", async () => {
    const workbook = memoryWorkbook(sampleSheets("nl", TODAY), { writesAtOnce: false });
    const { write } = workbook;
    let goOn: () => void = () => undefined;
    const paused = new Promise<void>((go) => (goOn = go));
    let calls = 0;
    Object.assign(workbook, {
      write: async (...[what, report]: Parameters<typeof write>) => {
        await report?.("write", 0, 1);
        return write(what, report);
      },
    });
    const thread = threadedSession(workbook, now);
    open.push(thread);
    const abort = new AbortController();
    const preview = await thread.session.prepare("collect", COLLECT);
    const committing = thread.session.commit(preview, {
      signal: abort.signal,
      report: (stage) => {
        if (stage !== "write") return undefined;
        calls += 1;
        abort.abort();
        return calls === 1 ? paused : undefined;
      },
    });
    while (calls === 0) await new Promise((later) => setTimeout(later, 20));
    await new Promise((later) => setTimeout(later, 200));
    expect([calls, workbook.writes.length]).toEqual([1, 0]);
    goOn();
    const { orders } = await committing;
    expect(orders).toEqual(preview.orders);
    expect(thread.started()).toBe(1);
  });

  test("is told of when the worker itself breaks", async () => {
    const workbook = memoryWorkbook(sampleSheets("nl", TODAY));
    const thread = threadedSession(workbook, now);
    open.push(thread);
    const preparing = thread.session.prepare("check", {});
    thread.break("out of memory");
    await expect(preparing).rejects.toThrow("out of memory");
    expect((await thread.session.prepare("check", {})).findings.length).toBeGreaterThan(0);
  });
});
