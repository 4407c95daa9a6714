import { type Day, laterOf } from "./days";
import { begin, type Happening, took } from "./happening";
import { rememberStatus, totalsOf } from "./figures";
import { write, writeCollection } from "./posting";
import {
  administrationOf,
  type ItemCard,
  itemOf,
  type LineCard,
  linesOf,
  must,
  type OrderCard,
  orderOf,
  type Paper,
  sum,
} from "./paper";

/*
 * Money that comes in, and what settles an order (docs/law/actions.md#6 and #7).
 */

/** Whether entries of the administration can be booked on that day. */
export function isClosed(paper: Paper, order: OrderCard, day: Day): boolean {
  const { closedUntil } = administrationOf(paper, order.administration);
  return closedUntil !== null && day <= closedUntil;
}

/** What the bank has credited and debited for an order and was not taken back. */
export function bankOf(paper: Paper, order: string) {
  return paper.bank.filter((card) => card.order === order && !card.undone);
}

/** Why the delivery cannot be noted; null when it can. */
export function deliverTrouble(paper: Paper, number: string, on: Day | null): string | null {
  const order = paper.orders.find((card) => card.number === number);
  if (order === undefined) return "unknown order";
  if (order.status === "Draft") return "not issued";
  if (order.status === "Cancelled") return "cancelled";
  if (order.deliveredOn !== null) return "delivered already";
  const issuedOn = must(order.issuedOn);
  const day = on ?? paper.today;
  if (day > paper.today) return "delivered in the future";
  if (day < issuedOn) return "delivered before the issue";
  const isBooked = order.frozen?.style === "OnReceipt" && totalsOf(paper, order).toSettle === 0;
  return isBooked && isClosed(paper, order, settlingDay(paper, number, day)) ? "closed" : null;
}

/** The bank has the file. */
export function deliver(paper: Paper, number: string, on: Day | null): void {
  const order = orderOf(paper, number);
  const day = on ?? paper.today;
  const happening = begin(paper, order, "deliver");
  order.deliveredOn = day;
  settleIfComplete(paper, order, day, happening);
  paper.happenings.push(happening.end());
}

/** The amount that a receipt is for; a reason when it cannot be booked. */
export function settleAmount(paper: Paper, number: string, asked: number | null, day: Day): number | string {
  const order = paper.orders.find((card) => card.number === number);
  if (order === undefined) return "unknown order";
  if (order.status === "Draft") return "not issued";
  if (order.status === "Cancelled") return "cancelled";
  if (isClosed(paper, order, day)) return "closed";
  const { toSettle, controlSum } = totalsOf(paper, order);
  if (asked !== null && asked <= 0) return "amount not positive";
  if (asked === null && toSettle <= 0) return "nothing to settle";
  const amount = asked ?? toSettle;
  const credits = sum(bankOf(paper, number).flatMap((card) => (card.amount > 0 ? [card.amount] : [])));
  return amount > toSettle && credits + amount > controlSum ? "more than was collected" : amount;
}

/** The bank credits an amount. */
export function settle(paper: Paper, number: string, amount: number, day: Day): void {
  const order = orderOf(paper, number);
  const happening = begin(paper, order, "settle");
  const { bank, bankJournal, inTransit } = must(order.frozen);
  happening.bank({ order: number, day, amount, charges: 0, transaction: null, undone: false });
  write(paper, {
    administration: order.administration,
    journal: bankJournal,
    day,
    event: "Receipt",
    order: number,
    line: null,
    invoice: null,
    sides: [
      { account: bank, cents: amount },
      { account: inTransit, cents: -amount },
    ],
  });
  settleIfComplete(paper, order, day, happening);
  paper.happenings.push(happening.end());
}

/** When all money is in, the order is settled: its lines are received and, on receipt, booked. */
export function settleIfComplete(paper: Paper, order: OrderCard, day: Day, happening: Happening): void {
  if (order.status !== "InTransit" || order.deliveredOn === null || totalsOf(paper, order).toSettle !== 0) return;
  const settledOn = settlingDay(paper, order.number, day);
  order.status = "Settled";
  order.settledOn = settledOn;
  for (const line of linesOf(paper, order.number)) {
    if (line.status !== "InTransit") continue;
    happening.line(line);
    line.status = "Received";
    const item = itemOf(paper, line.item);
    const taken = order.frozen?.style === "OnReceipt" ? receive(paper, order, line, item, settledOn) : 0;
    happening.item({ item, taken, counted: 0 });
    // A later order that was cancelled says nothing of the item.
    rememberStatus(paper, item);
  }
}

/** The latest of the day of what settles an order and the days of all that the bank showed for it. */
function settlingDay(paper: Paper, number: string, day: Day): Day {
  return bankOf(paper, number).reduce((latest, card) => laterOf(latest, card.day), day);
}

function receive(paper: Paper, order: OrderCard, line: LineCard, item: ItemCard, day: Day): number {
  writeCollection(paper, order, line, day, "Receipt");
  return took(item, line.amount + line.discount);
}
