import type { FieldOf, TableName } from "../domain/book/records";

/*
 * Words of the trade that firms put above their own tables and columns, beside the captions and synonyms of the
 * contract. They are hints only: they make a proposal, and never by themselves the meaning of a column.
 */

/** Words in the languages of firms that keep such tables. */
export interface TradeWords {
  readonly nl?: readonly string[];
  readonly en?: readonly string[];
  readonly de?: readonly string[];
  readonly fr?: readonly string[];
}

/** What a firm calls a table of this kind, and the one thing that a row of it is. */
export interface TableWords {
  readonly names: TradeWords;
  /** Words that stand before what a column holds: `Klant` in `Klant e-mail`. */
  readonly prefixes: readonly string[];
}

/** What firms call their own tables. */
export const TABLE_WORDS: { readonly [T in TableName]?: TableWords } = {
  Administrations: {
    names: {
      nl: [
        "Bedrijven",
        "Bedrijf",
        "Incassanten",
        "Entiteiten",
        "Vennootschappen",
        "Eigen bedrijven",
        "Bedrijfsgegevens",
      ],
      en: ["Companies", "Company", "Creditors", "Entities", "Own companies", "Company data"],
      de: ["Mandanten", "Firmen", "Firma", "Gläubiger", "Gesellschaften", "Unternehmen", "Firmenstamm", "Firmendaten"],
      fr: ["Sociétés", "Société", "Créanciers", "Entités", "Entreprises", "Administrations"],
    },
    prefixes: ["Bedrijf", "Bedrijfs", "Company", "Creditor", "Incassant", "Firma", "Firmen", "Gläubiger", "Société"],
  },
  Accounts: {
    names: {
      nl: ["Rekeningen", "Eigen rekeningen", "Onze rekeningen", "Banken", "Incassorekeningen"],
      en: ["Bank accounts", "Our accounts", "Own accounts", "Banks", "Collection accounts"],
      de: ["Bankkonten", "Konten", "Bankverbindungen", "Eigene Konten", "Hausbanken", "Banken"],
      fr: ["Comptes bancaires", "Comptes", "Nos comptes", "Banques"],
    },
    prefixes: ["Bank", "Rekening", "Account", "Konto", "Compte"],
  },
  PaymentTerms: {
    names: {
      nl: ["Betaalcondities", "Betalingscondities", "Betalingsvoorwaarden"],
      en: ["Terms", "Terms of payment"],
      de: ["Zahlungsbedingungen", "Zahlungskonditionen"],
      fr: ["Conditions de paiement", "Conditions de règlement"],
    },
    prefixes: [],
  },
  LedgerAccounts: {
    names: {
      nl: ["Grootboek", "Rekeningschema"],
      en: ["Chart of accounts", "General ledger accounts"],
      de: ["Sachkonten", "Kontenplan", "Kontenrahmen"],
      fr: ["Plan comptable", "Comptes généraux"],
    },
    prefixes: ["Grootboek", "Ledger"],
  },
  Debtors: {
    names: {
      nl: ["Klanten", "Relaties", "Leden", "Huurders", "Donateurs", "Deelnemers", "Abonnees", "Cliënten", "Afnemers"],
      en: ["Customers", "Clients", "Members", "Tenants", "Donors", "Subscribers", "Customer list"],
      de: ["Kunden", "Debitoren", "Mitglieder", "Mieter", "Kundenstamm", "Kundenliste", "Spender", "Abonnenten"],
      fr: ["Clients", "Débiteurs", "Membres", "Adhérents", "Locataires", "Abonnés", "Donateurs"],
    },
    prefixes: [
      ...["Klant", "Klanten", "Debiteur", "Debiteuren", "Relatie", "Lid", "Huurder"],
      ...["Customer", "Client", "Debtor", "Member", "Tenant"],
      ...["Kunde", "Kunden", "Debitor", "Debitoren", "Mitglied", "Mitglieds", "Mieter"],
      ...["Client", "Débiteur", "Membre", "Adhérent"],
    ],
  },
  Mandates: {
    names: {
      nl: ["Incassomachtigingen", "Mandaten", "SEPA-machtigingen", "Incassocontracten"],
      en: ["SEPA mandates", "Direct debit mandates", "Authorisations"],
      de: ["Mandate", "SEPA-Mandate", "Lastschriftmandate", "Einzugsermächtigungen", "Mandatsverwaltung"],
      fr: ["Mandats", "Mandats SEPA", "Autorisations de prélèvement"],
    },
    prefixes: ["Machtiging", "Machtigings", "Mandaat", "Mandate", "Mandat", "Mandats", "SEPA"],
  },
  Invoices: {
    names: {
      nl: ["Verkoopfacturen", "Openstaande posten", "Open posten", "Nota's", "Openstaande facturen", "Contributies"],
      en: ["Open items", "Sales invoices", "Receivables", "Open invoices", "Outstanding invoices"],
      de: ["Rechnungen", "Offene Posten", "Ausgangsrechnungen", "OP-Liste", "Forderungen", "Offene Rechnungen"],
      fr: ["Factures", "Factures clients", "Factures ouvertes", "Postes ouverts", "Créances"],
    },
    prefixes: ["Factuur", "Nota", "Invoice", "Rechnung", "Rechnungs", "Beleg", "Facture"],
  },
};

