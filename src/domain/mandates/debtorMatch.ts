import { groupBy } from "../../kit/groupBy";
import { type Key, keyFrom } from "../book/book";
import { ibanKey } from "../book/bookIndex";
import type { Debtor } from "../book/records";

/** By what a mandate of another program's list finds its debtor (docs/law/actions.md#2). */
export const MATCH_KEYS = ["debtor", "iban", "registrationNumber", "taxNumber", "name", "debtorAndIban"] as const;

export type MatchKey = (typeof MATCH_KEYS)[number];

/** What a list tells of a debtor. */
export type DebtorFacts = { readonly [F in "debtor" | "iban" | "registrationNumber" | "taxNumber" | "name"]?: string };

/** The facts that a key is made of. */
export const MATCH_FACTS: Readonly<Record<MatchKey, readonly [keyof DebtorFacts, ...(keyof DebtorFacts)[]]>> = {
  debtor: ["debtor"],
  iban: ["iban"],
  registrationNumber: ["registrationNumber"],
  taxNumber: ["taxNumber"],
  name: ["name"],
  debtorAndIban: ["debtor", "iban"],
};

/** Finds the debtors of a key: one, none, or several of which nobody knows which is meant. */
export function debtorsBy(key: MatchKey, debtors: readonly Debtor[]): (facts: DebtorFacts) => readonly Debtor[] {
  const fields = MATCH_FACTS[key];
  const groups = groupBy(debtors, (debtor) => matchText(fields, { ...factsOf(debtor) }) ?? "");
  return (facts) => {
    const text = matchText(fields, facts);
    return text === null ? [] : (groups.get(text) ?? []);
  };
}

function factsOf({ number, iban, registrationNumber, taxNumber, name }: Debtor) {
  return {
    debtor: number,
    iban: iban ?? "",
    registrationNumber: registrationNumber ?? "",
    taxNumber: taxNumber ?? "",
    name,
  };
}

/** What is compared; null where one of the facts is lacking. */
function matchText(fields: readonly (keyof DebtorFacts)[], facts: DebtorFacts): Key | null {
  const parts = fields.map((field) => compared(field, facts[field] ?? ""));
  return parts.includes("") ? null : keyFrom(...parts);
}

/** Numbers of firms and accounts without what people put between them; names and debtor numbers as keys are. */
function compared(field: keyof DebtorFacts, text: string): string {
  if (field === "iban") return text === "" ? "" : ibanKey(text);
  if (field === "debtor") return keyFrom(text);
  if (field === "name") return keyFrom(text.normalize("NFKC").replace(/[\s.]+/gu, " "));
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
