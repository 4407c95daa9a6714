import type { FindingCode } from "./findingCodes";

/** What a message names; amounts as `formatCents` writes them, dates as ISO dates. */
export type FindingParams = Readonly<Record<string, string | number>>;

/** What is wrong with, or was done to, one value; whoever knows the value's cell makes a finding of it. */
export interface Problem {
  readonly code: FindingCode;
  readonly params: FindingParams;
}
