import { CompactGroups } from "../../kit/compactGroups";
import { getOrInsert } from "../../kit/getOrInsert";
import { groupBy } from "../../kit/groupBy";
import { rememberedOf } from "../../kit/remembered";
import { withFields } from "../../kit/withFields";
import { type Book, type Change, type Key, keyFrom, keyOf } from "../book/book";
import { type BookIndex, ibanKey, indexBook } from "../book/bookIndex";
import { compareByIssue } from "../book/orderOfIssue";
import type { BankEntry, CollectionOrder, DirectDebit, Invoice } from "../book/records";
import { add, type Cents, negate, subtract, sumOf, ZERO } from "../values/money";
import type { MatchedTransaction } from "./entryMatch";

/*
 * The book as bank entries are looked up in it, while each of them changes it: its indexes are made once, and what was
 * changed since lies over them.
 */

/** What identifiers of banks and ours have in common: no blanks, which formats of lines put in and take out. */
function idKey(text: string | null): Key {
  return (text ?? "").replace(/\s+/g, "").toLowerCase();
}

/** The start of the reference of an entry that was booked by hand. */
const BY_HAND = /^h-/i;

/** Whether the entry was booked by hand, beside a bank's own. */
export function isByHand({ reference }: BankEntry): boolean {
  return BY_HAND.test(reference);
}

function groups<R extends object>(key: (record: R) => Key) {
  return rememberedOf((records: readonly R[]) => new CompactGroups(records, key));
}

const linesOfEndToEndId = groups(({ endToEndId }: DirectDebit) => idKey(endToEndId));
const linesOfBatch = groups(({ paymentInformationId }: DirectDebit) => idKey(paymentInformationId));
const linesOfMandate = groups((line: DirectDebit) => keyFrom(line.administration, idKey(line.mandateId)));
const ordersOfMessage = groups(({ messageId }: CollectionOrder) => idKey(messageId));
const ordersOfAccount = groups(({ account }: CollectionOrder) => ibanKey(account));
const invoicesOfDebtor = groups(({ administration, debtor }: Invoice) => keyFrom(administration, debtor));

/** The fields of records that were changed since, over the records as they were. */
class Changed<R extends object> {
  private readonly fields = new Map<Key, Partial<R>>();

  set(key: Key, fields: Partial<R>): void {
    const earlier = this.fields.get(key);
    this.fields.set(key, earlier === undefined ? fields : withFields(earlier, fields));
  }

  over(record: R, key: Key): R {
    const fields = this.fields.get(key);
    return fields === undefined ? record : { ...record, ...fields };
  }
}

/** The book that bank entries are matched with. */
export class FollowedBook {
  readonly index: BookIndex;
  private readonly orders = new Changed<CollectionOrder>();
  private readonly lines = new Changed<DirectDebit>();
  private readonly invoices = new Changed<Invoice>();
  private readonly entries = new Map<Key, BankEntry>();
  /** Processed and ignored entries by order and amount, and by end-to-end ID as well. */
  private readonly ofAmount = new Map<Key, Map<Key, BankEntry>>();
  /** Processed debits by order and end-to-end ID. */
  private readonly debits = new Map<Key, Map<Key, BankEntry>>();
  /** What was credited for each order. */
  private readonly credited = new Map<Key, Cents>();

  constructor(private readonly book: Book) {
    this.index = indexBook(book);
    for (const entry of book.tables.BankEntries) this.take(entry);
  }

