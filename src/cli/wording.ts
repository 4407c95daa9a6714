import type { Outcome } from "../actions/action";
import { lookUp, type Translator } from "../messages/translate";
import type { WorkbookWords } from "../workbook/prepare";

/** The words in which a workbook of the translator's language is written to. */
export function wordingOf(translator: Translator): WorkbookWords {
  return {
    describe: translator.describe,
    summarise: (action, outcome) => doneText(translator, action, outcome.orders),
  };
}

/** What an action did, in one short line: `Opdracht 2026-0001 gemaakt en verwerkt`. */
export function doneText({ messages, fill }: Translator, action: string, orders: Outcome["orders"]): string {
  const text = lookUp(messages.done, action) ?? messages.done.other;
  return fill(text, { action, orders: orders.join(", "), count: orders.length })
    .replace(/\s+/g, " ")
    .trim();
}
