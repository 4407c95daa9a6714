import type { SampleResult } from "../actions/sample";
import { type LocatedPart, locatedParts, type TrailPart } from "../domain/audit/lineTrail";
import { keyFrom } from "../domain/book/book";
import { formatCents } from "../domain/values/money";
import { groupBy } from "../kit/groupBy";
import type { LongList } from "./longList";
import type { ResultSource } from "./resultSource";
import { rowsOf } from "./rowsOf";

/** A drawn line with its whole trail. */
export interface ShownSampledLine {
  readonly order: string;
  readonly line: number;
  readonly parts: readonly LocatedPart[];
}

/** What was drawn and from what, line by line; the sums as `formatCents` writes them. */
export interface SampleShown extends Omit<SampleResult, "trail" | "populationAmount" | "drawnAmount"> {
  readonly populationAmount: string;
  readonly drawnAmount: string;
  readonly lines: LongList<ShownSampledLine>;
}

/** The result of `sample` as the pane gets it. */
export function sampleShown(
  { trail, populationAmount, drawnAmount, ...drawn }: SampleResult,
  { addressOf, keep }: ResultSource,
): SampleShown {
  const lines = [...groupBy(trail, ({ order, line }) => keyFrom(order, String(line))).values()];
  const show = (parts: readonly [TrailPart, ...TrailPart[]]): ShownSampledLine => {
    const [{ order, line }] = parts;
    return { order, line, parts: locatedParts(parts, addressOf) };
  };
  return {
    ...drawn,
    populationAmount: formatCents(populationAmount),
    drawnAmount: formatCents(drawnAmount),
    lines: keep(rowsOf(lines, show)),
  };
}
