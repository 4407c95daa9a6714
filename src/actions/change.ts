import { append, type Book, type Change, keyFrom, remove, setFields } from "../domain/book/book";
import { type BookIndex, ibanKey, indexBook } from "../domain/book/bookIndex";
import { orderCellFindings } from "../domain/collection/storedOrderCells";
import { totalsOf } from "../domain/collection/collectionOrder";
import { type Finding, finding, hasError } from "../domain/book/finding";
import { instalmentOf, itemOfLine, itemStatusFrom, type OpenItem, openItems } from "../domain/book/openItem";
import { inOrderOfIssue } from "../domain/book/orderOfIssue";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents } from "../domain/values/money";
import type { CollectionOrder, DirectDebit, LogRow } from "../domain/book/records";
import type { Action, Moment, Outcome, Resumed, Summary } from "./action";
import { type ChangePlan, type ChangeRequest, type DraftHabits, planChange } from "./changePlan";
import { judgeLines, unlessDraft } from "./draftLines";
import { absentOr, isText, isYesNo, listOf, type Shape, shaped } from "../kit/shape";
import { isDay, isTextOrNull } from "./loggedShapes";
import { keptFacts, momentOf, type OrdersFacts, requestOf, unreadableIn } from "./loggedRequest";
import { undoneOrders } from "./order";
import { type LineDifference, lineDifferences } from "./lineDifferences";
import { decided, held } from "./outcome";
import { findOrder, type StoredOrder } from "./storedOrder";

/** Findings that only say that the order is out of date: refreshing takes them over. */
const OUT_OF_DATE: ReadonlySet<string> = new Set([
  "order.openAmountChanged",
  "order.mandateChanged",
  "order.ibanChanged",
  "order.nameChanged",
  "order.itemGone",
]);

/** A draft that was changed, or removed. */
export type ChangeResult =
  | {
      readonly kind: "changed";
      readonly order: string;
      readonly collectionDate: IsoDate;
      readonly amount: Cents;
      readonly differences: readonly LineDifference[];
    }
  | { readonly kind: "removed"; readonly order: string; readonly items: number };

/** What the Log keeps of it. */
export type ChangeFacts = OrdersFacts & ({ readonly habits: DraftHabits } | { readonly deleted: true });

type ChangeOutcome = Outcome<ChangeResult, ChangeFacts>;

function decide(book: Book, request: ChangeRequest, moment: Moment): ChangeOutcome {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order } = stored;
  const notDraft = unlessDraft(order);
  if (notDraft.length > 0) return held([...findings, ...notDraft], [order.number]);
  if (request.delete === true) return deletion(book, stored, findings, request);
  const index = indexBook(book);
  const { kept, unknown } = keptLines(stored, request);
  const inOrder = new Set(kept.flatMap((line) => itemOfLine(line, index)?.key ?? []));
  const members = openItems(book, index).filter(({ key }) => inOrder.has(key));
  const plan = planChange(book, stored, members, request, moment);
  const outdated = judgeLines(book, index, { ...stored, lines: kept }, moment).findings.filter(
    (found) => isOfDraft(found) && !(request.refresh === true && isTakenOver(found)),
  );
  const nothing = plan.lines.length === 0 ? [finding("order.nothingLeft", null, { order: order.number })] : [];
  const account = index.accounts.get(ibanKey(order.account));
  const ofOrder = account === undefined ? [] : orderCellFindings(order, account);
  const all = [...findings, ...unknown, ...outdated, ...ofOrder, ...plan.findings, ...nothing];
  return decided(all, request, [order.number], () => ({
    changes: changes(book, index, stored, plan),
    result: {
      kind: "changed",
      order: order.number,
      collectionDate: plan.collectionDate,
      amount: totalsOf(plan.lines).controlSum,
      differences: lineDifferences(stored.lines, plan.lines),
    },
    resumeFacts: { habits: plan.habits, orders: [order.number] },
  }));
}

/** Whether a finding is about the draft itself: what is wrong with its items and master data comes with the plan. */
function isOfDraft({ code, place }: Finding): boolean {
  return code.startsWith("order.") || place?.table === "DirectDebits";
}

/** Refreshing makes every line anew, whatever stood in its cells. */
function isTakenOver({ code, place }: Finding): boolean {
  return OUT_OF_DATE.has(code) || place?.table === "DirectDebits";
}

type Named = Pick<DirectDebit, "debtor" | "invoice" | "instalment">;

function nameOf({ invoice, instalment }: Named): string {
  return `${invoice}/${String(instalment ?? "")}`;
}

/** Tells whether an item is to leave the order. */
function exclusion({ exclude = [], excludeDebtor = [] }: ChangeRequest): (item: Named) => boolean {
  const items = new Set(exclude.map((item) => keyFrom(item)));
  const debtors = new Set(excludeDebtor.map((debtor) => keyFrom(debtor)));
  return (item) =>
    items.has(keyFrom(item.invoice)) || items.has(keyFrom(nameOf(item))) || debtors.has(keyFrom(item.debtor));
}

/** The lines that stay, and what was to be excluded without being there. */
function keptLines({ order, lines }: StoredOrder, request: ChangeRequest) {
  const { exclude = [], excludeDebtor = [] } = request;
  const isExcluded = exclusion(request);
  const unknown: Finding[] = [
    ...exclude
      .filter(
        (item) => !lines.some((line) => [line.invoice, nameOf(line)].some((name) => keyFrom(name) === keyFrom(item))),
      )
      .map((item) => finding("order.itemNotInOrder", null, { order: order.number, item })),
    ...excludeDebtor
      .filter((debtor) => !lines.some((line) => keyFrom(line.debtor) === keyFrom(debtor)))
      .map((debtor) => finding("order.debtorNotInOrder", null, { order: order.number, debtor })),
  ];
  return { kept: lines.filter((line) => !isExcluded(line)), unknown };
}

