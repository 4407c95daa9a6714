import { isCount, type Shape } from "../kit/shape";
import { append, type Book, type Change, keyFrom, remove } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { loggedMandates, pagesToLog } from "../domain/book/collectedElsewhere";
import { type Finding, finding, hasError } from "../domain/book/finding";
import type { LogRow, Mandate } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { MATCH_FACTS, type MatchKey } from "../domain/mandates/debtorMatch";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { MandateListField } from "../lists/mandateColumns";
import type { MandateList } from "../lists/mandateList";
import type { Action, Confirmation, Moment, Outcome, OutcomePart, Resumed, Summary } from "./action";
import { shownOfNew } from "./lineTransition";
import { dayOrderFindings, hasColumn, howRead, listReading, type ListReading } from "./listReading";
import { keptFacts, unreadableIn } from "./loggedRequest";
import { mandateRowReader, type ReadMandateRow } from "./mandateRow";
import { usualAccounts } from "./mandateRefresh";
import { tookOverFindings, twinsOf } from "./mandateTwins";
import { isIn, severalFindings } from "./namedItem";
import type { KeptReading } from "./takeInRequest";
import { decided, held } from "./outcome";

/** A list of mandates of another program, and by what their debtors are found. */
export interface ImportMandatesRequest extends Confirmation {
  /** How the list was read, where its user said it. */
  readonly kept?: KeptReading;
  readonly list: MandateList;
  readonly matchBy: MatchKey;
  /** Whether those without a date of signature are from before SEPA. */
  readonly migrated?: true;
  readonly administration?: string;
}

/** How the list was read, and the mandates that it gives. */
export interface ImportMandatesResult extends ListReading {
  readonly imported: readonly ImportedMandate[];
}

/** A mandate that comes into the workbook, with its row in the list. */
export interface ImportedMandate {
  readonly row: number;
  readonly administration: string;
  readonly mandate: string;
  readonly debtor: string;
  readonly iban: string | null;
  readonly dateOfSignature: IsoDate | null;
  readonly lastCollectionDate: IsoDate | null;
}

/** How many mandates there were before: what was added since can be taken out again. */
export interface ImportMandatesFacts {
  readonly mandates: number;
  readonly references: number;
}

function decide(
  book: Book,
  request: ImportMandatesRequest,
  moment: Moment,
): Outcome<ImportMandatesResult, ImportMandatesFacts> {
  const { list } = request;
  const { administration, findings } = askedFindings(book, request);
  if (administration === null || hasError(findings)) return held(findings);
  const { result, parts, ...read } = mandateIntake(book, { ...request, administration }, moment);
  const all = [...findings, ...read.findings];
  if (parts.length === 0) {
    return { ...held([...all, finding("mandateImport.nothing", null, { file: list.name })]), result };
  }
  const changes = parts.flatMap((part) => part.changes);
  const outcome = decided<ImportMandatesResult, ImportMandatesFacts>(all, request, [], () => {
    return { changes, result, parts };
  });
  return outcome.done ? outcome : { ...outcome, result };
}

/** What a list of mandates makes of a book, once it is known how its debtors are found and whose the rows without one are. */
export interface MandateIntake {
  readonly result: ImportMandatesResult;
  readonly findings: readonly Finding[];
  /** Its events; none where no mandate comes in. */
  readonly parts: readonly OutcomePart[];
}

/** Reads the rows of a list and says which mandates come into the book. */
export function mandateIntake(
  book: Book,
  request: ImportMandatesRequest & { readonly administration: string },
  moment: Moment,
): MandateIntake {
  const { list, administration } = request;
  const rows = readRows(book, request, administration, dateOf(moment.at));
  const taken = rows.flatMap(({ mandate, row }) => (mandate === null ? [] : [{ mandate, row }]));
  const left = rows.flatMap((one) => (one.mandate === null ? one.findings : []));
  const unclear = [...left, ...notMigrated(request, taken), ...twinFindings(list, taken, book, moment)];
  const [result, findings] = [resultOf(list, taken), [howRead(list), ...unclear]];
  const mandates = taken.map(({ mandate }) => mandate);
  const changes = appended(book, mandates, dateOf(moment.at));
  return { result, findings, parts: pagesOf(book, request, mandates, changes) };
}

/** The events of an import, each of what a cell of the Log can tell of: what was asked of which file, and what a bank knows. */
function pagesOf(
  book: Book,
  { list, matchBy, migrated, kept }: ImportMandatesRequest,
  mandates: readonly Mandate[],
  changes: readonly Change[],
): readonly OutcomePart[] {
  let start = 0;
  return pagesToLog(mandates, (mandate) => mandate).map((own) => {
    const facts = { mandates: book.tables.Mandates.length + start, references: own.length };
    const page = changes.slice(start, start + own.length);
    start += own.length;
    return {
      action: "import-mandates",
      request: { file: list.name, matchBy, migrated, kept, ...loggedMandates(own) },
      orders: [],
      changes: page,
      resumeFacts: facts satisfies ImportMandatesFacts,
    };
  });
}

