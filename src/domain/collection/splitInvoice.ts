import { type Book, keyFrom, type Key } from "../book/book";
import { type BookIndex, itemKey } from "../book/bookIndex";
import { itemStatusFrom, sumsOfInstalments } from "../book/openItem";
import { linesOfItem } from "../book/orderOfIssue";
import type { Instalment, Invoice } from "../book/records";
import type { Cents } from "../values/money";
import { isObject, isText, jsonObject } from "../../kit/shape";
import { isCountedReturn } from "../mandates/mandateHistory";

/**
 * What a split invoice shows of its instalments (docs/law/actions.md#4): what is open and how often they were repeated, in
 * sum; and how often a bank gave money of it back: instalments that came back in one transaction came back once.
 */
export function shownOfSplit(
  instalments: readonly Instalment[],
  { linesOfItem }: Pick<BookIndex, "linesOfItem">,
): Pick<Invoice, "openAmount" | "timesReturned" | "timesRepeated"> {
  const sums = sumsOfInstalments(instalments);
  const returned = instalments
    .flatMap(({ administration, invoice, number }) => linesOfItem.get(itemKey(administration, invoice, number)) ?? [])
    .filter(isCountedReturn);
  const transactions = new Set(returned.map(({ order, transaction }) => keyFrom(order, transaction)));
  const counted = (sums.timesReturned ?? 0) - (returned.length - transactions.size);
  return { ...sums, timesReturned: Math.max(0, counted) };
}

/**
 * What a split invoice shows of itself: the status and the last order that lines of it as a whole give, from before it was
 * split; of a split one nothing is written there any more.
 */
export function ownStateOfSplit(
  { administration, number }: Pick<Invoice, "administration" | "number">,
  index: Pick<BookIndex, "orders" | "linesOfItem">,
): Pick<Invoice, "status" | "lastOrder"> {
  const lines = linesOfItem(itemKey(administration, number, null), index);
  return { status: itemStatusFrom(lines), lastOrder: lines.at(-1)?.order ?? null };
}

/** What the Log keeps of an invoice that was split: what its instalments came to then, which is what was open of it. */
export interface SplitFacts {
  readonly administration: string;
  readonly invoice: string;
  readonly total: Cents;
}

/**
 * What the instalments of each invoice came to when it was split, or when a list told them, as the Log says; of one that was split
 * by hand nothing.
 */
export function totalsWhenSplit({ tables }: Book): ReadonlyMap<Key, number> {
  const totals = new Map<Key, number>();
  for (const { action, state, request } of tables.Log) {
    if ((action !== "split" && action !== "take-in-list") || state === "Undone") continue;
    const facts = jsonObject(request)?.["facts"];
    if (!isObject(facts)) continue;
    const all = action === "split" ? [facts] : facts["totals"];
    for (const one of Array.isArray(all) ? (all as readonly unknown[]) : []) {
      if (!isObject(one)) continue;
      const { administration, invoice, total } = one;
      if (isText(administration) && isText(invoice)) totals.set(keyFrom(administration, invoice), Number(total));
    }
  }
  return totals;
}
