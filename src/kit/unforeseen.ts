/** So many are drawn at a time. */
const AT_ONCE = 4_096;
const RANGE = 2 ** 32;

/**
 * Draws whole numbers from 0 on, below what is asked, every one as likely. `fill` fills a list by chance (`crypto.getRandomValues`),
 * so that nobody can foresee them or draw them again.
 */
export function unforeseen(fill: (numbers: Uint32Array<ArrayBuffer>) => unknown): (below: number) => number {
  const numbers = new Uint32Array(AT_ONCE);
  let used = AT_ONCE;
  const next = (): number => {
    if (used === AT_ONCE) {
      fill(numbers);
      used = 0;
    }
    used += 1;
    return numbers[used - 1] ?? 0;
  };
  return (below) => {
    const even = RANGE - (RANGE % below);
    let drawn = next();
    // What is beyond would make the first numbers likelier.
    while (drawn >= even) drawn = next();
    return drawn % below;
  };
}
