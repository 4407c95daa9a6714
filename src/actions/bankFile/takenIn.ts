import { append, type Book, type Change, setFields } from "../../domain/book/book";
import { indexBook } from "../../domain/book/bookIndex";
import { type Finding, finding } from "../../domain/book/finding";
import type { Debtor } from "../../domain/book/records";
import { addDays, type IsoDate } from "../../domain/values/calendar";
import { readIban } from "../../domain/values/iban";
import { usualAccounts } from "../mandateRefresh";
import { type CreditorRecords, creditorRecords } from "./creditorRecords";
import { comparedName, type FileCollection, type TakenFile } from "./fileCollection";
import { type FileCreditors, formerCreditorNames } from "./fileCreditors";
import { fileDebtors, type FileQuestion, notAnOption, type OwnedMandate } from "./fileDebtors";
import { type FileMandate, fileMandates } from "./fileMandates";
import type { TakeInBankFileRequest } from "./intakeRequest";
import { knownMandate, newMandate, recordOf, type RecordScope, type TakenMandate } from "./mandateRecords";
import { type NextInvoices, nextInvoices } from "./nextInvoices";

/** All that bank files come to in a book. */
export interface TakenIn {
  readonly files: readonly TakenFile[];
  readonly creditor: CreditorRecords;
  readonly mandates: readonly TakenMandate[];
  readonly newDebtors: readonly Debtor[];
  readonly questions: readonly FileQuestion[];
  readonly invoices: NextInvoices;
  readonly changes: readonly Change[];
}

/** The files as they were read, and the book that they come into. */
export interface IntakeScope {
  readonly book: Book;
  readonly request: TakeInBankFileRequest;
  readonly today: IsoDate;
  /** In the order of their collection dates. */
  readonly files: readonly TakenFile[];
  readonly creditor: FileCreditors;
  /** Those of this creditor, in the order of their dates. */
  readonly collections: readonly FileCollection[];
}

/** What the files of one creditor come to: records that the book lacks, and what of its own goes on. */
export function takenIn(scope: IntakeScope): { readonly taken: TakenIn; readonly findings: readonly Finding[] } {
  const { book, request, today, files, collections } = scope;
  const index = indexBook(book);
  const creditor = creditorRecords(scope.creditor, {
    ...{ book, index, administration: request.administration, ledger: request, collections },
    batches: files.flatMap(({ batches }) => batches),
  });
  const { code: administration } = creditor.administration;
  const chosen = answersOf(request.chosen ?? {});
  const recordScope: RecordScope = {
    ...{ book, index, today, administration },
    account: usualAccounts([...book.tables.Accounts, ...creditor.newAccounts])(administration),
    lastOfAll: scope.creditor.last,
    formerNames: formerCreditorNames(collections),
  };
  const { sure, asked, findings: doubts } = sureMandates(fileMandates(collections, ibanChosen(chosen)), chosen);
  const known = sure.flatMap((mandate) => {
    const record = recordOf(mandate, recordScope);
    return record === undefined ? [] : [{ mandate, record }];
  });
  const knownOnes = new Set(known.map(({ mandate }) => mandate));
  const debtors = fileDebtors(
    sure.filter((mandate) => !knownOnes.has(mandate)),
    { book, index, administration, chosen },
  );
  const mandates = [
    ...known.map(({ mandate, record }) => knownMandate(mandate, record, recordScope)),
    ...debtors.owned.map(({ mandate, debtor }) => newMandate(mandate, debtor, recordScope)),
    ...asked.map(leftMandate),
  ];
  const invoices = invoicesOf(mandates, scope);
  const changes: (Change | null)[] = [
    ...(creditor.isNewAdministration ? [append("Administrations", creditor.administration)] : []),
    ...creditor.newAccounts.map((account) => append("Accounts", account)),
    ...debtors.newDebtors.map((debtor) => append("Debtors", debtor)),
    ...mandates.flatMap((mandate) => mandate.changes),
    ...invoices.changes,
    ...completedDebtors(debtors.owned, new Set(debtors.newDebtors)),
  ];
  const written = changes.filter((change) => change !== null);
  const findings = [
    ...[...creditor.findings, ...doubts, ...debtors.findings],
    ...mandates.flatMap((mandate) => mandate.findings),
    ...countedFindings(mandates, invoices, written.length),
  ];
  const questions = [...asked.map(mandateQuestion), ...debtors.questions];
  const { newDebtors } = debtors;
  return { taken: { files, creditor, mandates, newDebtors, questions, invoices, changes: written }, findings };
}

