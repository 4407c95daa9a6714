import type { Report } from "../actions/action";
import type { Book } from "../domain/book/book";
import { hasDroppedTables } from "../domain/book/rowFindings";
import { decodeBook } from "../sheets/decode";
import type { Layout } from "../sheets/layout";
import { REQUIRED_TABLES } from "../sheets/tables";
import type { ReadAids, Workbook } from "./workbook";

/** A workbook's records as they are now, and where they lie. */
export interface ReadBook {
  readonly book: Book;
  readonly layout: Layout;
}

/**
 * Reads and decodes all tables. Throws WorkbookError. The cells are held in here alone: those of a long book are as large as
 * its records, and whoever went on with them in sight would hold both.
 */
export async function readBook(workbook: Workbook, report?: Report, aids?: ReadAids): Promise<ReadBook> {
  return decodeBook(await workbook.read(report, aids), report);
}

/** How many of the tables that must be there are there; `dropped` when of any table only the cells are left. */
export function requiredTables({ book, layout }: ReadBook): "none" | "some" | "all" | "dropped" {
  if (hasDroppedTables(book)) return "dropped";
  const there = REQUIRED_TABLES.filter((table) => layout.tables[table] !== undefined).length;
  if (there === 0) return "none";
  return there === REQUIRED_TABLES.length ? "all" : "some";
}
