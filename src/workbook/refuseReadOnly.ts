import type { Book } from "../domain/book/book";
import { readOnlyFinding } from "../domain/book/readOnlyBook";
import { WorkbookError } from "./workbook";

/**
 * Refuses what is no action and writes all the same (sheets, figures) where this user may only read the workbook. Throws
 * WorkbookError.
 */
export function refuseReadOnly(book: Pick<Book, "tables">, user: string): void {
  const found = readOnlyFinding(book, user);
  if (found !== null) throw new WorkbookError("workbook.markedReadOnly", found.params);
}
