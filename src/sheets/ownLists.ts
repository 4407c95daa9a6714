import { type MappingRow, TABLE_NAMES, type TableName } from "../domain/book/records";
import { groupBy } from "../kit/groupBy";
import { bearsNameOf, type CaptionedTable, captionedTable, type CaptionRow } from "./captionRows";
import { matchColumns } from "./columns";
import type { FoundList, FoundTable, WorkbookContents } from "./contents";
import { decodeMapping } from "./decode";
import { columnCaptioned, fieldNamed, roleNamed, tableNamed } from "./readMapping";
import { fieldsOf, isOfAdministration, isRequired, REQUIRED_TABLES } from "./tables";

/** A table of the user's own that `Mapping` names and that is no Excel table of the workbook. */
export interface MissedTable {
  readonly table: TableName;
  /** The ListObject's name, as `Mapping` has it. */
  readonly name: string;
  readonly columns: readonly { readonly field: string; readonly caption: string }[];
}

/** What Excel lets a table be called, apart from what could be read as a cell. */
const TABLE_NAME = /^(?![a-z]{1,3}\d+$|r\d*c\d*$|[rc]$)[\p{L}_\\][\p{L}\p{N}._]{0,254}$/iu;

/**
 * The tables that `Mapping` names and that are not there, whether it is a table still or a list as well. None where its
 * rows leave in doubt which table is meant.
 */
export function missedTables(contents: WorkbookContents): readonly MissedTable[] {
  const rows = decodeMapping(withMappingList(contents)).filter(({ unreadable }) => unreadable === undefined);
  const byRole = groupBy(rows, ({ table }) => roleNamed(table) ?? undefined);
  const named = TABLE_NAMES.flatMap((table) => missedTable(table, byRole.get(table) ?? [], contents) ?? []);
  const byName = groupBy(named, ({ name }) => name.toLowerCase());
  return named.filter(({ name }) => byName.get(name.toLowerCase())?.length === 1);
}

function missedTable(table: TableName, rows: readonly MappingRow[], { tables }: WorkbookContents): MissedTable | null {
  const [name = "", ...others] = new Set(rows.map(({ tableName }) => tableName.trim()));
  const isOne = others.every((other) => other.toLowerCase() === name.toLowerCase());
  if (!isOne || !TABLE_NAME.test(name) || tableNamed(tables, name) !== null) return null;
  const columns = rows.flatMap((row) => {
    const field = row.field === null ? null : fieldNamed(table, row.field);
    return field === null || row.caption === null ? [] : [{ field, caption: row.caption }];
  });
  return { table, name, columns };
}

/** The workbook with `Mapping` as a table where it is a list, and the only one that it can be. */
function withMappingList(contents: WorkbookContents): WorkbookContents {
  const { tables, lists = [] } = contents;
  if (tableNamed(tables, "Mapping") !== null) return contents;
  const all = lists.filter(({ headed }) => headed.table === "Mapping");
  const named = all.filter(({ headed }) => headed.isNamed);
  const [list, ...others] = named.length > 0 ? named : all;
  return list === undefined || others.length > 0 ? contents : { ...contents, tables: [...tables, tableOver(list)] };
}

/** The list as a table of our name, with its rows where they were read. */
function tableOver({ headed, sheet, headerRow, firstColumn, captions, rows = [] }: FoundList): FoundTable {
  return { name: headed.table, sheet, headerRow, firstColumn, captions, rows };
}

/**
 * Which table captions are of when these of the user's own are missed: the user's by what `Mapping` says, or else one of
 * ours. Null for any other list.
 */
export function headedTable(missed: readonly MissedTable[], row: CaptionRow): CaptionedTable | null {
  const own = ownTable(missed, row);
  if (own !== null) return own;
  const ours = captionedTable(row);
  // The rows of `Mapping` say that another table holds these records.
  return missed.some(({ table }) => table === ours?.table) ? null : ours;
}

/** The missed table that the captions are of; the one that most of them are columns of, when they fit several. */
function ownTable(missed: readonly MissedTable[], { sheet, captions }: CaptionRow): CaptionedTable | null {
  const fits = missed.flatMap((one) => {
    const known = knownColumns(one, captions);
    return known === null ? [] : [{ one, known }];
  });
  const [best, next] = fits.sort((a, b) => b.known - a.known);
  if (best === undefined || best.known === next?.known) return null;
  const { table, name } = best.one;
  return { table, isNamed: bearsNameOf(sheet, table), ownName: name };
}

/**
 * How many of the captions are columns of the table. Null unless each that `Mapping` names is there once, and no column
 * that the table needs is missing.
 */
function knownColumns({ table, columns }: MissedTable, captions: readonly string[]): number | null {
  const mapped = new Map<string, number>();
  for (const { field, caption } of columns) {
    const position = columnCaptioned(captions, caption);
    if (position === null || [...mapped.values()].includes(position)) return null;
    mapped.set(field, position);
  }
  const matched = matchColumns(table, captions, mapped).columns;
  const mustBe = REQUIRED_TABLES.includes(table) ? isRequired : ({ filled }: { readonly filled: boolean }) => filled;
  const isWhole = fieldsOf(table).every(
    (field) => !mustBe(field) || matched.has(field.name) || isOfAdministration(field),
  );
  return isWhole ? matched.size : null;
}
