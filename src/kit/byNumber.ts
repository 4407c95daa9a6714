const COLLATOR = new Intl.Collator("en", { numeric: true });

/** Compares texts that have numbers in them, such as order numbers and ledger accounts: 9 comes before 10. */
export function byNumber(one: string, other: string): number {
  return COLLATOR.compare(one, other);
}

/** Compares things by a number of theirs, the lowest first. */
export function by<Value>(numberOf: (value: Value) => number): (one: Value, other: Value) => number {
  return (one, other) => numberOf(one) - numberOf(other);
}
