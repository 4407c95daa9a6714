import type { Book } from "../domain/book/book";
import { errorsOf, type Finding } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";
import { rowFindings } from "../domain/book/rowFindings";
import { orderNumbersIn } from "../domain/collection/orderNumber";
import type { ActionTraits } from "./action";
import { unreadableRow } from "./doubtedRow";
import { findOrder, frozenSettings } from "./storedOrder";

/*
 * An action that broke off is finished only from what can be read (docs/law/actions.md#0): what it would write, ledger lines
 * above all, is there for good.
 */

/** Why nothing is finished of this row; null when it can be. */
export function whyNotFinished(
  book: Book,
  row: LogRow,
  { unreadable }: Pick<ActionTraits, "unreadable">,
): Finding | null {
  const members = unreadable?.(row) ?? [];
  if (members.length > 0) return unreadableRow(row, members);
  const rows = rowFindings(book);
  for (const number of orderNumbersIn(row.order)) {
    const { stored } = findOrder(book, number);
    if (stored === null) continue;
    const { order, lines } = stored;
    const unreadable = lines.filter((line) => line.unreadable !== undefined);
    const ofLines = unreadable.flatMap((line) => rows.of("DirectDebits", line));
    const [found] = errorsOf([...rows.of("Orders", order), ...ofLines, ...frozenSettings(stored).findings]);
    if (found !== undefined) return found;
  }
  return null;
}
