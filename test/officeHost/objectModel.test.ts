import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { refusal } from "./refusal";
import { invoiceSheet } from "./workbook";

afterAll(assertAllImplemented);

/** The addresses of these ranges, in one round trip. */
async function addresses(pick: (sheet: Excel.Worksheet) => readonly Excel.Range[]): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const ranges = pick(context.workbook.worksheets.getItem("Invoices"));
    ranges.forEach((range) => range.load("address"));
    await context.sync();
    return ranges.map(({ address }) => address.replace("Invoices!", ""));
  });
}

describe("Ranges", () => {
  test("are reckoned from each other", async () => {
    await officeHost([invoiceSheet()]);
    const found = await addresses((sheet) => {
      const range = sheet.getRange("B2:D5");
      return [
        range.getCell(1, 1),
        range.getRow(0),
        range.getRow(-1),
        range.getColumn(2),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, -2),
        range.getAbsoluteResizedRange(1, 2),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getRowsBelow(2),
        range.getRowsBelow(-1),
        range.getRowsAbove(1),
        range.getColumnsAfter(2),
        range.getColumnsBefore(1),
        range.getBoundingRect("F9"),
        range.getIntersection("C1:C3"),
        range.getUsedRange(true),
        sheet.getCell(0, 2),
        sheet.getRange("$A$1:$B$2"),
        sheet.getRange("2:3"),
      ];
    });
    expect(found).toEqual(
      ["C3", "B2:D2", "B1:D1", "D2:D5", "D5", "B5:D5", "D2:D5", "A3:C6", "B2:B6", "B2:C2", "2:5", "B:D"].concat([
        "B6:D7",
        "B5:D5",
        "B1:D1",
        "E2:F5",
        "A2:A5",
        "B2:F9",
        "C2:C3",
        "B2:C3",
        "C1",
        "A1:B2",
        "2:3",
      ]),
    );
  });

  test("outside the grid, or without a cell in common, are refused", async () => {
    await officeHost([invoiceSheet()]);
    const tries: ((sheet: Excel.Worksheet) => Excel.Range)[] = [
      (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0),
      (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1),
      (sheet) => sheet.getRange("no address"),
      (sheet) => sheet.getRange("Other!A1"),
      (sheet) => sheet.getRange("A1048576").getRowsBelow(1),
    ];
    for (const pick of tries) {
      expect(await refusal(addresses((sheet) => [pick(sheet)]))).toMatchObject({ code: "InvalidArgument" });
    }
    const apart = addresses((sheet) => [sheet.getRange("A1").getIntersection("B1")]);
    expect(await refusal(apart)).toMatchObject({ code: "ItemNotFound" });
  });

  test("of sheets whose names look like cells stand in apostrophes", async () => {
    await officeHost([{ ...invoiceSheet(), sheet: "S1" }]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("s1").getRange("A1").load("address");
      await context.sync();
      expect(range.address).toBe("'S1'!A1");
    });
  });

  test("are selected only where they can be seen", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Other").activate();
      context.workbook.worksheets.getItem("Invoices").getRange("B3:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, cell.address]).toEqual(["Invoices!B3:C3", "Invoices!B3"]);
      context.workbook.worksheets.getItem("Other").visibility = "Hidden";
      await context.sync();
    });
    const select = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").getRange("A1").select();
      await context.sync();
    });
    expect(await refusal(select)).toMatchObject({ code: "InvalidOperation" });
    expect(host.book.activeSheet.name).toBe("Invoices");
  });

  test("clear contents, formats or both", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Invoices");
      sheet.getRange("A2").clear("Contents");
      sheet.getRange("B2").clear("Formats");
      sheet.getRange("C2").clear();
      await context.sync();
    });
    const cells = [1, 2, 3].map((column) => host.book.findSheet("Invoices")?.grid.cell(2, column));
    expect(cells).toEqual([
      { value: null, formula: null, format: "@" },
      { value: 5.5, formula: null, format: "General" },
      { value: null, formula: null, format: "General" },
    ]);
  });
});

describe("Cells beside those that come or go", () => {
  test("stay where they are", async () => {
    const host = await officeHost([invoiceSheet()]);
    const column = Array.from({ length: 6 }, (_, row) => [`beside ${row}`]);
    host.write("Invoices!E1", column);
    host.write("Invoices!A6", "below");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Invoices");
      sheet.getRange("A3:C4").insert("Down");
      await context.sync();
    });
    const grid = host.book.findSheet("Invoices")?.grid;
    expect([2, 3, 4, 5, 8].map((row) => grid?.cell(row, 1).value)).toEqual(["00123", null, null, "F2", "below"]);
    host.deleteRows("Invoices!A3:C4");
    expect([2, 3, 4, 6].map((row) => grid?.cell(row, 1).value)).toEqual(["00123", "F2", null, "below"]);
    expect(column.map((_, row) => [grid?.cell(row + 1, 5).value])).toEqual(column);
  });

  test("move sideways when columns come or go, and tables keep theirs", async () => {
    const host = await officeHost([invoiceSheet()]);
    host.write("Invoices!E1", "beside");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Invoices").getRange("B:B").insert("Right");
      await context.sync();
    });
    expect(host.contents().tables[0]?.captions).toEqual(["Number", "Column2", "Amount", "Due"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Invoices").getRange("B:C").delete("Left");
      await context.sync();
    });
    expect(host.contents().tables[0]).toMatchObject({ captions: ["Number", "Due"] });
    expect(host.contents().tables[0]?.rows[0]).toEqual(["00123", 46024]);
    expect(host.book.findSheet("Invoices")?.grid.cell(1, 4).value).toBe("beside");
  });
});

