import type { Day } from "./days";
import type { AccountCard, AdministrationCard, DebtorCard } from "./paper";

/** What tells one firm from another. */
export interface FirmSeed {
  readonly start: Day;
  readonly administrations: readonly AdministrationSeed[];
  readonly debtors: readonly DebtorSeed[];
  readonly items: readonly ItemSeed[];
}

export type AdministrationSeed = Pick<
  AdministrationCard,
  "style" | "discountOnCreditNotes" | "repeats" | "repeatMax" | "fourEyes"
> & {
  readonly discount: { readonly amount: number | null; readonly percent: number | null };
  readonly prefix: string;
  readonly accounts: readonly AccountSeed[];
};

export type AccountSeed = Pick<AccountCard, "itemsMax" | "oneBatch" | "bankJournal"> & {
  readonly isDutch: boolean;
  readonly journal: string;
};

export type DebtorSeed = Pick<DebtorCard, "consolidates" | "automatic"> & {
  readonly kind: "plain" | "B2B" | "one-off";
  readonly mandates:
    "good" | "unsigned" | "withdrawn" | "blocked" | "two" | "twins" | "overridden" | "elsewhere" | "moved";
};

export type ItemSeed = {
  readonly administration: number;
  readonly debtor: number;
  readonly cents: number;
  readonly kind: "whole" | "part open" | "terms" | "credit note" | "no discount" | "own discount";
  readonly dueIn: number;
  readonly collect: boolean | null;
  readonly blocked: boolean;
  /** Which of two mandates the invoice names, or the account of which. */
  readonly names: "nothing" | "first" | "second" | "second account";
};

/** Named by number; the driver knows the real one. */
export interface Numbers {
  readonly debtorIban: (debtor: number, which: number) => string;
  readonly accountIban: (account: number, isDutch: boolean) => string;
}
