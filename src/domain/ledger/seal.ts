import { sealedDigest } from "./sealedDigest";
import type { LedgerEvent, LedgerLine, LogRow } from "../book/records";

/** Stands before the first sealed line. */
export const FIRST_SEAL = "0".repeat(64);

/** The English words of docs/law/workbook.md, which a seal covers in every caption language. */
export const LEDGER_EVENT_WORDS: Readonly<Record<LedgerEvent, string>> = {
  Collection: "Collection",
  Receipt: "Receipt",
  Return: "Return",
  BankDebit: "Bank debit",
  ChargesInvoiced: "Charges invoiced",
  OrderCancelled: "Order cancelled",
  Undone: "Undone",
};

/**
 * The seal of a ledger line: SHA-256, lower-case hex, of the previous line's seal and the line's fields in column
 * order, joined by U+001F, as UTF-8; amounts in cents, ISO dates, English code words, nothing for a blank
 * (docs/seal.md).
 */
export function ledgerSeal(previousSeal: string, line: Omit<LedgerLine, "seal" | "row">): string {
  return sealedDigest(previousSeal, [
    line.number,
    line.entry,
    line.line,
    line.bookingDate,
    line.journal,
    line.account,
    line.debit,
    line.credit,
    line.description,
    line.administration,
    line.debtor,
    line.invoice,
    line.instalment,
    line.order,
    line.directDebit,
    line.endToEndId,
    line.mandateId,
    line.bankReference,
    LEDGER_EVENT_WORDS[line.event],
    line.reversalOf,
    line.recordedAt,
  ]);
}

/**
 * The seal of a Log row, made like a ledger line's from all fields but `state`: the state of a row that was `Started`
 * changes once more when the action is completed, recovered or undone.
 */
export function logSeal(previousSeal: string, row: Omit<LogRow, "seal" | "row">): string {
  return sealedDigest(previousSeal, [
    row.number,
    row.at,
    row.user,
    row.action,
    row.order,
    row.request,
    row.summary,
    row.version,
  ]);
}
