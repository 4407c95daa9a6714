import { accountNames } from "../../../domain/book/accountNames";
import { addDays, addMonths, type IsoDate } from "../../../domain/values/calendar";
import {
  inTransitAtEnds,
  inTransitOn,
  type OrderInTransit,
  type TransitReason,
} from "../../../domain/ledger/inTransit";
import { ledgerTotals } from "../../../domain/ledger/ledgerTotals";
import { formatCents, sumOf, ZERO } from "../../../domain/values/money";
import type { LedgerEvent, LedgerLine } from "../../../domain/book/records";
import type { LongList } from "../../../session/longList";
import type { Query, QueryScope } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";

/** A stretch of booking dates, its ends included; null is open. */
export interface Period {
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** What a ledger account comes to. */
export interface AccountBalance {
  readonly administration: string;
  readonly account: string;
  /** "" where no ledger account of the book has this number. */
  readonly name: string;
  readonly debit: string;
  readonly credit: string;
  /** Debit less credit. */
  readonly balance: string;
}

/** What of an order is in transit, and why. */
export interface TransitOrder {
  readonly order: string;
  readonly collectionDate: IsoDate;
  readonly balance: string;
  readonly reason: TransitReason;
  readonly parts: readonly { readonly event: LedgerEvent; readonly amount: string }[];
  readonly address: string | null;
}

/** What was in transit at the end of a month. */
export interface MonthEnd {
  /** `2026-11`. */
  readonly month: string;
  readonly amount: string;
}

/** The ledger's accounts in a period, and what is in transit at its end. */
export interface LedgerBalances {
  readonly accounts: readonly AccountBalance[];
  readonly debit: string;
  readonly credit: string;
  readonly transit: LongList<TransitOrder>;
  readonly transitTotal: string;
  /** Twelve months, the last one this month so far. */
  readonly months: readonly MonthEnd[];
}

const MONTHS = 12;

/** Adds the ledger up. What is booked ahead of today counts in the period, and in no month. */
export const ledgerBalances: Query<Period, LedgerBalances> = (scope, period) => {
  const { Ledger, Orders } = scope.book.tables;
  const totals = ledgerTotals(linesIn(period, Ledger));
  const names = accountNames(scope.book);
  const transit = inTransitOn({ until: period.until, today: scope.today }, Orders, Ledger);
  const ends = monthEnds(scope.today);
  const amounts = inTransitAtEnds(ends, Orders, Ledger);
  return {
    accounts: totals.map(({ administration, account, debit, credit, balance }) => ({
      administration,
      account,
      name: names(administration, account),
      debit: formatCents(debit),
      credit: formatCents(credit),
      balance: formatCents(balance),
    })),
    debit: formatCents(sumOf(totals, ({ debit }) => debit)),
    credit: formatCents(sumOf(totals, ({ credit }) => credit)),
    transit: scope.long(rowsOf(transit, (one) => transitOrder(one, scope))),
    transitTotal: formatCents(sumOf(transit, ({ balance }) => balance)),
    months: ends.map((day, position) => ({
      month: day.slice(0, 7),
      amount: formatCents(amounts[position] ?? ZERO),
    })),
  };
};

/** Whether a booking date lies in the period. */
export function isIn({ from, until }: Period, day: IsoDate): boolean {
  return (from === null || day >= from) && (until === null || day <= until);
}

function* linesIn(period: Period, ledger: readonly LedgerLine[]): Generator<LedgerLine> {
  for (const line of ledger) if (isIn(period, line.bookingDate)) yield line;
}

function transitOrder({ order, balance, reason, byEvent }: OrderInTransit, { addressOf }: QueryScope): TransitOrder {
  return {
    order: order.number,
    collectionDate: order.collectionDate,
    balance: formatCents(balance),
    reason,
    parts: [...byEvent].map(([event, amount]) => ({ event, amount: formatCents(amount) })),
    address: addressOf({ table: "Orders", row: order.row, field: "toSettle" }),
  };
}

/** The last days of the months before this one, and today's. */
function monthEnds(today: IsoDate): IsoDate[] {
  const first = addDays(today, 1 - Number(today.slice(8)));
  const ends: IsoDate[] = [];
  for (let back = MONTHS - 2; back >= 0; back -= 1) ends.push(addDays(addMonths(first, -back), -1));
  return [...ends, today];
}
