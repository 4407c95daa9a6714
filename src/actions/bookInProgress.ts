import { getOrInsert } from "../kit/getOrInsert";
import { groupBy } from "../kit/groupBy";
import { once } from "../kit/remembered";
import { applyChanges, type Book, type Change, type Key, keyFrom, keyOf } from "../domain/book/book";
import { type BookIndex, indexBook, itemKey } from "../domain/book/bookIndex";
import type {
  BankEntry,
  CollectionOrder,
  DirectDebit,
  Instalment,
  Invoice,
  LedgerLine,
  Mandate,
  OrderFinding,
} from "../domain/book/records";
import { lastOfSeries } from "../domain/ledger/journal";
import { mandateOfReference } from "../domain/mandates/mandateHistory";
import { findOrder, type StoredOrder } from "./storedOrder";

/*
 * A book while one event after the other is decided on it. Each event is about an order and a few of its lines: it is
 * decided on an excerpt that holds what these touch, so that thousands of events need not look through all of the book
 * thousands of times. What an event changes is taken in before the next one.
 */

/** An order as it now stands, with its lines where they are found by number. */
interface Current {
  order: CollectionOrder;
  readonly lines: DirectDebit[];
  /** Whether it has lines, and all its cells and theirs can be read. */
  readonly isReadable: boolean;
  readonly positions: ReadonlyMap<number, number>;
  readonly ledger: Map<number | null, LedgerLine[]>;
  readonly entries: Map<Key, BankEntry>;
  /** Of its processed entries one of the last day. */
  last: BankEntry | null;
  readonly accepted: OrderFinding[];
}

/** A book to which events are done one after the other. */
export class BookInProgress {
  readonly index: BookIndex;
  private readonly changes: Change[] = [];
  private readonly orders = new Map<Key, Current>();
  private readonly invoices = new Map<Key, Invoice>();
  private readonly instalments = new Map<Key, Instalment>();
  private readonly mandates = new Map<Key, Mandate>();
  private readonly entries = new Map<Key, BankEntry>();
  private tail: readonly LedgerLine[];
  private readonly ledgerOfOrder = once(() => groupBy(this.book.tables.Ledger, ({ order }) => keyFrom(order)));
  private readonly entriesOfOrder = once(() =>
    groupBy(this.book.tables.BankEntries, ({ order, status }) => (status === "Processed" ? keyFrom(order) : undefined)),
  );
  private readonly acceptedOfOrder = once(() => groupBy(this.book.tables.OrderFindings, ({ order }) => keyFrom(order)));

  /** The book as it was when nothing had been done yet. */
  get start(): Book {
    return this.book;
  }

  /** An invoice as it now stands. */
  readonly invoiceNow = (invoice: Invoice): Invoice => this.invoices.get(keyOf("Invoices", invoice)) ?? invoice;

  constructor(private readonly book: Book) {
    this.index = indexBook(book);
    this.tail = lastOfSeries(book.tables.Ledger);
  }

  /** The order with this number and all its lines, as they now stand; findings tell why it cannot be worked with. */
  readonly find = (number: string): ReturnType<typeof findOrder> => {
    const current = this.current(keyFrom(number));
    if (current === null) return findOrder(this.book, number);
    const { order, lines } = current;
    if (!current.isReadable) {
      return findOrder(this.book, number);
    }
    const administration = this.index.administrations.get(keyFrom(order.administration));
    return { stored: { order, lines, administration }, findings: [] };
  };

  /** The lines of an order with these numbers, as they now stand. */
  readonly linesOf = (number: string, lines: readonly number[]): readonly DirectDebit[] => {
    const current = this.current(keyFrom(number));
    return lines.flatMap((line) => current?.lines[current.positions.get(line) ?? -1] ?? []);
  };

  /** The whole book as it now stands. */
  readonly whole = (): Book => applyChanges(this.book, this.changes);

  private current(key: Key): Current | null {
    const known = this.orders.get(key);
    if (known !== undefined) return known;
    const order = this.index.orders.get(key);
    if (order === undefined) return null;
    const lines = [...(this.index.linesOfOrder.get(key) ?? [])];
    const entries = this.entriesOfOrder().get(key) ?? [];
    const made: Current = {
      order,
      lines,
      isReadable: lines.length > 0 && order.unreadable === undefined && !lines.some(isUnreadable),
      positions: new Map(lines.map(({ line }, position) => [line, position])),
      ledger: groupBy(this.ledgerOfOrder().get(key) ?? [], ({ directDebit }) => directDebit),
      entries: new Map(entries.map((entry) => [keyOf("BankEntries", entry), entry])),
      last: entries.reduce(laterOf, null),
      accepted: [...(this.acceptedOfOrder().get(key) ?? [])],
    };
    this.orders.set(key, made);
    return made;
  }

