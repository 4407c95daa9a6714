import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { OpenItem } from "../book/openItem";
import type { Administration, Debtor, Mandate, MandateStatus } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { needsOneOff } from "./mandateChoice";
import { linesUnder } from "./mandateHistory";
import { freeReferences, usualReference } from "./mandateReference";
import { statusInBook } from "./mandateTakenOver";
import { schemeOf } from "./scheme";

/** The book in which mandates are asked for, and the day of it. */
export interface MandateScope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly today: IsoDate;
}

const ENDED: ReadonlySet<MandateStatus> = new Set(["Withdrawn", "Expired", "Used"]);

/** Whether nothing can be collected under the mandate any more, however long one waits. */
export function hasEnded(mandate: Mandate, { index, today }: Pick<MandateScope, "index" | "today">): boolean {
  return ENDED.has(statusInBook(mandate, today, linesUnder(mandate, index), index));
}

/**
 * The mandates that a debtor has to sign before everything that is asked can be collected (docs/law/actions.md#1): a recurrent one
 * for each administration that can collect and has none of the debtor's scheme; of a debtor with one-off mandates one for each of these
 * items' invoices that has none. An invoice in instalments gets its next one when the last is used. Unsigned, on the preferred account.
 */
export function lackingMandates(debtor: Debtor, items: readonly OpenItem[], scope: MandateScope): Mandate[] {
  const { book, index } = scope;
  const referenceFor = freeReferences(book);
  const localInstrument = schemeOf(debtor);
  const mandateFor = (administration: string, invoice: string | null): Mandate => {
    const mandateId = referenceFor(usualReference({ debtor: debtor.number, localInstrument, invoice }));
    return unsignedMandate(debtor, { mandateId, administration, invoice });
  };
  const creditors = book.tables.Administrations.filter((administration) => canCollect(administration, scope));
  const livingOf = (administration: string): Mandate[] =>
    [...(index.mandatesOfDebtor.get(keyFrom(administration, debtor.number)) ?? [])].filter(
      (mandate) => !hasEnded(mandate, scope),
    );
  if (!needsOneOff(debtor)) {
    const isSuch = (mandate: Mandate) => mandate.oneOff !== true && schemeOf(mandate) === localInstrument;
    return creditors.flatMap(({ code }) => (livingOf(code).some(isSuch) ? [] : [mandateFor(code, null)]));
  }
  const codes = new Set(creditors.map(({ code }) => keyFrom(code)));
  const invoices = new Set(items.map(({ invoice }) => invoice));
  return [...invoices].flatMap(({ administration, number, mandateId }) => {
    const isFor = (mandate: Mandate) => mandate.oneOff === true && keyFrom(mandate.invoice) === keyFrom(number);
    const isGiven = mandateId !== null || livingOf(administration).some(isFor);
    return isGiven || !codes.has(keyFrom(administration)) ? [] : [mandateFor(administration, number)];
  });
}

/** Whether an administration has what a collection needs first: a creditor ID and an account. */
function canCollect({ code, creditorId }: Administration, { book }: MandateScope): boolean {
  return creditorId !== "" && book.tables.Accounts.some((own) => keyFrom(own.administration) === keyFrom(code));
}

/** What a new mandate is called, and what it is for. */
export type NewMandate = Pick<Mandate, "mandateId" | "administration" | "invoice">;

/** A mandate that the debtor still has to sign, on the preferred account; one-off where it is for an invoice. */
export function unsignedMandate(debtor: Debtor, named: NewMandate): Mandate {
  const { number, iban, bic, accountHolder, accountTown, localInstrument } = debtor;
  return {
    row: 0,
    debtor: number,
    ...{ iban, bic, accountHolder, accountTown, localInstrument, ...named },
    oneOff: named.invoice === null ? null : true,
    ...{ dateOfSignature: null, withdrawnOn: null, replacedBy: null, blocked: null, dormancyOverride: null },
    ...{ status: null, lastCollectionDate: null, expiryDate: null, sequenceType: null, sequenceTypeOverride: null },
    ...{ originalMandateId: null, originalIban: null, originalCreditorId: null, originalCreditorName: null },
    document: null,
    maximumAmount: null,
    dormancyReason: null,
  };
}
