import { getOrInsert } from "../../kit/getOrInsert";
import { type Key, keyFrom } from "../book/book";
import { type Cents, cents } from "../values/money";
import type { LedgerLine } from "../book/records";

/** What a ledger account comes to; `balance` is debit less credit. */
export interface LedgerTotal {
  readonly administration: string;
  readonly account: string;
  readonly debit: Cents;
  readonly credit: Cents;
  readonly balance: Cents;
}

/** Debit, credit and balance of every account, per administration, in their order. */
export function ledgerTotals(ledger: Iterable<LedgerLine>): LedgerTotal[] {
  const accounts = new Map<Key, { administration: string; account: string; debit: number; credit: number }>();
  for (const { administration, account, debit, credit } of ledger) {
    const key = keyFrom(administration, account);
    const row = getOrInsert(accounts, key, () => ({ administration, account, debit: 0, credit: 0 }));
    row.debit += debit ?? 0;
    row.credit += credit ?? 0;
  }
  return [...accounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { administration, account, debit, credit }]) => ({
      administration,
      account,
      debit: cents(debit),
      credit: cents(credit),
      balance: cents(debit - credit),
    }));
}
