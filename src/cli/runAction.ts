import { dirname, resolve } from "node:path";

import type { ActionDocument, Moment, Outcome, Report } from "../actions/action";
import { summaryOf } from "../actions/outcome";
import { loadTraits } from "../actions/registry";
import { type Finding, finding } from "../domain/book/finding";
import { dateOf } from "../domain/values/calendar";
import { readOnlyFinding } from "../domain/book/readOnlyBook";
import type { Language } from "../domain/book/records";
import { translate, type Translator } from "../messages/translate";
import { commit } from "../workbook/commit";
import { type Prepared, traceOfPrepared, writtenChanges } from "../workbook/prepare";
import { type PreparedName, prepareNamed, type RequestOf, type ResultOf } from "../workbook/prepareNamed";
import { recover } from "../workbook/recover";
import { type Workbook, WorkbookError } from "../workbook/workbook";
import type { CommandLine } from "./commandLine";
import { readNamedFiles } from "./namedFiles";
import { readLists, readRawLists } from "./listReader";
import { prepareDestinations, resultDocument, writeDocuments } from "./documents";
import { adviceNotes } from "./adviceNotes";
import { auditDocuments } from "./auditDocuments";
import { explanationNotes } from "./explanationNotes";
import { formDocuments } from "./formDocuments";
import { letterDocuments } from "./letterDocuments";
import { nextSteps } from "./nextSteps";
import { paperDocuments } from "./paperDocuments";
import { provedNotes } from "./provedNotes";
import { refusal } from "./refusal";
import { requestOf } from "./requests";
import { resultFindings } from "./resultFindings";
import { type CommandResult, emptyResult, type ResultDocument } from "./result";
import { followedBy, shownChanges, type ShownChanges } from "../workbook/shownChange";
import { wordingOf } from "../messages/wording";
import { areStatements, readStatements } from "./statementReader";
import { withCells } from "./summaryCells";
import { verifiedPage } from "./verifiedPage";
import type { World } from "./world";
import { figureDocuments, putFigures } from "./figureSheet";
import { tieNotes } from "./tieNotes";

/** What a run knows from its start to its end. */
interface Run<N extends PreparedName> {
  readonly name: N;
  readonly line: CommandLine;
  readonly world: World;
  readonly moment: Moment;
  readonly path: string;
  readonly workbook: Workbook;
  readonly report: Report;
  readonly request: RequestOf<N>;
  /** What was found beside the workbook, told before anything else. */
  readonly leftovers: readonly Finding[];
}

/**
 * Runs an action on a workbook: reads, decides, and unless it is held back or a dry run replaces the workbook and then
 * writes the documents. An action that was interrupted before is ended first. Throws WorkbookError where the workbook
 * cannot be read or recovered; what cannot be written is a part of the result.
 */
export async function runAction<N extends PreparedName>(
  name: N,
  line: CommandLine,
  moment: Moment,
  world: World,
  report: Report,
): Promise<CommandResult> {
  const path = resolve(world.callerFolder, line.workbook);
  const isOfBank = areStatements(name);
  const files = isOfBank ? [] : await readNamedFiles(line, world);
  const statements = isOfBank ? await readStatements(line, world, report) : [];
  const run: Run<N> = {
    name,
    line,
    world,
    moment,
    path,
    workbook: await world.files.workbookAt(path),
    report,
    request: requestOf(name, line, files, statements, await readLists(name, files), await readRawLists(name, files)),
    leftovers: await clearedLeftovers(line, path, world),
  };
  const first = await prepareAction(run);
  const isRead = !first.action.writes || line.options["dry-run"] === true;
  if (first.unfinished === null || isRead || readOnlyFinding(first.book, moment.user) !== null) {
    return finish(run, first, NOTHING);
  }
  const recovery = await recover(run.workbook, (wanted) => loadTraits(wanted, world.actionNamed), report);
  if (recovery === null) return finish(run, await prepareAction(run), NOTHING);
  const earlier = { findings: [recovery.finding], changes: shownChanges(recovery.changes, recovery.book) };
  return finish(run, recovery.finding.severity === "error" ? first : await prepareAction(run), earlier);
}

