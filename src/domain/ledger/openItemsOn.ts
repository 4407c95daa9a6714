import { groupBy } from "../../kit/groupBy";
import { byNumber } from "../../kit/byNumber";
import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { Place } from "../book/finding";
import type { OpenItem } from "../book/openItem";
import { linesOfItem } from "../book/orderOfIssue";
import { settingsFromText } from "../book/orderSettings";
import type { CollectionOrder, DirectDebit } from "../book/records";
import { dateOf, type IsoDate } from "../values/calendar";
import { type Cents, negate, sumOf, ZERO } from "../values/money";
import { type Aged, type AgeBand, ageBand, agedSums } from "./ageing";
import { debtorsLines } from "./debtorsAccounts";
import { type ItemAccount, itemAccounts, openOn } from "./itemAccounts";
import { type FiguresPeriod, isAskedFor, type LedgerTie, periodStart, tieOf } from "./ledgerTie";

/** What was open of an item at the end of a day. */
export interface OpenOnDay {
  readonly administration: string;
  readonly debtor: string;
  readonly name: string;
  readonly invoice: string;
  readonly instalment: number | null;
  readonly invoiceDate: IsoDate;
  readonly dueDate: IsoDate;
  readonly amount: Cents;
  readonly open: Cents;
  readonly band: AgeBand;
  /** The last order that it had been issued in by then; null for none. */
  readonly order: string | null;
  /** What of it was with the bank without being booked yet (posted on receipt). */
  readonly onItsWay: Cents;
  /** Whether the workbook has the item no more. */
  readonly isGone: boolean;
  readonly place: Place | null;
}

/** What a debtor had open, by age. */
export interface DebtorAged extends Aged {
  readonly administration: string;
  readonly debtor: string;
  readonly name: string;
}

/** Which items are asked for; all when nothing is said. */
export interface OpenItemsAsked {
  readonly administration?: string | undefined;
  readonly debtor?: string | undefined;
  readonly order?: string | undefined;
}

/** The open items at the end of a day. */
export interface OpenItemsOnDay {
  /** Of which something was open; by administration, debtor and due date. */
  readonly items: readonly OpenOnDay[];
  readonly debtors: readonly DebtorAged[];
  readonly total: Aged;
  /** Of all items of the administrations asked for, whatever debtor or order is asked for. */
  readonly ties: readonly LedgerTie[];
  readonly leftOut: readonly OpenItem[];
}

/** The open items at the end of a day, by the booking dates of the ledger (docs/law/actions.md#9). */
export function openItemsOn(
  period: FiguresPeriod,
  book: Book,
  index: BookIndex,
  { administration, debtor, order }: OpenItemsAsked = {},
): OpenItemsOnDay {
  const day = period.until;
  const ledger = debtorsLines(book);
  const made = itemAccounts(book, index, ledger);
  const accounts = made.accounts.filter((one) => isAskedFor(administration ?? null, one.administration));
  const leftOut = made.leftOut.filter(({ invoice }) => isAskedFor(administration ?? null, invoice.administration));
  const items = accounts
    .filter((one) => isAskedFor(debtor ?? null, one.debtor))
    .map((one) => openOnDay(one, day, index))
    .filter((one) => one.open !== ZERO && isAskedFor(order ?? null, one.order))
    .sort(byDebtor);
  const debtors = [...groupBy(items, (one) => keyFrom(one.administration, one.debtor)).values()].map((own) => ({
    ...{ administration: own[0].administration, debtor: own[0].debtor, name: own[0].name },
    ...agedSums(own.map(({ band, open }) => ({ band, amount: open }))),
  }));
  const total = agedSums(items.map(({ band, open }) => ({ band, amount: open })));
  const codes = groupBy([...accounts, ...ledger], (one) => keyFrom(one.administration));
  const ties = [...codes.values()]
    .filter(([one]) => isAskedFor(administration ?? null, one.administration))
    .map(([one]) => {
      const isOwn = (other: { readonly administration: string }) =>
        isAskedFor(one.administration, other.administration);
      const { accounts: names = [], lines = [] } = ledger.find(isOwn) ?? {};
      const own = accounts.filter(isOwn);
      const from = periodStart(period, index.administrations.get(keyFrom(one.administration)));
      const listed = sumOf(own, (account) => openOn(account, day));
      const parts = { administration: one.administration, accounts: names, lines, beside: own.flatMap(beside), listed };
      return tieOf(parts, from, day);
    });
  return { items, debtors, total, ties, leftOut };
}

/** What counts of an item without an entry in the ledger. */
function beside({ invoiceDate: date, invoiced, settledOtherwise }: ItemAccount) {
  return [
    { step: "Invoiced", amount: invoiced, date } as const,
    { step: "SettledOtherwise", amount: negate(settledOtherwise), date } as const,
  ];
}

function byDebtor(one: OpenOnDay, other: OpenOnDay): number {
  return (
    byNumber(one.administration, other.administration) ||
    byNumber(one.debtor, other.debtor) ||
    byNumber(one.dueDate, other.dueDate) ||
    byNumber(one.invoice, other.invoice)
  );
}

function openOnDay(account: ItemAccount, day: IsoDate, index: BookIndex): OpenOnDay {
  const { key, administration, debtor, invoice, instalment, invoiceDate, dueDate, amount, isGone, place } = account;
  const lines = linesOfItem(key, index).filter(({ order }) => isIssuedBy(index.orders.get(keyFrom(order)), day));
  const name = index.debtors.get(keyFrom(debtor))?.name ?? lines.at(-1)?.accountHolder ?? "";
  return {
    ...{ administration, debtor, name, invoice, instalment, invoiceDate, dueDate, amount },
    open: openOn(account, day),
    band: ageBand(dueDate, day),
    order: lines.at(-1)?.order ?? null,
    onItsWay: sumOf(lines, (line) => waitingOf(line, index.orders.get(keyFrom(line.order)), day)),
    ...{ isGone, place },
  };
}

function isIssuedBy(order: CollectionOrder | undefined, day: IsoDate): order is CollectionOrder {
  return order?.issuedAt != null && dateOf(order.issuedAt) <= day;
}

/** What a line had with the bank that no entry had booked: posted on receipt, neither received, returned nor cancelled by then. */
function waitingOf(line: DirectDebit, order: CollectionOrder | undefined, day: IsoDate): Cents {
  if (order === undefined || settingsFromText(order.settings)?.postingStyle !== "OnReceipt") return ZERO;
  const { settledOn, cancelledAt } = order;
  if (settledOn !== null && settledOn <= day) return ZERO;
  if (line.status === "Returned" && line.returnedOn !== null && line.returnedOn <= day) return ZERO;
  return cancelledAt !== null && dateOf(cancelledAt) <= day ? ZERO : line.amount;
}
