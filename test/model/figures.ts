import {
  type ItemCard,
  type ItemName,
  itemOf,
  type LineCard,
  linesOf,
  nameOf,
  type OrderCard,
  orderOf,
  type Paper,
  sum,
} from "./paper";
import { standing } from "./posting";

/*
 * Figures that follow from what happened, and are written down nowhere else.
 */

/** An item's status and last order as its latest order left them, by the moment of issue and not by number. */
export function rememberStatus(paper: Paper, name: ItemName): void {
  const item = itemOf(paper, name);
  const lines = paper.lines.filter((line) => nameOf(line.item) === nameOf(name));
  const timeOf = (line: LineCard) => orderOf(paper, line.order).issuedAs ?? Infinity;
  const last = lines.sort((one, other) => timeOf(one) - timeOf(other)).at(-1);
  item.lastOrder = last?.order ?? null;
  const statuses = { Draft: "InOrder", InTransit: "InTransit", Received: "Collected", Returned: "Returned" } as const;
  // A cancelled order was never used: the item is what it was before it.
  const used = lines.map(({ status }) => status).filter((status) => status !== "OrderCancelled");
  const status = used.at(-1);
  item.status = status === undefined ? null : statuses[status];
}

/** What the lines that count took off an item's open amount. */
export function countedOf(paper: Paper, item: ItemCard): number {
  const lines = paper.lines.filter((line) => nameOf(line.item) === nameOf(item));
  return sum(lines.filter((line) => standing(paper, line) !== null).map(({ amount, discount }) => amount + discount));
}

/** Whether more is open than was left after what was collected: somebody wrote, or pasted, over it. */
export function isOpenAgain(paper: Paper, item: ItemCard): boolean {
  return Math.abs(item.open + countedOf(paper, item)) > Math.abs(item.amount) && item.open !== 0;
}

/**
 * What `verify` says of an item of which more is open and collected than it comes to: nothing is wrong with it where that was
 * confirmed, but it is told; what was collected before that is said to be open again.
 */
export function excessOf(paper: Paper, item: ItemCard): "error" | "warning" | null {
  const own = paper.lines.filter((line) => nameOf(line.item) === nameOf(item));
  if (own.length === 0) return null;
  const timeOf = (line: LineCard) => orderOf(paper, line.order).issuedAs ?? Infinity;
  const lines = own.sort((one, other) => timeOf(one) - timeOf(other));
  const isTooMuch = (some: readonly LineCard[]) => {
    const counted = some.filter((line) => standing(paper, line) !== null);
    return Math.abs(item.open + sum(counted.map(({ amount, discount }) => amount + discount))) > Math.abs(item.amount);
  };
  if (!isTooMuch(lines)) return null;
  const confirmed = lines.findLastIndex(({ isConfirmedAgain }) => isConfirmedAgain);
  return isTooMuch(lines.slice(Math.max(0, confirmed))) ? "error" : "warning";
}

/** Whether a line came back in a way that counts. */
export function isCountedReturn({ status, kind }: LineCard): boolean {
  return status === "Returned" && kind !== "BatchReject" && kind !== "Recalled";
}

/** Totals of an order as its row shows them. */
export function totalsOf(paper: Paper, order: OrderCard) {
  const lines = linesOf(paper, order.number);
  const controlSum = sum(lines.map(({ amount }) => amount));
  const returned = sum(lines.filter(({ status }) => status === "Returned").map(({ amount }) => amount));
  const settled = sum(
    paper.bank.filter((card) => card.order === order.number && !card.undone).map(({ amount }) => amount),
  );
  return {
    numberOfItems: lines.length,
    numberOfTransactions: new Set(lines.map(({ transaction }) => transaction)).size,
    controlSum,
    discountTotal: sum(lines.map(({ discount }) => discount)),
    returned,
    settled,
    toSettle: order.status === "Cancelled" ? 0 : controlSum - returned - settled,
  };
}
