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

async function clearMarks(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const formats = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats);
  for (const ofSheet of formats) ofSheet.load("items/type,items/customOrNullObject/rule/formula");
  await context.sync();
  for (const format of formats.flatMap(({ items }) => items)) {
    const { customOrNullObject } = format;
    if (!customOrNullObject.isNullObject && customOrNullObject.rule.formula === MARK_FORMULA) format.delete();
  }
}
