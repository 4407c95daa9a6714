import { isDeepStrictEqual } from "node:util";

/*
 * Books are compared whole, thousands of times. Jest goes through every value of them by itself, which takes as long as all
 * else that the laws do. What Node finds strictly equal is equal to jest too (it looks at prototypes and at what is undefined
 * besides), so jest is asked for the rest: what differs, and what has matchers in it.
 */

/** A matcher of jest's own, as it keeps them. */
type Matcher = (this: unknown, received: unknown, expected: unknown, ...more: readonly unknown[]) => unknown;

/** Where jest keeps its matchers, from one copy of its package to the next. */
const MATCHERS = Symbol.for("$$jest-matchers-object");

const { matchers } = (
  globalThis as unknown as Record<symbol, { readonly matchers: Readonly<Record<string, Matcher>> }>
)[MATCHERS] ?? { matchers: {} };

const EQUAL: jest.CustomMatcherResult = { pass: true, message: () => "" };

for (const name of ["toEqual", "toStrictEqual"]) {
  const slow = matchers[name];
  if (slow === undefined) throw new Error(`jest has no ${name} where it was`);
  expect.extend({
    [name](this: jest.MatcherContext, received: unknown, expected: unknown, ...more: readonly unknown[]) {
      // Where they may not be equal, jest says of both what they are.
      if (!this.isNot && more.length === 0 && isDeepStrictEqual(received, expected)) return EQUAL;
      return slow.call(this, received, expected, ...more) as jest.CustomMatcherResult;
    },
  });
}
