import { type Book, type Change, keyOf } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import type { Place } from "../domain/book/finding";
import { atItem, itemName, itemOfLine, openAmountOf } from "../domain/book/openItem";
import type { CollectionState, DirectDebit, Mandate, SequenceType } from "../domain/book/records";
import { type NotGoingAgain, notGoingAgainBecause } from "../domain/collection/goingAgain";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { absolute, type Cents, sumOf, ZERO } from "../domain/values/money";
import { type Advice, adviceFor } from "../domain/values/reasonCodes";
import type { OrderEvent } from "./orderEvent";
import type { ReturnRequest } from "./returnEvent";

/** What a return does to an open item. */
export interface ItemEffect {
  readonly item: string;
  readonly openBefore: Cents;
  readonly openAfter: Cents;
  readonly timesBefore: number;
  readonly timesAfter: number;
  /** Why it is not collected again by itself; null when it is. */
  readonly notAgain: NotGoingAgain | null;
  readonly place: Place;
}

/** What a return does to a mandate; a date is null where nothing was ever collected. */
export interface MandateEffect {
  readonly mandate: string;
  readonly lastBefore: IsoDate | null;
  readonly lastAfter: IsoDate | null;
  readonly sequenceBefore: SequenceType | null;
  readonly sequenceAfter: SequenceType | null;
  readonly place: Place;
}

/** What the bank took for a return. */
export interface BankDebitEffect {
  readonly date: IsoDate;
  /** With the charges. */
  readonly amount: Cents;
  readonly charges: Cents;
}

/** What a return does, in figures that words can be made of. */
export interface ReturnEffects {
  readonly bookingDate: IsoDate;
  readonly items: readonly ItemEffect[];
  readonly mandates: readonly MandateEffect[];
  readonly advice: Advice;
  /** The entries that are mirrored; none for a line of which nothing was booked yet. */
  readonly reversals: readonly string[];
  readonly reversed: Cents;
  /** Null when the bank's debit is booked later. */
  readonly bankDebit: BankDebitEffect | null;
  /** Whether nothing is open of the order any more. */
  readonly settlesOrder: boolean;
}

/** What several returns of one reason do together. */
export function effectsTogether(all: readonly [ReturnEffects, ...ReturnEffects[]]): ReturnEffects {
  const [first] = all;
  const debits = all.flatMap(({ bankDebit }) => bankDebit ?? []);
  const [debit] = debits;
  return {
    bookingDate: all.reduce((last, { bookingDate }) => (bookingDate > last ? bookingDate : last), first.bookingDate),
    items: all.flatMap(({ items }) => items),
    mandates: all.flatMap(({ mandates }) => mandates),
    advice: first.advice,
    reversals: all.flatMap(({ reversals }) => reversals),
    reversed: sumOf(all, ({ reversed }) => reversed),
    bankDebit:
      debit === undefined
        ? null
        : {
            date: debit.date,
            amount: sumOf(debits, ({ amount }) => amount),
            charges: sumOf(debits, ({ charges }) => charges),
          },
    settlesOrder: all.some(({ settlesOrder }) => settlesOrder),
  };
}

type SetChange = Extract<Change, { readonly kind: "set" }>;

/** What these changes of a return do to the items and mandates of its lines, to the ledger and to its order. */
export function returnEffects(
  book: Book,
  request: ReturnRequest,
  { bookingDate, bankEntry, returned, moment }: OrderEvent,
  changes: readonly (Change | null)[],
): ReturnEffects {
  const index = indexBook(book);
  const sets = changes.filter((change) => change?.kind === "set");
  const reversals = changes.flatMap((change) =>
    change?.kind === "append" && change.table === "Ledger" && change.record.event === "Return" ? [change.record] : [],
  );
  const lines = (returned?.lines ?? []).map(({ before }) => before);
  return {
    bookingDate,
    items: lines.flatMap((line) => itemEffect(line, sets, request, { index, today: dateOf(moment.at) })),
    mandates: sets.flatMap((change) => mandateEffect(change, index)),
    advice: adviceFor(request.reasonCode ?? null),
    reversals: [...new Set(reversals.map(({ reversalOf }) => reversalOf ?? ""))],
    reversed: sumOf(reversals, ({ debit }) => debit ?? ZERO),
    bankDebit:
      bankEntry === undefined
        ? null
        : { date: bankEntry.bookingDate, amount: absolute(bankEntry.amount), charges: bankEntry.charges ?? ZERO },
    settlesOrder: sets.some((change) => change.table === "Orders" && change.fields.status === "Settled"),
  };
}

function itemEffect(
  line: DirectDebit,
  sets: readonly SetChange[],
  { kind, reasonCode }: ReturnRequest,
  { index, today }: { readonly index: BookIndex; readonly today: IsoDate },
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
      openBefore: openAmountOf(item.record),
      openAfter: openAmountOf(after),
      timesBefore: item.record.timesReturned ?? 0,
      timesAfter: after.timesReturned ?? 0,
      notAgain: notGoingAgainBecause(item, { line, kind, reasonCode: reasonCode ?? null }, index, today),
      place: atItem(item, "openAmount"),
    },
  ];
}

function mandateEffect(change: SetChange, index: BookIndex): MandateEffect[] {
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
      place: { table: "Mandates", row: mandate.row, field: "lastCollectionDate" },
    },
  ];
}
