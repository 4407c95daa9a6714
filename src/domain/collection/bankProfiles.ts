import { compactCode } from "../values/compactCode";
import type { AddressForm, AddressUse, AmendmentStyle, BatchesPerFile, FieldOf, MessageVersion } from "../book/records";
import type { CharacterSet } from "../values/sepaText";

/** Where what we say of a bank comes from; the whole table stands in docs/bank-profiles.md. */
export const PROFILE_SOURCES = {
  afas: "AFAS help, Incassobestand genereren en journaliseren: open items per order, by bank",
  abn: "ABN AMRO, SEPA incasso aanleveren: several batches per file; 12:30 one business day ahead",
  abnVersion: "ABN AMRO, SEPA downloads: pain.008.001.08 since 18 March 2024, .02 still allowed",
  rabobank: "Rabobank, incasso support: Core by 07:00 for the next business day, else one day later",
  bng: "BNG Bank, SEPA batches: at most 100,000 items",
  bngBatches: "BNG Bank, SEPA questions and answers: several batches in a file are shown one by one",
  belfius: "Belfius, SEPA Direct Debit: above 50,000 transactions contact the bank",
  belfiusAmendment: "Belfius, SEPA Direct Debit since November 2016: SMNDA at the debtor's account",
  allSolutions: "AllSolutions help, automatische incasso: ING wants the old IBAN, ABN AMRO rejects it",
  betaalvereniging: "Betaalvereniging, NL IG C2B SCT/SDD 2023 v1.0: covers pain.008.001.08",
  epc: "EPC, SDD customer-to-PSP implementation guidelines 2025: pain.008.001.08",
  epcTiming: "EPC, explanatory note of 20 November 2016: one business day ahead for every collection",
  epcAddress: "EPC153-22 v2.1: structured addresses are taken everywhere, hybrid ones not yet",
  epcCharacters: "EPC217-08: the SEPA character set",
  gbic: "Deutsche Kreditwirtschaft, GBIC_5: .02 was switched off in November 2025",
  gbicRules: "GBIC_5 usage rules, which print the EPC's: SMNDA at the account, address outside the EEA",
  dfue: "Deutsche Kreditwirtschaft, DFÜ agreement, annex 3: umlauts as two letters",
  assumption: "our assumption: the bank publishes nothing, or we did not find it",
} as const;

export type ProfileSource = keyof typeof PROFILE_SOURCES;

/** Something that we say of a bank, and where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: ProfileSource;
}

/** What a bank wants, by the fields of an account; null where nothing is known that could be filled in. */
export interface ProfileFields {
  /** Open items that one order may hold. */
  readonly itemsMax: Sourced<number>;
  readonly messageVersion: Sourced<MessageVersion>;
  readonly amendmentStyle: Sourced<AmendmentStyle>;
  readonly batchesPerFile: Sourced<BatchesPerFile>;
  readonly addressUse: Sourced<AddressUse>;
  readonly addressForm: Sourced<AddressForm>;
  /** Business days between delivery and collection. */
  readonly leadDays: Sourced<number>;
  /** `hh:mm`. */
  readonly cutOff: Sourced<string | null>;
  readonly characterSet: Sourced<CharacterSet>;
}

/** The fields of a profile in the order of the columns of `Accounts`. */
export const PROFILE_FIELDS = [
  "itemsMax",
  "messageVersion",
  "amendmentStyle",
  "leadDays",
  "cutOff",
  "addressUse",
  "addressForm",
  "characterSet",
  "batchesPerFile",
] as const satisfies readonly (keyof ProfileFields & FieldOf<"Accounts">)[];

/** What is known of one bank. */
export interface BankProfile {
  readonly name: string;
  /** The country of its IBANs; null for the profile of all that are not known. */
  readonly country: string | null;
  /** What follows the check digits in its IBANs: bank codes, first and last of a range; empty for a whole country. */
  readonly bankCodes: readonly (readonly [first: string, last: string])[];
  readonly fields: ProfileFields;
}

function from<T>(source: ProfileSource, value: T): Sourced<T> {
  return { value, source };
}

const GENERIC: ProfileFields = {
  itemsMax: from("assumption", 100_000),
  messageVersion: from("epc", "pain.008.001.08"),
  amendmentStyle: from("gbicRules", "SMNDA"),
  leadDays: from("epcTiming", 1),
  cutOff: from("assumption", null),
  addressUse: from("gbicRules", "WhenRequired"),
  addressForm: from("epcAddress", "Structured"),
  characterSet: from("epcCharacters", "EPC"),
  batchesPerFile: from("assumption", "Many"),
};

