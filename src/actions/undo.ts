import { type Book, keyFrom } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import type { IsoDate } from "../domain/values/calendar";
import { compareByIssue } from "../domain/book/orderOfIssue";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { formatCents } from "../domain/values/money";
import { isSplitSince, itemName, itemOfLine } from "../domain/book/openItem";
import { settingsFromText } from "../domain/book/orderSettings";
import type { CollectionOrder, DirectDebit, LogRow, ReturnKind } from "../domain/book/records";
import { isNeverPresented } from "../domain/collection/rTransaction";
import type { Action, Aids, Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { acceptedFacts, acceptedIn } from "./eventFacts";
import { factsOf, keptFacts, momentOf } from "./loggedRequest";
import { orderEventChanges } from "./orderEvent";
import { historyFindings, lastEvent } from "./orderHistory";
import { acceptedWarnings } from "./orderFindings";
import { decided, held } from "./outcome";
import { paidTwiceWarnings } from "./paidTwice";
import { unwrittenChanges } from "./unwrittenChanges";
import { findOrder, frozenSettings, type StoredOrder, unlessIssued } from "./storedOrder";
import { originalDate, takenBackEntries, undoBookingDate, undoChanges, type Undoing, undoingOf } from "./undoEvent";
import { beforeUndo, oneUndoFacts, type UndoFacts, undoFacts, unreadableUndo } from "./undoFacts";
import { oneUndoEvent, oneUndoingOf } from "./undoOne";
import { type OutsideUndoFacts, resumeOutsideUndo, undoOutside, unreadableOutsideUndo } from "./outsideUndo";
import { undoResult, type UndoResult } from "./undoResult";
import {
  type ChargesUndoFacts,
  invoicedFindings,
  resumeChargesUndo,
  undoCharges,
  unreadableChargesUndo,
} from "./chargesUndo";

/** The order of which the last event is taken back, or the return of one transaction; or the entry of a return from outside. */
export interface UndoRequest extends Confirmation {
  readonly order?: string;
  /** The transaction of which the return alone is taken back, whatever else happened to the order since. */
  readonly endToEndId?: string;
  /** When not given today, or the day of what is taken back if that is later. */
  readonly bookingDate?: IsoDate;
  /** The bank's entry of a return of a collection that was made in another program, in place of an order. */
  readonly entry?: string;
  /** An invoice for the bank's charges, in place of an order; its administration where several have one of that number. */
  readonly invoice?: string;
  readonly administration?: string;
}

type Facts = UndoFacts | OutsideUndoFacts | ChargesUndoFacts;

function decide(book: Book, request: UndoRequest, moment: Moment, aids?: Aids): Outcome<UndoResult, Facts> {
  const { entry, invoice, order = "" } = request;
  if (entry !== undefined) return undoOutside(book, { ...request, entry }, moment);
  if (invoice !== undefined) return undoCharges(book, { ...request, invoice }, moment);
  return decideOrder(book, { ...request, order }, moment, aids);
}

function decideOrder(
  book: Book,
  request: UndoRequest & { readonly order: string },
  moment: Moment,
  aids: Aids | undefined,
): Outcome<UndoResult, UndoFacts> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order, administration } = stored;
  const notIssued = unlessIssued(order);
  const unbelieved = [...notIssued, ...historyFindings(book, order.number)];
  if (unbelieved.length > 0) return held([...findings, ...unbelieved], [order.number]);
  if (request.endToEndId !== undefined) {
    return decideOne(book, stored, { ...request, endToEndId: request.endToEndId }, moment, findings, aids);
  }
  const event = lastEvent(book, order.number);
  if (event === null) {
    const place = at("Orders", order, "number");
    return held([...findings, finding("undo.nothing", place, { order: order.number })], [order.number]);
  }
  const undoing = undoingOf(book, stored, event);
  const bookingDate = undoBookingDate(undoing, request.bookingDate, moment);
  const books = undoing.entries.length > 0;
  const resting = restingFindings(book, stored, undoing);
  const banked = takenBackEntries(book, undoing.order, event).map(({ before }) => before);
  const all = [
    ...findings,
    ...resting,
    ...invoicedFindings(book, banked),
    ...(books ? bookingDateFindings(administration, bookingDate, moment, originalDate(undoing.entries)) : []),
    // What a later collection took off the open amount is no payment.
    ...(resting.length > 0 ? [] : paidTwiceWarnings(book, countedAgain(order, undoing))),
  ];
  return decided(all, request, [order.number], () => {
    const accepted = acceptedWarnings(all, () => order.number, moment, aids);
    return {
      changes: undoChanges(book, stored, undoing, { bookingDate, moment, accepted }),
      result: undoResult(
        {
          ...undoing,
          endToEndId: null,
          lines: [...undoing.returned, ...undoing.received].map(({ before }) => before.line),
        },
        banked,
        bookingDate,
      ),
      resumeFacts: undoFacts(book, stored, undoing, { bookingDate, accepted: acceptedFacts(accepted) }),
    };
  });
}

