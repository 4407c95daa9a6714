import type { CellValue } from "../../src/sheets/cellValue";
import { assertAllImplemented, officeHost, type OfficeHost } from "../support/officeHost/nodeHost";
import { refusal } from "./refusal";
import { invoiceSheet } from "./workbook";

afterAll(assertAllImplemented);

/** Lets the add-in act on the table of invoices. */
async function act(change: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Invoices");
    change(table, context.workbook.worksheets.getItem("Invoices"));
    await context.sync();
  });
}

function range(host: OfficeHost, name = "Invoices"): string {
  const { top, left, bottom, right } = host.book.findTable(name)?.range ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return `${top},${left}:${bottom},${right}`;
}

function numbers(host: OfficeHost): readonly CellValue[] {
  return host.contents().tables[0]?.rows.map(([number]) => number ?? null) ?? [];
}

describe("A table grows", () => {
  test("over rows that are written directly below it", async () => {
    const host = await officeHost([invoiceSheet()]);
    await act(
      (table) =>
        (table.getDataBodyRange().getRowsBelow(2).values = [
          ["F3", 1, 2],
          ["F4", "", ""],
        ]),
    );
    expect(range(host)).toBe("1,1:5,3");
  });

  test("not over empty ones, nor over a row with a gap between", async () => {
    const host = await officeHost([invoiceSheet()]);
    await act((table, sheet) => {
      table.getDataBodyRange().getRowsBelow(1).values = [["", "", ""]];
      sheet.getRange("A5").values = [["apart"]];
    });
    expect(range(host)).toBe("1,1:3,3");
  });

  test("only where nothing is in the way: another table, or a rule for what may stand there", async () => {
    const host = await officeHost([invoiceSheet()]);
    await act(
      (_, sheet) =>
        (sheet.getRange("A4").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } }),
    );
    await act((_, sheet) => (sheet.getRange("A4:C4").values = [["F3", 1, 2]]));
    expect(range(host)).toBe("1,1:3,3");
    await act((_, sheet) => {
      sheet.getRange("A4").dataValidation.clear();
      sheet.getRange("A4:C4").clear();
      sheet.tables.add("A6:C6", true);
      sheet.getRange("A4:C7").values = [
        ["F3", 1, 2],
        ["", "", ""],
        ["a", "b", "c"],
        ["", "", ""],
      ];
    });
    expect(range(host)).toBe("1,1:3,3");
  });

  test("and its lists and calculated columns grow with it", async () => {
    const host = await officeHost([invoiceSheet()]);
    const column = host.book.findTable("Invoices")?.columns[1];
    if (column !== undefined) column.formula = '="calculated"';
    await act((table) => {
      table.columns.getItem("Due").getDataBodyRange().dataValidation.rule = {
        list: { inCellDropDown: true, source: "a,b" },
      };
      table.getDataBodyRange().getRowsBelow(1).values = [["F3", null, 2] as unknown[]];
    });
    expect(host.contents().tables[0]?.rows.at(-1)).toEqual(["F3", "calculated", 2]);
    await Excel.run(async (context) => {
      const validation = context.workbook.worksheets
        .getItem("Invoices")
        .getRange("C4")
        .dataValidation.load("rule,type");
      await context.sync();
      expect(validation.type).toBe("List");
      expect(validation.rule.list?.source).toBe("a,b");
    });
  });
});

describe("Writes of more than 1,500 cells go in pieces (OfficeDev/office-js#3013, #3191)", () => {
  /** The body rows after a column of so many rows was written below the header's only row. */
  const grown = async (count: number, last: string, first = "x"): Promise<number> => {
    const host = await officeHost([invoiceSheet([["F1", 1, 1]])]);
    const column = Array.from({ length: count }, () => ["x"]);
    column[count - 1] = [last];
    if (first === "") for (let index = 0; index < 1500; index += 1) column[index] = [""];
    await act((_, sheet) => (sheet.getRangeByIndexes(2, 0, count, 1).values = column));
    return numbers(host).length - 1;
  };

  test("an empty last cell that is a piece of its own stays outside the table", async () => {
    expect(await grown(1500, "")).toBe(1500);
    expect(await grown(1501, "")).toBe(1500);
    expect(await grown(1502, "")).toBe(1502);
    expect(await grown(1501, "x")).toBe(1501);
  });

  test("rows below an empty piece stay outside too", async () => {
    expect(await grown(1501, "x", "")).toBe(0);
  });

  test("a piece that is refused leaves the pieces before it", async () => {
    const host = await officeHost();
    host.faults.fail({ request: 1, when: { actions: 20 } });
    const rows = Array.from({ length: 3000 }, (_, index) => [index]);
    await refusal(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3000").values = rows;
        await context.sync();
      }),
    );
    const cells = [1500, 1501].map((row) => host.book.sheets[0]?.grid.cell(row, 1).value);
    expect(cells).toEqual([1499, null]);
  });
});

