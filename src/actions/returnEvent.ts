import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { type Cents, negate, ZERO } from "../domain/values/money";
import type { OrderSettings } from "../domain/book/orderSettings";
import { reversalEntry } from "../domain/ledger/posting";
import type { CollectionOrder, DirectDebit, OrderFinding, ReturnKind } from "../domain/book/records";
import { isCollectableAgain, isMandateUsedBy, postedEntries } from "../domain/collection/rTransaction";
import type { Confirmation, Moment } from "./action";
import { type TransactionDebit, transactionDebit } from "./bankDebitEvent";
import type { Transition } from "./lineTransition";
import type { OrderEvent } from "./orderEvent";
import type { StoredOrder } from "./storedOrder";

/** What came back: a line, or its whole transaction, of an order; or whatever has this end-to-end ID. */
export interface ReturnedOne {
  readonly order?: string;
  readonly line?: number;
  readonly wholeTransaction?: boolean;
  readonly endToEndId?: string;
}

/** What came back, and what is said of it. */
export interface ReturnRequest extends Confirmation, ReturnedOne {
  /** Several that came back for one reason, instead of the one that is named above: all that is said is said of each. */
  readonly several?: readonly ReturnedOne[];
  readonly kind: ReturnKind;
  /** As it is kept (`reasonCodeOf`): whoever makes the request of what somebody typed sees to that. */
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
  const { reasonCode = null } = request;
  const entryOf = postedEntries(book.tables.Ledger);
  const index = indexBook(book);
  const debit = debitOf(book, { stored, lines }, settings, request, reasonCode);
  const reference = debit?.bankEntry.reference ?? null;
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
  return {
    moment,
    bookingDate,
    accepted,
    ...(debit === null ? {} : { bankEntry: debit.bankEntry, settled: negate(debit.amount) }),
    noted: notedLines(debit?.lines.filter((line) => !lines.includes(line)) ?? [], reference),
    returned: {
      lines: transitions,
      itemExtra: ({ record: { amount: due, timesRepeated } }, line) => {
        const isMandateUsed = isMandateUsedBy(line, request.kind, index);
        const returned = { amount: due, timesRepeated, isMandateUsed };
        return isCollectableAgain(request.kind, reasonCode, administration, returned) ? {} : { collect: false };
      },
    },
    entries: [...reversals, ...(debit?.entries ?? [])],
  };
}

/** Lines that came back before, with the bank's debit noted on them. */
export function notedLines(lines: readonly DirectDebit[], bankReference: string | null): Transition[] {
  return lines.map((before) => ({ before, after: { ...before, bankReference } }));
}

/** The bank's debit of the whole transaction and its charges, when they are booked with the return. */
function debitOf(
  book: Book,
  { stored, lines: [first] }: Target,
  settings: OrderSettings,
  { bankDebit, charges = ZERO, kind }: ReturnRequest,
  reasonCode: string | null,
): TransactionDebit | null {
  if (bankDebit === undefined || first === undefined) return null;
  return transactionDebit(book, stored, settings, first, { on: bankDebit, charges, kind, reasonCode });
}
