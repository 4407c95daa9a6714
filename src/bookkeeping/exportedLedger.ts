import type { Administration, Debtor, LedgerAccount } from "../domain/book/records";
import type { FinancialYear, WholeEntry } from "../domain/ledger/exportedLines";
import type { IsoDate } from "../domain/values/calendar";

/** Entries for another program, and what a file says beside them. */
export interface ExportedLedger {
  readonly administration: Administration;
  readonly year: FinancialYear;
  /** The first and the last day of the period; null for no bound. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly entries: readonly WholeEntry[];
  /** Those that the entries name, by their numbers. */
  readonly debtors: readonly Debtor[];
  readonly accounts: readonly LedgerAccount[];
  /** The ledger accounts of banks. */
  readonly banks: readonly string[];
  readonly madeOn: IsoDate;
}
