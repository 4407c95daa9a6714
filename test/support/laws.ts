import { type Book, keyFrom, keyOf } from "../../src/domain/book/book";
import { indexBook } from "../../src/domain/book/bookIndex";
import { settledOtherwise } from "../../src/domain/collection/itemState";
import { isCountedReturn } from "../../src/domain/mandates/mandateHistory";
import { balanceOf, entriesOf, entryId } from "../../src/domain/ledger/journal";
import { sumOf } from "../../src/domain/values/money";
import { openItems, openAmountOf } from "../../src/domain/book/openItem";
import { settingsFromText } from "../../src/domain/book/orderSettings";
import type { CollectionOrder, LedgerLine, BankEntry } from "../../src/domain/book/records";
import { FIRST_SEAL, ledgerSeal } from "../../src/domain/ledger/seal";

/*
 * The laws of the books (docs/law/actions.md#6 and #7), each telling what breaks it: nothing, in books that only
 * actions wrote.
 */

/** The balance of every ledger account that has one, in cents. */
export function balances({ tables }: Book): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const line of tables.Ledger) totals[line.account] = (totals[line.account] ?? 0) + balanceOf(line);
  return Object.fromEntries(Object.entries(totals).filter(([, total]) => total !== 0));
}

/** Entries that do not balance, and lines without exactly one side, positive. */
function unbalanced({ tables }: Book): string[] {
  const entries = [...entriesOf(tables.Ledger)];
  return [
    ...entries.filter(([, lines]) => sumOf(lines, balanceOf) !== 0).map(([id]) => id),
    ...tables.Ledger.filter(({ debit, credit }) => !((debit ?? 0) > 0 ? credit === null : (credit ?? 0) > 0)).map(
      ({ number }) => `line ${String(number)}`,
    ),
  ];
}

/** Gaps in the line numbers, in the entry numbers per administration, journal and year, and in the chain of seals. */
function gaps({ tables }: Book): string[] {
  const found: string[] = [];
  let seal = FIRST_SEAL;
  tables.Ledger.forEach((line, position) => {
    if (line.number !== position + 1) found.push(`line ${String(line.number)} at ${String(position + 1)}`);
    seal = ledgerSeal(seal, line);
    if (line.seal !== seal) found.push(`seal of line ${String(line.number)}`);
  });
  const last = new Map<string, number>();
  for (const id of entriesOf(tables.Ledger).keys()) {
    const [, series = "", number = ""] = /^(.*-\d{4})-(\d{6})$/.exec(id) ?? [];
    if (Number(number) !== (last.get(series) ?? 0) + 1) found.push(id);
    last.set(series, Number(number));
  }
  return found;
}

/** Entries of which more than one reversal stands, or that are reversed by anything but their mirror. */
function wrongReversals({ tables }: Book): string[] {
  const entries = entriesOf(tables.Ledger);
  const reversed = new Set<string>();
  const takenBack = new Set(
    tables.Ledger.filter(({ event }) => event === "Undone").map(({ administration, reversalOf }) =>
      entryId({ administration, entry: reversalOf ?? "" }),
    ),
  );
  const found: string[] = [];
  for (const [entry, lines] of entries) {
    const [first] = lines;
    if (first === undefined || first.reversalOf === null) continue;
    const original = entryId({ administration: first.administration, entry: first.reversalOf });
    if (reversed.has(original)) found.push(`${original} twice`);
    if (!takenBack.has(entry)) reversed.add(original);
    const mirror = sides(entries.get(original) ?? [], -1);
    if (JSON.stringify(sides(lines, 1)) !== JSON.stringify(mirror)) found.push(`${entry} of ${original}`);
  }
  return found;
}

function sides(lines: readonly LedgerLine[], sign: 1 | -1): string[] {
  return lines.map((line) => `${line.account} ${String(sign * balanceOf(line))}`).sort();
}

/** What stands on an account for an order, in cents. */
function balanceOn({ tables }: Book, order: CollectionOrder, account: string): number {
  return sumOf(
    tables.Ledger.filter((line) => keyFrom(line.order) === keyFrom(order.number) && line.account === account),
    balanceOf,
  );
}

/** What the bank credited and debited for an order. */
function bankEntriesOf({ tables }: Book, order: CollectionOrder): BankEntry[] {
  return tables.BankEntries.filter((entry) => entry.order === order.number && entry.status === "Processed");
}

/**
 * Orders whose money in transit or on the bank account is not what it must be: in transit what is to be settled, but for
 * lines that no entry has booked yet; on the bank account what the bank shows.
 */
