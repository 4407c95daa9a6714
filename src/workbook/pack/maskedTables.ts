import { TABLE_NAMES, type TableName } from "../../domain/book/records";
import { getOrInsert } from "../../kit/getOrInsert";
import { SHEET_NAMES } from "../../sheets/captions";
import type { CellKind, CellValue } from "../../sheets/cellValue";
import { decodeCell, isBlankCell, type Reading } from "../../sheets/cells";
import { fieldOfCaption } from "../../sheets/columns";
import type { FoundTable, WorkbookContents } from "../../sheets/contents";
import { shownColumnsOf, shownPosition } from "../../sheets/besideFields";
import { decodeMapping } from "../../sheets/decode";
import { type MatchedTables, matchTables } from "../../sheets/matchTables";
import { type Field, fieldOf } from "../../sheets/tables";
import { type Masks, maskedField } from "./maskedFields";
import { maskedJson } from "./maskedJson";

/** A table of the pack: as it would be found there. */
export interface MaskedTable {
  readonly found: FoundTable;
  /** Of each column, how its cells are written. */
  readonly kinds: readonly CellKind[];
}

/** The tables with everything in them replaced, and what was left out. */
export interface MaskedTables {
  readonly tables: readonly MaskedTable[];
  /** Columns of the user's own, which are left empty. */
  readonly ownColumns: number;
  /** Tables that are none of ours, which are left out. */
  readonly ownTables: number;
  /** Columns in which something was replaced, in their order. */
  readonly replaced: readonly ReplacedColumn[];
}

/** A column of the contract, and how many of its cells say something else in the pack. */
export interface ReplacedColumn {
  readonly table: TableName;
  readonly field: string;
  readonly cells: number;
}

/** A table of the workbook and the roles that it has. */
interface Role {
  readonly found: FoundTable;
  readonly tables: readonly TableName[];
  /** By position: the table and column that is there. */
  readonly fields: ReadonlyMap<number, { readonly table: TableName; readonly field: Field }>;
}

/** Days from the first of 1900 to that of 1904: the pack counts from 1900. */
const DAYS_TO_1904 = 1462;

/** The tables of the books, and those that only bear a name of theirs; no other one. */
export function maskedTables(contents: WorkbookContents, masks: Masks): MaskedTables {
  const matched = matchTables(contents, decodeMapping(contents));
  const roles = contents.tables.flatMap((found) => roleOf(found, matched));
  const names = namesOf(roles, contents.tables);
  const reading = { language: matched.language, date1904: contents.date1904, note: () => undefined };
  const tables = roles.map((role) => maskedTable(role, { masks, names, reading }));
  return {
    tables: tables.map(({ table }) => table),
    ownColumns: tables.reduce((sum, { own }) => sum + own, 0),
    ownTables: contents.tables.length - roles.length,
    replaced: tables.flatMap(({ replaced }) => replaced),
  };
}

function roleOf(found: FoundTable, { byTable, foreign }: MatchedTables): Role[] {
  const tables = TABLE_NAMES.filter((table) => byTable.get(table)?.found === found);
  const bearing = TABLE_NAMES.filter((table) => foreign.get(table) === found);
  if (tables.length + bearing.length === 0) return [];
  const fields = new Map<number, { readonly table: TableName; readonly field: Field }>();
  for (const table of tables) {
    for (const [name, position] of byTable.get(table)?.matched.columns ?? []) {
      if (!fields.has(position)) fields.set(position, { table, field: fieldOf(table, name) });
    }
  }
  return [{ found, tables: [...tables, ...bearing], fields }];
}

/** What tables and columns are called in the pack. */
interface Names {
  readonly table: (name: string) => string;
  readonly caption: (text: string) => string;
}

/** Names of the contract stay; those of the user's own say no more than where they stand. */
function namesOf(roles: readonly Role[], all: readonly FoundTable[]): Names {
  const tables = new Map<string, string>();
  const captions = new Map<string, string>();
  const contract = new Set(TABLE_NAMES.map((name) => name.toLowerCase()));
  roles.forEach(({ found: { name }, tables: [role = "Table"] }) => {
    const isOurs = contract.has(name.toLowerCase()) || name.startsWith("Incassoblad");
    tables.set(name.toLowerCase(), isOurs ? name : `${role}_own`);
  });
  all.forEach(({ name }, at) => {
    if (!tables.has(name.toLowerCase())) tables.set(name.toLowerCase(), `Own_${String(at + 1)}`);
  });
  // A caption has one name in all tables: `Mapping` names it without the table.
  const caption = (text: string): string => {
    const isOurs = TABLE_NAMES.some((table) => fieldOfCaption(table, text) !== null || isBesideFields([table], text));
    if (isOurs || text.trim() === "") return text;
    return getOrInsert(captions, text.trim().toLowerCase(), () => `# ${String(captions.size + 1)}`);
  };
  return { table: (name) => tables.get(name.trim().toLowerCase()) ?? (name.trim() === "" ? name : "Own_0"), caption };
}

