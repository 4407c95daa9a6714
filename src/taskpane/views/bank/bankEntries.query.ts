import { ibanKey } from "../../../domain/book/bookIndex";
import type { EntryMatch, MatchQuestion, MatchReason, ProposedEntry } from "../../../domain/bank/entryMatch";
import type { BankEntry, BankEntryKind } from "../../../domain/book/records";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import type { LongList } from "../../../session/longList";
import type { Query, QueryScope } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";
import { foundAmong } from "../../../session/searchWords";
import { itemOf } from "../returns/returnableLines.query";
import { ignoredByUser, isOther, linesOf, orderOf, proposalsOf } from "./proposals.query";

/** Which entries are listed: new ones, those of a collection first, or those that the user left alone. */
export type EntriesListed = "fresh" | "ignored";

/** An entry of the bank with what it is taken for. */
export interface BankRow {
  readonly reference: string;
  readonly account: string;
  readonly date: IsoDate;
  readonly amount: string;
  readonly kind: BankEntryKind;
  readonly name: string | null;
  readonly text: string | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly endToEndId: string | null;
  readonly is: EntryMatch["is"];
  readonly reason: MatchReason | null;
  readonly order: string | null;
  /** The invoice of its line; null where it is of an order as a whole, or of nothing of ours. */
  readonly item: string | null;
  readonly questions: readonly MatchQuestion[];
  readonly address: string | null;
}

/** An account of ours, and how many entries of it wait. */
export interface OwnAccount {
  readonly iban: string;
  readonly entries: number;
}

/** The entries that were found. */
export interface BankEntries {
  readonly entries: LongList<BankRow>;
  /** How many of them are of a collection. */
  readonly ours: number;
  /** Those with entries first. */
  readonly accounts: readonly OwnAccount[];
}

interface Asked {
  readonly listed: EntriesListed;
  /** Null: of all accounts. */
  readonly account: string | null;
  readonly search: string;
}

/** The entries of an account of ours by what is known of them. */
export const bankEntries: Query<Asked, BankEntries> = (scope, { listed, account, search }) => {
  const all = listed === "fresh" ? freshEntries(scope) : ignoredEntries(scope);
  const wanted = account === null ? null : ibanKey(account);
  const ofAccount = wanted === null ? all : all.filter(({ entry }) => ibanKey(entry.account) === wanted);
  const found = foundAmong(ofAccount, search, textsOf, ({ entry }) => [entry.amount]);
  return {
    entries: scope.long(rowsOf(found, (proposed) => rowOf(proposed, scope))),
    ours: found.filter((proposed) => !isOther(proposed)).length,
    accounts: ownAccounts(all, scope),
  };
};

function freshEntries({ book }: QueryScope): readonly ProposedEntry[] {
  const all = proposalsOf(book);
  return [...all.filter((one) => !isOther(one)), ...all.filter(isOther)];
}

function ignoredEntries({ book }: QueryScope): readonly ProposedEntry[] {
  return ignoredByUser(book)
    .map((entry): ProposedEntry => ({ entry, match: { is: "other" }, reason: null, questions: [], candidates: [] }))
    .reverse();
}

function ownAccounts(all: readonly ProposedEntry[], { book }: QueryScope): readonly OwnAccount[] {
  const counts = new Map<string, OwnAccount>();
  for (const { iban } of book.tables.Accounts) counts.set(ibanKey(iban), { iban, entries: 0 });
  for (const { entry } of all) {
    const known = counts.get(ibanKey(entry.account)) ?? { iban: entry.account, entries: 0 };
    counts.set(ibanKey(entry.account), { ...known, entries: known.entries + 1 });
  }
  return [...counts.values()].sort((one, other) => other.entries - one.entries);
}

function textsOf({ entry, match }: ProposedEntry): (string | null)[] {
  const { reference, name, text, endToEndId, mandateId, counterpartyIban, reasonCode, kind } = entry;
  return [reference, name, text, endToEndId, mandateId, counterpartyIban, reasonCode, kind, orderOf(match)];
}

function rowOf({ entry, match, reason, questions }: ProposedEntry, { addressOf }: QueryScope): BankRow {
  const [line] = linesOf(match);
  return {
    ...factsOf(entry),
    is: match.is,
    reason,
    order: orderOf(match) ?? entry.order,
    item: match.is === "returnOutside" ? match.invoice.number : line === undefined ? null : itemOf(line),
    questions,
    address: addressOf({ table: "BankEntries", row: entry.row, field: "status" }),
  };
}

function factsOf({ reference, account, bookingDate, amount, kind, name, text, ...entry }: BankEntry) {
  const { reasonCode, reasonText, endToEndId } = entry;
  return {
    ...{ reference, account, kind, name, text, reasonCode, reasonText, endToEndId },
    date: bookingDate,
    amount: formatCents(amount),
  };
}
