import { firstBy } from "../kit/firstBy";
import { once, remembered } from "../kit/remembered";
import { type Book, type Change, type Key, KEY_FIELDS, keyOf } from "../domain/book/book";
import type { Place } from "../domain/book/finding";
import { unreadText } from "../domain/book/rowFindings";
import { holdsFormula, NO_COLUMNS, type RecordTypes, type TableName } from "../domain/book/records";

/** The numbers that new records count on from. */
export interface Counters {
  readonly Ledger: number;
  readonly Log: number;
  /** The greatest order number; "" when there is no order. */
  readonly Orders: string;
}

/** The last numbers of a book. */
export function countersOf({ tables }: Book): Counters {
  const last = (records: readonly { readonly number: number }[]): number =>
    records.reduce((greatest, { number }) => Math.max(greatest, number), 0);
  const orders = tables.Orders.reduce((greatest, { number }) => (number > greatest ? number : greatest), "");
  return { Ledger: last(tables.Ledger), Log: last(tables.Log), Orders: orders };
}

/**
 * Where a book no longer holds what changes were decided upon: a changed or vanished record that is to be set or
 * removed, a record that meanwhile has the key of one to be added, a counter that went on. Empty when all still holds.
 */
export function basisDifferences(book: Book, changes: readonly Change[], counters: Counters): Place[] {
  const now = countersOf(book);
  const moved = (["Ledger", "Log", "Orders"] as const).filter((table) => now[table] !== counters[table]);
  const recordsOf = remembered((table: TableName): ReadonlyMap<Key, RecordTypes[TableName]> => byKey(book, table));
  const added = new Set<string>();
  const firstSet = once(() => firstSets(changes));
  const places = changes.flatMap((change, position) => {
    const isOwn = (field: string): boolean => (firstSet().get(fieldName(change, field)) ?? position) < position;
    const place = differenceOf(change, recordsOf(change.table), added, isOwn) ?? otherText(book, change, recordsOf);
    return place === null ? [] : [place];
  });
  return [...moved.map((table): Place => ({ table, row: null, field: "number" })), ...places];
}

/** Where a cell that could not be read shows something else than was decided upon: what it held stays unread either way. */
function otherText(
  book: Book,
  change: Change,
  recordsOf: (table: TableName) => ReadonlyMap<Key, RecordTypes[TableName]>,
): Place | null {
  if (change.kind !== "set" || change.shown === undefined) return null;
  const { table } = change;
  const row = recordsOf(table).get(change.key)?.row ?? null;
  const other = Object.entries(change.shown).find(
    ([field, shown]) => unreadText(book, { table, row, field }) !== shown,
  );
  return other === undefined ? null : { table, row, field: other[0] };
}

function byKey<T extends TableName>(book: Book, table: T): ReadonlyMap<Key, RecordTypes[T]> {
  return firstBy<RecordTypes[T], Key>(book.tables[table], (record) => keyOf(table, record));
}

/** Which of the changes is the first to set a field of a record: what a later one of it was decided upon is what that sets. */
function firstSets(changes: readonly Change[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [position, change] of changes.entries()) {
    if (change.kind !== "set") continue;
    for (const field in change.fields) {
      const name = fieldName(change, field);
      if (!first.has(name)) first.set(name, position);
    }
  }
  return first;
}

function fieldName(change: Change, field: string): string {
  const key = change.kind === "append" ? "" : change.key;
  return `${change.table}\u001f${field}\u001f${key}`;
}

/** `added` remembers what the changes themselves put there: a later change of it has nothing to compare with. */
function differenceOf(
  change: Change,
  records: ReadonlyMap<Key, RecordTypes[TableName]>,
  added: Set<string>,
  isOwn: (field: string) => boolean,
): Place | null {
  const { table } = change;
  if (KEY_FIELDS[table].length === 0) return null;
  const key = change.kind === "append" ? keyOf(table, change.record) : change.key;
  const record = records.get(key);
  const name = `${table}\u001f${key}`;
  if (change.kind === "append") {
    added.add(name);
    return record === undefined ? null : { table, row: record.row, field: null };
  }
  if (added.has(name)) return null;
  if (record === undefined) return { table, row: null, field: null };
  const now = record as unknown as Readonly<Record<string, unknown>>;
  // Where a formula has come meanwhile, what it shows may be the same; it is no cell to write to.
  const isFormula = (field: string): boolean => change.kind === "set" && holdsFormula(record, field);
  const changed = Object.entries(change.was).find(
    ([field, was]) =>
      !NO_COLUMNS.has(field) && ((now[field] ?? null) !== (was ?? null) || isFormula(field)) && !isOwn(field),
  );
  return changed === undefined ? null : { table, row: record.row, field: changed[0] };
}
