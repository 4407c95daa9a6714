import { type Book, type Key, keyFrom } from "../book/book";
import { type BookIndex, itemKey } from "../book/bookIndex";
import { linesSinceAccepted } from "./acceptedAgain";
import { at, type Finding, finding, type Place } from "../book/finding";
import { collectedBy, settledOtherwise, type StyleOf, timesFrom, withinAmount } from "../collection/itemState";
import { type Cents, formatCents } from "../values/money";
import {
  atItem,
  instalmentOf,
  itemName,
  itemOfLine,
  itemStatusFrom,
  type OpenItem,
  openAmountOf,
  openItems,
} from "../book/openItem";
import { shownOfSplit } from "../collection/splitInvoice";
import { type LinesInOrder, linesOfItem } from "../book/orderOfIssue";
import type { DirectDebit, Instalment, Invoice } from "../book/records";

/*
 * What open items show, beside what their lines say (docs/law/actions.md#6 and #9).
 */

/** What is neither open nor explained by our lines: paid, written off or set off outside of collections. */
export interface SettledOtherwise {
  readonly administration: string;
  readonly invoice: string;
  readonly instalment: number | null;
  readonly amount: Cents;
  /** The cell that shows what is open. */
  readonly place: Place;
}

/** What the items show and what they should. */
export interface ItemAudit {
  readonly findings: readonly Finding[];
  readonly settledOtherwise: readonly SettledOtherwise[];
}

/** Judges every open item by its lines, and by how often it came back from outside. */
export function auditItems(
  book: Book,
  index: BookIndex,
  styleOf: StyleOf,
  outside: ReadonlyMap<Key, number> = new Map(),
): ItemAudit {
  const findings: Finding[] = [];
  const otherwise: SettledOtherwise[] = [];
  const since = linesSinceAccepted(book);
  for (const item of openItems(book, index)) {
    const lines = linesOfItem(item.key, index);
    findings.push(...statusFindings(item, lines));
    findings.push(...openAmountFindings(item, lines, since(itemName(item), lines), styleOf));
    findings.push(
      ...counterFindings(item, lines, timesOutside(item, outside)),
      ...lastOrderFindings(item, lines),
      ...livingFindings(lines),
    );
    const amount = settledOtherwise(item.record, lines, styleOf);
    if (amount !== 0 && item.record.unreadable === undefined && isWithin(item.record.amount, amount)) {
      const { administration, number: invoice } = item.invoice;
      otherwise.push({
        administration,
        invoice,
        instalment: instalmentOf(item),
        amount,
        place: atItem(item, "openAmount"),
      });
    }
  }
  const lost = book.tables.DirectDebits.filter((line) => itemOfLine(line, index) === null).map((line) =>
    finding("verify.itemGone", at("DirectDebits", line, "invoice"), { order: line.order, line: line.line }),
  );
  const split = book.tables.Invoices.flatMap((invoice) => splitFindings(invoice, index));
  return { findings: [...findings, ...split, ...lost], settledOtherwise: otherwise };
}

function statusFindings(item: OpenItem, lines: LinesInOrder): Finding[] {
  const expected = itemStatusFrom(lines);
  const { status } = item.record;
  if (status === expected) return [];
  const params = { item: itemName(item), expected: expected ?? "", found: status ?? "" };
  return [finding("verify.itemStatus", atItem(item, "status"), params)];
}

/**
 * What is open, and what is settled otherwise, has the sign of the item or is nothing, and is no more than it: a line
 * cannot take more than there was. Where it was confirmed for the item that it is collected once more, its lines since then
 * cannot, and that more was collected than it comes to is only told.
 */
function openAmountFindings(
  item: OpenItem,
  lines: readonly DirectDebit[],
  since: readonly DirectDebit[],
  styleOf: StyleOf,
): Finding[] {
  const { record } = item;
  if (record.unreadable?.some((field) => field === "amount" || field === "openAmount") === true) return [];
  const otherwise = settledOtherwise(record, lines, styleOf);
  // An item that was never collected has nothing to prove: a wrong open amount of it is for `check`.
  if (lines.length === 0) return [];
  if (isWithin(record.amount, otherwise) && isWithin(record.amount, openAmountOf(record))) return [];
  const params = {
    item: itemName(item),
    open: formatCents(openAmountOf(record)),
    collected: formatCents(collectedBy(lines, styleOf)),
    amount: formatCents(record.amount),
  };
  const isAccepted = isWithin(record.amount, settledOtherwise(record, since, styleOf));
  const code =
    isAccepted && isWithin(record.amount, openAmountOf(record)) ? "verify.collectedAgain" : "verify.openAmount";
  return [finding(code, atItem(item, "openAmount"), params)];
}

