/*
 * What is known of each bank's MT940 (docs/law/mt940.md#5), as data. A bank is recognised by what its files say. Every
 * list is open: a code that is in none of them is kept, and judged by what else the entry says.
 */

/** Banks whose MT940 has facts of its own; `null` elsewhere for any other. */
export type Mt940Bank = "ABN AMRO" | "ING" | "Rabobank" | "de Volksbank" | "Knab" | "Triodos" | "bunq";

/** What an entry is by its code and sign. `Collection`: batch or single, as its references say. */
export type EntryRole =
  | "Batch"
  | "Collection"
  | "Receipt"
  | "Return"
  | "Refund"
  | "Reject"
  | "BatchReject"
  | "Recalled"
  /** Came back, and the code does not say how. */
  | "Returned"
  /** Used both ways: the bank's words decide. */
  | "ByWords"
  | "Other";

/** A pattern of codes with what they mean for the creditor: credited, and debited. */
export type CodeRole = readonly [codes: RegExp, credited: EntryRole, debited: EntryRole];

/** What differs between banks. */
export interface Mt940Facts {
  /** How the bank numbers statements: one up per statement, within a year that the number begins with, or not. */
  readonly numbering: "Consecutive" | "YearAndCount" | "None";
  /** What the bank writes in every field 20: then field 28 names the statement. */
  readonly fixedId: RegExp | null;
  /** Code words that end a remittance; a slash in it that begins another word belongs to the text. */
  readonly afterRemittance: ReadonlySet<string>;
  /** Whether a code word that ends a remittance comes after a closing slash. */
  readonly closesWords: boolean;
  readonly codes: readonly CodeRole[];
  /** Whether batches and returns have no codes and are told by the bank's text alone. */
  readonly isTextAlone: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** ABN AMRO: Formaatverschillen SEPA MT940/942, 1.4 (January 2014), the Mutatiecode in part 6 or 8 of field 61. */
const ABN_AMRO: Mt940Facts = {
  numbering: "None",
  fixedId: /^ABN AMRO BANK NV$/,
  afterRemittance: words("IBAN BIC EREF ORDP BENM ULTD ULTC ULTB CSID MARF NAME"),
  closesWords: false,
  isTextAlone: false,
  codes: [
    [/^242$/, "Other", "Recalled"],
    [/^244$/, "Other", "Refund"],
    [/^245$/, "Other", "Return"],
    [/^246$/, "Other", "Reject"],
    [/^247$/, "Collection", "Other"],
    [/^249$/, "Collection", "ByWords"],
    [/^(?:243|248|651|652|653|654|655|656|657|658)$/, "Other", "Other"],
  ],
};

/**
 * ING: InsideBusiness 5.0 (August 2015), Mijn ING Zakelijk (August 2014), the code in /TRCD/; behind the colon the types
 * of before autumn 2014 and of accounts in other currencies.
 */
const ING: Mt940Facts = {
  numbering: "None",
  fixedId: null,
  afterRemittance: words("RTRN EREF PREF MARF CSID CNTP PURP ULTC ULTD ULTB ISDT"),
  closesWords: true,
  isTextAlone: false,
  codes: [
    [/^010[0124]0$/, "Batch", "Other"],
    [/^010[0-4]\d$/, "Receipt", "Other"],
    [/^01100$/, "Other", "BatchReject"],
    [/^011[0-4]\d$/, "Other", "Reject"],
    [/^012\d\d$/, "Other", "Return"],
    [/^(?:013\d\d|01420|01530)$/, "Other", "Refund"],
    [/^01[45]\d\d$/, "Other", "Recalled"],
    [/^\d{5}$/, "Other", "Other"],
    [/^NIC$/, "Batch", "Other"],
  ],
};

/**
 * Rabobank: MT940 Structured 1.5.3 (August 2019), Transactiesoortcodes 2.6 (June 2015): three digits, of which a code of
 * four digits in /TRCD/ may hold more. 586, 587, 178 and 162 are credit transfers.
 */
const RABOBANK: Mt940Facts = {
  numbering: "YearAndCount",
  fixedId: null,
  afterRemittance: words("ISDT TRCD PURP ULTD ULTC ULTB CREF EREF RTRN ACCW"),
  closesWords: false,
  isTextAlone: false,
  codes: [
    [/^(?:113|115|629|630|644|645|651|680|681|682|683)$/, "Batch", "Other"],
    [/^63[12]$/, "Other", "Return"],
    [/^633$/, "Other", "Refund"],
    [/^16[679]$/, "Other", "Reject"],
    [/^170$/, "Other", "Reject"],
    [/^(?:63[4-9]|165|168)$/, "Other", "Recalled"],
    [/^(?:586|587|178|162|59[3-6]|049|060|064|093|19[345])$/, "Other", "Other"],
  ],
};

/** SNS, ASN and RegioBank: their samples; NINC is what another firm collected from us. */
const VOLKSBANK: Mt940Facts = {
  numbering: "Consecutive",
  fixedId: null,
  afterRemittance: words("IBAN BIC EREF"),
  closesWords: false,
  isTextAlone: true,
  codes: [[/^NINC$/, "Batch", "Other"]],
};

/** Knab: a reader's list of its codes; 131 and 132 are what another firm collected from us. */
const KNAB: Mt940Facts = {
  numbering: "Consecutive",
  fixedId: null,
  afterRemittance: words("IBAN BIC EREF"),
  closesWords: false,
  isTextAlone: true,
  codes: [[/^(?:131|132|100|110|200|401)$/, "Other", "Other"]],
};

/** Any other: Belgian banks' words (they are ABN AMRO's and Rabobank's), and all that is subfields. */
const OTHER_BANK: Mt940Facts = {
  numbering: "None",
  fixedId: null,
  afterRemittance: words("IBAN BIC EREF MARF CSID RTRN ORDP BENM ULTD ULTC ULTB PURP ISDT CNTP"),
  closesWords: false,
  isTextAlone: true,
  codes: [],
};

const COUNTED: Mt940Facts = { ...OTHER_BANK, numbering: "Consecutive" };

const FACTS: Readonly<Record<Mt940Bank, Mt940Facts>> = {
  "ABN AMRO": ABN_AMRO,
  ING,
  Rabobank: RABOBANK,
  "de Volksbank": VOLKSBANK,
  Knab: KNAB,
  Triodos: OTHER_BANK,
  bunq: COUNTED,
};

/** The facts of this bank; of no known one, what holds everywhere. */
export function factsOf(bank: Mt940Bank | null): Mt940Facts {
  return bank === null ? OTHER_BANK : FACTS[bank];
}

/** GVC of the German banks (Anlage 3 of the DFÜ agreement, 3.4), at the beginning of field 86. */
export const GVC_ROLES: readonly CodeRole[] = [
  [/^(?:071|192|196)$/, "Batch", "Other"],
  [/^17[14]$/, "Collection", "Other"],
  [/^(?:009|108|109)$/, "Other", "Returned"],
  [/^193$/, "Other", "Recalled"],
  // 000 (Triodos) and 999 say nothing: what they are, their text says.
  [/^(?!000|999)\d{3}$/, "Other", "Other"],
];

/** Whose files begin or name themselves so. */
const BY_TEXT: readonly (readonly [RegExp, Mt940Bank])[] = [
  [/ABNANL|^ABN AMRO BANK NV/, "ABN AMRO"],
  [/INGBNL|^(?:MPBZ|ING)\s*$/, "ING"],
  [/RABONL|^:940:|^940S\d{6}/, "Rabobank"],
  [/(?:SNSB|ASNB|RBRB)NL/, "de Volksbank"],
  [/KNABNL/, "Knab"],
  [/TRIONL|^TRIODOSBANK/, "Triodos"],
  [/BUNQNL|^BUNQ BV/, "bunq"],
];

const BY_IBAN: ReadonlyMap<string, Mt940Bank> = new Map([
  ["ABNA", "ABN AMRO"],
  ["INGB", "ING"],
  ["RABO", "Rabobank"],
  ["SNSB", "de Volksbank"],
  ["ASNB", "de Volksbank"],
  ["RBRB", "de Volksbank"],
  ["KNAB", "Knab"],
  ["TRIO", "Triodos"],
  ["BUNQ", "bunq"],
]);

/** The bank of a Dutch IBAN with which a field 25 begins; null for another account. */
export function bankOfAccount(account: string): Mt940Bank | null {
  return BY_IBAN.get(/^NL\d\d([A-Z]{4})\d{10}/.exec(account)?.[1] ?? "") ?? null;
}

/** The bank that a line before the fields, or a field 20 or 25, names; null for none. */
export function bankNamedIn(text: string): Mt940Bank | null {
  return BY_TEXT.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
