import { parseIsoDate } from "../domain/values/calendar";
import { parseCents } from "../domain/values/money";
import type { OptionKind } from "./options";
import { plainLine } from "./plainLine";

/** Kinds of options that may be given several times. */
export type ListKind = "texts" | "tableNames" | "captions" | "choices" | "instalments" | "fees";

/** How each of their values is read; null when it is not one of its kind. */
const READERS: { readonly [K in ListKind]: (text: string) => string | null } = {
  texts: plainLine,
  tableNames: (text) => (/^\s*[^=.\s][^=.]*=/.test(text) ? text : null),
  captions: (text) => (/^\s*[^=.\s][^=.]*\.\s*[^=\s][^=]*=/.test(text) ? text : null),
  fees: (text) => (/^\s*[^=\s][^=]*=\s*\d{1,9}(?:[.,]\d{1,2})?\s*$/.test(text) ? plainLine(text) : null),
  choices: (text) => (/^\s*[^=\s][^=]*=\s*\S/.test(text) ? plainLine(text) : null),
  instalments: (text) => {
    const [day = "", amount = ""] = text.split("=").map((part) => part.trim());
    const isOne = parseIsoDate(day) !== null && (parseCents(amount) ?? 0) > 0;
    return isOne && /^[^=]+=[^=]+$/.test(text) ? `${day}=${amount}` : null;
  },
};

/** Whether options of this kind may be given several times. */
export function isListKind(kind: OptionKind): kind is ListKind {
  return Object.hasOwn(READERS, kind);
}

/** One value of such an option; null when it is not one of its kind. */
export function readListValue(kind: ListKind, text: string): string | null {
  return READERS[kind](text);
}

/** What a value is about when the ones before are about the same already: `debtors` of `Debtors=A` and `debtors=B`. */
export function saidBefore(kind: ListKind, earlier: readonly string[], text: string): string | null {
  if (kind === "texts" || kind === "instalments") return null;
  const about = (value: string): string => value.slice(0, value.indexOf("=")).replace(/\s/g, "");
  const isSame = (value: string): boolean => about(value).toLowerCase() === about(text).toLowerCase();
  return earlier.some(isSame) ? about(text) : null;
}
