import type { Report } from "../actions/action";
import { append, setFields } from "../domain/book";
import type { LogState } from "../domain/records";
import { address } from "../sheets/address";
import { decodeBook } from "../sheets/decode";
import { encodeChanges } from "../sheets/encode";
import { basisDifferences } from "./basis";
import { type Prepared, writtenChanges } from "./prepare";
import { type Workbook, WorkbookError } from "./workbook";

/** So many differences are named; the user looks again at the whole anyway. */
const NAMED_MAX = 5;

/**
 * Writes what was prepared. A workbook that writes at once gets all of it in one write, and itself refuses when it
 * changed since it was read. Any other is compared with the basis first; then the Log row goes in as `Started`, then
 * the changes, then the row becomes `Completed`. Throws WorkbookError; when it is `workbook.basisChanged`, nothing was
 * written.
 */
export async function commit(workbook: Workbook, prepared: Prepared, report?: Report): Promise<void> {
  if (prepared.logRow === null) return;
  if (workbook.writesAtOnce) {
    const { layout, book } = prepared;
    await workbook.write(encodeChanges(writtenChanges(prepared), layout, book.language), report);
  } else {
    await writeInSteps(workbook, prepared, report);
  }
}

async function writeInSteps(workbook: Workbook, prepared: Prepared, report?: Report): Promise<void> {
  const { logRow, outcome, counters } = prepared;
  if (logRow === null) return;
  const { book, layout } = decodeBook(await workbook.read());
  const differences = basisDifferences(book, outcome.changes, counters);
  if (differences.length > 0) {
    const named = differences.slice(0, NAMED_MAX).map((place) => address(place, layout) ?? place.table);
    const what = [...new Set(named), ...(differences.length > NAMED_MAX ? ["…"] : [])].join(", ");
    throw new WorkbookError("workbook.basisChanged", { what });
  }
  await workbook.write(encodeChanges([append("Log", logRow)], layout, book.language));
  // The Log is never among the changes, so the other tables still lie as they were read.
  await workbook.write(encodeChanges(outcome.changes, layout, book.language), report);
  await setLogState(workbook, logRow.number, "Completed");
}

/** Ends a `Started` row of the Log, which is found again by its number. */
export async function setLogState(workbook: Workbook, number: number, state: LogState): Promise<void> {
  const { book, layout } = decodeBook(await workbook.read());
  const row = book.tables.Log.find((candidate) => candidate.number === number);
  if (row === undefined) throw new WorkbookError("workbook.basisChanged", { what: "Log" });
  const change = setFields("Log", row, { state });
  if (change !== null) await workbook.write(encodeChanges([change], layout, book.language));
}
