import { type Book, keyFrom } from "../domain/book";
import { dateOf, type IsoDate } from "../domain/calendar";
import { at, type Finding, finding, hasError } from "../domain/finding";
import { add, type Cents, formatCents, negate, sumOf, ZERO } from "../domain/money";
import { itemOfLine, itemName } from "../domain/openItem";
import { indexBook } from "../domain/bookIndex";
import type { OrderSettings } from "../domain/orderSettings";
import { bankDebitEntry, reversalEntry } from "../domain/posting";
import { adviceFor, isKnownReasonCode } from "../domain/reasonCodes";
import type { BankEntry, CollectionOrder, DirectDebit, LogRow, ReturnKind } from "../domain/records";
import { isCollectableAgain, isNeverPresented, postedEntries, reasonCodeOf } from "../domain/rTransaction";
import { stoppingFindings } from "../domain/rowFindings";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { beforeEvent, eventFacts } from "./eventFacts";
import type { Transition } from "./lineTransition";
import { withReportedAgain } from "./lineTransition";
import { factsOf, momentOf, requestOf } from "./loggedRequest";
import { type OrderEvent, orderEventChanges } from "./orderEvent";
import { decided, held } from "./outcome";
import { restOf } from "./restOf";
import {
  findOrder,
  frozenSettings,
  nextHandReference,
  type StoredOrder,
  unlessDelivered,
  unlessIssued,
} from "./storedOrder";

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
interface Target {
  readonly stored: StoredOrder;
  readonly lines: readonly DirectDebit[];
}

function decide(book: Book, request: ReturnRequest, moment: Moment): Outcome {
  const { target, findings } = findTarget(book, request);
  const orders = target === null ? [] : [target.stored.order.number];
  if (target === null || hasError(findings)) return held(findings, orders);
  const { stored, lines } = target;
  const { settings: frozen, findings: unfrozen } = frozenSettings(stored.order);
  if (frozen === null) return held([...findings, ...unfrozen], orders);
  // An account for charges may be opened after the issue: it changes nothing that is booked already.
  const chargesAccount = frozen.chargesAccount ?? stored.administration?.chargesAccount ?? null;
  const settings = { ...frozen, chargesAccount };
  const bookingDate = bookingDateOf(stored.order, request, moment);
  const all = [
    ...findings,
    ...targetFindings(target, request),
    ...requestFindings(stored, settings, request),
    ...bookingDateFindings(stored.administration, bookingDate, moment, originalDate(book, lines)),
    ...(request.bankDebit === undefined ? [] : bookingDateFindings(stored.administration, request.bankDebit, moment)),
  ];
  const advice = adviceFindings(book, target, request);
  const outcome = decided([...all, ...advice], request, orders, () => {
    const event = returnOf(book, target, settings, request, moment);
    return {
      changes: orderEventChanges(book, stored, settings, event),
      summary: returnSummary(target, request, event),
      resumeFacts: {
        ...eventFacts(book, stored, lines, event.bankEntry?.reference ?? null),
        chargesAccount,
      },
    };
  });
  return outcome;
}

/** Finds the lines that are meant; an end-to-end ID always means the whole transaction. */
function findTarget(book: Book, request: ReturnRequest): { target: Target | null; findings: readonly Finding[] } {
  const { endToEndId } = request;
  if (endToEndId !== undefined) {
    const lines = book.tables.DirectDebits.filter((line) => keyFrom(line.endToEndId) === keyFrom(endToEndId));
    const [first] = lines;
    if (first === undefined) {
      const unknown = finding("directDebit.unknown", null, { directDebit: endToEndId });
      return { target: null, findings: [...stoppingFindings(book), unknown] };
    }
    return transactionOf(book, first.order, first.line, true);
  }
  return transactionOf(book, request.order ?? "", request.line ?? 0, request.wholeTransaction === true);
}

function transactionOf(book: Book, number: string, lineNumber: number, whole: boolean) {
  const { stored, findings } = findOrder(book, number);
  if (stored === null) return { target: null, findings };
  const line = stored.lines.find((candidate) => candidate.line === lineNumber);
  if (line === undefined) {
    const params = { directDebit: `${number}/${String(lineNumber)}` };
    return { target: null, findings: [...findings, finding("directDebit.unknown", null, params)] };
  }
  const transaction = stored.lines.filter(({ transaction: one }) => one === line.transaction);
  const meant = whole ? transaction : [line];
  // Members that came back singly before are not reversed twice.
  const open = meant.filter(({ status }) => status !== "Returned");
  const lines = open.length === 0 ? meant : open;
  return { target: { stored, lines }, findings };
}

function targetFindings({ stored, lines }: Target, request: ReturnRequest): Finding[] {
  const { order } = stored;
  const findings = [...unlessIssued(order), ...(order.status === "Draft" ? [] : unlessDelivered(order))];
  for (const line of lines) {
    const params = { order: order.number, line: line.line, invoice: line.invoice };
    if (line.status === "Returned") {
      findings.push(finding("directDebit.alreadyReturned", at("DirectDebits", line, "status"), params));
    }
  }
  const [first] = lines;
  const whole = request.wholeTransaction === true || request.endToEndId !== undefined;
  const members = stored.lines.filter(({ transaction }) => transaction === first?.transaction);
  if (first !== undefined && !whole && members.length > 1) {
    const params = { order: order.number, line: first.line, members: members.length };
    const place = at("DirectDebits", first, "transaction");
    findings.push(
      finding(first.amount < 0 ? "directDebit.creditNoteAlone" : "directDebit.oneOfTransaction", place, params),
    );
  }
  return findings;
}