/** Of which administration rows are that name none, and what keeps the list from being read. */
function askedFindings(book: Book, { list, matchBy, administration }: ImportMandatesRequest) {
  const findings: Finding[] = [...stoppingFindings(book)];
  const codes = book.tables.Administrations.map(({ code }) => code).filter((code) => isIn(administration, code));
  const isNamed = hasColumn(list, "administration");
  const needed: readonly MandateListField[] = ["mandateId", ...MATCH_FACTS[matchBy]];
  for (const field of needed) {
    if (!hasColumn(list, field)) findings.push(finding("mandateImport.column", null, { file: list.name, field }));
  }
  if (codes.length === 0)
    findings.push(finding("administration.unknown", null, { administration: administration ?? "" }));
  if (!isNamed) findings.push(...severalFindings(list.name, codes));
  findings.push(...dayOrderFindings(list, book.language));
  return { administration: codes[0] ?? null, findings };
}

function readRows(
  book: Book,
  request: ImportMandatesRequest,
  administration: string,
  today: IsoDate,
): ReadMandateRow[] {
  const { list, matchBy, migrated } = request;
  const index = indexBook(book);
  const isMigrated = migrated === true;
  return list.rows.map(mandateRowReader({ book, index, list, matchBy, isMigrated, administration, today }));
}

interface TakenRow {
  readonly mandate: Mandate;
  readonly row: number;
}

/** Those that the date of before SEPA is not for: no Dutch account. */
function notMigrated({ list, migrated }: ImportMandatesRequest, taken: readonly TakenRow[]): Finding[] {
  const count = taken.filter(({ mandate }) => mandate.dateOfSignature === null).length;
  if (count === 0) return [];
  const code = migrated === true ? "mandateImport.notMigrated" : "mandateImport.unsigned";
  return [finding(code, null, { file: list.name, count })];
}

/** That of two mandates for the same each invoice has to name its own from now on. */
function twinFindings(list: MandateList, taken: readonly TakenRow[], book: Book, moment: Moment): Finding[] {
  const signed = taken.filter(({ mandate }) => mandate.dateOfSignature !== null);
  const rows = new Map(signed.map(({ mandate, row }) => [mandate, row]));
  const scope = { book, index: indexBook(book), today: dateOf(moment.at) };
  const twins = twinsOf([...rows.keys()], scope).map(({ mandate, others }) => {
    const params = { file: list.name, line: rows.get(mandate) ?? "", mandate: mandate.mandateId };
    return finding("mandateImport.twin", null, { ...params, others: others.join(", ") });
  });
  return [...twins, ...tookOverFindings([...rows.keys()], scope)];
}

function appended(book: Book, mandates: readonly Mandate[], today: IsoDate): Change[] {
  const accountOf = usualAccounts(book.tables.Accounts);
  return mandates.map((mandate) =>
    append("Mandates", { ...mandate, ...shownOfNew(mandate, accountOf(mandate.administration), today) }),
  );
}

function resultOf(list: MandateList, taken: readonly TakenRow[]): ImportMandatesResult {
  return {
    ...listReading(list, taken.length),
    imported: taken.map(({ mandate, row }) => {
      const { administration, mandateId, debtor, iban, dateOfSignature, lastCollectionDate } = mandate;
      return { row, administration, mandate: mandateId, debtor, iban, dateOfSignature, lastCollectionDate };
    }),
  };
}

/** What a broken-off import has added is taken out again: which of the list's are missing only the list tells. */
function resume(book: Book, logRow: LogRow): Resumed {
  const { mandates, references } = keptFacts<ImportMandatesFacts>(logRow);
  const index = indexBook(book);
  const added = book.tables.Mandates.slice(mandates, mandates + references).filter(
    (mandate) =>
      linesUnder(mandate, index).length === 0 &&
      index.mandates.get(keyFrom(mandate.administration, mandate.mandateId)) === mandate,
  );
  return { state: "Undone", changes: added.map((mandate) => remove("Mandates", mandate)) };
}

function summary({ columns, imported, ...how }: ImportMandatesResult): Summary {
  return {
    ...how,
    imported: imported.map((row) => ({ ...row })),
    listColumns: columns.map((column) => ({ ...column })),
  };
}

/** Takes mandates of another program's list into the workbook (docs/law/actions.md#2). */
export const importMandatesAction: Action<ImportMandatesRequest, ImportMandatesResult, ImportMandatesFacts> = {
  name: "import-mandates",
  writes: true,
  decide,
  summary,
  unreadable: unreadableIn({ facts: { mandates: isCount, references: isCount } satisfies Shape<ImportMandatesFacts> }),
  resume,
};
