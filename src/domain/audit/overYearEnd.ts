import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { compareByIssue } from "../book/orderOfIssue";
import { settingsFromText } from "../book/orderSettings";
import type { Administration, CollectionOrder, LedgerLine } from "../book/records";
import { exposureOn, type OrderAtRisk } from "../collection/moneyAtRisk";
import { type FinancialYear, financialYearOf } from "../ledger/exportedLines";
import { inTransitOn } from "../ledger/inTransit";
import { standingLines } from "../ledger/undone";
import { dateOf, type IsoDate, isoDate } from "../values/calendar";
import { type Cents, subtract, sumOf, ZERO } from "../values/money";

/*
 * Where collections lie over the end of a financial year (docs/law/actions.md#9): what was issued in it for the next one, what could
 * still come back at its end, what did since, and with which batches it ended and the next one began.
 */

/** An order that was issued in the year and is collected in the next. */
export interface AheadOrder {
  readonly order: string;
  readonly issuedOn: IsoDate;
  readonly bookingDate: IsoDate | null;
  readonly collectionDate: IsoDate;
  readonly transactions: number;
  readonly controlSum: Cents;
  /** What of it the ledger has in transit at the end of the year: nothing where it is booked in the next one. */
  readonly inTransit: Cents;
}

/** What of an order of the year came back after its end. */
export interface LaterReturned {
  readonly order: string;
  readonly collectionDate: IsoDate;
  /** The first and the last day on which something of it came back. */
  readonly firstReturned: IsoDate;
  readonly lastReturned: IsoDate;
  readonly returned: number;
  readonly returnedAmount: Cents;
  /** What the ledger reversed for it since; less than the amount where on receipt a line came back before it was booked. */
  readonly reversed: Cents;
}

/** The batches of an account around the end of the year. */
export interface BatchTurn {
  readonly account: string;
  readonly lastOrder: string | null;
  readonly lastBatch: string | null;
  /** The first order that is collected in the next year; null while there is none. */
  readonly firstOrder: string | null;
  readonly firstBatch: string | null;
  readonly firstCollectionDate: IsoDate | null;
}

/** A financial year of an administration and what lies over its end. */
export interface YearEnd {
  readonly administration: string;
  readonly year: FinancialYear;
  readonly ahead: readonly AheadOrder[];
  readonly exposed: readonly OrderAtRisk[];
  readonly returned: readonly LaterReturned[];
  readonly batches: readonly BatchTurn[];
}

/** The financial year that begins in this calendar year; the last one that has ended by the day when none is asked for. */
export function yearAsked({ fiscalYearStart }: Administration, asked: number | null, day: IsoDate): FinancialYear {
  const firstMonth = fiscalYearStart ?? 1;
  if (asked !== null)
    return financialYearOf(isoDate(`${String(asked)}-${String(firstMonth).padStart(2, "0")}-01`), firstMonth);
  const now = financialYearOf(day, firstMonth);
  return day < now.to
    ? financialYearOf(isoDate(`${String(Number(now.from.slice(0, 4)) - 1)}${now.from.slice(4)}`), firstMonth)
    : now;
}

/** What lies over the end of a year of an administration, as it is known at the end of a day. */
export function yearEndOf(
  { code }: Administration,
  year: FinancialYear,
  today: IsoDate,
  book: Book,
  index: BookIndex,
): YearEnd {
  const own = keyFrom(code);
  const orders = book.tables.Orders.filter(
    ({ administration, status }) => keyFrom(administration) === own && status !== "Draft",
  ).toSorted(compareByIssue);
  return {
    administration: code,
    year,
    ahead: aheadOf(orders, year.to, today, book.tables.Ledger),
    exposed: exposureOn(year.to, index, code).orders,
    returned: returnedAfter(orders, year.to, today, book, index),
    batches: batchesOf(orders, year.to),
  };
}

function aheadOf(
  orders: readonly CollectionOrder[],
  until: IsoDate,
  today: IsoDate,
  ledger: readonly LedgerLine[],
): readonly AheadOrder[] {
  const balances = new Map(
    inTransitOn({ until, today }, orders, ledger).map(({ order, balance }) => [keyFrom(order.number), balance]),
  );
  return orders.flatMap((order): AheadOrder[] => {
    const { number, issuedAt, cancelledAt, bookingDate, collectionDate, numberOfTransactions, controlSum } = order;
    if (issuedAt === null || dateOf(issuedAt) > until || collectionDate <= until) return [];
    if (cancelledAt !== null && dateOf(cancelledAt) <= until) return [];
    return [
      {
        ...{ order: number, issuedOn: dateOf(issuedAt), bookingDate, collectionDate, controlSum },
        transactions: numberOfTransactions,
        inTransit: balances.get(keyFrom(number)) ?? ZERO,
      },
    ];
  });
}

function returnedAfter(
  orders: readonly CollectionOrder[],
  until: IsoDate,
  today: IsoDate,
  { tables }: Book,
  { linesOfOrder }: BookIndex,
): readonly LaterReturned[] {
  const isAfter = (day: IsoDate | null): day is IsoDate => day !== null && day > until && day <= today;
  const reversals = groupBy(
    standingLines(tables.Ledger).filter(({ event, bookingDate }) => event === "Return" && isAfter(bookingDate)),
    ({ order }) => keyFrom(order),
  );
  return orders.flatMap((order): LaterReturned[] => {
    const key = keyFrom(order.number);
    const lines = (linesOfOrder.get(key) ?? []).filter(
      ({ status, returnedOn }) => status === "Returned" && isAfter(returnedOn),
    );
    const days = lines.flatMap(({ returnedOn }) => returnedOn ?? []).toSorted();
    const [firstReturned] = days;
    if (order.collectionDate > until || firstReturned === undefined) return [];
    const account = keyFrom(settingsFromText(order.settings)?.inTransitAccount ?? null);
    const reversed = (reversals.get(key) ?? []).filter((line) => keyFrom(line.account) === account);
    return [
      {
        ...{ order: order.number, collectionDate: order.collectionDate, firstReturned },
        lastReturned: days.at(-1) ?? firstReturned,
        returned: lines.length,
        returnedAmount: sumOf(lines, ({ amount }) => amount),
        reversed: sumOf(reversed, ({ debit, credit }) => subtract(credit ?? ZERO, debit ?? ZERO)),
      },
    ];
  });
}

/** By the order of issue, in which batch numbers count on. */
function batchesOf(orders: readonly CollectionOrder[], until: IsoDate): readonly BatchTurn[] {
  return [...groupBy(orders, ({ account }) => keyFrom(account)).values()].map((own) => {
    const last = own.findLast(({ collectionDate }) => collectionDate <= until);
    const first = own.find(({ collectionDate }) => collectionDate > until);
    return {
      account: own[0].account,
      ...{ lastOrder: last?.number ?? null, lastBatch: last?.batchNumber ?? null },
      ...{ firstOrder: first?.number ?? null, firstBatch: first?.batchNumber ?? null },
      firstCollectionDate: first?.collectionDate ?? null,
    };
  });
}
