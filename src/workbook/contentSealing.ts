import { type Book, type Change, type Key, keyFrom, keyOf } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import type { BankEntry, CollectionOrder, DirectDebit, OrderFinding } from "../domain/book/records";
import {
  BANK_FIELDS,
  bankValue,
  MADE_LINE,
  MADE_OPTIONAL,
  MADE_ORDER,
  madeValue,
  type OrderContent,
  stateValue,
} from "../domain/ledger/contentSeal";
import { type SealedContent, type SealedOrder, SEALED_ORDERS_MAX } from "../domain/ledger/sealedContent";
import type { Hash } from "../domain/values/hash";
import { asciiJson } from "./logRow";
import { getOrInsert } from "../kit/getOrInsert";
import { groupBy } from "../kit/groupBy";

/*
 * What each event leaves of the orders that it changes, and of what the bank reported, as the values that its row in the Log
 * keeps (docs/seal.md). Several events follow upon each other, each seeing the books as the one before it leaves them.
 */

const MADE_FIELDS: ReadonlySet<string> = new Set([...MADE_ORDER, ...MADE_LINE, ...MADE_OPTIONAL]);
const REPORTED_FIELDS: ReadonlySet<string> = new Set(BANK_FIELDS);

/** The books as the events so far leave them, as far as they are sealed. */
export class ContentSealing {
  private readonly orders: Map<Key, CollectionOrder>;
  private readonly lines = new Map<Key, Map<Key, DirectDebit>>();
  private readonly findings: Map<Key, OrderFinding[]>;
  private readonly entries: Map<Key, BankEntry>;
  /** The processed entries of each order, by their references. */
  private readonly booked: Map<Key, Set<Key>>;
  /** Orders of which the making was sealed by the events so far, and those that were made otherwise since. */
  private readonly made = new Set<Key>();
  private readonly unmade = new Set<Key>();

  constructor(
    private readonly book: Book,
    private readonly hash: Hash | undefined,
  ) {
    const { Orders, OrderFindings, BankEntries } = book.tables;
    this.orders = new Map(Orders.toReversed().map((order) => [keyOf("Orders", order), order]));
    this.findings = groupBy(OrderFindings, ({ order }) => keyFrom(order));
    this.entries = new Map(BankEntries.toReversed().map((entry) => [keyOf("BankEntries", entry), entry]));
    const processed = groupBy(this.entries, ([, entry]) => bookedOn(entry) ?? undefined);
    this.booked = new Map([...processed].map(([order, members]) => [order, new Set(members.map(([key]) => key))]));
  }

  /** Goes on to the books after these changes of one event; gives what its row keeps, null for nothing. */
  after(changes: readonly Change[]): SealedContent | null {
    const touched = this.touchedBy(changes);
    const before = new Map([...touched].map((key) => [key, this.stateOf(key)]));
    for (const key of madeBy(changes)) this.unmade.add(key);
    const isReported = changes.some(isOfReport);
    const bankBefore = isReported ? this.bank() : null;
    for (const change of changes) this.apply(change);
    const orders: Record<string, SealedOrder> = {};
    let count = 0;
    for (const key of touched) {
      const content = this.contentOf(key);
      if (content === null || count === SEALED_ORDERS_MAX) continue;
      count += 1;
      const made = this.isUnmade(key, content.order) ? madeValue(content, this.hash) : null;
      this.made.add(key);
      this.unmade.delete(key);
      orders[content.order.number] = [made, before.get(key) ?? null, stateValue(content, this.hash)];
    }
    if (count === 0 && bankBefore === null) return null;
    return { ...(count === 0 ? {} : { orders }), ...(bankBefore === null ? {} : { bank: [bankBefore, this.bank()] }) };
  }

  /** The orders of which these changes are about something. */
  private touchedBy(changes: readonly Change[]): ReadonlySet<Key> {
    const touched = new Set<Key>();
    for (const change of changes) {
      const keys = change.table === "BankEntries" ? this.bookedBy(change) : [orderOf(change)];
      for (const key of keys) if (key !== null) touched.add(key);
    }
    return touched;
  }

  /** The orders on which an entry counted before a change, and counts after it. */
  private bookedBy(change: EntryChange): (Key | null)[] {
    const before = this.entries.get(entryKey(change));
    const was = before === undefined ? null : bookedOn(before);
    if (change.kind === "append") return [was, bookedOn(change.record)];
    return [was, before === undefined || change.kind === "remove" ? null : bookedOn({ ...before, ...change.fields })];
  }

