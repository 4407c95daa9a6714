/**
 * A copy of a record with fields that it has not. Where a copy gains fields as `{ ...record, field }` V8 makes a class of its
 * own for every single one: half a kilobyte per field, that stays until all memory is looked through, and ten times the time.
 * Fields that the record has may be given so, and own fields may stand before what is copied.
 */
export function withFields<R extends object, F extends object>(record: R, fields: F): R & F {
  return Object.assign({}, record, fields);
}
