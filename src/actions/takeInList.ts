import { absentOr, isCount, listOf, type Shape, shaped, isText, isWhole, nullOr } from "../kit/shape";
import { append, type Book, type Change, type Key, keyOf, remove, setFields } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import { type Finding, finding, hasError, withoutRepeats } from "../domain/book/finding";
import type { Instalment, Invoice, LogRow, RecordTypes, TableName } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { SplitFacts } from "../domain/collection/splitInvoice";
import { ZERO } from "../domain/values/money";
import { once } from "../kit/remembered";
import type { OpenItemList } from "../lists/openItemList";
import type { Action, Aids, Moment, Outcome, OutcomePart, Resumed } from "./action";
import { keptFacts, unreadableIn } from "./loggedRequest";
import { SHOWN_DAYS } from "./listReading";
import { isIn } from "./namedItem";
import { decided, held } from "./outcome";
import { comparedList, type ListComparison } from "./comparedList";
import type { Gone } from "./goneItems";
import type { ListedChange } from "./takeInComparison";
import { invoiceKeyOf, type WithSums, withSums } from "./takeInInstalments";
import { takenMandates, withKnownMandates } from "./takeInMandates";
import type { TakeInRequest } from "./takeInRequest";
import { NOTHING_COMPARED, rowsOfItems, takeInResult, type TakeInResult, takeInSummary } from "./takeInResult";

/** What an event is taken back by: what it added, and what it changed of others. */
export interface TakeInFacts {
  readonly debtors: number;
  readonly invoices: number;
  readonly addedDebtors: number;
  readonly addedInvoices: number;
  /** Of lists that tell instalments. */
  readonly instalments?: number;
  readonly addedInstalments?: number;
  /** What the instalments of an invoice come to where that is not its amount: others were paid before the list was made. */
  readonly totals?: readonly SplitFacts[];
  readonly was: readonly {
    readonly table: string;
    readonly key: string;
    readonly fields: Readonly<Record<string, string | number | null>>;
  }[];
}

function decide(book: Book, request: TakeInRequest, moment: Moment, aids?: Aids): Outcome<TakeInResult, TakeInFacts> {
  const { list } = request;
  const { administration, findings: asked } = askedFindings(book, request);
  const read = [...asked, ...list.findings];
  if (administration === null || hasError(read)) {
    // How it was read may be what is wrong.
    return { ...held([...howRead(list), ...read]), result: takeInResult(book, request, NOTHING_COMPARED) };
  }
  const index = indexBook(book);
  const compared = comparedList({ book, index, request, administration, report: aids?.report });
  const { changes: all, totals } = changesOf(compared, index);
  const mandates = takenMandates(book, all, request, administration, moment);
  const { changes: listed, findings: unknown } = withKnownMandates(book, all, mandates, list.name);
  const result = { ...takeInResult(book, request, compared), newMandates: mandates.imported };
  const found = [...howRead(list), ...read, ...compared.blocking, ...mandates.findings, ...unknown];
  const parts = [...partsOf(book, request, listed, totals), ...mandates.parts];
  const changes = parts.flatMap((part) => part.changes);
  if (changes.length === 0) {
    const nothing = [...found, ...compared.shown, finding("takeIn.nothing", null, { file: list.name })];
    return { ...held(nothing), unconfirmed: compared.names, result };
  }
  const outcome = decided<TakeInResult, TakeInFacts>(found, request, [], () => ({ changes, result, parts }));
  // What is held back by its own name holds nothing else back.
  const findings = withoutRepeats([...outcome.findings, ...compared.shown]);
  return { ...outcome, findings, result, unconfirmed: [...outcome.unconfirmed, ...compared.names] };
}

/** Of which administration rows are that name none, and what keeps the list from being taken in. */
function askedFindings(book: Book, { list, administration }: TakeInRequest) {
  const findings: Finding[] = [...stoppingFindings(book)];
  const codes = book.tables.Administrations.map(({ code }) => code).filter((code) => isIn(administration, code));
  const isNamed = list.columns.some(({ field }) => field === "administration");
  if (book.tables.Administrations.length === 0 && administration === undefined) {
    findings.push(finding("takeIn.noAdministration", null, { file: list.name }));
  } else if (codes.length === 0) {
    findings.push(finding("administration.unknown", null, { administration: administration ?? "" }));
  }
  if (!isNamed && list.kind === "invoices" && codes.length > 1) {
    findings.push(
      finding("request.severalAdministrations", null, { name: list.name, administrations: codes.join(", ") }),
    );
  }
  return { administration: codes[0] ?? null, findings };
}

