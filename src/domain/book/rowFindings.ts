import { groupBy } from "../../kit/groupBy";
import { rememberedOf } from "../../kit/remembered";
import type { Book } from "./book";
import type { FindingCode } from "../values/findingCodes";
import type { Finding, Place } from "./finding";
import type { BookRecord, TableName } from "./records";

/** What decoding found in each row. */
export interface RowFindings {
  readonly of: (table: TableName, record: BookRecord) => readonly Finding[];
}

const NONE: readonly Finding[] = [];

/** The findings of decoding, by the row that they stand in. */
export function rowFindings({ findings }: Book): RowFindings {
  const byRow = groupBy(findings, ({ place }) =>
    place?.row == null ? undefined : `${place.table}:${String(place.row)}`,
  );
  if (byRow.size === 0) return { of: () => NONE };
  return { of: (table, { row }) => byRow.get(`${table}:${String(row)}`) ?? NONE };
}

/** What cells show that could not be read. */
const unreadTexts = rememberedOf((findings: readonly Finding[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const { place, severity, params } of findings) {
    const { value } = params;
    if (place === null || severity !== "error" || value === undefined) continue;
    if (!texts.has(cellName(place))) texts.set(cellName(place), String(value));
  }
  return texts;
});

function cellName({ table, row, field }: Place): string {
  return `${table}:${String(row)}:${String(field)}`;
}

/** What a cell shows that could not be read; null for one that could. */
export function unreadText({ findings }: Pick<Book, "findings">, place: Place): string | null {
  return unreadTexts(findings).get(cellName(place)) ?? null;
}

/** What is wrong with the tables themselves. */
const STOPPING_CODES: ReadonlySet<FindingCode> = new Set([
  "table.missing",
  "table.notOurs",
  "tables.dropped",
  "column.missing",
  "column.inCents",
  "column.duplicate",
  "books.formulas",
]);

/** Tables in which a key must be known before anything is written: a duplicate or unreadable one stops every action. */
const STOPPING_TABLES: ReadonlySet<TableName> = new Set([
  "Administrations",
  "Accounts",
  "Orders",
  "DirectDebits",
  "BankEntries",
  "Ledger",
  "Log",
]);

/**
 * What stands right below or beside a table and is in none: records and columns that nobody would collect from; and columns
 * that nobody knows which may say that less is open than would be collected.
 */
const AROUND_CODES: ReadonlySet<FindingCode> = new Set([
  ...(["table.rowsBelow", "table.totalBelow", "table.noRoomBelow", "table.columnsBeside"] as const),
  ...(["column.openAsked", "column.paidAsked"] as const),
]);

/** The same, with what is in the way of the add-in's own rows. */
export function findingsAround({ findings }: Book): Finding[] {
  return findings.filter(({ code }) => AROUND_CODES.has(code));
}

/** What would refuse a posting, or undo what it wrote, by how the tables lie. */
const REFUSING_CODES: ReadonlySet<FindingCode> = new Set([
  "table.noRoomBeside",
  "table.queried",
  "table.refreshed",
  "sheet.protected",
]);

/** What would refuse a posting by how the tables lie: told before anything is decided. */
export function refusingFindings({ findings }: Book): Finding[] {
  return findings.filter(({ code }) => REFUSING_CODES.has(code));
}

/** Columns with formulas that posting would write: told before anything is collected. */
export function formulaColumnFindings({ findings }: Book): Finding[] {
  return findings.filter(({ code }) => code === "column.formulas");
}

/** Whether of some tables only the cells are left, so that they must be put back before anything is done. */
export function hasDroppedTables({ findings }: Book): boolean {
  return findings.some(({ code }) => code === "tables.dropped");
}

/**
 * What stops every action (docs/law/actions.md#0): a missing table or column, tables of which only the cells are left, two
 * columns with one meaning, keys in doubt; and whatever is wrong with the mapping of own tables, for then nobody knows
 * what is read and written.
 */
export function stoppingFindings({ findings }: Book): Finding[] {
  return findings.filter(({ code, place, severity }) => {
    if (place?.table === "Mapping" && severity === "error") return true;
    if (STOPPING_CODES.has(code)) return true;
    return code === "key.duplicate" && place !== null && STOPPING_TABLES.has(place.table);
  });
}
