import { judgeCredit } from "./creditMatch";
import type { EntryMatch, ProposedEntry } from "./entryMatch";
import type { FollowedBook } from "./followedBook";
import { fitsOutside } from "./outsideMatch";
import { proposeReturn } from "./returnMatch";

/** What an entry can be: what is proposed first. */
export function possibleMatches({ match, candidates }: ProposedEntry): readonly EntryMatch[] {
  return [match, ...candidates];
}

/** An entry as the one that the user says of all that it can be, judged as what is matched by hand (docs/law/actions.md#7). */
export function chooseMatch(book: FollowedBook, proposed: ProposedEntry, choice: EntryMatch): ProposedEntry {
  const { entry } = proposed;
  const reason = "ByHand";
  const candidates = possibleMatches(proposed).filter((one) => one !== choice);
  const chosen = { entry, match: choice, reason, candidates } as const;
  switch (choice.is) {
    case "settlement":
      return { ...chosen, ...judgeCredit(book, entry, choice.order, reason) };
    case "return":
    case "bankDebit": {
      const { order, lines } = choice;
      return { ...proposeReturn(book, entry, { reason, transactions: [{ order, lines }] }), candidates };
    }
    case "booked":
      return { ...chosen, questions: [] };
    case "returnOutside":
      return { ...chosen, questions: fitsOutside(choice) ? [] : ["amountDiffers"] };
    default:
      // What is asked of a proposal besides which one it is stays so.
      return { ...chosen, questions: proposed.questions.filter((question) => question !== "several") };
  }
}
