import type { OrderDetail } from "../../../session/queries/order";

/** What can be done with an order. */
export type OrderStepName = "issue" | "deliver" | "settle" | "change" | "fileAgain" | "compare" | "cancel" | "remove";

const WRITES: ReadonlySet<OrderStepName> = new Set(["issue", "deliver", "settle", "change", "cancel", "remove"]);

/** What can be done with an order as it stands: first what comes next, then the rest. */
export interface OfferedSteps {
  readonly next: OrderStepName | null;
  readonly others: readonly OrderStepName[];
  /** Whether lines of it can come back. */
  readonly returns: boolean;
}

/** The steps of an order by its state. Whoever only reads is offered what only reads. */
export function stepsFor(detail: OrderDetail, readOnly: boolean): OfferedSteps {
  const { next, others, returns } = stepsByState(detail);
  if (!readOnly) return { next, others, returns };
  return { next: null, others: others.filter((step) => !WRITES.has(step)), returns: false };
}

function stepsByState({ state, needsOtherUser, deliveredOn, settled }: OrderDetail): OfferedSteps {
  const returns = deliveredOn !== null;
  // What was received can no longer be taken back as a whole.
  const cancel = settled === "0.00" ? (["cancel"] as const) : [];
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
      return { next: null, others: ["fileAgain", "compare"], returns };
    case "cancelled":
      // Its file must not be used any more, and is not offered.
      return { next: null, others: ["compare"], returns: false };
  }
}
