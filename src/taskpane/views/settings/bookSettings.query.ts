import { accountFindings, administrationFindings } from "../../../domain/collection/accountChoice";
import { profileOffer } from "../../../domain/collection/accountProfile";
import { bankProfileOf } from "../../../domain/collection/bankProfiles";
import { ACCOUNT_DEFAULTS, ADMINISTRATION_DEFAULTS } from "../../../domain/collection/defaults";
import { effectiveItemsMax } from "../../../domain/collection/effectiveItemsMax";
import { at, type Finding } from "../../../domain/book/finding";
import { type Cents, formatCents } from "../../../domain/values/money";
import type { Account, Administration, FieldOf } from "../../../domain/book/records";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { Query, QueryScope } from "../../../session/query";

/** How a setting is written. */
export type SettingForm = "text" | "amount" | "date" | "number" | "percent" | "code" | "yesNo" | "month";

/**
 * Where a setting comes from: its cell, what holds for a blank one, or the bank that its account is at. `none`: it is set
 * nowhere. `unreadable`: what stands in its cell cannot be read.
 */
export type SettingSource = "cell" | "default" | "bank" | "none" | "unreadable";

/** One setting of an administration or account, and where it stands. */
export interface Setting {
  readonly field: string;
  readonly form: SettingForm;
  /** What is in force, an amount as `formatCents` writes it. Null for none. */
  readonly value: string | number | boolean | null;
  readonly source: SettingSource;
  /** What the account's bank would have here, where that is something else than what is in force. */
  readonly offer: string | number | null;
  readonly address: string | null;
}

/** What an administration or account is set to. */
export interface SettingsOf {
  /** A code, or an IBAN. */
  readonly name: string;
  /** What its user calls it. */
  readonly title: string;
  readonly address: string | null;
  readonly settings: readonly Setting[];
  readonly findings: readonly LocatedFinding[];
}

/** The settings that the workbook itself holds. */
export interface BookSettings {
  readonly administrations: readonly SettingsOf[];
  readonly accounts: readonly SettingsOf[];
}

const ADMINISTRATION_SETTINGS = {
  postingStyle: "code",
  preNotificationDays: "number",
  announcedOnInvoice: "yesNo",
  closedUntil: "date",
  fourEyes: "yesNo",
  readOnly: "text",
  discountAmount: "amount",
  discountPercent: "percent",
  discountOnCreditNotes: "yesNo",
  repeatAfterReturn: "yesNo",
  repeatMax: "number",
  fiscalYearStart: "month",
  orderPrefix: "text",
} as const satisfies Partial<Record<FieldOf<"Administrations">, SettingForm>>;

const ACCOUNT_SETTINGS = {
  blocked: "text",
  itemsMax: "number",
  itemAmountMax: "amount",
  monthAmountMax: "amount",
  leadDays: "number",
  cutOff: "text",
  messageVersion: "code",
  batchBooking: "yesNo",
  batchesPerFile: "code",
  hashMethod: "code",
  amendmentStyle: "code",
  addressUse: "code",
  addressForm: "code",
  characterSet: "code",
  remittanceStyle: "code",
  initiatingPartyId: "text",
  ultimateCreditor: "text",
  categoryPurpose: "text",
} as const satisfies Partial<Record<FieldOf<"Accounts">, SettingForm>>;

/** The settings of every administration and account: what is in force, where it stands, and what the bank wants instead. */
export const bookSettings: Query<Readonly<Record<string, never>>, BookSettings> = (scope) => {
  const { Administrations, Accounts } = scope.book.tables;
  return {
    administrations: Administrations.map((administration) => ofAdministration(administration, scope)),
    accounts: Accounts.map((account) => ofAccount(account, scope)),
  };
};

function ofAdministration(administration: Administration, scope: QueryScope): SettingsOf {
  const defaults: Partial<Administration> = ADMINISTRATION_DEFAULTS;
  return {
    name: administration.code,
    title: administration.creditorName,
    address: scope.addressOf(at("Administrations", administration, "code")),
    settings: fieldsOf(ADMINISTRATION_SETTINGS).map(([field, form]) => ({
      field,
      form,
      ...inForce(administration, administration[field], form, { field, fallback: defaults[field] ?? null }),
      offer: null,
      address: scope.addressOf(at("Administrations", administration, field)),
    })),
    findings: located(administrationFindings(administration), scope),
  };
}

function ofAccount(account: Account, scope: QueryScope): SettingsOf {
  const defaults: Partial<Account> = ACCOUNT_DEFAULTS;
  const offered = new Map<string, string | number>(
    profileOffer(account).fields.map(({ field, value }) => [field, value]),
  );
  return {
    name: account.iban,
    title: account.bank ?? bankProfileOf(account.iban).name,
    address: scope.addressOf(at("Accounts", account, "iban")),
    settings: fieldsOf(ACCOUNT_SETTINGS).map(([field, form]): Setting => {
      const fallback = defaults[field] ?? null;
      const known = inForce(account, account[field], form, { field, fallback });
      // Banks' maximums are kept to without anybody having asked for it.
      const isBanks = field === "itemsMax" && known.source === "none";
      const setting = isBanks ? ({ value: effectiveItemsMax(account), source: "bank" } as const) : known;
      const offer = offered.get(field) ?? null;
      return {
        field,
        form,
        ...setting,
        offer: offer === setting.value ? null : offer,
        address: scope.addressOf(at("Accounts", account, field)),
      };
    }),
    findings: located(accountFindings(account), scope),
  };
}

function fieldsOf<Fields extends Readonly<Record<string, SettingForm>>>(fields: Fields) {
  return Object.entries(fields) as [keyof Fields & string, SettingForm][];
}

type Value = string | number | boolean | null;

/** What is in force: what the cell says, else what holds for a blank one. */
function inForce(
  { unreadable = [] }: { readonly unreadable?: readonly string[] },
  value: Value,
  form: SettingForm,
  { field, fallback }: { readonly field: string; readonly fallback: Value },
): Pick<Setting, "value" | "source"> {
  if (unreadable.includes(field)) return { value: null, source: "unreadable" };
  if (value === null) return { value: fallback, source: fallback === null ? "none" : "default" };
  return { value: form === "amount" ? formatCents(value as Cents) : value, source: "cell" };
}

function located(findings: readonly Finding[], { addressOf }: QueryScope): LocatedFinding[] {
  return findings.map((finding) => ({
    finding,
    address: finding.place === null ? null : addressOf(finding.place),
  }));
}