  /** Whether the order's making is to be sealed: it is made so now, or nobody has sealed it before. */
  private isUnmade(key: Key, order: CollectionOrder): boolean {
    if (this.unmade.has(key)) return true;
    if (this.made.has(key) || order.status === "Draft") return false;
    const kept = `${asciiJson(order.number)}:["`;
    return !this.book.tables.Log.some(({ request }) => request?.includes(kept) === true);
  }

  private contentOf(key: Key): OrderContent | null {
    const order = this.orders.get(key);
    if (order === undefined) return null;
    const entries = [...(this.booked.get(key) ?? [])].flatMap((reference) => this.entries.get(reference) ?? []);
    return { order, lines: [...this.linesOf(key).values()], findings: this.findings.get(key) ?? [], entries };
  }

  private stateOf(key: Key): string | null {
    const content = this.contentOf(key);
    return content === null ? null : stateValue(content, this.hash);
  }

  private bank(): string {
    return bankValue([...this.entries.values()], this.hash);
  }

  private linesOf(order: Key): Map<Key, DirectDebit> {
    return getOrInsert(this.lines, order, () => {
      const lines = indexBook(this.book).linesOfOrder.get(order) ?? [];
      return new Map(lines.map((line) => [keyOf("DirectDebits", line), line]));
    });
  }

  private apply(change: Change): void {
    if (change.table === "Orders") applyTo(this.orders, change, (order) => keyOf("Orders", order));
    else if (change.table === "DirectDebits") {
      const order = orderOf(change);
      if (order !== null) applyTo(this.linesOf(order), change, (line) => keyOf("DirectDebits", line));
    } else if (change.table === "BankEntries") this.applyEntry(change);
    else if (change.table === "OrderFindings" && change.kind !== "set") {
      const record = change.kind === "append" ? change.record : change.was;
      const known = this.findings.get(keyFrom(record.order)) ?? [];
      const after = change.kind === "append" ? [...known, record] : known.filter((found) => found !== record);
      this.findings.set(keyFrom(record.order), after);
    }
  }

  private applyEntry(change: EntryChange): void {
    const key = entryKey(change);
    const before = this.entries.get(key);
    const was = before === undefined ? null : bookedOn(before);
    if (was !== null) this.booked.get(was)?.delete(key);
    applyTo(this.entries, change, (entry) => keyOf("BankEntries", entry));
    const after = this.entries.get(key);
    const is = after === undefined ? null : bookedOn(after);
    if (is !== null) getOrInsert(this.booked, is, () => new Set<Key>()).add(key);
  }
}

type EntryChange = Extract<Change, { readonly table: "BankEntries" }>;

type ChangeOf<T> =
  | { readonly kind: "append"; readonly record: T }
  | { readonly kind: "set"; readonly key: Key; readonly fields: Partial<T> }
  | { readonly kind: "remove"; readonly key: Key };

function applyTo<T>(records: Map<Key, T>, change: ChangeOf<T>, keyOfRecord: (record: T) => Key): void {
  if (change.kind === "append") records.set(keyOfRecord(change.record), change.record);
  else if (change.kind === "remove") records.delete(change.key);
  else {
    const record = records.get(change.key);
    if (record !== undefined) records.set(change.key, { ...record, ...change.fields });
  }
}

function entryKey(change: EntryChange): Key {
  return change.kind === "append" ? keyOf("BankEntries", change.record) : change.key;
}

/** The order on which an entry counts; null for none. */
function bookedOn({ order, status }: BankEntry): Key | null {
  return order === null || status !== "Processed" ? null : keyFrom(order);
}

/** The order whose row, line or finding a change is about. */
function orderOf(change: Change): Key | null {
  if (change.table === "Orders") return change.kind === "append" ? keyOf("Orders", change.record) : change.key;
  if (change.table === "DirectDebits") {
    return change.kind === "append" ? keyFrom(change.record.order) : (change.key.split("\u001f")[0] ?? null);
  }
  if (change.table !== "OrderFindings" || change.kind === "set") return null;
  return keyFrom(change.kind === "append" ? change.record.order : change.was.order);
}

/** The orders that these changes make, or make otherwise. */
function madeBy(changes: readonly Change[]): ReadonlySet<Key> {
  const made = new Set<Key>();
  for (const change of changes) {
    if (change.table !== "Orders" && change.table !== "DirectDebits") continue;
    if (change.kind === "set" && !Object.keys(change.fields).some((field) => MADE_FIELDS.has(field))) continue;
    const key = orderOf(change);
    if (key !== null) made.add(key);
  }
  return made;
}

/** Whether a change is one of what the bank told. */
function isOfReport(change: Change): boolean {
  if (change.table !== "BankEntries") return false;
  return change.kind !== "set" || Object.keys(change.fields).some((field) => REPORTED_FIELDS.has(field));
}
