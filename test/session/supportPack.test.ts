import { readFileSync } from "node:fs";
import { checkAction } from "../../src/actions/check";
import { verifyAction } from "../../src/actions/verify";
import { isoDateTime } from "../../src/domain/values/calendar";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { LocalSession } from "../../src/session/localSession";
import { Cancelled, type SupportPackMade } from "../../src/session/session";
import type { WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { QUERIES } from "../../src/taskpane/queries";
import { EXCEL_FILES } from "../support/excelFiles";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { threadedSession } from "../support/threads";

const now = () => ({ at: isoDateTime("2027-02-01T09:00:00"), user: "anna" });

/** Books that went on, orders and bank statements included. */
async function books() {
  const file = await openXlsx(readFileSync("test/books/next/statement-processed.xlsx"), nodeCodec);
  const workbook = memoryWorkbook([]);
  workbook.contents = await file.read();
  return workbook;
}

async function contentsOf({ bytes }: SupportPackMade): Promise<WorkbookContents> {
  return (await openXlsx(bytes ?? new Uint8Array(), nodeCodec)).read();
}

function findingsIn(contents: WorkbookContents): readonly string[] {
  const { book } = decodeBook(contents);
  return [verifyAction, checkAction].flatMap((action) =>
    action
      .decide(book, {}, now())
      .findings.map(({ code, place }) => `${code} ${place?.table ?? ""}.${place?.field ?? ""} ${place?.row ?? ""}`),
  );
}

describe("A session makes a support pack", () => {
  test("of the workbook as it is now, in which the same is found in the same cells", async () => {
    const workbook = await books();
    const session = new LocalSession(workbook, QUERIES, now, undefined, undefined, EXCEL_FILES);
    const pack = await session.supportPack();
    const is = await contentsOf(pack);
    expect(findingsIn(is)).toEqual(findingsIn(workbook.contents));
    expect({ differing: pack.differing, writes: workbook.writes }).toEqual({ differing: [], writes: [] });
    const { Debtors, Log } = decodeBook(workbook.contents).book.tables;
    const inPack = JSON.stringify(is.tables);
    const said = [...Debtors.flatMap(({ name, iban }) => [name, iban]), ...Log.map(({ user }) => user)];
    expect(said.filter((text) => text !== null && inPack.includes(JSON.stringify(text)))).toEqual([]);
  });

  test("that counts every cell that says something else in it", async () => {
    const workbook = await books();
    const session = new LocalSession(workbook, QUERIES, now, undefined, undefined, EXCEL_FILES);
    const pack = await session.supportPack();
    const [was, is] = [decodeBook(workbook.contents).book.tables, decodeBook(await contentsOf(pack)).book.tables];
    const count = (field: "name" | "iban") =>
      was.Debtors.filter((debtor, at) => debtor[field] !== is.Debtors[at]?.[field]).length;
    const counted = pack.replaced.filter(({ table }) => table === "Debtors");
    expect(count("name")).toBeGreaterThan(0);
    for (const field of ["name", "iban"] as const)
      expect(counted.find((column) => column.field === field)?.cells).toBe(count(field));
    expect(counted.map(({ field }) => field)).not.toContain("country");
  });

  test("in a worker, whose file comes over whole", async () => {
    const workbook = await books();
    for (const own of [true, false]) {
      const thread = threadedSession(workbook, now, own);
      const stages = new Set<string>();
      const pack = await thread.session.supportPack({ report: (stage) => void stages.add(stage) });
      expect(findingsIn(await contentsOf(pack))).toEqual(findingsIn(workbook.contents));
      expect([...stages]).toEqual(expect.arrayContaining(["pack", "verify", "check"]));
      thread.close();
    }
  });

  test("that can be given up meanwhile, and goes on as if it had not been asked", async () => {
    const workbook = await books();
    const session = new LocalSession(workbook, QUERIES, now, undefined, undefined, EXCEL_FILES);
    const cancel = new AbortController();
    const report = (stage: string) => (stage === "pack" ? cancel.abort() : undefined);
    await expect(session.supportPack({ report, signal: cancel.signal })).rejects.toBeInstanceOf(Cancelled);
    expect((await session.supportPack()).bytes).not.toBeNull();
  });

  test("of no file where none of our tables is there", async () => {
    const session = new LocalSession(memoryWorkbook([]), QUERIES, now, undefined, undefined, EXCEL_FILES);
    expect(await session.supportPack()).toMatchObject({ tables: 0, bytes: null, differing: [] });
  });
});
