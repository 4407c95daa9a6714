import type { Summary } from "../actions/action";
import type { Place } from "../domain/book/finding";
import type { FindingParams } from "../domain/values/problem";
import type { Severity } from "../domain/values/findingCodes";
import type { Language } from "../domain/book/records";
import type { ShownChanges } from "../workbook/shownChange";
import type { ExitCode } from "./world";

/** A finding, or a refusal of the file system or of the command line, as it is shown. */
export interface ResultFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place | null;
  /** `Debiteuren!G12`; null when it has no cell. */
  readonly address: string | null;
  readonly message: string;
  readonly params: FindingParams;
}

/** A document that an action made. */
export interface ResultDocument {
  readonly kind: string;
  readonly name: string;
  /** Absolute; null when it was not written. */
  readonly path: string | null;
  readonly sha256: string;
  readonly order: string | null;
}

/** How a command ended: everything that is shown, to people or as JSON. */
export interface CommandResult {
  /** The command; null when it could not be read. */
  readonly action: string | null;
  readonly exit: ExitCode;
  readonly language: Language;
  readonly findings: readonly ResultFinding[];
  readonly changes: ShownChanges;
  readonly documents: readonly ResultDocument[];
  readonly orders: readonly string[];
  readonly summary: Summary;
  /** Sentences for people only: what was written where, and what to do next. */
  readonly notes: readonly string[];
}

/** A result that holds nothing but how it ended. */
export function emptyResult(action: string | null, exit: ExitCode, language: Language): CommandResult {
  return { action, exit, language, findings: [], changes: [], documents: [], orders: [], summary: {}, notes: [] };
}

/** So many changes are written at a time. */
const CHANGES_AT_ONCE = 1_000;

/**
 * The JSON object of a result, on one line: the contract of `--json` (docs/command-line.md). In pieces, since that of a
 * large collection is longer than a string may be.
 */
export function* resultToJson(result: CommandResult): Iterable<string> {
  const { action, exit, findings, changes, documents, orders, summary } = result;
  const head = JSON.stringify({
    action,
    exit,
    findings: findings.map(({ code, severity, place, address, message, params }) => ({
      code,
      severity,
      table: place?.table ?? null,
      row: place?.row ?? null,
      field: place?.field ?? null,
      address,
      message,
      params,
    })),
  });
  const tail = JSON.stringify({
    documents: documents.map(({ kind, name, path, sha256, order }) => ({ kind, name, path, sha256, order })),
    orders,
    summary,
  });
  yield `${head.slice(0, -1)},"changes":[`;
  let piece: string[] = [];
  let separator = "";
  for (const { kind, table, key, fields } of changes) {
    piece.push(JSON.stringify({ kind, table, key, fields }));
    if (piece.length < CHANGES_AT_ONCE) continue;
    yield separator + piece.join(",");
    separator = ",";
    piece = [];
  }
  if (piece.length > 0) yield separator + piece.join(",");
  yield `],${tail.slice(1)}\n`;
}
