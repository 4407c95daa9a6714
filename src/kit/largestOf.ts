/** The largest of the numbers, and at least `floor`. As many as there are: a call takes only so many arguments. */
export function largestOf(values: Iterable<number>, floor: number): number {
  let largest = floor;
  for (const value of values) if (value > largest) largest = value;
  return largest;
}
