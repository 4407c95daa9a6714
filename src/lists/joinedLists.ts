import { type Finding, finding } from "../domain/book/finding";
import { foldedKey } from "../kit/foldedKey";
import { isSameItem } from "./listItems";
import type { ListedItem, OpenItemList } from "./openItemList";

/**
 * Several lists as one: debtors of the one are those of the invoices of the other. An invoice that stands in two of them is one
 * where they say the same of it, and is left out where they do not. Read as the first list of invoices was.
 */
export function joinedLists(lists: readonly [OpenItemList, ...OpenItemList[]]): OpenItemList {
  const [first] = lists;
  const ofInvoices = lists.filter(({ kind }) => kind === "invoices");
  const ofDebtors = lists.filter(({ kind }) => kind === "debtors");
  const { items, broken, findings } = itemsOnce(ofInvoices.flatMap((list) => list.items));
  return {
    ...(ofInvoices[0] ?? first),
    name: lists.map(({ name }) => name).join(", "),
    items: [...ofDebtors.flatMap((list) => list.items), ...items],
    broken: [...lists.flatMap((list) => list.broken), ...broken],
    nameless: lists.reduce((sum, { nameless }) => sum + nameless, 0),
    hasInstalments: lists.some(({ hasInstalments }) => hasInstalments),
    passedOver: lists.reduce((sum, { passedOver }) => sum + passedOver, 0),
    findings: [...lists.flatMap((list) => list.findings), ...findings],
    joined: lists,
  };
}

function itemsOnce(all: readonly ListedItem[]) {
  const seen = new Map<string, ListedItem>();
  const broken = new Set<string>();
  const findings: Finding[] = [];
  for (const item of all) {
    const key = foldedKey(item.administration, item.number);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, item);
    else if (!isSameItem(other, item)) {
      const invoice = String(item.number);
      broken.add(invoice);
      const place = { file: item.file, line: item.row, invoice };
      findings.push(finding("takeIn.inBoth", null, { ...place, other: other.file, otherLine: other.row }));
    }
  }
  const items = [...seen.values()].filter(({ number }) => !broken.has(String(number)));
  return { items, broken: [...broken], findings };
}
