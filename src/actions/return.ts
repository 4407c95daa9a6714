import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { sumOf, ZERO } from "../domain/values/money";
import type { OrderSettings } from "../domain/book/orderSettings";
import { isKnownReasonCode } from "../domain/values/reasonCodes";
import type { DirectDebit, LogRow, OrderFinding } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { postedEntries } from "../domain/collection/rTransaction";
import type { Action, Aids, Moment, Outcome, Resumed } from "./action";
import { chargesFindings, debitFindings, withChargesAccount } from "./bankDebitEvent";
import { bookingDateFindings } from "./bookingDate";
import { acceptedIn, beforeEvent, type ChargedFacts, eventFacts } from "./eventFacts";
import { momentOf, requestOf } from "./loggedRequest";
import { type OrderEvent, orderEventChanges } from "./orderEvent";
import { acceptedWarnings } from "./orderFindings";
import { decided, held } from "./outcome";
import { paidTwiceFindings } from "./paidTwice";
import { unwrittenChanges } from "./unwrittenChanges";
import { adviceFindings, discountFindings } from "./returnAdvice";
import { type ReturnEffects, returnEffects } from "./returnEffects";
import { returnBookingDate, type ReturnedOne, returnEvent, type ReturnRequest, type Target } from "./returnEvent";
import { type ReturnResult, returnSummary, type TransactionReturn } from "./returnResult";
import { returnWarnings } from "./returnWarnings";
import { decideSeveral } from "./severalReturns";
import { findOrder, frozenSettings, type StoredOrder, unlessDelivered, unlessIssued } from "./storedOrder";
import { absentOr, isCount, isText } from "../kit/shape";
import { isDay, isReturnKind } from "./loggedShapes";
import { unreadableCharged } from "./eventReader";

function decide(book: Book, request: ReturnRequest, moment: Moment, aids?: Aids): Outcome<ReturnResult, ChargedFacts> {
  const { several } = request;
  if (several !== undefined) {
    return decideSeveral(book, { ...request, several }, (now, one) => decideOne(now, one, moment, aids));
  }
  const outcome = decideOne(book, request, moment, aids);
  const { result } = outcome;
  return { ...outcome, result: result === null ? null : { returns: [result], isSeveral: false } };
}

function decideOne(
  book: Book,
  request: ReturnRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<TransactionReturn, ChargedFacts> {
  const { target, findings } = findTarget(book, request);
  const orders = target === null ? [] : [target.stored.order.number];
  if (target === null || hasError(findings)) return held(findings, orders);
  const { stored, lines } = target;
  const { settings: frozen, findings: unfrozen } = frozenSettings(stored);
  if (frozen === null) return held([...findings, ...unlessIssued(stored.order), ...unfrozen], orders);
  const settings = withChargesAccount(frozen, stored);
  const bookingDate = returnBookingDate(stored.order, request, moment);
  const all = [
    ...findings,
    ...targetFindings(target, request),
    ...requestFindings(stored, settings, request),
    ...returnDebitFindings(book, target, request),
    ...returnWarnings(target, request, moment, indexBook(book)),
    ...bookingDateFindings(stored.administration, bookingDate, moment, originalDate(book, lines)),
    ...(request.bankDebit === undefined ? [] : bookingDateFindings(stored.administration, request.bankDebit, moment)),
  ];
  if (!hasError(all)) {
    const event = returnEvent(book, target, settings, request, moment, []);
    all.push(...paidTwiceFindings(book, stored, settings, event));
  }
  const advice = [
    ...adviceFindings(indexBook(book), lines, request, dateOf(moment.at)),
    ...discountFindings(stored, lines),
  ];
  const planned = (accepted: readonly OrderFinding[]) => {
    const event = returnEvent(book, target, settings, request, moment, accepted);
    const changes = orderEventChanges(book, stored, settings, event);
    const effects = returnEffects(book, request, event, changes);
    return { event, changes, result: returnResult(target, request, event, effects) };
  };
  const outcome = decided([...all, ...advice], request, orders, () => {
    const { event, changes, result } = planned(acceptedWarnings(all, () => stored.order.number, moment, aids));
    const facts = eventFacts(book, stored, settings, event);
    return { changes, result, resumeFacts: { ...facts, chargesAccount: settings.chargesAccount } };
  });
  // What it will do is what one has to know before one accepts its warnings.
  return outcome.unconfirmed.length === 0 ? outcome : { ...outcome, result: planned([]).result };
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
  const findings = [...unlessIssued(order), ...unlessDelivered(order)];
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
  const reason = request.reasonCode ?? null;
  if (reason !== null && !isKnownReasonCode(reason)) findings.push(finding("return.reasonUnknown", null, { reason }));
  if (request.kind === "Refund" && order.localInstrument === "B2B") {
    findings.push(finding("return.refundB2B", at("Orders", order, "localInstrument"), { order: order.number }));
  }
  const { charges = ZERO, bankDebit } = request;
  findings.push(...chargesFindings(order.administration, settings, charges, bankDebit !== undefined));
  return findings;
}

/** A bank debits a transaction as a whole, and once: all of it must have come back, with these lines or before. */
function returnDebitFindings(book: Book, { stored, lines }: Target, { bankDebit }: ReturnRequest): Finding[] {
  const [first] = lines;
  if (bankDebit === undefined || first === undefined) return [];
  return debitFindings(book, stored, first, (line) => line.status === "Returned" || lines.includes(line));
}

/** The booking that is reversed: the latest one of the lines. */
function originalDate(book: Book, lines: readonly DirectDebit[]): IsoDate | null {
  const entryOf = postedEntries(book.tables.Ledger);
  return lines.reduce<IsoDate | null>((last, line) => {
    const date = entryOf(line)?.[0]?.bookingDate ?? null;
    return date !== null && (last === null || date > last) ? date : last;
  }, null);
}

function returnResult(
  { stored, lines }: Target,
  { kind, reasonCode }: ReturnRequest,
  { bookingDate, bankEntry }: OrderEvent,
  effects: ReturnEffects,
): TransactionReturn {
  return {
    order: stored.order.number,
    lines,
    amount: sumOf(lines, (line) => line.amount),
    kind,
    reasonCode: reasonCode ?? null,
    bookingDate,
    bankReference: bankEntry?.reference ?? null,
    effects,
  };
}

function resume(book: Book, logRow: LogRow): Resumed {
  const before = beforeEvent<ChargedFacts>(book, logRow);
  if (before === null) return { state: "Undone", changes: [] };
  const { stored, facts } = before;
  const numbers = new Set(facts.lines.map(([line]) => line));
  const target = { stored, lines: stored.lines.filter(({ line }) => numbers.has(line)) };
  const settings = { ...before.settings, chargesAccount: facts.chargesAccount };
  const request = requestOf<ReturnRequest>(logRow);
  const event = returnEvent(before.book, target, settings, request, momentOf(logRow), acceptedIn(facts));
  return {
    state: "Recovered",
    changes: unwrittenChanges(book, orderEventChanges(before.book, stored, settings, event)),
  };
}

/** Reverses a line or transaction that came back, and counts it (docs/law/actions.md#8, returnDebit). */
export const returnAction: Action<ReturnRequest, ReturnResult, ChargedFacts> = {
  name: "return",
  writes: true,
  decide,
  summary: returnSummary,
  unreadable: unreadableCharged<Omit<ReturnRequest, keyof ReturnedOne | "several" | "confirmed">>({
    kind: isReturnKind,
    reasonCode: absentOr(isText),
    bookingDate: absentOr(isDay),
    bankDebit: absentOr(isDay),
    charges: absentOr(isCount),
  }),
  resume,
};