describe("Rows of a table", () => {
  test("are added at the end and in between, and what stands below moves down", async () => {
    const host = await officeHost([invoiceSheet()]);
    host.write("Invoices!A6", "a remark");
    await act((table) => {
      table.rows.add(undefined, [["F3", 1, 2]]);
      table.rows.add(0, [["F0", 1, 2]]);
    });
    expect(numbers(host)).toEqual(["F0", "00123", "F2", "F3"]);
    expect(host.book.findSheet("Invoices")?.grid.cell(8, 1).value).toBe("a remark");
    // They look like the rows beside them: the text format has kept the zeros away from harm.
    expect(host.book.findSheet("Invoices")?.grid.cell(2, 1).format).toBe("@");
  });

  test("of a wrong width are refused", async () => {
    await officeHost([invoiceSheet()]);
    const error = await refusal(act((table) => table.rows.add(undefined, [["F3"]])));
    expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "TableRowCollection.add" } });
  });

  test("fill the blank row of an empty table first", async () => {
    const host = await officeHost([invoiceSheet([])]);
    await act((table, sheet) => {
      sheet.tables.add("E1:F1", true).name = "Empty";
      table.rows.load("count");
    });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Empty").rows.add(undefined, [
        ["a", 1],
        ["b", 2],
      ]);
      await context.sync();
    });
    expect(range(host, "Empty")).toBe("1,5:3,6");
    expect(host.contents().tables[1]?.rows).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  test("that are deleted let those below move up; the last one is only emptied", async () => {
    const host = await officeHost([invoiceSheet()]);
    await act((_, sheet) => sheet.getRange("A2:C2").delete("Up"));
    expect(numbers(host)).toEqual(["F2"]);
    await act((_, sheet) => sheet.getRange("A2:C2").delete("Up"));
    expect(numbers(host)).toEqual([null]);
    expect(range(host)).toBe("1,1:2,3");
  });

  test("are never torn apart", async () => {
    const host = await officeHost([invoiceSheet()]);
    const part = await refusal(act((_, sheet) => sheet.getRange("A2:B2").delete("Up")));
    const header = await refusal(act((_, sheet) => sheet.getRange("1:1").delete("Up")));
    const beside = await refusal(act((_, sheet) => void sheet.getRange("A2:B2").insert("Down")));
    expect([part, header, beside]).toEqual(
      Array.from({ length: 3 }, (): unknown => expect.objectContaining({ code: "InsertDeleteConflict" })),
    );
    expect(numbers(host)).toEqual(["00123", "F2"]);
  });
});

describe("Columns of a table", () => {
  test("are added at the right and in between, with what stands beside moved", async () => {
    const host = await officeHost([invoiceSheet()]);
    host.write("Invoices!E1", "a remark");
    await act((table) => {
      table.columns.add(undefined, [["Status"], ["open"], ["paid"]]);
      table.columns.add(1, [["Debtor"], ["D1"], ["D2"]]);
    });
    expect(host.contents().tables[0]?.captions).toEqual(["Number", "Debtor", "Amount", "Due", "Status"]);
    expect(host.contents().tables[0]?.rows[1]).toEqual(["F2", "D2", 7, 46025, "paid"]);
    expect(host.book.findSheet("Invoices")?.grid.cell(1, 7).value).toBe("a remark");
  });

  test("have names that are texts, not empty and not alike", async () => {
    const host = await officeHost([invoiceSheet()]);
    await act((table) => (table.getHeaderRowRange().values = [["Number", "number", ""]]));
    expect(host.contents().tables[0]?.captions).toEqual(["Number", "number2", "Column3"]);
    await act((table) => (table.columns.getItem("number2").name = "Amount"));
    expect(host.contents().tables[0]?.captions).toEqual(["Number", "Amount", "Column3"]);
  });
});

