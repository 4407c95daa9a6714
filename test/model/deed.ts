import type { Day } from "./days";
import type { ReturnAsked } from "./returns";
import { type SplitAsked, splitText } from "./split";
import { type ItemCard, type ItemName, type MandateCard, nameOf } from "./paper";

/*
 * What somebody does with the workbook, ready to be asked of the model and of the product.
 */

export interface CollectionAsked {
  readonly administration?: string;
  readonly account?: string;
  readonly debtor?: string;
  readonly collectionDate: Day;
  readonly dueUntil: Day;
  readonly bookingDate?: Day;
  /** Whether each item that was collected already is confirmed by its name. */
  readonly again: boolean;
}

export type DraftChange =
  | { readonly how: "date"; readonly collectionDate: Day }
  | { readonly how: "exclude"; readonly item: ItemName }
  | { readonly how: "exclude debtor"; readonly debtor: string }
  | { readonly how: "refresh" }
  | { readonly how: "delete" };

export type Edit =
  | { readonly what: "new invoice"; readonly item: ItemCard; readonly mandate: MandateCard | null }
  | { readonly what: "open amount"; readonly item: ItemName; readonly cents: number }
  | { readonly what: "open items list"; readonly administration: string }
  | { readonly what: "collect"; readonly item: ItemName; readonly collect: boolean | null }
  | { readonly what: "blocked"; readonly item: ItemName; readonly blocked: boolean }
  | { readonly what: "prefix"; readonly administration: string; readonly prefix: string }
  | { readonly what: "style"; readonly administration: string; readonly style: "OnIssue" | "OnReceipt" }
  | { readonly what: "closed"; readonly administration: string; readonly until: Day | null }
  | { readonly what: "automatic"; readonly debtor: string; readonly automatic: boolean }
  | { readonly what: "sign"; readonly administration: string; readonly mandate: string; readonly on: Day }
  | { readonly what: "withdraw"; readonly administration: string; readonly mandate: string; readonly on: Day | null }
  | {
      readonly what: "mandate IBAN";
      readonly administration: string;
      readonly mandate: string;
      readonly iban: string;
      /** The account that the bank knows, when the user lets the change be reported. */
      readonly original: string | null;
    };

export type Deed =
  | { readonly do: "collect" | "order"; readonly asked: CollectionAsked }
  | { readonly do: "change"; readonly order: string; readonly change: DraftChange }
  | { readonly do: "issue"; readonly order: string; readonly bookingDate: Day | null }
  | { readonly do: "deliver"; readonly order: string; readonly on: Day | null }
  | {
      readonly do: "settle";
      readonly order: string;
      readonly byBatch: boolean;
      readonly amount: number | null;
      readonly day: Day;
    }
  | { readonly do: "return"; readonly asked: ReturnAsked; readonly byEndToEndId: boolean }
  | {
      readonly do: "bank-debit";
      readonly order: string;
      readonly transaction: number;
      readonly on: Day;
      readonly charges: number;
    }
  | { readonly do: "undo" | "cancel"; readonly order: string; readonly bookingDate: Day | null }
  | { readonly do: "split"; readonly asked: SplitAsked }
  | { readonly do: "edit"; readonly edit: Edit }
  | { readonly do: "wait"; readonly days: number; readonly user: string };

/** The actions that the product has a name for. */
export type ActionDeed = Exclude<Deed, { readonly do: "edit" | "wait" }>;

/** Whether it is an action, and no edit of the user or the passing of time. */
export function isAction(deed: Deed): deed is ActionDeed {
  return deed.do !== "edit" && deed.do !== "wait";
}

const euro = (cents: number) => (cents / 100).toFixed(2);
const onDay = (day: Day | null) => (day === null ? "" : `, booked on ${day}`);

