import type { AnyRequest } from "../actions/action";
import type { CollectionRequest } from "../actions/collectionRequest";
import type { NamedBytes } from "../actions/compare";
import { reasonCodeOf } from "../domain/values/reasonCodes";
import type { RawList } from "../lists/rawList";
import type { StatementFile } from "../statements/statement";
import type { PreparedName, RequestOf } from "../workbook/prepareNamed";
import { askedCell } from "./askedCell";
import type { CommandLine, OptionValues } from "./commandLine";
import { FIGURE_REQUESTS } from "./figureRequests";
import { instalmentOf } from "./instalmentOf";
import { type Given, PAPER_REQUESTS } from "./paperRequests";
import { halves, readingChoice, rulesOf } from "./listRequest";
import { onlyOf, severalOf } from "./repeatedOption";

const nothing = (): Readonly<Record<string, never>> => ({});

const collection = (options: OptionValues): Given<CollectionRequest> => ({
  collectionDate: options["collection-date"],
  monthEnd: options["month-end"],
  dueUntil: options["due-until"],
  administration: options.administration,
  account: options.account,
  debtor: options.debtor,
  collectionSet: options.set,
  exclude: options.exclude,
  excludeDebtor: options["exclude-debtor"],
  bookingDate: options["booking-date"],
});