/** How the list was read, in one sentence; nothing of one that could not be. */
function howRead({ name: file, columns, headingRow, layout, items, joined, ...how }: OpenItemList): Finding[] {
  if (joined !== undefined) return joined.flatMap(howRead);
  if (how.dates === null) return [];
  const taken = columns.flatMap(({ caption, field }) => (field === null ? [] : [caption])).join(", ");
  const params = {
    file,
    rows: rowsOfItems(items),
    heading: headingRow === 0 ? "" : headingRow,
    columns: taken,
    layout: layout ?? "",
  };
  const signs = { decimal: String(how.decimal), dates: SHOWN_DAYS[how.dates] };
  if (how.sheet !== null) return [finding("takeIn.sheetRead", null, { ...params, ...signs, sheet: how.sheet })];
  const separator = how.separator === "\t" ? "tab" : String(how.separator);
  return [finding("takeIn.read", null, { ...params, ...signs, encoding: String(how.encoding), separator })];
}

/** What is written: debtors before the invoices that name them, and these before their instalments. */
function changesOf({ debtors, compared, gone }: ListComparison, index: BookIndex): WithSums {
  const changes = [...debtors.changes(), ...compared.flatMap(changesBy), ...gone.map(closedBy)];
  return withSums(
    index,
    changes.filter((change) => change !== null),
  );
}

/** The changes that an invoice of a list makes. */
function changesBy(change: ListedChange): readonly (Change | null)[] {
  if (change.kind === "new") {
    const { invoice, instalments = [] } = change;
    return [append("Invoices", invoice), ...instalments.map((one) => append("Instalments", one))];
  }
  if (change.kind !== "changed") return [];
  return [setFields("Invoices", change.invoice, change.fields), ...(change.instalments ?? [])];
}

/** The change that closes an invoice, or one of its instalments. */
function closedBy({ invoice, instalment }: Gone): Change | null {
  const fields = { openAmount: ZERO };
  if (instalment !== undefined) return setFields("Instalments", instalment, fields);
  return setFields("Invoices", invoice, fields);
}

/** What a cell of the Log holds, with room for the request. */
const FACTS_MAX = 20_000;

/** What an event is taken back by but for what it changed. */
type Added = Omit<TakeInFacts, "was" | "totals">;

/** The changes of one event, and what the Log keeps of them. */
interface EventInMaking {
  readonly changes: Change[];
  readonly was: Fact[];
  readonly totals: Map<Key, SplitFacts>;
}

/** The events of a list: each with so many changes of what was there as a row of the Log can keep, to take them back by. */
function partsOf(
  book: Book,
  asked: TakeInRequest,
  changes: readonly Change[],
  totals: WithSums["totals"],
): OutcomePart[] {
  const events = eventsOf(changes, totals);
  let { length: debtors } = book.tables.Debtors;
  let { length: invoices } = book.tables.Invoices;
  let { length: instalments } = book.tables.Instalments;
  return events.map(({ changes: own, was, totals: ofOwn }, at) => {
    const addedTo = (table: string) => own.filter(({ kind, table: of }) => kind === "append" && of === table).length;
    const [addedDebtors, addedInvoices] = [addedTo("Debtors"), addedTo("Invoices")];
    const addedInstalments = addedTo("Instalments");
    const added: Added = {
      ...{ debtors, invoices, addedDebtors, addedInvoices },
      ...(addedInstalments === 0 ? {} : { instalments, addedInstalments }),
    };
    [debtors, invoices] = [debtors + addedDebtors, invoices + addedInvoices];
    instalments += addedInstalments;
    const resumeFacts: TakeInFacts = { ...added, was, ...(ofOwn.size === 0 ? {} : { totals: [...ofOwn.values()] }) };
    return { action: "take-in-list", request: keptRequest(asked, at === 0), orders: [], changes: own, resumeFacts };
  });
}

