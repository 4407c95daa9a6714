import { add, type Cents, subtract, sumOf, ZERO } from "../values/money";
import { itemStatusFrom, openAmountOf } from "../book/openItem";
import type { LinesInOrder } from "../book/orderOfIssue";
import { isCountedReturn } from "../mandates/mandateHistory";
import { collectedOf } from "../ledger/posting";
import type { CollectionState, DirectDebit, ItemStatus, PostingStyle } from "../book/records";

/** Whether the line has taken its amount off the open amount: issued or received, by posting style, and not reversed. */
export function isCountedLine({ status }: Pick<DirectDebit, "status">, style: PostingStyle): boolean {
  return status === "Received" || (status === "InTransit" && style === "OnIssue");
}

/** Tells the posting style that the order of a line was issued with. */
export type StyleOf = (line: DirectDebit) => PostingStyle;

/** What the lines that count have taken off an item's open amount. */
export function collectedBy(lines: readonly DirectDebit[], styleOf: StyleOf): Cents {
  return sumOf(lines, (line) => (isCountedLine(line, styleOf(line)) ? collectedOf(line) : ZERO));
}

/** How often the lines say that an item was returned, and collected again after a return. */
export function timesFrom(
  lines: LinesInOrder,
  returnedOutside: number,
): { readonly returned: number; readonly repeated: number } {
  let returned = 0;
  let repeated = 0;
  for (const line of lines) {
    const wasReturned = returned + returnedOutside > 0;
    if (wasReturned && line.status !== "Draft" && line.status !== "OrderCancelled") repeated += 1;
    if (isCountedReturn(line)) returned += 1;
  }
  return { returned, repeated };
}

/** What changes on an item when its lines change. */
export type ItemFields = Pick<CollectionState, "openAmount" | "timesReturned" | "timesRepeated" | "status">;

/**
 * The item after its lines went from `before` to `after`. It has the status that they give. Its open amount is less by
 * what newly counts and more by what no longer does, but never below nothing or above the amount, and its counters move
 * likewise. What was settled otherwise stays as it was.
 */
export function itemAfter(
  record: CollectionState,
  before: LinesInOrder,
  after: LinesInOrder,
  styleOf: StyleOf,
): ItemFields {
  const timesReturned = record.timesReturned ?? 0;
  const countedBefore = timesFrom(before, 0).returned;
  const outside = Math.max(0, timesReturned - countedBefore);
  const [was, is] = [timesFrom(before, outside), timesFrom(after, outside)];
  const taken = subtract(collectedBy(after, styleOf), collectedBy(before, styleOf));
  const status: ItemStatus | null = itemStatusFrom(after);
  return {
    status,
    openAmount: taken === 0 ? record.openAmount : withinAmount(record.amount, subtract(openAmountOf(record), taken)),
    timesReturned: unlessNothing(record.timesReturned, timesReturned + is.returned - was.returned),
    timesRepeated: unlessNothing(record.timesRepeated, (record.timesRepeated ?? 0) + is.repeated - was.repeated),
  };
}

/** An open amount that is neither below nothing nor above the amount; the other way round for a credit note. */
export function withinAmount(amount: Cents, open: Cents): Cents {
  const [low, high] = amount < 0 ? [amount, ZERO] : [ZERO, amount];
  if (open < low) return low;
  return open > high ? high : open;
}

/** A counter that was blank stays blank while it is 0. */
function unlessNothing(before: number | null, after: number): number | null {
  return before === null && after === 0 ? null : Math.max(0, after);
}

/** What was settled otherwise: the part of the amount that is neither open nor explained by our lines. */
export function settledOtherwise(record: CollectionState, lines: readonly DirectDebit[], styleOf: StyleOf): Cents {
  return subtract(record.amount, add(openAmountOf(record), collectedBy(lines, styleOf)));
}
