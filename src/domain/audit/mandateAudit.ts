import type { Book } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import { isIssued, linesUnder, shownLastCollectionDate } from "../mandates/mandateHistory";
import { shownExpiryDate } from "../mandates/mandateStatus";

/** Mandates that were collected under and show other dates than their lines give (docs/law/actions.md#2 and #9). */
export function auditMandates({ tables }: Book, index: BookIndex): Finding[] {
  return tables.Mandates.flatMap((mandate) => {
    const lines = linesUnder(mandate, index);
    if (mandate.unreadable !== undefined || !lines.some(({ line }) => isIssued(line))) return [];
    const findings: Finding[] = [];
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
