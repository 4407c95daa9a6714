import type { Book } from "../../src/domain/book/book";
import type { CollectionOrder, Invoice, LedgerLine } from "../../src/domain/book/records";
import { plusMonths } from "./days";
import { isCountedReturn, totalsOf } from "./figures";
import { type EntryCard, euros, type ItemName, nameOf, orderOf, type Paper, sum } from "./paper";
import { inTransitOf } from "./posting";

/*
 * The same books told twice, line by line: as the model has them and as the workbook shows them. What differs is a
 * difference between the contract and the product.
 */

type Shown = string | number | boolean | null | undefined;
const shown = (value: Shown) => (value === null || value === undefined || value === "" ? "-" : String(value));
const amount = (cents: number | null) => euros(cents ?? 0);

/** What the model's books say. */
export function modelFacts(paper: Paper): string[] {
  return [
    ...paper.items.map(
      (item) =>
        `item ${nameOf(item)}: open ${amount(item.open)}, ${shown(item.status)}, returned ${item.timesReturned}, ` +
        `repeated ${item.timesRepeated}, collect ${shown(item.collect)}, last order ${shown(item.lastOrder)}`,
    ),
    ...splitInvoices(paper).map(
      ({ name, open, returned }) => `split invoice ${name}: open ${open}, returned ${returned}`,
    ),
    ...paper.orders.flatMap((order) => {
      const totals = totalsOf(paper, order);
      const isIssued = order.status !== "Draft";
      return [
        `order ${order.number}: ${order.status}, ${order.account} ${order.scheme}, collected on ${order.collectionDate}, ` +
          `batch ${shown(order.batch)}, booked on ${shown(order.bookingDate)}, delivered ${shown(order.deliveredOn)}, ` +
          `settled ${shown(order.settledOn)}`,
        `totals of ${order.number}: ${totals.numberOfItems} items, ${totals.numberOfTransactions} transactions, ` +
          `sum ${amount(totals.controlSum)}, discount ${amount(totals.discountTotal)}, ` +
          `returned ${amount(isIssued ? totals.returned : 0)}, received ${amount(isIssued ? totals.settled : 0)}, ` +
          `to settle ${amount(isIssued ? totals.toSettle : 0)}`,
        `in transit of ${order.number}: ${amount(inTransitOf(paper, order))}`,
      ];
    }),
    ...paper.lines.map(
      (line) =>
        `line ${line.order}/${line.line}: transaction ${line.transaction}, ${nameOf(line.item)}, ${line.mandate} ` +
        `${line.iban}, ${amount(line.amount)} less ${amount(line.discount)}, ${line.status}, ${shown(line.kind)} ` +
        `${shown(line.reason)} on ${shown(line.returnedOn)}, reports ${shown(line.usedOriginalIban)}`,
    ),
    ...paper.mandates.map(
      (mandate) =>
        `mandate ${mandate.administration} ${mandate.id}: last ${shown(mandate.lastCollection)}, ` +
        `expires ${expiry(paper, mandate.lastCollection)}, override ${shown(mandate.override)}, reports ${shown(mandate.originalIban)}`,
    ),
    ...paper.accounts.map((account) => `account ${account.iban}: last batch ${shown(account.lastBatch)}`),
    ...paper.bank.map(
      (card) =>
        `bank ${orderOf(paper, card.order).account} ${card.order}: ${amount(card.amount - card.charges)} on ${card.day}, ` +
        `charges ${amount(card.charges)}, ${card.undone ? "Ignored" : "Processed"}`,
    ),
    ...paper.entries.map((entry) => entryText(entry, paper)),
  ].sort();
}

/** The expiry is compared only once something was collected: before that it is no figure of an action. */
function expiry(paper: Paper, last: string | null): string {
  return last === null || paper.issues === 0 ? "-" : plusMonths(last, 36);
}

function entryText(entry: EntryCard, paper: Paper): string {
  const { administration, journal, day, event, order, line, invoice, sides, reverses } = entry;
  const original = reverses === null ? undefined : paper.entries[reverses - 1];
  const text = sides
    .map(({ account, cents }) => `${account} ${cents > 0 ? "D" : "C"} ${euros(Math.abs(cents))}`)
    .sort()
    .join(", ");
  const mirrors = original === undefined ? "" : ` reversing ${original.event} of ${original.day}`;
  return `entry ${administration} ${journal} ${day} ${event} ${order}/${shown(line)} ${shown(invoice)}: ${text}${mirrors}`;
}

