import { keyFrom } from "../../../domain/book/book";
import { ibanKey } from "../../../domain/book/bookIndex";
import { addDays, addMonths, daysBetween, type IsoDate } from "../../../domain/values/calendar";
import { cutOffTime, dateLadder } from "../../../domain/collection/collectionDates";
import { linesUnder } from "../../../domain/mandates/mandateHistory";
import { dormancyOn } from "../../../domain/mandates/mandateStatus";
import { statusInBook } from "../../../domain/mandates/mandateTakenOver";
import { add, type Cents, formatCents, sumOf, ZERO } from "../../../domain/values/money";
import { hasDroppedTables } from "../../../domain/book/rowFindings";
import { orderState, type OrderState } from "../../../domain/book/orderState";
import type { CollectionOrder, DirectDebit, TableName } from "../../../domain/book/records";
import { bookOf, type OfAdministration } from "../../../session/ofAdministration";
import type { Query, QueryScope } from "../../../session/query";

const NEEDED = [
  "Administrations",
  "Accounts",
  "Debtors",
  "Mandates",
  "Invoices",
] as const satisfies readonly TableName[];

/** A number of things, and what they come to. */
export interface CountedAmount {
  readonly count: number;
  readonly amount: string;
}

/** Orders with which the same has to be done. */
export interface OrdersAtHand extends CountedAmount {
  /** The number of the only one; null when there are more, or none. */
  readonly only: string | null;
  /** The first day on which something must have happened with one of them; null when there is none. */
  readonly by: IsoDate | null;
}

