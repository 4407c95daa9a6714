import { keyFrom } from "../book/book";
import { add, type Cents, negate, subtract, sumOf, ZERO } from "../values/money";
import type { OrderSettings } from "../book/orderSettings";
import type { BankEntry, DirectDebit, LedgerLine } from "../book/records";
import { standingLines } from "./undone";

/*
 * What the bank takes back (docs/law/actions.md#8). A bank debits a transaction, never a part of one, and once: what it may still
 * debit is what the transaction collected less what was debited for it before.
 */

/** The lines of the transaction that a line belongs to, in line order. */
export function transactionOfLine(lines: readonly DirectDebit[], line: DirectDebit): readonly DirectDebit[] {
  return lines.filter(({ transaction }) => transaction === line.transaction);
}

/** Whether a bank entry is the debit of this transaction: it names a line of it, or is named by one. */
function isDebitOf({ amount, reference, line, endToEndId }: BankEntry, members: readonly DirectDebit[]): boolean {
  if (amount >= 0) return false;
  return members.some(
    (member) =>
      member.line === line ||
      keyFrom(member.bankReference) === keyFrom(reference) ||
      (endToEndId !== null && keyFrom(member.endToEndId) === keyFrom(endToEndId)),
  );
}

/** The debits of a transaction among the processed bank entries of its order. */
export function debitsOf(members: readonly DirectDebit[], bankEntries: readonly BankEntry[]): readonly BankEntry[] {
  return bankEntries.filter((entry) => isDebitOf(entry, members));
}

/** What was debited for a transaction already, charges apart. */
function debitedFor(members: readonly DirectDebit[], bankEntries: readonly BankEntry[]): Cents {
  return sumOf(debitsOf(members, bankEntries), ({ amount, charges, line, endToEndId, reference }) => {
    if (line !== null || endToEndId !== null) return negate(add(amount, charges ?? ZERO));
    // The debit of a batch is one of each transaction that names it, by what this collected.
    const own = members.filter(({ bankReference }) => keyFrom(bankReference) === keyFrom(reference));
    return sumOf(own, (member) => member.amount);
  });
}

/** What the bank can still debit for a transaction: all that it collected, once. */
export function debitLeft(members: readonly DirectDebit[], bankEntries: readonly BankEntry[]): Cents {
  return subtract(
    sumOf(members, ({ amount }) => amount),
    debitedFor(members, bankEntries),
  );
}

/**
 * The lines that an older order booked straight from the bank: their reversal took the money from there again, so that
 * the bank's debit finds nothing of them in transit.
 */
export function linesFromBank(
  settings: Pick<OrderSettings, "posting" | "postingStyle" | "bankAccount">,
  order: string,
  ledger: readonly LedgerLine[],
): ReadonlySet<number> {
  const numbers = new Set<number>();
  if (settings.posting === 2 || settings.postingStyle === "OnIssue") return numbers;
  for (const line of standingLines(ledger)) {
    if (line.event !== "Receipt" || line.directDebit === null) continue;
    if (keyFrom(line.order) !== keyFrom(order) || keyFrom(line.account) !== keyFrom(settings.bankAccount)) continue;
    numbers.add(line.directDebit);
  }
  return numbers;
}
