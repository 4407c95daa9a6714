import { chargesInvoicedOf } from "../domain/ledger/chargesInvoiced";
import { type Book, type Key, keyFrom } from "../domain/book/book";
import type { BookIndex } from "../domain/book/bookIndex";
import { at, type Finding, finding, warningName, type WarningName } from "../domain/book/finding";
import { openAmountOf } from "../domain/book/openItem";
import type { DirectDebit, Instalment, Invoice } from "../domain/book/records";
import { absolute, type Cents, formatCents, sumOf } from "../domain/values/money";
import { groupBy } from "../kit/groupBy";
import type { Report } from "./action";
import type { ListedItem } from "../lists/openItemList";
import { unconfirmed } from "./outcome";
import type { TakeInRequest } from "./takeInRequest";
import { type Gone, goneItems } from "./goneItems";
import { comparedItem, type ListedChange } from "./takeInComparison";
import { type ListedDebtors, listedDebtors, withoutZeros } from "./takeInDebtors";
import { comparedInstalments, isInInstalments, listedNumbers, loneInstalment } from "./takeInInstalments";

/** A list beside the book. */
export interface ListComparison {
  readonly debtors: ListedDebtors;
  readonly compared: readonly ListedChange[];
  /** What is closed, for the list no longer has it. */
  readonly gone: readonly Gone[];
  /** What holds everything back until it is confirmed. */
  readonly blocking: readonly Finding[];
  /** What is told, and holds back no more than its own invoice. */
  readonly shown: readonly Finding[];
  /** By which names what is held back goes on. */
  readonly names: readonly WarningName[];
}

/** What is compared. */
export interface ListScope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly request: TakeInRequest;
  /** Of rows that name none. */
  readonly administration: string;
  readonly report?: Report | undefined;
}

/** Rows between two reports of progress. */
const REPORT_ROWS = 5_000;

/** Compares a list with the book, by the numbers of its invoices. */
export function comparedList(scope: ListScope): ListComparison {
  const { book, index, request } = scope;
  const { list } = request;
  const debtors = listedDebtors(book, index);
  const listed = new Set<Key>();
  const ofInstalments = new Map<Key, ReadonlySet<number>>();
  const compared = rowsOf(scope, debtors, { listed, ofInstalments });
  const administrations = new Set(list.items.map((item) => keyFrom(item.administration ?? scope.administration)));
  for (const number of list.broken) for (const code of administrations) listed.add(keyFrom(code, number));
  const isWhole = request.partial !== true && list.items.some(({ number }) => number !== null);
  const own = ownInvoices(book);
  const isOwn = ({ administration, number }: Invoice): boolean => own.has(keyFrom(administration, number));
  // What is left of a list of instalments may be one row of each invoice.
  const instalments = list.hasInstalments || ofInstalments.size > 0 ? ofInstalments : null;
  const gone = isWhole ? goneItems({ book, index, administrations, listed, instalments, isOwn }) : [];
  const { closed, findings } = goneFindings(gone, request);
  const held = compared.flatMap((one) => (one.kind === "heldBack" ? [one.finding] : []));
  const left = compared.flatMap((one) => (one.kind === "left" ? [one.finding] : []));
  const blocking = [...left, ...debtors.findings(), ...grown(compared), ...findings];
  const shown = [...held, ...underWay(compared, list.name), ...inInstalments(compared, list.name)];
  return { debtors, compared, gone: closed, blocking, shown, names: [...new Set(held.map(warningName))] };
}

/** What rows name: invoices, and of those of which they name instalments which. */
interface NamedInList {
  readonly listed: Set<Key>;
  readonly ofInstalments: Map<Key, ReadonlySet<number>>;
}

/** The rows one after the other, but for those that were left out by name. */
function rowsOf(scope: ListScope, debtors: ListedDebtors, { listed, ofInstalments }: NamedInList): ListedChange[] {
  const { index, request, report } = scope;
  const { list } = request;
  const excluded = new Set((request.exclude ?? []).map((name) => keyFrom(name)));
  const isConfirmed = (found: Finding): boolean => unconfirmed([found], request).length === 0;
  const alike = zerosLost(scope);
  return list.items.flatMap((item, at): ListedChange[] => {
    if (at % REPORT_ROWS === 0) report?.("compare", at, list.items.length);
    const administration = item.administration ?? scope.administration;
    const left = (found: Finding): ListedChange[] => [{ kind: "left", item, finding: found }];
    const place = { file: item.file, line: item.row };
    if (item.number !== null) listed.add(keyFrom(administration, item.number));
    if (item.number !== null && excluded.has(keyFrom(item.number))) return [];
    if (!index.administrations.has(keyFrom(administration))) {
      return left(finding("takeIn.administration", null, { ...place, administration }));
    }
    const twin = alike(administration, item);
    if (twin !== null) {
      listed.add(keyFrom(administration, twin.number));
      return left(finding("takeIn.zerosLost", null, { ...place, value: String(item.number), known: twin.number }));
    }
    const found = debtors.find(item, administration);
    if ("problem" in found) return left(found.problem);
    if (item.number === null) return [];
    const { number } = item;
    const beside = { index, administration, number, debtor: found.debtor, isConfirmed };
    const inInstalments = isInInstalments(item) ? item : loneInstalment(item, beside);
    if (inInstalments === null) return [comparedItem(item, beside)];
    const changes = comparedInstalments(inInstalments, beside);
    const key = keyFrom(administration, number);
    // Of what is left out as a whole nothing is gone.
    if (changes.every(({ kind }) => kind !== "left")) {
      ofInstalments.set(key, listedNumbers(inInstalments, index.instalmentsOfInvoice.get(key)));
    }
    return [...changes];
  });
}

