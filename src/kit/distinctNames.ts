/**
 * What each of these captions is called, so that no two are called the same: the caption itself, `Naam#2` for the second of one
 * caption, and `#3` for a third column without one.
 */
export function distinctNames(captions: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return captions.map((caption, at) => {
    if (caption === "") return `#${String(at + 1)}`;
    const nth = (times.get(caption) ?? 0) + 1;
    times.set(caption, nth);
    return nth === 1 ? caption : `${caption}#${String(nth)}`;
  });
}
