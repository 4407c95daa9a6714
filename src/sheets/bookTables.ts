import { CODE_WORDS } from "./captions";
import { amount, code, date, dateTime, identifier, integer, type TableDefinition, text } from "./fields";

/** The most of anything that is numbered or counted per workbook. */
const COUNT_MAX = 999_999_999;

/** Collection orders. */
export const ORDERS: TableDefinition<"Orders"> = {
  number: identifier("A!"),
  administration: identifier("A!"),
  account: identifier("A!"),
  collectionSet: identifier("A"),
  localInstrument: code("A!", CODE_WORDS.localInstrument),
  batchNumber: identifier("A"),
  collectionDate: date("A!"),
  status: code("A!", CODE_WORDS.orderStatus),
  numberOfItems: integer("A!", 0, COUNT_MAX),
  numberOfTransactions: integer("A!", 0, COUNT_MAX),
  controlSum: amount("A!"),
  discountTotal: amount("A!"),
  createdAt: dateTime("A"),
  issuedAt: dateTime("A"),
  cancelledAt: dateTime("A"),
  deliveredOn: date("A"),
  settledOn: date("A"),
  createdBy: text("A"),
  issuedBy: text("A"),
  bookingDate: date("A"),
  messageId: identifier("A"),
  messageVersion: code("A", CODE_WORDS.messageVersion),
  fileName: text("A"),
  hashMethod: code("A", CODE_WORDS.hashMethod),
  hash: identifier("A"),
  contentHash: identifier("A"),
  returnedAmount: amount("A"),
  settledAmount: amount("A"),
  toSettle: amount("A"),
  settings: text("A"),
};

/** One row per open item in an order. */
export const DIRECT_DEBITS: TableDefinition<"DirectDebits"> = {
  order: identifier("A!"),
  line: integer("A!", 1, COUNT_MAX),
  transaction: integer("A!", 1, COUNT_MAX),
  administration: identifier("A!"),
  debtor: identifier("A!"),
  invoice: identifier("A!"),
  instalment: integer("A", 1, COUNT_MAX),
  mandateId: identifier("A!"),
  dateOfSignature: date("A!"),
  iban: identifier("A!"),
  bic: identifier("A"),
  accountHolder: text("A!"),
  address: text("A"),
  localInstrument: code("A!", CODE_WORDS.localInstrument),
  sequenceType: code("A!", CODE_WORDS.sequenceType),
  amount: amount("A!"),
  discount: amount("A"),
  endToEndId: identifier("A"),
  paymentInformationId: identifier("A"),
  remittanceInformation: text("A"),
  originalMandateId: identifier("A"),
  originalIban: identifier("A"),
  originalCreditorId: identifier("A"),
  originalCreditorName: text("A"),
  previousLastCollectionDate: date("A"),
  status: code("A!", CODE_WORDS.lineStatus),
  returnKind: code("A", CODE_WORDS.returnKind),
  reasonCode: text("A"),
  reasonText: text("A"),
  returnedOn: date("A"),
  bankReference: identifier("A"),
  preNotifiedOn: date("A"),
  specifiedOn: date("A"),
  ultimateDebtor: text("A"),
  ultimateDebtorId: identifier("A"),
  ultimateCreditor: text("A"),
  categoryPurpose: identifier("A"),
};

/** What was left out of an order, and which warnings were accepted by whom. */
export const ORDER_FINDINGS: TableDefinition<"OrderFindings"> = {
  order: identifier("A!"),
  code: text("A!"),
  severity: code("A!", CODE_WORDS.severity),
  record: text("A"),
  message: text("A"),
  acceptedBy: text("A"),
  at: dateTime("A"),
};

/** What the bank reported, or a hand entry. */
export const BANK_ENTRIES: TableDefinition<"BankEntries"> = {
  reference: identifier("A!"),
  account: identifier("A!"),
  bookingDate: date("A!"),
  valueDate: date("A"),
  amount: amount("A!"),
  kind: code("A!", CODE_WORDS.bankEntryKind),
  reasonCode: text("A"),
  reasonText: text("A"),
  charges: amount("A"),
  originalAmount: amount("A"),
  endToEndId: identifier("A"),
  mandateId: identifier("A"),
  counterpartyIban: identifier("A"),
  name: text("A"),
  messageId: identifier("A"),
  paymentInformationId: identifier("A"),
  text: text("A"),
  file: text("A"),
  order: identifier("UA"),
  line: integer("UA", 1, COUNT_MAX),
  status: code("UA", CODE_WORDS.bankEntryStatus),
  invoice: identifier("UA"),
};

/** Journal lines; only ever grows. */
export const LEDGER: TableDefinition<"Ledger"> = {
  number: integer("A!", 1, COUNT_MAX),
  entry: identifier("A!"),
  line: integer("A!", 1, COUNT_MAX),
  bookingDate: date("A!"),
  journal: identifier("A!"),
  account: identifier("A!"),
  debit: amount("A"),
  credit: amount("A"),
  description: text("A"),
  administration: identifier("A!"),
  debtor: identifier("A"),
  invoice: identifier("A"),
  instalment: integer("A", 1, COUNT_MAX),
  order: identifier("A"),
  directDebit: integer("A", 1, COUNT_MAX),
  endToEndId: identifier("A"),
  mandateId: identifier("A"),
  bankReference: identifier("A"),
  event: code("A!", CODE_WORDS.ledgerEvent),
  reversalOf: identifier("A"),
  recordedAt: dateTime("A!"),
  seal: identifier("A!"),
};

/** Which ledger lines went to other programs. */
export const EXPORTS: TableDefinition<"Exports"> = {
  number: integer("A!", 1, COUNT_MAX),
  at: dateTime("A!"),
  by: text("A"),
  firstNumber: integer("A!", 1, COUNT_MAX),
  lastNumber: integer("A!", 1, COUNT_MAX),
  file: text("A"),
  hash: identifier("A"),
  administration: identifier("A!"),
  layout: text("A!"),
  periodFrom: date("A"),
  periodTo: date("A"),
  withoutAccounts: text("A"),
  // Tables of before these columns are ours by those that every row has: no more of them than they had.
  numberOfEntries: integer("A", 1, COUNT_MAX),
  debit: amount("A"),
  contentHash: identifier("A"),
  version: text("A"),
};

/** One row per writing action; only ever grows. */
export const LOG: TableDefinition<"Log"> = {
  number: integer("A!", 1, COUNT_MAX),
  at: dateTime("A!"),
  user: text("A"),
  action: text("A!"),
  order: identifier("A"),
  request: text("A"),
  summary: text("A"),
  state: code("A!", CODE_WORDS.logState),
  version: text("A"),
  seal: identifier("A!"),
};

/** Tables and columns of the user's own. */
export const MAPPING: TableDefinition<"Mapping"> = {
  table: text("UA!"),
  tableName: text("UA!"),
  field: text("UA"),
  caption: text("UA"),
};