describe("Where a table lies", () => {
  test("can be changed below and to the right of its header, not over another table", async () => {
    const host = await officeHost([invoiceSheet()]);
    host.write("Invoices!A4", [["F3", 1, 2]]);
    await act((table) => table.resize("A1:D5"));
    expect(range(host)).toBe("1,1:5,4");
    expect(host.contents().tables[0]?.captions.at(-1)).toBe("Column4");
    await act((_, sheet) => sheet.tables.add("F1:G3", true));
    const error = await refusal(act((table) => table.resize("A1:F5")));
    expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Table.resize" } });
    expect(await refusal(act((table) => table.resize("A2:D5")))).toMatchObject({ code: "InvalidArgument" });
  });

  test("is nobody else's", async () => {
    await officeHost([invoiceSheet()]);
    const error = await refusal(act((_, sheet) => sheet.tables.add("C3:D4", true)));
    expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "TableCollection.add" } });
  });

  test("has a header: one is put above cells that have none", async () => {
    const host = await officeHost();
    host.write("Sheet1!A1", [["a", 1]]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add("Sheet1!A1:B1", false);
      table.load("name,id");
      await context.sync();
      expect(table.name).toBe("Table1");
    });
    expect(host.contents().tables[0]).toMatchObject({ captions: ["Column1", "Column2"], rows: [["a", 1]] });
  });

  test("has a name that is lawful and free", async () => {
    await officeHost([invoiceSheet()]);
    const named = async (name: string): Promise<unknown> =>
      refusal(
        act((_, sheet) => {
          sheet.tables.add("F1:G2", true).name = name;
        }),
      );
    expect(await named("two words")).toMatchObject({ code: "InvalidArgument" });
    await officeHost([invoiceSheet()]);
    expect(await named("AB12")).toMatchObject({ code: "InvalidArgument" });
    await officeHost([invoiceSheet()]);
    expect(await named("INVOICES")).toMatchObject({ code: "ItemAlreadyExists" });
  });
});

describe("Protected sheets", () => {
  test("refuse writes, formats, rows and rules, and tell that they are protected", async () => {
    const host = await officeHost([invoiceSheet()]);
    await act((_, sheet) => sheet.protection.protect({ allowInsertRows: true }, "secret"));
    const tries: ((table: Excel.Table, sheet: Excel.Worksheet) => void)[] = [
      (_, sheet) => (sheet.getRange("A2").values = [["x"]]),
      (_, sheet) => (sheet.getRange("A2").numberFormat = [["0"]]),
      (_, sheet) => (sheet.getRange("A2").format.fill.color = "red"),
      (_, sheet) => sheet.getRange("A2").clear(),
      (_, sheet) => void sheet.getRange("9:9").insert("Down"),
      (table) => table.rows.add(undefined, [["F3", 1, 2]]),
      (table) => table.resize("A1:C9"),
      (_, sheet) => sheet.protection.protect(),
      (_, sheet) => sheet.protection.unprotect("wrong"),
    ];
    for (const change of tries) expect(await refusal(act(change))).toMatchObject({ code: "AccessDenied" });
    expect(numbers(host)).toEqual(["00123", "F2"]);
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Invoices");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
      protection.unprotect("secret");
      await context.sync();
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
    expect(await refusal(act((_, sheet) => sheet.protection.unprotect()))).toMatchObject({ code: "AccessDenied" });
  });
});

describe("Filtered tables", () => {
  test("tell that they are filtered, and refuse writes until the filter is gone", async () => {
    const host = await officeHost([invoiceSheet()]);
    await act((table) => table.columns.getItem("Number").filter.applyValuesFilter(["F2"]));
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.tables.getItem("Invoices");
      autoFilter.load("isDataFiltered,enabled");
      await context.sync();
      expect([autoFilter.isDataFiltered, autoFilter.enabled]).toEqual([true, true]);
    });
    const write = async (): Promise<void> => act((_, sheet) => (sheet.getRange("B2").values = [[1]]));
    expect(await refusal(write())).toMatchObject({
      code: "InvalidOperation",
      debugInfo: { errorLocation: "Range.values" },
    });
    expect(await refusal(act((_, sheet) => sheet.getRange("A2:C2").delete("Up")))).toMatchObject({
      code: "InvalidOperation",
    });
    host.book.rules.filteredWrites = "taken";
    await write();
    host.book.rules.filteredWrites = "refused";
    await act((table) => table.clearFilters());
    await write();
    expect(host.contents().tables[0]?.rows[0]?.[1]).toBe(1);
  });
});