const REQUESTS: {
  readonly [N in PreparedName]: (
    options: OptionValues,
    files: readonly NamedBytes[],
    statements: readonly StatementFile[],
    lists: readonly RawList[],
    rawLists: readonly RawList[],
  ) => Given<RequestOf<N>>;
} = {
  check: nothing,
  verify: nothing,
  propose: collection,
  order: collection,
  collect: collection,
  change: (options) => ({
    order: options.order,
    collectionDate: options["collection-date"],
    text: options.text,
    exclude: options.exclude,
    excludeDebtor: options["exclude-debtor"],
    consolidate: options.consolidate,
    noConsolidate: options["no-consolidate"],
    refresh: options.refresh,
    delete: options.delete,
  }),
  issue: (options) => ({ order: options.order, bookingDate: options["booking-date"] }),
  file: (options) => ({ order: options.order }),
  compare: (options, [file]) => ({ order: options.order, file }),
  deliver: (options) => ({ order: options.order, on: options.on }),
  import: (_options, _files, statements) => ({ files: statements }),
  match: (options) => ({
    entry: options.entry?.[0],
    order: options.order,
    line: options.line,
    invoice: options.invoice,
  }),
  ignore: (options) => ({ entry: options.entry?.[0] }),
  settle: (options) => ({
    order: options.order,
    batch: options.batch,
    account: options.account,
    amount: options.amount,
    bookingDate: options["booking-date"],
  }),
  return: (options) => ({
    order: options.order,
    line: options.line,
    wholeTransaction: options["whole-transaction"],
    endToEndId: onlyOf(options["end-to-end-id"]),
    several: severalOf(options["end-to-end-id"])?.map((endToEndId) => ({ endToEndId })),
    kind: options.kind,
    reasonCode: reasonCodeOf(options.reason) ?? undefined,
    bookingDate: options["booking-date"],
    bankDebit: options["bank-debit"],
    charges: options.charges,
  }),
  "bank-debit": (options) => ({
    order: options.order,
    endToEndId: onlyOf(options["end-to-end-id"]),
    on: options.on,
    charges: options.charges,
  }),
  process: (options, _files, statements) => ({
    bookingDate: options["booking-date"],
    files: statements.length === 0 ? undefined : statements,
    chosen: chosenOf(options),
  }),
  cancel: (options) => ({ order: options.order, bookingDate: options["booking-date"] }),
  undo: (options) => ({
    order: options.order,
    endToEndId: onlyOf(options["end-to-end-id"]),
    entry: options.entry?.[0],
    invoice: options.invoice,
    administration: options.administration,
    bookingDate: options["booking-date"],
  }),
  "invoice-charges": (options) => ({
    order: options.order,
    endToEndId: onlyOf(options["end-to-end-id"]),
    entries: options.entry,
    dueDate: options["due-date"],
    bookingDate: options["booking-date"],
  }),
  enable: (options) => ({
    signed: options.signed,
    debtor: options.debtor,
    includeOpen: options["include-open"],
  }),
  sign: (options, _files, _statements, [raw]) => ({
    mandates: options.mandate,
    list: raw === undefined ? undefined : { raw, choice: readingChoice(options) },
    administration: options.administration,
    on: options.on,
  }),
  "delete-mandate": (options) => ({ mandate: options.mandate?.[0], administration: options.administration }),
  withdraw: (options) => ({
    mandate: options.mandate?.[0],
    administration: options.administration,
    on: options.on,
  }),
  "use-anyway": (options) => ({
    mandate: options.mandate?.[0],
    administration: options.administration,
    until: options.until,
    reason: options.text,
  }),
  "change-iban": (options) => ({
    mandate: options.mandate?.[0],
    administration: options.administration,
    iban: options.iban,
    bic: options.bic,
    how: options.how,
    on: options.on,
  }),
  "import-mandates": (options, _files, _statements, [raw]) => ({
    list: raw === undefined ? undefined : { raw, choice: readingChoice(options) },
    matchBy: options["match-by"],
    migrated: options.migrated,
    administration: options.administration,
  }),
  "take-in-bank-file": (options, files) => ({
    files,
    administration: options.administration,
    creditorId: options["creditor-id"],
    chosen: chosenOf(options),
    nextInvoices: options["next-invoices"],
    dueDate: options["due-date"],
    debtorsAccount: options["debtors-account"],
    bankAccount: options["bank-account"],
    inTransitAccount: options["in-transit-account"],
    journal: options.journal,
  }),
  "take-in-list": (options, _files, _statements, _lists, [list, ...others]) => ({
    list,
    others,
    choice: readingChoice(options),
    keepAs: options["keep-as"],
    administration: options.administration,
    partial: options.partial,
    exclude: options.exclude,
    migrated: options.migrated,
    readings: undefined,
  }),
  "take-in-one-list": (options, _files, _statements, _lists, [list, ...others]) => ({
    ...{ list, others, choice: readingChoice(options), keepAs: options["keep-as"], rules: rulesOf(options) },
    administration: options.administration,
    creditorId: options["creditor-id"],
    creditorName: options["creditor-name"],
    account: options.account,
    debtorsAccount: options["debtors-account"],
    bankAccount: options["bank-account"],
    inTransitAccount: options["in-transit-account"],
    journal: options.journal,
    collectionDate: options["collection-date"],
    period: options.period,
    signedOn: options["signed-on"],
    partial: options.partial,
    exclude: options.exclude,
  }),
  mandates: (options) => ({
    view: options.view,
    months: options.months,
    administration: options.administration,
  }),
  orders: (options) => ({
    administration: options.administration,
    account: options.account,
    debtor: options.debtor,
    from: options.from,
    to: options.to,
  }),
  history: (options) => ({
    mandate: options.mandate?.[0],
    debtor: options.debtor,
    invoice: options.invoice,
    order: options.order,
    administration: options.administration,
  }),
  "change-scheme": (options) => ({
    mandate: options.mandate?.[0],
    administration: options.administration,
    scheme: options.scheme,
    how: options.how,
    on: options.on,
  }),
  "change-reference": (options) => ({
    mandate: options.mandate?.[0],
    administration: options.administration,
    reference: options.reference,
    how: options.how,
    on: options.on,
  }),
  "change-creditor": (options) => ({
    administration: options.administration,
    creditorId: options["creditor-id"],
    creditorName: options["creditor-name"],
    how: options.how,
  }),
  hold: (options) => ({
    invoice: options.invoice,
    administration: options.administration,
    until: options.until,
    text: options.text,
  }),
  "change-text": (options) => ({
    debtor: options.debtor,
    mandate: options.mandate?.[0],
    invoice: options.invoice,
    administration: options.administration,
    textOf: options["text-of"],
    text: options.text,
  }),
  mend: (options) => ({ cells: [askedCell(options)] }),
  release: (options) => ({ invoice: options.invoice, administration: options.administration }),
  split: (options) => ({
    invoice: options.invoice,
    administration: options.administration,
    terms: options.terms,
    instalments: options.instalment?.map(instalmentOf),
  }),
  ...PAPER_REQUESTS,
  ...FIGURE_REQUESTS,
  map: (options) => ({
    tables: options.table === undefined ? undefined : tablesNamed(options.table),
    fields: options.field?.map((text) => {
      const [name, caption] = halves(text, "=");
      const [table, field] = halves(name, ".");
      return { table, field, caption };
    }),
  }),
};

/** Which tables of the user's own are taken for ours, as `--table` has it; an empty name: none. */
export function tablesNamed(texts: readonly string[]): { readonly table: string; readonly tableName: string }[] {
  return texts.map((text) => {
    const [table, tableName] = halves(text, "=");
    return { table, tableName };
  });
}

/** The answers by what each is about. */
function chosenOf({ choose }: OptionValues): Readonly<Record<string, string>> | undefined {
  return choose === undefined ? undefined : Object.fromEntries(choose.map((text) => halves(text, "=")));
}

/**
 * The request that a command line makes of an action, with the files that it names; what was not given is absent, for
 * the action knows what it means.
 */
export function requestOf<N extends PreparedName>(
  name: N,
  { options, confirmed }: Pick<CommandLine, "options" | "confirmed">,
  files: readonly NamedBytes[] = [],
  statements: readonly StatementFile[] = [],
  lists: readonly RawList[] = [],
  rawLists: readonly RawList[] = [],
): RequestOf<N> {
  const request: AnyRequest = {
    ...REQUESTS[name](options, files, statements, lists, rawLists),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
  // What an action cannot do without was asked for when the words were read.
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}
