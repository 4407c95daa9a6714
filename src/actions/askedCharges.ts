import { type Book, keyFrom } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import { formatCents, ZERO } from "../domain/values/money";
import type { FoundCharges, ReturnCharges } from "./returnCharges";

/*
 * Which charges of returns a request is about, and what stands in the way of invoicing them on (docs/law/actions.md#8,
 * invoiceCharges).
 */

/** The charges that are meant; when none are named, all of returns that were not invoiced on yet. */
export interface WantedCharges {
  readonly order?: string;
  readonly endToEndId?: string;
  /** The references of the bank's entries whose charges are meant: each must have some that were not invoiced on. */
  readonly entries?: readonly string[];
}

/** Charges that are invoiced on, with what is found of the others; none where one that is named cannot be. */
export function askedCharges(
  book: Book,
  found: FoundCharges,
  request: WantedCharges,
): { readonly wanted: readonly ReturnCharges[]; readonly findings: readonly Finding[] } {
  const absent = absentFindings(book, found, request);
  if (absent.length > 0) return { wanted: [], findings: absent };
  const wanted = found.open.filter(askedBy(request));
  if (wanted.length === 0) return { wanted, findings: nothingFindings(found, request) };
  return { wanted, findings: isOfAll(request) ? severalFindings(found) : [] };
}

/** Whether all charges are meant that can be. */
function isOfAll({ order, endToEndId, entries }: WantedCharges): boolean {
  return order === undefined && endToEndId === undefined && entries === undefined;
}

function askedBy({ order, endToEndId, entries }: WantedCharges): (one: ReturnCharges) => boolean {
  const named = entries === undefined ? null : new Set(entries.map((reference) => keyFrom(reference)));
  return (one) =>
    (named === null || named.has(keyFrom(one.entry.reference))) &&
    (order === undefined || keyFrom(one.order) === keyFrom(order)) &&
    (endToEndId === undefined || keyFrom(one.endToEndId) === keyFrom(endToEndId));
}

/** What is wrong with the entries that are named: of each its charges must still be open. */
function absentFindings(book: Book, found: FoundCharges, { entries = [] }: WantedCharges): Finding[] {
  const open = new Set(found.open.map(({ entry }) => keyFrom(entry.reference)));
  return entries.flatMap((reference) => {
    const key = keyFrom(reference);
    if (open.has(key)) return [];
    const before = found.invoiced.find(({ entry }) => keyFrom(entry.reference) === key);
    if (before !== undefined) return [alreadyFinding(before)];
    const entry = book.tables.BankEntries.find((one) => keyFrom(one.reference) === key);
    return entry === undefined
      ? [finding("bankEntry.unknown", null, { reference })]
      : [finding("charges.notOfReturn", at("BankEntries", entry, "charges"), { reference: entry.reference })];
  });
}

/** Why there is nothing to invoice on: it was, or there are no charges. */
function nothingFindings(found: FoundCharges, request: WantedCharges): Finding[] {
  const before = request.endToEndId === undefined ? [] : found.invoiced.filter(askedBy(request));
  const already = before.map(alreadyFinding);
  return already.length > 0 ? already : [...severalFindings(found), finding("charges.nothing", null)];
}

function alreadyFinding({ entry, number }: FoundCharges["invoiced"][number]): Finding {
  const params = { reference: entry.reference, invoice: number };
  return finding("charges.already", at("BankEntries", entry, "charges"), params);
}

function severalFindings({ ofSeveral }: FoundCharges): Finding[] {
  return ofSeveral.map((entry) => {
    const params = { reference: entry.reference, charges: formatCents(entry.charges ?? ZERO) };
    return finding("charges.ofSeveral", at("BankEntries", entry, "charges"), params);
  });
}
