import type { TableName } from "../domain/book/records";
import type { SheetColumn } from "./contents";
import { type Field, isOfAdministration, isRequired } from "./tables";

/* What a new sheet looks like beside its cells: the colour of its tab, and the columns that can be folded away or repeated on paper. */

/** Whose a sheet is: the user fills it, Incassoblad keeps it, or it proves the books. */
type SheetOwner = "user" | "program" | "proof";

/** The colours of tabs, `RRGGBB`. */
export const TAB_COLOURS: Readonly<Record<SheetOwner, string>> = {
  user: "2E7D32",
  program: "2F6FB5",
  proof: "6B4C9A",
};

/** What the cell of a caption says by its colour: its user must fill the column, or Incassoblad writes it. */
export type HeadingLook = "plain" | "required" | "written";

/** The colours behind captions, `RRGGBB`: black is readable on them. */
export const HEADING_COLOURS: Readonly<Record<Exclude<HeadingLook, "plain">, string>> = {
  required: "FFF2CC",
  written: "DDEBF7",
};

/** Whether the user of a sheet must fill a column of it; the administration need be said only where there are several. */
export function mustBeFilled(field: Field): boolean {
  return isRequired(field) && field.filling.includes("U") && !isOfAdministration(field);
}

/** How the caption of a column looks. */
export function headingLookOf(column: Pick<SheetColumn, "written" | "mustBeFilled">): HeadingLook {
  return column.mustBeFilled === true ? "required" : column.written ? "written" : "plain";
}

const OWNERS: Readonly<Record<TableName, SheetOwner>> = {
  Administrations: "user",
  Accounts: "user",
  PaymentTerms: "user",
  LedgerAccounts: "user",
  Debtors: "user",
  Mandates: "user",
  Invoices: "user",
  Instalments: "user",
  CollectionSets: "user",
  Orders: "program",
  DirectDebits: "program",
  OrderFindings: "program",
  BankEntries: "program",
  Ledger: "proof",
  Exports: "proof",
  Log: "proof",
  Mapping: "program",
};

/** The colour of the tab of a table's sheet. */
export function tabColourOf(table: TableName): string {
  return TAB_COLOURS[OWNERS[table]];
}

/** What tells a row of a table apart, where more than the first column does. */
const REPEATED: Readonly<Partial<Record<TableName, number>>> = {
  LedgerAccounts: 3,
  Instalments: 2,
  DirectDebits: 2,
  Ledger: 2,
};

/** How many of the first columns are repeated on every page that is printed. */
export function repeatedColumnsOf(table: TableName): number {
  return REPEATED[table] ?? 1;
}

/** Whether only Incassoblad fills the sheet of a table: what its user adds there is not printed. */
export function isFilledByProgram(table: TableName): boolean {
  return OWNERS[table] !== "user" && table !== "Mapping";
}

/** The fields that are there for banks, programs and seals, and that a reader may fold away. */
const TECHNICAL: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Mandates: ["originalMandateId", "originalIban", "originalCreditorId", "originalCreditorName"],
  Orders: ["messageId", "messageVersion", "fileName", "hashMethod", "hash", "contentHash", "settings"],
  DirectDebits: [
    ...["endToEndId", "paymentInformationId"],
    ...[
      "originalMandateId",
      "originalIban",
      "originalCreditorId",
      "originalCreditorName",
      "previousLastCollectionDate",
    ],
  ],
  BankEntries: ["messageId", "paymentInformationId", "text", "file"],
  Ledger: ["directDebit", "endToEndId", "mandateId", "bankReference", "recordedAt", "seal"],
  Exports: ["hash", "withoutAccounts", "contentHash", "version"],
  Log: ["request", "version", "seal"],
};

/** Whether a column can be folded away. */
export function isTechnical(table: TableName, field: string): boolean {
  return TECHNICAL[table]?.includes(field) === true;
}
