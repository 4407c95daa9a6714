import { isCount, listOf, type Shape, shaped, isText, isWhole, nullOr } from "../kit/shape";
import { type Book, type Change, keyFrom, remove, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { type Finding, finding, hasError, type Place, at, withoutRepeats } from "../domain/book/finding";
import { openAmountOf } from "../domain/book/openItem";
import type { Invoice, LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import type { HowRead, ListedItem, OpenItemList } from "../lists/openItemList";
import type { ChosenDateOrder } from "../lists/rawList";
import type { Action, Outcome, OutcomePart, Resumed, Summary } from "./action";
import { keptFacts, unreadableIn } from "./loggedRequest";
import { isIn } from "./namedItem";
import { decided, held } from "./outcome";
import { comparedList, type ListComparison } from "./comparedList";
import { changeOf, closedBy, openListed } from "./takeInComparison";
import type { TakeInRequest } from "./takeInRequest";

/** An invoice that a list adds, changes or closes; amounts as `formatCents` writes them. */
export interface TakenInvoice {
  /** Its row in the list; null for one that the list no longer has. */
  readonly row: number | null;
  readonly administration: string;
  readonly invoice: string;
  readonly debtor: string;
  readonly name: string;
  readonly open: string;
  /** What was open before; null for a new one. */
  readonly was: string | null;
  readonly dueDate: IsoDate;
  readonly place: Place | null;
}

/** How many there are of a kind, and what of them is open. */
export interface TakenSum {
  readonly count: number;
  readonly amount: string;
}

/** How the list was read, and what it makes of the workbook. */
export interface TakeInResult extends HowRead {
  readonly file: string;
  readonly rowCount: number;
  readonly leftOut: number;
  readonly passedOver: number;
  readonly sums: Readonly<Record<"new" | "changed" | "gone" | "unchanged" | "heldBack" | "underWay", TakenSum>>;
  readonly newInvoices: readonly TakenInvoice[];
  readonly changedInvoices: readonly TakenInvoice[];
  readonly goneInvoices: readonly TakenInvoice[];
  readonly heldBackInvoices: readonly TakenInvoice[];
  readonly newDebtors: readonly { readonly debtor: string; readonly name: string; readonly iban: string | null }[];
}

/** What an event is taken back by: what it added, and what it changed of others. */
export interface TakeInFacts {
  readonly debtors: number;
  readonly invoices: number;
  readonly addedDebtors: number;
  readonly addedInvoices: number;
  readonly was: readonly {
    readonly table: string;
    readonly key: string;
    readonly fields: Readonly<Record<string, string | number | null>>;
  }[];
}

function decide(book: Book, request: TakeInRequest): Outcome<TakeInResult, TakeInFacts> {
  const { list } = request;
  const { administration, findings: asked } = askedFindings(book, request);
  const read = [...asked, ...list.findings];
  if (administration === null || hasError(read)) return held([...howRead(list), ...read]);
  const index = indexBook(book);
  const compared = comparedList({ book, index, request, administration });
  const changes = changesOf(compared);
  const result = resultOf(book, request, compared);
  const all = [...howRead(list), ...read, ...compared.blocking];
  if (changes.length === 0) {
    const nothing = [...all, ...compared.shown, finding("takeIn.nothing", null, { file: list.name })];
    return { ...held(nothing), unconfirmed: compared.names, result };
  }
  const parts = partsOf(book, request, changes);
  const outcome = decided<TakeInResult, TakeInFacts>(all, request, [], () => ({ changes, result, parts }));
  // What is held back by its own name holds nothing else back.
  const findings = withoutRepeats([...outcome.findings, ...compared.shown]);
  return { ...outcome, findings, result, unconfirmed: [...outcome.unconfirmed, ...compared.names] };
}

/** Of which administration rows are that name none, and what keeps the list from being taken in. */
function askedFindings(book: Book, { list, administration }: TakeInRequest) {
  const findings: Finding[] = [...stoppingFindings(book)];
  const codes = book.tables.Administrations.map(({ code }) => code).filter((code) => isIn(administration, code));
  const isNamed = list.columns.some(({ field }) => field === "administration");
  if (codes.length === 0) {
    findings.push(finding("administration.unknown", null, { administration: administration ?? "" }));
  }
  if (!isNamed && list.kind === "invoices" && codes.length > 1) {
    findings.push(
      finding("request.severalAdministrations", null, { name: list.name, administrations: codes.join(", ") }),
    );
  }
  return { administration: codes[0] ?? null, findings };
}

/** A day in each order, which says it in every language. */
const SHOWN_DAYS = { yearFirst: "2026-12-31", dayFirst: "31-12-2026", monthFirst: "12-31-2026" } as const;

/** How the list was read, in one sentence; nothing of one that could not be. */
function howRead({ name: file, columns, headingRow, layout, items, ...how }: OpenItemList): Finding[] {
  if (headingRow === 0) return [];
  const taken = columns.flatMap(({ caption, field }) => (field === null ? [] : [caption])).join(", ");
  const params = { file, rows: items.length, heading: headingRow, columns: taken, layout: layout ?? "-" };
  const signs = { decimal: String(how.decimal), dates: SHOWN_DAYS[how.dates as ChosenDateOrder] };
  if (how.sheet !== null) return [finding("takeIn.sheetRead", null, { ...params, ...signs, sheet: how.sheet })];
  const separator = how.separator === "\t" ? "tab" : String(how.separator);
  return [finding("takeIn.read", null, { ...params, ...signs, encoding: String(how.encoding), separator })];
}

/** What is written: debtors before the invoices that name them. */
function changesOf({ debtors, compared, gone }: ListComparison): Change[] {
  const changes = [...debtors.changes(), ...compared.map(changeOf), ...gone.map(({ invoice }) => closedBy(invoice))];
  return changes.filter((change) => change !== null);
}

function resultOf(book: Book, { list }: TakeInRequest, comparison: ListComparison): TakeInResult {
  const { compared, gone, debtors } = comparison;
  const names = new Map(
    [...book.tables.Debtors, ...debtors.added()].map(({ number, name }) => [keyFrom(number), name]),
  );
  const nameOf = (debtor: string): string => String(names.get(keyFrom(debtor)));
  const shown = (invoice: Invoice, row: number | null, open: Cents, was: Cents | null): TakenInvoice => ({
    row,
    administration: invoice.administration,
    invoice: invoice.number,
    debtor: invoice.debtor,
    name: nameOf(invoice.debtor),
    open: formatCents(open),
    was: was === null ? null : formatCents(was),
    dueDate: invoice.dueDate,
    place: was === null ? null : at("Invoices", invoice, "openAmount"),
  });
  const ofKind = <K extends (typeof compared)[number]["kind"]>(kind: K) =>
    compared.filter((one): one is Extract<(typeof compared)[number], { readonly kind: K }> => one.kind === kind);
  const changed = ofKind("changed").map(({ item, invoice, fields }) => {
    return { item, invoice, open: openAmountOf({ ...invoice, ...fields }) };
  });
  const [added, back] = [ofKind("new"), ofKind("heldBack")];
  const listed = (items: readonly { readonly item: ListedItem }[]): TakenSum =>
    sumFor(items, ({ item }) => openListed(item) ?? ZERO);
  return {
    ...howOf(list),
    file: list.name,
    rowCount: list.items.length,
    leftOut: list.broken.length + list.nameless + ofKind("left").length,
    passedOver: list.passedOver,
    sums: {
      new: sumFor(added, ({ invoice }) => openAmountOf(invoice)),
      changed: sumFor(changed, ({ open }) => open),
      gone: sumFor(gone, ({ invoice }) => openAmountOf(invoice)),
      unchanged: listed(ofKind("unchanged")),
      heldBack: listed(back),
      underWay: listed(ofKind("underWay")),
    },
    newInvoices: added.map(({ item, invoice }) => shown(invoice, item.row, openAmountOf(invoice), null)),
    changedInvoices: changed.map(({ item, invoice, open }) => shown(invoice, item.row, open, openAmountOf(invoice))),
    goneInvoices: gone.map(({ invoice }) => shown(invoice, null, ZERO, openAmountOf(invoice))),
    heldBackInvoices: back.map(({ item, invoice }) => {
      return shown(invoice, item.row, openListed(item) ?? ZERO, openAmountOf(invoice));
    }),
    newDebtors: debtors.added().map(({ number, name, iban }) => ({ debtor: number, name, iban })),
  };
}

function howOf({ encoding, separator, sheet, headingRow, layout, decimal, dates, columns }: OpenItemList): HowRead {
  return { encoding, separator, sheet, headingRow, layout, decimal, dates, columns };
}

function sumFor<T>(values: readonly T[], amountOf: (value: T) => Cents): TakenSum {
  return { count: values.length, amount: formatCents(sumOf(values, amountOf)) };
}

/** What a cell of the Log holds, with room for the request. */
const FACTS_MAX = 20_000;

/** The events of a list: each with so many changes of what was there as a row of the Log can keep, to take them back by. */
function partsOf(
  book: Book,
  { list, kept, partial, exclude }: TakeInRequest,
  changes: readonly Change[],
): OutcomePart[] {
  const parts: OutcomePart[] = [];
  let { length: debtors } = book.tables.Debtors;
  let { length: invoices } = book.tables.Invoices;
  let [own, was, length]: [Change[], TakeInFacts["was"][number][], number] = [[], [], 0];
  const close = (): void => {
    if (own.length === 0) return;
    const addedTo = (table: string) => own.filter(({ kind, table: of }) => kind === "append" && of === table).length;
    const [addedDebtors, addedInvoices] = [addedTo("Debtors"), addedTo("Invoices")];
    const request = { file: list.name, layout: list.layout, ...(parts.length === 0 ? { kept, partial, exclude } : {}) };
    const resumeFacts: TakeInFacts = { debtors, invoices, addedDebtors, addedInvoices, was };
    parts.push({ action: "take-in-list", request, orders: [], changes: own, resumeFacts });
    [debtors, invoices] = [debtors + addedDebtors, invoices + addedInvoices];
    [own, was, length] = [[], [], 0];
  };
  for (const change of changes) {
    if (change.kind === "set") {
      const fact = { table: change.table, key: change.key, fields: change.was as TakeInFacts["was"][number]["fields"] };
      // Letters beyond ASCII are written with six signs each.
      const size = JSON.stringify(fact).replace(/[\u007f-\uffff]/g, "------").length + 1;
      if (length + size > FACTS_MAX) close();
      was.push(fact);
      length += size;
    }
    own.push(change);
  }
  close();
  return parts;
}

/** A part that broke off is taken back: what it added goes, what it changed is as it was. The same list does it anew. */
function resume(book: Book, logRow: LogRow): Resumed {
  const facts = keptFacts<TakeInFacts>(logRow);
  const index = indexBook(book);
  const { Invoices, Debtors } = book.tables;
  const invoices = Invoices.slice(facts.invoices, facts.invoices + facts.addedInvoices);
  const debtors = Debtors.slice(facts.debtors, facts.debtors + facts.addedDebtors);
  const back = facts.was.map(({ table, key, fields }) => {
    const known = table === "Invoices" ? index.invoices.get(key) : index.debtors.get(key);
    if (known === undefined) return null;
    return table === "Invoices"
      ? setFields("Invoices", known as Invoice, fields as Partial<Invoice>)
      : setFields("Debtors", known as (typeof Debtors)[number], fields);
  });
  const removed = [
    ...invoices.map((invoice) => remove("Invoices", invoice)),
    ...debtors.map((debtor) => remove("Debtors", debtor)),
  ];
  return { state: "Undone", changes: [...removed, ...back.filter((change) => change !== null)] };
}

function summary({ columns, sums, ...result }: TakeInResult): Summary {
  const rows = (list: readonly TakenInvoice[]) =>
    list.map((row) => ({ ...row, place: row.place === null ? null : { ...row.place } }));
  return {
    ...result,
    sums: Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, { ...sum }])),
    newInvoices: rows(result.newInvoices),
    changedInvoices: rows(result.changedInvoices),
    goneInvoices: rows(result.goneInvoices),
    heldBackInvoices: rows(result.heldBackInvoices),
    newDebtors: result.newDebtors.map((debtor) => ({ ...debtor })),
    listColumns: columns.map((column) => ({ ...column })),
  };
}

const isFieldValue = (value: unknown): boolean => nullOr(isText)(value) || isWhole(value);

const FACTS: Shape<TakeInFacts> = {
  debtors: isCount,
  invoices: isCount,
  addedDebtors: isCount,
  addedInvoices: isCount,
  was: listOf(
    shaped({
      table: isText,
      key: isText,
      fields: (value: unknown) =>
        typeof value === "object" && value !== null && Object.values(value).every(isFieldValue),
    }),
  ),
};

/** Takes open items and debtors of another program's list into the workbook, beside what is there (docs/law/actions.md#2). */
export const takeInListAction: Action<TakeInRequest, TakeInResult, TakeInFacts> = {
  name: "take-in-list",
  writes: true,
  decide,
  summary,
  unreadable: unreadableIn({ facts: FACTS }),
  resume,
};
