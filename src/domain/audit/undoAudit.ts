import { type Key, keyFrom } from "../book/book";
import { at, type Finding, finding } from "../book/finding";
import { entriesOf, entryId } from "../ledger/journal";
import type { LedgerLine, LogRow } from "../book/records";

/*
 * Entries that take others back (docs/law/actions.md#8, undo): each names what it takes back, is about the same thing, and was made
 * by an undo that the Log tells of. That it mirrors the amounts is a law of every reversal.
 */

/** What the mirror of an entry has from it. */
const MIRRORED = [
  "journal",
  "administration",
  "debtor",
  "invoice",
  "instalment",
  "order",
  "directDebit",
  "endToEndId",
  "mandateId",
  "bankReference",
  "description",
] as const satisfies readonly (keyof LedgerLine)[];

/** What is wrong with the entries that an undo made. */
export function auditUndone(ledger: readonly LedgerLine[], log: readonly LogRow[]): Finding[] {
  if (!ledger.some(({ event }) => event === "Undone")) return [];
  const entries = entriesOf(ledger);
  const undone = undoneBy(log);
  return [...entries.values()].flatMap((lines): Finding[] => {
    const [first] = lines;
    if (first?.event !== "Undone") return [];
    const findings: Finding[] = [];
    if (!undone.has(keyFrom(first.order, first.recordedAt))) {
      const params = { entry: first.entry, order: first.order ?? "" };
      findings.push(finding("verify.entryExtra", at("Ledger", first, "entry"), params));
    }
    const [original] = entries.get(entryId({ ...first, entry: first.reversalOf ?? "" })) ?? [];
    if (original === undefined) return findings;
    return [...findings, ...lines.flatMap((line) => differences(line, original))];
  });
}

/** The orders of which something was taken back, each with the moment. */
function undoneBy(log: readonly LogRow[]): ReadonlySet<Key> {
  const rows = log.filter(({ action, state }) => action === "undo" && state !== "Undone");
  return new Set(rows.map(({ order, at: moment }) => keyFrom(order, moment)));
}

function differences(line: LedgerLine, original: LedgerLine): Finding[] {
  return MIRRORED.filter((field) => keyFrom(line[field]) !== keyFrom(original[field])).map((field) => {
    const [expected, found] = [String(original[field] ?? ""), String(line[field] ?? "")];
    return finding("verify.entryDiffers", at("Ledger", line, field), { entry: line.entry, expected, found });
  });
}
