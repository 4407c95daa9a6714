import { ibanIn, textOf } from "../references";
import { NO_WORDS, type EntryWords } from "./field86";
import { mt940Amount } from "./mt940Values";

/*
 * Field 86 as subfields with a number, as German banks and Triodos write it (docs/law/mt940.md#4): three digits, a
 * separator of the bank's choice, and two digits before each part.
 */

const BEGINNING = /^(\d{3})([^\w\s/.,:;+-])\d\d/;
const PURPOSE = /(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP|MDAT|SQTP|ORCR|ORMR|DDAT)\+/g;
/** Parts of the text: 20 to 29, and 60 to 63 where these are not enough. */
const TEXT_PARTS = ["20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "60", "61", "62", "63"];

/** Reads a field 86 in subfields; null where it has none. */
export function readSubfields(lines: readonly string[]): EntryWords | null {
  // A break falls anywhere, also between separator and number.
  const joined = lines.join("");
  const [, code, separator] = BEGINNING.exec(joined) ?? [];
  if (code === undefined || separator === undefined) return null;
  const parts = partsOf(joined.slice(3), separator);
  const words = separator === ">" ? triodosWords(parts) : germanWords(parts);
  return { ...NO_WORDS, ...words, form: "Subfields", code };
}

function partsOf(text: string, separator: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.split(separator)) {
    const number = /^\d\d/.exec(part)?.[0];
    const last = [...parts.keys()].at(-1);
    // A separator with no number behind it is part of the text.
    if (number === undefined && last !== undefined) parts.set(last, `${parts.get(last) ?? ""}${separator}${part}`);
    else if (number !== undefined && !parts.has(number)) parts.set(number, part.slice(2));
  }
  return parts;
}

function germanWords(parts: ReadonlyMap<string, string>): Partial<EntryWords> {
  const purpose = purposeOf(TEXT_PARTS.map((number) => parts.get(number) ?? "").join(""));
  const of = (word: string): string | null => purpose.get(word)?.trim() ?? null;
  const remittance = textOf(purpose.get(""), purpose.get("SVWZ"));
  const reference = of("KREF");
  const [original, compensation] = [amountOf(of("OAMT")), amountOf(of("COAM"))];
  return {
    title: textOf(parts.get("00")),
    reasonNumber: textOf(parts.get("34")),
    reason: /\bR(?:ue|ü)ckgabegrund:?\s*([A-Z]{2}\d\d)\b/i.exec(remittance ?? "")?.[1] ?? null,
    mandateId: of("MREF"),
    endToEndId: of("EREF"),
    creditorId: of("CRED")?.replace(/\s+/g, "") ?? null,
    // It is either of the two, and does not say which.
    messageId: reference,
    paymentInformationId: reference,
    iban: ibanIn(parts.get("31")) ?? ibanIn(of("IBAN")),
    name: textOf(`${parts.get("32") ?? ""}${parts.get("33") ?? ""}`),
    remittance,
    originalAmount: original,
    charges: compensation ?? (original === null ? amountOf(/ENTG\.?\s*(\d+,\d\d)/.exec(remittance ?? "")?.[1]) : null),
    text: textOf(parts.get("00"), TEXT_PARTS.map((number) => parts.get(number) ?? "").join("")),
  };
}

function amountOf(text: string | null | undefined): ReturnType<typeof mt940Amount> {
  return mt940Amount(/\d+,\d{0,2}/.exec(text ?? "")?.[0] ?? "");
}

/** The words of the purpose, which stand anywhere in it; what stands before the first under no word. */
function purposeOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  let [word, from] = ["", 0];
  const keep = (until: number): void => {
    if (!words.has(word)) words.set(word, text.slice(from, until));
  };
  for (const match of text.matchAll(PURPOSE)) {
    keep(match.index);
    [word, from] = [match[1] ?? "", match.index + match[0].length];
  }
  keep(text.length);
  return words;
}

/** Triodos: the other account in 10; BIC and IBAN lead the text only where that is ten zeros. */
function triodosWords(parts: ReadonlyMap<string, string>): Partial<EntryWords> {
  const account = (parts.get("10") ?? "").trim();
  const hasIban = /^0+$/.test(account) && ibanIn(parts.get("21")) !== null;
  const text = TEXT_PARTS.slice(hasIban ? 2 : 0).map((number) => parts.get(number) ?? "");
  return {
    iban: hasIban ? ibanIn(parts.get("21")) : ibanIn(account),
    remittance: textOf(text.join("")),
    text: textOf(text.join(""), /^0*$/.test(account) ? null : account),
  };
}
