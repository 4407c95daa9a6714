import { keyFrom } from "../book/book";
import { type BookIndex, isSameIban } from "../book/bookIndex";
import type { CollectedElsewhere } from "../book/collectedElsewhere";
import type { Amendment, Mandate } from "../book/records";
import { type CollectedLine, isPresented } from "./mandateHistory";
import { creditorKey, isSentAs, settingsOf } from "./sentCreditor";

/*
 * What a debtor's bank knows of a mandate is what the last collection under it that was presented carried. A change reports what
 * it was before: of several changes that no collection has reported yet, what it was before the first (docs/law/actions.md#2).
 */

/** The last collection under a mandate that was presented; undefined while no bank has seen one. */
export function lastPresented(lines: readonly CollectedLine[]): CollectedLine | undefined {
  return lines.findLast(({ line }) => isPresented(line));
}

/** By what a bank knows a mandate that was collected under in another program alone; undefined where the workbook does not tell. */
export function knownElsewhere(mandate: Mandate, index: BookIndex): CollectedElsewhere | undefined {
  const { administration, mandateId, originalMandateId, lastCollectionDate } = mandate;
  if (lastCollectionDate === null || index.collectedElsewhere.size === 0) return undefined;
  return index.collectedElsewhere.get(keyFrom(administration, originalMandateId ?? mandateId));
}

/** What a line carried of that which an amendment can be about; null where the order's settings cannot be read any more. */
export function carriedBy({ line, order }: CollectedLine, field: keyof Amendment): string | null {
  if (field === "originalMandateId") return line.mandateId;
  if (field === "originalIban") return line.iban;
  const settings = settingsOf(order);
  if (settings === null) return null;
  return field === "originalCreditorId" ? settings.creditorId : settings.creditorName;
}

/** Whether a bank takes both for the same, however they are spelled: `is` as the workbook has it, `was` as it was sent. */
function isSameToBank(field: keyof Amendment, is: string, was: string): boolean {
  if (field === "originalMandateId") return keyFrom(is) === keyFrom(was);
  if (field === "originalIban") return isSameIban(is, was);
  if (field === "originalCreditorId") return creditorKey(is) === creditorKey(was);
  return isSentAs({ creditorName: is }, was);
}

/**
 * What a mandate has to report when this becomes `is`, of what a bank knows as `known` (null: no bank knows the mandate): the
 * first original while one is waiting; nothing when it becomes again what the bank knows.
 */
export function originalAfter(
  mandate: Amendment,
  field: keyof Amendment,
  known: string | null,
  is: string,
): string | null {
  const first = mandate[field] ?? known;
  return first === null || isSameToBank(field, is, first) ? null : first;
}
