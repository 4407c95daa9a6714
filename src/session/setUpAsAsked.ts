import { tablesOfLists } from "../workbook/plainTables";
import { type SetUpOptions, setUpWorkbook } from "../workbook/setUp";
import type { Workbook } from "../workbook/workbook";
import type { SetUpRequest, SetUpResult } from "./session";

/** Sets a workbook up, or only makes tables of lists that are none where that is asked for. Throws WorkbookError. */
export async function setUpAsAsked(
  workbook: Workbook,
  options: SetUpOptions & Pick<SetUpRequest, "makeTables">,
): Promise<SetUpResult> {
  if (options.makeTables !== true) return setUpWorkbook(workbook, options);
  const { made } = await tablesOfLists(workbook, options);
  const none = {
    sheets: [],
    toFill: [],
    columns: [],
    laidTables: [],
    openTables: [],
    takenIn: [],
    looked: [],
    otherNames: [],
    ownTables: [],
  };
  const madeTables = made.map(({ tableName: table, sheet, range }) => ({ table, sheet, range }));
  return { ...none, language: options.language ?? "nl", madeTables };
}
