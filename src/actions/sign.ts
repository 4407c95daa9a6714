import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding, hasError, type Place } from "../domain/book/finding";
import type { LogRow, Mandate } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { hasEnded, type MandateScope } from "../domain/mandates/lackingMandates";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { ibanFindings } from "../domain/mandates/mandateJudge";
import { MIGRATED_SIGNATURE } from "../domain/mandates/mandateStatus";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { Action, Confirmation, Moment, Outcome, Resumed, Summary } from "./action";
import { shownFields } from "./lineTransition";
import { momentOf, requestOf, unreadableIn } from "./loggedRequest";
import { usualAccounts } from "./mandateRefresh";
import { mandateFinder } from "./namedMandate";
import { decided } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";
import { absentOr, isText, listOf, type Shape } from "../kit/shape";
import { isDay } from "./loggedShapes";

/** Which mandates were signed, and on which day; today when no day is given. */
export interface SignRequest extends Confirmation {
  readonly mandates: readonly string[];
  readonly administration?: string;
  readonly on?: IsoDate;
}

/** The mandates that can be collected under from now on. */
export interface SignResult {
  readonly signedOn: IsoDate;
  readonly signed: readonly SignedMandate[];
}

/** A mandate that was signed. */
export interface SignedMandate {
  readonly administration: string;
  readonly mandate: string;
  readonly debtor: string;
  readonly place: Place;
}

/** How many were signed: all else is told by the tables. */
export interface SignFacts {
  readonly signed: number;
}

function decide(book: Book, request: SignRequest, moment: Moment): Outcome<SignResult, SignFacts> {
  const scope = { book, index: indexBook(book), today: dateOf(moment.at) };
  const signedOn = request.on ?? scope.today;
  const { mandates, findings } = askedMandates(book, request);
  const all = [
    ...findings,
    ...dayFindings(signedOn, scope.today),
    ...mandates.flatMap((mandate) => signatureFindings(mandate, scope)),
  ];
  return decided(all, request, [], () => {
    const signed = mandates.map((mandate): SignedMandate => {
      const { administration, mandateId, debtor } = mandate;
      return { administration, mandate: mandateId, debtor, place: at("Mandates", mandate, "dateOfSignature") };
    });
    const changes = mandates.map((mandate) => signedChange(mandate, signedOn, scope));
    return { changes, result: { signedOn, signed }, resumeFacts: { signed: signed.length } };
  });
}

/** The mandates of these references, and all that is wrong with the list. */
function askedMandates(book: Book, { mandates: references, administration }: SignRequest) {
  const findings: Finding[] = [...stoppingFindings(book)];
  if (hasError(findings)) return { mandates: [], findings };
  const named = administration === undefined ? {} : { administration };
  const find = mandateFinder(book);
  const mandates: Mandate[] = [];
  const seen = new Set<string>();
  for (const reference of references) {
    const key = keyFrom(reference);
    if (seen.has(key)) findings.push(finding("sign.twice", null, { mandate: reference }));
    else {
      const found = find({ mandate: reference, ...named });
      findings.push(...found.findings);
      if (found.mandate !== null) mandates.push(found.mandate);
    }
    seen.add(key);
  }
  return { mandates, findings };
}

/** Nobody has signed yet on a day to come; of what was signed before SEPA the form says another day. */
function dayFindings(signedOn: IsoDate, today: IsoDate): Finding[] {
  if (signedOn > today) return [finding("sign.inFuture", null, { date: signedOn, today })];
  if (signedOn < MIGRATED_SIGNATURE) {
    return [finding("sign.beforeSepa", null, { date: signedOn, first: MIGRATED_SIGNATURE })];
  }
  return [];
}

/** Why a mandate cannot be signed: it was before, it has ended, or nobody knows for which account it is. */
function signatureFindings(mandate: Mandate, scope: MandateScope): Finding[] {
  const { mandateId, dateOfSignature, iban } = mandate;
  const params = { mandate: mandateId };
  if (hasEnded(mandate, scope)) {
    return [finding("sign.ended", at("Mandates", mandate, "mandateId"), params)];
  }
  if (dateOfSignature !== null) {
    const place = at("Mandates", mandate, "dateOfSignature");
    return [finding("sign.already", place, { ...params, date: dateOfSignature })];
  }
  if (iban === null) return [finding("mandate.ibanMissing", at("Mandates", mandate, "iban"), params)];
  return ibanFindings("Mandates", mandate, "iban", iban);
}

function signedChange(mandate: Mandate, dateOfSignature: IsoDate, { book, index, today }: MandateScope): Change | null {
  const account = usualAccounts(book.tables.Accounts)(mandate.administration);
  const shown = shownFields({ ...mandate, dateOfSignature }, account, linesUnder(mandate, index), today);
  return setFields("Mandates", mandate, { dateOfSignature, ...shown });
}

function resume(book: Book, logRow: LogRow): Resumed {
  const request = requestOf<SignRequest>(logRow);
  const scope = { book, index: indexBook(book), today: dateOf(momentOf(logRow).at) };
  const { mandates } = askedMandates(book, request);
  const changes = mandates.map((mandate) => signedChange(mandate, request.on ?? scope.today, scope));
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

function summary({ signedOn, signed }: SignResult): Summary {
  return {
    signedOn,
    signed: signed.map(({ administration, mandate, debtor }) => ({ administration, mandate, debtor })),
  };
}

/** Says of mandates that they were signed (docs/law/actions.md#2). */
export const signAction: Action<SignRequest, SignResult, SignFacts> = {
  name: "sign",
  writes: true,
  decide,
  summary,
  unreadable: unreadableIn({
    request: {
      mandates: listOf(isText),
      administration: absentOr(isText),
      on: absentOr(isDay),
    } satisfies Shape<Omit<SignRequest, "confirmed">>,
  }),
  resume,
};
