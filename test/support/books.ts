import type { Action, Moment, Outcome } from "../../src/actions/action";
import { applyChanges, type Book, type Change, type Tables } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { ibanCheckDigits } from "../../src/domain/values/iban";
import { cents } from "../../src/domain/values/money";
import {
  type Account,
  type Administration,
  type Debtor,
  type Instalment,
  type Invoice,
  type Mandate,
  type RecordTypes,
  TABLE_NAMES,
  type TableName,
} from "../../src/domain/book/records";
import type { JudgedOn } from "../../src/domain/mandates/mandateJudge";
import { blankRecord } from "../../src/sheets/blankRecord";
import { fieldOf, isWritten } from "../../src/sheets/tables";
import { writtenParts } from "./writtenParts";

/** A Sunday, ten days and more before the collections of the tests. */
export const MOMENT: Moment = { at: isoDateTime("2026-11-22T10:15:00"), user: "anna" };

/** The same user at another moment. */
export function momentOn(at: string, user = "anna"): Moment {
  return { at: isoDateTime(at), user };
}

/** The days by which a collection is judged; the 22nd of November is when it is asked for. */
export function judgedOn(collectionDate: string, today = "2026-11-22"): JudgedOn {
  return { collectionDate: isoDate(collectionDate), today: isoDate(today) };
}

