import { keyFrom } from "../../../domain/book/book";
import { formatCents } from "../../../domain/values/money";
import { type SaidExplanation, saidExplanation } from "../../../domain/ledger/saidExplanation";
import { explainOrders } from "../../../domain/ledger/transitExplained";
import type { Query } from "../../../session/query";

/** Why an order is not nil, by all that is booked; null when it is, or when there is no such issued order. */
export const orderExplanation: Query<{ readonly number: string }, SaidExplanation | null> = (
  { book, index, today },
  { number },
) => {
  const order = index.orders.get(keyFrom(number));
  if (order === undefined) return null;
  const tables = { ...book.tables, Orders: [order] };
  const [explained] = explainOrders({ until: null, today }, { tables }, index);
  return explained === undefined || explained.causes.length === 0 ? null : saidExplanation(explained, formatCents);
};
