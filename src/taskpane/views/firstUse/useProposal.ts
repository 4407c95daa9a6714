import { useEffect, useState } from "react";
import { usePane } from "../../pane";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { LongList } from "../../../session/longList";
import type { Preview, Session, SummaryRow } from "../../../session/session";
import { PROPOSAL_LISTS, proposalFrom, type ProposalRows, type ShownProposal } from "./shownProposal";

/** A proposal with the findings on the rows of Mapping themselves. */
export interface ProposalInUse extends ShownProposal {
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

/** The proposal of the last preview; while another one is made, or its lists are fetched, the one before stays. */
export function useProposal(preview: Preview | null): ProposalInUse | null {
  const { session } = usePane().surroundings;
  const [proposal, setProposal] = useState<ProposalInUse | null>(null);
  useEffect(() => {
    if (preview === null) return;
    let isLast = true;
    const show = (next: ProposalInUse): void => {
      if (isLast) setProposal(next);
    };
    // A worker that is ended meanwhile takes the lists along; the next preview brings others.
    fetched(session, preview).then(show, () => undefined);
    return () => {
      isLast = false;
    };
  }, [preview, session]);
  return proposal;
}

async function fetched(session: Session, { lists, findings }: Preview): Promise<ProposalInUse> {
  const all = await Promise.all(PROPOSAL_LISTS.map((name) => whole<SummaryRow>(session, lists[name])));
  const rows = Object.fromEntries(PROPOSAL_LISTS.map((name, index) => [name, all[index]])) as unknown as ProposalRows;
  const allFindings = await whole<LocatedFinding>(session, findings);
  return { ...proposalFrom(rows), findings: allFindings.filter(({ finding }) => !SHOWN_BY_CHOICES.has(finding.code)) };
}

function whole<Row>(session: Session, list: LongList<Row> | undefined): Promise<readonly Row[]> {
  if (list === undefined) return Promise.resolve([]);
  return list.head.length === list.length ? Promise.resolve(list.head) : session.rows(list, 0, list.length);
}
