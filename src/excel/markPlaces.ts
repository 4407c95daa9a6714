import type { Severity } from "../domain/values/findingCodes";
import type { PlaceMark } from "../workbook/workbook";
import { placeOf } from "./showPlace";

/** Light enough to read black on; infos are told in the pane only. */
const COLOURS: Readonly<Record<Severity, string | null>> = { error: "#FFC7CE", warning: "#FFEB9C", info: null };

/** The condition of our marks: always true, and known again by its text, so that they can be taken away at any time. */
export const MARK_FORMULA = '=LEN("incassoblad")>0';

/** More would slow Excel down; the pane lists all of them. */
const MARKS_MAX = 500;

/**
 * Colours cells by a conditional format, which leaves their own looks alone; the marks that were there go. Of more than
 * 500 the first are marked, errors before warnings.
 */
export async function markPlaces(context: Excel.RequestContext, marks: readonly PlaceMark[]): Promise<void> {
  await clearMarks(context);
  const ordered = (["error", "warning"] as const).flatMap((severity) =>
    marks.filter((mark) => mark.severity === severity),
  );
  for (const { address, severity } of ordered.slice(0, MARKS_MAX)) {
    const { sheet, cells } = placeOf(address);
    const colour = COLOURS[severity];
    if (cells === null || colour === null) continue;
    const range = context.workbook.worksheets.getItem(sheet).getRange(cells);
    const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = MARK_FORMULA;
    custom.format.fill.color = colour;
  }
  await context.sync();
}

/** How many places of the workbook are coloured; `remove` takes the colours away. */
export async function placesMarked(context: Excel.RequestContext, remove: boolean): Promise<number> {
  const formats = await markFormats(context);
  if (remove) for (const format of formats) format.delete();
  await context.sync();
  return formats.length;
}

async function clearMarks(context: Excel.RequestContext): Promise<void> {
  for (const format of await markFormats(context)) format.delete();
}

async function markFormats(context: Excel.RequestContext): Promise<readonly Excel.ConditionalFormat[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const formats = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats);
  for (const ofSheet of formats) ofSheet.load("items/type,items/customOrNullObject/rule/formula");
  await context.sync();
  return formats
    .flatMap(({ items }) => items)
    .filter(({ customOrNullObject: one }) => !one.isNullObject && one.rule.formula === MARK_FORMULA);
}