/** Lines first, then the order's row, the items last: until they are written they tell what belonged to the order. */
function changes(book: Book, index: BookIndex, { order, lines }: StoredOrder, plan: ChangePlan): (Change | null)[] {
  const planned = new Map(plan.lines.map((line) => [line.line, line]));
  const stored = new Map(lines.map((line) => [line.line, line]));
  return [
    ...plan.lines.map((line) => {
      const before = stored.get(line.line);
      return before === undefined ? append("DirectDebits", line) : setFields("DirectDebits", before, line);
    }),
    ...lines.filter(({ line }) => !planned.has(line)).map((line) => remove("DirectDebits", line)),
    setFields("Orders", order, { collectionDate: plan.collectionDate, ...totalsOf(plan.lines) }),
    ...itemMarks(book, index, order, plan.lines),
  ];
}

/** The items that left the order are free again; those that are in it are marked, whoever they were before. */
function itemMarks(
  book: Book,
  index: BookIndex,
  order: CollectionOrder,
  lines: readonly DirectDebit[],
): (Change | null)[] {
  const inOrder = new Set(lines.flatMap((line) => itemOfLine(line, index)?.key ?? []));
  return markedItems(book, index, order.number)
    .filter(({ key }) => !inOrder.has(key))
    .map((item) => freed(item, index, order.number));
}

/** The items that say that they are in this draft. */
function markedItems(book: Book, index: BookIndex, order: string): OpenItem[] {
  return openItems(book, index).filter(
    ({ record }) => record.status === "InOrder" && keyFrom(record.lastOrder) === keyFrom(order),
  );
}

function freed(item: OpenItem, index: BookIndex, order: string): Change | null {
  const lines = index.linesOfItem.get(item.key) ?? [];
  const others = inOrderOfIssue(
    lines.filter((line) => keyFrom(line.order) !== keyFrom(order)),
    index,
  );
  const fields = { status: itemStatusFrom(others), lastOrder: others.at(-1)?.order ?? null };
  return item.table === "Invoices"
    ? setFields("Invoices", item.record, fields)
    : setFields("Instalments", item.record, fields);
}

function deletion(
  book: Book,
  { order, lines }: StoredOrder,
  findings: readonly Finding[],
  request: ChangeRequest,
): ChangeOutcome {
  const index = indexBook(book);
  return decided(findings, request, [order.number], () => ({
    changes: deletionChanges(book, index, order.number),
    result: { kind: "removed", order: order.number, items: lines.length },
    resumeFacts: { orders: [order.number], deleted: true },
  }));
}

/** Items first, so that none is left in an order that is gone; then lines and findings, the order last. */
function deletionChanges(book: Book, index: BookIndex, order: string): (Change | null)[] {
  return [...markedItems(book, index, order).map((item) => freed(item, index, order)), ...undoneOrders(book, [order])];
}

function summary(result: ChangeResult): Summary {
  const { order } = result;
  if (result.kind === "removed") return { order, deleted: true, items: result.items };
  const { collectionDate, amount, differences } = result;
  return { order, collectionDate, amount: formatCents(amount), differences: differences.map((row) => ({ ...row })) };
}

const isNames = absentOr(listOf(isText));

const CHANGE: Shape<Omit<ChangeRequest, "confirmed">> = {
  order: isText,
  collectionDate: absentOr(isDay),
  text: absentOr(isText),
  exclude: isNames,
  excludeDebtor: isNames,
  consolidate: isNames,
  noConsolidate: isNames,
  refresh: absentOr(isYesNo),
  delete: absentOr(isYesNo),
};

const HABITS: Shape<DraftHabits> = { consolidated: listOf(isText), separate: listOf(isText), text: isTextOrNull };

const unreadableDeletion = unreadableIn({ request: CHANGE });
const unreadableChange = unreadableIn({ request: CHANGE, facts: { habits: shaped(HABITS) } });

function unreadable(logRow: LogRow): readonly string[] {
  const isDeletion = requestOf<ChangeRequest>(logRow).delete === true;
  return isDeletion ? unreadableDeletion(logRow) : unreadableChange(logRow);
}

/** A change goes on from the items that the order still marks; a deletion from whatever is left. */
function resume(book: Book, logRow: LogRow): Resumed {
  const request = requestOf<ChangeRequest>(logRow);
  const index = indexBook(book);
  if (request.delete === true) {
    const rest = deletionChanges(book, index, request.order);
    return { state: "Recovered", changes: rest.filter((change) => change !== null) };
  }
  const { stored } = findOrder(book, request.order);
  if (stored === null) return { state: "Undone", changes: [] };
  const isExcluded = exclusion(request);
  const members = markedItems(book, index, request.order).filter(
    (item) =>
      !isExcluded({ debtor: item.invoice.debtor, invoice: item.invoice.number, instalment: instalmentOf(item) }),
  );
  const { habits } = keptFacts<{ readonly habits: DraftHabits }>(logRow);
  const plan = planChange(book, stored, members, request, momentOf(logRow), habits);
  const rest = changes(book, index, stored, plan);
  return { state: "Recovered", changes: rest.filter((change) => change !== null) };
}

/** Changes a draft order, or removes it (docs/law/actions.md#4, changeOrder). */
export const changeAction: Action<ChangeRequest, ChangeResult, ChangeFacts> = {
  name: "change",
  writes: true,
  decide,
  summary,
  unreadable,
  resume,
};
