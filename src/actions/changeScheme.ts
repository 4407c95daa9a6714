import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import type { Debtor, LocalInstrument, LogRow, Mandate } from "../domain/book/records";
import { knownElsewhere, lastPresented } from "../domain/mandates/knownToBank";
import { hasEnded, type MandateScope } from "../domain/mandates/lackingMandates";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { freeReferences, usualReference } from "../domain/mandates/mandateReference";
import { schemeOf } from "../domain/mandates/scheme";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { identifierProblems } from "../domain/values/identifier";
import { absentOr, isText, oneOf, type Shape } from "../kit/shape";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { keptFacts, momentOf, requestOf, unreadableIn } from "./loggedRequest";
import { isDay, isTextOrNull } from "./loggedShapes";
import {
  type ChangeHow,
  endedFindings,
  linesOnTheWay,
  mandateAdded,
  mandateSet,
  namedAnew,
  signedOnFindings,
  successorOf,
  twinFindings,
} from "./mandateChange";
import { findMandate, type NamedMandate } from "./namedMandate";
import { decided } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";

/**
 * Which scheme a mandate's debtor is collected from by from now on: always by a new mandate, unless it was typed over by mistake.
 * Without a scheme it is the one that stands in the mandate's cell already. `on` is the day on which the new one was signed.
 */
export interface ChangeSchemeRequest extends Confirmation, NamedMandate {
  readonly how: ChangeHow;
  readonly scheme?: LocalInstrument;
  readonly on?: IsoDate;
}

/** The scheme before and after; of `replace` with the new mandate. */
export interface ChangeSchemeResult {
  readonly mandate: string;
  readonly administration: string;
  readonly how: ChangeHow;
  readonly was: LocalInstrument;
  readonly scheme: LocalInstrument;
  readonly replacedBy: string | null;
}

/** As the result: all else is told by request and tables. */
export type ChangeSchemeFacts = ChangeSchemeResult;

function decide(
  book: Book,
  request: ChangeSchemeRequest,
  moment: Moment,
): Outcome<ChangeSchemeResult, ChangeSchemeFacts> {
  const scope = { book, index: indexBook(book), today: dateOf(moment.at) };
  const { mandate, findings } = findMandate(book, request);
  if (mandate === null) return decided(findings, request, [], () => []);
  const change = schemeChange(mandate, request, scope);
  const asked = [...findings, ...endedFindings(mandate, scope), ...askedFindings(mandate, request, change, scope)];
  const all = change === null ? asked : [...asked, ...changeFindings(mandate, change, request, scope)];
  return decided(all, request, [], () =>
    change === null
      ? []
      : { changes: schemeChanges(mandate, change, request, scope), result: change, resumeFacts: change },
  );
}

/** What the change comes to; null where there is none. */
function schemeChange(mandate: Mandate, request: ChangeSchemeRequest, scope: MandateScope): ChangeSchemeResult | null {
  const { how } = request;
  const { administration, debtor, mandateId, oneOff, invoice } = mandate;
  const cell = schemeOf(mandate);
  const last = lastPresented(linesUnder(mandate, scope.index))?.line ?? knownElsewhere(mandate, scope.index);
  const sent = last?.localInstrument ?? cell;
  const was = how === "restore" ? cell : sent;
  const scheme = how === "restore" ? sent : (request.scheme ?? cell);
  if (scheme === was) return null;
  const reference = { debtor, localInstrument: scheme, invoice: oneOff === true ? invoice : null };
  const replacedBy = how === "restore" ? null : freeReferences(scope.book)(usualReference(reference));
  return { mandate: mandateId, administration, how, was, scheme, replacedBy };
}

function askedFindings(
  mandate: Mandate,
  { how, scheme, on }: ChangeSchemeRequest,
  change: ChangeSchemeResult | null,
  scope: MandateScope,
): Finding[] {
  const place = at("Mandates", mandate, "localInstrument");
  const params = { mandate: mandate.mandateId, field: "localInstrument", value: schemeOf(mandate) };
  const findings = signedOnFindings(mandate, on, scope);
  if (how === "amend") findings.push(finding("mandateChange.schemeAmended", place, params));
  if (how === "restore") {
    const options = [...(scheme === undefined ? [] : ["scheme"]), ...(on === undefined ? [] : ["on"])];
    findings.push(...options.map((option) => finding("mandateChange.notTogether", null, { option, how })));
  }
  if (change === null)
    findings.push(
      finding(how === "restore" ? "mandateChange.nothingToRestore" : "mandateChange.nothing", place, params),
    );
  return findings;
}

