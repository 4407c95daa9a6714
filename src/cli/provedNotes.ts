import type { Outcome } from "../actions/action";
import type { Translator } from "../messages/translate";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";

/** What `verify` proved, in one sentence; nothing for any other action. */
export function provedNotes<N extends PreparedName>(
  name: N,
  { done, result }: Outcome<ResultOf<N>>,
  { messages, fill }: Translator,
): string[] {
  const counts = result === null ? null : (COUNTS[name]?.(result) ?? null);
  if (counts === null) return [];
  const what = fill(messages.proved.what, counts);
  return [fill(done ? messages.proved.whole : messages.proved.partly, { what })];
}

type Counts = Readonly<Record<string, number>>;

/** The numbers that the sentence tells. */
const COUNTS: { readonly [N in PreparedName]?: (result: ResultOf<N>) => Counts } = {
  verify: ({ verified: { orders, lines, files, sealed, issued, entries, ledgerLines, logRows } }) => ({
    orders,
    lines,
    files,
    sealed,
    issued,
    entries,
    ledgerLines,
    logRows,
  }),
};
