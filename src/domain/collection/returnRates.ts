import { withFields } from "../../kit/withFields";
import { by } from "../../kit/byNumber";
import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { CollectionOrder, DirectDebit } from "../book/records";
import { isCountedReturn } from "../mandates/mandateHistory";
import type { IsoDate } from "../values/calendar";
import { type Cents, sumOf } from "../values/money";

/** How much was collected, and how much of that came back: transactions, which is what banks count, and amounts. */
export interface ReturnRate {
  readonly collected: number;
  readonly collectedAmount: Cents;
  readonly returned: number;
  readonly returnedAmount: Cents;
  /** The returned of the collected transactions in per cent, to two decimals. */
  readonly rate: number;
}

/** Of the collections of one month. */
export interface MonthRate extends ReturnRate {
  /** `2026-12`, of the collection date. */
  readonly month: string;
}

/** Of one debtor. */
export interface DebtorRate extends ReturnRate {
  readonly debtor: string;
  /** As the books name the debtor; the account holder of the last collection where they do not any more. */
  readonly name: string;
}

/** What came back for one reason. */
export interface ReasonRate extends Pick<ReturnRate, "returned" | "returnedAmount"> {
  /** "" where the bank gave none. */
  readonly reason: string;
  /** Of all collected transactions, in per cent to two decimals. */
  readonly rate: number;
}

/** What came back of the collections of a period. */
export interface ReturnRates {
  readonly total: ReturnRate;
  /** Of every month in which something was collected, in their order. */
  readonly months: readonly MonthRate[];
  /** The most frequent first. */
  readonly reasons: readonly ReasonRate[];
  /** Of whom something came back; who gives most money back first. */
  readonly debtors: readonly DebtorRate[];
}

/** Which collections are counted: by their collection dates, ends included; of all administrations and debtors, or one. */
export interface RateSelection {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly administration?: string | undefined;
  readonly debtor?: string | undefined;
}

interface Transaction {
  readonly order: CollectionOrder;
  readonly members: readonly [DirectDebit, ...DirectDebit[]];
  /** Its first line that came back and counts; undefined when none did. */
  readonly returned: DirectDebit | undefined;
}

/**
 * What came back of what was collected (docs/law/actions.md#9). A collection is counted in the month of its collection date,
 * whenever it came back. What the debtor's bank never had (recalled, a rejected batch, a cancelled order) is no
 * collection; neither is what the bank does not have yet.
 */
export function returnRates(
  selection: RateSelection,
  index: Pick<BookIndex, "orders" | "linesOfOrder" | "debtors">,
): ReturnRates {
  const all = transactionsIn(selection, index);
  const total = rateOf(all);
  const months = [...groupBy(all, ({ order }) => order.collectionDate.slice(0, 7))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, ofMonth]) => ({ month, ...rateOf(ofMonth) }));
  const reasons = [
    ...groupBy(all, ({ returned }) => (returned === undefined ? undefined : (returned.reasonCode ?? ""))),
  ]
    .map(([reason, alike]) => {
      const { returned, returnedAmount } = rateOf(alike);
      return { reason, returned, returnedAmount, rate: percentage(returned, total.collected) };
    })
    .sort((one, other) => other.returned - one.returned || (one.reason < other.reason ? -1 : 1));
  const debtors = [...groupBy(all, ({ members }) => keyFrom(members[0].debtor)).values()]
    .filter((ofDebtor) => ofDebtor.some(({ returned }) => returned !== undefined))
    .map((ofDebtor) => withFields(nameOf(ofDebtor, index), rateOf(ofDebtor)))
    .sort(by(({ returnedAmount }) => -returnedAmount));
  return { total, months, reasons, debtors };
}

function transactionsIn(
  { from, until, administration, debtor }: RateSelection,
  { orders, linesOfOrder }: Pick<BookIndex, "orders" | "linesOfOrder">,
): Transaction[] {
  const isWanted = (wanted: string | undefined, own: string) =>
    wanted === undefined || keyFrom(wanted) === keyFrom(own);
  return [...orders.values()]
    .filter((order) => order.deliveredOn !== null && isWanted(administration, order.administration))
    .filter(({ collectionDate }) => collectionDate >= from && collectionDate <= until)
    .flatMap((order) => {
      const lines = (linesOfOrder.get(keyFrom(order.number)) ?? []).filter((line) => isWanted(debtor, line.debtor));
      return [...groupBy(lines, ({ transaction }) => transaction).values()]
        .filter((members) => members.some(isCollected))
        .map((members) => ({ order, members, returned: members.find(isCountedReturn) }));
    });
}

/** Whether the debtor's side had the line, and said yes or no. */
function isCollected(line: DirectDebit): boolean {
  return line.status === "InTransit" || line.status === "Received" || isCountedReturn(line);
}

function rateOf(transactions: readonly Transaction[]): ReturnRate {
  const lines = transactions.flatMap(({ members }) => members);
  const returned = transactions.filter((one) => one.returned !== undefined).length;
  return {
    collected: transactions.length,
    collectedAmount: sumOf(lines.filter(isCollected), ({ amount }) => amount),
    returned,
    returnedAmount: sumOf(lines.filter(isCountedReturn), ({ amount }) => amount),
    rate: percentage(returned, transactions.length),
  };
}

function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}

function nameOf(
  transactions: readonly Transaction[],
  { debtors }: Pick<BookIndex, "debtors">,
): Pick<DebtorRate, "debtor" | "name"> {
  const [line] = transactions.at(-1)?.members ?? [];
  const debtor = line?.debtor ?? "";
  return { debtor, name: debtors.get(keyFrom(debtor))?.name ?? line?.accountHolder ?? "" };
}
