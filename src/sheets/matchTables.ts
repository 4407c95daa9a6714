import type { Language, MappingRow } from "../domain/book/records";
import { TABLE_NAMES, type TableName } from "../domain/book/records";
import { type MatchedColumns, matchColumns } from "./columns";
import type { FoundTable, WorkbookContents } from "./contents";
import { type ReadMapping, readMapping } from "./readMapping";
import { fieldsOf } from "./tables";

/** A table of the contract, where it was found, and its columns. */
export interface TableMatch {
  readonly table: TableName;
  readonly found: FoundTable;
  readonly matched: MatchedColumns;
  /** Columns that the user said to be none of ours. */
  readonly denied: ReadonlySet<number>;
}

/** Which tables of a workbook hold which records. */
export interface MatchedTables {
  readonly byTable: ReadonlyMap<TableName, TableMatch>;
  /** Tables that merely bear the name of one of ours: their columns are other ones. */
  readonly foreign: ReadonlyMap<TableName, FoundTable>;
  readonly mapping: ReadMapping;
  /** The language of most captions of all tables; Dutch when neither has more. */
  readonly language: Language;
}

const NONE: ReadonlySet<number> = new Set();

/** Finds the tables by what the user mapped, and any other by its contract name. */
export function matchTables({ tables }: WorkbookContents, rows: readonly MappingRow[]): MatchedTables {
  const mapping = readMapping(rows, tables);
  const taken = new Set([...mapping.tables.values()].map(({ found }) => found));
  const byName = new Map(tables.filter((found) => !taken.has(found)).map((found) => [found.name.toLowerCase(), found]));
  const byTable = new Map<TableName, TableMatch>();
  const foreign = new Map<TableName, FoundTable>();
  for (const table of TABLE_NAMES) {
    const mapped = mapping.tables.get(table);
    const found = mapping.wrong.has(table) ? undefined : (mapped?.found ?? byName.get(table.toLowerCase()));
    if (found === undefined) continue;
    if (mapped === undefined && !isOurs(table, found.captions)) {
      foreign.set(table, found);
      continue;
    }
    const denied = mapped?.denied ?? NONE;
    byTable.set(table, { table, found, matched: matchColumns(table, found.captions, mapped?.columns, denied), denied });
  }
  const language = languageOf(...[...byTable.values()].map(({ matched }) => matched.votes)) ?? "nl";
  return { byTable, foreign, mapping, language };
}

/** Of the columns that every record fills, and of a table's own columns, such a part makes it one of ours. */
const OURS_SHARE = 0.5;

/**
 * Whether a table that bears our name is ours by its columns: it has all those that every record fills, or half of them
 * while half of its own columns are ours.
 */
export function isOurs(table: TableName, captions: readonly string[]): boolean {
  const { columns } = matchColumns(table, captions);
  const must = fieldsOf(table).filter(({ filled }) => filled);
  const share = must.filter(({ name }) => columns.has(name)).length / Math.max(1, must.length);
  // One column that is ours by chance makes no table ours.
  const least = Math.max(2, OURS_SHARE * captions.length);
  return share === 1 || (share >= OURS_SHARE && columns.size >= Math.min(captions.length, least));
}

/** The language of most captions; null when neither has more. */
export function languageOf(...votes: readonly Readonly<Record<Language, number>>[]): Language | null {
  const nl = votes.reduce((sum, vote) => sum + vote.nl, 0);
  const en = votes.reduce((sum, vote) => sum + vote.en, 0);
  if (nl === en) return null;
  return nl > en ? "nl" : "en";
}
