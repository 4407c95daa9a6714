import type { Book } from "../book/book";

/**
 * The seals of the last ledger line and of the last row of the Log, by number; null while there is none. With these on paper,
 * nothing before them can be changed any more without being found.
 */
export function latestSeals({ tables }: Pick<Book, "tables">): {
  readonly lastSeal: string | null;
  readonly lastLogSeal: string | null;
} {
  return { lastSeal: lastOf(tables.Ledger), lastLogSeal: lastOf(tables.Log) };
}

function lastOf(rows: readonly { readonly number: number; readonly seal: string }[]): string | null {
  let last: (typeof rows)[number] | null = null;
  for (const row of rows) if (last === null || row.number > last.number) last = row;
  return last === null ? null : last.seal;
}
