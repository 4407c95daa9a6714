import { remakeOrderFile } from "../../actions/orderFile";
import { bankEntriesByOrder } from "../../domain/audit/orderAudit";
import { type Book, keyFrom } from "../../domain/book/book";
import { indexBook } from "../../domain/book/bookIndex";
import type { CollectionOrder, LedgerLine, LogRow } from "../../domain/book/records";
import { bankValue, madeValue, type OrderContent, stateValue } from "../../domain/ledger/contentSeal";
import { FIRST_SEAL, ledgerSeal, logSeal } from "../../domain/ledger/seal";
import { contentOfLines, takenByExports } from "../../domain/ledger/takenByExports";
import type { Hash } from "../../domain/values/hash";
import { by } from "../../kit/byNumber";
import { getOrInsert } from "../../kit/getOrInsert";
import { groupBy } from "../../kit/groupBy";
import type { Draw } from "./maskedWords";

/*
 * Hashes and seals over what was replaced, worked out anew: where one held it holds, where it was broken it is broken, and where
 * two were equal they are. What nobody can work out (the value of a state that has passed, the hash of a file that was read) is
 * replaced by a drawn one, everywhere by the same.
 */

/** Hashes and seals of the masked books. */
export interface Resealed {
  /** By the number of the row's place in its table. */
  readonly orders: ReadonlyMap<number, Pick<CollectionOrder, "hash" | "contentHash">>;
  readonly ledger: ReadonlyMap<number, string>;
  readonly log: ReadonlyMap<number, { readonly request: string | null; readonly seal: string }>;
  /** What stands for any other hash or seal. */
  readonly digest: (was: string) => string;
}

/** `was` and `is` have the same rows, one for one. */
export function resealed(was: Book, is: Book, draw: Draw, hash?: Hash): Resealed {
  const known = new Map<string, string>();
  const digest = (text: string) => getOrInsert(known, text, () => drawnDigest(text.length, draw));
  const orders = new Map<number, Pick<CollectionOrder, "hash" | "contentHash">>();
  const contentsBefore = contentsOf(was);
  const contentsAfter = contentsOf(is);
  const sealed = contentsAfter.map((content, at): OrderContent => {
    const values = hashesOf(contentsBefore[at], content, digest, hash);
    orders.set(content.order.row, values);
    return { ...content, order: { ...content.order, ...values } };
  });
  sealed.forEach((content, at) => {
    const before = contentsBefore[at];
    if (before === undefined) return;
    known.set(madeValue(before, hash), madeValue(content, hash));
    known.set(stateValue(before, hash), stateValue(content, hash));
  });
  known.set(bankValue(was.tables.BankEntries, hash), bankValue(is.tables.BankEntries, hash));
  for (const [before, after] of exportedContents(was, is)) known.set(before, after);
  return { orders, ledger: ledgerSeals(was, is, digest), log: logSeals(was, is, digest), digest };
}

function contentsOf(book: Book): readonly OrderContent[] {
  const index = indexBook(book);
  const entries = bankEntriesByOrder(book);
  const warnings = groupBy(book.tables.OrderFindings, ({ order }) => keyFrom(order));
  return book.tables.Orders.map((order) => {
    const key = keyFrom(order.number);
    return {
      order,
      lines: index.linesOfOrder.get(key) ?? [],
      findings: warnings.get(key) ?? [],
      entries: entries.get(key) ?? [],
    };
  });
}

/** The hashes of an order's file, made again: those that fitted fit. */
function hashesOf(
  before: OrderContent | undefined,
  after: OrderContent,
  digest: (was: string) => string,
  hash: Hash | undefined,
): Pick<CollectionOrder, "hash" | "contentHash"> {
  const { order } = after;
  const drawn = {
    hash: order.hash === null ? null : digest(order.hash),
    contentHash: order.contentHash === null ? null : digest(order.contentHash),
  };
  if (before === undefined || order.status === "Draft") return drawn;
  const made = remakeOrderFile(before.order, before.lines, hash);
  const again = remakeOrderFile({ ...order, hash: null }, after.lines, hash);
  return {
    hash: made.document !== null && made.hash === before.order.hash ? again.hash : drawn.hash,
    contentHash:
      made.contentHash !== null && made.contentHash === before.order.contentHash
        ? again.contentHash
        : drawn.contentHash,
  };
}

/** The values of the lines that recorded exports took. */
function exportedContents(was: Book, is: Book): readonly (readonly [string, string])[] {
  const [before, after] = [takenByExports(was.tables), takenByExports(is.tables)];
  return was.tables.Exports.flatMap((record, at) => {
    const masked = is.tables.Exports[at];
    if (masked === undefined) return [];
    const lines = (before.get(record) ?? []).flat();
    return [[contentOfLines(lines), contentOfLines((after.get(masked) ?? []).flat())] as const];
  });
}

function ledgerSeals(was: Book, is: Book, digest: (was: string) => string): ReadonlyMap<number, string> {
  return chain(was.tables.Ledger, is.tables.Ledger, ledgerSeal, digest, (line) => line);
}

function logSeals(was: Book, is: Book, digest: (was: string) => string): Resealed["log"] {
  const requests = new Map<number, string | null>();
  const seals = chain(was.tables.Log, is.tables.Log, logSeal, digest, (row: LogRow) => {
    const request = row.request?.replace(QUOTED_DIGEST, (_, text: string) => `"${digest(text)}"`) ?? null;
    requests.set(row.row, request);
    return { ...row, request };
  });
  return new Map([...seals].map(([row, seal]) => [row, { request: requests.get(row) ?? null, seal }]));
}

const QUOTED_DIGEST = /"([0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})"/gu;

/** The seals of a chain, by the row: each made of the seal before it, where it was. */
function chain<T extends LedgerLine | LogRow>(
  was: readonly T[],
  is: readonly T[],
  sealOf: (previous: string, row: T) => string,
  digest: (was: string) => string,
  finished: (row: T) => T,
): ReadonlyMap<number, string> {
  const order = was.map((row, at) => ({ row, at })).sort(by(({ row }) => row.number));
  const seals = new Map<number, string>();
  let before = FIRST_SEAL;
  let after = FIRST_SEAL;
  for (const { row, at } of order) {
    const masked = is[at];
    if (masked === undefined) continue;
    const isWhole = sealOf(before, row) === row.seal;
    const seal = isWhole ? sealOf(after, finished(masked)) : digest(row.seal);
    if (!isWhole) finished(masked);
    seals.set(masked.row, seal);
    before = row.seal;
    after = seal;
  }
  return seals;
}

const HEX = "0123456789abcdef";

function drawnDigest(length: number, draw: Draw): string {
  return Array.from({ length }, () => HEX.charAt(draw(HEX.length))).join("");
}
