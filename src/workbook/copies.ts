import type { AnyRequest, Outcome } from "../actions/action";
import type { Book } from "../domain/book/book";
import { type BookTrace, isRemembered, missingFrom, traceOf } from "../domain/book/bookTrace";
import { type Finding, withoutRepeats } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";

/** What was last seen of the book with this identity, by whoever remembers it; null when it was never seen. */
export type Recall = (identity: string) => BookTrace | null | Promise<BookTrace | null>;

/** The actions by which an older copy would collect for the second time. */
const COLLECTING: ReadonlySet<string> = new Set(["collect", "order", "issue"]);

/** What was last seen of this very book; null when it was never seen, or has no identity yet. */
export async function seenBefore(book: Book, recall: Recall | undefined): Promise<BookTrace | null> {
  const trace = recall === undefined ? null : traceOf(book);
  return trace === null ? null : ((await recall?.(trace.identity)) ?? null);
}

/** An outcome as it stands in a copy of a book: what the copy lacks, and what becomes of the outcome by it. */
export interface InCopy<Result> {
  readonly missing: Finding | null;
  readonly outcome: Outcome<Result>;
  /** Whether this is the copy that is to be remembered from now on. */
  readonly isLatest: boolean;
}

/**
 * Holds back who would collect in a copy that lacks what was last seen of the book, unless that is confirmed by its name:
 * `all` does not do. The very action that is remembered is no other one, and goes on.
 */
export function inCopy<Result>(
  book: Book,
  action: string,
  { confirmed }: AnyRequest,
  { outcome, logRow }: { readonly outcome: Outcome<Result>; readonly logRow: LogRow | null },
  seen: BookTrace | null,
): InCopy<Result> {
  const missing = seen === null ? null : missingFrom(book, seen);
  if (missing === null || seen === null) return { missing: null, outcome, isLatest: true };
  if (!COLLECTING.has(action)) return { missing, outcome, isLatest: false };
  if (logRow !== null && isRemembered(logRow, seen)) return { missing: null, outcome, isLatest: false };
  const withMissing = { ...outcome, findings: withoutRepeats([missing, ...outcome.findings]) };
  const isNamed = confirmed !== undefined && confirmed !== "all" && confirmed.includes(missing.code);
  if (isNamed) return { missing, outcome: withMissing, isLatest: logRow !== null };
  return { missing, outcome: heldBack(withMissing, missing), isLatest: false };
}

/** Who confirms it by its name must name every other warning too. Errors hold back more than that. */
function heldBack<Result>(outcome: Outcome<Result>, { code }: Finding): Outcome<Result> {
  const { findings, unconfirmed: open } = outcome;
  if (!outcome.done && open.length === 0) return outcome;
  const warnings = findings.filter(({ severity }) => severity === "warning").map((found) => found.code);
  const unconfirmed = [...new Set([code, ...(open.length > 0 ? open : warnings)])];
  return { ...outcome, done: false, changes: [], documents: [], unconfirmed };
}
