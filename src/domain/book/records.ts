import type { IsoDate, IsoDateTime } from "../values/calendar";
import type { HashMethod } from "../values/hash";
import type { Cents } from "../values/money";
import type { CharacterSet } from "../values/sepaText";

/*
 * The records of the tables, field by field as docs/workbook tells: a type for every table, named in the singular. A
 * field that may be blank is null then. A field that a lawful record always has is never null: where the workbook has
 * no readable value for it, decoding leaves a neutral one ("", 0, 1950-01-01, the first code), names the field in
 * `unreadable` and reports an error on the cell, and no action uses the record.
 */

/** What every record knows of itself. */
export interface BookRecord {
  /** The sheet row that the user sees; 0 for a record that is not in the workbook yet. */
  readonly row: number;
  /** The fields whose cells hold no lawful value; absent when all are readable. */
  readonly unreadable?: readonly string[];
  /** The fields whose cells hold a formula of the user's, which nobody overwrites; absent when there is none. */
  readonly formulas?: readonly string[];
}

/** What of a record is no column. */
export const NO_COLUMNS: ReadonlySet<string> = new Set([
  "row",
  "unreadable",
  "formulas",
] satisfies (keyof BookRecord)[]);

/** Whether the cell of this field holds a formula. */
export function holdsFormula({ formulas }: BookRecord, field: string): boolean {
  return formulas?.includes(field) === true;
}

/** The language of captions, code words and messages. */
export type Language = "nl" | "en";

/** The language of a paper that goes to a debtor. */
export type PaperLanguage = Language | "fr" | "de";

/** ISO 20022 LclInstrm/Cd: the two SEPA direct debit schemes. */
export type LocalInstrument = "CORE" | "B2B";

/** ISO 20022 SeqTp, as far as the EPC allows it. */
export type SequenceType = "FRST" | "RCUR" | "OOFF" | "FNAL";

export type PostingStyle = "OnIssue" | "OnReceipt";
export type MessageVersion = "pain.008.001.08" | "pain.008.001.02";
export type AmendmentStyle = "SMNDA" | "OldIban" | "None";
export type AddressUse = "WhenRequired" | "Always" | "Never";
/** Structured: every part in its own element; Hybrid: town and country so, street and number in free lines (EPC153-22). */
export type AddressForm = "Structured" | "Hybrid";
export type BatchesPerFile = "Many" | "One";
/** ReferenceOrText: a payment reference that is no structured one is sent as the text that it is. */
export type RemittanceStyle = "Reference" | "ReferenceOrText" | "Numbers" | "Text";

/** A postal address in its structured parts (ISO 20022 PstlAdr). */
export interface PostalAddress {
  readonly street: string | null;
  readonly buildingNumber: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
}

export interface Administration extends BookRecord, PostalAddress {
  readonly code: string;
  readonly creditorName: string;
  readonly creditorId: string;
  readonly registrationNumber: string | null;
  readonly taxNumber: string | null;
  readonly debtorsAccount: string;
  readonly discountAccount: string | null;
  readonly chargesAccount: string | null;
  readonly discountAmount: Cents | null;
  /** 2 = 2 %. */
  readonly discountPercent: number | null;
  readonly discountOnCreditNotes: boolean | null;
  readonly repeatAfterReturn: boolean | null;
  readonly repeatMax: number | null;
  readonly postingStyle: PostingStyle | null;
  readonly preNotificationDays: number | null;
  readonly announcedOnInvoice: boolean | null;
  readonly closedUntil: IsoDate | null;
  readonly fiscalYearStart: number | null;
  readonly orderPrefix: string | null;
  readonly fourEyes: boolean | null;
  /** Who may only read the workbook: everybody (`Ja`), or the names of users (`readOnlyBook`). */
  readonly readOnly: string | null;
}

export interface Account extends BookRecord {
  readonly iban: string;
  readonly administration: string;
  readonly preferred: boolean | null;
  readonly blocked: string | null;
  readonly bic: string | null;
  readonly bank: string | null;
  readonly itemsMax: number | null;
  readonly itemAmountMax: Cents | null;
  readonly monthAmountMax: Cents | null;
  readonly journal: string;
  readonly bankJournal: string | null;
  readonly bankAccount: string;
  readonly inTransitAccount: string;
  readonly messageVersion: MessageVersion | null;
  readonly batchBooking: boolean | null;
  readonly hashMethod: HashMethod | null;
  readonly amendmentStyle: AmendmentStyle | null;
  readonly leadDays: number | null;
  /** `hh:mm`. */
  readonly cutOff: string | null;
  readonly addressUse: AddressUse | null;
  readonly addressForm: AddressForm | null;
  readonly characterSet: CharacterSet | null;
  readonly batchesPerFile: BatchesPerFile | null;
  readonly remittanceStyle: RemittanceStyle | null;
  readonly lastBatchNumber: number | null;
  /** What the bank wants to know of who hands the file in: an enterprise number, or what it gave itself. */
  readonly initiatingPartyId: string | null;
  /** On whose behalf is collected, when that is another than the creditor: a club of an association. */
  readonly ultimateCreditor: string | null;
  /** ISO external category purpose code, four letters. */
  readonly categoryPurpose: string | null;
}

