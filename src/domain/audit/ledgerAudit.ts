import { by } from "../../kit/byNumber";
import { getOrInsert } from "../../kit/getOrInsert";
import { groupBy } from "../../kit/groupBy";
import { type Key, keyFrom } from "../book/book";
import { yearOf } from "../values/calendar";
import { at, type Finding, finding } from "../book/finding";
import { balanceOf, entriesOf, entryId } from "../ledger/journal";
import { formatCents, sumOf } from "../values/money";
import type { LedgerLine } from "../book/records";
import { undoneEntries } from "../ledger/undone";

/*
 * The laws that the journal keeps by itself, whatever the orders say (docs/law/actions.md#6): one side per line,
 * entries that balance, numbers without a gap, reversals that mirror.
 */

/** Whether the seal of a ledger line holds: then the line itself was not changed. */
export type IsSealed = (line: LedgerLine) => boolean;

/** An entry as it stands in the ledger: one line or more, the first one by line number. */
interface BookedEntry {
  readonly entry: string;
  readonly first: LedgerLine;
  readonly lines: readonly LedgerLine[];
}

type Entries = ReadonlyMap<Key, BookedEntry>;

/** What breaks the laws of the journal. */
export function auditEntries(ledger: readonly LedgerLine[], isSealed: IsSealed): Finding[] {
  const entries = new Map<Key, BookedEntry>();
  for (const [id, lines] of entriesOf(ledger)) {
    for (const first of lines.slice(0, 1)) entries.set(id, { entry: first.entry, first, lines });
  }
  return [
    ...ledger.flatMap(sideFindings),
    ...[...entries.values()].flatMap((booked) => entryFindings(booked, isSealed)),
    ...seriesFindings(entries),
    ...reversalFindings(entries, isSealed),
  ];
}

/** The cell of the line's amount: of the side that is filled. */
export function atAmount(line: LedgerLine) {
  return at("Ledger", line, line.debit === null && line.credit !== null ? "credit" : "debit");
}

function sideFindings(line: LedgerLine): Finding[] {
  const { debit, credit, number, entry } = line;
  const amount = debit ?? credit ?? 0;
  if ((debit === null) !== (credit === null) && amount > 0) return [];
  return [finding("verify.ledgerSides", atAmount(line), { number, entry })];
}

const SHARED_FIELDS = ["journal", "bookingDate", "administration", "event", "reversalOf", "recordedAt"] as const;

function entryFindings({ entry, first, lines }: BookedEntry, isSealed: IsSealed): Finding[] {
  const findings: Finding[] = [];
  const balance = sumOf(lines, balanceOf);
  if (balance !== 0) {
    findings.push(
      finding("verify.entryBalance", atAmount(suspect(lines, isSealed) ?? first), {
        entry,
        amount: formatCents(balance),
      }),
    );
  }
  lines.forEach((line, position) => {
    if (line.line !== position + 1) {
      const params = { entry, line: line.line, expected: position + 1 };
      findings.push(finding("verify.entryLines", at("Ledger", line, "line"), params));
    }
    for (const field of SHARED_FIELDS) {
      if (line[field] !== first[field])
        findings.push(finding("verify.entryMixed", at("Ledger", line, field), { entry }));
    }
  });
  return findings;
}

const ENTRY_NUMBER = /^(.*-\d{4})-(\d{6,})$/u;

/** An entry by its number in a journal and year. */
interface Member {
  readonly number: number;
  readonly first: LedgerLine;
}