/** A Dutch IBAN that passes the eleven test, another one for every number from 1 to 9999. */
export function dutchIbanOf(number: number, bank = "RABO"): string {
  const start = 100_000_000 + number * 1_000;
  for (let nine = start; nine < start + 1_000; nine += 1) {
    const sum = [...String(nine)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
    const last = (11 - (sum % 11)) % 11;
    if (last === 10) continue;
    const bban = `${bank}${String(nine)}${String(last)}`;
    return `NL${ibanCheckDigits("NL", bban)}${bban}`;
  }
  throw new Error("no number of a thousand passes the eleven test");
}

/** A Dutch administration that posts on issue, announces on its invoices and collects again after a return. */
export function anAdministration(over: Partial<Administration> = {}): Administration {
  return blankRecord("Administrations", {
    code: "NL01",
    creditorName: "Groothandel De Waag B.V.",
    creditorId: "NL69ZZZ123456780000",
    street: "Marktstraat",
    buildingNumber: "1",
    postalCode: "3511 AA",
    town: "Utrecht",
    country: "NL",
    debtorsAccount: "1300",
    discountAccount: "8900",
    chargesAccount: "4900",
    repeatAfterReturn: true,
    repeatMax: 2,
    preNotificationDays: 5,
    announcedOnInvoice: true,
    ...over,
  });
}

/** The administration's only account, at ABN AMRO. */
export function anAccount(over: Partial<Account> = {}): Account {
  return blankRecord("Accounts", {
    iban: "NL91ABNA0417164300",
    administration: "NL01",
    preferred: true,
    bank: "ABN AMRO",
    journal: "INC",
    bankJournal: "BNK",
    bankAccount: "1100",
    inTransitAccount: "1250",
    ...over,
  });
}

/** A Dutch debtor who lets himself be collected from. */
export function aDebtor(over: Partial<Debtor> = {}): Debtor {
  return blankRecord("Debtors", {
    number: "10001",
    name: "Bakkerij Jansen",
    town: "Utrecht",
    country: "NL",
    collectAutomatically: true,
    localInstrument: "CORE",
    iban: dutchIbanOf(1),
    ...over,
  });
}

/** A signed recurrent mandate of debtor 10001, never used yet. */
export function aMandate(over: Partial<Mandate> = {}): Mandate {
  return blankRecord("Mandates", {
    mandateId: "SR10001",
    administration: "NL01",
    debtor: "10001",
    iban: dutchIbanOf(1),
    localInstrument: "CORE",
    dateOfSignature: isoDate("2026-01-15"),
    ...over,
  });
}

/** An invoice of EUR 100.00 of debtor 10001, due on 2026-11-30. */
export function anInvoice(over: Partial<Invoice> = {}): Invoice {
  return blankRecord("Invoices", {
    number: "F1",
    administration: "NL01",
    debtor: "10001",
    invoiceDate: isoDate("2026-10-31"),
    dueDate: isoDate("2026-11-30"),
    amount: cents(100_00),
    ...over,
  });
}

/** The first instalment, of EUR 50.00, of invoice F1. */
export function anInstalment(over: Partial<Instalment> = {}): Instalment {
  return blankRecord("Instalments", {
    administration: "NL01",
    invoice: "F1",
    debtor: "10001",
    number: 1,
    dueDate: isoDate("2026-11-30"),
    amount: cents(50_00),
    ...over,
  });
}

/** The first row below the header. */
const FIRST_ROW = 2;

/** The book in which every record stands in the row of its place. */
export function withRows(book: Book): Book {
  const tables: Record<string, unknown> = {};
  for (const table of TABLE_NAMES) {
    tables[table] = book.tables[table].map((record, position) => ({ ...record, row: FIRST_ROW + position }));
  }
  return { ...book, tables: tables as unknown as Tables };
}

/** A book of these tables, the others empty; one valid administration and account when none are given. */
export function bookOf(tables: Partial<Tables> = {}): Book {
  const empty = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Tables;
  const own = { Administrations: [anAdministration()], Accounts: [anAccount()] };
  return withRows({ language: "nl", tables: { ...empty, ...own, ...tables }, findings: [] });
}

/** Debtors 10001, 10002, … each with a signed mandate `SR<number>` and an invoice `F<n>` of n × EUR 100.00. */
export function bookOfDebtors(count: number, over: Partial<Tables> = {}): Book {
  const numbers = Array.from({ length: count }, (_, position) => position + 1);
  const numberOf = (n: number) => String(10_000 + n);
  return bookOf({
    Debtors: numbers.map((n) => aDebtor({ number: numberOf(n), iban: dutchIbanOf(n) })),
    Mandates: numbers.map((n) =>
      aMandate({ mandateId: `SR${numberOf(n)}`, debtor: numberOf(n), iban: dutchIbanOf(n) }),
    ),
    Invoices: numbers.map((n) =>
      anInvoice({ number: `F${String(n)}`, debtor: numberOf(n), amount: cents(n * 100_00) }),
    ),
    ...over,
  });
}

/** The book after these changes, its records in the rows of their places. */
export function bookAfter(book: Book, changes: readonly Change[]): Book {
  return withRows(applyChanges(book, changes));
}

/** The book after an action that must go through, with its row in the Log. */
export function actOn<Request, Result, Facts>(
  book: Book,
  action: Action<Request, Result, Facts>,
  request: Request,
  moment: Moment = MOMENT,
): { readonly book: Book; readonly outcome: Outcome<Result, Facts> } {
  const outcome = action.decide(book, request, moment);
  if (!outcome.done) {
    const codes = outcome.findings.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
    throw new Error(`${action.name} is held back: ${codes.join("; ")}`);
  }
  if (!action.writes || outcome.changes.length === 0) return { book, outcome };
  // A list that is taken in is the user's own word for debtors, invoices and their instalments, and so is what a user mends.
  const isTakenIn = (change: Change): boolean =>
    action.name === "mend" ||
    (action.name.startsWith("take-in-") && ["Debtors", "Invoices", "Instalments"].includes(change.table));
  const foreign = usersOwnColumns(outcome.changes.filter((change) => !isTakenIn(change)));
  if (foreign.length > 0) throw new Error(`${action.name} writes what is the user's: ${foreign.join(", ")}`);
  return {
    book: bookAfter(book, writtenParts({ action, request: request as never, moment, before: book, outcome })),
    outcome,
  };
}

/** The columns of records which these changes write though only the user fills them (docs/law/workbook.md). */
export function usersOwnColumns(changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change) => {
    if (change.kind !== "set") return [];
    const fields = Object.keys(change.fields).filter((name) => !isWritten(fieldOf(change.table, name)));
    return fields.map((name) => `${change.table}.${name}`);
  });
}

/** The book with one record changed by hand, as someone does who tampers with it or mends it. */
export function tampered<T extends TableName>(
  book: Book,
  table: T,
  position: number,
  fields: Partial<RecordTypes[T]>,
): Book {
  const records: readonly RecordTypes[T][] = book.tables[table];
  if (records[position] === undefined) throw new Error(`no record ${String(position)} in ${table}`);
  const changed = records.map((record, index) => (index === position ? { ...record, ...fields } : record));
  return { ...book, tables: { ...book.tables, [table]: changed } };
}
