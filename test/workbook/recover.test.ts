import type { Action } from "../../src/actions/action";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import type { LogRow } from "../../src/domain/book/records";
import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { prepare } from "../../src/workbook/prepare";
import { recover } from "../../src/workbook/recover";
import { fakeCheck, fakeDeliver } from "../support/fakeActions";
import { type MemoryWorkbook, memoryWorkbook, sheetOf } from "../support/memoryWorkbook";
import { draftOrder, sealedLog, startedLogRow } from "../support/orderBook";

const MOMENT = { at: isoDateTime("2026-11-22T10:15:00"), user: "anna" };
const DELIVERED = { order: "2026-0001", on: isoDate("2026-11-23") };
const aids = { wording: () => ({ describe: () => "", summarise: () => "" }) };
const undoing: Action = { ...fakeDeliver, resume: () => ({ state: "Undone", changes: [] }) } as Action;

function interrupted(writesAtOnce: boolean): MemoryWorkbook {
  const log = sealedLog(
    startedLogRow({ number: 1, state: "Completed", action: "order" }),
    startedLogRow({ number: 2 }),
  );
  return memoryWorkbook([sheetOf("Orders", draftOrder()), sheetOf("Log", ...log)], { writesAtOnce });
}

const actionNamed = (action: Action | null) => (name: string) => Promise.resolve(name === "deliver" ? action : null);

function statesOf(workbook: MemoryWorkbook): string[] {
  return decodeBook(workbook.contents).book.tables.Log.map(({ state }) => state);
}

describe.each([true, false])("Recovering a workbook (writes at once: %s)", (writesAtOnce) => {
  test("writes the rest of the interrupted action and says so in its Log row", async () => {
    const workbook = interrupted(writesAtOnce);
    const recovery = await recover(workbook, actionNamed(fakeDeliver as Action));
    expect(recovery?.finding).toMatchObject({ code: "log.recovered", place: { table: "Log", row: 3, field: "state" } });
    expect(decodeBook(workbook.contents).book.tables.Orders[0]?.deliveredOn).toBe("2026-11-21");
    expect(statesOf(workbook)).toEqual(["Completed", "Recovered"]);
  });

  test("says when the action was undone", async () => {
    const workbook = interrupted(writesAtOnce);
    const recovery = await recover(workbook, actionNamed(undoing));
    expect(recovery?.finding.code).toBe("log.undone");
    expect(statesOf(workbook)).toEqual(["Completed", "Undone"]);
  });

  test("writes nothing when nobody knows the action", async () => {
    const workbook = interrupted(writesAtOnce);
    const recovery = await recover(workbook, actionNamed(null));
    expect(recovery).toMatchObject({ finding: { code: "log.cannotResume", severity: "error" }, changes: [] });
    expect(workbook.writes).toEqual([]);
  });

  test("believes no row that was changed: nothing is finished from what its seal does not cover", async () => {
    const [first, last] = sealedLog(startedLogRow({ state: "Completed" }), startedLogRow({ number: 2 }));
    const changes: readonly Partial<LogRow>[] = [{ action: "cancel" }, { request: "{}" }, { order: "2026-0009" }];
    for (const changed of changes) {
      const log = [first, { ...last, ...changed }] as readonly LogRow[];
      const workbook = memoryWorkbook([sheetOf("Orders", draftOrder()), sheetOf("Log", ...log)], { writesAtOnce });
      const recovery = await recover(workbook, () => Promise.resolve(fakeDeliver as Action));
      expect(recovery).toMatchObject({ finding: { code: "log.changed", severity: "error" }, changes: [] });
      expect(workbook.writes).toEqual([]);
    }
  });

  test("finishes the last action only: the state of an earlier one was set back by somebody", async () => {
    const log = sealedLog(startedLogRow({ number: 1 }), startedLogRow({ number: 2, state: "Completed" }));
    const workbook = memoryWorkbook([sheetOf("Orders", draftOrder()), sheetOf("Log", ...log)], { writesAtOnce });
    expect(await recover(workbook, actionNamed(fakeDeliver as Action))).toBeNull();
    expect(workbook.writes).toEqual([]);
  });

  test("has nothing to do in a workbook whose actions are all ended", async () => {
    const workbook = memoryWorkbook([sheetOf("Log", startedLogRow({ state: "Completed" }))], { writesAtOnce });
    expect(await recover(workbook, actionNamed(fakeDeliver as Action))).toBeNull();
    expect(workbook.writes).toEqual([]);
  });
});

describe("An unfinished action", () => {
  test("is told by an action that only reads", async () => {
    const { outcome, unfinished } = await prepare(interrupted(true), fakeCheck, {}, MOMENT, aids);
    expect(outcome.done).toBe(true);
    expect(outcome.findings.map(({ code }) => code).filter((code) => code !== "table.missing")).toEqual([
      "log.unfinished",
    ]);
    expect(outcome.findings[0]?.params).toEqual({ action: "deliver", at: "2026-11-21T09:00:00", user: "bert" });
    expect(unfinished?.number).toBe(2);
  });

  test("holds back an action that writes", async () => {
    const { outcome, logRow } = await prepare(interrupted(true), fakeDeliver, DELIVERED, MOMENT, aids);
    expect(outcome).toMatchObject({ done: false, changes: [] });
    expect(logRow).toBeNull();
  });

  test("is not seen in a Log row that cannot be read", async () => {
    const workbook = memoryWorkbook([sheetOf("Orders", draftOrder()), newSheet("Log", "nl", [startedLogRow()])]);
    const [orders, log] = workbook.contents.tables;
    if (orders === undefined || log === undefined) throw new Error("no tables");
    const rows = log.rows.map((row) => row.map((cell, column) => (column === 1 ? "gisteren" : cell)));
    workbook.contents = { ...workbook.contents, tables: [orders, { ...log, rows }] };
    const { unfinished } = await prepare(workbook, fakeCheck, {}, MOMENT, aids);
    expect(unfinished).toBeNull();
  });
});
