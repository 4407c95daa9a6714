import type { DunningNotice } from "../domain/collection/dunningNotices";

/** What a file name may hold on every system; all else of a number becomes a low line. */
const NOT_IN_A_NAME = /[^A-Za-z0-9 .()-]/g;

/** A file name for each letter, no two alike: `letter-NL01-10001.html`. */
export function letterFileNames(
  notices: readonly Pick<DunningNotice, "administration" | "debtor">[],
): readonly string[] {
  const taken = new Set<string>();
  return notices.map(({ administration, debtor }) => {
    const base = `letter-${administration}-${debtor}`.replace(NOT_IN_A_NAME, "_");
    let name = base;
    // Systems that know no capitals take names for one that differ in these only.
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base}-${String(n)}`;
    taken.add(name.toLowerCase());
    return `${name}.html`;
  });
}
