import { moveAmendments, unseenAmendments } from "./amendments";
import { isNeverPresented, isPresented } from "./choose";
import { type Day, laterOf } from "./days";
import { begin, took } from "./happening";
import { bankOf, isClosed, settleIfComplete } from "./money";
import { rememberStatus } from "./figures";
import { standing, stands, write, writeMirror } from "./posting";
import {
  administrationOf,
  type HappeningCard,
  type ItemCard,
  itemOf,
  type Kind,
  type LineCard,
  linesOf,
  type MandateCard,
  mandateOf,
  must,
  nameOf,
  type OrderCard,
  orderOf,
  type Paper,
  type Sequence,
  sum,
} from "./paper";

/*
 * Money that goes back (docs/law/actions.md#8).
 */

export interface ReturnAsked {
  readonly order: string;
  readonly line: number;
  readonly whole: boolean;
  readonly kind: Kind;
  readonly reason: string;
  readonly bookingDate: Day | null;
  readonly bankDebit: Day | null;
  readonly charges: number;
}

/** Reasons after which the bank may be asked again as it is (docs/law/sepa.md#6.1: Y). */
const AGAIN = ["AM04", "ED05"];

/** The lines of the transaction of a line. */
function transactionOf(paper: Paper, line: LineCard): LineCard[] {
  return linesOf(paper, line.order).filter(({ transaction }) => transaction === line.transaction);
}

/** What comes back, or why it cannot. */
export function returnTarget(paper: Paper, asked: ReturnAsked): LineCard[] | string {
  const order = paper.orders.find(({ number }) => number === asked.order);
  if (order === undefined) return "unknown order";
  const line = linesOf(paper, asked.order).find((card) => card.line === asked.line);
  if (line === undefined) return "unknown line";
  if (order.status === "Draft") return "not issued";
  if (order.status === "Cancelled") return "cancelled";
  if (order.deliveredOn === null) return "not delivered";
  const members = transactionOf(paper, line);
  const lines = (asked.whole ? members : [line]).filter(({ status }) => status !== "Returned");
  if (lines.length === 0) return "returned already";
  if (!asked.whole && members.length > 1 && line.amount < 0) return "credit note alone";
  if (asked.charges > 0 && asked.bankDebit === null) return "charges without a debit";
  if (asked.bankDebit !== null) {
    const why = debitTrouble(paper, members, lines);
    if (why !== null) return why;
    if (isClosed(paper, order, asked.bankDebit)) return "closed";
    if (asked.bankDebit < must(order.issuedOn)) return "debited before it was issued";
  }
  return isClosed(paper, order, returnDay(paper, order, asked)) ? "closed" : lines;
}

function returnDay(paper: Paper, order: OrderCard, asked: ReturnAsked): Day {
  return asked.bookingDate ?? laterOf(paper.today, order.bookingDate ?? paper.today);
}

/** A bank debits a transaction as a whole, when all of it has come back, and once. */
function debitTrouble(paper: Paper, members: readonly LineCard[], coming: readonly LineCard[]): string | null {
  if (members.some((line) => line.status !== "Returned" && !coming.includes(line))) return "part of a transaction";
  return leftToDebit(paper, members) <= 0 ? "debited already" : null;
}

function leftToDebit(paper: Paper, members: readonly LineCard[]): number {
  const [first] = members;
  const debits = bankOf(paper, first?.order ?? "").filter((card) => card.transaction === first?.transaction);
  return sum(members.map(({ amount }) => amount)) + sum(debits.map(({ amount }) => amount));
}

/** It comes back. */
export function returnLines(paper: Paper, asked: ReturnAsked, lines: readonly LineCard[]): void {
  const order = orderOf(paper, asked.order);
  const day = returnDay(paper, order, asked);
  const happening = begin(paper, order, "return");
  const unseen = unseenAmendments(paper);
  for (const line of lines) {
    happening.line(line);
    const original = standing(paper, line);
    if (original !== null) writeMirror(paper, original, day, "Return");
    line.status = "Returned";
    line.kind = asked.kind;
    line.reason = asked.reason;
    line.returnedOn = day;
    const item = itemOf(paper, line.item);
    const isCounted = asked.kind !== "BatchReject" && asked.kind !== "Recalled";
    // What counts again after an undo is all that the line collects, also where a pasted list left less to open.
    const taken = original === null ? 0 : -line.amount - line.discount;
    took(item, taken);
    // A netted credit note that comes back with its invoices is owed to the debtor all the same.
    const stops = item.amount > 0 && !isAgain(paper, item, line, asked) && item.collect !== false;
    happening.item({ item, taken, counted: isCounted ? 1 : 0, ...(stops ? { collect: item.collect } : {}) });
    if (isCounted) item.timesReturned += 1;
    if (stops) item.collect = false;
    rememberStatus(paper, item);
    restoreMandate(paper, order, line);
  }
  moveAmendments(paper, unseen);
  let settlingDay = day;
  const [first] = lines;
  if (asked.bankDebit !== null && first !== undefined) {
    happening.bank(writeDebit(paper, order, transactionOf(paper, first), asked.bankDebit, asked.charges));
    settlingDay = laterOf(day, asked.bankDebit);
  }
  settleIfComplete(paper, order, settlingDay, happening);
  paper.happenings.push(happening.end());
}

