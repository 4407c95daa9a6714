import type { Cents } from "../../domain/values/money";
import { codaAmount } from "./codaLine";
import type { CodaItem } from "./codaMovement";

/** Categories of parts that are a cost, and of those that are the amount itself (docs/law/coda.md#2). */
const COSTS = new Set(["006", "011", "013", "014", "027", "029", "037", "045", "061", "406"]);
const AMOUNTS = new Set(["000", "100"]);

/** The collected amount and the charges of an item that is broken down; both null for one that is not. */
export interface CodaBreakdown {
  readonly originalAmount: Cents | null;
  readonly charges: Cents | null;
}

/** By its parts (types 8 and 9), else by a cost part among its information (006). */
export function breakdownOf(item: CodaItem, parts: readonly CodaItem[]): CodaBreakdown {
  const amount = item.amount ?? 0;
  const net = sumOf(parts, AMOUNTS);
  const costs = parts.length > 0 ? sumOf(parts, COSTS) : costsInInformation(item);
  const original = parts.length > 0 ? net : amount - costs;
  const isWhole = original + costs === amount && original !== 0;
  if (costs >= 0 || !isWhole) return { originalAmount: null, charges: null };
  return { originalAmount: Math.abs(original) as Cents, charges: -costs as Cents };
}

function sumOf(parts: readonly CodaItem[], categories: ReadonlySet<string>): number {
  let total = 0;
  for (const { amount, code } of parts) if (categories.has(code.category)) total += amount ?? 0;
  return total;
}

/** 30 text, 3 currency, 15 amount, 1 sign, 3 category. */
function costsInInformation({ information }: CodaItem): number {
  let total = 0;
  for (const { structure, communication } of information) {
    if (structure !== "006" || !COSTS.has(communication.slice(49, 52))) continue;
    total += codaAmount(communication.slice(48, 49) + communication.slice(33, 48)) ?? 0;
  }
  return total;
}
