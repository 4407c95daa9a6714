/** More different codes than any bank has; a file that makes up more gets lists of its own. */
const KEPT_MAX = 2_000;

const kept = new Map<string, readonly string[]>();

/** These codes as a list, one and the same for all entries that have them: a statement has few codes and many entries. */
export function codeList(...codes: readonly string[]): readonly string[] {
  const key = codes.join("\n");
  const known = kept.get(key);
  if (known !== undefined) return known;
  const list = Object.freeze([...codes]);
  if (kept.size < KEPT_MAX) kept.set(key, list);
  return list;
}
