import { ibanKey } from "../domain/book/bookIndex";
import { type Finding, finding } from "../domain/book/finding";
import { addDays, dateOf } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { StatementFile, StatementPlace } from "../statements/statement";
import type { Moment } from "./action";
import { WITH_BALANCES } from "./filesInOrder";
import { followsOn, isWithin, type StatementRun } from "./statementRuns";

/*
 * What is told of a file of a bank, beside what it was read into: each finding has the file, the line and the element
 * among its parameters, for it is not a cell that is wrong.
 */

/** Where in a file something stands, as findings tell it. */
export function placeParams({ name }: Pick<StatementFile, "name">, { line, element }: StatementPlace) {
  return { file: name, line, element: element ?? "" };
}

/** What the readers tell of a file. */
export function problemFindings(file: StatementFile): readonly Finding[] {
  return file.problems.map(({ code, place, params }) =>
    finding(code, null, { ...placeParams(file, place), ...params }),
  );
}

/** A run of statements of a file, and where it begins there. */
export interface PlacedRun {
  readonly run: StatementRun;
  readonly file: StatementFile;
  readonly place: StatementPlace;
}

/** So many days back a statement is a slip: last year's, or another book's. */
const OLD_DAYS = 365;

/** Statements of a year ago and more. */
export function oldFindings({ run, file, place }: PlacedRun, { at }: Moment): readonly Finding[] {
  if (run.last === null || run.last >= addDays(dateOf(at), -OLD_DAYS)) return [];
  return [finding("statement.old", null, { ...placeParams(file, place), account: run.account, date: run.last })];
}

/** Where a run of statements does not join what was imported before of its account. */
export function gapFindings({ run, file, place }: PlacedRun, known: readonly StatementRun[]): readonly Finding[] {
  const own = known.filter(({ account }) => ibanKey(account) === ibanKey(run.account));
  const params = { ...placeParams(file, place), account: run.account };
  return [...balanceFindings(run, own, params), ...numberFindings(run, own, params)];
}

type Params = ReturnType<typeof placeParams> & { readonly account: string };

function balanceFindings(run: StatementRun, own: readonly StatementRun[], params: Params): Finding[] {
  if (!WITH_BALANCES.has(run.format) || run.opening === null || run.first === null) return [];
  const all = own.filter(({ format, closing }) => WITH_BALANCES.has(format) && closing !== null);
  if (all.some((other) => isWithin(run, other) || followsOn(other, run))) return [];
  const { first } = run;
  const overlapped = all.find(
    (other) => other.first !== null && other.last !== null && other.first <= first && first <= other.last,
  );
  if (overlapped?.last != null && overlapped.last > first) {
    return [finding("statement.overlap", null, { ...params, from: first, until: overlapped.last })];
  }
  const before = latestOf(all.filter(({ last }) => last !== null && last <= first));
  if (before?.closing == null) return [];
  const { closing, last } = before;
  const found = { expected: formatCents(closing), found: formatCents(run.opening), date: last ?? "", from: first };
  return [finding("statement.gapBefore", null, { ...params, ...found })];
}

/** Numbers of the same format that were left out since the run before. */
function numberFindings(run: StatementRun, own: readonly StatementRun[], params: Params): Finding[] {
  const { first, firstNumber, format } = run;
  if (first === null || firstNumber === null) return [];
  const before = latestOf(own.filter((other) => other.format === format && other.last !== null && other.last <= first));
  if (before?.lastNumber == null || before.last?.slice(0, 4) !== first.slice(0, 4)) return [];
  if (firstNumber <= before.lastNumber + 1) return [];
  return [finding("statement.numberSkipped", null, { ...params, expected: before.lastNumber + 1, found: firstNumber })];
}

function latestOf(runs: readonly StatementRun[]): StatementRun | null {
  return runs.reduce<StatementRun | null>(
    (latest, run) => (latest === null || (run.last ?? "") >= (latest.last ?? "") ? run : latest),
    null,
  );
}