/** The answers, whatever capitals and spaces their names have. */
function answersOf(chosen: Readonly<Record<string, string>>): (about: string) => string | null {
  const answers = new Map(Object.entries(chosen).map(([about, answer]) => [comparedName(about), answer]));
  return (about) => answers.get(comparedName(about)) ?? null;
}

/** Of a mandate an account is chosen. */
function ibanChosen(chosen: (about: string) => string | null): (mandateId: string) => string | null {
  return (mandateId) => readIban(chosen(mandateId) ?? "").iban;
}

/** Those of which the account is known, and those of which it is asked. */
function sureMandates(mandates: readonly FileMandate[], chosen: (about: string) => string | null) {
  const asked = mandates.filter(({ rivals }) => rivals.length > 0);
  const findings = asked.map(({ mandateId, rivals, last: { file, line } }) => {
    const answer = chosen(mandateId);
    if (answer !== null) return notAnOption(mandateId, answer, rivals);
    const params = { asked: mandateId, file, line, options: rivals.join(", ") };
    return finding("bankFile.mandateTwice", null, params);
  });
  return { sure: mandates.filter(({ rivals }) => rivals.length === 0), asked, findings };
}

function leftMandate(mandate: FileMandate): TakenMandate {
  return { mandate, record: null, standing: "left", changes: [], findings: [] };
}

function mandateQuestion({ mandateId, rivals }: FileMandate): FileQuestion {
  return { kind: "mandate", about: mandateId, options: rivals };
}

/** A run may have a file per scheme, and a batch per sequence type some days apart; the next one comes a week later at the least. */
const RUN_DAYS = 6;

/** The list of the next period is made of the last run alone: earlier ones were of earlier periods. */
function invoicesOf(mandates: readonly TakenMandate[], scope: IntakeScope): NextInvoices {
  const { book, request, today, collections, creditor } = scope;
  if (request.nextInvoices !== true) return { invoices: [], changes: [], known: 0 };
  const from = addDays(creditor.last.collectionDate, -RUN_DAYS);
  const run = new Set(collections.filter(({ collectionDate }) => collectionDate >= from));
  return nextInvoices(mandates, run, { index: indexBook(book), today, dueDate: request.dueDate });
}

/** A debtor of the workbook who had no account, or of whom nobody had decided whether to collect. */
function completedDebtors(owned: readonly OwnedMandate[], made: ReadonlySet<Debtor>): (Change | null)[] {
  const seen = new Set<Debtor>(made);
  return owned.map(({ mandate, debtor }) => {
    if (seen.has(debtor)) return null;
    seen.add(debtor);
    const { iban, bic } = mandate.last;
    return setFields("Debtors", debtor, {
      ...(debtor.iban === null ? { iban, bic } : {}),
      ...(debtor.collectAutomatically === null && !mandate.hasEnded ? { collectAutomatically: true } : {}),
    });
  });
}

function countedFindings(
  mandates: readonly TakenMandate[],
  { invoices, known }: NextInvoices,
  changes: number,
): Finding[] {
  const count = (is: (mandate: TakenMandate) => boolean): number => mandates.filter(is).length;
  const ended = count(({ standing }) => standing === "ended");
  const unsigned = count(({ standing, record }) => standing === "new" && record?.dateOfSignature === null);
  const reports = count(({ record }) => record !== null && record.originalCreditorId !== null);
  const descriptions = invoices.filter(({ description }) => description !== null).length;
  return [
    ...(ended > 0 ? [finding("bankFile.ended", null, { count: ended })] : []),
    ...(unsigned > 0 ? [finding("bankFile.unsigned", null, { count: unsigned })] : []),
    ...(reports > 0 ? [finding("bankFile.creditorReported", null, { count: reports })] : []),
    ...(descriptions > 0 ? [finding("bankFile.descriptions", null, { count: descriptions })] : []),
    ...(known > 0 ? [finding("bankFile.invoicesKnown", null, { count: known })] : []),
    ...(changes === 0 ? [finding("bankFile.nothing", null, {})] : []),
  ];
}