/** Takes back the return of one transaction. */
function decideOne(
  book: Book,
  stored: StoredOrder,
  request: UndoRequest & { readonly endToEndId: string },
  moment: Moment,
  findings: readonly Finding[],
  aids: Aids | undefined,
): Outcome<UndoResult, UndoFacts> {
  const { order, administration } = stored;
  const { settings, findings: unfrozen } = frozenSettings(stored);
  const undoing = oneUndoingOf(book, stored, request.endToEndId);
  if (Array.isArray(undoing) || settings === null) {
    return held([...findings, ...unfrozen, ...(Array.isArray(undoing) ? undoing : [])], [order.number]);
  }
  const { event, returned, entries, banked } = undoing;
  const bookingDate = undoBookingDate(undoing, request.bookingDate, moment);
  const resting = restingFindings(book, stored, { event, returned, received: [] });
  const isBooked = entries.length > 0;
  const all = [
    ...findings,
    ...resting,
    ...invoicedFindings(
      book,
      banked.map(({ before }) => before),
    ),
    ...(isBooked ? bookingDateFindings(administration, bookingDate, moment, originalDate(entries)) : []),
    ...(resting.length > 0 ? [] : paidTwiceWarnings(book, countedAgain(order, { returned }))),
  ];
  return decided(all, request, [order.number], () => {
    const accepted = acceptedWarnings(all, () => order.number, moment, aids);
    const change = oneUndoEvent(stored, settings, undoing, { moment, bookingDate, accepted });
    const entriesBefore = banked.map(({ before }) => before);
    return {
      changes: orderEventChanges(book, stored, settings, change),
      result: undoResult(
        { event, order, endToEndId: request.endToEndId, lines: returned.map(({ before }) => before.line), entries },
        entriesBefore,
        bookingDate,
      ),
      resumeFacts: oneUndoFacts(book, stored, undoing, request.endToEndId, {
        bookingDate,
        accepted: acceptedFacts(accepted),
      }),
    };
  });
}

/** Lines that take their amount off the open amount again: they came back, and did not after all. */
function countedAgain({ settings }: CollectionOrder, { returned }: Pick<Undoing, "returned">): DirectDebit[] {
  const isOnIssue = settingsFromText(settings)?.postingStyle !== "OnReceipt";
  return returned.filter(({ after }) => isOnIssue || after.status === "Received").map(({ before }) => before);
}

/**
 * What came after the event and rests on it: instalments into which an item was split, a later collection of it, or one under
 * a mandate that was free again.
 */
function restingFindings(
  book: Book,
  { order }: StoredOrder,
  { event, returned, received }: Pick<Undoing, "event" | "returned" | "received">,
): Finding[] {
  const index = indexBook(book);
  const ofItems = [...returned, ...received].flatMap(({ before: line }): Finding[] => {
    const item = itemOfLine(line, index);
    if (item === null) return [];
    if (isSplitSince(item, index)) {
      const params = { order: order.number, invoice: item.invoice.number };
      return [finding("undo.split", at("Invoices", item.invoice, "number"), params)];
    }
    const later = (index.linesOfItem.get(item.key) ?? []).find((other) => isLater(other, order, index));
    return later === undefined ? [] : [restedUpon(line, itemName(item), later.order)];
  });
  const freed = new Map<string, DirectDebit>();
  for (const { before } of returned) {
    if (isFreed(before.returnKind)) freed.set(keyFrom(before.administration, before.mandateId), before);
  }
  if (freed.size === 0) return ofItems;
  const underMandates = book.tables.DirectDebits.flatMap((other): Finding[] => {
    const line = freed.get(keyFrom(other.administration, other.mandateId));
    const issuedAt = index.orders.get(keyFrom(other.order))?.issuedAt ?? null;
    const isIssuedSince = issuedAt !== null && issuedAt >= event.row.at && other.status !== "OrderCancelled";
    return line !== undefined && isIssuedSince && keyFrom(other.order) !== keyFrom(order.number)
      ? [restedUpon(line, line.mandateId, other.order)]
      : [];
  });
  return [...ofItems, ...underMandates];
}