/** Instead of an open amount that nobody can foretell. */
const BY_HAND = "as the user left it";

/** What the row of a split invoice shows of its instalments. */
function splitInvoices(paper: Paper) {
  const names = new Set(paper.items.flatMap((item) => (item.instalment === null ? [] : [invoiceOf(item)])));
  return [...names].map((name) => {
    const parts = paper.items.filter((item) => invoiceOf(item) === name);
    const back = paper.lines.filter((line) => invoiceOf(line.item) === name && isCountedReturn(line));
    return {
      name,
      open: paper.openByHand.has(name) ? BY_HAND : amount(sum(parts.map(({ open }) => open))),
      // Instalments that came back in one transaction came back once.
      returned: new Set(back.map(({ order, transaction }) => `${order} ${transaction}`)).size,
    };
  });
}

const invoiceOf = ({ administration, invoice }: ItemName) => `${administration} ${invoice}`;

/** What the workbook shows. */
export function bookFacts({ tables }: Book, { issues, openByHand }: Paper): string[] {
  const byHand = (invoice: Invoice) => openByHand.has(`${invoice.administration} ${invoice.number}`);
  const split = new Set(tables.Instalments.map(({ administration, invoice }) => `${administration} ${invoice}`));
  const items = [
    ...tables.Invoices.filter(({ administration, number }) => !split.has(`${administration} ${number}`)).map(
      (invoice) => ({ ...invoice, name: `${invoice.administration} ${invoice.number}` }),
    ),
    ...tables.Instalments.map((part) => ({
      ...part,
      name: `${part.administration} ${part.invoice}/${part.number}`,
    })),
  ];
  return [
    ...items.map(
      (item) =>
        `item ${item.name}: open ${amount(item.openAmount ?? item.amount)}, ${shown(item.status)}, ` +
        `returned ${item.timesReturned ?? 0}, repeated ${item.timesRepeated ?? 0}, collect ${shown(item.collect)}, ` +
        `last order ${shown(item.lastOrder)}`,
    ),
    ...tables.Invoices.filter(({ administration, number }) => split.has(`${administration} ${number}`)).map(
      (invoice) =>
        `split invoice ${invoice.administration} ${invoice.number}: ` +
        `open ${byHand(invoice) ? BY_HAND : amount(invoice.openAmount ?? invoice.amount)}, ` +
        `returned ${invoice.timesReturned ?? 0}`,
    ),
    ...tables.Orders.flatMap((order) => [
      `order ${order.number}: ${order.status}, ${order.account} ${order.localInstrument}, collected on ` +
        `${order.collectionDate}, batch ${order.batchNumber === null ? "-" : Number(order.batchNumber)}, ` +
        `booked on ${shown(order.bookingDate)}, delivered ${shown(order.deliveredOn)}, settled ${shown(order.settledOn)}`,
      `totals of ${order.number}: ${order.numberOfItems} items, ${order.numberOfTransactions} transactions, ` +
        `sum ${amount(order.controlSum)}, discount ${amount(order.discountTotal)}, ` +
        `returned ${amount(order.returnedAmount)}, received ${amount(order.settledAmount)}, ` +
        `to settle ${amount(order.toSettle)}`,
      `in transit of ${order.number}: ${amount(inTransitIn(tables, order))}`,
    ]),
    ...tables.DirectDebits.map(
      (line) =>
        `line ${line.order}/${line.line}: transaction ${line.transaction}, ` +
        `${line.administration} ${line.invoice}${line.instalment === null ? "" : `/${line.instalment}`}, ` +
        `${line.mandateId} ${line.iban}, ${amount(line.amount)} less ${amount(line.discount)}, ${line.status}, ` +
        `${shown(line.returnKind)} ${shown(line.reasonCode)} on ${shown(line.returnedOn)}, ` +
        `reports ${line.status === "Draft" ? "-" : shown(line.originalIban)}`,
    ),
    ...tables.Mandates.map(
      (mandate) =>
        `mandate ${mandate.administration} ${mandate.mandateId}: last ${shown(mandate.lastCollectionDate)}, ` +
        `expires ${mandate.lastCollectionDate === null || issues === 0 ? "-" : shown(mandate.expiryDate)}, ` +
        `override ${shown(mandate.sequenceTypeOverride)}, reports ${shown(mandate.originalIban)}`,
    ),
    ...tables.Accounts.map((account) => `account ${account.iban}: last batch ${shown(account.lastBatchNumber)}`),
    ...tables.BankEntries.map(
      (entry) =>
        `bank ${entry.account} ${shown(entry.order)}: ${amount(entry.amount)} on ${entry.bookingDate}, ` +
        `charges ${amount(entry.charges)}, ${shown(entry.status)}`,
    ),
    ...ledgerFacts(tables.Ledger),
  ].sort();
}

