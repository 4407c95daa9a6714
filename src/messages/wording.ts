import type { Finding } from "../domain/book/finding";
import { lookUp, type Translator } from "./translator";

/** What of an outcome is said in one line: its orders, and what it is about where that is less than a whole order. */
interface Done {
  readonly orders: readonly string[];
  readonly about?: DoneAbout | null;
}

/** What was taken back beside an order as a whole. */
export interface DoneAbout {
  readonly endToEndId?: unknown;
  readonly entry?: unknown;
  readonly invoice?: unknown;
}

/** The words in which a workbook of the translator's language is written to: its findings, and what an action did. */
export function wordingOf(translator: Translator): {
  readonly describe: (finding: Finding) => string;
  readonly nameCharges: (of: { readonly invoice: string; readonly date: string }) => string;
  readonly summarise: (
    action: string,
    part: { readonly orders: readonly string[]; readonly request?: unknown },
  ) => string;
} {
  return {
    describe: translator.describe,
    nameCharges: (of) => translator.fill(translator.messages.chargesOf, { ...of }),
    summarise: (action, { orders, request }) => doneText(translator, action, { orders, about: aboutOf(request) }),
  };
}

/** What an action did, in one short line: `Opdracht 2026-0001 gemaakt en verwerkt`. */
export function doneText({ messages, fill }: Translator, action: string, { orders, about }: Done): string {
  const { endToEndId, entry, invoice } = about ?? {};
  const text = lookUp(messages.done, variantOf(action, about ?? {})) ?? messages.done.other;
  const params = { action, orders: orders.join(", "), count: orders.length };
  const names = { endToEndId: nameOf(endToEndId), entry: nameOf(entry), invoice: nameOf(invoice) };
  return fill(text, { ...params, ...names })
    .replace(/\s+/g, " ")
    .trim();
}

/** What is taken back may be one return alone: then the line names that, and not its order's last step. */
function variantOf(action: string, { endToEndId, entry, invoice }: DoneAbout): string {
  if (action !== "undo") return action;
  if (typeof entry === "string") return "undoEntry";
  if (typeof invoice === "string") return "undoCharges";
  return typeof endToEndId === "string" ? "undoTransaction" : action;
}

function nameOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function aboutOf(request: unknown): DoneAbout | null {
  return typeof request === "object" ? request : null;
}