export interface PaymentTerm extends BookRecord {
  readonly code: string;
  readonly instalments: number;
  readonly intervalMonths: number | null;
  readonly roundingOn: "First" | "Last" | null;
  readonly dueDays: number | null;
}

export interface LedgerAccount extends BookRecord {
  readonly account: string;
  readonly administration: string | null;
  readonly name: string | null;
  readonly type: "Balance" | "ProfitAndLoss" | null;
}

/** For whom an amount is owed, when that is another than the debtor: a child of its parent, a member of a club. */
export interface UltimateDebtor {
  readonly ultimateDebtor: string | null;
  /** What the ultimate debtor is known by: a member's number, an enterprise number. */
  readonly ultimateDebtorId: string | null;
}

/** What some banks and debtors ask for of one amount, beside what every one has; null where nothing is said. */
export interface OptionalFields extends UltimateDebtor {
  /** On whose behalf this amount is collected, when another than the account says. */
  readonly ultimateCreditor: string | null;
  /** What this amount is for, when something else than the account says: four letters. */
  readonly categoryPurpose: string | null;
}

export interface Debtor extends BookRecord, PostalAddress, UltimateDebtor {
  readonly number: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: PaperLanguage | null;
  readonly collectAutomatically: boolean | null;
  readonly oneOffMandateRequired: boolean | null;
  readonly localInstrument: LocalInstrument | null;
  readonly consolidate: boolean | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly accountHolder: string | null;
  readonly accountTown: string | null;
  readonly paymentTerms: string | null;
  readonly collectionSet: string | null;
  /** Of a firm: the number in its country's register, and that for VAT; by them lists of other programs name it. */
  readonly registrationNumber: string | null;
  readonly taxNumber: string | null;
}

export type MandateStatus = "ToBeSigned" | "Active" | "Dormant" | "Withdrawn" | "Expired" | "Used";

/** What an amended mandate was before: each part is sent in the first collection after the change (EPC AT-M008 ff.). */
export interface Amendment {
  readonly originalMandateId: string | null;
  readonly originalIban: string | null;
  readonly originalCreditorId: string | null;
  readonly originalCreditorName: string | null;
}

export interface Mandate extends BookRecord, Amendment {
  readonly mandateId: string;
  readonly administration: string;
  readonly debtor: string;
  /** Only for a one-off mandate: the invoice that it was given for. */
  readonly invoice: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly accountHolder: string | null;
  readonly accountTown: string | null;
  readonly localInstrument: LocalInstrument | null;
  readonly oneOff: boolean | null;
  readonly dateOfSignature: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
  readonly replacedBy: string | null;
  readonly blocked: string | null;
  readonly dormancyOverride: IsoDate | null;
  readonly status: MandateStatus | null;
  readonly lastCollectionDate: IsoDate | null;
  readonly expiryDate: IsoDate | null;
  readonly sequenceType: SequenceType | null;
  readonly sequenceTypeOverride: SequenceType | null;
  readonly document: string | null;
  /** What may be collected at once at the most, as the debtor allowed it. */
  readonly maximumAmount: Cents | null;
  /** Why it is used though nothing was collected under it here for 36 months: where it was collected under meanwhile. */
  readonly dormancyReason: string | null;
}

export type ItemStatus = "InOrder" | "InTransit" | "Collected" | "Returned";

/** What an invoice and an instalment have in common: both can be an open item. */
export interface CollectionState {
  readonly dueDate: IsoDate;
  readonly amount: Cents;
  readonly openAmount: Cents | null;
  /** null = as the debtor. */
  readonly collect: boolean | null;
  readonly blocked: string | null;
  readonly discount: Cents | null;
  readonly timesReturned: number | null;
  readonly timesRepeated: number | null;
  readonly lastOrder: string | null;
  readonly status: ItemStatus | null;
}

