import { resolve } from "node:path";

import type { Report } from "../actions/action";
import { dateOf, type IsoDateTime } from "../domain/values/calendar";
import type { Language } from "../domain/book/records";
import { translate } from "../messages/translate";
import { quotedSheet } from "../sheets/address";
import type { NewSheet } from "../sheets/contents";
import { allNewSheets } from "../sheets/newSheets";
import { manyInvoiceSheets } from "../workbook/sample/manyInvoices";
import { sampleSheets } from "../workbook/sample/sampleSheets";
import { readBook } from "../workbook/readBook";
import { refuseReadOnly } from "../workbook/refuseReadOnly";
import { type SetUp, setUpWorkbook } from "../workbook/setUp";
import { WorkbookError } from "../workbook/workbook";
import type { CommandLine } from "./commandLine";
import { quoted } from "./quoted";
import { tablesNamed } from "./requests";
import { type CommandResult, emptyResult } from "./result";
import type { World } from "./world";

/** The language of a new workbook for which none is asked. */
export const NEW_WORKBOOK_LANGUAGE: Language = "nl";

/**
 * The command `new`: makes a workbook, or adds what is missing to one that is there; a sample only goes into a new one.
 * Throws WorkbookError.
 */
export async function makeWorkbook(
  line: CommandLine,
  at: IsoDateTime,
  world: World,
  report: Report,
): Promise<CommandResult> {
  const path = resolve(world.callerFolder, line.workbook);
  const { options } = line;
  const isThere = await world.files.isThere(path);
  if (isThere && (options.sample === true || options.invoices !== undefined)) {
    throw new WorkbookError("file.exists", { path });
  }
  return isThere ? complete(line, path, world, report) : make(line, path, at, world, report);
}

async function make(
  { command, options, workbook }: CommandLine,
  path: string,
  at: IsoDateTime,
  { files }: World,
  report: Report,
): Promise<CommandResult> {
  const language = options.language ?? NEW_WORKBOOK_LANGUAGE;
  const sheets = sheetsFor(options, language, at);
  if (options["dry-run"] !== true) await files.createWorkbook(path, sheets, report);
  const { messages, fill } = translate(language);
  const records = sheets.filter(({ rows }) => rows.length > 0).map(({ table, rows }) => [table, rows.length] as const);
  const made = fill(messages.setUp.made, { path, count: sheets.length });
  const step = records.length > 0 ? messages.nextSteps.newFilled : messages.nextSteps.new;
  const next = fill(messages.output.next, { text: fill(step, { workbook: quoted(workbook) }) });
  return {
    ...emptyResult(command, 0, language),
    summary: { language, sheets: sheets.map(({ sheet }) => sheet), records: Object.fromEntries(records) },
    notes: options["dry-run"] === true ? [messages.output.dryRun] : [made, next],
  };
}

function sheetsFor(options: CommandLine["options"], language: Language, at: IsoDateTime): readonly NewSheet[] {
  if (options.sample === true) return sampleSheets(language, dateOf(at));
  const { invoices: count, seed = 1 } = options;
  if (count !== undefined) return manyInvoiceSheets(language, { today: dateOf(at), count, seed });
  return allNewSheets(language);
}

async function complete(
  { command, options, workbook }: CommandLine,
  path: string,
  { files, user }: World,
  report: Report,
): Promise<CommandResult> {
  const write = options["dry-run"] !== true;
  const lying = await files.workbookAt(path);
  if (write) refuseReadOnly((await readBook(lying, report)).book, options.user ?? user);
  const added = await setUpWorkbook(lying, {
    language: options.language ?? null,
    write,
    report,
    takeIn: options["take-in"] === true,
    looks: options.looks === true,
    ...(options.table === undefined ? {} : { corrections: { tables: tablesNamed(options.table) }, leavesOwn: true }),
  });
  const { sheets, columns, laidTables, openTables, ownTables, takenIn, otherNames, looked } = added;
  return {
    ...emptyResult(command, 0, added.language),
    summary: {
      language: added.language,
      sheets,
      columns,
      laidTables,
      takenIn: takenIn.map((one) => ({ ...one })),
      looked,
      openTables,
      otherNames: otherNames.map((one) => ({ ...one })),
      ownTables: ownTables.map(({ table, tableName }) => ({ role: table, tableName })),
    },
    notes: notesOf(added, { path, workbook, write }),
  };
}

interface Completed {
  readonly path: string;
  readonly workbook: string;
  readonly write: boolean;
}

/** What was added, or would be, each in a sentence. */
function notesOf(added: SetUp, { path, workbook, write }: Completed): readonly string[] {
  const { messages, fill } = translate(added.language);
  const { sheets, columns, laidTables, openTables, ownTables, takenIn, otherNames, looked } = added;
  const taken = takenIn.map(({ table, sheet, range }) => `${table} (${quotedSheet(sheet)}!${range})`);
  const laid = laidTables.map(({ table, sheet, range }) => `${table} (${quotedSheet(sheet)}!${range})`);
  return [
    ...(laid.length === 0 ? [] : [fill(messages.setUp.tablesLaid, { names: laid.join(", ") })]),
    ...(taken.length === 0 ? [] : [fill(messages.setUp.takenIn, { names: taken.join(", ") })]),
    ...openTables.map((open) => fill(messages.setUp.tableOpen, { ...open, sheets: open.sheets.join(", ") })),
    ...(sheets.length === 0 ? [] : [fill(messages.setUp.sheetsAdded, { names: sheets.join(", ") })]),
    ...(columns.length === 0 ? [] : [fill(messages.setUp.columnsAdded, { names: columns.join(", ") })]),
    ...(looked.length === 0 ? [] : [fill(messages.setUp.looked, { names: looked.join(", ") })]),
    ...otherNames.map((other) => fill(messages.setUp.otherName, { ...other })),
    ...ownTables.map((own) => fill(messages.setUp.ownTable, { ...own, workbook })),
    ...([sheets, columns, laid, taken, openTables, ownTables, looked].every(({ length }) => length === 0)
      ? [fill(messages.setUp.complete, { path })]
      : []),
    ...(write ? [] : [messages.output.dryRun]),
  ];
}
