import { dirname, resolve } from "node:path";

import type { Moment, Report } from "../actions/action";
import { summaryOf } from "../actions/outcome";
import { auditTexts } from "../messages/auditTexts";
import { translate, type Translator } from "../messages/translate";
import { prepareNamed } from "../workbook/prepareNamed";
import { refuseReadOnly } from "../workbook/refuseReadOnly";
import { WorkbookError, type WorkbookMarks } from "../workbook/workbook";
import { wordingOf } from "../messages/wording";
import type { CommandLine } from "./commandLine";
import { prepareDestinations, resultDocument, writeDocuments } from "./documents";
import { provedNotes } from "./provedNotes";
import type { CommandResult, ResultDocument } from "./result";
import { resultFindings } from "./resultFindings";
import { withCells } from "./summaryCells";
import { verifiedPage } from "./verifiedPage";
import type { World } from "./world";

/**
 * The command `leave`: verifies the books, takes what the add-in left beside its tables out of the workbook, and writes the page
 * to sign of the file as it is then. What verification finds is told and holds nothing back: whoever leaves keeps books as they
 * are. A dry run only tells. Throws WorkbookError.
 */
export async function leaveWorkbook(
  line: CommandLine,
  moment: Moment,
  world: World,
  report: Report,
): Promise<CommandResult> {
  const path = resolve(world.callerFolder, line.workbook);
  const workbook = await world.files.workbookAt(path);
  const { hash, memory, actionNamed: load } = world;
  const wording = (language: Translator["language"]) => wordingOf(translate(language));
  const aids = { report, hash, wording, recall: memory.recall, load };
  const prepared = await prepareNamed(workbook, "verify", {}, moment, aids);
  const { outcome, book, layout } = prepared;
  const isDry = line.options["dry-run"] === true;
  if (!isDry) refuseReadOnly(book, moment.user);
  const translator = translate(line.options.language ?? book.language);
  const folder = resolve(world.callerFolder, line.options.out ?? dirname(line.workbook));
  if (!isDry) await world.files.probeFolder(folder);
  const marks = await workbook.marks?.(!isDry);
  if (marks === undefined) throw new WorkbookError("workbook.hostRefused");
  const made = await verifiedPage("verify", prepared, { moment, translator }, { path, files: world.files });
  const documents: ResultDocument[] = [];
  if (isDry) documents.push(...made.map((document) => resultDocument(document, null)));
  else {
    const destinations = await prepareDestinations(made, folder, world.files);
    await writeDocuments(destinations, path, world.files, (document) => documents.push(document));
  }
  return {
    action: line.command,
    exit: 0,
    language: translator.language,
    findings: resultFindings(outcome.findings, layout, translator),
    changes: [],
    documents,
    orders: [],
    summary: { marks: { ...marks }, ...withCells(summaryOf(prepared.action, outcome), layout) },
    notes: [...provedNotes("verify", outcome, translator), ...leaveNotes(marks, isDry, translator)],
  };
}

/** What goes or went, what stays, and whether it is done. */
function leaveNotes(marks: WorkbookMarks, isDry: boolean, { fill, language, messages }: Translator): string[] {
  const { leave } = auditTexts(language);
  const { startsWithWorkbook, colours: count } = marks;
  return [
    ...(startsWithWorkbook ? [leave.starts] : []),
    ...(count > 0 ? [fill(leave.colours, { count })] : []),
    ...(startsWithWorkbook || count > 0 ? [] : [leave.nothing]),
    ...(isDry ? [leave.stays, messages.output.dryRun] : [leave.left]),
  ];
}
