import type { Book } from "../../src/domain/book/book";
import { isoDateTime } from "../../src/domain/values/calendar";
import type { PaneAction, Preview } from "../../src/session/session";
import type { RequestOf } from "../../src/workbook/prepareNamed";
import { allNewSheets } from "../../src/sheets/newSheets";
import type { QueryParams, QueryResult } from "../../src/session/query";
import { type PaneQueries, QUERIES } from "../../src/taskpane/queries";
import { LocalSession } from "../../src/session/localSession";
import { memoryWorkbook } from "./memoryWorkbook";

/** What the pane's session answers about a book that is laid down in sheets of its own language. */
export function askBook<Name extends keyof PaneQueries>(
  book: Book,
  name: Name,
  params: QueryParams<PaneQueries, Name>,
  at = "2026-11-24T10:00:00",
): Promise<QueryResult<PaneQueries, Name>> {
  const workbook = memoryWorkbook(allNewSheets(book.language, book.tables));
  return new LocalSession(workbook, QUERIES, () => ({ at: isoDateTime(at), user: "anna" })).query(name, params);
}

/** What an action tells the pane of a book, as it was prepared and not yet written. */
export async function resultOn<A extends PaneAction>(
  book: Book,
  action: A,
  request: RequestOf<A>,
  at = "2026-11-24T10:00:00",
): Promise<Preview<A>["result"]> {
  const workbook = memoryWorkbook(allNewSheets(book.language, book.tables));
  const session = new LocalSession(workbook, QUERIES, () => ({ at: isoDateTime(at), user: "anna" }));
  return (await session.prepare(action, request)).result;
}