  private lineNow(line: DirectDebit): DirectDebit {
    const known = this.orders.get(keyFrom(line.order));
    return known?.lines[known.positions.get(line.line) ?? -1] ?? line;
  }

  private mandateOf({ administration, mandateId }: DirectDebit): Mandate | undefined {
    const mandate = mandateOfReference(administration, mandateId, this.index);
    return mandate === undefined ? undefined : (this.mandates.get(keyOf("Mandates", mandate)) ?? mandate);
  }

  /** The book with what an event on these lines of an order can touch, and nothing else. */
  excerpt({ order }: StoredOrder, lines: readonly DirectDebit[]): Book {
    const { tables } = this.book;
    const key = keyFrom(order.number);
    const own = this.current(key);
    const part = new Excerpt((line) => this.lineNow(line), this.index);
    for (const line of lines) {
      part.addItem(line, (record) => this.invoices.get(keyOf("Invoices", record)) ?? record, this.instalmentNow);
      part.addMandate(line, this.mandateOf(line));
    }
    const ledger = new Map(this.tail.map((line) => [line.number, line]));
    for (const { line } of lines) for (const booked of own?.ledger.get(line) ?? []) ledger.set(booked.number, booked);
    return {
      ...this.book,
      tables: {
        ...tables,
        Orders: this.ordersOf(order, part.lines.values()),
        DirectDebits: inRows(part.lines.values()),
        Invoices: [...part.invoices.values()],
        Instalments: [...part.instalments.values()],
        Mandates: [...part.mandates.values()],
        // Of the order's other entries only the last day matters: on it the order is settled at the earliest.
        BankEntries: own?.last == null ? [] : [own.last],
        OrderFindings: own?.accepted ?? [],
        Ledger: [...ledger.values()].sort((a, b) => a.number - b.number),
      },
    };
  }

  private readonly instalmentNow = (record: Instalment): Instalment =>
    this.instalments.get(keyOf("Instalments", record)) ?? record;

  private ordersOf(order: CollectionOrder, lines: Iterable<DirectDebit>): readonly CollectionOrder[] {
    const orders = new Map([[keyFrom(order.number), order]]);
    for (const line of lines) {
      const key = keyFrom(line.order);
      const other = orders.has(key) ? undefined : (this.orders.get(key)?.order ?? this.index.orders.get(key));
      if (other !== undefined) orders.set(key, other);
    }
    return inRows(orders.values());
  }

  /** Goes on with the book after these changes. */
  take(changes: readonly Change[]): void {
    const booked: LedgerLine[] = [];
    for (const change of changes) {
      this.changes.push(change);
      if (change.kind === "append" && change.table === "Ledger") booked.push(change.record);
      else this.takeOne(change);
    }
    this.tail = lastOfSeries([...this.tail, ...booked]);
    for (const line of booked) {
      const current = line.order === null ? null : this.current(keyFrom(line.order));
      if (current !== null) getOrInsert(current.ledger, line.directDebit, () => []).push(line);
    }
  }

  private takeOne(change: Change): void {
    if (change.kind === "append") {
      if (change.table === "OrderFindings") this.current(keyFrom(change.record.order))?.accepted.push(change.record);
      if (change.table === "BankEntries") this.takeEntry(change.record);
      return;
    }
    if (change.kind !== "set") return;
    const { table, key, fields } = change;
    if (table === "DirectDebits") this.takeLine(key, fields);
    else if (table === "Orders") {
      const current = this.current(key);
      if (current !== null) current.order = { ...current.order, ...fields };
    } else if (table === "BankEntries") {
      const entry = this.entries.get(key) ?? this.entriesByKey().get(key);
      if (entry !== undefined) this.takeEntry({ ...entry, ...fields });
    } else if (table === "Invoices") {
      const record = this.invoices.get(key) ?? this.index.invoices.get(key);
      if (record !== undefined) this.invoices.set(key, { ...record, ...fields });
    } else if (table === "Instalments") {
      const record = this.instalments.get(key) ?? this.instalmentsByKey().get(key);
      if (record !== undefined) this.instalments.set(key, { ...record, ...fields });
    } else if (table === "Mandates") {
      const record = this.mandates.get(key) ?? this.index.mandates.get(key);
      if (record !== undefined) this.mandates.set(key, { ...record, ...fields });
    }
  }

