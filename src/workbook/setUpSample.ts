import type { Report } from "../actions/action";
import type { IsoDate } from "../domain/values/calendar";
import { type Language, TABLE_NAMES } from "../domain/book/records";
import { matchTables } from "../sheets/matchTables";
import { sampleSheets } from "./sample/sampleSheets";
import type { SetUp } from "./setUp";
import { type Workbook, WorkbookError } from "./workbook";

/**
 * Adds all sheets to a workbook, filled with a sample firm that has something to collect two weeks after `today`. Only
 * where none of our tables is there yet: a sample among real records would be collected. `write: false` only tells.
 * Throws WorkbookError.
 */
export async function setUpSample(
  workbook: Workbook,
  { language, today, write }: { readonly language: Language; readonly today: IsoDate; readonly write: boolean },
  report?: Report,
): Promise<SetUp> {
  const { byTable } = matchTables(await workbook.read(report), []);
  const taken = TABLE_NAMES.map((table) => byTable.get(table)).find((match) => match !== undefined);
  if (taken !== undefined) throw new WorkbookError("workbook.tableNameTaken", { table: taken.found.name });
  const newSheets = sampleSheets(language, today);
  if (write) await workbook.write({ newSheets, tables: [] }, report);
  return {
    language,
    sheets: newSheets.map(({ sheet }) => sheet),
    toFill: [],
    laidTables: [],
    takenIn: [],
    looked: [],
    otherNames: [],
    openTables: [],
    columns: [],
    ownTables: [],
  };
}
