import { auditFile } from "./auditFile";
import type { ExportedLedger } from "./exportedLedger";
import { journalCsv } from "./journalCsv";
import { JOURNAL_LAYOUTS, type JournalLayoutName } from "./journalLayouts";

/** What the ledger can be exported as: an audit file, or journal lines in the layout of a program. */
export type ExportLayout = JournalLayoutName | "xaf";

/** The layouts of journal lines, by their names. */
export const JOURNAL_LAYOUT_NAMES = Object.keys(JOURNAL_LAYOUTS) as readonly JournalLayoutName[];

/** Whether this is the name of a layout. */
export function isExportLayout(name: string): name is ExportLayout {
  return name === "xaf" || Object.hasOwn(JOURNAL_LAYOUTS, name);
}

/** Whether nobody saw a file, code or help page of the program that takes this layout. */
export function isAssumed(layout: ExportLayout): boolean {
  return layout !== "xaf" && JOURNAL_LAYOUTS[layout].assumed;
}

/** The bytes of the file; `software` is the version of the product that an audit file names. */
export function exportFile(ledger: ExportedLedger, layout: ExportLayout, software: string): Uint8Array {
  return layout === "xaf" ? auditFile(ledger, software) : journalCsv(ledger, layout);
}
