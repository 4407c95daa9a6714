import { keyFrom } from "../../../domain/book/book";
import { ibanKey } from "../../../domain/book/bookIndex";
import type { IsoDate, IsoDateTime } from "../../../domain/values/calendar";
import { type DateLadder, dateLadder } from "../../../domain/collection/collectionDates";
import { failsFourEyes } from "../../../domain/collection/fourEyes";
import { formatCents, sumOf, ZERO } from "../../../domain/values/money";
import { orderState, type OrderState } from "../../../domain/book/orderState";
import type { CollectionOrder, LineStatus, LocalInstrument, LogRow } from "../../../domain/book/records";
import type { HashMethod } from "../../../domain/values/hash";
import type { LongList } from "../../../session/longList";
import { type AwaitedDebit, awaitedDebits, type LastStep, lastStepOf } from "./orderEvents.query";
import type { Query, QueryScope } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";

/** Something that happened to an order; without a day when nobody wrote it down. */
export interface OrderStep {
  readonly step: "made" | "issued" | "delivered" | "settled" | "cancelled";
  readonly at: IsoDate | IsoDateTime | null;
  /** Who did it, as far as that is known. */
  readonly by: string | null;
}

/** What is kept of the making of an order: a warning that was accepted, or why an item was left out. */
export interface KeptFinding {
  readonly severity: "error" | "warning" | "info";
  readonly record: string;
  readonly message: string;
  readonly acceptedBy: string | null;
  readonly address: string | null;
}

/** What became of an order's lines. */
export interface LineTotal {
  readonly status: LineStatus;
  readonly lines: number;
  readonly amount: string;
}

/** An order as it stands. */
export interface OrderDetail {
  readonly number: string;
  readonly address: string | null;
  readonly state: OrderState;
  readonly administration: string;
  readonly creditorName: string;
  readonly account: string;
  readonly localInstrument: LocalInstrument;
  readonly batchNumber: string | null;
  readonly collectionDate: IsoDate;
  readonly bookingDate: IsoDate | null;
  readonly deliveredOn: IsoDate | null;
  readonly items: number;
  readonly transactions: number;
  readonly controlSum: string;
  readonly discount: string;
  readonly returned: string;
  readonly settled: string;
  /** What the bank still owes, negative when it has still to take money back; null while nothing is issued. */
  readonly toSettle: string | null;
  readonly fileName: string | null;
  readonly hashMethod: HashMethod | null;
  readonly hash: string | null;
  readonly contentHash: string | null;
  /** Made or changed by the very user who now looks at it, where another one has to issue it. */
  readonly needsOtherUser: boolean;
  readonly today: IsoDate;
  /** Null for a cancelled order: none of its days will come. */
  readonly ladder: DateLadder | null;
  /** Returned transactions of which the bank's debit can be booked. */
  readonly awaitedDebits: readonly AwaitedDebit[];
  /** What happened last and can be taken back; null when nothing can. */
  readonly lastStep: LastStep | null;
  /** What happened, in its order. */
  readonly steps: readonly OrderStep[];
  readonly lineTotals: readonly LineTotal[];
  readonly findings: LongList<KeptFinding>;
}

/** One order; null when there is none of this number. */
export const order: Query<{ readonly number: string }, OrderDetail | null> = (scope, { number }) => {
  const { book, index, today, moment } = scope;
  const found = index.orders.get(keyFrom(number));
  if (found === undefined) return null;
  const administration = index.administrations.get(keyFrom(found.administration));
  return {
    ...headFields(found),
    ...amountsOf(found),
    address: scope.addressOf({ table: "Orders", row: found.row, field: "number" }),
    state: orderState(found, today),
    creditorName: administration?.creditorName ?? "",
    needsOtherUser:
      found.status === "Draft" &&
      administration?.fourEyes === true &&
      failsFourEyes(found, moment.user, book.tables.Log),
    today,
    ladder: ladderOf(found, scope),
    awaitedDebits: awaitedDebits(found, scope),
    lastStep: lastStepOf(found, scope),
    steps: stepsOf(found, book.tables.Log),
    lineTotals: lineTotals(found, scope),
    findings: keptFindings(found, scope),
  };
};

