import type { Confirmation } from "../actions/action";
import type { BankDebitRequest } from "../actions/bankDebit";
import type { CancelRequest } from "../actions/cancel";
import type { ChangeRequest } from "../actions/changePlan";
import type { CheckRequest } from "../actions/check";
import type { CollectionRequest } from "../actions/collectionRequest";
import type { CompareRequest, NamedBytes } from "../actions/compare";
import type { DeliverRequest } from "../actions/deliver";
import type { FileRequest } from "../actions/file";
import type { IssueRequest } from "../actions/issue";
import type { ReturnRequest } from "../actions/returnEvent";
import type { SettleRequest } from "../actions/settle";
import type { UndoRequest } from "../actions/undo";
import type { MappingCorrections } from "../workbook/proposeMapping";
import type { CommandLine, OptionValues } from "./commandLine";
import type { CommandName } from "./commands";

/** The requests of the commands; `new` is no action, and `check` and `verify` ask nothing. */
interface Requests {
  readonly new: CheckRequest;
  readonly check: CheckRequest;
  readonly verify: CheckRequest;
  readonly propose: CollectionRequest;
  readonly order: CollectionRequest;
  readonly collect: CollectionRequest;
  readonly change: ChangeRequest;
  readonly issue: IssueRequest;
  readonly file: FileRequest;
  readonly "compare-books": CheckRequest;
  readonly compare: CompareRequest;
  readonly deliver: DeliverRequest;
  readonly settle: SettleRequest;
  readonly return: ReturnRequest;
  readonly "bank-debit": BankDebitRequest;
  readonly cancel: CancelRequest;
  readonly undo: UndoRequest;
  readonly map: MappingCorrections;
}

/** What a request holds, as far as it was given: what is required was checked when the words were read. */
type Given<Request> = { readonly [F in Exclude<keyof Request, keyof Confirmation>]: Request[F] | undefined };

const nothing = (): Readonly<Record<string, never>> => ({});

const collection = (options: OptionValues): Given<CollectionRequest> => ({
  collectionDate: options["collection-date"],
  dueUntil: options["due-until"],
  administration: options.administration,
  account: options.account,
  debtor: options.debtor,
  collectionSet: options.set,
  bookingDate: options["booking-date"],
});

const REQUESTS: {
  readonly [C in CommandName]: (options: OptionValues, files: readonly NamedBytes[]) => Given<Requests[C]>;
} = {
  new: nothing,
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
  "compare-books": nothing,
  compare: (options, [file]) => ({ order: options.order, file }),
  deliver: (options) => ({ order: options.order, on: options.on }),
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
    endToEndId: options["end-to-end-id"],
    kind: options.kind,
    reasonCode: options.reason?.toUpperCase(),
    bookingDate: options["booking-date"],
    bankDebit: options["bank-debit"],
    charges: options.charges,
  }),
  "bank-debit": (options) => ({
    order: options.order,
    endToEndId: options["end-to-end-id"],
    on: options.on,
    charges: options.charges,
  }),
  cancel: (options) => ({ order: options.order, bookingDate: options["booking-date"] }),
  undo: (options) => ({ order: options.order, bookingDate: options["booking-date"] }),
  map: (options) => ({
    tables: options.table?.map((text) => {
      const [table, tableName] = halves(text, "=");
      return { table, tableName };
    }),
    fields: options.field?.map((text) => {
      const [name, caption] = halves(text, "=");
      const [table, field] = halves(name, ".");
      return { table, field, caption };
    }),
  }),
};

/** What stands before and behind the first mark, without space around it. */
function halves(text: string, mark: string): readonly [string, string] {
  const position = text.indexOf(mark);
  return [text.slice(0, position).trim(), text.slice(position + 1).trim()];
}

/**
 * The request that a command line makes of its action, with the files that it names; what was not given is absent, for
 * the action knows what it means.
 */
export function requestOf(
  { command, options, confirmed }: CommandLine,
  files: readonly NamedBytes[] = [],
): Readonly<Record<string, unknown>> {
  const request: Readonly<Record<string, unknown>> = { ...REQUESTS[command](options, files), confirmed };
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}
