import type { Book } from "../domain/book/book";
import { ibanKey } from "../domain/book/bookIndex";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { type Cents, formatCents, ZERO, subtract, sumOf } from "../domain/values/money";
import type { BankEntry, CollectionOrder, LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { Action, Aids, Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { acceptedIn, beforeEvent, type EventFacts, eventFacts } from "./eventFacts";
import { momentOf, requestOf } from "./loggedRequest";
import { type OrderEvent, orderEventChanges } from "./orderEvent";
import { acceptedWarnings } from "./orderFindings";
import { decided, held } from "./outcome";
import { paidTwiceFindings } from "./paidTwice";
import { unwrittenChanges } from "./unwrittenChanges";
import { findOrder, frozenSettings, nextHandReference, processedEntries, unlessIssued } from "./storedOrder";
import { absentOr, isWhole } from "../kit/shape";
import { isDay } from "./loggedShapes";
import { unreadableEvent } from "./eventReader";

/** Which order's money came in: by its number, or by the bank's batch number and account. */
export interface SettleRequest extends Confirmation {
  readonly order?: string;
  readonly batch?: string;
  readonly account?: string;
  /** When not given the collection date. */
  readonly bookingDate?: IsoDate;
  /** When not given all that is still to be settled. */
  readonly amount?: Cents;
}

/** Money that was booked for an order. */
export interface SettleResult {
  readonly order: string;
  readonly amount: Cents;
  readonly bookingDate: IsoDate;
  readonly bankReference: string;
}

function decide(book: Book, request: SettleRequest, moment: Moment, aids?: Aids): Outcome<SettleResult, EventFacts> {
  const number = request.order ?? orderOfBatch(book, request);
  if (number === null) {
    const params = { batch: request.batch ?? "", account: request.account ?? "" };
    return held([...stoppingFindings(book), finding("batch.unknown", null, params)]);
  }
  const { stored, findings } = findOrder(book, number);
  if (stored === null || hasError(findings)) return held(findings, [number]);
  const { order, administration } = stored;
  const { settings, findings: unfrozen } = frozenSettings(stored);
  const notIssued = unlessIssued(order);
  if (notIssued.length > 0 || settings === null) return held([...findings, ...notIssued, ...unfrozen], [order.number]);
  const receipt = receiptOf(book, order, request, moment);
  const all = [
    ...findings,
    ...amountFindings(order, request, receipt.settled, creditLeft(book, order)),
    ...earlyFindings(order, receipt.bookingDate, moment),
    ...bookingDateFindings(administration, receipt.bookingDate, moment),
    ...paidTwiceFindings(book, stored, settings, { ...receipt, accepted: [] }),
  ];
  const event: OrderEvent & typeof receipt = {
    ...receipt,
    accepted: acceptedWarnings(all, () => order.number, moment, aids),
  };
  return decided(all, request, [order.number], () => ({
    changes: orderEventChanges(book, stored, settings, event),
    result: {
      order: order.number,
      amount: event.settled,
      bookingDate: event.bookingDate,
      bankReference: event.bankEntry.reference,
    },
    resumeFacts: eventFacts(book, stored, settings, event),
  }));
}

/** The order with this batch number; the account may be left out when only one account has it. */
function orderOfBatch(book: Book, { batch, account }: SettleRequest): string | null {
  const found = book.tables.Orders.filter(
    (order) =>
      order.batchNumber !== null &&
      Number(order.batchNumber) === Number(batch) &&
      (account === undefined || ibanKey(order.account) === ibanKey(account)),
  );
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only.number;
}

/** The receipt as an event, without the warnings that are accepted with it. */
function receiptOf(book: Book, order: CollectionOrder, request: SettleRequest, moment: Moment) {
  const bookingDate = request.bookingDate ?? order.collectionDate;
  const settled = request.amount ?? order.toSettle ?? ZERO;
  const bankEntry: BankEntry = {
    row: 0,
    reference: nextHandReference(book, order),
    account: order.account,
    bookingDate,
    valueDate: null,
    amount: settled,
    kind: "Batch",
    reasonCode: null,
    reasonText: null,
    charges: null,
    originalAmount: null,
    endToEndId: null,
    mandateId: null,
    counterpartyIban: null,
    name: null,
    messageId: order.messageId,
    paymentInformationId: null,
    text: null,
    file: null,
    order: order.number,
    line: null,
    status: "Processed",
    invoice: null,
  };
  return { moment, bookingDate, bankEntry, settled };
}

/** What the bank can still credit: no more than was collected, also where it debits returned transactions afterwards. */
function creditLeft(book: Book, order: CollectionOrder): Cents {
  const credits = processedEntries(book, order).filter(({ amount }) => amount > 0);
  return subtract(
    order.controlSum,
    sumOf(credits, ({ amount }) => amount),
  );
}

function amountFindings(order: CollectionOrder, request: SettleRequest, amount: Cents, left: Cents): Finding[] {
  const place = at("Orders", order, "toSettle");
  const toSettle = order.toSettle ?? ZERO;
  const most = toSettle > left ? toSettle : left;
  const params = {
    order: order.number,
    amount: formatCents(amount),
    toSettle: formatCents(toSettle > 0 ? toSettle : ZERO),
  };
  if (most <= 0 || (toSettle <= 0 && request.amount === undefined)) {
    return [finding("order.nothingToSettle", place, params)];
  }
  if (amount <= 0) return [finding("order.amountNotPositive", null, params)];
  if (amount > most) return [finding("order.settleTooMuch", place, { ...params, toSettle: formatCents(most) })];
  // What the bank still has to debit after that.
  const debit = formatCents(subtract(amount, toSettle));
  return amount > toSettle ? [finding("order.settleGross", place, { ...params, debit })] : [];
}

/** Money of a collection that is still to come is another order's, or a slip in the date. */
function earlyFindings(
  { number, collectionDate }: CollectionOrder,
  bookingDate: IsoDate,
  { at: now }: Moment,
): Finding[] {
  if (dateOf(now) >= collectionDate && bookingDate >= collectionDate) return [];
  return [finding("order.settleEarly", null, { order: number, date: collectionDate })];
}

function resume(book: Book, logRow: LogRow): Resumed {
  const before = beforeEvent(book, logRow);
  if (before === null) return { state: "Undone", changes: [] };
  const { stored, settings, facts } = before;
  const receipt = receiptOf(before.book, stored.order, requestOf(logRow), momentOf(logRow));
  const event = { ...receipt, accepted: acceptedIn(facts) };
  return {
    state: "Recovered",
    changes: unwrittenChanges(book, orderEventChanges(before.book, stored, settings, event)),
  };
}

/** Books money that came in for an order, by hand (docs/law/actions.md#7). */
export const settleAction: Action<SettleRequest, SettleResult, EventFacts> = {
  name: "settle",
  writes: true,
  decide,
  summary: (result) => ({ ...result, amount: formatCents(result.amount) }),
  unreadable: unreadableEvent<Pick<SettleRequest, "bookingDate" | "amount">>({
    bookingDate: absentOr(isDay),
    amount: absentOr(isWhole),
  }),
  resume,
};
