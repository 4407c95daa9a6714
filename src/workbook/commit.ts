import { append, setFields } from "../domain/book/book";
import { encodeChanges } from "../sheets/encode";
import { type Prepared, writtenChanges } from "./prepare";
import type { Workbook, WriteReport } from "./workbook";
import { writeSteps } from "./writeSteps";

/**
 * Writes what was prepared. A workbook that writes at once gets all of it in one write, and itself refuses when it
 * changed since it was read. Any other is compared with the basis first; then the Log row goes in as `Started`, then
 * the changes, then the row becomes `Completed`. Throws WorkbookError; when it is `workbook.basisChanged`, nothing was
 * written.
 */
export async function commit(workbook: Workbook, prepared: Prepared, report?: WriteReport): Promise<void> {
  const { logRow, outcome, book, layout } = prepared;
  if (logRow === null) return;
  if (workbook.writesAtOnce) {
    await workbook.write(encodeChanges(writtenChanges(prepared), layout, book.language), report);
    return;
  }
  const completed = setFields("Log", logRow, { state: "Completed" });
  const ended = completed === null ? [] : [completed];
  await writeSteps(workbook, prepared, [append("Log", logRow), ...outcome.changes, ...ended], report);
}
