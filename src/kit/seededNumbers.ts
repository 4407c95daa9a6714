/** Limits of a number, both included. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** What the seed draws for one record; every draw is another one. */
export interface Draws {
  /** A whole number between limits. */
  readonly between: (limits: Limits) => number;
  /** One of a list. */
  readonly oneOf: <T>(list: readonly [T, ...T[]]) => T;
}

/**
 * The draws for the record at a position: the same every time for a seed, and independent of every other position, so
 * that records can be made in any order, again, and without those before them (mulberry32).
 */
export function drawsFor(seed: number, position: number): Draws {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(position, 0x85ebca77)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    between: ({ min, max }) => min + (next() % (max - min + 1)),
    oneOf: (list) => list[next() % list.length] ?? list[0],
  };
}
