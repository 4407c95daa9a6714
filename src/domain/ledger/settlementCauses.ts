import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../book/book";
import type { BankEntry, CollectionOrder, DirectDebit } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { add, type Cents, negate, subtract, sumOf, ZERO } from "../values/money";
import { type ExplainedCause, type ExplainedOn, NOTHING_NAMED, type TransitCause } from "./explainedCause";
import { isCredit, undebitedOf } from "./undebitedReturns";

/*
 * Why something of an order is to be settled (docs/law/actions.md#9, explain): batch by batch where the bank's entries say
 * which batch each is of, so that money that one batch still brings does not hide what the bank takes back of another.
 */

/** What an order comes to. */
export interface SettlementFacts {
  readonly lines: readonly DirectDebit[];
  /** Those of them that came back by then. */
  readonly back: readonly DirectDebit[];
  /** Booked by then. */
  readonly entries: readonly BankEntry[];
  readonly toSettle: Cents;
  readonly credited: Cents;
}

/** Why something is to be settled, and what came back that the bank has not debited. */
export function settlementCauses(
  order: CollectionOrder,
  { until, today }: ExplainedOn,
  facts: SettlementFacts,
): ExplainedCause[] {
  const { lines, entries, back, toSettle, credited } = facts;
  if (order.status === "Cancelled" || toSettle === ZERO) return [];
  const awaitedAs = awaitedBecause(order, until ?? today, credited);
  const parts = batchesOf(lines, entries) ?? [{ lines, own: entries }];
  const isBack = new Set(back);
  const causes = parts.flatMap((part) => {
    const partly = { ...part, back: part.lines.filter((line) => isBack.has(line)) };
    return partCauses(partly, { awaitedAs, date: order.collectionDate, entries });
  });
  return parts.length === 1 ? causes : merged(causes);
}

/** A batch of an order, or all of it. */
interface Part {
  readonly lines: readonly DirectDebit[];
  /** The bank's entries of it. */
  readonly own: readonly BankEntry[];
}

/** What all parts of an order have in common. */
interface Shared {
  readonly awaitedAs: TransitCause;
  readonly date: IsoDate;
  /** All entries of the order. */
  readonly entries: readonly BankEntry[];
}

function partCauses(
  { lines, back, own }: Part & Pick<SettlementFacts, "back">,
  { awaitedAs, date, entries }: Shared,
): ExplainedCause[] {
  const standing = without(lines, back);
  const moved = sumOf(own, ({ amount, charges }) => add(amount, charges ?? ZERO));
  const toSettle = subtract(amountOf(standing), moved);
  // What it was credited is what of it did not come back: the bank netted that.
  if (toSettle === 0 && own.some(isCredit)) return [];
  const undebited = undebitedOf(back, entries);
  const early = debitedEarly(standing, entries);
  const left = subtract(
    toSettle,
    sumOf(early, ({ amount }) => amount),
  );
  const debited = left < 0 ? debitedFor(negate(left), undebited) : [];
  const whole = negate(amountOf(debited));
  const owed = whole < left ? whole : left;
  const rest = left < 0 ? subtract(left, owed) : left;
  // What was debited is credited gross. Where all came back, the credit that is awaited is of those very lines.
  const others = without(lines, undebited);
  const unpaid = unpaidOf(others.length === 0 ? lines : others, entries);
  const awaited = { cause: awaitedAs, amount: rest, date, lines: unpaid, entries };
  const debit = { cause: "debitAwaited", amount: owed, date: null, lines: debited, entries } as const;
  const amount = amountOf(undebited);
  const before = { ...NOTHING_NAMED, cause: "returnedBefore", amount, lines: undebited } as const;
  return [...(rest === 0 ? [] : [awaited]), ...early, ...(left < 0 ? [debit] : undebited.length === 0 ? [] : [before])];
}

function amountOf(lines: readonly DirectDebit[]): Cents {
  return sumOf(lines, ({ amount }) => amount);
}

/**
 * What the bank still debits where it credited so much too much: a bank debits whole transactions, so one of exactly that
 * amount, else all that it has not debited. What those come to beyond it was not credited yet.
 */
function debitedFor(excess: Cents, undebited: readonly DirectDebit[]): readonly DirectDebit[] {
  const transactions = [...groupBy(undebited, ({ transaction }) => transaction).values()];
  return transactions.find((members) => amountOf(members) === excess) ?? undebited;
}

