import type { OutsideCells } from "./contents";

/**
 * What can be taken into a table with these captions: rows right below it, and the columns beside it as far as each has a
 * caption of its own, as Excel wants. Undefined where there is nothing.
 */
export function outsideCells(
  own: readonly string[],
  rows: number,
  beside: readonly string[],
): OutsideCells | undefined {
  const taken = new Set(own.map((caption) => caption.toLowerCase()));
  const captions: string[] = [];
  for (const caption of beside) {
    if (caption.trim() === "" || taken.has(caption.toLowerCase())) break;
    taken.add(caption.toLowerCase());
    captions.push(caption);
  }
  return rows === 0 && captions.length === 0 ? undefined : { rows, captions };
}