/** Whether a caption is that of a column that shows what follows from others: it is ours, and left empty. */
function isBesideFields(tables: readonly TableName[], caption: string): boolean {
  return tables.some((table) => shownColumnsOf(table).some((column) => shownPosition(column, [caption]) === 0));
}

interface Making {
  readonly masks: Masks;
  readonly names: Names;
  readonly reading: Reading;
}

interface MadeTable {
  readonly table: MaskedTable;
  /** How many columns are none of ours. */
  readonly own: number;
  readonly replaced: readonly ReplacedColumn[];
}

function maskedTable(role: Role, making: Making): MadeTable {
  const { found, fields, tables } = role;
  const isForeign = fields.size === 0;
  const columns = found.captions.map((_, position) => fields.get(position) ?? null);
  const rows = isForeign
    ? []
    : found.rows.map((row) => columns.map((column, at) => maskedCell(column, row[at] ?? null, making)));
  const kept = new Map([...(found.formulas ?? [])].filter(([position]) => fields.has(position)));
  const language = making.reading.language;
  return {
    table: {
      found: {
        name: making.names.table(found.name),
        sheet: tables[0] === undefined ? found.name : SHEET_NAMES[tables[0]][language],
        headerRow: 1,
        firstColumn: 1,
        captions: found.captions.map(making.names.caption),
        rows: rows.length === 0 ? [columns.map(() => null)] : rows,
        ...(kept.size === 0 ? {} : { formulas: kept }),
      },
      kinds: columns.map((column) => column?.field.kind ?? "text"),
    },
    own: columns.filter((column, at) => column === null && !isBesideFields(tables, found.captions[at] ?? "")).length,
    replaced: isForeign ? [] : replacedColumns(columns, found.rows, rows),
  };
}

type Column = { readonly table: TableName; readonly field: Field } | null;

function replacedColumns(
  columns: readonly Column[],
  was: readonly (readonly CellValue[])[],
  is: readonly (readonly CellValue[])[],
): readonly ReplacedColumn[] {
  return columns.flatMap((column, at) => {
    if (column === null) return [];
    const { table, field } = column;
    // A number or day is another one in a pack only because it counts from another year.
    const cells = was.filter((row, index) => {
      const cell = row[at] ?? null;
      return (typeof cell === "string" || field.kind === "text") && cell !== (is[index]?.[at] ?? null);
    }).length;
    return cells === 0 ? [] : [{ table, field: field.name, cells }];
  });
}

function maskedCell(column: Column, cell: CellValue, { masks, names, reading }: Making): CellValue {
  if (column === null || cell === null) return null;
  const { table, field } = column;
  if (isBlankCell(cell) || typeof cell === "boolean" || typeof cell === "object") return cell;
  if (field.kind === "text") {
    if (typeof cell === "number") return numberFrom(maskedText(table, field, String(cell), masks, names), cell);
    return maskedText(table, field, cell, masks, names);
  }
  const isDay = field.kind === "date" || field.kind === "date-time";
  if (typeof cell === "number") return isDay && reading.date1904 ? cell + DAYS_TO_1904 : cell;
  // What says a day, an amount or a code stays. What should and does not may be anything: its words are replaced, its figures not.
  const read = decodeCell(field, cell, reading);
  return typeof read === "object" && read !== null ? cell.replace(/[\p{L}\p{M}]+/gu, (word) => masks.text(word)) : cell;
}

function maskedText(table: TableName, field: Field, text: string, masks: Masks, names: Names): string {
  if (table === "Mapping" && field.name === "tableName") return names.table(text);
  if (table === "Mapping" && field.name === "caption") return text.split("|").map(names.caption).join("|");
  const isJson = (table === "Orders" && field.name === "settings") || (table === "Log" && field.name === "request");
  return isJson ? maskedJson(text, masks) : maskedField(table, field.name, text, masks);
}

/** A number that stands for a number in a column of texts. */
function numberFrom(text: string, was: number): number {
  const number = Number(text);
  return Number.isFinite(number) ? number : -was;
}
