import type { Book } from "../domain/book/book";
import type { SettledOtherwise } from "../domain/audit/itemAudit";
import { ledgerTotals } from "../domain/ledger/ledgerTotals";
import { formatCents } from "../domain/values/money";
import type { AuditedOrder } from "../domain/audit/auditedOrder";
import type { LedgerLine } from "../domain/book/records";
import { inTransitOf } from "../domain/audit/bankAudit";
import type { Summary, SummaryValue } from "./action";

/** What verification counted. */
export interface Verified {
  readonly audited: readonly AuditedOrder[];
  readonly files: number;
  readonly settledOtherwise: readonly SettledOtherwise[];
}

/**
 * What was verified, in numbers: how much, what every ledger account comes to, what is in transit per order, and what of
 * the items was settled otherwise.
 */
export function verifySummary({ tables }: Book, { audited, files, settledOtherwise }: Verified): Summary {
  const { Ledger } = tables;
  return {
    verified: {
      orders: audited.length,
      lines: tables.DirectDebits.length,
      files,
      entries: new Set(Ledger.map(({ entry }) => entry)).size,
      ledgerLines: Ledger.length,
      logRows: tables.Log.length,
      lastSeal: lastSeal(Ledger),
    },
    ledgerAccounts: ledgerAccounts(Ledger),
    inTransit: audited
      .map((one) => ({ order: one.order.number, amount: inTransitOf(one) }))
      .filter(({ amount }) => amount !== 0)
      .map(({ order, amount }) => ({ order, amount: formatCents(amount) })),
    settledOtherwise: settledOtherwise.map((item) => ({ ...item, amount: formatCents(item.amount) })),
  };
}

/** With this seal on paper, nothing before it can be changed any more without being found. */
function lastSeal(ledger: readonly LedgerLine[]): string | null {
  let last: LedgerLine | null = null;
  for (const line of ledger) if (last === null || line.number > last.number) last = line;
  return last?.seal ?? null;
}

/** Debit, credit and balance of every account, per administration. */
function ledgerAccounts(ledger: readonly LedgerLine[]): SummaryValue[] {
  return ledgerTotals(ledger).map(({ administration, account, debit, credit, balance }) => ({
    administration,
    account,
    debit: formatCents(debit),
    credit: formatCents(credit),
    balance: formatCents(balance),
  }));
}
