import { keyFrom } from "../domain/book/book";
import type { BookIndex } from "../domain/book/bookIndex";
import { at, errorsOf, type Finding, finding, hasError } from "../domain/book/finding";
import { itemName, itemOfLine } from "../domain/book/openItem";
import { auditOrder } from "../domain/audit/orderAudit";
import { nextBusinessDay } from "../domain/values/calendar";
import type { CollectionOrder, DirectDebit } from "../domain/book/records";
import type { StoredOrder } from "./storedOrder";

/*
 * A draft is issued only as `verify` would have it (docs/law/actions.md#4): its counts and sums are those of its lines, no item is
 * collected twice, each line is of its invoice's debtor, and banks are open on the day.
 */

/** What makes of a draft's lines and day what must not be sent. */
export function draftRowFindings(index: BookIndex, { order, lines }: StoredOrder): Finding[] {
  return [...lines.flatMap((line) => [...twice(index, line), ...ofOtherDebtor(index, line)]), ...closedDay(order)];
}

/** What else `verify` calls an error on a draft: a cell with a finding of its own already makes wrong sums as well. */
export function draftAudit({ order, lines }: StoredOrder, found: readonly Finding[]): readonly Finding[] {
  return hasError(found) ? [] : errorsOf(auditOrder({ order, lines, bankEntries: [], ledger: [] }));
}

/** Another line that would collect the same item: in this order before it, or in any other one that is a draft or on its way. */
function twice(index: BookIndex, line: DirectDebit): Finding[] {
  const item = itemOfLine(line, index);
  if (item === null) return [];
  const living = (index.linesOfItem.get(item.key) ?? []).filter(
    ({ status }) => status === "Draft" || status === "InTransit",
  );
  const other = living.find((one) => keyFrom(one.order) !== keyFrom(line.order) || one.line < line.line);
  if (other === undefined) return [];
  const params = { item: itemName(item), order: line.order, other: other.order, line: other.line };
  return [finding("order.itemTwice", at("DirectDebits", line, "invoice"), params)];
}

function ofOtherDebtor(index: BookIndex, line: DirectDebit): Finding[] {
  const item = itemOfLine(line, index);
  if (item === null || keyFrom(item.invoice.debtor) === keyFrom(line.debtor)) return [];
  const params = { item: itemName(item), order: line.order, was: line.debtor, is: item.invoice.debtor };
  return [finding("order.debtorChanged", at("DirectDebits", line, "debtor"), params)];
}

/** The collection date that was typed over a bank's day: a draft is made on one. */
function closedDay(order: CollectionOrder): Finding[] {
  const next = nextBusinessDay(order.collectionDate);
  if (next === order.collectionDate) return [];
  const params = { order: order.number, date: order.collectionDate, next };
  return [finding("order.closedDay", at("Orders", order, "collectionDate"), params)];
}
