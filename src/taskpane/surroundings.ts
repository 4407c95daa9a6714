import type { IsoDateTime } from "../domain/values/calendar";
import type { Language } from "../domain/book/records";
import type { PlaceMark, WorkbookMarks } from "../workbook/workbook";
import type { PaneSession } from "./queries";

/** A file to be taken out of the pane. */
export interface OutgoingFile {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * A way of getting a file out of the pane (docs/law/excel.md#13). None of them can see whether the file arrived: the
 * user says so. `save`: the browser's own download; `savePage`: a page of ours in the user's browser that saves it;
 * `copy`: its text on the clipboard; `show`: its text to be selected and copied by hand.
 */
export type FileWay = "save" | "savePage" | "copy" | "show";

/** How files leave the pane on this host. */
export interface FileDoor {
  /** The ways that this host has for files of this size, the best first. */
  readonly waysFor: (file: OutgoingFile) => readonly FileWay[];
  /** Offers the file; `show` is the view's own and is never asked for here. Rejects when the host refuses. */
  readonly offer: (file: OutgoingFile, way: Exclude<FileWay, "show">) => Promise<void>;
}

/**
 * How the workbook becomes a file, on a host where saving it is left to the user. Until it is one, nothing that follows from it
 * leaves the pane: a bank would collect what no books know of.
 */
export interface Keeping {
  /** `saved`: all of it is in a file. `downloaded`: all of it was offered as a download, which nobody can see arrive. */
  readonly standing: () => "saved" | "downloaded" | "unsaved";
  /** Gives what ends the listening. */
  readonly onChanged: (listener: () => void) => () => void;
  /** By a click of the user, who may be asked for a place. Gives whether it was saved. */
  readonly save: () => Promise<boolean>;
  /** Without asking anything; false where that cannot be. */
  readonly saveByItself: () => Promise<boolean>;
}

/** How the pane looks. `system` follows the host. */
export type ThemeName = "system" | "light" | "dark" | "highContrast";

/** The user's own settings, kept by the host's browser and nowhere else. */
export interface Preferences {
  /** Null follows the host. */
  readonly language: Language | null;
  readonly theme: ThemeName;
  /** The name that the Log, orders and accepted warnings get; "" while it is not given. */
  readonly user: string;
  /** Nothing that writes is offered. */
  readonly readOnly: boolean;
}

/** Keeps preferences; where storage is forbidden only for as long as the page lives. */
export interface PreferenceStore {
  readonly read: () => Preferences;
  readonly write: (preferences: Preferences) => void;
}

/** What of the host the theme follows. */
export interface HostLook {
  readonly language: Language;
  readonly theme: Exclude<ThemeName, "system">;
}

/** Where a list lies: a sheet, and cells like `A4:F8`. */
export interface FoundRange {
  readonly sheet: string;
  readonly range: string;
}

/** What an entry point lends to the pane: everything that is different in Excel, on the desk and in a test. */
export interface Surroundings {
  /** `desk`: a page of its own over an .xlsx file. */
  readonly host: "excel" | "desk";
  readonly session: PaneSession;
  /** The user's wall clock. */
  readonly clock: () => IsoDateTime;
  /** Shows a cell, row, column or sheet, by an address of `sheets/address`. Rejects with WorkbookError. */
  readonly showPlace: (address: string) => Promise<void>;
  /** Colours cells by what was found in them, instead of what was coloured before. Rejects with WorkbookError. */
  readonly markPlaces: (marks: readonly PlaceMark[]) => Promise<void>;
  /** Shades lists that are no Excel table, instead of those that were shaded before; absent where nothing can be shaded without changing the workbook. */
  readonly markLists?: (lists: readonly FoundRange[]) => Promise<void>;
  /** What the add-in has left in the workbook beside its tables; `remove` takes it away. Absent where the host keeps none of it. */
  readonly marks?: (remove: boolean) => Promise<WorkbookMarks>;
  readonly files: FileDoor;
  readonly preferences: PreferenceStore;
  readonly look: HostLook;
  /**
   * Tells the listener whenever the workbook was changed by something else than a commit, or the host's look by its
   * user.
   */
  readonly onChanged?: (listener: (what: "workbook" | "look", look: HostLook) => void) => () => void;
  /**
   * Opens an address in the user's own browser; absent where a link does. Excel's web views open links in the pane, or nowhere
   * (OpenBrowserWindowApi 1.1).
   */
  readonly openInBrowser?: (address: string) => void;
  /** Takes in what is being typed in a cell, and tells at once of a change that it would tell of in a moment. */
  readonly settle?: () => Promise<void>;
  /** Absent where the host keeps the workbook, as Excel does. */
  readonly keeping?: Keeping;
}
