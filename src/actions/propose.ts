import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { hasError } from "../domain/book/finding";
import { isStopped, propose } from "../domain/collection/proposal";
import type { Action, Aids, Moment, Outcome } from "./action";
import type { CollectionRequest } from "./collectionRequest";
import { proposalDetails, proposalSummary } from "./proposalSummary";

function decide(book: Book, request: CollectionRequest, moment: Moment, aids?: Aids): Outcome {
  const proposal = propose(book, request, moment.at, aids?.report);
  aids?.onProposal?.(proposal);
  const nothing = proposal.transactions.length === 0;
  return {
    done: !isStopped(proposal) && !nothing && !hasError(proposal.stopping),
    findings: proposal.findings,
    changes: [],
    documents: [],
    orders: [],
    summary: { ...proposalSummary(proposal, indexBook(book)), ...proposalDetails(proposal) },
  };
}

/** Shows what can be collected and why the rest cannot (docs/law/actions.md#3); writes nothing. */
export const proposeAction: Action<CollectionRequest> = { name: "propose", writes: false, decide };
