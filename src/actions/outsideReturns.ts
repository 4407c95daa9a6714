import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { ibanKey, indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import { openAmountOf } from "../domain/book/openItem";
import type { Account, Administration, BankEntry, Invoice, LogRow, ReturnKind } from "../domain/book/records";
import { withinAmount } from "../domain/collection/itemState";
import { isCollectableAgain } from "../domain/collection/rTransaction";
import { type Entry, entry as balanced } from "../domain/ledger/journal";
import { isCountedReturn } from "../domain/mandates/mandateHistory";
import type { IsoDate } from "../domain/values/calendar";
import { add, type Cents, formatCents, negate, ZERO } from "../domain/values/money";
import type { Moment, OutcomePart, Resumed } from "./action";
import { chargesFindings } from "./bankDebitEvent";
import { bookingDateFindings } from "./bookingDate";
import { type EntryFact, entryBefore, entryFact } from "./eventFacts";
import { lastLedgerNumber, ledgerChanges } from "./ledgerChanges";
import { keptFacts, momentOf, unreadableIn } from "./loggedRequest";
import { unwrittenChanges } from "./unwrittenChanges";
import { isCount, isText, isWhole, isYesNo, listOf, nullOr, type Shape, startingWith } from "../kit/shape";
import { isDay, isEntryFact, isReturnKind, isTextOrNull } from "./loggedShapes";

/*
 * Returns of collections that were made in another program (docs/law/actions.md#8, returnOutside): no order knows of them.
 */

/** A return of an invoice that was collected elsewhere. */
export interface OutsideReturn {
  readonly entry: BankEntry;
  readonly invoice: Invoice;
  readonly kind: ReturnKind;
  readonly reasonCode: string | null;
  /** The bank's charges inside its amount, positive. */
  readonly charges: Cents;
}

/** What of an invoice a return from outside can change. */
export type InvoiceFact = readonly [openAmount: Cents | null, timesReturned: number | null, collect: boolean | null];

/** What the Log keeps of them. */
export interface OutsideFacts {
  readonly ledger: number;
  readonly on: IsoDate;
  readonly outside: readonly OutsideFact[];
}

/** One of them. */
export type OutsideFact = readonly [
  entry: EntryFact,
  administration: string,
  invoice: string,
  was: InvoiceFact,
  kind: ReturnKind,
  reasonCode: string | null,
  charges: Cents,
];

/** What stands in the way of booking one. */
export function outsideFindings(book: Book, one: OutsideReturn, bookingDate: IsoDate, moment: Moment): Finding[] {
  const { administration, account } = booksOf(book, one);
  if (administration === undefined || account === undefined) {
    return [finding("account.unknown", at("BankEntries", one.entry, "account"), { iban: one.entry.account })];
  }
  return [
    ...splitFindings(book, one),
    ...chargesFindings(administration.code, { chargesAccount: administration.chargesAccount }, one.charges, true),
    ...bookingDateFindings(administration, bookingDate, moment),
  ];
}

/** What an invoice shows is the sum of its instalments, and the bank does not say which of them came back. */
export function splitFindings(book: Book, { entry, invoice }: Pick<OutsideReturn, "entry" | "invoice">): Finding[] {
  const { reference, bookingDate: date, amount } = entry;
  if (!indexBook(book).instalmentsOfInvoice.has(keyFrom(invoice.administration, invoice.number))) return [];
  const params = { reference, date, amount: formatCents(amount), invoice: invoice.number };
  return [finding("process.outsideSplit", at("BankEntries", entry, "status"), params)];
}

function booksOf(book: Book, { entry, invoice }: OutsideReturn) {
  const index = indexBook(book);
  return {
    administration: index.administrations.get(keyFrom(invoice.administration)),
    account: index.accounts.get(ibanKey(entry.account)),
  };
}

/** These returns, as a part of an outcome. */
export function outsidePart(
  book: Book,
  returns: readonly OutsideReturn[],
  bookingDate: IsoDate,
  moment: Moment,
  request: unknown,
): OutcomePart {
  const facts: OutsideFacts = {
    ledger: lastLedgerNumber(book),
    on: bookingDate,
    outside: returns.map(({ entry, invoice, kind, reasonCode, charges }) => [
      entryFact({ before: entry, after: entry }),
      invoice.administration,
      invoice.number,
      [invoice.openAmount, invoice.timesReturned, invoice.collect],
      kind,
      reasonCode,
      charges,
    ]),
  };
  const changes = outsideChanges(book, returns, bookingDate, moment);
  return { action: "process", request, orders: [], changes, resumeFacts: facts };
}

function outsideChanges(book: Book, returns: readonly OutsideReturn[], bookingDate: IsoDate, moment: Moment): Change[] {
  const entries: Entry[] = [];
  const invoices: (Change | null)[] = [];
  const banked: (Change | null)[] = [];
  for (const one of returns) {
    const { administration, account } = booksOf(book, one);
    if (administration === undefined || account === undefined) continue;
    const charges = (one.entry.charges ?? ZERO) === one.charges ? one.entry.charges : one.charges;
    banked.push(setFields("BankEntries", one.entry, { charges, invoice: one.invoice.number, status: "Processed" }));
    entries.push(outsideEntry(one, administration, account, bookingDate));
    invoices.push(setFields("Invoices", one.invoice, invoiceAfter(one, administration)));
  }
  const all = [...banked, ...ledgerChanges(book, entries, moment.at), ...invoices];
  return all.filter((change) => change !== null);
}

function debitOf({ entry, charges }: OutsideReturn): Cents {
  return negate(add(entry.amount, charges));
}

function invoiceAfter(one: OutsideReturn, administration: Administration): Partial<Invoice> {
  const { invoice, kind, reasonCode } = one;
  const { amount, timesRepeated } = invoice;
  const isCounted = isCountedReturn({ status: "Returned", returnKind: kind });
  const isAgain = isCollectableAgain(kind, reasonCode, administration, { amount, timesRepeated });
  return {
    openAmount: withinAmount(amount, add(openAmountOf(invoice), debitOf(one))),
    timesReturned: isCounted ? (invoice.timesReturned ?? 0) + 1 : invoice.timesReturned,
    ...(isAgain ? {} : { collect: false }),
  };
}

/** Debtors and charges to bank, on the accounts as they are today: nothing of that collection was frozen here. */
function outsideEntry(
  one: OutsideReturn,
  { code, debtorsAccount, chargesAccount }: Administration,
  { bankJournal, journal, bankAccount }: Account,
  bookingDate: IsoDate,
): Entry {
  const { entry, invoice, charges } = one;
  return balanced({
    journal: bankJournal ?? journal,
    bookingDate,
    administration: code,
    event: "Return",
    reversalOf: null,
    subject: {
      description: `${invoice.number} ${entry.name ?? ""}`.trim(),
      debtor: invoice.debtor,
      invoice: invoice.number,
      ...{ instalment: null, order: null, directDebit: null },
      endToEndId: entry.endToEndId,
      mandateId: entry.mandateId,
      bankReference: entry.reference,
    },
    postings: [
      { account: debtorsAccount, amount: debitOf(one) },
      ...(charges === 0 || chargesAccount === null ? [] : [{ account: chargesAccount, amount: charges }]),
      { account: bankAccount, amount: entry.amount },
    ],
  });
}

/** What is left to write of them. */
export function resumeOutside(book: Book, logRow: LogRow): Resumed {
  const facts = keptFacts<OutsideFacts>(logRow);
  const { tables } = book;
  const byReference = new Map(tables.BankEntries.map((entry) => [keyFrom(entry.reference), entry]));
  const { invoices } = indexBook(book);
  const before = {
    ...book,
    tables: { ...tables, Ledger: tables.Ledger.filter(({ number }) => number <= facts.ledger) },
  };
  const returns = facts.outside.flatMap(([fact, administration, number, was, kind, reasonCode, charges]) => {
    const [entry, invoice] = [byReference.get(keyFrom(fact[0])), invoices.get(keyFrom(administration, number))];
    if (entry === undefined || invoice === undefined) return [];
    const [openAmount, timesReturned, collect] = was;
    const then = { ...invoice, openAmount, timesReturned, collect };
    return [{ entry: entryBefore(entry, fact), invoice: then, kind, reasonCode, charges }];
  });
  const changes = outsideChanges(before, returns, facts.on, momentOf(logRow));
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** What of an invoice a return from outside can change. */
export const isInvoiceFact = startingWith(nullOr(isWhole), nullOr(isWhole), nullOr(isYesNo));

/** Reads a row of returns that no order knows of. */
export const unreadableOutside = unreadableIn({
  facts: {
    ledger: isCount,
    on: isDay,
    outside: listOf(startingWith(isEntryFact, isText, isText, isInvoiceFact, isReturnKind, isTextOrNull, isWhole)),
  } satisfies Shape<OutsideFacts>,
});

/** The returns that a row of the Log tells of; none where it cannot be read. */
export function outsideOf(logRow: LogRow): readonly OutsideFact[] {
  return unreadableOutside(logRow).length === 0 ? keptFacts<OutsideFacts>(logRow).outside : [];
}
