import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import type { Book } from "../../../src/domain/book/book";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents, ZERO } from "../../../src/domain/values/money";
import { nodeCodec } from "../../../src/file/nodeCodec";
import { newXlsx } from "../../../src/file/xlsx";
import { allNewSheets } from "../../../src/sheets/newSheets";
import type { BankEvent, BankStatement } from "../../../tools/bank/bank.mjs";
import { actOn, anInvoice, bookOfDebtors, momentOn } from "../../support/books";
import type { PaneDriver } from "./paneDriver";

/** The number of the order that is collected. */
const ORDER = "2026-0001";

/** Three debtors of 100, 200 and 300 euros, collected on 2026-12-01. */
export function collected(): Book {
  return collectedOf(bookOfDebtors(3));
}

/** The same, and the first debtor has another invoice of the same amount: the fourth line. */
export function collectedAlike(): Book {
  const { Invoices } = bookOfDebtors(3).tables;
  return collectedOf(bookOfDebtors(3, { Invoices: [...Invoices, anInvoice({ number: "F9" })] }));
}

/** The same three, and the second debtor has paid an invoice of 75 euros, G75, that another program collected. */
export function collectedBeside(): Book {
  const { Invoices } = bookOfDebtors(3).tables;
  const paid = { number: "G75", debtor: "10002", amount: cents(75_00), openAmount: ZERO, collect: false };
  return collectedOf(bookOfDebtors(3, { Invoices: [...Invoices, anInvoice(paid)] }));
}

export function collectedOf(book: Book): Book {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(book, collectAction, request, momentOn("2026-11-22T10:00:00")).book;
  return actOn(issued, deliverAction, { order: ORDER }, momentOn("2026-11-23T10:00:00")).book;
}

/** The book as an .xlsx file in sheets of this language. */
export async function workbookOf({ tables }: Book, language: "nl" | "en" = "nl"): Promise<Uint8Array> {
  return (await newXlsx(nodeCodec)).write({ newSheets: allNewSheets(language, tables), tables: [] });
}

/** The whole order, credited in one sum. */
export function batchOf({ tables }: Book): BankEvent {
  const paymentInformationId = tables.DirectDebits[0]?.paymentInformationId ?? null;
  return { kind: "Batch", day: "2026-12-01", amount: tables.Orders[0]?.controlSum ?? 0, paymentInformationId };
}

/** A line of the order, debited again. */
export function returnOf({ tables }: Book, line: number, more: Partial<BankEvent> = {}): BankEvent {
  const {
    amount = 0,
    endToEndId = null,
    mandateId = null,
    accountHolder: name = null,
  } = tables.DirectDebits[line - 1] ?? {};
  return { kind: "Return", day: "2026-12-04", amount, endToEndId, mandateId, name, reason: "AM04", ...more };
}

/** A file as a bank sends it. */
interface BankFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The entries of one statement: its number, and the balance that it opens with after the day before it. */
interface Statement {
  readonly number?: number;
  readonly opening?: number;
  readonly openingDay?: string;
}

function statementOf(book: Book, entries: readonly BankEvent[], of: Statement): BankStatement {
  const account = book.tables.Orders[0]?.account ?? "";
  const day = entries.at(-1)?.day ?? "2026-12-04";
  return { account, number: 1, opening: 1_000_00, openingDay: "2026-11-30", ...of, day, entries };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A camt.053 with these entries. */
export async function camtOf(book: Book, entries: readonly BankEvent[], of: Statement = {}): Promise<BankFile> {
  const { camt } = await import("../../../tools/bank/camt.mjs");
  const text = camt("camt.053", [statementOf(book, entries, of)]);
  return { name: `afschrift-${String(of.number ?? 1)}.xml`, bytes: utf8(text) };
}

/** An MT940 with these entries, as ABN AMRO writes it. */
export async function mt940Of(book: Book, entries: readonly BankEvent[], of: Statement): Promise<BankFile> {
  const { mt940 } = await import("../../../tools/bank/mt940.mjs");
  return { name: "afschrift.940", bytes: utf8(mt940("abn", [statementOf(book, entries, of)])) };
}

/** A CODA with these entries. */
export async function codaOf(book: Book, entries: readonly BankEvent[], of: Statement): Promise<BankFile> {
  const { coda } = await import("../../../tools/bank/coda.mjs");
  return { name: "afschrift.cod", bytes: coda([statementOf(book, entries, of)]) };
}

/** Drops files on the page, as a user does from a folder. */
export async function drop({ page }: PaneDriver, files: readonly BankFile[]): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  const transfer = await page.evaluateHandle((all) => {
    const made = new DataTransfer();
    for (const { name, bytes } of all) made.items.add(new File([new Uint8Array(bytes)], name));
    return made;
  }, plain);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}
