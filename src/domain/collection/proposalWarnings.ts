import { rememberedLast } from "../../kit/remembered";
import { sumBy } from "../../kit/totals";
import type { Book, Key } from "../book/book";
import { type BookIndex, ibanKey, itemKey } from "../book/bookIndex";
import { dateOf, daysBetween, type IsoDate, type IsoDateTime } from "../values/calendar";
import { PRE_NOTIFICATION_DAYS } from "./collectionDates";
import type { LeftOut, ProposedTransaction } from "./consolidation";
import { creditNotesLeft } from "./creditNotes";
import { transactionUses } from "./directDebit";
import { DISCOUNT_FINDINGS, discountVatRules } from "./discount";
import type { CollectableItem } from "./eligibility";
import { isStanding } from "../mandates/mandateHistory";
import { at, type Finding, finding } from "../book/finding";
import { add, cents, formatCents, sumOf } from "../values/money";
import { atItem, itemName } from "../book/openItem";
import type { Administration, DirectDebit } from "../book/records";
import { aboveMaximum } from "./mandateMaximum";
import { strikingInTransaction } from "./newSinceLastOrder";
import { remittanceFindings } from "./remittanceFindings";

/** What the warnings of a proposal look at. */
export interface WarningScope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly transactions: readonly ProposedTransaction[];
  readonly leftOut: readonly LeftOut[];
  readonly collectionDate: IsoDate;
  readonly moment: IsoDateTime;
  /** The lines of a draft, by their items: they say when a debtor was notified. */
  readonly drafted?: ReadonlyMap<Key, Pick<DirectDebit, "preNotifiedOn">>;
}

/** What the user must know, or confirm, of the proposal as a whole. */
export function proposalWarnings(scope: WarningScope): Finding[] {
  return [
    ...itemLimits(scope),
    // What is proposed is within it; of a draft, the amounts or the mandate may have changed since.
    ...scope.transactions.flatMap(({ members, amount }) => aboveMaximum(members[0].mandate.mandate, members, amount)),
    ...monthLimits(scope),
    ...preNotifications(scope),
    ...grossDiscounts(scope),
    ...creditNotesLeft(scope),
    ...scope.transactions.flatMap(remittanceFindings),
    ...recurrentBeforeFirst(scope),
    ...scope.transactions.flatMap((transaction) => strikingInTransaction(transaction, scope.index)),
  ];
}

function itemLimits({ transactions }: WarningScope): Finding[] {
  return transactions.flatMap(({ members: [first], amount }) => {
    const max = first.account.itemAmountMax;
    if (max === null || amount <= max) return [];
    const params = { item: itemName(first.item), amount: formatCents(amount), max: formatCents(max) };
    return [finding("limit.item", atItem(first.item, "amount"), params)];
  });
}

/** The contract's maximum per month: this proposal and every order from the account in the same month. */
function monthLimits({ book, transactions, collectionDate }: WarningScope): Finding[] {
  const month = collectionDate.slice(0, 7);
  const proposed = sumBy(
    transactions,
    ({ members: [{ account }] }) => account,
    ({ amount }) => amount,
  );
  return [...proposed].flatMap(([account, amount]) => {
    if (account.monthAmountMax === null) return [];
    const orders = book.tables.Orders.filter(
      (order) =>
        order.status !== "Cancelled" &&
        order.collectionDate.startsWith(month) &&
        ibanKey(order.account) === ibanKey(account.iban),
    );
    const total = add(
      cents(amount),
      sumOf(orders, ({ controlSum }) => controlSum),
    );
    if (total <= account.monthAmountMax) return [];
    const params = { month, amount: formatCents(total), max: formatCents(account.monthAmountMax) };
    return [finding("limit.month", at("Accounts", account, "monthAmountMax"), params)];
  });
}

/** The day on which the debtor was notified: by notice, on the invoice, or today. */
export function announcedOn(
  item: Pick<CollectableItem, "item" | "administration">,
  line: Pick<DirectDebit, "preNotifiedOn"> | null,
  today: IsoDate,
): IsoDate {
  if (line !== null && line.preNotifiedOn !== null) return line.preNotifiedOn;
  const { invoice, record } = item.item;
  // A collection again after a return needs an announcement of its own.
  const onInvoice = item.administration.announcedOnInvoice === true && (record.timesReturned ?? 0) === 0;
  return onInvoice && invoice.invoiceDate <= today ? invoice.invoiceDate : today;
}

/** One warning per administration whose debtors hear of the collection later than agreed. */
export function shortNotices(
  announced: Iterable<{ readonly administration: Administration; readonly on: IsoDate }>,
  collectionDate: IsoDate,
): Finding[] {
  const short = new Map<Administration, { items: number; days: number }>();
  const daysFrom = rememberedLast((day: IsoDate) => daysBetween(day, collectionDate));
  for (const { administration, on } of announced) {
    const days = daysFrom(on);
    if (days >= (administration.preNotificationDays ?? PRE_NOTIFICATION_DAYS)) continue;
    const before = short.get(administration) ?? { items: 0, days };
    short.set(administration, { items: before.items + 1, days: Math.min(before.days, days) });
  }
  return [...short].map(([administration, { items, days }]) => {
    const agreed = administration.preNotificationDays ?? PRE_NOTIFICATION_DAYS;
    const place = at("Administrations", administration, "preNotificationDays");
    return finding("preNotification.short", place, { administration: administration.code, items, days, agreed });
  });
}

function preNotifications(scope: WarningScope): Finding[] {
  return shortNotices(announcedOf(scope), scope.collectionDate);
}

function* announcedOf({ transactions, moment, drafted }: WarningScope) {
  const today = dateOf(moment);
  for (const { members } of transactions) {
    for (const member of members) {
      const line = drafted?.get(member.item.key) ?? null;
      yield { administration: member.administration, on: announcedOn(member, line, today) };
    }
  }
}

/** The lines of a draft by the items that they are for. */
export function linesByItem(lines: readonly DirectDebit[]): ReadonlyMap<Key, DirectDebit> {
  return new Map(lines.map((line) => [itemKey(line.administration, line.invoice, line.instalment), line]));
}

/** Discount is booked gross: what becomes of its VAT is the user's, as the country asks. */
function grossDiscounts({ transactions }: WarningScope): Finding[] {
  const given = transactions.flatMap(({ members }) => members.filter(({ discount }) => discount !== 0));
  const totals = sumBy(
    given,
    ({ administration }) => administration,
    ({ discount }) => discount,
  );
  return [...totals].map(([administration, total]) => {
    const params = { administration: administration.code, amount: formatCents(cents(total)) };
    return finding(
      DISCOUNT_FINDINGS[discountVatRules(administration)],
      at("Administrations", administration, "discountAccount"),
      params,
    );
  });
}

/** A recurrent collection before its mandate's first one: the debtor's bank knows no mandate yet. */
function recurrentBeforeFirst({ transactions, collectionDate }: WarningScope): Finding[] {
  return transactionUses(transactions).flatMap(({ transaction, use }) => {
    const [{ mandate: judged }] = transaction.members;
    if (use.sequenceType !== "RCUR" && use.sequenceType !== "FNAL") return [];
    const first = judged.lines.findLast(({ line }) => line.sequenceType === "FRST" && isStanding(line))?.order;
    if (first === undefined || first.collectionDate <= collectionDate) return [];
    const { mandateId: mandate } = judged.mandate;
    const params = { mandate, order: first.number, first: first.collectionDate, date: collectionDate };
    return [finding("mandate.recurrentBeforeFirst", at("Mandates", judged.mandate, "sequenceType"), params)];
  });
}
