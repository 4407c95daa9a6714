import { type Hash, portableHash } from "../domain/values/hash";
import type { Cents } from "../domain/values/money";
import type { HashMethod } from "../domain/values/hash";
import { Utf8Bytes } from "./utf8Bytes";

/*
 * The two integrity values of a bank file; recipe and worked example in docs/integrity-values.md. Neither is ever
 * written into the file.
 */

/** Two Dutch account numbers and an amount: 46; most others are longer. */
const CONTENT_LINE_BYTES = 64;
/** So many characters are encoded at a time. */
const CHUNK_LENGTH = 4096;

/**
 * The integrity value of a file: the method's hash of the bytes exactly as delivered, lower-case hex (40 characters for
 * SHA-1, 64 for SHA-256), which is what a bank can show; null for the method `None`.
 */
export function fileHash(bytes: Uint8Array, method: HashMethod, hash: Hash = portableHash): string | null {
  return method === "None" ? null : hash(bytes, method);
}

/** What the content value is taken of: batches and transactions in file order, ours or as read from a file. */
export interface CollectedAmounts {
  readonly batches: readonly {
    readonly creditor: { readonly iban: string | null };
    readonly transactions: readonly { readonly debtorIban: string | null; readonly amount: Cents | null }[];
  }[];
}

/**
 * The content value: the method's hash, lower-case hex, of one line per transaction in file order, `creditor
 * IBAN;debtor IBAN;amount in cents`, joined by line feeds, in UTF-8. It is our own check, which no bank knows: equal
 * while account numbers, amounts and their order are, however the file was saved again. null for the method `None`.
 */
export function contentValue(file: CollectedAmounts, method: HashMethod, hash: Hash = portableHash): string | null {
  if (method === "None") return null;
  const count = file.batches.reduce((sum, { transactions }) => sum + transactions.length, 0);
  const bytes = new Utf8Bytes(count * CONTENT_LINE_BYTES);
  let [text, separator] = ["", ""];
  for (const { creditor, transactions } of file.batches) {
    for (const { debtorIban, amount } of transactions) {
      text += `${separator}${creditor.iban ?? ""};${debtorIban ?? ""};${String(amount ?? "")}`;
      separator = "\n";
      if (text.length < CHUNK_LENGTH) continue;
      bytes.add(text);
      text = "";
    }
  }
  bytes.add(text);
  return hash(bytes.whole(), method);
}