function changeFindings(
  mandate: Mandate,
  { scheme, was, replacedBy }: ChangeSchemeResult,
  { on }: ChangeSchemeRequest,
  scope: MandateScope,
): Finding[] {
  const { mandateId, oneOff } = mandate;
  const place = at("Mandates", mandate, "localInstrument");
  const findings = [
    ...twinFindings(mandate, { ...mandate, localInstrument: scheme }, scope),
    ...linesOnTheWay(mandate, scope),
  ];
  if (oneOff === true && scheme === "B2B") {
    findings.push(finding("mandate.oneOffB2B", at("Mandates", mandate, "oneOff"), { mandate: mandateId }));
  }
  if (replacedBy !== null) {
    const problems = identifierProblems(replacedBy);
    findings.push(...problems.map(({ code, params }) => finding(code, at("Mandates", mandate, "mandateId"), params)));
    if (on === undefined) findings.push(finding("mandateChange.toBeSigned", place, { mandate: replacedBy }));
  }
  const debtor = followingDebtor(mandate, scheme, scope);
  return debtor === null ? findings : [...findings, ...debtorFindings(mandate, debtor, { was, scheme }, scope)];
}

/** A scheme belongs to the debtor: other mandates of the former one serve no more. */
function debtorFindings(
  mandate: Mandate,
  debtor: Debtor,
  { was, scheme }: Pick<ChangeSchemeResult, "was" | "scheme">,
  scope: MandateScope,
): Finding[] {
  const params = { debtor: debtor.number, was, scheme };
  const findings = [finding("mandateChange.debtorScheme", at("Debtors", debtor, "localInstrument"), params)];
  if (debtor.oneOffMandateRequired === true && scheme === "B2B") {
    findings.push(
      finding("debtor.oneOffB2B", at("Debtors", debtor, "oneOffMandateRequired"), { debtor: debtor.number }),
    );
  }
  const others = scope.book.tables.Mandates.filter(
    (other) =>
      other !== mandate &&
      keyFrom(other.debtor) === keyFrom(debtor.number) &&
      schemeOf(other) === was &&
      !hasEnded(other, scope),
  );
  if (others.length === 0) return findings;
  const mandates = others.map(({ mandateId }) => mandateId).join(", ");
  const place = at("Debtors", debtor, "localInstrument");
  return [...findings, finding("mandateChange.otherScheme", place, { debtor: debtor.number, mandates, was })];
}

/** The debtor, who is on another scheme still. */
function followingDebtor(mandate: Mandate, scheme: LocalInstrument, { index }: MandateScope): Debtor | null {
  const debtor = index.debtors.get(keyFrom(mandate.debtor));
  return debtor === undefined || schemeOf(debtor) === scheme ? null : debtor;
}

/** What is written, the mandate itself last: until then what is left can be worked out anew. */
function schemeChanges(
  mandate: Mandate,
  { was, scheme, replacedBy }: ChangeSchemeResult,
  { on = null }: { readonly on?: IsoDate | null },
  scope: MandateScope,
): (Change | null)[] {
  const debtor = followingDebtor(mandate, scheme, scope);
  const following = debtor === null ? [] : [setFields("Debtors", debtor, { localInstrument: scheme })];
  if (replacedBy === null) return [...following, mandateSet(mandate, { localInstrument: scheme }, scope)];
  const fields = { mandateId: replacedBy, localInstrument: scheme, dateOfSignature: on };
  return [
    ...following,
    mandateAdded(successorOf(mandate, fields), scope),
    ...namedAnew(mandate, replacedBy, scope.book),
    mandateSet(mandate, { ...(schemeOf(mandate) === was ? {} : { localInstrument: was }), replacedBy }, scope),
  ];
}

function resume(book: Book, logRow: LogRow): Resumed {
  const change = keptFacts<ChangeSchemeFacts>(logRow);
  const request = requestOf<ChangeSchemeRequest>(logRow);
  const { mandate } = findMandate(book, request);
  if (mandate === null) return { state: "Undone", changes: [] };
  const scope = { book, index: indexBook(book), today: dateOf(momentOf(logRow).at) };
  return { state: "Recovered", changes: unwrittenChanges(book, schemeChanges(mandate, change, request, scope)) };
}

const isScheme = oneOf<LocalInstrument>("CORE", "B2B");

/** Puts a debtor on another scheme, by a new mandate (docs/law/actions.md#2). */
export const changeSchemeAction: Action<ChangeSchemeRequest, ChangeSchemeResult, ChangeSchemeFacts> = {
  name: "change-scheme",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: { mandate: isText, administration: absentOr(isText), on: absentOr(isDay) } satisfies Shape<
      Pick<ChangeSchemeRequest, "mandate" | "administration" | "on">
    >,
    facts: { was: isScheme, scheme: isScheme, replacedBy: isTextOrNull } satisfies Shape<
      Pick<ChangeSchemeFacts, "was" | "scheme" | "replacedBy">
    >,
  }),
  resume,
};
