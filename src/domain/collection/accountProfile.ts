import { type BankProfile, bankProfileOf, PROFILE_FIELDS, type ProfileSource } from "./bankProfiles";
import { at, type Finding, finding } from "../book/finding";
import { readIban } from "../values/iban";
import type { Account, FieldOf } from "../book/records";

/** A blank field of an account, and what the profile of its bank would fill in. */
export interface OfferedField {
  readonly field: FieldOf<"Accounts">;
  readonly value: string | number;
  /** null for the bank's name, which the IBAN tells. */
  readonly source: ProfileSource | null;
}

/** What the profile of its bank offers for an account. */
export interface ProfileOffer {
  readonly profile: BankProfile;
  /** In the order of the columns. */
  readonly fields: readonly OfferedField[];
}

/**
 * The blank fields of an account that the profile of its bank would fill, and with what. It is an offer: nothing of it
 * is applied by itself, but for the maximum of items, which is kept to in any case.
 */
export function profileOffer(account: Account): ProfileOffer {
  const profile = bankProfileOf(account.iban);
  const fields: OfferedField[] = [];
  if (account.bank === null && profile.bankCodes.length > 0) {
    fields.push({ field: "bank", value: profile.name, source: null });
  }
  for (const field of PROFILE_FIELDS) {
    const { value, source } = profile.fields[field];
    if (account[field] === null && value !== null) fields.push({ field, value, source });
  }
  return { profile, fields };
}

/** The offer as a finding on the account's bank; none when no field is blank, or the IBAN cannot be read. */
export function profileFindings(account: Account): Finding[] {
  if (readIban(account.iban).iban === null) return [];
  const { profile, fields } = profileOffer(account);
  if (fields.length === 0) return [];
  const values = fields.map(({ field, value }) => `${field}=${String(value)}`).join(";");
  return [finding("account.profile", at("Accounts", account, "bank"), { bank: profile.name, values })];
}
