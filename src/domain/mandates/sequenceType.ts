import { ibanKey } from "../book/bookIndex";
import { type CollectedLine, isIssued, isPresented } from "./mandateHistory";
import type { Mandate, SequenceType } from "../book/records";

/** Why a collection carries its sequence type. */
export type SequenceReason =
  | "override"
  | "oneOff"
  | "finalAgain"
  | "dutchAccount"
  | "collectedBefore"
  | "collectedElsewhere"
  | "first"
  | "firstAgain";

/** The sequence type of the next collection, and why it is that one. */
export interface NextSequence {
  readonly type: SequenceType;
  readonly because: SequenceReason;
}

/** Made once: a book may ask for a hundred thousand. */
const ONE_OFF: NextSequence = { type: "OOFF", because: "oneOff" };
const FINAL_AGAIN: NextSequence = { type: "FNAL", because: "finalAgain" };
const DUTCH: NextSequence = { type: "RCUR", because: "dutchAccount" };
const BEFORE: NextSequence = { type: "RCUR", because: "collectedBefore" };
const ELSEWHERE: NextSequence = { type: "RCUR", because: "collectedElsewhere" };
const FIRST: NextSequence = { type: "FRST", because: "first" };
const FIRST_AGAIN: NextSequence = { type: "FRST", because: "firstAgain" };

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
export function nextSequence(mandate: Mandate, creditorIban: string, lines: readonly CollectedLine[]): NextSequence {
  if (mandate.sequenceTypeOverride !== null) return { type: mandate.sequenceTypeOverride, because: "override" };
  if (mandate.oneOff === true) return ONE_OFF;
  const issued = lines.every(({ line }) => isIssued(line)) ? lines : lines.filter(({ line }) => isIssued(line));
  const last = issued.at(-1)?.line;
  if (last?.sequenceType === "FNAL" && last.status === "Returned" && !isPresented(last)) return FINAL_AGAIN;
  if (ibanKey(creditorIban).startsWith("nl")) return DUTCH;
  if (issued.length === 0) return mandate.lastCollectionDate === null ? FIRST : ELSEWHERE;
  const ibans = new Set([mandate.iban, mandate.originalIban].map((iban) => ibanKey(iban ?? "")));
  // An amendment that was sent ties the account that it names to this mandate; newest first, since one leads to the next.
  for (const { line } of [...issued].reverse()) {
    if (line.originalIban !== null && ibans.has(ibanKey(line.iban))) ibans.add(ibanKey(line.originalIban));
  }
  if (issued.some(({ line }) => isPresented(line) && ibans.has(ibanKey(line.iban)))) return BEFORE;
  return isCollectedElsewhere(issued, ibans) ? ELSEWHERE : FIRST_AGAIN;
}

/**
 * Whether a last collection date that was entered before the first line of ours is one of these accounts': it tells of the account
 * of that line, or of the one that it reported as the former one.
 */
function isCollectedElsewhere([first]: readonly CollectedLine[], ibans: ReadonlySet<string>): boolean {
  if (first === undefined || first.line.previousLastCollectionDate === null) return false;
  const { iban, originalIban } = first.line;
  return ibans.has(ibanKey(iban)) || (originalIban !== null && ibans.has(ibanKey(originalIban)));
}

/** The sequence type of the next collection alone. */
export function sequenceTypeOf(mandate: Mandate, creditorIban: string, lines: readonly CollectedLine[]): SequenceType {
  return nextSequence(mandate, creditorIban, lines).type;
}
