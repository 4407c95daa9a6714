import { ibanAmong, ibanIn, textOf } from "../references";
import { countIn, NO_WORDS, type EntryWords } from "./field86";

/*
 * Field 86 as text: ABN AMRO's labels, and what ING and the SNS banks wrote before they had code words. Only what can be
 * told for certain is taken out of it (docs/law/mt940.md#5).
 */

const LABELS = /(IBAN|BIC|NAAM|MACHTIGING|INCASSANT|OMSCHRIJVING|KENMERK|BETALINGSKENM\.):\s/g;
/** Pieces fill a line of 65; a shorter line ends where a word ends. */
const FULL_LINE = 65;

/** Reads a field 86 that has no code words. */
export function readFreeText(lines: readonly string[]): EntryWords {
  const text = linesAsText(lines);
  if (text.trim() === "") return NO_WORDS;
  const labelled = labelsIn(text);
  const [, reason] = /\b([A-Z]{2}\d\d[1-5]) Europese Incasso\b/.exec(text) ?? [];
  const [, batch] = /^Europese Incasso (\S+) TOTAAL\s/.exec(text.trim()) ?? [];
  const [, mandate] = /Kenmerk Machtiging: ([^-\s]+)/.exec(text) ?? [];
  const [account = ""] = /[A-Z]{2}\d\d[A-Z0-9]{11,30}(?=\s|$)/.exec(text) ?? [];
  return {
    ...NO_WORDS,
    reason: reason ?? null,
    mandateId: labelled.get("MACHTIGING") ?? mandate ?? null,
    endToEndId: labelled.get("KENMERK") ?? null,
    creditorId: labelled.get("INCASSANT")?.replace(/\s+/g, "") ?? null,
    paymentInformationId: batch ?? batchReferenceIn(text),
    numberOfTransactions: countIn(text),
    iban: labelled.size > 0 ? ibanIn(labelled.get("IBAN")) : ibanAmong(account),
    name: labelled.get("NAAM") ?? null,
    remittance: textOf(labelled.get("OMSCHRIJVING") ?? text),
    text: textOf(text),
  };
}

/** ING's old total of collections: `TOTAAL 1 IC 4444444`. */
function batchReferenceIn(text: string): string | null {
  return /TOTAAL\s*\d+\s*IC\s+(\S+)/.exec(text)?.[1] ?? null;
}

function linesAsText(lines: readonly string[]): string {
  let text = "";
  let last = FULL_LINE;
  for (const line of lines) {
    text += last >= FULL_LINE || line.startsWith(" ") ? line : ` ${line}`;
    last = line.length;
  }
  return text;
}

function labelsIn(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const found = [...text.matchAll(LABELS)];
  for (const [index, match] of found.entries()) {
    const value = textOf(text.slice(match.index + match[0].length, found[index + 1]?.index));
    if (value !== null && match[1] !== undefined) values.set(match[1], value);
  }
  return values;
}
