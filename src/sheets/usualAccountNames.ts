import type { Language } from "../domain/book/records";

/** What a ledger account of a first administration is for. */
export type AccountUse = "bank" | "inTransit" | "debtors" | "charges";

const NAMES: Readonly<Record<AccountUse, Readonly<Record<Language, string>>>> = {
  bank: { nl: "Bank", en: "Bank" },
  inTransit: { nl: "Incasso's onderweg", en: "Collections in transit" },
  debtors: { nl: "Debiteuren", en: "Debtors" },
  charges: { nl: "Bankkosten", en: "Bank charges" },
};

/** What bookkeepers call such an account, in the language of a workbook. */
export function usualAccountName(use: AccountUse, language: Language): string {
  return NAMES[use][language];
}
