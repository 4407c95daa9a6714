import type { Book } from "../domain/book/book";
import { indexBook, isSameIban } from "../domain/book/bookIndex";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import type { LogRow, Mandate } from "../domain/book/records";
import type { MandateScope } from "../domain/mandates/lackingMandates";
import { bicFindings } from "../domain/mandates/mandateJudge";
import { ownMandateAccount } from "../domain/mandates/ownAccount";
import { dateOf } from "../domain/values/calendar";
import { isSepaCountry } from "../domain/values/countries";
import { readIban } from "../domain/values/iban";
import { identifierProblems } from "../domain/values/identifier";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import {
  accountStanding,
  type AskedAccount,
  followingDebtor,
  ibanChange,
  type IbanChange,
  ibanChanges,
  invoicesAsking,
  wantedIban,
} from "./ibanChange";
import { keptFacts, momentOf, requestOf, unreadableIn } from "./loggedRequest";
import {
  type ChangeHow,
  endedFindings,
  linesOnTheWay,
  othersOn,
  signedOnFindings,
  twinFindings,
} from "./mandateChange";
import { findMandate, type NamedMandate } from "./namedMandate";
import { decided } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";
import { absentOr, isText, nullOr, oneOf, type Shape, shaped } from "../kit/shape";
import { isDay, isTextOrNull } from "./loggedShapes";

/**
 * Which account a mandate is on from now on, and how the bank gets to know it. Without an IBAN it is the one that stands in the
 * mandate's cell already, typed over by hand. `on` is the day on which the new mandate of `replace` was signed.
 */
export interface ChangeIbanRequest extends Confirmation, NamedMandate, AskedAccount {}

/** The mandate as it is now, and what is reported of what it was. */
export interface ChangeIbanResult {
  readonly mandate: string;
  readonly administration: string;
  readonly how: ChangeHow;
  readonly was: string;
  readonly iban: string;
  readonly originalIban: string | null;
  readonly replacedBy: string | null;
}

/** All that the change comes to, so that it can be finished. */
export interface ChangeIbanFacts {
  readonly change: IbanChange;
}

function decide(book: Book, request: ChangeIbanRequest, moment: Moment): Outcome<ChangeIbanResult, ChangeIbanFacts> {
  const scope = { book, index: indexBook(book), today: dateOf(moment.at) };
  const { mandate, findings } = findMandate(book, request);
  if (mandate === null) return decided(findings, request, [], () => []);
  const asked = [...findings, ...endedFindings(mandate, scope), ...askedFindings(mandate, request, scope)];
  const change = hasError(asked) ? null : ibanChange(mandate, request, scope);
  const all = change === null ? asked : [...asked, ...changeFindings(mandate, change, scope)];
  return decided(all, request, [], () => {
    if (change === null) return [];
    const { how, was, iban, originalIban, replacedBy } = change;
    const { mandateId, administration } = mandate;
    const result = { mandate: mandateId, administration, how, was, iban, originalIban, replacedBy };
    return { changes: ibanChanges(mandate, change, scope), result, resumeFacts: { change } };
  });
}

/** What is wrong with what was asked. */
function askedFindings(mandate: Mandate, request: ChangeIbanRequest, scope: MandateScope): Finding[] {
  const { how, on, bic = null } = request;
  const standing = accountStanding(mandate, scope.index);
  const iban = wantedIban(request, standing);
  const place = at("Mandates", mandate, "iban");
  const findings = [...notTogether(request), ...signedOnFindings(mandate, on, scope)];
  const isChanged = how !== "restore" && standing.isTypedOver;
  if (iban === null || (isSameIban(iban, standing.cell ?? "") && !isChanged)) {
    const code = how === "restore" ? "mandateChange.nothingToRestore" : "mandateChange.nothing";
    return [...findings, finding(code, place, { mandate: mandate.mandateId, field: "iban", value: iban ?? "" })];
  }
  const read = readIban(iban);
  findings.push(...read.problems.map(({ code, params }) => finding(code, place, params)));
  findings.push(...bicFindings("Mandates", mandate, "bic", { bic, iban }));
  findings.push(...ownMandateAccount({ ...mandate, iban }, scope.index));
  const country = read.iban?.slice(0, 2);
  if (country !== undefined && !isSepaCountry(country, scope.today)) {
    findings.push(finding("iban.nonSepa", place, { country }));
  }
  return findings;
}