function eventsOf(changes: readonly Change[], totals: WithSums["totals"]): readonly EventInMaking[] {
  const begun = (): EventInMaking => ({ changes: [], was: [], totals: new Map() });
  const events: EventInMaking[] = [];
  let [event, length] = [begun(), 0];
  const close = (): void => {
    if (event.changes.length > 0) events.push(event);
    [event, length] = [begun(), 0];
  };
  for (const change of changes) {
    const invoice = change.table === "Instalments" ? invoiceKeyOf(change) : "";
    const total = event.totals.has(invoice) ? undefined : totals.get(invoice);
    const own = change.kind === "set" ? factOf(change) : undefined;
    const size = sizeOf(total) + sizeOf(own);
    if (length + size > FACTS_MAX) close();
    length += size;
    if (total !== undefined) event.totals.set(invoice, total);
    if (own !== undefined) event.was.push(own);
    event.changes.push(change);
  }
  close();
  return events;
}

/** What a record was before it is changed. */
function factOf({ table, key, was }: Extract<Change, { readonly kind: "set" }>): Fact {
  return { table, key, fields: was as Fact["fields"] };
}

/** What the Log keeps of what was asked; of several events the first one says how the list was read. */
function keptRequest({ list, kept, keptLists, partial, exclude }: TakeInRequest, isFirst: boolean): object {
  const own = { file: list.name, layout: list.layout };
  if (!isFirst) return own;
  const several = keptLists?.filter((one) => one !== null);
  const said = { kept, ...(several === undefined || several.length === 0 ? {} : { keptLists: several }) };
  return { ...own, ...said, partial, exclude };
}

type Fact = TakeInFacts["was"][number];

/** How much of a cell a fact fills: letters beyond ASCII are written with six signs each. */
function sizeOf(fact: SplitFacts | Fact | undefined): number {
  if (fact === undefined) return 0;
  return JSON.stringify(fact).replace(/[\u007f-\uffff]/g, "------").length + 1;
}

/** A part that broke off is taken back: what it added goes, what it changed is as it was. The same list does it anew. */
function resume(book: Book, logRow: LogRow): Resumed {
  const facts = keptFacts<TakeInFacts>(logRow);
  const index = indexBook(book);
  const { Invoices, Debtors, Instalments } = book.tables;
  const added = <T>(rows: readonly T[], from: number, count: number): readonly T[] => rows.slice(from, from + count);
  const { instalments = 0, addedInstalments = 0 } = facts;
  const removed = [
    ...added(Instalments, instalments, addedInstalments).map((one) => remove("Instalments", one)),
    ...added(Invoices, facts.invoices, facts.addedInvoices).map((one) => remove("Invoices", one)),
    ...added(Debtors, facts.debtors, facts.addedDebtors).map((one) => remove("Debtors", one)),
  ];
  const byKey = instalmentsByKey(Instalments);
  const back = facts.was.map(({ table, key, fields }) => {
    if (table === "Instalments") return setIn(table, byKey().get(key), fields as Partial<Instalment>);
    if (table === "Invoices") return setIn(table, index.invoices.get(key), fields as Partial<Invoice>);
    return setIn("Debtors", index.debtors.get(key), fields);
  });
  return { state: "Undone", changes: [...removed, ...back.filter((change) => change !== null)] };
}

function instalmentsByKey(all: readonly Instalment[]): () => ReadonlyMap<Key, Instalment> {
  return once(() => new Map(all.map((one) => [keyOf("Instalments", one), one])));
}

function setIn<T extends TableName>(
  table: T,
  record: RecordTypes[T] | undefined,
  fields: Partial<RecordTypes[T]>,
): Change | null {
  return record === undefined ? null : setFields(table, record, fields);
}

const isFieldValue = (value: unknown): boolean => nullOr(isText)(value) || isWhole(value);

const FACTS: Shape<TakeInFacts> = {
  debtors: isCount,
  invoices: isCount,
  addedDebtors: isCount,
  addedInvoices: isCount,
  instalments: absentOr(isCount),
  addedInstalments: absentOr(isCount),
  totals: absentOr(listOf(shaped({ administration: isText, invoice: isText, total: isWhole }))),
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
  summary: takeInSummary,
  unreadable: unreadableIn({ facts: FACTS }),
  resume,
};
