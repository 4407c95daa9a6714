import { keyFrom } from "../../domain/book";
import { addDays, addMonths, daysBetween, type IsoDate } from "../../domain/calendar";
import { dormancyOn, mandateStatus } from "../../domain/mandateStatus";
import { linesUnder } from "../../domain/mandateHistory";
import { add, type Cents, formatCents, sumOf, ZERO } from "../../domain/money";
import { isToBeCollected, livingLine, openAmountOf, openItems } from "../../domain/openItem";
import type { CollectionOrder, DirectDebit } from "../../domain/records";
import type { Query, QueryScope } from "./query";

/** A number of things, and what they come to. */
export interface CountedAmount {
  readonly count: number;
  readonly amount: string;
}

/** What needs attention today. */
export interface Attention {
  /** Unsigned mandates of debtors from whom something is to be collected. */
  readonly toSign: number;
  /** Mandates that may no longer be used within three months unless something is collected under them. */
  readonly dormantSoon: number;
  readonly dormant: number;
  /** Open items that are wanted and due within two weeks, judged no further. */
  readonly toCollect: CountedAmount;
  readonly drafts: CountedAmount;
  /** Issued, and nobody has said that the bank has the file. */
  readonly toDeliver: CountedAmount;
  readonly inTransit: CountedAmount;
  /** Delivered, the collection date has come, and money is still expected. */
  readonly toSettle: CountedAmount;
  /** Came back in the last thirty days. */
  readonly returned: CountedAmount;
}

/** What was collected and what came back in a month. */
export interface MonthTotals {
  /** `2026-11`. */
  readonly month: string;
  readonly collected: string;
  readonly returned: string;
}

/** What is in transit by the days since its collection date. */
export interface TransitAge {
  readonly age: "ahead" | "week" | "month" | "older";
  readonly amount: string;
  readonly orders: number;
}

/** What the start page shows. */
export interface Overview {
  readonly invoices: number;
  readonly orders: number;
  readonly attention: Attention;
  /** Twelve months, the last one this month. */
  readonly months: readonly MonthTotals[];
  readonly transit: readonly TransitAge[];
}

const SOON_DAYS = 14;
const RECENT_DAYS = 30;
const DORMANT_SOON_MONTHS = 3;
const MONTHS = 12;

/** Counts what needs attention, and how the last year went. */
export const overview: Query<Readonly<Record<string, never>>, Overview> = (scope) => ({
  invoices: scope.book.tables.Invoices.length,
  orders: scope.book.tables.Orders.length,
  attention: attentionOf(scope),
  months: monthsOf(scope),
  transit: transitOf(scope),
});

function attentionOf(scope: QueryScope): Attention {
  const { book, today } = scope;
  const { Orders, DirectDebits } = book.tables;
  const open = Orders.filter(({ status }) => status === "InTransit");
  const recent = addDays(today, -RECENT_DAYS);
  return {
    ...mandateCounts(scope),
    toCollect: collectable(scope),
    drafts: ordersTogether(Orders.filter(({ status }) => status === "Draft")),
    toDeliver: ordersTogether(open.filter(({ deliveredOn }) => deliveredOn === null)),
    inTransit: inTransit(open),
    toSettle: inTransit(open.filter((order) => order.deliveredOn !== null && order.collectionDate <= today)),
    returned: linesTogether(
      DirectDebits.filter(
        ({ status, returnedOn }) => status === "Returned" && returnedOn !== null && returnedOn >= recent,
      ),
    ),
  };
}

function mandateCounts({ book, index, today }: QueryScope) {
  const soon = addMonths(today, DORMANT_SOON_MONTHS);
  const counts = { toSign: 0, dormantSoon: 0, dormant: 0 };
  for (const mandate of book.tables.Mandates) {
    const lines = linesUnder(mandate, index);
    const status = mandateStatus(mandate, today, lines);
    if (status === "ToBeSigned") {
      const debtor = index.debtors.get(keyFrom(mandate.debtor));
      if (debtor?.collectAutomatically === true || mandate.invoice !== null) counts.toSign += 1;
    } else if (status === "Dormant") counts.dormant += 1;
    else if (status === "Active" && dormancyOn(mandate, soon, lines).state === "dormant") counts.dormantSoon += 1;
  }
  return counts;
}

function collectable({ book, index, today }: QueryScope): CountedAmount {
  const until = addDays(today, SOON_DAYS);
  let count = 0;
  let amount: Cents = ZERO;
  for (const item of openItems(book, index)) {
    const { record, invoice } = item;
    const open = openAmountOf(record);
    if (open === 0 || record.dueDate > until || record.blocked !== null) continue;
    if (!isToBeCollected(item, index.debtors.get(keyFrom(invoice.debtor)))) continue;
    if (livingLine(index.linesOfItem.get(item.key) ?? []) !== null) continue;
    count += 1;
    amount = add(amount, open);
  }
  return { count, amount: formatCents(amount) };
}

function ordersTogether(orders: readonly CollectionOrder[]): CountedAmount {
  return { count: orders.length, amount: formatCents(sumOf(orders, ({ controlSum }) => controlSum)) };
}

function inTransit(orders: readonly CollectionOrder[]): CountedAmount {
  return { count: orders.length, amount: formatCents(sumOf(orders, (order) => order.toSettle ?? order.controlSum)) };
}

function linesTogether(lines: readonly DirectDebit[]): CountedAmount {
  return { count: lines.length, amount: formatCents(sumOf(lines, ({ amount }) => amount)) };
}

function monthsOf({ book, index, today }: QueryScope): MonthTotals[] {
  const first = addMonths(firstOfMonth(today), 1 - MONTHS);
  const totals = new Map<string, { collected: Cents; returned: Cents }>();
  for (let month = 0; month < MONTHS; month += 1) {
    totals.set(addMonths(first, month).slice(0, 7), { collected: ZERO, returned: ZERO });
  }
  for (const line of book.tables.DirectDebits) {
    const order = index.orders.get(keyFrom(line.order));
    if (order === undefined || line.status === "Draft" || line.status === "OrderCancelled") continue;
    const month = totals.get(order.collectionDate.slice(0, 7));
    if (month !== undefined) month.collected = add(month.collected, line.amount);
    const back = line.status === "Returned" && line.returnedOn !== null ? line.returnedOn.slice(0, 7) : null;
    const returned = back === null ? undefined : totals.get(back);
    if (returned !== undefined) returned.returned = add(returned.returned, line.amount);
  }
  return [...totals].map(([month, { collected, returned }]) => ({
    month,
    collected: formatCents(collected),
    returned: formatCents(returned),
  }));
}

function firstOfMonth(date: IsoDate): IsoDate {
  return addDays(date, 1 - Number(date.slice(8)));
}

function transitOf({ book, today }: QueryScope): TransitAge[] {
  const ages = { ahead: [], week: [], month: [], older: [] } as Record<TransitAge["age"], CollectionOrder[]>;
  for (const order of book.tables.Orders) {
    if (order.status !== "InTransit") continue;
    const days = daysBetween(order.collectionDate, today);
    ages[days < 0 ? "ahead" : days <= 7 ? "week" : days <= 31 ? "month" : "older"].push(order);
  }
  return (["ahead", "week", "month", "older"] as const).map((age) => {
    const { count, amount } = inTransit(ages[age]);
    return { age, amount, orders: count };
  });
}
