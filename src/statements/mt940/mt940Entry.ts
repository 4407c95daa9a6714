import type { IsoDate } from "../../domain/values/calendar";
import { codeList } from "../codeList";
import { ibanAmong, referenceIn, textOf } from "../references";
import type { StatementBatch, StatementDetail, StatementEntry, StatementPlace } from "../statement";
import { hasCodeWords, joinedLines, readCodeWords } from "./codeWords";
import { meaningOf, transactionCode, type EntryMeaning } from "./entryRole";
import { NO_WORDS, type EntryWords } from "./field86";
import { readFreeText } from "./freeText";
import { factsOf, type Mt940Bank } from "./mt940Banks";
import type { Mt940EntryLine } from "./mt940EntryLine";
import { amountsIn, settledAmounts } from "./originalAmount";
import { readSubfields } from "./subfields";

/** An entry; the day in the bank's books is null until the statement's own is known, where the entry gives none. */
export type Mt940Entry = Omit<StatementEntry, "bookingDate"> & { readonly bookingDate: IsoDate | null };

/** The entry of a field 61 and the lines of its field 86, of which there may be none. */
export function mt940Entry(
  line: Mt940EntryLine,
  information: readonly string[],
  bank: Mt940Bank | null,
  place: StatementPlace,
): Mt940Entry {
  const words = wordsOf(information, bank);
  const meaning = meaningOf(line, words, bank);
  const code = transactionCode(line, words, bank);
  const isCodeInReference = code !== null && code === line.bankReference;
  return {
    bookingDate: line.bookingDate,
    valueDate: line.valueDate,
    amount: line.amount,
    isReversal: line.isReversal,
    status: line.isExpected ? "Pending" : "Booked",
    kind: meaning.kind,
    bankReference: isCodeInReference ? null : line.bankReference,
    codes: code === null || line.type === `N${code}` ? codeList(line.type) : codeList(line.type, code),
    batch: isOfBatch(meaning) ? batchOf(words, meaning) : null,
    details: isOfBatch(meaning) ? [] : [detailOf(line, words, meaning, bank, place)],
    text: textOf(words.text, notInWords(line, words)),
    place,
  };
}

function wordsOf(lines: readonly string[], bank: Mt940Bank | null): EntryWords {
  if (lines.length === 0) return NO_WORDS;
  const subfields = readSubfields(lines);
  if (subfields !== null) return subfields;
  const joined = joinedLines(lines);
  return hasCodeWords(joined) ? readCodeWords(joined, factsOf(bank)) : readFreeText(lines);
}

function isOfBatch({ kind, returnKind }: EntryMeaning): boolean {
  return kind === "Batch" || returnKind === "BatchReject";
}

function batchOf(words: EntryWords, { returnKind, reasonCode }: EntryMeaning): StatementBatch | null {
  const batch: StatementBatch = {
    messageId: referenceIn(words.messageId),
    paymentInformationId: referenceIn(words.paymentInformationId),
    numberOfTransactions: words.numberOfTransactions,
    total: null,
    rejected: returnKind === "BatchReject" ? "Batch" : null,
    reasonCode: returnKind === "BatchReject" ? reasonCode : null,
    reasonText: null,
  };
  return Object.values(batch).some((value) => value !== null) ? batch : null;
}

const NOT_APART = { originalAmount: null, charges: null };

function detailOf(
  line: Mt940EntryLine,
  words: EntryWords,
  meaning: EntryMeaning,
  bank: Mt940Bank | null,
  place: StatementPlace,
): StatementDetail {
  const isBack = meaning.kind === "Return" || meaning.kind === "Reject";
  const stated = words.originalAmount === null && words.charges === null ? amountsIn(line.supplement) : words;
  const { originalAmount, charges } = isBack ? settledAmounts(line.amount, stated) : NOT_APART;
  return {
    amount: line.amount,
    originalAmount,
    charges,
    returnKind: meaning.returnKind,
    reasonCode: meaning.reasonCode,
    reasonText: meaning.reasonText,
    bankReference: null,
    messageId: referenceIn(words.messageId),
    paymentInformationId: referenceIn(words.paymentInformationId),
    endToEndId: referenceIn(words.endToEndId),
    mandateId: referenceIn(words.mandateId),
    counterpartyIban: words.iban ?? ibanAmong(partyIn(line)) ?? ibanAmong(line.customerReference),
    name: words.name ?? (bank === "de Volksbank" ? textOf(partyIn(line)) : null),
    text: words.remittance,
    place,
  };
}

/** The other party below field 61: its account at Rabobank, its name at SNS. Code words may stand behind it. */
function partyIn({ supplement }: Mt940EntryLine): string {
  const slash = supplement.search(/\/[A-Z-]{4,}\//);
  return slash < 0 ? supplement : supplement.slice(0, slash);
}

/** What field 61 says beside its references: an account of before IBANs, a name, a reference of the payer's. */
function notInWords(line: Mt940EntryLine, words: EntryWords): string | null {
  const isNew = (text: string | null): text is string =>
    text !== null && !/^0*$/.test(text) && ibanAmong(text) === null && !(words.text ?? "").includes(text);
  return textOf(...[line.customerReference, partyIn(line)].filter(isNew));
}
