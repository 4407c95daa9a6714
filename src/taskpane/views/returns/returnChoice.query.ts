import { returnBookingDate } from "../../../actions/returnEvent";
import { keyFrom } from "../../../domain/book/book";
import { type IsoDate, isoDateTime } from "../../../domain/values/calendar";
import { formatCents, sumOf } from "../../../domain/values/money";
import { settingsFromText } from "../../../domain/book/orderSettings";
import type { DirectDebit, LocalInstrument, PostingStyle } from "../../../domain/book/records";
import type { LongList } from "../../../session/longList";
import type { Query } from "../../../session/query";
import { likelyKind, type SaidKind } from "./likelyKind.query";
import { itemOf, type LineStanding, standingOf } from "./returnableLines.query";

/** One open item of the transaction. */
export interface TransactionMember {
  readonly line: number;
  readonly item: string;
  readonly amount: string;
  readonly isReturned: boolean;
}

/** A line that came back, as it stands, and what is likely about its return. */
export interface ReturnChoice {
  readonly administration: string;
  readonly order: string;
  readonly line: number;
  readonly item: string;
  readonly debtor: string;
  readonly name: string;
  readonly iban: string;
  readonly endToEndId: string;
  readonly mandateId: string;
  readonly amount: string;
  readonly isCreditNote: boolean;
  readonly collectionDate: IsoDate;
  readonly scheme: LocalInstrument;
  readonly standing: LineStanding;
  readonly postingStyle: PostingStyle;
  /** The items that were collected in one amount with it, itself included. */
  readonly members: LongList<TransactionMember>;
  /** What of the transaction has not come back yet. */
  readonly transactionAmount: string;
  readonly openMembers: number;
  /** What the action takes when no booking date is given. */
  readonly bookingDate: IsoDate;
  /** By where the day lies in the collection's calendar. */
  readonly likelyKind: SaidKind;
  /** The cell of the line's status. */
  readonly address: string | null;
}

/** The line that is meant; null when there is none, or its order was not issued or is cancelled. */
export const returnChoice: Query<{ readonly order: string; readonly line: number }, ReturnChoice | null> = (
  scope,
  { order: number, line: lineNumber },
) => {
  const { index, today } = scope;
  const order = index.orders.get(keyFrom(number));
  const lines = index.linesOfOrder.get(keyFrom(number)) ?? [];
  const line = lines.find((one) => one.line === lineNumber);
  if (order === undefined || line === undefined || (order.status !== "InTransit" && order.status !== "Settled")) {
    return null;
  }
  const members = lines.filter(({ transaction }) => transaction === line.transaction);
  const open = members.filter(({ status }) => status !== "Returned");
  const moment = { at: isoDateTime(`${today}T00:00:00`), user: "" };
  return {
    ...lineFields(line),
    collectionDate: order.collectionDate,
    scheme: order.localInstrument,
    standing: standingOf(order, line),
    postingStyle: settingsFromText(order.settings)?.postingStyle ?? "OnIssue",
    members: scope.long(members.map(memberOf)),
    transactionAmount: formatCents(sumOf(open, ({ amount }) => amount)),
    openMembers: open.length,
    bookingDate: returnBookingDate(order, { kind: "Return" }, moment),
    likelyKind: likelyKind(order, scope),
    address: scope.addressOf({ table: "DirectDebits", row: line.row, field: "status" }),
  };
};

function lineFields(line: DirectDebit) {
  return {
    administration: line.administration,
    order: line.order,
    line: line.line,
    item: itemOf(line),
    debtor: line.debtor,
    name: line.accountHolder,
    iban: line.iban,
    endToEndId: line.endToEndId ?? "",
    mandateId: line.mandateId,
    amount: formatCents(line.amount),
    isCreditNote: line.amount < 0,
  };
}

function memberOf(line: DirectDebit): TransactionMember {
  return {
    line: line.line,
    item: itemOf(line),
    amount: formatCents(line.amount),
    isReturned: line.status === "Returned",
  };
}
