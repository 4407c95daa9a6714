import { type Book, keyFrom, remove } from "../domain/book/book";
import { hasError } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { formatCents } from "../domain/values/money";
import type { StatementFile } from "../statements/statement";
import type { Action, Aids, Confirmation, Moment, Outcome, Resumed, Summary } from "./action";
import { imported, type ImportFacts, type ImportResult } from "./imported";
import { keptFacts, requestOf } from "./loggedRequest";
import { decided, held } from "./outcome";
import { type LoggedImport, unreadableImport } from "./statementRuns";

/** The files of a bank, as they were read. */
export interface ImportRequest extends Confirmation {
  readonly files: readonly StatementFile[];
}

function decide(book: Book, request: ImportRequest, moment: Moment, aids?: Aids): Outcome<ImportResult, ImportFacts> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const { findings, parts, result } = imported(book, request.files, moment, aids);
  const outcome = decided([...stopping, ...findings], request, [], () => ({
    changes: parts.flatMap(({ changes }) => changes),
    result,
    resumeFacts: { entries: book.tables.BankEntries.length },
  }));
  // What the files come to is known before their warnings are accepted.
  return outcome.done ? { ...outcome, parts } : { ...outcome, result };
}

function summary({ files, entries }: ImportResult): Summary {
  const total = (name: "known" | "completed" | "pending" | "leftOut") =>
    files.reduce((sum, file) => sum + file[name], 0);
  return {
    bankEntries: entries.map(({ reference, account, bookingDate, amount, kind, name, endToEndId }) => ({
      ...{ reference, account, bookingDate, amount: formatCents(amount), kind, name, endToEndId },
    })),
    added: entries.length,
    known: total("known"),
    completed: total("completed"),
    pending: total("pending"),
    leftOut: total("leftOut"),
    files: files.map((file) => ({ ...file })),
  };
}

/**
 * The rows of an import that broke off are taken out again: which of its entries are missing only the files tell. Rows
 * that were there, and any that something was done with since, stay.
 */
function resume(book: Book, logRow: LogRow): Resumed {
  const { entries } = keptFacts<ImportFacts>(logRow);
  const names = new Set(requestOf<LoggedImport>(logRow).files.map(({ name }) => keyFrom(name)));
  const added = book.tables.BankEntries.slice(entries).filter(
    ({ status, order, file }) => status === "New" && order === null && names.has(keyFrom(file)),
  );
  return { state: "Undone", changes: added.map((entry) => remove("BankEntries", entry)) };
}

/** Brings what a bank reports into the book, each event once, whatever its format (docs/law/actions.md#7). */
export const importAction: Action<ImportRequest, ImportResult, ImportFacts> = {
  name: "import",
  writes: true,
  decide,
  summary,
  unreadable: unreadableImport,
  resume,
};
