import fc, { type Arbitrary } from "fast-check";
import type { Action, AnyRequest, Moment, Outcome } from "../../src/actions/action";
import { bankDebitAction } from "../../src/actions/bankDebit";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { exportNewAction } from "../../src/actions/exportNew";
import { issueAction } from "../../src/actions/issue";
import { papersSentAction } from "../../src/actions/papersSent";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import type { Book } from "../../src/domain/book/book";
import { addBusinessDays, addDays, dateOf, isoDate, type IsoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { CollectionOrder, DirectDebit } from "../../src/domain/book/records";
import { undoAction } from "../../src/actions/undo";
import { bookAfter, momentOn } from "./books";
import type { Writing } from "./interruption";
import { writtenParts } from "./writtenParts";

/** What somebody does next: `part` 0 of a settlement is the gross amount, with what came back in it., whatever the book then holds: numbers pick among the orders and lines that are there. */
export type Intent =
  | { readonly kind: "collect" }
  | { readonly kind: "order" }
  | { readonly kind: "exported"; readonly what: number }
  | { readonly kind: "issue" | "deliver" | "cancel" | "undo"; readonly order: number }
  | { readonly kind: "bankDebit"; readonly order: number; readonly line: number; readonly charges: number }
  | { readonly kind: "sent"; readonly order: number; readonly what: number }
  | { readonly kind: "settle"; readonly order: number; readonly part: number }
  | {
      readonly kind: "return";
      readonly order: number;
      readonly line: number;
      readonly how: "Reject" | "Return" | "Refund" | "Recalled" | "BatchReject";
      readonly reasonCode: string;
      readonly isWhole: boolean;
      readonly isDebited: boolean;
      readonly charges: number;
    };

const order = fc.integer({ min: 0, max: 5 });

const returns: Arbitrary<Intent> = fc.record({
  kind: fc.constant("return" as const),
  order,
  line: fc.integer({ min: 0, max: 5 }),
  how: fc.constantFrom(
    "Reject" as const,
    "Return" as const,
    "Refund" as const,
    "Recalled" as const,
    "BatchReject" as const,
  ),
  reasonCode: fc.constantFrom("AM04", "MD06", "AC04"),
  isWhole: fc.boolean(),
  isDebited: fc.boolean(),
  charges: fc.constantFrom(0, 3_00),
});

const settlements: Arbitrary<Intent> = fc.record({
  kind: fc.constant("settle" as const),
  order,
  part: fc.integer({ min: 0, max: 3 }),
});
const undos: Arbitrary<Intent> = fc.record({ kind: fc.constant("undo" as const), order });
/** Papers that went out, or did not after all. */
const sendings: Arbitrary<Intent> = fc.record({
  kind: fc.constant("sent" as const),
  order,
  what: fc.integer({ min: 0, max: 3 }),
});
/** New entries go to a bookkeeping program: one layout or another, with the bank or without it, of all days or of a few. */
export const exportings: Arbitrary<Intent> = fc.record({
  kind: fc.constant("exported" as const),
  what: fc.integer({ min: 0, max: 11 }),
});
const bankDebits: Arbitrary<Intent> = fc.record({
  kind: fc.constant("bankDebit" as const),
  order,
  line: fc.integer({ min: 0, max: 5 }),
  charges: fc.constantFrom(0, 3_00),
});

/** What becomes of delivered orders: money that comes, comes back and is debited, in any order, and mistakes. */
export const livesOfOrders: Arbitrary<Intent[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: settlements },
      { weight: 4, arbitrary: returns },
      { weight: 3, arbitrary: bankDebits },
      { weight: 2, arbitrary: undos },
      { weight: 1, arbitrary: fc.constant<Intent>({ kind: "collect" }) },
    ),
    { minLength: 4, maxLength: 14 },
  )
  .map((list): Intent[] => [
    { kind: "collect" },
    ...[0, 1, 2].map((at) => ({ kind: "deliver" as const, order: at })),
    ...list,
  ]);

/** A year of a bookkeeper: mostly what moves orders on, now and then what takes them back. */
export const intents: Arbitrary<Intent[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Intent>({ kind: "collect" }) },
    { weight: 2, arbitrary: fc.constant<Intent>({ kind: "order" }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("issue" as const), order }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("deliver" as const), order }) },
    { weight: 3, arbitrary: settlements },
    { weight: 6, arbitrary: returns },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel" as const), order }) },
    { weight: 2, arbitrary: undos },
    { weight: 3, arbitrary: bankDebits },
    { weight: 2, arbitrary: sendings },
    { weight: 2, arbitrary: exportings },
  ),
  { minLength: 4, maxLength: 16 },
);

/** The day of the nth thing that is done, from Sunday 22 November 2026. */
function dayOf(position: number): IsoDate {
  return addDays(isoDate("2026-11-22"), position);
}

