import fc from "fast-check";
import type { Book } from "../../src/domain/book/book";
import type { CollectionOrder, DirectDebit, Invoice, ReturnKind } from "../../src/domain/book/records";
import { addDays, isoDate, type IsoDate } from "../../src/domain/values/calendar";
import { cents, type Cents, sumOf } from "../../src/domain/values/money";
import type {
  StatementDetail,
  StatementEntry,
  StatementEntryKind,
  StatementFile,
  StatementFormat,
} from "../../src/statements/statement";
import { anInvoice } from "./books";

/*
 * A bank as it may behave, and what it reports of it: whatever it does, the books must come out as it was.
 */

/** What becomes of one collected transaction. */
export interface LineFate {
  readonly is: "paid" | "rejected" | "returned" | "refunded";
  readonly reasonCode: string;
  /** Days after the collection date on which the bank debits it. */
  readonly after: number;
  /** The bank's charges with its debit, in cents. */
  readonly charges: number;
  /** Whether the user books the return by hand before the files come. */
  readonly byHand: boolean;
}

/** What comes back of a collection that was made in another program. */
export interface OutsideFate {
  /** The bank's charges with its debit, in cents. */
  readonly charges: number;
  /** Whether the bank names the invoice; else the user does. */
  readonly isNamed: boolean;
  /** Whether it is taken back by the user once, and processed anew. */
  readonly isUndone: boolean;
}

/** How the bank shows it. */
export interface BankWays {
  readonly outside: readonly OutsideFate[];
  /** Whether it credits what it rejected as well, and debits it afterwards. */
  readonly isGross: boolean;
  /** Whether status reports tell of rejects beforehand. */
  readonly hasReports: boolean;
  /** Whether the user books the credit by hand before the files come. */
  readonly settlesByHand: boolean;
  readonly fates: readonly LineFate[];
  /** In which order the files are taken in: numbers to sort them by. */
  readonly arrival: readonly number[];
  /** Which files come again, as another format. */
  readonly again: readonly boolean[];
  readonly style: "OnIssue" | "OnReceipt";
}

const fate: fc.Arbitrary<LineFate> = fc.record({
  is: fc.constantFrom("paid" as const, "paid" as const, "rejected" as const, "returned" as const, "refunded" as const),
  reasonCode: fc.constantFrom("AM04", "AC04", "MD06", "MS03"),
  after: fc.integer({ min: 1, max: 4 }),
  charges: fc.constantFrom(0, 0, 3_50),
  byHand: fc.boolean(),
});

/** Banks as they may behave with up to four transactions. */
export const bankWays: fc.Arbitrary<BankWays> = fc.record({
  isGross: fc.boolean(),
  hasReports: fc.boolean(),
  settlesByHand: fc.boolean(),
  outside: fc.array(fc.record({ charges: fc.constantFrom(0, 4_25), isNamed: fc.boolean(), isUndone: fc.boolean() }), {
    maxLength: 2,
  }),
  fates: fc.array(fate, { minLength: 1, maxLength: 4 }),
  arrival: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 12, maxLength: 12 }),
  again: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  style: fc.constantFrom("OnIssue" as const, "OnReceipt" as const),
});

const PLACE = { line: 1, element: null };

function entryOf(
  over: Pick<StatementEntry, "bookingDate" | "amount" | "kind" | "bankReference"> & Partial<StatementEntry>,
): StatementEntry {
  const nothing = { isReversal: false, batch: null, details: [], text: null, codes: [], place: PLACE };
  return { valueDate: over.bookingDate, status: "Booked", ...nothing, ...over };
}

function detailOf(
  { endToEndId, mandateId, amount, iban, accountHolder }: DirectDebit,
  over: Partial<StatementDetail> & Pick<StatementDetail, "amount">,
): StatementDetail {
  return {
    ...{ originalAmount: amount, charges: null, returnKind: null, reasonCode: null, reasonText: null },
    ...{ bankReference: null, messageId: null, paymentInformationId: null, endToEndId, mandateId },
    ...{ counterpartyIban: iban, name: accountHolder, text: null, place: PLACE },
    ...over,
  };
}

/** A file with the entries of one day of an account. */
function fileOf(
  name: string,
  format: StatementFormat,
  order: CollectionOrder,
  entries: readonly StatementEntry[],
): StatementFile {
  const statement = {
    account: format === "pain.002" ? null : order.account,
    currency: format === "pain.002" ? null : "EUR",
    ...{ id: name, number: null, createdAt: null, opening: null, closing: null, entries, text: null, place: PLACE },
  };
  return { name, sha256: name, format, version: null, statements: [statement], problems: [] };
}

const KINDS: Readonly<Record<Exclude<LineFate["is"], "paid">, ReturnKind>> = {
  rejected: "Reject",
  returned: "Return",
  refunded: "Refund",
};

/** The kind of return that a fate is; null when the money stays. */
export function kindOf({ is }: LineFate): ReturnKind | null {
  return is === "paid" ? null : KINDS[is];
}

/** The day on which the bank debits a line. */
export function debitedOn({ collectionDate }: CollectionOrder, { is, after }: LineFate): IsoDate {
  return addDays(collectionDate, is === "refunded" ? after + 20 : after);
}

/** What the bank credits of an order. */
export function creditedBy(ways: BankWays, order: CollectionOrder, lines: readonly DirectDebit[]): Cents {
  if (ways.isGross) return order.controlSum;
  return sumOf(lines, (line) => (fateOf(ways, line).is === "rejected" ? cents(0) : line.amount));
}

