import { append, type Book, type Change, keyFrom, remove } from "../domain/book/book";
import { itemKey } from "../domain/book/bookIndex";
import type { PlannedOrder } from "../domain/collection/collectionOrder";
import { DISCOUNT_FINDINGS } from "../domain/collection/discount";
import { type Finding, type Place, withoutRepeats } from "../domain/book/finding";
import { itemName } from "../domain/book/openItem";
import type { Proposal } from "../domain/collection/proposal";
import type { BookRecord, OrderFinding, TableName } from "../domain/book/records";
import { acceptedRecord } from "../domain/audit/acceptedAgain";
import { CONFIRMED_SINGLY } from "../domain/values/findingCodes";
import type { Aids, Moment } from "./action";

/** What becomes of the VAT of a discount is looked up again when the VAT return is made: long after the preview. */
const DISCOUNT_CODES: ReadonlySet<string> = new Set(Object.values(DISCOUNT_FINDINGS));

/** What keeps an item out though nothing is wrong with it. */
const HELD_BACK: ReadonlySet<string> = new Set(["item.blocked", "item.held"]);

/**
 * What an order keeps of its making: each warning that was accepted and by whom, what was told of the VAT of a discount,
 * and each item that was left out and why.
 * A warning stands with the order that collects what it is about, an item that was left out with the first order of its
 * administration; what concerns no order in particular stands with the first one.
 */
export function orderFindings(
  proposal: Proposal,
  warnings: readonly Finding[],
  orders: readonly PlannedOrder[],
  moment: Moment,
  aids: Aids | undefined,
): Change[] {
  const [first] = orders;
  if (first === undefined) return [];
  const orderOf = (administration: string): string =>
    (orders.find(({ order }) => keyFrom(order.administration) === keyFrom(administration)) ?? first).order.number;
  const discounts = proposal.findings.filter(({ code }) => DISCOUNT_CODES.has(code));
  const isPlaced = discounts.length > 0 || warnings.some(({ severity }) => severity === "warning");
  const placed = isPlaced ? ordersByPlace(proposal, orders) : null;
  const orderWarned = ({ place }: Finding): string => placed?.get(placeKey(place)) ?? first.order.number;
  const accepted = acceptedWarnings(warnings, orderWarned, moment, aids);
  const leftOut = proposal.leftOut.flatMap(({ item, findings }) => {
    const order = orderOf(item.invoice.administration);
    // An item that is in another order already is not missed here.
    const reasons = findings.filter(({ severity, code }) => severity === "error" || HELD_BACK.has(code));
    return withoutRepeats(reasons).map((found) => ({
      ...orderFinding(order, found, moment, aids),
      record: inPart(`Invoices ${itemName(item)}`),
    }));
  });
  const discounted = discounts.map((found) => orderFinding(orderWarned(found), found, moment, aids));
  return [...accepted, ...discounted, ...leftOut].map((record) => append("OrderFindings", record));
}

/** The warnings among these findings, as an order keeps them: who accepted each, and when. */
export function acceptedWarnings(
  findings: readonly Finding[],
  orderOf: (found: Finding) => string,
  moment: Moment,
  aids: Aids | undefined,
): OrderFinding[] {
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return withoutRepeats(warnings).map((found) => ({
    ...orderFinding(orderOf(found), found, moment, aids),
    acceptedBy: moment.user,
  }));
}

/** Adds those of these rows that the book does not hold yet: a broken-off write may have added some already. */
export function keptFindings({ tables }: Book, rows: readonly OrderFinding[]): Change[] {
  if (rows.length === 0) return [];
  const known = new Set(tables.OrderFindings.map(contentOf));
  return rows.filter((row) => !known.has(contentOf(row))).map((row) => append("OrderFindings", row));
}

/** Takes the findings of an order away again but for the first `kept`. */
export function undoneFindings({ tables }: Book, order: string, kept: number): Change[] {
  const ofOrder = tables.OrderFindings.filter((found) => keyFrom(found.order) === keyFrom(order));
  return ofOrder.slice(kept).map((found) => remove("OrderFindings", found));
}

const KEPT_MAX = 1_000;

/** A reason or a number that a user gave may be as long as a cell; here it is one part of a text. */
function inPart(text: string): string {
  return text.length > KEPT_MAX ? `${text.slice(0, KEPT_MAX - 1)}…` : text;
}

function contentOf({ order, code, severity, record, message, acceptedBy, at }: OrderFinding): string {
  return JSON.stringify([order, code, severity, record, message, acceptedBy, at]);
}

function orderFinding(order: string, found: Finding, { at }: Moment, aids: Aids | undefined): OrderFinding {
  const message = inPart(aids?.describe?.(found) ?? found.code);
  const { code, severity } = found;
  return { row: 0, order, code, severity, record: recordOf(found), message, acceptedBy: null, at };
}

/** The first order that collects what stands in a row of the master data or the open items, by that row. */
function ordersByPlace({ transactions }: Proposal, orders: readonly PlannedOrder[]): ReadonlyMap<string, string> {
  const placed = new Map<string, string>();
  const place = (table: TableName, { row }: BookRecord, order: string) => {
    const key = placeKey({ table, row });
    if (!placed.has(key)) placed.set(key, order);
  };
  const ofItem = new Map<string, string>();
  for (const { order, lines, administration, account } of orders) {
    place("Administrations", administration, order.number);
    place("Accounts", account, order.number);
    for (const line of lines) ofItem.set(itemKey(line.administration, line.invoice, line.instalment), order.number);
  }
  for (const { item, debtor, mandate } of transactions.flatMap(({ members }) => members)) {
    const order = ofItem.get(item.key);
    if (order === undefined) continue;
    place("Invoices", item.invoice, order);
    place(item.table, item.record, order);
    place("Debtors", debtor, order);
    place("Mandates", mandate.mandate, order);
  }
  return placed;
}

function placeKey(place: Pick<Place, "table" | "row"> | null): string {
  return place === null ? "" : `${place.table} ${String(place.row)}`;
}

/**
 * What a finding is about, as a person would look it up: the table and the sheet row; null when it is about neither. What is
 * confirmed item by item names the item: a row is another one once the sheet is sorted.
 */
function recordOf({ code, place, params }: Finding): string | null {
  if (place === null) return null;
  const { item } = params;
  if (CONFIRMED_SINGLY.has(code) && typeof item === "string") return acceptedRecord(inPart(item));
  return place.row === null ? place.table : `${place.table} ${String(place.row)}`;
}
