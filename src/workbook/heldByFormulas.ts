import { type Book, type Change, type Key, KEY_FIELDS, keyOf } from "../domain/book/book";
import { type Finding, finding } from "../domain/book/finding";
import { firstBy } from "../kit/firstBy";
import { groupBy } from "../kit/groupBy";
import { type BookRecord, type RecordTypes, TABLE_NAMES, type TableName } from "../domain/book/records";
import { cellText } from "../domain/collection/formulaCells";

/** So many rows of one finding are named. */
const NAMED_MAX = 20;

/** Changes that leave the user's formulas alone, and what of them is left out: what its cells must show afterwards. */
export interface HeldByFormulas {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/**
 * Takes out of changes what would write over a formula of the user's. What such cells must show when the rest is written
 * is reported, once for all cells of a column that must show the same.
 */
export function heldByFormulas(book: Book, changes: readonly Change[]): HeldByFormulas {
  const held = new Map(TABLE_NAMES.flatMap((table) => heldRecords(book, table)));
  if (held.size === 0) return { changes, findings: [] };
  const cells = new HeldCells(book);
  const rest = changes.flatMap((change): Change[] => {
    if (change.kind !== "set") return [change];
    const record = held.get(change.table)?.get(change.key);
    if (record === undefined) return [change];
    const fields: Record<string, unknown> = {};
    const was: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(change.fields)) {
      if (record.formulas?.includes(field) === true) {
        cells.add(change.table, record.row, field, value);
        continue;
      }
      fields[field] = value;
      was[field] = (change.was as Readonly<Record<string, unknown>>)[field];
    }
    return Object.keys(fields).length === 0 ? [] : [{ ...change, fields, was }];
  });
  return { changes: rest, findings: cells.findings() };
}

type HeldRecords = readonly [TableName, ReadonlyMap<Key, BookRecord>];

/** The records of a table that hold a formula, by key; none where nobody could find them again. */
function heldRecords<T extends TableName>({ tables }: Book, table: T): HeldRecords[] {
  const records: readonly RecordTypes[T][] = tables[table];
  if (KEY_FIELDS[table].length === 0 || !records.some(({ formulas }) => formulas !== undefined)) return [];
  return [[table, firstBy<RecordTypes[T], Key>(records, (record) => keyOf(table, record))]];
}

interface HeldCell {
  readonly table: TableName;
  readonly field: string;
  readonly row: number;
  readonly expected: string;
}

class HeldCells {
  /** By cell: of several changes of one, the last says what it must show. */
  private readonly cells = new Map<string, HeldCell>();
  private readonly shown: ReadonlyMap<string, string>;

  constructor({ findings }: Book) {
    this.shown = new Map(
      findings.flatMap(({ code, place, params }) =>
        code === "formula.shows" ? [[JSON.stringify(place), String(params["shown"])] as const] : [],
      ),
    );
  }

  add(table: TableName, row: number, field: string, value: unknown): void {
    this.cells.set(JSON.stringify({ table, row, field }), { table, row, field, expected: cellText(field, value) });
  }

  findings(): Finding[] {
    // What shows that already, because nobody took the collection before off it, has nothing to change.
    const open = [...this.cells].filter(([cell, { expected }]) => this.shown.get(cell) !== expected);
    const alike = groupBy(
      open.map(([, cell]) => cell),
      ({ table, field, expected }) => JSON.stringify([table, field, expected]),
    );
    return [...alike.values()].map((cells) => {
      const [{ table, field, expected }] = cells;
      const rows = cells.map(({ row }) => row);
      const named = rows.slice(0, NAMED_MAX).join(", ");
      const params = { expected, count: rows.length, rows: rows.length > NAMED_MAX ? `${named}, …` : named };
      return finding("formula.mustShow", { table, row: rows[0] ?? null, field }, params);
    });
  }
}
