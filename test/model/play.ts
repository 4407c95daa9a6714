import { choose, type Choice, type Member, memberOf, transactionsOf } from "./choose";
import { bankDayFrom } from "./days";
import type { ActionDeed, CollectionAsked, Deed, DraftChange, Edit } from "./deed";
import { isOpenAgain } from "./figures";
import { deliver, deliverTrouble, settle, settleAmount } from "./money";
import { deleteDraft, earliest, issue, issueTrouble, lineTrouble, makeOrders, redraw } from "./orders";
import {
  administrationOf,
  type ItemCard,
  itemOf,
  type LineCard,
  linesOf,
  mandateOf,
  must,
  nameOf,
  orderOf,
  type Paper,
  sum,
} from "./paper";
import { bankDebit, cancel, cancelTrouble, debitTarget, returnLines, returnTarget, undo, undoTarget } from "./returns";
import { areTwoBatches, sequenceTroubles } from "./sequence";
import { split, splitTrouble } from "./split";
import type { ReportedOrder } from "./reported";

/*
 * The model's whole answer to a deed: whether it is done, and the books after it.
 */

/** `why` is null when it is done. */
export interface Verdict {
  readonly why: string | null;
  /** Only for collections: the items that go. */
  readonly choice?: Choice;
}

const verdict = (why: string | null): Verdict => ({ why });
const whyNot = (target: unknown): string | null => (typeof target === "string" ? target : null);

/** Whether an action goes through. */
export function judge(paper: Paper, deed: ActionDeed): Verdict {
  switch (deed.do) {
    case "collect":
    case "order":
      return judgeCollection(paper, deed.asked, deed.do === "collect");
    case "change":
      return verdict(changeTrouble(paper, deed.order, deed.change));
    case "issue":
      return verdict(issueTrouble(paper, deed.order, deed.bookingDate));
    case "deliver":
      return verdict(deliverTrouble(paper, deed.order, deed.on));
    case "settle":
      return verdict(whyNot(settleAmount(paper, deed.order, deed.amount, deed.day)));
    case "return":
      return verdict(whyNot(returnTarget(paper, deed.asked)));
    case "bank-debit":
      return verdict(whyNot(debitTarget(paper, deed.order, deed.transaction, deed.on)));
    case "undo":
      return verdict(whyNot(undoTarget(paper, deed.order, deed.bookingDate)));
    case "cancel":
      return verdict(cancelTrouble(paper, deed.order, deed.bookingDate));
    case "split":
      return verdict(splitTrouble(paper, deed.asked));
  }
}

function judgeCollection(paper: Paper, asked: CollectionAsked, isIssued: boolean): Verdict {
  const collectionDate = bankDayFrom(asked.collectionDate);
  const choice = choose(paper, { ...asked, collectionDate });
  if (collectionDate < earliest(paper.today)) return { why: "too early", choice };
  if (choice.groups.length === 0) return { why: "nothing to collect", choice };
  // Everything is confirmed, but this only by the item's name.
  const members = choice.groups.flatMap(({ transactions }) => transactions.flat());
  if (!asked.again && members.some(({ item }) => isOpenAgain(paper, item))) return { why: "collected already", choice };
  const administrations = choice.groups.map(({ administration }) => administrationOf(paper, administration));
  if (isIssued && administrations.some(({ fourEyes }) => fourEyes)) return { why: "four eyes", choice };
  const day = asked.bookingDate ?? collectionDate;
  if (isIssued && administrations.some(({ closedUntil }) => closedUntil !== null && day <= closedUntil))
    return { why: "closed", choice };
  return { why: null, choice };
}

function changeTrouble(paper: Paper, number: string, change: DraftChange): string | null {
  const order = paper.orders.find((card) => card.number === number);
  if (order === undefined) return "unknown order";
  if (order.status !== "Draft") return "issued already";
  if (change.how === "delete") return null;
  const left = keptLines(paper, number, change);
  if (left.length === linesOf(paper, number).length && change.how.startsWith("exclude")) return "not in the order";
  if (left.length === 0) return "nothing left";
  const date = change.how === "date" ? bankDayFrom(change.collectionDate) : order.collectionDate;
  if (date < earliest(paper.today)) return "too early";
  const troubles = left.map((line) => lineTrouble(paper, order, line));
  // What has changed since is taken over when the draft is refreshed.
  const trouble = troubles.find((why) => why !== null && !(change.how === "refresh" && why.endsWith(" changed")));
  if (trouble != null) return trouble;
  const drawn = drawnUp(paper, left, date).map(({ item }) => nameOf(item));
  const stay = left.filter((line) => drawn.includes(nameOf(line.item)));
  if (stay.length === 0) return "nothing left";
  return areTwoBatches(paper, order, stay) ? "two batches" : null;
}

/** The items of these lines as they would go now; a transaction that no longer comes to anything falls out whole. */
function drawnUp(paper: Paper, lines: readonly LineCard[], on: string): Member[] {
  const members = lines.map((line) => memberOf(paper, itemOf(paper, line.item), on));
  const can = members.filter((member) => typeof member !== "string");
  return transactionsOf(paper, can)
    .filter((transaction) => sum(transaction.map(({ amount }) => amount)) >= 1)
    .flat();
}

