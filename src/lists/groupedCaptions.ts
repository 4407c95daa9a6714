import type { CellValue } from "../sheets/cellValue";
import { shownValue } from "../sheets/cells";

/**
 * The captions of a list, with the group that stands in the row above them where they say more with it: `Factuur` over `Nummer` and
 * `Bedrag`, `Debiteur` over `Nummer` and `Naam`. A group reaches to the next one. `meaningOf` is what a caption means by itself, null
 * for nothing.
 */
export function groupedCaptions(
  rows: readonly (readonly CellValue[])[],
  at: number,
  meaningOf: (caption: string) => string | null,
): readonly string[] {
  const captions = (rows[at] ?? []).map((cell) => shownValue(cell));
  const above = rows[at - 1] ?? [];
  const filled = above.filter((cell) => cell !== null && cell !== "");
  // One text above the captions is a title.
  if (filled.length < 2 || !filled.every((cell) => typeof cell === "string")) return captions;
  let group = "";
  const joined = captions.map((caption, position) => {
    const own = shownValue(above[position] ?? null).trim();
    if (own !== "") group = own;
    const whole = `${group} ${caption}`.trim();
    // What says nothing with its group is called as it stands.
    return caption === "" || meaningOf(whole) === null ? caption : whole;
  });
  const count = (all: readonly string[]): number => {
    const known = all.map((caption) => meaningOf(caption.trim())).filter((meaning) => meaning !== null);
    return new Set(known).size;
  };
  return count(joined) > count(captions) ? joined : captions;
}