describe("Sheets", () => {
  test("are added, renamed, ordered, hidden, found and deleted", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add();
      sheet.load("name,position,visibility,tabColor");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility, sheet.tabColor]).toEqual(["Sheet1", 1, "Visible", ""]);
      sheet.name = "First";
      sheet.position = 0;
      sheet.tabColor = "#123456";
      const first = worksheets.getFirst().load("name");
      const last = worksheets.getLast().load("name");
      const next = sheet.getNext().load("name");
      const previous = sheet.getPreviousOrNullObject().load("name");
      await context.sync();
      expect([first.name, last.name, next.name, previous.isNullObject]).toEqual([
        "First",
        "Invoices",
        "Invoices",
        true,
      ]);
      sheet.delete();
      await context.sync();
    });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Invoices"]);
  });

  test("have lawful names that nobody else has, and one of them is seen", async () => {
    const tries: ((worksheets: Excel.WorksheetCollection) => void)[] = [
      (worksheets) => void worksheets.add("INVOICES"),
      (worksheets) => void worksheets.add("a/b"),
      (worksheets) => void worksheets.add("x".repeat(32)),
      (worksheets) => (worksheets.getItem("Invoices").visibility = "Hidden"),
      (worksheets) => worksheets.getItem("Invoices").delete(),
    ];
    const codes: unknown[] = [];
    for (const change of tries) {
      await officeHost([invoiceSheet()]);
      const error = await refusal(
        Excel.run(async (context) => {
          change(context.workbook.worksheets);
          await context.sync();
        }),
      );
      codes.push((error as OfficeExtension.Error).code);
    }
    expect(codes).toEqual([
      "ItemAlreadyExists",
      "InvalidArgument",
      "InvalidArgument",
      "InvalidOperation",
      "InvalidOperation",
    ]);
  });

  test("are not added to a workbook whose structure is protected", async () => {
    await officeHost([invoiceSheet()]);
    const add = async (password?: string): Promise<void> =>
      Excel.run(async (context) => {
        const { protection } = context.workbook;
        protection.load("protected");
        await context.sync();
        if (!protection.protected) protection.protect("secret");
        else protection.unprotect(password);
        context.workbook.worksheets.add("New");
        await context.sync();
      });
    expect(await refusal(add())).toMatchObject({ code: "AccessDenied" });
    expect(await refusal(add("wrong"))).toMatchObject({ code: "AccessDenied" });
    await add("secret");
  });

  test("tell where they are frozen", async () => {
    await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Invoices");
      const made = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.freezeColumns(2);
      const columns = freezePanes.getLocation().load("address");
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([made.address, columns.address, none.isNullObject]).toEqual(["Invoices!1:1", "Invoices!A:B", true]);
    });
  });
});

describe("What a workbook knows beside cells", () => {
  test("names, that follow their cells", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Invoices");
      names.add("Numbers", sheet.getRange("A2:A3"), "a comment");
      sheet.getRange("1:1").insert("Down");
      const name = names.getItem("numbers").load("name,value,comment,type,scope,visible");
      const range = sheet.getRange("Numbers").load("address");
      const none = names.getItemOrNullObject("Nothing").load("name");
      names.load("items/name");
      await context.sync();
      expect(name.toJSON()).toMatchObject({ value: "Invoices!A3:A4", comment: "a comment", scope: "Workbook" });
      expect(range.address).toBe("Invoices!A3:A4");
      expect(none.isNullObject).toBe(true);
      expect(names.items.map((item) => item.name)).toEqual(["Numbers"]);
    });
    expect(host.contents().tables[0]?.headerRow).toBe(2);
  });

  test("settings and properties", async () => {
    const host = await officeHost();
    await Excel.run(async (context) => {
      const { settings, properties } = context.workbook;
      settings.add("language", { of: "nl" });
      properties.title = "Incasso";
      properties.custom.add("Version", "1");
      await context.sync();
      const setting = settings.getItem("Language").load("key,value");
      const none = settings.getItemOrNullObject("other").load("value");
      properties.load("title");
      properties.custom.load("items/key,items/value");
      await context.sync();
      expect([setting.key, setting.value, none.isNullObject]).toEqual(["language", { of: "nl" }, true]);
      expect([properties.title, properties.custom.items[0]?.value]).toEqual(["Incasso", "1"]);
      setting.delete();
      await context.sync();
    });
    expect(host.book.settings.size).toBe(0);
    expect(Office.context.document.settings.get("language")).toBeNull();
  });

  test("calculation and screen updating can be put off, and events muted", async () => {
    const host = await officeHost();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate("Full");
      application.calculationMode = "Manual";
      application.load("calculationMode,decimalSeparator");
      context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      expect([application.calculationMode, application.decimalSeparator]).toEqual(["Manual", "."]);
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await new Promise((resume) => setTimeout(resume, 0));
    expect(heard).toEqual([]);
    expect(host.book.enableEvents).toBe(false);
  });
});