/** Options that say nothing to one another. */
function notTogether({ how, iban, bic, on }: ChangeIbanRequest): Finding[] {
  const options = [
    ...(how === "restore" && iban !== undefined ? ["iban"] : []),
    ...(how === "restore" && bic !== undefined ? ["bic"] : []),
    ...(how !== "replace" && on !== undefined ? ["on"] : []),
  ];
  return options.map((option) => finding("mandateChange.notTogether", null, { option, how }));
}

/** What the change does to what stands around it. */
function changeFindings(mandate: Mandate, change: IbanChange, scope: MandateScope): Finding[] {
  const { mandateId } = mandate;
  const { how, iban, was, originalIban, replacedBy, signedOn } = change;
  const place = at("Mandates", mandate, "iban");
  const findings = [...twinFindings(mandate, { ...mandate, iban }, scope), ...linesOnTheWay(mandate, scope)];
  if (replacedBy !== null) {
    const problems = identifierProblems(replacedBy);
    findings.push(...problems.map(({ code, params }) => finding(code, at("Mandates", mandate, "mandateId"), params)));
    if (signedOn === null) findings.push(finding("mandateChange.toBeSigned", place, { mandate: replacedBy }));
  }
  if (how === "amend") {
    const params = { mandate: mandateId, field: "iban", was: originalIban ?? "" };
    const code = originalIban === null ? "mandateChange.notReported" : "mandateChange.reported";
    findings.push(finding(code, place, params));
  }
  const debtor = followingDebtor(mandate, change, scope.index);
  if (debtor !== null) {
    const params = { debtor: debtor.number, was, iban };
    findings.push(finding("mandateChange.preferred", at("Debtors", debtor, "iban"), params));
  }
  const others = othersOn(mandate, was, scope);
  if (others.length > 0) {
    const params = { iban: was, mandates: others.map((one) => one.mandateId).join(", ") };
    findings.push(finding("mandateChange.otherMandates", place, params));
  }
  const invoices = invoicesAsking(mandate, change, scope.book);
  if (invoices.length > 0) {
    const params = { iban: was, invoices: invoices.join(", ") };
    findings.push(finding("mandateChange.invoices", { table: "Invoices", row: null, field: "iban" }, params));
  }
  return findings;
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { change } = keptFacts<ChangeIbanFacts>(logRow);
  const { mandate } = findMandate(book, requestOf<ChangeIbanRequest>(logRow));
  if (mandate === null) return { state: "Undone", changes: [] };
  const scope = { book, index: indexBook(book), today: dateOf(momentOf(logRow).at) };
  return { state: "Recovered", changes: unwrittenChanges(book, ibanChanges(mandate, change, scope)) };
}

const CHANGE: Shape<IbanChange> = {
  how: oneOf<ChangeHow>("amend", "replace", "restore"),
  was: isText,
  wasBic: isTextOrNull,
  iban: isText,
  bic: isTextOrNull,
  originalIban: isTextOrNull,
  replacedBy: isTextOrNull,
  signedOn: nullOr(isDay),
};

/** Puts a mandate on another account (docs/law/actions.md#2). */
export const changeIbanAction: Action<ChangeIbanRequest, ChangeIbanResult, ChangeIbanFacts> = {
  name: "change-iban",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: { mandate: isText, administration: absentOr(isText) } satisfies Shape<NamedMandate>,
    facts: { change: shaped(CHANGE) } satisfies Shape<ChangeIbanFacts>,
  }),
  resume,
};
