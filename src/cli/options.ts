/**
 * How the value of an option is read; `flag` takes none, and `texts`, `tableNames` (`Debtors=Klanten`), `captions`
 * (`Debtors.number=Klantnr`) and `choices` (`R-0012=2026-0001/3`) and `instalments` (`2026-12-01=50.00`) may be given several times.
 */
export type OptionKind =
  | "flag"
  | "text"
  | "texts"
  | "tableNames"
  | "captions"
  | "choices"
  | "instalments"
  | "date"
  | "moment"
  | "amount"
  | "count"
  | "language"
  | "returnKind"
  | "changeHow"
  | "formKind"
  | "paperLanguage"
  | "paperFormat"
  | "debtorPaper"
  | "reportFormat"
  | "mandateView"
  | "scheme"
  | "matchKey"
  | "iban"
  | "decimal"
  | "encoding"
  | "dateOrder"
  | "signature"
  | "fees";

/** Every option of the command line (docs/law/actions.md#11), with the kind of its value. */
export const OPTIONS = {
  json: "flag",
  moment: "moment",
  user: "text",
  language: "language",
  "dry-run": "flag",
  help: "flag",
  sample: "flag",
  sheet: "flag",
  csv: "text",
  size: "count",
  year: "count",
  "by-amount": "flag",
  xaf: "text",
  new: "flag",
  again: "count",
  "without-bank": "flag",
  "take-in": "flag",
  looks: "flag",
  "make-tables": "flag",
  invoices: "count",
  seed: "count",
  "collection-date": "date",
  "month-end": "flag",
  "due-until": "date",
  "due-date": "date",
  administration: "text",
  account: "iban",
  debtor: "text",
  set: "text",
  out: "text",
  "booking-date": "date",
  order: "text",
  on: "date",
  date: "date",
  until: "date",
  mandate: "texts",
  iban: "text",
  bic: "text",
  how: "changeHow",
  scheme: "scheme",
  reference: "text",
  "creditor-id": "text",
  "creditor-name": "text",
  invoice: "text",
  from: "date",
  to: "date",
  batch: "text",
  amount: "amount",
  line: "count",
  entry: "texts",
  "whole-transaction": "flag",
  signed: "flag",
  "include-open": "flag",
  "match-by": "matchKey",
  migrated: "flag",
  view: "mandateView",
  months: "count",
  "all-administrations": "flag",
  "end-to-end-id": "texts",
  kind: "returnKind",
  blank: "formKind",
  "form-language": "paperLanguage",
  bundle: "flag",
  page: "flag",
  as: "paperFormat",
  unsent: "flag",
  report: "reportFormat",
  paper: "debtorPaper",
  "not-sent": "flag",
  reason: "text",
  "bank-debit": "date",
  charges: "amount",
  text: "text",
  "text-of": "text",
  cell: "text",
  key: "texts",
  value: "text",
  was: "text",
  exclude: "texts",
  "exclude-debtor": "texts",
  consolidate: "texts",
  "no-consolidate": "texts",
  refresh: "flag",
  delete: "flag",
  table: "tableNames",
  field: "captions",
  choose: "choices",
  terms: "text",
  instalment: "instalments",
  "next-invoices": "flag",
  "debtors-account": "text",
  "bank-account": "text",
  "in-transit-account": "text",
  journal: "text",
  decimal: "decimal",
  dates: "dateOrder",
  separator: "text",
  encoding: "encoding",
  worksheet: "text",
  layout: "text",
  "keep-as": "text",
  partial: "flag",
  "one-list": "flag",
  period: "text",
  "signed-on": "signature",
  prefix: "text",
  fee: "fees",
  collected: "texts",
  "first-month": "count",
} as const satisfies Record<string, OptionKind>;

export type OptionName = keyof typeof OPTIONS;

/** The options that every command takes; `--confirm[=CODE,…]` comes on top, for its value may be left out. */
export const COMMON_OPTIONS = [
  "json",
  "moment",
  "user",
  "language",
  "dry-run",
  "help",
] as const satisfies readonly OptionName[];

/** Whether a word, without its dashes, is an option of some command. */
export function isOptionName(word: string): word is OptionName {
  return Object.hasOwn(OPTIONS, word);
}
