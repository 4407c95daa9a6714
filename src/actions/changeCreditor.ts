import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import { compareByIssue } from "../domain/book/orderOfIssue";
import type { Administration, LogRow, Mandate } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { carriedBy, lastPresented, originalAfter } from "../domain/mandates/knownToBank";
import { hasEnded, type MandateScope } from "../domain/mandates/lackingMandates";
import { type CollectedLine, linesUnder } from "../domain/mandates/mandateHistory";
import { dateOf } from "../domain/values/calendar";
import { readCreditorId } from "../domain/values/creditorId";
import { hasSepaLetters } from "../domain/values/sepaText";
import { absentOr, isText, oneOf, type Shape } from "../kit/shape";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { momentOf, requestOf, unreadableIn } from "./loggedRequest";
import type { ChangeHow } from "./mandateChange";
import { isIn, severalFindings } from "./namedItem";
import { decided } from "./outcome";

/**
 * What the creditor is called from now on, with all mandates of the administration at once. Without ID and name they are those that
 * stand in its cells already, typed over by hand: reported, or put back. A new mandate for everybody is not offered.
 */
export interface ChangeCreditorRequest extends Confirmation {
  readonly administration?: string;
  readonly how: ChangeHow;
  readonly creditorId?: string;
  readonly creditorName?: string;
}

/** What the creditor is called, and how many mandates report it. */
export interface ChangeCreditorResult {
  readonly administration: string;
  readonly how: ChangeHow;
  readonly creditorId: string;
  readonly creditorName: string;
  /** How many mandates have something to report with their next collection. */
  readonly reporting: number;
}

/** As the result: all else is told by request and tables. */
export type ChangeCreditorFacts = ChangeCreditorResult;

type Creditor = Pick<Administration, "creditorId" | "creditorName">;

function decide(
  book: Book,
  request: ChangeCreditorRequest,
  moment: Moment,
): Outcome<ChangeCreditorResult, ChangeCreditorFacts> {
  const scope = { book, index: indexBook(book), today: dateOf(moment.at) };
  const { administration, findings } = findAdministration(book, request.administration);
  if (administration === null) return decided(findings, request, [], () => []);
  const { how } = request;
  const mandates = mandatesOf(administration, scope);
  const wanted = how === "restore" ? lastSent(mandates) : askedCreditor(administration, request);
  const creditor = wanted ?? administration;
  const changes = creditorChanges(administration, creditor, mandates);
  const asked = askedFindings(administration, request, creditor);
  if (changes.length === 0) asked.push(nothing(administration, how));
  const reporting = reportingAfter(administration, creditor, mandates);
  if (reporting > 0) {
    const place = at("Administrations", administration, "creditorId");
    asked.push(
      finding("mandateChange.creditorReported", place, { administration: administration.code, count: reporting }),
    );
  }
  return decided([...findings, ...asked], request, [], () => {
    const { creditorId, creditorName } = creditor;
    const result = { administration: administration.code, how, creditorId, creditorName, reporting };
    return { changes, result, resumeFacts: result };
  });
}

function findAdministration(book: Book, wanted: string | undefined) {
  const found = book.tables.Administrations.filter(({ code }) => isIn(wanted, code));
  const [administration] = found;
  const stopping = stoppingFindings(book);
  if (administration === undefined) {
    const unknown = finding("administration.unknown", null, { administration: wanted ?? "" });
    return { administration: null, findings: [...stopping, unknown] };
  }
  const codes = found.map(({ code }) => code);
  const several = severalFindings(administration.creditorName, codes);
  return { administration: several.length > 0 ? null : administration, findings: [...stopping, ...several] };
}

function askedCreditor(administration: Administration, { creditorId, creditorName }: ChangeCreditorRequest): Creditor {
  return {
    creditorId:
      creditorId === undefined ? administration.creditorId : (readCreditorId(creditorId).creditorId ?? creditorId),
    creditorName: creditorName?.trim() ?? administration.creditorName,
  };
}

/** A name in the cell has at most 70 characters, as a bank takes it. */
const NAME_MAX = 70;

function askedFindings(administration: Administration, request: ChangeCreditorRequest, creditor: Creditor): Finding[] {
  const { how } = request;
  const { creditorId, creditorName } = creditor;
  const [idPlace, namePlace] = [
    at("Administrations", administration, "creditorId"),
    at("Administrations", administration, "creditorName"),
  ];
  const findings = readCreditorId(creditorId).problems.map(({ code, params }) => finding(code, idPlace, params));
  if (!hasSepaLetters(creditorName)) findings.push(finding("text.empty", namePlace, { text: creditorName }));
  if (creditorName.length > NAME_MAX) {
    findings.push(finding("cell.tooLong", namePlace, { length: creditorName.length, max: NAME_MAX }));
  }
  if (how === "replace") findings.push(finding("mandateChange.creditorReplaced", idPlace));
  if (how === "restore") {
    const options = [
      ...(request.creditorId === undefined ? [] : ["creditor-id"]),
      ...(request.creditorName === undefined ? [] : ["creditor-name"]),
    ];
    findings.push(...options.map((option) => finding("mandateChange.notTogether", null, { option, how })));
  }
  return findings;
}

