import { type Key, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { isPresented } from "../mandates/mandateHistory";
import { isTheLast } from "../mandates/mandateStatus";
import { entriesOf, entryId } from "../ledger/journal";
import type { Administration, CollectionState, DirectDebit, LedgerLine, ReturnKind } from "../book/records";
import { adviceFor } from "../values/reasonCodes";
import { standingLines } from "../ledger/undone";

/** How often an item is collected again when the administration does not say. */
const REPEAT_MAX = 2;

/**
 * Why an item is not collected again by itself: its administration does not repeat, it was repeated as often as may be, its
 * mandate is used up, or the reason asks for something else first.
 */
export type NotAgain = "notRepeated" | "repeatedEnough" | "mandateUsed" | "advice";

/** What of an item decides whether it is collected again. */
interface ReturnedItem extends Pick<CollectionState, "amount" | "timesRepeated"> {
  /** Whether the collection that came back was the last one that its mandate allowed. */
  readonly isMandateUsed?: boolean;
}

/** Whether a collection that comes back in this way has used its mandate up: a one-off one, or one closed by its code. */
export function isMandateUsedBy(
  { administration, mandateId, sequenceType }: DirectDebit,
  kind: ReturnKind,
  { mandates }: Pick<BookIndex, "mandates">,
): boolean {
  if (!isPresented({ status: "Returned", returnKind: kind })) return false;
  const mandate = mandates.get(keyFrom(administration, mandateId));
  return isTheLast(sequenceType) || mandate?.oneOff === true;
}

/**
 * Why nobody but the user may have an item collected again after this return (docs/law/actions.md#8); null when it
 * simply may be: the administration repeats, it was not repeated too often, its mandate is not used up, and the reason's
 * advice is to try again. A recall and a rejected batch say nothing about the debtor: the item stays as it is.
 */
export function notAgainBecause(
  kind: ReturnKind,
  reasonCode: string | null,
  administration: Pick<Administration, "repeatAfterReturn" | "repeatMax"> | undefined,
  { amount, timesRepeated, isMandateUsed }: ReturnedItem,
): NotAgain | null {
  if (kind === "Recalled" || kind === "BatchReject" || amount < 0) return null;
  if (adviceFor(reasonCode) !== "Again") return "advice";
  if (isMandateUsed === true) return "mandateUsed";
  if (administration?.repeatAfterReturn !== true) return "notRepeated";
  return (timesRepeated ?? 0) >= (administration.repeatMax ?? REPEAT_MAX) ? "repeatedEnough" : null;
}

/** Whether an item may be collected again without anybody looking at it after this return. */
export function isCollectableAgain(...event: Parameters<typeof notAgainBecause>): boolean {
  return notAgainBecause(...event) === null;
}

/** Whether the collection never reached the debtor's bank, so that its amendment must be sent again. */
export function isNeverPresented(kind: ReturnKind): boolean {
  return kind === "Reject" || kind === "BatchReject" || kind === "Recalled";
}

/**
 * The entry that posted a line and is not reversed yet: its collection (on issue) or its receipt (on receipt); null
 * when the line has posted nothing.
 */
export function postedEntries(ledger: readonly LedgerLine[]): (line: DirectDebit) => readonly LedgerLine[] | null {
  const standing = standingLines(ledger);
  const reversed = new Set<Key>();
  for (const { administration, reversalOf } of standing) {
    if (reversalOf !== null) reversed.add(entryId({ administration, entry: reversalOf }));
  }
  const posted = new Map<string, readonly LedgerLine[]>();
  for (const [entry, lines] of entriesOf(standing)) {
    const [first] = lines;
    if (first === undefined || first.directDebit === null || reversed.has(entry)) continue;
    if (first.event !== "Collection" && first.event !== "Receipt") continue;
    posted.set(keyFrom(first.order, first.directDebit), lines);
  }
  return (line) => posted.get(keyFrom(line.order, line.line)) ?? null;
}