function isAgain(paper: Paper, item: ItemCard, line: LineCard, { kind, reason }: ReturnAsked): boolean {
  if (kind === "BatchReject" || kind === "Recalled") return true;
  const isOneOff = mandateOf(paper, item.administration, line.mandate).oneOff;
  if (isOneOff && (kind === "Return" || kind === "Refund")) return false;
  const { repeats, repeatMax } = administrationOf(paper, item.administration);
  return repeats && item.timesRepeated < repeatMax && AGAIN.includes(reason);
}

function writeDebit(paper: Paper, order: OrderCard, members: readonly LineCard[], day: Day, charges: number) {
  const frozen = must(order.frozen);
  const amount = leftToDebit(paper, members);
  const [first] = members;
  write(paper, {
    administration: order.administration,
    journal: frozen.bankJournal,
    day,
    event: "BankDebit",
    order: order.number,
    line: members.length === 1 ? (first?.line ?? null) : null,
    invoice: members.length === 1 ? (first?.item.invoice ?? null) : null,
    sides: [
      { account: frozen.inTransit, cents: amount },
      { account: frozen.charges, cents: charges },
      { account: frozen.bank, cents: -amount - charges },
    ],
  });
  const transaction = first?.transaction ?? null;
  return { order: order.number, day, amount: -amount, charges, transaction, undone: false };
}

/** A mandate's last collection is the latest that stands, else what it was before ours. */
function restoreMandate(paper: Paper, order: OrderCard, line: LineCard): void {
  const mandate = mandateOf(paper, order.administration, line.mandate);
  mandate.lastCollection = lastCollectionOf(paper, mandate);
}

/** The collection date of the latest line under a mandate that stands. */
function lastCollectionOf(paper: Paper, mandate: MandateCard): Day | null {
  const days = paper.lines
    .filter((line) => line.mandate === mandate.id && line.item.administration === mandate.administration)
    .filter(({ status }) => status === "InTransit" || status === "Received")
    .map(({ order }) => orderOf(paper, order).collectionDate);
  return days.sort().at(-1) ?? mandate.collectedElsewhere;
}

/** Why the bank's debit of a transaction cannot be booked afterwards; its lines when it can. */
export function debitTarget(paper: Paper, number: string, transaction: number, on: Day): LineCard[] | string {
  const order = paper.orders.find((card) => card.number === number);
  if (order === undefined) return "unknown order";
  const members = linesOf(paper, number).filter((line) => line.transaction === transaction);
  if (order.status === "Draft") return "not issued";
  if (order.status === "Cancelled") return "cancelled";
  if (on < must(order.issuedOn)) return "debited before it was issued";
  return debitTrouble(paper, members, []) ?? (isClosed(paper, order, on) ? "closed" : members);
}

/** The bank debits a transaction that came back before. */
export function bankDebit(paper: Paper, number: string, members: readonly LineCard[], on: Day, charges: number): void {
  const order = orderOf(paper, number);
  const happening = begin(paper, order, "bank-debit");
  happening.bank(writeDebit(paper, order, members, on, charges));
  settleIfComplete(paper, order, on, happening);
  paper.happenings.push(happening.end());
}

/** Why an order cannot be cancelled; null when it can. */
export function cancelTrouble(paper: Paper, number: string, bookingDate: Day | null): string | null {
  const order = paper.orders.find((card) => card.number === number);
  if (order === undefined) return "unknown order";
  if (order.status === "Draft") return "not issued";
  if (order.status === "Cancelled") return "cancelled";
  if (bankOf(paper, number).length > 0) return "money received";
  if (order.status === "Settled") return "settled";
  return isClosed(paper, order, cancelDay(paper, order, bookingDate)) ? "closed" : null;
}

function cancelDay(paper: Paper, order: OrderCard, bookingDate: Day | null): Day {
  return bookingDate ?? laterOf(paper.today, order.bookingDate ?? paper.today);
}

