import { once } from "../kit/remembered";
import { isByHand } from "../domain/bank/followedBook";
import { type Change, type Key, keyFrom, setFields } from "../domain/book/book";
import { ibanKey } from "../domain/book/bookIndex";
import type { BankEntry } from "../domain/book/records";
import { daysBetween } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { StatementFormat } from "../statements/statement";
import type { ImportedRow } from "./importedRows";
import { isApart, isBeside, type StatementRun } from "./statementRuns";

/*
 * Which entries are in the book already, in whatever format they came: the same account, day and amount, and no
 * identification that contradicts, each counted once per statement (docs/law/actions.md#7).
 */

/** The statement that a row comes from. */
export interface RowOrigin {
  /** Another one for every statement of every file. */
  readonly statement: object;
  /** Another one for every file. */
  readonly file: object;
  readonly format: StatementFormat;
  /** Of the statement alone. */
  readonly run: StatementRun;
}

interface KnownEntry {
  /** With what other files told of it in this import. */
  entry: BankEntry;
  /** In which format it came; null where nobody knows any more. */
  readonly format: StatementFormat | null;
  /** The statements that it may have come from; none where nobody knows any more. */
  readonly runs: () => readonly StatementRun[];
  /** The file of this import that brought it; null for what was there before. */
  readonly file: object | null;
  /** The last statement that told of it in this import: they come one after the other. */
  origin: object | null;
}

/** A bank's reference is told again some days later at most. */
const DAYS_APART = 5;

/**
 * Entries that are alike in something, each told of once by a statement. Thousands may be alike in all, so that none that
 * the statement has told of is looked at again.
 */
class AlikeEntries {
  private readonly entries: KnownEntry[];
  private statement: object | null = null;
  /** Before here every one was told of by the statement. */
  private start = 0;

  constructor(...entries: KnownEntry[]) {
    this.entries = entries;
  }

  add(entry: KnownEntry): void {
    this.entries.push(entry);
  }

  /** The first that the statement has not told of yet and that fits. */
  find(statement: object, fits: (known: KnownEntry) => boolean): KnownEntry | null {
    if (this.statement !== statement) [this.statement, this.start] = [statement, 0];
    while (this.entries[this.start]?.origin === statement) this.start += 1;
    for (let position = this.start; position < this.entries.length; position += 1) {
      const known = this.entries[position];
      if (known !== undefined && known.origin !== statement && fits(known)) return known;
    }
    return null;
  }
}

/** An entry that was told of before. */
export interface Recognised {
  /** What the book gets of it; null for nothing. */
  readonly change: Change | null;
}

/** The entries of a book, and those that an import adds to them. */
export class KnownEntries {
  /** An entry that is like no other stands for itself: mostly none is. */
  private readonly alike = new Map<Key, KnownEntry | AlikeEntries>();
  private readonly references = new Set<Key>();
  private readonly completed = new Map<Key, BankEntry>();

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
      this.put({ entry, format, runs: once(() => (format === null ? [] : runsOf(entry))), file: null, origin: null });
    }
  }

  private put(known: KnownEntry): void {
    const { entry } = known;
    const day = dayKey(entry);
    this.putAs(referenceKey(entry, baseOf(entry.reference)), known);
    this.putAs(day, known);
    // By each identification, and by its absence: an entry that has none is found by a row that has one.
    for (const field of IDENTIFICATIONS) this.putAs(identificationKey(day, field, entry[field]), known);
  }

  private putAs(key: Key, known: KnownEntry): void {
    const there = this.alike.get(key);
    if (there === undefined) this.alike.set(key, known);
    else if (there instanceof AlikeEntries) there.add(known);
    else this.alike.set(key, new AlikeEntries(there, known));
  }

  /**
   * The entry of the book that a row is, completed with what the row tells and the entry does not; null where it is new.
   * No other row of its statement is that one again.
   */
  recognise(imported: ImportedRow, origin: RowOrigin): Recognised | null {
    const found = this.find(imported, origin);
    if (found === null) return null;
    found.origin = origin.statement;
    const change = setFields("BankEntries", found.entry, completion(found.entry, imported.row));
    if (change === null) return { change };
    found.entry = { ...found.entry, ...completion(found.entry, imported.row) };
    this.completed.set(keyFrom(found.entry.reference), found.entry);
    const day = dayKey(found.entry);
    for (const field of IDENTIFICATIONS) {
      if (found.entry[field] !== null) this.putAs(identificationKey(day, field, found.entry[field]), found);
    }
    return { change };
  }

  /** An entry with what other files told of it. */
  latest(entry: BankEntry): BankEntry {
    return this.completed.get(keyFrom(entry.reference)) ?? entry;
  }

  private find({ row, named }: ImportedRow, origin: RowOrigin): KnownEntry | null {
    const { statement } = origin;
    const fits = (known: KnownEntry): boolean => isNear(known, row, origin) && isSame(known, row, named, origin);
    // A reference first, then what identifies it; what nothing identifies is any of its day.
    const keys = [...(named === null ? [] : [referenceKey(row, named)]), ...wantedKeys(row)];
    for (const key of keys) {
      const there = this.alike.get(key);
      if (there === undefined) continue;
      const isAlone = !(there instanceof AlikeEntries);
      const alone = isAlone && there.origin !== statement && fits(there) ? there : null;
      const found = isAlone ? alone : there.find(statement, fits);
      if (found !== null) return found;
    }
    return null;
  }

  /** Adds a row that is new, with a reference of its own: the bank's, else what it is made of. */
  add({ row, named }: ImportedRow, { statement, file, format, run }: RowOrigin): BankEntry {
    const base = named === null || isByHand({ ...row, reference: named }) ? derivedReference(row) : named;
    const reference = this.freeReference(base);
    const entry = { ...row, reference };
    this.put({ entry, format, runs: () => [run], file, origin: statement });
    return entry;
  }

  /** The highest number behind each reference that is there more than once. */
  private readonly numbers = new Map<Key, number>();

  private freeReference(base: string): string {
    let reference = base;
    let number = this.numbers.get(keyFrom(base)) ?? 1;
    while (this.references.has(keyFrom(reference))) {
      number += 1;
      reference = `${base}~${String(number)}`;
    }
    this.numbers.set(keyFrom(base), number);
    this.references.add(keyFrom(reference));
    return reference;
  }
}

