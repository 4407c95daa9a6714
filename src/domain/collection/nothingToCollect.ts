import { type Finding, finding } from "../book/finding";
import { collectWish, type OpenItem, openAmountOf } from "../book/openItem";
import type { IsoDate } from "../values/calendar";
import { add, type Cents, formatCents, ZERO } from "../values/money";
import type { FindingCode } from "../values/findingCodes";
import type { LeftOut } from "./consolidation";

/** How many items, and what they come to. */
export interface Counted {
  readonly count: number;
  readonly amount: Cents;
}

/** Why an item is not looked at any further though nothing is wrong with it. */
export type UntakenReason = "notSelected" | "paid" | "itemSaysNo" | "debtorSaysNo" | "notDue";

/** How many items are not taken for each reason. */
export type Untaken = Readonly<Record<UntakenReason, Counted>>;

const NONE: Counted = { count: 0, amount: ZERO };

/** No items at all. */
export const NOTHING_UNTAKEN: Untaken = {
  notSelected: NONE,
  paid: NONE,
  itemSaysNo: NONE,
  debtorSaysNo: NONE,
  notDue: NONE,
};

/** What an item counts for: what is open of it, or of one that is paid what it was. */
export function countedAmount({ record }: OpenItem, reason: UntakenReason): Cents {
  return reason === "paid" ? record.amount : openAmountOf(record);
}

/** Who says that an item is not wanted. */
export function whoSaysNo(item: OpenItem): UntakenReason {
  return collectWish(item) === null ? "debtorSaysNo" : "itemSaysNo";
}

/** With one more item. */
export function counted({ count, amount }: Counted, more: Cents): Counted {
  return { count: count + 1, amount: add(amount, more) };
}

/**
 * Why there is nothing to collect: one finding for each reason, with how many items it concerns, what they come to, and the
 * column or day that decides.
 */
export function whyNothing(
  { untaken, nextDue }: { readonly untaken: Untaken; readonly nextDue: IsoDate | null },
  leftOut: readonly LeftOut[],
  dueUntil: IsoDate,
): Finding[] {
  const { notSelected, paid, itemSaysNo, debtorSaysNo, notDue } = untaken;
  const heldBack = leftOut.reduce((sum, { item }) => counted(sum, openAmountOf(item.record)), NONE);
  const all = [notSelected, paid, itemSaysNo, debtorSaysNo, notDue, heldBack];
  if (all.every(({ count }) => count === 0)) return [finding("proposal.noItems", { ...INVOICES, field: null })];
  const some = (one: Counted, made: (params: { count: number; amount: string }) => Finding): Finding[] =>
    one.count === 0 ? [] : [made({ count: one.count, amount: formatCents(one.amount) })];
  return [
    ...some(notDue, (params) =>
      finding(
        "proposal.notDue",
        { ...INVOICES, field: "dueDate" },
        { ...params, dueUntil, nextDue: nextDue ?? dueUntil },
      ),
    ),
    ...some(debtorSaysNo, (params) =>
      finding("proposal.debtorsSayNo", { table: "Debtors", row: null, field: "collectAutomatically" }, params),
    ),
    ...some(itemSaysNo, (params) => finding("proposal.itemsSayNo", { ...INVOICES, field: "collect" }, params)),
    ...some(paid, (params) => finding("proposal.paid", { ...INVOICES, field: "openAmount" }, params)),
    ...some(heldBack, (params) => finding("proposal.heldBack", null, params)),
    ...some(notSelected, (params) => finding("proposal.notSelected", null, params)),
  ];
}

/** The codes of {@link whyNothing}. */
export const REASONS_FOR_NOTHING: ReadonlySet<FindingCode> = new Set([
  ...(["proposal.noItems", "proposal.notDue", "proposal.debtorsSayNo", "proposal.itemsSayNo"] as const),
  ...(["proposal.paid", "proposal.heldBack", "proposal.notSelected"] as const),
]);

const INVOICES = { table: "Invoices", row: null } as const;
