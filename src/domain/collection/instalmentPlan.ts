import { addDays, addMonths, type IsoDate } from "../values/calendar";
import { type Cents, cents, ZERO } from "../values/money";
import type { Instalment, Invoice, PaymentTerm } from "../book/records";
import { openAmountOf } from "../book/openItem";

/** One part of an invoice that is collected in terms: on which day it falls due, and how much it is. */
export interface PlannedInstalment {
  readonly dueDate: IsoDate;
  readonly amount: Cents;
}

/** How an amount is parted. */
export type Parting = Pick<PaymentTerm, "instalments" | "intervalMonths" | "roundingOn">;

/**
 * An amount in equal parts of whole cents, the rest on the first or the last one; the k-th falls due (k−1) intervals after
 * the first, clamped to the end of its month (docs/law/actions.md#4).
 */
export function equalInstalments(
  amount: Cents,
  firstDue: IsoDate,
  { instalments, intervalMonths, roundingOn }: Parting,
): readonly PlannedInstalment[] {
  const equal = Math.floor(amount / instalments);
  const rest = amount - equal * instalments;
  const rounded = roundingOn === "First" ? 0 : instalments - 1;
  return Array.from({ length: instalments }, (_, position) => ({
    dueDate: addMonths(firstDue, position * (intervalMonths ?? 1)),
    amount: cents(equal + (position === rounded ? rest : 0)),
  }));
}

/** The first due day of an invoice that is split by terms: so many days after its date, else its own due day. */
export function firstDueBy({ invoiceDate, dueDate }: Invoice, { dueDays }: Pick<PaymentTerm, "dueDays">): IsoDate {
  return dueDays === null ? dueDate : addDays(invoiceDate, dueDays);
}

/** What is open of an invoice, in instalments by the terms of payment. */
export function instalmentsByTerms(invoice: Invoice, terms: PaymentTerm): readonly PlannedInstalment[] {
  return equalInstalments(openAmountOf(invoice), firstDueBy(invoice, terms), terms);
}

/**
 * An instalment of an invoice that nothing was done with yet, `position` counted from 0. Made field by field in one order, as all
 * records of a list are.
 */
export function newInstalment(
  invoice: Invoice,
  { number, dueDate, amount, openAmount }: Pick<Instalment, "number" | "dueDate" | "amount" | "openAmount">,
  position: number,
): Instalment {
  return {
    row: 0,
    administration: invoice.administration,
    invoice: invoice.number,
    debtor: invoice.debtor,
    number,
    dueDate,
    amount,
    openAmount,
    collect: null,
    blocked: null,
    discount: discountOfInstalment(invoice, position),
    timesReturned: null,
    timesRepeated: null,
    lastOrder: null,
    status: null,
  };
}

/** The own discount of each instalment: an invoice's counts once, on the first; 0, which is none, counts for all. */
function discountOfInstalment({ discount }: Pick<Invoice, "discount">, position: number): Cents | null {
  return discount === null || position === 0 ? discount : ZERO;
}
