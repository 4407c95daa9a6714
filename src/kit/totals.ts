/*
 * Numbers by a key, in the order in which the keys come first; one whose key is undefined counts nowhere.
 */

/** How many values there are of each key. */
export function countBy<Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key | undefined,
): ReadonlyMap<Key, number> {
  return sumBy(values, keyOf, () => 1);
}

/** What the values of each key come to, in plain numbers. */
export function sumBy<Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key | undefined,
  numberOf: (value: Value) => number,
): ReadonlyMap<Key, number> {
  return folded(values, keyOf, numberOf, (sum, number) => sum + number);
}

/** The highest number of each key, and 0 at least. */
export function highestBy<Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key | undefined,
  numberOf: (value: Value) => number,
): Map<Key, number> {
  return folded(values, keyOf, numberOf, Math.max);
}

/** How many different numbers these values have; no set of them is made where they come in their order. */
export function countDistinct<Value>(values: readonly Value[], numberOf: (value: Value) => number): number {
  let [count, last] = [0, -Infinity];
  for (const value of values) {
    const number = numberOf(value);
    if (number === last) continue;
    if (number < last) return new Set(values.map(numberOf)).size;
    [count, last] = [count + 1, number];
  }
  return count;
}

function folded<Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key | undefined,
  numberOf: (value: Value) => number,
  together: (one: number, other: number) => number,
): Map<Key, number> {
  const totals = new Map<Key, number>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== undefined) totals.set(key, together(totals.get(key) ?? 0, numberOf(value)));
  }
  return totals;
}
