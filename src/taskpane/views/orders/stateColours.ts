import type { OrderState } from "../../../domain/book/orderState";

/** The colour of the badge of a state: what waits for the user stands out. */
export const STATE_COLOURS = {
  draft: "informative",
  toDeliver: "warning",
  onItsWay: "brand",
  toSettle: "warning",
  settled: "success",
  cancelled: "subtle",
} as const satisfies Readonly<Record<OrderState, string>>;
