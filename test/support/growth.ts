/** So much is noise; what takes time by the square takes more, and 64 times what an eighth of it takes. */
const NOISE_MS = 100;
const LARGER = 8;

/** The time of the processor that this takes, in milliseconds: other programs of the machine take none of it. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Whether work grows with its size, not with the square of it: an eighth of the size is set beside the whole. `make` gives
 * the work of a size; making it is not counted.
 */
export async function growsLinearly(make: (size: number) => () => unknown, size: number): Promise<boolean> {
  const whole = make(size);
  if ((await cpuMs(whole)) < NOISE_MS) return true;
  const eighth = make(Math.ceil(size / LARGER));
  // What the compiler and the collector do meanwhile is not the work's: the best of a few tries counts.
  for (let tries = 0; tries < 4; tries += 1) {
    const [short, long] = [await cpuMs(eighth), await cpuMs(whole)];
    if (long < NOISE_MS || long < 4 * LARGER * short) return true;
  }
  return false;
}
