/** What a file name may hold on every system; all else of a number becomes a low line. */
const NOT_IN_A_NAME = /[^A-Za-z0-9 .()-]/g;

/** File names with one ending, no two alike, made of texts that may be alike and may hold anything. */
export function distinctFileNames(texts: readonly string[], ending: string): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = text.replace(NOT_IN_A_NAME, "_");
    let name = base;
    // Systems that know no capitals take names for one that differ in these only.
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base}-${String(n)}`;
    taken.add(name.toLowerCase());
    return `${name}.${ending}`;
  });
}
