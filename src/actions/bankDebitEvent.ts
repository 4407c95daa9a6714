import { debitLeft, debitsOf, linesFromBank, transactionOfLine } from "../domain/ledger/bankDebits";
import { type Book, keyFrom } from "../domain/book/book";
import type { IsoDate } from "../domain/values/calendar";
import { at, type Finding, finding } from "../domain/book/finding";
import { type Entry, isEmptyEntry } from "../domain/ledger/journal";
import { add, type Cents, formatCents, negate, subtract, sumOf } from "../domain/values/money";
import type { OrderSettings } from "../domain/book/orderSettings";
import { bankDebitEntry } from "../domain/ledger/posting";
import type { BankEntry, DirectDebit, ReturnKind } from "../domain/book/records";
import { nextHandReference, processedEntries, type StoredOrder } from "./storedOrder";

/** What the bank took back, as whoever books it says: its day and its charges; why, as the return says. */
export interface DebitFacts {
  readonly on: IsoDate;
  readonly charges: Cents;
  readonly kind: ReturnKind | null;
  readonly reasonCode: string | null;
}

/** The bank's debit of a transaction: all of it, also what came back before. */
export interface TransactionDebit {
  /** The lines of the transaction that no debit was noted on before. */
  readonly lines: readonly DirectDebit[];
  /** What the bank takes back, charges apart. */
  readonly amount: Cents;
  readonly bankEntry: BankEntry;
  readonly entries: readonly Entry[];
}

/** The debit of the transaction that a line belongs to. */
export function transactionDebit(
  book: Book,
  { order, lines }: StoredOrder,
  settings: OrderSettings,
  first: DirectDebit,
  { on, charges, kind, reasonCode }: DebitFacts,
): TransactionDebit {
  const members = transactionOfLine(lines, first);
  const entries = processedEntries(book, order);
  const debits = new Set(debitsOf(members, entries).map(({ reference }) => keyFrom(reference)));
  const open = members.filter(({ bankReference }) => bankReference === null || !debits.has(keyFrom(bankReference)));
  const named = open[0] ?? first;
  const amount = debitLeft(members, entries);
  const bankEntry: BankEntry = {
    row: 0,
    reference: nextHandReference(book, order),
    account: order.account,
    bookingDate: on,
    valueDate: null,
    amount: negate(add(amount, charges)),
    kind: kind === "Reject" || kind === "BatchReject" ? "Reject" : "Return",
    reasonCode,
    reasonText: null,
    charges: charges === 0 ? null : charges,
    originalAmount: amount,
    endToEndId: named.endToEndId,
    mandateId: named.mandateId,
    counterpartyIban: named.iban,
    name: named.accountHolder,
    messageId: order.messageId,
    paymentInformationId: named.paymentInformationId,
    text: null,
    file: null,
    order: order.number,
    line: open.length === 1 ? named.line : null,
    status: "Processed",
    invoice: null,
  };
  // Of an older order, reversals of what was booked straight from the bank took it from there again.
  const fromBank = linesFromBank(settings, order.number, book.tables.Ledger);
  const taken = sumOf(
    open.filter(({ line }) => fromBank.has(line)),
    (line) => line.amount,
  );
  const details = { bookingDate: on, amount: subtract(amount, taken), charges, bankReference: bankEntry.reference };
  const booked = bankDebitEntry(order, settings, open, details);
  return { lines: open, amount, bankEntry, entries: isEmptyEntry(booked) ? [] : [booked] };
}

/** Why the bank cannot have debited a transaction when `returned` of its lines came back, those of before included. */
export function debitFindings(
  book: Book,
  { order, lines }: StoredOrder,
  first: DirectDebit,
  isReturned: (line: DirectDebit) => boolean,
): Finding[] {
  const members = transactionOfLine(lines, first);
  const params = { order: order.number, endToEndId: first.endToEndId ?? "" };
  const open = members.filter((line) => !isReturned(line));
  const [part] = open;
  if (part !== undefined) {
    const place = at("DirectDebits", part, "status");
    return [finding("bankDebit.part", place, { ...params, line: part.line, members: members.length })];
  }
  const left = debitLeft(members, processedEntries(book, order));
  if (left > 0) return [];
  const place = at("DirectDebits", first, "bankReference");
  if (left === 0) return [finding("bankDebit.already", place, params)];
  return [finding("return.nothingDebited", at("DirectDebits", first, "amount"), { amount: formatCents(left) })];
}

/** What is wrong with charges: they are the bank's, go with a debit, and need an account. */
export function chargesFindings(
  administration: string,
  settings: Pick<OrderSettings, "chargesAccount">,
  charges: Cents,
  hasDebit: boolean,
): Finding[] {
  const findings: Finding[] = [];
  if (charges < 0 || (charges !== 0 && !hasDebit)) {
    findings.push(finding("return.chargesWithoutDebit", null, { charges: formatCents(charges) }));
  }
  if (charges > 0 && settings.chargesAccount === null) {
    const place = { table: "Administrations", row: null, field: "chargesAccount" } as const;
    findings.push(finding("administration.chargesAccount", place, { administration }));
  }
  return findings;
}

/** What the accounts of an order are for its debit: one for charges may be opened after the issue, which changes nothing. */
export function withChargesAccount(settings: OrderSettings, { administration }: StoredOrder): OrderSettings {
  return { ...settings, chargesAccount: settings.chargesAccount ?? administration?.chargesAccount ?? null };
}