function referenceKey({ account, amount }: BankEntry, reference: string): Key {
  return keyFrom(ibanKey(account), String(amount), reference);
}

function dayKey({ account, bookingDate, amount }: BankEntry): Key {
  return `${ibanKey(account)} ${bookingDate} ${String(amount)}`;
}

function identificationKey(day: Key, field: (typeof IDENTIFICATIONS)[number], value: string | null): Key {
  return `${day} ${field} ${bare(value) ?? ""}`;
}

/** Where a row is looked for by day: by each of its identifications, then by their absence; else among all. */
function wantedKeys(row: BankEntry): readonly Key[] {
  const day = dayKey(row);
  const given = IDENTIFICATIONS.filter((field) => row[field] !== null);
  if (given.length === 0) return [day];
  const named = given.map((field) => identificationKey(day, field, row[field]));
  return [...named, ...given.map((field) => identificationKey(day, field, null))];
}

/** What formats tell more or less of. */
const COMPLETED = [
  "endToEndId",
  "mandateId",
  "counterpartyIban",
  "name",
  "messageId",
  "paymentInformationId",
  "reasonCode",
  "reasonText",
  "charges",
  "originalAmount",
] as const satisfies readonly (keyof BankEntry)[];

/** How something came back, more precisely than that it did. */
const PRECISE: ReadonlySet<BankEntry["kind"]> = new Set(["Refund", "Reject", "Recalled", "BatchReject"]);

/** What a row tells that an entry lacks, as long as nothing was decided of it. */
function completion(entry: BankEntry, row: BankEntry): Partial<BankEntry> {
  if (entry.status !== "New" && entry.status !== null) return {};
  const missing = COMPLETED.filter((field) => entry[field] === null && row[field] !== null);
  const isCloser = entry.kind === "Other" ? row.kind !== "Other" : entry.kind === "Return" && PRECISE.has(row.kind);
  return {
    ...(Object.fromEntries(missing.map((field) => [field, row[field]])) as Partial<BankEntry>),
    ...(isCloser ? { kind: row.kind } : {}),
  };
}

/** Formats may differ in the day on which an entry was booked; one format tells the same day again. */
function isNear({ entry, format }: KnownEntry, row: BankEntry, origin: RowOrigin): boolean {
  if (entry.bookingDate === row.bookingDate) return true;
  return format !== origin.format && Math.abs(daysBetween(entry.bookingDate, row.bookingDate)) <= DAYS_APART;
}

/** The reference without what tells it from another one like it. */
function baseOf(reference: string): string {
  return reference.replace(/~\d+$/, "");
}

/** What stands in the place of a bank's reference. */
function derivedReference({ account, bookingDate, amount, endToEndId, mandateId, paymentInformationId }: BankEntry) {
  const id = endToEndId ?? mandateId ?? paymentInformationId;
  return [account, bookingDate, formatCents(amount), ...(id === null ? [] : [id])].join("/");
}

function isDerived({ account, reference }: BankEntry): boolean {
  return reference.startsWith(`${account}/`);
}

/** Whether a row tells of an entry that is there: nothing contradicts it. */
function isSame(
  { entry, format, file, runs }: KnownEntry,
  row: BankEntry,
  named: string | null,
  origin: RowOrigin,
): boolean {
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
  const isOfFile = file === origin.file;
  const isOther =
    runs().length > 0 && runs().every((run) => isApart(run, origin.run) || (isOfFile && isBeside(run, origin.run)));
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
