import { type Cents, parseCents } from "../../domain/values/money";

/*
 * What the texts of a pain.008 file stand for; null where a file of another program has something else there.
 */

/** ISO amounts may have up to five decimals, of which only two can be other than 0. */
export function amountOf(text: string): Cents | null {
  return parseCents(text.replace(/(\.\d\d)0+$/, "$1"));
}

/** How many a text says; null where it is no number. */
export function countOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** XML Schema's boolean. */
export function yesNoOf(text: string): boolean | null {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : null;
}