const DUTCH: ProfileFields = { ...GENERIC, messageVersion: from("betaalvereniging", "pain.008.001.08") };

function ofCodes(...codes: readonly string[]): (readonly [string, string])[] {
  return codes.map((code) => {
    const [first = "", last = first] = code.split("-");
    return [first, last] as const;
  });
}

/** What is known of every bank that is not in {@link BANK_PROFILES}. */
export const GENERIC_PROFILE: BankProfile = { name: "SEPA", country: null, bankCodes: [], fields: GENERIC };

/**
 * The banks that we know. Dutch bank codes: Betaalvereniging, list of IBAN bank codes; Belgian ones: National Bank of
 * Belgium, list of bank identification codes.
 */
export const BANK_PROFILES: readonly BankProfile[] = [
  {
    name: "Rabobank",
    country: "NL",
    bankCodes: ofCodes("RABO"),
    fields: {
      ...DUTCH,
      itemsMax: from("afas", 1_500),
      leadDays: from("rabobank", 1),
      cutOff: from("rabobank", "07:00"),
    },
  },
  {
    name: "ING",
    country: "NL",
    bankCodes: ofCodes("INGB"),
    fields: { ...DUTCH, itemsMax: from("afas", 5_000), amendmentStyle: from("allSolutions", "OldIban") },
  },
  {
    name: "ABN AMRO",
    country: "NL",
    bankCodes: ofCodes("ABNA"),
    fields: {
      ...DUTCH,
      itemsMax: from("afas", 3_000),
      messageVersion: from("abnVersion", "pain.008.001.08"),
      amendmentStyle: from("allSolutions", "SMNDA"),
      leadDays: from("abn", 1),
      cutOff: from("abn", "12:30"),
      batchesPerFile: from("abn", "Many"),
    },
  },
  { name: "Triodos Bank", country: "NL", bankCodes: ofCodes("TRIO"), fields: DUTCH },
  { name: "bunq", country: "NL", bankCodes: ofCodes("BUNQ"), fields: DUTCH },
  // De Volksbank, with SNS and RegioBank, became ASN Bank in 2025.
  { name: "ASN Bank", country: "NL", bankCodes: ofCodes("ASNB", "SNSB", "RBRB"), fields: DUTCH },
  {
    name: "BNG Bank",
    country: "NL",
    bankCodes: ofCodes("BNGH"),
    fields: { ...DUTCH, itemsMax: from("bng", 100_000), batchesPerFile: from("bngBatches", "Many") },
  },
  {
    name: "KBC",
    country: "BE",
    bankCodes: ofCodes("400-499", "725-727", "730-731", "733-741", "743-749"),
    fields: GENERIC,
  },
  {
    name: "Belfius",
    country: "BE",
    bankCodes: ofCodes("050-099", "550-560", "562-569", "775-799", "830-839"),
    fields: {
      ...GENERIC,
      itemsMax: from("belfius", 50_000),
      amendmentStyle: from("belfiusAmendment", "SMNDA"),
    },
  },
  {
    name: "BNP Paribas Fortis",
    country: "BE",
    bankCodes: ofCodes("001-049", "140-149", "200-214", "220-298"),
    fields: GENERIC,
  },
  {
    name: "ING België",
    country: "BE",
    bankCodes: ofCodes("300-399", "630-631", "880-881"),
    fields: GENERIC,
  },
  {
    name: "Deutsche Kreditwirtschaft",
    country: "DE",
    bankCodes: [],
    fields: { ...GENERIC, messageVersion: from("gbic", "pain.008.001.08"), characterSet: from("dfue", "DE") },
  },
];

/** Where the bank code stands in an IBAN: after country and check digits. */
const BANK_CODE_AT = 4;

/** The profile of the bank that an IBAN, however it is written, names; {@link GENERIC_PROFILE} for one that is not known. */
export function bankProfileOf(iban: string): BankProfile {
  const { code } = compactCode(iban);
  const country = code.slice(0, 2);
  return (
    BANK_PROFILES.find((profile) => {
      if (profile.country !== country) return false;
      if (profile.bankCodes.length === 0) return true;
      return profile.bankCodes.some(([first, last]) => {
        const bankCode = code.slice(BANK_CODE_AT, BANK_CODE_AT + first.length);
        return bankCode.length === first.length && bankCode >= first && bankCode <= last;
      });
    }) ?? GENERIC_PROFILE
  );
}
