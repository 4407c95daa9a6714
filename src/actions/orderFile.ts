import { directDebitFileName } from "../domain/values/fileName";
import { type Finding, finding } from "../domain/book/finding";
import type { Hash } from "../domain/values/hash";
import { type OrderSettings, settingsFinding, settingsFromText } from "../domain/book/orderSettings";
import type { CollectionOrder, DirectDebit } from "../domain/book/records";
import { contentValue, fileHash } from "../iso20022/integrity";
import { readBack } from "../iso20022/pain008/differences";
import { readMessage } from "../iso20022/pain008/fromOrder";
import { writeIfLawful } from "../iso20022/pain008/writer";
import type { ActionDocument } from "./action";

/** The file of an order with both integrity values, or why it cannot be offered. */
export interface OrderFile {
  readonly document: ActionDocument | null;
  readonly hash: string | null;
  readonly contentHash: string | null;
  readonly findings: readonly Finding[];
}

/** So many differences between message and file are named. */
const NAMED_MAX = 3;

/**
 * Makes the bank file of an order from its row, lines and frozen settings, and reads it back before it is offered: a
 * difference or a breach of our own profile is an error, and there is no document then.
 */
export function makeOrderFile(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  settings: OrderSettings,
  hash?: Hash,
): OrderFile {
  const refused = (details: readonly string[]): OrderFile => {
    const detail = details.slice(0, NAMED_MAX).join("; ");
    const findings = [finding("file.readBack", null, { order: order.number, detail })];
    return { document: null, hash: null, contentHash: null, findings };
  };
  // A workbook that was changed by hand may hold an order that is no message at all.
  const { message, problems: broken } = readMessage(order, lines, settings);
  if (message === null) return refused(broken);
  const { bytes, problems } = writeIfLawful(message);
  if (bytes === null) return refused(problems);
  const differences = readBack(message, bytes);
  if (differences.length > 0) {
    const named = differences.slice(0, NAMED_MAX).map((one) => {
      const where = one.endToEndId ?? one.paymentInformationId ?? "";
      return `${one.kind} ${where} ${one.field ?? ""}`.replace(/\s+/gu, " ").trim();
    });
    return refused(named);
  }
  const method = order.hashMethod ?? "None";
  const sha256 = fileHash(bytes, "SHA-256", hash);
  const document: ActionDocument = {
    kind: "directDebitFile",
    name: directDebitFileName(message.messageId),
    bytes,
    sha256: sha256 ?? "",
    order: order.number,
  };
  return {
    document,
    hash: method === "SHA-256" ? sha256 : fileHash(bytes, method, hash),
    contentHash: contentValue(message, method, hash),
    findings: [],
  };
}

/** The same bytes again, from the stored order and lines; refused if they do not give the stored hash. */
export function remakeOrderFile(order: CollectionOrder, lines: readonly DirectDebit[], hash?: Hash): OrderFile {
  const settings = settingsFromText(order.settings);
  if (settings === null) {
    const unreadable = settingsFinding(order);
    return { document: null, hash: null, contentHash: null, findings: unreadable === null ? [] : [unreadable] };
  }
  const made = makeOrderFile(order, lines, settings, hash);
  if (made.document === null || order.hash === null || made.hash === order.hash) return made;
  const params = { order: order.number, stored: order.hash, made: made.hash ?? "" };
  const findings = [finding("file.differs", { table: "Orders", row: order.row, field: "hash" }, params)];
  return { document: null, hash: made.hash, contentHash: made.contentHash, findings };
}
