import type { IsoDate } from "../../domain/values/calendar";
import { cents, formatCents, type Cents } from "../../domain/values/money";
import type { Statement, StatementEntry, StatementProblem } from "../statement";
import { problemAt } from "../statementReading";
import { codaAccount } from "./codaAccount";
import type { CodaEntry } from "./codaEntry";
import { codaAmount, codaDay, cut } from "./codaLine";

/** One statement of a CODA as far as it was read. */
export interface CodaDraft {
  readonly line: number;
  readonly header: string;
  readonly opening: string;
  /** Null in a file that has no movements either. */
  readonly closing: string | null;
  readonly entries: readonly CodaEntry[];
  /** Records 4. */
  readonly messages: readonly string[];
  /** Records 1, 2, 3 and 8. */
  readonly count: number;
}

/** A record 9, which counts what is before it. */
export interface CodaTrailer {
  readonly line: number;
  readonly record: string;
}

/** The statement that ends with this record 9, and what in it must be known. */
export function codaStatement(
  draft: CodaDraft,
  trailer: CodaTrailer,
): { readonly statement: Statement; readonly problems: readonly StatementProblem[] } {
  const { header, line } = draft;
  const before = balanceIn(draft.opening, 43, 59);
  const after = draft.closing === null ? null : balanceIn(draft.closing, 42, 58);
  const sums = sumsOf(draft.entries);
  const isApart = isSeparate(header, before, after, sums);
  const { entries, problems } = datedEntries(draft.entries, after?.date ?? before?.date ?? null, isApart);
  const number = Number(cut(draft.opening, 126, 128));
  const statement: Statement = {
    ...codaAccount(cut(draft.opening, 6, 42), cut(draft.opening, 2, 2)),
    id: cut(header, 25, 34).trim() || null,
    number: number > 0 && !isApart ? number : null,
    createdAt: null,
    // In a file of one kind of movement both are nil, and say nothing of the account.
    opening: isApart ? null : before,
    closing: isApart ? null : after,
    entries,
    text: draft.messages.join(" ").replace(/\s+/g, " ").trim() || null,
    place: { line, element: "0" },
  };
  return { statement, problems: [...problems, ...countProblems(trailer, draft.count, isApart ? null : sums)] };
}

interface Balance {
  readonly date: IsoDate | null;
  readonly amount: Cents;
}

function balanceIn(record: string, sign: number, day: number): Balance | null {
  const amount = codaAmount(cut(record, sign, sign + 15));
  return amount === null ? null : { amount, date: codaDay(cut(record, day, day + 5)) };
}

interface Sums {
  readonly debited: Cents;
  readonly credited: Cents;
}

/** Of the movements: what only explains them is in them. */
function sumsOf(entries: readonly CodaEntry[]): Sums {
  let [debited, credited] = [0, 0];
  for (const { amount, status } of entries) {
    if (status !== "Booked") continue;
    if (amount < 0) debited -= amount;
    else credited += amount;
  }
  return { debited: cents(debited), credited: cents(credited) };
}

/** A file of one kind of movement, beside the account's own, which has the same money: its balances are nil. */
function isSeparate(header: string, before: Balance | null, after: Balance | null, sums: Sums): boolean {
  const application = cut(header, 84, 88).trim();
  if (application === "" || application === "00000") return false;
  return before?.amount === 0 && after?.amount === 0 && sums.credited !== sums.debited;
}

/** The entries with their day, the new balance's where they have none; without any they are left out. */
function datedEntries(
  read: readonly CodaEntry[],
  day: IsoDate | null,
  isApart: boolean,
): { readonly entries: readonly StatementEntry[]; readonly problems: readonly StatementProblem[] } {
  const entries: StatementEntry[] = [];
  const problems: StatementProblem[] = [];
  for (const entry of read) {
    const bookingDate = entry.bookingDate ?? day ?? entry.valueDate;
    const status = isApart ? "Information" : entry.status;
    if (bookingDate !== null) entries.push(Object.assign(entry, { bookingDate, status }));
    else {
      const params = { element: "2.1, 116-121", value: "000000" };
      problems.push(problemAt("statement.unreadable", entry.place.line, params, "2.1"));
    }
  }
  return { entries, problems };
}

function countProblems({ record, line }: CodaTrailer, count: number, sums: Sums | null): StatementProblem[] {
  const problems: StatementProblem[] = [];
  const compare = (element: string, stated: string, counted: string): void => {
    if (stated !== counted) problems.push(problemAt("statement.counts", line, { stated, element, counted }, "9"));
  };
  compare("9, 17-22", String(Number(cut(record, 17, 22))), String(count));
  if (sums !== null) {
    compare("9, 23-37", sumText(cut(record, 23, 37)), formatCents(sums.debited));
    compare("9, 38-52", sumText(cut(record, 38, 52)), formatCents(sums.credited));
  }
  return problems;
}

function sumText(written: string): string {
  const amount = codaAmount(`0${written}`);
  return amount === null ? written.trim() : formatCents(amount);
}