/** What commands that were killed left behind is removed by the next one, and told. A dry run touches nothing. */
async function clearedLeftovers({ options }: CommandLine, path: string, world: World): Promise<readonly Finding[]> {
  if (options["dry-run"] === true) return [];
  const folder = options.out === undefined ? null : resolve(world.callerFolder, options.out);
  const left = await world.files.removeLeftovers(path, folder);
  return left.map(({ path: file, isRemoved }) =>
    finding(isRemoved ? "file.leftoverRemoved" : "file.leftoverKept", null, { path: file }),
  );
}

function prepareAction<N extends PreparedName>({
  name,
  request,
  moment,
  workbook,
  report,
  world: { hash, memory, actionNamed: load },
}: Run<N>): Promise<Prepared<ResultOf<N>>> {
  // `--language` is for the reader; what is written stays in the workbook's own language.
  const wording = (language: Language) => wordingOf(translate(language));
  return prepareNamed(workbook, name, request, moment, { report, hash, wording, recall: memory.recall, load });
}

/** What was written before this command's own changes: the end of an interrupted action. */
interface Earlier {
  readonly findings: readonly Finding[];
  readonly changes: ShownChanges;
}

const NOTHING: Earlier = { findings: [], changes: [] };

async function finish<N extends PreparedName>(
  run: Run<N>,
  prepared: Prepared<ResultOf<N>>,
  earlier: Earlier,
): Promise<CommandResult> {
  const { name, line } = run;
  const { outcome, book, layout } = prepared;
  const language = line.options.language ?? book.language;
  const translator = translate(language);
  const isFound = outcome.findings.some((found) => found === prepared.missing);
  const missing = prepared.missing === null || isFound ? [] : [prepared.missing];
  const all = [...missing, ...run.leftovers, ...earlier.findings, ...prepared.reminders, ...outcome.findings];
  const base = {
    action: line.command,
    language,
    findings: resultFindings(all, layout, translator),
    changes: earlier.changes,
    documents: [],
    orders: outcome.orders,
    summary: withCells(summaryOf(prepared.action, outcome), layout),
  };
  if (!outcome.done) {
    await remember(run, prepared);
    const steps = nextSteps(name, line, outcome, translator);
    const notes = [...heldBackNotes(prepared, translator), ...steps, ...provedNotes(name, outcome, translator)];
    return { ...base, exit: 1, notes, documents: await pagesOfDoubt(run, prepared, translator) };
  }
  const changes = followedBy(earlier.changes, shownChanges(writtenChanges(prepared), book));
  if (line.options["dry-run"] === true) {
    const made = await documentsOf(run, prepared, translator);
    const documents = made.map((document) => resultDocument(document, null));
    const figures = await putFigures(name, prepared, figuresOf(run, false), translator);
    const notes = [translator.messages.output.dryRun, ...answerNotes(name, outcome, translator), ...figures.notes];
    return { ...base, exit: 0, changes, documents, notes, summary: { ...base.summary, ...figures.summary } };
  }
  try {
    return await write(run, prepared, { ...base, changes }, translator);
  } catch (error) {
    if (!(error instanceof WorkbookError) && earlier === NOTHING) throw error;
    // Told here, where the workbook's language is known. Of what is not done nothing else is reported.
    if (earlier === NOTHING) {
      const left = resultFindings(run.leftovers, layout, translator);
      return { ...emptyResult(line.command, 3, language), findings: [...left, refusal(error, run.path, translator)] };
    }
    return { ...base, exit: 3, findings: [...base.findings, refusal(error, run.path, translator)], notes: [] };
  }
}

/** Writes the workbook, then the documents. Throws WorkbookError while the workbook is not written. */
async function write<N extends PreparedName>(
  run: Run<N>,
  prepared: Prepared<ResultOf<N>>,
  result: Omit<CommandResult, "exit" | "notes">,
  translator: Translator,
): Promise<CommandResult> {
  const { name, line, world, workbook, path, report } = run;
  const { outcome, logRow } = prepared;
  const { messages, fill } = translator;
  const folder = folderOf(line, world);
  const made = await documentsOf(run, prepared, translator);
  const destinations = await prepareDestinations(made, folder, world.files);
  await commit(workbook, prepared, report);
  const figures = await putFigures(name, prepared, figuresOf(run, true), translator);
  const unremembered = resultFindings(await remember(run, prepared), prepared.layout, translator);
  const base = { ...result, findings: [...result.findings, ...unremembered] };
  const documents: ResultDocument[] = [];
  try {
    await writeDocuments(destinations, path, world.files, (document) => documents.push(document));
  } catch (error) {
    const missed = made.slice(documents.length);
    const findings = [...base.findings, refusal(error, path, translator)];
    const hint = { workbook: line.workbook, order: missed[0]?.order ?? "" };
    const notes = logRow === null ? [] : [fill(messages.output.workbookNotDocument, hint)];
    const all = [...documents, ...missed.map((document) => resultDocument(document, null))];
    return { ...base, findings, exit: 3, documents: all, notes };
  }
  const written = logRow === null ? [] : [fill(messages.output.workbookWritten, { path })];
  const after = [...nextSteps(name, line, outcome, translator), ...answerNotes(name, outcome, translator)];
  const summary = { ...base.summary, ...figures.summary };
  return { ...base, exit: 0, documents, summary, notes: [...written, ...after, ...figures.notes] };
}

