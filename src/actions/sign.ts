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
import type { MandateList } from "../lists/mandateList";
import type { Action, Confirmation, Moment, Outcome, Resumed, Summary } from "./action";
import { shownFields } from "./lineTransition";
import { dayOrderFindings, hasColumn, howRead, listReading, type ListReading } from "./listReading";
import { momentOf, requestOf, unreadableIn } from "./loggedRequest";
import { usualAccounts } from "./mandateRefresh";
import { statusesTakenOver, tookOverFindings, twinsOf } from "./mandateTwins";
import { isIn } from "./namedItem";
import { mandateFinder } from "./namedMandate";
import { decided, held } from "./outcome";
import type { KeptReading } from "./takeInRequest";
import { signatureRowReader } from "./signatureRow";
import { unwrittenChanges } from "./unwrittenChanges";
import { absentOr, isText, listOf, type Shape, shaped } from "../kit/shape";
import { isDay } from "./loggedShapes";

/** Which mandates were signed, by their references or by a list in a file, and on which day; today when no day is given. */
export interface SignRequest extends Confirmation {
  /** How the list was read, where its user said it. */
  readonly kept?: KeptReading;
  readonly mandates?: readonly string[];
  /** Of another program, or of whoever collects the forms; each row may tell its own day. */
  readonly list?: MandateList;
  readonly administration?: string;
  readonly on?: IsoDate;
}

/** What the Log keeps of a list: what was recorded, each with its day. */
export interface LoggedSignatures {
  readonly file: string;
  readonly kept?: KeptReading;
  readonly signatures: readonly Signature[];
}

/** That a mandate was signed, and when. */
export interface Signature {
  readonly administration: string;
  readonly mandate: string;
  readonly on: IsoDate;
}

/** The mandates that can be collected under from now on. */
export interface SignResult {
  /** The day of those of which the list tells none. */
  readonly signedOn: IsoDate;
  readonly signed: readonly SignedMandate[];
  /** How the list was read; null where mandates were named. */
  readonly list: ListReading | null;
}

/** A mandate that was signed, with its row in the list. */
export interface SignedMandate extends Signature {
  readonly row: number | null;
  readonly debtor: string;
  readonly place: Place;
}

/** How many were signed: all else is told by the tables. */
export interface SignFacts {
  readonly signed: number;
}

/** So many signatures fit in a cell of the Log, however long their references. */
const SIGNATURES_IN_A_ROW = 200;

/** A mandate, the day on which it was signed, and its row in the list. */
interface ToSign {
  readonly mandate: Mandate;
  readonly on: IsoDate;
  readonly row: number | null;
}

function decide(book: Book, request: SignRequest, moment: Moment): Outcome<SignResult, SignFacts> {
  const scope = { book, index: indexBook(book), today: dateOf(moment.at) };
  const signedOn = request.on ?? scope.today;
  const wrongDay = dayFindings(signedOn, scope.today);
  if (request.list !== undefined) return decideList(request, request.list, { ...scope, signedOn }, wrongDay);
  const { mandates, findings } = askedMandates(book, request);
  const unfit = [...findings, ...wrongDay, ...mandates.flatMap((mandate) => signatureFindings(mandate, scope))];
  const asked = mandates.map((mandate): ToSign => ({ mandate, on: signedOn, row: null }));
  const all = [...unfit, ...twinFindings(asked, scope)];
  return decided(all, request, [], () => {
    const changes = signedChanges(asked, scope);
    const result = { signedOn, signed: asked.map(signedMandate), list: null };
    return { changes, result, resumeFacts: { signed: mandates.length } };
  });
}

/** What is recorded by a list; it is shown before anything is written. */
function decideList(
  request: SignRequest,
  list: MandateList,
  scope: MandateScope & { readonly signedOn: IsoDate },
  wrongDay: readonly Finding[],
): Outcome<SignResult, SignFacts> {
  const { book, signedOn } = scope;
  const { administration } = request;
  const stopping = [...stoppingFindings(book), ...wrongDay, ...listFindings(book, list, administration)];
  if (hasError(stopping)) return held(stopping);
  const rows = list.rows.map(signatureRowReader({ ...scope, list, administration }));
  const asked = rows.flatMap((one): ToSign[] => (one.mandate === null ? [] : [one]));
  const left = rows.flatMap((one) => (one.mandate === null ? one.findings : []));
  const result = { signedOn, signed: asked.map(signedMandate), list: listReading(list, asked.length) };
  const findings = [...stopping, howRead(list), ...left, ...twinFindings(asked, scope)];
  if (asked.length === 0) {
    return { ...held([...findings, finding("signList.nothing", null, { file: list.name })]), result };
  }
  const kept = request.kept === undefined ? {} : { kept: request.kept };
  const seen = new Set<Mandate>();
  const parts = pagesOf(asked).map((page) => ({
    action: "sign",
    request: { file: list.name, signatures: page.map(signatureOf), ...kept } satisfies LoggedSignatures,
    orders: [],
    changes: signedChanges(page, scope, seen),
    resumeFacts: { signed: page.length } satisfies SignFacts,
  }));
  const changes = parts.flatMap((part) => part.changes);
  const outcome = decided<SignResult, SignFacts>(findings, request, [], () => ({ changes, result, parts }));
  return outcome.done ? outcome : { ...outcome, result };
}