function wrongAccounts(book: Book): string[] {
  return book.tables.Orders.flatMap((order) => {
    const settings = settingsFromText(order.settings);
    if (settings === null || order.status === "Draft") return [];
    const lines = book.tables.DirectDebits.filter((line) => line.order === order.number);
    const unbooked = lines.filter(({ status }) => settings.postingStyle === "OnReceipt" && status === "InTransit");
    const mustBe = {
      inTransit: (order.toSettle ?? 0) - sumOf(unbooked, ({ amount }) => amount),
      bank: sumOf(bankEntriesOf(book, order), ({ amount }) => amount),
    };
    const is = {
      inTransit: balanceOn(book, order, settings.inTransitAccount),
      bank: balanceOn(book, order, settings.bankAccount),
    };
    return JSON.stringify(is) === JSON.stringify(mustBe) ? [] : [`${order.number}: ${JSON.stringify({ is, mustBe })}`];
  });
}

/** Transactions that the bank debited more of than they collected, and orders that it credited more of. */
function movedTwice(book: Book): string[] {
  return book.tables.Orders.flatMap((order) => {
    const entries = bankEntriesOf(book, order);
    const credited = entries.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
    const lines = book.tables.DirectDebits.filter((line) => line.order === order.number);
    const found = credited > order.controlSum ? [`${order.number} credited ${String(credited)}`] : [];
    for (const endToEndId of new Set(lines.map((line) => line.endToEndId))) {
      const debits = entries.filter((entry) => entry.amount < 0 && entry.endToEndId === endToEndId);
      const debited = debits.reduce((sum, { amount, charges }) => sum - amount - (charges ?? 0), 0);
      const collected = sumOf(
        lines.filter((line) => line.endToEndId === endToEndId),
        ({ amount }) => amount,
      );
      if (debited > collected) found.push(`${endToEndId ?? ""} debited ${String(debited)} of ${String(collected)}`);
    }
    return found;
  });
}

/** Orders whose row tells something else than their lines and bank entries. */
function wrongTotals(book: Book): string[] {
  const { tables } = book;
  return tables.Orders.flatMap((order) => {
    const lines = tables.DirectDebits.filter((line) => line.order === order.number);
    const returned = sumOf(
      lines.filter(({ status }) => status === "Returned"),
      ({ amount }) => amount,
    );
    const bank = bankEntriesOf(book, order);
    const settled = bank.reduce((sum, { amount, charges }) => sum + amount + (charges ?? 0), 0);
    const controlSum = sumOf(lines, ({ amount }) => amount);
    const isIssued = order.status !== "Draft";
    const mustBe = {
      controlSum,
      numberOfItems: lines.length,
      returnedAmount: isIssued ? returned : null,
      settledAmount: isIssued ? settled : null,
      toSettle: isIssued ? (order.status === "Cancelled" ? 0 : controlSum - returned - settled) : null,
    };
    const is = Object.fromEntries(Object.keys(mustBe).map((field) => [field, order[field as keyof typeof mustBe]]));
    const isSettled = order.deliveredOn !== null && mustBe.toSettle === 0 && order.status === "InTransit";
    return JSON.stringify(is) === JSON.stringify(mustBe) && !isSettled ? [] : [`${order.number} ${JSON.stringify(is)}`];
  });
}

/** Items of which more or less is open than their amount, their lines and what was settled otherwise tell. */
function wrongOpenAmounts(book: Book, start: Book): string[] {
  const index = indexBook(book);
  const orders = index.orders;
  const styleOf = (line: { readonly order: string }) =>
    settingsFromText(orders.get(keyFrom(line.order))?.settings ?? null)?.postingStyle ?? "OnIssue";
  const before = new Map(openItems(start, indexBook(start)).map(({ key, record }) => [key, record]));
  return openItems(book, index).flatMap(({ key, record }) => {
    const lines = index.linesOfItem.get(key) ?? [];
    const first = before.get(key);
    const otherwise = first === undefined ? 0 : first.amount - openAmountOf(first);
    const returned = lines.filter(isCountedReturn).length;
    const isRight = settledOtherwise(record, lines, styleOf) === otherwise && (record.timesReturned ?? 0) === returned;
    return isRight ? [] : [`${key}: ${String(record.openAmount)}, returned ${String(record.timesReturned)}`];
  });
}

/** Items with more than one line in a draft or on its way: they could be collected twice. */
function collectedTwice(book: Book): string[] {
  const index = indexBook(book);
  return [...index.linesOfItem.ofMany()]
    .map((lines) => lines.filter(({ status }) => status === "Draft" || status === "InTransit"))
    .flatMap(([line, other]) => (line === undefined || other === undefined ? [] : [keyOf("DirectDebits", line)]));
}

/** Everything in the books that breaks a law. */
export function broken(book: Book, start: Book): Record<string, string[]> {
  const laws = {
    unbalanced: unbalanced(book),
    gaps: gaps(book),
    wrongReversals: wrongReversals(book),
    wrongAccounts: wrongAccounts(book),
    movedTwice: movedTwice(book),
    wrongTotals: wrongTotals(book),
    wrongOpenAmounts: wrongOpenAmounts(book, start),
    collectedTwice: collectedTwice(book),
  };
  return Object.fromEntries(Object.entries(laws).filter(([, found]) => found.length > 0));
}
