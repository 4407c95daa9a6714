import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { settingsFromText } from "../book/orderSettings";
import type { PostingStyle } from "../book/records";
import type { StyleOf } from "./itemState";

/** Tells each line's posting style from its order's frozen settings; an order that is not issued posts nothing yet. */
export function styleOfLines(index: BookIndex): StyleOf {
  const styles = new Map<string, PostingStyle>();
  const styleOfOrder = (key: string): PostingStyle => {
    const known = styles.get(key);
    if (known !== undefined) return known;
    const style = settingsFromText(index.orders.get(key)?.settings ?? null)?.postingStyle ?? "OnIssue";
    styles.set(key, style);
    return style;
  };
  // Nearly all lines stand beside another one of their order.
  let [order, style]: [string | null, PostingStyle] = [null, "OnIssue"];
  return (line) => {
    if (line.order !== order) [order, style] = [line.order, styleOfOrder(keyFrom(line.order))];
    return style;
  };
}
