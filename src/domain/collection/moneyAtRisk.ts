import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { compareByIssue } from "../book/orderOfIssue";
import type { CollectionOrder, DirectDebit, LocalInstrument } from "../book/records";
import { addDays, dateOf, type IsoDate } from "../values/calendar";
import { add, type Cents, sumOf, ZERO } from "../values/money";
import { dateLadder } from "./collectionDates";

/*
 * What was collected and can still come back (docs/law/actions.md#9, docs/law/sepa.md#5.4). A bank gives a transaction back,
 * never a part of it: as long as one line of it stands, all of it can come back.
 */

/** What can come back, by what it takes. The three exclude each other. */
export interface AtRisk {
  /** CORE, up to 56 days after the collection date: the debtor need not say why. */
  readonly withoutQuestion: Cents;
  /** CORE, after that and up to 13 months: only where there is no valid mandate. */
  readonly onlyUnauthorised: Cents;
  /** B2B, up to 3 business days: the debtor has no right to a refund, but the bank of the debtor may return it. */
  readonly b2b: Cents;
}

/** What can come back of an order, and until when. */
export interface OrderAtRisk extends AtRisk {
  readonly order: string;
  readonly collectionDate: IsoDate;
  readonly localInstrument: LocalInstrument;
  /** Transactions that can come back. */
  readonly transactions: number;
  /** The last day on which they come back without a question; null for B2B. */
  readonly refundUntil: IsoDate | null;
  /** The last day on which anything of it comes back. */
  readonly until: IsoDate;
}

/** What can come back at the end of a day. */
export interface DayAtRisk extends AtRisk {
  readonly date: IsoDate;
}

/** What can come back on a day, order by order, and how that runs out if nothing is collected any more. */
export interface Exposure extends DayAtRisk {
  /** By issue. */
  readonly orders: readonly OrderAtRisk[];
  /** The day itself, then every day on which it is another amount, down to nil. */
  readonly days: readonly DayAtRisk[];
}

interface Collected {
  readonly order: CollectionOrder;
  readonly amount: Cents;
  readonly transactions: number;
  readonly refundUntil: IsoDate | null;
  readonly until: IsoDate;
}

const NOTHING: AtRisk = { withoutQuestion: ZERO, onlyUnauthorised: ZERO, b2b: ZERO };

/**
 * The exposure at the end of a day, of all administrations or one. What is in transit counts from its collection date on:
 * of a day ahead it is a forecast. What came back or was cancelled after the day could still come back on it.
 */
export function exposureOn(
  date: IsoDate,
  index: Pick<BookIndex, "orders" | "linesOfOrder">,
  administration: string | null = null,
): Exposure {
  const collected = [...index.orders.values()]
    .filter((order) => administration === null || keyFrom(order.administration) === keyFrom(administration))
    .toSorted(compareByIssue)
    .flatMap((order) => collectedBy(order, date, index));
  return {
    date,
    ...sumAt(collected, date),
    orders: collected.map(({ order, transactions, refundUntil, until, ...one }) => {
      const { number, collectionDate, localInstrument } = order;
      const days = { collectionDate, localInstrument, transactions, refundUntil, until };
      return { order: number, ...days, ...atRisk({ order, transactions, refundUntil, until, ...one }, date) };
    }),
    days: daysOf(collected, date),
  };
}

/** What an order had collected by the end of the day and can still come back; nothing when it can no more. */
function collectedBy(
  order: CollectionOrder,
  date: IsoDate,
  { linesOfOrder }: Pick<BookIndex, "linesOfOrder">,
): Collected[] {
  if (order.status === "Draft" || order.collectionDate > date) return [];
  // A file that the bank does not have collects nothing.
  if (order.deliveredOn === null || order.deliveredOn > date) return [];
  // Neither lead days nor cut-off move the days after a collection.
  const ladder = dateLadder(order.collectionDate, { leadDays: null }, order.localInstrument);
  const until = ladder.unauthorisedUntil ?? ladder.returnUntil;
  if (until < date) return [];
  const lines = linesOfOrder.get(keyFrom(order.number)) ?? [];
  const standing = [...groupBy(lines, ({ transaction }) => transaction).values()].filter((members) =>
    members.some((line) => stoodOn(line, order, date)),
  );
  if (standing.length === 0) return [];
  const amount = sumOf(standing.flat(), (line) => line.amount);
  return [{ order, amount, transactions: standing.length, refundUntil: ladder.refundUntil, until }];
}

function stoodOn({ status, returnedOn }: DirectDebit, { cancelledAt }: CollectionOrder, date: IsoDate): boolean {
  if (status === "Returned") return returnedOn !== null && returnedOn > date;
  if (status === "OrderCancelled") return cancelledAt !== null && dateOf(cancelledAt) > date;
  return status !== "Draft";
}

/** What of it can come back at the end of a day that is not before its collection date. */
function atRisk({ amount, refundUntil, until }: Collected, date: IsoDate): AtRisk {
  if (until < date) return NOTHING;
  if (refundUntil === null) return { ...NOTHING, b2b: amount };
  return refundUntil < date ? { ...NOTHING, onlyUnauthorised: amount } : { ...NOTHING, withoutQuestion: amount };
}

function sumAt(collected: readonly Collected[], date: IsoDate): AtRisk {
  const all = collected.map((one) => atRisk(one, date));
  return {
    withoutQuestion: sumOf(all, ({ withoutQuestion }) => withoutQuestion),
    onlyUnauthorised: sumOf(all, ({ onlyUnauthorised }) => onlyUnauthorised),
    b2b: sumOf(all, ({ b2b }) => b2b),
  };
}

/** Something runs out on the day after a last day. */
function daysOf(collected: readonly Collected[], date: IsoDate): DayAtRisk[] {
  const lastDays = collected.flatMap(({ refundUntil, until }) => [refundUntil ?? until, until]);
  const later = new Set(lastDays.filter((day) => day >= date).map((day) => addDays(day, 1)));
  return [date, ...[...later].sort()].map((day) => ({ date: day, ...sumAt(collected, day) }));
}

/** All that can come back. */
export function totalAtRisk({ withoutQuestion, onlyUnauthorised, b2b }: AtRisk): Cents {
  return add(withoutQuestion, onlyUnauthorised, b2b);
}
