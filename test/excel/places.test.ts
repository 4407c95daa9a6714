import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { newSheet } from "../../src/sheets/newSheets";
import { anInvoice } from "../support/books";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";

afterAll(assertAllImplemented);

async function opened() {
  const host = await officeHost([newSheet("Invoices", "nl", [anInvoice()]), newSheet("Orders", "nl")]);
  const sheet = host.book.addSheet("Jan's blad");
  return { host, sheet, workbook: excelWorkbook() };
}

describe("Showing a place", () => {
  test.each([
    ["Facturen!C2", "Facturen", { top: 2, bottom: 2, left: 3, right: 3 }],
    ["'Incasso-opdrachten'!B1", "Incasso-opdrachten", { top: 1, bottom: 1, left: 2, right: 2 }],
    ["'Jan''s blad'!A7", "Jan's blad", { top: 7, bottom: 7, left: 1, right: 1 }],
  ])("selects %s", async (address, sheet, range) => {
    const { host, workbook } = await opened();
    await workbook.showPlace(address);
    expect(host.book.activeSheet.name).toBe(sheet);
    expect(host.book.selection?.range).toEqual(range);
  });

  test("selects a whole row, and of a whole table only its sheet", async () => {
    const { host, workbook } = await opened();
    await workbook.showPlace("Facturen!2:2");
    expect(host.book.selection?.range).toMatchObject({ top: 2, bottom: 2 });
    await workbook.showPlace("'Incasso-opdrachten'");
    expect(host.book.activeSheet.name).toBe("Incasso-opdrachten");
  });

  test("says so when the sheet is gone or hidden", async () => {
    const { workbook, sheet } = await opened();
    await expect(workbook.showPlace("Weg!A1")).rejects.toMatchObject({
      code: "workbook.placeGone",
      params: { place: "Weg!A1" },
    });
    sheet.visibility = "Hidden";
    await expect(workbook.showPlace("'Jan''s blad'!A1")).rejects.toMatchObject({ code: "workbook.placeGone" });
  });
});

describe("Marking what was found", () => {
  const marksOf = ({ host }: Awaited<ReturnType<typeof opened>>) =>
    host.book.sheets.flatMap((sheet) =>
      sheet.conditions.map(({ area, properties }) => [
        sheet.name,
        area.range.top,
        properties.get("Custom.Format.Fill.Color"),
      ]),
    );

  test("colours errors and warnings, each in its own way, and leaves what is only told", async () => {
    const excel = await opened();
    await excel.workbook.markPlaces([
      { address: "Facturen!C2", severity: "warning" },
      { address: "'Incasso-opdrachten'!B1", severity: "error" },
      { address: "Facturen!D2", severity: "info" },
      { address: "Facturen", severity: "error" },
    ]);
    expect(marksOf(excel)).toEqual([
      ["Facturen", 2, "#FFEB9C"],
      ["Incasso-opdrachten", 1, "#FFC7CE"],
    ]);
  });

  test("takes away all marks of before, also those of an earlier pane, and no format of the user's", async () => {
    const excel = await opened();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Facturen").getRange("A2");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=A2>1";
      range.conditionalFormats.add("DataBar");
      await context.sync();
    });
    await excel.workbook.markPlaces([{ address: "Facturen!C2", severity: "error" }]);
    await excelWorkbook().markPlaces([]);
    expect(marksOf(excel)).toHaveLength(2);
  });

  test("counts the marks of the add-in for whoever leaves, and takes away these alone", async () => {
    const excel = await opened();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Facturen").getRange("A2").conditionalFormats.add("DataBar");
      await context.sync();
    });
    await excel.workbook.markPlaces([{ address: "Facturen!C2", severity: "error" }]);
    const marks = { startsWithWorkbook: false, colours: 1 };
    expect(await excelWorkbook().marks?.(false)).toEqual(marks);
    expect(marksOf(excel)).toHaveLength(2);
    expect(await excelWorkbook().marks?.(true)).toEqual(marks);
    expect(marksOf(excel)).toHaveLength(1);
    expect(await excelWorkbook().marks?.(true)).toEqual({ ...marks, colours: 0 });
  });

  test("leaves the cells' own looks and values alone", async () => {
    const excel = await opened();
    const before = excel.host.contents();
    await excel.workbook.markPlaces([{ address: "Facturen!C2", severity: "error" }]);
    expect(excel.host.contents()).toEqual(before);
    expect(
      excel.host.book
        .findSheet("Facturen")
        ?.looks.filter(({ name, area }) => name === "Fill.Color" && area.range.top > 1),
    ).toEqual([]);
  });
});
