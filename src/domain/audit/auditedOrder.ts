import type { BankEntry, CollectionOrder, DirectDebit, LedgerLine } from "../book/records";

/** An order with all that its row is reckoned from. */
export interface AuditedOrder {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
  /** The processed bank entries of the order. */
  readonly bankEntries: readonly BankEntry[];
  /** All ledger lines that name the order. */
  readonly ledger: readonly LedgerLine[];
}
