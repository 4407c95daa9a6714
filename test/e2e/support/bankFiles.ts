import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import type { Book } from "../../../src/domain/book/book";
import { isoDate } from "../../../src/domain/values/calendar";
import { nodeCodec } from "../../../src/file/nodeCodec";
import { newXlsx } from "../../../src/file/xlsx";
import { allNewSheets } from "../../../src/sheets/newSheets";
import type { BankEvent } from "../../../tools/bank/bank.mjs";
import { actOn, bookOfDebtors, momentOn } from "../../support/books";
import type { PaneDriver } from "./paneDriver";

/** The number of the order that is collected. */
const ORDER = "2026-0001";

/** Three debtors of 100, 200 and 300 euros, collected on 2026-12-01. */
export function collected(): Book {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(bookOfDebtors(3), collectAction, request, momentOn("2026-11-22T10:00:00")).book;
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
  readonly text: string;
}

/** A statement of the order's account with these entries. */
export async function camtOf(
  book: Book,
  entries: readonly BankEvent[],
  number = 1,
  opening = 1_000_00,
): Promise<BankFile> {
  const { camt } = await import("../../../tools/bank/camt.mjs");
  const account = book.tables.Orders[0]?.account ?? "";
  const day = entries.at(-1)?.day ?? "2026-12-04";
  const statement = { account, number, opening, openingDay: "2026-11-30", day, entries };
  return { name: `afschrift-${String(number)}.xml`, text: camt("camt.053", [statement]) };
}

/** Drops files on the page, as a user does from a folder. */
export async function drop({ page }: PaneDriver, files: readonly BankFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const made = new DataTransfer();
    for (const { name, text } of all) made.items.add(new File([text], name));
    return made;
  }, files);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}
