import type { ReturnKind } from "../../domain/book/records";
import { REASON_CODES } from "../../domain/values/reasonCodes";
import { referenceIn } from "../references";
import type { StatementEntryKind } from "../statement";
import type { EntryWords } from "./field86";
import { factsOf, GVC_ROLES, type CodeRole, type EntryRole, type Mt940Bank } from "./mt940Banks";
import type { Mt940EntryLine } from "./mt940EntryLine";

/*
 * What an entry is for the creditor (docs/law/mt940.md#6): the sign first (the same code with the other sign is the
 * debtor's side), then the code, then reason and mandate, then the bank's words.
 */

/** What an entry is, and how it came back. */
export interface EntryMeaning {
  readonly kind: StatementEntryKind;
  readonly returnKind: ReturnKind | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

/** The code of the transaction, whichever place the bank has for it; null for none. */
export function transactionCode(line: Mt940EntryLine, words: EntryWords, bank: Mt940Bank | null): string | null {
  if (words.form === "Subfields") return words.code;
  const stated = /\/TRCD\/(\d+)/.exec(line.supplement)?.[1] ?? words.code;
  if (bank === "Rabobank") return stated === null ? typeDigits(line) : stated.replace(/^0+/, "").padStart(3, "0");
  // By the customer's choice it stands in either place, or in none.
  if (bank === "ABN AMRO") return typeDigits(line) ?? /^\d{3}$/.exec(line.bankReference ?? "")?.[0] ?? null;
  return stated;
}

function typeDigits(line: Mt940EntryLine): string | null {
  return /^N(\d{3})$/.exec(line.type)?.[1] ?? null;
}

/** What this entry is. */
export function meaningOf(line: Mt940EntryLine, words: EntryWords, bank: Mt940Bank | null): EntryMeaning {
  const role = roleOf(line, words, bank);
  const isBack = role === "Returned" || role === "Return" || role === "Refund" || role === "Recalled";
  if (!isBack && role !== "Reject") return { reasonCode: reasonWritten(words), reasonText: null, ...KINDS[role] };
  const reasonCode = reasonWritten(words) ?? knownReasonIn(words);
  const reasonText = REASON_TEXT.exec(words.remittance ?? "")?.[0] ?? null;
  const meaning = KINDS[role === "Returned" ? returnedAs(words, reasonCode, reasonText) : role];
  return { reasonCode, reasonText, ...meaning };
}

const KINDS: Readonly<Record<EntryRole, Pick<EntryMeaning, "kind" | "returnKind">>> = {
  Batch: { kind: "Batch", returnKind: null },
  Collection: { kind: "Receipt", returnKind: null },
  Receipt: { kind: "Receipt", returnKind: null },
  Return: { kind: "Return", returnKind: "Return" },
  Refund: { kind: "Return", returnKind: "Refund" },
  Reject: { kind: "Reject", returnKind: "Reject" },
  BatchReject: { kind: "Reject", returnKind: "BatchReject" },
  Recalled: { kind: "Return", returnKind: "Recalled" },
  Returned: { kind: "Return", returnKind: null },
  ByWords: { kind: "Other", returnKind: null },
  Other: { kind: "Other", returnKind: null },
};

function roleOf(line: Mt940EntryLine, words: EntryWords, bank: Mt940Bank | null): EntryRole {
  const facts = factsOf(bank);
  const isIn = line.amount > 0;
  const byCode = codeRole(line, words, bank)?.[isIn ? 1 : 2];
  if (byCode === "Collection") return collectionRole(words);
  if (byCode !== undefined && byCode !== "ByWords") return byCode;
  return isIn ? creditedRole(line, words, bank, facts.isTextAlone) : debitedRole(line, words, facts.isTextAlone);
}

function codeRole(line: Mt940EntryLine, words: EntryWords, bank: Mt940Bank | null): CodeRole | undefined {
  const code = transactionCode(line, words, bank);
  const table = words.form === "Subfields" ? GVC_ROLES : factsOf(bank).codes;
  // ING doubles the N of the types that it had before the codes.
  return find(table, code) ?? (code === null ? find(table, line.type.replace(/^NN/, "N")) : undefined);
}

function find(table: readonly CodeRole[], code: string | null): CodeRole | undefined {
  return code === null ? undefined : table.find(([pattern]) => pattern.test(code));
}

/** A batch names its own reference; a collection credited by itself that of its transaction. */
function collectionRole(words: EntryWords): EntryRole {
  const isSingle = referenceIn(words.endToEndId) !== null || referenceIn(words.mandateId) !== null;
  return isSingle ? "Receipt" : "Batch";
}

function creditedRole(
  line: Mt940EntryLine,
  words: EntryWords,
  bank: Mt940Bank | null,
  isTextAlone: boolean,
): EntryRole {
  const hasBatch = referenceIn(words.paymentInformationId) !== null && collectionRole(words) === "Batch";
  if (/incasso batch/i.test(words.title ?? "") && hasBatch) return "Batch";
  if (bank === "Rabobank" && hasBatch && words.creditorId === null) return "Batch";
  // The debtor's side is credited too, when its own debit comes back: that names the creditor, or why.
  const isDebtors = words.creditorId !== null || words.reason !== null;
  if (/^N(?:DDT|COL)$/.test(line.type) && !isDebtors) return collectionRole(words);
  const text = words.text ?? "";
  const isBatchText = /\bincasso/i.test(text) && !/terug|storno|refund|retour/i.test(text);
  return isTextAlone && isBatchText && !isDebtors && words.mandateId === null ? "Batch" : "Other";
}

/** The bank's words for how a collection came back; the first that fits. */
const BACK_WORDS: readonly (readonly [RegExp, EntryRole])[] = [
  [/terugboeking bank|\breturn\b/i, "Return"],
  [/terugboeking|refund/i, "Refund"],
  [/onverwerkbaar|niet uitgevoerd|reject|refus|weiger/i, "Reject"],
  [/correctie|reversal|cancel|intrekk/i, "Recalled"],
];

function debitedRole(line: Mt940EntryLine, words: EntryWords, isTextAlone: boolean): EntryRole {
  const title = words.title ?? "";
  const hasMandate = referenceIn(words.mandateId) !== null;
  if (/incasso/i.test(title) && (words.reason !== null || hasMandate)) {
    const byWords = BACK_WORDS.find(([pattern]) => pattern.test(title));
    if (byWords !== undefined) return byWords[1];
  }
  if (words.reason !== null && (hasMandate || words.reason.length === 5)) return "Returned";
  if (/^N(?:NDV|DV|038)$/.test(line.type) && line.pointer === "MARF") return "Returned";
  const isNamed = words.reason !== null || hasMandate || referenceIn(words.endToEndId) !== null;
  if (line.type === "NRTI" && isNamed) return "Returned";
  const isOwnDebit = words.creditorId !== null || words.form === "Words";
  return isTextAlone && !isOwnDebit && knownReasonIn(words) !== null ? "Returned" : "Other";
}

/** A debtor's objection, whatever the bank calls it, is a refund; a rejected one and a returned one share their codes. */
function returnedAs(words: EntryWords, reasonCode: string | null, reasonText: string | null): EntryRole {
  const stated = /^[A-Z]{2}\d\d([1-5])$/.exec(words.reason ?? "")?.[1];
  if (stated !== undefined) return OLD_KINDS[stated] ?? "Returned";
  return reasonCode === "MD06" || (reasonText ?? "").includes("WIDERSPRUCH") ? "Refund" : "Returned";
}

/** ING before autumn 2014: the fifth character of the reason. */
const OLD_KINDS: Readonly<Record<string, EntryRole>> = {
  "1": "Reject",
  "2": "Return",
  "3": "Refund",
  "4": "Recalled",
  "5": "Recalled",
};

/** As the bank writes it; the German number for a debtor's objection is the one of which the ISO code is known. */
function reasonWritten(words: EntryWords): string | null {
  const written = referenceIn(words.reason?.split("/")[0]);
  if (written !== null) return /^[A-Z]{2}\d\d[1-5]$/.test(written) ? written.slice(0, 4) : written;
  const number = /^9\d\d$/.exec(words.reasonNumber ?? "")?.[0] ?? null;
  return number === "912" ? "MD06" : number;
}

const KNOWN_REASON = new RegExp(`\\b(?:${REASON_CODES.map(({ code }) => code).join("|")})\\b`);
/** What German banks write before the remittance instead of a code. */
const REASON_TEXT = /^(?:SONSTIGE GRUENDE|WIDERSPRUCH DURCH ZAHLER)\b/;

function knownReasonIn(words: EntryWords): string | null {
  return KNOWN_REASON.exec(words.text ?? "")?.[0] ?? null;
}
