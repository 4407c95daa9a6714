import { useState } from "react";
import type { AskedCreditor } from "../../../workbook/setUpCreditor";
import { usePane } from "../../pane";
import { useQuery } from "../../useQuery";
import type { SetUpForm } from "./setUpForm.query";

/** The ledger accounts that the form proposes. */
export const LEDGER_FIELDS = ["debtorsAccount", "bankAccount", "inTransitAccount", "chargesAccount"] as const;

export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** What was typed of who collects. */
export interface TypedCreditor {
  readonly name: string;
  readonly creditorId: string;
  readonly iban: string;
  /** Only what is other than proposed. */
  readonly ledger: Readonly<Partial<Record<LedgerField, string>>>;
  readonly takesBank: boolean;
  readonly user: string;
}

/** The form of who collects, as it stands. */
export interface CreditorForm {
  readonly typed: TypedCreditor;
  readonly type: (more: Partial<TypedCreditor>) => void;
  /** What is to be said of it: of what was typed last, or of what was typed before while that is awaited. */
  readonly judged: SetUpForm | null;
  /** Whether nothing was typed: who fills the sheets later need not fill in the form. */
  readonly isBlank: boolean;
  /** What is asked of setting up; null while something is missing or wrong. */
  readonly asked: AskedCreditor | null;
  /** Keeps the user's name. */
  readonly keepUser: () => void;
}

const NOTHING: TypedCreditor = { name: "", creditorId: "", iban: "", ledger: {}, takesBank: true, user: "" };

/** What is typed of who collects, judged while it is typed. */
export function useCreditorForm(): CreditorForm {
  const { preferences, setPreferences } = usePane();
  const [typed, setTyped] = useState(NOTHING);
  const { data, last } = useQuery("setUpForm", { creditorId: typed.creditorId, iban: typed.iban });
  const { name, creditorId, iban, user } = typed;
  return {
    typed,
    type: (more) => setTyped((before) => ({ ...before, ...more })),
    judged: data ?? last?.data ?? null,
    isBlank: [name, creditorId, iban].every((text) => text.trim() === ""),
    asked: data === null ? null : askedOf(typed, data),
    keepUser: () => {
      if (preferences.user === "" && user.trim() !== "") setPreferences({ ...preferences, user: user.trim() });
    },
  };
}

function askedOf(
  { name, creditorId, iban, ledger, takesBank }: TypedCreditor,
  judged: SetUpForm,
): AskedCreditor | null {
  const isWhole = LEDGER_FIELDS.every((field) => field === "chargesAccount" || ledger[field]?.trim() !== "");
  if (name.trim() === "" || !judged.creditorId.isLawful || !judged.iban.isLawful || !isWhole) return null;
  return { name, creditorId, iban, ...ledger, takesBank: takesBank && judged.bank !== null };
}
