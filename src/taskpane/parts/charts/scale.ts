/** The steps that people count in. */
const STEPS = [1, 2, 5, 10];

/**
 * The least of 1, 2 or 5 times a power of ten that is not below the value: where a scale ends whose half and whole can be
 * read. 1 for a value that is not above zero.
 */
export function scaleEnd(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((one) => one * power >= value) ?? 10;
  return step * power;
}
