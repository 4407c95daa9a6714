/** Where scales end, times a power of ten: their halves can be read too. */
const ENDS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

/** The least end of a scale, whole and half easily read, that is not below the value; 1 for one that is not above zero. */
export function scaleEnd(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const end = ENDS.find((one) => one * power >= value) ?? 10;
  return end * power;
}