function ladderOf({ status, collectionDate, account, localInstrument }: CollectionOrder, { index }: QueryScope) {
  if (status === "Cancelled") return null;
  // An order may outlive its account; the usual days hold then.
  return dateLadder(collectionDate, index.accounts.get(ibanKey(account)) ?? { leadDays: null }, localInstrument);
}

function headFields(found: CollectionOrder) {
  const { number, administration, account, localInstrument, batchNumber, collectionDate, bookingDate } = found;
  const { deliveredOn, fileName, hashMethod, hash, contentHash } = found;
  return {
    ...{ number, administration, account, localInstrument, batchNumber, collectionDate, bookingDate },
    ...{ deliveredOn, fileName, hashMethod, hash, contentHash },
    items: found.numberOfItems,
    transactions: found.numberOfTransactions,
  };
}

function amountsOf({ controlSum, discountTotal, returnedAmount, settledAmount, toSettle, status }: CollectionOrder) {
  return {
    controlSum: formatCents(controlSum),
    discount: formatCents(discountTotal),
    returned: formatCents(returnedAmount ?? ZERO),
    settled: formatCents(settledAmount ?? ZERO),
    toSettle: status === "Draft" || toSettle === null ? null : formatCents(toSettle),
  };
}

function stepsOf(found: CollectionOrder, log: readonly LogRow[]): OrderStep[] {
  const { createdAt, createdBy, issuedAt, issuedBy, deliveredOn, settledOn, cancelledAt, status } = found;
  const by = (...actions: readonly string[]): string | null => doneBy(found.number, actions, log);
  const steps: OrderStep[] = [{ step: "made", at: createdAt, by: createdBy }];
  if (status !== "Draft") steps.push({ step: "issued", at: issuedAt, by: issuedBy });
  if (deliveredOn !== null) steps.push({ step: "delivered", at: deliveredOn, by: by("deliver") });
  if (status === "Settled")
    steps.push({ step: "settled", at: settledOn, by: by("settle", "return", "deliver", "bank-debit") });
  if (status === "Cancelled") steps.push({ step: "cancelled", at: cancelledAt, by: by("cancel") });
  return steps;
}

/** Who did the last of these actions on the order, by the Log. */
function doneBy(number: string, actions: readonly string[], log: readonly LogRow[]): string | null {
  const isOfOrder = ({ order: named }: LogRow): boolean =>
    (named ?? "").split(",").some((one) => keyFrom(one) === keyFrom(number));
  return log.findLast((row) => actions.includes(row.action) && row.state !== "Undone" && isOfOrder(row))?.user ?? null;
}

const LINE_STATUSES: readonly LineStatus[] = ["Draft", "InTransit", "Received", "Returned", "OrderCancelled"];

function lineTotals({ number }: CollectionOrder, { index }: QueryScope): LineTotal[] {
  const lines = index.linesOfOrder.get(keyFrom(number)) ?? [];
  return LINE_STATUSES.flatMap((status) => {
    const having = lines.filter((line) => line.status === status);
    if (having.length === 0) return [];
    return [{ status, lines: having.length, amount: formatCents(sumOf(having, ({ amount }) => amount)) }];
  });
}

function keptFindings({ number }: CollectionOrder, { book, addressOf, long }: QueryScope): LongList<KeptFinding> {
  const kept = book.tables.OrderFindings.filter((found) => keyFrom(found.order) === keyFrom(number));
  return long(
    rowsOf(kept, ({ row, severity, record, message, code, acceptedBy }) => ({
      severity,
      record: record ?? "",
      message: message ?? code,
      acceptedBy,
      address: addressOf({ table: "OrderFindings", row, field: "message" }),
    })),
  );
}
