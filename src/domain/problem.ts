import type { FindingParams } from "./finding";
import type { FindingCode } from "./findingCodes";

/** What is wrong with, or was done to, one value; whoever knows the value's cell makes a finding of it. */
export interface Problem {
  readonly code: FindingCode;
  readonly params: FindingParams;
}