export interface Invoice extends BookRecord, CollectionState, OptionalFields {
  readonly number: string;
  readonly administration: string;
  readonly debtor: string;
  readonly invoiceDate: IsoDate;
  readonly description: string | null;
  readonly paymentReference: string | null;
  /** null = EUR. */
  readonly currency: string | null;
  readonly mandateId: string | null;
  readonly iban: string | null;
}

export interface Instalment extends BookRecord, CollectionState {
  readonly administration: string;
  readonly invoice: string;
  readonly debtor: string;
  readonly number: number;
}

export interface CollectionSet extends BookRecord {
  readonly code: string;
  readonly administration: string;
  readonly iban: string;
}

export type OrderStatus = "Draft" | "InTransit" | "Settled" | "Cancelled";

export interface CollectionOrder extends BookRecord {
  readonly number: string;
  readonly administration: string;
  readonly account: string;
  readonly collectionSet: string | null;
  readonly localInstrument: LocalInstrument;
  readonly batchNumber: string | null;
  readonly collectionDate: IsoDate;
  readonly status: OrderStatus;
  readonly numberOfItems: number;
  readonly numberOfTransactions: number;
  readonly controlSum: Cents;
  readonly discountTotal: Cents;
  readonly createdAt: IsoDateTime | null;
  readonly issuedAt: IsoDateTime | null;
  readonly cancelledAt: IsoDateTime | null;
  readonly deliveredOn: IsoDate | null;
  readonly settledOn: IsoDate | null;
  readonly createdBy: string | null;
  readonly issuedBy: string | null;
  readonly bookingDate: IsoDate | null;
  readonly messageId: string | null;
  readonly messageVersion: MessageVersion | null;
  readonly fileName: string | null;
  readonly hashMethod: HashMethod | null;
  readonly hash: string | null;
  readonly contentHash: string | null;
  readonly returnedAmount: Cents | null;
  readonly settledAmount: Cents | null;
  readonly toSettle: Cents | null;
  /** JSON of everything else that the file and the entries depend on: see `domain/orderSettings.ts`. */
  readonly settings: string | null;
}

export type LineStatus = "Draft" | "InTransit" | "Received" | "Returned" | "OrderCancelled";
export type ReturnKind = "Reject" | "BatchReject" | "Return" | "Refund" | "Recalled";

/** One open item in an order, as it was sent. */
export interface DirectDebit extends BookRecord, Amendment, OptionalFields {
  readonly order: string;
  readonly line: number;
  /** Open items of one consolidated transaction share it. */
  readonly transaction: number;
  readonly administration: string;
  readonly debtor: string;
  readonly invoice: string;
  /** null for an invoice that is not split. */
  readonly instalment: number | null;
  readonly mandateId: string;
  readonly dateOfSignature: IsoDate;
  readonly iban: string;
  readonly bic: string | null;
  readonly accountHolder: string;
  /** street|buildingNumber|postalCode|town|country, when the file carries one. */
  readonly address: string | null;
  readonly localInstrument: LocalInstrument;
  readonly sequenceType: SequenceType;
  /** Open amount less discount; negative for a netted credit note. */
  readonly amount: Cents;
  readonly discount: Cents | null;
  readonly endToEndId: string | null;
  readonly paymentInformationId: string | null;
  readonly remittanceInformation: string | null;
  readonly previousLastCollectionDate: IsoDate | null;
  readonly status: LineStatus;
  readonly returnKind: ReturnKind | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly returnedOn: IsoDate | null;
  readonly bankReference: string | null;
  readonly preNotifiedOn: IsoDate | null;
  readonly specifiedOn: IsoDate | null;
}

export type SeverityWord = "error" | "warning" | "info";

export interface OrderFinding extends BookRecord {
  readonly order: string;
  readonly code: string;
  readonly severity: SeverityWord;
  readonly record: string | null;
  readonly message: string | null;
  readonly acceptedBy: string | null;
  readonly at: IsoDateTime | null;
}

/**
 * What the bank reported: money of a batch or of one collection; a collection that came back, as far as the bank tells how
 * (`Return` where it does not); a batch or file that it rejected as a whole; anything else.
 */
export type BankEntryKind =
  "Batch" | "Receipt" | "Return" | "Refund" | "Reject" | "Recalled" | "BatchReject" | "FileReject" | "Other";

