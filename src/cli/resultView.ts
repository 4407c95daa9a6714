import { translate } from "../messages/translate";
import { changesView, journalView } from "./changesView";
import { findingsView } from "./findingsView";
import type { CommandResult, ResultDocument } from "./result";
import { summaryView } from "./summaryView";
import { doneText } from "../messages/wording";

/** A result for people: findings, sums, the journal, what was written where, and what to do next. */
export function resultView(result: CommandResult, lineWidth: number | null): string {
  const translator = translate(result.language);
  const { findings, changes, documents, orders, summary, action, exit, notes } = result;
  // Of a workbook that was there already, the notes say what was added.
  const isCompleted = action === "new" && summary["records"] === undefined;
  // What is only looked at is not done.
  const isTrial = notes.includes(translator.messages.output.dryRun);
  const done =
    exit === 0 && action !== null && !isCompleted && !isTrial
      ? [`${doneText(translator, action, { orders, about: summary })}.`]
      : [];
  const { details, totals } = summaryView(summary, translator, lineWidth);
  const blocks = [
    details,
    // "Nothing to report" is an answer where nothing else is one.
    findings.length > 0 || totals.length === 0 ? findingsView(findings, translator, lineWidth) : [],
    totals,
    journalView(changes, translator),
    changesView(changes, translator),
    documents.length === 0 ? [] : [translator.messages.output.files, ...documents.map(documentLine)],
    [...done, ...notes],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.map(printable).join("\n")}\n`)
    .join("\n");
}

/** A line without control characters, each a space: what somebody typed in a cell must not steer the reader's terminal. */
export function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, " ");
}

function documentLine({ name, path }: ResultDocument): string {
  return `  ${path ?? name}`;
}