/** One of the orders that it can be done to; of all orders when there is none. */
function targetOf(
  intent: Exclude<Intent, { readonly kind: "collect" | "order" | "exported" }>,
  book: Book,
): CollectionOrder | null {
  const { Orders, DirectDebits } = book.tables;
  const canBe = Orders.filter((candidate) => {
    const { status, deliveredOn, toSettle, number } = candidate;
    if (intent.kind === "issue") return status === "Draft";
    if (intent.kind === "settle" && intent.part === 0) return (candidate.returnedAmount ?? 0) > 0;
    if (intent.kind === "settle") return status === "InTransit" && (toSettle ?? 0) > 0;
    if (intent.kind === "deliver") return status === "InTransit" && deliveredOn === null;
    if (intent.kind === "cancel") return status === "InTransit";
    if (intent.kind === "undo") return status === "InTransit" || status === "Settled";
    if (intent.kind === "bankDebit") return DirectDebits.some((line) => line.order === number && isUndebited(line));
    return deliveredOn !== null && DirectDebits.some((line) => line.order === number && line.status !== "Returned");
  });
  const among = canBe.length > 0 ? canBe : Orders;
  return among[intent.order % Math.max(1, among.length)] ?? null;
}

interface Posed {
  readonly action: Action;
  readonly request: AnyRequest;
}

function posed<Request extends AnyRequest>(action: Action<Request>, request: Request): Posed {
  return { action: action as Action, request };
}

/** The nth thing done on a book, as an action with its request; null when there is no order to do it to. */
function asked(intent: Intent, book: Book, moment: Moment): Posed | null {
  const confirmed = "all" as const;
  const today = dateOf(moment.at);
  if (intent.kind === "collect" || intent.kind === "order") {
    const request = { confirmed, collectionDate: addBusinessDays(today, 5), dueUntil: isoDate("2026-12-31") };
    return intent.kind === "collect" ? posed(collectAction, request) : posed(orderAction, request);
  }
  if (intent.kind === "exported") return posed(exportNewAction, { confirmed, ...exportAsked(intent.what, today) });
  const target = targetOf(intent, book);
  if (target === null) return null;
  const { number } = target;
  switch (intent.kind) {
    case "issue":
      return posed(issueAction, { confirmed, order: number });
    case "deliver":
      return posed(deliverAction, { order: number });
    case "cancel":
      return posed(cancelAction, { confirmed, order: number });
    case "settle": {
      const { toSettle, returnedAmount, controlSum } = target;
      const gross = Math.max(0, Math.min(controlSum, (toSettle ?? 0) + (returnedAmount ?? 0)));
      const amount = cents(intent.part === 0 ? gross : Math.ceil(Math.max(0, toSettle ?? 0) / intent.part));
      return posed(settleAction, { confirmed, order: number, bookingDate: today, amount });
    }
    case "sent": {
      const paper = intent.what % 2 === 0 ? ("notification" as const) : ("specification" as const);
      return posed(papersSentAction, { order: number, paper, ...(intent.what > 1 ? { notSent: true } : {}) });
    }
    case "undo":
      return posed(undoAction, { confirmed, order: number });
    case "bankDebit":
      return posed(bankDebitAction, debitRequest(intent, book, target, today));
    case "return":
      return posed(returnAction, returnRequest(intent, book, target, today));
  }
}

function exportAsked(what: number, today: IsoDate) {
  return {
    layout: what % 2 === 0 ? "general" : "yuki",
    withoutBank: Math.floor(what / 2) % 2 === 1,
    ...(what > 7 ? { to: today } : what > 3 ? { from: today } : {}),
  };
}

/** Whether a line came back without the bank's debit. */
function isUndebited({ status, bankReference }: DirectDebit): boolean {
  return status === "Returned" && bankReference === null;
}

function debitRequest(
  intent: Extract<Intent, { readonly kind: "bankDebit" }>,
  book: Book,
  { number }: CollectionOrder,
  on: IsoDate,
) {
  const lines = book.tables.DirectDebits.filter((line) => line.order === number);
  const open = lines.filter(isUndebited);
  const among = open.length > 0 ? open : lines;
  const endToEndId = among[intent.line % Math.max(1, among.length)]?.endToEndId ?? "";
  return { confirmed: "all" as const, order: number, endToEndId, on, charges: cents(intent.charges) };
}

function returnRequest(
  intent: Extract<Intent, { readonly kind: "return" }>,
  book: Book,
  { number }: CollectionOrder,
  today: IsoDate,
) {
  const lines = book.tables.DirectDebits.filter((line) => line.order === number);
  const open = lines.filter(({ status }) => status !== "Returned");
  const among = open.length > 0 ? open : lines;
  const line = among[intent.line % Math.max(1, among.length)]?.line ?? 0;
  return {
    confirmed: "all" as const,
    order: number,
    line,
    wholeTransaction: intent.isWhole,
    kind: intent.how,
    reasonCode: intent.reasonCode,
    ...(intent.isDebited ? { bankDebit: today, charges: cents(intent.charges) } : {}),
  };
}

/** Something that was done, whether it went through or not, and the book after it. */
export interface Deed extends Writing {
  readonly intent: Intent;
  readonly outcome: Outcome;
  readonly after: Book;
}

/** The book after an action, with the row that the Log keeps of it. */
function logged(writing: Writing): Book {
  return bookAfter(writing.before, writtenParts(writing));
}

/** Does these things one after the other. */
export function done(start: Book, list: readonly Intent[]): Deed[] {
  const deeds: Deed[] = [];
  let before = start;
  list.forEach((intent, position) => {
    const moment = momentOn(`${dayOf(position)}T09:00:00`);
    const what = asked(intent, before, moment);
    if (what === null) return;
    const outcome = what.action.decide(before, what.request, moment);
    const after = logged({ ...what, moment, before, outcome });
    deeds.push({ ...what, intent, moment, before, outcome, after });
    before = after;
  });
  return deeds;
}
