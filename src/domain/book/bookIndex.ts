import { by } from "../../kit/byNumber";
import { CompactGroups } from "../../kit/compactGroups";
import { firstBy } from "../../kit/firstBy";
import { rememberedOf } from "../../kit/remembered";
import { type CollectedElsewhere, collectedElsewhereIn } from "./collectedElsewhere";
import { type Book, type Key, keyFrom, keyOf } from "./book";
import type {
  Account,
  Administration,
  CollectionOrder,
  Debtor,
  DirectDebit,
  Instalment,
  Invoice,
  LogRow,
  Mandate,
  RecordTypes,
  TableName,
} from "./records";

/** The book's records by what other records call them. Of records with one key the first stands here. */
export interface BookIndex {
  readonly administrations: ReadonlyMap<Key, Administration>;
  readonly accounts: ReadonlyMap<Key, Account>;
  readonly debtors: ReadonlyMap<Key, Debtor>;
  readonly mandates: ReadonlyMap<Key, Mandate>;
  /** By (administration, debtor). */
  readonly mandatesOfDebtor: CompactGroups<Mandate>;
  readonly invoices: ReadonlyMap<Key, Invoice>;
  /** By (administration, invoice). */
  readonly instalmentsOfInvoice: CompactGroups<Instalment>;
  readonly orders: ReadonlyMap<Key, CollectionOrder>;
  /** By order number, in line order. */
  readonly linesOfOrder: CompactGroups<DirectDebit>;
  /** By (administration, invoice, instalment). */
  readonly linesOfItem: CompactGroups<DirectDebit>;
  /** By (administration, mandate reference), as it was sent. */
  readonly linesOfReference: CompactGroups<DirectDebit>;
  /** By (administration, debtor). */
  readonly linesOfDebtor: CompactGroups<DirectDebit>;
  /** By (administration, mandate reference), as it was taken over from another program. */
  readonly collectedElsewhere: ReadonlyMap<Key, CollectedElsewhere>;
  /** The same by (administration, IBAN). */
  readonly collectedElsewhereFrom: CompactGroups<CollectedElsewhere>;
  /** The same by (administration, debtor), of which the Log keeps the debtor. */
  readonly collectedElsewhereOf: CompactGroups<CollectedElsewhere>;
}

const COMPACT = /^[A-Za-z0-9]*$/;

/** The IBAN as records refer to it: without spaces, whatever its capitals. */
export function ibanKey(iban: string): Key {
  return COMPACT.test(iban) ? iban.toLowerCase() : keyFrom(iban.normalize("NFKC").replace(/[\s\u200b.-]/gu, ""));
}

/** Whether two texts are the same IBAN, however they are spelled. */
export function isSameIban(one: string, other: string): boolean {
  return one === other || ibanKey(one) === ibanKey(other);
}

/** The key of an open item: an invoice, or an instalment of a split one. */
export function itemKey(administration: string, invoice: string, instalment: number | null): Key {
  return keyFrom(administration, invoice, instalment);
}

/** The maps of one table. They are remembered of the table: books share the tables in which they do not differ. */
function ofTable<R, M>(make: (records: readonly R[]) => M): (records: readonly R[]) => M {
  return rememberedOf(make);
}

function byKey<T extends TableName>(table: T) {
  return ofTable((records: readonly RecordTypes[T][]) => firstBy(records, (record) => keyOf(table, record)));
}

function groups<R extends object>(key: (record: R) => Key) {
  return ofTable((records: readonly R[]) => new CompactGroups(records, key));
}

const administrations = byKey("Administrations");
const accounts = ofTable((records: readonly Account[]) => firstBy(records, ({ iban }) => ibanKey(iban)));
const debtors = byKey("Debtors");
const mandates = byKey("Mandates");
const mandatesOfDebtor = groups(({ administration, debtor }: Mandate) => keyFrom(administration, debtor));
const invoices = byKey("Invoices");
const instalmentsOfInvoice = groups(({ administration, invoice }: Instalment) => keyFrom(administration, invoice));
const orders = byKey("Orders");
const linesOfOrder = ofTable(
  (lines: readonly DirectDebit[]) =>
    new CompactGroups(lines.toSorted(by(({ line }) => line)), ({ order }) => keyFrom(order)),
);
const linesOfItem = groups((line: DirectDebit) => itemKey(line.administration, line.invoice, line.instalment));
const linesOfReference = groups((line: DirectDebit) => keyFrom(line.administration, line.mandateId));
const linesOfDebtor = groups((line: DirectDebit) => keyFrom(line.administration, line.debtor));

const collectedElsewhere = rememberedOf(collectedElsewhereIn);
const collectedElsewhereFrom = ofTable((log: readonly LogRow[]) => {
  const known = [...collectedElsewhere(log).values()];
  return new CompactGroups(known, ({ administration, iban }) => keyFrom(administration, ibanKey(iban)));
});
const collectedElsewhereOf = ofTable((log: readonly LogRow[]) => {
  const known = [...collectedElsewhere(log).values()].filter(({ debtor }) => debtor !== null);
  return new CompactGroups(known, ({ administration, debtor }) => keyFrom(administration, debtor));
});

/** The index of a book. Each map is made when it is first asked for, and once for all books that share the table. */
export function indexBook({ tables }: Book): BookIndex {
  return {
    get administrations() {
      return administrations(tables.Administrations);
    },
    get accounts() {
      return accounts(tables.Accounts);
    },
    get debtors() {
      return debtors(tables.Debtors);
    },
    get mandates() {
      return mandates(tables.Mandates);
    },
    get mandatesOfDebtor() {
      return mandatesOfDebtor(tables.Mandates);
    },
    get invoices() {
      return invoices(tables.Invoices);
    },
    get instalmentsOfInvoice() {
      return instalmentsOfInvoice(tables.Instalments);
    },
    get orders() {
      return orders(tables.Orders);
    },
    get linesOfOrder() {
      return linesOfOrder(tables.DirectDebits);
    },
    get linesOfItem() {
      return linesOfItem(tables.DirectDebits);
    },
    get linesOfReference() {
      return linesOfReference(tables.DirectDebits);
    },
    get linesOfDebtor() {
      return linesOfDebtor(tables.DirectDebits);
    },
    get collectedElsewhere() {
      return collectedElsewhere(tables.Log);
    },
    get collectedElsewhereFrom() {
      return collectedElsewhereFrom(tables.Log);
    },
    get collectedElsewhereOf() {
      return collectedElsewhereOf(tables.Log);
    },
  };
}
