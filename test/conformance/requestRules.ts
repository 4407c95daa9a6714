import { onSheet, refusalOf, type Rule } from "./rule";

/** How requests, errors, references and sheets behave. */
export const REQUEST_RULES: readonly Rule[] = [
  {
    id: "request.errorKeepsWhatRan",
    expected: "When an action of a batch fails, what ran before it stays and what follows does not run.",
    source: "Partial results in the protocol; no document says that Excel rolls back",
    wanted: ["ItemNotFound", 1, ""],
    see: async (name) => {
      const code = await refusalOf(
        onSheet(name, async (sheet, context) => {
          sheet.getRange("A1").values = [[1]];
          context.workbook.worksheets.getItem("There is no such sheet").getRange("A1").values = [[0]];
          sheet.getRange("A2").values = [[2]];
          await context.sync();
        }),
      );
      return onSheet(name, async (sheet, context) => {
        const cells = sheet.getRange("A1:A2").load("values");
        await context.sync();
        return [code, ...cells.values.map(([value]) => value as unknown)];
      });
    },
  },
  {
    id: "request.notLoaded",
    expected: "Reading what was not loaded throws.",
    source: "OfficeDev/office-js-docs-pr docs/develop/application-specific-api-model.md",
    wanted: "PropertyNotLoaded",
    see: (name) =>
      refusalOf(
        onSheet(name, async (sheet, context) => {
          const cell = sheet.getRange("A1").load("address");
          await context.sync();
          return cell.values;
        }),
      ),
  },
  {
    id: "request.nullObject",
    expected: "What is asked for with OrNullObject and is not there is a null object.",
    source: "OfficeDev/office-js-docs-pr docs/develop/application-specific-api-model.md",
    wanted: true,
    see: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("There is no such sheet");
        await context.sync();
        return sheet.isNullObject;
      }),
  },
  {
    id: "request.queriesWithTables",
    expected: "A workbook's queries are told in one request with its tables; a new workbook has none.",
    source: "Reference of QueryCollection and Query.loadedTo (ExcelApi 1.14)",
    wanted: [0, 0],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const queries = context.workbook.queries.load("items/name,items/loadedTo");
        const tables = sheet.tables.load("items/name");
        await context.sync();
        return [queries.items.length, tables.items.length];
      }),
  },
  {
    id: "reference.movesWithRows",
    expected: "A range that is held moves down with the rows that are inserted above it.",
    source: "Reference of OfficeExtension.TrackedObjects",
    wanted: ["x", 2],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.values = [["x"]];
        await context.sync();
        sheet.getRange("1:2").insert(Excel.InsertShiftDirection.down);
        cell.load("values,rowIndex");
        await context.sync();
        return [cell.values[0]?.[0] as unknown, cell.rowIndex];
      }),
  },
  {
    id: "address.quoted",
    expected: "The address of a cell names its sheet, in apostrophes when the name has a space.",
    source: "Reference of Range.address",
    wanted: true,
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cell = sheet.getRange("B2").load("address");
        await context.sync();
        return cell.address === `'${name}'!B2`;
      }),
  },
  {
    id: "sheet.nameTaken",
    expected: "A second sheet of the same name is refused.",
    source: "Reference of the error codes; the code is a guess of ours",
    wanted: "ItemAlreadyExists",
    see: (name) =>
      refusalOf(
        onSheet(name, async (_sheet, context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      ),
  },
  {
    id: "sheet.blankHasNoUsedRange",
    expected: "The used range of a blank sheet is a null object.",
    source: "Reference of Worksheet.getUsedRangeOrNullObject",
    wanted: true,
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const used = sheet.getUsedRangeOrNullObject(true);
        await context.sync();
        return used.isNullObject;
      }),
  },
  {
    id: "sheet.protected",
    expected: "Writing on a protected sheet is refused.",
    source: "OfficeDev/office-js-docs-pr docs/testing/application-specific-api-error-handling.md",
    wanted: "AccessDenied",
    see: (name) =>
      refusalOf(
        onSheet(name, async (sheet, context) => {
          sheet.protection.protect();
          await context.sync();
          sheet.getRange("A1").values = [[1]];
          await context.sync();
        }),
      ),
  },
  {
    id: "range.outsideGrid",
    expected: "A cell outside the grid is refused.",
    source: "Reference of Range.getOffsetRange",
    wanted: "InvalidArgument",
    see: (name) =>
      refusalOf(
        onSheet(name, async (sheet, context) => {
          sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
          await context.sync();
        }),
      ),
  },
];
