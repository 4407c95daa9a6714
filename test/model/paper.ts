import type { Day } from "./days";

/*
 * The books as a bookkeeper keeps them on paper: a card for each thing, crossed out and written over as events come.
 * Amounts are whole cents. Names follow docs/law/workbook.md; nothing here comes from the product.
 */

export type Style = "OnIssue" | "OnReceipt";
export type Scheme = "CORE" | "B2B";
export type Sequence = "FRST" | "RCUR" | "OOFF" | "FNAL";
export type Kind = "Reject" | "BatchReject" | "Return" | "Refund" | "Recalled";
export type LineStatus = "Draft" | "InTransit" | "Received" | "Returned" | "OrderCancelled";
export type OrderStatus = "Draft" | "InTransit" | "Settled" | "Cancelled";
export type ItemStatus = "InOrder" | "InTransit" | "Collected" | "Returned" | null;
export type Event = "Collection" | "Receipt" | "Return" | "BankDebit" | "OrderCancelled" | "Undone";

export interface AdministrationCard {
  readonly code: string;
  style: Style;
  readonly discountAmount: number | null;
  readonly discountPercent: number | null;
  readonly discountOnCreditNotes: boolean;
  readonly repeats: boolean;
  readonly repeatMax: number;
  readonly fourEyes: boolean;
  readonly debtors: string;
  readonly discount: string;
  readonly charges: string;
  prefix: string;
  closedUntil: Day | null;
}

export interface AccountCard {
  readonly iban: string;
  readonly bic: string | null;
  readonly administration: string;
  readonly preferred: boolean;
  readonly isDutch: boolean;
  readonly journal: string;
  readonly bankJournal: string | null;
  readonly bank: string;
  readonly inTransit: string;
  readonly itemsMax: number | null;
  readonly oneBatch: boolean;
  lastBatch: number | null;
}

export interface DebtorCard {
  readonly number: string;
  readonly name: string;
  readonly iban: string;
  readonly scheme: Scheme;
  readonly consolidates: boolean;
  readonly isOneOff: boolean;
  automatic: boolean;
}

export interface MandateCard {
  readonly administration: string;
  readonly id: string;
  readonly debtor: string;
  readonly invoice: string | null;
  iban: string;
  /** The accounts that its debtor has: the one it began with, and another. */
  readonly homeIban: string;
  readonly spareIban: string;
  readonly scheme: Scheme;
  readonly oneOff: boolean;
  signedOn: Day | null;
  withdrawnOn: Day | null;
  blocked: boolean;
  override: Sequence | null;
  originalIban: string | null;
  /** As the user filled it in before any line of ours. */
  readonly collectedElsewhere: Day | null;
  lastCollection: Day | null;
}

/** An open item: an invoice, or one instalment of a split one. */
export interface ItemCard {
  readonly administration: string;
  readonly invoice: string;
  readonly instalment: number | null;
  readonly debtor: string;
  readonly invoicedOn: Day;
  readonly due: Day;
  readonly amount: number;
  open: number;
  collect: boolean | null;
  blocked: boolean;
  readonly discount: number | null;
  readonly mandate: string | null;
  readonly iban: string | null;
  timesReturned: number;
  timesRepeated: number;
  lastOrder: string | null;
  status: ItemStatus;
}

export interface LineCard {
  order: string;
  line: number;
  transaction: number;
  readonly item: ItemName;
  readonly debtor: string;
  readonly mandate: string;
  readonly iban: string;
  /** The mandate's date of signature, as it was sent. */
  readonly signedOn: Day | null;
  sequence: Sequence;
  readonly amount: number;
  readonly discount: number;
  status: LineStatus;
  kind: Kind | null;
  reason: string | null;
  returnedOn: Day | null;
  previousLast: Day | null;
  /** Whether its issue counted as a repeat, and used up an override of the sequence type. */
  wasRepeat: boolean;
  usedOverride: Sequence | null;
  usedOriginalIban: string | null;
  /** Whether somebody confirmed that its item is collected once more. */
  readonly isConfirmedAgain: boolean;
}

export interface OrderCard {
  number: string;
  readonly administration: string;
  readonly account: string;
  readonly scheme: Scheme;
  collectionDate: Day;
  status: OrderStatus;
  readonly createdBy: string;
  /** Who changed the draft. */
  readonly changedBy: Set<string>;
  /** Which issue of the workbook it was: the order of time, whatever the number says. */
  issuedAs: number | null;
  issuedOn: Day | null;
  /** Posting style and ledger accounts as they were at the issue. */
  frozen: Frozen | null;
  batch: number | null;
  bookingDate: Day | null;
  deliveredOn: Day | null;
  settledOn: Day | null;
}

