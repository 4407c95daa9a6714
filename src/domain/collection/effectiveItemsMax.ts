import { bankProfileOf } from "./bankProfiles";
import type { Account } from "../book/records";

/**
 * The most open items that one order from this account may hold: the account's own maximum, else its bank's
 * (docs/bank-profiles.md). Banks change theirs without notice, so the account's goes before.
 */
export function effectiveItemsMax({ iban, itemsMax }: Pick<Account, "iban" | "itemsMax">): number {
  return itemsMax ?? bankProfileOf(iban).fields.itemsMax.value;
}
