import { type Book, type Change, setFields } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import { atItem, itemName, type OpenItem } from "../domain/book/openItem";
import type { LogRow } from "../domain/book/records";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { requestOf, unreadableIn } from "./loggedRequest";
import { findItem, type NamedItem } from "./namedItem";
import { decided } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";
import { blockOn } from "../domain/values/heldUntil";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { absentOr, isText, type Shape } from "../kit/shape";

/** Which item is to be collected again. */
export interface ReleaseRequest extends Confirmation, NamedItem {}

/** The item that is to be collected again. */
export interface ReleaseResult {
  readonly administration: string;
  readonly item: string;
}

/** As the result: all else is told by the tables. */
export type ReleaseFacts = ReleaseResult;

function decide(book: Book, request: ReleaseRequest, moment: Moment): Outcome<ReleaseResult, ReleaseFacts> {
  const { item, findings } = findItem(book, request);
  const all = item === null ? findings : [...findings, ...releaseFindings(item, dateOf(moment.at))];
  return decided(all, request, [], () => {
    if (item === null) return [];
    const result = { administration: item.invoice.administration, item: itemName(item) };
    return { changes: [releasedChange(item)], result, resumeFacts: result };
  });
}

function releaseFindings(item: OpenItem, today: IsoDate): Finding[] {
  const { record, invoice } = item;
  const params = { item: itemName(item) };
  const whole = blockOn(invoice.blocked, today);
  if (item.table === "Instalments" && whole !== null) {
    return [finding("release.invoiceBlocked", at("Invoices", invoice, "blocked"), { ...params, reason: whole })];
  }
  if (record.blocked !== null || record.collect !== true) return [];
  return [finding("release.nothing", atItem(item, "collect"), params)];
}

function releasedChange(item: OpenItem): Change | null {
  const fields = { blocked: null, collect: true } as const;
  return item.table === "Invoices"
    ? setFields("Invoices", item.record, fields)
    : setFields("Instalments", item.record, fields);
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { item } = findItem(book, requestOf<ReleaseRequest>(logRow));
  if (item === null) return { state: "Undone", changes: [] };
  return { state: "Recovered", changes: unwrittenChanges(book, [releasedChange(item)]) };
}

/** Has an item collected again (docs/law/actions.md#8): its block is lifted, and it says itself that it is wanted. */
export const releaseAction: Action<ReleaseRequest, ReleaseResult, ReleaseFacts> = {
  name: "release",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: { invoice: isText, administration: absentOr(isText) } satisfies Shape<Omit<ReleaseRequest, "confirmed">>,
  }),
  resume,
};
