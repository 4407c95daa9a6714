import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { isPresented, linesUnder } from "../domain/mandates/mandateHistory";
import { absolute, type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import { type OrderSettings, settingsFromText } from "../domain/book/orderSettings";
import { reversalEntry } from "../domain/ledger/posting";
import type { CollectionOrder, DirectDebit, LedgerLine, LogRow, Mandate, OrderFinding } from "../domain/book/records";
import { postedEntries } from "../domain/collection/rTransaction";
import type { Action, Aids, Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { type AcceptedFacts, acceptedFacts, acceptedIn } from "./eventFacts";
import { lastLedgerNumber, ledgerChanges } from "./ledgerChanges";
import {
  amendmentIn,
  isMarked,
  itemChanges,
  mandateChanges,
  type TransitionScope,
  transitionScope,
  withLines,
} from "./lineTransition";
import { keptFacts, type LedgerFact, momentOf, requestOf, unreadableIn } from "./loggedRequest";
import { acceptedWarnings, keptFindings } from "./orderFindings";
import { decided, held } from "./outcome";
import { findOrder, frozenSettings, type StoredOrder, unlessIssued } from "./storedOrder";
import { isCount, isText, type Shape } from "../kit/shape";
import { areAccepted, isDay } from "./loggedShapes";

/** Which order's file was made but not used, and when its reversal is booked. */
export interface CancelRequest extends Confirmation {
  readonly order: string;
  /** When not given today, or the day of the original booking if that is later. */
  readonly bookingDate?: IsoDate;
}

/** An order that was taken back. */
export interface CancelResult {
  readonly order: string;
  readonly bookingDate: IsoDate;
  readonly controlSum: Cents;
}

/** What the Log keeps of a cancellation. */
export interface CancelFacts extends AcceptedFacts, LedgerFact {
  readonly bookingDate: IsoDate;
}

function decide(book: Book, request: CancelRequest, moment: Moment, aids?: Aids): Outcome<CancelResult, CancelFacts> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order, administration } = stored;
  const { settings, findings: unfrozen } = frozenSettings(stored);
  const notIssued = unlessIssued(order);
  if (notIssued.length > 0 || settings === null) return held([...findings, ...notIssued, ...unfrozen], [order.number]);
  const bookingDate = bookingDateOf(order, request, moment);
  const all = [
    ...findings,
    ...stateFindings(order, receivedFor(book, order)),
    ...bookingDateFindings(administration, bookingDate, moment, order.bookingDate),
  ];
  const ledger = lastLedgerNumber(book);
  return decided(all, request, [order.number], () => {
    const accepted = acceptedWarnings(all, () => order.number, moment, aids);
    return {
      changes: cancelChanges(book, stored, settings, { bookingDate, moment, ledger, accepted, resuming: false }),
      result: { order: order.number, bookingDate, controlSum: order.controlSum },
      resumeFacts: { ledger, bookingDate, ...acceptedFacts(accepted) },
    };
  });
}

function bookingDateOf(order: CollectionOrder, request: CancelRequest, moment: Moment): IsoDate {
  if (request.bookingDate !== undefined) return request.bookingDate;
  const today = dateOf(moment.at);
  return order.bookingDate !== null && order.bookingDate > today ? order.bookingDate : today;
}

/** What the bank credited for the order, also where it took as much back since; else what it debited, negative. */
function receivedFor({ tables }: Book, order: CollectionOrder): Cents {
  const credits = tables.BankEntries.filter(
    (entry) => keyFrom(entry.order) === keyFrom(order.number) && entry.status === "Processed" && entry.amount > 0,
  );
  return credits.length > 0 ? sumOf(credits, ({ amount }) => amount) : (order.settledAmount ?? ZERO);
}

function stateFindings(order: CollectionOrder, received: Cents): Finding[] {
  const params = { order: order.number };
  const findings: Finding[] = [];
  if (order.status === "Settled") findings.push(finding("order.settled", at("Orders", order, "status"), params));
  else if (received !== 0) {
    // Less than nothing: the bank has debited what it had not credited.
    const code = received > 0 ? "order.moneyReceived" : "order.moneyDebited";
    const settled = { ...params, amount: formatCents(absolute(received)) };
    findings.push(finding(code, at("Orders", order, "settledAmount"), settled));
  }
  if (order.deliveredOn !== null) {
    const delivered = { ...params, date: order.deliveredOn };
    findings.push(finding("order.delivered", at("Orders", order, "deliveredOn"), delivered));
  }
  return findings;
}

interface Cancellation {
  readonly bookingDate: IsoDate;
  readonly moment: Moment;
  /** The last ledger line before the cancellation began. */
  readonly ledger: number;
  /** The warnings that were accepted. */
  readonly accepted: readonly OrderFinding[];
  /** Whether the book may hold a part of it already. */
  readonly resuming: boolean;
}

