import type { Tables } from "../../domain/book/book";
import { addDays, type IsoDate } from "../../domain/values/calendar";
import { ibanCheckDigits } from "../../domain/values/iban";
import { type Cents, cents } from "../../domain/values/money";
import type {
  Account,
  Administration,
  Debtor,
  Invoice,
  Language,
  LedgerAccount,
  Mandate,
  RecordTypes,
  TableName,
} from "../../domain/book/records";
import type { NewSheet, Streamed } from "../../sheets/contents";
import { allNewSheets, streamedSheet } from "../../sheets/newSheets";
import { FAMILY_NAMES, FIRM_FORMS, FIRST_NAMES, POSTAL_LETTERS, STREETS, TOWNS, TRADES } from "./inventedPeople";
import { accounts, administrations, DUTCH, ledgerAccounts } from "./sampleFirm";
import { type Draws, drawsFor } from "../../kit/seededNumbers";
import { wordingFor } from "./sampleWording";
import { blankRecord } from "../../sheets/blankRecord";

/** So many items fit in one order of the account, whatever the number of invoices. */
const ITEMS_MAX = 100_000;

/** Announced on the invoice long enough ago for a collection on any later day, and due already. */
const INVOICED_DAYS = { min: 20, max: 60 };
const PAYMENT_DAYS = 14;
const SIGNED_DAYS = { min: 400, max: 3000 };
const COLLECTED_DAYS = { min: 30, max: 300 };
const AMOUNT_CENTS = { min: 500, max: 150_000 };

/** Of so many debtors one is a firm. */
const FIRM_SHARE = 3;

/** Banks of the debtors, with the code that their IBANs carry. */
const BANKS = ["ABNA", "ASNB", "BUNQ", "INGB", "KNAB", "RABO", "SNSB", "TRIO"] as const;

/** How many debtors with an invoice, as of which day, and which ones. */
export interface ManyInvoices {
  readonly today: IsoDate;
  readonly count: number;
  readonly seed: number;
}

/**
 * The sheets of a workbook with `count` debtors, each with a mandate and an invoice that is due and can be collected on
 * the first day that the bank allows, from one account that takes them all, without discount, consolidation or anything
 * to be confirmed. The same every time for a day, language and seed; the rows are made while they are written.
 */
export function manyInvoiceSheets(language: Language, many: ManyInvoices): readonly NewSheet[] {
  const people = peopleOf(many);
  const streamed: { readonly [table: string]: NewSheet } = {
    Debtors: streamedSheet("Debtors", language, people.Debtors),
    Mandates: streamedSheet("Mandates", language, people.Mandates),
    Invoices: streamedSheet("Invoices", language, people.Invoices),
  };
  return allNewSheets(language, firmOf(many, language)).map((sheet) => streamed[sheet.table] ?? sheet);
}

/** The records of {@link manyInvoiceSheets}, all at once. */
export function manyInvoiceTables(language: Language, many: ManyInvoices): Partial<Tables> {
  const { Debtors, Mandates, Invoices } = peopleOf(many);
  return { ...firmOf(many, language), Debtors: [...Debtors], Mandates: [...Mandates], Invoices: [...Invoices] };
}

interface Firm {
  readonly Administrations: readonly Administration[];
  readonly Accounts: readonly Account[];
  readonly LedgerAccounts: readonly LedgerAccount[];
}

function firmOf({ today }: ManyInvoices, language: Language): Firm {
  return {
    Administrations: administrations(today).slice(0, 1).map(withoutDiscount),
    Accounts: accounts().slice(0, 1).map(forAll),
    LedgerAccounts: ledgerAccounts(wordingFor(language)).filter(({ administration }) => administration === DUTCH),
  };
}

function withoutDiscount(administration: Administration): Administration {
  return { ...administration, discountPercent: null, discountOnCreditNotes: null };
}

function forAll(account: Account): Account {
  return { ...account, itemsMax: ITEMS_MAX, cutOff: null };
}

type PeopleTable = Extract<TableName, "Debtors" | "Mandates" | "Invoices">;

