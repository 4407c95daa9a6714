import { useState } from "react";
import type { SampleRequest } from "../../../actions/sample";
import { usePane } from "../../pane";
import { type ActionInUse, useAction } from "../../useAction";
import type { Period } from "./ledgerBalances.query";

/** What is drawn: how many lines, by which seed and chance, of which collection dates. */
export interface SampleAsked {
  /** Null while no number stands there. */
  readonly size: number | null;
  /** Null while no number stands there. */
  readonly seed: number | null;
  readonly byAmount: boolean;
  readonly period: Period;
}

/** A sample that is asked for, and how far it is. */
export interface SampleInUse {
  readonly asked: SampleAsked;
  readonly onAsk: (asked: SampleAsked) => void;
  readonly action: ActionInUse<"sample">;
}

/** So many lines are proposed. */
const SIZE = 25;

/** A sample that is kept as long as the view is: what was asked and what was drawn, also while another part is shown. */
export function useSample(): SampleInUse {
  const { clock } = usePane().surroundings;
  const [asked, onAsk] = useState<SampleAsked>(() => ({
    size: SIZE,
    seed: seedOf(clock()),
    byAmount: false,
    period: { from: null, until: null },
  }));
  return { asked, onAsk, action: useAction("sample") };
}

/** Year, month and day: a number that an auditor can name again, and that the command line takes too. */
function seedOf(moment: string): number {
  return Number(moment.slice(2, 10).replaceAll("-", ""));
}

/** The request for what is asked; null while a number is missing. */
export function sampleRequest({ size, seed, byAmount, period }: SampleAsked): SampleRequest | null {
  const { from, until } = period;
  if (size === null || seed === null) return null;
  return { size, seed, byAmount, ...(from === null ? {} : { from }), ...(until === null ? {} : { to: until }) };
}