  /** Goes on with the book after these changes. */
  follow(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "remove") continue;
      if (change.table === "BankEntries") {
        const before = change.kind === "append" ? change.record : this.entries.get(change.key);
        if (before !== undefined) this.take(change.kind === "append" ? before : { ...before, ...change.fields });
      } else if (change.kind === "set") {
        if (change.table === "Orders") this.orders.set(change.key, change.fields);
        if (change.table === "DirectDebits") this.lines.set(change.key, change.fields);
        if (change.table === "Invoices") this.invoices.set(change.key, change.fields);
      }
    }
  }

  private take(entry: BankEntry): void {
    const key = keyOf("BankEntries", entry);
    const before = this.entries.get(key);
    if (before !== undefined) this.count(before, key, false);
    this.entries.set(key, entry);
    this.count(entry, key, true);
  }

  /** Puts an entry among those of its order, or takes it out from among them. */
  private count(entry: BankEntry, key: Key, isIn: boolean): void {
    const { amount, status } = entry;
    if (entry.order === null || (status !== "Processed" && status !== "Ignored")) return;
    const order = keyFrom(entry.order);
    const put = (all: Map<Key, Map<Key, BankEntry>>, name: Key) => {
      const some = getOrInsert(all, name, () => new Map<Key, BankEntry>());
      if (isIn) some.set(key, entry);
      else some.delete(key);
    };
    put(this.ofAmount, keyFrom(order, amount));
    put(this.ofAmount, keyFrom(order, amount, idKey(entry.endToEndId)));
    if (status === "Processed" && amount > 0) {
      const credited = this.credited.get(order) ?? ZERO;
      this.credited.set(order, isIn ? add(credited, amount) : subtract(credited, amount));
    }
    const name = this.debitedName(entry, order);
    if (name !== null) put(this.debits, name);
  }

  /** The transaction that a processed entry debits, as {@link debits} has it; null for any other. */
  private debitedName({ amount, status, line, endToEndId }: BankEntry, order: Key): Key | null {
    if (status !== "Processed" || amount >= 0) return null;
    const lines = this.index.linesOfOrder.get(order);
    const named = line === null ? undefined : (lines?.[line - 1] ?? lines?.find((one) => one.line === line));
    const id = idKey(named?.line === line ? named.endToEndId : endToEndId);
    return id === "" ? null : keyFrom(order, id);
  }

  /** The order as it now stands. */
  orderNamed(number: string): CollectionOrder | null {
    const key = keyFrom(number);
    const order = this.index.orders.get(key);
    return order === undefined ? null : this.orders.over(order, key);
  }

  /** The line as it now stands. */
  lineNow(line: DirectDebit): DirectDebit {
    return this.lines.over(line, keyFrom(line.order, line.line));
  }

  /** The invoice as it now stands. */
  invoiceNow(invoice: Invoice): Invoice {
    return this.invoices.over(invoice, keyFrom(invoice.administration, invoice.number));
  }

  /** The transactions with this end-to-end ID in issued orders, the newest first. */
  transactionsOf(endToEndId: string | null): readonly MatchedTransaction[] {
    const id = idKey(endToEndId);
    return id === "" ? [] : this.transactions(linesOfEndToEndId(this.book.tables.DirectDebits).get(id) ?? []);
  }

  /** The transactions under a mandate of an administration in issued orders, the newest first. */
  transactionsUnder(administration: string, mandateId: string | null): readonly MatchedTransaction[] {
    const id = idKey(mandateId);
    if (id === "") return [];
    const lines = linesOfMandate(this.book.tables.DirectDebits).get(keyFrom(administration, id)) ?? [];
    return this.transactions(lines);
  }

  /** The transactions of a batch in issued orders, each order's together, the newest order first. */
  transactionsOfBatch(paymentInformationId: string | null): readonly MatchedTransaction[] {
    const id = idKey(paymentInformationId);
    return id === "" ? [] : this.transactions(linesOfBatch(this.book.tables.DirectDebits).get(id) ?? []);
  }

  /** The transaction that a line of an order belongs to. */
  transactionOfLine(number: string, lineNumber: number): MatchedTransaction | null {
    const lines = this.index.linesOfOrder.get(keyFrom(number)) ?? [];
    const line = lines.find((one) => one.line === lineNumber);
    if (line === undefined) return null;
    return this.transactions(lines.filter(({ transaction }) => transaction === line.transaction))[0] ?? null;
  }

  private transactions(lines: readonly DirectDebit[]): readonly MatchedTransaction[] {
    const grouped = groupBy(lines, ({ order, transaction }) => keyFrom(order, transaction));
    return [...grouped.values()]
      .flatMap((members) => {
        const order = this.orderNamed(members[0].order);
        if (order === null || order.status === "Draft") return [];
        return [{ order, lines: members.map((line) => this.lineNow(line)) }];
      })
      .toSorted((a, b) => compareByIssue(b.order, a.order));
  }

  /** The issued orders whose file has this message ID, the newest first. */
  ordersOfMessage(messageId: string | null): readonly CollectionOrder[] {
    const id = idKey(messageId);
    return id === "" ? [] : this.issued(ordersOfMessage(this.book.tables.Orders).get(id) ?? []);
  }

  /** The issued orders that are collected on an account, the newest first. */
  ordersOf(account: string): readonly CollectionOrder[] {
    return this.issued(ordersOfAccount(this.book.tables.Orders).get(ibanKey(account)) ?? []);
  }

  private issued(orders: readonly CollectionOrder[]): readonly CollectionOrder[] {
    return orders
      .flatMap(({ number }) => this.orderNamed(number) ?? [])
      .filter(({ status }) => status !== "Draft")
      .toSorted((a, b) => compareByIssue(b, a));
  }

  /** The issued orders that a batch is of, the newest first. */
  ordersOfBatch(paymentInformationId: string | null): readonly CollectionOrder[] {
    const id = idKey(paymentInformationId);
    const lines = id === "" ? [] : (linesOfBatch(this.book.tables.DirectDebits).get(id) ?? []);
    const numbers = new Set(lines.map(({ order }) => order));
    return this.issued([...numbers].flatMap((number) => this.orderNamed(number) ?? []));
  }

  /** The order that an entry names by its transaction, batch or message; null where it names none of ours. */
  orderNamedBy({ endToEndId, paymentInformationId, messageId }: BankEntry): CollectionOrder | null {
    const [transaction] = this.transactionsOf(endToEndId);
    if (transaction !== undefined) return transaction.order;
    return this.ordersOfBatch(paymentInformationId)[0] ?? this.ordersOfMessage(messageId)[0] ?? null;
  }

  /** The invoices of a debtor. */
  invoicesOf(administration: string, debtor: string): readonly Invoice[] {
    return invoicesOfDebtor(this.book.tables.Invoices).get(keyFrom(administration, debtor)) ?? [];
  }

  /** The processed entries of an order with this amount; of one transaction where an end-to-end ID is given. */
  processedOf({ number }: CollectionOrder, amount: Cents, endToEndId: string | null): readonly BankEntry[] {
    return this.entriesOf(number, amount, endToEndId).filter(({ status }) => status === "Processed");
  }

  /** The same that was booked by hand and that no entry of the bank was recognised as yet; null for none. */
  byHandFor({ number }: CollectionOrder, amount: Cents, endToEndId: string | null): BankEntry | null {
    const all = this.entriesOf(number, amount, endToEndId);
    const booked = all.filter((entry) => entry.status === "Processed" && isByHand(entry));
    const recognised = all.filter((entry) => entry.status === "Ignored" && !isByHand(entry));
    return booked[recognised.length] ?? null;
  }

  private entriesOf(number: string, amount: Cents, endToEndId: string | null): readonly BankEntry[] {
    const name = endToEndId === null ? keyFrom(number, amount) : keyFrom(number, amount, idKey(endToEndId));
    return [...(this.ofAmount.get(name)?.values() ?? [])];
  }

  /** The bank's debits of a transaction that were booked. */
  debitsOf({ order, lines }: MatchedTransaction): readonly BankEntry[] {
    const found = new Map(this.debits.get(keyFrom(order.number, idKey(lines[0]?.endToEndId ?? null))));
    for (const { bankReference } of lines) {
      const key = keyFrom(bankReference);
      const named = bankReference === null ? undefined : this.entries.get(key);
      if (named?.status === "Processed" && named.amount < 0) found.set(key, named);
    }
    return [...found.values()];
  }

  /** What the bank can still debit for a transaction, charges apart. */
  debitLeft(transaction: MatchedTransaction): Cents {
    const debits = this.debitsOf(transaction);
    // A batch is debited with all its transactions.
    if (debits.some(({ kind }) => kind === "BatchReject")) return ZERO;
    const debited = sumOf(debits, ({ amount, charges }) => negate(add(amount, charges ?? ZERO)));
    return subtract(collectedBy(transaction), debited);
  }

  /** What the bank can still credit for an order: no more than was collected. */
  creditLeft(order: CollectionOrder): Cents {
    return subtract(order.controlSum, this.credited.get(keyFrom(order.number)) ?? ZERO);
  }
}

/** What a transaction collects. */
export function collectedBy({ lines }: MatchedTransaction): Cents {
  return sumOf(lines, ({ amount }) => amount);
}
