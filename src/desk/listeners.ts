/** Those who want to hear of something. */
export interface Listeners<News extends readonly unknown[] = readonly []> {
  /** Gives what ends the listening. */
  readonly add: (listener: (...news: News) => void) => () => void;
  readonly notify: (...news: News) => void;
}

/** Nobody listens yet. */
export function listeners<News extends readonly unknown[] = readonly []>(): Listeners<News> {
  const all = new Set<(...news: News) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    notify: (...news) => {
      for (const listener of all) listener(...news);
    },
  };
}
