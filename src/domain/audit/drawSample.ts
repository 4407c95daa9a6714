import { byNumber } from "../../kit/byNumber";
import { drawsFor } from "../../kit/seededNumbers";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { CollectionOrder, DirectDebit } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { absolute, add, type Cents, sumOf, ZERO } from "../values/money";

/** What is drawn from: lines of issued orders, by the collection date. */
export interface SampleAsked {
  readonly size: number;
  readonly seed: number;
  /** By amount: every euro has the same chance (monetary unit sampling); else every line has. */
  readonly byAmount: boolean;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly administration: string | null;
}

/** A line with its order. */
export interface SampledLine {
  readonly order: CollectionOrder;
  readonly line: DirectDebit;
}

/** What was drawn, and from what. */
export interface DrawnSample {
  readonly lines: readonly SampledLine[];
  readonly population: number;
  /** What the lines come to, credit notes without their sign. */
  readonly populationAmount: Cents;
}

/**
 * Draws order lines: the same ones every time for a seed and the same lines, however the rows stand. Fewer than asked for where there
 * are no more, or where by amount one line is drawn several times.
 */
export function drawSample(
  asked: SampleAsked,
  lines: readonly DirectDebit[],
  index: Pick<BookIndex, "orders">,
): DrawnSample {
  const population = populationOf(asked, lines, index);
  const populationAmount = sumOf(population, ({ line }) => absolute(line.amount));
  const drawn = asked.byAmount ? drawnByAmount(asked, population, populationAmount) : drawnByNumber(asked, population);
  return { lines: population.filter((_one, at) => drawn.has(at)), population: population.length, populationAmount };
}

function populationOf(
  { from, until, administration }: SampleAsked,
  lines: readonly DirectDebit[],
  { orders }: Pick<BookIndex, "orders">,
): readonly SampledLine[] {
  return lines
    .flatMap((line): SampledLine[] => {
      const order = orders.get(keyFrom(line.order));
      if (order === undefined || order.status === "Draft") return [];
      if (administration !== null && keyFrom(administration) !== keyFrom(line.administration)) return [];
      if (from !== null && order.collectionDate < from) return [];
      return until !== null && order.collectionDate > until ? [] : [{ order, line }];
    })
    .sort((one, other) => byNumber(one.line.order, other.line.order) || one.line.line - other.line.line);
}

/** Every line has the same chance. */
function drawnByNumber({ size, seed }: SampleAsked, { length }: readonly SampledLine[]): ReadonlySet<number> {
  const { between } = drawsFor(seed, 0);
  const left = Array.from({ length }, (_, at) => at);
  const drawn = new Set<number>();
  while (drawn.size < size && left.length > 0) {
    const at = between({ min: 0, max: left.length - 1 });
    drawn.add(left[at] ?? 0);
    left[at] = left.at(-1) ?? 0;
    left.pop();
  }
  return drawn;
}

/** Every euro has the same chance: one of each interval, from a drawn beginning on. */
function drawnByAmount(
  { size, seed }: SampleAsked,
  population: readonly SampledLine[],
  total: Cents,
): ReadonlySet<number> {
  const interval = total / size;
  if (total === 0) return new Set();
  let next = drawsFor(seed, 0).between({ min: 1, max: Math.ceil(interval) });
  let passed: Cents = ZERO;
  const drawn = new Set<number>();
  for (const [at, { line }] of population.entries()) {
    passed = add(passed, absolute(line.amount));
    if (passed >= next) drawn.add(at);
    while (passed >= next) next += interval;
  }
  return drawn;
}
