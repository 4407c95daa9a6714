import { isObject, isText, jsonObject, nullOr, startingWith } from "../../kit/shape";

/** The values of an order in a row of the Log: as made, where the row makes it so, and its state before and after. */
export type SealedOrder = readonly [made: string | null, was: string | null, state: string];

/** What a row of the Log keeps of the contents of the books, under its own seal (docs/seal.md). */
export interface SealedContent {
  /** By the order's number. */
  readonly orders?: Readonly<Record<string, SealedOrder>>;
  /** What the bank reported, before and after. */
  readonly bank?: readonly [was: string, is: string];
}

/** So many orders of one event leave room in the Log's cell; what is beyond them is sealed with its next event. */
export const SEALED_ORDERS_MAX = 200;

const isSealedOrder = startingWith(nullOr(isText), nullOr(isText), isText);

/** What the JSON of a row's request keeps of it; null where it keeps none, and `unreadable` where nobody can read it. */
export function sealedIn(request: string | null): SealedContent | "unreadable" | null {
  if (request?.includes('"sealed"') !== true) return null;
  const { sealed } = jsonObject(request) ?? {};
  if (sealed === undefined) return null;
  if (!isObject(sealed)) return "unreadable";
  const { orders = {}, bank } = sealed;
  const isRead =
    isObject(orders) &&
    Object.values(orders).every(isSealedOrder) &&
    (bank === undefined || startingWith(isText, isText)(bank));
  return isRead ? sealed : "unreadable";
}
