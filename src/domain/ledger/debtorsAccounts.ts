import { groupBy } from "../../kit/groupBy";
import { type Book, type Key, keyFrom } from "../book/book";
import { settingsFromText } from "../book/orderSettings";
import type { LedgerLine } from "../book/records";

/** The lines of the ledger on the debtors accounts of an administration. */
export interface DebtorsLines {
  readonly administration: string;
  /** In their order of first use. */
  readonly accounts: readonly string[];
  readonly lines: readonly LedgerLine[];
}

/**
 * The ledger's lines on debtors accounts, per administration: accounts that orders were issued with, and those on which what is of
 * no order was booked: a return from outside and charges invoiced on have the debtor in their first line.
 */
export function debtorsLines({ tables }: Pick<Book, "tables">): readonly DebtorsLines[] {
  const accounts = new Set<Key>();
  for (const { administration, settings } of tables.Orders) {
    const debtorsAccount = settingsFromText(settings)?.debtorsAccount;
    if (debtorsAccount !== undefined) accounts.add(keyFrom(administration, debtorsAccount));
  }
  for (const { administration, order, event, line, account } of tables.Ledger) {
    const isFirst = line === 1 && order === null;
    if (isFirst && (event === "Return" || event === "ChargesInvoiced")) accounts.add(keyFrom(administration, account));
  }
  const lines = tables.Ledger.filter(({ administration, account }) => accounts.has(keyFrom(administration, account)));
  return [...groupBy(lines, ({ administration }) => keyFrom(administration)).values()].map((own) => ({
    administration: own[0].administration,
    accounts: [...new Set(own.map(({ account }) => account))],
    lines: own,
  }));
}
