import { type Book, keyFrom } from "../domain/book/book";
import { at, type Place } from "../domain/book/finding";
import { openAmountOf } from "../domain/book/openItem";
import type { Debtor } from "../domain/book/records";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import type { HowRead, ListedItem, OpenItemList } from "../lists/openItemList";
import type { Summary } from "./action";
import { type InvoiceOrInstalment, type ListComparison, nameIn, openOfGone } from "./comparedList";
import { openListed } from "./takeInComparison";
import type { ImportedMandate } from "./importMandates";
import type { TakeInRequest } from "./takeInRequest";

/** An invoice that a list adds, changes or closes; amounts as `formatCents` writes them. */
export interface TakenInvoice {
  /** Its row in the list; null for one that the list no longer has. */
  readonly row: number | null;
  readonly administration: string;
  /** Its number; of one of its instalments `F2026-0012/2`. */
  readonly invoice: string;
  readonly debtor: string;
  readonly name: string;
  readonly open: string;
  /** What was open before; null for a new one. */
  readonly was: string | null;
  readonly dueDate: IsoDate;
  /** In how many instalments the list has it; null for none. */
  readonly instalmentCount: number | null;
  readonly place: Place | null;
}

/** An invoice of the list that belongs to an order that lives. */
export interface InvoiceUnderWay extends TakenInvoice {
  readonly order: string;
}

/** How many there are of a kind, and what of them is open. */
export interface TakenSum {
  readonly count: number;
  readonly amount: string;
}

/** A list that was handed over, and how it was read. */
export interface ListRead extends HowRead {
  readonly file: string;
  readonly rowCount: number;
  /** The user's own name for this way of reading; null where it has none. */
  readonly keptAs: string | null;
}

/** How the list was read, and what it makes of the workbook. */
export interface TakeInResult extends HowRead {
  readonly file: string;
  /** Each of the lists that it is made of; of one it is that one. */
  readonly lists: readonly ListRead[];
  /** False for a list that could not be read: it says how it was tried. */
  readonly isCompared: boolean;
  /** Rows of the file in which an item stands; with those that are left out or passed over these are all of them. */
  readonly rowCount: number;
  readonly leftOut: number;
  readonly passedOver: number;
  readonly sums: Readonly<Record<"new" | "changed" | "gone" | "unchanged" | "heldBack" | "underWay", TakenSum>>;
  readonly newInvoices: readonly TakenInvoice[];
  readonly changedInvoices: readonly TakenInvoice[];
  /** Those of them that were collected before, and are to be once more. */
  readonly againInvoices: readonly TakenInvoice[];
  readonly goneInvoices: readonly TakenInvoice[];
  readonly heldBackInvoices: readonly TakenInvoice[];
  readonly underWayInvoices: readonly InvoiceUnderWay[];
  /** Made when they are looked at: most of a long list is as it was. */
  readonly unchangedInvoices: () => readonly TakenInvoice[];
  /** Of lists of mandates. */
  readonly newMandates: readonly ImportedMandate[];
  readonly newDebtors: readonly { readonly debtor: string; readonly name: string; readonly iban: string | null }[];
}

/** What of a comparison the result says. */
type Compared = Pick<ListComparison, "compared" | "gone"> & {
  readonly debtors: { readonly added: () => readonly Debtor[] };
};

/** Of a list that could not be read. */
export const NOTHING_COMPARED: Compared = { compared: [], gone: [], debtors: { added: () => [] } };

/** An invoice as it is shown, by what names it in the list and what is open of it. */
type Shown = (of: InvoiceOrInstalment, item: ListedItem | null, open: Cents, was: Cents | null) => TakenInvoice;

function shownWith(book: Book, { debtors }: Compared): Shown {
  const names = new Map(
    [...book.tables.Debtors, ...debtors.added()].map(({ number, name }) => [keyFrom(number), name]),
  );
  return ({ invoice, instalment }, item, open, was) => ({
    row: item?.row ?? null,
    administration: invoice.administration,
    invoice: nameIn({ invoice, instalment }),
    debtor: invoice.debtor,
    name: String(names.get(keyFrom(invoice.debtor))),
    open: formatCents(open),
    was: was === null ? null : formatCents(was),
    dueDate: (instalment ?? invoice).dueDate,
    instalmentCount: instalment === undefined ? (item?.instalments?.length ?? null) : null,
    place: was === null ? null : placeOf({ invoice, instalment }),
  });
}

function placeOf({ invoice, instalment }: InvoiceOrInstalment): Place {
  return instalment === undefined ? at("Invoices", invoice, "openAmount") : at("Instalments", instalment, "openAmount");
}