/**
 * The changes of a cancellation, from a book that may hold part of them already: accepted warnings and lines first,
 * then the mirror entries, items and mandates, the order last.
 */
function cancelChanges(
  book: Book,
  { order, lines }: StoredOrder,
  settings: OrderSettings,
  { bookingDate, moment, ledger, accepted, resuming }: Cancellation,
): (Change | null)[] {
  const open = lines.filter(({ status }) => status !== "Returned");
  const transitions = open.map((line) => ({
    before: { ...line, status: "InTransit" as const },
    after: { ...line, status: "OrderCancelled" as const },
  }));
  const before = withLines(
    book,
    transitions.map((transition) => transition.before),
    [],
  );
  const cancelled: CollectionOrder = { ...order, cancelledAt: moment.at, toSettle: ZERO, status: "Cancelled" };
  const scope = transitionScope(before, transitions, [cancelled], dateOf(moment.at));
  const earlier = book.tables.Ledger.filter(({ number }) => number <= ledger);
  const amendmentOf = amendmentIn(scope);
  return [
    ...keptFindings(book, accepted),
    ...open.map((line) => setFields("DirectDebits", line, { status: "OrderCancelled" })),
    ...ledgerChanges(book, mirrorEntries(earlier, open, bookingDate), moment.at, ledger),
    ...itemChanges(
      scope,
      transitions,
      () => ({}),
      // A broken-off write has taken back already what is no longer in transit by this order.
      ({ record }, line) => resuming && !isMarked(record, line),
    ),
    ...mandateChanges(
      scope,
      transitions,
      () => order.account,
      (mandate, line) => ({ ...amendmentOf(mandate), ...overrideAgain(mandate, line, settings, scope) }),
    ),
    setFields("Orders", order, cancelled),
  ];
}

/**
 * The sequence type that the user had set and the issue used up, named as the mandate was called then. It stays used where the
 * debtor's bank has seen a line of the order under the mandate, or a later order that stands has used one since.
 */
function overrideAgain(
  mandate: Mandate,
  { order, mandateId }: DirectDebit,
  { sequenceTypeOverrides }: OrderSettings,
  { indexAfter }: TransitionScope,
): Partial<Mandate> {
  const override = sequenceTypeOverrides[mandateId] ?? null;
  if (override === null || mandate.sequenceTypeOverride !== null) return {};
  const lines = linesUnder(mandate, indexAfter);
  const own = lines.findIndex(({ line }) => keyFrom(line.order) === keyFrom(order));
  const isUsed = lines.slice(own).some(({ line, order: { number, settings } }) => {
    if (!isPresented(line)) return false;
    return keyFrom(number) === keyFrom(order) || overridden(settings, line.mandateId);
  });
  return isUsed ? {} : { sequenceTypeOverride: override };
}

function overridden(settings: string | null, mandateId: string): boolean {
  return settingsFromText(settings)?.sequenceTypeOverrides[mandateId] !== undefined;
}

function mirrorEntries(ledger: readonly LedgerLine[], lines: readonly DirectDebit[], bookingDate: IsoDate) {
  const entryOf = postedEntries(ledger);
  return lines.flatMap((line) => {
    const original = entryOf(line);
    return original === null ? [] : [reversalEntry(original, bookingDate, "OrderCancelled", null)];
  });
}

function resume(book: Book, logRow: LogRow): Resumed {
  const request = requestOf<CancelRequest>(logRow);
  const { stored } = findOrder(book, request.order);
  const settings = stored === null ? null : frozenSettings(stored).settings;
  if (stored === null || settings === null) return { state: "Undone", changes: [] };
  const { bookingDate, ledger, ...facts } = keptFacts<CancelFacts>(logRow);
  const cancellation = { bookingDate, moment: momentOf(logRow), ledger, accepted: acceptedIn(facts), resuming: true };
  const changes = cancelChanges(book, stored, settings, cancellation);
  return { state: "Recovered", changes: changes.filter((change) => change !== null) };
}

/** Takes back an order whose file was not used; returns are not counted (docs/law/actions.md#8, cancel). */
export const cancelAction: Action<CancelRequest, CancelResult, CancelFacts> = {
  name: "cancel",
  writes: true,
  decide,
  summary: (result) => ({ ...result, controlSum: formatCents(result.controlSum) }),
  unreadable: unreadableIn({
    request: { order: isText } satisfies Shape<Pick<CancelRequest, "order">>,
    facts: { bookingDate: isDay, ledger: isCount, accepted: areAccepted } satisfies Shape<CancelFacts>,
  }),
  resume,
};
