import { firstBy } from "../kit/firstBy";
import { remembered } from "../kit/remembered";
import { append, type Book, type Change, KEY_FIELDS, keyOf, setFields } from "../domain/book/book";
import type { RecordTypes, TableName } from "../domain/book/records";

/**
 * What is left to write of these changes in a book that holds some of them already: records that are there are not added
 * again, and fields that have their new value are not set again. Changes are written in their order, so that nothing is left
 * once the last one is there: what is otherwise since, somebody has typed or another program has written.
 */
export function unwrittenChanges(book: Book, changes: readonly (Change | null)[]): Change[] {
  const unwrittenOf = unwrittenIn(book);
  const last = changes.findLast((change) => change !== null);
  if (last == null || unwrittenOf(last).length === 0) return [];
  return changes.flatMap((change) => (change === null ? [] : unwrittenOf(change)));
}

/** What of a change the book does not hold yet: all, some of its fields, or nothing. */
function unwrittenIn(book: Book): (change: Change) => Change[] {
  const indexOf = remembered((table: TableName) => {
    const records: readonly RecordTypes[TableName][] = book.tables[table];
    return firstBy(records, (record) => keyOf(table, record));
  });
  return (change) => {
    if (change.kind === "append") {
      const isThere =
        KEY_FIELDS[change.table].length > 0 && indexOf(change.table).has(keyOf(change.table, change.record));
      return isThere ? [] : [append(change.table, change.record)];
    }
    if (change.kind === "remove") return indexOf(change.table).has(change.key) ? [change] : [];
    const current = indexOf(change.table).get(change.key);
    const rest = current === undefined ? null : setFields(change.table, current, change.fields);
    return rest === null ? [] : [rest];
  };
}
