import { type Book, keyFrom } from "../book/book";
import type { LedgerLine } from "../book/records";
import { settingsFromText } from "../book/orderSettings";
import { addDays, isoDate, type IsoDate } from "../values/calendar";
import { entriesOf } from "./journal";

/** Which entries of the ledger go to another program. */
export interface ExportPeriod {
  readonly administration: string;
  /** Booking dates, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Leaves out whole entries that touch the bank account: the other program reads the bank itself. */
  readonly withoutBank: boolean;
}

/** Entries are exported whole, in the order in which they were booked. */
export function exportedEntries(book: Book, period: ExportPeriod): readonly (readonly LedgerLine[])[] {
  const own = keyFrom(period.administration);
  const banks = period.withoutBank ? bankAccounts(book, own) : new Set<string>();
  return [...entriesOf(book.tables.Ledger).values()].filter((lines) => {
    const [first] = lines;
    if (first === undefined || keyFrom(first.administration) !== own) return false;
    if (first.bookingDate < period.from || first.bookingDate > period.to) return false;
    return !lines.some(({ account }) => banks.has(keyFrom(account)));
  });
}

/** The ledger accounts that are bank accounts, as they are now and as orders were issued with them. */
function bankAccounts({ tables }: Book, own: string): ReadonlySet<string> {
  const accounts = new Set<string>();
  for (const { administration, bankAccount } of tables.Accounts) {
    if (keyFrom(administration) === own) accounts.add(keyFrom(bankAccount));
  }
  for (const { administration, settings } of tables.Orders) {
    const frozen = settingsFromText(settings);
    if (frozen !== null && keyFrom(administration) === own) accounts.add(keyFrom(frozen.bankAccount));
  }
  return accounts;
}

/** A financial year with its first and last day. */
export interface FinancialYear {
  /** `2026`, or `2026-2027` where it does not begin in January. */
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The financial year in which a day lies, of a firm whose years begin with this month. */
export function financialYearOf(day: IsoDate, firstMonth: number): FinancialYear {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = month < firstMonth ? year - 1 : year;
  const begins = (of: number) => isoDate(`${String(of)}-${String(firstMonth).padStart(2, "0")}-01`);
  const name = firstMonth === 1 ? String(first) : `${String(first)}-${String(first + 1)}`;
  return { name, from: begins(first), to: addDays(begins(first + 1), -1) };
}

/** Which month of its financial year a day lies in, from 1. */
export function periodOf(day: IsoDate, firstMonth: number): number {
  return ((Number(day.slice(5, 7)) - firstMonth + 12) % 12) + 1;
}
