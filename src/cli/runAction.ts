import { dirname, resolve } from "node:path";

import type { Action, Moment, Report } from "../actions/action";
import type { Finding } from "../domain/finding";
import type { Language } from "../domain/records";
import { translate, type Translator } from "../messages/translate";
import { address } from "../sheets/address";
import type { Layout } from "../sheets/layout";
import { commit } from "../workbook/commit";
import { prepare, type Prepared, writtenChanges } from "../workbook/prepare";
import { recover } from "../workbook/recover";
import type { Workbook } from "../workbook/workbook";
import type { CommandLine } from "./arguments";
import { prepareDestinations, tellDocument, writeDocuments } from "./documents";
import { nextSteps } from "./nextSteps";
import { refusal } from "./refusal";
import { requestOf } from "./requests";
import type { CommandResult, ToldDocument, ToldFinding } from "./result";
import { type ToldChange, tellChanges } from "./toldChange";
import { wordingOf } from "./wording";
import type { World } from "./world";

/** What a run knows from its start to its end. */
interface Run {
  readonly line: CommandLine;
  readonly world: World;
  readonly moment: Moment;
  readonly path: string;
  readonly workbook: Workbook;
  readonly report: Report;
}

/**
 * Runs an action on a workbook: reads, decides, and unless it is held back or a dry run replaces the workbook and then
 * writes the documents. An action that was interrupted before is ended first. Throws WorkbookError while nothing of
 * this command is written; later it is a part of the result.
 */
export async function runAction(
  line: CommandLine,
  action: Action,
  moment: Moment,
  world: World,
  report: Report,
): Promise<CommandResult> {
  const path = resolve(world.callerFolder, line.workbook);
  const run: Run = { line, world, moment, path, workbook: await world.files.workbookAt(path), report };
  const first = await prepareAction(run, action);
  if (first.unfinished === null || !action.writes || line.options["dry-run"] === true) {
    return finish(run, first, []);
  }
  const recovery = await recover(run.workbook, world.actionNamed, report);
  if (recovery === null || recovery.finding.severity === "error") return finish(run, first, [], recovery?.finding);
  const again = await prepareAction(run, action);
  return finish(run, again, tellChanges(recovery.changes, recovery.book), recovery.finding);
}

function prepareAction({ line, moment, workbook, report }: Run, action: Action): Promise<Prepared> {
  const request = requestOf(line);
  // `--language` is for the reader; what is written stays in the workbook's own language.
  return prepare(workbook, action, request, moment, { report, wording: (language) => wordingOf(translate(language)) });
}

async function finish(
  run: Run,
  prepared: Prepared,
  recovered: readonly ToldChange[],
  recovery?: Finding,
): Promise<CommandResult> {
  const { line, world, report } = run;
  const { outcome, book, layout } = prepared;
  const language: Language = line.options.language ?? book.language;
  const translator = translate(language);
  const dryRun = line.options["dry-run"] === true;
  const base = {
    action: line.command,
    language,
    findings: tellFindings(
      recovery === undefined ? outcome.findings : [recovery, ...outcome.findings],
      layout,
      translator,
    ),
    orders: outcome.orders,
    summary: outcome.summary,
  };
  const changes = [...recovered, ...tellChanges(writtenChanges(prepared), book)];
  const unwritten = outcome.documents.map((document) => tellDocument(document, null));
  const steps = nextSteps(line, outcome, translator);
  if (!outcome.done) {
    return {
      ...base,
      exit: 1,
      changes: recovered,
      documents: [],
      notes: [heldBackNote(prepared, translator), ...steps],
    };
  }
  if (dryRun) {
    return { ...base, exit: 0, changes, documents: unwritten, notes: [translator.messages.output.dryRun] };
  }
  const folder = resolve(world.callerFolder, line.options.out ?? dirname(line.workbook));
  const destinations = await prepareDestinations(outcome.documents, folder, world.files);
  await commit(run.workbook, prepared, report);
  const documents: ToldDocument[] = [];
  const notes =
    prepared.logRow === null ? [] : [translator.fill(translator.messages.output.workbookWritten, { path: run.path })];
  try {
    await writeDocuments(destinations, world.files, (document) => documents.push(document));
  } catch (error) {
    const findings = [...base.findings, refusal(error, run.path, translator)];
    const missed = outcome.documents[documents.length]?.order ?? "";
    const hint = { workbook: line.workbook, order: missed };
    const text = translator.fill(translator.messages.output.workbookNotDocument, hint);
    const both = [...documents, ...unwritten.slice(documents.length)];
    return { ...base, findings, exit: 3, changes, documents: both, notes: prepared.logRow === null ? [] : [text] };
  }
  return { ...base, exit: 0, changes, documents, notes: [...notes, ...steps] };
}

function heldBackNote({ outcome }: Prepared, { messages }: Translator): string {
  return outcome.findings.some(({ severity }) => severity !== "info")
    ? messages.output.heldBack
    : messages.output.nothingWritten;
}

/** Findings in the user's words, each with the cell as the user calls it. */
function tellFindings(findings: readonly Finding[], layout: Layout, translator: Translator): ToldFinding[] {
  return findings.map((found) => ({
    ...found,
    address: found.place === null ? null : address(found.place, layout),
    message: translator.describe(found),
  }));
}
