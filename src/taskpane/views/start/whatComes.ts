import type { IsoDate } from "../../../domain/values/calendar";
import type { Collectable } from "../collectable.query";
import type { Attention } from "./overview.query";

/** The next day on which there is something: money of orders that are on their way, or an invoice that falls due. */
export type Coming =
  | { readonly what: "money"; readonly day: IsoDate; readonly amount: string; readonly orders: number }
  | { readonly what: "due"; readonly day: IsoDate };

/** What comes first; null where nothing is known to come. */
export function whatComes(
  { onItsWay }: Pick<Attention, "onItsWay">,
  { nextDue }: Pick<Collectable, "nextDue">,
): Coming | null {
  const { by, amount, count } = onItsWay;
  if (by !== null && (nextDue === null || by <= nextDue)) return { what: "money", day: by, amount, orders: count };
  return nextDue === null ? null : { what: "due", day: nextDue };
}
