/** The only value of an option that may be given several times. */
export function onlyOf(given: readonly string[] | undefined): string | undefined {
  return given?.length === 1 ? given[0] : undefined;
}

/** All values of an option, where it was given several times. */
export function severalOf(given: readonly string[] | undefined): readonly string[] | undefined {
  return (given?.length ?? 0) > 1 ? given : undefined;
}
