import { collectAction } from "../../src/actions/collect";
import { verifyAction } from "../../src/actions/verify";
import { isoDate } from "../../src/domain/values/calendar";
import { TABLE_NAMES } from "../../src/domain/book/records";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { openXlsx } from "../../src/file/xlsx";
import { newSheet } from "../../src/sheets/newSheets";
import { mappingRows } from "../../src/workbook/mappingRows";
import { proposeMapping } from "../../src/workbook/proposeMapping";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { bookOfDebtors, MOMENT, momentOn } from "../support/books";
import { withoutTables } from "../support/droppedTables";
import { bytesOf, excelBook, wrongIn } from "../support/excelBook";
import { firmWorkbook } from "../support/firmWorkbook";
import { type OfficeHost, officeHost } from "../support/officeHost/nodeHost";
import { germanFirm } from "../support/ownTables";

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const collect = collectAction;
const LATER = momentOn("2026-12-31T09:00:00");

async function inOffice(work: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** A workbook in which three debtors were collected, and then saved by a program that loses the Excel tables. */
async function dropped(isDropped?: (name: string) => boolean): Promise<Uint8Array> {
  const excel = await excelBook(bookOfDebtors(3));
  await excel.commit(await excel.prepare(collect, REQUEST, MOMENT));
  return withoutTables(await excel.host.save(), isDropped);
}

describe("A workbook without its tables that is opened in Excel", () => {
  test("is not collected from, and all tables are named", async () => {
    const excel = await excelBook(await dropped());
    const { outcome } = await excel.prepare(collect, REQUEST, LATER);
    expect([outcome.done, outcome.changes, outcome.documents]).toEqual([false, [], []]);
    const params = { count: TABLE_NAMES.length };
    expect(outcome.findings).toMatchObject([{ code: "tables.dropped", params }, { code: "proposal.nothing" }]);
  });

  test("gets them back with their cells as they are, as the file does", async () => {
    const bytes = await dropped();
    const excel = await excelBook(bytes);
    const preview = await setUpWorkbook(excel.workbook, { language: null, write: false });
    expect(excel.host.contents().tables).toEqual([]);
    const done = await setUpWorkbook(excel.workbook, { language: null, write: true });
    expect(done).toEqual(preview);
    expect(done.laidTables).toHaveLength(TABLE_NAMES.length);
    expect(
      excel.host
        .contents()
        .tables.map(({ name }) => name)
        .sort(),
    ).toEqual([...TABLE_NAMES].sort());
    expect(wrongIn(excel.book(), LATER)).toEqual([]);
    expect(verifyAction.decide(excel.book(), {}, LATER).orders).toEqual(["2026-0001"]);

    const contents = await (await openXlsx(bytes)).read();
    const inFile = (contents.lists ?? []).map(({ headed, rowCount }) => [headed.table, rowCount]);
    const again = await (await excelBook(bytes)).workbook.read();
    expect(again.lists?.map(({ headed, rowCount }) => [headed.table, rowCount])).toEqual(inFile);
  });

  test("is put right as well when only what the add-in writes is gone", async () => {
    const books = ["Orders", "DirectDebits", "Ledger", "Log"];
    const excel = await excelBook(await dropped((name) => books.includes(name)));
    const { outcome } = await excel.prepare(collect, REQUEST, LATER);
    expect(outcome.done).toBe(false);
    await setUpWorkbook(excel.workbook, { language: null, write: true });
    expect(wrongIn(excel.book(), LATER)).toEqual([]);
    // Everything is in an order already.
    const again = await excel.prepare(collect, { ...REQUEST, collectionDate: isoDate("2027-01-11") }, LATER);
    expect(again.outcome.changes).toEqual([]);
    expect(again.outcome.findings.map(({ code }) => code)).not.toContain("tables.dropped");
  });
});

describe("A firm's own tables that were dropped", () => {
  const OWN = ["tblFirma", "tblBanken", "tblKunden", "tblMandate", "tblOP"];

  /** The firm's workbook with its tables mapped, as such a program leaves it. */
  async function ownDropped(isDropped?: (name: string) => boolean): Promise<Uint8Array> {
    const xlsx = await openXlsx(firmWorkbook(germanFirm()));
    const rows = mappingRows(proposeMapping(await xlsx.read()));
    const bytes = await xlsx.write({ newSheets: [newSheet("Mapping", "nl", rows)], tables: [] });
    return withoutTables(bytes, isDropped);
  }

  test.each([
    ["with Mapping", undefined, [...OWN, "Mapping"]],
    ["while Mapping is there", (name: string) => OWN.includes(name), OWN],
  ])("come back in Excel as in a file, %s", async (_, isDropped, names) => {
    const bytes = await ownDropped(isDropped);
    const excel = await excelBook(bytes);
    const inFile = await (await openXlsx(bytes)).read();
    expect((await excel.workbook.read()).lists).toEqual(inFile.lists);
    const preview = await setUpWorkbook(excel.workbook, { language: null, write: false });
    const done = await setUpWorkbook(excel.workbook, { language: null, write: true });
    expect(done).toEqual(preview);
    expect(done.laidTables.map(({ table }) => table)).toEqual(names);
    expect(excel.book().findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("cost no request while they are there", async () => {
    const requests: number[] = [];
    for (const bytes of [firmWorkbook(germanFirm()), await ownDropped(() => false)]) {
      const { host, workbook } = await excelBook(bytes);
      host.stats.reset();
      await workbook.read();
      requests.push(host.stats.requests);
    }
    expect(requests[0]).toBeGreaterThan(0);
    expect(requests[1]).toBe(requests[0]);
  });
});

describe("Tables are not laid", () => {
  async function refused(hinder: (host: OfficeHost) => unknown): Promise<unknown> {
    const host = await officeHost(await dropped());
    const workbook = excelWorkbook();
    const { lists = [] } = await workbook.read();
    const laidTables = lists.map((list) => ({ ...list, table: list.headed.table }));
    await hinder(host);
    const tables = host.contents().tables.length;
    const error: unknown = await workbook.write({ laidTables, newSheets: [], tables: [] }).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(host.contents().tables).toHaveLength(tables);
    return error;
  }

  test("over captions that changed since they were read", async () => {
    const error = await refused((host) => host.write("Facturen!A1", "Anders"));
    expect(error).toMatchObject({ code: "workbook.basisChanged", params: { what: "Facturen" } });
  });

  test("on a protected sheet", async () => {
    const error = await refused(() =>
      inOffice(({ workbook }) => {
        workbook.worksheets.getItem("Facturen").protection.protect();
      }),
    );
    expect(error).toMatchObject({ code: "workbook.protectedSheets", params: { sheets: "Facturen" } });
  });

  test("under a name that another table has", async () => {
    const error = await refused(() =>
      inOffice(({ workbook }) => {
        const sheet = workbook.worksheets.add("Eigen");
        sheet.getRange("A1:B1").values = [["Wat", "Wie"]];
        sheet.tables.add("A1:B2", true).name = "Orders";
      }),
    );
    expect(error).toMatchObject({ code: "workbook.tableNameTaken", params: { table: "Orders" } });
  });
});

test("a workbook that has every table is read without a further request", async () => {
  const host = await officeHost(await bytesOf(bookOfDebtors(1)));
  host.stats.reset();
  await excelWorkbook().read();
  const whole = host.stats.requests;
  const bare = await officeHost([newSheet("Invoices", "nl")]);
  bare.stats.reset();
  await excelWorkbook().read();
  expect([whole, bare.stats.requests > whole]).toEqual([2, true]);
});
