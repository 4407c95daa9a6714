import { resolve } from "node:path";

import type { Moment, Report } from "../actions/action";
import { isBankMessage } from "../lists/bankMessage";
import { translate } from "../messages/translate";
import { allNewSheets } from "../sheets/newSheets";
import { isMemberList } from "../lists/members/readMemberList";
import type { CommandLine } from "./commandLine";
import { NEW_WORKBOOK_LANGUAGE } from "./makeWorkbook";
import { readRawLists } from "./listReader";
import { readNamedFiles } from "./namedFiles";
import { readingChoice } from "./listRequest";
import type { CommandResult } from "./result";
import { runAction } from "./runAction";
import type { World } from "./world";

/**
 * The command `take-in`: what files of other programs hold comes into a workbook, which is made where there is none. It is only
 * made when the files can be taken in. Throws WorkbookError.
 */
export async function takeIn(line: CommandLine, moment: Moment, world: World, report: Report): Promise<CommandResult> {
  const path = resolve(world.callerFolder, line.workbook);
  const action = await actionFor(line, world);
  const take = (on: CommandLine, within: World) => runAction(action, on, moment, within, report);
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

/** What is done with the files, by what stands in them: bank files, one list by which is collected, or open items and debtors. */
async function actionFor(line: CommandLine, world: World) {
  if (await areBankFiles(line, world)) return "take-in-bank-file";
  if (line.options["one-list"] === true) return "take-in-one-list";
  const raws = await readRawLists("take-in-one-list", await readNamedFiles(line, world));
  return isMemberList(raws, readingChoice(line.options)) ? "take-in-one-list" : "take-in-list";
}

/** Whether the files are of a bank, by what stands in the first of them. Throws WorkbookError for one that is not there. */
async function areBankFiles(line: CommandLine, world: World): Promise<boolean> {
  const [first] = await readNamedFiles(line, world);
  return first !== undefined && isBankMessage(first.bytes);
}
