import { isCount, listOf, type Shape, shaped, isText, isWhole, nullOr } from "../kit/shape";
import { type Book, type Change, remove, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { type Finding, finding, hasError, withoutRepeats } from "../domain/book/finding";
import type { Invoice, LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { OpenItemList } from "../lists/openItemList";
import type { Action, Aids, Moment, Outcome, OutcomePart, Resumed } from "./action";
import { keptFacts, unreadableIn } from "./loggedRequest";
import { SHOWN_DAYS } from "./listReading";
import { isIn } from "./namedItem";
import { decided, held } from "./outcome";
import { comparedList, type ListComparison } from "./comparedList";
import { changeOf, closedBy } from "./takeInComparison";
import { takenMandates } from "./takeInMandates";
import type { TakeInRequest } from "./takeInRequest";
import { NOTHING_COMPARED, takeInResult, type TakeInResult, takeInSummary } from "./takeInResult";

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
  const listed = changesOf(compared);
  const mandates = takenMandates(book, listed, request, administration, moment);
  const result = { ...takeInResult(book, request, compared), newMandates: mandates.imported };
  const all = [...howRead(list), ...read, ...compared.blocking, ...mandates.findings];
  const parts = [...partsOf(book, request, listed), ...mandates.parts];
  const changes = parts.flatMap((part) => part.changes);
  if (changes.length === 0) {
    const nothing = [...all, ...compared.shown, finding("takeIn.nothing", null, { file: list.name })];
    return { ...held(nothing), unconfirmed: compared.names, result };
  }
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

/** How the list was read, in one sentence; nothing of one that could not be. */
function howRead({ name: file, columns, headingRow, layout, items, joined, ...how }: OpenItemList): Finding[] {
  if (joined !== undefined) return joined.flatMap(howRead);
  if (how.dates === null) return [];
  const taken = columns.flatMap(({ caption, field }) => (field === null ? [] : [caption])).join(", ");
  const params = {
    file,
    rows: items.length,
    heading: headingRow === 0 ? "" : headingRow,
    columns: taken,
    layout: layout ?? "",
  };
  const signs = { decimal: String(how.decimal), dates: SHOWN_DAYS[how.dates] };
  if (how.sheet !== null) return [finding("takeIn.sheetRead", null, { ...params, ...signs, sheet: how.sheet })];
  const separator = how.separator === "\t" ? "tab" : String(how.separator);
  return [finding("takeIn.read", null, { ...params, ...signs, encoding: String(how.encoding), separator })];
}

/** What is written: debtors before the invoices that name them. */
function changesOf({ debtors, compared, gone }: ListComparison): Change[] {
  const changes = [...debtors.changes(), ...compared.map(changeOf), ...gone.map(({ invoice }) => closedBy(invoice))];
  return changes.filter((change) => change !== null);
}

/** What a cell of the Log holds, with room for the request. */
const FACTS_MAX = 20_000;

/** The events of a list: each with so many changes of what was there as a row of the Log can keep, to take them back by. */
function partsOf(
  book: Book,
  { list, kept, keptLists, partial, exclude }: TakeInRequest,
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
    const several = keptLists?.filter((one) => one !== null);
    const said = { kept, ...(several === undefined || several.length === 0 ? {} : { keptLists: several }) };
    const request = {
      ...{ file: list.name, layout: list.layout },
      ...(parts.length === 0 ? { ...said, partial, exclude } : {}),
    };
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
  summary: takeInSummary,
  unreadable: unreadableIn({ facts: FACTS }),
  resume,
};
