import type { BankEvent, BankStatement } from "./bank.mjs";

export interface CamtOptions {
  /** .08 when absent. */
  readonly version?: "02" | "04" | "08";
  /** Whose own codes stand beside those of the standard; with them a return, a refund and a reject are told apart. None when absent. */
  readonly bank?: "ABNAMRO" | "ING" | null;
  /** Whether our debtor stands as the creditor of a debit, as ABN AMRO and ING have it. True when absent. */
  readonly swapsRoles?: boolean;
  /** The bank's BIC; not named when absent. */
  readonly bic?: string | null;
  readonly messageId?: string;
  /** A moment without zone; the last day's evening when absent. */
  readonly createdAt?: string;
}

/** A message of the statements of one or more accounts, valid by the schema of its version. */
export function camt(
  format: "camt.052" | "camt.053" | "camt.054",
  statements: readonly BankStatement[],
  options?: CamtOptions,
): string;

/** The same in pieces, so that a file of any length can be written. */
export function camtPieces(
  format: "camt.052" | "camt.053" | "camt.054",
  statements: readonly BankStatement[],
  options?: CamtOptions,
): Iterable<string>;

/** The closing balance in cents. */
export function closingOf(statement: Pick<BankStatement, "opening" | "entries">): number;

/** What an entry does to the balance, charges included. */
export function signedAmount(entry: BankEvent): number;
