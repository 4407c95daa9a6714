declare const rowType: unique symbol;

/**
 * Rows that stay where the workbook is read, which may be a worker: the pane gets them by the page. It holds until the
 * next call that makes the same thing anew.
 */
export interface LongList<Row> {
  readonly id: number;
  readonly length: number;
  /** The first rows, so that a short list needs no further question. */
  readonly head: readonly Row[];
  readonly [rowType]?: Row;
}
