import { type IsoDate, isoDate } from "./calendar";
import { type CharacterPattern, expandPattern } from "./characterPattern";

/** A country of the SEPA schemes that has IBANs of its own. */
export interface SepaCountry {
  /** ISO 3166 alpha-2, with which its IBANs begin. */
  readonly code: string;
  readonly ibanLength: number;
  /** What follows the country code and the check digits, one letter per position. */
  readonly bban: CharacterPattern;
  /** Outside the EEA a direct debit needs the debtor's address (EPC AT-P005). */
  readonly eea: boolean;
  /** The first day on which its banks can take part; countries of the beginning have the schemes' first day. */
  readonly sepaSince: IsoDate;
}

/** A territory of the SEPA schemes whose accounts have IBANs of another country. */
export interface SepaTerritory {
  readonly code: string;
  /** The country code with which its IBANs begin. */
  readonly ibanCountry: string;
  readonly eea: boolean;
  readonly sepaSince: IsoDate;
}

/** 28 January 2008, the first day of SEPA; direct debits followed on 2 November 2009. */
const START = "2008-01-28";

/*
 * Country, structure of the national part, EEA, since. Structures: SWIFT, IBAN registry (ISO 13616). Members and EEA:
 * EPC409-09, list of SEPA scheme countries; Regulation (EU) 260/2012 for the Union; the dates of the later ones:
 * Croatia with its accession to the Union, San Marino with the end date of 2014, Andorra and Vatican City 1 March 2019,
 * the EPC's decisions of November 2024 and March 2025 (first day 5 October 2025), Serbia (decision of May 2025, notices
 * of Serbian banks: 5 May 2026).
 */
const COUNTRY_ROWS: readonly (readonly [code: string, structure: string, eea: boolean, since: string])[] = [
  ["AD", "8!n12!c", false, "2019-03-01"],
  ["AL", "8!n16!c", false, "2025-10-05"],
  ["AT", "16!n", true, START],
  ["BE", "12!n", true, START],
  ["BG", "4!a6!n8!c", true, START],
  ["CH", "5!n12!c", false, START],
  ["CY", "8!n16!c", true, START],
  ["CZ", "20!n", true, START],
  ["DE", "18!n", true, START],
  ["DK", "14!n", true, START],
  ["EE", "16!n", true, START],
  ["ES", "20!n", true, START],
  ["FI", "14!n", true, START],
  ["FR", "10!n11!c2!n", true, START],
  ["GB", "4!a14!n", false, START],
  ["GI", "4!a15!c", false, START],
  ["GR", "7!n16!c", true, START],
  ["HR", "17!n", true, "2013-07-01"],
  ["HU", "24!n", true, START],
  ["IE", "4!a14!n", true, START],
  ["IS", "22!n", true, START],
  ["IT", "1!a10!n12!c", true, START],
  ["LI", "5!n12!c", true, START],
  ["LT", "16!n", true, START],
  ["LU", "3!n13!c", true, START],
  ["LV", "4!a13!c", true, START],
  ["MC", "10!n11!c2!n", false, START],
  ["MD", "20!c", false, "2025-10-05"],
  ["ME", "18!n", false, "2025-10-05"],
  ["MK", "3!n10!c2!n", false, "2025-10-05"],
  ["MT", "4!a5!n18!c", true, START],
  ["NL", "4!a10!n", true, START],
  ["NO", "11!n", true, START],
  ["PL", "24!n", true, START],
  ["PT", "21!n", true, START],
  ["RO", "4!a16!c", true, START],
  ["RS", "18!n", false, "2026-05-05"],
  ["SE", "20!n", true, START],
  ["SI", "15!n", true, START],
  ["SK", "20!n", true, START],
  ["SM", "1!a10!n12!c", false, "2014-02-01"],
  ["VA", "18!n", false, "2019-03-01"],
];

/*
 * Territory, country of its IBANs, EEA, since (EPC409-09). Saint Barthélemy has left the Union, but its agreement with
 * the Union of 2011 keeps the payment rules there; it is not in the EPC's list of non-EEA territories.
 */
const TERRITORY_ROWS: readonly (readonly [code: string, ibanCountry: string, eea: boolean, since: string])[] = [
  ["AX", "FI", true, START],
  ["BL", "FR", true, START],
  ["GF", "FR", true, START],
  ["GG", "GB", false, "2016-05-01"],
  ["GP", "FR", true, START],
  ["IM", "GB", false, "2016-05-01"],
  ["JE", "GB", false, "2016-05-01"],
  ["MF", "FR", true, START],
  ["MQ", "FR", true, START],
  ["PM", "FR", false, START],
  ["RE", "FR", true, START],
  ["YT", "FR", true, START],
];

/** Countries with IBANs that are outside SEPA, and the length of their IBANs (SWIFT, IBAN registry). */
const NON_SEPA_IBANS =
  "AE23 AZ28 BA20 BH22 BI27 BR29 BY28 CR22 DJ27 DO28 EG29 FK18 FO18 GE22 GL18 GT28 HN28 IL23 IQ23 JO30 KW30 KZ20 " +
  "LB28 LC32 LY25 MN20 MR27 MU30 NI28 OM23 PK24 PS29 QA29 RU33 SA24 SC31 SD18 SO23 ST25 SV28 TL23 TN24 TR26 UA29 " +
  "VG24 XK20 YE30";

/** The SEPA countries with IBANs of their own, by their code. */
export const SEPA_COUNTRIES: ReadonlyMap<string, SepaCountry> = new Map(
  COUNTRY_ROWS.map(([code, structure, eea, since]) => {
    const bban = expandPattern(structure);
    return [code, { code, ibanLength: 4 + bban.length, bban, eea, sepaSince: isoDate(since) }];
  }),
);

/** The SEPA territories whose IBANs are those of another country, by their code. */
export const SEPA_TERRITORIES: ReadonlyMap<string, SepaTerritory> = new Map(
  TERRITORY_ROWS.map(([code, ibanCountry, eea, since]) => [
    code,
    { code, ibanCountry, eea, sepaSince: isoDate(since) },
  ]),
);

/** The length of the IBANs of each country that has IBANs but is outside SEPA. */
export const NON_SEPA_IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  NON_SEPA_IBANS.split(" ").map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** The country or territory with this code, or null when it never was in SEPA. */
function placeWith(code: string): SepaCountry | SepaTerritory | null {
  return SEPA_COUNTRIES.get(code) ?? SEPA_TERRITORIES.get(code) ?? null;
}

/** Whether a country or territory, by its ISO 3166 code in capitals, belongs to SEPA on this day (EPC409-09). */
export function isSepaCountry(code: string, on: IsoDate): boolean {
  const place = placeWith(code);
  return place !== null && place.sepaSince <= on;
}

/** Whether a country or territory, by its ISO 3166 code in capitals, is listed as a member of SEPA since any day. */
export function isListedForSepa(code: string): boolean {
  return placeWith(code) !== null;
}

/**
 * Whether a SEPA country or territory, by its ISO 3166 code in capitals, counts as the European Economic Area; where a
 * bank of one side does not, the debtor's address goes along (EPC AT-P005). False for a country that is not in SEPA.
 */
export function isEea(code: string): boolean {
  return placeWith(code)?.eea ?? false;
}

/** The country code with which the IBANs of a country or territory begin: GB for Jersey, the code itself for most. */
export function ibanCountryOf(code: string): string {
  return SEPA_TERRITORIES.get(code)?.ibanCountry ?? code;
}
