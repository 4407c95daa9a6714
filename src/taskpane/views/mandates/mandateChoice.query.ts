import type { ChangeHow } from "../../../actions/mandateChange";
import { schemeOf } from "../../../domain/mandates/scheme";
import type { LocalInstrument, Mandate } from "../../../domain/book/records";
import type { Finding } from "../../../domain/book/finding";
import type { FindingCode } from "../../../domain/values/findingCodes";

/** What of a mandate was typed over. */
export type ChangeOf = "iban" | "scheme" | "reference";

/** One thing that can be done about a mandate that is not as it was sent, or that is to be on another account. */
export type MandateChoice =
  | { readonly change: ChangeOf; readonly how: ChangeHow }
  | { readonly change: "creditor"; readonly how: Exclude<ChangeHow, "replace"> }
  /** How the bank gets to know of a new account is chosen beside it. */
  | { readonly change: "newIban" | "newReference" }
  | { readonly change: "newScheme"; readonly scheme: LocalInstrument };

const NEW_IBAN: readonly MandateChoice[] = [{ change: "newIban" }];

/** What a user can begin with a mandate; no bank takes a one-off mandate for business-to-business. */
export function choicesToBegin(mandate: Mandate): readonly MandateChoice[] {
  const scheme = schemeOf(mandate) === "CORE" ? "B2B" : "CORE";
  const others: readonly MandateChoice[] = [{ change: "newReference" }, { change: "newScheme", scheme }];
  return [...NEW_IBAN, ...others.filter(({ change }) => change !== "newScheme" || mandate.oneOff !== true)];
}

const ALL: readonly ChangeHow[] = ["amend", "replace", "restore"];

/** The findings that ask what a change was, and the answers that each takes (docs/law/actions.md#2). */
const CHOICES: Partial<Record<FindingCode, readonly MandateChoice[]>> = {
  "mandate.ibanUnreported": ALL.map((how) => ({ change: "iban", how })),
  "mandate.referenceUnreported": ALL.map((how) => ({ change: "reference", how })),
  "mandate.schemeUnreported": (["replace", "restore"] as const).map((how) => ({ change: "scheme", how })),
  "mandate.takenOverIban": ALL.map((how) => ({ change: "iban", how })),
  "mandate.takenOverScheme": (["replace", "restore"] as const).map((how) => ({ change: "scheme", how })),
  "mandate.takenOverReference": ALL.map((how) => ({ change: "reference", how })),
  "mandate.creditorIdUnreported": (["amend", "restore"] as const).map((how) => ({ change: "creditor", how })),
  "mandate.creditorNameUnreported": (["amend", "restore"] as const).map((how) => ({ change: "creditor", how })),
  "mandate.accountClosed": NEW_IBAN,
};

/** What a finding lets its user choose at once; nothing of most. */
export function choicesFor({ code }: Finding): readonly MandateChoice[] {
  return CHOICES[code] ?? [];
}

/** Whether both do the same. */
export function isSameChoice(one: MandateChoice, other: MandateChoice): boolean {
  const howOf = (choice: MandateChoice) => ("how" in choice ? choice.how : null);
  return one.change === other.change && howOf(one) === howOf(other);
}
