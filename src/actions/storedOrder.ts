import { by } from "../kit/byNumber";
import { type Book, keyFrom } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import { type OrderSettings, settingsFinding, settingsFromText } from "../domain/book/orderSettings";
import type { Administration, CollectionOrder, DirectDebit, BankEntry } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";

/** An order as it is stored, with all its lines, for the actions that work from these alone. */
export interface StoredOrder {
  readonly order: CollectionOrder;
  /** In line order. */
  readonly lines: readonly DirectDebit[];
  /** For the closed period and what is not frozen; the books may have lost it. */
  readonly administration: Administration | undefined;
}

/** The order with this number, or what keeps it from being worked with: it is not there, or cells of it are unreadable. */
export function findOrder(
  book: Book,
  number: string,
): { readonly stored: StoredOrder | null; readonly findings: readonly Finding[] } {
  const stopping = stoppingFindings(book);
  const key = keyFrom(number);
  const order = book.tables.Orders.find((candidate) => keyFrom(candidate.number) === key);
  if (order === undefined) {
    return { stored: null, findings: [...stopping, finding("order.unknown", null, { order: number })] };
  }
  const lines = book.tables.DirectDebits.filter((line) => keyFrom(line.order) === key).sort(by(({ line }) => line));
  const rows = rowFindings(book);
  const unreadable = [
    ...(order.unreadable === undefined ? [] : rows.of("Orders", order)),
    ...lines.filter((line) => line.unreadable !== undefined).flatMap((line) => rows.of("DirectDebits", line)),
  ];
  const findings = [...stopping, ...unreadable];
  if (lines.length === 0) findings.push(finding("order.noLines", at("Orders", order, "number"), { order: number }));
  const administration = book.tables.Administrations.find(
    ({ code }) => keyFrom(code) === keyFrom(order.administration),
  );
  return { stored: { order, lines, administration }, findings };
}

/**
 * The frozen settings of an issued order, or why there are none; a draft lawfully has none yet. Where a line has a discount
 * it needs its ledger account.
 */
export function frozenSettings({ order, lines }: Pick<StoredOrder, "order" | "lines">): {
  readonly settings: OrderSettings | null;
  readonly findings: Finding[];
} {
  const settings = settingsFromText(order.settings);
  const isDiscounted = lines.some(({ discount }) => discount !== null && discount !== 0);
  const wrong = isDiscounted && settings?.discountAccount === null ? (["discountAccount"] as const) : [];
  const unreadable = order.status === "Draft" ? null : settingsFinding(order, wrong);
  return { settings: unreadable === null ? settings : null, findings: unreadable === null ? [] : [unreadable] };
}

/** Why an order cannot be worked with as issued: still a draft, or cancelled. */
export function unlessIssued(order: CollectionOrder): Finding[] {
  const place = at("Orders", order, "status");
  if (order.status === "Draft") return [finding("order.notIssued", place, { order: order.number })];
  if (order.status === "Cancelled") return [finding("order.cancelled", place, { order: order.number })];
  return [];
}

/** Why a single line cannot come back: the order was not delivered. */
export function unlessDelivered(order: CollectionOrder): Finding[] {
  if (order.deliveredOn !== null) return [];
  return [finding("order.notDelivered", at("Orders", order, "deliveredOn"), { order: order.number })];
}

/** What the bank credited and debited for an order: its bank entries that count. */
export function processedEntries({ tables }: Book, order: CollectionOrder): readonly BankEntry[] {
  const key = keyFrom(order.number);
  return tables.BankEntries.filter(({ order: named, status }) => status === "Processed" && keyFrom(named) === key);
}

/** The reference of the next entry by hand for an order: `H-<order>-<n>`. */
export function nextHandReference(book: Book, order: CollectionOrder): string {
  const start = `H-${order.number}-`;
  const last = book.tables.BankEntries.filter(({ reference }) => reference.startsWith(start))
    .map(({ reference }) => Number(reference.slice(start.length)))
    .reduce((highest, number) => (number > highest ? number : highest), 0);
  return `${start}${String(last + 1)}`;
}
