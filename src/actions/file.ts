import type { Book } from "../domain/book/book";
import { hasError } from "../domain/book/finding";
import type { Action, Aids, Moment, Outcome } from "./action";
import { remakeOrderFile } from "./orderFile";
import { held } from "./outcome";
import { findOrder, unlessIssued } from "./storedOrder";

/** Which order's file is asked for. */
export interface FileRequest {
  readonly order: string;
}

function decide(book: Book, request: FileRequest, _moment: Moment, aids?: Aids): Outcome {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order, lines } = stored;
  // A cancelled order's file can be looked at; a draft has none yet.
  const notIssued = unlessIssued(order).filter(({ code }) => code === "order.notIssued");
  if (notIssued.length > 0) return held([...findings, ...notIssued], [order.number]);
  const file = remakeOrderFile(order, lines, aids?.hash);
  const all = [...findings, ...file.findings];
  if (file.document === null) return held(all, [order.number]);
  return {
    done: true,
    findings: all,
    changes: [],
    documents: [file.document],
    orders: [order.number],
    summary: { files: [{ order: order.number, file: file.document.name, hash: file.hash }] },
  };
}

/** The bank file of an issued order again, byte for byte (actions.md 4, orderFile). */
export const fileAction: Action<FileRequest> = { name: "file", writes: false, decide };
