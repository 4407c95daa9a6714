import type { Book } from "../domain/book/book";
import { at, type Finding, finding, hasError, withoutRepeats } from "../domain/book/finding";
import type { Hash } from "../domain/values/hash";
import { type Cents, formatCents } from "../domain/values/money";
import type { HashMethod } from "../domain/values/hash";
import { contentValue, fileHash } from "../iso20022/integrity";
import { compareFile, type FileComparison } from "../iso20022/pain008/comparison";
import { messageOfOrder, orderProblems } from "../iso20022/pain008/fromOrder";
import type { DirectDebitMessage } from "../iso20022/pain008/message";
import { readDirectDebitFile } from "../iso20022/pain008/reader";
import type { DirectDebitFile, FileReading } from "../iso20022/pain008/reading";
import type { Action, Aids, Confirmation, Moment, Outcome, Summary } from "./action";
import { comparisonFindings } from "./comparisonFindings";
import { remakeOrderFile } from "./orderFile";
import { held } from "./outcome";
import { findOrder, frozenSettings, type StoredOrder, unlessIssued } from "./storedOrder";

/** Which file is compared with which order. */
export interface CompareRequest extends Confirmation {
  readonly order: string;
  readonly file: NamedBytes;
}

/** A file of the user's as it was read. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One side of a comparison: the order's own file, or the other one. */
interface ComparedFile {
  readonly messageId: string | null;
  readonly messageVersion: string | null;
  readonly numberOfTransactions: number;
  readonly controlSum: Cents;
  readonly hashMethod: HashMethod;
  readonly hash: string | null;
  readonly contentHash: string | null;
}

/** Both sides of a comparison, and how often they agree and differ. */
export interface CompareResult {
  readonly order: ComparedFile;
  readonly file: ComparedFile & { readonly fileName: string };
  readonly compared: {
    readonly sameBytes: boolean;
    readonly sameContent: boolean;
    readonly matched: number;
    readonly onlyInOrder: number;
    readonly onlyInFile: number;
    readonly payment: number;
    readonly processing: number;
    readonly optional: number;
    readonly wrongTotals: number;
  };
}

/** What keeps a file from being read, by what the reader says. */
const REFUSALS = {
  encoding: "compare.encoding",
  malformed: "compare.malformed",
  doctype: "compare.doctype",
  notDirectDebit: "compare.notDirectDebit",
} as const satisfies Record<(FileReading & { kind: "refused" })["reason"], string>;

function decide(book: Book, request: CompareRequest, _moment: Moment, aids?: Aids): Outcome<CompareResult, never> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const expected = expectedFile(stored, aids?.hash);
  const all = [...findings, ...cancelledFindings(stored), ...expected.findings];
  const numbers = [stored.order.number];
  if (expected.message === null) return held(all, numbers);
  const reading = readDirectDebitFile(request.file.bytes);
  if (reading.kind === "refused") {
    const params = { file: request.file.name, detail: reading.detail };
    return held([...all, finding(REFUSALS[reading.reason], null, params)], numbers);
  }
  const comparison = compareFile(expected.message, reading.file);
  const file = { ...request.file, read: reading.file };
  const integrity = integrityOf(stored, expected.message, expected.bytes, file, aids?.hash);
  const reported = withoutRepeats([
    ...all,
    ...integrityFindings(stored, request.file, integrity, comparison),
    ...comparisonFindings(stored, expected.message, comparison),
  ]);
  const result = resultOf(expected.message, request.file, reading.file, { comparison, integrity });
  return { ...held(reported, numbers), done: !hasError(reported), result };
}

/** Whoever looks at the file of a cancelled order is warned not to use it. */
function cancelledFindings({ order }: StoredOrder): Finding[] {
  if (order.status !== "Cancelled") return [];
  return [finding("compare.cancelled", at("Orders", order, "status"), { order: order.number })];
}

/** The message that the order's file is, and the hash of that file; no message where the order has none. */
interface ExpectedFile {
  readonly message: DirectDebitMessage | null;
  readonly bytes: Uint8Array | null;
  readonly findings: readonly Finding[];
}

