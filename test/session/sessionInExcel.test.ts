import { isoDateTime } from "../../src/domain/values/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { wrongIn } from "../support/excelBook";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { type ThreadedSession, threadedSession } from "../support/threads";

const now = () => ({ at: isoDateTime("2026-11-20T10:00:00"), user: "anna" });

const open: ThreadedSession[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
afterAll(assertAllImplemented);

describe("A worker's session on the workbook that is open in Excel", () => {
  test("makes the sheets with a sample, collects from them, and the ledger proves itself", async () => {
    const host = await officeHost();
    const thread = threadedSession(excelWorkbook(), now);
    open.push(thread);
    const { session } = thread;
    expect((await session.open()).tables).toBe("none");
    const made = await session.setUp({ language: "nl", sample: true, write: true });
    expect(host.contents().tables).toHaveLength(made.sheets.length);
    expect((await session.open()).tables).toBe("all");
    const preview = await session.prepare("collect", { confirmed: "all" });
    const { documents } = await session.commit(preview);
    expect(documents.length).toBeGreaterThan(0);
    const { book } = decodeBook(host.contents());
    expect(book.tables.Ledger.length).toBeGreaterThan(0);
    expect(book.tables.Log.map(({ state }) => state)).toEqual(["Completed"]);
    expect(wrongIn(book, now())).toEqual([]);
  });
});
