import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { hasError } from "../domain/book/finding";
import { isStopped, propose } from "../domain/collection/proposal";
import type { Action, Aids, Moment, Outcome } from "./action";
import type { CollectionRequest } from "./collectionRequest";
import { type ProposalResult, proposalResult, proposalSummary } from "./proposalResult";

function decide(book: Book, request: CollectionRequest, moment: Moment, aids?: Aids): Outcome<ProposalResult, never> {
  const proposal = propose(book, request, moment.at, aids?.report);
  const nothing = proposal.transactions.length === 0;
  return {
    done: !isStopped(proposal) && !nothing && !hasError(proposal.stopping),
    findings: proposal.findings,
    changes: [],
    documents: [],
    orders: [],
    unconfirmed: [],
    result: proposalResult(proposal, indexBook(book)),
  };
}

/** Shows what can be collected and why the rest cannot (docs/law/actions.md#3); writes nothing. */
export const proposeAction: Action<CollectionRequest, ProposalResult, never> = {
  name: "propose",
  writes: false,
  decide,
  summary: proposalSummary,
};
