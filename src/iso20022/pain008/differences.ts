import { type Cents, formatCents } from "../../domain/values/money";
import { expectedBatch, expectedHeader, expectedTransaction } from "./expectedReading";
import type { DirectDebitMessage, PaymentInformation, Transaction } from "./message";
import { readDirectDebitFile } from "./reader";
import type { DirectDebitFile, ReadAddress, ReadBatch, ReadTransaction } from "./reading";

/**
 * One thing in which a file differs from a message. missing: the batch or transaction is not in the file; extra: it is
 * only in the file; different: the named field is not the same; refused: the file is no pain.008.
 */
export interface Difference {
  readonly kind: "missing" | "extra" | "different" | "refused";
  /** The batch; null for the message as a whole, or where the file gives no ID. */
  readonly paymentInformationId: string | null;
  /** The transaction; null for a message or batch as a whole, or where the file gives no ID. */
  readonly endToEndId: string | null;
  /** What differs, by its name in `reading.ts`; null when all of it does. */
  readonly field: string | null;
  /** What the message and the file say; amounts as `formatCents` writes them, null where there is none. */
  readonly expected: string | null;
  readonly found: string | null;
}

/** Every difference between a message and bytes that should be its file; empty when they say exactly what it says. */
export function readBack(message: DirectDebitMessage, bytes: Uint8Array): Difference[] {
  // Nearly always it says what it should, which shows without keeping what is read.
  if (saysWhatItShould(message, bytes)) return [];
  const reading = readDirectDebitFile(bytes);
  if (reading.kind === "read") return differences(message, reading.file);
  const { reason, detail } = reading;
  return [{ ...difference("refused", NOWHERE), expected: message.messageId, found: `${reason}: ${detail}` }];
}

/** Whether the bytes say exactly what the message says, transaction by transaction in its order. */
function saysWhatItShould(message: DirectDebitMessage, bytes: Uint8Array): boolean {
  const ours = transactionsOf(message);
  const unlike = { count: 0 };
  const reading = readDirectDebitFile(bytes, (found, { paymentInformationId }) => {
    const next = ours.next();
    const isSame =
      next.done !== true &&
      next.value.batch.paymentInformationId === paymentInformationId &&
      unequalFields(expectedTransaction(next.value.transaction, next.value.batch), found).length === 0;
    if (!isSame) unlike.count += 1;
    return false;
  });
  if (unlike.count > 0 || ours.next().done !== true || reading.kind === "refused") return false;
  const batches = message.batches.map((batch) => ({ ...batch, transactions: [] }));
  return differences({ ...message, batches }, reading.file).length === 0;
}

function* transactionsOf({ batches }: DirectDebitMessage) {
  for (const batch of batches) for (const transaction of batch.transactions) yield { transaction, batch };
}

/**
 * Every difference between a message and a file: of the group header, of each batch (known by its ID), of each
 * transaction (known by its end-to-end ID, in whatever batch), and of the order in which transactions stand. A file of
 * another program may leave out or add what is optional; whoever compares one judges by `field`.
 */
export function differences(message: DirectDebitMessage, file: DirectDebitFile): Difference[] {
  const result = differentFields(expectedHeader(message), file, NOWHERE);
  const { both, missing, extra } = matched(message.batches, file.batches, (batch) => batch.paymentInformationId);
  for (const batch of missing) result.push(difference("missing", placeOf(batch)));
  for (const batch of extra) result.push(difference("extra", placeOf(batch)));
  for (const [batch, found] of both) {
    const { creditor, ...expected } = expectedBatch(batch);
    result.push(...differentFields(expected, found, placeOf(batch)));
    result.push(...differentFields(creditor, found.creditor, placeOf(batch), "creditor."));
  }
  return [...result, ...differencesOfTransactions(message, file)];
}

