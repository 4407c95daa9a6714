import { useEffect, useState } from "react";
import { usePane } from "../../pane";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { LongList } from "../../../session/longList";
import type { Preview, Session } from "../../../session/session";
import type { MapResult } from "../../../workbook/mapResult";

/** A proposal with the findings on the rows of Mapping themselves. */
export interface ProposalInUse extends MapResult {
  readonly findings: readonly LocatedFinding[];
}

/** What the choices themselves show; the findings about it speak of options of the command line. */
const SHOWN_BY_CHOICES: ReadonlySet<string> = new Set([
  "mapping.tableOpen",
  "mapping.fieldOpen",
  "mapping.unsure",
  "table.missing",
  "column.missing",
]);

/** The proposal of the last preview; while another one is made, or its findings are fetched, the one before stays. */
export function useProposal(preview: Preview<"map"> | null): ProposalInUse | null {
  const { session } = usePane().surroundings;
  const [proposal, setProposal] = useState<ProposalInUse | null>(null);
  useEffect(() => {
    const { result = null, findings = null } = preview ?? {};
    if (result === null || findings === null) return;
    let isLast = true;
    const show = (next: ProposalInUse): void => {
      if (isLast) setProposal(next);
    };
    // A worker that is ended meanwhile takes the lists along; the next preview brings others.
    fetched(session, result, findings).then(show, () => undefined);
    return () => {
      isLast = false;
    };
  }, [preview, session]);
  return proposal;
}

async function fetched(
  session: Session,
  result: MapResult,
  findings: LongList<LocatedFinding>,
): Promise<ProposalInUse> {
  const { head, length } = findings;
  const all = head.length === length ? head : await session.rows(findings, 0, length);
  return { ...result, findings: all.filter(({ finding }) => !SHOWN_BY_CHOICES.has(finding.code)) };
}
