import { groupBy } from "./groupBy";

/** How well one thing fits another. */
export interface Fit<One, Other> {
  readonly one: One;
  readonly other: Other;
  readonly score: number;
}

/** Who got what. */
export interface Pairs<F> {
  readonly chosen: readonly F[];
  /** The fits between which nothing could be chosen, for they are equal; each with its rivals. */
  readonly open: readonly F[];
}

/**
 * Gives each one at most one other, and each other to at most one, the best fits first. Among equals nothing is chosen:
 * they stay open, and what they compete for goes to nobody.
 */
export function bestPairs<One, Other, F extends Fit<One, Other>>(fits: readonly F[]): Pairs<F> {
  const [ones, others] = [new Set<One>(), new Set<Other>()];
  const chosen: F[] = [];
  const open: F[] = [];
  const levels = [...groupBy(fits, ({ score }) => score)].sort(([one], [other]) => other - one);
  for (const [, level] of levels) {
    const free = level.filter(({ one, other }) => !ones.has(one) && !others.has(other));
    const isOnly = ({ one, other }: F): boolean =>
      free.every((rival) => (rival.one === one) === (rival.other === other));
    for (const fit of free) (isOnly(fit) ? chosen : open).push(fit);
    for (const { one, other } of free) {
      ones.add(one);
      others.add(other);
    }
  }
  return { chosen, open };
}
