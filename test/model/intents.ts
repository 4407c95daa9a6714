import fc, { type Arbitrary } from "fast-check";
import { bankDayFrom, type Day, isBankDay, laterOf, plusBankDays, plusDays } from "./days";
import { choose } from "./choose";
import type { CollectionAsked, Deed, DraftChange, Edit } from "./deed";
import { newInvoice } from "./newInvoice";
import { bankOf } from "./money";
import { totalsOf } from "./figures";
import { earliest } from "./orders";
import { splitAsked } from "./split";
import { type ItemCard, type Kind, linesOf, type MandateCard, must, type OrderCard, type Paper, pick } from "./paper";

/*
 * What somebody means to do next, whatever the books then hold: numbers pick among the orders, lines and items there are.
 */

const KINDS = {
  collect: 4,
  order: 3,
  change: 2,
  issue: 4,
  deliver: 6,
  settle: 6,
  return: 9,
  "bank-debit": 4,
  undo: 3,
  cancel: 2,
  split: 2,
  edit: 3,
  wait: 3,
} as const;

export interface Intent {
  readonly kind: keyof typeof KINDS;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const numbers = fc.nat(719);

/** What a bookkeeper does in a season. */
export const intents: Arbitrary<Intent[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      ...Object.entries(KINDS).map(([kind, weight]) => ({
        weight,
        arbitrary: fc.constant(kind as keyof typeof KINDS),
      })),
    ),
    a: numbers,
    b: numbers,
    c: numbers,
  }),
  { minLength: 12, maxLength: 22, size: "max" },
);

/** The intent as a deed on these books; null when there is nothing that it could be done to. */
export function deedOf(paper: Paper, intent: Intent): Deed | null {
  const { kind, a, b, c } = intent;
  switch (kind) {
    case "collect":
    case "order": {
      const asked = collectionAsked(paper, a, b, c);
      // Now and then there is nothing to collect; mostly somebody has other work then.
      const isIdle = choose(paper, asked).groups.length === 0 && a % 8 !== 1;
      return isIdle ? deedOf(paper, { ...intent, kind: otherWork(paper, b) }) : { do: kind, asked };
    }
    case "wait":
      return { do: "wait", days: [1, 1, 2, 3, 7, 14][a % 6] ?? 1, user: b % 2 === 0 ? "anna" : "bert" };
    case "edit":
      return editOf(paper, a, b, c);
    case "split": {
      const asked = splitAsked(paper, a, b, c);
      return asked === null ? editOf(paper, a, b, c) : { do: "split", asked };
    }
    default: {
      const order = orderFor(paper, kind, a);
      if (order !== undefined) return deedOn(paper, order, intent);
      // Orders come first: one is made where there is something to collect.
      const asked = collectionAsked(paper, a + 1, b, c);
      const isCollected = choose(paper, asked).groups.length > 0;
      if (isCollected) return { do: c % 3 === 0 ? "order" : "collect", asked };
      return deedOf(paper, { ...intent, kind: whatComesFirst(paper, c) });
    }
  }
}

/** What there is to do where nothing can be collected. */
function otherWork(paper: Paper, by: number): Intent["kind"] {
  if (paper.orders.length === 0) return by % 4 === 0 ? "wait" : "edit";
  return must(pick(["edit", "settle", "return", "deliver", "undo", "bank-debit", "issue", "wait"] as const, by));
}

/** What must be done before anything else can be: an order made, issued, delivered. */
function whatComesFirst(paper: Paper, by: number): Intent["kind"] {
  if (paper.orders.some(({ status }) => status === "Draft")) return "issue";
  if (paper.orders.some(({ status, deliveredOn }) => status === "InTransit" && deliveredOn === null)) return "deliver";
  return by % 4 === 0 ? "wait" : "edit";
}