type FieldWords<T extends TableName> = { readonly [F in FieldOf<T>]?: TradeWords };

const STREET: TradeWords = {
  nl: ["Adres", "Straatnaam en nummer"],
  en: ["Address", "Street address", "Address line 1"],
  de: ["Straße", "Strasse", "Anschrift"],
  fr: ["Rue", "Adresse", "Voie"],
};
const ADDRESS = {
  street: STREET,
  buildingNumber: { nl: ["Nummer huis", "Huis nr"], en: ["House no"], de: ["Hausnummer", "Hausnr"], fr: ["N° de rue"] },
  postalCode: {
    nl: ["PC"],
    en: ["Postcode", "ZIP/Postal code"],
    de: ["PLZ", "Postleitzahl"],
    fr: ["Code postal", "CP"],
  },
  town: {
    nl: ["Stad", "Gemeente"],
    en: ["Place"],
    de: ["Ort", "Stadt", "Wohnort"],
    fr: ["Ville", "Localité", "Commune"],
  },
  country: {
    nl: ["Landnaam"],
    en: ["Country ISO"],
    de: ["Land", "Länderkennzeichen", "Staat"],
    fr: ["Pays", "Code pays"],
  },
} as const;
const IBAN: TradeWords = {
  nl: ["IBAN klant", "Incasso IBAN nummer", "Rek nr", "Rekeningnr", "Bankrek"],
  en: ["Bank account", "Account no", "Account IBAN"],
  de: ["Konto", "Kontonummer", "Bankkonto", "Bankverbindung", "Kto"],
  fr: ["Compte", "Compte bancaire", "N° de compte", "Numéro de compte"],
};
const BIC: TradeWords = {
  nl: ["BIC bank"],
  en: ["Bank identifier code"],
  de: ["BIC Bank"],
  fr: ["Code BIC", "Code SWIFT"],
};
const ADMINISTRATION: TradeWords = {
  nl: ["Entiteit", "Bedrijfscode", "BV", "Vennootschap"],
  en: ["Company code", "Entity", "Legal entity"],
  de: ["Mandant", "Mandantennummer", "Mandantennr", "Firma", "Buchungskreis", "Firmennr"],
  fr: ["Société", "Entité", "Code société", "Dossier"],
};
const DEBTOR = {
  nl: ["Klant", "Klant-ID", "Relatie", "Relatienummer", "Relatiecode", "Lidnummer", "Huurder", "Debiteur-ID"],
  en: ["Customer", "Client", "Client code", "Client number", "Customer ID", "Client ID", "Member number", "Debtor ID"],
  de: [
    "Kunde",
    "Kundennummer",
    "Kundennr",
    "Kunden-ID",
    "Debitor",
    "Debitorennummer",
    "Debitorennr",
    "Mitgliedsnummer",
  ],
  fr: ["Client n°", "Code client", "N° client", "Numéro client", "N° de client", "Débiteur", "N° adhérent"],
} as const satisfies TradeWords;
const ACCOUNT_HOLDER: TradeWords = {
  nl: ["T.n.v.", "Naam op rekening"],
  en: ["Name on account"],
  de: ["Kontoinhaber", "Kontoinhaberin", "Zahler"],
  fr: ["Titulaire", "Titulaire du compte"],
};
const LOCAL_INSTRUMENT: TradeWords = {
  nl: ["Incassovorm", "Core/B2B"],
  en: ["Direct debit scheme"],
  de: ["Lastschriftart", "Lastschriftverfahren", "Verfahren"],
  fr: ["Schéma", "Type de prélèvement"],
};
const BLOCKED: TradeWords = {
  nl: ["Blokkade reden"],
  en: ["On hold", "Hold reason"],
  de: ["Gesperrt", "Sperrgrund", "Sperre"],
  fr: ["Bloqué", "Motif de blocage"],
};
const MANDATE_ID = {
  nl: ["Machtiging", "Mandaat", "Referentie machtiging", "Machtiging-ID", "Machtigingsreferentie"],
  en: ["Mandate", "Mandate no", "Mandate number", "Unique mandate reference"],
  de: ["Mandatsreferenz", "Mandatsnummer", "Mandats-ID", "Mandatsref", "Mandat", "SEPA-Mandat"],
  fr: ["RUM", "Référence du mandat", "Référence mandat", "Référence unique du mandat", "N° mandat", "Mandat"],
} as const satisfies TradeWords;
const OPEN_AMOUNT: TradeWords = {
  nl: ["Saldo", "Restant", "Te betalen", "Open"],
  en: ["Balance", "Balance due", "Amount due", "Remaining"],
  de: ["Offen", "Offener Betrag", "Restbetrag", "Saldo", "Offener Saldo"],
  fr: ["Solde", "Reste à payer", "Montant dû", "Restant dû"],
};
const COLLECT: TradeWords = {
  nl: ["Via incasso", "Automatisch incasso", "Incasso ja/nee"],
  en: ["By direct debit", "Collect by direct debit"],
  de: ["Lastschrift", "Einzug", "Abbuchen", "Bankeinzug"],
  fr: ["Prélever", "Prélèvement"],
};
const LANGUAGE: TradeWords = { nl: ["Voertaal"], en: ["Preferred language"], de: ["Sprache"], fr: ["Langue"] };

