import type { OptionName } from "./options";

/** What a command takes besides the common options. */
export interface CommandForm {
  readonly options: readonly OptionName[];
  readonly required: readonly OptionName[];
  /** Those that may be given several times here, where that depends on the command. */
  readonly repeated?: readonly OptionName[];
  /** How many files follow the workbook; none when absent. */
  readonly files?: number;
  /** Whether more of them may follow. */
  readonly moreFiles?: true;
  /** The option in whose place one file may stand. */
  readonly fileOr?: OptionName;
}

const COLLECTION: CommandForm = {
  options: [
    ...["collection-date", "month-end", "due-until", "administration", "account", "debtor", "set"],
    ...["exclude", "exclude-debtor", "out", "booking-date"],
  ] as const,
  required: [],
};

const OF_AN_ORDER: CommandForm = { options: ["order", "out", "booking-date"], required: ["order"] };

const FIGURES_OF: CommandForm = {
  options: ["date", "from", "administration", "debtor", "order", "sheet", "csv"],
  required: [],
};

/** What can be wished of a draft order beside another date. */
export const CHANGE_WISHES = [
  "text",
  "exclude",
  "exclude-debtor",
  "consolidate",
  "no-consolidate",
  "refresh",
  "delete",
] as const satisfies readonly OptionName[];

