import { useEffect } from "react";
import { usePane } from "../../pane";
import type { ProposalInUse } from "./useProposal";

/** While a proposal is shown, the lists that it found stand out on the sheets. */
export function useListMarks(proposal: ProposalInUse | null, isActive: boolean): void {
  const { surroundings, attempt } = usePane();
  const { markLists } = surroundings;
  useEffect(() => {
    if (markLists === undefined || proposal === null || !isActive) return undefined;
    const lists = proposal.findings.flatMap(({ finding: { code, params } }) =>
      code === "list.found" ? [{ sheet: String(params["sheet"]), range: String(params["range"]) }] : [],
    );
    if (lists.length === 0) return undefined;
    attempt(markLists(lists));
    return () => attempt(markLists([]));
  }, [attempt, isActive, markLists, proposal]);
}
