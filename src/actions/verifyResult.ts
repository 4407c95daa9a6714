import type { Book } from "../domain/book/book";
import type { SettledOtherwise } from "../domain/audit/itemAudit";
import { type LedgerTotal, ledgerTotals } from "../domain/ledger/ledgerTotals";
import { type Cents, formatCents } from "../domain/values/money";
import type { AuditedOrder } from "../domain/audit/auditedOrder";
import { latestSeals } from "../domain/ledger/latestSeals";
import { inTransitOf } from "../domain/audit/bankAudit";
import type { Summary } from "./action";

/** What verification counted. */
export interface Verified {
  readonly audited: readonly AuditedOrder[];
  readonly files: number;
  /** Issued orders of which the Log keeps the values of their contents, and these hold. */
  readonly sealed: number;
  readonly settledOtherwise: readonly SettledOtherwise[];
}

/** What is in transit of an order. */
export interface OrderInTransit {
  readonly order: string;
  readonly amount: Cents;
}

/** What was verified, in numbers. */
export interface VerifyResult {
  readonly verified: {
    readonly orders: number;
    readonly lines: number;
    /** Bank files that were made again and gave the stored integrity value. */
    readonly files: number;
    /** Issued orders, of so many, whose row, lines, accepted warnings and bank entries are what the Log sealed. */
    readonly sealed: number;
    readonly issued: number;
    readonly entries: number;
    readonly ledgerLines: number;
    readonly logRows: number;
    /** Of the ledger. */
    readonly lastSeal: string | null;
    /** Of the Log, which seals what orders and bank entries hold. */
    readonly lastLogSeal: string | null;
  };
  /** What every ledger account comes to. */
  readonly ledgerAccounts: readonly LedgerTotal[];
  readonly inTransit: readonly OrderInTransit[];
  /** What of the items no collection of ours explains. */
  readonly settledOtherwise: readonly SettledOtherwise[];
}

/** What was verified: how much, what every account comes to, what is in transit, and what was settled otherwise. */
export function verifyResult({ tables }: Book, { audited, files, sealed, settledOtherwise }: Verified): VerifyResult {
  const { Ledger } = tables;
  return {
    verified: {
      orders: audited.length,
      lines: tables.DirectDebits.length,
      files,
      sealed,
      issued: audited.filter(({ order }) => order.status !== "Draft").length,
      entries: new Set(Ledger.map(({ entry }) => entry)).size,
      ledgerLines: Ledger.length,
      logRows: tables.Log.length,
      ...latestSeals({ tables }),
    },
    ledgerAccounts: ledgerTotals(Ledger),
    inTransit: audited
      .map((one) => ({ order: one.order.number, amount: inTransitOf(one) }))
      .filter(({ amount }) => amount !== 0),
    settledOtherwise,
  };
}

/** What `--json` says of it. */
export function verifySummary({ verified, ledgerAccounts, inTransit, settledOtherwise }: VerifyResult): Summary {
  return {
    verified,
    ledgerAccounts: ledgerAccounts.map(({ administration, account, debit, credit, balance }) => ({
      administration,
      account,
      debit: formatCents(debit),
      credit: formatCents(credit),
      balance: formatCents(balance),
    })),
    inTransit: inTransit.map(({ order, amount }) => ({ order, amount: formatCents(amount) })),
    settledOtherwise: settledOtherwise.map(({ administration, invoice, instalment, amount }) => ({
      administration,
      invoice,
      instalment,
      amount: formatCents(amount),
    })),
  };
}
