import type { Book } from "../domain/book/book";
import { directDebitFileName, isNameOfMessage } from "../domain/values/fileName";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import type { CollectionOrder } from "../domain/book/records";
import type { Action, Aids, Confirmation, Moment, Outcome } from "./action";
import { type FilesResult, filesSummary } from "./filesResult";
import { remakeOrderFile } from "./orderFile";
import { held } from "./outcome";
import { findOrder, unlessIssued } from "./storedOrder";

/** Which order's file is asked for. */
export interface FileRequest extends Confirmation {
  readonly order: string;
}

function decide(book: Book, request: FileRequest, _moment: Moment, aids?: Aids): Outcome<FilesResult, never> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order, lines } = stored;
  const unusable = unlessUsable(order);
  if (unusable.length > 0) return held([...findings, ...unusable], [order.number]);
  const renamed = nameFindings(order);
  if (renamed.length > 0) return held([...findings, ...renamed], [order.number]);
  const file = remakeOrderFile(order, lines, aids?.hash);
  const all = [...findings, ...file.findings];
  if (file.document === null) return held(all, [order.number]);
  return {
    done: true,
    findings: all,
    changes: [],
    documents: [file.document],
    orders: [order.number],
    unconfirmed: [],
    result: { files: [{ order: order.number, file: file.document.name, hash: file.hash }] },
  };
}

/** A draft has no file yet; that of a cancelled order would collect what the books have taken back. */
function unlessUsable(order: CollectionOrder): Finding[] {
  if (order.status !== "Cancelled") return unlessIssued(order);
  return [finding("file.cancelled", at("Orders", order, "status"), { order: order.number })];
}

/** A name in the order's cell that is not the one of its file: somebody put it there, and it may lead elsewhere. */
function nameFindings(order: CollectionOrder): Finding[] {
  const { fileName, messageId } = order;
  if (fileName === null || messageId === null || isNameOfMessage(fileName, messageId)) return [];
  const params = { order: order.number, found: fileName, expected: directDebitFileName(messageId) };
  return [finding("order.fileName", at("Orders", order, "fileName"), params)];
}

/** The bank file of an issued order that is not cancelled again, byte for byte (docs/law/actions.md#4, orderFile). */
export const fileAction: Action<FileRequest, FilesResult, never> = {
  name: "file",
  writes: false,
  decide,
  summary: filesSummary,
};