/** What a list comes to. */
export function takeInResult(book: Book, request: TakeInRequest, comparison: Compared): TakeInResult {
  const { list } = request;
  const { compared, gone, debtors } = comparison;
  const shown = shownWith(book, comparison);
  const ofKind = <K extends (typeof compared)[number]["kind"]>(kind: K) =>
    compared.filter((one): one is Extract<(typeof compared)[number], { readonly kind: K }> => one.kind === kind);
  const changed = ofKind("changed").map(({ item, invoice, fields, isAgain = false }) => {
    return { item, invoice, isAgain, open: openAmountOf({ ...invoice, ...fields }) };
  });
  const changedRows = changed.map(({ item, invoice, open }) => shown({ invoice }, item, open, openAmountOf(invoice)));
  const [added, back] = [ofKind("new"), ofKind("heldBack")];
  const [underWay, unchanged] = [ofKind("underWay"), ofKind("unchanged")];
  const beside = ({ item, ...of }: InvoiceOrInstalment & { readonly item: ListedItem }): TakenInvoice =>
    shown(of, item, openListed(item) ?? ZERO, openAmountOf(of.instalment ?? of.invoice));
  const listed = (items: readonly { readonly item: ListedItem }[]): TakenSum =>
    sumFor(items, ({ item }) => openListed(item) ?? ZERO);
  return {
    ...howOf(list),
    file: list.name,
    lists: listsRead(request),
    isCompared: comparison !== NOTHING_COMPARED,
    rowCount: rowsOfItems(list.items),
    leftOut: list.broken.length + list.nameless + ofKind("left").length,
    passedOver: list.passedOver,
    sums: {
      new: sumFor(added, ({ invoice }) => openAmountOf(invoice)),
      changed: sumFor(changed, ({ open }) => open),
      gone: sumFor(gone, openOfGone),
      unchanged: listed(unchanged),
      heldBack: listed(back),
      underWay: listed(underWay),
    },
    newInvoices: added.map(({ item, invoice }) => shown({ invoice }, item, openAmountOf(invoice), null)),
    changedInvoices: changedRows,
    againInvoices: changedRows.filter((_row, at) => changed[at]?.isAgain === true),
    goneInvoices: gone.map((one) => shown(one, null, ZERO, openOfGone(one))),
    heldBackInvoices: back.map(beside),
    underWayInvoices: underWay.map((one) => ({ ...beside(one), order: one.line.order })),
    unchangedInvoices: () => unchanged.map(beside),
    newMandates: [],
    newDebtors: debtors.added().map(({ number, name, iban }) => ({ debtor: number, name, iban })),
  };
}

/** In how many rows of their file these items stand: an invoice with a row for each of its instalments in as many. */
export function rowsOfItems(items: readonly ListedItem[]): number {
  return items.reduce((sum, { instalments }) => sum + (new Set(instalments?.map(({ row }) => row)).size || 1), 0);
}

function listsRead({ list, kept, keptLists }: TakeInRequest): readonly ListRead[] {
  const all = list.joined ?? [list];
  const names = keptLists ?? [kept ?? null];
  return all.map((one, at) => {
    return { ...howOf(one), file: one.name, rowCount: rowsOfItems(one.items), keptAs: names[at]?.name ?? null };
  });
}

function howOf({ encoding, separator, sheet, sheets, headingRow, layout, layouts, ...list }: OpenItemList): HowRead {
  const { decimal, dates, columns } = list;
  return { encoding, separator, sheet, sheets, headingRow, layout, layouts, decimal, dates, columns };
}

function sumFor<T>(values: readonly T[], amountOf: (value: T) => Cents): TakenSum {
  return { count: values.length, amount: formatCents(sumOf(values, amountOf)) };
}

/** What `--json` says of it: what stays as it is, and what only a form asks, is looked at in the pane. */
export function takeInSummary(result: TakeInResult): Summary {
  if (!result.isCompared) return {};
  const { columns, sums, encoding, separator, sheet, headingRow, layout, decimal, dates } = result;
  const { file, rowCount, leftOut, passedOver } = result;
  const rows = (list: readonly TakenInvoice[]) =>
    list.map((row) => ({ ...row, place: row.place === null ? null : { ...row.place } }));
  return {
    ...{ encoding, separator, sheet, headingRow, layout, decimal, dates, file, rowCount, leftOut, passedOver },
    sums: Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, { ...sum }])),
    newInvoices: rows(result.newInvoices),
    changedInvoices: rows(result.changedInvoices),
    goneInvoices: rows(result.goneInvoices),
    heldBackInvoices: rows(result.heldBackInvoices),
    newMandates: result.newMandates.map((mandate) => ({ ...mandate })),
    newDebtors: result.newDebtors.map((debtor) => ({ ...debtor })),
    listColumns: columns.map(({ caption, field }) => ({ caption, field })),
  };
}
