import { groupBy } from "../../kit/groupBy";
import { append, type Book, type Change, type Key, keyFrom, setFields } from "../../domain/book/book";
import { type BookIndex, itemKey } from "../../domain/book/bookIndex";
import { at, type Finding, finding } from "../../domain/book/finding";
import { livingLine, openAmountOf } from "../../domain/book/openItem";
import { linesOfItem } from "../../domain/book/orderOfIssue";
import type { DirectDebit, Invoice } from "../../domain/book/records";
import type { IsoDate } from "../../domain/values/calendar";
import { formatCents, ZERO } from "../../domain/values/money";
import type { Charge } from "./listedMembers";

/** What is due of whom, under which mandate. */
export interface OwedCharge {
  readonly debtor: string;
  readonly mandateId: string;
  readonly line: number;
  /** By what the list calls the member. */
  readonly member: string;
  readonly charge: Charge;
}

/** What a list makes of what is due in its period. */
export type PeriodInvoice = { readonly owed: OwedCharge } & (
  | { readonly kind: "new"; readonly invoice: Invoice }
  | { readonly kind: "changed"; readonly invoice: Invoice; readonly fields: Partial<Invoice> }
  /** `stays`: it was collected, settled in part or split, and what is due of it is another amount now. */
  | { readonly kind: "unchanged" | "stays"; readonly invoice: Invoice }
  | { readonly kind: "underWay"; readonly invoice: Invoice; readonly line: DirectDebit }
  /** It was closed, and nobody knows by which money: it is opened again once that is confirmed by its name. */
  | { readonly kind: "heldBack"; readonly invoice: Invoice; readonly finding: Finding }
);

/** What the periods of a list come to. */
export interface PeriodInvoices {
  readonly invoices: readonly PeriodInvoice[];
  /** Invoices of the periods that the list asks nothing for any more. */
  readonly gone: readonly Invoice[];
  readonly left: readonly Finding[];
}

/** The book in which invoices are looked for. */
export interface PeriodScope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly administration: string;
  readonly file: string;
  readonly today: IsoDate;
  /** Whether opening an invoice once more was confirmed by its name. */
  readonly isConfirmed: (found: Finding) => boolean;
}

/** Whether an invoice is one that a list made of a debtor: `2026-12-10001`, or `2026-12-10001-2` under a second mandate. */
function isOfPeriod({ number, debtor }: Invoice, period: string): boolean {
  const usual = keyFrom(`${period}-${debtor}`);
  const key = keyFrom(number);
  return key === usual || (key.startsWith(`${usual}-`) && /^-\d+$/.test(key.slice(usual.length)));
}

/** Whether a list made an invoice, of whichever period: its number says so. */
export function isOfList({ number, debtor }: Pick<Invoice, "number" | "debtor">): boolean {
  const key = keyFrom(number);
  const end = `-${keyFrom(debtor)}`;
  return /^\d{4}-\d{2}/.test(key) && (key.endsWith(end) || key.replace(/-\d+$/, "").endsWith(end));
}

/** The invoices of the periods of a list: each mandate has one of each period, whatever is taken in and however often. */
export function periodInvoices(
  charges: readonly OwedCharge[],
  periods: ReadonlySet<string>,
  scope: PeriodScope,
): PeriodInvoices {
  return new Periods(charges, periods, scope);
}

class Periods implements PeriodInvoices {
  readonly invoices: PeriodInvoice[] = [];
  readonly gone: readonly Invoice[];
  readonly left: Finding[] = [];
  private readonly claimed = new Set<Invoice>();
  private readonly given = new Set<Key>();
  private readonly byDebtor: ReadonlyMap<Key, readonly Invoice[]>;

  constructor(
    charges: readonly OwedCharge[],
    periods: ReadonlySet<string>,
    private readonly scope: PeriodScope,
  ) {
    const own = keyFrom(scope.administration);
    const invoices = scope.book.tables.Invoices.filter(({ administration }) => keyFrom(administration) === own);
    this.byDebtor = groupBy(invoices, ({ debtor }) => keyFrom(debtor));
    const known = new Map<OwedCharge, Invoice>();
    const owed = charges.filter(({ charge }) => charge.amount !== ZERO);
    // What stands under the mandate first; what is left of the period is the debtor's under a former mandate.
    for (const isSure of [true, false]) {
      for (const one of owed) {
        const invoice = known.has(one) ? undefined : this.knownOf(one, isSure);
        if (invoice === undefined) continue;
        known.set(one, invoice);
        this.claimed.add(invoice);
      }
    }
    for (const one of owed) this.take(one, known.get(one));
    this.gone = invoices.filter(
      (invoice) => !this.claimed.has(invoice) && [...periods].some((period) => isOfPeriod(invoice, period)),
    );
  }

  private knownOf({ debtor, mandateId, charge }: OwedCharge, isSure: boolean): Invoice | undefined {
    const { index, administration } = this.scope;
    if (charge.invoice !== null) return index.invoices.get(keyFrom(administration, charge.invoice));
    return (this.byDebtor.get(keyFrom(debtor)) ?? []).find(
      (invoice) =>
        !this.claimed.has(invoice) &&
        isOfPeriod(invoice, charge.period) &&
        (!isSure || keyFrom(invoice.mandateId) === keyFrom(mandateId)),
    );
  }

