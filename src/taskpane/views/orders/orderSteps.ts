import type { OrderDetail } from "./order.query";

/** What can be done with an order. */
export type OrderStepName =
  "issue" | "deliver" | "settle" | "bankDebit" | "change" | "fileAgain" | "compare" | "cancel" | "undo" | "remove";

const WRITES: ReadonlySet<OrderStepName> = new Set([
  ...(["issue", "deliver", "settle", "bankDebit", "change", "cancel", "undo", "remove"] as const),
]);

/** What can be written about an order. */
export type OrderPaperName = "notification" | "specification" | "orderLetter";

/** The papers of an order by its state: beforehand only while something is to come, and nothing of a cancelled one. */
export function papersFor({ state }: Pick<OrderDetail, "state">): readonly OrderPaperName[] {
  switch (state) {
    case "draft":
      return ["notification"];
    case "toDeliver":
    case "onItsWay":
      return ["notification", "specification", "orderLetter"];
    case "toSettle":
    case "settled":
      return ["specification", "orderLetter"];
    case "cancelled":
      return [];
  }
}

/** What can be done with an order as it stands: first what comes next, then the rest. */
export interface OfferedSteps {
  readonly next: OrderStepName | null;
  readonly others: readonly OrderStepName[];
  /** Whether lines of it can come back. */
  readonly returns: boolean;
}

/** The steps of an order by its state. Whoever only reads is offered what only reads. */
export function stepsFor(detail: OrderDetail, readOnly: boolean): OfferedSteps {
  const { next, others, returns } = withEvents(detail, stepsByState(detail));
  if (!readOnly) return { next, others, returns };
  return { next: null, others: others.filter((step) => !WRITES.has(step)), returns: false };
}

/** Adds what the order waits for, the bank's debit of what came back, and the taking back of what happened last. */
function withEvents({ awaitedDebits, lastStep, toSettle }: OrderDetail, steps: OfferedSteps): OfferedSteps {
  const debit = awaitedDebits.length > 0 ? (["bankDebit"] as const) : [];
  const undo = lastStep === null ? [] : (["undo"] as const);
  // Below nothing the bank has still to take back.
  const isNext = debit.length > 0 && toSettle?.startsWith("-") === true;
  if (isNext && (steps.next === null || steps.next === "settle")) {
    const before = steps.next === null ? [] : [steps.next];
    return { ...steps, next: "bankDebit", others: [...before, ...steps.others, ...undo] };
  }
  return { ...steps, others: [...debit, ...steps.others, ...undo] };
}

/** Whether an order that was handed out can no longer be cancelled as a whole, since money of it was booked. */
export function isPastCancelling({ state, settled }: Pick<OrderDetail, "state" | "settled">): boolean {
  return state !== "draft" && state !== "cancelled" && settled !== "0.00";
}

function stepsByState(detail: OrderDetail): OfferedSteps {
  const { state, needsOtherUser, deliveredOn, toSettle, awaitedDebits } = detail;
  const returns = deliveredOn !== null;
  const gross = awaitedDebits.length > 0 ? (["settle"] as const) : [];
  // What was received can no longer be taken back as a whole.
  const cancel = isPastCancelling(detail) ? [] : (["cancel"] as const);
  switch (state) {
    case "draft":
      return { next: needsOtherUser ? null : "issue", others: ["change", "remove"], returns };
    case "toDeliver":
      return { next: "deliver", others: ["fileAgain", "compare", "settle", ...cancel], returns };
    case "onItsWay":
      return { next: null, others: ["settle", "fileAgain", "compare", ...cancel], returns };
    case "toSettle":
      return { next: "settle", others: ["fileAgain", "compare", ...cancel], returns };
    case "settled":
      // A debit that the bank books apart goes with the gross credit.
      if (toSettle !== null && /[1-9]/u.test(toSettle) && !toSettle.startsWith("-")) {
        return { next: "settle", others: ["fileAgain", "compare"], returns };
      }
      return { next: null, others: [...gross, "fileAgain", "compare"], returns };
    case "cancelled":
      // Its file must not be used any more, and is not offered.
      return { next: null, others: ["compare"], returns: false };
  }
}
