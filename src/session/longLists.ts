import type { LongList } from "./longList";

/** So many rows go along with a list at once. */
const HEAD = 200;

/** Rows that can be asked for by their position. */
export interface RowsAt<Row> {
  readonly length: number;
  readonly at: (from: number, to: number) => readonly Row[];
}

/** Keeps the lists of a session. A list that is made again for the same purpose takes the place of the one before. */
export class LongLists {
  private readonly lists = new Map<number, RowsAt<unknown>>();
  private readonly idsOf = new Map<string, number[]>();

  /** `newId` never gives a number twice, not in another thread of the same session either. */
  constructor(private readonly newId: () => number) {}

  /** Lets the lists go that were kept for this purpose, and gives the way to keep others. */
  renew(purpose: string): <Row>(rows: RowsAt<Row> | readonly Row[]) => LongList<Row> {
    for (const id of this.idsOf.get(purpose) ?? []) this.lists.delete(id);
    const ids: number[] = [];
    this.idsOf.set(purpose, ids);
    return (rows) => {
      const kept = isRowsAt(rows) ? rows : listed(rows);
      const id = this.newId();
      this.lists.set(id, kept);
      ids.push(id);
      return { id, length: kept.length, head: kept.at(0, Math.min(HEAD, kept.length)) };
    };
  }

  /** Rows from this index on, at most `count`; none of a list that was let go. */
  rows(id: number, from: number, count: number): readonly unknown[] {
    const list = this.lists.get(id);
    if (list === undefined) return [];
    return list.at(Math.min(from, list.length), Math.min(from + count, list.length));
  }
}

// An array has an `at` of its own.
function isRowsAt<Row>(rows: RowsAt<Row> | readonly Row[]): rows is RowsAt<Row> {
  return !Array.isArray(rows);
}

function listed<Row>(rows: readonly Row[]): RowsAt<Row> {
  return { length: rows.length, at: (from, to) => rows.slice(from, to) };
}
