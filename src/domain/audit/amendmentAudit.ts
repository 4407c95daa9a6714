import { keyFrom } from "../book/book";
import { type BookIndex, isSameIban } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import type { Amendment, CollectionOrder, DirectDebit, Mandate } from "../book/records";
import { type CollectedLine, isPresented } from "../mandates/mandateHistory";
import { AMENDMENT_FIELDS, type Carrier, carriersOf, unseenOf } from "../mandates/unseenAmendment";
import { creditorKey, isSentAs, settingsOf } from "../mandates/sentCreditor";

/*
 * Amendments are the user's to enter and to empty, so that what is found here is a warning: one that was reported and would be
 * again, and one that was not and would be lost (docs/law/actions.md#2).
 */

/** What of a mandate's amendment does not fit what the lines under it have told the debtor's bank. */
export function auditAmendment(mandate: Mandate, lines: readonly CollectedLine[], index: BookIndex): Finding[] {
  if (mandate.withdrawnOn !== null || mandate.replacedBy !== null) return [];
  return AMENDMENT_FIELDS.flatMap((field): Finding[] => {
    const carriers = carriersOf(lines, field);
    const last = carriers.at(-1);
    if (last === undefined) return [];
    const code = troubleOf(mandate, lines, field, carriers, index);
    if (code === null) return [];
    const params = { mandate: mandate.mandateId, order: last.order.number, value: last.value };
    return [finding(code, at("Mandates", mandate, field), params)];
  });
}

function troubleOf(
  mandate: Mandate,
  lines: readonly CollectedLine[],
  field: keyof Amendment,
  carriers: readonly Carrier[],
  index: BookIndex,
): "verify.amendmentUnsent" | "verify.amendmentRepeated" | null {
  const last = carriers.at(-1);
  if (last === undefined || !isAsSent(mandate, last, field, index)) return null;
  const seen = lines.findLast(({ line }) => isPresented(line));
  // What the bank has seen since tells it what is so now.
  const isSeenSince =
    seen !== undefined && lines.indexOf(seen) > lines.findLastIndex(({ order }) => order === last.order);
  if (mandate[field] === null) return unseenOf(carriers) !== null && !isSeenSince ? "verify.amendmentUnsent" : null;
  if (!last.isSeen || keyFrom(mandate[field]) !== keyFrom(last.value)) return null;
  const isSeenLast = seen !== undefined && isAsSent(mandate, seen, field, index);
  return isSeenLast ? "verify.amendmentRepeated" : null;
}

/** Whether what the amendment is about is still as this line carried it. */
function isAsSent(
  mandate: Mandate,
  { line, order }: { readonly line: DirectDebit; readonly order: CollectionOrder },
  field: keyof Amendment,
  index: BookIndex,
): boolean {
  if (field === "originalIban") return isSameIban(mandate.iban ?? "", line.iban);
  if (field === "originalMandateId") return keyFrom(mandate.mandateId) === keyFrom(line.mandateId);
  const administration = index.administrations.get(keyFrom(mandate.administration));
  const sent = settingsOf(order);
  if (administration === undefined || sent === null) return false;
  if (field === "originalCreditorId") return creditorKey(administration.creditorId) === creditorKey(sent.creditorId);
  return isSentAs(administration, sent.creditorName);
}
