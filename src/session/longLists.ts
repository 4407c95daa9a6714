import { getOrInsert } from "../kit/getOrInsert";
import type { LongList } from "./longList";

/** So many rows go along with a list at once. */
const HEAD = 200;

/** So many questions of one kind, or looks of one action, can be in sight at the same time, and more. */
const KEPT_OF_KIND = 16;

/** Rows that can be asked for by their position. */
export interface RowsAt<Row> {
  readonly length: number;
  readonly at: (from: number, to: number) => readonly Row[];
}

/** Keeps the lists of a session. A list that is made again for the same purpose takes the place of the one before. */
export class LongLists {
  private readonly lists = new Map<number, RowsAt<unknown>>();
  private readonly idsOf = new Map<string, number[]>();
  private readonly purposesOf = new Map<string, Set<string>>();

  /** `newId` never gives a number twice, not in another thread of the same session either. */
  constructor(private readonly newId: () => number) {}

  /**
   * Lets the lists go that were kept for this purpose, and gives the way to keep others. Of purposes of one kind only the last
   * are kept: each search and each choice is one of its own, and a user goes on to the next.
   */
  renew(purpose: string, kind = purpose): <Row>(rows: RowsAt<Row> | readonly Row[]) => LongList<Row> {
    this.letGo(purpose);
    const ofKind = getOrInsert(this.purposesOf, kind, () => new Set<string>());
    ofKind.delete(purpose);
    ofKind.add(purpose);
    for (const older of [...ofKind].slice(0, -KEPT_OF_KIND)) {
      this.letGo(older);
      ofKind.delete(older);
    }
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

  private letGo(purpose: string): void {
    for (const id of this.idsOf.get(purpose) ?? []) this.lists.delete(id);
    this.idsOf.delete(purpose);
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
