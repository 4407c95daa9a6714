import { CODE_WORDS } from "./captions";
import { amount, code, date, identifier, integer, percent, type TableDefinition, text, yesNo } from "./fields";

/** The most of anything that is counted per workbook: more rows than a sheet has there cannot be. */
const COUNT_MAX = 999_999_999;
/** Longer periods than a year or ten would carry dates out of the calendar that the tables hold. */
const YEAR_DAYS = 366;
const TEN_YEARS_DAYS = 3653;

/** One row per administration (creditor). */
export const ADMINISTRATIONS: TableDefinition<"Administrations"> = {
  code: identifier("U*"),
  creditorName: text("UA*", 70),
  creditorId: identifier("UA*"),
  registrationNumber: identifier("U"),
  taxNumber: identifier("U"),
  street: text("U"),
  buildingNumber: text("U"),
  postalCode: text("U"),
  town: text("U"),
  country: text("U"),
  debtorsAccount: identifier("U*"),
  discountAccount: identifier("U"),
  chargesAccount: identifier("U"),
  discountAmount: amount("U"),
  discountPercent: percent("U"),
  discountOnCreditNotes: yesNo("U"),
  repeatAfterReturn: yesNo("U"),
  repeatMax: integer("U", 0, 99),
  postingStyle: code("U", CODE_WORDS.postingStyle),
  preNotificationDays: integer("U", 0, YEAR_DAYS),
  announcedOnInvoice: yesNo("U"),
  closedUntil: date("U"),
  fiscalYearStart: integer("U", 1, 12),
  orderPrefix: identifier("U", 5),
  fourEyes: yesNo("U"),
  readOnly: text("U"),
};

/** The creditor's own bank accounts. */
export const ACCOUNTS: TableDefinition<"Accounts"> = {
  iban: identifier("U*"),
  administration: identifier("U*"),
  preferred: yesNo("U"),
  blocked: text("U"),
  bic: identifier("U"),
  bank: text("U"),
  itemsMax: integer("U", 1, COUNT_MAX),
  itemAmountMax: amount("U"),
  monthAmountMax: amount("U"),
  journal: identifier("U*"),
  bankJournal: identifier("U"),
  bankAccount: identifier("U*"),
  inTransitAccount: identifier("U*"),
  messageVersion: code("U", CODE_WORDS.messageVersion),
  batchBooking: yesNo("U"),
  hashMethod: code("U", CODE_WORDS.hashMethod),
  amendmentStyle: code("U", CODE_WORDS.amendmentStyle),
  leadDays: integer("U", 0, YEAR_DAYS),
  cutOff: text("U"),
  addressUse: code("U", CODE_WORDS.addressUse),
  addressForm: code("U", CODE_WORDS.addressForm),
  characterSet: code("U", CODE_WORDS.characterSet),
  batchesPerFile: code("U", CODE_WORDS.batchesPerFile),
  remittanceStyle: code("U", CODE_WORDS.remittanceStyle),
  lastBatchNumber: integer("A", 0, COUNT_MAX),
  initiatingPartyId: identifier("U", 35),
  ultimateCreditor: text("U"),
  categoryPurpose: identifier("U", 4),
};

/** Instalment plans. */
export const PAYMENT_TERMS: TableDefinition<"PaymentTerms"> = {
  code: identifier("U*"),
  instalments: integer("U*", 1, 999),
  intervalMonths: integer("U", 1, 120),
  roundingOn: code("U", CODE_WORDS.roundingOn),
  dueDays: integer("U", 0, TEN_YEARS_DAYS),
};

/** Names and types of ledger accounts, for exports. */
export const LEDGER_ACCOUNTS: TableDefinition<"LedgerAccounts"> = {
  account: identifier("U*"),
  administration: identifier("U"),
  name: text("U"),
  type: code("U", CODE_WORDS.ledgerAccountType),
};