  private take(owed: OwedCharge, known: Invoice | undefined): void {
    if (known === undefined) {
      this.invoices.push({ kind: "new", owed, invoice: this.newInvoice(owed) });
      return;
    }
    const { file } = this.scope;
    const place = { file, line: owed.line, invoice: known.number };
    if (known.unreadable !== undefined) {
      this.left.push(finding("takeIn.recordUnreadable", at("Invoices", known, null), place));
    } else if (keyFrom(known.debtor) !== keyFrom(owed.debtor)) {
      const params = { ...place, debtor: owed.debtor, known: known.debtor };
      this.left.push(finding("takeIn.otherDebtor", at("Invoices", known, "debtor"), params));
    } else this.invoices.push(this.compared(owed, known));
  }

  private compared(owed: OwedCharge, invoice: Invoice): PeriodInvoice {
    const { administration, index } = this.scope;
    const { amount, dueDate, description } = owed.charge;
    const fields: Partial<Invoice> = { amount, dueDate, description: description ?? invoice.description };
    const lines = linesOfItem(itemKey(administration, invoice.number, null), index);
    const line = livingLine(lines);
    const isSplit = index.instalmentsOfInvoice.has(keyFrom(administration, invoice.number));
    const isSame = amount === invoice.amount;
    if (line !== null) return isSame ? { kind: "unchanged", owed, invoice } : { kind: "underWay", owed, invoice, line };
    const isClosed = openAmountOf(invoice) === ZERO && lines.every(({ status }) => status === "OrderCancelled");
    if (isClosed && !isSplit) return this.opened(owed, invoice, fields);
    if (setFields("Invoices", invoice, fields) === null) return { kind: "unchanged", owed, invoice };
    const last = lines.findLast(({ status }) => status !== "OrderCancelled");
    if (isSplit || last?.status === "Received" || openAmountOf(invoice) !== invoice.amount) {
      return { kind: isSame ? "unchanged" : "stays", owed, invoice };
    }
    // What came back is open as an amount of its own.
    return { kind: "changed", owed, invoice, fields: { ...fields, openAmount: null } };
  }

  /** What was closed by hand, or by a list that did not have it, and stands in the list again. */
  private opened(owed: OwedCharge, invoice: Invoice, fields: Partial<Invoice>): PeriodInvoice {
    const { file, isConfirmed } = this.scope;
    const params = { file, line: owed.line, item: invoice.number, amount: formatCents(owed.charge.amount) };
    const found = finding("oneList.closedBefore", at("Invoices", invoice, "openAmount"), params);
    if (!isConfirmed(found)) return { kind: "heldBack", owed, invoice, finding: found };
    return { kind: "changed", owed, invoice, fields: { ...fields, openAmount: null } };
  }

  private newInvoice({ debtor, mandateId, charge }: OwedCharge): Invoice {
    const { today, administration } = this.scope;
    const { period, dueDate, amount, description, invoice, currency } = charge;
    return {
      row: 0,
      number: invoice ?? this.freeNumber(`${period}-${debtor}`),
      ...{ administration, debtor, invoiceDate: today < dueDate ? today : dueDate, dueDate, description, amount },
      ...{ paymentReference: null, currency: isEuro(currency) ? null : currency, openAmount: null },
      ...{ collect: null, blocked: null, mandateId, iban: null, discount: null, timesReturned: null },
      ...{ timesRepeated: null, lastOrder: null, status: null },
      ...{ ultimateDebtor: null, ultimateDebtorId: null, ultimateCreditor: null, categoryPurpose: null },
    };
  }

  private freeNumber(usual: string): string {
    const { index, administration } = this.scope;
    const isTaken = (number: string): boolean =>
      this.given.has(keyFrom(number)) || index.invoices.has(keyFrom(administration, number));
    let number = usual;
    for (let next = 2; isTaken(number); next += 1) number = `${usual}-${String(next)}`;
    this.given.add(keyFrom(number));
    return number;
  }
}

function isEuro(currency: string | null): boolean {
  return currency === null || /^(?:EUR|€)$/iu.test(currency);
}

/** What a list writes of an invoice; null for nothing. */
export function invoiceChange(one: PeriodInvoice): Change | null {
  if (one.kind === "new") return append("Invoices", one.invoice);
  return one.kind === "changed" ? setFields("Invoices", one.invoice, one.fields) : null;
}

/** What is told of invoices that the list has otherwise than the workbook. */
export function invoiceFindings(invoices: readonly PeriodInvoice[], file: string): Finding[] {
  return invoices.flatMap((one) => {
    if (one.kind === "new" || one.kind === "unchanged") return [];
    const { owed, invoice } = one;
    if (one.kind === "heldBack") return [];
    const place = at("Invoices", invoice, "amount");
    const amounts = { amount: formatCents(owed.charge.amount), known: formatCents(invoice.amount) };
    const params = { file, line: owed.line, invoice: invoice.number, ...amounts };
    if (one.kind === "underWay") return [finding("oneList.underWay", place, { ...params, order: one.line.order })];
    if (one.kind === "stays") return [finding("oneList.stays", place, params)];
    return owed.charge.amount === invoice.amount ? [] : [finding("oneList.amountChanged", place, params)];
  });
}
