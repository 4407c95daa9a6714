import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { Entry } from "../domain/ledger/journal";
import { add, type Cents, negate, sumOf, ZERO } from "../domain/values/money";
import type { OrderSettings } from "../domain/book/orderSettings";
import { bankDebitEntry, reversalEntry } from "../domain/ledger/posting";
import type { BankEntry, CollectionOrder, DirectDebit, OrderFinding, ReturnKind } from "../domain/book/records";
import {
  isCollectableAgain,
  isMandateUsedBy,
  isNeverPresented,
  postedEntries,
  reasonCodeOf,
} from "../domain/collection/rTransaction";
import type { Confirmation, Moment } from "./action";
import { type Transition, withReportedAgain } from "./lineTransition";
import type { OrderEvent } from "./orderEvent";
import { nextHandReference, type StoredOrder } from "./storedOrder";

/** What came back: a line, or its whole transaction, of an order; or whatever has this end-to-end ID. */
export interface ReturnRequest extends Confirmation {
  readonly order?: string;
  readonly line?: number;
  readonly wholeTransaction?: boolean;
  readonly endToEndId?: string;
  readonly kind: ReturnKind;
  readonly reasonCode?: string;
  /** When not given today, or the day of the original booking if that is later. */
  readonly bookingDate?: IsoDate;
  /** The day on which the bank debited the account; without it the bank's debit comes later. */
  readonly bankDebit?: IsoDate;
  /** The bank's charges, positive; only with `bankDebit`. */
  readonly charges?: Cents;
}

/** What is asked to come back, as it stands. */
export interface Target {
  readonly stored: StoredOrder;
  readonly lines: readonly DirectDebit[];
}

/** The booking date of the reversal: as asked, else today or the original's, whichever is later. */
export function returnBookingDate(order: CollectionOrder, request: ReturnRequest, moment: Moment): IsoDate {
  if (request.bookingDate !== undefined) return request.bookingDate;
  const today = dateOf(moment.at);
  return order.bookingDate !== null && order.bookingDate > today ? order.bookingDate : today;
}

/** What the return does to order, ledger, items and mandates. */
export function returnEvent(
  book: Book,
  { stored, lines }: Target,
  settings: OrderSettings,
  request: ReturnRequest,
  moment: Moment,
  accepted: readonly OrderFinding[],
): OrderEvent {
  const { order, administration } = stored;
  const bookingDate = returnBookingDate(order, request, moment);
  const reasonCode = reasonCodeOf(request.reasonCode);
  const entryOf = postedEntries(book.tables.Ledger);
  const index = indexBook(book);
  const bankEntry = bankEntryOf(book, order, lines, request);
  const reference = bankEntry?.reference ?? null;
  const transitions: Transition[] = lines.map((before) => ({
    before,
    after: {
      ...before,
      returnKind: request.kind,
      reasonCode,
      returnedOn: bookingDate,
      bankReference: reference,
      status: "Returned",
    },
  }));
  const reversals = lines.flatMap((line) => {
    const original = entryOf(line);
    return original === null ? [] : [reversalEntry(original, bookingDate, "Return", reference)];
  });
  const amount = sumOf(lines, (line) => line.amount);
  return {
    moment,
    bookingDate,
    accepted,
    ...(bankEntry === null ? {} : { bankEntry, settled: negate(amount) }),
    returned: {
      lines: transitions,
      itemExtra: ({ record: { amount: due, timesRepeated } }, line) => {
        const isMandateUsed = isMandateUsedBy(line, request.kind, index);
        const returned = { amount: due, timesRepeated, isMandateUsed };
        return isCollectableAgain(request.kind, reasonCode, administration, returned) ? {} : { collect: false };
      },
      mandateEvent: (mandate, line) => (isNeverPresented(request.kind) ? withReportedAgain(mandate, line) : {}),
    },
    entries: [...reversals, ...debitEntries(order, lines, settings, request, bankEntry, entryOf)],
  };
}

/** The bank's debit and its charges, when they are booked by hand with the return. */
function debitEntries(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  settings: OrderSettings,
  { bankDebit, charges = ZERO }: ReturnRequest,
  bankEntry: BankEntry | null,
  entryOf: ReturnType<typeof postedEntries>,
): Entry[] {
  if (bankEntry === null || bankDebit === undefined) return [];
  // A reversal that took the money from the bank leaves only the charges to be booked.
  const fromBank = lines.some((line) => entryOf(line)?.some(({ account }) => account === settings.bankAccount));
  const debit = { bookingDate: bankDebit, charges, bankReference: bankEntry.reference };
  return [bankDebitEntry(order, settings, lines, debit, fromBank ? null : settings.inTransitAccount)];
}

function bankEntryOf(
  book: Book,
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  { bankDebit, charges = ZERO, kind, reasonCode }: ReturnRequest,
): BankEntry | null {
  const [first] = lines;
  if (bankDebit === undefined || first === undefined) return null;
  const amount = sumOf(lines, (line) => line.amount);
  return {
    row: 0,
    reference: nextHandReference(book, order),
    account: order.account,
    bookingDate: bankDebit,
    valueDate: null,
    amount: negate(add(amount, charges)),
    kind: kind === "Reject" || kind === "BatchReject" ? "Reject" : "Return",
    reasonCode: reasonCodeOf(reasonCode),
    reasonText: null,
    charges: charges === 0 ? null : charges,
    originalAmount: amount,
    endToEndId: first.endToEndId,
    mandateId: first.mandateId,
    counterpartyIban: first.iban,
    name: first.accountHolder,
    messageId: order.messageId,
    paymentInformationId: first.paymentInformationId,
    text: null,
    file: null,
    order: order.number,
    line: lines.length === 1 ? first.line : null,
    status: "Processed",
  };
}
