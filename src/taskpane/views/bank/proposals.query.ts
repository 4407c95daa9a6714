import { rememberedOf } from "../../../kit/remembered";
import { proposeEntries } from "../../../domain/bank/entryMatcher";
import type { EntryMatch, ProposedEntry } from "../../../domain/bank/entryMatch";
import { isByHand } from "../../../domain/bank/followedBook";
import type { Book } from "../../../domain/book/book";
import type { BankEntry, DirectDebit } from "../../../domain/book/records";

/** The new entries of a book with what they are proposed to be; found once for all that is asked of one book. */
export const proposalsOf = rememberedOf(proposeEntries);

/** Whether an entry is nothing of ours. */
export function isOther({ match }: ProposedEntry): boolean {
  return match.is === "other";
}

/** The lines of what an entry is taken for; none where it is of an order as a whole. */
export function linesOf(match: EntryMatch): readonly DirectDebit[] {
  return "lines" in match ? match.lines : [];
}

/** The number of the order that an entry is taken for; null for none. */
export function orderOf(match: EntryMatch): string | null {
  if ("order" in match) return match.order.number;
  return match.is === "fileReject" ? (match.orders[0]?.number ?? null) : null;
}

/** The bank's own entries that are left alone; those that were booked by hand are of a step that was taken back. */
export function ignoredByUser({ tables }: Book): readonly BankEntry[] {
  return tables.BankEntries.filter((entry) => entry.status === "Ignored" && !isByHand(entry));
}