/** Finds the invoice that a row means whose number lost the zeros at its beginning, or that got some. */
function zerosLost({ book, index }: ListScope): (administration: string, item: ListedItem) => Invoice | null {
  let stripped: Map<Key, Invoice> | null = null;
  return (administration, { number }) => {
    if (number === null || index.invoices.has(keyFrom(administration, number))) return null;
    stripped ??= new Map(
      book.tables.Invoices.map((invoice) => [keyFrom(invoice.administration, withoutZeros(invoice.number)), invoice]),
    );
    return stripped.get(keyFrom(administration, withoutZeros(number))) ?? null;
  };
}

/** Invoices for the bank's charges, which the add-in made. */
function ownInvoices({ tables }: Book): ReadonlySet<Key> {
  const entries = chargesInvoicedOf(tables.Ledger).values();
  return new Set([...entries].map(({ administration, invoice }) => keyFrom(administration, invoice)));
}

/** What the list has open of an invoice that is known by more than the workbook has. */
function grown(compared: readonly ListedChange[]): Finding[] {
  return compared.flatMap((one) => {
    if (one.kind !== "changed") return [];
    const [was, is] = [openAmountOf(one.invoice), openAmountOf({ ...one.invoice, ...one.fields })];
    if (absolute(is) <= absolute(was)) return [];
    const params = {
      file: one.item.file,
      line: one.item.row,
      item: one.invoice.number,
      open: formatCents(is),
      known: formatCents(was),
    };
    return [finding("takeIn.grew", at("Invoices", one.invoice, "openAmount"), params)];
  });
}

/** What is open of what the list no longer has. */
export function openOfGone({ invoice, instalment }: InvoiceOrInstalment): Cents {
  return openAmountOf(instalment ?? invoice);
}

/** So many invoices are told by their names. */
const NAMES_MAX = 10;

/** An invoice or one of its instalments. */
export interface InvoiceOrInstalment {
  readonly invoice: Invoice;
  readonly instalment?: Instalment | undefined;
}

/** The name of an item as people say it: `F2026-0012`, `F2026-0012/2`. */
export function nameIn({ invoice, instalment }: InvoiceOrInstalment): string {
  return instalment === undefined ? invoice.number : `${invoice.number}/${String(instalment.number)}`;
}

function namesOf(items: readonly InvoiceOrInstalment[]): string {
  const names = items.slice(0, NAMES_MAX).map(nameIn);
  return items.length > NAMES_MAX ? `${names.join(", ")}, …` : names.join(", ");
}

interface OnItsWay extends InvoiceOrInstalment {
  readonly line: DirectDebit;
}

/** What is told of the items of each order. */
function perOrder(code: "takeIn.underWay" | "takeIn.goneInOrder", items: readonly OnItsWay[], file: string): Finding[] {
  return [...groupBy(items, ({ line }) => line.order)].map(([order, own]) => {
    const amount = formatCents(sumOf(own, ({ line }) => line.amount));
    return finding(code, null, {
      file,
      order,
      count: own.length,
      amount,
      items: namesOf(own),
    });
  });
}

function underWay(compared: readonly ListedChange[], file: string): Finding[] {
  const items = compared.flatMap((one) => (one.kind === "underWay" ? [one] : []));
  return perOrder("takeIn.underWay", items, file);
}

/** How many invoices come with instalments that are added or changed. */
function inInstalments(compared: readonly ListedChange[], file: string): Finding[] {
  const counts = compared.flatMap((one) => {
    const count = one.kind === "new" || one.kind === "changed" ? (one.instalments?.length ?? 0) : 0;
    return count === 0 ? [] : [count];
  });
  if (counts.length === 0) return [];
  const instalments = counts.reduce((sum, count) => sum + count, 0);
  return [finding("takeIn.instalments", null, { file, count: counts.length, instalments })];
}

/** What is closed of all that is gone, and what is told of it. */
function goneFindings(all: readonly Gone[], { list, exclude }: TakeInRequest) {
  const excluded = new Set((exclude ?? []).map((name) => keyFrom(name)));
  const isExcluded = (one: Gone): boolean =>
    [one.invoice.number, nameIn(one)].some((name) => excluded.has(keyFrom(name)));
  const gone = all.filter((one) => !isExcluded(one));
  const file = list.name;
  const findings: Finding[] = [];
  const add = (
    code: "takeIn.gone" | "takeIn.goneReturned" | "takeIn.goneSplit" | "takeIn.goneUnknown",
    items: readonly Gone[],
  ) => {
    if (items.length === 0) return;
    const amount = formatCents(sumOf(items, openOfGone));
    findings.push(finding(code, null, { file, count: items.length, amount, items: namesOf(items) }));
  };
  const onTheirWay = gone.flatMap((one) => (one.kind === "underWay" ? [one] : []));
  findings.push(...perOrder("takeIn.goneInOrder", onTheirWay, file));
  add(
    "takeIn.goneReturned",
    gone.filter(({ kind }) => kind === "returned"),
  );
  add(
    "takeIn.goneSplit",
    gone.filter(({ kind }) => kind === "split"),
  );
  const closed = gone.filter(({ kind }) => kind === "closed");
  // A row that names no invoice may be any of them.
  const isSure = list.nameless === 0;
  add(isSure ? "takeIn.gone" : "takeIn.goneUnknown", closed);
  return { closed: isSure ? closed : [], findings };
}
