import { readFile } from "node:fs/promises";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { LocalSession } from "../../src/session/localSession";
import { Cancelled } from "../../src/session/session";
import { QUERIES } from "../../src/taskpane/queries";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { threadedSession } from "../support/threads";

const now = () => ({ at: isoDateTime("2026-11-20T10:00:00"), user: "anna" });
const workbook = () => memoryWorkbook(sampleSheets("nl", isoDate("2026-11-20")));

async function received(name: string, path: string) {
  return { name, bytes: new Uint8Array(await readFile(new URL(`../../../shared/samples/${path}`, import.meta.url))) };
}

const files = async () => [
  await received("ing.xml", "camt053/viafintech_ing_with_batch_053.001.02.xml"),
  { name: "brief.txt", bytes: new TextEncoder().encode("geen afschrift") },
];

describe("Files of a bank that were dropped", () => {
  test("are read in their order, the same here and behind a channel, and what is none says why", async () => {
    const here = await new LocalSession(workbook(), QUERIES, now).readStatements(await files());
    const thread = threadedSession(workbook(), now);
    const there = await thread.session.readStatements(await files());
    thread.close();
    expect(there).toEqual(here);
    expect(here.map(({ name, format }) => [name, format])).toEqual([
      ["ing.xml", "camt.053"],
      ["brief.txt", null],
    ]);
    expect(here[1]?.problems.map(({ code }) => code)).toEqual(["statement.unknownFormat"]);
    expect(here[0]?.statements[0]?.entries.length).toBeGreaterThan(0);
  });

  test("tell how far they are, up to the last byte of all", async () => {
    const steps: (readonly [string, number, number])[] = [];
    const all = await files();
    await new LocalSession(workbook(), QUERIES, now).readStatements(all, {
      report: (...progress) => void steps.push(progress),
    });
    const total = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(steps[0]).toEqual(["statements", 0, total]);
    expect(steps.at(-1)).toEqual(["statements", total, total]);
    expect(steps.every(([, done], at) => at === 0 || done >= (steps[at - 1]?.[1] ?? 0))).toBe(true);
  });

  test("are given up between two of them, and the workbook is as it was", async () => {
    const giving = new AbortController();
    const reading = new LocalSession(workbook(), QUERIES, now).readStatements(await files(), {
      signal: giving.signal,
      report: (_stage, done) => {
        if (done > 0) giving.abort();
      },
    });
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
  });
});
