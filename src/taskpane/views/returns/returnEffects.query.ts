import { returnAction } from "../../../actions/return";
import type { ReturnRequest } from "../../../actions/returnEvent";
import { type NotGoingAgain, notGoingAgainBecause } from "../../../domain/collection/goingAgain";
import { type Change, keyFrom, keyOf } from "../../../domain/book/book";
import { type IsoDate, isoDateTime } from "../../../domain/values/calendar";
import { absolute, formatCents, sumOf, ZERO } from "../../../domain/values/money";
import { atItem, itemName, itemOfLine, openAmountOf } from "../../../domain/book/openItem";
import { type Advice, adviceFor } from "../../../domain/values/reasonCodes";
import type { CollectionState, DirectDebit, LedgerLine, Mandate, SequenceType } from "../../../domain/book/records";
import { reasonCodeOf } from "../../../domain/collection/rTransaction";
import type { LongList } from "../../../session/longList";
import type { Query, QueryScope } from "../../../session/query";

/** What a return does to an open item. */
export interface ItemEffect {
  readonly item: string;
  readonly openBefore: string;
  readonly openAfter: string;
  readonly timesBefore: number;
  readonly timesAfter: number;
  /** Why it is not collected again by itself; null when it is. */
  readonly notAgain: NotGoingAgain | null;
  readonly address: string | null;
}

/** What a return does to a mandate; a date is null where nothing was ever collected. */
export interface MandateEffect {
  readonly mandate: string;
  readonly lastBefore: IsoDate | null;
  readonly lastAfter: IsoDate | null;
  readonly sequenceBefore: SequenceType | null;
  readonly sequenceAfter: SequenceType | null;
  readonly address: string | null;
}

/** What the bank took for a return. */
export interface BankDebitEffect {
  readonly date: IsoDate;
  /** With the charges. */
  readonly amount: string;
  readonly charges: string;
}

/** What a return will do, in figures that words can be made of. */
export interface ReturnEffects {
  readonly bookingDate: IsoDate;
  readonly items: LongList<ItemEffect>;
  readonly mandates: readonly MandateEffect[];
  readonly advice: Advice;
  /** The entries that are mirrored; none for a line of which nothing was booked yet. */
  readonly reversals: readonly string[];
  readonly reversed: string;
  /** Null when the bank's debit is booked later. */
  readonly bankDebit: BankDebitEffect | null;
  /** Whether nothing is open of the order any more. */
  readonly settlesOrder: boolean;
}

type SetChange = Extract<Change, { readonly kind: "set" }>;

/** What the request would do to the book, its warnings accepted; null when an error holds it back. */
export const returnEffects: Query<ReturnRequest, ReturnEffects | null> = (scope, request) => {
  const { book, today } = scope;
  const moment = { at: isoDateTime(`${today}T00:00:00`), user: "" };
  const { done, changes } = returnAction.decide(book, { ...request, confirmed: "all" }, moment);
  if (!done) return null;
  const sets = changes.filter((change) => change.kind === "set");
  const ledger = appended(changes);
  const reversals = ledger.filter(({ event }) => event === "Return");
  const returned = returnedLines(sets, scope);
  return {
    bookingDate: reversals[0]?.bookingDate ?? request.bookingDate ?? today,
    items: scope.long(returned.flatMap((line) => itemEffect(line, sets, request, scope))),
    mandates: sets.flatMap((change) => mandateEffect(change, scope)),
    advice: adviceFor(reasonCodeOf(request.reasonCode)),
    reversals: [...new Set(reversals.map(({ reversalOf }) => reversalOf ?? ""))],
    reversed: formatCents(sumOf(reversals, ({ debit }) => debit ?? ZERO)),
    bankDebit: bankDebitOf(changes),
    settlesOrder: sets.some((change) => change.table === "Orders" && change.fields.status === "Settled"),
  };
};

function appended(changes: readonly Change[]): LedgerLine[] {
  return changes.flatMap((change) => (change.kind === "append" && change.table === "Ledger" ? [change.record] : []));
}

/** The lines that come back, as they stand in the book. */
function returnedLines(sets: readonly SetChange[], { book, index }: QueryScope): DirectDebit[] {
  const keys = new Set<string>();
  for (const change of sets) {
    if (change.table === "DirectDebits" && change.fields.status === "Returned") keys.add(change.key);
  }
  const orders = book.tables.Orders.flatMap(({ number }) => index.linesOfOrder.get(keyFrom(number)) ?? []);
  return orders.filter((line) => keys.has(keyOf("DirectDebits", line)));
}

function itemEffect(
  line: DirectDebit,
  sets: readonly SetChange[],
  { kind, reasonCode }: ReturnRequest,
  { index, addressOf }: QueryScope,
): ItemEffect[] {
  const item = itemOfLine(line, index);
  if (item === null) return [];
  const key = item.table === "Invoices" ? keyOf(item.table, item.record) : keyOf(item.table, item.record);
  const change = sets.find((one) => one.table === item.table && one.key === key);
  const fields = (change?.fields ?? {}) as Partial<CollectionState>;
  const after: CollectionState = { ...item.record, ...fields };
  return [
    {
      item: itemName(item),
      openBefore: formatCents(openAmountOf(item.record)),
      openAfter: formatCents(openAmountOf(after)),
      timesBefore: item.record.timesReturned ?? 0,
      timesAfter: after.timesReturned ?? 0,
      notAgain: notGoingAgainBecause(item, { line, kind, reasonCode: reasonCodeOf(reasonCode) }, index),
      address: addressOf(atItem(item, "openAmount")),
    },
  ];
}

function mandateEffect(change: SetChange, { index, addressOf }: QueryScope): MandateEffect[] {
  if (change.table !== "Mandates") return [];
  const mandate = index.mandates.get(change.key);
  if (mandate === undefined) return [];
  const after: Mandate = { ...mandate, ...change.fields };
  return [
    {
      mandate: mandate.mandateId,
      lastBefore: mandate.lastCollectionDate,
      lastAfter: after.lastCollectionDate,
      sequenceBefore: mandate.sequenceType,
      sequenceAfter: after.sequenceType,
      address: addressOf({ table: "Mandates", row: mandate.row, field: "lastCollectionDate" }),
    },
  ];
}

function bankDebitOf(changes: readonly Change[]): BankDebitEffect | null {
  for (const change of changes) {
    if (change.kind !== "append" || change.table !== "BankEntries") continue;
    const { bookingDate: date, amount, charges } = change.record;
    return { date, amount: formatCents(absolute(amount)), charges: formatCents(charges ?? ZERO) };
  }
  return null;
}