function requestFindings({ order }: StoredOrder, settings: OrderSettings, request: ReturnRequest): Finding[] {
  const findings: Finding[] = [];
  const reason = reasonCodeOf(request.reasonCode);
  if (reason !== null && !isKnownReasonCode(reason)) findings.push(finding("return.reasonUnknown", null, { reason }));
  if (request.kind === "Refund" && order.localInstrument === "B2B") {
    findings.push(finding("return.refundB2B", at("Orders", order, "localInstrument"), { order: order.number }));
  }
  const charges = request.charges ?? ZERO;
  if (charges < 0 || (charges !== 0 && request.bankDebit === undefined)) {
    findings.push(finding("return.chargesWithoutDebit", null, { charges: formatCents(charges) }));
  }
  if (charges > 0 && settings.chargesAccount === null) {
    const place = { table: "Administrations", row: null, field: "chargesAccount" } as const;
    findings.push(finding("administration.chargesAccount", place, { administration: order.administration }));
  }
  return findings;
}

/** The booking that is reversed: the latest one of the lines. */
function originalDate(book: Book, lines: readonly DirectDebit[]): IsoDate | null {
  const entryOf = postedEntries(book.tables.Ledger);
  return lines.reduce<IsoDate | null>((last, line) => {
    const date = entryOf(line)?.[0]?.bookingDate ?? null;
    return date !== null && (last === null || date > last) ? date : last;
  }, null);
}

function bookingDateOf(order: CollectionOrder, request: ReturnRequest, moment: Moment): IsoDate {
  if (request.bookingDate !== undefined) return request.bookingDate;
  const today = dateOf(moment.at);
  return order.bookingDate !== null && order.bookingDate > today ? order.bookingDate : today;
}

/** Whether each item can simply be collected again, and else what the bookkeeper should do first. */
function adviceFindings(book: Book, { stored, lines }: Target, request: ReturnRequest): Finding[] {
  const index = indexBook(book);
  const reason = reasonCodeOf(request.reasonCode);
  return lines.flatMap((line) => {
    const item = itemOfLine(line, index);
    if (item === null || request.kind === "Recalled" || request.kind === "BatchReject") return [];
    const again = isCollectableAgain(request.kind, reason, stored.administration, item.record);
    const params = { item: itemName(item), reason: reason ?? "", advice: adviceFor(reason) };
    const place =
      item.table === "Invoices" ? at("Invoices", item.record, "collect") : at("Instalments", item.record, "collect");
    return [finding(again ? "return.again" : "return.advice", place, params)];
  });
}

function returnOf(
  book: Book,
  { stored, lines }: Target,
  settings: OrderSettings,
  request: ReturnRequest,
  moment: Moment,
): OrderEvent {
  const { order, administration } = stored;
  const bookingDate = bookingDateOf(order, request, moment);
  const reasonCode = reasonCodeOf(request.reasonCode);
  const entryOf = postedEntries(book.tables.Ledger);
  const bankEntry = bankEntryOf(book, order, lines, request);
  const reference = bankEntry?.reference ?? null;
  const returned: Transition[] = lines.map((before) => ({
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
  const fromBank = lines.some((line) => entryOf(line)?.some(({ account }) => account === settings.bankAccount));
  const debits =
    bankEntry === null || request.bankDebit === undefined
      ? []
      : [
          bankDebitEntry(
            order,
            settings,
            lines,
            { bookingDate: request.bankDebit, charges: request.charges ?? ZERO, bankReference: bankEntry.reference },
            // A reversal that took the money from the bank leaves only the charges to be booked.
            fromBank ? null : settings.inTransitAccount,
          ),
        ];
  return {
    moment,
    bookingDate,
    ...(bankEntry === null ? {} : { bankEntry, settled: negate(amount) }),
    returned,
    entries: [...reversals, ...debits],
    itemExtra: (item) =>
      isCollectableAgain(request.kind, reasonCode, administration, item.record) ? {} : { collect: false },
    mandateEvent: (mandate, line) => (isNeverPresented(request.kind) ? withReportedAgain(mandate, line) : {}),
  };
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

function returnSummary({ stored, lines }: Target, request: ReturnRequest, { bookingDate, bankEntry }: OrderEvent) {
  return {
    order: stored.order.number,
    lines: lines.map(({ line }) => line),
    invoices: lines.map(({ invoice }) => invoice),
    amount: formatCents(sumOf(lines, (line) => line.amount)),
    kind: request.kind,
    reasonCode: reasonCodeOf(request.reasonCode),
    bookingDate,
    bankReference: bankEntry?.reference ?? null,
  };
}

function resume(book: Book, logRow: LogRow): Resumed {
  const facts = factsOf(logRow);
  const before = beforeEvent(book, facts);
  const frozen = before === null ? null : frozenSettings(before.stored.order).settings;
  if (before === null || frozen === null) return { state: "Undone", changes: [] };
  const numbers = new Set((facts["lines"] as [number, string][]).map(([line]) => line));
  const target = { stored: before.stored, lines: before.stored.lines.filter(({ line }) => numbers.has(line)) };
  const settings = { ...frozen, chargesAccount: facts["chargesAccount"] as string | null };
  const event = returnOf(before.book, target, settings, requestOf<ReturnRequest>(logRow), momentOf(logRow));
  return { state: "Recovered", changes: restOf(book, orderEventChanges(before.book, before.stored, settings, event)) };
}

/** Reverses a line or transaction that came back, and counts it (actions.md 8, returnDebit). */
export const returnAction: Action<ReturnRequest> = { name: "return", writes: true, decide, resume };
