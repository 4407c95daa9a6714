import type {
  AddressForm,
  AddressUse,
  AmendmentStyle,
  BankEntry,
  BankEntryKind,
  BatchesPerFile,
  FieldOf,
  ItemStatus,
  Language,
  LedgerAccount,
  LedgerEvent,
  LineStatus,
  LocalInstrument,
  LogState,
  MandateStatus,
  MessageVersion,
  OrderStatus,
  PaperLanguage,
  PaymentTerm,
  PostingStyle,
  RemittanceStyle,
  ReturnKind,
  SequenceType,
  SeverityWord,
  TableName,
} from "../domain/book/records";
import type { CharacterSet } from "../domain/values/sepaText";
import type { HashMethod } from "../domain/values/hash";

/** One thing in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** A column's caption in both languages, and the other captions that mean the same column of the same table. */
export interface Caption extends Words {
  readonly synonyms: readonly string[];
}

/** The words of a code column, by code. The first code is the neutral one. */
export type CodeWords<Code extends string = string> = Readonly<Record<Code, Words>>;

function caption(nl: string, en: string, ...synonyms: readonly string[]): Caption {
  return { nl, en, synonyms };
}

function words(nl: string, en: string): Words {
  return { nl, en };
}

/** The name of each table's sheet (docs/workbook, index). */
export const SHEET_NAMES: Readonly<Record<TableName, Words>> = {
  Administrations: words("Administraties", "Administrations"),
  Accounts: words("Bankrekeningen", "Accounts"),
  PaymentTerms: words("Betaalvoorwaarden", "Payment terms"),
  LedgerAccounts: words("Grootboekrekeningen", "Ledger accounts"),
  Debtors: words("Debiteuren", "Debtors"),
  Mandates: words("Machtigingen", "Mandates"),
  Invoices: words("Facturen", "Invoices"),
  Instalments: words("Termijnen", "Instalments"),
  CollectionSets: words("Incassosets", "Collection sets"),
  Orders: words("Incasso-opdrachten", "Collection orders"),
  DirectDebits: words("Incassoregels", "Direct debits"),
  OrderFindings: words("Bevindingen", "Order findings"),
  BankEntries: words("Bankregels", "Bank entries"),
  Ledger: words("Journaal", "Ledger"),
  Exports: words("Exports", "Exports"),
  Log: words("Logboek", "Log"),
  Mapping: words("Koppelingen", "Mapping"),
};

