import type { CollectionRequest } from "../../../actions/collectionRequest";
import { type ProposalReport, proposalReport as reportOf } from "../../../actions/proposalReport";
import { proposeAction } from "../../../actions/propose";
import type { Query } from "../../../session/query";

/** A proposal as it is printed or kept; null where nothing can be proposed at all. */
export const proposalReport: Query<CollectionRequest, ProposalReport | null> = ({ book, index, moment }, request) => {
  const { result } = proposeAction.decide(book, request, moment);
  return result === null ? null : reportOf(result, index);
};
