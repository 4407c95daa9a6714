import type { ActionTraits, Report } from "../actions/action";
import { whyNotFinished } from "../actions/whyNotFinished";
import { type Book, type Change, setFields } from "../domain/book/book";
import { finding, type Finding } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";
import { decodeBook } from "../sheets/decode";
import { encodeChanges } from "../sheets/encode";
import type { Layout } from "../sheets/layout";
import { countersOf } from "./basis";
import { heldByFormulas } from "./heldByFormulas";
import { isLastRowSealed, unfinishedRow } from "./logRow";
import { mappingAction } from "./prepareMapping";
import type { Workbook } from "./workbook";
import { writeSteps } from "./writeSteps";

/** How an interrupted action was ended. */
export interface Recovery {
  /**
   * `log.recovered` or `log.undone`; `log.cannotResume` when nobody here can end it, `log.changed` when its row is no longer
   * what was sealed, and what cannot be read of the row or of its orders: then nothing was written.
   */
  readonly finding: Finding;
  /** What was written, the Log row's new state included. */
  readonly changes: readonly Change[];
  readonly book: Book;
  readonly layout: Layout;
}

/**
 * Ends the action that was begun in this workbook and not completed: its rest is written, or what was written is undone,
 * as the action's `resume` says from the tables alone; then its Log row says so. Null when there is none. Every action
 * that writes is preceded by it. Throws WorkbookError.
 */
export async function recover(
  workbook: Workbook,
  traitsNamed: (name: string) => Promise<ActionTraits | null>,
  report?: Report,
): Promise<Recovery | null> {
  const { book, layout } = decodeBook(await workbook.read(report), report);
  const row = unfinishedRow(book);
  if (row === null) return null;
  if (!isLastRowSealed(book)) return { finding: recoveryFinding("log.changed", row), changes: [], book, layout };
  const action = row.action === mappingAction.name ? mappingAction : await traitsNamed(row.action);
  if (action?.resume === undefined)
    return { finding: recoveryFinding("log.cannotResume", row), changes: [], book, layout };
  const doubt = whyNotFinished(book, row, action);
  if (doubt !== null) return { finding: doubt, changes: [], book, layout };
  const { state, changes: rest } = action.resume(book, row);
  const { changes } = heldByFormulas(book, rest);
  const ended = setFields("Log", row, { state });
  const all = ended === null ? changes : [...changes, ended];
  if (workbook.writesAtOnce) {
    await workbook.write(encodeChanges(all, layout, book.language), report);
  } else {
    await writeSteps(workbook, { book, layout, counters: countersOf(book) }, all, report);
  }
  return {
    finding: recoveryFinding(state === "Undone" ? "log.undone" : "log.recovered", row),
    changes: all,
    book,
    layout,
  };
}

type RecoveryCode = "log.recovered" | "log.undone" | "log.cannotResume" | "log.changed";

function recoveryFinding(code: RecoveryCode, row: LogRow): Finding {
  const place = { table: "Log", row: row.row, field: "state" } as const;
  return finding(code, place, { action: row.action, at: row.at, user: row.user ?? "" });
}
