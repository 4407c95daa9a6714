import type { Book } from "../domain/book/book";
import { errorsOf, hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import { dateOf } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Action, Moment, Outcome, Summary } from "./action";
import { type BankFileIntake, bankFileIntake } from "./bankFile/bankFileIntake";
import { INTAKE_FACTS, type IntakeFacts, intakeParts, resumeIntake } from "./bankFile/intakeEvents";
import type { TakeInBankFileRequest } from "./bankFile/intakeRequest";
import { intakeResult, type TakeInBankFileResult } from "./bankFile/intakeResult";
import { unreadableIn } from "./loggedRequest";
import { decided, held } from "./outcome";

function decide(
  book: Book,
  request: TakeInBankFileRequest,
  moment: Moment,
): Outcome<TakeInBankFileResult, IntakeFacts> {
  const stopping = stoppingFindings(book);
  const isBare = errorsOf(stopping).every(({ code }) => code === "table.missing");
  if (!isBare) return held(stopping);
  const intake = bankFileIntake(book, request, dateOf(moment.at));
  const findings = [...stopping, ...intake.findings];
  const result = intake.taken === null ? null : intakeResult(intake.taken);
  // In a workbook without our tables it is seen what they will hold, before they are made.
  if (intake.taken === null || result === null || isNothing(intake) || hasError(stopping))
    return { ...held(findings), result };
  const parts = intakeParts(book, intake.taken.changes, {
    ...{ action: "take-in-bank-file", request: loggedRequest(request) },
  });
  const changes = parts.flatMap((part) => part.changes);
  const outcome = decided<TakeInBankFileResult, IntakeFacts>(findings, request, [], () => ({ changes, result, parts }));
  return outcome.done ? outcome : { ...outcome, result };
}

function isNothing({ taken }: BankFileIntake): boolean {
  return taken?.changes.length === 0;
}

/** The files are more than a cell of the Log holds: it keeps their names. */
function loggedRequest({ files, ...asked }: TakeInBankFileRequest): object {
  return { ...asked, files: files.map(({ name }) => name) };
}

function summary({ files, invoices, ...taken }: TakeInBankFileResult): Summary {
  return {
    ...taken,
    ledger: taken.ledger === null ? null : { ...taken.ledger },
    files: files.map((file) => ({ ...file, amount: formatCents(file.amount) })),
    invoices: invoices.map((invoice) => ({ ...invoice, amount: formatCents(invoice.amount) })),
    accounts: taken.accounts.map((account) => ({ ...account })),
    debtors: taken.debtors.map((debtor) => ({ ...debtor })),
    mandates: taken.mandates.map((mandate) => ({ ...mandate })),
    questions: taken.questions.map(({ about, options }) => ({ about, options })),
  };
}

/** Takes creditor, accounts, debtors and mandates of bank files of any program into the workbook (docs/law/actions.md#12). */
export const takeInBankFileAction: Action<TakeInBankFileRequest, TakeInBankFileResult, IntakeFacts> = {
  name: "take-in-bank-file",
  writes: true,
  decide,
  summary,
  unreadable: unreadableIn({ facts: INTAKE_FACTS }),
  resume: resumeIntake,
};
