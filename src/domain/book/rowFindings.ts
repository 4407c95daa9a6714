import type { Book } from "./book";
import type { Finding } from "./finding";
import type { BookRecord, TableName } from "./records";

/** What decoding found in each row. */
export interface RowFindings {
  readonly of: (table: TableName, record: BookRecord) => readonly Finding[];
}

const NONE: readonly Finding[] = [];

/** The findings of decoding, by the row that they stand in. */
export function rowFindings({ findings }: Book): RowFindings {
  const byRow = new Map<string, Finding[]>();
  for (const found of findings) {
    if (found.place?.row == null) continue;
    const key = `${found.place.table}:${String(found.place.row)}`;
    const group = byRow.get(key);
    if (group === undefined) byRow.set(key, [found]);
    else group.push(found);
  }
  if (byRow.size === 0) return { of: () => NONE };
  return { of: (table, { row }) => byRow.get(`${table}:${String(row)}`) ?? NONE };
}

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
 * What stops every action (docs/law/actions.md#0): a missing table or column, two columns with one meaning, keys in
 * doubt; and whatever is wrong with the mapping of own tables, for then nobody knows what is read and written.
 */
export function stoppingFindings({ findings }: Book): Finding[] {
  return findings.filter(({ code, place, severity }) => {
    if (place?.table === "Mapping" && severity === "error") return true;
    if (code === "table.missing" || code === "column.missing" || code === "column.duplicate") return true;
    return code === "key.duplicate" && place !== null && STOPPING_TABLES.has(place.table);
  });
}
