import type { RowsAt } from "./longLists";

/** Rows made of records when they are asked for: nobody looks at all rows of a long list. */
export function rowsOf<From, Row>(records: readonly From[], rowOf: (record: From) => Row): RowsAt<Row> {
  return { length: records.length, at: (from, to) => records.slice(from, to).map(rowOf) };
}
