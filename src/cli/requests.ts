import type { CommandLine, OptionValues } from "./arguments";
import type { CommandName } from "./commands";

/** The request that a command line makes of its action; options that were not given are absent. */
export function requestOf({ command, options, confirmed }: CommandLine): unknown {
  return withoutAbsent({ ...REQUESTS[command](options), confirmed });
}

type RequestMaker = (options: OptionValues) => Readonly<Record<string, unknown>>;

const nothing: RequestMaker = () => ({});

const selection: RequestMaker = (options) => ({
  collectionDate: options["collection-date"],
  dueUntil: options["due-until"],
  administration: options.administration,
  account: options.account,
  debtor: options.debtor,
  collectionSet: options.set,
  bookingDate: options["booking-date"],
});

const REQUESTS: Readonly<Record<CommandName, RequestMaker>> = {
  new: nothing,
  check: nothing,
  verify: nothing,
  propose: selection,
  order: selection,
  collect: selection,
  issue: ({ order, "booking-date": bookingDate }) => ({ order, bookingDate }),
  file: ({ order }) => ({ order }),
  deliver: ({ order, on }) => ({ order, on }),
  settle: ({ order, batch, account, amount, "booking-date": bookingDate }) => ({
    order,
    batch,
    account,
    amount,
    bookingDate,
  }),
  return: (options) => ({
    order: options.order,
    line: options.line,
    wholeTransaction: options.order === undefined ? undefined : options["whole-transaction"] === true,
    endToEndId: options["end-to-end-id"],
    kind: options.kind,
    reasonCode: options.reason?.toUpperCase(),
    bookingDate: options["booking-date"],
    bankDebit: options["bank-debit"],
    charges: options.charges,
  }),
  cancel: ({ order, "booking-date": bookingDate }) => ({ order, bookingDate }),
};

function withoutAbsent(request: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}