/** Whether a return left its mandate as if it had not been presented, so that the next collection under it is another. */
function isFreed(kind: ReturnKind | null): boolean {
  return kind !== null && isNeverPresented(kind);
}

/** Whether a line was put into an order after this one, and still counts there. */
function isLater(line: DirectDebit, order: CollectionOrder, index: BookIndex): boolean {
  if (line.status === "OrderCancelled" || keyFrom(line.order) === keyFrom(order.number)) return false;
  const other = index.orders.get(keyFrom(line.order));
  return other !== undefined && compareByIssue(other, order) > 0;
}

function restedUpon(line: DirectDebit, name: string, later: string): Finding {
  return finding("undo.restedUpon", at("DirectDebits", line, "status"), { order: line.order, name, later });
}

/** Whether a row is of a return from outside, or of charges that were invoiced on: neither is of an order. */
function isOutside(logRow: LogRow): boolean {
  return factsOf<OutsideUndoFacts>(logRow).undoneReturn !== undefined;
}

function isOfCharges(logRow: LogRow): boolean {
  return factsOf<ChargesUndoFacts>(logRow).chargesOf !== undefined;
}

function unreadable(logRow: LogRow): readonly string[] {
  if (isOfCharges(logRow)) return unreadableChargesUndo(logRow);
  return isOutside(logRow) ? unreadableOutsideUndo(logRow) : unreadableUndo(logRow);
}

function resume(book: Book, logRow: LogRow): Resumed {
  if (isOfCharges(logRow)) return resumeChargesUndo(book, logRow);
  if (isOutside(logRow)) return resumeOutsideUndo(book, logRow);
  const facts = keptFacts<UndoFacts>(logRow);
  if (facts.only !== undefined) return resumeOne(book, logRow, facts, facts.only);
  // This undo itself is not completed yet, so that the event that it takes back is still the last one.
  const event = lastEvent(book, facts.order);
  const before = event === null ? null : beforeUndo(book, facts, event);
  if (event === null || before === null) return { state: "Undone", changes: [] };
  const undoing = undoingOf(before.book, before.stored, event);
  const booking = { bookingDate: facts.bookingDate, moment: momentOf(logRow), accepted: acceptedIn(facts) };
  return {
    state: "Recovered",
    changes: unwrittenChanges(book, undoChanges(before.book, before.stored, undoing, booking)),
  };
}

function resumeOne(book: Book, logRow: LogRow, facts: UndoFacts, endToEndId: string): Resumed {
  const before = beforeUndo(book, facts, null);
  const settings = before === null ? null : frozenSettings(before.stored).settings;
  const undoing = before === null ? null : oneUndoingOf(before.book, before.stored, endToEndId);
  if (before === null || settings === null || undoing === null || Array.isArray(undoing)) {
    return { state: "Undone", changes: [] };
  }
  const booking = { bookingDate: facts.bookingDate, moment: momentOf(logRow), accepted: acceptedIn(facts) };
  const change = oneUndoEvent(before.stored, settings, undoing, booking);
  const changes = orderEventChanges(before.book, before.stored, settings, change);
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** Takes back the last delivery, receipt, return or bank debit of an order by its exact mirror (docs/law/actions.md#8, undo). */
export const undoAction: Action<UndoRequest, UndoResult, Facts> = {
  name: "undo",
  writes: true,
  decide,
  summary: (result) => ({ ...result, amount: result.amount === null ? null : formatCents(result.amount) }),
  unreadable,
  resume,
};
