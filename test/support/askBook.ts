import type { Book } from "../../src/domain/book/book";
import { isoDateTime } from "../../src/domain/values/calendar";
import { allNewSheets } from "../../src/sheets/newSheets";
import type { QueryName, QueryParams, QueryResult } from "../../src/session/queries/queries";
import { LocalSession } from "../../src/session/localSession";
import { memoryWorkbook } from "./memoryWorkbook";

/** What the pane's session answers about a book that is laid down in sheets of its own language. */
export function askBook<N extends QueryName>(
  book: Book,
  name: N,
  params: QueryParams<N>,
  at = "2026-11-24T10:00:00",
): Promise<QueryResult<N>> {
  const workbook = memoryWorkbook(allNewSheets(book.language, book.tables));
  return new LocalSession(workbook, () => ({ at: isoDateTime(at), user: "anna" })).query(name, params);
}
