import { type Cents, ZERO } from "../values/money";
import { percentOf } from "../values/percentage";
import type { OpenItem } from "../book/openItem";
import { openAmountOf } from "../book/openItem";
import type { Administration } from "../book/records";
import { readCountry } from "../values/countryNames";
import type { FindingCode } from "../values/findingCodes";

/**
 * The collection discount of an open item, signed: negative is a charge on an invoice (docs/law/actions.md#3). The item's own
 * discount goes first, and 0 is none. Else it is the administration's percentage of the open amount, or its fixed amount
 * once per document, on the first instalment only. Credit notes share in the administration's discount only if it says so: a
 * percentage of their negative amount, and the fixed amount just like an invoice.
 */
export function discountOf(item: OpenItem, administration: Administration): Cents {
  const open = openAmountOf(item.record);
  if (item.record.discount !== null) return item.record.discount;
  if (open < 0 && administration.discountOnCreditNotes !== true) return ZERO;
  const { discountAmount, discountPercent } = administration;
  // A percentage of 0 is none: beside it the fixed amount counts.
  if (discountPercent !== null && discountPercent !== 0) return percentOf(open, discountPercent);
  if (discountAmount === null) return ZERO;
  const isFirst = item.table === "Invoices" || item.record.number === 1;
  return isFirst ? discountAmount : ZERO;
}

/** Whether the administration states both a percentage and an amount, which is one too many. */
export function hasTwoDiscounts({ discountAmount, discountPercent }: Administration): boolean {
  return (discountAmount ?? 0) !== 0 && (discountPercent ?? 0) !== 0;
}

/** Whose rules decide what becomes of the VAT of a discount. */
export type DiscountVatRules = "NL" | "BE" | "elsewhere";

/** The country whose VAT an administration owes: that of its address, else of its creditor ID. */
export function discountVatRules({
  country,
  creditorId,
}: Pick<Administration, "country" | "creditorId">): DiscountVatRules {
  const own = (country === null ? null : readCountry(country).code) ?? creditorId.trim().slice(0, 2).toUpperCase();
  return own === "NL" || own === "BE" ? own : "elsewhere";
}

/** What is told of a discount when it is collected, by country. */
export const DISCOUNT_FINDINGS = {
  NL: "discount.gross",
  BE: "discount.grossBe",
  elsewhere: "discount.grossElsewhere",
} as const satisfies Record<DiscountVatRules, FindingCode>;

/** What is told of a discount when the collection comes back, by country. */
export const DISCOUNT_RETURNED = {
  NL: "return.discount",
  BE: "return.discountBe",
  elsewhere: "return.discountElsewhere",
} as const satisfies Record<DiscountVatRules, FindingCode>;
