import type { FieldOf, Language, TableName } from "../domain/book/records";
import { BANK_ENTRIES, DIRECT_DEBITS, EXPORTS, LEDGER, LOG, MAPPING, ORDER_FINDINGS, ORDERS } from "./bookTables";
import { type Caption, CAPTIONS } from "./captions";
import type { FieldRules, TableDefinition } from "./fields";
import {
  ACCOUNTS,
  ADMINISTRATIONS,
  COLLECTION_SETS,
  DEBTORS,
  INSTALMENTS,
  INVOICES,
  LEDGER_ACCOUNTS,
  MANDATES,
  PAYMENT_TERMS,
} from "./masterTables";

/** The definition of every table, its columns in the order of docs/workbook. */
const TABLES: { readonly [T in TableName]: TableDefinition<T> } = {
  Administrations: ADMINISTRATIONS,
  Accounts: ACCOUNTS,
  PaymentTerms: PAYMENT_TERMS,
  LedgerAccounts: LEDGER_ACCOUNTS,
  Debtors: DEBTORS,
  Mandates: MANDATES,
  Invoices: INVOICES,
  Instalments: INSTALMENTS,
  CollectionSets: COLLECTION_SETS,
  Orders: ORDERS,
  DirectDebits: DIRECT_DEBITS,
  OrderFindings: ORDER_FINDINGS,
  BankEntries: BANK_ENTRIES,
  Ledger: LEDGER,
  Exports: EXPORTS,
  Log: LOG,
  Mapping: MAPPING,
};

/** The tables that a workbook must have; every other one is made by the first action that writes it. */
export const REQUIRED_TABLES: readonly TableName[] = ["Administrations", "Accounts", "Debtors", "Mandates", "Invoices"];

/** A column of a table. */
export interface Field extends FieldRules {
  readonly name: string;
  readonly caption: Caption;
}

function fieldsFrom<T extends TableName>(table: T): readonly Field[] {
  return (Object.keys(TABLES[table]) as FieldOf<T>[]).map((name) => {
    const rules: FieldRules = TABLES[table][name];
    const caption: Caption = CAPTIONS[table][name];
    return { ...rules, name, caption };
  });
}

const FIELDS = Object.fromEntries(
  (Object.keys(TABLES) as TableName[]).map((table) => [table, fieldsFrom(table)]),
) as Readonly<Record<TableName, readonly Field[]>>;

/** The columns of a table, in the order of docs/workbook. */
export function fieldsOf(table: TableName): readonly Field[] {
  return FIELDS[table];
}

/** The column of this name; an unknown one is a programming error. */
export function fieldOf(table: TableName, name: string): Field {
  const field = FIELDS[table].find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`no field ${name} in ${table}`);
  return field;
}

/** Whether the add-in ever writes the column. */
export function isWritten(field: FieldRules): boolean {
  return field.filling.includes("A");
}

/** Whether docs/workbook requires the column (`*`). */
export function isRequired(field: FieldRules): boolean {
  return field.filling.endsWith("*");
}

/** Whether a column is one that a firm with one administration needs not: it is filled in by itself. */
export function isOfAdministration({ name, filled, filling }: Field): boolean {
  return name === "administration" && filled && filling.includes("U");
}

/** The word that a code column shows for a code; an unknown code is a programming error. */
export function wordOf<T extends TableName>(table: T, field: FieldOf<T>, code: string, language: Language): string {
  const word = fieldOf(table, field).words[code];
  if (word === undefined) throw new Error(`no code ${code} in ${table}.${field}`);
  return word[language];
}

/** The English contract word of a code, as the seals have it: `Bank debit` for `BankDebit` (docs/workbook, Ledger). */
export function englishWord<T extends TableName>(table: T, field: FieldOf<T>, code: string): string {
  return wordOf(table, field, code, "en");
}
