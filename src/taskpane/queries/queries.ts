import { choices } from "./choices";
import { overview } from "./overview";
import type { Query } from "./query";

/** The questions by name. */
export const QUERIES = { choices, overview } as const;

export type QueryName = keyof typeof QUERIES;

/** What a question is asked with. */
export type QueryParams<N extends QueryName> =
  (typeof QUERIES)[N] extends Query<infer Params, unknown> ? Params : never;

/** What a question is answered with. */
export type QueryResult<N extends QueryName> = ReturnType<(typeof QUERIES)[N]>;