/** The lines of a draft that a change leaves in it. */
function keptLines(paper: Paper, number: string, change: DraftChange): LineCard[] {
  return linesOf(paper, number).filter((line) => {
    if (change.how === "exclude") return nameOf(line.item) !== nameOf(change.item);
    return change.how !== "exclude debtor" || line.debtor !== change.debtor;
  });
}

/** Draws a draft up anew of the items that stay in it. */
function changeDraft(paper: Paper, number: string, change: DraftChange, reported: readonly ReportedOrder[]): string[] {
  if (change.how === "delete") {
    deleteDraft(paper, number);
    return [];
  }
  const order = orderOf(paper, number);
  if (change.how === "date") order.collectionDate = bankDayFrom(change.collectionDate);
  const members = drawnUp(paper, keptLines(paper, number, change), order.collectionDate);
  return redraw(paper, order, members, reported);
}

/** Does an action that goes through; tells what of the product's naming breaks a law. */
export function act(
  paper: Paper,
  deed: ActionDeed,
  choice: Choice | undefined,
  reported: readonly ReportedOrder[],
): string[] {
  paper.minute += 1;
  switch (deed.do) {
    case "collect":
    case "order":
      return collect(paper, deed.asked, must(choice), reported, deed.do === "collect");
    case "change":
      return changeDraft(paper, deed.order, deed.change, reported);
    case "issue":
      issue(paper, deed.order, deed.bookingDate);
      return [];
    case "deliver":
      deliver(paper, deed.order, deed.on);
      return [];
    case "settle":
      settle(paper, deed.order, settleAmount(paper, deed.order, deed.amount, deed.day) as number, deed.day);
      return [];
    case "return": {
      const lines = returnTarget(paper, deed.asked);
      if (typeof lines !== "string") returnLines(paper, deed.asked, lines);
      return [];
    }
    case "bank-debit": {
      const members = debitTarget(paper, deed.order, deed.transaction, deed.on);
      if (typeof members !== "string") bankDebit(paper, deed.order, members, deed.on, deed.charges);
      return [];
    }
    case "undo": {
      const target = undoTarget(paper, deed.order, deed.bookingDate);
      if (typeof target !== "string") undo(paper, target);
      return [];
    }
    case "cancel":
      cancel(paper, deed.order, deed.bookingDate);
      return [];
    case "split":
      split(paper, deed.asked);
      return [];
  }
}

function collect(
  paper: Paper,
  asked: CollectionAsked,
  choice: Choice,
  reported: readonly ReportedOrder[],
  isIssued: boolean,
): string[] {
  const wrong = makeOrders(paper, choice.groups, asked.collectionDate, reported);
  wrong.push(...sequenceTroubles(paper, reported));
  if (isIssued) for (const { number } of reported) issue(paper, number, asked.bookingDate ?? null);
  return wrong;
}

/** Time passes, or the user writes in a cell. */
export function happen(paper: Paper, deed: Extract<Deed, { readonly do: "edit" | "wait" }>, today: string): void {
  if (deed.do === "wait") {
    paper.today = today;
    paper.minute = 0;
    paper.user = deed.user;
  } else applyEdit(paper, deed.edit);
}

/** The row of a split invoice stays as it is: it is the user who writes. */
function writeOpen(paper: Paper, item: ItemCard, cents: number): void {
  if (item.instalment !== null) paper.openByHand.add(`${item.administration} ${item.invoice}`);
  item.open = cents;
}

function applyEdit(paper: Paper, edit: Edit): void {
  switch (edit.what) {
    case "new invoice":
      paper.items.push({ ...edit.item });
      if (edit.mandate !== null) paper.mandates.push({ ...edit.mandate });
      return;
    case "open amount":
      writeOpen(paper, itemOf(paper, edit.item), edit.cents);
      return;
    case "open items list":
      for (const item of paper.items)
        if (item.administration === edit.administration) writeOpen(paper, item, item.amount);
      return;
    case "collect":
      itemOf(paper, edit.item).collect = edit.collect;
      return;
    case "blocked":
      itemOf(paper, edit.item).blocked = edit.blocked;
      return;
    case "prefix":
      administrationOf(paper, edit.administration).prefix = edit.prefix;
      return;
    case "style":
      administrationOf(paper, edit.administration).style = edit.style;
      return;
    case "closed":
      administrationOf(paper, edit.administration).closedUntil = edit.until;
      return;
    case "automatic":
      must(paper.debtors.find(({ number }) => number === edit.debtor)).automatic = edit.automatic;
      return;
    case "sign":
      mandateOf(paper, edit.administration, edit.mandate).signedOn = edit.on;
      return;
    case "withdraw":
      mandateOf(paper, edit.administration, edit.mandate).withdrawnOn = edit.on;
      return;
    case "mandate IBAN": {
      const mandate = mandateOf(paper, edit.administration, edit.mandate);
      mandate.iban = edit.iban;
      mandate.originalIban = edit.original;
      return;
    }
  }
}