/** Whether a part of an amount is neither more than it nor of the other sign. */
function isWithin(amount: Cents, part: Cents): boolean {
  return withinAmount(amount, part) === part;
}

/** How often an invoice that is not split came back from outside. */
function timesOutside(item: OpenItem, outside: ReadonlyMap<Key, number>): number {
  const { administration, number } = item.invoice;
  return instalmentOf(item) === null ? (outside.get(keyFrom(administration, number)) ?? 0) : 0;
}

/** Returns that neither the lines nor the bank's entries explain came from collections made elsewhere. */
function counterFindings(item: OpenItem, lines: LinesInOrder, outside: number): Finding[] {
  const { record } = item;
  const findings: Finding[] = [];
  const name = itemName(item);
  const found = record.timesReturned ?? 0;
  const returned = timesFrom(lines, 0).returned + outside;
  if (found !== returned) {
    const code = found < returned ? "verify.timesReturned" : "verify.returnedOutside";
    findings.push(finding(code, atItem(item, "timesReturned"), { item: name, expected: returned, found }));
  }
  const repeated = record.timesRepeated ?? 0;
  // A return outside may have come before any of the lines, or after.
  const min = timesFrom(lines, 0).repeated;
  const max = timesFrom(lines, Math.max(0, found - returned) + outside).repeated;
  if (repeated < min || repeated > max) {
    const params = { item: name, expected: min, found: repeated };
    findings.push(finding("verify.timesRepeated", atItem(item, "timesRepeated"), params));
  }
  return findings;
}

/** The order that the item was in last. */
function lastOrderFindings(item: OpenItem, lines: LinesInOrder): Finding[] {
  const { lastOrder } = item.record;
  const expected = lines.at(-1)?.order ?? null;
  if (keyFrom(expected) === keyFrom(lastOrder)) return [];
  const params = { item: itemName(item), expected: expected ?? "", found: lastOrder ?? "" };
  return [finding("verify.lastOrder", atItem(item, "lastOrder"), params)];
}

/** An item is on its way at most once. */
function livingFindings(lines: readonly DirectDebit[]): Finding[] {
  const [first, ...others] = lines.filter(({ status }) => status === "Draft" || status === "InTransit");
  return others.map((line) => {
    const params = { invoice: line.invoice, order: line.order, other: first?.order ?? "" };
    return finding("verify.livingTwice", at("DirectDebits", line, "status"), params);
  });
}

const SUMS = ["openAmount", "timesReturned", "timesRepeated"] as const;

/**
 * A split invoice that was collected from shows what its instalments come to; its status and last order are those of its
 * lines from before it was split, for nobody writes them since.
 */
function splitFindings(invoice: Invoice, index: BookIndex): Finding[] {
  const { administration, number } = invoice;
  const instalments = index.instalmentsOfInvoice.get(keyFrom(administration, number));
  if (instalments === undefined) return [];
  const whole: OpenItem = { key: itemKey(administration, number, null), invoice, table: "Invoices", record: invoice };
  const lines = linesOfItem(whole.key, index);
  return [
    ...statusFindings(whole, lines),
    ...lastOrderFindings(whole, lines),
    ...sumFindings(invoice, instalments, index),
  ];
}

function sumFindings(invoice: Invoice, instalments: readonly Instalment[], index: BookIndex): Finding[] {
  if (!instalments.some(({ lastOrder }) => lastOrder !== null)) return [];
  const sums = shownOfSplit(instalments, index);
  return SUMS.filter((field) => (invoice[field] ?? (field === "openAmount" ? invoice.amount : 0)) !== sums[field]).map(
    (field) => finding("verify.splitSums", at("Invoices", invoice, field), { invoice: invoice.number }),
  );
}
