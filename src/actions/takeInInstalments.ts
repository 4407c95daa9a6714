import { append, type Change, type Key, keyFrom, setFields } from "../domain/book/book";
import { type BookIndex, itemKey } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import { livingLine, openAmountOf } from "../domain/book/openItem";
import { linesOfItem } from "../domain/book/orderOfIssue";
import type { Instalment, Invoice } from "../domain/book/records";
import { newInstalment } from "../domain/collection/instalmentPlan";
import type { SplitFacts } from "../domain/collection/splitInvoice";
import { needsOneOff } from "../domain/mandates/mandateChoice";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, sumOf } from "../domain/values/money";
import { groupBy } from "../kit/groupBy";
import type { ListedInstalment, ListedItem } from "../lists/openItemList";
import {
  amountsListed,
  collectedAgain,
  factsListed,
  isReceived,
  type ItemScope,
  type ListedChange,
  newItem,
  openListed,
} from "./takeInComparison";

/** An invoice of which a list tells the instalments. */
export type ItemInInstalments = ListedItem & { readonly instalments: readonly ListedInstalment[] };

/** Instalments that have a number: their own in the list, else that of the one here with the same due date, else the next. */
type Numbered = readonly (ListedInstalment & { readonly number: number; readonly dueDate: IsoDate })[];

/** Whether a list tells the instalments of an invoice. */
export function isInInstalments(item: ListedItem): item is ItemInInstalments {
  return item.instalments !== null;
}

/**
 * A row of an invoice that is split here, by which the list means the one instalment that it still has; null where it may mean the
 * invoice. It has the due date of that instalment, and its amount or a due date that is not the invoice's.
 */
export function loneInstalment(item: ListedItem, scope: ItemScope): ItemInInstalments | null {
  const { index, administration, number } = scope;
  const key = keyFrom(administration, number);
  const known = index.invoices.get(key);
  const own = index.instalmentsOfInvoice.get(key) ?? [];
  const open = openListed(item);
  const [one, ...others] = own.filter(({ dueDate }) => dueDate === item.dueDate);
  if (known === undefined || open === null || one === undefined || others.length > 0) return null;
  const { row, amount, dueDate } = item;
  const isOwnAmount = amount === one.amount && amount !== known.amount;
  const isOwnDay = dueDate !== known.dueDate && (amount === null || amount === known.amount);
  if ((!isOwnAmount && !isOwnDay) || open > one.amount) return null;
  const instalment = { row, number: one.number, dueDate, amount: isOwnAmount ? amount : null, openAmount: open };
  return { ...item, amount: null, openAmount: null, instalments: [instalment] };
}

/** What a list's instalments of an invoice are to the workbook, compared by invoice and number (docs/law/actions.md#2). */
export function comparedInstalments(item: ItemInInstalments, scope: ItemScope): readonly ListedChange[] {
  const { index, administration, number, debtor } = scope;
  const key = keyFrom(administration, number);
  const known = index.invoices.get(key);
  const mandate = index.mandates.get(keyFrom(administration, item.mandateId ?? known?.mandateId ?? null));
  if (needsOneOff(debtor) || mandate?.oneOff === true) {
    const params = { file: item.file, line: item.row, invoice: number };
    return [{ kind: "left", item, finding: finding("takeIn.instalmentsOneOff", null, params) }];
  }
  if (known === undefined) return [newInstalments(item, scope)];
  const own = index.instalmentsOfInvoice.get(key);
  return own === undefined ? [splitByList(item, known, scope)] : changedInstalments(item, known, own, scope);
}

/** The numbers by which the instalments of a list are compared with those that are here. */
export function listedNumbers(
  { instalments }: ItemInInstalments,
  own: readonly Instalment[] = [],
): ReadonlySet<number> {
  return new Set(numbered(instalments, own).map(({ number }) => number));
}

function numbered(instalments: readonly ListedInstalment[], own: readonly Instalment[]): Numbered {
  const known = instalments.map((one) => {
    return one.number ?? own.find(({ dueDate }) => dueDate === one.dueDate)?.number ?? null;
  });
  let last = Math.max(0, ...own.map(({ number }) => number), ...known.map(Number));
  // Those that cannot be used were left out with their invoice.
  return instalments.map((one, position) => {
    return { ...one, number: known[position] ?? (last += 1), dueDate: one.dueDate as IsoDate };
  });
}

/** The amount of an instalment: what is open where the list says no more. What cannot be used was left out with its invoice. */
function amountOfListed({ amount, openAmount }: ListedInstalment): Cents {
  return (amount ?? openAmount) as Cents;
}

function openOfListed(instalment: ListedInstalment): Cents {
  return openListed(instalment) as Cents;
}