/** What firms put above the columns of such tables. */
export const FIELD_WORDS: { readonly [T in TableName]?: FieldWords<T> } = {
  Administrations: {
    ...ADDRESS,
    code: {
      nl: ["Administratie", "Administratienummer", "Bedrijfsnummer", "Nr", "Nummer"],
      en: ["Administration", "Company code", "Entity code", "No", "Number"],
      de: ["Mandant", "Mandantennummer", "Mandantennr", "Kürzel", "Nr.", "Nummer"],
      fr: ["Code société", "Société n°", "N°", "Numéro"],
    },
    creditorName: {
      nl: ["Bedrijfsnaam", "Statutaire naam", "Handelsnaam"],
      en: ["Company name", "Legal name"],
      de: ["Firma", "Firmenname", "Name des Gläubigers", "Gläubiger"],
      fr: ["Raison sociale", "Nom du créancier", "Société", "Dénomination"],
    },
    creditorId: {
      nl: ["Incassant ID nummer", "SEPA incassant-ID", "CID", "Schuldeiser-ID"],
      en: ["SEPA creditor ID", "CI", "Creditor scheme ID", "Creditor identification"],
      de: ["Gläubiger-ID", "Gläubiger-Identifikationsnummer", "Gläubigeridentifikation", "Gläubiger-Nr"],
      fr: ["ICS", "Identifiant créancier", "Identifiant créancier SEPA"],
    },
    registrationNumber: { de: ["Handelsregisternummer", "HRB"], fr: ["SIREN", "SIRET", "RCS"] },
    taxNumber: { nl: ["BTW"], en: ["VAT"], de: ["USt-IdNr", "Steuernummer", "USt-ID"], fr: ["N° TVA", "TVA"] },
    debtorsAccount: {
      nl: ["Grootboek debiteuren", "Debiteuren grootboek"],
      en: ["Accounts receivable account", "Debtors ledger account", "AR account"],
      de: ["Debitorenkonto", "Forderungskonto", "Sammelkonto Debitoren"],
      fr: ["Compte clients", "Compte collectif clients"],
    },
  },
  Accounts: {
    iban: IBAN,
    administration: ADMINISTRATION,
    bic: BIC,
    bank: { de: ["Bankname", "Kreditinstitut", "Hausbank"], fr: ["Banque", "Nom de la banque"] },
    journal: { nl: ["Incassodagboek"], de: ["Buchungsjournal", "Tagebuch"], fr: ["Journal comptable"] },
    bankAccount: {
      nl: ["Grootboek bank", "Bank grootboek"],
      en: ["Bank GL account"],
      de: ["Sachkonto", "Sachkonto Bank", "Bank-Sachkonto"],
      fr: ["Compte général", "Compte comptable"],
    },
    inTransitAccount: {
      nl: ["Kruisposten", "Tussenrekening", "Tussenrekening incasso"],
      en: ["Clearing account", "Suspense account"],
      de: ["Verrechnungskonto", "Geldtransit", "Geldtransitkonto"],
      fr: ["Compte d'attente", "Compte de transit", "Virements internes"],
    },
  },
  PaymentTerms: {
    code: { nl: ["Conditie"], en: ["Terms code"], de: ["Kürzel"], fr: ["Code condition"] },
    instalments: { de: ["Anzahl Raten", "Raten"], fr: ["Nombre d'échéances", "Échéances"] },
    dueDays: { en: ["Days"], nl: ["Dagen"], de: ["Zahlungsziel", "Tage"], fr: ["Délai", "Jours"] },
  },
  LedgerAccounts: {
    account: {
      nl: ["Rekening", "Nummer"],
      en: ["Account", "Account number"],
      de: ["Konto", "Kontonummer", "Sachkonto"],
      fr: ["Compte", "N° de compte"],
    },
    name: { de: ["Bezeichnung", "Kontobezeichnung"], fr: ["Libellé", "Intitulé"] },
  },
  Debtors: {
    ...ADDRESS,
    number: {
      ...DEBTOR,
      nl: [...DEBTOR.nl, "Nr", "Nummer", "Code", "ID"],
      en: [...DEBTOR.en, "No", "Number", "Account code"],
      de: [...DEBTOR.de, "Nr.", "Kürzel"],
      fr: [...DEBTOR.fr, "N°", "Numéro"],
    },
    name: {
      nl: ["Bedrijfsnaam", "Volledige naam", "Relatienaam", "Achternaam"],
      en: ["Full name", "Company", "Company name", "Client name", "Customer full name"],
      de: ["Kundenname", "Firma", "Firmenname", "Nachname", "Bezeichnung"],
      fr: ["Nom", "Nom du client", "Raison sociale", "Nom complet", "Nom client"],
    },
    email: {
      nl: ["Mail", "E-mail facturen"],
      en: ["Mail", "E-mail address", "Contact email"],
      de: ["E-Mail-Adresse", "Mailadresse"],
      fr: ["Courriel", "Adresse e-mail", "Mél"],
    },
    language: LANGUAGE,
    collectAutomatically: {
      nl: ["Incasso", "Automatisch", "Betaalt via incasso"],
      en: ["Direct debit", "Pays by direct debit", "Auto collect"],
      de: ["Lastschrift", "Einzug", "Bankeinzug", "Lastschrifteinzug", "Abbuchung"],
      fr: ["Prélèvement", "Prélèvement automatique"],
    },
    localInstrument: LOCAL_INSTRUMENT,
    consolidate: { nl: ["Bundelen"], en: ["Combine"], de: ["Zusammenfassen", "Sammellastschrift"], fr: ["Regrouper"] },
    iban: IBAN,
    bic: BIC,
    accountHolder: ACCOUNT_HOLDER,
    paymentTerms: { nl: ["Conditie"], en: ["Terms"], de: ["Zahlungsbedingung"], fr: ["Conditions de paiement"] },
  },
  Mandates: {
    mandateId: {
      ...MANDATE_ID,
      nl: [...MANDATE_ID.nl, "Kenmerk", "Referentie"],
      en: [...MANDATE_ID.en, "Reference"],
      de: [...MANDATE_ID.de, "Referenz"],
      fr: [...MANDATE_ID.fr, "Référence"],
    },
    administration: ADMINISTRATION,
    debtor: DEBTOR,
    iban: IBAN,
    bic: BIC,
    accountHolder: ACCOUNT_HOLDER,
    localInstrument: LOCAL_INSTRUMENT,
    oneOff: { nl: ["Eenmalig ja/nee"], en: ["Single use"], de: ["Einmalig", "Einmallastschrift"], fr: ["Ponctuel"] },
    dateOfSignature: {
      nl: ["Getekend", "Getekend op", "Handtekening", "Datum handtekening", "Datum getekend"],
      en: ["Signed", "Date signed", "Mandate date"],
      de: ["Unterschrieben am", "Unterschriftsdatum", "Mandatsdatum", "Datum der Unterschrift", "Unterzeichnet am"],
      fr: ["Date de signature", "Signé le", "Date signature", "Date du mandat"],
    },
    withdrawnOn: {
      nl: ["Opgezegd op"],
      en: ["Cancelled on", "Withdrawn"],
      de: ["Widerrufen am", "Widerruf"],
      fr: ["Révoqué le", "Date de révocation"],
    },
    blocked: BLOCKED,
    lastCollectionDate: {
      nl: ["Laatst geïncasseerd"],
      en: ["Last used", "Last direct debit"],
      de: ["Letzter Einzug", "Letzte Lastschrift", "Zuletzt genutzt am"],
      fr: ["Dernier prélèvement", "Date du dernier prélèvement"],
    },
  },
  Invoices: {
    number: {
      nl: ["Nota", "Notanummer", "Boekstuk", "Factuur-ID", "Nr", "Nummer"],
      en: ["Invoice #", "Invoice ID", "Document number", "No", "Number", "Bill no"],
      de: ["Rechnung", "Rechnungsnummer", "Rechnungsnr", "Rechnungs-Nr.", "Belegnummer", "Belegnr", "Nr.", "RE-Nr"],
      fr: ["Facture", "N° facture", "Numéro de facture", "Facture n°", "N° de facture", "N° pièce", "N°"],
    },
    administration: ADMINISTRATION,
    debtor: DEBTOR,
    invoiceDate: {
      nl: ["Datum", "Notadatum", "Boekdatum"],
      en: ["Date", "Document date", "Issued on", "Bill date"],
      de: ["Rechnungsdatum", "Belegdatum", "Datum", "RE-Datum", "Rechnung vom"],
      fr: ["Date de facture", "Date facture", "Date de facturation", "Date pièce"],
    },
    dueDate: {
      nl: ["Vervalt op", "Betalen voor", "Betaaldatum", "Vervaldag"],
      en: ["Due", "Due on", "Pay by"],
      de: ["Fälligkeit", "Fällig am", "Fälligkeitsdatum", "Zahlbar bis", "Fällig"],
      fr: ["Échéance", "Date d'échéance", "Date échéance", "À payer avant"],
    },
    description: {
      nl: ["Betreft", "Onderwerp", "Tekst"],
      en: ["Subject", "Memo", "Details", "Text"],
      de: ["Beschreibung", "Bezeichnung", "Verwendungszweck", "Buchungstext"],
      fr: ["Libellé", "Désignation", "Objet", "Motif"],
    },
    paymentReference: { de: ["Zahlungsreferenz"], fr: ["Référence de paiement", "Communication structurée"] },
    currency: { nl: ["Val"], en: ["Cur", "Ccy"], de: ["Währung", "Whg"], fr: ["Devise", "Monnaie"] },
    amount: {
      nl: ["Totaal", "Factuurtotaal", "Totaal incl. btw", "Bedrag incl."],
      en: ["Total", "Gross amount", "Invoice total", "Amount incl. VAT", "Total incl. VAT"],
      de: ["Betrag", "Bruttobetrag", "Rechnungsbetrag", "Gesamtbetrag", "Brutto", "Summe", "Endbetrag"],
      fr: ["Montant", "Montant TTC", "Total TTC", "TTC", "Montant facture"],
    },
    openAmount: OPEN_AMOUNT,
    collect: COLLECT,
    blocked: BLOCKED,
    mandateId: MANDATE_ID,
  },
};
