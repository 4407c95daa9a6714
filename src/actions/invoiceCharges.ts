import { append, applyChanges, type Book, type Change, keyFrom } from "../domain/book/book";
import { type BookIndex, ibanKey, indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding, withoutRepeats } from "../domain/book/finding";
import type { Account, Administration, Debtor, Invoice, LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { ADMINISTRATION_DEFAULTS } from "../domain/collection/defaults";
import { type ChargesInvoice, chargesInvoicedEntry } from "../domain/ledger/chargesInvoiced";
import { addDays, dateOf, type IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import type { Action, Aids, Confirmation, Moment, Outcome, OutcomePart, Resumed } from "./action";
import { chargesFindings } from "./bankDebitEvent";
import { askedCharges, type WantedCharges } from "./askedCharges";
import { bookingDateFindings } from "./bookingDate";
import { lastLedgerNumber, ledgerChanges } from "./ledgerChanges";
import { isCount, isText, listOf, type Shape, startingWith } from "../kit/shape";
import { chargesInvoiceNumbers } from "./chargesInvoiceNumbers";
import { keptFacts, type LedgerFact, momentOf, unreadableIn } from "./loggedRequest";
import { isDay } from "./loggedShapes";
import { decided, held } from "./outcome";
import { findReturnCharges, type ReturnCharges } from "./returnCharges";
import { unwrittenChanges } from "./unwrittenChanges";

/** Which charges are invoiced on, and when. */
export interface InvoiceChargesRequest extends Confirmation, WantedCharges {
  /** When not given the booking date and the days of pre-notification of the administration. */
  readonly dueDate?: IsoDate;
  /** When not given today. */
  readonly bookingDate?: IsoDate;
}

/** An invoice for charges. */
export interface InvoicedCharges {
  readonly number: string;
  /** The invoice that came back. */
  readonly invoice: string;
  readonly administration: string;
  readonly debtor: string;
  readonly amount: Cents;
  readonly dueDate: IsoDate;
  readonly endToEndId: string | null;
  readonly bankReference: string;
}

/** The invoices that are made. */
export interface InvoiceChargesResult {
  readonly invoices: readonly InvoicedCharges[];
  readonly total: Cents;
  readonly bookingDate: IsoDate;
}

/** What the Log keeps of some of them. */
export interface InvoiceChargesFacts extends LedgerFact {
  readonly bookingDate: IsoDate;
  readonly charged: readonly ChargedFact[];
}

type ChargedFact = readonly [reference: string, number: string, description: string, dueDate: IsoDate];

/** One that is made: whose charges, and what the invoice says. */
interface Planned extends ReturnCharges {
  readonly number: string;
  readonly description: string;
  readonly dueDate: IsoDate;
}

/** So many invoices leave room in a cell of the Log for what it keeps of them. */
const AT_ONCE = 100;

function decide(
  book: Book,
  request: InvoiceChargesRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<InvoiceChargesResult, InvoiceChargesFacts> {
  const found = findReturnCharges(book);
  const { wanted, findings: others } = askedCharges(book, found, request);
  if (wanted.length === 0) return held([...stoppingFindings(book), ...others]);
  const bookingDate = request.bookingDate ?? dateOf(moment.at);
  const planned = plan(book, wanted, { bookingDate, dueDate: request.dueDate }, aids);
  const index = indexBook(book);
  const findings = [
    ...stoppingFindings(book),
    ...dueFindings(request, bookingDate),
    ...planned.flatMap((one) => booksFindings(one, index, bookingDate, moment)),
    ...others,
    finding("charges.noVat", null),
  ];
  return decided<InvoiceChargesResult, InvoiceChargesFacts>(findings, request, [], () => {
    const parts = inParts(book, planned, bookingDate, moment, request);
    const invoices = planned.map(invoicedOf);
    const total = sumOf(invoices, ({ amount }) => amount);
    const changes = parts.flatMap((part) => part.changes);
    return { changes, parts, result: { invoices, total, bookingDate } };
  });
}

function dueFindings({ dueDate }: InvoiceChargesRequest, bookingDate: IsoDate): Finding[] {
  if (dueDate === undefined || dueDate >= bookingDate) return [];
  return [finding("charges.dueBefore", null, { date: dueDate, bookingDate })];
}

function plan(
  book: Book,
  wanted: readonly ReturnCharges[],
  { bookingDate, dueDate }: { readonly bookingDate: IsoDate; readonly dueDate: IsoDate | undefined },
  aids: Aids | undefined,
): readonly Planned[] {
  const { administrations } = indexBook(book);
  const numbered = chargesInvoiceNumbers(book);
  return wanted.map((one): Planned => {
    const days =
      administrations.get(keyFrom(one.administration))?.preNotificationDays ??
      ADMINISTRATION_DEFAULTS.preNotificationDays;
    const { bookingDate: date } = one.entry;
    const description = aids?.nameCharges?.({ invoice: one.invoice, date }) ?? `${one.invoice} ${date}`;
    return { ...one, number: numbered(one), description, dueDate: dueDate ?? addDays(bookingDate, days) };
  });
}

interface Books {
  readonly administration: Administration;
  readonly account: Account;
  readonly debtor: Debtor;
}

function booksOf(index: BookIndex, { administration, entry, debtor }: ReturnCharges): Partial<Books> {
  const [own, account, owing] = [
    index.administrations.get(keyFrom(administration)),
    index.accounts.get(ibanKey(entry.account)),
    index.debtors.get(keyFrom(debtor)),
  ];
  return {
    ...(own === undefined ? {} : { administration: own }),
    ...(account === undefined ? {} : { account }),
    ...(owing === undefined ? {} : { debtor: owing }),
  };
}

/** What stands in the way of booking one. */
function booksFindings(one: Planned, index: BookIndex, bookingDate: IsoDate, moment: Moment): Finding[] {
  const { administration, account, debtor } = booksOf(index, one);
  const { entry, charges } = one;
  if (account === undefined || administration === undefined) {
    return [finding("account.unknown", at("BankEntries", entry, "account"), { iban: entry.account })];
  }
  const { code, chargesAccount } = administration;
  const original = entry.bookingDate;
  return withoutRepeats([
    ...(debtor === undefined ? [finding("debtor.unknown", null, { debtor: one.debtor })] : []),
    ...chargesFindings(code, { chargesAccount }, charges, true),
    ...bookingDateFindings(administration, bookingDate, moment, original),
  ]);
}

/** The same in as many events as the Log needs rows for them, each on the book after the one before. */
function inParts(
  book: Book,
  planned: readonly Planned[],
  bookingDate: IsoDate,
  moment: Moment,
  request: InvoiceChargesRequest,
): OutcomePart[] {
  const parts: OutcomePart[] = [];
  let now = book;
  for (let from = 0; from < planned.length; from += AT_ONCE) {
    const some = planned.slice(from, from + AT_ONCE);
    const changes = chargesChanges(now, some, bookingDate, moment);
    const resumeFacts: InvoiceChargesFacts = { ledger: lastLedgerNumber(now), bookingDate, charged: some.map(factOf) };
    parts.push({ action: invoiceChargesAction.name, request: ofPart(request, some), orders: [], changes, resumeFacts });
    now = applyChanges(now, changes);
  }
  return parts;
}

/** The request as the Log keeps it of a part: many entries that were named have no room in one cell. */
function ofPart(request: InvoiceChargesRequest, some: readonly Planned[]): InvoiceChargesRequest {
  return request.entries === undefined ? request : { ...request, entries: some.map(({ entry }) => entry.reference) };
}

function factOf({ entry, number, description, dueDate }: Planned): ChargedFact {
  return [entry.reference, number, description, dueDate];
}

function chargesChanges(
  book: Book,
  planned: readonly Planned[],
  bookingDate: IsoDate,
  moment: Pick<Moment, "at">,
): Change[] {
  const index = indexBook(book);
  const made = planned.flatMap((one) => {
    const { administration, account } = booksOf(index, one);
    if (administration === undefined || account === undefined) return [];
    const invoice = chargesInvoice(one, administration, bookingDate);
    const about: ChargesInvoice = one;
    return [{ invoice, booked: chargesInvoicedEntry(about, administration, account, bookingDate) }];
  });
  return [
    ...ledgerChanges(
      book,
      made.map(({ booked }) => booked),
      moment.at,
    ),
    ...made.map(({ invoice }) => append("Invoices", invoice)),
  ];
}

/** The open item; no discount goes off what the bank took. */
function chargesInvoice(
  { number, debtor, description, charges, dueDate }: Planned,
  { code, discountAmount, discountPercent }: Administration,
  bookingDate: IsoDate,
): Invoice {
  const hasDiscount = (discountAmount ?? 0) !== 0 || (discountPercent ?? 0) !== 0;
  return {
    ...{ row: 0, number, administration: code, debtor, invoiceDate: bookingDate, dueDate, description },
    ...{ paymentReference: null, currency: null, amount: charges, openAmount: null, collect: null, blocked: null },
    ...{ mandateId: null, iban: null, discount: hasDiscount ? ZERO : null },
    ...{ timesReturned: null, timesRepeated: null, lastOrder: null, status: null },
    ...{ ultimateDebtor: null, ultimateDebtorId: null, ultimateCreditor: null, categoryPurpose: null },
  };
}

function invoicedOf({
  number,
  invoice,
  administration,
  debtor,
  charges,
  dueDate,
  endToEndId,
  entry,
}: Planned): InvoicedCharges {
  return {
    ...{ number, invoice, administration, debtor, amount: charges, dueDate, endToEndId },
    bankReference: entry.reference,
  };
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { ledger, bookingDate, charged } = keptFacts<InvoiceChargesFacts>(logRow);
  const { tables } = book;
  const before = { ...book, tables: { ...tables, Ledger: tables.Ledger.filter(({ number }) => number <= ledger) } };
  const open = new Map(findReturnCharges(before).open.map((one) => [keyFrom(one.entry.reference), one]));
  const planned = charged.flatMap(([reference, number, description, dueDate]): Planned[] => {
    const one = open.get(keyFrom(reference));
    return one === undefined ? [] : [{ ...one, number, description, dueDate }];
  });
  const changes = chargesChanges(before, planned, bookingDate, momentOf(logRow));
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** Invoices the bank's charges of returns on to the debtors (docs/law/actions.md#8): an open item and its entry for each, once. */
export const invoiceChargesAction: Action<InvoiceChargesRequest, InvoiceChargesResult, InvoiceChargesFacts> = {
  name: "invoice-charges",
  writes: true,
  decide,
  summary: ({ invoices, total, bookingDate }) => ({
    chargesInvoices: invoices.map(({ number, ...one }) => ({
      ...{ chargesInvoice: number, ...one },
      amount: formatCents(one.amount),
    })),
    total: formatCents(total),
    bookingDate,
  }),
  unreadable: unreadableIn({
    facts: {
      ledger: isCount,
      bookingDate: isDay,
      charged: listOf(startingWith(isText, isText, isText, isDay)),
    } satisfies Shape<InvoiceChargesFacts>,
  }),
  resume,
};
