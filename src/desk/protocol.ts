import type { SheetEdits, SheetPiece, WorkbookOutline } from "../sheets/sheetCells";
import type { FromWorker, ToWorker } from "../session/wire";
import type { Thrown } from "../session/thrown";
import type { TypedChanges } from "./grid/typedCells";

/** What the worker is to open: a file, one blank sheet of this name, or a workbook to which sheets will be added at once. */
export type Opened =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "blank"; readonly sheet: string }
  | { readonly kind: "sheetless" };

/** What the page asks of the file that the worker holds. */
export type Ask =
  | { readonly kind: "outline" }
  | { readonly kind: "sheet"; readonly sheet: string }
  /** The file with all that was typed. */
  | { readonly kind: "bytes" };

/** What the worker answers. */
export interface Answers {
  readonly outline: WorkbookOutline;
  readonly sheet: null;
  readonly bytes: Uint8Array;
}

/** From the page to the desk's worker; `session` carries what the pane's session says. */
export type ToDeskWorker =
  | { readonly kind: "open"; readonly opened: Opened; readonly typed: readonly SheetEdits[] }
  | { readonly kind: "typed"; readonly changes: TypedChanges }
  | { readonly kind: "ask"; readonly ask: number; readonly what: Ask }
  | { readonly kind: "session"; readonly message: ToWorker };

/** From the desk's worker to the page. */
export type FromDeskWorker =
  | { readonly kind: "piece"; readonly ask: number; readonly piece: SheetPiece; readonly done: number }
  | { readonly kind: "answer"; readonly ask: number; readonly answer: Answers[keyof Answers] }
  | { readonly kind: "refused"; readonly ask: number; readonly thrown: Thrown }
  /** An action has written: this is the file now, with all that was typed before. */
  | { readonly kind: "written"; readonly bytes: Uint8Array }
  | { readonly kind: "session"; readonly message: FromWorker };
