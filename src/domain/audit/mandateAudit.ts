import { type Book, type Key, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import { auditAmendment } from "./amendmentAudit";
import { isIssued, linesUnder, mandateOfReference, shownLastCollectionDate } from "../mandates/mandateHistory";
import { shownExpiryDate } from "../mandates/mandateStatus";

/** Mandates that the workbook has lost, and those that do not show what their lines give. */
export function auditMandates(book: Book, index: BookIndex): Finding[] {
  return [...goneMandates(book, index), ...shownOfMandates(book, index)];
}

/**
 * Mandates under which was collected and whose row is gone: a mandate is deleted only while nothing was collected under it
 * (docs/law/actions.md#2). Each once, on its first line.
 */
function goneMandates({ tables }: Book, index: BookIndex): Finding[] {
  const asked = new Set<Key>();
  return tables.DirectDebits.flatMap((line) => {
    const { administration, mandateId, status, order } = line;
    if (status === "OrderCancelled" || line.unreadable?.includes("mandateId") === true) return [];
    const key = keyFrom(administration, mandateId);
    if (index.mandates.has(key) || asked.has(key)) return [];
    asked.add(key);
    if (mandateOfReference(administration, mandateId, index) !== undefined) return [];
    const params = { order, line: line.line, mandate: mandateId };
    return [finding("verify.mandateGone", at("DirectDebits", line, "mandateId"), params)];
  });
}

/** Mandates that were collected under and show other dates or amendments than their lines give (docs/law/actions.md#2 and #9). */
function shownOfMandates({ tables }: Book, index: BookIndex): Finding[] {
  return tables.Mandates.flatMap((mandate) => {
    const lines = linesUnder(mandate, index);
    if (mandate.unreadable !== undefined || !lines.some(({ line }) => isIssued(line))) return [];
    const findings = auditAmendment(mandate, lines, index);
    const last = shownLastCollectionDate(mandate, lines);
    const expiry = shownExpiryDate(mandate, last);
    const params = { mandate: mandate.mandateId };
    if (mandate.lastCollectionDate !== last) {
      const dates = { expected: last ?? "", found: mandate.lastCollectionDate ?? "" };
      const place = at("Mandates", mandate, "lastCollectionDate");
      findings.push(finding("verify.lastCollectionDate", place, { ...params, ...dates }));
    }
    if (mandate.expiryDate !== expiry) {
      const dates = { expected: expiry ?? "", found: mandate.expiryDate ?? "" };
      findings.push(finding("verify.expiryDate", at("Mandates", mandate, "expiryDate"), { ...params, ...dates }));
    }
    return findings;
  });
}
