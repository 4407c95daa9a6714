import { remembered } from "../../kit/remembered";
import type { MessageVersion } from "../../domain/book/records";
import { Utf8Bytes } from "../utf8Bytes";
import { documentText, elementText, fill, prototypeOf } from "../../xml/xmlPrototype";
import {
  documentElement,
  paymentInformationElement,
  textsOf,
  transactionElement,
  type TransactionTexts,
} from "./elements";
import type { DirectDebitMessage, Transaction } from "./message";
import { profileProblems } from "./profile";

type TransactionField = keyof TransactionTexts;

/** How many transactions are encoded at a time: enough to cost nothing, few enough to stay in the processor's cache. */
const CHUNK_LENGTH = 100;

/** More than a transaction usually takes, which is some 750 bytes. */
const TRANSACTION_BYTES = 1024;

/** Stands where the repeated elements go; a private-use character occurs in no text of a lawful message. */
const PLACE = "\ue000";

/**
 * The bank file: pain.008.001.08 or .02, UTF-8 without a byte order mark, line feeds, no empty element; the same message
 * always gives the same bytes. A message that is not as our profile wants it is a programming error.
 */
export function writeDirectDebitFile(message: DirectDebitMessage): Uint8Array {
  const { bytes, problems } = writeIfLawful(message);
  if (bytes === null) throw new Error(`not a lawful message: ${problems.slice(0, 5).join("; ")}`);
  return bytes;
}

/** The bank file of a message, or in what it is not as our profile wants it. */
export function writeIfLawful(message: DirectDebitMessage): {
  readonly bytes: Uint8Array | null;
  readonly problems: readonly string[];
} {
  const problems = profileProblems(message);
  if (problems.length > 0) return { bytes: null, problems };
  const bytes = new Utf8Bytes(message.numberOfTransactions * TRANSACTION_BYTES);
  for (const text of textChunks(message)) bytes.add(text);
  return { bytes: bytes.whole(), problems };
}

function* textChunks(message: DirectDebitMessage): Iterable<string> {
  const { version, batches } = message;
  const [documentHead, documentTail] = around("PmtInf", 2, documentText(documentElement(message, PLACE)));
  const transactionText = transactionWriter(version);
  yield documentHead;
  for (const batch of batches) {
    const element = paymentInformationElement(batch, version, PLACE);
    const [head, tail] = around("DrctDbtTxInf", 3, elementText(element, 2));
    yield head;
    const { transactions } = batch;
    for (let start = 0; start < transactions.length; start += CHUNK_LENGTH) {
      let text = "";
      for (const transaction of transactions.slice(start, start + CHUNK_LENGTH)) text += transactionText(transaction);
      yield text;
    }
    yield tail;
  }
  yield documentTail;
}

/** Writes transactions, making one prototype for each shape: the set of fields that are filled. */
function transactionWriter(version: MessageVersion): (transaction: Transaction) => string {
  const prototypeFor = remembered(
    (texts: TransactionTexts) => prototypeOf(texts, 3, (tokens) => transactionElement(tokens, version)),
    shapeOf,
  );
  return (transaction) => {
    const texts = textsOf(transaction);
    return fill(prototypeFor(texts), texts);
  };
}

/** A bit for each field: 1 where it is filled. */
function shapeOf(texts: TransactionTexts): number {
  let shape = 1;
  for (const field in texts) shape = shape * 2 + (texts[field as TransactionField] === null ? 0 : 1);
  return shape;
}

/** What stands before and after the element that holds the place. */
function around(name: string, level: number, xml: string): [before: string, after: string] {
  const holder = `${"  ".repeat(level)}<${name}>${PLACE}</${name}>\n`;
  const start = xml.indexOf(holder);
  return [xml.slice(0, start), xml.slice(start + holder.length)];
}
