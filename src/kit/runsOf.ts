/** The values in runs: one that is the same as the one before it goes on with its run. */
export function* runsOf<Value>(
  values: Iterable<Value>,
  isSame: (before: Value, value: Value) => boolean,
): Generator<readonly [Value, ...Value[]]> {
  let run: [Value, ...Value[]] | null = null;
  let before: Value | undefined;
  for (const value of values) {
    if (run !== null && isSame(before as Value, value)) run.push(value);
    else {
      if (run !== null) yield run;
      run = [value];
    }
    before = value;
  }
  if (run !== null) yield run;
}
