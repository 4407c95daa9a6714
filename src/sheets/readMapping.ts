import { groupBy } from "../kit/groupBy";
import { finding, type Finding, type Place } from "../domain/book/finding";
import type { FindingParams } from "../domain/values/problem";
import type { FindingCode } from "../domain/values/findingCodes";
import { type FieldOf, type MappingRow, TABLE_NAMES, type TableName } from "../domain/book/records";
import type { FoundTable } from "./contents";
import { foldCaption, shownCaption } from "./foldCaption";
import { mayShare } from "./sharedTables";
import { fieldsOf } from "./tables";

/** A table of the user's own, and the columns that the user gave to fields. */
export interface MappedTable {
  readonly found: FoundTable;
  /** Field to position in the table, 0 is the first column; columns that are known by their caption are not among them. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that the user said not to be what their captions say. */
  readonly denied: ReadonlySet<number>;
}

/** What the rows of `Mapping` say, as far as they can be followed. */
export interface ReadMapping {
  readonly tables: ReadonlyMap<TableName, MappedTable>;
  /** Every mistake, on its own cell; a row that is not in the workbook yet has no row number. */
  readonly findings: readonly Finding[];
  /** Tables (`Debtors`) and columns (`Debtors.number`) whose rows are wrong: that they are absent need not be said again. */
  readonly wrong: ReadonlySet<string>;
}

/** A row with the table that it is about. */
interface RoleRow {
  readonly role: TableName;
  readonly row: MappingRow;
}

/** A row that gives a field a caption. */
interface FieldRow {
  readonly field: string;
  readonly caption: string;
  readonly row: MappingRow;
}

/** A cell of `Mapping`. A row that is only about to be written has no cell to point at yet. */
function at({ row }: MappingRow, field: FieldOf<"Mapping">): Place {
  return { table: "Mapping", row: row === 0 ? null : row, field };
}

/** The table that a role names, without regard to case; null when there is none that can be mapped. */
export function roleNamed(text: string): TableName | null {
  const name = text.trim().toLowerCase();
  return TABLE_NAMES.find((table) => table.toLowerCase() === name && table !== "Mapping") ?? null;
}

/** The field of a table that a text names, without regard to case; null when there is none. */
export function fieldNamed(table: TableName, text: string): string | null {
  const name = text.trim().toLowerCase();
  return fieldsOf(table).find((field) => field.name.toLowerCase() === name)?.name ?? null;
}

/** Stands before a field of which `Mapping` names the columns that are not it, and between the captions of these. */
const NOT = "-";
const BETWEEN = " | ";

/** A row of `Mapping` that says which columns are not a field, though their captions say so. */
export interface Denial {
  readonly field: string;
  readonly captions: readonly string[];
}

/** What such a row holds. */
export function denialCells({ field, captions }: Denial): { readonly field: string; readonly caption: string } {
  return { field: NOT + field, caption: [...new Set(captions)].join(BETWEEN) };
}

/** What a row denies; null when it is no such row. */
export function denialOf(table: TableName, row: Pick<MappingRow, "field" | "caption">): Denial | null {
  const text = row.field?.trim() ?? "";
  const field = text.startsWith(NOT) ? fieldNamed(table, text.slice(NOT.length)) : null;
  return field === null ? null : { field, captions: row.caption?.split(BETWEEN) ?? [] };
}

/** The table of a workbook with this name, without regard to case. */
export function tableNamed(tables: readonly FoundTable[], text: string): FoundTable | null {
  const name = text.trim().toLowerCase();
  return tables.find((found) => found.name.toLowerCase() === name) ?? null;
}

/**
 * Where the column with this caption stands: spelled so, or else the only one that differs from it no further than
 * captions may (case, spaces, dots, hyphens). Null when there is none, or more than one.
 */
export function columnCaptioned(captions: readonly string[], caption: string): number | null {
  const wanted = shownCaption(caption);
  const exact = captions.findIndex((candidate) => shownCaption(candidate) === wanted);
  if (exact >= 0) return exact;
  const folded = foldCaption(caption);
  const [only = null, more] = captions.flatMap((candidate, position) =>
    foldCaption(candidate) === folded ? [position] : [],
  );
  return more === undefined ? only : null;
}

/** Follows the rows of `Mapping` (docs/workbook, "Own tables"). A row whose own cells are not readable is passed over. */
export function readMapping(rows: readonly MappingRow[], tables: readonly FoundTable[]): ReadMapping {
  return new MappingReader(tables).read(rows.filter(({ unreadable }) => unreadable === undefined));
}

/** Reads one mapping, and gathers what is wrong with it. */
class MappingReader {
  private readonly findings: Finding[] = [];
  private readonly wrong = new Set<string>();

  constructor(private readonly tables: readonly FoundTable[]) {}

