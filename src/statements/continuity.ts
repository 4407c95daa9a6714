import { yearOf } from "../domain/values/calendar";
import { formatCents, type Cents } from "../domain/values/money";
import type { Statement, StatementProblem } from "./statement";
import { problemAt } from "./statementReading";

/*
 * What statements say of themselves: the opening balance and the entries give the closing balance, and one statement
 * of an account begins where the one before it ended.
 */

/** The names that a format has for what follows on: what a finding shows. */
export interface ContinuityElements {
  readonly closing: string;
  readonly opening: string;
  readonly number: string;
}

/** What does not tie in this statement; nothing where a balance is missing. */
export function tieProblems(statement: Statement, { closing: element }: ContinuityElements): StatementProblem[] {
  const { opening, closing, entries } = statement;
  if (opening === null || closing === null) return [];
  let total = 0;
  for (const { amount, status } of entries) if (status === "Booked") total += amount;
  if (opening.amount + total === closing.amount) return [];
  const params = {
    opening: formatCents(opening.amount),
    entries: formatCents(total as Cents),
    closing: formatCents(closing.amount),
    account: statement.account ?? "",
  };
  return [problemAt("statement.doesNotTie", statement.place.line, params, element)];
}

/** Compares each statement with the one of its account before it in the file; some banks write the newest first. */
export function gapsBetween(elements: ContinuityElements): (statement: Statement) => StatementProblem[] {
  const before = new Map<string, Statement>();
  return (statement) => {
    // One account may be held in several currencies.
    const key = `${statement.account ?? ""} ${statement.currency ?? ""}`;
    const previous = before.get(key);
    before.set(key, statement);
    return previous === undefined || isRightBefore(statement, previous)
      ? []
      : gapProblems(previous, statement, elements);
  };
}

/** Whether the second statement goes on where the first one ends, by its balance and by its number where they have one. */
function isRightBefore(first: Statement, second: Statement): boolean {
  const [closing, opening] = [first.closing?.amount, second.opening?.amount];
  return closing !== undefined && closing === opening && expectedNumber(first, second) === null;
}

function gapProblems(previous: Statement, statement: Statement, elements: ContinuityElements): StatementProblem[] {
  const problems: StatementProblem[] = [];
  const addGap = (element: string, expected: string, found: string): void => {
    const params = { account: statement.account ?? "", element, expected, found };
    problems.push(problemAt("statement.gap", statement.place.line, params, element));
  };
  const number = expectedNumber(previous, statement);
  if (number !== null) addGap(elements.number, String(number), String(statement.number));
  const [closing, opening] = [previous.closing?.amount, statement.opening?.amount];
  if (closing !== undefined && opening !== undefined && closing !== opening) {
    addGap(elements.opening, formatCents(closing), formatCents(opening));
  }
  return problems;
}

/** The number that was expected of the statement; null where its own is as good. Numbers may begin anew with a year. */
function expectedNumber(previous: Statement, statement: Statement): number | null {
  if (previous.number === null || statement.number === null) return null;
  const next = previous.number + 1;
  if (statement.number === next) return null;
  if (!isOfLaterYear(previous, statement)) return next;
  return statement.number === 1 ? null : 1;
}

function isOfLaterYear(previous: Statement, statement: Statement): boolean {
  const [one, other] = [previous.closing?.date ?? null, statement.closing?.date ?? null];
  return one !== null && other !== null && yearOf(other) > yearOf(one);
}
