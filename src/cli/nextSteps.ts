import type { Outcome } from "../actions/action";
import { lookUp, type Translator } from "../messages/translate";
import type { CommandLine } from "./commandLine";

/** What the user does next: how to get an action through that was held back, or the command that follows it. */
export function nextSteps(line: CommandLine, outcome: Outcome, { messages, fill }: Translator): string[] {
  const text = outcome.done
    ? afterwards(line, outcome, messages.nextSteps)
    : instead(line, outcome, messages.heldBackSteps);
  if (text === undefined) return [];
  const params = {
    workbook: quoted(line.workbook),
    order: quoted(outcome.orders[0] ?? waitingOrder(outcome) ?? ""),
    date: line.options["collection-date"] ?? nextCollectionDate(outcome),
    due: nextDue(outcome),
    codes: quotedNames(unconfirmed(outcome).join(",")),
  };
  return [fill(messages.output.next, { text: fill(text, params) })];
}

function afterwards({ command }: CommandLine, outcome: Outcome, texts: Readonly<Record<string, string>>) {
  const text = lookUp(texts, command);
  return text?.includes("{order}") === true && outcome.orders.length === 0 ? undefined : text;
}

/** Unconfirmed warnings first: errors of what was left out do not hold the rest back. */
function instead(
  { command }: CommandLine,
  outcome: Outcome,
  texts: Readonly<Record<"errors" | "warnings" | "handIn" | "mapping" | "nobody" | "later", string>>,
): string | undefined {
  if (command === "map") return texts.mapping;
  if (unconfirmed(outcome).length > 0) return texts.warnings;
  if (waitingOrder(outcome) !== null) return texts.handIn;
  const errors = outcome.findings.filter(({ severity }) => severity === "error");
  const isFound = (code: string): boolean => outcome.findings.some((one) => one.code === code);
  // Where there is nothing to do, mending a cell may help but is not asked for.
  if (isFound("collection.nobody") && command !== "check") return texts.nobody;
  if (isFound("proposal.nothing")) return nextDue(outcome) === "" ? undefined : texts.later;
  return errors.length === 0 ? undefined : texts.errors;
}

/** The first order that is to be handed in before there is something to collect. */
function waitingOrder({ findings }: Outcome): string | null {
  const waiting = findings.find(({ code }) => code === "proposal.handInFirst");
  return waiting === undefined ? null : (String(waiting.params["orders"]).split(", ")[0] ?? null);
}

/** The names of the warnings that hold an action back, as its summary tells them. */
function unconfirmed({ summary }: Outcome): string[] {
  const codes = summary["unconfirmed"];
  return Array.isArray(codes) ? codes.map(String) : [];
}

/** The day that `check` has found to be the first on which can be collected. */
function nextCollectionDate({ summary }: Outcome): string {
  const { collectable } = summary as { readonly collectable?: { readonly collectionDate?: unknown } };
  return typeof collectable?.collectionDate === "string" ? collectable.collectionDate : "";
}

/** Names with commas between them, of which one may hold anything that an invoice number holds. */
function quotedNames(names: string): string {
  return /^[\w./:,-]*$/.test(names) ? names : quoted(names);
}

/** The day on which the next item falls due, as the summary of a proposal tells it; "" when there is none. */
function nextDue({ summary }: Outcome): string {
  return typeof summary["nextDue"] === "string" ? summary["nextDue"] : "";
}

/** As a shell wants it. */
export function quoted(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
