import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { hasError } from "../domain/book/finding";
import { letterOfOrder, type OrderLetter } from "../domain/collection/letterOfOrder";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Action, Aids, Confirmation, Moment, Outcome, Summary } from "./action";
import { remakeOrderFile } from "./orderFile";
import { held, shown } from "./outcome";
import { findOrder, frozenSettings, unlessIssued } from "./storedOrder";

/** Which order is handed in. */
export interface OrderLetterRequest extends Confirmation {
  readonly order: string;
}

/** What goes to the bank with it. */
export interface OrderLetterResult {
  readonly date: IsoDate;
  readonly letter: OrderLetter;
}

function decide(
  book: Book,
  request: OrderLetterRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<OrderLetterResult, never> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order, lines } = stored;
  const { settings, findings: unfrozen } = frozenSettings(stored);
  const stopping = [...findings, ...unlessIssued(order), ...unfrozen];
  if (settings === null || hasError(stopping)) return held(stopping, [order.number]);
  // Who signs for the values signs for a file: one that can no longer be made has none.
  const file = remakeOrderFile(order, lines, aids?.hash);
  const all = [...stopping, ...file.findings];
  if (file.document === null) return held(all, [order.number]);
  const kept = book.tables.OrderFindings.filter((found) => keyFrom(found.order) === keyFrom(order.number));
  const letter = letterOfOrder(order, lines, settings, kept, indexBook(book));
  return shown(all, { date: dateOf(moment.at), letter }, [order.number]);
}

function summary({ letter }: OrderLetterResult): Summary {
  const { order, batchNumber, account, collectionDate, transactions, items, controlSum } = letter;
  return {
    ...{ order, batchNumber, account, collectionDate, transactions, items },
    controlSum: formatCents(controlSum),
    hash: letter.hash,
    contentHash: letter.contentHash,
    batches: letter.batches.map(({ amount, ...batch }) => ({ ...batch, amount: formatCents(amount) })),
    newcomers: letter.newcomers.map(({ amount, ...one }) => ({ ...one, amount: formatCents(amount) })),
    accepted: [...letter.striking, ...letter.accepted].map((one) => ({ ...one })),
  };
}

/** What goes to the bank with an issued order, or to whoever signs for it (docs/law/actions.md#4, papers). */
export const orderLetterAction: Action<OrderLetterRequest, OrderLetterResult, never> = {
  name: "order-letter",
  writes: false,
  decide,
  summary,
};
