import type { BankEntry } from "../domain/book/records";
import type { IsoDate, IsoDateTime } from "../domain/values/calendar";
import { type Cents, sumOf } from "../domain/values/money";
import type { Undoing } from "./undoEvent";

/** An event that was taken back: what it was, and what went with it. */
export interface UndoResult {
  /** Null where it is of no order. */
  readonly order: string | null;
  /** The transaction of which alone the return is taken back. */
  readonly endToEndId: string | null;
  /** The entry of the bank of a return of no order. */
  readonly entry: string | null;
  /** The invoice for charges of which the invoicing is taken back. */
  readonly invoice: string | null;
  /** The action that is taken back. */
  readonly undone: string;
  readonly at: IsoDateTime;
  readonly user: string | null;
  readonly lines: readonly number[];
  /** How many entries are mirrored. */
  readonly entries: number;
  /** What the bank entries of the event come to; null when there were none. */
  readonly amount: Cents | null;
  readonly bookingDate: IsoDate;
  /** Their references. */
  readonly bankReference: string | null;
}

/** What the taking back of an event on an order comes to. */
export function undoResult(
  {
    event,
    order,
    endToEndId,
    lines,
    entries,
  }: Pick<Undoing, "event" | "order" | "entries"> & Pick<UndoResult, "endToEndId" | "lines">,
  banked: readonly BankEntry[],
  bookingDate: IsoDate,
): UndoResult {
  return {
    order: order.number,
    endToEndId,
    entry: null,
    invoice: null,
    undone: event.row.action,
    at: event.row.at,
    user: event.row.user,
    lines,
    entries: entries.length,
    amount: banked.length === 0 ? null : sumOf(banked, ({ amount }) => amount),
    bookingDate,
    bankReference: banked.length === 0 ? null : banked.map(({ reference }) => reference).join(", "),
  };
}
