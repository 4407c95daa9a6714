import { type Book, type Key, keyFrom, keyOf } from "./book";
import type {
  Account,
  Administration,
  CollectionOrder,
  Debtor,
  DirectDebit,
  Instalment,
  Invoice,
  Mandate,
  TableName,
} from "./records";

/** The book's records by what other records call them. Of records with one key the first stands here. */
export interface BookIndex {
  readonly administrations: ReadonlyMap<Key, Administration>;
  readonly accounts: ReadonlyMap<Key, Account>;
  readonly debtors: ReadonlyMap<Key, Debtor>;
  readonly mandates: ReadonlyMap<Key, Mandate>;
  /** By (administration, debtor). */
  readonly mandatesOfDebtor: ReadonlyMap<Key, readonly Mandate[]>;
  readonly invoices: ReadonlyMap<Key, Invoice>;
  /** By (administration, invoice). */
  readonly instalmentsOfInvoice: ReadonlyMap<Key, readonly Instalment[]>;
  readonly orders: ReadonlyMap<Key, CollectionOrder>;
  /** By order number, in line order. */
  readonly linesOfOrder: ReadonlyMap<Key, readonly DirectDebit[]>;
  /** By (administration, invoice, instalment). */
  readonly linesOfItem: ReadonlyMap<Key, readonly DirectDebit[]>;
  /** By (administration, mandate reference), as it was sent. */
  readonly linesOfReference: ReadonlyMap<Key, readonly DirectDebit[]>;
  /** By (administration, debtor). */
  readonly linesOfDebtor: ReadonlyMap<Key, readonly DirectDebit[]>;
}

function firstBy<T>(records: readonly T[], key: (record: T) => Key): Map<Key, T> {
  const map = new Map<Key, T>();
  for (const record of records) {
    const name = key(record);
    if (!map.has(name)) map.set(name, record);
  }
  return map;
}

function groupBy<T>(records: readonly T[], key: (record: T) => Key): Map<Key, T[]> {
  const map = new Map<Key, T[]>();
  for (const record of records) {
    const name = key(record);
    const group = map.get(name);
    if (group === undefined) map.set(name, [record]);
    else group.push(record);
  }
  return map;
}

/** The IBAN as records refer to it: without spaces, in upper case. */
export function ibanKey(iban: string): Key {
  return keyFrom(iban.normalize("NFKC").replace(/[\s\u200b.-]/gu, ""));
}

/** The key of an open item: an invoice, or an instalment of a split one. */
export function itemKey(administration: string, invoice: string, instalment: number | null): Key {
  return keyFrom(administration, invoice, instalment);
}

/** Looks through the whole book once. */
export function indexBook({ tables }: Book): BookIndex {
  const byKey = <T extends TableName>(table: T) => firstBy(tables[table], (record) => keyOf(table, record));
  const linesOfOrder = groupBy(tables.DirectDebits, ({ order }) => keyFrom(order));
  for (const lines of linesOfOrder.values()) lines.sort((a, b) => a.line - b.line);
  return {
    administrations: byKey("Administrations"),
    accounts: firstBy(tables.Accounts, ({ iban }) => ibanKey(iban)),
    debtors: byKey("Debtors"),
    mandates: byKey("Mandates"),
    mandatesOfDebtor: groupBy(tables.Mandates, ({ administration, debtor }) => keyFrom(administration, debtor)),
    invoices: byKey("Invoices"),
    instalmentsOfInvoice: groupBy(tables.Instalments, ({ administration, invoice }) =>
      keyFrom(administration, invoice),
    ),
    orders: byKey("Orders"),
    linesOfOrder,
    linesOfItem: groupBy(tables.DirectDebits, (line) => itemKey(line.administration, line.invoice, line.instalment)),
    linesOfReference: groupBy(tables.DirectDebits, (line) => keyFrom(line.administration, line.mandateId)),
    linesOfDebtor: groupBy(tables.DirectDebits, (line) => keyFrom(line.administration, line.debtor)),
  };
}
