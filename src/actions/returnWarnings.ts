import type { BookIndex } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import { isSplitSince, itemOfLine } from "../domain/book/openItem";
import type { CollectionOrder, DirectDebit } from "../domain/book/records";
import { dateLadder } from "../domain/collection/collectionDates";
import { mandateOfReference } from "../domain/mandates/mandateHistory";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { add, formatCents, ZERO } from "../domain/values/money";
import type { FindingCode } from "../domain/values/findingCodes";
import type { Moment } from "./action";
import type { ReturnRequest, Target } from "./returnEvent";

/*
 * What does not fit what an R-transaction is (EPC016-06 4.4; docs/law/sepa.md 5.4): mostly the wrong kind, day or line was
 * chosen. Nearly all of it happens once in a while all the same, and is then confirmed by name.
 */

/** A debit of the bank on a day on which there was nothing to take back: before the order was there, or was collected. */
export function earlyDebitFindings(order: CollectionOrder, on: IsoDate): Finding[] {
  return [...debitBeforeIssue(order, on), ...beforeCollection(order, on)];
}

/** A debit of the bank before the order was issued: that cannot be one for this order. */
function debitBeforeIssue(order: CollectionOrder, bankDebit: IsoDate | undefined): Finding[] {
  const issuedOn = order.issuedAt === null ? null : dateOf(order.issuedAt);
  if (bankDebit === undefined || issuedOn === null || bankDebit >= issuedOn) return [];
  const params = { order: order.number, date: bankDebit, issuedOn };
  return [finding("return.debitBeforeIssue", at("Orders", order, "issuedAt"), params)];
}

/** Everything about kind, days and lines of a return that is unlikely, and what of its lines the workbook has lost. */
export function returnWarnings(
  { stored, lines }: Target,
  request: ReturnRequest,
  moment: Moment,
  index: BookIndex,
): Finding[] {
  // What came back before has an error of its own.
  const open = lines.filter(({ status }) => status !== "Returned");
  return [
    ...debitBeforeIssue(stored.order, request.bankDebit),
    ...earlyFindings(stored.order, request, moment),
    ...lateFindings(stored.order, request, moment),
    ...open.flatMap((line) => [...receivedFindings(line, request), ...goneFindings(line, index)]),
  ];
}

/** Kinds that happen after the money was collected; the others stop a collection beforehand. */
const AFTER_COLLECTION: ReadonlySet<ReturnRequest["kind"]> = new Set(["Return", "Refund"]);

/** The first day that the request gives for what happened; without any it is today. */
function happenedOn({ bookingDate, bankDebit }: ReturnRequest, { at: now }: Moment): IsoDate {
  const [first = dateOf(now)] = [bookingDate, bankDebit].filter((date) => date !== undefined).sort();
  return first;
}

/** Before the collection date nothing comes back and no bank debits: there was no money yet. */
function earlyFindings(order: CollectionOrder, request: ReturnRequest, moment: Moment): Finding[] {
  const date = AFTER_COLLECTION.has(request.kind) ? happenedOn(request, moment) : request.bankDebit;
  return date === undefined ? [] : beforeCollection(order, date);
}

function beforeCollection(order: CollectionOrder, date: IsoDate): Finding[] {
  if (date >= order.collectionDate) return [];
  const params = { order: order.number, date, collectionDate: order.collectionDate };
  return [finding("return.beforeCollection", at("Orders", order, "collectionDate"), params)];
}

/** The reason of a refund without a mandate, for which a debtor has thirteen months. */
const UNAUTHORISED = "MD01";

/** A CORE refund after eight weeks, or after thirteen months when there was no mandate; B2B has a warning of its own. */
function lateFindings(order: CollectionOrder, request: ReturnRequest, moment: Moment): Finding[] {
  if (request.kind !== "Refund") return [];
  const { refundUntil, unauthorisedUntil } = dateLadder(
    order.collectionDate,
    { leadDays: null },
    order.localInstrument,
  );
  if (refundUntil === null || unauthorisedUntil === null) return [];
  const date = happenedOn(request, moment);
  const place = at("Orders", order, "collectionDate");
  const params = { order: order.number, date };
  if (date > unauthorisedUntil) {
    return [finding("return.refundAfter13Months", place, { ...params, until: unauthorisedUntil })];
  }
  if (date <= refundUntil || request.reasonCode === UNAUTHORISED) return [];
  return [finding("return.refundAfter8Weeks", place, { ...params, until: refundUntil })];
}

/** A collection whose money came can be neither recalled nor rejected any more. */
const AFTER_RECEIPT: Readonly<Partial<Record<ReturnRequest["kind"], FindingCode>>> = {
  Recalled: "return.recalledAfterReceipt",
  Reject: "return.rejectAfterReceipt",
  BatchReject: "return.rejectAfterReceipt",
};

function receivedFindings(line: DirectDebit, { kind }: ReturnRequest): Finding[] {
  const code = AFTER_RECEIPT[kind];
  if (code === undefined || line.status !== "Received") return [];
  const params = { order: line.order, line: line.line, invoice: line.invoice };
  return [finding(code, at("DirectDebits", line, "status"), params)];
}

/** What the return would have changed besides order and ledger, and the workbook no longer has. */
function goneFindings(line: DirectDebit, index: BookIndex): Finding[] {
  const params = { order: line.order, line: line.line };
  const findings: Finding[] = [];
  const item = itemOfLine(line, index);
  if (item === null) {
    const place = at("DirectDebits", line, line.instalment === null ? "invoice" : "instalment");
    findings.push(finding("return.itemGone", place, { ...params, invoice: line.invoice }));
  } else if (isSplitSince(item, index)) {
    const amount = formatCents(add(line.amount, line.discount ?? ZERO));
    const place = at("Invoices", item.invoice, "number");
    findings.push(finding("return.itemSplit", place, { ...params, invoice: line.invoice, amount }));
  }
  if (mandateOfReference(line.administration, line.mandateId, index) === undefined) {
    const place = at("DirectDebits", line, "mandateId");
    findings.push(finding("return.mandateGone", place, { ...params, mandate: line.mandateId }));
  }
  return findings;
}
