import { type UsualLedger, usualLedger } from "../../../actions/newCreditor";
import { profileOffer } from "../../../domain/collection/accountProfile";
import { blankAccount } from "../../../actions/newCreditor";
import { type Finding, finding } from "../../../domain/book/finding";
import { readCreditorId } from "../../../domain/values/creditorId";
import { bicFromIban, readIban } from "../../../domain/values/iban";
import type { Problem } from "../../../domain/values/problem";
import type { Query } from "../../../session/query";

/** What was typed so far of who collects. */
export interface TypedIds {
  readonly creditorId: string;
  readonly iban: string;
}

/** What a text says: whether it can be used, and what is to be said of it. */
interface Judged {
  readonly isLawful: boolean;
  readonly findings: readonly Finding[];
}

/** The bank that an IBAN names, and what it is known to want. */
export interface KnownBank {
  readonly name: string;
  readonly leadDays: number | null;
  /** `17:00`; null where the bank says none. */
  readonly cutOff: string | null;
  readonly itemsMax: number | null;
}

/** What the form of a new workbook needs to know. */
export interface SetUpForm {
  /** Whether nobody collects yet: the workbook has no administration and no account. */
  readonly isNeeded: boolean;
  readonly creditorId: Judged;
  readonly iban: Judged;
  /** Null for a bank that we do not know, and for an IBAN that is none. */
  readonly bank: KnownBank | null;
  /** The ledger accounts that are usual in the creditor's country. */
  readonly ledger: UsualLedger;
}

/** Judges what is typed of who collects, and proposes the rest. */
export const setUpForm: Query<TypedIds, SetUpForm> = ({ book }, typed) => {
  const creditorId = readCreditorId(typed.creditorId);
  const { iban, problems } = readIban(typed.iban);
  const ledger = usualLedger((creditorId.creditorId ?? iban ?? "").slice(0, 2));
  const { Administrations, Accounts } = book.tables;
  return {
    isNeeded: Administrations.length + Accounts.length === 0,
    creditorId: judged(creditorId.creditorId !== null, creditorId.problems),
    iban: judged(iban !== null, problems),
    bank: iban === null ? null : bankOf(iban, ledger),
    ledger,
  };
};

/** That spaces are taken out is no news to who types them. */
function judged(isLawful: boolean, problems: readonly Problem[]): Judged {
  const findings = problems.map(({ code, params }) => finding(code, null, params));
  return { isLawful, findings: findings.filter(({ severity }) => severity !== "info") };
}

function bankOf(iban: string, ledger: UsualLedger): KnownBank | null {
  const account = blankAccount({ iban, bic: bicFromIban(iban), administration: "", ledger });
  const { profile, fields } = profileOffer(account);
  if (profile.bankCodes.length === 0) return null;
  const offered = new Map(fields.map(({ field, value }) => [field, value]));
  const number = (field: "leadDays" | "itemsMax"): number | null => {
    const value = offered.get(field);
    return typeof value === "number" ? value : null;
  };
  const cutOff = offered.get("cutOff");
  return {
    name: profile.name,
    leadDays: number("leadDays"),
    cutOff: typeof cutOff === "string" ? cutOff : null,
    itemsMax: number("itemsMax"),
  };
}
