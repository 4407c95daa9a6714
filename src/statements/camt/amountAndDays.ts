import type { IsoDate } from "../../domain/values/calendar";
import { type Cents, negate } from "../../domain/values/money";
import { amountIn, childOf, dayIn, type KeptTexts, type MessageNode, signIn, type Unreadable } from "../messageNode";
import { chargesIn } from "./transaction";

/** What an entry takes from the statement that it stands in. */
export interface EntryAround {
  readonly account: string | null;
  readonly ownerName: string | null;
  readonly currency: string | null;
  /** The day of the statement, for an entry without one of its own. */
  readonly day: IsoDate | null;
  readonly texts: KeptTexts;
}

/** What must be readable in an entry. */
export interface AmountAndDays {
  /** Signed. */
  readonly amount: Cents;
  readonly bookingDate: IsoDate;
  readonly valueDate: IsoDate | null;
  readonly charges: number;
}

/** Amount, days and charges of an entry; null where one of them is noted as missing or unreadable. */
export function amountAndDays(node: MessageNode, around: EntryAround, faults: Unreadable[]): AmountAndDays | null {
  const amount = amountIn(childOf(node, "Amt"), faults);
  const sign = signIn(node, faults);
  const [booking, value] = [
    dayIn(childOf(node, "BookgDt"), around.texts, faults),
    dayIn(childOf(node, "ValDt"), around.texts, faults),
  ];
  const charges = chargesIn(node, faults);
  // Entries that are not booked yet may have no day of booking.
  const bookingDate = booking ?? value ?? around.day;
  const missing = (element: string): null => {
    faults.push({ line: node.line, element, value: "" });
    return null;
  };
  if (amount === null) return missing("Amt");
  if (sign === null) return missing("CdtDbtInd");
  if (bookingDate === null) return missing("BookgDt");
  if (amount.currency !== null && around.currency !== null && amount.currency !== around.currency) {
    faults.push({ line: node.line, element: "Amt Ccy", value: amount.currency });
    return null;
  }
  return {
    amount: sign > 0 ? amount.amount : negate(amount.amount),
    bookingDate,
    valueDate: value,
    charges,
  };
}
