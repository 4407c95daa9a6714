import { newXlsx } from "../../src/file/xlsx";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { LocalSession } from "../../src/session/localSession";
import type { ReceivedFile } from "../../src/session/session";
import { QUERIES } from "../../src/taskpane/queries";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { threadedSession } from "../support/threads";

const now = () => ({ at: isoDateTime("2026-11-20T10:00:00"), user: "anna" });
const workbook = () => memoryWorkbook(sampleSheets("nl", isoDate("2026-11-20")));
const csv = { name: "lijst.csv", bytes: new TextEncoder().encode("Kenmerk machtiging;Klantnr\nM1;7\n") };

const asked = (file: ReceivedFile) => ({ file, action: "import-mandates" as const, choice: {} });
const NAMED = { ...asked(csv), choice: { fields: { "Mandates.name": "Klantnr" } } };

async function xlsx() {
  const bytes = await (await newXlsx()).write({ tables: [], newSheets: sampleSheets("nl", isoDate("2026-11-20")) });
  return { name: "lijst.xlsx", bytes };
}

describe("A list of mandates", () => {
  test("is read the same here and behind a channel, as CSV or from the first sheet of an Excel file", async () => {
    const thread = threadedSession(workbook(), now);
    const here = await new LocalSession(workbook(), QUERIES, now).readMandates(NAMED);
    expect(await thread.session.readMandates(NAMED)).toEqual(here);
    expect(here.list.rows).toEqual([{ row: 2, values: { mandateId: "M1", name: "7" }, problems: [] }]);
    const { list: sheet } = await thread.session.readMandates(asked(await xlsx()));
    expect(sheet).toMatchObject({ name: "lijst.xlsx", encoding: null, separator: null });
    expect(sheet.columns.length).toBeGreaterThan(1);
    thread.close();
  });

  test("is refused where no Excel file can be read, and where it is one of before .xlsx", async () => {
    const session = new LocalSession(workbook(), QUERIES, now);
    await expect(session.readMandates(asked(await xlsx()))).rejects.toMatchObject({ code: "file.notAWorkbook" });
    const old = { name: "oud.xls", bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) };
    const thread = threadedSession(workbook(), now);
    await expect(thread.session.readMandates(asked(old))).rejects.toMatchObject({ code: "file.legacyFormat" });
    thread.close();
  });
});
