import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import type { LogRow, Mandate } from "../domain/book/records";
import type { MandateScope } from "../domain/mandates/lackingMandates";
import { isReferenceTaken } from "../domain/mandates/mandateReference";
import { dateOf } from "../domain/values/calendar";
import { identifierProblems } from "../domain/values/identifier";
import { absentOr, isText, nullOr, oneOf, type Shape, shaped } from "../kit/shape";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { keptFacts, momentOf, requestOf, unreadableIn } from "./loggedRequest";
import { isDay, isTextOrNull } from "./loggedShapes";
import { type ChangeHow, endedFindings, linesOnTheWay, signedOnFindings } from "./mandateChange";
import { findMandate, type NamedMandate } from "./namedMandate";
import { decided } from "./outcome";
import {
  type AskedReference,
  referenceChange,
  type ReferenceChange,
  referenceChanges,
  referenceStanding,
} from "./referenceChange";
import { unwrittenChanges } from "./unwrittenChanges";

/**
 * What a mandate is called from now on, and how the bank gets to know it. Without a reference it is the one that stands in the cell
 * already, typed over by hand: reported, or that of a new mandate (`on`: signed on that day), or put back.
 */
export interface ChangeReferenceRequest extends Confirmation, NamedMandate, AskedReference {}

/** The reference before and after, and what is reported of it. */
export interface ChangeReferenceResult {
  readonly mandate: string;
  readonly administration: string;
  readonly how: ChangeHow;
  readonly reference: string;
  readonly originalMandateId: string | null;
}

/** All that the change comes to, so that it can be finished. */
export interface ChangeReferenceFacts {
  readonly change: ReferenceChange;
}

function decide(
  book: Book,
  request: ChangeReferenceRequest,
  moment: Moment,
): Outcome<ChangeReferenceResult, ChangeReferenceFacts> {
  const scope = { book, index: indexBook(book), today: dateOf(moment.at) };
  const { mandate, findings } = findMandate(book, request);
  if (mandate === null) return decided(findings, request, [], () => []);
  const change = referenceChange(mandate, request, scope);
  const asked = [...findings, ...endedFindings(mandate, scope), ...askedFindings(mandate, request, change, scope)];
  const all = change === null ? asked : [...asked, ...changeFindings(mandate, change, scope)];
  return decided(all, request, [], () => {
    if (change === null) return [];
    const { how, cell, reference, originalMandateId } = change;
    const result = { mandate: cell, administration: mandate.administration, how, reference, originalMandateId };
    return { changes: referenceChanges(mandate, change, scope), result, resumeFacts: { change } };
  });
}

function askedFindings(
  mandate: Mandate,
  { how, reference, on }: ChangeReferenceRequest,
  change: ReferenceChange | null,
  scope: MandateScope,
): Finding[] {
  const place = at("Mandates", mandate, "mandateId");
  const options = [
    ...(how !== "amend" && reference !== undefined ? ["reference"] : []),
    ...(how !== "replace" && on !== undefined ? ["on"] : []),
  ];
  const findings = options.map((option) => finding("mandateChange.notTogether", null, { option, how }));
  findings.push(...signedOnFindings(mandate, on, scope));
  if (change === null) {
    const params = { mandate: mandate.mandateId, field: "mandateId", value: reference ?? mandate.mandateId };
    const code = how === "amend" ? "mandateChange.nothing" : "mandateChange.nothingToRestore";
    findings.push(finding(code, place, params));
  }
  return findings;
}

function changeFindings(mandate: Mandate, change: ReferenceChange, scope: MandateScope): Finding[] {
  const { how, cell, reference, originalMandateId } = change;
  const place = at("Mandates", mandate, "mandateId");
  const findings = identifierProblems(reference).map(({ code, params }) => finding(code, place, params));
  const { known, isWaiting } = referenceStanding(mandate, scope);
  const own = [cell, known].map((one) => keyFrom(one));
  if (isWaiting) findings.push(finding("mandateChange.waits", place, { mandate: cell, was: known ?? "" }));
  if (!own.includes(keyFrom(reference)) && isReferenceTaken(reference, scope.book)) {
    findings.push(finding("mandateChange.referenceTaken", place, { reference }));
  }
  findings.push(...linesOnTheWay(mandate, scope));
  if (how === "amend") {
    const params = { mandate: reference, field: "mandateId", was: originalMandateId ?? "" };
    const code = originalMandateId === null ? "mandateChange.notReported" : "mandateChange.reported";
    findings.push(finding(code, place, params));
  }
  if (how === "replace" && change.signedOn === null) {
    findings.push(finding("mandateChange.toBeSigned", place, { mandate: reference }));
  }
  return findings;
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { change } = keptFacts<ChangeReferenceFacts>(logRow);
  const { administration } = requestOf<ChangeReferenceRequest>(logRow);
  const named = (mandate: string) => findMandate(book, { mandate, ...(administration && { administration }) }).mandate;
  const mandate = named(change.cell);
  if (mandate === null) {
    // It is written last: under its new reference it is done.
    return { state: named(change.reference) === null ? "Undone" : "Recovered", changes: [] };
  }
  const scope = { book, index: indexBook(book), today: dateOf(momentOf(logRow).at) };
  return { state: "Recovered", changes: unwrittenChanges(book, referenceChanges(mandate, change, scope)) };
}

const CHANGE: Shape<ReferenceChange> = {
  how: oneOf<ChangeHow>("amend", "replace", "restore"),
  cell: isText,
  reference: isText,
  originalMandateId: isTextOrNull,
  replaced: isTextOrNull,
  signedOn: nullOr(isDay),
};

/** Gives a mandate another reference (docs/law/actions.md#2). */
export const changeReferenceAction: Action<ChangeReferenceRequest, ChangeReferenceResult, ChangeReferenceFacts> = {
  name: "change-reference",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: { administration: absentOr(isText) } satisfies Shape<Pick<ChangeReferenceRequest, "administration">>,
    facts: { change: shaped(CHANGE) } satisfies Shape<ChangeReferenceFacts>,
  }),
  resume,
};
