import type { CollectionState, FieldOf, TableName } from "./records";

const OF_ITEMS = [
  "openAmount",
  "collect",
  "status",
  "lastOrder",
  "timesReturned",
  "timesRepeated",
] as const satisfies readonly (keyof CollectionState)[];

/**
 * The columns of tables that the user fills in which posting writes: a collection, its receipt, return, cancelling or
 * undoing (docs/law/actions.md#4 and #8). What other actions write beside them is none of these.
 */
const POSTED_FIELDS = {
  Accounts: ["lastBatchNumber"],
  Mandates: [
    ...(["status", "lastCollectionDate", "expiryDate", "sequenceType", "sequenceTypeOverride"] as const),
    ...(["originalMandateId", "originalIban", "originalCreditorId", "originalCreditorName"] as const),
  ],
  Invoices: OF_ITEMS,
  Instalments: OF_ITEMS,
} as const satisfies { readonly [T in TableName]?: readonly FieldOf<T>[] };

/** The tables that only the add-in fills and the books rest on: orders, lines, bank entries, ledger and log. */
export const STORED_TABLES: ReadonlySet<TableName> = new Set([
  "Orders",
  "DirectDebits",
  "OrderFindings",
  "BankEntries",
  "Ledger",
  "Log",
]);

/** What every collection writes into columns of these tables, so that a column which is not there is added. */
const CERTAIN_FIELDS: Partial<Record<TableName, readonly string[]>> = {
  Accounts: ["lastBatchNumber"],
  Mandates: ["status", "lastCollectionDate", "expiryDate", "sequenceType"],
  Invoices: ["status", "lastOrder"],
  Instalments: ["status", "lastOrder"],
};

/** The columns of a table that every collection fills. */
export function certainFields(table: TableName): readonly string[] {
  return CERTAIN_FIELDS[table] ?? [];
}

/** Whether posting writes to the table at all. */
export function isPostedTable(table: TableName): boolean {
  return STORED_TABLES.has(table) || Object.hasOwn(POSTED_FIELDS, table);
}

/** Whether posting writes this column of a table that the user fills in. */
export function isPosted(table: TableName, field: string): boolean {
  const fields: Partial<Record<TableName, readonly string[]>> = POSTED_FIELDS;
  return fields[table]?.includes(field) === true;
}