function collectionAsked(paper: Paper, a: number, b: number, c: number): CollectionAsked {
  const first = earliest(paper.today);
  const collectionDate = a % 12 === 0 ? paper.today : plusDays(first, a % 6);
  const administration = must(pick(paper.administrations, b)).code;
  const limits = [
    {},
    {},
    {},
    { administration },
    { account: must(pick(paper.accounts, b)).iban },
    { debtor: must(pick(paper.debtors, b)).number },
  ];
  return {
    ...limits[b % limits.length],
    collectionDate,
    dueUntil: plusDays(collectionDate, [0, 40, 10, 40][c % 4] ?? 0),
    ...(c % 5 === 0 ? { bookingDate: plusDays(paper.today, c % 4) } : {}),
    again: c % 3 > 0,
  };
}

/** Mostly an order that it can be done to; now and then any. */
function orderFor(paper: Paper, kind: Intent["kind"], a: number): OrderCard | undefined {
  const fits = paper.orders.filter((order) => {
    const { status, deliveredOn } = order;
    if (kind === "issue" || kind === "change") return status === "Draft";
    if (kind === "deliver") return status === "InTransit" && deliveredOn === null;
    if (kind === "settle") return status === "InTransit" && totalsOf(paper, order).toSettle > 0;
    if (kind === "cancel") return status === "InTransit" && bankOf(paper, order.number).length === 0;
    if (kind === "return")
      return deliveredOn !== null && linesOf(paper, order.number).some((line) => isBack(line.status));
    if (kind === "bank-debit") return linesOf(paper, order.number).some(({ status }) => status === "Returned");
    return paper.happenings.some((card) => card.order === order.number && !card.undone);
  });
  return pick(a % 12 === 0 ? paper.orders : fits, Math.floor(a / 12));
}

function isBack(status: string): boolean {
  return status === "InTransit" || status === "Received";
}

function deedOn(paper: Paper, order: OrderCard, { kind, a, b, c }: Intent): Deed | null {
  const { number } = order;
  const later = b % 4 === 0 ? plusDays(paper.today, b % 3) : null;
  switch (kind) {
    case "change":
      return { do: "change", order: number, change: changeOf(paper, order, b, c) };
    case "issue":
      return { do: "issue", order: number, bookingDate: later };
    case "deliver":
      return { do: "deliver", order: number, on: b % 3 === 0 ? plusDays(paper.today, -(c % 3)) : null };
    case "settle":
      return settleOf(paper, order, b, c);
    case "return":
      return returnOf(paper, order, a, b, c);
    case "bank-debit":
      return debitOf(paper, order, a, b, c);
    case "undo":
      return { do: "undo", order: number, bookingDate: b % 5 === 0 ? plusDays(paper.today, 1 + (b % 3)) : null };
    case "cancel":
      return { do: "cancel", order: number, bookingDate: later };
    default:
      return null;
  }
}

function changeOf(paper: Paper, order: OrderCard, b: number, c: number): DraftChange {
  const line = pick(linesOf(paper, order.number), c);
  const changes: DraftChange[] = [
    { how: "date", collectionDate: plusBankDays(laterOf(order.collectionDate, paper.today), c % 4) },
    { how: "refresh" },
    ...(line === undefined ? [] : ([{ how: "exclude", item: line.item }] as const)),
    ...(line === undefined ? [] : ([{ how: "exclude debtor", debtor: line.debtor }] as const)),
    { how: "delete" },
  ];
  return must(pick(changes, b));
}

/** The day that a bank shows: since the issue, and not after tomorrow. */
function bankDay(paper: Paper, order: OrderCard, by: number): Day {
  const first = order.issuedOn ?? paper.today;
  const day = laterOf(first, plusDays(paper.today, 1 - (by % 5)));
  return isBankDay(day) ? day : bankDayFrom(day);
}

function settleOf(paper: Paper, order: OrderCard, b: number, c: number): Deed {
  const { toSettle, controlSum } = totalsOf(paper, order);
  const amounts = [null, null, null, Math.ceil(toSettle / 2), Math.ceil(toSettle / 3), controlSum, controlSum + 1, 0];
  const amount = amounts[b % amounts.length] ?? null;
  const byBatch = order.batch !== null && c % 4 === 0;
  return { do: "settle", order: order.number, byBatch, amount, day: bankDay(paper, order, c) };
}