/**
 * The batches of an order, each with its entries; null where it is one batch, or where of some entry nobody can tell which
 * batch it is of.
 */
function batchesOf(lines: readonly DirectDebit[], entries: readonly BankEntry[]): readonly Part[] | null {
  const batches = groupBy(lines, ({ paymentInformationId }) => keyFrom(paymentInformationId));
  if (batches.size < 2 || batches.has(keyFrom(null))) return null;
  const own = new Map<string, BankEntry[]>([...batches.keys()].map((batch) => [batch, []]));
  const batchOf = batchFinder(lines);
  for (const entry of entries) {
    const of = own.get(batchOf(entry));
    if (of === undefined) return null;
    of.push(entry);
  }
  return [...batches].map(([batch, members]) => ({ lines: members, own: own.get(batch) ?? [] }));
}

/** By which batch an entry is: a credit by what it names, a debit by the lines that it is of, else by what it names. */
function batchFinder(lines: readonly DirectDebit[]): (entry: BankEntry) => string {
  const batchOfLine = (found: readonly DirectDebit[] | undefined): string | undefined => {
    const [batch, ...others] = new Set(found?.map(({ paymentInformationId }) => keyFrom(paymentInformationId)));
    return others.length === 0 ? batch : undefined;
  };
  const byLine = groupBy(lines, ({ line }) => line);
  const byReference = groupBy(lines, ({ bankReference }) =>
    bankReference === null ? undefined : keyFrom(bankReference),
  );
  const byEndToEndId = groupBy(lines, ({ endToEndId }) => keyFrom(endToEndId));
  return (entry) => {
    const { reference, line, endToEndId, paymentInformationId } = entry;
    const named = keyFrom(paymentInformationId);
    if (isCredit(entry)) return named;
    const found = [
      line === null ? undefined : byLine.get(line),
      byReference.get(keyFrom(reference)),
      endToEndId === null ? undefined : byEndToEndId.get(keyFrom(endToEndId)),
    ];
    return batchOfLine(found.find((one) => one !== undefined)) ?? named;
  };
}

/** Causes of several parts: those of one kind and day are one. */
function merged(causes: readonly ExplainedCause[]): ExplainedCause[] {
  return [...groupBy(causes, ({ cause, date }) => `${cause} ${date ?? ""}`).values()].map((alike) => ({
    ...alike[0],
    amount: sumOf(alike, ({ amount }) => amount),
    lines: alike.flatMap(({ lines }) => lines),
  }));
}

/** What the bank had debited of lines that came back only later by the booking date of their return. */
function debitedEarly(standing: readonly DirectDebit[], entries: readonly BankEntry[]): ExplainedCause[] {
  const later = standing.filter(({ status }) => status === "Returned");
  const undebited = new Set(undebitedOf(later, entries));
  const lines = later.filter((line) => !undebited.has(line));
  const date = lines[0]?.returnedOn ?? null;
  const amount = sumOf(lines, (line) => line.amount);
  return lines.length === 0 ? [] : [{ ...NOTHING_NAMED, cause: "returnedLater", amount, date, lines }];
}

/** The lines without others. */
export function without(lines: readonly DirectDebit[], others: readonly DirectDebit[]): readonly DirectDebit[] {
  const left = new Set(others);
  return lines.filter((line) => !left.has(line));
}

function awaitedBecause({ deliveredOn, collectionDate }: CollectionOrder, day: IsoDate, credited: Cents): TransitCause {
  if (credited > 0) return "restAwaited";
  if (deliveredOn === null || deliveredOn > day) return "notDelivered";
  return collectionDate > day ? "ahead" : "awaited";
}

/** The lines of batches that no credit names; all of them where a credit names none. */
function unpaidOf(lines: readonly DirectDebit[], entries: readonly BankEntry[]): readonly DirectDebit[] {
  const batches = entries.filter(isCredit).map(({ paymentInformationId }) => keyFrom(paymentInformationId));
  if (batches.includes("")) return lines;
  const unpaid = lines.filter(({ paymentInformationId }) => !batches.includes(keyFrom(paymentInformationId)));
  return unpaid.length === 0 ? lines : unpaid;
}
