import { by } from "../../kit/byNumber";
import { getOrInsert } from "../../kit/getOrInsert";
import { groupBy } from "../../kit/groupBy";
import { runsOf } from "../../kit/runsOf";
import { highestBy } from "../../kit/totals";
import { type Key, keyFrom } from "../book/book";
import { type IsoDate, type IsoDateTime, yearOf } from "../values/calendar";
import { type Cents, negate, ZERO } from "../values/money";
import type { LedgerEvent, LedgerLine } from "../book/records";
import { FIRST_SEAL, ledgerSeal } from "./seal";

/** What a journal line is about; all lines of an entry about one open item share it. */
export interface Subject {
  readonly description: string | null;
  readonly debtor: string | null;
  readonly invoice: string | null;
  readonly instalment: number | null;
  readonly order: string | null;
  readonly directDebit: number | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  readonly bankReference: string | null;
}

/** One side of an entry: a positive amount is a debit, a negative one a credit. */
export interface Posting {
  readonly account: string;
  readonly amount: Cents;
}

/** A journal entry that has no number yet. */
export interface Entry {
  readonly journal: string;
  readonly bookingDate: IsoDate;
  readonly administration: string;
  readonly event: LedgerEvent;
  readonly reversalOf: string | null;
  readonly subject: Subject;
  readonly postings: readonly Posting[];
}

/** An entry of these postings, without those of nothing, debits first. It must balance. */
export function entry(details: Entry): Entry {
  const { postings } = details;
  const total = postings.reduce((sum, { amount }) => sum + amount, 0);
  if (total !== 0) throw new RangeError(`an entry is out of balance by ${String(total)} cents`);
  return isInOrder(postings) ? details : { ...details, postings: inOrder(postings) };
}

/** Whether no posting is of nothing, and no debit stands behind a credit; as in most entries. */
function isInOrder(postings: readonly Posting[]): boolean {
  return postings.every(({ amount }, index) => amount < 0 || (amount > 0 && (postings[index - 1]?.amount ?? 1) > 0));
}

function inOrder(postings: readonly Posting[]): Posting[] {
  return [...postings.filter(({ amount }) => amount > 0), ...postings.filter(({ amount }) => amount < 0)];
}

/** Whether the entry moves no money and leaves no line in the ledger. */
export function isEmptyEntry({ postings }: Entry): boolean {
  return postings.length === 0;
}

const ENTRY_NUMBER = /^(.*)-(\d{4})-(\d{6,})$/;

/** The last number used in each series: administration, journal and year. */
function lastEntryNumbers(ledger: readonly LedgerLine[]): Map<Key, number> {
  const isSameEntry = (one: LedgerLine, other: LedgerLine): boolean =>
    one.entry === other.entry && one.administration === other.administration;
  const numbered = [...runsOf(ledger, isSameEntry)].flatMap(([{ administration, entry }]) => {
    const [, journal, year, number] = ENTRY_NUMBER.exec(entry) ?? [];
    return number === undefined ? [] : [{ series: keyFrom(administration, `${journal ?? ""}-${year ?? ""}`), number }];
  });
  return highestBy(
    numbered,
    ({ series }) => series,
    ({ number }) => Number(number),
  );
}

/**
 * What new lines count on from, of these lines: the first line of the last entry of each series, and the line with the
 * highest number. With nothing else of the ledger they give entries the same numbers and seals as the whole.
 */
export function lastOfSeries(ledger: readonly LedgerLine[]): readonly LedgerLine[] {
  const last = new Map<Key, { readonly number: number; readonly line: LedgerLine }>();
  let previous: LedgerLine | null = null;
  for (const line of ledger) {
    // Two administrations give their entries the same numbers.
    const isSame = line.entry === previous?.entry && line.administration === previous.administration;
    previous = line;
    if (isSame) continue;
    const [, journal, year, digits] = ENTRY_NUMBER.exec(line.entry) ?? [];
    if (digits === undefined) continue;
    const series = keyFrom(line.administration, `${journal ?? ""}-${year ?? ""}`);
    const number = Number(digits);
    if (number > (last.get(series)?.number ?? 0)) last.set(series, { number, line });
  }
  const highest = lastLedgerLine(ledger);
  const lines = [...last.values()].map(({ line }) => line);
  return highest === null || lines.includes(highest) ? lines : [...lines, highest];
}

/** The ledger line with the highest number: the one that the next seal continues. */
export function lastLedgerLine(ledger: readonly LedgerLine[]): LedgerLine | null {
  let last: LedgerLine | null = null;
  for (const line of ledger) if (last === null || line.number > last.number) last = line;
  return last;
}

/**
 * The ledger lines of these entries, numbered and sealed to follow the ledger: line numbers go on without a gap, entry
 * numbers without a gap per administration, journal and year of the booking date.
 */
