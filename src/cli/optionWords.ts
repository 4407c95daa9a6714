import type { ChangeHow } from "../actions/mandateChange";
import type { LocalInstrument, PaperLanguage, ReturnKind } from "../domain/book/records";
import type { MatchKey } from "../domain/mandates/debtorMatch";
import type { ListEncoding } from "../lists/decodedText";
import type { ChosenDateOrder, DecimalSign } from "../lists/rawList";
import type { PaperFormat } from "../documents/debtorPaperFiles";
import type { ReportFormat } from "../documents/ownPaperFiles";
import type { DebtorPaper } from "../domain/collection/debtorNotices";
import type { FormKind } from "../domain/collection/mandateForms";

/** The words for what the debtors of a list of mandates are found by. */
export const MATCH_WORDS: Readonly<Record<string, MatchKey>> = {
  debtor: "debtor",
  iban: "iban",
  "registration-number": "registrationNumber",
  "vat-number": "taxNumber",
  name: "name",
  "debtor-and-iban": "debtorAndIban",
};

/** The words for the kind of a return, and the kind that each means. */
export const RETURN_KINDS: Readonly<Record<string, ReturnKind>> = {
  reject: "Reject",
  return: "Return",
  refund: "Refund",
  recalled: "Recalled",
};

/** The words for the sign before the cents, and for the order of days, of a list. */
export const DECIMAL_WORDS: Readonly<Record<string, DecimalSign>> = { comma: ",", point: "." };
/** The names of encodings, as they are called everywhere. */
export const ENCODING_WORDS: Readonly<Record<string, ListEncoding>> = {
  "utf-8": "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "windows-1252": "windows-1252",
};
export const DATE_ORDER_WORDS: Readonly<Record<string, ChosenDateOrder>> = {
  "day-first": "dayFirst",
  "month-first": "monthFirst",
  "year-first": "yearFirst",
};

/** The words for a scheme. */
export const SCHEMES: Readonly<Record<string, LocalInstrument>> = { core: "CORE", b2b: "B2B" };

/** The words for how a mandate is changed. */
export const CHANGE_HOWS = ["amend", "replace", "restore"] as const satisfies readonly ChangeHow[];

/** The kinds of mandate that there are blank forms of, by their words. */
export const FORM_KINDS: Readonly<Record<string, FormKind>> = { core: "core", "one-off": "one-off", b2b: "b2b" };

/** The languages of papers, by their words. */
export const PAPER_LANGUAGES: Readonly<Record<string, PaperLanguage>> = { nl: "nl", en: "en", fr: "fr", de: "de" };

/** The forms of what debtors are written, by their words. */
export const PAPER_FORMATS: Readonly<Record<string, PaperFormat>> = {
  pdf: "pdf",
  page: "page",
  csv: "csv",
  xlsx: "xlsx",
  mail: "mail",
};

/** What a debtor can be written about an order. */
export const DEBTOR_PAPERS: Readonly<Record<string, DebtorPaper>> = {
  notification: "notification",
  specification: "specification",
};

/** The forms of a report, by their words. */
export const REPORT_FORMATS: Readonly<Record<string, ReportFormat>> = { pdf: "pdf", page: "page", csv: "csv" };
