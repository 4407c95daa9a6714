import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { type Finding, finding } from "../domain/book/finding";
import type { Aged } from "../domain/ledger/ageing";
import type { FiguresPeriod, LedgerTie, TieStep } from "../domain/ledger/ledgerTie";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Confirmation, Moment, SummaryValue } from "./action";

/** At the end of which day, today when not given; movements from which day on, from the book year's first when not given. */
export interface FiguresRequest extends Confirmation {
  readonly date?: IsoDate;
  readonly from?: IsoDate;
  readonly administration?: string;
}

/** Of which debtor or order; of all when not given. */
export interface FiguresOfRequest extends FiguresRequest {
  readonly debtor?: string;
  readonly order?: string;
}

/** The days that a request means. */
export function periodOf({ date, from }: FiguresRequest, { at }: Moment): FiguresPeriod {
  return { until: date ?? dateOf(at), from: from ?? null };
}

/** What cannot be told of: a beginning behind the end, and an order that is not there. */
export function requestFindings(book: Book, { order }: FiguresOfRequest, { until, from }: FiguresPeriod): Finding[] {
  const isUnknown = order !== undefined && !indexBook(book).orders.has(keyFrom(order));
  return [
    ...(from !== null && from > until ? [finding("figures.period", null, { from, until })] : []),
    ...(isUnknown ? [finding("order.unknown", null, { order })] : []),
  ];
}

/** Where a list does not tie to the ledger. */
export function tieFindings(ties: readonly LedgerTie[]): Finding[] {
  return ties
    .filter(({ difference }) => difference !== 0)
    .map(({ administration, until, listed, closing, difference }) =>
      finding("figures.differs", null, {
        ...{ administration, date: until },
        listed: formatCents(listed),
        ledger: formatCents(closing),
        difference: formatCents(difference),
      }),
    );
}

const STEP_NAMES: Readonly<Record<TieStep, string>> = {
  Invoiced: "invoiced",
  SettledOtherwise: "settledOtherwise",
  Collection: "collections",
  Receipt: "receipts",
  Return: "returns",
  BankDebit: "bankDebits",
  ChargesInvoiced: "chargesInvoiced",
  OrderCancelled: "ordersCancelled",
  Undone: "undone",
};

/** The ties as `--json` holds them; a step that moved nothing is null. */
export function tiesSummary(ties: readonly LedgerTie[]): SummaryValue {
  return ties.map(({ administration, accounts, from, until, opening, movements, closing, listed, difference }) => {
    const moved = new Map(movements.map(({ step, amount }) => [STEP_NAMES[step], formatCents(amount)]));
    return {
      ...{ administration, ledgerAccounts: accounts.join(", "), firstDay: from, lastDay: until },
      opening: formatCents(opening),
      ...Object.fromEntries(Object.values(STEP_NAMES).map((name) => [name, moved.get(name) ?? null])),
      closing: formatCents(closing),
      listed: formatCents(listed),
      difference: formatCents(difference),
    };
  });
}

/** Amounts by age as `--json` holds them. */
export function agedSummary({ notDue, upTo30, upTo60, upTo90, over90, total }: Aged) {
  return {
    notDue: formatCents(notDue),
    upTo30: formatCents(upTo30),
    upTo60: formatCents(upTo60),
    upTo90: formatCents(upTo90),
    over90: formatCents(over90),
    total: formatCents(total),
  };
}