/** Names that do not fit their journal and year, and numbers that are missing in one of an administration. */
function seriesFindings(entries: Entries): Finding[] {
  const findings: Finding[] = [];
  const journals = new Map<Key, { readonly name: string; readonly members: Member[] }>();
  for (const { entry, first } of entries.values()) {
    const [, name = "", digits = ""] = ENTRY_NUMBER.exec(entry) ?? [];
    const expected = `${first.journal}-${String(yearOf(first.bookingDate))}`;
    if (keyFrom(name) !== keyFrom(expected)) {
      findings.push(finding("verify.entryName", at("Ledger", first, "entry"), { entry, expected }));
      continue;
    }
    const known = getOrInsert(journals, keyFrom(name), () => ({ name, members: [] }));
    known.members.push({ number: Number(digits), first });
  }
  for (const { name, members } of journals.values()) {
    const isTaken = countedTogether(members);
    for (const own of groupBy(members, ({ first }) => keyFrom(first.administration)).values())
      findings.push(...gapFindings(name, own, isTaken));
  }
  return findings;
}

function gapFindings(name: string, members: readonly Member[], isTaken: (number: number) => boolean): Finding[] {
  const findings: Finding[] = [];
  let previous = 0;
  for (const { number, first } of members.toSorted(by(({ number }) => number))) {
    let [from, to] = [previous + 1, number - 1];
    while (from <= to && isTaken(from)) from += 1;
    while (to >= from && isTaken(to)) to -= 1;
    if (from <= to) findings.push(finding("verify.entryGap", at("Ledger", first, "entry"), { series: name, from, to }));
    previous = number;
  }
  return findings;
}

/**
 * Tells whether a number was given while the administrations still counted one journal and year together, as they did up
 * to 0.1.0: every next entry, whosever it was, then had a higher number. What one of them lacks of those another one has.
 */
function countedTogether(members: readonly Member[]): (number: number) => boolean {
  const taken = new Set<number>();
  let last = 0;
  for (const { number } of members.toSorted(by(({ first }) => first.number))) {
    if (number <= last) break;
    taken.add(number);
    last = number;
  }
  return (number) => taken.has(number);
}

/** Reversals name an entry that is there, mirror it exactly, and are the only ones of it that stand. */
function reversalFindings(entries: Entries, isSealed: IsSealed): Finding[] {
  const findings: Finding[] = [];
  const reversedBy = new Map<Key, string>();
  // A reversal that was taken back leaves its original to be reversed again.
  const takenBack = undoneEntries([...entries.values()].map(({ first }) => first));
  const inOrder = [...entries.values()].sort(by(({ first }) => first.number));
  for (const booked of inOrder) {
    const { entry, first } = booked;
    const { reversalOf, bookingDate, administration } = first;
    if (reversalOf === null) continue;
    const place = at("Ledger", first, "reversalOf");
    const id = entryId({ administration, entry: reversalOf });
    const original = entries.get(id);
    if (original === undefined) {
      findings.push(finding("verify.reversalUnknown", place, { entry, original: reversalOf }));
      continue;
    }
    const earlier = reversedBy.get(id);
    if (earlier !== undefined) {
      findings.push(finding("verify.reversalTwice", place, { entry, original: reversalOf, other: earlier }));
    }
    if (!takenBack.has(entryId(first))) reversedBy.set(id, earlier ?? entry);
    findings.push(...mirrorFindings(booked, original, isSealed));
    const before = original.first.bookingDate;
    if (bookingDate < before) {
      const params = { entry, date: bookingDate, original: before };
      findings.push(finding("verify.reversalBefore", at("Ledger", first, "bookingDate"), params));
    }
  }
  return findings;
}

/** The line that was changed, if any: the first one of which the seal does not hold. */
function suspect(lines: readonly LedgerLine[], isSealed: IsSealed): LedgerLine | undefined {
  return lines.find((line) => !isSealed(line));
}

function mirrorFindings({ entry, first, lines }: BookedEntry, original: BookedEntry, isSealed: IsSealed): Finding[] {
  const sides = (of: readonly LedgerLine[], sign: 1 | -1) =>
    of.map((line) => keyFrom(line.account, sign * balanceOf(line) + 0)).sort();
  if (sides(lines, 1).join() === sides(original.lines, -1).join()) return [];
  const line = suspect([...lines, ...original.lines], isSealed) ?? first;
  return [finding("verify.reversalMirror", atAmount(line), { entry, original: original.entry })];
}
