import { at, type Finding, finding } from "../domain/book/finding";
import type { BankEntry, CollectionOrder, DirectDebit, ReturnKind } from "../domain/book/records";
import type { EntryMatch, MatchQuestion, ProposedEntry } from "../domain/bank/entryMatch";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { FindingCode } from "../domain/values/findingCodes";
import { add, type Cents, formatCents, negate, sumOf, ZERO } from "../domain/values/money";
import type { Moment } from "./action";
import { chargesFindings, withChargesAccount } from "./bankDebitEvent";
import type { EntryBooking } from "./bankEvent";
import type { BookInProgress } from "./bookInProgress";
import { bookingDateFindings } from "./bookingDate";
import { adviceFindings, discountFindings } from "./returnAdvice";
import { returnWarnings } from "./returnWarnings";
import { frozenSettings, type StoredOrder, unlessIssued } from "./storedOrder";

/*
 * What is to be booked of an entry of the bank, and what stands in its way or is asked about it (docs/law/actions.md#7, #8).
 */

/** What of an entry is booked on its order, and what there is to say about it. */
export interface Judgement {
  readonly order: string;
  readonly booking: EntryBooking;
  readonly findings: readonly Finding[];
}

/** The match of an entry that is booked on an order. */
export type OrderMatch = Extract<EntryMatch, { readonly is: "settlement" | "return" | "bankDebit" | "batchReject" }>;

/** The questions that a matching asks, each as what is found: errors where nobody can answer with yes. */
const QUESTION_CODES: Readonly<Record<MatchQuestion, FindingCode>> = {
  several: "process.several",
  totalAndDate: "process.totalAndDate",
  amountDiffers: "process.amountDiffers",
  chargesGuessed: "process.chargesGuessed",
  unknownReason: "process.unknownReason",
  kindUnknown: "process.kindUnknown",
  again: "process.again",
  cancelled: "process.cancelled",
  otherAccount: "process.otherAccount",
  reversal: "process.reversal",
  invoiceByText: "process.invoiceByText",
};

/** What is asked about an entry, each question on its row and confirmed by its reference. */
export function questionFindings({ entry, match, questions }: ProposedEntry): Finding[] {
  return questions.map((question) => entryFinding(QUESTION_CODES[question], entry, match));
}

/** A finding about an entry and what it is taken for. */
export function entryFinding(code: FindingCode, entry: BankEntry, match: EntryMatch): Finding {
  const { reference, bookingDate: date, amount, reasonCode, account } = entry;
  const what = { what: whatOf(match), order: orderOf(match) };
  const params = { reference, date, amount: formatCents(amount), reason: reasonCode ?? "", account, ...what };
  return asked(entry, finding(code, at("BankEntries", entry, "status"), params));
}

/** A warning as one about this entry: it is confirmed by its code and the entry's reference. */
function asked({ reference }: BankEntry, found: Finding): Finding {
  return found.severity === "warning" ? { ...found, params: { ...found.params, asked: reference } } : found;
}

/** The order that a match is of; "" for none. */
export function orderOf(match: EntryMatch): string {
  if ("order" in match) return match.order.number;
  return match.is === "fileReject" ? match.orders.map(({ number }) => number).join(", ") : "";
}

/** The lines of a match; none where it is of an order as a whole. */
export function linesOf(match: EntryMatch): readonly DirectDebit[] {
  if ("lines" in match) return match.lines;
  return match.is === "batchReject" ? match.transactions.flatMap(({ lines }) => lines) : [];
}

function whatOf(match: EntryMatch): string {
  if ("lines" in match) return match.lines[0]?.endToEndId ?? "";
  return match.is === "returnOutside" ? match.invoice.number : orderOf(match);
}

/** What an entry books on its order; `bookingDate` is the day on which it is booked. */
export function judgeEntry(
  progress: BookInProgress,
  { entry, match }: ProposedEntry & { readonly match: OrderMatch },
  bookingDate: IsoDate,
  moment: Moment,
): Judgement {
  const { number } = match.order;
  const { stored, findings } = progress.find(number);
  const booking = bookingOf(entry, match);
  const all = [...findings];
  if (stored !== null) {
    const { order, administration } = stored;
    const { settings, findings: unfrozen } = frozenSettings(stored);
    all.push(...unlessIssued(order), ...unfrozen);
    if (settings !== null) {
      all.push(...chargesFindings(order.administration, withChargesAccount(settings, stored), booking.charges, true));
    }
    all.push(...bookingDateFindings(administration, bookingDate, moment));
    all.push(...(match.is === "settlement" ? settlementFindings(entry, order, bookingDate) : []));
    if (match.is !== "settlement") all.push(...returnFindings(progress, stored, booking, bookingDate, moment));
    if (!isWhole(progress, number, booking)) all.push(entryFinding("process.amountDiffers", entry, match));
  }
  return { order: number, booking, findings: all.map((found) => asked(entry, found)) };
}

