import { onSheet, refusalOf, type Rule } from "./rule";

/** What A1 holds after one value was written to it, with a number format before when one is given. */
function entered(value: unknown, numberFormat?: string): Rule["see"] {
  return (name) =>
    onSheet(name, async (sheet, context) => {
      const cell = sheet.getRange("A1");
      if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
      cell.values = [[value]];
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
}

const BLANKS = "OfficeDev/office-js-docs-pr docs/excel/excel-add-ins-blank-null-values.md";
const DATES = "OfficeDev/office-js-docs-pr docs/excel/excel-add-ins-ranges-dates.md";
const ENTRY = "The same entry rules as for typing; not documented for the API";

/** How Excel takes what is written into cells. */
export const VALUE_RULES: readonly Rule[] = [
  {
    id: "value.blank",
    expected: "A blank cell reads as an empty text.",
    source: BLANKS,
    wanted: "",
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cell = sheet.getRange("A1").load("values");
        await context.sync();
        return cell.values[0]?.[0] as unknown;
      }),
  },
  {
    id: "value.error",
    expected: "The name of an error becomes that error, in a cell with a number format.",
    source: ENTRY,
    wanted: ["#N/A", "Error"],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.numberFormat = [["#,##0.00"]];
        cell.values = [["#N/A"]];
        cell.load("values,valueTypes");
        await context.sync();
        return [cell.values[0]?.[0] as unknown, cell.valueTypes[0]?.[0]];
      }),
  },
  {
    id: "value.emptyTextClears",
    expected: "Writing an empty text clears the cell.",
    source: BLANKS,
    wanted: ["", "Empty"],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.values = [[5]];
        cell.values = [[""]];
        cell.load("values,valueTypes");
        await context.sync();
        return [cell.values[0]?.[0] as unknown, cell.valueTypes[0]?.[0]];
      }),
  },
  {
    id: "value.nullLeaves",
    expected: "A null among the values leaves its cell as it is.",
    source: BLANKS,
    wanted: [[7, 2]],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cells = sheet.getRange("A1:B1");
        cells.values = [[1, 2]];
        cells.values = [[7, null]];
        cells.load("values");
        await context.sync();
        return cells.values;
      }),
  },
  {
    id: "value.digitsBecomeNumber",
    expected: "A text of digits becomes a number and loses its leading zeros.",
    source: "support.microsoft.com, keeping leading zeros and large numbers (KB 269370)",
    wanted: 123,
    see: entered("00123"),
  },
  {
    id: "value.textFormatKeepsZeros",
    expected: "With number format @ queued before it, a text of digits stays as it is.",
    source: "KB 269370; that it holds within one batch is a reading of ours",
    wanted: "00123",
    see: entered("00123", "@"),
  },
  {
    id: "value.textFormatTooLate",
    expected: "Number format @ queued after the value does not bring the zeros back.",
    source: "KB 269370; actions run in the order in which they are queued",
    wanted: 123,
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.values = [["00123"]];
        cell.numberFormat = [["@"]];
        cell.load("values");
        await context.sync();
        return cell.values[0]?.[0] as unknown;
      }),
  },
  {
    id: "value.formula",
    expected: "A text that starts with = becomes a formula.",
    source: "Reference of Range.values",
    wanted: "=1+1",
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.values = [["=1+1"]];
        cell.load("formulas,valueTypes");
        await context.sync();
        return cell.formulas[0]?.[0] as unknown;
      }),
  },
  {
    id: "value.textFormatKeepsFormula",
    expected: "With number format @ a text that starts with = stays text and never runs.",
    source: "KB 269370; what the protection against formulas in data rests on",
    wanted: "=1+1",
    see: entered("=1+1", "@"),
  },
  {
    id: "value.apostrophe",
    expected: "An apostrophe in front makes text of what follows, and is no part of it.",
    source: "KB 269370",
    wanted: "00123",
    see: entered("'00123"),
  },
  {
    id: "value.truth",
    expected: "The text TRUE becomes a truth value.",
    source: ENTRY,
    wanted: true,
    see: entered("TRUE"),
  },
  {
    id: "value.fifteenDigits",
    expected: "Of a number of more than 15 digits the digits after the 15th become 0.",
    source: "KB 269370",
    wanted: 12_345_678_901_234_500,
    see: entered("12345678901234567"),
  },
  {
    id: "value.isoDate",
    expected: "A text that looks like a date becomes its serial number.",
    source: "OfficeDev/office-js#229",
    wanted: 43_465,
    see: entered("2018-12-31"),
  },
  {
    id: "value.americanDate",
    expected: "A date with slashes is read as an American one, whatever the user's region.",
    source: "OfficeDev/office-js#1559, #3775",
    wanted: 45_355,
    see: entered("03/04/2024"),
  },
  {
    id: "value.serial",
    expected: "Days are serial numbers; with a date format the cell shows the day.",
    source: DATES,
    wanted: [46_024, "2026-01-02"],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.numberFormat = [["yyyy-mm-dd"]];
        cell.values = [[46_024]];
        cell.load("values,text");
        await context.sync();
        return [cell.values[0]?.[0] as unknown, cell.text[0]?.[0]];
      }),
  },
  {
    id: "value.oneFillsAll",
    expected: "One value that is no array fills the whole range.",
    source: "Reference of Range.values",
    wanted: [
      [3, 3],
      [3, 3],
    ],
    see: (name) =>
      onSheet(name, async (sheet, context) => {
        const cells = sheet.getRange("A1:B2");
        // The type knows arrays only; the reference allows one value.
        cells.values = 3 as unknown as unknown[][];
        cells.load("values");
        await context.sync();
        return cells.values;
      }),
  },
  {
    id: "value.wrongSize",
    expected: "Values of another size than the range are refused.",
    source: "OfficeDev/office-js#1025",
    wanted: "InvalidArgument",
    see: (name) =>
      refusalOf(
        onSheet(name, async (sheet, context) => {
          sheet.getRange("A1:B2").values = [[1, 2, 3]];
          await context.sync();
        }),
      ),
  },
];