function expectedFile({ order, lines }: StoredOrder, hash: Hash | undefined): ExpectedFile {
  // A cancelled order's file can be compared; a draft has none yet.
  const notIssued = unlessIssued(order).filter(({ code }) => code === "order.notIssued");
  const { settings, findings } = frozenSettings({ order, lines });
  if (notIssued.length > 0 || settings === null) {
    return { message: null, bytes: null, findings: notIssued.length > 0 ? notIssued : findings };
  }
  const remade = remakeOrderFile(order, lines, hash);
  const isBroken = orderProblems(order, lines).length > 0;
  // Lines that no longer give the file of the order are compared all the same, with a finding: the other file may be right.
  const message = isBroken ? null : messageOfOrder(order, lines, settings);
  return { message, bytes: remade.document?.bytes ?? null, findings: remade.findings };
}

/** Both integrity values on both sides. */
interface Integrity {
  readonly method: HashMethod;
  readonly hash: { readonly expected: string | null; readonly found: string | null };
  readonly content: { readonly expected: string | null; readonly found: string | null };
}

function integrityOf(
  { order: { hashMethod, hash, contentHash } }: StoredOrder,
  message: DirectDebitMessage,
  made: Uint8Array | null,
  file: NamedBytes & { readonly read: DirectDebitFile },
  hashOf: Hash | undefined,
): Integrity {
  // An account without a method has no values stored; the comparison needs one all the same.
  const isStored = hashMethod !== null && hashMethod !== "None";
  const method = isStored ? hashMethod : "SHA-256";
  const computed = made === null ? null : fileHash(made, method, hashOf);
  return {
    method,
    hash: { expected: isStored ? hash : computed, found: fileHash(file.bytes, method, hashOf) },
    content: {
      expected: isStored ? contentHash : contentValue(message, method, hashOf),
      found: contentValue(file.read, method, hashOf),
    },
  };
}

function isSame({ expected, found }: Integrity["hash"]): boolean {
  return expected !== null && expected === found;
}

/** Whether it is the same file, the same one saved again, or the same transactions in another order. */
function integrityFindings(
  { order }: StoredOrder,
  file: NamedBytes,
  { method, hash, content }: Integrity,
  { isReordered }: FileComparison,
): Finding[] {
  const params = { file: file.name, order: order.number, method };
  if (isSame(hash)) return [finding("compare.sameBytes", null, params)];
  if (isSame(content)) return [finding("compare.sameContent", null, params)];
  return isReordered ? [finding("compare.reordered", null, params)] : [];
}

function resultOf(
  message: DirectDebitMessage,
  { name }: NamedBytes,
  read: DirectDebitFile,
  { comparison, integrity }: { readonly comparison: FileComparison; readonly integrity: Integrity },
): CompareResult {
  const { totals, pairs, missing, extra, differences, wrongTotals } = comparison;
  const { hash, content, method } = integrity;
  const weighing = (wanted: string): number => differences.filter(({ weight }) => weight === wanted).length;
  return {
    order: {
      messageId: message.messageId,
      messageVersion: message.version,
      numberOfTransactions: message.numberOfTransactions,
      controlSum: message.controlSum,
      hashMethod: method,
      hash: hash.expected,
      contentHash: content.expected,
    },
    file: {
      fileName: name,
      messageId: read.messageId,
      messageVersion: read.version,
      numberOfTransactions: totals.numberOfTransactions,
      controlSum: totals.controlSum,
      hashMethod: method,
      hash: hash.found,
      contentHash: content.found,
    },
    compared: {
      sameBytes: isSame(hash),
      sameContent: isSame(content),
      matched: pairs.length,
      onlyInOrder: missing.length,
      onlyInFile: extra.length,
      payment: weighing("payment"),
      processing: weighing("processing"),
      optional: weighing("optional"),
      wrongTotals: wrongTotals.length,
    },
  };
}

function summary({ order, file, compared }: CompareResult): Summary {
  return {
    order: { ...order, controlSum: formatCents(order.controlSum) },
    file: { ...file, controlSum: formatCents(file.controlSum) },
    compared,
  };
}

/** Compares any pain.008 file with a stored order (docs/law/actions.md#5, compare). */
export const compareAction: Action<CompareRequest, CompareResult, never> = {
  name: "compare",
  writes: false,
  decide,
  summary,
};
