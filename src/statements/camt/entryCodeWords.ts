import { ibanIn, referenceIn, textOf } from "../references";

/** What ABN AMRO writes into the text of an entry, code word by code word (docs/law/mt940.md#5). */
export interface CodeWords {
  /** `/RTYP/` or `/TRTP/`: what the entry is, in the bank's words. */
  readonly type: string | null;
  /** `/PREF/`: the batch's identification. */
  readonly paymentInformationId: string | null;
  /** `/NRTX/`. */
  readonly numberOfTransactions: number | null;
  /** `/RTRN/`. */
  readonly reasonCode: string | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  readonly iban: string | null;
  readonly name: string | null;
  readonly remittance: string | null;
}

const WORDS = "TRTP|RTYP|PREF|NRTX|PIND|CSID|NAME|MARF|REMI|IBAN|BIC|EREF|RTRN|ULTD|ULTB|ORDP|BENM";
const WORD = new RegExp(`/(${WORDS})/(.*?)(?=/(?:${WORDS})/|$)`, "g");

/** The code words of an entry's text in one line; null for a text that does not begin with one. */
export function codeWordsIn(text: string | null): CodeWords | null {
  if (text === null || !/^\/(TRTP|RTYP)\//.test(text)) return null;
  const words = new Map<string, string>();
  for (const [, word = "", value = ""] of text.matchAll(WORD)) if (!words.has(word)) words.set(word, value.trim());
  const count = Number(words.get("NRTX")?.replace(/\/$/, "") ?? Number.NaN);
  return {
    type: textOf(words.get("RTYP") ?? words.get("TRTP")),
    paymentInformationId: referenceIn(words.get("PREF")),
    numberOfTransactions: Number.isSafeInteger(count) ? count : null,
    reasonCode: textOf(words.get("RTRN")),
    endToEndId: referenceIn(words.get("EREF")),
    mandateId: referenceIn(words.get("MARF")),
    iban: ibanIn(words.get("IBAN")),
    name: textOf(words.get("NAME")),
    remittance: textOf(words.get("REMI")),
  };
}