function bookingOf(entry: BankEntry, match: OrderMatch): EntryBooking {
  const { is } = match;
  if (match.is === "settlement") {
    const charges = entry.charges ?? ZERO;
    const nothing = { lines: [], noted: [], kind: null, reasonCode: null, reasonText: null };
    return { entry, isBooked: true, is, charges, ...nothing };
  }
  const lines = match.is === "batchReject" ? match.transactions.flatMap((one) => one.lines) : match.lines;
  const why = match.is === "bankDebit" ? { reasonCode: null, reasonText: null } : match;
  return {
    entry,
    isBooked: true,
    is,
    lines: lines.filter(isStanding).map(({ line }) => line),
    noted: match.debit === 0 ? [] : lines.filter(isUndebited).map(({ line }) => line),
    kind: kindOf(match),
    ...{ reasonCode: why.reasonCode, reasonText: why.reasonText, charges: match.charges },
  };
}

function kindOf(match: Exclude<OrderMatch, { is: "settlement" }>): ReturnKind | null {
  if (match.is === "batchReject") return "BatchReject";
  return match.is === "return" ? match.kind : null;
}

function isStanding({ status }: DirectDebit): boolean {
  return status === "InTransit" || status === "Received";
}

function isUndebited({ status, bankReference }: DirectDebit): boolean {
  return status === "Returned" && bankReference === null;
}

/** A bank debits transactions as a whole: what it took is what these lines come to. */
function isWhole(progress: BookInProgress, order: string, { entry, is, lines, noted, charges }: EntryBooking): boolean {
  if (is === "settlement") return true;
  const debit: Cents = negate(add(entry.amount, charges));
  if (debit === 0) return true;
  return debit === sumOf(progress.linesOf(order, [...lines, ...noted]), ({ amount }) => amount);
}

/** Money of a collection that is still to come is another order's. */
function settlementFindings(entry: BankEntry, order: CollectionOrder, bookingDate: IsoDate): Finding[] {
  if (bookingDate >= order.collectionDate) return [];
  const params = { order: order.number, date: order.collectionDate };
  return [finding("order.settleEarly", at("BankEntries", entry, "bookingDate"), params)];
}

function returnFindings(
  progress: BookInProgress,
  stored: StoredOrder,
  { entry, kind, reasonCode, lines, isBooked, charges }: EntryBooking,
  bookingDate: IsoDate,
  moment: Moment,
): Finding[] {
  const { order } = stored;
  const isDebited = isBooked && add(entry.amount, charges) !== 0;
  const back = progress.linesOf(order.number, lines);
  const debit = isDebited ? { bankDebit: entry.bookingDate } : {};
  if (kind === null) {
    const isEarly = order.issuedAt !== null && entry.bookingDate < dateOf(order.issuedAt);
    const params = { order: order.number, date: entry.bookingDate, issuedOn: dateOf(order.issuedAt ?? moment.at) };
    return isEarly ? [finding("return.debitBeforeIssue", at("Orders", order, "issuedAt"), params)] : [];
  }
  const request = { kind, bookingDate, ...debit, ...(reasonCode === null ? {} : { reasonCode }) };
  // A bank that debits what it calls a reject has credited it before.
  const warnings = returnWarnings({ stored, lines: back }, request, moment, progress.index).filter(
    ({ code }) => !isDebited || code !== "return.rejectAfterReceipt",
  );
  const isB2bRefund = kind === "Refund" && order.localInstrument === "B2B";
  const b2b = { order: order.number };
  return [
    ...warnings,
    ...(isB2bRefund ? [finding("return.refundB2B", at("Orders", order, "localInstrument"), b2b)] : []),
    ...adviceFindings(progress.index, back, request, dateOf(moment.at)),
    ...discountFindings(stored, back),
  ];
}
