import type { CollectionRequest } from "../../../actions/collectionRequest";
import { add, type Cents, parseCents, ZERO } from "../../../domain/values/money";
import type { ProposedDebtor, ProposedItem } from "./collectProposal.query";

/** What of a customer is unticked: all of it, or one item. */
interface UntickedEntry {
  readonly debtor: string;
  /** The item's name; null for all of the customer. */
  readonly item: string | null;
  readonly count: number;
  readonly amount: string;
}

/** What the user leaves out of a collection, by what it is. */
export type Unticked = ReadonlyMap<string, UntickedEntry>;

/** As a proposal is shown first. */
export const NOTHING_UNTICKED: Unticked = new Map();

const debtorKey = (debtor: string): string => `debtor ${debtor}`;
const itemKey = (fullName: string): string => `item ${fullName}`;

/**
 * Whether a customer is ticked; mixed where only some of the invoices are. What was unticked and is not proposed any more
 * counts for nothing, as far as all invoices of the customer are here.
 */
export function tickOf({ debtor, items }: ProposedDebtor, unticked: Unticked): boolean | "mixed" {
  if (unticked.has(debtorKey(debtor))) return false;
  const isAll = items.head.length === items.length;
  let out = isAll ? items.head.filter(({ fullName }) => unticked.has(itemKey(fullName))).length : 0;
  if (!isAll) for (const entry of unticked.values()) if (entry.debtor === debtor) out += 1;
  if (out === 0) return true;
  return out >= items.length ? false : "mixed";
}

/** Whether an item of a customer is ticked. */
export function isTicked(item: ProposedItem, unticked: Unticked): boolean {
  return !unticked.has(debtorKey(item.debtor)) && !unticked.has(itemKey(item.fullName));
}

/** With a customer as a whole unticked, or ticked again. */
export function withDebtor(debtor: ProposedDebtor, unticked: Unticked): Unticked {
  const next = new Map([...unticked].filter(([, entry]) => entry.debtor !== debtor.debtor));
  if (tickOf(debtor, unticked) === true) {
    const { amount, items } = debtor;
    next.set(debtorKey(debtor.debtor), { debtor: debtor.debtor, item: null, count: items.length, amount });
  }
  return next;
}

/** With an item unticked, or ticked again; `all` are the items of its customer. */
export function withItem(item: ProposedItem, all: readonly ProposedItem[], unticked: Unticked): Unticked {
  const next = new Map(unticked);
  const leaveOut = ({ fullName, debtor, amount }: ProposedItem): void => {
    next.set(itemKey(fullName), { debtor, item: fullName, count: 1, amount });
  };
  // Of a customer who is left out as a whole all others stay out one by one.
  if (next.delete(debtorKey(item.debtor))) {
    for (const other of all) if (other.fullName !== item.fullName) leaveOut(other);
    return next;
  }
  if (!next.delete(itemKey(item.fullName))) leaveOut(item);
  return next;
}

/** So many items are unticked, and they come to so much. */
export function untickedTotal(unticked: Unticked): { readonly count: number; readonly amount: Cents } {
  let count = 0;
  let amount = ZERO;
  for (const entry of unticked.values()) {
    count += entry.count;
    amount = add(amount, parseCents(entry.amount) ?? ZERO);
  }
  return { count, amount };
}

/** How the actions are asked to leave it out. */
export function exclusionIn(unticked: Unticked): Pick<CollectionRequest, "exclude" | "excludeDebtor"> {
  const entries = [...unticked.values()];
  const exclude = entries.flatMap(({ item }) => (item === null ? [] : [item]));
  const excludeDebtor = entries.flatMap(({ item, debtor }) => (item === null ? [debtor] : []));
  return { ...(exclude.length === 0 ? {} : { exclude }), ...(excludeDebtor.length === 0 ? {} : { excludeDebtor }) };
}
