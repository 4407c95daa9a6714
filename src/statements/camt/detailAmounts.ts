import { type Cents, ZERO } from "../../domain/values/money";
import type { Transaction } from "./transaction";

/** The amounts of one transaction of an entry, all positive. */
export interface DetailAmounts {
  readonly amount: Cents;
  readonly original: Cents | null;
  readonly charges: Cents | null;
}

/** What is known of an entry whose amount its transactions share. */
export interface EntryAmounts {
  /** Positive. */
  readonly amount: Cents;
  readonly isDebit: boolean;
  /** Of the account. */
  readonly currency: string | null;
  /** Charges inside the amount, as the entry itself tells them. */
  readonly charges: number;
}

/** The amounts of an entry's transactions, and what they come to where that is not the entry's; null where it is. */
export interface SharedAmounts {
  readonly details: readonly DetailAmounts[];
  readonly otherSum: Cents | null;
}

/**
 * How an entry's amount is made up. A single transaction has the entry's amount whatever its details call its own: what
 * banks put there may be a rate, or nought. Of several each has its own, and together they are the entry's, with or
 * without charges.
 */
export function sharedAmounts(entry: EntryAmounts, transactions: readonly Transaction[]): SharedAmounts {
  const [only] = transactions;
  if (only !== undefined && transactions.length === 1) return { details: [singleAmounts(entry, only)], otherSum: null };
  const ways = WAYS.map((way) => transactions.map((one) => way(entry, one)));
  const isWhole = (amounts: readonly (number | null)[]): boolean => {
    return !amounts.includes(null) && sum(amounts) === entry.amount;
  };
  const [booked = []] = ways;
  const stated = ways.find(isWhole) ?? booked;
  const left = entry.amount - sum(stated);
  // The bank took its charges for all of them together: they go with the first.
  const isCharged = entry.charges > 0 && left === (entry.isDebit ? entry.charges : -entry.charges);
  const charged = (amount: number | null, index: number): number | null => {
    return isCharged && index === 0 && amount !== null && amount + left > 0 ? amount + left : amount;
  };
  const amounts = remainderFilled(stated.map(charged), entry.amount);
  const details = transactions.map((one, index) =>
    amountsWithin(entry, one, amounts[index] ?? null, stated[index] ?? null),
  );
  const total = sum(amounts);
  const isOther = total !== entry.amount && !amounts.includes(null);
  return { details, otherSum: isOther ? (total as Cents) : null };
}

/** The ways in which banks tell a transaction's own amount, charges included. */
const WAYS: readonly ((entry: EntryAmounts, one: Transaction) => number | null)[] = [
  (entry, one) => inCurrency(entry, one.booked) ?? added(inCurrency(entry, one.instructed), chargesOf(entry, one)),
  (entry, one) => added(inCurrency(entry, one.booked), chargesOf(entry, one)),
  (entry, one) => added(inCurrency(entry, one.instructed), chargesOf(entry, one)),
];

function chargesOf({ isDebit }: EntryAmounts, { charges }: Transaction): number {
  return isDebit ? charges : -charges;
}

function added(amount: number | null, charges: number): number | null {
  return amount === null ? null : amount + charges;
}

function inCurrency({ currency }: EntryAmounts, amount: Transaction["booked"]): Cents | null {
  if (amount === null) return null;
  return amount.currency === null || currency === null || amount.currency === currency ? amount.amount : null;
}

function sum(amounts: readonly (number | null)[]): number {
  let total = 0;
  for (const amount of amounts) total += amount ?? 0;
  return total;
}

/** What is left of the entry is the amount of the only transaction that tells none. */
function remainderFilled(amounts: readonly (number | null)[], whole: number): readonly (number | null)[] {
  const left = whole - sum(amounts);
  const unknown = amounts.filter((amount) => amount === null).length;
  return unknown === 1 && left > 0 ? amounts.map((amount) => amount ?? left) : amounts;
}

function singleAmounts(entry: EntryAmounts, one: Transaction): DetailAmounts {
  const { amount, isDebit } = entry;
  const charges = one.charges === 0 ? entry.charges : one.charges;
  const instructed = inCurrency(entry, one.instructed);
  const booked = inCurrency(entry, one.booked);
  // Of a debit an amount of its own below the entry's is what was collected; of a credit it may be anything.
  const isPart = isDebit && booked !== null && booked > 0 && booked < amount;
  return parts(entry, amount, instructed ?? (isPart ? booked : null), charges);
}

function amountsWithin(
  entry: EntryAmounts,
  one: Transaction,
  amount: number | null,
  stated: number | null,
): DetailAmounts {
  if (amount === null || amount < 0) return { amount: ZERO, original: null, charges: null };
  const instructed = inCurrency(entry, one.instructed);
  // With the charges of all: what it told itself is what was collected.
  return parts(
    entry,
    amount as Cents,
    instructed ?? (stated === amount ? null : (stated as Cents | null)),
    one.charges,
  );
}

/** An amount with what of it is not the bank's: as the file tells it, else less the charges that it tells. */
function parts({ isDebit }: EntryAmounts, amount: Cents, stated: Cents | null, charges: number): DetailAmounts {
  const original =
    stated ?? (charges > 0 && charges < amount ? ((isDebit ? amount - charges : amount + charges) as Cents) : null);
  if (original === null) return { amount, original, charges: null };
  const difference = isDebit ? amount - original : original - amount;
  return { amount, original, charges: difference > 0 ? (difference as Cents) : null };
}
