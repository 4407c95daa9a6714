import type { HostError } from "../support/officeHost/errors";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { refusal } from "./refusal";
import { invoiceSheet } from "./workbook";

afterAll(assertAllImplemented);

describe("Reading", () => {
  test("all tables are read in one round trip", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name,items/showTotals,items/worksheet/name,items/columns/items/name");
      const body = tables.getItem("invoices").getDataBodyRange();
      body.load("values,address,rowIndex,numberFormat,text,valueTypes");
      await context.sync();
      expect(tables.items.map(({ name, showTotals }) => [name, showTotals])).toEqual([["Invoices", false]]);
      expect(tables.items[0]?.worksheet.name).toBe("Invoices");
      expect(tables.items[0]?.columns.items.map(({ name }) => name)).toEqual(["Number", "Amount", "Due"]);
      expect(body.address).toBe("Invoices!A2:C3");
      expect(body.rowIndex).toBe(1);
      expect(body.values).toEqual([
        ["00123", 5.5, 46024],
        ["F2", 7, 46025],
      ]);
      expect(body.text[0]).toEqual(["00123", "5.50", "2026-01-02"]);
      expect(body.numberFormat[0]).toEqual(["@", "#,##0.00", "yyyy-mm-dd"]);
      expect(body.valueTypes[0]).toEqual(["String", "Double", "Double"]);
    });
    expect(host.stats.requests).toBe(1);
  });

  test("a property that was not loaded is not there", async () => {
    await officeHost([invoiceSheet()]);
    const error = await refusal(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Invoices").getRange("A1");
        range.load("address");
        await context.sync();
        return range.values;
      }),
    );
    expect(error).toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("a collection's items can be found again by name, by id and by place", async () => {
    await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items");
      await context.sync();
      const [sheet] = sheets.items;
      const same = sheets.getItem(sheet?.id ?? "").load("name");
      const tables = same.tables.load("count");
      const table = same.tables.getItemAt(0).load("name");
      const count = sheets.getCount();
      await context.sync();
      expect([same.name, tables.count, table.name, count.value]).toEqual(["Invoices", 1, "Invoices", 1]);
    });
  });

  test("the used range is where something stands", async () => {
    await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const used = worksheets.getItem("Invoices").getUsedRange(true).load("address");
      const blank = worksheets.add("Blank").getUsedRangeOrNullObject(true).load("address");
      const cell = worksheets.getItem("Blank").getUsedRange().load("address");
      await context.sync();
      expect(used.address).toBe("Invoices!A1:C3");
      expect(blank.isNullObject).toBe(true);
      expect(cell.address).toBe("Blank!A1");
    });
  });

  test("more than 5,000,000 cells are not told", async () => {
    await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Invoices").getRange("A:F").load("values,rowCount");
      await context.sync();
      expect(range.rowCount).toBe(1_048_576);
      expect(range.values).toBeNull();
    });
  });
});

describe("What is not there", () => {
  test("is a null object where the add-in asks so, and so is what hangs on it", async () => {
    await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("Nowhere").load("name");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect([table.isNullObject, body.isNullObject]).toEqual([true, true]);
    });
  });

  test("is an error that tells which statement asked for it", async () => {
    await officeHost([invoiceSheet()]);
    const error = await refusal(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Nowhere");
        sheet.load("name");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: "ItemNotFound",
      httpStatusCode: 404,
      debugInfo: { errorLocation: "WorksheetCollection.getItem", statement: expect.stringContaining("getItem(") },
    });
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toBeInstanceOf(Error);
  });

  test("what ran before an error stays, and what follows it does not run", async () => {
    const host = await officeHost();
    const error = await refusal(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A2:A3").values = [[2]];
        sheet.getRange("A4").values = [[4]];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: "InvalidArgument",
      message: expect.stringContaining("doesn't match the size or dimensions of the range"),
      debugInfo: { errorLocation: "Range.values" },
    });
    const [sheet] = host.book.sheets;
    expect([1, 2, 4].map((row) => sheet?.grid.cell(row, 1).value)).toEqual([1, null, null]);
  });

  test("a member that the host does not know is refused by its name and remembered", async () => {
    const host = await officeHost();
    const error = await refusal(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").charts.load("items");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Worksheet.Charts") });
    expect([...host.unimplemented]).toEqual(["Worksheet.Charts"]);
    expect(assertAllImplemented).toThrow("Worksheet.Charts");
  });

  test("a call above the declared requirement set throws where it is called", async () => {
    const host = await officeHost([], { apiSets: { ExcelApi: "1.12" } });
    const resize = async (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("T").resize("A1:B2");
      });
    expect(await refusal(resize())).toMatchObject({
      code: "ApiNotFound",
      debugInfo: { errorLocation: "Table.resize" },
    });
    expect(host.stats.requests).toBe(0);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
  });
});

