import { addDays, type IsoDate } from "../../domain/calendar";
import { ibanCheckDigits } from "../../domain/iban";
import { cents } from "../../domain/money";
import type { Account, Administration, Debtor, Invoice, Language, Mandate } from "../../domain/records";
import type { NewSheet } from "../../sheets/contents";
import { allNewSheets } from "../../sheets/newSheets";
import { accounts, administrations, DUTCH, ledgerAccounts } from "./sampleFirm";
import { type Wording, wordingFor } from "./wording";

/** So many items fit in one order of the account, whatever the number of invoices. */
const ITEMS_MAX = 100_000;

/** Announced on the invoice long enough ago for a collection on any later day, and due already. */
const INVOICED_DAYS = { min: 20, max: 60 };
const PAYMENT_DAYS = 14;
const SIGNED_DAYS = { min: 400, max: 3000 };
const COLLECTED_DAYS = { min: 30, max: 300 };
const AMOUNT_CENTS = { min: 500, max: 150_000 };

/** Banks of the debtors, with the code that their IBANs carry. */
const BANKS = ["ABNA", "ASNB", "BUNQ", "INGB", "KNAB", "RABO", "SNSB", "TRIO"] as const;

/**
 * The sheets of a workbook with `count` debtors, each with a mandate and an invoice that is due and can be collected
 * on the first day that the bank allows, from one account that takes them all, without discount, consolidation or anything to be confirmed.
 * The same every time for a day, language and seed.
 */
export function manyInvoiceSheets(
  language: Language,
  today: IsoDate,
  count: number,
  seed: number,
): readonly NewSheet[] {
  const words = wordingFor(language);
  const random = randomNumbers(seed);
  const nextAccount = accountNumbers();
  const people = Array.from({ length: count }, (_, index) => person(index + 1, today, words, random, nextAccount));
  return allNewSheets(language, {
    Administrations: administrations(today).slice(0, 1).map(withoutDiscount),
    Accounts: accounts().slice(0, 1).map(forAll),
    LedgerAccounts: ledgerAccounts(words).filter(({ administration }) => administration === DUTCH),
    Debtors: people.map(({ debtor }) => debtor),
    Mandates: people.map(({ mandate }) => mandate),
    Invoices: people.map(({ invoice }) => invoice),
  });
}

function withoutDiscount(administration: Administration): Administration {
  return { ...administration, discountPercent: null, discountOnCreditNotes: null };
}

function forAll(account: Account): Account {
  return { ...account, itemsMax: ITEMS_MAX, cutOff: null };
}

type Between = (limits: { readonly min: number; readonly max: number }) => number;

/** Whole numbers between limits, both included, as the seed gives them (mulberry32). */
function randomNumbers(seed: number): Between {
  let state = seed >>> 0;
  return ({ min, max }) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return min + (((mixed ^ (mixed >>> 14)) >>> 0) % (max - min + 1));
  };
}

/** Dutch account numbers that pass the 11-test, each once. */
function accountNumbers(): () => string {
  let next = 97_000_000;
  return () => {
    for (;;) {
      next += 1;
      const digits = String(next).padStart(9, "0");
      const sum = [...digits].reduce((total, digit, index) => total + (10 - index) * Number(digit), 0);
      const check = (11 - (sum % 11)) % 11;
      if (check < 10) return `${digits}${String(check)}`;
    }
  };
}

interface Person {
  readonly debtor: Debtor;
  readonly mandate: Mandate;
  readonly invoice: Invoice;
}

function person(position: number, today: IsoDate, words: Wording, between: Between, nextAccount: () => string): Person {
  const number = String(100_000 + position);
  const bban = `${BANKS[between({ min: 0, max: BANKS.length - 1 })] ?? BANKS[0]}${nextAccount()}`;
  const iban = `NL${ibanCheckDigits("NL", bban)}${bban}`;
  return {
    debtor: debtorOf(number, iban, words),
    mandate: mandateOf(number, iban, {
      signed: addDays(today, -between(SIGNED_DAYS)),
      collected: addDays(today, -between(COLLECTED_DAYS)),
    }),
    invoice: invoiceOf(number, addDays(today, -between(INVOICED_DAYS)), between(AMOUNT_CENTS)),
  };
}

function debtorOf(number: string, iban: string, words: Wording): Debtor {
  return {
    row: 0,
    number,
    name: `${words("Klant", "Customer")} ${number}`,
    street: null,
    buildingNumber: null,
    postalCode: null,
    town: null,
    country: "NL",
    email: null,
    language: null,
    collectAutomatically: true,
    oneOffMandateRequired: null,
    localInstrument: "CORE",
    consolidate: null,
    iban,
    bic: null,
    accountHolder: null,
    accountTown: null,
    paymentTerms: null,
    collectionSet: null,
  };
}

function mandateOf(
  debtor: string,
  iban: string,
  on: { readonly signed: IsoDate; readonly collected: IsoDate },
): Mandate {
  return {
    row: 0,
    mandateId: `SR${debtor}`,
    administration: DUTCH,
    debtor,
    invoice: null,
    iban,
    bic: null,
    accountHolder: null,
    accountTown: null,
    localInstrument: "CORE",
    oneOff: null,
    dateOfSignature: on.signed,
    withdrawnOn: null,
    replacedBy: null,
    blocked: null,
    dormancyOverride: null,
    status: null,
    lastCollectionDate: on.collected,
    expiryDate: null,
    sequenceType: null,
    sequenceTypeOverride: null,
    originalMandateId: null,
    originalIban: null,
    originalCreditorId: null,
    originalCreditorName: null,
    document: null,
  };
}

function invoiceOf(debtor: string, invoiceDate: IsoDate, amount: number): Invoice {
  return {
    row: 0,
    number: `F${debtor}`,
    administration: DUTCH,
    debtor,
    invoiceDate,
    dueDate: addDays(invoiceDate, PAYMENT_DAYS),
    description: null,
    paymentReference: null,
    currency: null,
    amount: cents(amount),
    openAmount: null,
    collect: null,
    blocked: null,
    mandateId: null,
    iban: null,
    discount: null,
    timesReturned: null,
    timesRepeated: null,
    lastOrder: null,
    status: null,
  };
}
