import { Decimal } from "decimal.js";
import { type Cents, cents } from "./money";

/** Digits enough for any amount times any percentage: with fewer, a product just under a half would first become one. */
const Exact = Decimal.clone({ precision: 60 });

/**
 * `percent` (2 = 2 %) of an amount, half-up to the cent; halves go away from zero for negative amounts too, so that a
 * credit note mirrors its invoice.
 */
export function percentOf(amount: Cents, percent: number): Cents {
  const exact = new Exact(amount).times(percent).dividedBy(100);
  return cents(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}