// Captions of fields that mean the same in several tables.
const CODE = caption("Code", "Code");
const ADMINISTRATION = caption(
  "Administratie",
  "Administration",
  "Administratiecode",
  "Administration code",
  "Adm",
  "Bedrijf",
  "Company",
);
const DEBTOR = caption(
  "Debiteur",
  "Debtor",
  "Debiteurnummer",
  "Debiteurennummer",
  "Debiteurnr",
  "Debiteurcode",
  "Klantnummer",
  "Klantnr",
  "Klantcode",
  "Debtor number",
  "Customer number",
  "Customer no",
  "Customer code",
);
const INVOICE = caption("Factuur", "Invoice", "Factuurnummer", "Factuurnr", "Invoice number", "Invoice no");
const INSTALMENT = caption("Termijn", "Instalment", "Termijnnummer", "Instalment number");
const ORDER = caption("Opdracht", "Order", "Opdrachtnummer", "Incasso-opdracht", "Order number", "Collection order");
const LINE = caption("Regel", "Line", "Regelnummer", "Line number");
const IBAN = caption(
  "IBAN",
  "IBAN",
  "Rekening",
  "Rekeningnummer",
  "Bankrekening",
  "Bankrekeningnummer",
  "IBAN-nummer",
  "Account number",
  "Bank account number",
  "IBAN number",
);
const BIC = caption("BIC", "BIC", "BIC-code", "SWIFT", "SWIFT-code", "BIC/SWIFT", "SWIFT/BIC");
const STREET = caption("Straat", "Street", "Straatnaam", "Street name");
const BUILDING_NUMBER = caption("Huisnummer", "Building number", "Huisnr", "House number");
const POSTAL_CODE = caption("Postcode", "Postal code", "Zip", "Zip code");
const TOWN = caption("Plaats", "Town", "Woonplaats", "Vestigingsplaats", "City", "Town name");
const COUNTRY = caption("Land", "Country", "Landcode", "Country code");
const ACCOUNT_HOLDER = caption(
  "Tenaamstelling",
  "Account holder",
  "Rekeninghouder",
  "Naam rekeninghouder",
  "Ten name van",
  "Account holder name",
);
const ACCOUNT_TOWN = caption("Plaats rekeninghouder", "Account holder town", "Account holder city");
const LOCAL_INSTRUMENT = caption(
  "Incassowijze",
  "Scheme",
  "Incassoschema",
  "Incassosoort",
  "SEPA scheme",
  "Local instrument",
);
const BLOCKED = caption("Geblokkeerd", "Blocked", "Reden blokkade", "Blokkade", "Reason blocked");
const COLLECTION_SET = caption("Incassoset", "Collection set");
const MANDATE_ID = caption(
  "Kenmerk machtiging",
  "Mandate reference",
  "Machtigingskenmerk",
  "Machtigingsnummer",
  "Mandaatreferentie",
  "Mandaatkenmerk",
  "Mandaatnummer",
  "Mandaat-ID",
  "Mandate ID",
  "UMR",
);
const DATE_OF_SIGNATURE = caption(
  "Datum machtiging",
  "Date of signature",
  "Datum incassomachtiging",
  "Datum ondertekening",
  "Tekendatum",
  "Ondertekend op",
  "Handtekeningdatum",
  "Signature date",
  "Signed on",
);
const SEQUENCE_TYPE = caption("Code aanlevering", "Sequence type", "Volgordetype", "Sequentietype");
const ORIGINAL_MANDATE_ID = caption("Oorspronkelijk kenmerk", "Original reference", "Original mandate ID");
const ORIGINAL_IBAN = caption("Oorspronkelijk IBAN", "Original IBAN", "Oud IBAN", "Old IBAN");
const ORIGINAL_CREDITOR_ID = caption("Oorspronkelijk incassant-ID", "Original creditor ID");
const ORIGINAL_CREDITOR_NAME = caption("Oorspronkelijke naam incassant", "Original creditor name");
const DUE_DATE = caption("Vervaldatum", "Due date", "Verval datum", "Uiterste betaaldatum", "Payment due date");
const AMOUNT = caption("Bedrag", "Amount", "Bedrag EUR", "Amount EUR");
const OPEN_AMOUNT = caption(
  "Openstaand",
  "Open amount",
  "Openstaand bedrag",
  "Open bedrag",
  "Nog te betalen",
  "Outstanding",
  "Outstanding amount",
);
const COLLECT = caption("Incasso", "Collect", "Incasseren", "Direct debit");
const DISCOUNT = caption("Incassokorting", "Collection discount", "Korting incasso");
const TIMES_RETURNED = caption("Aantal storneringen", "Times returned", "Aantal storno's");
const TIMES_REPEATED = caption("Aantal herhalingen", "Times repeated");
const LAST_ORDER = caption("Laatste opdracht", "Last order");
const ITEM_STATUS = caption("Incassostatus", "Collection status", "Status incasso");
const STATUS = caption("Status", "Status");
const DESCRIPTION = caption("Omschrijving", "Description", "Beschrijving", "Remittance information");
const BOOKING_DATE = caption("Boekdatum", "Booking date", "Datum boeking", "Date booked");
const MESSAGE_ID = caption("Bericht-ID", "Message ID");
const MESSAGE_VERSION = caption("Bestandsversie", "Message version", "Berichtversie");
const HASH_METHOD = caption("Methode integriteitskenmerk", "Integrity method", "Hash method");
const HASH = caption("Integriteitskenmerk", "Integrity value", "Hash");
const END_TO_END_ID = caption("Kenmerk transactie", "End-to-end ID", "End-to-end-kenmerk", "Transactiekenmerk");
const PAYMENT_INFORMATION_ID = caption("Batchkenmerk", "Batch reference", "Payment information ID");
const REASON_CODE = caption("Redencode", "Reason code");
const REASON_TEXT = caption("Reden", "Reason");
const BANK_REFERENCE = caption("Bankreferentie", "Bank reference", "Referentie bank");
const JOURNAL = caption("Dagboek", "Journal", "Dagboekcode", "Journal code");
const LEDGER_ACCOUNT = caption(
  "Grootboekrekening",
  "Ledger account",
  "Grootboekrekeningnummer",
  "Grootboeknummer",
  "GL account",
  "General ledger account",
);
const REGISTRATION_NUMBER = caption(
  "KvK-nummer",
  "Registration number",
  "KvK",
  "KvK-nr",
  "KBO-nummer",
  "Ondernemingsnummer",
);
const TAX_NUMBER = caption("Btw-nummer", "Tax number", "Btw-identificatienummer", "Btw-id", "VAT number", "VAT ID");
const ULTIMATE_DEBTOR = caption("Uiteindelijke debiteur", "Ultimate debtor");
const ULTIMATE_DEBTOR_ID = caption("Kenmerk uiteindelijke debiteur", "Ultimate debtor ID");
const ULTIMATE_CREDITOR = caption("Uiteindelijke incassant", "Ultimate creditor");
const CATEGORY_PURPOSE = caption("Categoriedoel", "Category purpose");
const NUMBER = caption("Nummer", "Number", "Volgnummer", "Sequence number");
const TIME = caption("Tijdstip", "Time");
const USER = caption("Gebruiker", "User");
const DEBIT = caption("Debet", "Debit");
const CONTENT_HASH = caption("Inhoudskenmerk", "Content value", "Content hash");
const VERSION = caption("Versie", "Version");
const FILE = caption("Bestand", "File");
const SEAL = caption("Zegel", "Seal");

