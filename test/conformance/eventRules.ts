import { onSheet, type Rule } from "./rule";

/** Longer than Excel takes to tell of a change, also on the web. */
const WAIT_MS = 5_000;
/** Long enough to believe that nothing is told any more. */
const SILENCE_MS = 1_000;

const EVENTS = "OfficeDev/office-js-docs-pr docs/excel/excel-add-ins-events.md";

/** What is told about a sheet while something is done to it; `until` is how many events are waited for. */
async function eventsOf(
  name: string,
  { until, act }: { readonly until: number; readonly act: (sheet: Excel.Worksheet) => void },
): Promise<readonly Excel.WorksheetChangedEventArgs[]> {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  let enough: () => void = () => undefined;
  const come = new Promise<void>((resolve) => (enough = resolve));
  let id = "";
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load("id");
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      if (event.worksheetId === id) events.push(event);
      if (events.length >= until) enough();
    });
    await context.sync();
    ({ id } = sheet);
    return added;
  });
  await onSheet(name, async (sheet, context) => {
    act(sheet);
    await context.sync();
  });
  if (until > 0) await Promise.race([come, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  return events;
}

/** What Excel tells of changes, on which it rests that the pane knows when it shows something old. */
export const EVENT_RULES: readonly Rule[] = [
  {
    id: "event.ownWrite",
    expected: "A write of the add-in is told as its own, with the cells as an address without a sheet.",
    source: `${EVENTS}; reference of WorksheetChangedEventArgs.triggerSource (ExcelApi 1.14)`,
    wanted: ["ThisLocalAddin", "Local", "RangeEdited", "A1:B2"],
    see: async (name) => {
      const act = (sheet: Excel.Worksheet): void => {
        sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ];
      };
      const [event] = await eventsOf(name, { until: 1, act });
      return [event?.triggerSource, event?.source, event?.changeType, event?.address];
    },
  },
  {
    id: "event.rowsDeleted",
    expected: "Rows that are deleted are told as such, with the address that they had.",
    source: "Reference of Excel.DataChangeType",
    wanted: ["RowDeleted", "2:3"],
    see: async (name) => {
      await onSheet(name, async (sheet, context) => {
        sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
        await context.sync();
      });
      const act = (sheet: Excel.Worksheet): void => sheet.getRange("2:3").delete(Excel.DeleteShiftDirection.up);
      const [event] = await eventsOf(name, { until: 1, act });
      return [event?.changeType, event?.address];
    },
  },
  {
    id: "event.formatIsNone",
    expected: "A number format, a conditional format and a selection are no changes of cells.",
    source: "Reference of WorksheetCollection.onChanged and onFormatChanged",
    wanted: ["B1"],
    see: async (name) => {
      const act = (sheet: Excel.Worksheet): void => {
        const cell = sheet.getRange("A1");
        cell.numberFormat = [["@"]];
        cell.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = "=TRUE";
        cell.select();
        sheet.getRange("B1").values = [[1]];
      };
      return (await eventsOf(name, { until: 1, act })).map(({ address }) => address);
    },
  },
  {
    id: "event.removed",
    expected: "A handler that was removed in the context in which it was added hears nothing any more.",
    source: EVENTS,
    wanted: 0,
    see: async (name) => {
      const events = await eventsOf(name, { until: 0, act: () => undefined });
      await onSheet(name, async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
      return events.length;
    },
  },
];
