import { append, type Change, keyFrom, setFields } from "../domain/book/book";
import type { Mandate } from "../domain/book/records";
import { originalAfter } from "../domain/mandates/knownToBank";
import type { MandateScope } from "../domain/mandates/lackingMandates";
import { isIssued, linesUnder, shownLastCollectionDate } from "../domain/mandates/mandateHistory";
import { shownExpiryDate } from "../domain/mandates/mandateStatus";
import { type FormerReference, formerReference } from "../domain/mandates/unreportedChanges";
import type { IsoDate } from "../domain/values/calendar";
import { type ChangeHow, invoicesNaming, mandateSet, successorOf } from "./mandateChange";

/** Which reference is asked for. */
export interface AskedReference {
  readonly how: ChangeHow;
  readonly reference?: string;
  readonly on?: IsoDate;
}

/** How a mandate stands to its reference. */
export interface ReferenceStanding {
  /** What was collected last under the reference that it had before it was typed over; undefined when it was not. */
  readonly former: FormerReference | undefined;
  /** The reference that the bank knows, where it is another one. */
  readonly known: string | null;
  /** Whether a change waits to be reported that was sent already, and seen by no bank. */
  readonly isWaiting: boolean;
}

/** How a mandate stands to its reference. */
export function referenceStanding(mandate: Mandate, { index }: MandateScope): ReferenceStanding {
  const former = formerReference(mandate, index);
  const { mandateId, originalMandateId } = mandate;
  const isWaiting =
    originalMandateId !== null &&
    linesUnder(mandate, index).some(({ line }) => isIssued(line) && keyFrom(line.mandateId) === keyFrom(mandateId));
  return { former, known: originalMandateId ?? former?.mandateId ?? null, isWaiting };
}

/** All that a change of reference comes to. */
export interface ReferenceChange {
  readonly how: ChangeHow;
  /** The reference in the cell before it. */
  readonly cell: string;
  readonly reference: string;
  /** What the next collection reports; null for nothing. */
  readonly originalMandateId: string | null;
  /** The reference under which was collected, of a mandate that is not that one any more: it stands again, as ended. */
  readonly replaced: string | null;
  readonly signedOn: IsoDate | null;
}

/** What a change comes to; null where nothing would change. */
export function referenceChange(
  mandate: Mandate,
  { how, reference, on }: AskedReference,
  scope: MandateScope,
): ReferenceChange | null {
  const { former, known } = referenceStanding(mandate, scope);
  const { mandateId: cell } = mandate;
  if (how === "replace") {
    if (former === undefined) return null;
    return { how, cell, reference: cell, originalMandateId: null, replaced: former.mandateId, signedOn: on ?? null };
  }
  const wanted = how === "restore" ? known : (reference ?? cell);
  if (wanted === null || (keyFrom(wanted) === keyFrom(cell) && former === undefined)) return null;
  const wasUsed = linesUnder(mandate, scope.index).some(({ line }) => isIssued(line));
  const reported = known ?? (wasUsed || mandate.lastCollectionDate !== null ? cell : null);
  const originalMandateId = originalAfter(mandate, "originalMandateId", reported, wanted);
  return { how, cell, reference: wanted, originalMandateId, replaced: null, signedOn: null };
}

/** What is written, the mandate itself last: until then it is found by the reference that it had. */
export function referenceChanges(mandate: Mandate, change: ReferenceChange, scope: MandateScope): (Change | null)[] {
  const { reference, originalMandateId, replaced, signedOn } = change;
  if (replaced !== null) {
    const fields = { dateOfSignature: signedOn, lastCollectionDate: null };
    return [formerMandate(mandate, replaced, scope), mandateSet(mandate, fields, scope)];
  }
  const { known } = referenceStanding(mandate, scope);
  const names = [mandate.mandateId, ...(known === null ? [] : [known])];
  const invoices = names.flatMap((mandateId) => invoicesNaming({ ...mandate, mandateId }, scope.book));
  const successors = scope.book.tables.Mandates.filter(
    ({ administration, replacedBy }) =>
      keyFrom(administration, replacedBy) === keyFrom(mandate.administration, mandate.mandateId),
  );
  return [
    ...invoices.map((invoice) => setFields("Invoices", invoice, { mandateId: reference })),
    ...successors.map((one) => setFields("Mandates", one, { replacedBy: reference })),
    mandateSet(mandate, { mandateId: reference, originalMandateId }, scope),
  ];
}

/** The mandate whose reference was typed over, as it was sent last: ended, so that its collections have theirs again. */
function formerMandate(mandate: Mandate, reference: string, scope: MandateScope): Change | null {
  const { former } = referenceStanding(mandate, scope);
  if (former === undefined) return null;
  const { iban, bic, dateOfSignature, localInstrument } = former;
  const ended = successorOf(mandate, {
    ...{ mandateId: reference, iban, bic, dateOfSignature, localInstrument, blocked: null },
    replacedBy: mandate.mandateId,
    document: mandate.document,
    // Of what another program collected there is no line that tells the day.
    lastCollectionDate: mandate.lastCollectionDate,
  });
  const lastCollectionDate = shownLastCollectionDate(ended, linesUnder(ended, scope.index));
  const expiryDate = shownExpiryDate(ended, lastCollectionDate);
  return append("Mandates", { ...ended, status: "Expired", lastCollectionDate, expiryDate });
}