/**
 * The captions of every column, in the columns' order. Fields of the same meaning share them. Captions are compared
 * without case, spaces, dots and hyphens; within a table no two fields have one in common.
 */
export const CAPTIONS: { readonly [T in TableName]: { readonly [F in FieldOf<T>]: Caption } } = {
  Administrations: {
    code: caption("Code", "Code", "Administratie", "Administration", "Administratiecode", "Administration code"),
    creditorName: caption("Naam incassant", "Creditor name", "Incassant", "Bedrijfsnaam", "Creditor", "Company name"),
    creditorId: caption(
      "Incassant-ID",
      "Creditor ID",
      "Incassantnummer",
      "Incassant-identificatie",
      "Creditor identifier",
      "Creditor scheme ID",
      "SEPA creditor ID",
    ),
    registrationNumber: REGISTRATION_NUMBER,
    taxNumber: TAX_NUMBER,
    street: STREET,
    buildingNumber: BUILDING_NUMBER,
    postalCode: POSTAL_CODE,
    town: TOWN,
    country: COUNTRY,
    debtorsAccount: caption("Rekening debiteuren", "Debtors account", "Debiteurenrekening", "Receivables account"),
    discountAccount: caption("Rekening incassokorting", "Discount account"),
    chargesAccount: caption("Rekening bankkosten", "Bank charges account", "Charges account"),
    discountAmount: caption("Incassokorting bedrag", "Discount amount"),
    discountPercent: caption("Incassokorting percentage", "Discount percentage", "Incassokorting %", "Discount %"),
    discountOnCreditNotes: caption("Korting op creditnota's", "Discount on credit notes"),
    repeatAfterReturn: caption("Incasso herhalen na storno", "Collect again after return", "Herhalen na storno"),
    repeatMax: caption("Maximaal herhalen", "Maximum repeats"),
    postingStyle: caption("Boekwijze", "Posting style", "Journaliseren"),
    preNotificationDays: caption("Dagen vooraankondiging", "Pre-notification days", "Vooraankondiging dagen"),
    announcedOnInvoice: caption("Aankondiging op factuur", "Announced on invoice"),
    closedUntil: caption("Afgesloten t/m", "Closed until", "Afgesloten tot en met"),
    fiscalYearStart: caption("Begin boekjaar", "Fiscal year start", "Eerste maand boekjaar"),
    orderPrefix: caption("Voorvoegsel opdracht", "Order prefix"),
    fourEyes: caption("Vier ogen", "Four eyes"),
    readOnly: caption("Alleen lezen", "Read-only"),
  },
  Accounts: {
    iban: IBAN,
    administration: ADMINISTRATION,
    preferred: caption("Voorkeur", "Preferred", "Voorkeursrekening", "Preferred account"),
    blocked: BLOCKED,
    bic: BIC,
    bank: caption("Bank", "Bank", "Banknaam", "Bank name"),
    itemsMax: caption("Maximum posten", "Maximum items", "Maximum aantal posten"),
    itemAmountMax: caption("Maximum per post", "Maximum per item", "Limiet per post", "Limit per item"),
    monthAmountMax: caption("Maximum per maand", "Maximum per month", "Limiet per maand", "Limit per month"),
    journal: JOURNAL,
    bankJournal: caption("Dagboek bank", "Bank journal", "Bankboek"),
    bankAccount: caption("Grootboekrekening bank", "Bank ledger account"),
    inTransitAccount: caption(
      "Rekening incasso's onderweg",
      "In-transit account",
      "Incasso's onderweg",
      "Rekening betalingen onderweg",
      "Collections in transit",
    ),
    messageVersion: MESSAGE_VERSION,
    batchBooking: caption("Verzamelboeking", "Batch booking"),
    hashMethod: HASH_METHOD,
    amendmentStyle: caption("Wijziging melden als", "Report amendments as"),
    leadDays: caption("Aanlevertermijn werkdagen", "Lead time in business days", "Aanlevertermijn"),
    cutOff: caption("Uiterste tijd", "Cut-off time", "Cut-off"),
    addressUse: caption("Adres meesturen", "Send address"),
    addressForm: caption("Adresvorm", "Address form"),
    characterSet: caption("Tekenset", "Character set"),
    batchesPerFile: caption("Batches per bestand", "Batches per file"),
    remittanceStyle: caption("Omschrijving bank", "Remittance style"),
    lastBatchNumber: caption("Laatste batchnummer", "Last batch number"),
    initiatingPartyId: caption("Identificatie aanleveraar", "Initiating party ID"),
    ultimateCreditor: ULTIMATE_CREDITOR,
    categoryPurpose: CATEGORY_PURPOSE,
  },
  PaymentTerms: {
    code: caption("Code", "Code", "Betaalvoorwaarde", "Payment terms", "Payment term"),
    instalments: caption("Aantal termijnen", "Number of instalments", "Termijnen", "Instalments"),
    intervalMonths: caption("Maanden tussen termijnen", "Months between instalments"),
    roundingOn: caption("Afronding op", "Rounding on"),
    dueDays: caption("Betaaltermijn dagen", "Days until due", "Betaaltermijn", "Due days"),
  },
  LedgerAccounts: {
    account: LEDGER_ACCOUNT,
    administration: ADMINISTRATION,
    name: caption("Naam", "Name", "Omschrijving", "Description"),
    type: caption("Soort", "Type", "Rekeningsoort", "Account type"),
  },
  Debtors: {
    number: DEBTOR,
    name: caption("Naam", "Name", "Debiteurnaam", "Naam debiteur", "Klantnaam", "Debtor name", "Customer name"),
    street: STREET,
    buildingNumber: BUILDING_NUMBER,
    postalCode: POSTAL_CODE,
    town: TOWN,
    country: COUNTRY,
    email: caption("E-mail", "Email", "E-mailadres", "Mailadres", "Email address"),
    language: caption("Taal", "Language", "Taalcode", "Language code"),
    collectAutomatically: caption("Automatisch incasseren", "Collect automatically", "Automatische incasso"),
    oneOffMandateRequired: caption("Eenmalige machtiging vereist", "One-off mandate required"),
    localInstrument: LOCAL_INSTRUMENT,
    consolidate: caption("Verdichten", "Consolidate"),
    iban: caption("Voorkeur IBAN", "Preferred IBAN", ...IBAN.synonyms, "IBAN"),
    bic: BIC,
    accountHolder: ACCOUNT_HOLDER,
    accountTown: ACCOUNT_TOWN,
    paymentTerms: caption("Betaalvoorwaarde", "Payment terms", "Betalingsconditie", "Betaalconditie", "Payment term"),
    collectionSet: COLLECTION_SET,
    registrationNumber: REGISTRATION_NUMBER,
    taxNumber: TAX_NUMBER,
    ultimateDebtor: ULTIMATE_DEBTOR,
    ultimateDebtorId: ULTIMATE_DEBTOR_ID,
  },
  Mandates: {
    mandateId: MANDATE_ID,
    administration: ADMINISTRATION,
    debtor: DEBTOR,
    invoice: INVOICE,
    iban: IBAN,
    bic: BIC,
    accountHolder: ACCOUNT_HOLDER,
    accountTown: ACCOUNT_TOWN,
    localInstrument: LOCAL_INSTRUMENT,
    oneOff: caption("Eenmalig", "One-off", "Eenmalige machtiging", "One-off mandate"),
    dateOfSignature: DATE_OF_SIGNATURE,
    withdrawnOn: caption("Ingetrokken op", "Withdrawn on", "Datum ingetrokken", "Datum intrekking", "Revoked on"),
    replacedBy: caption("Vervangen door", "Replaced by"),
    blocked: BLOCKED,
    dormancyOverride: caption("Toch gebruiken tot", "Use anyway until"),
    status: caption("Status machtiging", "Mandate status", "Machtigingsstatus"),
    lastCollectionDate: caption(
      "Datum laatste incasso",
      "Last collection date",
      "Laatste incasso",
      "Laatste incassodatum",
      "Last collection",
    ),
    expiryDate: caption("Vervaldatum machtiging", "Mandate expiry date", "Vervaldatum mandaat"),
    sequenceType: SEQUENCE_TYPE,
    sequenceTypeOverride: caption("Code aanlevering handmatig", "Sequence type override"),
    originalMandateId: ORIGINAL_MANDATE_ID,
    originalIban: ORIGINAL_IBAN,
    originalCreditorId: ORIGINAL_CREDITOR_ID,
    originalCreditorName: ORIGINAL_CREDITOR_NAME,
    document: caption("Document", "Document", "Machtigingsformulier", "Mandate form"),
    maximumAmount: caption("Maximumbedrag", "Maximum amount", "Maximum bedrag", "Limietbedrag"),
    dormancyReason: caption("Reden toch gebruiken", "Reason to use anyway"),
  },
  Invoices: {
    number: INVOICE,
    administration: ADMINISTRATION,
    debtor: DEBTOR,
    invoiceDate: caption("Factuurdatum", "Invoice date", "Datum factuur", "Date of invoice"),
    dueDate: DUE_DATE,
    description: DESCRIPTION,
    paymentReference: caption("Betalingskenmerk", "Payment reference", "Betaalkenmerk", "Gestructureerde mededeling"),
    currency: caption("Valuta", "Currency", "Munt", "Muntsoort", "Currency code"),
    amount: caption(
      "Bedrag",
      "Amount",
      ...AMOUNT.synonyms,
      "Factuurbedrag",
      "Bedrag incl btw",
      "Totaalbedrag",
      "Invoice amount",
      "Total amount",
    ),
    openAmount: OPEN_AMOUNT,
    collect: COLLECT,
    blocked: BLOCKED,
    mandateId: MANDATE_ID,
    iban: caption("Incasso IBAN", "Collect from IBAN", "IBAN", "Incassorekening"),
    discount: DISCOUNT,
    timesReturned: TIMES_RETURNED,
    timesRepeated: TIMES_REPEATED,
    lastOrder: LAST_ORDER,
    status: ITEM_STATUS,
    ultimateDebtor: ULTIMATE_DEBTOR,
    ultimateDebtorId: ULTIMATE_DEBTOR_ID,
    ultimateCreditor: ULTIMATE_CREDITOR,
    categoryPurpose: CATEGORY_PURPOSE,
  },
  Instalments: {
    administration: ADMINISTRATION,
    invoice: INVOICE,
    debtor: DEBTOR,
    number: INSTALMENT,
    dueDate: DUE_DATE,
    amount: AMOUNT,
    openAmount: OPEN_AMOUNT,
    collect: COLLECT,
    blocked: BLOCKED,
    discount: DISCOUNT,
    timesReturned: TIMES_RETURNED,
    timesRepeated: TIMES_REPEATED,
    lastOrder: LAST_ORDER,
    status: ITEM_STATUS,
  },
  CollectionSets: {
    code: caption("Code", "Code", "Incassoset", "Collection set"),
    administration: ADMINISTRATION,
    iban: IBAN,
  },
  Orders: {
    number: ORDER,
    administration: ADMINISTRATION,
    account: IBAN,
    collectionSet: COLLECTION_SET,
    localInstrument: LOCAL_INSTRUMENT,
    batchNumber: caption("Batchnummer", "Batch number"),
    collectionDate: caption("Incassodatum", "Collection date", "Datum incasso"),
    status: STATUS,
    numberOfItems: caption("Aantal posten", "Items", "Number of items"),
    numberOfTransactions: caption("Aantal transacties", "Transactions", "Number of transactions"),
    controlSum: caption("Totaalbedrag", "Control sum", "Controlegetal"),
    discountTotal: caption("Totaal korting", "Total discount"),
    createdAt: caption("Aangemaakt", "Created", "Aangemaakt op", "Created at"),
    issuedAt: caption("Verwerkt", "Issued", "Verwerkt op", "Issued at"),
    cancelledAt: caption("Gestorneerd op", "Cancelled on", "Cancelled at"),
    deliveredOn: caption("Aangeleverd op", "Delivered on"),
    settledOn: caption("Afgehandeld op", "Settled on"),
    createdBy: caption("Aangemaakt door", "Created by"),
    issuedBy: caption("Verwerkt door", "Issued by"),
    bookingDate: caption("Boekingsdatum", "Booking date", "Boekdatum"),
    messageId: MESSAGE_ID,
    messageVersion: MESSAGE_VERSION,
    fileName: caption("Bestandsnaam", "File name"),
    hashMethod: HASH_METHOD,
    hash: HASH,
    contentHash: CONTENT_HASH,
    returnedAmount: caption("Gestorneerd bedrag", "Returned amount"),
    settledAmount: caption("Ontvangen bedrag", "Settled amount"),
    toSettle: caption("Nog te verwerken", "To be settled"),
    settings: caption("Vastgelegde instellingen", "Frozen settings"),
  },
  DirectDebits: {
    order: ORDER,
    line: LINE,
    transaction: caption("Transactie", "Transaction", "Transactienummer", "Transaction number"),
    administration: ADMINISTRATION,
    debtor: DEBTOR,
    invoice: INVOICE,
    instalment: INSTALMENT,
    mandateId: MANDATE_ID,
    dateOfSignature: DATE_OF_SIGNATURE,
    iban: IBAN,
    bic: BIC,
    accountHolder: ACCOUNT_HOLDER,
    address: caption("Adres", "Address"),
    localInstrument: LOCAL_INSTRUMENT,
    sequenceType: SEQUENCE_TYPE,
    amount: AMOUNT,
    discount: DISCOUNT,
    endToEndId: END_TO_END_ID,
    paymentInformationId: PAYMENT_INFORMATION_ID,
    remittanceInformation: DESCRIPTION,
    originalMandateId: ORIGINAL_MANDATE_ID,
    originalIban: ORIGINAL_IBAN,
    originalCreditorId: ORIGINAL_CREDITOR_ID,
    originalCreditorName: ORIGINAL_CREDITOR_NAME,
    previousLastCollectionDate: caption("Vorige datum laatste incasso", "Previous last collection date"),
    status: STATUS,
    returnKind: caption("Soort storno", "Return kind"),
    reasonCode: REASON_CODE,
    reasonText: REASON_TEXT,
    returnedOn: caption("Gestorneerd op", "Returned on"),
    bankReference: BANK_REFERENCE,
    preNotifiedOn: caption("Vooraangekondigd op", "Pre-notified on"),
    specifiedOn: caption("Gespecificeerd op", "Specified on"),
    ultimateDebtor: ULTIMATE_DEBTOR,
    ultimateDebtorId: ULTIMATE_DEBTOR_ID,
    ultimateCreditor: ULTIMATE_CREDITOR,
    categoryPurpose: CATEGORY_PURPOSE,
  },
  OrderFindings: {
    order: ORDER,
    code: CODE,
    severity: caption("Ernst", "Severity"),
    record: caption("Gegeven", "Record"),
    message: caption("Melding", "Message"),
    acceptedBy: caption("Geaccepteerd door", "Accepted by"),
    at: TIME,
  },
  BankEntries: {
    reference: BANK_REFERENCE,
    account: IBAN,
    bookingDate: BOOKING_DATE,
    valueDate: caption("Valutadatum", "Value date"),
    amount: AMOUNT,
    kind: caption("Soort", "Kind"),
    reasonCode: REASON_CODE,
    reasonText: REASON_TEXT,
    charges: caption("Kosten", "Charges"),
    originalAmount: caption("Oorspronkelijk bedrag", "Original amount"),
    endToEndId: END_TO_END_ID,
    mandateId: MANDATE_ID,
    counterpartyIban: caption("Tegenrekening", "Counterparty IBAN", "IBAN tegenpartij"),
    name: caption("Naam", "Name", "Naam tegenpartij", "Counterparty name"),
    messageId: MESSAGE_ID,
    paymentInformationId: PAYMENT_INFORMATION_ID,
    text: caption("Tekst", "Text", "Mededeling"),
    file: FILE,
    order: ORDER,
    line: LINE,
    status: STATUS,
    invoice: INVOICE,
  },
  Ledger: {
    number: NUMBER,
    entry: caption("Boekstuk", "Entry", "Boekstuknummer", "Entry number"),
    line: LINE,
    bookingDate: BOOKING_DATE,
    journal: JOURNAL,
    account: LEDGER_ACCOUNT,
    debit: DEBIT,
    credit: caption("Credit", "Credit"),
    description: DESCRIPTION,
    administration: ADMINISTRATION,
    debtor: DEBTOR,
    invoice: INVOICE,
    instalment: INSTALMENT,
    order: ORDER,
    directDebit: caption("Incassoregel", "Direct debit"),
    endToEndId: END_TO_END_ID,
    mandateId: MANDATE_ID,
    bankReference: BANK_REFERENCE,
    event: caption("Gebeurtenis", "Event"),
    reversalOf: caption("Tegenboeking van", "Reversal of"),
    recordedAt: caption("Vastgelegd op", "Recorded at"),
    seal: SEAL,
  },
  Exports: {
    number: NUMBER,
    at: TIME,
    by: USER,
    firstNumber: caption("Eerste regel", "First line"),
    lastNumber: caption("Laatste regel", "Last line"),
    file: FILE,
    hash: HASH,
    administration: ADMINISTRATION,
    layout: caption("Indeling", "Layout"),
    periodFrom: caption("Periode van", "Period from"),
    periodTo: caption("Periode tot en met", "Period to"),
    withoutAccounts: caption("Zonder rekeningen", "Without accounts"),
    numberOfEntries: caption("Aantal boekstukken", "Entries"),
    debit: DEBIT,
    contentHash: CONTENT_HASH,
    version: VERSION,
  },
  Log: {
    number: NUMBER,
    at: TIME,
    user: USER,
    action: caption("Actie", "Action"),
    order: ORDER,
    request: caption("Opdrachtgegevens", "Request"),
    summary: caption("Samenvatting", "Summary"),
    state: STATUS,
    version: VERSION,
    seal: SEAL,
  },
  Mapping: {
    table: caption("Tabelrol", "Table role"),
    tableName: caption("Tabelnaam", "Table name"),
    field: caption("Veld", "Field"),
    caption: caption("Kop", "Caption"),
  },
};

