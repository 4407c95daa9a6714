import { cents, formatCents, type Cents } from "../../domain/values/money";
import type { Statement, StatementEntry, StatementProblem } from "../statement";
import { problemAt } from "../statementReading";
import { factsOf, type Mt940Bank } from "./mt940Banks";
import type { Mt940Entry } from "./mt940Entry";
import { mt940Amount, type Mt940Balance } from "./mt940Values";

/** One message of an MT940 as far as it was read: a statement, or a page of one. */
export interface Mt940Page {
  /** The line on which it begins. */
  readonly line: number;
  readonly bank: Mt940Bank | null;
  readonly account: string | null;
  readonly id: string | null;
  /** Field 28 as written. */
  readonly number: string | null;
  readonly opening: Mt940Balance | null;
  readonly closing: Mt940Balance | null;
  /** Whether it goes on from a page before it (60M), and on a page behind it (62M). */
  readonly isContinued: boolean;
  readonly isToBeContinued: boolean;
  /** An interim report (MT942) has no balances. */
  readonly isInterim: boolean;
  readonly currency: string | null;
  readonly entries: readonly Mt940Entry[];
  /** Field 86 behind the closing balance. */
  readonly notices: readonly { readonly text: string; readonly line: number }[];
}

/** A page on which nothing was read yet. */
export const EMPTY_PAGE: Mt940Page = {
  line: 1,
  bank: null,
  account: null,
  id: null,
  number: null,
  opening: null,
  closing: null,
  isContinued: false,
  isToBeContinued: false,
  isInterim: false,
  currency: null,
  entries: [],
  notices: [],
};

/** The statement that begins with this page and ends with that one, of these entries in their order. */
export function statementOf(first: Mt940Page, last: Mt940Page, entries: readonly StatementEntry[]): Statement {
  const { numbering, fixedId } = factsOf(first.bank);
  const counted = Number(/^\d{1,9}/.exec(first.number ?? "")?.[0] ?? 0);
  const number = numbering === "None" ? 0 : numbering === "YearAndCount" ? counted % 1000 : counted;
  const texts = last.notices.filter(({ text }) => countsIn(text) === null).map(({ text }) => text);
  return {
    account: first.account,
    currency: first.currency ?? last.currency,
    id: fixedId?.test(first.id ?? "") === true ? first.number : first.id,
    number: number === 0 ? null : number,
    createdAt: null,
    opening: first.opening === null ? null : { date: first.opening.date, amount: first.opening.amount },
    closing: last.closing === null ? null : { date: last.closing.date, amount: last.closing.amount },
    entries,
    text: texts.length === 0 ? null : texts.join(" "),
    place: { line: first.line, element: ":20:" },
  };
}

/**
 * The entries with the day in the bank's books: their own, else the closing balance's, else the value date, else the
 * opening balance's. An entry for which there is none of these is left out, and told.
 */
export function datedEntries(page: Mt940Page, problems: StatementProblem[]): StatementEntry[] {
  const day = page.closing?.date ?? null;
  const entries: StatementEntry[] = [];
  for (const entry of page.entries) {
    const bookingDate = entry.bookingDate ?? day ?? entry.valueDate ?? page.opening?.date ?? null;
    if (bookingDate !== null) entries.push(Object.assign(entry, { bookingDate }));
    else
      problems.push(problemAt("statement.unreadable", entry.place.line, { element: ":61:", value: "000000" }, ":61:"));
  }
  return entries;
}

interface Counts {
  readonly debits: number;
  readonly credits: number;
  readonly debited: Cents;
  readonly credited: Cents;
}

/** The counts and sums that ING puts into field 86 behind the closing balance, in both of its forms; null for none. */
function countsIn(text: string): Counts | null {
  const [, debits, credits, debited = "", credited = ""] =
    /^\s*D(\d{6})C(\d{6})D([\d,]+)C([\d,]+)\s*$/.exec(text) ??
    /\bSUM\/(\d+)\/(\d+)\/([\d,]+)\/([\d,]+)\//.exec(text) ??
    [];
  const [out, into] = [mt940Amount(debited), mt940Amount(credited)];
  if (debits === undefined || credits === undefined || out === null || into === null) return null;
  return { debits: Number(debits), credits: Number(credits), debited: out, credited: into };
}

/** What the page's own counts say otherwise than its entries. */
export function countProblems(page: Mt940Page): StatementProblem[] {
  const problems: StatementProblem[] = [];
  for (const { text, line } of page.notices) {
    const stated = countsIn(text);
    if (stated === null) continue;
    const counted = countsOf(page.entries);
    if (countsText(stated) === countsText(counted)) continue;
    const params = { stated: countsText(stated), element: ":86:", counted: countsText(counted) };
    problems.push(problemAt("statement.counts", line, params, ":86:"));
  }
  return problems;
}

function countsOf(entries: readonly Mt940Entry[]): Counts {
  let [debits, credits, debited, credited] = [0, 0, 0, 0];
  for (const { amount } of entries) {
    if (amount < 0) {
      debits += 1;
      debited -= amount;
    } else {
      credits += 1;
      credited += amount;
    }
  }
  return { debits, credits, debited: cents(debited), credited: cents(credited) };
}

function countsText({ debits, credits, debited, credited }: Counts): string {
  return `${debits} D ${formatCents(debited)}, ${credits} C ${formatCents(credited)}`;
}