describe("Ranges that the add-in keeps", () => {
  test("move with the rows that are inserted above them, and are let go at the end of the run", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Invoices");
      const last = sheet.getRange("A3");
      await context.sync();
      sheet.getRange("A2:C2").insert("Down");
      last.load("address,values");
      await context.sync();
      expect(last.address).toBe("Invoices!A4");
      expect(last.values).toEqual([["F2"]]);
      // The cell, the range that was inserted at, and the one that the insertion gave.
      expect(host.references()).toBe(3);
    });
    expect(host.references()).toBe(0);
  });

  test("are gone with their cells", async () => {
    await officeHost([invoiceSheet()]);
    const error = await refusal(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Invoices");
        const last = sheet.getRange("A3");
        await context.sync();
        sheet.getRange("3:3").delete("Up");
        last.load("values");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "InvalidReference" });
  });

  test("stay when the add-in tracks them, until it lets go", async () => {
    const host = await officeHost([invoiceSheet()]);
    const tracked = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Invoices").getRange("A3");
      range.track();
      await context.sync();
      return range;
    });
    expect(host.references()).toBe(1);
    await Excel.run(tracked, async (context) => {
      tracked.load("values");
      await context.sync();
      expect(tracked.values).toEqual([["F2"]]);
      tracked.untrack();
      await context.sync();
    });
    expect(host.references()).toBe(0);
  });
});

describe("Round trips and bytes", () => {
  test("count where something is asked or done, not where objects are made known or let go", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Invoices").getRange("A1").load("values");
      await context.sync();
      await context.sync();
      range.values = [["Nummer"]];
    });
    expect(host.stats.requests).toBe(2);
    expect(host.stats.cleanUps).toBe(1);
    expect(host.stats.log.map(({ error }) => error)).toEqual([null, null]);
    expect(host.stats.bytesIn).toBe(host.stats.log.reduce((sum, { bytesIn }) => sum + bytesIn, 0));
    expect(host.stats.bytesOut).toBeGreaterThan(100);
    expect(host.stats.actions).toBeGreaterThanOrEqual(4);
    host.stats.reset();
    expect([host.stats.requests, host.stats.bytesIn, host.stats.cleanUps]).toEqual([0, 0, 0]);
  });

  test("bytes are those of UTF-8", async () => {
    const host = await officeHost();
    const bytesOf = async (text: string): Promise<number> => {
      host.stats.reset();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[text]];
      });
      return host.stats.bytesIn;
    };
    const plain = await bytesOf("ee");
    expect((await bytesOf("é€")) - plain).toBe(3);
  });

  test("requests of runs side by side are answered one after the other", async () => {
    const host = await officeHost();
    host.faults.latency = 1;
    const append = async (text: string): Promise<void> =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
        await context.sync();
        cell.values = [[`${String(cell.values[0]?.[0])}${text}`]];
      });
    await Promise.all([append("a"), append("b")]);
    // Both read before either wrote: that is what separate contexts do, in Excel too.
    expect(host.book.sheets[0]?.grid.cell(1, 1).value).toBe("b");
    expect(host.stats.requests).toBe(4);
  });
});

describe("Fresh workbooks", () => {
  test("each call gives one that knows nothing of the one before", async () => {
    const first = await officeHost();
    first.write("Sheet1!A1", "first");
    const second = await officeHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [["second"]];
      await context.sync();
    });
    expect(first.book.sheets[0]?.grid.cell(2, 1).value).toBeNull();
    expect(second.book.sheets[0]?.grid.cell(1, 1).value).toBeNull();
    expect(first.stats.requests).toBe(0);
  });

  test("handlers hear their own workbook, local and remote, and no other", async () => {
    const heard: string[] = [];
    const listen = async (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").onChanged.add(async ({ address, source }) => {
          heard.push(`${source} ${address}`);
        });
        await context.sync();
      });
    await officeHost();
    await listen();
    const host = await officeHost();
    host.write("Sheet1!A1", 1);
    await listen();
    host.write("Sheet1!A2", 2);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A3:B3").values = [[3, 4]];
      await context.sync();
    });
    await new Promise((resume) => setTimeout(resume, 0));
    expect(heard).toEqual(["Remote A2", "Local A3:B3"]);
  });

  test("a mistake of the host itself is not taken for a refusal of Excel", async () => {
    const host = await officeHost();
    host.book.rules.calculate = () => {
      throw new RangeError("no such function here");
    };
    const error = await refusal(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=SUM(B1)"]];
        await context.sync();
      }),
    );
    expect((error as HostError).code).toBe("GeneralException");
    expect(assertAllImplemented).toThrow("no such function here");
  });
});