/** How yes and no are written. */
export const YES_NO_WORDS: { readonly yes: Words; readonly no: Words } = {
  yes: words("Ja", "Yes"),
  no: words("Nee", "No"),
};

/** What else is read as yes or no, without case: what Excel, forms and other packages leave in such a cell. */
export const YES_NO_SYNONYMS: { readonly yes: readonly string[]; readonly no: readonly string[] } = {
  yes: ["TRUE", "WAAR", "WAHR", "1", "x", "j", "y", "oui"],
  no: ["FALSE", "ONWAAR", "FALSCH", "0", "n", "nein", "non"],
};

const HASH_METHODS: CodeWords<HashMethod> = {
  "SHA-256": words("SHA-256", "SHA-256"),
  "SHA-1": words("SHA-1", "SHA-1"),
  None: words("Geen", "None"),
};
const MESSAGE_VERSIONS: CodeWords<MessageVersion> = {
  "pain.008.001.08": words("pain.008.001.08", "pain.008.001.08"),
  "pain.008.001.02": words("pain.008.001.02", "pain.008.001.02"),
};
const SEQUENCE_TYPES: CodeWords<SequenceType> = {
  FRST: words("FRST", "FRST"),
  RCUR: words("RCUR", "RCUR"),
  OOFF: words("OOFF", "OOFF"),
  FNAL: words("FNAL", "FNAL"),
};

