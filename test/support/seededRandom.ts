/** Numbers from 0 up to 1. */
export type Random = () => number;

/** The same numbers for a seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to `end`. */
export function upTo(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** One of them. */
export function pick<T>(random: Random, all: readonly T[]): T {
  const one = all[upTo(random, all.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}