  read(rows: readonly MappingRow[]): ReadMapping {
    const byRole = groupBy(this.withRoles(rows), ({ role }) => role);
    const found = new Map<TableName, FoundTable>();
    for (const [role, ofRole] of byRole) {
      const table = this.tableOf(role, ofRole);
      if (table !== null) found.set(role, table);
    }
    this.refuseSharedTables(byRole, found);
    const tables = new Map<TableName, MappedTable>();
    for (const [role, ofRole] of byRole) {
      const table = found.get(role);
      const fields = this.fieldsOnce(role, ofRole);
      if (table === undefined) continue;
      const columns = this.columnsOf(role, fields, table);
      tables.set(role, { found: table, columns, denied: deniedColumns(role, ofRole, table) });
    }
    return { tables, findings: this.findings, wrong: this.wrong };
  }

  private withRoles(rows: readonly MappingRow[]): RoleRow[] {
    return rows.flatMap((row) => {
      const role = roleNamed(row.table);
      if (role === null) this.noteAt("mapping.roleUnknown", at(row, "table"), { role: row.table });
      return role === null ? [] : [{ role, row }];
    });
  }

  /** The one table that the rows of a role name. */
  private tableOf(role: TableName, rows: readonly RoleRow[]): FoundTable | null {
    const firsts = [...groupBy(rows, ({ row }) => row.tableName.trim().toLowerCase()).values()].map(([first]) => first);
    if (firsts.length > 1) {
      const names = firsts.map(({ row }) => row.tableName).join(", ");
      for (const { row } of firsts) this.noteAt("mapping.roleTwice", at(row, "tableName"), { role, names });
      this.wrong.add(role);
      return null;
    }
    const found = tableNamed(this.tables, firsts.map(({ row }) => row.tableName).join(""));
    if (found !== null) return found;
    for (const { row } of rows)
      this.noteAt("mapping.tableMissing", at(row, "tableName"), { role, tableName: row.tableName });
    this.wrong.add(role);
    return null;
  }

  /** Two records in one row can be read and changed, and not be added and removed apart: contacts with their mandates are. */
  private refuseSharedTables(
    byRole: ReadonlyMap<TableName, readonly [RoleRow, ...RoleRow[]]>,
    found: Map<TableName, FoundTable>,
  ): void {
    for (const [{ name }, sharing] of groupBy([...found], ([, table]) => table)) {
      if (sharing.length === 1 || mayShare(sharing.map(([role]) => role))) continue;
      const roles = sharing.map(([role]) => role).join(", ");
      for (const [role] of sharing) {
        found.delete(role);
        this.wrong.add(role);
        for (const { row } of byRole.get(role)?.slice(0, 1) ?? []) {
          this.noteAt("mapping.tableTwice", at(row, "tableName"), { tableName: name, roles });
        }
      }
    }
  }

  /** The rows of a role that give a field a caption, without fields that several rows speak of. */
  private fieldsOnce(role: TableName, rows: readonly RoleRow[]): FieldRow[] {
    return [...groupBy(this.withFields(role, rows), ({ field }) => field)].flatMap(([field, ofField]) => {
      if (ofField.length === 1) return ofField;
      for (const { row } of ofField) this.noteAt("mapping.fieldTwice", at(row, "field"), { role, name: field });
      this.wrong.add(`${role}.${field}`);
      return [];
    });
  }

  private withFields(role: TableName, rows: readonly RoleRow[]): FieldRow[] {
    return rows.flatMap(({ row }) => {
      if (row.field === null) {
        // A caption without a field says half of something.
        if (row.caption !== null) this.noteAt("cell.required", at(row, "field"), {});
        return [];
      }
      if (denialOf(role, row) !== null) return [];
      const field = fieldNamed(role, row.field);
      if (field === null) this.noteAt("mapping.fieldUnknown", at(row, "field"), { role, name: row.field });
      else if (row.caption !== null) return [{ field, caption: row.caption, row }];
      else {
        this.noteAt("cell.required", at(row, "caption"), {});
        this.wrong.add(`${role}.${field}`);
      }
      return [];
    });
  }

  private columnsOf(role: TableName, rows: readonly FieldRow[], found: FoundTable): ReadonlyMap<string, number> {
    const columns = new Map<string, number>();
    const byPosition = groupBy(rows, ({ caption }) => columnCaptioned(found.captions, caption));
    for (const [position, ofColumn] of byPosition) {
      const names = ofColumn.map(({ field }) => field).join(", ");
      for (const { field, caption, row } of ofColumn) {
        if (position !== null && ofColumn.length === 1) {
          columns.set(field, position);
          continue;
        }
        this.wrong.add(`${role}.${field}`);
        if (position === null)
          this.noteAt("mapping.captionMissing", at(row, "caption"), { tableName: found.name, caption });
        else this.noteAt("mapping.captionTwice", at(row, "caption"), { caption, names });
      }
    }
    return columns;
  }

  private noteAt(code: FindingCode, place: Place, params: FindingParams): void {
    this.findings.push(finding(code, place, params));
  }
}

/** Columns that are not what their captions say; one that is not there any more needs no word. */
function deniedColumns(role: TableName, rows: readonly RoleRow[], { captions }: FoundTable): ReadonlySet<number> {
  const denied = rows.flatMap(({ row }) => denialOf(role, row)?.captions ?? []);
  return new Set(denied.flatMap((caption) => columnCaptioned(captions, caption) ?? []));
}