function peopleOf(many: ManyInvoices): { readonly [T in PeopleTable]: Streamed<RecordTypes[T]> } {
  return {
    Debtors: streamOf(many, debtorOf),
    Mandates: streamOf(many, mandateOf),
    Invoices: streamOf(many, invoiceOf),
  };
}

function streamOf<T>({ today, count, seed }: ManyInvoices, recordOf: (person: Person) => T): Streamed<T> {
  return {
    length: count,
    *[Symbol.iterator]() {
      for (let position = 1; position <= count; position += 1) yield recordOf(personAt(position, today, seed));
    },
  };
}

/** What the three records of a debtor are made of. */
interface Person {
  readonly number: string;
  readonly name: string;
  readonly address: Pick<Debtor, "street" | "buildingNumber" | "postalCode" | "town">;
  readonly iban: string;
  readonly signed: IsoDate;
  readonly collected: IsoDate;
  readonly invoiced: IsoDate;
  readonly amount: Cents;
}

function personAt(position: number, today: IsoDate, seed: number): Person {
  const draws = drawsFor(seed, position);
  const bban = `${draws.oneOf(BANKS)}${accountNumber(position)}`;
  return {
    number: String(100_000 + position),
    name: nameOf(draws),
    address: addressOf(draws),
    iban: `NL${ibanCheckDigits("NL", bban)}${bban}`,
    signed: addDays(today, -draws.between(SIGNED_DAYS)),
    collected: addDays(today, -draws.between(COLLECTED_DAYS)),
    invoiced: addDays(today, -draws.between(INVOICED_DAYS)),
    amount: cents(draws.between(AMOUNT_CENTS)),
  };
}

/**
 * A Dutch account number of ten digits that passes the eleven test, another one for every position. Of two numbers that
 * follow each other the last digit but one weighs two more, so that one of them always has a lawful check digit.
 */
function accountNumber(position: number): string {
  const nine = 97_000_000 + 2 * position;
  return withCheckDigit(nine) ?? withCheckDigit(nine + 1) ?? "";
}

function withCheckDigit(nine: number): string | null {
  const digits = String(nine).padStart(9, "0");
  const sum = [...digits].reduce((total, digit, index) => total + (10 - index) * Number(digit), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : `${digits}${String(check)}`;
}

function nameOf({ between, oneOf }: Draws): string {
  const family = oneOf(FAMILY_NAMES);
  const isFirm = between({ min: 1, max: FIRM_SHARE }) === 1;
  if (!isFirm) return `${oneOf(FIRST_NAMES)} ${family}`;
  return `${oneOf(TRADES)} ${family.charAt(0).toUpperCase()}${family.slice(1)}${oneOf(FIRM_FORMS)}`;
}

function addressOf({ between, oneOf }: Draws): Person["address"] {
  const [town, postalDigits] = oneOf(TOWNS);
  return {
    street: oneOf(STREETS),
    buildingNumber: String(between({ min: 1, max: 250 })),
    postalCode: `${postalDigits} ${oneOf(POSTAL_LETTERS)}${oneOf(POSTAL_LETTERS)}`,
    town,
  };
}

function debtorOf({ number, name, address, iban }: Person): Debtor {
  return blankRecord("Debtors", {
    number,
    name,
    ...address,
    country: "NL",
    collectAutomatically: true,
    localInstrument: "CORE",
    iban,
  });
}

function mandateOf({ number, iban, signed, collected }: Person): Mandate {
  return blankRecord("Mandates", {
    mandateId: `SR${number}`,
    administration: DUTCH,
    debtor: number,
    iban,
    localInstrument: "CORE",
    dateOfSignature: signed,
    lastCollectionDate: collected,
  });
}

function invoiceOf({ number, invoiced, amount }: Person): Invoice {
  return blankRecord("Invoices", {
    number: `F${number}`,
    administration: DUTCH,
    debtor: number,
    invoiceDate: invoiced,
    dueDate: addDays(invoiced, PAYMENT_DAYS),
    amount,
  });
}
