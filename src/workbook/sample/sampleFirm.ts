import { addDays, addMonths, isoDate, type IsoDate } from "../../domain/values/calendar";
import type { Account, Administration, CollectionSet, LedgerAccount, PaymentTerm } from "../../domain/book/records";
import type { Wording } from "./sampleWording";
import { blankRecord } from "../../sheets/blankRecord";

/** The Dutch administration of the sample. */
export const DUTCH = "NL01";

/** Its Belgian sister company. */
export const BELGIAN = "BE01";

/** The collection set that takes both companies together. */
export const BOTH_COMPANIES = "DUO";

/** Three monthly instalments, from two weeks after the invoice on. */
export const THREE_INSTALMENTS = "3M";

/** The payment terms whose number of instalments the sample spoils. */
export const SPOILT_TERMS = "6M";

const DUTCH_ACCOUNT = "NL22ABNA0990000206";
const DUTCH_SECOND_ACCOUNT = "NL64RABO0990000109";
const BELGIAN_ACCOUNT = "BE24734000099938";

const DUTCH_COMPANY = blankRecord("Administrations", {
  code: DUTCH,
  creditorName: "Groothandel De Waag B.V.",
  creditorId: "NL42ZZZ123456780001",
  registrationNumber: "12345678",
  taxNumber: "NL123456782B01",
  street: "Waagplein",
  buildingNumber: "7",
  postalCode: "3511 AB",
  town: "Utrecht",
  country: "NL",
  debtorsAccount: "1300",
  discountAccount: "8900",
  chargesAccount: "4700",
  discountPercent: 1,
  discountOnCreditNotes: true,
  repeatAfterReturn: true,
  repeatMax: 2,
  postingStyle: "OnIssue",
  preNotificationDays: 14,
  announcedOnInvoice: true,
  fiscalYearStart: 1,
  fourEyes: false,
});

const BELGIAN_COMPANY = blankRecord("Administrations", {
  code: BELGIAN,
  creditorName: "De Waag Antwerpen BV",
  creditorId: "BE16ZZZ0765432146",
  registrationNumber: "0765432146",
  taxNumber: "BE0765432146",
  street: "Kaaiweg",
  buildingNumber: "21",
  postalCode: "2000",
  town: "Antwerpen",
  country: "BE",
  debtorsAccount: "400000",
  chargesAccount: "657000",
  repeatAfterReturn: false,
  postingStyle: "OnReceipt",
  preNotificationDays: 14,
  announcedOnInvoice: true,
  fiscalYearStart: 1,
  fourEyes: false,
});

/** The two companies; the months before the previous one are closed. */
export function administrations(today: IsoDate): readonly Administration[] {
  const firstOfMonth = isoDate(`${today.slice(0, 8)}01`);
  const closedUntil = addDays(addMonths(firstOfMonth, -1), -1);
  return [DUTCH_COMPANY, BELGIAN_COMPANY].map((company) => ({ ...company, closedUntil }));
}

const USUAL_ACCOUNT = {
  messageVersion: "pain.008.001.08",
  batchBooking: true,
  hashMethod: "SHA-256",
  amendmentStyle: "SMNDA",
  leadDays: 1,
  addressUse: "WhenRequired",
  addressForm: "Structured",
  characterSet: "EPC",
  batchesPerFile: "Many",
  remittanceStyle: "Reference",
} as const satisfies Partial<Account>;

/** Three accounts: two Dutch ones, of which the first is preferred, and a Belgian one. */
export function accounts(): readonly Account[] {
  return [
    blankRecord("Accounts", {
      ...USUAL_ACCOUNT,
      iban: DUTCH_ACCOUNT,
      administration: DUTCH,
      preferred: true,
      bic: "ABNANL2A",
      bank: "ABN AMRO",
      journal: "INC",
      bankJournal: "ABN",
      bankAccount: "1100",
      inTransitAccount: "1250",
      cutOff: "12:30",
    }),
    blankRecord("Accounts", {
      ...USUAL_ACCOUNT,
      iban: DUTCH_SECOND_ACCOUNT,
      administration: DUTCH,
      preferred: false,
      bank: "Rabobank",
      journal: "INC",
      bankJournal: "RABO",
      bankAccount: "1110",
      inTransitAccount: "1251",
      messageVersion: "pain.008.001.02",
      hashMethod: "SHA-1",
      cutOff: "07:00",
    }),
    blankRecord("Accounts", {
      ...USUAL_ACCOUNT,
      iban: BELGIAN_ACCOUNT,
      administration: BELGIAN,
      preferred: true,
      bic: "KREDBEBB",
      bank: "KBC",
      itemsMax: 10_000,
      journal: "INB",
      bankJournal: "KBC",
      bankAccount: "550000",
      inTransitAccount: "580000",
    }),
  ];
}

/** Plans for paying in parts. */
export function paymentTerms(): readonly PaymentTerm[] {
  return [
    { row: 0, code: THREE_INSTALMENTS, instalments: 3, intervalMonths: 1, roundingOn: "Last", dueDays: 14 },
    { row: 0, code: "4K", instalments: 4, intervalMonths: 3, roundingOn: "First", dueDays: null },
    { row: 0, code: SPOILT_TERMS, instalments: 6, intervalMonths: 1, roundingOn: "Last", dueDays: 30 },
  ];
}

/** The name and type of every ledger account that the administrations and the bank accounts name. */
export function ledgerAccounts(words: Wording): readonly LedgerAccount[] {
  const balance = (administration: string, account: string, dutch: string, english: string): LedgerAccount => {
    return { row: 0, administration, account, name: words(dutch, english), type: "Balance" };
  };
  const result = (administration: string, account: string, dutch: string, english: string): LedgerAccount => {
    return { ...balance(administration, account, dutch, english), type: "ProfitAndLoss" };
  };
  return [
    balance(DUTCH, "1100", "Bank ABN AMRO", "Bank ABN AMRO"),
    balance(DUTCH, "1110", "Bank Rabobank", "Bank Rabobank"),
    balance(DUTCH, "1250", "Incasso's onderweg ABN AMRO", "Collections in transit ABN AMRO"),
    balance(DUTCH, "1251", "Incasso's onderweg Rabobank", "Collections in transit Rabobank"),
    balance(DUTCH, "1300", "Debiteuren", "Debtors"),
    result(DUTCH, "4700", "Bankkosten", "Bank charges"),
    result(DUTCH, "8900", "Incassokorting", "Collection discount"),
    balance(BELGIAN, "400000", "Handelsdebiteuren", "Trade debtors"),
    balance(BELGIAN, "550000", "Bank KBC", "Bank KBC"),
    balance(BELGIAN, "580000", "Incasso's onderweg", "Collections in transit"),
    result(BELGIAN, "657000", "Bankkosten", "Bank charges"),
  ];
}

/** One set, with the preferred account of either company. */
export function collectionSets(): readonly CollectionSet[] {
  return [
    { row: 0, code: BOTH_COMPANIES, administration: DUTCH, iban: DUTCH_ACCOUNT },
    { row: 0, code: BOTH_COMPANIES, administration: BELGIAN, iban: BELGIAN_ACCOUNT },
  ];
}
