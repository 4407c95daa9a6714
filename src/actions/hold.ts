import { type Book, setFields } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import { atItem, itemName, livingLine, type OpenItem } from "../domain/book/openItem";
import type { BookIndex } from "../domain/book/bookIndex";
import type { LogRow } from "../domain/book/records";
import { linesOfItem } from "../domain/book/orderOfIssue";
import { blockOn, heldText } from "../domain/values/heldUntil";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { requestOf, unreadableIn } from "./loggedRequest";
import { findItem, type NamedItem } from "./namedItem";
import { decided } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";
import { absentOr, isText, type Shape } from "../kit/shape";
import { isDay } from "./loggedShapes";

/** Which item is not to be collected before which day, and why. */
export interface HoldRequest extends Confirmation, NamedItem {
  readonly until: IsoDate;
  readonly text?: string;
}

/** The item that is held, with what its block says. */
export interface HoldResult {
  readonly administration: string;
  readonly item: string;
  readonly until: IsoDate;
  readonly blocked: string;
}

/** As the result: all else is told by the tables. */
export type HoldFacts = HoldResult;

function decide(book: Book, request: HoldRequest, moment: Moment): Outcome<HoldResult, HoldFacts> {
  const { item, index, findings } = findItem(book, request);
  const all = item === null ? findings : [...findings, ...holdFindings(item, index, request, moment)];
  return decided(all, request, [], () => {
    if (item === null) return [];
    const { administration } = item.invoice;
    const { until } = request;
    const result = { administration, item: itemName(item), until, blocked: heldText(until, request.text) };
    return { changes: [heldChange(item, result.blocked)], result, resumeFacts: result };
  });
}

function holdFindings(item: OpenItem, index: BookIndex, { until }: HoldRequest, moment: Moment): Finding[] {
  const params = { item: itemName(item) };
  const { record, invoice } = item;
  const findings: Finding[] = [];
  const today = dateOf(moment.at);
  if (until < today) findings.push(finding("hold.past", null, { date: until }));
  const [own, whole] = [blockOn(record.blocked, today), blockOn(invoice.blocked, today)];
  if (own !== null) {
    findings.push(finding("hold.already", atItem(item, "blocked"), { ...params, reason: own }));
  } else if (whole !== null) {
    findings.push(finding("hold.already", at("Invoices", invoice, "blocked"), { ...params, reason: whole }));
  }
  const living = livingLine(linesOfItem(item.key, index));
  if (living !== null)
    findings.push(finding("item.inOrder", atItem(item, "status"), { ...params, order: living.order }));
  return findings;
}

function heldChange(item: OpenItem, blocked: string) {
  return item.table === "Invoices"
    ? setFields("Invoices", item.record, { blocked })
    : setFields("Instalments", item.record, { blocked });
}

function resume(book: Book, logRow: LogRow): Resumed {
  const request = requestOf<HoldRequest>(logRow);
  const { item } = findItem(book, request);
  if (item === null) return { state: "Undone", changes: [] };
  const changes = [heldChange(item, heldText(request.until, request.text))];
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** Holds an item back until a day (docs/law/actions.md#8): up to and including it nothing is collected of it. */
export const holdAction: Action<HoldRequest, HoldResult, HoldFacts> = {
  name: "hold",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: {
      invoice: isText,
      administration: absentOr(isText),
      until: isDay,
      text: absentOr(isText),
    } satisfies Shape<Omit<HoldRequest, "confirmed">>,
  }),
  resume,
};