describe("How cells look", () => {
  test("is kept for the cells that it was given to, and moves with them", async () => {
    await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Invoices");
      sheet.getRange("A2:C2").format.fill.color = "#FFFF00";
      sheet.getRange("B2").format.fill.color = "#FF0000";
      sheet.getRange("A1:C1").format.font.bold = true;
      sheet.getRange("A:C").format.autofitColumns();
      sheet.getRange("1:1").insert("Down");
      const cells = ["A3", "B3", "A2"].map((address) => sheet.getRange(address));
      cells.forEach((cell) => cell.load("format/fill/color,format/font/bold"));
      await context.sync();
      expect(cells.map(({ format }) => format.fill.color)).toEqual(["#FFFF00", "#FF0000", null]);
      expect(cells.map(({ format }) => format.font.bold)).toEqual([null, null, true]);
      sheet.getRange("A3:C3").format.fill.clear();
      cells.forEach((cell) => cell.load("format/fill/color"));
      await context.sync();
      expect(cells.map(({ format }) => format.fill.color)).toEqual([null, null, null]);
    });
  });

  test("may depend on conditions, that are counted, found and cleared", async () => {
    await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem("Invoices").getRange("A2:A3");
      const made = conditionalFormats.add("Custom");
      made.custom.rule.formula = "=TRUE";
      made.custom.format.fill.color = "#FF0000";
      conditionalFormats.load("items/type,items/custom/rule/formula");
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      expect(conditionalFormats.items.map(({ type, custom }) => [type, custom.rule.formula])).toEqual([
        ["Custom", "=TRUE"],
      ]);
      conditionalFormats.clearAll();
      const after = conditionalFormats.getCount();
      await context.sync();
      expect(after.value).toBe(0);
    });
  });
});

describe("Tables", () => {
  test("tell their parts, and can be let go of or deleted", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Invoices");
      const sheet = table.worksheet;
      table.showTotals = true;
      table.rows.load("count");
      const row = table.rows.getItemAt(1).load("index,values");
      const column = table.columns.getItem("Amount").load("index,values");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getTotalRowRange(), column.getRange()];
      parts.forEach((part) => part.load("address"));
      const within = sheet.getRange("B2").getTables().load("items/name");
      await context.sync();
      expect([table.rows.count, row.index, column.index]).toEqual([2, 1, 1]);
      expect(row.values).toEqual([["F2", 7, 46025]]);
      expect(column.values).toEqual([["Amount"], [5.5], [7], [""]]);
      expect(parts.map(({ address }) => address.split("!")[1])).toEqual(["A1:C4", "A1:C1", "A4:C4", "B1:B4"]);
      expect(within.items.map(({ name }) => name)).toEqual(["Invoices"]);
      row.delete();
      column.delete();
      table.showTotals = false;
      await context.sync();
    });
    expect(host.contents().tables[0]).toMatchObject({ captions: ["Number", "Due"], rows: [["00123", 46024]] });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Invoices").convertToRange();
      await context.sync();
    });
    expect(host.contents().tables).toEqual([]);
    expect(host.book.findSheet("Invoices")?.grid.cell(2, 1).value).toBe("00123");
  });

  test("go with their cells, and with their sheet", async () => {
    const host = await officeHost([invoiceSheet(), { ...invoiceSheet(), sheet: "Other", table: "Other" }]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Invoices").delete();
      context.workbook.worksheets.getItem("Other").delete();
      await context.sync();
    });
    expect(host.contents().tables).toEqual([]);
    expect(host.book.findSheet("Invoices")?.grid.cell(1, 1).value).toBeNull();
  });

  test("have filters that say what they let through", async () => {
    await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Invoices");
      table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["F2"] });
      table.columns.getItem("Amount").filter.applyCustomFilter(">1");
      table.autoFilter.load("isDataFiltered,criteria");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      expect(table.autoFilter.criteria).toMatchObject([{ values: ["F2"] }, { criterion1: ">1" }, null]);
      table.columns.getItem("Amount").filter.clear();
      table.autoFilter.clearCriteria();
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(false);
    });
  });
});
