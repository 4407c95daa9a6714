import { rememberedOf } from "../../kit/remembered";
import { type Finding, finding, hasError } from "../../domain/book/finding";
import type { IsoDate } from "../../domain/values/calendar";
import { readBic } from "../../domain/values/bic";
import { readCreditorId } from "../../domain/values/creditorId";
import { readIban } from "../../domain/values/iban";
import { sumOf } from "../../domain/values/money";
import { type StreamedFile, streamDirectDebitFile } from "../../iso20022/pain008/reader";
import type { ReadBatch, ReadTransaction } from "../../iso20022/pain008/reading";
import type { NamedBytes } from "../compare";
import type { FileBatch, FileCollection, FileCreditor, TakenFile } from "./fileCollection";
import { totalsFindings } from "./fileTotals";
import { addressOf, dayOf, readCollection } from "./readCollection";

/** What keeps a file from being read, by what the reader says. */
const REFUSALS = {
  encoding: "bankFile.characters",
  malformed: "bankFile.damaged",
  hostile: "bankFile.hostile",
  notDirectDebit: "bankFile.notDirectDebit",
} as const satisfies Record<(StreamedFile & { kind: "refused" })["reason"], string>;

/** ISO's versions that are in use, and the German ones before them: of others it is asked whether they are read well. */
const KNOWN_VERSION = /^pain\.008\.(?:001\.(?:0[1-9]|1[0-2])|00[23]\.0[12])$/;

const PIECE_BYTES = 65_536;

/** Each file is read once, however often an action is decided on it. */
const readingOf = rememberedOf((bytes: Uint8Array) => streamDirectDebitFile(piecesOf(bytes)));

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

/** What a file says, or null with all that keeps it from being taken in; what is left out of it is said as well. */
export function readBankFile(
  { name, bytes }: NamedBytes,
  today: IsoDate,
): { readonly file: TakenFile | null; readonly findings: readonly Finding[] } {
  const reading = readingOf(bytes);
  if (reading.kind === "refused") {
    const { reason, detail, line } = reading;
    return { file: null, findings: [finding(REFUSALS[reason], null, { file: name, line, detail })] };
  }
  const { file, lines } = reading;
  const { version } = file;
  const findings = [...totalsFindings(name, file)];
  if (!KNOWN_VERSION.test(version)) findings.push(finding("bankFile.version", null, { file: name, version }));
  const batches: FileBatch[] = [];
  const collections: FileCollection[] = [];
  let number = 0;
  for (const [at, batch] of file.batches.entries()) {
    const element = `PmtInf ${batch.paymentInformationId ?? String(at + 1)}`;
    const read = readBatch(batch, { file: name, element, version });
    findings.push(...read.findings);
    if (read.head !== null) batches.push(read.head);
    for (const transaction of batch.transactions) {
      const line = lines[number] ?? 1;
      number += 1;
      if (read.head === null) continue;
      const creditor = creditorOf(batch, transaction);
      const { collectionDate } = read.head;
      const one = readCollection(transaction, { file: name, line, number, collectionDate, creditor, batch, today });
      findings.push(...one.findings);
      if (one.collection !== null) collections.push(one.collection);
    }
  }
  if (number === 0) findings.push(finding("bankFile.empty", null, { file: name }));
  const [last] = batches
    .map(({ collectionDate }) => collectionDate)
    .sort()
    .reverse();
  if (hasError(findings) || last === undefined) return { file: null, findings };
  const amount = sumOf(collections, (collection) => collection.amount);
  const taken: TakenFile = {
    ...{ file: name, version, messageId: file.messageId, transactions: number, amount, collectionDate: last },
    ...{ batches, collections },
  };
  return { file: taken, findings };
}

/** Which batch of which file. */
interface BatchScope {
  readonly file: string;
  readonly element: string;
  readonly version: string;
}

/** A batch without whom, from where and when it collects is nobody's: the whole file is refused. */
function readBatch(
  batch: ReadBatch,
  { file, element, version }: BatchScope,
): { readonly head: FileBatch | null; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const isWrong = (part: string, value: string | null) => {
    findings.push(finding("bankFile.unreadable", null, { file, element: `${element}/${part}`, value: value ?? "" }));
  };
  const { creditor, transactions } = batch;
  const collectionDate = dayOf(batch.collectionDate);
  const iban = readIban(creditor.iban ?? "").iban;
  const ids = new Set([...transactions.map(({ creditorId }) => creditorId), creditor.creditorId]);
  // At the transactions, as the older guidelines wrote it, it need not stand at the batch as well.
  if (transactions.length > 0 && transactions.every(({ creditorId }) => creditorId !== null)) ids.delete(null);
  for (const id of ids) if (id === null || readCreditorId(id).creditorId === null) isWrong("CdtrSchmeId", id);
  if (creditor.name === null) isWrong("Cdtr/Nm", null);
  if (iban === null) isWrong("CdtrAcct", creditor.iban);
  if (collectionDate === null) isWrong("ReqdColltnDt", batch.collectionDate);
  if (collectionDate === null || iban === null) return { head: null, findings };
  const amended = transactions.filter((one) => one.originalDebtorIban !== null || one.originalDebtorAccount !== null);
  const settings = {
    version,
    batchBooking: batch.batchBooking,
    hasAddresses: transactions.length > 0 && transactions.every(({ debtorAddress }) => debtorAddress !== null),
    reportsOldIban: amended.length === 0 ? null : amended.every((one) => one.originalDebtorAccount === null),
  };
  return { head: { collectionDate, iban, settings }, findings };
}

/** The creditor of a transaction, whose parts were judged with its batch. */
function creditorOf({ creditor }: ReadBatch, { creditorId }: ReadTransaction): FileCreditor {
  return {
    ...addressOf(creditor.address),
    creditorId: readCreditorId(creditorId ?? "").creditorId ?? "",
    name: creditor.name ?? "",
    iban: readIban(creditor.iban ?? "").iban ?? "",
    bic: readBic(creditor.bic ?? "").bic,
  };
}
