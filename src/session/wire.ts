import type { Moment } from "../actions/action";
import type { BookTrace } from "../domain/book/bookTrace";
import type { ContentsPiece, WritePiece } from "./workbookPieces";
import type { Thrown } from "./thrown";
import type { BasisTable, Workbook } from "../workbook/workbook";

/** The calls of a session that go to a worker. */
export const CALLS = [
  "open",
  "prepare",
  "commit",
  "query",
  "rows",
  "setUp",
  "putFigures",
  "readStatements",
  "readMandates",
  "fileKind",
  "supportPack",
] as const;
export type CallName = (typeof CALLS)[number];

/** How far something is, as a `Report` gets it. */
export type Progress = readonly [stage: string, done: number, total: number];

/** From the pane to the worker. */
export type ToWorker =
  | {
      readonly kind: "call";
      readonly call: number;
      readonly name: CallName;
      readonly args: readonly unknown[];
      /** The clock and user of the pane when it called. */
      readonly moment: Moment;
      /** What the pane remembers of books; with the calls that look at it. */
      readonly seen?: readonly BookTrace[];
    }
  | { readonly kind: "invalidate" }
  | FromWorkbook;

/** From the worker to the pane. */
export type FromWorker =
  | { readonly kind: "progress"; readonly call: number; readonly progress: Progress }
  /** From here on the call is not given up any more. */
  | { readonly kind: "writing"; readonly call: number }
  | { readonly kind: "done"; readonly call: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly call: number; readonly thrown: Thrown }
  | ToWorkbook;

/** The lists of a workbook that are no Excel tables. */
export type PlainLists = Awaited<ReturnType<NonNullable<Workbook["readPlain"]>>>;

/** From a worker to the workbook that the pane holds; `ask` numbers what is asked. */
export type ToWorkbook =
  | { readonly kind: "read"; readonly ask: number }
  /** The lists that are no tables. */
  | { readonly kind: "plain"; readonly ask: number }
  | { readonly kind: "basis"; readonly ask: number; readonly basis: readonly BasisTable[] }
  | { readonly kind: "piece"; readonly ask: number; readonly piece: WritePiece }
  /** The writes of a basis cannot be made. */
  | { readonly kind: "refuse"; readonly ask: number; readonly thrown: Thrown };

/** What comes back from it. */
export type FromWorkbook =
  | { readonly kind: "contents"; readonly ask: number; readonly piece: ContentsPiece }
  | { readonly kind: "lists"; readonly ask: number; readonly lists: PlainLists }
  | { readonly kind: "reading"; readonly ask: number; readonly progress: Progress }
  | { readonly kind: "asked"; readonly ask: number; readonly thrown: Thrown | null };

/** One end of a channel between two threads. */
export interface Channel<In, Out> {
  /** What is transferred goes over without being copied, and is gone on this side. */
  readonly send: (message: Out, transferred?: readonly ArrayBuffer[]) => void;
  /** Called with every message that comes in, once set. */
  readonly listen: (listener: (message: In) => void) => void;
}
