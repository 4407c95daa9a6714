import type { Severity } from "../domain/values/findingCodes";
import type { Translator } from "../messages/translate";
import type { ResultFinding } from "./result";
import { textTable } from "./textTable";

/** A screen full and more; `--json` holds them all. */
const SHOWN_MAX = 200;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings as a table, what is worst first, with how many there are of each. */
export function findingsView(
  findings: readonly ResultFinding[],
  { messages, fill }: Translator,
  lineWidth: number | null,
): string[] {
  const { output, severities } = messages;
  if (findings.length === 0) return [output.noFindings];
  const sorted = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const rows = sorted
    .slice(0, SHOWN_MAX)
    .map(({ severity, address, message }) => [severities[severity], address ?? output.none, message]);
  const columns = [output.severity, output.cell, output.message].map(
    (heading) => ({ heading, align: "left" }) as const,
  );
  const more = findings.length - rows.length;
  const count = (severity: Severity): number => findings.filter((found) => found.severity === severity).length;
  const counts = { errors: count("error"), warnings: count("warning"), infos: count("info") };
  return [
    output.findings,
    ...textTable(columns, rows, lineWidth),
    ...(more > 0 ? [`  ${fill(output.moreFindings, { count: more })}`] : []),
    `  ${fill(output.counted, counts)}`,
  ];
}
