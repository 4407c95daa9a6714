import type { Outcome } from "../actions/action";
import type { FileQuestion } from "../actions/bankFile/fileDebtors";
import type { ProposalResult } from "../actions/proposalResult";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import type { IsoDate } from "../domain/values/calendar";
import { lookUp, type Translator } from "../messages/translate";
import type { CommandLine } from "./commandLine";
import { mandateSteps } from "./mandateSteps";
import { quoted } from "./quoted";

/** What the user does next: how to get an action through that was held back, or the command that follows it. */
export function nextSteps<N extends PreparedName>(
  name: N,
  line: CommandLine,
  outcome: Outcome<ResultOf<N>>,
  translator: Translator,
): string[] {
  const { messages, fill } = translator;
  const { result } = outcome;
  const nextDue = result === null ? null : (NEXT_DUE[name]?.(result) ?? null);
  const text = outcome.done
    ? afterwards(name, outcome, messages.nextSteps)
    : instead(name, outcome, nextDue, messages.heldBackSteps);
  const answers = [
    ...mandateSteps(outcome.findings, line.workbook, translator),
    ...(result === null || outcome.done ? [] : questionSteps(QUESTIONS[name]?.(result) ?? [], translator)),
  ];
  if (text === undefined) return answers;
  const firstDay = result === null ? null : (FIRST_DAY[name]?.(result) ?? null);
  const params = {
    workbook: quoted(line.workbook),
    order: quoted(outcome.orders[0] ?? waitingOrder(outcome) ?? ""),
    date: line.options["collection-date"] ?? firstDay ?? "",
    due: nextDue ?? "",
    codes: quotedNames(outcome.unconfirmed.join(",")),
  };
  return [fill(messages.output.next, { text: fill(text, params) }), ...answers];
}

type DayOf<N extends PreparedName> = (result: ResultOf<N>) => IsoDate | null;

const nextDueOf = ({ proposal }: ProposalResult): IsoDate | null => proposal.nextDue;

/** The day on which the next item falls due, where the action tells it. */
const NEXT_DUE: { readonly [N in PreparedName]?: DayOf<N> } = {
  propose: nextDueOf,
  order: nextDueOf,
  collect: nextDueOf,
};

/** The first day on which can be collected, where the action tells it. */
const FIRST_DAY: { readonly [N in PreparedName]?: DayOf<N> } = {
  check: ({ collectable }) => collectable.collectionDate,
  propose: ({ proposal }) => proposal.collectionDate,
};

/** What is asked, where an action asks. */
const QUESTIONS: { readonly [N in PreparedName]?: (result: ResultOf<N>) => readonly FileQuestion[] } = {
  "take-in-bank-file": ({ questions }) => questions,
};

function questionSteps(questions: readonly FileQuestion[], { messages, fill }: Translator): string[] {
  return questions.map(({ about, options }) => {
    const answer = quoted(`${about}=${options.join("|")}`);
    return fill(messages.output.next, { text: fill(messages.heldBackSteps.choose, { answer }) });
  });
}

function afterwards(name: string, outcome: Outcome, texts: Readonly<Record<string, string>>) {
  const text = lookUp(texts, name);
  return text?.includes("{order}") === true && outcome.orders.length === 0 ? undefined : text;
}

/** Unconfirmed warnings first: errors of what was left out do not hold the rest back. */
function instead(
  name: string,
  outcome: Outcome,
  nextDue: IsoDate | null,
  texts: Readonly<Record<"errors" | "warnings" | "handIn" | "mapping" | "nobody" | "later", string>>,
): string | undefined {
  if (name === "map") return texts.mapping;
  // What is wrong stands in the files, not in cells.
  if ((name === "take-in-bank-file" || name === "take-in-one-list") && outcome.unconfirmed.length === 0)
    return undefined;
  if (outcome.unconfirmed.length > 0) return texts.warnings;
  if (waitingOrder(outcome) !== null) return texts.handIn;
  const errors = outcome.findings.filter(({ severity }) => severity === "error");
  const isFound = (code: string): boolean => outcome.findings.some((one) => one.code === code);
  // Where there is nothing to do, mending a cell may help but is not asked for.
  if (isFound("collection.nobody") && name !== "check") return texts.nobody;
  if (isFound("proposal.nothing")) return nextDue === null ? undefined : texts.later;
  return errors.length === 0 ? undefined : texts.errors;
}

/** The first order that is to be handed in before there is something to collect. */
function waitingOrder({ findings }: Outcome): string | null {
  const waiting = findings.find(({ code }) => code === "proposal.handInFirst");
  return waiting === undefined ? null : (String(waiting.params["orders"]).split(", ")[0] ?? null);
}

/** Names with commas between them, of which one may hold anything that an invoice number holds. */
function quotedNames(names: string): string {
  return /^[\w./:,-]*$/.test(names) ? names : quoted(names);
}
