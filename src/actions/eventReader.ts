import type { LogRow } from "../domain/book/records";
import { type Cents, ZERO } from "../domain/values/money";
import { absentOr, isCount, isText, isWhole, listOf, nullOr, type Shape, startingWith } from "../kit/shape";
import type { ChargedFacts, EventFacts, UndoneFact } from "./eventFacts";
import { keptFacts, requestOf, type Unreadable, unreadableIn } from "./loggedRequest";
import { areAccepted, areItems, areRuns, isEntryFact, isLineStatus, isOrderRow, isTextOrNull } from "./loggedShapes";

/*
 * Whether what the Log keeps of events on orders, and of their taking back, can be read.
 */

/** What every event on an order keeps of the time before it. */
const EVENT = {
  order: isText,
  ledger: isCount,
  bankReference: isTextOrNull,
  entries: absentOr(listOf(isEntryFact)),
  accepted: areAccepted,
  row: isOrderRow,
  lines: listOf(startingWith(isCount, isLineStatus)),
  noted: absentOr(listOf(isCount)),
  lowered: absentOr(listOf(startingWith(isCount, nullOr(isWhole)))),
  blank: absentOr(areRuns),
  items: areItems,
} satisfies Shape<EventFacts>;

/** The same of an event with charges of the bank. */
export const CHARGED = { ...EVENT, chargesAccount: isTextOrNull } satisfies Shape<ChargedFacts>;

/** Reads a row of an event on an order, of which its request is asked for as well. */
export function unreadableEvent<Request = object>(request: Shape<Request>): Unreadable {
  return unreadableIn({ request, facts: EVENT });
}

/** The same of an event with charges of the bank, which need their ledger account. */
export function unreadableCharged<Request extends { readonly charges?: Cents }>(request: Shape<Request>): Unreadable {
  const unreadable = unreadableIn({ request, facts: CHARGED });
  return (logRow) => {
    const members = unreadable(logRow);
    const { charges = ZERO } = requestOf<{ readonly charges?: Cents }>(logRow);
    return members.length > 0 || charges === 0 ? members : withoutAccount(logRow);
  };
}

/** The account for charges, where the row keeps none. */
export function withoutAccount(logRow: LogRow): readonly string[] {
  return keptFacts<ChargedFacts>(logRow).chargesAccount === null ? ["facts.chargesAccount"] : [];
}

/** Which event was taken back. */
export const UNDONE: Shape<UndoneFact> = { undone: isCount, only: absentOr(isText), wholly: absentOr(listOf(isCount)) };

/** Reads of a row of the taking back of an event which one it was: that is kept also where all else has no room. */
export const unreadableUndone = unreadableIn({ facts: UNDONE });
