import { onSheet, refusalOf, type Rule } from "./rule";

/** A table of two columns and two rows at A1; its name is Excel's own. */
function tableOn(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B3").values = [
    ["Key", "Amount"],
    ["a", 1],
    ["b", 2],
  ];
  return sheet.tables.add("A1:B3", true);
}

/** How many body rows the table has after these values were written directly below it. */
function rowsAfter(values: readonly (readonly unknown[])[]): Rule["see"] {
  return (name) =>
    onSheet(name, async (sheet, context) => {
      const table = tableOn(sheet);
      await context.sync();
      table.getDataBodyRange().getRowsBelow(values.length).values = values.map((row) => [...row]);
      const body = table.getDataBodyRange().load("rowCount");
      await context.sync();
      return body.rowCount;
    });
}

const COAUTHORING = "OfficeDev/office-js-docs-pr docs/excel/co-authoring-in-excel-add-ins.md";

/** How tables grow, shrink and refuse. */
export const TABLE_RULES: readonly Rule[] = [
  {
    id: "table.growsBelow",
    expected: "A table grows over rows that are written directly below it.",
    source: COAUTHORING,
    wanted: 4,
    see: rowsAfter([
      ["c", 3],
      ["d", 4],
    ]),
  },
  {
    id: "table.growsNotOverEmpty",
    expected: "A table does not grow over empty values.",
    source: COAUTHORING,
    wanted: 2,
    see: rowsAfter([["", ""]]),
  },
  {
    id: "table.emptyLastPiece",
    expected: "Of a column of 1,501 values, of which the last is empty, the last stays outside the table.",
    source: "OfficeDev/office-js#3013; the library writes more than 1,500 cells in pieces",
    wanted: 1500,
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        sheet.getRange("A1:A2").values = [["Key"], ["first"]];
        const table = sheet.tables.add("A1:A2", true);
        await context.sync();
        const values = Array.from({ length: 1501 }, (_, index) => [index < 1500 ? `k${index}` : ""]);
        table.getDataBodyRange().getResizedRange(1500, 0).values = values;
        const body = table.getDataBodyRange().load("rowCount");
        await context.sync();
        return body.rowCount;
      }),
  },
  {
    id: "table.resize",
    expected: "A table can be made larger below its header (ExcelApi 1.13).",
    source: "Reference of Table.resize",
    wanted: 4,
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const table = tableOn(sheet);
        table.resize("A1:B5");
        const body = table.getDataBodyRange().load("rowCount");
        await context.sync();
        return body.rowCount;
      }),
  },
  {
    id: "table.lastRowStays",
    expected: "Deleting the only row of a table leaves one blank row.",
    source: "How Excel's own table works; not documented for the API",
    wanted: [["", ""]],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        sheet.getRange("A1:B2").values = [
          ["Key", "Amount"],
          ["a", 1],
        ];
        const table = sheet.tables.add("A1:B2", true);
        await context.sync();
        table.rows.getItemAt(0).delete();
        const body = table.getDataBodyRange().load("values");
        await context.sync();
        return body.values;
      }),
  },
  {
    id: "table.widthOfRows",
    expected: "Rows of another width than the table are refused.",
    source: "OfficeDev/office-js#2429; microsoftgraph/microsoft-graph-docs-contrib#7248",
    wanted: "InvalidArgument",
    see: (name) =>
      refusalOf(
        onSheet(name, async (sheet, context) => {
          const table = tableOn(sheet);
          await context.sync();
          table.rows.add(undefined, [["c"]]);
          await context.sync();
        }),
      ),
  },
  {
    id: "table.overlap",
    expected: "A table over another one is refused as an invalid argument.",
    source: "Reference of TableCollection.add says that it throws; the code is a guess of ours",
    wanted: "InvalidArgument",
    see: (name) =>
      refusalOf(
        onSheet(name, async (sheet, context) => {
          tableOn(sheet);
          sheet.tables.add("B2:C4", true);
          await context.sync();
        }),
      ),
  },
  {
    id: "table.nameLikeCell",
    expected: "A table cannot be named like a cell.",
    source: "Excel's rules for names; the code is a guess of ours",
    wanted: "InvalidArgument",
    see: (name) =>
      refusalOf(
        onSheet(name, async (sheet, context) => {
          tableOn(sheet).name = "A1";
          await context.sync();
        }),
      ),
  },
  {
    id: "table.headersUnlike",
    expected: "The second of two equal headers gets a number.",
    source: "How Excel's own table works; not documented for the API",
    wanted: [["Key", "Key2"]],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        sheet.getRange("A1:B2").values = [
          ["Key", "Key"],
          ["a", 1],
        ];
        const header = sheet.tables.add("A1:B2", true).getHeaderRowRange().load("values");
        await context.sync();
        return header.values;
      }),
  },
];
