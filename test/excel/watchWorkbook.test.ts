import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { watchWorkbook } from "../../src/excel/watchWorkbook";
import { newSheet } from "../../src/sheets/newSheets";
import { anInvoice } from "../support/books";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";

afterAll(assertAllImplemented);

/** Longer than a batch and its look at Excel. */
const SETTLED_MS = 400;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));

async function watched() {
  const host = await officeHost([
    newSheet("Invoices", "en", [anInvoice({ number: "F1" }), anInvoice({ number: "F2" })]),
    newSheet("Orders", "en"),
  ]);
  host.book.addSheet("Notes");
  let calls = 0;
  const end = await watchWorkbook(() => (calls += 1));
  return { host, end, calls: () => calls };
}

/** How often it is told of what is done. */
async function findingsOf(
  act: (host: Awaited<ReturnType<typeof watched>>["host"]) => void | Promise<void>,
): Promise<number> {
  const { host, end, calls } = await watched();
  await act(host);
  await settled();
  await end();
  return calls();
}

describe("A change of the workbook is told", () => {
  test("when the user types in a table, and when another client writes there", async () => {
    expect(await findingsOf((host) => host.type("Invoices!B2", "x"))).toBe(1);
    expect(await findingsOf((host) => host.write("Invoices!B2", "x"))).toBe(1);
  });

  test("when a table grows by what is typed below it", async () => {
    expect(await findingsOf((host) => host.type("Invoices!A4", "F3"))).toBe(1);
  });

  test("when rows come or go, the last of a table too", async () => {
    expect(await findingsOf((host) => host.insertRows("Invoices!2:2"))).toBe(1);
    expect(await findingsOf((host) => host.deleteRows("Invoices!3:3"))).toBe(1);
  });

  test("once, however many cells are changed together", async () => {
    const paste = await findingsOf((host) => {
      for (let row = 2; row < 40; row += 1) host.type(`Invoices!B${row}`, "x");
    });
    expect(paste).toBe(1);
  });

  test("again, when something is changed later", async () => {
    const { host, end, calls } = await watched();
    host.type("Invoices!B2", "x");
    await settled();
    host.write("Invoices!B3", "y");
    await settled();
    await end();
    expect(calls()).toBe(2);
  });

  test("when Excel cannot say where it was", async () => {
    const calls = await findingsOf((host) => {
      host.type("Notes!A1", "x");
      host.faults.offline = true;
      setTimeout(() => (host.faults.offline = false), SETTLED_MS - 50);
    });
    expect(calls).toBe(1);
  });
});

describe("A change of the workbook is not told", () => {
  test("when the add-in itself writes, whatever it does", async () => {
    const calls = await findingsOf(async () => {
      const workbook = excelWorkbook();
      await workbook.showPlace("Invoices!B2");
      await workbook.markPlaces([{ address: "Invoices!B2", severity: "error" }]);
      await workbook.write({
        newSheets: [],
        tables: [
          {
            ...{ table: "Invoices", addColumns: [], rowCount: 2, appendRows: 1, removeRows: [] },
            columns: [{ column: 0, kind: "text", cells: new Map([[2, "F3"]]) }],
          },
        ],
      });
    });
    expect(calls).toBe(0);
  });

  test("when cells beside every table, or on a sheet without one, are changed", async () => {
    expect(await findingsOf((host) => host.type("Notes!A1", "x"))).toBe(0);
    expect(await findingsOf((host) => host.type("Invoices!A500", "x"))).toBe(0);
  });

  test("after watching has ended, not even what had just happened", async () => {
    const { host, end, calls } = await watched();
    host.type("Invoices!B2", "x");
    await end();
    host.type("Invoices!B3", "y");
    await settled();
    expect(calls()).toBe(0);
  });
});

test("Watching an Excel that does not answer is refused as any other work", async () => {
  const host = await officeHost();
  host.faults.offline = true;
  await expect(watchWorkbook(() => undefined)).rejects.toMatchObject({ code: "workbook.offline" });
});
