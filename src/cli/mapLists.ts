import { resolve } from "node:path";

import type { Moment, Report } from "../actions/action";
import { translate } from "../messages/translate";
import { quotedSheet } from "../sheets/address";
import { readBook } from "../workbook/readBook";
import { refuseReadOnly } from "../workbook/refuseReadOnly";
import { tablesOfLists } from "../workbook/plainTables";
import type { CommandLine } from "./commandLine";
import { tablesNamed } from "./requests";
import type { CommandResult } from "./result";
import { runAction } from "./runAction";
import type { World } from "./world";

/**
 * `map` after Excel tables were made of lists that are none; a dry run only tells which. What was made stays also where the
 * mapping is held back then. Throws WorkbookError.
 */
export async function mapLists(
  line: CommandLine,
  moment: Moment,
  world: World,
  report: Report,
): Promise<CommandResult> {
  const { options } = line;
  const workbook = await world.files.workbookAt(resolve(world.callerFolder, line.workbook));
  const write = options["dry-run"] !== true;
  if (write) refuseReadOnly((await readBook(workbook, report)).book, moment.user);
  const corrections = options.table === undefined ? {} : { tables: tablesNamed(options.table) };
  const { made } = await tablesOfLists(workbook, { write, corrections, report });
  const result = await runAction("map", line, moment, world, report);
  if (made.length === 0) return result;
  const { messages, fill } = translate(result.language);
  const names = made.map(({ tableName, sheet, range }) => `${tableName} (${quotedSheet(sheet)}!${range})`).join(", ");
  const note = fill(write ? messages.setUp.tablesMade : messages.setUp.tablesToMake, { names });
  return {
    ...result,
    notes: [note, ...result.notes],
    summary: { ...result.summary, madeTables: made.map((one) => ({ ...one })) },
  };
}
