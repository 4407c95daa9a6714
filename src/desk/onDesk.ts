import type { WorkbookOutline } from "../sheets/sheetCells";
import type { OpenWorkbook } from "./openWorkbook";

/** What is being done that one has to wait for. */
export type Doing = "opening" | "saving" | null;

/** The workbook on the desk. */
export interface OnDesk {
  readonly workbook: OpenWorkbook;
  readonly outline: WorkbookOutline;
  readonly name: string;
  readonly handle: FileSystemFileHandle | null;
}

/** What the desk has to say: of a file that was saved, or of what was refused. */
export interface Notice {
  readonly intent: "success" | "error" | "info";
  readonly text: string;
}
