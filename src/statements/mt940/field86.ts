import type { Cents } from "../../domain/values/money";

/** What a field 86 says, in whichever form; ids as the bank writes them, `NOTPROVIDED` included. */
export interface EntryWords {
  /** Code words, subfields with a number, or text alone. */
  readonly form: "Words" | "Subfields" | "Free";
  /** The bank's words for the kind of transaction (`/TRTP/`, `/RTYP/`, `?00`). */
  readonly title: string | null;
  /** The code in the field itself: `/TRCD/`, the three digits before subfields. */
  readonly code: string | null;
  /** Of subfields the reason that stands apart (`?34`). */
  readonly reasonNumber: string | null;
  /** As written; ING's older form has a fifth character for how it came back. */
  readonly reason: string | null;
  readonly mandateId: string | null;
  readonly endToEndId: string | null;
  readonly creditorId: string | null;
  readonly paymentInformationId: string | null;
  readonly messageId: string | null;
  readonly numberOfTransactions: number | null;
  readonly iban: string | null;
  readonly name: string | null;
  readonly remittance: string | null;
  readonly originalAmount: Cents | null;
  readonly charges: Cents | null;
  /** All of it. */
  readonly text: string | null;
}

/** A field 86 that says nothing. */
export const NO_WORDS: EntryWords = {
  form: "Free",
  title: null,
  code: null,
  reasonNumber: null,
  reason: null,
  mandateId: null,
  endToEndId: null,
  creditorId: null,
  paymentInformationId: null,
  messageId: null,
  numberOfTransactions: null,
  iban: null,
  name: null,
  remittance: null,
  originalAmount: null,
  charges: null,
  text: null,
};

/** The number of transactions that a bank names in a batch's text: `TOTAAL     168 POSTEN`, `TOTAAL 1 IC 4444444`. */
export function countIn(text: string): number | null {
  const [, count] = /TOTAAL\s*(\d{1,7})\s*(?:POSTEN|IC\b)/.exec(text) ?? [];
  return count === undefined ? null : Number(count);
}
