import { possibleMatches } from "../domain/bank/chosenMatch";
import {
  type EntryMatch,
  type EntryMatcher,
  type MatchQuestion,
  type MatchReason,
  NONE_OF_THESE,
  type ProposedEntry,
} from "../domain/bank/entryMatch";
import { type Book, type Key, keyFrom } from "../domain/book/book";
import { at, type Finding, finding, withoutRepeats } from "../domain/book/finding";
import type { BankEntry, CollectionOrder, LineStatus } from "../domain/book/records";
import type { IsoDate } from "../domain/values/calendar";
import { absolute, type Cents, formatCents, sumOf } from "../domain/values/money";
import type { SummaryValue } from "./action";
import { linesOf, orderOf } from "./entryJudgement";
import { findEntry } from "./namedEntry";

/*
 * Which of all that an entry can be it is: chosen while it is processed, and judged as what `match` says by hand
 * (docs/law/actions.md#7).
 */

/** Of entries, by their reference, which choice they are: a name of {@link EntryChoice}, or {@link NONE_OF_THESE}. */
export type ChosenEntries = Readonly<Record<string, string>>;

/** Something that an entry can be. */
export interface EntryChoice {
  /** `2026-0001/3` a transaction by its first line, `2026-0001` an order, `invoice:F1`, `booked:2026-0001` what was booked before. */
  readonly choice: string;
  readonly is: EntryMatch["is"];
  /** Why it fits. */
  readonly reason: MatchReason | null;
  readonly order: string | null;
  readonly endToEndId: string | null;
  readonly invoices: readonly string[];
  readonly name: string | null;
  readonly amount: Cents;
  readonly collectionDate: IsoDate | null;
  readonly status: LineStatus | null;
  /** What would still be asked, or stand in its way, once it is chosen. */
  readonly questions: readonly MatchQuestion[];
}

/** What an entry can be, the proposal first, and which of it was chosen; null where nothing was. */
export interface ChoicesOfEntry {
  readonly choices: readonly EntryChoice[];
  readonly choice: string | null;
}

/** An entry once what was chosen of it is known; null where it is none of all that it can be. */
interface Meant {
  readonly proposed: ProposedEntry | null;
  readonly findings: readonly Finding[];
}

/** The choices of entries while these are decided. */
export class EntryChoices {
  private readonly chosen: ReadonlyMap<Key, string>;
  private readonly met = new Map<BankEntry, ChoicesOfEntry>();

  constructor(
    private readonly matcher: EntryMatcher,
    chosen: ChosenEntries = {},
  ) {
    this.chosen = new Map(Object.entries(chosen).map(([reference, choice]) => [keyFrom(reference), choice]));
  }

  /** The entry as what was chosen, or as it was found where nothing was. */
  meant(found: ProposedEntry): Meant {
    const { entry, candidates } = found;
    const choice = this.chosen.get(keyFrom(entry.reference)) ?? null;
    if (choice === null && candidates.length === 0) return { proposed: found, findings: [] };
    const named = new Map(possibleMatches(found).map((match) => [nameOfChoice(match), match]));
    if (found.match.is === "other") named.clear();
    const choices = [...named].map(([name, match]) => this.shown(name, match, found));
    this.met.set(entry, { choices, choice });
    if (choice === null) return { proposed: found, findings: [] };
    if (choice === NONE_OF_THESE) return { proposed: null, findings: [] };
    const match = named.get(choice);
    if (match !== undefined) return { proposed: this.matcher.choose(found, match), findings: [] };
    const params = { reference: entry.reference, choice, choices: [...named.keys(), NONE_OF_THESE].join(", ") };
    return {
      proposed: found,
      findings: [finding("process.choiceUnknown", at("BankEntries", entry, "status"), params)],
    };
  }

  private shown(choice: string, match: EntryMatch, found: ProposedEntry): EntryChoice {
    const { questions } = this.matcher.choose(found, match);
    const lines = linesOf(match);
    const [first] = lines;
    const isOutside = match.is === "returnOutside";
    return {
      choice,
      is: match.is,
      reason: found.reason,
      order: orderOf(match) || null,
      endToEndId: first?.endToEndId ?? null,
      invoices: isOutside ? [match.invoice.number] : lines.map(({ invoice }) => invoice),
      name: first?.accountHolder ?? null,
      amount: amountOf(match, found.entry),
      collectionDate: "order" in match ? match.order.collectionDate : null,
      status: first?.status ?? null,
      questions,
    };
  }

  /** What the entry can be, once it was met; null where that was never more than one thing. */
  of(entry: BankEntry): ChoicesOfEntry | null {
    return this.met.get(entry) ?? null;
  }

  /** What was chosen of these entries, as the Log keeps it; nothing where nothing was. */
  logged(about: readonly { readonly entry: BankEntry }[]): { readonly chosen?: ChosenEntries } {
    const chosen = about.flatMap(({ entry }): [string, string][] => {
      const choice = this.met.get(entry)?.choice ?? null;
      return choice === null ? [] : [[entry.reference, choice]];
    });
    return chosen.length === 0 ? {} : { chosen: Object.fromEntries(chosen) };
  }
}

/** What keeps choices from being made: entries that are not there, or of which something was decided already. */
export function choiceFindings(book: Book, chosen: ChosenEntries = {}): Finding[] {
  return withoutRepeats(
    Object.keys(chosen).flatMap((reference) => {
      const { entry, findings } = findEntry(book, reference);
      if (entry?.status !== "Ignored") return findings;
      return [...findings, finding("bankEntry.alreadyIgnored", at("BankEntries", entry, "status"), { reference })];
    }),
  );
}

/** The name by which something that an entry can be is chosen. */
function nameOfChoice(match: EntryMatch): string {
  if (match.is === "returnOutside") return `invoice:${match.invoice.number}`;
  const order = orderOf(match);
  if (match.is === "booked") return `booked:${match.entry?.reference ?? order}`;
  const [first] = "lines" in match ? match.lines : [];
  return first === undefined ? order : `${order}/${String(first.line)}`;
}

function amountOf(match: EntryMatch, { amount }: BankEntry): Cents {
  if (match.is === "returnOutside") return match.debit;
  if (match.is === "settlement") return awaitedOf(match.order);
  const lines = linesOf(match);
  return lines.length === 0 ? absolute(amount) : sumOf(lines, (line) => line.amount);
}

function awaitedOf({ toSettle, controlSum }: CollectionOrder): Cents {
  return toSettle !== null && toSettle > 0 ? toSettle : controlSum;
}

/** The same as `--json` tells it. */
export function choicesSummary({ choices, choice }: ChoicesOfEntry): { readonly [name: string]: SummaryValue } {
  return { choice, choices: choices.map((one) => ({ ...one, amount: formatCents(one.amount) })) };
}
