import { remembered, rememberedLast } from "../../kit/remembered";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { settingsFromText } from "../book/orderSettings";
import type { PostingStyle } from "../book/records";
import type { StyleOf } from "./itemState";

/** Tells each line's posting style from its order's frozen settings; an order that is not issued posts nothing yet. */
export function styleOfLines(index: BookIndex): StyleOf {
  const styleOfOrder = rememberedLast(
    remembered(
      (order: string): PostingStyle =>
        settingsFromText(index.orders.get(keyFrom(order))?.settings ?? null)?.postingStyle ?? "OnIssue",
    ),
  );
  return ({ order }) => styleOfOrder(order);
}
