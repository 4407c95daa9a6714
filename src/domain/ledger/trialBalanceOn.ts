import { byNumber } from "../../kit/byNumber";
import { getOrInsert } from "../../kit/getOrInsert";
import { groupBy } from "../../kit/groupBy";
import { accountNames } from "../book/accountNames";
import { type Book, type Key, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { IsoDate } from "../values/calendar";
import { add, type Cents, sumOf, ZERO } from "../values/money";
import { balanceOf } from "./journal";
import { type FiguresPeriod, isAskedFor, periodStart } from "./ledgerTie";

/** What a ledger account comes to at the end of a day: what stood on it before the period, what moved it, what stands. */
export interface TrialAccount {
  readonly administration: string;
  readonly account: string;
  /** "" for none. */
  readonly name: string;
  /** Debit less credit of before the period. */
  readonly opening: Cents;
  readonly debit: Cents;
  readonly credit: Cents;
  /** Debit less credit at the end. */
  readonly balance: Cents;
}

/** What the accounts of an administration come to together: nothing at the beginning and the end, debit as much as credit. */
export interface TrialTotal extends Omit<TrialAccount, "account" | "name"> {
  readonly from: IsoDate;
  readonly isBalanced: boolean;
}

/** The trial balance at the end of a day, by booking dates. */
export interface TrialBalance {
  readonly accounts: readonly TrialAccount[];
  readonly totals: readonly TrialTotal[];
}

type Sums = { -readonly [F in keyof TrialAccount]: TrialAccount[F] };

/** The trial balance of the ledger, of all administrations or one. */
export function trialBalanceOn(
  period: FiguresPeriod,
  book: Pick<Book, "tables">,
  { administrations }: Pick<BookIndex, "administrations">,
  asked: string | null = null,
): TrialBalance {
  const names = accountNames(book);
  const startOf = (administration: string) => periodStart(period, administrations.get(keyFrom(administration)));
  const sums = new Map<Key, Sums>();
  for (const line of book.tables.Ledger) {
    const { administration, account, bookingDate } = line;
    if (bookingDate > period.until || !isAskedFor(asked, administration)) continue;
    const one = getOrInsert(sums, keyFrom(administration, account), () => {
      const nothing = { opening: ZERO, debit: ZERO, credit: ZERO, balance: ZERO };
      return { administration, account, name: names(administration, account), ...nothing };
    });
    one.balance = add(one.balance, balanceOf(line));
    if (bookingDate < startOf(administration)) one.opening = add(one.opening, balanceOf(line));
    else {
      one.debit = add(one.debit, line.debit ?? ZERO);
      one.credit = add(one.credit, line.credit ?? ZERO);
    }
  }
  const accounts = [...sums.values()].sort(
    (one, other) => byNumber(one.administration, other.administration) || byNumber(one.account, other.account),
  );
  const totals = [...groupBy(accounts, ({ administration }) => keyFrom(administration)).values()].map((own) =>
    totalOf(own, startOf(own[0].administration)),
  );
  return { accounts, totals };
}

function totalOf(own: readonly [TrialAccount, ...TrialAccount[]], from: IsoDate): TrialTotal {
  const opening = sumOf(own, (one) => one.opening);
  const debit = sumOf(own, (one) => one.debit);
  const credit = sumOf(own, (one) => one.credit);
  const balance = sumOf(own, (one) => one.balance);
  const isBalanced = opening === 0 && balance === 0 && debit === credit;
  return { administration: own[0].administration, opening, debit, credit, balance, from, isBalanced };
}
