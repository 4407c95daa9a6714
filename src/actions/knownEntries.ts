import { getOrInsert } from "../kit/getOrInsert";
import { isByHand } from "../domain/bank/followedBook";
import { type Key, keyFrom } from "../domain/book/book";
import { ibanKey } from "../domain/book/bookIndex";
import type { BankEntry } from "../domain/book/records";
import { daysBetween } from "../domain/values/calendar";
import type { StatementFormat } from "../statements/statement";
import type { ImportedRow } from "./importedRows";
import { isApart, type StatementRun } from "./statementRuns";

/*
 * Which entries are in the book already, in whatever format they came: the same account, day and amount, and no
 * identification that contradicts, each counted once per statement (docs/law/actions.md#7).
 */

/** The statement that a row comes from. */
export interface RowOrigin {
  /** Another one for every statement of every file. */
  readonly statement: object;
  readonly format: StatementFormat;
  /** Of the statement alone. */
  readonly run: StatementRun;
}

interface KnownEntry {
  readonly entry: BankEntry;
  /** In which format it came; null where nobody knows any more. */
  readonly format: StatementFormat | null;
  /** The statements that it may have come from; none where nobody knows any more. */
  readonly runs: readonly StatementRun[];
  /** The statements that told of it in this import. */
  readonly origins: Set<object>;
}

/** A bank's reference is told again some days later at most. */
const DAYS_APART = 5;

/** The entries of a book, and those that an import adds to them. */
export class KnownEntries {
  private readonly byDay = new Map<Key, KnownEntry[]>();
  private readonly byReference = new Map<Key, KnownEntry[]>();
  private readonly references = new Set<Key>();

  constructor(
    entries: readonly BankEntry[],
    formatOf: (entry: BankEntry) => StatementFormat | null,
    runsOf: (entry: BankEntry) => readonly StatementRun[],
  ) {
    for (const entry of entries) {
      this.references.add(keyFrom(entry.reference));
      // What was booked by hand is recognised when the entry is processed.
      if (isByHand(entry)) continue;
      const format = formatOf(entry);
      this.put({ entry, format, runs: format === null ? [] : runsOf(entry), origins: new Set() });
    }
  }

  private put(known: KnownEntry): void {
    const { account, bookingDate, amount, reference } = known.entry;
    const day = keyFrom(ibanKey(account), bookingDate, amount);
    getOrInsert(this.byDay, day, (): KnownEntry[] => []).push(known);
    const named = keyFrom(ibanKey(account), amount, baseOf(reference));
    getOrInsert(this.byReference, named, (): KnownEntry[] => []).push(known);
  }

  /** The entry of the book that a row is; null where it is new. No other row of its statement is that one again. */
  recognise({ row, named }: ImportedRow, origin: RowOrigin): BankEntry | null {
    const account = ibanKey(row.account);
    const sameDay = this.byDay.get(keyFrom(account, row.bookingDate, row.amount)) ?? [];
    const sameName = named === null ? [] : (this.byReference.get(keyFrom(account, row.amount, named)) ?? []);
    // Formats may differ in the day; the same one tells the same day again.
    const near = sameName.filter(
      ({ entry, format }) =>
        format !== origin.format && Math.abs(daysBetween(entry.bookingDate, row.bookingDate)) <= DAYS_APART,
    );
    const fitting = [...near, ...sameDay].filter(
      (known) => !known.origins.has(origin.statement) && isSame(known, row, named, origin),
    );
    const found = fitting.find(({ entry }) => sharesIdentification(entry, row)) ?? fitting[0];
    found?.origins.add(origin.statement);
    return found?.entry ?? null;
  }

  /** Adds a row that is new, with a reference of its own: the bank's, else what it is made of. */
  add({ row, named }: ImportedRow, { statement, format, run }: RowOrigin): BankEntry {
    const base = named === null || isByHand({ ...row, reference: named }) ? derivedReference(row) : named;
    let reference = base;
    for (let number = 2; this.references.has(keyFrom(reference)); number += 1) reference = `${base}~${String(number)}`;
    this.references.add(keyFrom(reference));
    const entry = { ...row, reference };
    this.put({ entry, format, runs: [run], origins: new Set([statement]) });
    return entry;
  }
}

/** The reference without what tells it from another one like it. */
function baseOf(reference: string): string {
  return reference.replace(/~\d+$/, "");
}

/** What stands in the place of a bank's reference. */
function derivedReference({ account, bookingDate, amount, endToEndId, mandateId, paymentInformationId }: BankEntry) {
  const id = endToEndId ?? mandateId ?? paymentInformationId;
  return [account, bookingDate, (amount / 100).toFixed(2), ...(id === null ? [] : [id])].join(" ");
}

function isDerived({ account, reference }: BankEntry): boolean {
  return reference.startsWith(`${account} `);
}

/** Whether a row tells of an entry that is there: nothing contradicts it. */
function isSame({ entry, format, runs }: KnownEntry, row: BankEntry, named: string | null, origin: RowOrigin): boolean {
  if (IDENTIFICATIONS.some((field) => contradicts(entry[field], row[field]))) return false;
  // A status moves no money: its day and amount tell nothing apart.
  if (row.amount === 0 && (entry.kind !== row.kind || !sharesIdentification(entry, row))) return false;
  if (
    isIban(entry.counterpartyIban) &&
    isIban(row.counterpartyIban) &&
    contradicts(entry.counterpartyIban, row.counterpartyIban)
  )
    return false;
  if (format !== origin.format) return true;
  const isOtherReference = named !== null && !isDerived(entry) && keyFrom(baseOf(entry.reference)) !== keyFrom(named);
  const isOther = runs.length > 0 && runs.every((run) => isApart(run, origin.run));
  return !isOtherReference && !isOther;
}

const IDENTIFICATIONS = ["endToEndId", "mandateId", "paymentInformationId"] as const;

/** An identification as formats that put blanks in, or leave them out, have in common. */
function bare(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, "").toLowerCase();
}

function contradicts(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && bare(one) !== bare(other);
}

function sharesIdentification(entry: BankEntry, row: BankEntry): boolean {
  return [...IDENTIFICATIONS, "messageId" as const].some(
    (field) => entry[field] !== null && bare(entry[field]) === bare(row[field]),
  );
}

function isIban(text: string | null): boolean {
  return text !== null && /^[A-Z]{2}\d\d/i.test(text);
}
