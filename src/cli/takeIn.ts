import { resolve } from "node:path";

import type { Moment, Report } from "../actions/action";
import { translate } from "../messages/translate";
import { allNewSheets } from "../sheets/newSheets";
import type { CommandLine } from "./commandLine";
import { NEW_WORKBOOK_LANGUAGE } from "./makeWorkbook";
import type { CommandResult } from "./result";
import { runAction } from "./runAction";
import type { World } from "./world";

/**
 * The command `take-in`: what files of other programs hold comes into a workbook, which is made where there is none. It is only
 * made when the files can be taken in. Throws WorkbookError.
 */
export async function takeIn(line: CommandLine, moment: Moment, world: World, report: Report): Promise<CommandResult> {
  const path = resolve(world.callerFolder, line.workbook);
  const take = (on: CommandLine, within: World) => runAction("take-in-bank-file", on, moment, within, report);
  if (await world.files.isThere(path)) return take(line, world);
  const language = line.options.language ?? NEW_WORKBOOK_LANGUAGE;
  const sheets = allNewSheets(language);
  const trial = { ...line, options: { ...line.options, "dry-run": true as const } };
  const tried = await take(trial, {
    ...world,
    files: { ...world.files, workbookAt: () => world.files.newWorkbook(sheets) },
  });
  if (tried.exit !== 0 || line.options["dry-run"] === true) return tried;
  await world.files.createWorkbook(path, sheets, report);
  const { messages, fill } = translate(language);
  const taken = await take(line, world);
  return { ...taken, notes: [fill(messages.setUp.made, { path, count: sheets.length }), ...taken.notes] };
}