/** The words of every kind of code, by what the code says; the default of a column stands first (docs/workbook). */
export const CODE_WORDS = {
  postingStyle: {
    OnIssue: words("Bij verwerken", "On issue"),
    OnReceipt: words("Bij ontvangst", "On receipt"),
  } satisfies CodeWords<PostingStyle>,
  messageVersion: MESSAGE_VERSIONS,
  hashMethod: HASH_METHODS,
  amendmentStyle: {
    SMNDA: words("SMNDA", "SMNDA"),
    OldIban: words("Oud IBAN", "Old IBAN"),
    None: words("Niet", "None"),
  } satisfies CodeWords<AmendmentStyle>,
  addressUse: {
    WhenRequired: words("Alleen verplicht", "When required"),
    Always: words("Altijd", "Always"),
    Never: words("Nooit", "Never"),
  } satisfies CodeWords<AddressUse>,
  addressForm: {
    Structured: words("Gestructureerd", "Structured"),
    Hybrid: words("Hybride", "Hybrid"),
  } satisfies CodeWords<AddressForm>,
  characterSet: { EPC: words("EPC", "EPC"), DE: words("DE", "DE") } satisfies CodeWords<CharacterSet>,
  batchesPerFile: { Many: words("Meer", "Many"), One: words("Een", "One") } satisfies CodeWords<BatchesPerFile>,
  remittanceStyle: {
    Reference: words("Kenmerk", "Reference"),
    ReferenceOrText: words("Kenmerk of tekst", "Reference or text"),
    Numbers: words("Nummers", "Numbers"),
    Text: words("Tekst", "Text"),
  } satisfies CodeWords<RemittanceStyle>,
  roundingOn: {
    Last: words("Laatste", "Last"),
    First: words("Eerste", "First"),
  } satisfies CodeWords<NonNullable<PaymentTerm["roundingOn"]>>,
  ledgerAccountType: {
    Balance: words("Balans", "Balance"),
    ProfitAndLoss: words("Resultaat", "Profit and loss"),
  } satisfies CodeWords<NonNullable<LedgerAccount["type"]>>,
  language: {
    nl: words("nl", "nl"),
    en: words("en", "en"),
    fr: words("fr", "fr"),
    de: words("de", "de"),
  } satisfies CodeWords<PaperLanguage>,
  localInstrument: { CORE: words("Standaard", "Core"), B2B: words("B2B", "B2B") } satisfies CodeWords<LocalInstrument>,
  mandateStatus: {
    ToBeSigned: words("Te ondertekenen", "To be signed"),
    Active: words("Actief", "Active"),
    Dormant: words("Inactief", "Dormant"),
    Withdrawn: words("Ingetrokken", "Withdrawn"),
    Expired: words("Vervallen", "Expired"),
    Used: words("Gebruikt", "Used"),
  } satisfies CodeWords<MandateStatus>,
  sequenceType: SEQUENCE_TYPES,
  itemStatus: {
    InOrder: words("In opdracht", "In order"),
    InTransit: words("Onderweg", "In transit"),
    Collected: words("Geïncasseerd", "Collected"),
    Returned: words("Gestorneerd", "Returned"),
  } satisfies CodeWords<ItemStatus>,
  orderStatus: {
    Draft: words("Nieuw", "Draft"),
    InTransit: words("Onderweg", "In transit"),
    Settled: words("Afgehandeld", "Settled"),
    Cancelled: words("Gestorneerd", "Cancelled"),
  } satisfies CodeWords<OrderStatus>,
  lineStatus: {
    Draft: words("Nieuw", "Draft"),
    InTransit: words("Onderweg", "In transit"),
    Received: words("Ontvangen", "Received"),
    Returned: words("Gestorneerd", "Returned"),
    OrderCancelled: words("Opdracht gestorneerd", "Order cancelled"),
  } satisfies CodeWords<LineStatus>,
  returnKind: {
    Reject: words("Afwijzing", "Reject"),
    BatchReject: words("Batchafwijzing", "Batch reject"),
    Return: words("Retour", "Return"),
    Refund: words("Terugboeking", "Refund"),
    Recalled: words("Ingetrokken", "Recalled"),
  } satisfies CodeWords<ReturnKind>,
  severity: {
    error: words("Fout", "Error"),
    warning: words("Waarschuwing", "Warning"),
    info: words("Info", "Info"),
  } satisfies CodeWords<SeverityWord>,
  bankEntryKind: {
    Other: words("Overig", "Other"),
    Batch: words("Batch", "Batch"),
    Receipt: words("Ontvangst", "Receipt"),
    Return: words("Storno", "Return"),
    Refund: words("Terugboeking", "Refund"),
    Reject: words("Afwijzing", "Reject"),
    Recalled: words("Ingetrokken", "Recalled"),
    BatchReject: words("Batchafwijzing", "Batch reject"),
    FileReject: words("Bestandsafwijzing", "File reject"),
  } satisfies CodeWords<BankEntryKind>,
  bankEntryStatus: {
    New: words("Nieuw", "New"),
    Processed: words("Verwerkt", "Processed"),
    Ignored: words("Genegeerd", "Ignored"),
  } satisfies CodeWords<NonNullable<BankEntry["status"]>>,
  ledgerEvent: {
    Collection: words("Incasso", "Collection"),
    Receipt: words("Ontvangst", "Receipt"),
    Return: words("Storno", "Return"),
    BankDebit: words("Bankafschrijving", "Bank debit"),
    ChargesInvoiced: words("Kosten doorbelast", "Charges invoiced"),
    OrderCancelled: words("Opdracht gestorneerd", "Order cancelled"),
    Undone: words("Teruggedraaid", "Undone"),
  } satisfies CodeWords<LedgerEvent>,
  logState: {
    Started: words("Begonnen", "Started"),
    Completed: words("Voltooid", "Completed"),
    Recovered: words("Hersteld", "Recovered"),
    Undone: words("Teruggedraaid", "Undone"),
  } satisfies CodeWords<LogState>,
} as const satisfies Readonly<Record<string, CodeWords>>;
