import { groupBy } from "../../kit/groupBy";
import type { DirectDebitMessage, PaymentInformation, Transaction } from "./message";
import type { DirectDebitFile, ReadBatch, ReadTransaction } from "./reading";

/** A transaction of a message with its batch. */
export interface OurTransaction {
  readonly transaction: Transaction;
  readonly batch: PaymentInformation;
  /** The place in the message, from 0. */
  readonly position: number;
}

/** A transaction of a file with its batch. */
export interface TheirTransaction {
  readonly transaction: ReadTransaction;
  readonly batch: ReadBatch;
}

/** The transactions of a message and a file that are each other's. */
export interface Pairing {
  /** In the order of the file. */
  readonly pairs: readonly { readonly ours: OurTransaction; readonly theirs: TheirTransaction }[];
  readonly missing: readonly OurTransaction[];
  readonly extra: readonly TheirTransaction[];
}

/** What two transactions must have in common to be one; null: this one cannot be found by it. */
interface Trait {
  /** Whether the transactions that share it are paired in their order; else they are left to the next trait. */
  readonly repeats: boolean;
  readonly ours: (transaction: Transaction) => string | null;
  readonly theirs: (transaction: ReadTransaction) => string | null;
}

function trait(repeats: boolean, ...parts: readonly (keyof TraitParts)[]): Trait {
  const keyOf = (values: TraitParts): string | null => {
    const key = parts.map((part) => values[part]);
    return key.includes(null) ? null : key.join("\u001f");
  };
  return {
    repeats,
    ours: ({ endToEndId, mandateId, debtorIban, amount }) =>
      keyOf({ endToEndId, mandateId, debtorIban, amount: String(amount) }),
    theirs: ({ endToEndId, mandateId, debtorIban, amount }) =>
      keyOf({ endToEndId, mandateId, debtorIban, amount: amount === null ? null : String(amount) }),
  };
}

type TraitParts = Readonly<Record<"endToEndId" | "mandateId" | "debtorIban" | "amount", string | null>>;

/**
 * What tells one transaction from another, the surest first. Other programs give end-to-end IDs of their own; then
 * mandate, account and amount tell, and at last one of them alone, where no other transaction shares it.
 */
const TRAITS: readonly Trait[] = [
  trait(false, "endToEndId"),
  trait(true, "mandateId", "debtorIban", "amount"),
  trait(true, "mandateId", "amount"),
  trait(true, "debtorIban", "amount"),
  trait(false, "mandateId"),
  trait(false, "debtorIban"),
];

/** Finds for each transaction of a message the one of the file that stands for it, and what is left over on either side. */
export function pairTransactions(message: DirectDebitMessage, file: DirectDebitFile): Pairing {
  const all = file.batches.flatMap((batch) => batch.transactions.map((transaction) => ({ transaction, batch })));
  const partners = new Map<TheirTransaction, OurTransaction>();
  let missing: readonly OurTransaction[] = ourTransactions(message);
  let extra: readonly TheirTransaction[] = all;
  for (const each of TRAITS) {
    if (missing.length === 0 || extra.length === 0) break;
    const found = pairsBy(each, missing, extra);
    for (const [theirs, ours] of found) partners.set(theirs, ours);
    const taken = new Set(found.values());
    missing = missing.filter((ours) => !taken.has(ours));
    extra = extra.filter((theirs) => !found.has(theirs));
  }
  const pairs = all.flatMap((theirs) => {
    const ours = partners.get(theirs);
    return ours === undefined ? [] : [{ ours, theirs }];
  });
  return { pairs, missing, extra };
}

function ourTransactions({ batches }: DirectDebitMessage): OurTransaction[] {
  return batches
    .flatMap((batch) => batch.transactions.map((transaction) => ({ transaction, batch })))
    .map((each, position) => ({ ...each, position }));
}

function pairsBy(
  { repeats, ours: keyOfOurs, theirs: keyOfTheirs }: Trait,
  ours: readonly OurTransaction[],
  theirs: readonly TheirTransaction[],
): Map<TheirTransaction, OurTransaction> {
  const waiting = groupBy(ours, ({ transaction }) => keyOfOurs(transaction) ?? undefined);
  const pairs = new Map<TheirTransaction, OurTransaction>();
  for (const [key, candidates] of groupBy(theirs, ({ transaction }) => keyOfTheirs(transaction) ?? undefined)) {
    const own = waiting.get(key) ?? [];
    if (!repeats && (own.length > 1 || candidates.length > 1)) continue;
    for (const [index, each] of own.entries()) {
      const candidate = candidates[index];
      if (candidate !== undefined) pairs.set(candidate, each);
    }
  }
  return pairs;
}
