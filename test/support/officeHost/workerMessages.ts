import type { HostAsks } from "./asks";

/** From the page to the host's worker. `bridge` carries what the client library sends. */
export type ToWorker =
  | { readonly kind: "open"; readonly workbook: Uint8Array | null; readonly shown: boolean }
  | { readonly kind: "bridge"; readonly text: string }
  | { readonly kind: "ask"; readonly id: number; readonly name: keyof HostAsks; readonly ask: unknown };

/** From the host's worker to the page. */
export type FromWorker =
  | { readonly kind: "bridge"; readonly text: string }
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown; readonly error: string | null };

/** What Excel looks like to the page, besides the workbook. */
export interface PageSurroundings {
  /** Where the worker's script is, from the root of the server. */
  readonly worker: string;
  /** An .xlsx file in base64; null for a blank workbook. */
  readonly workbook: string | null;
  /** As `nl-NL`. */
  readonly displayLanguage: string;
  /** Which API sets Excel says it has: name to version. */
  readonly apiSets: Readonly<Record<string, string>>;
  /** The colours of Office's theme, as numbers `0xRRGGBB`. */
  readonly theme: Readonly<Record<string, number>>;
  /** Whether pane, ribbon and functions share one page. */
  readonly sharedRuntime: boolean;
  /** False when Excel has started the page with the workbook, and shows no pane. */
  readonly shown: boolean;
}

/** What the page's side of the host offers to a test, as `window.officeHost`. */
export interface PageDoor {
  readonly ask: (name: keyof HostAsks, ask: unknown) => Promise<unknown>;
  /** Presses a button of the ribbon whose action calls this function; resolves when it says that it is done. */
  readonly press: (functionName: string) => Promise<void>;
  /** Addresses that the add-in asked Excel to open in the user's browser. */
  readonly openedInBrowser: readonly string[];
  /** Calls of the desktop's own interface that are not there. */
  readonly unimplemented: readonly string[];
}
