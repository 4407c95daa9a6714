import type { IssuedLine } from "./returnableLines.query";

/** The lines that are ticked, by {@link tickedKey}: also those that another search no longer shows. */
export type TickedLines = ReadonlyMap<string, IssuedLine>;

/** By what a line that is ticked is known. */
export function tickedKey({ order, line }: Pick<IssuedLine, "order" | "line">): string {
  return `${order}/${String(line)}`;
}

/** The transactions of which lines are ticked, each once: what was collected in one amount comes back as a whole. */
export function tickedTransactions(ticked: TickedLines): readonly IssuedLine[] {
  return [...new Map([...ticked.values()].map((line) => [`${line.order}/${String(line.transaction)}`, line])).values()];
}

/** The lines with this one ticked, or no longer. */
export function tickedWith(ticked: TickedLines, line: IssuedLine): TickedLines {
  const next = new Map(ticked);
  const key = tickedKey(line);
  if (!next.delete(key)) next.set(key, line);
  return next;
}
