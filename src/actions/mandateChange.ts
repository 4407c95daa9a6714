import { append, type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { isSameIban } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import type { FieldOf, Invoice, Mandate } from "../domain/book/records";
import { hasEnded, type MandateScope } from "../domain/mandates/lackingMandates";
import { linesUnder } from "../domain/mandates/mandateHistory";

import { closingThatCameBack, sameCollectionKey, statusInBook, takenOver } from "../domain/mandates/mandateTakenOver";
import type { IsoDate } from "../domain/values/calendar";
import { shownFields } from "./lineTransition";
import { usualAccounts } from "./mandateRefresh";

/*
 * What the actions that change a mandate have in common: a mandate in use changes only through them (docs/law/actions.md#2).
 */

/**
 * How a change is carried out: reported to the bank with the next collection, by a new mandate that takes this one's place, or, of
 * what was typed over, taken back.
 */
export type ChangeHow = "amend" | "replace" | "restore";

/** Why a mandate can no longer be changed: it has ended. */
export function endedFindings(mandate: Mandate, { index, today }: MandateScope): Finding[] {
  const lines = linesUnder(mandate, index);
  const status = statusInBook(mandate, today, lines, index);
  const { mandateId, withdrawnOn, replacedBy } = mandate;
  const params = { mandate: mandateId };
  const place = (field: FieldOf<"Mandates">) => at("Mandates", mandate, field);
  if (status === "Withdrawn") {
    return [finding("mandate.withdrawn", place("withdrawnOn"), { ...params, date: withdrawnOn ?? "" })];
  }
  const over = replacedBy === null ? takenOver(mandate, lines, index) : undefined;
  if (status === "Expired" && over !== undefined) {
    const by = { by: over.by.mandateId, order: over.closing.order.number };
    return [finding("mandate.takenOver", place("mandateId"), { ...params, ...by })];
  }
  if (status === "Expired") {
    return [finding("mandate.replaced", place("replacedBy"), { ...params, replacedBy: replacedBy ?? "" })];
  }
  return status === "Used" ? [finding("mandate.used", place("mandateId"), params)] : [];
}

/** What of it is in a draft, which has to be refreshed, or on its way, which goes on as it was sent. */
export function linesOnTheWay(mandate: Mandate, { index }: MandateScope): Finding[] {
  const lines = linesUnder(mandate, index);
  const place = at("Mandates", mandate, "mandateId");
  return (["Draft", "InTransit"] as const).flatMap((status): Finding[] => {
    const under = lines.filter(({ line }) => line.status === status);
    if (under.length === 0) return [];
    const orders = [...new Set(under.map(({ order }) => order.number))].join(", ");
    const code = status === "Draft" ? "mandateChange.inDraft" : "mandateChange.underWay";
    return [finding(code, place, { mandate: mandate.mandateId, count: under.length, orders })];
  });
}

/** What a mandate becomes, so that it is for the same collections as others. */
type AfterChange = Pick<Mandate, "iban" | "localInstrument">;

/**
 * Another mandate of the debtor for the same collections: then nobody knows which of the two an invoice goes under. Lawful where each
 * of them is named by an invoice; one of which the only or last collection came back is taken over from.
 */
export function twinFindings(mandate: Mandate, after: AfterChange, scope: MandateScope): Finding[] {
  const { book, index } = scope;
  const { administration, debtor, mandateId } = mandate;
  const key = sameCollectionKey({ ...mandate, ...after });
  const cameBack = (one: Mandate): boolean => closingThatCameBack(one, linesUnder(one, index)) !== undefined;
  const giveWay = mandate.dateOfSignature !== null && !cameBack(mandate);
  const twins = (index.mandatesOfDebtor.get(keyFrom(administration, debtor)) ?? []).filter(
    (other) =>
      other !== mandate && sameCollectionKey(other) === key && !hasEnded(other, scope) && !(giveWay && cameBack(other)),
  );
  if (twins.length === 0 || [mandate, ...twins].every((one) => invoicesNaming(one, book).length > 0)) return [];
  const others = twins.map((one) => one.mandateId).join(", ");
  return [finding("mandateChange.twin", at("Mandates", mandate, "mandateId"), { mandate: mandateId, others })];
}

/** The debtor's other mandates, in any administration, that can still be used on an account. */
export function othersOn(mandate: Mandate, iban: string, scope: MandateScope): readonly Mandate[] {
  return scope.book.tables.Mandates.filter(
    (other) =>
      other !== mandate &&
      keyFrom(other.debtor) === keyFrom(mandate.debtor) &&
      isSameIban(other.iban ?? "", iban) &&
      !hasEnded(other, scope),
  );
}

/** The invoices that say that they go under this mandate. */
export function invoicesNaming(
  { administration, mandateId }: Pick<Mandate, "administration" | "mandateId">,
  { tables }: Book,
): readonly Invoice[] {
  const key = keyFrom(administration, mandateId);
  return tables.Invoices.filter(
    (invoice) => invoice.mandateId !== null && keyFrom(invoice.administration, invoice.mandateId) === key,
  );
}

/** Those invoices name the mandate by another reference from now on. */
export function namedAnew(mandate: Mandate, reference: string, book: Book): (Change | null)[] {
  return invoicesNaming(mandate, book).map((invoice) => setFields("Invoices", invoice, { mandateId: reference }));
}

/** The mandate with these fields, and with what its columns show of it on the day. */
export function mandateSet(mandate: Mandate, fields: Partial<Mandate>, scope: MandateScope): Change | null {
  return setFields("Mandates", mandate, { ...fields, ...shownOf({ ...mandate, ...fields }, scope) });
}

function shownOf(mandate: Mandate, { book, index, today }: MandateScope) {
  const account = usualAccounts(book.tables.Accounts)(mandate.administration);
  return shownFields(mandate, account, { lines: linesUnder(mandate, index), index }, today);
}

/** A new mandate, with what its columns show of it on the day. */
export function mandateAdded(mandate: Mandate, scope: MandateScope): Change {
  return append("Mandates", { ...mandate, ...shownOf(mandate, scope) });
}

/** What is wrong with the day on which the new mandate was signed. */
export function signedOnFindings(mandate: Mandate, signed: IsoDate | undefined, { today }: MandateScope): Finding[] {
  if (signed === undefined || signed <= today) return [];
  const place = at("Mandates", mandate, "dateOfSignature");
  return [finding("mandate.signedInFuture", place, { mandate: mandate.mandateId, signed })];
}

/** A mandate that takes the place of another one, with what is different about it; unsigned, unless it says on which day it was. */
export function successorOf(mandate: Mandate, fields: Partial<Mandate> & Pick<Mandate, "mandateId">): Mandate {
  const { administration, debtor, invoice, iban, bic, accountHolder, accountTown } = mandate;
  const { localInstrument, oneOff, blocked, maximumAmount } = mandate;
  return {
    row: 0,
    ...{ administration, debtor, invoice, iban, bic, accountHolder, accountTown, localInstrument, oneOff, blocked },
    maximumAmount,
    dormancyReason: null,
    ...{ dateOfSignature: null, withdrawnOn: null, replacedBy: null, dormancyOverride: null, document: null },
    ...{ status: null, lastCollectionDate: null, expiryDate: null, sequenceType: null, sequenceTypeOverride: null },
    ...{ originalMandateId: null, originalIban: null, originalCreditorId: null, originalCreditorName: null },
    ...fields,
  };
}