/** Keeps what was seen of the book for the next time. That it cannot be is for what writes to say: reading loses nothing. */
async function remember(
  { line, world }: Pick<Run<PreparedName>, "line" | "world">,
  prepared: Prepared,
): Promise<readonly Finding[]> {
  const trace = line.options["dry-run"] === true ? null : traceOfPrepared(prepared);
  if (trace === null || (await world.memory.remember(trace)) || prepared.logRow === null) return [];
  return [finding("book.notRemembered", null, {})];
}

/** How this command puts figures on a sheet. */
function figuresOf({ workbook, line, moment, report }: Run<PreparedName>, write: boolean) {
  return { workbook, options: line.options, ...moment, write, report };
}

/** Where documents go: the folder that is named, that of a file that is named, else that of the workbook. */
function folderOf({ options: { out, csv, xaf }, workbook }: CommandLine, { callerFolder }: World): string {
  return resolve(callerFolder, out ?? dirname(csv ?? xaf ?? workbook));
}

/** What is written out: what the action made, and the forms and letters that go with its answer. */
async function documentsOf<N extends PreparedName>(
  { name, line, request, moment, path, world }: Run<N>,
  prepared: Prepared<ResultOf<N>>,
  translator: Translator,
): Promise<readonly ActionDocument[]> {
  const { outcome, book } = prepared;
  const { at } = moment;
  const made = [
    ...outcome.documents,
    ...(await formDocuments(name, outcome, line.options)),
    ...(await paperDocuments(name, outcome, { options: line.options, translator, book, date: dateOf(at) })),
    ...figureDocuments(name, prepared, { options: line.options, at, language: translator.language }),
  ];
  // The folder says that letters and papers are wanted: the answer alone writes none.
  if (line.options.out === undefined) return made;
  const making = { moment, translator };
  const papers = await auditDocuments(name, prepared, request, making);
  const proof = await verifiedPage(name, prepared, making, { path, files: world.files });
  return [...made, ...(await letterDocuments(name, outcome)), ...papers, ...proof];
}

/** What verification says of books in which not everything is right is to be signed as well. */
async function pagesOfDoubt<N extends PreparedName>(
  { name, line, world, moment, path }: Run<N>,
  prepared: Prepared<ResultOf<N>>,
  translator: Translator,
): Promise<readonly ResultDocument[]> {
  const { out, "dry-run": isDry } = line.options;
  if (out === undefined || isDry === true) return [];
  const made = await verifiedPage(name, prepared, { moment, translator }, { path, files: world.files });
  const documents: ResultDocument[] = [];
  const destinations = await prepareDestinations(made, resolve(world.callerFolder, out), world.files);
  await writeDocuments(destinations, path, world.files, (document) => documents.push(document));
  return documents;
}

/** What an action that reads answers in sentences. */
function answerNotes<N extends PreparedName>(name: N, outcome: Outcome<ResultOf<N>>, translator: Translator): string[] {
  return [provedNotes, explanationNotes, tieNotes, adviceNotes].flatMap((notes) => notes(name, outcome, translator));
}

/** A reading action has nothing to hold back: its findings say it all. */
function heldBackNotes({ action, outcome }: Prepared, { messages }: Translator): string[] {
  if (!action.writes) return [];
  const isHeldBack = outcome.findings.some(({ severity }) => severity !== "info");
  return [isHeldBack ? messages.output.heldBack : messages.output.nothingWritten];
}