function differencesOfTransactions(message: DirectDebitMessage, file: DirectDebitFile): Difference[] {
  const ours = withBatches<Transaction, PaymentInformation>(message.batches);
  const theirs = withBatches<ReadTransaction, ReadBatch>(file.batches);
  const result: Difference[] = [];
  const { both, missing, extra } = matched(ours, theirs, ([transaction]) => transaction.endToEndId);
  for (const [transaction, batch] of missing) result.push(difference("missing", placeOf(batch, transaction)));
  for (const [transaction, batch] of extra) result.push(difference("extra", placeOf(batch, transaction)));
  for (const [[transaction, batch], [found, { paymentInformationId }]] of both) {
    const place = placeOf(batch, transaction);
    const { paymentInformationId: expectedId } = batch;
    result.push(...differentFields({ paymentInformationId: expectedId }, { paymentInformationId }, place));
    result.push(...differentFields(expectedTransaction(transaction, batch), found, place));
  }
  if (missing.length + extra.length > 0) return result;
  // Banks do not mind another order, but it is not the same file and has another content value.
  for (const [index, [{ endToEndId: expected }]] of ours.entries()) {
    const found = theirs[index]?.[0].endToEndId ?? null;
    if (found !== expected)
      return [...result, { ...difference("different", NOWHERE), field: "order", expected, found }];
  }
  return result;
}

/** The transactions of batches in their order, each with its batch. */
function withBatches<T, B>(batches: readonly (B & { readonly transactions: readonly T[] })[]): [T, B][] {
  return batches.flatMap((batch) => batch.transactions.map((transaction): [T, B] => [transaction, batch]));
}

/** Pairs by ID. An ID that the file gives a second time, or does not give, matches nothing: that one is extra. */
function matched<Ours, Theirs>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  idOf: (of: Ours | Theirs) => string | null,
): { readonly both: [Ours, Theirs][]; readonly missing: Ours[]; readonly extra: Theirs[] } {
  const unmatched = new Map(ours.map((each) => [idOf(each), each]));
  const both: [Ours, Theirs][] = [];
  const extra: Theirs[] = [];
  for (const found of theirs) {
    const id = idOf(found);
    const our = unmatched.get(id);
    if (our === undefined) extra.push(found);
    else both.push([our, found]);
    unmatched.delete(id);
  }
  return { both, missing: [...unmatched.values()], extra };
}

type Place = Pick<Difference, "paymentInformationId" | "endToEndId">;

const NOWHERE: Place = { paymentInformationId: null, endToEndId: null };

function placeOf(
  { paymentInformationId }: { readonly paymentInformationId: string | null },
  { endToEndId }: { readonly endToEndId: string | null } = { endToEndId: null },
): Place {
  return { paymentInformationId, endToEndId };
}

function difference(kind: Difference["kind"], place: Place): Difference {
  return { kind, ...place, field: null, expected: null, found: null };
}

function differentFields<T extends Comparable<T>>(expected: T, found: T, place: Place, prefix = ""): Difference[] {
  return unequalFields(expected, found).map(({ field, ...sides }) => ({
    kind: "different",
    ...place,
    field: prefix + field,
    ...sides,
  }));
}

type Value = string | number | boolean | null | ReadAddress;
type Comparable<T> = { readonly [K in keyof T]: Value };

/** A field that is not the same on both sides; amounts as `formatCents` writes them, null where a side has nothing. */
export interface UnequalField {
  readonly field: string;
  readonly expected: string | null;
  readonly found: string | null;
}

/** The fields of `expected` that are not the same in `found`; what only `found` has is passed over. */
export function unequalFields<T extends Comparable<T>>(expected: T, found: NoInfer<T>): UnequalField[] {
  const result: UnequalField[] = [];
  for (const field in expected) {
    if (expected[field] === found[field]) continue;
    const [ours, theirs] = [textOf(field, expected[field]), textOf(field, found[field])];
    if (ours === theirs) continue; // Two addresses may be equal without being one.
    result.push({ field, expected: ours, found: theirs });
  }
  return result;
}

function textOf(name: string, value: Value): string | null {
  if (typeof value === "number") return name === "numberOfTransactions" ? String(value) : formatCents(value as Cents);
  return typeof value === "boolean" ? String(value) : typeof value === "object" ? addressText(value) : value;
}

function addressText(address: ReadAddress | null): string | null {
  if (address === null) return null;
  const { street, buildingNumber, postalCode, town, country, lines } = address;
  return [street, buildingNumber, postalCode, town, country, ...lines].map((part) => part ?? "").join("|");
}