/** The deed as a sentence of a story. */
export function sentenceOf(deed: Deed): string {
  switch (deed.do) {
    case "collect":
    case "order": {
      const { administration, account, debtor, collectionDate, dueUntil, again, bookingDate = null } = deed.asked;
      const of = [administration, account, debtor].filter((part) => part !== undefined).join(", ");
      const verb = deed.do === "collect" ? "collects" : "makes orders of";
      return `${verb} what is due until ${dueUntil}${of === "" ? "" : ` of ${of}`} on ${collectionDate}${onDay(bookingDate)}${again ? ", also what was collected already" : ""}`;
    }
    case "change":
      return `changes order ${deed.order}: ${changeText(deed.change)}`;
    case "issue":
      return `issues order ${deed.order}${onDay(deed.bookingDate)}`;
    case "deliver":
      return `delivers order ${deed.order}${deed.on === null ? "" : ` on ${deed.on}`}`;
    case "settle":
      return `settles ${deed.amount === null ? "what is to be settled" : euro(deed.amount)} of order ${deed.order}${
        deed.byBatch ? " by its batch number" : ""
      }${onDay(deed.day)}`;
    case "return": {
      const { order, line, whole, kind, reason, bookingDate, bankDebit, charges } = deed.asked;
      const what = whole ? `the transaction of line ${line}` : `line ${line} alone`;
      const debit = bankDebit === null ? "" : `, debited on ${bankDebit} with charges ${euro(charges)}`;
      const how = deed.byEndToEndId ? " by its end-to-end ID" : "";
      return `gets back ${what} of order ${order}${how} as ${kind} ${reason}${onDay(bookingDate)}${debit}`;
    }
    case "bank-debit":
      return `books the bank's debit of transaction ${deed.transaction} of order ${deed.order} on ${deed.on}, charges ${euro(deed.charges)}`;
    case "undo":
      return `takes back the last of order ${deed.order}${onDay(deed.bookingDate)}`;
    case "cancel":
      return `cancels order ${deed.order}${onDay(deed.bookingDate)}`;
    case "split":
      return splitText(deed.asked);
    case "edit":
      return editText(deed.edit);
    case "wait":
      return `${deed.days} days pass; ${deed.user} comes`;
  }
}

function changeText(change: DraftChange): string {
  switch (change.how) {
    case "date":
      return `collection date ${change.collectionDate}`;
    case "exclude":
      return `leaves out ${nameOf(change.item)}`;
    case "exclude debtor":
      return `leaves out debtor ${change.debtor}`;
    case "refresh":
    case "delete":
      return change.how;
  }
}

function editText(edit: Edit): string {
  switch (edit.what) {
    case "new invoice":
      return (
        `enters ${nameOf(edit.item)} of ${edit.item.debtor}: ${euro(edit.item.amount)}, due ${edit.item.due}` +
        (edit.mandate === null ? "" : `, with mandate ${edit.mandate.id}`)
      );
    case "open amount":
      return `writes ${euro(edit.cents)} as open amount of ${nameOf(edit.item)}`;
    case "open items list":
      return `pastes the open items list of ${edit.administration}: everything is open`;
    case "collect":
      return `writes ${edit.collect === null ? "nothing" : edit.collect ? "Yes" : "No"} as collect of ${nameOf(edit.item)}`;
    case "blocked":
      return `${edit.blocked ? "blocks" : "releases"} ${nameOf(edit.item)}`;
    case "prefix":
      return `gives ${edit.administration} the order prefix "${edit.prefix}"`;
    case "style":
      return `lets ${edit.administration} post ${edit.style}`;
    case "closed":
      return `closes the books of ${edit.administration} until ${edit.until ?? "never"}`;
    case "automatic":
      return `collects from debtor ${edit.debtor} ${edit.automatic ? "automatically" : "no longer"}`;
    case "sign":
      return `signs mandate ${edit.mandate} of ${edit.administration} on ${edit.on}`;
    case "withdraw":
      return `${edit.on === null ? "restores" : "withdraws"} mandate ${edit.mandate} of ${edit.administration} ${edit.on ?? ""}`;
    case "mandate IBAN":
      return (
        `writes ${edit.iban} as IBAN of mandate ${edit.mandate} of ${edit.administration}, ` +
        (edit.original === null ? "nothing to be reported" : `to be reported instead of ${edit.original}`)
      );
  }
}
