import type { Book } from "../book/book";
import { addDays, type IsoDate, type IsoDateTime, nextBusinessDay } from "../values/calendar";
import { propose, type Proposal } from "./proposal";
import type { Selection } from "./selection";

type Report = (stage: string, done: number, total: number) => void;

/** Later days can have more items due, which were announced later: looked at again so often at most. */
const LOOKS_MAX = 4;

/**
 * A proposal on the day asked for; where none is, on the first day that every account can still reach and that leaves every
 * debtor the notice agreed (docs/law/pane.md#4): nobody is warned of a day that was not chosen.
 */
export function proposeInTime(book: Book, selection: Selection, moment: IsoDateTime, report?: Report): Proposal {
  let proposal = propose(book, selection, moment, report);
  if (selection.collectionDate !== undefined || selection.monthEnd === true) return proposal;
  for (let look = 1; look < LOOKS_MAX; look += 1) {
    const day = dayWithNotice(proposal);
    if (day === null) return proposal;
    proposal = propose(book, { ...selection, collectionDate: day }, moment, report);
  }
  return proposal;
}

/** The first day on which what is proposed is announced as long before as was agreed; null when it is. */
function dayWithNotice({ collectionDate, warnings }: Proposal): IsoDate | null {
  const short = warnings.filter(({ code }) => code === "preNotification.short");
  if (short.length === 0) return null;
  const lacking = short.map(({ params }) => Number(params["agreed"]) - Number(params["days"]));
  return nextBusinessDay(addDays(collectionDate, Math.max(...lacking)));
}
