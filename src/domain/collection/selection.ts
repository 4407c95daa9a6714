import { collectionSetMembers } from "./accountChoice";
import { type Book, keyFrom } from "../book/book";
import { type BookIndex, ibanKey } from "../book/bookIndex";
import type { IsoDate } from "../values/calendar";
import type { LeftOut } from "./consolidation";
import { type Exclusion, exclusionOf } from "./exclusion";
import type { Judge } from "./eligibility";
import { type Finding, finding } from "../book/finding";
import { blockFindings } from "./itemBlock";
import {
  atItem,
  collectWish,
  isToBeCollected,
  itemName,
  livingLine,
  type OpenItem,
  openAmountOf,
  openItems,
} from "../book/openItem";
import type { Debtor } from "../book/records";
import {
  counted,
  countedAmount,
  NOTHING_UNTAKEN,
  type Untaken,
  type UntakenReason,
  whoSaysNo,
} from "./nothingToCollect";

/** What to collect; whatever is not given does not limit. */
export interface Selection extends Exclusion {
  /** Moved to the next TARGET day; when not given the first day that every account can still reach. */
  readonly collectionDate?: IsoDate;
  /** In its place the last business day of the month of the first day that every account can still reach. */
  readonly monthEnd?: boolean;
  /** Items due on or before this day; when not given the collection date. */
  readonly dueUntil?: IsoDate;
  readonly administration?: string;
  /** IBAN of the account to collect from. */
  readonly account?: string;
  readonly debtor?: string;
  readonly collectionSet?: string;
}

/** Why items were not looked at any further: nothing is wrong with them. */
export interface NotTaken {
  readonly paid: number;
  readonly notWanted: number;
  readonly notDue: number;
}

/** The items that a selection means, apart from those that nobody wants collected or that are not due. */
export interface Wanted {
  readonly items: readonly OpenItem[];
  /** Wanted and due, but blocked or already in an order. */
  readonly outside: readonly LeftOut[];
  readonly notTaken: NotTaken;
  /** The same with what they come to, by who decides, and with what was not asked for. */
  readonly untaken: Untaken;
  /** The first day on which one falls due that is not due yet; null when there is none. */
  readonly nextDue: IsoDate | null;
}

/** The items that are wanted and due by a day, in the order of the workbook; the others are counted. */
export function selectItems(
  book: Book,
  index: BookIndex,
  selection: Selection,
  dueUntil: IsoDate,
  judge: Judge,
): Wanted {
  const isSelected = selectionOf(book, index, selection, judge);
  const items: OpenItem[] = [];
  const outside: LeftOut[] = [];
  const untaken = { ...NOTHING_UNTAKEN };
  let nextDue: IsoDate | null = null;
  for (const item of openItems(book, index)) {
    const reason = isSelected(item) ? untakenReason(item, index, dueUntil) : "notSelected";
    if (reason === null) {
      const [why] = outsideFindings(item, index, judge);
      if (why === undefined) items.push(item);
      else outside.push({ item, findings: [why] });
      continue;
    }
    untaken[reason] = counted(untaken[reason], countedAmount(item, reason));
    const { dueDate } = item.record;
    if (reason === "notDue" && (nextDue === null || dueDate < nextDue)) nextDue = dueDate;
  }
  const { paid, itemSaysNo, debtorSaysNo, notDue } = untaken;
  const notWanted = itemSaysNo.count + debtorSaysNo.count;
  const notTaken = { paid: paid.count, notWanted, notDue: notDue.count };
  return { items, outside, notTaken, untaken, nextDue };
}

/** Why an item of the selection is not taken though nothing is wrong with it; null when it is wanted and due. */
function untakenReason(item: OpenItem, index: BookIndex, dueUntil: IsoDate): UntakenReason | null {
  const { record, invoice } = item;
  const isReadable = record.unreadable === undefined && invoice.unreadable === undefined;
  if (openAmountOf(record) === 0 && record.amount !== 0 && isReadable) return "paid";
  if (isNotWanted(item, index.debtors.get(keyFrom(invoice.debtor)))) return whoSaysNo(item);
  return record.dueDate > dueUntil ? "notDue" : null;
}

/** Whether it is sure that nobody wants the item collected: an unreadable cell, or an unknown debtor, says nothing. */
function isNotWanted(item: OpenItem, debtor: Debtor | undefined): boolean {
  const isUnreadable = [item.record, item.invoice].some(({ unreadable }) => unreadable?.includes("collect") === true);
  if (isToBeCollected(item, debtor) || isUnreadable) return false;
  if (collectWish(item) !== null) return true;
  return debtor !== undefined && debtor.unreadable?.includes("collectAutomatically") !== true;
}

function outsideFindings(item: OpenItem, index: BookIndex, { on: { collectionDate } }: Judge): readonly Finding[] {
  const living = livingLine(index.linesOfItem.get(item.key) ?? []);
  if (living === null) return blockFindings(item, collectionDate);
  return [finding("item.inOrder", atItem(item, "status"), { item: itemName(item), order: living.order })];
}

function selectionOf(book: Book, index: BookIndex, selection: Selection, judge: Judge): (item: OpenItem) => boolean {
  const { administration, debtor, account, collectionSet } = selection;
  const asked = account === undefined ? undefined : index.accounts.get(ibanKey(account));
  const members = collectionSet === undefined ? null : collectionSetMembers(book, collectionSet);
  const setIbans = members === null ? null : new Set(members.map(({ iban }) => ibanKey(iban)));
  const isExcluded = exclusionOf(selection);
  return (item) => {
    const { invoice } = item;
    if (isExcluded(item)) return false;
    const of = keyFrom(invoice.administration);
    if (administration !== undefined && keyFrom(administration) !== of) return false;
    if (debtor !== undefined && keyFrom(debtor) !== keyFrom(invoice.debtor)) return false;
    if (account !== undefined && keyFrom(asked?.administration ?? null) !== of) return false;
    if (setIbans === null) return true;
    const owner = index.debtors.get(keyFrom(invoice.debtor));
    const chosen = owner === undefined ? null : judge.account(invoice.administration, owner).account;
    return chosen !== null && setIbans.has(ibanKey(chosen.iban));
  };
}

/** What was asked for that is not there. */
export function askedFindings(book: Book, selection: Selection): Finding[] {
  const { administration, account, debtor, collectionSet } = selection;
  const { tables } = book;
  const findings: Finding[] = [];
  if (
    administration !== undefined &&
    !tables.Administrations.some(({ code }) => keyFrom(code) === keyFrom(administration))
  )
    findings.push(finding("administration.unknown", null, { administration }));
  if (account !== undefined && !tables.Accounts.some(({ iban }) => ibanKey(iban) === ibanKey(account)))
    findings.push(finding("account.unknown", null, { iban: account }));
  if (debtor !== undefined && !tables.Debtors.some(({ number }) => keyFrom(number) === keyFrom(debtor)))
    findings.push(finding("debtor.unknown", null, { debtor }));
  if (collectionSet !== undefined && collectionSetMembers(book, collectionSet).length === 0)
    findings.push(finding("collectionSet.unknown", null, { code: collectionSet, administration: "" }));
  return findings;
}
