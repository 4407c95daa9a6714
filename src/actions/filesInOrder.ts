import { groupBy } from "../kit/groupBy";
import type { Cents } from "../domain/values/money";
import type { Statement, StatementFile, StatementFormat } from "../statements/statement";
import type { StatementRun } from "./statementRuns";

/*
 * Files that come at once, each behind what it follows on: by their days, and of one day by balance. What is told of a gap
 * must not hang on the order in which somebody chose the files, nor on the formats that they are in.
 */

/** Formats that tell a balance of the account at the end of a day, and not how it stands at the moment. */
export const WITH_BALANCES: ReadonlySet<StatementFormat> = new Set(["camt.053", "MT940", "CODA"]);

/** What files are put in order by. */
export interface OrderedBy {
  /** The account of ours that a statement is of, by its key; null for none. */
  readonly accountOf: (statement: Statement) => string | null;
  /** With what each account ended that was imported before. */
  readonly closings: ReadonlyMap<string, Cents>;
}

/** The balances of an account before and after a file. */
interface Bounds {
  readonly account: string;
  readonly opening: Cents;
  readonly closing: Cents;
}

/** The files, those of one day so that each begins where one before it ended, as far as there is such an order. */
export function filesInOrder(files: readonly StatementFile[], by: OrderedBy): readonly StatementFile[] {
  const ended = new Map(by.closings);
  return daysOf(files).flatMap((ofDay) => {
    const boundsOf = new Map(ofDay.map((file) => [file, boundsIn(file, by)]));
    const left = [...ofDay];
    const ordered: StatementFile[] = [];
    while (left.length > 0) {
      const ready = left.findIndex((file) => isReady(file, { left, boundsOf, ended }));
      for (const next of left.splice(Math.max(ready, 0), 1)) {
        for (const { account, closing } of boundsOf.get(next) ?? []) ended.set(account, closing);
        ordered.push(next);
      }
    }
    return ordered;
  });
}

interface Standing {
  readonly left: readonly StatementFile[];
  readonly boundsOf: ReadonlyMap<StatementFile, readonly Bounds[]>;
  readonly ended: ReadonlyMap<string, Cents>;
}

/** Whether a file begins where its accounts stand, or no other of its day ends where it begins. */
function isReady(file: StatementFile, { left, boundsOf, ended }: Standing): boolean {
  return (boundsOf.get(file) ?? []).every(
    ({ account, opening }) =>
      ended.get(account) === opening ||
      !left.some(
        (other) =>
          other !== file &&
          (boundsOf.get(other) ?? []).some((one) => one.account === account && one.closing === opening),
      ),
  );
}

function daysOf(files: readonly StatementFile[]): readonly (readonly StatementFile[])[] {
  const days = groupBy(files, ({ statements }) => firstDay(statements));
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, ofDay]) => ofDay);
}

function firstDay([statement]: readonly Statement[]): string {
  return statement?.entries[0]?.bookingDate ?? statement?.closing?.date ?? "";
}

function boundsIn({ format, statements }: StatementFile, { accountOf }: OrderedBy): readonly Bounds[] {
  if (format === null || !WITH_BALANCES.has(format)) return [];
  const bounds = new Map<string, Bounds>();
  for (const statement of statements) {
    const account = accountOf(statement);
    if (account === null || statement.opening === null || statement.closing === null) continue;
    const opening = bounds.get(account)?.opening ?? statement.opening.amount;
    bounds.set(account, { account, opening, closing: statement.closing.amount });
  }
  return [...bounds.values()];
}

/** With what each account ended, by the latest of the runs that tell its balance. */
export function closingsOf(
  runs: readonly StatementRun[],
  keyOf: (account: string) => string,
): ReadonlyMap<string, Cents> {
  const closings = new Map<string, Cents>();
  const days = new Map<string, string>();
  for (const { account, format, last, closing } of runs) {
    const key = keyOf(account);
    if (closing === null || last === null || !WITH_BALANCES.has(format) || last < (days.get(key) ?? "")) continue;
    closings.set(key, closing);
    days.set(key, last);
  }
  return closings;
}