function nothing(administration: Administration, how: ChangeHow): Finding {
  const code = how === "restore" ? "mandateChange.creditorNotTypedOver" : "mandateChange.creditorSame";
  const { code: name, creditorId, creditorName } = administration;
  return finding(code, at("Administrations", administration, "creditorId"), {
    administration: name,
    creditorId,
    creditorName,
  });
}

/** A mandate under which can still be collected, with its last collection that was presented. */
interface Concerned {
  readonly mandate: Mandate;
  readonly last: CollectedLine | undefined;
}

function mandatesOf({ code }: Administration, scope: MandateScope): Concerned[] {
  return scope.book.tables.Mandates.filter(
    (mandate) =>
      keyFrom(mandate.administration) === keyFrom(code) &&
      mandate.unreadable === undefined &&
      !hasEnded(mandate, scope),
  ).map((mandate) => ({ mandate, last: lastPresented(linesUnder(mandate, scope.index)) }));
}

/** What the last collection of the administration was sent with, of those mandates; null when there was none that can be read. */
function lastSent(mandates: readonly Concerned[]): Creditor | null {
  let newest: CollectedLine | undefined;
  for (const { last } of mandates) {
    if (last === undefined || (newest !== undefined && compareByIssue(last.order, newest.order) <= 0)) continue;
    newest = last;
  }
  if (newest === undefined) return null;
  const creditorId = carriedBy(newest, "originalCreditorId");
  const creditorName = carriedBy(newest, "originalCreditorName");
  return creditorId === null || creditorName === null ? null : { creditorId, creditorName };
}

/** What a mandate has to report of the creditor when it becomes this one. */
function originalsAfter(administration: Administration, creditor: Creditor, { mandate, last }: Concerned) {
  const knownAs = (field: "originalCreditorId" | "originalCreditorName", cell: string): string | null => {
    if (last !== undefined) return carriedBy(last, field);
    // Collected under in another package: its bank knows the creditor as it is called here.
    return mandate.lastCollectionDate === null ? null : cell;
  };
  const { creditorId, creditorName } = creditor;
  const [knownId, knownName] = [
    knownAs("originalCreditorId", administration.creditorId),
    knownAs("originalCreditorName", administration.creditorName),
  ];
  return {
    originalCreditorId: originalAfter(mandate, "originalCreditorId", knownId, creditorId),
    originalCreditorName: originalAfter(mandate, "originalCreditorName", knownName, creditorName),
  };
}

function reportingAfter(administration: Administration, creditor: Creditor, mandates: readonly Concerned[]): number {
  return mandates.filter((concerned) => {
    const { originalCreditorId, originalCreditorName } = originalsAfter(administration, creditor, concerned);
    return originalCreditorId !== null || originalCreditorName !== null;
  }).length;
}

/** What is written, the administration last: until then what is left can be worked out anew. */
function creditorChanges(administration: Administration, creditor: Creditor, mandates: readonly Concerned[]): Change[] {
  const { creditorId, creditorName } = creditor;
  const changes = [
    ...mandates.map((concerned) =>
      setFields("Mandates", concerned.mandate, originalsAfter(administration, creditor, concerned)),
    ),
    setFields("Administrations", administration, { creditorId, creditorName }),
  ];
  return changes.filter((change) => change !== null);
}

function resume(book: Book, logRow: LogRow): Resumed {
  const request = requestOf<ChangeCreditorRequest>(logRow);
  const { changes } = decide(book, { ...request, confirmed: "all" }, momentOf(logRow));
  return { state: "Recovered", changes };
}

/** Gives a creditor another ID or name (docs/law/actions.md#2). */
export const changeCreditorAction: Action<ChangeCreditorRequest, ChangeCreditorResult, ChangeCreditorFacts> = {
  name: "change-creditor",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: {
      administration: absentOr(isText),
      how: oneOf<ChangeHow>("amend", "replace", "restore"),
      creditorId: absentOr(isText),
      creditorName: absentOr(isText),
    } satisfies Shape<Omit<ChangeCreditorRequest, "confirmed">>,
  }),
  resume,
};
