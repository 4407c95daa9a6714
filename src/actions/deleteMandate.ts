import { type Book, keyFrom, remove } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import type { LogRow, Mandate } from "../domain/book/records";
import { linesUnder } from "../domain/mandates/mandateHistory";
import type { Action, Confirmation, Outcome, Resumed } from "./action";
import { requestOf, unreadableIn } from "./loggedRequest";
import { findMandate, type NamedMandate } from "./namedMandate";
import { decided } from "./outcome";
import { absentOr, isText, type Shape } from "../kit/shape";

/** Which mandate is to go. */
export interface DeleteMandateRequest extends Confirmation, NamedMandate {}

/** The mandate that is not there any more. */
export interface DeleteMandateResult {
  readonly mandate: string;
  readonly administration: string;
  readonly debtor: string;
}

/** As the result: of the mandate itself nothing is left. */
export type DeleteMandateFacts = DeleteMandateResult;

function decide(book: Book, request: DeleteMandateRequest): Outcome<DeleteMandateResult, DeleteMandateFacts> {
  const { mandate, findings } = findMandate(book, request);
  const all = mandate === null ? findings : [...findings, ...useFindings(book, mandate)];
  return decided(all, request, [], () => {
    if (mandate === null) return [];
    const { mandateId, administration, debtor } = mandate;
    const result = { mandate: mandateId, administration, debtor };
    return { changes: [remove("Mandates", mandate)], result, resumeFacts: result };
  });
}

/** What was ever collected under it, here or elsewhere, and what names it: then the books need it. */
function useFindings(book: Book, mandate: Mandate): Finding[] {
  const { mandateId, administration, lastCollectionDate, dateOfSignature } = mandate;
  const params = { mandate: mandateId };
  const lines = linesUnder(mandate, indexBook(book));
  if (lines.length > 0) {
    const orders = [...new Set(lines.map(({ order }) => order.number))].join(", ");
    return [finding("deleteMandate.used", at("Mandates", mandate, "mandateId"), { ...params, orders })];
  }
  if (lastCollectionDate !== null) {
    const place = at("Mandates", mandate, "lastCollectionDate");
    return [finding("deleteMandate.collectedElsewhere", place, { ...params, date: lastCollectionDate })];
  }
  const key = keyFrom(administration, mandateId);
  const named = [
    ...book.tables.Invoices.filter((one) => keyFrom(one.administration, one.mandateId) === key).map((one) =>
      finding("deleteMandate.named", at("Invoices", one, "mandateId"), { ...params, by: one.number }),
    ),
    ...book.tables.Mandates.filter((one) => keyFrom(one.administration, one.replacedBy) === key).map((one) =>
      finding("deleteMandate.named", at("Mandates", one, "replacedBy"), { ...params, by: one.mandateId }),
    ),
  ];
  if (dateOfSignature === null) return named;
  const place = at("Mandates", mandate, "dateOfSignature");
  return [...named, finding("deleteMandate.signed", place, { ...params, date: dateOfSignature })];
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { mandate } = findMandate(book, requestOf<DeleteMandateRequest>(logRow));
  return { state: "Recovered", changes: mandate === null ? [] : [remove("Mandates", mandate)] };
}

/** Removes a mandate that nothing was ever collected under (docs/law/actions.md#2). */
export const deleteMandateAction: Action<DeleteMandateRequest, DeleteMandateResult, DeleteMandateFacts> = {
  name: "delete-mandate",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: { mandate: isText, administration: absentOr(isText) } satisfies Shape<
      Omit<DeleteMandateRequest, "confirmed">
    >,
  }),
  resume,
};
