import type { LedgerLine } from "../domain/book/records";
import { financialYearOf, periodOf } from "../domain/ledger/exportedLines";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, cents, formatCents } from "../domain/values/money";
import type { ExportedLedger } from "./exportedLedger";
import { JOURNAL_LAYOUTS, type JournalField, type JournalLayout, type JournalLayoutName } from "./journalLayouts";

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+@\t\r]/u;

/**
 * The lines as a CSV file in the layout of another program: UTF-8, with its mark where a heading stands, which spreadsheets need;
 * lines ended by CR LF. One amount is positive for debit. A text that a spreadsheet would run gets an apostrophe before it.
 */
export function journalCsv(result: ExportedLedger, name: JournalLayoutName): Uint8Array {
  const layout: JournalLayout = JOURNAL_LAYOUTS[name];
  const { separator, columns, hasHeading } = layout;
  const names = namesOf(result);
  const rows = result.entries.flat().map((line) => columns.map(([, field]) => valueOf(line, field, layout, names)));
  const all = hasHeading ? [columns.map(([caption]) => caption), ...rows] : rows;
  const text = all.map((cells) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join("");
  return new TextEncoder().encode(`${hasHeading ? "\uFEFF" : ""}${text}`);
}

interface Names {
  readonly debtors: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string | null>;
  readonly firstMonth: number;
}

function namesOf({ debtors, accounts, administration }: ExportedLedger): Names {
  return {
    debtors: new Map(debtors.map(({ number, name }) => [number.toLowerCase(), name])),
    accounts: new Map(accounts.map(({ account, name }) => [account.toLowerCase(), name])),
    firstMonth: administration.fiscalYearStart ?? 1,
  };
}

function valueOf(line: LedgerLine, field: JournalField, layout: JournalLayout, names: Names): string {
  if (typeof field === "object") return field.always;
  const { debit, credit, debtor, account, bookingDate } = line;
  const amount = (value: Cents | null) => (value === null ? "" : formatCents(value).replace(".", layout.decimal));
  switch (field) {
    case "blank":
      return "";
    case "date":
      return dateIn(bookingDate, layout.date);
    case "period":
      return String(periodOf(bookingDate, names.firstMonth));
    case "year":
      return financialYearOf(bookingDate, names.firstMonth).from.slice(0, 4);
    case "currency":
      return "EUR";
    case "debit":
      return amount(debit);
    case "credit":
      return amount(credit);
    case "amount":
      return amount(debit ?? (credit === null ? null : cents(-credit)));
    case "debtorName":
      return textOf(names.debtors.get((debtor ?? "").toLowerCase()) ?? "");
    case "accountName":
      return textOf(names.accounts.get(account.toLowerCase()) ?? "");
    default:
      return textOf(String(line[field] ?? ""));
  }
}

function textOf(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function dateIn(date: IsoDate, form: JournalLayout["date"]): string {
  const [year = "", month = "", day = ""] = date.split("-");
  switch (form) {
    case "yyyy-mm-dd":
      return date;
    case "dd-mm-yyyy":
      return `${day}-${month}-${year}`;
    case "dd-mm-yy":
      return `${day}-${month}-${year.slice(2)}`;
    case "ddmmyyyy":
      return day + month + year;
    case "yyyymmdd":
      return year + month + day;
  }
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
