import { groupBy } from "../../../kit/groupBy";
import { keyFrom } from "../../../domain/book/book";
import { addMonths, type IsoDate } from "../../../domain/values/calendar";
import { heldUntil } from "../../../domain/values/heldUntil";
import { type UncollectableItem, uncollectableItems } from "../../../domain/collection/uncollectableItems";
import { isCountedReturn } from "../../../domain/mandates/mandateHistory";
import { formatCents, sumOf, ZERO } from "../../../domain/values/money";
import { atItem, itemName, openAmountOf } from "../../../domain/book/openItem";
import { compareLines, type OrderBook } from "../../../domain/book/orderOfIssue";
import { type Advice, adviceFor } from "../../../domain/values/reasonCodes";
import type { BankEntry, DirectDebit } from "../../../domain/book/records";
import type { LongList } from "../../../session/longList";
import type { Query, QueryScope } from "../../../session/query";
import { awaitedDebits } from "../orders/orderEvents.query";
import { afterOutside, afterReturn, type AfterReturn } from "./afterReturn.query";
import type { ReturnedLine } from "./returnedLine.query";
import { amountBack, outsideLine } from "./returnedOutside.query";
import { outsideReturns } from "../../../domain/book/returnsFromOutside";
import { itemOf } from "./returnableLines.query";
import { rowsOf } from "../../../session/rowsOf";

/** An item to be asked for otherwise. */
export interface DunningItem {
  readonly administration: string;
  readonly item: string;
  readonly after: AfterReturn;
  /** Null where it is not held until a day. */
  readonly heldUntil: IsoDate | null;
  readonly debtor: string;
  readonly name: string;
  readonly open: string;
  readonly dueDate: IsoDate;
  readonly timesReturned: number;
  readonly reasonCode: string | null;
  readonly advice: Advice;
  readonly returnedOn: IsoDate | null;
  /** The cell that says that it is not collected. */
  readonly address: string | null;
}

/** What came back for one reason in the last twelve months. */
export interface ReasonTotal {
  /** "" where the bank gave none. */
  readonly reason: string;
  readonly count: number;
  readonly amount: string;
}

/** What came back, and what became of it. */
export interface ReturnedItems {
  /** The latest first. */
  readonly lines: LongList<ReturnedLine>;
  readonly dunning: LongList<DunningItem>;
  readonly dunningOpen: string;
  /** The reason with most returns first. */
  readonly reasons: readonly ReasonTotal[];
}

const REASON_MONTHS = 12;

/** All lines that came back, items that are not collected any more, and reasons. */
export const returnedItems: Query<Readonly<Record<string, never>>, ReturnedItems> = (scope) => {
  const { book, index, today } = scope;
  const lines = book.tables.DirectDebits.filter(({ status }) => status === "Returned").sort(latestFirst(index));
  const dunning = uncollectableItems(book, index, today);
  const outside = outsideReturns(book);
  const all = withOutside(lines, outside);
  return {
    lines: scope.long(rowsOf(all, (one) => ("reference" in one ? outsideLine(one, scope) : returnedLine(one, scope)))),
    dunning: scope.long(rowsOf(dunning, (one) => dunningItem(one, scope))),
    dunningOpen: formatCents(sumOf(dunning, ({ item }) => openAmountOf(item.record))),
    reasons: reasonTotals(lines, outside, scope),
  };
};

/** By the day on which they came back; of one day the latest issue first, in line order. */
function latestFirst(index: OrderBook): (a: DirectDebit, b: DirectDebit) => number {
  const compare = compareLines(index);
  return (a, b) => {
    const [first, second] = [a.returnedOn ?? "", b.returnedOn ?? ""];
    if (first !== second) return first > second ? -1 : 1;
    return a.order === b.order ? a.line - b.line : compare(b, a);
  };
}

/** The lines with what came back of another program's collections, each on its day. */
function withOutside(
  lines: readonly DirectDebit[],
  outside: readonly BankEntry[],
): readonly (DirectDebit | BankEntry)[] {
  if (outside.length === 0) return lines;
  const dayOf = (one: DirectDebit | BankEntry): string =>
    "reference" in one ? one.bookingDate : (one.returnedOn ?? "");
  return [...outside.toReversed(), ...lines].sort((a, b) => {
    const [first, second] = [dayOf(a), dayOf(b)];
    return first === second ? 0 : first > second ? -1 : 1;
  });
}

function returnedLine(line: DirectDebit, scope: QueryScope): ReturnedLine {
  const { addressOf, index } = scope;
  const order = index.orders.get(keyFrom(line.order));
  const isSettled = order?.status === "Settled" && (order.toSettle ?? ZERO) < 0;
  const awaited = isSettled ? awaitedDebits(order, scope) : [];
  return {
    order: line.order,
    line: line.line,
    entry: null,
    item: itemOf(line),
    debtor: line.debtor,
    name: line.accountHolder,
    amount: formatCents(line.amount),
    returnedOn: line.returnedOn,
    kind: line.returnKind,
    reasonCode: line.reasonCode,
    advice: adviceFor(line.reasonCode),
    endToEndId: line.endToEndId,
    after: afterReturn(line, scope),
    debitAwaited: awaited.find(({ endToEndId }) => endToEndId === line.endToEndId)?.amount ?? null,
    address: addressOf({ table: "DirectDebits", row: line.row, field: "status" }),
  };
}

function dunningItem({ item, lastReturn }: UncollectableItem, scope: QueryScope): DunningItem {
  const { index, addressOf } = scope;
  const { invoice, record } = item;
  return {
    administration: invoice.administration,
    item: itemName(item),
    after: lastReturn.line === null ? afterOutside(invoice, scope) : afterReturn(lastReturn.line, scope),
    heldUntil: heldUntil(record.blocked),
    debtor: invoice.debtor,
    name: index.debtors.get(keyFrom(invoice.debtor))?.name ?? "",
    open: formatCents(openAmountOf(record)),
    dueDate: record.dueDate,
    timesReturned: record.timesReturned ?? 0,
    reasonCode: lastReturn.reasonCode,
    advice: adviceFor(lastReturn.reasonCode),
    returnedOn: lastReturn.returnedOn,
    address: addressOf(atItem(item, record.blocked === null ? "collect" : "blocked")),
  };
}

function reasonTotals(
  lines: readonly DirectDebit[],
  outside: readonly BankEntry[],
  { today }: QueryScope,
): ReasonTotal[] {
  const since = addMonths(today, -REASON_MONTHS);
  const counted = [
    ...lines
      .filter((line) => (line.returnedOn ?? "") >= since && isCountedReturn(line))
      .map(({ reasonCode, amount }) => ({ reasonCode, amount })),
    ...outside
      .filter(({ bookingDate }) => bookingDate >= since)
      .map((entry) => ({ reasonCode: entry.reasonCode, amount: amountBack(entry) })),
  ];
  return [...groupBy(counted, ({ reasonCode }) => reasonCode ?? "")]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([reason, alike]) => ({
      reason,
      count: alike.length,
      amount: formatCents(sumOf(alike, ({ amount }) => amount)),
    }));
}