export interface Frozen {
  readonly style: Style;
  readonly journal: string;
  readonly bankJournal: string;
  readonly bank: string;
  readonly inTransit: string;
  readonly debtors: string;
  readonly discount: string;
  readonly charges: string;
}

/** A delivery, receipt, return or bank debit of an order, with what it was before: so it can be taken back. */
export interface HappeningCard {
  readonly order: string;
  readonly what: "deliver" | "settle" | "return" | "bank-debit";
  /** How many orders the workbook had issued before it. */
  readonly issuesBefore: number;
  readonly entriesFrom: number;
  entriesTo: number;
  bank: BankCard | null;
  readonly orderBefore: Pick<OrderCard, "status" | "deliveredOn" | "settledOn">;
  readonly linesBefore: { readonly line: LineCard; readonly before: LineCard }[];
  readonly itemsBefore: ItemBefore[];
  undone: boolean;
}

/** What a happening did to an item. */
export interface ItemBefore {
  readonly item: ItemCard;
  /** What the event took from the open amount; below zero what it puts back where there is room for it. */
  readonly taken: number;
  readonly counted: number;
  /** Its `collect` before a return set it to No; absent when it did not. */
  readonly collect?: boolean | null;
}

/** What the bank showed: a credit, or the debit of a transaction with its charges. */
export interface BankCard {
  readonly order: string;
  readonly day: Day;
  /** Without charges: + credited, − debited. */
  readonly amount: number;
  readonly charges: number;
  readonly transaction: number | null;
  undone: boolean;
}

export interface Side {
  readonly account: string;
  /** + debit, − credit. */
  readonly cents: number;
}

export interface EntryCard {
  readonly id: number;
  readonly administration: string;
  readonly journal: string;
  readonly day: Day;
  readonly event: Event;
  readonly order: string;
  readonly line: number | null;
  readonly invoice: string | null;
  readonly sides: readonly Side[];
  readonly reverses: number | null;
}

export interface ItemName {
  readonly administration: string;
  readonly invoice: string;
  readonly instalment: number | null;
}

/** All of it. */
export interface Paper {
  readonly administrations: AdministrationCard[];
  readonly accounts: AccountCard[];
  readonly debtors: DebtorCard[];
  readonly mandates: MandateCard[];
  readonly items: ItemCard[];
  readonly orders: OrderCard[];
  readonly lines: LineCard[];
  readonly bank: BankCard[];
  readonly happenings: HappeningCard[];
  readonly entries: EntryCard[];
  /** Numbers of orders that were given out, deleted drafts included. */
  readonly numbersGiven: string[];
  /** Split invoices of which the user wrote in an instalment's open amount: their row shows the sum again after an action. */
  readonly openByHand: Set<string>;
  issues: number;
  today: Day;
  /** Deeds done today: moments of one day differ in their minutes. */
  minute: number;
  user: string;
}

/** The name of an item on one line. */
export function nameOf({ administration, invoice, instalment }: ItemName): string {
  return `${administration} ${invoice}${instalment === null ? "" : `/${instalment}`}`;
}

/** The one that a law says is there. */
export function must<T>(found: T | undefined | null, what = "such thing"): T {
  if (found === undefined || found === null) throw new Error(`the model has no ${what}`);
  return found;
}

export function administrationOf(paper: Paper, code: string): AdministrationCard {
  return must(
    paper.administrations.find((card) => card.code === code),
    `administration ${code}`,
  );
}

export function orderOf(paper: Paper, number: string): OrderCard {
  return must(
    paper.orders.find((card) => card.number === number),
    `order ${number}`,
  );
}

export function linesOf(paper: Paper, order: string): LineCard[] {
  return paper.lines.filter((line) => line.order === order);
}

export function itemOf(paper: Paper, name: ItemName): ItemCard {
  return must(
    paper.items.find((item) => nameOf(item) === nameOf(name)),
    `item ${nameOf(name)}`,
  );
}

export function mandateOf(paper: Paper, administration: string, id: string): MandateCard {
  return must(
    paper.mandates.find((card) => card.administration === administration && card.id === id),
    `mandate ${id}`,
  );
}

/** One of a list by a number; undefined of an empty one. */
export function pick<T>(list: readonly T[], by: number): T | undefined {
  return list[by % Math.max(1, list.length)];
}

/** 1234 cents as 12.34. */
export function euros(cents: number): string {
  return `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
