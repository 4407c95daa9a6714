import type { IsoDate } from "../values/calendar";
import type { CollectionOrder } from "./records";

/** How far an order is, in what its user has to do next; the states in the order in which it goes through them. */
export const ORDER_STATES = ["draft", "toDeliver", "onItsWay", "toSettle", "settled", "cancelled"] as const;

export type OrderState = (typeof ORDER_STATES)[number];

/**
 * Where an order stands on a day: a draft is to be issued, then delivered; from its collection date on, a delivered one
 * waits for its money.
 */
export function orderState(
  { status, deliveredOn, collectionDate }: Pick<CollectionOrder, "status" | "deliveredOn" | "collectionDate">,
  today: IsoDate,
): OrderState {
  if (status === "Draft") return "draft";
  if (status === "Settled") return "settled";
  if (status === "Cancelled") return "cancelled";
  if (deliveredOn === null) return "toDeliver";
  return collectionDate > today ? "onItsWay" : "toSettle";
}
