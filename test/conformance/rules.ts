import { DOCUMENT_RULES } from "./documentRules";
import { EVENT_RULES } from "./eventRules";
import { REQUEST_RULES } from "./requestRules";
import type { Rule } from "./rule";
import { TABLE_RULES } from "./tableRules";
import { VALUE_RULES } from "./valueRules";

/** Everything that Excel is taken to do, in the order of docs/conformance.md. */
export const RULES: readonly Rule[] = [
  ...VALUE_RULES,
  ...TABLE_RULES,
  ...REQUEST_RULES,
  ...EVENT_RULES,
  ...DOCUMENT_RULES,
];
