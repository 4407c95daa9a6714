import { countBy } from "../../../kit/totals";
import { keyFrom } from "../../../domain/book/book";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import type { DirectDebit, LineStatus, SequenceType } from "../../../domain/book/records";
import type { LongList } from "../../../session/longList";
import type { Query } from "../../../session/query";
import { itemOf, standingOf } from "../returns/returnableLines.query";
import { rowsOf } from "../../../session/rowsOf";
import { searchFor } from "../../../session/searchWords";

/** A line of an order. */
export interface OrderLine {
  readonly line: number;
  readonly item: string;
  readonly debtor: string;
  readonly name: string;
  readonly mandate: string;
  readonly iban: string;
  readonly sequenceType: SequenceType;
  readonly amount: string;
  readonly status: LineStatus;
  readonly returnedOn: IsoDate | null;
  readonly reasonCode: string | null;
  /** So many items are collected in one amount with it, itself included. */
  readonly together: number;
  readonly canReturn: boolean;
  /** Its transaction, of which the return can be taken back; null where it did not come back, or has no end-to-end ID. */
  readonly undoable: string | null;
  readonly address: string | null;
}

/** The lines of an order that hold what is searched for: a name, number, IBAN, mandate or amount. */
export const orderLines: Query<{ readonly number: string; readonly search: string }, LongList<OrderLine>> = (
  { index, addressOf, long },
  { number, search },
) => {
  const order = index.orders.get(keyFrom(number));
  const all = index.linesOfOrder.get(keyFrom(number)) ?? [];
  const sizes = countBy(all, ({ transaction }) => transaction);
  const isMeant = searchFor(search);
  const found = all.filter((line) => isMeant(textsOf(line), [line.amount]));
  return long(
    rowsOf(found, (line): OrderLine => {
      const { mandateId, iban, sequenceType, status, returnedOn, reasonCode } = line;
      return {
        ...{ iban, sequenceType, status, returnedOn, reasonCode },
        line: line.line,
        item: itemOf(line),
        debtor: line.debtor,
        name: line.accountHolder,
        mandate: mandateId,
        amount: formatCents(line.amount),
        together: sizes.get(line.transaction) ?? 1,
        canReturn: order !== undefined && order.status !== "Cancelled" && standingOf(order, line) === "returnable",
        undoable: status === "Returned" && order?.status !== "Cancelled" ? line.endToEndId : null,
        address: addressOf({ table: "DirectDebits", row: line.row, field: "amount" }),
      };
    }),
  );
};

function textsOf(line: DirectDebit): (string | null)[] {
  return [itemOf(line), line.debtor, line.accountHolder, line.endToEndId, line.iban, line.mandateId];
}