/** What the ledger holds in transit for an order. */
function inTransitIn(tables: Book["tables"], order: CollectionOrder): number {
  const inTransit = tables.Accounts.find(({ iban }) => iban === order.account)?.inTransitAccount;
  const lines = tables.Ledger.filter((line) => line.order === order.number && line.account === inTransit);
  return sum(lines.map(({ debit, credit }) => (debit ?? 0) - (credit ?? 0)));
}

/** The entries by their administration and name, in the order of their first lines. */
function entriesOf(ledger: readonly LedgerLine[]): Map<string, LedgerLine[]> {
  const entries = new Map<string, LedgerLine[]>();
  for (const line of ledger) {
    const name = `${line.administration} ${line.entry}`;
    entries.set(name, [...(entries.get(name) ?? []), line]);
  }
  return entries;
}

function ledgerFacts(ledger: readonly LedgerLine[]): string[] {
  const entries = entriesOf(ledger);
  return [...entries.values()].map((lines) => {
    const [first] = lines;
    if (first === undefined) return "";
    const { administration, journal, bookingDate, event, order, directDebit, invoice, reversalOf } = first;
    const text = lines
      .map(({ account, debit, credit }) => `${account} ${credit === null ? "D" : "C"} ${euros(debit ?? credit ?? 0)}`)
      .sort()
      .join(", ");
    const original = reversalOf === null ? undefined : entries.get(`${administration} ${reversalOf}`)?.[0];
    const mirrors =
      reversalOf === null ? "" : ` reversing ${shown(original?.event)} of ${shown(original?.bookingDate)}`;
    return (
      `entry ${administration} ${journal} ${bookingDate} ${event} ${shown(order)}/${shown(directDebit)} ` +
      `${shown(invoice)}: ${text}${mirrors}`
    );
  });
}

/** Gaps in the numbers of the lines, and of the entries per administration, journal and year. */
export function gapsIn({ tables }: Book): string[] {
  const ledger = tables.Ledger.toSorted((one, other) => one.number - other.number);
  const gaps = ledger.flatMap(({ number }, index) =>
    number === index + 1 ? [] : [`ledger line ${number} is no ${index + 1}`],
  );
  const last = new Map<string, number>();
  for (const [name, lines] of entriesOf(ledger)) {
    const [, series = "", number = ""] = /^(.*)-(\d{6})$/.exec(name) ?? [];
    const expected = (last.get(series) ?? 0) + 1;
    last.set(series, expected);
    const year = lines[0]?.bookingDate.slice(0, 4) ?? "";
    if (Number(number) !== expected || !series.endsWith(`-${year}`)) gaps.push(`entry ${name} is no ${expected}`);
  }
  return gaps;
}

/** What only one side says, in both directions. */
export function differences(model: readonly string[], book: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of model) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of book) counts.set(line, (counts.get(line) ?? 0) - 1);
  const reported = [...counts].filter(([, count]) => count !== 0);
  return reported
    .map(([line, count]) => `${count > 0 ? "by the contract" : "in the workbook"}  ${line}`)
    .sort(bySubject);
}

/** What is told of one thing stands together. */
function bySubject(one: string, other: string): number {
  const [a, b] = [one.slice(17), other.slice(17)];
  return a < b ? -1 : a > b ? 1 : 0;
}
