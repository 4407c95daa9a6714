import { setFields } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { LocalSession } from "../../src/session/localSession";
import type { PaneAction } from "../../src/session/session";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { QUERIES } from "../../src/taskpane/queries";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { type MemoryWorkbook, memoryWorkbook } from "../support/memoryWorkbook";

const TODAY = isoDate("2026-11-20");

/** The sample, of which an administration says who may only read it. */
async function marked(readOnly: string): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook(sampleSheets("nl", TODAY));
  const { book, layout } = decodeBook(workbook.contents);
  const [, second] = book.tables.Administrations;
  if (second === undefined) throw new Error("the sample has two administrations");
  const change = setFields("Administrations", second, { readOnly });
  if (change === null) throw new Error("nothing was marked");
  await workbook.write(encodeChanges([change], layout, "nl"));
  workbook.writes.splice(0);
  return workbook;
}

function sessionOf(workbook: MemoryWorkbook, user: string) {
  return new LocalSession(workbook, QUERIES, () => ({ at: isoDateTime("2026-11-20T10:00:00"), user }));
}

const COLLECT = { confirmed: "all" } as const;

describe("A workbook that says who may only read it", () => {
  test("says so when he opens it, and nothing that he asks is written", async () => {
    const workbook = await marked("Controleur");
    const session = sessionOf(workbook, "controleur");
    const { readOnly } = await session.open();
    expect(readOnly?.finding.code).toBe("book.readOnly");
    expect(readOnly?.address).toMatch(/^Administraties!/);
    const preview = await session.prepare("collect", COLLECT);
    expect(preview.done).toBe(false);
    const [first] = await session.rows(preview.findings, 0, 1);
    expect(first?.finding.code).toBe("book.readOnly");
    await session.commit(preview);
    const figures = { sheet: "Risico", table: "IncassobladExposure", columns: [], rows: [] };
    const refused = { code: "workbook.markedReadOnly" };
    await expect(session.putFigures({ figures, write: true })).rejects.toMatchObject(refused);
    await expect(session.setUp({ language: null, sample: false, write: true })).rejects.toMatchObject(refused);
    expect(workbook.writes).toEqual([]);
  });

  test("answers him all the same, and shows what would be made", async () => {
    const session = sessionOf(await marked("Controleur"), "Controleur");
    for (const action of ["check", "verify", "propose"] satisfies PaneAction[]) {
      const preview = await session.prepare(action, {});
      const rows = await session.rows(preview.findings, 0, preview.findings.length);
      expect(rows.map(({ finding }) => finding.code)).not.toContain("book.readOnly");
    }
    await expect(session.setUp({ language: null, sample: false, write: false })).resolves.toBeTruthy();
  });

  test("is written to by anybody else", async () => {
    const workbook = await marked("Controleur");
    const session = sessionOf(workbook, "anna");
    expect((await session.open()).readOnly).toBeNull();
    const preview = await session.prepare("collect", COLLECT);
    await session.commit(preview);
    expect(workbook.writes.length).toBeGreaterThan(0);
  });

  test("has what was broken off in it ended by nobody who only reads", async () => {
    const workbook = await marked("Controleur");
    const session = sessionOf(workbook, "anna");
    await session.commit(await session.prepare("collect", COLLECT));
    const { book, layout } = decodeBook(workbook.contents);
    const last = book.tables.Log.at(-1);
    const started = last === undefined ? null : setFields("Log", last, { state: "Started" });
    if (started === null) throw new Error("nothing was collected");
    await workbook.write(encodeChanges([started], layout, "nl"));
    workbook.writes.splice(0);
    const { busy, recovered } = await sessionOf(workbook, "controleur").open({ force: true });
    expect([busy?.finding.code, recovered]).toEqual(["log.unfinished", null]);
    expect(workbook.writes).toEqual([]);
  });
});
