import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../book/book";
import type { BankEntry, DirectDebit } from "../book/records";
import { debitLeft } from "./bankDebits";

/** Whether the bank credited it. */
export function isCredit({ amount }: BankEntry): boolean {
  return amount > 0;
}

/** Those of the returned lines whose transactions the bank has not debited, or not wholly, by these entries of their order. */
export function undebitedOf(back: readonly DirectDebit[], entries: readonly BankEntry[]): readonly DirectDebit[] {
  const debits = entries.filter((entry) => !isCredit(entry));
  const byLine = groupBy(debits, ({ line }) => line ?? undefined);
  const byReference = groupBy(debits, ({ reference }) => keyFrom(reference));
  const byEndToEndId = groupBy(debits, ({ endToEndId }) => keyFrom(endToEndId));
  return [...groupBy(back, ({ transaction }) => transaction).values()]
    .filter((members) => {
      // What names the transaction in any way; an order of 10,000 returns has as many debits.
      const near = members.flatMap(({ line, bankReference, endToEndId }) => [
        ...(byLine.get(line) ?? []),
        ...(byReference.get(keyFrom(bankReference)) ?? []),
        ...(byEndToEndId.get(keyFrom(endToEndId)) ?? []),
      ]);
      return debitLeft(members, [...new Set(near)]) > 0;
    })
    .flat();
}