  private readonly entriesByKey = once(
    () => new Map(this.book.tables.BankEntries.map((record) => [keyOf("BankEntries", record), record])),
  );
  private readonly instalmentsByKey = once(
    () => new Map(this.book.tables.Instalments.map((record) => [keyOf("Instalments", record), record])),
  );

  private takeLine(key: Key, fields: Partial<DirectDebit>): void {
    const mark = key.lastIndexOf("\u001f");
    const current = this.current(key.slice(0, mark));
    const position = current?.positions.get(Number(key.slice(mark + 1))) ?? -1;
    const line = current?.lines[position];
    if (current !== null && line !== undefined) current.lines[position] = { ...line, ...fields };
  }

  private takeEntry(entry: BankEntry): void {
    const key = keyOf("BankEntries", entry);
    const before = this.entries.get(key);
    const previous = before?.order == null ? undefined : this.orders.get(keyFrom(before.order));
    if (previous?.entries.delete(key) === true) previous.last = [...previous.entries.values()].reduce(laterOf, null);
    this.entries.set(key, entry);
    if (entry.status !== "Processed" || entry.order === null) return;
    const current = this.current(keyFrom(entry.order));
    current?.entries.set(key, entry);
    if (current !== null) current.last = laterOf(current.last, entry);
  }
}

/** What the lines of an event touch. */
class Excerpt {
  readonly lines = new Map<Key, DirectDebit>();
  readonly invoices = new Map<Key, Invoice>();
  readonly instalments = new Map<Key, Instalment>();
  readonly mandates = new Map<Key, Mandate>();
  private readonly references = new Set<Key>();

  constructor(
    private readonly lineNow: (line: DirectDebit) => DirectDebit,
    private readonly index: BookIndex,
  ) {}

  private addLines(lines: readonly DirectDebit[] | undefined): void {
    for (const line of lines ?? []) this.lines.set(keyFrom(line.order, line.line), this.lineNow(line));
  }

  /** The item of a line with all lines that collect it, and of a split invoice all instalments with theirs. */
  addItem(
    line: DirectDebit,
    invoiceNow: (invoice: Invoice) => Invoice,
    instalmentNow: (instalment: Instalment) => Instalment,
  ): void {
    this.addLines([line]);
    const key = keyFrom(line.administration, line.invoice);
    if (this.invoices.has(key)) return;
    const invoice = this.index.invoices.get(key);
    if (invoice !== undefined) this.invoices.set(key, invoiceNow(invoice));
    this.addLines(this.index.linesOfItem.get(itemKey(line.administration, line.invoice, line.instalment)));
    for (const instalment of this.index.instalmentsOfInvoice.get(key) ?? []) {
      this.instalments.set(keyOf("Instalments", instalment), instalmentNow(instalment));
      const { administration, invoice: number } = instalment;
      this.addLines(this.index.linesOfItem.get(itemKey(administration, number, instalment.number)));
    }
  }

  /** The mandate of a line with all lines under it, also under references that it had before. */
  addMandate({ administration, mandateId }: DirectDebit, mandate: Mandate | undefined): void {
    if (mandate !== undefined) this.mandates.set(keyOf("Mandates", mandate), mandate);
    const open: (string | null)[] = [mandateId, mandate?.mandateId ?? null, mandate?.originalMandateId ?? null];
    for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
      const key = keyFrom(administration, reference);
      if (reference === null || this.references.has(key)) continue;
      this.references.add(key);
      const lines = this.index.linesOfReference.get(key) ?? [];
      this.addLines(lines);
      for (const { originalMandateId } of lines) open.push(originalMandateId);
    }
  }
}

function laterOf(last: BankEntry | null, entry: BankEntry): BankEntry {
  return last === null || entry.bookingDate > last.bookingDate ? entry : last;
}

function isUnreadable({ unreadable }: DirectDebit): boolean {
  return unreadable !== undefined;
}

function inRows<R extends { readonly row: number }>(records: Iterable<R>): R[] {
  return [...records].sort((a, b) => a.row - b.row);
}
