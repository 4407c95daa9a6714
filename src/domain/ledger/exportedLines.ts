import { by } from "../../kit/byNumber";
import { type Book, type Key, keyFrom } from "../book/book";
import type { LedgerLine } from "../book/records";
import { settingsFromText } from "../book/orderSettings";
import { addDays, isoDate, type IsoDate } from "../values/calendar";
import { entriesOf } from "./journal";

/** What an export takes of the ledger: whole entries of one administration. */
export interface ExportRule {
  readonly administration: string;
  /** Booking dates, both included; null for no bound. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Entries that touch one of these ledger accounts stay out: those of banks, where the other program reads the bank itself. */
  readonly withoutAccounts: readonly string[];
}

/** An entry with all its lines. */
export type WholeEntry = readonly LedgerLine[];

/** The entries that a rule takes, whole and in the order in which they were booked. */
export function exportedEntries(entries: readonly WholeEntry[], rule: ExportRule): readonly WholeEntry[] {
  const takes = takenBy(rule);
  return entries.filter(takes);
}

/** The entries of a ledger in the order in which they were booked, wherever their rows stand. */
export function wholeEntries(ledger: readonly LedgerLine[]): readonly WholeEntry[] {
  return [...entriesOf(ledger).values()].toSorted(by(firstNumberOf));
}

/** The number of the line with which an entry begins. */
export function firstNumberOf([first]: WholeEntry): number {
  return first?.number ?? 0;
}

/** Whether a rule takes an entry. */
export function takenBy({ administration, from, to, withoutAccounts }: ExportRule): (entry: WholeEntry) => boolean {
  const own = keyFrom(administration);
  const left = new Set(withoutAccounts.map((account) => keyFrom(account)));
  return (lines) => {
    const [first] = lines;
    if (first === undefined || keyFrom(first.administration) !== own) return false;
    if ((from !== null && first.bookingDate < from) || (to !== null && first.bookingDate > to)) return false;
    return left.size === 0 || !lines.some(({ account }) => left.has(keyFrom(account)));
  };
}

/** The ledger accounts of an administration that are bank accounts, as they are now and as orders were issued with them. */
export function bankLedgerAccounts({ tables }: Book, administration: string): readonly string[] {
  const own = keyFrom(administration);
  const accounts = new Map<Key, string>();
  for (const account of tables.Accounts) {
    if (keyFrom(account.administration) === own) accounts.set(keyFrom(account.bankAccount), account.bankAccount);
  }
  for (const order of tables.Orders) {
    const bank = keyFrom(order.administration) === own ? settingsFromText(order.settings)?.bankAccount : undefined;
    if (bank !== undefined && !accounts.has(keyFrom(bank))) accounts.set(keyFrom(bank), bank);
  }
  return [...accounts.values()].toSorted((one, other) => (one < other ? -1 : 1));
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