/** What the instalments of a row come to, as the row itself would say it. */
function summed(item: ItemInInstalments): ItemInInstalments {
  const { amount, instalments } = item;
  return {
    ...item,
    amount: amount ?? sumOf(instalments, amountOfListed),
    openAmount: sumOf(instalments, openOfListed),
  };
}

function newInstalments(item: ItemInInstalments, scope: ItemScope): ListedChange {
  const instalments = numbered(item.instalments, []);
  const dueDate = item.dueDate ?? instalments[0]?.dueDate ?? null;
  const change = newItem({ ...summed(item), dueDate }, scope);
  if (change.kind !== "new") return change;
  return { ...change, instalments: instalments.map((one, position) => instalmentRow(change.invoice, one, position)) };
}

/** An invoice that is whole here is split as the list has it, unless something of it was ever collected. */
function splitByList(item: ItemInInstalments, known: Invoice, scope: ItemScope): ListedChange {
  const lines = linesOfItem(itemKey(known.administration, known.number, null), scope.index);
  const other = foundBefore(item, known, scope);
  if (other !== null) return other;
  const living = livingLine(lines);
  if (living !== null) return { kind: "underWay", item: summed(item), invoice: known, line: living };
  if (lines.some(({ status }) => status !== "OrderCancelled")) {
    const params = { file: item.file, line: item.row, invoice: known.number };
    return { kind: "left", item, finding: finding("takeIn.notSplit", at("Invoices", known, "openAmount"), params) };
  }
  const whole = summed(item);
  const fields = { ...factsListed(item, known), ...amountsListed({ ...whole, amount: item.amount }, known) };
  const instalments = numbered(item.instalments, []).map((one, position) => {
    return append("Instalments", instalmentRow(known, one, position));
  });
  return { kind: "changed", item: whole, invoice: known, fields, instalments };
}

/** What keeps a row from being compared with an invoice that is here. */
function foundBefore(item: ItemInInstalments, known: Invoice, { debtor }: ItemScope): ListedChange | null {
  const line = { file: item.file, line: item.row, invoice: known.number };
  const left = (found: Finding): ListedChange => ({ kind: "left", item, finding: found });
  if (keyFrom(known.debtor) !== keyFrom(debtor.number)) {
    const params = { ...line, debtor: debtor.number, known: known.debtor };
    return left(finding("takeIn.otherDebtor", at("Invoices", known, "debtor"), params));
  }
  if (known.unreadable === undefined) return null;
  return left(finding("takeIn.recordUnreadable", at("Invoices", known, null), line));
}

/** Each instalment beside the one of its number; what is on its way, or was received, is left to itself. */
function changedInstalments(
  item: ItemInInstalments,
  known: Invoice,
  own: readonly Instalment[],
  scope: ItemScope,
): readonly ListedChange[] {
  const other = foundBefore(item, known, scope);
  if (other !== null) return [other];
  const whole = livingLine(linesOfItem(itemKey(known.administration, known.number, null), scope.index));
  if (whole !== null) return [{ kind: "underWay", item: summed(item), invoice: known, line: whole }];
  const compared = numbered(item.instalments, own).map((one) => comparedInstalment(item, known, one, own, scope));
  const besides = compared.flatMap(({ beside }) => (beside === null ? [] : [beside]));
  const instalments = compared.flatMap(({ change }) => (change === null ? [] : [change]));
  const facts = factsListed({ ...item, dueDate: null }, known);
  const fields = { ...facts, ...amountsAfter(item, known, own, instalments) };
  if (instalments.length > 0 || setFields("Invoices", known, fields) !== null) {
    return [{ kind: "changed", item: summed(item), invoice: known, fields, instalments }, ...besides];
  }
  return besides.length > 0 ? besides : [{ kind: "unchanged", item: summed(item), invoice: known }];
}

interface ComparedInstalment {
  readonly change: Change | null;
  /** What is left as it is, and why. */
  readonly beside: ListedChange | null;
}

function comparedInstalment(
  item: ItemInInstalments,
  invoice: Invoice,
  listed: Numbered[number],
  own: readonly Instalment[],
  { index, isConfirmed }: ItemScope,
): ComparedInstalment {
  const known = own.find(({ number }) => number === listed.number);
  if (known === undefined) {
    return { change: append("Instalments", instalmentRow(invoice, listed, listed.number - 1)), beside: null };
  }
  const fields = { ...amountsListed(listed, known), dueDate: listed.dueDate };
  const change = setFields("Instalments", known, fields);
  if (change === null) return { change, beside: null };
  const one = { ...item, row: listed.row, amount: amountOfListed(listed), openAmount: openOfListed(listed) };
  const lines = linesOfItem(itemKey(known.administration, known.invoice, known.number), index);
  const living = livingLine(lines);
  if (living !== null) {
    return { change: null, beside: { kind: "underWay", item: one, invoice, line: living, instalment: known } };
  }
  if (!isReceived(lines)) return { change, beside: null };
  const place = at("Instalments", known, "openAmount");
  const name = `${invoice.number}/${String(known.number)}`;
  const beside = { name, open: openOfListed(listed), known: openAmountOf(known), place };
  const found = collectedAgain(one, beside, lines, index);
  if (found === null || isConfirmed(found)) return { change: found === null ? null : change, beside: null };
  return { change: null, beside: { kind: "heldBack", item: one, invoice, finding: found, instalment: known } };
}