function returnOf(paper: Paper, order: OrderCard, a: number, b: number, c: number): Deed | null {
  const lines = linesOf(paper, order.number);
  const back = lines.filter(({ status }) => isBack(status));
  const line = pick(a % 11 === 0 || back.length === 0 ? lines : back, b);
  if (line === undefined) return null;
  const kinds: Kind[] = ["Return", "Reject", "Refund", "Return", "BatchReject", "Recalled"];
  const isDebited = c % 3 === 0;
  const byEndToEndId = c % 5 === 0;
  return {
    do: "return",
    byEndToEndId,
    asked: {
      order: order.number,
      line: line.line,
      whole: byEndToEndId || b % 2 === 0,
      kind: must(pick(kinds, c)),
      reason: must(pick(["AM04", "MD06", "MS02", "AM04", "MD01", "AC04"], a)),
      bookingDate: a % 4 === 0 ? bankDay(paper, order, a) : null,
      bankDebit: isDebited ? bankDay(paper, order, b) : null,
      charges: isDebited && a % 2 === 0 ? 3_00 : 0,
    },
  };
}

function debitOf(paper: Paper, order: OrderCard, a: number, b: number, c: number): Deed | null {
  const lines = linesOf(paper, order.number);
  const back = lines.filter(({ status }) => status === "Returned");
  const line = pick(back.length === 0 ? lines : back, b);
  if (line === undefined) return null;
  const charges = c % 2 === 0 ? 0 : 2_25;
  return {
    do: "bank-debit",
    order: order.number,
    transaction: line.transaction,
    on: bankDay(paper, order, a),
    charges,
  };
}

function editOf(paper: Paper, a: number, b: number, c: number): Deed | null {
  if (a % 5 < 2) return { do: "edit", edit: { what: "new invoice", ...newInvoice(paper, b, c) } };
  const item = must(pick(paper.items, b));
  const mandate = pick(paper.mandates, b);
  const edits = [...itemEdits(item, c), ...mandateEdits(paper, mandate, c), ...otherEdits(paper, b, c)];
  const edit = pick(edits, a);
  return edit === undefined ? null : { do: "edit", edit };
}

function itemEdits(item: ItemCard, c: number): Edit[] {
  return [
    { what: "open amount", item, cents: c % 2 === 0 ? Math.trunc(item.open / 2) : item.amount },
    { what: "collect", item, collect: [true, false, null][c % 3] ?? null },
    { what: "blocked", item, blocked: !item.blocked },
  ];
}

function mandateEdits(paper: Paper, mandate: MandateCard | undefined, c: number): Edit[] {
  if (mandate === undefined) return [];
  const { administration, id, signedOn, withdrawnOn } = mandate;
  const named = { administration, mandate: id };
  return [
    ...(signedOn === null ? [{ what: "sign", ...named, on: plusDays(paper.today, -(c % 3)) } as const] : []),
    { what: "withdraw", ...named, on: withdrawnOn === null ? plusDays(paper.today, -1) : null },
    ...ibanEdits(mandate, c),
  ];
}

/** The debtor's account changes, there or back; the bank is to be told, or not; or the user strikes out what is to be told. */
function ibanEdits({ administration, id, iban, homeIban, spareIban, originalIban }: MandateCard, c: number): Edit[] {
  const named = { what: "mandate IBAN", administration, mandate: id } as const;
  const moved = iban === spareIban ? homeIban : spareIban;
  const known = originalIban ?? iban;
  const edits: Edit[] = [{ ...named, iban: moved, original: c % 3 === 0 || known === moved ? null : known }];
  return originalIban === null ? edits : [...edits, { ...named, iban, original: null }];
}

function otherEdits(paper: Paper, b: number, c: number): Edit[] {
  const administration = must(pick(paper.administrations, b)).code;
  const debtor = must(pick(paper.debtors, b));
  return [
    { what: "prefix", administration, prefix: ["", "A", "B", "Z"][c % 4] ?? "" },
    { what: "open items list", administration },
    { what: "style", administration, style: c % 2 === 0 ? "OnIssue" : "OnReceipt" },
    { what: "closed", administration, until: c % 3 === 0 ? null : plusDays(paper.today, -(c % 20)) },
    { what: "automatic", debtor: debtor.number, automatic: !debtor.automatic },
  ];
}
