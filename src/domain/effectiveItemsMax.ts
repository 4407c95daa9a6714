import { ibanKey } from "./bookIndex";
import type { Account } from "./records";

/**
 * Open items that one order may hold, by the account's bank (AFAS, "Incassobestand genereren en journaliseren"; BNG for
 * Equens/Worldline). Banks change these without notice, so the account's own maximum goes before.
 */
const ITEMS_MAX_BY_BANK: Readonly<Record<string, number>> = { RABO: 1_500, ABNA: 3_000, INGB: 5_000 };
const ITEMS_MAX = 100_000;

/** The most open items that one order from this account may hold. */
export function effectiveItemsMax({ iban, itemsMax }: Account): number {
  if (itemsMax !== null) return itemsMax;
  const canonical = ibanKey(iban).toUpperCase();
  const bank = canonical.startsWith("NL") ? canonical.slice(4, 8) : "";
  return ITEMS_MAX_BY_BANK[bank] ?? ITEMS_MAX;
}