/** Who is collected from. */
export const DEBTORS: TableDefinition<"Debtors"> = {
  number: identifier("U*"),
  name: text("UA*", 70),
  street: text("U"),
  buildingNumber: text("U"),
  postalCode: text("U"),
  town: text("U"),
  country: text("U"),
  email: text("U"),
  language: code("U", CODE_WORDS.language),
  collectAutomatically: yesNo("UA"),
  oneOffMandateRequired: yesNo("U"),
  localInstrument: code("UA", CODE_WORDS.localInstrument),
  consolidate: yesNo("U"),
  iban: identifier("UA"),
  bic: identifier("UA"),
  accountHolder: text("UA"),
  accountTown: text("U"),
  paymentTerms: identifier("U"),
  collectionSet: identifier("U"),
  registrationNumber: identifier("U"),
  taxNumber: identifier("U"),
  ultimateDebtor: text("UA"),
  ultimateDebtorId: identifier("U", 35),
};

/** What debtors agreed to. */
export const MANDATES: TableDefinition<"Mandates"> = {
  mandateId: identifier("UA*", 35),
  administration: identifier("UA*"),
  debtor: identifier("UA*"),
  invoice: identifier("UA"),
  iban: identifier("UA"),
  bic: identifier("UA"),
  accountHolder: text("UA"),
  accountTown: text("UA"),
  localInstrument: code("UA", CODE_WORDS.localInstrument),
  oneOff: yesNo("UA"),
  dateOfSignature: date("UA"),
  withdrawnOn: date("UA"),
  replacedBy: identifier("A"),
  blocked: text("U"),
  dormancyOverride: date("UA"),
  status: code("A", CODE_WORDS.mandateStatus),
  lastCollectionDate: date("UA"),
  expiryDate: date("A"),
  sequenceType: code("A", CODE_WORDS.sequenceType),
  sequenceTypeOverride: code("UA", CODE_WORDS.sequenceType),
  originalMandateId: identifier("UA"),
  originalIban: identifier("UA"),
  originalCreditorId: identifier("UA"),
  originalCreditorName: text("UA"),
  document: text("U"),
  maximumAmount: amount("U"),
  dormancyReason: text("UA"),
};

/** Open items; credit notes have a negative amount. */
export const INVOICES: TableDefinition<"Invoices"> = {
  number: identifier("U*"),
  administration: identifier("U*"),
  debtor: identifier("U*"),
  invoiceDate: date("U*"),
  dueDate: date("U*"),
  description: text("UA"),
  paymentReference: identifier("UA"),
  currency: text("U"),
  amount: amount("U*"),
  openAmount: amount("UA"),
  collect: yesNo("UA"),
  blocked: text("UA"),
  mandateId: identifier("UA"),
  iban: identifier("U"),
  discount: amount("U"),
  timesReturned: integer("A", 0, COUNT_MAX),
  timesRepeated: integer("A", 0, COUNT_MAX),
  lastOrder: identifier("A"),
  status: code("A", CODE_WORDS.itemStatus),
  ultimateDebtor: text("UA"),
  ultimateDebtorId: identifier("U", 35),
  ultimateCreditor: text("UA"),
  categoryPurpose: identifier("U", 4),
};

/** The parts of an invoice that is collected in terms. */
export const INSTALMENTS: TableDefinition<"Instalments"> = {
  administration: identifier("A!"),
  invoice: identifier("A!"),
  debtor: identifier("A!"),
  number: integer("A!", 1, COUNT_MAX),
  dueDate: date("U!"),
  amount: amount("U!"),
  openAmount: amount("UA"),
  collect: yesNo("UA"),
  blocked: text("UA"),
  discount: amount("U"),
  timesReturned: integer("A", 0, COUNT_MAX),
  timesRepeated: integer("A", 0, COUNT_MAX),
  lastOrder: identifier("A"),
  status: code("A", CODE_WORDS.itemStatus),
};

/** Accounts and administrations that are collected together. */
export const COLLECTION_SETS: TableDefinition<"CollectionSets"> = {
  code: identifier("U!"),
  administration: identifier("U!"),
  iban: identifier("U!"),
};
