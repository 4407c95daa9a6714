import { type Book, setFields } from "../domain/book/book";
import { at, finding, hasError } from "../domain/book/finding";
import type { BankEntry, LogRow } from "../domain/book/records";
import { type Cents, formatCents } from "../domain/values/money";
import type { Action, Confirmation, Outcome, Resumed } from "./action";
import { keptFacts, unreadableIn } from "./loggedRequest";
import { findEntry } from "./namedEntry";
import { decided, held } from "./outcome";
import { isText, type Shape } from "../kit/shape";

/** Which entry of the bank is not to be booked. */
export interface IgnoreRequest extends Confirmation {
  /** The entry's reference. */
  readonly entry: string;
}

/** An entry that is left alone from now on. */
export interface IgnoreResult {
  readonly entry: string;
  readonly amount: Cents;
}

/** As the result: all else is told by the tables. */
export type IgnoreFacts = IgnoreResult;

function decide(book: Book, request: IgnoreRequest): Outcome<IgnoreResult, IgnoreFacts> {
  const { entry, findings } = findEntry(book, request.entry);
  if (entry === null || hasError(findings)) return held(findings);
  const { reference, amount, status } = entry;
  const already = finding("bankEntry.alreadyIgnored", at("BankEntries", entry, "status"), { reference });
  const result = { entry: reference, amount };
  return decided([...findings, ...(status === "Ignored" ? [already] : [])], request, [], () => ({
    changes: [ignoreChange(entry)],
    result,
    resumeFacts: result,
  }));
}

/** An entry that is ignored is of no order: one of an order was recognised as booked before. */
function ignoreChange(entry: BankEntry) {
  return setFields("BankEntries", entry, { order: null, line: null, invoice: null, status: "Ignored" });
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { entry } = findEntry(book, keptFacts<IgnoreFacts>(logRow).entry);
  const change = entry === null ? null : ignoreChange(entry);
  return { state: "Recovered", changes: change === null ? [] : [change] };
}

/** Leaves an entry of the bank alone for good; `match` takes that back (docs/law/actions.md#7). */
export const ignoreAction: Action<IgnoreRequest, IgnoreResult, IgnoreFacts> = {
  name: "ignore",
  writes: true,
  decide,
  summary: (result) => ({ ...result, amount: formatCents(result.amount) }),
  unreadable: unreadableIn({ facts: { entry: isText } satisfies Shape<Pick<IgnoreFacts, "entry">> }),
  resume,
};