export function ledgerLines(
  ledger: readonly LedgerLine[],
  entries: Iterable<Entry>,
  recordedAt: IsoDateTime,
): LedgerLine[] {
  const last = lastLedgerLine(ledger);
  let number = last?.number ?? 0;
  let seal = last?.seal ?? FIRST_SEAL;
  const lines: LedgerLine[] = [];
  const nextNumber = entryNumbers(ledger);
  for (const one of entries) {
    if (one.postings.length === 0) continue;
    const entryNumber = nextNumber(one);
    let position = 0;
    for (const posting of one.postings) {
      number += 1;
      position += 1;
      const line = unsealedLine(one, posting, { number, entry: entryNumber, line: position, recordedAt });
      seal = ledgerSeal(seal, line);
      line.seal = seal;
      lines.push(line);
    }
  }
  return lines;
}

type Numbered = Pick<Entry, "administration" | "journal" | "bookingDate">;

/** Gives entries their numbers. */
function entryNumbers(ledger: readonly LedgerLine[]): (of: Numbered) => string {
  const last = lastEntryNumbers(ledger);
  // Most entries of a run are of one administration, journal and day.
  let before: Numbered | undefined;
  let [name, series, number]: [string, Key, number] = ["", "", 0];
  return (of) => {
    if (before === undefined || !isSameSeries(before, of)) {
      last.set(series, number);
      name = `${of.journal}-${String(yearOf(of.bookingDate))}`;
      series = keyFrom(of.administration, name);
      number = last.get(series) ?? 0;
      before = of;
    }
    number += 1;
    return `${name}-${String(number).padStart(6, "0")}`;
  };
}

function isSameSeries(one: Numbered, other: Numbered): boolean {
  return (
    one.administration === other.administration &&
    one.journal === other.journal &&
    one.bookingDate === other.bookingDate
  );
}

type LineNumbers = Pick<LedgerLine, "number" | "entry" | "line" | "recordedAt">;
type UnsealedLine = Omit<LedgerLine, "seal"> & { seal: string };

/** The ledger line of a posting, its seal to be filled in: field by field, for a book has hundreds of thousands of them. */
function unsealedLine(
  { journal, bookingDate, administration, event, reversalOf, subject }: Entry,
  { account, amount }: Posting,
  { number, entry: entryNumber, line, recordedAt }: LineNumbers,
): UnsealedLine {
  return {
    row: 0,
    number,
    entry: entryNumber,
    line,
    bookingDate,
    journal,
    account,
    debit: amount > 0 ? amount : null,
    credit: amount < 0 ? negate(amount) : null,
    description: subject.description,
    debtor: subject.debtor,
    invoice: subject.invoice,
    instalment: subject.instalment,
    order: subject.order,
    directDebit: subject.directDebit,
    endToEndId: subject.endToEndId,
    mandateId: subject.mandateId,
    bankReference: subject.bankReference,
    administration,
    event,
    reversalOf,
    recordedAt,
    seal: "",
  };
}

/** Debit less credit of a ledger line. */
export function balanceOf({ debit, credit }: Pick<LedgerLine, "debit" | "credit">): Cents {
  return debit ?? (credit === null ? ZERO : negate(credit));
}

/** What tells an entry from all others: its number is one of its administration. */
export function entryId({ administration, entry }: Pick<LedgerLine, "administration" | "entry">): Key {
  return keyFrom(administration, entry);
}

/** The ledger's lines by entry ({@link entryId} of the first line), each in line order. */
export function entriesOf(ledger: readonly LedgerLine[]): Map<Key, LedgerLine[]> {
  const entries = new Map<Key, LedgerLine[]>();
  for (const alike of groupBy(ledger, ({ entry }) => entry).values()) {
    for (const lines of byAdministration(alike)) {
      lines.sort(by(({ line }) => line));
      for (const first of lines.slice(0, 1)) entries.set(entryId(first), lines);
    }
  }
  return entries;
}

/**
 * Lines that bear one entry number, by the entries that they make: one in each administration. A line whose administration
 * was typed over in the midst of an entry stays in it, so that the change is reported on that line.
 */
function byAdministration(alike: LedgerLine[]): Iterable<LedgerLine[]> {
  const [{ administration } = { administration: "" }] = alike;
  if (alike.every((line) => line.administration === administration)) return [alike];
  const entries = new Map<Key, LedgerLine[]>();
  let [current, previous]: [LedgerLine[], LedgerLine | undefined] = [[], undefined];
  for (const line of alike.toSorted(by(({ number }) => number))) {
    const goesOn = line.line > 1 && previous !== undefined && line.number === previous.number + 1;
    if (!goesOn && keyFrom(line.administration) !== keyFrom(current[0]?.administration ?? null)) {
      current = getOrInsert(entries, keyFrom(line.administration), () => []);
    }
    current.push(line);
    previous = line;
  }
  return entries.values();
}
