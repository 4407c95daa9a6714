import type { TableName } from "../domain/book/records";

/** What a column of a list of invoices or debtors can hold, with the table of ours that it belongs to. */
export const LIST_FIELDS = {
  number: "Invoices",
  administration: "Invoices",
  debtor: "Invoices",
  invoiceDate: "Invoices",
  dueDate: "Invoices",
  description: "Invoices",
  paymentReference: "Invoices",
  currency: "Invoices",
  amount: "Invoices",
  openAmount: "Invoices",
  /** Columns of a ledger card: what they come to is the amount, below nothing where it is a credit. */
  debit: "Invoices",
  credit: "Invoices",
  collect: "Invoices",
  mandateId: "Invoices",
  /** In a list of instalments: which of its invoice a row is, and what is its own where the invoice has the same besides. */
  instalment: "Instalments",
  instalmentDue: "Instalments",
  instalmentAmount: "Instalments",
  instalmentOpen: "Instalments",
  name: "Debtors",
  iban: "Debtors",
  bic: "Debtors",
  accountHolder: "Debtors",
  street: "Debtors",
  buildingNumber: "Debtors",
  postalCode: "Debtors",
  town: "Debtors",
  country: "Debtors",
  email: "Debtors",
  registrationNumber: "Debtors",
  taxNumber: "Debtors",
} as const satisfies Readonly<Record<string, TableName>>;

export type ListField = keyof typeof LIST_FIELDS;

/** The fields, those of invoices first. */
const LIST_FIELD_NAMES = Object.keys(LIST_FIELDS) as readonly ListField[];

/** The fields that hold days, and those that hold amounts. */
export const DAY_FIELDS: readonly ListField[] = ["invoiceDate", "dueDate", "instalmentDue"];
export const AMOUNT_FIELDS: readonly ListField[] = [
  ...(["amount", "openAmount", "debit", "credit", "instalmentAmount", "instalmentOpen"] as const),
];

/** The columns of our instalments, by the fields of a list that are another name of them. */
const OF_INSTALMENTS = {
  ...{ instalment: "number", instalmentDue: "dueDate", instalmentAmount: "amount", instalmentOpen: "openAmount" },
} as const satisfies { readonly [F in ListField as (typeof LIST_FIELDS)[F] extends "Instalments" ? F : never]: string };

/** The column of ours that a field of a list is. */
export function columnOf(field: ListField): string {
  return Object.hasOwn(OF_INSTALMENTS, field) ? OF_INSTALMENTS[field as keyof typeof OF_INSTALMENTS] : field;
}

/** Fields of which every character counts: a number that a sheet rounded or wrote with an exponent is none. */
export const IDENTIFIER_FIELDS: ReadonlySet<ListField> = new Set<ListField>([
  ...(["number", "debtor", "administration", "paymentReference", "mandateId", "iban", "bic"] as const),
  ...(["registrationNumber", "taxNumber"] as const),
]);

/** The field that a user names, as `Invoices.number` or `Debtors.name`; null where lists have none such. */
export function listFieldNamed(name: string): ListField | null {
  const folded = name.toLowerCase();
  if (folded === "debtors.number") return "debtor";
  const field = LIST_FIELD_NAMES.find((one) => `${LIST_FIELDS[one]}.${columnOf(one)}`.toLowerCase() === folded);
  if (field !== undefined) return field;
  return folded === "invoices.iban" ? "iban" : null;
}

/** The name by which messages find the caption of a field. */
export function captionName(field: ListField): string {
  if (field === "debit" || field === "credit") return "amount";
  return field === "number" ? "invoice" : field;
}
