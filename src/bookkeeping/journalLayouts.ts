/*
 * Columns in which other programs take journal lines. Where a layout was seen says its comment; what was not seen, and is made as
 * such programs commonly have it, is `assumed`: whoever imports it is told.
 */

/** What a column holds. */
export type JournalField =
  | "number"
  | "line"
  | "entry"
  | "journal"
  | "date"
  | "period"
  | "year"
  | "account"
  | "accountName"
  | "debtor"
  | "debtorName"
  | "invoice"
  | "order"
  | "endToEndId"
  | "description"
  | "debit"
  | "credit"
  | "amount"
  | "currency"
  | "blank"
  | { readonly always: string };

/** How a program takes journal lines. */
export interface JournalLayout {
  readonly separator: string;
  readonly decimal: "," | ".";
  readonly date: "yyyy-mm-dd" | "dd-mm-yyyy" | "dd-mm-yy" | "ddmmyyyy" | "yyyymmdd";
  readonly hasHeading: boolean;
  readonly columns: readonly (readonly [caption: string, field: JournalField])[];
  /** Whether no such file, code or help page was seen. */
  readonly assumed: boolean;
}

/** The names by which layouts are asked for. */
export const JOURNAL_LAYOUTS = {
  general: {
    ...{ separator: ";", decimal: ",", date: "yyyy-mm-dd", hasHeading: true, assumed: false },
    columns: [
      ["Number", "number"],
      ["Entry", "entry"],
      ["Line", "line"],
      ["Booking date", "date"],
      ["Journal", "journal"],
      ["Ledger account", "account"],
      ["Debit", "debit"],
      ["Credit", "credit"],
      ["Description", "description"],
      ["Debtor", "debtor"],
      ["Debtor name", "debtorName"],
      ["Invoice", "invoice"],
      ["Order", "order"],
      ["End-to-end ID", "endToEndId"],
    ],
  },
  afas: {
    ...{ separator: ";", decimal: ",", date: "dd-mm-yyyy", hasHeading: true, assumed: true },
    columns: [
      ["Dagboek", "journal"],
      ["Jaar", "year"],
      ["Periode", "period"],
      ["Boekstuknummer", "entry"],
      ["Boekingsdatum", "date"],
      ["Rekeningnummer", "account"],
      ["Debiteur", "debtor"],
      ["Factuurnummer", "invoice"],
      ["Omschrijving", "description"],
      ["Bedrag debet", "debit"],
      ["Bedrag credit", "credit"],
    ],
  },
  "exact-online": {
    ...{ separator: ";", decimal: ",", date: "dd-mm-yyyy", hasHeading: true, assumed: true },
    columns: [
      ["Dagboek: Code", "journal"],
      ["Boekjaar", "year"],
      ["Periode", "period"],
      ["Boekstuknummer", "entry"],
      ["Datum", "date"],
      ["Grootboekrekening: Code", "account"],
      ["Relatie: Code", "debtor"],
      ["Uw ref.", "invoice"],
      ["Omschrijving", "description"],
      ["Bedrag", "amount"],
      ["Valuta", "currency"],
    ],
  },
  // Header line of financial entries, fields 1-26, without a heading; dates of 8 digits (help of the maker).
  "exact-globe": {
    ...{ separator: ",", decimal: ".", date: "ddmmyyyy", hasHeading: false, assumed: true },
    columns: [
      ["regelnummer", "line"],
      ["dagb_type", { always: "M" }],
      ["dagbknr", "journal"],
      ["periode", "period"],
      ["bkjrcode", "year"],
      ["bkstnr", "entry"],
      ["oms25", "description"],
      ["Date", "date"],
      ["reknr", "account"],
      ["debcode", "debtor"],
      ["crdcode", "blank"],
      ["faktuurnr", "invoice"],
      ["bedrag", "amount"],
      ["drbk_in_val", "blank"],
      ["valcode", "currency"],
    ],
  },
  twinfield: {
    ...{ separator: ";", decimal: ",", date: "dd-mm-yyyy", hasHeading: true, assumed: true },
    columns: [
      ["Dagboek", "journal"],
      ["Valuta", "currency"],
      ["Periode", "period"],
      ["Nummer", "entry"],
      ["Datum", "date"],
      ["Grootboekrekening", "account"],
      ["Relatie", "debtor"],
      ["Bedrag", "amount"],
      ["Factuurnummer", "invoice"],
      ["Omschrijving", "description"],
    ],
  },
  // Journal lines as a partner's help page has them.
  snelstart: {
    ...{ separator: ";", decimal: ",", date: "dd-mm-yyyy", hasHeading: true, assumed: false },
    columns: [
      ["Dagboek", "journal"],
      ["Boekingcode", "entry"],
      ["Datum", "date"],
      ["Omschrijving", "description"],
      ["Grootboeknummer", "account"],
      ["Relatiecode", "debtor"],
      ["Factuurnummer", "invoice"],
      ["Debet", "debit"],
      ["Credit", "credit"],
      ["Kostenplaatsnummer", "blank"],
    ],
  },
  // The import of a sales journal as a partner's help page has it: days of two digits for the year, a decimal point.
  accountview: {
    ...{ separator: ";", decimal: ".", date: "dd-mm-yy", hasHeading: true, assumed: false },
    columns: [
      ["Regelnummer", "line"],
      ["Dagboekcode", "journal"],
      ["Factuurnummer", "invoice"],
      ["Boekingsdatum", "date"],
      ["Vervaldatum", "blank"],
      ["Periodenummer", "period"],
      ["Debiteurnummer", "debtor"],
      ["Grootboekrekening", "account"],
      ["Kostenplaats", "blank"],
      ["Kostensoort", "blank"],
      ["Omschrijving", "description"],
      ["Bedrag", "amount"],
      ["BTW-code", "blank"],
      ["BTW-bedrag", "blank"],
    ],
  },
  // Transactions as the maker's help page has them.
  yuki: {
    ...{ separator: ";", decimal: ",", date: "dd-mm-yyyy", hasHeading: true, assumed: false },
    columns: [
      ["Code grootboekrekening", "account"],
      ["Omschrijving grootboekrekening", "accountName"],
      ["Datum transactie", "date"],
      ["Referentie", "entry"],
      ["Bedrag", "amount"],
      ["Omschrijving", "description"],
      ["Relatienaam", "debtorName"],
      ["Relatiecode", "debtor"],
    ],
  },
  // The ACT file, as programs write and read it: no heading, days of 8 digits, a decimal point.
  winbooks: {
    ...{ separator: ",", decimal: ".", date: "yyyymmdd", hasHeading: false, assumed: false },
    columns: [
      ["DOCTYPE", { always: "3" }],
      ["DBKCODE", "journal"],
      ["DBKTYPE", { always: "4" }],
      ["DOCNUMBER", "entry"],
      ["DOCORDER", "line"],
      ["OPCODE", "blank"],
      ["ACCOUNTGL", "account"],
      ["ACCOUNTRP", "debtor"],
      ["BOOKYEAR", "year"],
      ["PERIOD", "period"],
      ["DATE", "date"],
      ["DATEDOC", "date"],
      ["DUEDATE", "blank"],
      ["COMMENT", "description"],
      ["COMMENTEXT", "invoice"],
      ["AMOUNT", "blank"],
      ["AMOUNTEUR", "amount"],
    ],
  },
} as const satisfies Record<string, JournalLayout>;

export type JournalLayoutName = keyof typeof JOURNAL_LAYOUTS;