export interface BankEntry extends BookRecord {
  readonly reference: string;
  readonly account: string;
  readonly bookingDate: IsoDate;
  readonly valueDate: IsoDate | null;
  /** Positive: credited to our account; negative: debited. */
  readonly amount: Cents;
  readonly kind: BankEntryKind;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly charges: Cents | null;
  readonly originalAmount: Cents | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  readonly counterpartyIban: string | null;
  readonly name: string | null;
  readonly messageId: string | null;
  readonly paymentInformationId: string | null;
  readonly text: string | null;
  readonly file: string | null;
  readonly order: string | null;
  readonly line: number | null;
  readonly status: "New" | "Processed" | "Ignored" | null;
  /** Of a collection that was made in another program: what it is a return of. */
  readonly invoice: string | null;
}

export type LedgerEvent =
  "Collection" | "Receipt" | "Return" | "BankDebit" | "ChargesInvoiced" | "OrderCancelled" | "Undone";

/** One journal line; never changed and never removed. */
export interface LedgerLine extends BookRecord {
  readonly number: number;
  readonly entry: string;
  readonly line: number;
  readonly bookingDate: IsoDate;
  readonly journal: string;
  readonly account: string;
  /** Exactly one of debit and credit is filled, and positive. */
  readonly debit: Cents | null;
  readonly credit: Cents | null;
  readonly description: string | null;
  readonly administration: string;
  readonly debtor: string | null;
  readonly invoice: string | null;
  readonly instalment: number | null;
  readonly order: string | null;
  /** The line number in the order. */
  readonly directDebit: number | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  readonly bankReference: string | null;
  readonly event: LedgerEvent;
  /** The entry that this one reverses. */
  readonly reversalOf: string | null;
  readonly recordedAt: IsoDateTime;
  readonly seal: string;
}

/** An export of new entries: which lines of the ledger it took, and what its file was. */
export interface ExportRecord extends BookRecord {
  readonly number: number;
  readonly at: IsoDateTime;
  readonly by: string | null;
  readonly firstNumber: number;
  readonly lastNumber: number;
  readonly file: string | null;
  readonly hash: string | null;
  readonly administration: string;
  /** Of the program that it was made for; `xaf` for an audit file. */
  readonly layout: string;
  /** Booking dates, both included; null for no bound. */
  readonly periodFrom: IsoDate | null;
  readonly periodTo: IsoDate | null;
  /** The ledger accounts of which whole entries stayed out, as JSON. */
  readonly withoutAccounts: string | null;
  readonly numberOfEntries: number | null;
  readonly debit: Cents | null;
  /** Of the lines, whatever the layout. */
  readonly contentHash: string | null;
  /** Of the product that made the file. */
  readonly version: string | null;
}

export type LogState = "Started" | "Completed" | "Recovered" | "Undone";

export interface LogRow extends BookRecord {
  readonly number: number;
  readonly at: IsoDateTime;
  readonly user: string | null;
  readonly action: string;
  readonly order: string | null;
  /** JSON of request and moment, enough to resume. */
  readonly request: string | null;
  readonly summary: string | null;
  readonly state: LogState;
  readonly version: string | null;
  readonly seal: string;
}

export interface MappingRow extends BookRecord {
  readonly table: string;
  readonly tableName: string;
  readonly field: string | null;
  readonly caption: string | null;
}

/** The record type of every table, by the table's contract name. */
export interface RecordTypes {
  readonly Administrations: Administration;
  readonly Accounts: Account;
  readonly PaymentTerms: PaymentTerm;
  readonly LedgerAccounts: LedgerAccount;
  readonly Debtors: Debtor;
  readonly Mandates: Mandate;
  readonly Invoices: Invoice;
  readonly Instalments: Instalment;
  readonly CollectionSets: CollectionSet;
  readonly Orders: CollectionOrder;
  readonly DirectDebits: DirectDebit;
  readonly OrderFindings: OrderFinding;
  readonly BankEntries: BankEntry;
  readonly Ledger: LedgerLine;
  readonly Exports: ExportRecord;
  readonly Log: LogRow;
  readonly Mapping: MappingRow;
}

export type TableName = keyof RecordTypes;

/** The tables in the order in which their sheets stand. */
export const TABLE_NAMES = [
  "Administrations",
  "Accounts",
  "PaymentTerms",
  "LedgerAccounts",
  "Debtors",
  "Mandates",
  "Invoices",
  "Instalments",
  "CollectionSets",
  "Orders",
  "DirectDebits",
  "OrderFindings",
  "BankEntries",
  "Ledger",
  "Exports",
  "Log",
  "Mapping",
] as const satisfies readonly TableName[];

/** The fields of a record of a table, apart from what every record knows of itself. */
export type FieldOf<T extends TableName> = Exclude<keyof RecordTypes[T], keyof BookRecord> & string;
