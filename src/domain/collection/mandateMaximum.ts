import { type Finding, finding } from "../book/finding";
import { atItem, itemName, type OpenItem } from "../book/openItem";
import type { Mandate } from "../book/records";
import { formatCents } from "../values/money";

/** The items of one transaction. */
type Members = readonly [{ readonly item: OpenItem }, ...(readonly { readonly item: OpenItem }[])];

/** What the debtor did not allow: a transaction above the amount that the mandate is limited to, told at its first item. */
export function aboveMaximum(mandate: Mandate, members: Members, amount: number): Finding[] {
  const { mandateId, maximumAmount } = mandate;
  if (maximumAmount === null || amount <= maximumAmount) return [];
  const item = members.map((member) => itemName(member.item)).join(", ");
  const params = { item, mandate: mandateId, max: formatCents(maximumAmount) };
  return [finding("mandate.maximum", atItem(members[0].item, "openAmount"), params)];
}
