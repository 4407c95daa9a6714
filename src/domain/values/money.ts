declare const unit: unique symbol;

/** A whole number of euro cents, positive or negative. Sums of cents are exact up to 90,071,992,547,409.91. */
export type Cents = number & { readonly [unit]: "cents" };

/** Nothing owed. */
export const ZERO = 0 as Cents;

/** The largest amount that the books hold, 99,999,999,999.99: sums over a whole table stay exact. */
export const BOOKED_MAX = 9_999_999_999_999 as Cents;

/** Marks a whole number as cents; anything else is a programming error. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${String(value)}`);
  // No negative zero: it would print as -0.00 and break equality.
  return (value === 0 ? 0 : value) as Cents;
}

/** The sum of any number of amounts. */
export function add(...amounts: readonly Cents[]): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/** The sum of what `amountOf` takes from each record. */
export function sumOf<T>(records: Iterable<T>, amountOf: (record: T) => Cents): Cents {
  let total = 0;
  for (const record of records) total += amountOf(record);
  return cents(total);
}

/** `minuend − subtrahend`. */
export function subtract(minuend: Cents, subtrahend: Cents): Cents {
  return cents(minuend - subtrahend);
}

/** The same amount with the other sign. */
export function negate(amount: Cents): Cents {
  return subtract(ZERO, amount);
}

/** The amount without its sign. */
export function absolute(amount: Cents): Cents {
  return cents(Math.abs(amount));
}

/** Euros with two decimals, a point and no thousands separator, as ISO 20022 and the seal want them: `-1234.50`. */
export function formatCents(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const EUROS = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Reads what {@link formatCents} writes, or a bank writes (`100`, `100.5`, `100.50`); null for anything else. */
export function parseCents(text: string): Cents | null {
  const match = EUROS.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return cents(sign === "-" ? -value : value);
}
