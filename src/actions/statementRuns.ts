import { keyFrom } from "../domain/book/book";
import { ibanKey } from "../domain/book/bookIndex";
import type { LogRow } from "../domain/book/records";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { Cents } from "../domain/values/money";
import type { Statement, StatementFormat } from "../statements/statement";
import { requestOf, unreadableIn } from "./loggedRequest";
import { isCount, isText, isWhole, listOf, nullOr, oneOf, type Shape, shaped } from "../kit/shape";
import { isDay, isTextOrNull } from "./loggedShapes";

/*
 * Which statements were imported, as the Log keeps it: of each account the runs of statements that follow on each other.
 * By these gaps between imports are found (docs/law/actions.md#7).
 */

/** Statements of one account in one format, of which each begins where the one before it ended. */
export interface StatementRun {
  /** Our own account. */
  readonly account: string;
  readonly format: StatementFormat;
  /** The bank's name for the first one. */
  readonly id: string | null;
  /** The days of their entries and balances; null where a statement has none. */
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** Null where the bank counts none. */
  readonly firstNumber: number | null;
  readonly lastNumber: number | null;
  readonly opening: Cents | null;
  readonly closing: Cents | null;
}

/** A file that was imported. */
export interface ImportedFile {
  readonly name: string;
  readonly sha256: string;
  readonly format: StatementFormat | null;
  readonly runs: readonly StatementRun[];
  /** How many rows of `BankEntries` it added, and what they come to. */
  readonly added: number;
  readonly amount: Cents;
}

/** What the Log keeps of a request to import. */
export interface LoggedImport {
  readonly files: readonly ImportedFile[];
}

/** An import in the Log. */
export interface EarlierImport {
  readonly logRow: LogRow;
  readonly files: readonly ImportedFile[];
}

/** The imports that the Log keeps, oldest first; one that was taken back is none. */
export function earlierImports(log: readonly LogRow[]): readonly EarlierImport[] {
  return log.flatMap((logRow) => {
    if (keyFrom(logRow.action) !== "import" || logRow.state === "Undone" || logRow.state === "Started") return [];
    if (unreadableImport(logRow).length > 0) return [];
    return [{ logRow, files: requestOf<LoggedImport>(logRow).files }];
  });
}

/** The statement by itself, as a run of one. */
export function runOf(statement: Statement, account: string, format: StatementFormat): StatementRun {
  const { opening, closing, number, id, entries, createdAt } = statement;
  const days = entries.map(({ bookingDate }) => bookingDate).sort();
  const day = closing?.date ?? (createdAt === null ? null : dateOf(createdAt));
  const last = days.at(-1) ?? null;
  return {
    account,
    format,
    id,
    first: days[0] ?? day,
    last: last !== null && (day === null || last > day) ? last : day,
    // A bank that writes 0 counts none.
    firstNumber: number === 0 ? null : number,
    lastNumber: number === 0 ? null : number,
    opening: opening?.amount ?? null,
    closing: closing?.amount ?? null,
  };
}

/** The runs of following statements, those that join made into one. */
export function joinedRuns(statements: readonly StatementRun[]): readonly StatementRun[] {
  const runs: StatementRun[] = [];
  const lastOf = new Map<string, number>();
  for (const run of statements) {
    const key = keyFrom(ibanKey(run.account), run.format);
    const position = lastOf.get(key);
    const before = position === undefined ? undefined : runs[position];
    if (position !== undefined && before !== undefined && followsOn(before, run)) {
      runs[position] = { ...before, last: run.last, lastNumber: run.lastNumber, closing: run.closing };
    } else {
      lastOf.set(key, runs.length);
      runs.push(run);
    }
  }
  return runs;
}

/** Whether one run begins where the other ended, as far as their balances and days tell. */
export function followsOn(before: StatementRun, run: StatementRun): boolean {
  if (before.closing === null || run.opening === null || before.closing !== run.opening) return false;
  return before.last === null || run.first === null || before.last <= run.first;
}

/** Whether the days of a run all lie within another's. */
export function isWithin(run: StatementRun, other: StatementRun): boolean {
  if (run.first === null || run.last === null || other.first === null || other.last === null) return false;
  return other.first <= run.first && run.last <= other.last;
}

/**
 * Whether two runs of one account and format surely tell of different entries: one follows on the other, and is not a part
 * of it that is told again.
 */
export function isApart(one: StatementRun, other: StatementRun): boolean {
  const [before, after] = followsOn(one, other) ? [one, other] : [other, one];
  if (!followsOn(before, after)) return false;
  const { firstNumber: first, lastNumber: last } = before;
  const { firstNumber: number } = after;
  if (first !== null && last !== null && number !== null) return number < first || number > last;
  // What comes to nothing begins where it ends: it may be told again.
  return after.opening !== before.opening && after.opening !== after.closing;
}

/**
 * Whether two statements of one file, in its order, tell of different entries: the bank gave each a name of its own, and the
 * later one begins where the other ended, also where one of them comes to nothing.
 */
export function isBeside(before: StatementRun, after: StatementRun): boolean {
  return before.id !== null && after.id !== null && before.id !== after.id && followsOn(before, after);
}

const isFormat = oneOf<StatementFormat>("camt.052", "camt.053", "camt.054", "pain.002", "MT940", "CODA");

const RUN: Shape<StatementRun> = {
  account: isText,
  format: isFormat,
  id: isTextOrNull,
  first: nullOr(isDay),
  last: nullOr(isDay),
  firstNumber: nullOr(isWhole),
  lastNumber: nullOr(isWhole),
  opening: nullOr(isWhole),
  closing: nullOr(isWhole),
};

const FILE: Shape<ImportedFile> = {
  name: isText,
  sha256: isText,
  format: nullOr(isFormat),
  runs: listOf(shaped(RUN)),
  added: isCount,
  amount: isWhole,
};

/** Reads a row of files of the bank. */
export const unreadableImport = unreadableIn({
  request: { files: listOf(shaped(FILE)) } satisfies Shape<LoggedImport>,
  facts: { entries: isCount },
});
