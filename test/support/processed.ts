import type { ProcessRequest } from "../../src/actions/process";
import { processAction } from "../../src/actions/process";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { verifyAction } from "../../src/actions/verify";
import type { Action } from "../../src/actions/action";
import { append, type Book } from "../../src/domain/book/book";
import type { BankEntry, CollectionOrder, DirectDebit } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { aBankEntry } from "./bankEntries";
import { eventRows } from "../../src/workbook/eventRows";
import { actOn, bookAfter, momentOn } from "./books";

/** A new entry of the bank, as a statement brings it. */
export function aNewEntry(over: Partial<BankEntry> = {}): BankEntry {
  return aBankEntry({ order: null, line: null, status: "New", text: null, ...over });
}

/** The book with these entries of the bank, as an import leaves them. */
export function withEntries(book: Book, ...entries: readonly BankEntry[]): Book {
  const changes = entries.map((entry) => append("BankEntries", entry));
  if (book.tables.Log.length === 0 || changes.length === 0) return bookAfter(book, changes);
  const part = { action: "import", request: { files: [] }, orders: [], changes, resumeFacts: { entries: 0 } };
  const [row] = eventRows(book, [part], {
    moment: momentOn("2026-12-09T09:00:00"),
    state: "Completed",
    summarise: () => "",
  });
  return bookAfter(book, [...changes, ...(row === undefined ? [] : [append("Log", row.logRow)])]);
}

/** What is due of a book, collected on 1 December; delivered unless it says otherwise. */
export function collected(book: Book, isDelivered = true): Book {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };
  let after = actOn(book, collectAction, request).book;
  if (!isDelivered) return after;
  for (const { number } of after.tables.Orders) {
    after = actOn(
      after,
      deliverAction,
      { order: number, on: isoDate("2026-11-23") },
      momentOn("2026-11-23T09:00:00"),
    ).book;
  }
  return after;
}

/** The only order of a book. */
export function onlyOrder({ tables }: Book): CollectionOrder {
  const [order] = tables.Orders;
  if (order === undefined) throw new Error("no order");
  return order;
}

/** The line of an invoice in the last order that has it. */
export function lineOfInvoice({ tables }: Book, invoice: string): DirectDebit {
  const line = tables.DirectDebits.findLast((one) => one.invoice === invoice);
  if (line === undefined) throw new Error(`no line of ${invoice}`);
  return line;
}

/** The bank's credit of all of an order. */
export function creditOf(book: Book, over: Partial<BankEntry> = {}): BankEntry {
  const { controlSum, messageId } = onlyOrder(book);
  return aNewEntry({ reference: "C1", amount: controlSum, messageId, ...over });
}

/** The bank's debit of what came back of an invoice, four days later. */
export function returnOf(book: Book, invoice: string, over: Partial<BankEntry> = {}): BankEntry {
  const { endToEndId, amount } = lineOfInvoice(book, invoice);
  const charges = over.charges ?? cents(0);
  return aNewEntry({
    reference: `R-${invoice}`,
    bookingDate: isoDate("2026-12-04"),
    amount: cents(-amount - charges),
    kind: "Return",
    reasonCode: "AM04",
    endToEndId,
    ...over,
  });
}

/** Processes what is new in a book. */
export function processed(book: Book, request: ProcessRequest = {}, at = "2026-12-10T09:00:00") {
  const outcome = processAction.decide(book, request, momentOn(at));
  return outcome.done
    ? { book: actOn(book, processAction as Action<ProcessRequest>, request, momentOn(at)).book, outcome }
    : { book, outcome };
}

/** What `verify` finds that is no information, by code and place. */
export function wrongIn(book: Book): string[] {
  return verifyAction
    .decide(book, {}, momentOn("2026-12-31T09:00:00"))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, place, params }) => `${code} ${place?.table ?? ""}.${place?.field ?? ""} ${JSON.stringify(params)}`);
}
