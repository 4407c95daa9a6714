import { firstBy } from "../kit/firstBy";
import { remembered } from "../kit/remembered";
import { append, type Book, type Change, KEY_FIELDS, keyOf, setFields } from "../domain/book/book";
import type { RecordTypes, TableName } from "../domain/book/records";

/**
 * What is left to write of these changes in a book that holds some of them already: records that are there are not added
 * again, and fields that have their new value are not set again.
 */
export function unwrittenChanges(book: Book, changes: readonly (Change | null)[]): Change[] {
  const indexOf = remembered((table: TableName) => {
    const records: readonly RecordTypes[TableName][] = book.tables[table];
    return firstBy(records, (record) => keyOf(table, record));
  });
  return changes.flatMap((change): Change[] => {
    if (change === null) return [];
    if (change.kind === "append") {
      const isThere =
        KEY_FIELDS[change.table].length > 0 && indexOf(change.table).has(keyOf(change.table, change.record));
      return isThere ? [] : [append(change.table, change.record)];
    }
    if (change.kind === "remove") return indexOf(change.table).has(change.key) ? [change] : [];
    const current = indexOf(change.table).get(change.key);
    const rest = current === undefined ? null : setFields(change.table, current, change.fields);
    return rest === null ? [] : [rest];
  });
}
