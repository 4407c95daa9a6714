import type { ListField } from "./listFields";

/**
 * How a layout came to be known: `file`: its captions stood in a file of the program; `code`: in code that reads or writes it;
 * `help`: on a help page; `claim`: one importer of another program says so.
 */
export type LayoutSeen = "file" | "code" | "help" | "claim";

/** How a program lays out its list of open items or debtors. Users choose their columns: the order says nothing. */
export interface ListLayout {
  readonly name: string;
  readonly seen: LayoutSeen;
  /** Where it was read, and what is assumed. */
  readonly source: string;
  /** The captions that tell it from all others, each of which must be there. */
  readonly marks: readonly string[];
  /** The caption of each field; a second column of one caption is `Naam#2`. */
  readonly fields: Readonly<Partial<Record<ListField, string>>>;
  /** Captions that look like another field and are none. */
  readonly notRead?: readonly string[];
  /** Rows that are no open items of debtors, by a caption and what stands under it. */
  readonly leftOut?: Readonly<Record<string, readonly string[]>>;
  /** Open items stand below nothing. */
  readonly isNegated?: true;
}

const ODOO_SOURCE = "OCA account_financial_report, Open Items XLSX and its translations; a heading repeats per partner";

/** The layouts that are known, from public sources. */
export const LIST_LAYOUTS: readonly ListLayout[] = [
  {
    name: "AFAS",
    seen: "file",
    source: "BDOAutoMapper/demo, input_data/sample_data.csv; that the program is AFAS is assumed from its words",
    marks: ["Factuurnr.", "Deb.nr.", "Vervalt"],
    fields: {
      ...{ number: "Factuurnr.", debtor: "Deb.nr.", name: "Naam", description: "Omschrijving factuur" },
      ...{ invoiceDate: "Boekstuk", dueDate: "Vervalt", amount: "Factuur", openAmount: "Saldo" },
      ...{ paymentReference: "Factuurreferentie", iban: "IBAN-nr.", collect: "Aut. bet./inc." },
    },
    notRead: ["Vervaldagen", "Factuur Gbl.", "Dossier", "Betaaltermijnen"],
  },
  {
    name: "Exact Online, receivables",
    seen: "code",
    source: "picqer/exact-php-client, Receivable; open items stand below nothing there",
    marks: ["AccountCode", "AmountDC", "TransactionAmountDC"],
    fields: {
      ...{ number: "InvoiceNumber", debtor: "AccountCode", name: "AccountName", invoiceDate: "InvoiceDate" },
      ...{ dueDate: "DueDate", openAmount: "AmountDC", amount: "TransactionAmountDC", description: "Description" },
      ...{ iban: "AccountBankAccountNumber", mandateId: "DirectDebitMandateReference" },
      paymentReference: "PaymentReference",
    },
    notRead: ["AmountFC", "EntryNumber", "EndToEndID", "YourRef"],
    isNegated: true,
  },
  {
    name: "Exact Online, receivables list",
    seen: "code",
    source: "picqer/exact-php-client, ReceivablesList",
    marks: ["AccountCode", "AmountInTransit", "InvoiceNumber"],
    fields: {
      ...{ number: "InvoiceNumber", debtor: "AccountCode", name: "AccountName", invoiceDate: "InvoiceDate" },
      ...{ dueDate: "DueDate", openAmount: "Amount", currency: "CurrencyCode", description: "Description" },
    },
    notRead: ["AmountInTransit", "EntryNumber", "YourRef", "AccountId", "HID"],
  },
  {
    name: "Exact Online, open items",
    seen: "claim",
    source: "ConductionNL/shillinq, ExactOnlineProfile",
    marks: ["AccountCode", "OutstandingDC"],
    fields: {
      ...{ number: "InvoiceNumber", debtor: "AccountCode", name: "AccountName", invoiceDate: "InvoiceDate" },
      ...{ dueDate: "DueDate", amount: "AmountDC", openAmount: "OutstandingDC" },
    },
  },
  {
    name: "Twinfield",
    seen: "code",
    source: "captions of browse code 100 (Debiteurenkaart); amounts in the currency of the administration",
    marks: ["Boekst.nr.", "Betaalstatus", "Openstaand bedrag"],
    fields: {
      ...{ number: "Factuurnr.", debtor: "Debiteur", name: "Naam#2", invoiceDate: "Boekdatum" },
      ...{ dueDate: "Vervaldatum", amount: "Euro", openAmount: "Openstaand bedrag" },
    },
    notRead: ["Naam", "Bedrag", "Betaalnr.", "Betaaldatum", "Openstaand bedrag transactievaluta", "Wijzigingsdatum"],
  },
  {
    name: "SnelStart",
    seen: "code",
    source: "iwd-nl/snelstart-php, Verkoopfactuur; paid invoices are in it with 0",
    marks: ["openstaandSaldo", "factuurBedrag"],
    fields: {
      ...{ number: "factuurnummer", name: "relatie", invoiceDate: "factuurDatum", dueDate: "vervalDatum" },
      ...{ amount: "factuurBedrag", openAmount: "openstaandSaldo" },
    },
  },
  {
    name: "SnelStart, open items",
    seen: "claim",
    source: "ConductionNL/shillinq",
    marks: ["Relatienr", "Boekstuk", "Saldo"],
    fields: {
      ...{ number: "Boekstuk", debtor: "Relatienr", name: "Relatie", invoiceDate: "Boekdatum" },
      ...{ dueDate: "Vervaldatum", amount: "Bedrag", openAmount: "Saldo" },
    },
  },
  {
    name: "SnelStart, relations",
    seen: "help",
    source: "handboek.easyflex.net, SNELSTART-DEBITEUREN.CSV; the house number stands in Adres",
    marks: ["Relatiecode", "Krediettermijn", "Naam rekeninghouder"],
    fields: {
      ...{ debtor: "Relatiecode", name: "Naam", street: "Adres", postalCode: "Postcode", town: "Plaats" },
      ...{ email: "Emailadres", iban: "IBAN", bic: "BIC", accountHolder: "Naam rekeninghouder" },
      ...{ registrationNumber: "Nummer kvk", taxNumber: "BTW nummer" },
    },
    notRead: ["Krediettermijn", "Bankrekeningnummer", "LandID"],
  },
  {
    name: "e-Boekhouden, open items",
    seen: "code",
    source: "GetOpenPosten in several clients; it has no due date",
    marks: ["MutFactuur", "RelCode", "Openstaand"],
    fields: {
      ...{ number: "MutFactuur", debtor: "RelCode", name: "RelBedrijf", invoiceDate: "MutDatum" },
      ...{ amount: "Bedrag", openAmount: "Openstaand" },
    },
    notRead: ["Voldaan"],
  },
  {
    name: "e-Boekhouden, invoices",
    seen: "file",
    source: "a parser of a real file: tabs, title rows, no due date, no open amount, paid invoices included",
    marks: ["Bedrag (Incl)", "Bedrag (Excl)", "Relatie"],
    fields: {
      ...{ number: "Nummer", name: "Relatie", invoiceDate: "Datum", amount: "Bedrag (Incl)" },
      description: "Factuurtekst",
    },
    notRead: ["Bedrag (Excl)"],
  },
  {
    name: "e-Boekhouden, ledger",
    seen: "file",
    source: "a parser of real files: nine rows above the captions, one below; Activa is debit, Passiva credit",
    marks: ["Boekstuk", "Activa", "Passiva"],
    fields: {
      ...{ number: "Factuur", name: "Relatie", invoiceDate: "Datum", description: "Omschrijving" },
      ...{ debit: "Activa", credit: "Passiva" },
    },
    notRead: ["Nr", "Boekstuk", "Kostenplaats"],
  },
  {
    name: "SnelStart, journal lines",
    seen: "help",
    source: "handboek.easyflex.net: debit and credit in columns of their own, one of them blank",
    marks: ["Boekingcode", "Grootboeknummer", "Debet", "Credit"],
    fields: {
      ...{ number: "Factuurnummer", debtor: "Relatiecode", invoiceDate: "Datum", description: "Omschrijving" },
      ...{ debit: "Debet", credit: "Credit" },
    },
    notRead: ["Boekingcode", "Kostenplaatsnummer"],
  },
  {
    name: "French sales journal",
    seen: "code",
    source: "a reader of such exports: semicolons, windows-1252; the number of the voucher stands before the invoice's",
    marks: ["Numéro facture", "Numéro de pièce", "Code client"],
    fields: {
      ...{ number: "Numéro facture", debtor: "Code client", name: "Nom client", invoiceDate: "Date facture" },
      ...{ dueDate: "Date échéance", debit: "Débit", credit: "Crédit" },
    },
    notRead: ["Numéro de pièce", "Référence client"],
  },
  {
    name: "e-Boekhouden",
    seen: "claim",
    source: "ConductionNL/shillinq",
    marks: ["Relatiecode", "Factuurnummer", "Soort"],
    fields: {
      ...{ number: "Factuurnummer", debtor: "Relatiecode", name: "Relatie", invoiceDate: "Factuurdatum" },
      ...{ dueDate: "Vervaldatum", amount: "Bedrag", openAmount: "Openstaand" },
    },
  },
  {
    name: "Moneybird",
    seen: "claim",
    source: "ConductionNL/shillinq",
    marks: ["ContactID", "InvoiceID", "OutstandingAmount"],
    fields: {
      ...{ number: "InvoiceID", debtor: "ContactID", name: "Contact", invoiceDate: "InvoiceDate" },
      ...{ dueDate: "DueDate", amount: "TotalPriceIncl", openAmount: "OutstandingAmount" },
    },
  },
  {
    name: "AccountView, debtors",
    seen: "code",
    source: "captions of the table CONTACT; Saldo is the balance of the debtor",
    marks: ["Debiteurnummer", "Bedrijfsnaam", "IBAN 1"],
    fields: {
      ...{ debtor: "Debiteurnummer", name: "Bedrijfsnaam", street: "Straatnaam", buildingNumber: "Huisnummer" },
      ...{ postalCode: "Postcode", town: "Plaats", country: "ISO-landcode", email: "E-mail zakelijk", iban: "IBAN 1" },
      ...{ registrationNumber: "KvK-nummer", taxNumber: "BTW-nummer" },
    },
    notRead: ["Saldo", "Te ontvangen", "Restbedrag", "IBAN 2", "Maximumincassobedrag", "Betalingskenmerk", "Land"],
  },
  {
    name: "AccountView, sales journal",
    seen: "help",
    source: "easyflex manual; an import format, without open amounts",
    marks: ["Dagboekcode", "Factuurnummer", "Debiteurnummer"],
    fields: {
      ...{ number: "Factuurnummer", debtor: "Debiteurnummer", invoiceDate: "Boekingsdatum", dueDate: "Vervaldatum" },
      ...{ amount: "Bedrag", description: "Omschrijving" },
    },
    notRead: ["BTW-bedrag", "Regelnummer"],
  },
  {
    name: "Yuki",
    seen: "help",
    source: "support.yuki.be; the page of creditors, which says that of debtors is the same",
    marks: ["Code grootboekrekening", "Datum factuur", "Relatienaam"],
    fields: {
      ...{ number: "Referentie", debtor: "Relatiecode", name: "Relatienaam", invoiceDate: "Datum factuur" },
      ...{ dueDate: "Vervaldatum", openAmount: "Openstaand bedrag", description: "Omschrijving factuur" },
      iban: "Bankrekening",
    },
    notRead: ["Code grootboekrekening", "Omschrijving grootboekrekening"],
  },
  {
    name: "WeFact",
    seen: "code",
    source: "CodeMill-Solutions/wefact-mcp, seosepa/WeFact-CI; AccountNumber is the IBAN of the debtor",
    marks: ["DebtorCode", "CompanyName", "AccountNumber"],
    fields: {
      ...{ number: "InvoiceCode", debtor: "DebtorCode", name: "CompanyName", iban: "AccountNumber" },
      ...{ bic: "AccountBIC", accountHolder: "AccountName", street: "Address", postalCode: "ZipCode", town: "City" },
      ...{ country: "Country", email: "EmailAddress", paymentReference: "ReferenceNumber", mandateId: "MandateID" },
    },
    notRead: ["AccountCity", "AccountBank"],
  },
  {
    name: "Odoo",
    seen: "code",
    source: ODOO_SOURCE,
    marks: ["Boeking", "Partner", "Resterend"],
    fields: {
      ...{ number: "Boeking", name: "Partner", invoiceDate: "Datum", dueDate: "Vervaldatum" },
      ...{ amount: "Origineel", openAmount: "Resterend", description: "Ref - Label" },
    },
    notRead: ["Rekening", "Dagboek", "Huidig.", "Huidig. Origineel", "Huidig. Rest"],
  },
  {
    name: "Odoo (English)",
    seen: "code",
    source: ODOO_SOURCE,
    marks: ["Entry", "Partner", "Residual"],
    fields: {
      ...{ number: "Entry", name: "Partner", invoiceDate: "Date", dueDate: "Due date" },
      ...{ amount: "Original", openAmount: "Residual", description: "Ref - Label" },
    },
    notRead: ["Account", "Journal", "Cur.", "Cur. Original", "Cur. Residual"],
  },
  {
    name: "Odoo (French)",
    seen: "code",
    source: ODOO_SOURCE,
    marks: ["Pièce", "Partenaire", "Résiduel"],
    fields: {
      ...{ number: "Pièce", name: "Partenaire", invoiceDate: "Date", dueDate: "Date d'échéance" },
      ...{ amount: "Original", openAmount: "Résiduel", description: "Réf - Libellé" },
    },
    notRead: ["Compte", "Journal", "Dev.", "Dev. originale", "Résiduel dev."],
  },
  {
    name: "Odoo (German)",
    seen: "code",
    source: ODOO_SOURCE,
    marks: ["Buchung", "Partner", "Restbetrag"],
    fields: {
      ...{ number: "Buchung", name: "Partner", invoiceDate: "Datum", dueDate: "Fälligkeit" },
      ...{ amount: "Ursprünglich", openAmount: "Restbetrag", description: "Ref - Titel" },
    },
    notRead: ["Konto", "Journal", "Whrg.", "Urspr. Währung", "Währung Restbetrag"],
  },
  {
    name: "Xero",
    seen: "file",
    source: "invoice export; a row per line of an invoice, paid ones and bills included, no number of the customer",
    marks: ["ContactName", "InvoiceNumber", "InvoiceAmountDue"],
    fields: {
      ...{ number: "InvoiceNumber", name: "ContactName", invoiceDate: "InvoiceDate", dueDate: "DueDate" },
      ...{ amount: "Total", openAmount: "InvoiceAmountDue", currency: "Currency", email: "EmailAddress" },
      ...{ street: "POAddressLine1", town: "POCity", postalCode: "POPostalCode", country: "POCountry" },
    },
    notRead: ["AccountCode", "Description", "Reference", "TaxTotal", "InvoiceAmountPaid", "LineAmount", "UnitAmount"],
    leftOut: { Type: ["Bill", "Bill credit note"], Status: ["Draft", "Submitted", "Voided", "Deleted"] },
  },
  {
    name: "Zoho Books",
    seen: "file",
    source: "invoice export; a row per line of an invoice",
    marks: ["Invoice Number", "Customer Name", "Balance"],
    fields: {
      ...{ number: "Invoice Number", name: "Customer Name", invoiceDate: "Invoice Date", dueDate: "Due Date" },
      ...{ amount: "Total", openAmount: "Balance" },
    },
    leftOut: { "Invoice Status": ["Draft", "Void"] },
  },
  {
    name: "QuickBooks",
    seen: "file",
    source: "reports of open invoices: title rows, groups per customer, totals",
    marks: ["Num", "Due date", "Open balance"],
    fields: {
      ...{ number: "Num", name: "Customer", invoiceDate: "Date", dueDate: "Due date" },
      ...{ amount: "Amount", openAmount: "Open balance", description: "Memo/Description" },
    },
    leftOut: { "Transaction type": ["Payment", "Journal Entry", "Deposit"] },
  },
  {
    name: "WinBooks",
    seen: "code",
    source: "marclebrun/ml_winbooks_export, Valuya/winbooks-java; a file with captions, no names and no open amounts",
    marks: ["DOCNUMBER", "ACCOUNTRP", "AMOUNTEUR"],
    fields: {
      ...{ number: "DOCNUMBER", debtor: "ACCOUNTRP", invoiceDate: "DATEDOC", dueDate: "DUEDATE" },
      ...{ amount: "AMOUNTEUR", description: "COMMENT" },
    },
    notRead: ["AMOUNT", "CURRAMOUNT", "VATBASE", "DATE", "DOCORDER", "ACCOUNTGL"],
  },
  {
    name: "WinBooks, customers",
    seen: "code",
    source: "the same; the spelling of its captions differs from file to file",
    marks: ["NUMBER", "NAME1", "BNKACCNT"],
    fields: {
      ...{ debtor: "NUMBER", name: "NAME1", postalCode: "ZIPCODE", town: "CITY", country: "COUNTRY" },
      ...{ iban: "BNKACCNT", taxNumber: "VATNUMBER" },
    },
  },
  {
    name: "Octopus, relations",
    seen: "help",
    source: "login.octopus.be/manual; the number in Octopus is Id",
    marks: ["Extern relatienummer", "Straat en nummer", "Gemeente"],
    fields: {
      ...{ debtor: "Id", name: "Naam", street: "Straat en nummer", postalCode: "Postcode", town: "Gemeente" },
      ...{ country: "Land", taxNumber: "BTW nummer", iban: "Bank rekening nummer" },
    },
    notRead: ["Extern relatienummer", "Voornaam"],
  },
  {
    name: "Sage BOB 50",
    seen: "code",
    source: "an Odoo module that writes its import files",
    marks: ["TDOCNO", "TCOMPAN", "TAMOUNT"],
    fields: {
      ...{ number: "TDOCNO", debtor: "TCOMPAN", invoiceDate: "TDOCDATE", dueDate: "TDUEDATE" },
      ...{ amount: "TAMOUNT", paymentReference: "TINVVCS", description: "TREMEXT" },
    },
  },
  {
    name: "Dolibarr",
    seen: "code",
    source: "modFacture.class.php, nl_NL/bills.lang",
    marks: ["Factuurreferentie", "Factuur id", "Factuurdatum"],
    fields: { number: "Factuurreferentie", invoiceDate: "Factuurdatum", openAmount: "Resterend onbetaald" },
    notRead: ["Factuur id", "Aanmaakdatum factuur", "TotalHT", "TotalVAT"],
    leftOut: { "Factuur betaald": ["1", "Ja"] },
  },
  {
    name: "Dolibarr, data set of invoices",
    seen: "code",
    source: "modFacture.class.php, by the keys of its fields; a row per line or payment, no open amount",
    marks: ["InvoiceRef", "DateInvoice", "TotalTTC"],
    fields: {
      ...{ number: "InvoiceRef", name: "CompanyName", invoiceDate: "DateInvoice", dueDate: "DateDue" },
      ...{ amount: "TotalTTC", street: "Address", postalCode: "Zip", town: "Town", country: "CountryCode" },
      taxNumber: "VATIntra",
    },
    notRead: ["InvoiceId", "InvoiceDateCreation", "TotalHT", "TotalVAT", "AmountPayment", "IdCompany"],
    leftOut: { InvoicePaid: ["1", "Yes"] },
  },
  {
    name: "Xero, template",
    seen: "file",
    source: "import template, with a star before what is required: a row per line, AccountCode is a ledger account",
    marks: ["ContactName", "InvoiceNumber", "AccountCode", "TaxType", "BrandingTheme"],
    fields: {
      ...{ number: "InvoiceNumber", name: "ContactName", invoiceDate: "InvoiceDate", dueDate: "DueDate" },
      ...{ amount: "Total", currency: "Currency", email: "EmailAddress" },
    },
    notRead: ["AccountCode", "Description", "Reference", "UnitAmount", "Quantity", "Discount"],
  },
  {
    name: "Sage BOB 50, customers",
    seen: "code",
    source: "the module that writes its import files; a supplier alone has U under CCUSTYPE",
    marks: ["CID", "CCUSTYPE", "CNAME1"],
    fields: {
      ...{ debtor: "CID", name: "CNAME1", street: "CADDRESS1", postalCode: "CZIPCODE", town: "CLOCALITY" },
      country: "CCOUNTRY",
    },
    notRead: ["CVATREF", "CVATNO"],
    leftOut: { CCUSTYPE: ["U"] },
  },
  {
    name: "SAP, open items",
    seen: "file",
    source: "a list of open items of debtors; what stands there is open, with the sign behind it",
    marks: ["Konto", "Belegnummer", "Betrag in Hauswährung"],
    fields: {
      ...{ number: "Belegnummer", debtor: "Konto", invoiceDate: "Belegdatum", dueDate: "Fälligkeit" },
      ...{ openAmount: "Betrag in Hauswährung", currency: "Hauswährung", paymentReference: "Zuordnung" },
    },
  },
  {
    name: "Odoo, statement of a partner (French)",
    seen: "code",
    source: "OCA partner_statement and its translations; the debtor stands in its title, Solde runs on",
    marks: ["Numéro de référence", "Original", "Montant ouvert"],
    fields: {
      ...{ number: "Numéro de référence", invoiceDate: "Date", dueDate: "Date d'échéance" },
      ...{ amount: "Original", openAmount: "Montant ouvert", description: "Description" },
    },
    notRead: ["Solde"],
  },
];

/** The names of the layouts that are known. */
export const LAYOUT_NAMES: readonly string[] = LIST_LAYOUTS.map(({ name }) => name);