/** The commands with the options that each takes. */
export const COMMANDS = {
  new: { options: ["sample", "invoices", "seed", "take-in", "looks", "table"], required: [] },
  check: { options: [], required: [] },
  verify: { options: ["out"], required: [] },
  leave: { options: ["out"], required: [] },
  "support-pack": { options: ["out"], required: ["out"] },
  propose: { ...COLLECTION, options: [...COLLECTION.options, "report"] },
  order: COLLECTION,
  collect: COLLECTION,
  change: {
    options: ["order", "collection-date", ...CHANGE_WISHES],
    required: ["order"],
  },
  issue: OF_AN_ORDER,
  file: OF_AN_ORDER,
  "compare-books": { options: [], required: [], files: 1 },
  compare: { options: ["order"], required: ["order"], files: 1 },
  deliver: { options: ["order", "on"], required: ["order"] },
  import: { options: [], required: [], files: 1, moreFiles: true },
  match: { options: ["entry", "order", "line", "invoice"], required: ["entry"] },
  ignore: { options: ["entry"], required: ["entry"] },
  settle: { options: ["order", "batch", "account", "booking-date", "amount"], required: [] },
  return: {
    options: [
      "order",
      "line",
      "whole-transaction",
      "end-to-end-id",
      "kind",
      "reason",
      "booking-date",
      "bank-debit",
      "charges",
    ],
    required: ["kind"],
    repeated: ["end-to-end-id"],
  },
  "bank-debit": {
    options: ["order", "end-to-end-id", "on", "charges"],
    required: ["order", "end-to-end-id", "on"],
  },
  process: { options: ["booking-date", "choose"], required: [], moreFiles: true },
  cancel: { options: ["order", "booking-date"], required: ["order"] },
  undo: {
    options: ["order", "end-to-end-id", "entry", "invoice", "administration", "booking-date"],
    required: [],
  },
  "invoice-charges": {
    options: ["order", "end-to-end-id", "entry", "due-date", "booking-date"],
    required: [],
    repeated: ["entry"],
  },
  enable: { options: ["signed", "debtor", "include-open"], required: [] },
  sign: {
    options: ["mandate", "administration", "on", "dates", "separator", "encoding"],
    required: [],
    repeated: ["mandate"],
    fileOr: "mandate",
  },
  withdraw: { options: ["mandate", "administration", "on"], required: ["mandate"] },
  "use-anyway": {
    options: ["mandate", "administration", "until", "text"],
    required: ["mandate", "until", "text"],
  },
  "delete-mandate": { options: ["mandate", "administration"], required: ["mandate"] },
  "change-iban": {
    options: ["mandate", "administration", "iban", "bic", "how", "on"],
    required: ["mandate", "how"],
  },
  "import-mandates": {
    options: ["match-by", "migrated", "administration", "dates", "separator", "encoding"],
    required: ["match-by"],
    files: 1,
  },
  "take-in": {
    options: [
      ...(["administration", "creditor-id", "choose", "next-invoices", "due-date", "debtors-account"] as const),
      ...(["bank-account", "in-transit-account", "journal"] as const),
      ...(["field", "decimal", "dates", "separator", "encoding", "worksheet"] as const),
      ...(["layout", "keep-as", "partial", "exclude", "migrated"] as const),
      ...(["one-list", "creditor-name", "account", "collection-date", "period", "signed-on", "prefix"] as const),
      ...(["fee", "collected", "first-month", "text"] as const),
    ],
    ...{ required: [], files: 1, moreFiles: true },
  },
  mandates: { options: ["view", "months", "administration", "all-administrations"], required: [] },
  orders: { options: ["administration", "account", "debtor", "from", "to"], required: [] },
  history: { options: ["mandate", "debtor", "invoice", "order", "administration", "out"], required: [] },
  "change-scheme": {
    options: ["mandate", "administration", "scheme", "how", "on"],
    required: ["mandate", "how"],
  },
  "change-reference": {
    options: ["mandate", "administration", "reference", "how", "on"],
    required: ["mandate", "how"],
  },
  "change-creditor": {
    options: ["administration", "creditor-id", "creditor-name", "how"],
    required: ["how"],
  },
  hold: { options: ["invoice", "administration", "until", "text"], required: ["invoice", "until"] },
  "change-text": {
    options: ["debtor", "mandate", "invoice", "administration", "text-of", "text"],
    required: ["text-of", "text"],
  },
  mend: { options: ["cell", "key", "value", "was"], required: ["cell", "key", "value"] },
  release: { options: ["invoice", "administration"], required: ["invoice"] },
  split: { options: ["invoice", "administration", "terms", "instalment"], required: ["invoice"] },
  dunning: { options: ["administration", "debtor", "out"], required: [] },
  "mandate-form": {
    options: ["mandate", "debtor", "administration", "blank", "form-language", "bundle", "page", "out"],
    required: [],
  },
  notify: { options: ["order", "debtor", "unsent", "as", "bundle", "out"], required: ["order"] },
  specification: { options: ["order", "debtor", "unsent", "as", "bundle", "out"], required: ["order"] },
  "order-letter": { options: ["order", "page", "out"], required: ["order"] },
  "papers-sent": { options: ["order", "paper", "on", "debtor", "not-sent"], required: ["order", "paper"] },
  explain: { options: ["order", "date", "sheet", "csv"], required: [] },
  exposure: { options: ["date", "administration", "sheet", "csv"], required: [] },
  "return-rate": { options: ["from", "to", "administration", "debtor", "sheet", "csv"], required: [] },
  "open-items": FIGURES_OF,
  "in-transit": FIGURES_OF,
  sample: {
    options: ["size", "seed", "by-amount", "from", "to", "administration", "sheet", "csv"],
    required: ["size"],
  },
  "trial-balance": { options: ["date", "from", "administration", "sheet", "csv"], required: [] },
  "year-end": { options: ["year", "administration", "sheet", "csv"], required: [] },
  export: {
    options: ["xaf", "csv", "layout", "administration", "from", "to", "without-bank", "new", "again"],
    required: [],
  },
  "control-sheet": { options: [], required: [] },
  map: { options: ["table", "field", "make-tables"], required: [] },
} as const satisfies Record<string, CommandForm>;

export type CommandName = keyof typeof COMMANDS;

/** The commands in the order in which the help tells them. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** Whether a word is a command. */
export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

/** The form of a command. */
export function formOf(command: CommandName): CommandForm {
  return COMMANDS[command];
}
