import type { MessageVersion } from "../../domain/records";
import { documentText, elementText, fill, prototypeOf, type XmlPrototype } from "../xmlPrototype";
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

/** How many transactions are encoded at a time: enough to cost nothing, few enough to hold little twice. */
const CHUNK_LENGTH = 500;

/** Stands where the repeated elements go; a private-use character occurs in no text of a lawful message. */
const PLACE = "\ue000";

/**
 * The bank file: pain.008.001.08 or .02, UTF-8 without a byte order mark, line feeds, no empty element; the same message
 * always gives the same bytes. A message that is not as our profile wants it is a programming error.
 */
export function writeDirectDebitFile(message: DirectDebitMessage): Uint8Array {
  const problems = profileProblems(message);
  if (problems.length > 0) throw new Error(`not a lawful message: ${problems.slice(0, 5).join("; ")}`);
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for (const text of textChunks(message)) chunks.push(encoder.encode(text));
  return joined(chunks);
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
      yield transactions
        .slice(start, start + CHUNK_LENGTH)
        .map(transactionText)
        .join("");
    }
    yield tail;
  }
  yield documentTail;
}

/** Writes transactions, making one prototype for each shape: the set of fields that are filled. */
function transactionWriter(version: MessageVersion): (transaction: Transaction) => string {
  const prototypes = new Map<number, XmlPrototype<TransactionField>>();
  return (transaction) => {
    const texts = textsOf(transaction);
    const shape = shapeOf(texts);
    let prototype = prototypes.get(shape);
    if (prototype === undefined) {
      prototype = prototypeOf(texts, 3, (tokens) => transactionElement(tokens, version));
      prototypes.set(shape, prototype);
    }
    return fill(prototype, texts);
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

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}
