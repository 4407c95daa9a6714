import type { ReturnKind } from "../../domain/book/records";

/** What the bank's transaction codes of an entry say, its own and those of the standard (docs/law/sepa.md#7). */
export interface BankTransaction {
  /** Whether money was collected, if the entry is a credit. */
  readonly isCollection: boolean;
  /** Whether a collection came back, if the entry is a debit. */
  readonly isReturn: boolean;
  /** Whether it is about collections of ours at all, if only by its family. */
  readonly isOurFamily: boolean;
  /** Whether the codes say plainly what it is. */
  readonly isPlain: boolean;
  readonly returnKind: ReturnKind | null;
}

/** Sub-families of what came back: unpaid, reversed, returned, cancelled. */
const BACK = new Set(["UPDD", "PRDD", "RRTN", "RCDD"]);
/** Sub-families of what the bank takes for itself. */
const CHARGED = new Set(["CHRG", "COMM", "COMT", "FEES", "INTR", "TAXE", "COAT", "NTAV"]);

/** What one code says; null for a code that is of no concern here. */
type Meaning = Partial<Omit<BankTransaction, "isPlain">> & { readonly isUnclear?: boolean };

const COLLECTION: Meaning = { isCollection: true, isOurFamily: true };

function back(returnKind: ReturnKind | null): Meaning {
  return { isReturn: true, isOurFamily: true, returnKind };
}

/** Codes of banks' own, by ABN AMRO, ING, Rabobank, and the German ones behind their SWIFT type. */
const OWN_CODES: readonly (readonly [RegExp, Meaning])[] = [
  [/^N24[79]$/, COLLECTION],
  [/^N242$/, back(null)],
  [/^N244$/, back("Refund")],
  [/^N245$/, back("Return")],
  [/^N246$/, back("Reject")],
  [/^010\d\d$/, COLLECTION],
  [/^01100$/, back("BatchReject")],
  [/^011\d\d$/, back("Reject")],
  [/^012\d\d$/, back("Return")],
  [/^(013\d\d|01420|01530)$/, back("Refund")],
  [/^014\d\d$/, back(null)],
  [/^015\d\d$/, back("Recalled")],
  [/^(631|632)$/, back("Return")],
  [/^633$/, back("Refund")],
  [/^(166|167|169|170)$/, back("Reject")],
  [/^(165|168|636|637)$/, back("Recalled")],
  [/^N\w{3}\+(171|174|192|196)/, COLLECTION],
  [/^N\w{3}\+(108|109)/, back(null)],
];

/** What a list of codes says together: `PMNT/IDDT/UPDD`, or a bank's own. */
export function bankTransactionOf(codes: readonly string[]): BankTransaction {
  const meanings = codes.map(meaningOf);
  return {
    isCollection: meanings.some(({ isCollection }) => isCollection === true),
    isReturn: meanings.some(({ isReturn }) => isReturn === true),
    isOurFamily: meanings.some(({ isOurFamily }) => isOurFamily === true),
    isPlain: meanings.some(({ isUnclear }) => isUnclear !== true),
    returnKind: meanings.find(({ returnKind }) => returnKind != null)?.returnKind ?? null,
  };
}

/** What was found out of a code: a file has a few, again and again. */
const MEANINGS = new Map<string, Meaning>();
const MEANINGS_MAX = 1_000;

function meaningOf(code: string): Meaning {
  const known = MEANINGS.get(code);
  if (known !== undefined) return known;
  const meaning = code.includes("/") ? standardMeaning(code) : ownMeaning(code);
  if (MEANINGS.size < MEANINGS_MAX) MEANINGS.set(code, meaning);
  return meaning;
}

function ownMeaning(code: string): Meaning {
  return OWN_CODES.find(([pattern]) => pattern.test(code))?.[1] ?? { isUnclear: true };
}

function standardMeaning(code: string): Meaning {
  const [domain, family = "", sub = ""] = code.split("/");
  if (domain !== "PMNT") return { isUnclear: domain === "*" || domain === "XTND" };
  const isIssued = family === "IDDT";
  if (BACK.has(sub)) return { isReturn: true, isOurFamily: isIssued, returnKind: sub === "RCDD" ? "Recalled" : null };
  if (CHARGED.has(sub)) return {};
  // Swiss banks credit collections as received ones, with a sub-family of their own.
  if (isIssued || (family === "RDDT" && sub === "PMDD")) return COLLECTION;
  return { isUnclear: family === "*" || family === "OTHR" || family === "NTAV" };
}
