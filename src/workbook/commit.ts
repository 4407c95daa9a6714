import { append, setFields } from "../domain/book/book";
import { encodeChanges } from "../sheets/encode";
import { type Prepared, writtenChanges } from "./prepare";
import type { Workbook, WriteReport } from "./workbook";
import { writeSteps } from "./writeSteps";

/**
 * Writes what was prepared. A workbook that writes at once gets all of it in one write, and itself refuses when it
 * changed since it was read. Any other is compared with the basis first, once for all; then event by event the Log row
 * goes in as `Started`, then the changes, then the row becomes `Completed`: what breaks off leaves one event at most to
 * be finished. Throws WorkbookError; when it is `workbook.basisChanged`, nothing was written.
 */
export async function commit(workbook: Workbook, prepared: Prepared, report?: WriteReport): Promise<void> {
  const { parts, book, layout } = prepared;
  if (parts.length === 0) return;
  if (workbook.writesAtOnce) {
    await workbook.write(encodeChanges(writtenChanges(prepared), layout, book.language), report);
    return;
  }
  const steps = parts.flatMap(({ changes, logRow }) => {
    const completed = setFields("Log", logRow, { state: "Completed" });
    return [append("Log", logRow), ...changes, ...(completed === null ? [] : [completed])];
  });
  await writeSteps(workbook, prepared, steps, report);
}
