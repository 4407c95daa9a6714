/** The views of mandates, in the order in which they are offered; `needOneOff` lists invoices, `toEnable` debtors. */
export const MANDATE_FILTERS = [
  "all",
  "unsigned",
  "needOneOff",
  "toEnable",
  "signed",
  "duplicates",
  "otherIban",
  "dormantSoon",
  "dormant",
  "ended",
] as const;

export type MandateFilter = (typeof MANDATE_FILTERS)[number];

/** What of the mandates is asked for. */
export interface MandateListParams {
  readonly filter: MandateFilter;
  /** The months ahead that `dormantSoon` looks. */
  readonly months: number;
  /** Null for all of them. */
  readonly administration: string | null;
  readonly search: string;
}

/** Whether there is a view of this name. */
export function isMandateFilter(name: string | undefined): name is MandateFilter {
  return MANDATE_FILTERS.some((filter) => filter === name);
}
