import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { at, type Place } from "../book/finding";
import { settingsFromText } from "../book/orderSettings";
import type { CollectionOrder, DirectDebit } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { absolute, type Cents, negate, subtract, sumOf, ZERO } from "../values/money";
import { type Aged, type AgeBand, ageBand, agedSums } from "./ageing";
import type { ExplainedCause, TransitCause } from "./explainedCause";
import { type FiguresPeriod, isAskedFor, type LedgerTie, periodStart, tieOf } from "./ledgerTie";
import { type ExplainedOrder, explainOrders } from "./transitExplained";

/** What is in transit of an order for one reason, and of one debtor where it can be told. */
export interface TransitOnDay {
  readonly administration: string;
  readonly order: string;
  readonly collectionDate: IsoDate;
  /** "" where the bank moved one amount for several debtors. */
  readonly debtor: string;
  readonly name: string;
  /** Null for what no reason is known of. */
  readonly cause: TransitCause | null;
  readonly amount: Cents;
  /** Since which day it waits. */
  readonly since: IsoDate;
  readonly band: AgeBand;
  /** How many items. */
  readonly lines: number;
  readonly place: Place;
}

/** Which of it is asked for; all when nothing is said. */
export interface TransitAsked {
  readonly administration?: string | undefined;
  readonly debtor?: string | undefined;
  readonly order?: string | undefined;
}

/** What was in transit at the end of a day. */
export interface InTransitOnDay {
  readonly parts: readonly TransitOnDay[];
  readonly total: Aged;
  /** Of all orders of the administrations asked for, whatever debtor or order is asked for. */
  readonly ties: readonly LedgerTie[];
}

/**
 * What was in transit at the end of a day by the booking dates of the ledger, order by order and debtor by debtor with the reason;
 * all parts of an order come to its balance in the ledger.
 */
export function inTransitOnDay(
  period: FiguresPeriod,
  today: IsoDate,
  book: Book,
  index: BookIndex,
  { administration, debtor, order }: TransitAsked = {},
): InTransitOnDay {
  const explained = explainOrders({ until: period.until, today }, book, index).filter((one) =>
    isAskedFor(administration ?? null, one.order.administration),
  );
  const parts = explained
    .filter((one) => one.inTransit !== ZERO && isAskedFor(order ?? null, one.order.number))
    .flatMap((one) => partsOf(one, period.until, index))
    .filter((part) => isAskedFor(debtor ?? null, part.debtor));
  const total = agedSums(parts);
  return { parts, total, ties: tiesOf(period, explained, book, index) };
}

function partsOf({ order, inTransit, causes }: ExplainedOrder, day: IsoDate, index: BookIndex): TransitOnDay[] {
  const counting = causes.filter(({ cause, amount }) => cause !== "returnedBefore" && amount !== 0);
  const named = counting.flatMap((cause) => debtorsOf(cause, order, day, index));
  const left = subtract(
    inTransit,
    sumOf(named, ({ amount }) => amount),
  );
  // What an older order booked straight from the bank has no cause.
  return left === 0
    ? named
    : [...named, partOf(order, day, { cause: null, amount: left, since: order.collectionDate })];
}

/** A cause debtor by debtor, where its amount is that of its lines; else of the order as a whole. */
function debtorsOf(
  { cause, amount, lines }: ExplainedCause,
  order: CollectionOrder,
  day: IsoDate,
  index: BookIndex,
): TransitOnDay[] {
  const since = sinceOf(cause, lines, order);
  const whole = sumOf(lines, (line) => line.amount);
  if (absolute(whole) !== absolute(amount)) return [partOf(order, day, { cause, amount, since, lines })];
  return [...groupBy(lines, (line) => keyFrom(line.debtor)).values()].flatMap((own) => {
    const sum = sumOf(own, (line) => line.amount);
    const { debtor, accountHolder } = own[0];
    const name = index.debtors.get(keyFrom(debtor))?.name ?? accountHolder;
    const what = { cause, amount: whole === amount ? sum : negate(sum), since, lines: own, debtor, name };
    return sum === 0 ? [] : [partOf(order, day, what)];
  });
}

/** What the bank still debits waits since it came back, all else since the collection date. */
function sinceOf(cause: TransitCause, lines: readonly DirectDebit[], { collectionDate }: CollectionOrder): IsoDate {
  if (cause !== "debitAwaited") return collectionDate;
  const days = lines.flatMap(({ returnedOn }) => (returnedOn === null ? [] : [returnedOn]));
  return days.sort()[0] ?? collectionDate;
}

interface Part extends Pick<TransitOnDay, "cause" | "amount" | "since"> {
  readonly lines?: readonly DirectDebit[];
  readonly debtor?: string;
  readonly name?: string;
}

function partOf(order: CollectionOrder, day: IsoDate, part: Part): TransitOnDay {
  const { cause, amount, since, lines = [], debtor = "", name = "" } = part;
  const { administration, number, collectionDate } = order;
  return {
    ...{ administration, order: number, collectionDate, debtor, name, cause, amount, since },
    band: ageBand(since, day),
    lines: lines.length,
    place: at("Orders", order, "toSettle"),
  };
}

/** How what is in transit ties to the accounts that orders were issued with. */
function tiesOf(
  period: FiguresPeriod,
  explained: readonly ExplainedOrder[],
  { tables }: Book,
  { administrations }: BookIndex,
): LedgerTie[] {
  const accounted = explained.flatMap(({ order, inTransit }) => {
    const account = settingsFromText(order.settings)?.inTransitAccount;
    return account === undefined ? [] : [{ administration: order.administration, account, inTransit }];
  });
  const byAccount = groupBy(tables.Ledger, ({ administration, account }) => keyFrom(administration, account));
  return [...groupBy(accounted, ({ administration }) => keyFrom(administration)).values()].map((own) => {
    const [{ administration }] = own;
    const accounts = [...new Set(own.map(({ account }) => account))];
    return tieOf(
      {
        administration,
        accounts,
        lines: accounts.flatMap((account) => byAccount.get(keyFrom(administration, account)) ?? []),
        beside: [],
        listed: sumOf(own, ({ inTransit }) => inTransit),
      },
      periodStart(period, administrations.get(keyFrom(administration))),
      period.until,
    );
  });
}
