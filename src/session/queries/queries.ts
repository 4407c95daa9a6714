import { bookSettings } from "./bookSettings";
import { choices } from "./choices";
import { collectable } from "./collectable";
import { collectionStart } from "./collectionStart";
import { itemCell } from "./itemCell";
import { ledgerBalances } from "./ledgerBalances";
import { ledgerEntries } from "./ledgerEntries";
import { mandateList } from "./mandateList";
import { order } from "./order";
import { orderLines } from "./orderLines";
import { orders } from "./orders";
import { overview } from "./overview";
import type { Query } from "./query";
import { returnableLines } from "./returnableLines";
import { returnChoice } from "./returnChoice";
import { returnedItems } from "./returnedItems";
import { returnEffects } from "./returnEffects";

/** The questions by name. */
export const QUERIES = {
  bookSettings,
  choices,
  collectable,
  collectionStart,
  itemCell,
  ledgerBalances,
  ledgerEntries,
  mandateList,
  order,
  orderLines,
  orders,
  overview,
  returnableLines,
  returnChoice,
  returnedItems,
  returnEffects,
} as const;

export type QueryName = keyof typeof QUERIES;

/** What a question is asked with. */
export type QueryParams<N extends QueryName> =
  (typeof QUERIES)[N] extends Query<infer Params, unknown> ? Params : never;

/** What a question is answered with. */
export type QueryResult<N extends QueryName> = ReturnType<(typeof QUERIES)[N]>;
