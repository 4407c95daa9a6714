import { findReturnCharges, type FoundCharges, type ReturnCharges } from "../../../actions/returnCharges";
import { keyFrom } from "../../../domain/book/book";
import { openAmountOf } from "../../../domain/book/openItem";
import { chargesInvoicedOf } from "../../../domain/ledger/chargesInvoiced";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents, sumOf } from "../../../domain/values/money";
import type { LongList } from "../../../session/longList";
import type { Query, QueryScope } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";

/** The bank's charges of a return that can be invoiced on. */
export interface OpenCharges {
  /** The bank's entry that took them. */
  readonly reference: string;
  readonly amount: string;
  readonly date: IsoDate;
  /** The invoice that came back. */
  readonly invoice: string;
  readonly debtor: string;
  readonly name: string;
  readonly address: string | null;
}

/** Charges that were invoiced on. */
export interface InvoicedCharges extends OpenCharges {
  readonly administration: string;
  /** The invoice that asks for them. */
  readonly number: string;
  readonly invoicedOn: IsoDate;
  /** What is open of it; null where its row is gone. */
  readonly open: string | null;
}

/** The bank's charges of returns: those that can be invoiced on, and those that were. */
export interface ChargesOfReturns {
  readonly open: LongList<OpenCharges>;
  readonly openTotal: string;
  /** The latest first. */
  readonly invoiced: LongList<InvoicedCharges>;
  /** So many bank entries have charges of several returns at once: nobody can tell whose they are. */
  readonly ofSeveral: number;
}

/** The bank's charges of returns, and what became of them. */
export const returnCharges: Query<Readonly<Record<string, never>>, ChargesOfReturns> = (scope) => {
  const { open, invoiced, ofSeveral } = findReturnCharges(scope.book);
  const entries = chargesInvoicedOf(scope.book.tables.Ledger);
  return {
    open: scope.long(rowsOf(open, (one) => openCharges(one, scope))),
    openTotal: formatCents(sumOf(open, ({ charges }) => charges)),
    invoiced: scope.long(rowsOf(invoiced.toReversed(), (one) => invoicedCharges(one, entries, scope))),
    ofSeveral: ofSeveral.length,
  };
};

function openCharges(
  { entry, charges, invoice, debtor }: ReturnCharges,
  { index, addressOf }: QueryScope,
): OpenCharges {
  return {
    reference: entry.reference,
    amount: formatCents(charges),
    date: entry.bookingDate,
    ...{ invoice, debtor },
    name: index.debtors.get(keyFrom(debtor))?.name ?? debtor,
    address: addressOf({ table: "BankEntries", row: entry.row, field: "charges" }),
  };
}

function invoicedCharges(
  one: FoundCharges["invoiced"][number],
  entries: ReturnType<typeof chargesInvoicedOf>,
  scope: QueryScope,
): InvoicedCharges {
  const { number, entry } = one;
  const booked = entries.get(keyFrom(entry.reference));
  const administration = booked?.administration ?? one.administration;
  const made = scope.index.invoices.get(keyFrom(administration, number));
  return {
    ...openCharges(one, scope),
    ...{ administration, number },
    invoicedOn: booked?.first.bookingDate ?? entry.bookingDate,
    open: made === undefined ? null : formatCents(openAmountOf(made)),
    address: made === undefined ? null : scope.addressOf({ table: "Invoices", row: made.row, field: "number" }),
  };
}
