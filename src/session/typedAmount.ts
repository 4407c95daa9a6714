import { type Cents, parseCents } from "../domain/values/money";

/** What a user types as an amount, as cents; null for nothing, undefined for what is no amount. */
export function typedAmount(text: string): Cents | null | undefined {
  const plain = text.trim().replace(/^€\s*/, "");
  if (plain === "") return null;
  // A comma or a point before one or two digits at the end are decimals; separators of thousands stand before three.
  const match = /^(-?)(\d{1,3}(?:[., ]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (match === null) return undefined;
  const [, sign = "", whole = "", decimals = ""] = match;
  return parseCents(`${sign}${whole.replaceAll(/[., ]/g, "")}.${decimals.padEnd(2, "0")}`) ?? undefined;
}
