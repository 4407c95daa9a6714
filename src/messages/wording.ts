import type { Finding } from "../domain/book/finding";
import { lookUp, type Translator } from "./translator";

/** The words in which a workbook of the translator's language is written to: its findings, and what an action did. */
export function wordingOf(translator: Translator): {
  readonly describe: (finding: Finding) => string;
  readonly summarise: (action: string, outcome: { readonly orders: readonly string[] }) => string;
} {
  return {
    describe: translator.describe,
    summarise: (action, { orders }) => doneText(translator, action, orders),
  };
}

/** What an action did, in one short line: `Opdracht 2026-0001 gemaakt en verwerkt`. */
export function doneText({ messages, fill }: Translator, action: string, orders: readonly string[]): string {
  const text = lookUp(messages.done, action) ?? messages.done.other;
  return fill(text, { action, orders: orders.join(", "), count: orders.length })
    .replace(/\s+/g, " ")
    .trim();
}
