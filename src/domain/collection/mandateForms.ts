import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { Administration, Debtor, LocalInstrument, Mandate, PaperLanguage, PostalAddress } from "../book/records";
import { debtorAddress, isAddressRequired, sentName } from "./sentTexts";
import type { IsoDate } from "../values/calendar";
import { readIban } from "../values/iban";
import { linesUnder } from "../mandates/mandateHistory";
import { mandateStatus } from "../mandates/mandateStatus";

/** What a mandate form says of the debtor; all that is null is left to be filled in by hand. */
export interface FormDebtor {
  readonly number: string | null;
  readonly name: string | null;
  readonly address: PostalAddress | null;
  readonly iban: string | null;
}

/** A form by which a debtor allows direct debits (docs/law/sepa.md#5, 5.2.13). */
export interface MandateForm {
  readonly administration: string;
  readonly creditorName: string;
  readonly creditorId: string;
  readonly creditorAddress: PostalAddress;
  /** null on a form for somebody who is no debtor yet: the creditor fills it in. */
  readonly mandateId: string | null;
  readonly localInstrument: LocalInstrument;
  readonly isOneOff: boolean;
  /** The invoice that a one-off mandate is for. */
  readonly invoice: string | null;
  readonly debtor: FormDebtor;
  /** Outside the European Economic Area the debtor's address must stand on the form (EPC AT-P005). */
  readonly isAddressNeeded: boolean;
  readonly language: PaperLanguage;
}

/** The kinds of mandate that there are forms of. */
export type FormKind = "core" | "one-off" | "b2b";

/** For which mandates forms are made: all that wait for a signature, or those of one administration or debtor, or of these references. */
export interface FormSelection {
  readonly administration?: string | undefined;
  readonly debtor?: string | undefined;
  readonly mandates?: readonly string[] | undefined;
}

/** A mandate with the form that it is signed on. */
export interface FormOfMandate {
  readonly mandate: Mandate;
  readonly form: MandateForm;
}

/**
 * The forms of the mandates that wait for a signature, in the order of their rows; of a mandate that is named by its
 * reference also when it was signed before. Mandates whose administration or debtor is unknown have none.
 */
export function mandateForms(book: Book, index: BookIndex, today: IsoDate, selection: FormSelection): FormOfMandate[] {
  const { administration, debtor, mandates: references } = selection;
  const named = references === undefined ? null : new Set(references.map((reference) => keyFrom(reference)));
  const isWanted = (wanted: string | undefined, own: string) =>
    wanted === undefined || keyFrom(wanted) === keyFrom(own);
  return book.tables.Mandates.filter(
    (mandate) =>
      isWanted(administration, mandate.administration) &&
      isWanted(debtor, mandate.debtor) &&
      (named === null
        ? mandateStatus(mandate, today, linesUnder(mandate, index)) === "ToBeSigned"
        : named.has(keyFrom(mandate.mandateId))),
  ).flatMap((mandate) => {
    const creditor = index.administrations.get(keyFrom(mandate.administration));
    const payer = index.debtors.get(keyFrom(mandate.debtor));
    if (creditor === undefined || payer === undefined) return [];
    return [{ mandate, form: formOf(mandate, creditor, payer, book, index) }];
  });
}

function formOf(mandate: Mandate, creditor: Administration, debtor: Debtor, book: Book, index: BookIndex): MandateForm {
  // A mandate without an account is for the one that the debtor prefers: that is what a collection would ask for.
  const iban = mandate.iban ?? debtor.iban;
  const account = { ...mandate, iban };
  return {
    ...creditorPart(creditor),
    mandateId: mandate.mandateId,
    localInstrument: mandate.localInstrument ?? debtor.localInstrument ?? "CORE",
    isOneOff: mandate.oneOff === true,
    invoice: mandate.invoice,
    debtor: {
      number: debtor.number,
      name: sentName(account, debtor).name,
      address: debtorAddress(account, debtor),
      // One that is wrong is left to be filled in.
      iban: iban === null ? null : readIban(iban).iban,
    },
    isAddressNeeded: ownIbans(creditor, index).some((own) => isAddressRequired(own, iban ?? "")),
    language: debtor.language ?? book.language,
  };
}

/** A form without a debtor, for whoever is to become one. */
export function blankForm(
  creditor: Administration,
  kind: FormKind,
  language: PaperLanguage,
  index: BookIndex,
): MandateForm {
  return {
    ...creditorPart(creditor),
    mandateId: null,
    localInstrument: kind === "b2b" ? "B2B" : "CORE",
    isOneOff: kind === "one-off",
    invoice: null,
    debtor: { number: null, name: null, address: null, iban: null },
    isAddressNeeded: ownIbans(creditor, index).some((own) => isAddressRequired(own, "")),
    language,
  };
}

function creditorPart({ code, creditorName, creditorId, ...rest }: Administration) {
  const { street, buildingNumber, postalCode, town, country } = rest;
  const creditorAddress: PostalAddress = { street, buildingNumber, postalCode, town, country };
  return { administration: code, creditorName, creditorId, creditorAddress };
}

function ownIbans({ code }: Administration, { accounts }: BookIndex): string[] {
  return [...accounts.values()]
    .filter(({ administration }) => keyFrom(administration) === keyFrom(code))
    .map(({ iban }) => iban);
}
