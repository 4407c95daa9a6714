import type { Action, AnyRequest } from "../../src/actions/action";
import { isActionName, loadAction } from "../../src/actions/registry";
import { append, type Book, type Change, setFields } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import type { Finding } from "../../src/domain/book/finding";
import { cents } from "../../src/domain/values/money";
import type { RecordTypes, TableName } from "../../src/domain/book/records";
import { nodeHash } from "../../src/file/nodeHash";
import { type Decoded, decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { commit } from "../../src/workbook/commit";
import { prepareDecoded } from "../../src/workbook/prepare";
import type { MemoryWorkbook } from "../support/memoryWorkbook";
import type { ActionDeed, CollectionAsked, DraftChange, Edit } from "./deed";
import { invoiceRecords, mandateRecord } from "./driveFirm";
import type { ReportedOrder } from "./reported";
import type { Paper } from "./paper";
import type { SplitAsked } from "./split";

/*
 * The product, asked as a host asks it: tables in, an action prepared and committed, tables out.
 */

const WORDS = { describe: (finding: Finding) => finding.code, summarise: (action: string) => action };

/** A workbook in memory and what it was last read as. */
export interface Product {
  readonly workbook: MemoryWorkbook;
  decoded: Decoded;
}

/** What came of an action. */
export interface Answer {
  readonly isDone: boolean;
  readonly codes: readonly string[];
  readonly reported: readonly ReportedOrder[];
}

/** The product on this workbook. */
export function productOn(workbook: MemoryWorkbook): Product {
  return { workbook, decoded: decodeBook(workbook.contents) };
}

/** Lets the product do a deed, or hold it back; null when it has no such action. */
export async function ask(product: Product, paper: Paper, deed: ActionDeed): Promise<Answer | null> {
  // The deed's name decides on its request, which the compiler does not follow.
  const action = isActionName(deed.do) ? ((await loadAction(deed.do)) as Action) : null;
  return action === null ? null : run(product, action, paper, requestOf(product.decoded.book, deed));
}

async function run(product: Product, action: Action, paper: Paper, request: AnyRequest): Promise<Answer> {
  const moment = { at: isoDateTime(`${paper.today}T09:${String(paper.minute).padStart(2, "0")}:00`), user: paper.user };
  const { workbook, decoded } = product;
  const aids = { wording: () => WORDS, hash: nodeHash };
  const prepared = prepareDecoded(workbook, decoded, action, request, moment, aids);
  await commit(workbook, prepared);
  product.decoded = decodeBook(workbook.contents);
  const { done, findings, orders } = prepared.outcome;
  return { isDone: done, codes: findings.map(codeOf), reported: done ? foundIn(product.decoded.book, orders) : [] };
}

function codeOf({ code, place, params }: Finding): string {
  const where = place === null ? "" : ` ${place.table}.${place.field ?? ""}`;
  return `${code}${where} ${JSON.stringify(params)}`;
}

/** What a reading action finds: its codes and places, infos left out. */
export async function findingsOf(product: Product, name: "verify" | "check", paper: Paper): Promise<string[]> {
  const action = await loadAction(name);
  const moment = { at: isoDateTime(`${paper.today}T10:00:00`), user: paper.user };
  const { findings } = action.decide(product.decoded.book, {}, moment, { hash: nodeHash });
  return findings
    .filter(({ severity }) => severity !== "info")
    .map((finding) => `${finding.severity} ${codeOf(finding)}`);
}

function foundIn({ tables }: Book, orders: readonly string[]): ReportedOrder[] {
  return tables.Orders.filter(({ number }) => orders.includes(number)).map((order) => ({
    number: order.number,
    account: order.account,
    scheme: order.localInstrument,
    lines: tables.DirectDebits.filter((line) => line.order === order.number).map((line) => ({
      line: line.line,
      transaction: line.transaction,
      item: { administration: line.administration, invoice: line.invoice, instalment: line.instalment },
      sequence: line.sequenceType,
    })),
  }));
}

const day = (text: string | null | undefined) => (text === null || text === undefined ? {} : isoDate(text));

function dated(field: string, text: string | null | undefined): Record<string, unknown> {
  return text === null || text === undefined ? {} : { [field]: day(text) };
}

function requestOf(book: Book, deed: ActionDeed): Record<string, unknown> {
  const confirmed = "all";
  switch (deed.do) {
    case "collect":
    case "order":
      return { ...collectionRequest(deed.asked), confirmed: deed.asked.again ? ["all", ...byName(book)] : confirmed };
    case "change":
      return { confirmed, order: deed.order, ...changeRequest(deed.change) };
    case "issue":
    case "cancel":
    case "undo":
      return { confirmed, order: deed.order, ...dated("bookingDate", deed.bookingDate) };
    case "deliver":
      return { confirmed, order: deed.order, ...dated("on", deed.on) };
    case "settle":
      return { confirmed, ...settleRequest(book, deed) };
    case "return":
      return { confirmed, ...returnRequest(book, deed) };
    case "split":
      return { confirmed, ...splitRequest(deed.asked) };
    case "bank-debit": {
      const line = book.tables.DirectDebits.find(
        ({ order, transaction }) => order === deed.order && transaction === deed.transaction,
      );
      const charges = deed.charges === 0 ? {} : { charges: cents(deed.charges) };
      return { confirmed, order: deed.order, endToEndId: line?.endToEndId ?? "", on: isoDate(deed.on), ...charges };
    }
  }
}

/** Every open item that was collected already, confirmed by its name. */
function byName({ tables }: Book): string[] {
  const items = [
    ...tables.Invoices.map(({ number }) => number),
    ...tables.Instalments.map(({ invoice, number }) => `${invoice}/${number}`),
  ];
  return items.map((item) => `item.collectedAlready:${item}`);
}

function collectionRequest({ administration, account, debtor, ...asked }: CollectionAsked) {
  return {
    ...(administration === undefined ? {} : { administration }),
    ...(account === undefined ? {} : { account }),
    ...(debtor === undefined ? {} : { debtor }),
    collectionDate: isoDate(asked.collectionDate),
    dueUntil: isoDate(asked.dueUntil),
    ...dated("bookingDate", asked.bookingDate),
  };
}

function splitRequest({ administration, invoice, parts, terms }: SplitAsked): Record<string, unknown> {
  const instalments = (parts ?? []).map(({ due, cents: amount }) => ({ dueDate: isoDate(due), amount: cents(amount) }));
  return { administration, invoice, ...(parts === null ? { terms } : { instalments }) };
}

function changeRequest(change: DraftChange): Record<string, unknown> {
  switch (change.how) {
    case "date":
      return { collectionDate: isoDate(change.collectionDate) };
    case "exclude": {
      const { invoice, instalment } = change.item;
      return { exclude: [instalment === null ? invoice : `${invoice}/${instalment}`] };
    }
    case "exclude debtor":
      return { excludeDebtor: [change.debtor] };
    case "refresh":
    case "delete":
      return { [change.how]: true };
  }
}

function settleRequest({ tables }: Book, deed: Extract<ActionDeed, { readonly do: "settle" }>) {
  const order = tables.Orders.find(({ number }) => number === deed.order);
  const named = deed.byBatch
    ? { batch: order?.batchNumber ?? "", account: order?.account ?? "" }
    : { order: deed.order };
  const amount = deed.amount === null ? {} : { amount: cents(deed.amount) };
  return { ...named, bookingDate: isoDate(deed.day), ...amount };
}

function returnRequest({ tables }: Book, { asked, byEndToEndId }: Extract<ActionDeed, { readonly do: "return" }>) {
  const { order, line, whole, kind, reason, bookingDate, bankDebit, charges } = asked;
  const record = tables.DirectDebits.find((one) => one.order === order && one.line === line);
  const named = byEndToEndId ? { endToEndId: record?.endToEndId ?? "" } : { order, line, wholeTransaction: whole };
  return {
    ...named,
    kind,
    reasonCode: reason,
    ...dated("bookingDate", bookingDate),
    ...dated("bankDebit", bankDebit),
    ...(charges === 0 ? {} : { charges: cents(charges) }),
  };
}

/** Writes in the cells what the user wrote. */
export async function writeEdit(product: Product, edit: Edit): Promise<void> {
  const { book, layout } = product.decoded;
  const changes = editChanges(book, edit).filter((change) => change !== null);
  await product.workbook.write(encodeChanges(changes, layout, book.language));
  product.decoded = decodeBook(product.workbook.contents);
}

function editChanges(book: Book, edit: Edit): (Change | null)[] {
  const { tables } = book;
  const set = <T extends TableName>(
    table: T,
    isIt: (one: RecordTypes[T]) => boolean,
    fields: Partial<RecordTypes[T]>,
  ) => (tables[table] as readonly RecordTypes[T][]).filter(isIt).map((record) => setFields(table, record, fields));
  switch (edit.what) {
    case "new invoice":
      return [
        ...invoiceRecords([edit.item]).map((record) => append("Invoices", record)),
        ...(edit.mandate === null ? [] : [append("Mandates", mandateRecord(edit.mandate))]),
      ];
    case "open amount":
      return setItem(book, edit.item, { openAmount: cents(edit.cents) });
    case "collect":
      return setItem(book, edit.item, { collect: edit.collect });
    case "blocked":
      return setItem(book, edit.item, { blocked: edit.blocked ? "in dispute" : null });
    case "open items list":
      return [
        ...tables.Invoices.filter(({ administration }) => administration === edit.administration).map((one) =>
          setFields("Invoices", one, { openAmount: one.amount }),
        ),
        ...tables.Instalments.filter(({ administration }) => administration === edit.administration).map((one) =>
          setFields("Instalments", one, { openAmount: one.amount }),
        ),
      ];
    case "prefix":
      return set("Administrations", ({ code }) => code === edit.administration, {
        orderPrefix: edit.prefix === "" ? null : edit.prefix,
      });
    case "style":
      return set("Administrations", ({ code }) => code === edit.administration, { postingStyle: edit.style });
    case "closed":
      return set("Administrations", ({ code }) => code === edit.administration, {
        closedUntil: edit.until === null ? null : isoDate(edit.until),
      });
    case "automatic":
      return set("Debtors", ({ number }) => number === edit.debtor, { collectAutomatically: edit.automatic });
    case "sign":
    case "withdraw":
    case "mandate IBAN":
      return set(
        "Mandates",
        ({ administration, mandateId }) => administration === edit.administration && mandateId === edit.mandate,
        mandateFields(edit),
      );
  }
}

function mandateFields(
  edit: Extract<Edit, { readonly what: "sign" | "withdraw" | "mandate IBAN" }>,
): Partial<RecordTypes["Mandates"]> {
  if (edit.what === "mandate IBAN") return { iban: edit.iban, originalIban: edit.original };
  if (edit.what === "sign") return { dateOfSignature: isoDate(edit.on) };
  return { withdrawnOn: edit.on === null ? null : isoDate(edit.on) };
}

function setItem(
  { tables }: Book,
  { administration, invoice, instalment }: Extract<Edit, { readonly what: "collect" }>["item"],
  fields: Partial<Pick<RecordTypes["Invoices"], "openAmount" | "collect" | "blocked">>,
): (Change | null)[] {
  if (instalment === null)
    return tables.Invoices.filter((one) => one.administration === administration && one.number === invoice).map((one) =>
      setFields("Invoices", one, fields),
    );
  return tables.Instalments.filter(
    (one) => one.administration === administration && one.invoice === invoice && one.number === instalment,
  ).map((one) => setFields("Instalments", one, fields));
}
