import { type Finding, warningName, type WarningName } from "../domain/book/finding";
import type { Severity } from "../domain/values/findingCodes";
import type { LocatedFinding } from "./locatedFinding";
import type { UnconfirmedWarning } from "./session";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings with the errors first and what is only told last. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** Warnings by the names that accept them, each once, with the first of its kind. */
export function namedWarnings(located: readonly LocatedFinding[]): UnconfirmedWarning[] {
  const warnings = new Map<WarningName, UnconfirmedWarning>();
  for (const example of located) {
    const code = warningName(example.finding);
    const known = warnings.get(code);
    warnings.set(code, known === undefined ? { code, count: 1, example } : { ...known, count: known.count + 1 });
  }
  return [...warnings.values()];
}