/** What needs attention today. */
export interface Attention {
  /** Drafts, to be issued and delivered `by` a day. */
  readonly drafts: OrdersAtHand;
  /** Issued, and nobody has said that the bank has the file. */
  readonly toDeliver: OrdersAtHand;
  /** Until when on its day the bank takes the first of those, as `14:00`; null where its account does not say. */
  readonly deliverBefore: string | null;
  /** Delivered, the collection date has come, and money is still expected. */
  readonly toSettle: OrdersAtHand;
  /** Came back in the last thirty days. */
  readonly returned: CountedAmount;
  /** Unsigned mandates of debtors from whom something is to be collected. */
  readonly toSign: number;
  /** Mandates that may no longer be used within three months unless something is collected under them. */
  readonly dormantSoon: number;
  /** Mandates that may no longer be used for that reason. */
  readonly dormant: number;
  /** Delivered, and to be collected `by` a day that is still to come. */
  readonly onItsWay: OrdersAtHand;
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

/** One of the tables that a workbook must have. */
export interface NeededTable {
  readonly table: (typeof NEEDED)[number];
  readonly records: number;
  /** Its sheet; null when it is absent. */
  readonly address: string | null;
}

/** How many of those tables are there; `dropped` when of any table only the cells are left. */
export type TablesThere = "none" | "some" | "all" | "dropped";

/** What the start page shows. */
export interface Overview {
  /** Which of the tables that must be there are there. */
  readonly tables: TablesThere;
  /** Those tables, in the order in which one fills them. */
  readonly needed: readonly NeededTable[];
  readonly orders: number;
  readonly attention: Attention;
  /** Twelve months, the last one this month. */
  readonly months: readonly MonthTotals[];
  readonly transit: readonly TransitAge[];
}

const RECENT_DAYS = 30;
const DORMANT_SOON_MONTHS = 3;
const MONTHS = 12;

/** Counts what needs attention, and how the last year went. */
export const overview: Query<OfAdministration, Overview> = (all, { administration = "" }) => {
  const needed = neededTables(all);
  const scope = { ...all, book: bookOf(all.book, administration) };
  return {
    tables: tablesOf(all, needed),
    needed,
    orders: scope.book.tables.Orders.length,
    attention: attentionOf(scope),
    months: monthsOf(scope),
    transit: transitOf(scope),
  };
};

function tablesOf({ book }: QueryScope, needed: readonly NeededTable[]): TablesThere {
  if (hasDroppedTables(book)) return "dropped";
  const there = needed.filter(({ address }) => address !== null).length;
  return there === 0 ? "none" : there === needed.length ? "all" : "some";
}

function neededTables({ book, addressOf }: QueryScope): NeededTable[] {
  return NEEDED.map((table) => ({
    table,
    records: book.tables[table].length,
    address: addressOf({ table, row: null, field: null }),
  }));
}

function attentionOf(scope: QueryScope): Attention {
  const { book, today } = scope;
  const inState = (state: OrderState) => book.tables.Orders.filter((order) => orderState(order, today) === state);
  const recent = addDays(today, -RECENT_DAYS);
  const deliverBy = deliveryDays(scope);
  const toDeliver = inState("toDeliver");
  const isReturned = ({ status, returnedOn }: DirectDebit): boolean =>
    status === "Returned" && returnedOn !== null && returnedOn >= recent;
  return {
    drafts: atHand(inState("draft"), deliverBy),
    toDeliver: atHand(toDeliver, deliverBy),
    deliverBefore: firstCutOff(scope, toDeliver, deliverBy),
    toSettle: atHand(inState("toSettle"), ({ collectionDate }) => collectionDate),
    returned: linesTogether(book.tables.DirectDebits.filter(isReturned)),
    ...mandateCounts(scope),
    onItsWay: atHand(inState("onItsWay"), ({ collectionDate }) => collectionDate),
  };
}

/** The last day on which an order's bank takes its file; null when the account is no longer there. */
function deliveryDays({ index }: QueryScope): (order: CollectionOrder) => IsoDate | null {
  return ({ account: iban, collectionDate, localInstrument }) => {
    const account = index.accounts.get(ibanKey(iban));
    return account === undefined ? null : dateLadder(collectionDate, account, localInstrument).deliverBy;
  };
}

/** The earliest hour of the first day on which one of these must be at its bank; null where no account says. */
function firstCutOff(
  { index }: QueryScope,
  orders: readonly CollectionOrder[],
  dayOf: (order: CollectionOrder) => IsoDate | null,
): string | null {
  const [first] = orders.flatMap((order) => dayOf(order) ?? []).sort();
  const hours = orders.flatMap((order) => {
    const account = index.accounts.get(ibanKey(order.account));
    return account === undefined || dayOf(order) !== first ? [] : (cutOffTime(account)?.slice(0, 5) ?? []);
  });
  return hours.sort()[0] ?? null;
}

function atHand(orders: readonly CollectionOrder[], dayOf: (order: CollectionOrder) => IsoDate | null): OrdersAtHand {
  const [first, ...others] = orders;
  const [by = null] = orders.flatMap((order) => dayOf(order) ?? []).sort();
  return {
    count: orders.length,
    amount: formatCents(sumOf(orders, expectedOf)),
    only: first !== undefined && others.length === 0 ? first.number : null,
    by,
  };
}

/** The money that an order is to bring: what is still to be settled, once it is issued. */
function expectedOf({ status, toSettle, controlSum }: CollectionOrder): Cents {
  return status === "Draft" ? controlSum : (toSettle ?? controlSum);
}

function mandateCounts({ book, index, today }: QueryScope) {
  const soon = addMonths(today, DORMANT_SOON_MONTHS);
  const counts = { toSign: 0, dormantSoon: 0, dormant: 0 };
  for (const mandate of book.tables.Mandates) {
    const lines = linesUnder(mandate, index);
    const status = statusInBook(mandate, today, lines, index);
    if (status === "ToBeSigned") {
      const debtor = index.debtors.get(keyFrom(mandate.debtor));
      if (debtor?.collectAutomatically === true || mandate.invoice !== null) counts.toSign += 1;
    } else if (status === "Dormant") counts.dormant += 1;
    else if (status === "Active" && dormancyOn(mandate, soon, lines).state === "dormant") counts.dormantSoon += 1;
  }
  return counts;
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
  return (["ahead", "week", "month", "older"] as const).map((age) => ({
    age,
    amount: formatCents(sumOf(ages[age], expectedOf)),
    orders: ages[age].length,
  }));
}
