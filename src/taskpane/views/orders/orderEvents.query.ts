import { CompactGroups } from "../../../kit/compactGroups";
import { lastEvent } from "../../../actions/orderHistory";
import { keyFrom } from "../../../domain/book/book";
import type { CollectionOrder } from "../../../domain/book/records";
import { debitLeft } from "../../../domain/ledger/bankDebits";
import type { IsoDate, IsoDateTime } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import type { QueryScope } from "../../../session/query";

/** A transaction that came back as a whole, of which no debit of the bank is booked yet. */
export interface AwaitedDebit {
  readonly endToEndId: string;
  readonly name: string;
  /** What the bank takes back, charges apart. */
  readonly amount: string;
  readonly returnedOn: IsoDate | null;
}

/** The last thing that happened to an order and can be taken back. */
export interface LastStep {
  readonly action: string;
  readonly at: IsoDateTime;
  readonly user: string;
}

/** The transactions of an order of which the bank's debit can be booked. */
export function awaitedDebits({ number, status }: CollectionOrder, { book, index }: QueryScope): AwaitedDebit[] {
  if (status === "Draft" || status === "Cancelled") return [];
  const key = keyFrom(number);
  const entries = book.tables.BankEntries.filter(
    (entry) => entry.status === "Processed" && keyFrom(entry.order) === key,
  );
  const transactions = new CompactGroups(index.linesOfOrder.get(key) ?? [], ({ transaction }) => keyFrom(transaction));
  return [...transactions.values()].flatMap((members): AwaitedDebit[] => {
    const [first] = members;
    if (first === undefined || members.some((line) => line.status !== "Returned")) return [];
    const left = debitLeft(members, entries);
    if (left <= 0 || first.endToEndId === null) return [];
    const { endToEndId, accountHolder: name, returnedOn } = first;
    return [{ endToEndId, name, amount: formatCents(left), returnedOn }];
  });
}

/** What can be taken back of an order; null when nothing can. */
export function lastStepOf({ number, status }: CollectionOrder, { book }: QueryScope): LastStep | null {
  const event = status === "Draft" || status === "Cancelled" ? null : lastEvent(book, number);
  if (event === null) return null;
  const { action, at, user } = event.row;
  return { action, at, user: user ?? "" };
}
