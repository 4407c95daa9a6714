import { ibanKey } from "../book/bookIndex";
import { type CollectedLine, isIssued, isPresented } from "./mandateHistory";
import type { Mandate, SequenceType } from "../book/records";

/**
 * The sequence type that the next collection under a mandate carries, from the account with this IBAN
 * (docs/law/actions.md#2; after an R-transaction the EPC clarification of 2013, docs/law/sepa.md#5.1.6):
 * - what the user set for one issue;
 * - OOFF for a one-off mandate;
 * - FNAL again when the last collection was one and never reached the debtor's bank;
 * - RCUR from a Dutch account, since FRST is no longer asked for there;
 * - elsewhere RCUR once a collection under it, from the same debtor account, was presented, or when the firm collected
 *   under it before it used this workbook; else FRST.
 */
export function sequenceTypeOf(mandate: Mandate, creditorIban: string, lines: readonly CollectedLine[]): SequenceType {
  if (mandate.sequenceTypeOverride !== null) return mandate.sequenceTypeOverride;
  if (mandate.oneOff === true) return "OOFF";
  const issued = lines.every(({ line }) => isIssued(line)) ? lines : lines.filter(({ line }) => isIssued(line));
  const last = issued.at(-1)?.line;
  if (last?.sequenceType === "FNAL" && last.status === "Returned" && !isPresented(last)) return "FNAL";
  if (ibanKey(creditorIban).startsWith("nl")) return "RCUR";
  if (issued.length === 0) return mandate.lastCollectionDate === null ? "FRST" : "RCUR";
  const ibans = new Set([mandate.iban, mandate.originalIban].map((iban) => ibanKey(iban ?? "")));
  // An amendment that was sent ties the account that it names to this mandate; newest first, since one leads to the next.
  for (const { line } of [...issued].reverse()) {
    if (line.originalIban !== null && ibans.has(ibanKey(line.iban))) ibans.add(ibanKey(line.originalIban));
  }
  const presented = issued.some(({ line }) => isPresented(line) && ibans.has(ibanKey(line.iban)));
  const [first] = issued;
  // A last collection date from before the first line of ours was entered: the firm collected elsewhere.
  const elsewhere = first !== undefined && first.line.previousLastCollectionDate !== null;
  return presented || (elsewhere && ibans.has(ibanKey(first.line.iban))) ? "RCUR" : "FRST";
}
