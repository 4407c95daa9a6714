import { collectAction } from "../../src/actions/collect";
import { isoDate } from "../../src/domain/values/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { nodeCodec } from "../../src/file/nodeCodec";
import { newXlsx } from "../../src/file/xlsx";
import { allNewSheets } from "../../src/sheets/newSheets";
import { manyInvoiceSheets } from "../../src/workbook/sample/manyInvoices";
import { MOMENT } from "../support/books";
import { excelBook, wrongIn } from "../support/excelBook";
import { WEB_PAYLOAD_MAX } from "../support/officeHost/faults";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

afterAll(assertAllImplemented);

async function fileOf(count: number): Promise<Uint8Array> {
  const newSheets = manyInvoiceSheets("nl", { today: isoDate("2026-11-22"), count, seed: 1 });
  return (await newXlsx(nodeCodec)).write({ newSheets, tables: [] });
}

test("a whole workbook below 5 MB is read in two requests, on Excel for the web too", async () => {
  const { host, workbook } = await excelBook(await fileOf(10_000));
  host.faults.payloadMax = WEB_PAYLOAD_MAX;
  const { tables } = await workbook.read();
  expect(tables.find(({ name }) => name === "Invoices")?.rows).toHaveLength(10_000);
  expect(host.stats.bytesOut).toBeGreaterThan(3_000_000);
  expect(host.stats.requests).toBe(2);
}, 60_000);

test("reading and posting an order takes as many requests for 10 lines as for 1,000, and no more than six", async () => {
  const counts: number[] = [];
  for (const lines of [10, 1_000]) {
    const excel = await excelBook(await fileOf(lines));
    const prepared = await excel.prepare(collectAction, REQUEST, MOMENT);
    await excel.commit(prepared);
    expect(excel.book().tables.DirectDebits).toHaveLength(lines);
    expect(wrongIn(excel.book(), MOMENT)).toEqual([]);
    counts.push(excel.host.stats.requests);
    expect(excel.host.references()).toBe(0);
  }
  expect(counts).toEqual([5, 5]);
}, 60_000);

test("a workbook too large for one answer is read and written in parts that Excel for the web takes", async () => {
  const excel = await excelBook(await fileOf(16_000));
  excel.host.faults.payloadMax = WEB_PAYLOAD_MAX;
  const prepared = await excel.prepare(collectAction, REQUEST, MOMENT);
  expect(excel.host.stats.requests).toBeGreaterThan(2);
  excel.host.stats.reset();
  await excel.commit(prepared);
  const { log } = excel.host.stats;
  expect(log.filter(({ error }) => error !== null)).toEqual([]);
  expect(Math.max(...log.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut)))).toBeLessThan(3_000_000);
  expect(excel.book().tables.DirectDebits).toHaveLength(16_000);
  // Every line and entry stands where it belongs: the whole book is reckoned again.
  expect(wrongIn(excel.book(), MOMENT)).toEqual([]);
}, 120_000);

test("an answer that Excel for the web refuses is asked for again in smaller parts", async () => {
  const { host, workbook } = await excelBook(await fileOf(3_000));
  host.faults.payloadMax = 300_000;
  const { tables } = await workbook.read();
  expect(tables).toEqual(host.contents().tables);
  expect(host.stats.log.map(({ error }) => error)).toContain("ResponsePayloadSizeLimitExceeded");
}, 60_000);

test("the sheets of a new workbook are made in one request after it was looked at", async () => {
  const host = await officeHost();
  await excelWorkbook().write({ newSheets: allNewSheets("nl"), tables: [] });
  expect(host.stats.requests).toBeLessThanOrEqual(3);
});
