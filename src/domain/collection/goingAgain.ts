import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { isToBeCollected, type OpenItem } from "../book/openItem";
import type { DirectDebit, ReturnKind } from "../book/records";
import { itemBlock } from "./itemBlock";
import { isMandateUsedBy, type NotAgain, notAgainBecause } from "./rTransaction";
import type { IsoDate } from "../values/calendar";

/** Why an item that came back does not go into a next order by itself, by the return or by what the user says of it. */
export type NotGoingAgain = NotAgain | "creditNote" | "blocked" | "notWanted";

/** How a line came back. */
export interface Returned {
  readonly line: DirectDebit;
  readonly kind: ReturnKind;
  readonly reasonCode: string | null;
}

/**
 * Why an item does not go again by itself after this return; null when it does. Beside what the return decides, it is blocked today,
 * neither item nor debtor says that it is to be collected, or it is a credit note, which only goes with invoices.
 */
export function notGoingAgainBecause(
  item: OpenItem,
  { line, kind, reasonCode }: Returned,
  index: BookIndex,
  today: IsoDate,
): NotGoingAgain | null {
  const { record, invoice } = item;
  if (record.amount < 0) return "creditNote";
  const returned = {
    amount: record.amount,
    timesRepeated: record.timesRepeated,
    isMandateUsed: isMandateUsedBy(line, kind, index),
  };
  const administration = index.administrations.get(keyFrom(line.administration));
  const because = notAgainBecause(kind, reasonCode, administration, returned);
  if (because !== null) return because;
  if (itemBlock(item, today) !== null) return "blocked";
  return isToBeCollected(item, index.debtors.get(keyFrom(invoice.debtor))) ? null : "notWanted";
}