/** The amount of a split invoice after a list, and what is open of it. */
function amountsAfter(
  item: ItemInInstalments,
  known: Invoice,
  own: readonly Instalment[],
  changes: readonly Change[],
): Pick<Invoice, "amount" | "openAmount"> {
  const after = instalmentsAfter(own, changes);
  const amountOf = ({ amount }: Instalment): Cents => amount;
  // Where the instalments were all of the invoice they stay all of it.
  const isAll = sumOf(own, amountOf) === known.amount;
  const amount = item.amount ?? (isAll ? sumOf(after, amountOf) : known.amount);
  return amountsListed({ amount, openAmount: sumOf(after, openAmountOf) }, known);
}

/** The instalments of an invoice after changes. */
function instalmentsAfter(own: readonly Instalment[], changes: readonly Change[]): readonly Instalment[] {
  const set = new Map(
    changes.flatMap((change) => (change.kind === "set" ? [[change.key, change.fields] as const] : [])),
  );
  const added = changes.flatMap((change) => (change.kind === "append" ? [change.record as Instalment] : []));
  const kept = own.map((one) => {
    return { ...one, ...(set.get(keyFrom(one.administration, one.invoice, one.number)) as Partial<Instalment>) };
  });
  return [...kept, ...added];
}

/** The changes of a list, with what instalments come to where that is not the amount of their invoice. */
export interface WithSums {
  readonly changes: readonly Change[];
  readonly totals: ReadonlyMap<Key, SplitFacts>;
}

/**
 * The changes of a list, where a split invoice shows after them what is open of its instalments, those that are closed among them; and
 * of what each comes to that is not the amount of its invoice, so that nobody takes it for a mistake.
 */
export function withSums(index: BookIndex, changes: readonly Change[]): WithSums {
  const touched = groupBy(
    changes.filter(({ table }) => table === "Instalments"),
    invoiceKeyOf,
  );
  const totals = new Map<Key, SplitFacts>();
  if (touched.size === 0) return { changes, totals };
  const invoices = new Map(
    changes.flatMap((change) => (change.table === "Invoices" ? [[invoiceKeyOf(change), change] as const] : [])),
  );
  const sums = new Map<Key, Change | null>();
  for (const [key, own] of touched) {
    const change = invoices.get(key);
    const known = index.invoices.get(key);
    const after = instalmentsAfter(index.instalmentsOfInvoice.get(key) ?? [], own);
    const said = change?.kind === "set" ? change.fields : {};
    const made = change?.kind === "append" ? change.record : { ...(known as Invoice), ...said };
    const total = sumOf(after, ({ amount }) => amount);
    if (total !== made.amount) {
      totals.set(key, { administration: made.administration, invoice: made.number, total });
    }
    if (known === undefined) continue;
    const amounts = amountsListed({ amount: made.amount, openAmount: sumOf(after, openAmountOf) }, known);
    sums.set(key, setFields("Invoices", known, { ...said, ...amounts }));
  }
  const others = changes.filter((change) => change.table !== "Invoices" || !sums.has(invoiceKeyOf(change)));
  return { changes: [...others, ...[...sums.values()].filter((change) => change !== null)], totals };
}

/** The key of the invoice that a change of an invoice or an instalment is of. */
export function invoiceKeyOf(change: Change): Key {
  const ofRecord = (record: Invoice | Instalment): Key =>
    "invoice" in record
      ? keyFrom(record.administration, record.invoice)
      : keyFrom(record.administration, record.number);
  if (change.kind === "append") return ofRecord(change.record as Invoice | Instalment);
  return change.table === "Invoices" ? change.key : change.key.slice(0, change.key.lastIndexOf(SEPARATOR));
}

const SEPARATOR = "\u001f";

/** A listed instalment as a row of its invoice. */
function instalmentRow(invoice: Invoice, listed: Numbered[number], position: number): Instalment {
  const [amount, open] = [amountOfListed(listed), openOfListed(listed)];
  return newInstalment(invoice, { ...listed, amount, openAmount: open === amount ? null : open }, position);
}