/** The file was made and not used. */
export function cancel(paper: Paper, number: string, bookingDate: Day | null): void {
  const order = orderOf(paper, number);
  const day = cancelDay(paper, order, bookingDate);
  order.status = "Cancelled";
  const lines = linesOf(paper, number);
  const { presented, overrides } = usedBy(paper, order, lines);
  const unseen = unseenAmendments(paper);
  for (const line of lines) {
    if (line.status !== "InTransit") continue;
    const item = itemOf(paper, line.item);
    const original = standing(paper, line);
    if (original !== null) {
      writeMirror(paper, original, day, "OrderCancelled");
      took(item, -line.amount - line.discount);
    }
    line.status = "OrderCancelled";
    if (line.wasRepeat) item.timesRepeated -= 1;
    rememberStatus(paper, item);
    restoreMandate(paper, order, line);
    const mandate = mandateOf(paper, order.administration, line.mandate);
    if (!presented.has(line.mandate)) mandate.override ??= overrides.get(line.mandate) ?? null;
  }
  moveAmendments(paper, unseen);
}

/**
 * Mandates of an order of which the sequence type set by hand stays used: a debtor's bank has seen it, or one was set anew for
 * a later order that stands; and the overrides that its lines used up.
 */
function usedBy(paper: Paper, { administration, issuedAs }: OrderCard, lines: readonly LineCard[]) {
  const overrides = new Map<string, Sequence>();
  for (const { mandate, usedOverride } of lines) if (usedOverride !== null) overrides.set(mandate, usedOverride);
  const came = lines.filter(({ status, kind }) => status === "Returned" && !isNeverPresented(kind));
  const laterOnes = paper.orders.filter(
    (other) => other.administration === administration && (other.issuedAs ?? 0) > (issuedAs ?? 0),
  );
  const since = laterOnes.flatMap(({ number }) => {
    const own = linesOf(paper, number);
    const set = own.filter(({ usedOverride }) => usedOverride !== null).map(({ mandate }) => mandate);
    return own.filter((line) => set.includes(line.mandate) && isPresented(line));
  });
  return { overrides, presented: new Set([...came, ...since].map(({ mandate }) => mandate)) };
}

/** The happening of an order that `undo` would take back, or why it cannot. */
export function undoTarget(paper: Paper, number: string, bookingDate: Day | null) {
  const order = paper.orders.find((card) => card.number === number);
  if (order === undefined) return "unknown order";
  if (order.status === "Draft") return "not issued";
  if (order.status === "Cancelled") return "cancelled";
  const happening = paper.happenings.filter((card) => card.order === number && !card.undone).at(-1);
  if (happening === undefined) return "nothing to take back";
  if (isRestedUpon(paper, order, happening)) return "something rests on it";
  const entries = paper.entries.slice(happening.entriesFrom, happening.entriesTo);
  const day = bookingDate ?? entries.reduce((latest, entry) => laterOf(latest, entry.day), paper.today);
  return entries.length > 0 && isClosed(paper, order, day) ? "closed" : { happening, day, entries };
}

/** Whether a later order holds an item of the lines, or went out under a mandate that the return had set free. */
function isRestedUpon(paper: Paper, order: OrderCard, happening: HappeningCard): boolean {
  const lines = happening.linesBefore.map(({ line }) => line);
  const items = lines.map(({ item }) => nameOf(item));
  const freed = lines.filter((line) => happening.what === "return" && isNeverPresented(line.kind));
  const mandates = freed.map(({ mandate }) => mandate);
  return paper.lines.some((line) => {
    const other = orderOf(paper, line.order);
    if (other.status === "Cancelled" || other === order) return false;
    const issuedAs = other.issuedAs ?? Infinity;
    if (issuedAs > must(order.issuedAs) && items.includes(nameOf(line.item))) return true;
    const isSince = other.issuedAs !== null && other.issuedAs > happening.issuesBefore;
    return isSince && other.administration === order.administration && mandates.includes(line.mandate);
  });
}

/** Takes the last happening of an order back, as if it had not been. */
export function undo(paper: Paper, target: Exclude<ReturnType<typeof undoTarget>, string>): void {
  const { happening, day, entries } = target;
  const order = orderOf(paper, happening.order);
  const unseen = unseenAmendments(paper);
  for (const entry of entries) if (stands(paper, entry)) writeMirror(paper, entry, day, "Undone");
  Object.assign(order, happening.orderBefore);
  if (happening.bank !== null) happening.bank.undone = true;
  for (const { line, before } of happening.linesBefore) Object.assign(line, before);
  for (const { item, taken, counted, ...rest } of happening.itemsBefore) {
    took(item, -taken);
    item.timesReturned -= counted;
    if (rest.collect !== undefined && item.collect === false) item.collect = rest.collect;
    rememberStatus(paper, item);
  }
  for (const { line } of happening.linesBefore) restoreMandate(paper, order, line);
  moveAmendments(paper, unseen);
  happening.undone = true;
}
