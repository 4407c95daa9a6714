import { basename } from "node:path";

import type { ActionDocument, Outcome } from "../actions/action";
import type { AskedLayout, ExportLedgerResult } from "../actions/exportLedger";
import { JOURNAL_LAYOUTS, type JournalLayoutName } from "../documents/journalLayouts";
import { portableHash } from "../domain/values/hash";
import { VERSION } from "../workbook/version";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import type { OptionValues } from "./commandLine";

function isLayout(name: string): name is JournalLayoutName {
  return Object.hasOwn(JOURNAL_LAYOUTS, name);
}

/** The layout that was asked for, and whether it was seen anywhere. */
export function layoutAsked(name: string): AskedLayout {
  const layouts = Object.keys(JOURNAL_LAYOUTS).join(", ");
  return { name, layouts, standing: isLayout(name) ? (JOURNAL_LAYOUTS[name].assumed ? "assumed" : "seen") : "unknown" };
}

/** The audit file or the list of lines that `export` was asked for. */
export async function exportDocuments<N extends PreparedName>(
  name: N,
  { result }: Outcome<ResultOf<N>>,
  { xaf, csv, layout = "general" }: OptionValues,
): Promise<readonly ActionDocument[]> {
  const file = xaf ?? csv;
  if (name !== "export" || result === null || file === undefined) return [];
  const exported = result as ExportLedgerResult;
  if (exported.entries.length === 0) return [];
  const bytes =
    xaf === undefined
      ? (await import("../documents/journalCsv")).journalCsv(exported, isLayout(layout) ? layout : "general")
      : (await import("../documents/auditFile")).auditFile(exported, VERSION);
  return [{ kind: "export", name: basename(file), bytes, sha256: portableHash(bytes, "SHA-256"), order: null }];
}
