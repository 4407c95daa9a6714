/** Those who want to hear of something. */
export interface Listeners<Told extends readonly unknown[] = readonly []> {
  /** Gives what ends the listening. */
  readonly add: (listener: (...told: Told) => void) => () => void;
  readonly tell: (...told: Told) => void;
}

/** Nobody listens yet. */
export function listeners<Told extends readonly unknown[] = readonly []>(): Listeners<Told> {
  const all = new Set<(...told: Told) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (...told) => {
      for (const listener of all) listener(...told);
    },
  };
}