function pagesOf(asked: readonly ToSign[]): ToSign[][] {
  const count = Math.ceil(asked.length / SIGNATURES_IN_A_ROW);
  return Array.from({ length: count }, (_, page) =>
    asked.slice(page * SIGNATURES_IN_A_ROW, (page + 1) * SIGNATURES_IN_A_ROW),
  );
}

/** A list names mandates by their references or by their debtors. */
function listFindings(book: Book, list: MandateList, administration: string | undefined): Finding[] {
  const isNamed = hasColumn(list, "mandateId") || hasColumn(list, "debtor");
  const isThere = book.tables.Administrations.some(({ code }) => isIn(administration, code));
  return [
    ...(isNamed ? [] : [finding("signList.column", null, { file: list.name })]),
    ...(isThere ? [] : [finding("administration.unknown", null, { administration: administration ?? "" })]),
    ...(hasColumn(list, "dateOfSignature") ? dayOrderFindings(list, book.language) : []),
  ];
}

function signatureOf({ mandate, on }: ToSign): Signature {
  return { administration: mandate.administration, mandate: mandate.mandateId, on };
}

function signedMandate(one: ToSign): SignedMandate {
  const { mandate, row } = one;
  return { ...signatureOf(one), row, debtor: mandate.debtor, place: at("Mandates", mandate, "dateOfSignature") };
}

/** The mandates of these references, and all that is wrong with the list. */
function askedMandates(book: Book, { mandates: references = [], administration }: SignRequest) {
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

/** That of two mandates for the same each invoice has to name its own from now on. */
function twinFindings(asked: readonly ToSign[], scope: MandateScope): Finding[] {
  const signed = asked.map(asSigned);
  const twins = twinsOf(signed, scope).map(({ mandate, others }) =>
    finding("sign.twin", at("Mandates", mandate, "mandateId"), {
      mandate: mandate.mandateId,
      others: others.join(", "),
    }),
  );
  return [...twins, ...tookOverFindings(signed, scope)];
}

function asSigned({ mandate, on }: ToSign): Mandate {
  return { ...mandate, dateOfSignature: on };
}

/** The signatures, and what the mandates show that are taken over from. */
function signedChanges(asked: readonly ToSign[], scope: MandateScope, seen = new Set<Mandate>()): Change[] {
  const own = asked.flatMap((one) => signedChange(one, scope) ?? []);
  return [...own, ...statusesTakenOver(asked.map(asSigned), scope, seen)];
}

function signedChange({ mandate, on }: ToSign, { book, index, today }: MandateScope): Change | null {
  const account = usualAccounts(book.tables.Accounts)(mandate.administration);
  const signed = { ...mandate, dateOfSignature: on };
  const shown = shownFields(signed, account, { lines: linesUnder(mandate, index), index }, today);
  return setFields("Mandates", mandate, { dateOfSignature: on, ...shown });
}

function resume(book: Book, logRow: LogRow): Resumed {
  const scope = { book, index: indexBook(book), today: dateOf(momentOf(logRow).at) };
  const changes = signedChanges(loggedSignatures(book, logRow, scope.today), scope);
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** The signatures of a row of the Log: those of a list, or of the mandates that were named. */
function loggedSignatures(book: Book, logRow: LogRow, today: IsoDate): ToSign[] {
  const request = requestOf<SignRequest & Partial<LoggedSignatures>>(logRow);
  if (request.signatures === undefined) {
    const { mandates } = askedMandates(book, request);
    return mandates.map((mandate) => ({ mandate, on: request.on ?? today, row: null }));
  }
  const find = mandateFinder(book);
  return request.signatures.flatMap(({ on, ...named }) => {
    const { mandate } = find(named);
    return mandate === null ? [] : [{ mandate, on, row: null }];
  });
}

function summary({ signedOn, signed, list }: SignResult): Summary {
  const rows = signed.map(({ administration, mandate, debtor, on, row }) => ({
    ...{ administration, mandate, debtor },
    ...(list === null ? {} : { signedOn: on, row }),
  }));
  if (list === null) return { signedOn, signed: rows };
  const { columns, ...how } = list;
  return { ...how, signedOn, signed: rows, listColumns: columns.map((column) => ({ ...column })) };
}

/** Says of mandates that they were signed (docs/law/actions.md#2). */
export const signAction: Action<SignRequest, SignResult, SignFacts> = {
  name: "sign",
  writes: true,
  decide,
  summary,
  unreadable: unreadableIn({
    request: {
      mandates: absentOr(listOf(isText)),
      administration: absentOr(isText),
      on: absentOr(isDay),
      signatures: absentOr(listOf(shaped<Signature>({ administration: isText, mandate: isText, on: isDay }))),
    } satisfies Shape<Omit<SignRequest & LoggedSignatures, "confirmed" | "list" | "file" | "kept">>,
  }),
  resume,
};