/** What becomes of a line. */
export function fateOf({ fates }: BankWays, { line }: DirectDebit): LineFate {
  const found = fates[(line - 1) % fates.length];
  if (found === undefined) throw new Error("no fate");
  return found;
}

/** Whether the bank debits a line: not what it netted out of its credit. */
export function isDebited(ways: BankWays, line: DirectDebit): boolean {
  const { is } = fateOf(ways, line);
  return is === "returned" || is === "refunded" || (is === "rejected" && ways.isGross);
}

function statementEntries(ways: BankWays, book: Book, order: CollectionOrder): readonly StatementEntry[] {
  const lines = book.tables.DirectDebits.filter((line) => line.order === order.number);
  const credit = creditedBy(ways, order, lines);
  const batch = {
    ...{
      messageId: order.messageId,
      paymentInformationId: null,
      numberOfTransactions: null,
      total: null,
      rejected: null,
      reasonCode: null,
      reasonText: null,
    },
  };
  const credits = [
    entryOf({ bookingDate: order.collectionDate, amount: credit, kind: "Batch", bankReference: "CR", batch }),
  ].filter(({ amount }) => amount > 0);
  const debits = lines.flatMap((line): StatementEntry[] => {
    const { is, reasonCode, charges } = fateOf(ways, line);
    if (!isDebited(ways, line)) return [];
    const amount = cents(-line.amount - charges);
    const kind: StatementEntryKind = is === "rejected" ? "Reject" : "Return";
    const returnKind = is === "paid" ? null : KINDS[is];
    const why = { reasonCode, returnKind, charges: charges === 0 ? null : cents(charges) };
    const detail = detailOf(line, { amount, ...why });
    const reference = `DB${String(line.line)}`;
    return [
      entryOf({
        bookingDate: debitedOn(order, fateOf(ways, line)),
        amount,
        kind,
        bankReference: reference,
        details: [detail],
      }),
    ];
  });
  return [...credits, ...debits];
}

function reports(ways: BankWays, book: Book, order: CollectionOrder): readonly StatementEntry[] {
  const lines = book.tables.DirectDebits.filter((line) => line.order === order.number);
  // What a bank nets out of its credit, only its report tells.
  if (!ways.hasReports && ways.isGross) return [];
  return lines.flatMap((line): StatementEntry[] => {
    const { is, reasonCode } = fateOf(ways, line);
    if (is !== "rejected") return [];
    const detail = detailOf(line, { amount: cents(0), reasonCode, returnKind: "Reject" });
    const bookingDate = isoDate("2026-11-30");
    return [entryOf({ bookingDate, amount: cents(0), kind: "Reject", bankReference: null, details: [detail] })];
  });
}

/** The invoices that another program collected, paid as far as is known. */
export function outsideInvoices({ outside }: BankWays): readonly Invoice[] {
  return outside.map((_, position) => {
    const [number, amount] = [`X${String(position + 1)}`, cents((position + 1) * 40_00)];
    return anInvoice({ number, amount, openAmount: cents(0), debtor: "10001" });
  });
}

/** The bank's file of what came back of them. */
export function outsideFile(ways: BankWays, order: CollectionOrder): StatementFile {
  const invoices = outsideInvoices(ways);
  const entries = ways.outside.map(({ charges, isNamed }, position) => {
    const { number, amount: collectedAmount } = invoices[position] ?? anInvoice();
    const amount = cents(-collectedAmount - charges);
    const detail: StatementDetail = {
      ...{ amount, originalAmount: null, charges: charges === 0 ? null : cents(charges), returnKind: null },
      ...{ reasonCode: "AM04", reasonText: null, bankReference: null, messageId: null, paymentInformationId: null },
      ...{ endToEndId: isNamed ? number : null, mandateId: null, counterpartyIban: null, name: "Bakker" },
      ...{ text: null, place: PLACE },
    };
    const bankReference = `OUT${String(position + 1)}`;
    return entryOf({ bookingDate: isoDate("2026-12-10"), amount, kind: "Return", bankReference, details: [detail] });
  });
  return fileOf("outside", "camt.053", order, entries);
}

/** The files of the bank in the order in which they are taken in, some of them twice and in another format. */
export function filesOf(ways: BankWays, book: Book): readonly StatementFile[] {
  const files = book.tables.Orders.flatMap((order) => {
    const entries = statementEntries(ways, book, order);
    const days = [...new Set(entries.map(({ bookingDate }) => bookingDate))].sort();
    const ofDay = (day: IsoDate) => entries.filter(({ bookingDate }) => bookingDate === day);
    const rejected = reports(ways, book, order);
    return [
      ...(rejected.length === 0 ? [] : [fileOf(`${order.number}.pain`, "pain.002", order, rejected)]),
      ...days.flatMap((day, position) => {
        const name = `${order.number}.${day}`;
        const first = fileOf(name, "camt.053", order, ofDay(day));
        const other = ofDay(day).map((entry) => ({ ...entry, bankReference: null }));
        return ways.again[position] === true ? [first, fileOf(`${name}.sta`, "MT940", order, other)] : [first];
      }),
    ];
  });
  const rank = new Map(files.map((file, position) => [file, ways.arrival[position % ways.arrival.length] ?? 0]));
  return [...files].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
