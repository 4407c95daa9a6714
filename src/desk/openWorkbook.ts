import type { IsoDateTime } from "../domain/values/calendar";
import { RemoteSession } from "../session/remoteSession";
import type { SeenBooks } from "../session/session";
import { quotedSheet } from "../sheets/address";
import type { PaneQueries, PaneSession } from "../taskpane/queries";
import type { FileDoor, FoundRange, HostLook, Keeping, PreferenceStore, Surroundings } from "../taskpane/surroundings";
import { type PlaceMark, WorkbookError } from "../workbook/workbook";
import { DeskFile, type DeskWorker } from "./deskFile";
import { checkUntouched, type KnownFile } from "./fileOnDisk";
import type { DeskGrid } from "./grid/deskGrid";
import type { Undoable } from "./grid/gridHooks";
import { listeners } from "./listeners";
import { readPlace } from "./places";
import type { Opened } from "./protocol";

/** What the desk's entry point lends to it. */
export interface Lent {
  readonly startWorker: () => DeskWorker;
  readonly clock: () => IsoDateTime;
  readonly preferences: PreferenceStore;
  readonly books: SeenBooks;
  readonly look: HostLook;
  readonly files: FileDoor;
}

/** Where the workbook is: all of it in a file, all of it offered as a download, or partly nowhere but here. */
export type Standing = ReturnType<Keeping["standing"]>;

/** Saves the workbook, and tells whether it did; when it is not `isAsked`, only where nobody has to be asked. */
type Saver = (isAsked: boolean) => Promise<boolean>;

/** Long enough that typing cell after cell does not make the pane read each time. */
const ANNOUNCED_AFTER_MS = 600;

let opened = 0;

/** A workbook that is open on the desk: its file, the grid that shows it and what the pane gets of both. */
export class OpenWorkbook {
  /** Tells one workbook from the next on this page. */
  readonly id = (opened += 1);
  readonly file: DeskFile;
  readonly session: PaneSession;
  readonly surroundings: Surroundings;
  /** Told when a place is to be seen: on a narrow screen the sheets may be hidden. */
  readonly shown = listeners();
  /** Told when what would be saved has changed. */
  readonly changed = listeners();
  private readonly pane = listeners<["workbook" | "look", HostLook]>();
  private announcing: ReturnType<typeof setTimeout> | undefined;
  private saved: Uint8Array | null;
  /** Where the user keeps it; null where the browser lets it be saved as a download only, and for a new workbook. */
  handle: FileSystemFileHandle | null = null;
  private kept: Exclude<Standing, "unsaved"> | null;
  private saver: Saver = async () => false;
  private canUndo: Undoable = { undo: false, redo: false };
  private writing = 0;
  private shownIn: DeskGrid | null = null;
  private showFirst: () => void = () => undefined;
  private readonly firstSheet = new Promise<void>((resolve) => (this.showFirst = resolve));
  private readonly waiting: ((grid: DeskGrid) => void)[] = [];

  constructor(
    from: Opened,
    private readonly lent: Lent,
  ) {
    const { startWorker, clock, preferences, look, files, books } = lent;
    this.file = new DeskFile(startWorker, from);
    this.saved = this.file.written;
    // A new one is nowhere yet.
    this.kept = from.kind === "file" ? "saved" : null;
    this.file.onTyped = () => {
      this.changed.notify();
      this.announceToPane();
    };
    this.file.onWritten = () => {
      this.changed.notify();
      void this.grid?.reload();
    };
    const remote = new RemoteSession<PaneQueries>({
      start: this.file.sessionChannel,
      now: () => ({ at: clock(), user: preferences.read().user }),
      workbook: null,
      books,
    });
    this.session = this.guarded(remote);
    this.surroundings = {
      host: "desk",
      session: this.session,
      clock,
      showPlace: this.showPlace,
      markPlaces: this.markPlaces,
      markLists: this.markLists,
      files,
      preferences,
      look,
      onChanged: this.pane.add,
      settle: this.settle,
      keeping: {
        standing: () => this.standing,
        onChanged: this.changed.add,
        save: () => this.saver(true),
        saveByItself: () => this.saver(false),
      },
    };
  }

  /** The grid; null while it is not there yet. */
  get grid(): DeskGrid | null {
    return this.shownIn;
  }

  /** The grid is there, or gone. */
  readonly setGrid = (grid: DeskGrid | null): void => {
    this.shownIn = grid;
    if (grid === null) return;
    grid.setBusy(this.writing > 0);
    for (const ready of this.waiting.splice(0)) ready(grid);
  };

  /** The grid as soon as it is there: it comes a while after the workbook. */
  readonly whenGrid = (): Promise<DeskGrid> =>
    this.shownIn === null ? new Promise((ready) => this.waiting.push(ready)) : Promise.resolve(this.shownIn);

  /** The first sheet is there, or never will be. */
  readonly firstSheetShown = (): void => this.showFirst();

  /** The file on the disk as this page knows it; null where there is none. */
  get onDisk(): KnownFile | null {
    const { handle, saved } = this;
    return handle === null || saved === null ? null : { handle, bytes: saved };
  }

  /** What of typing can be taken back or done again. */
  get undoable(): Undoable {
    return this.canUndo;
  }

  readonly setUndoable = (undoable: Undoable): void => {
    this.canUndo = undoable;
    this.changed.notify();
  };

  /** Whether anything would be lost by closing. */
  get isUnsaved(): boolean {
    return this.file.written !== this.saved || !this.file.typed.isEmpty;
  }

  get standing(): Standing {
    return this.isUnsaved ? "unsaved" : (this.kept ?? "unsaved");
  }

  /** Who saves the workbook when the pane asks for it. */
  readonly savedBy = (saver: Saver): void => {
    this.saver = saver;
  };

  /** The file to be saved. Nothing can be typed until `done` is called with what became of it; null for nothing. */
  readonly forSaving = async (): Promise<{
    readonly bytes: Uint8Array;
    readonly done: (kept: Exclude<Standing, "unsaved"> | null) => void;
  }> => {
    await this.beginWriting();
    try {
      const bytes = await this.file.bytes();
      return {
        bytes,
        done: (kept) => {
          if (kept !== null) [this.saved, this.kept] = [bytes, kept];
          this.endWriting();
          this.changed.notify();
        },
      };
    } catch (error) {
      this.endWriting();
      throw error;
    }
  };

  readonly close = (): void => {
    clearTimeout(this.announcing);
    this.file.close();
  };

  private announceToPane(): void {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(this.announceNow, ANNOUNCED_AFTER_MS);
  }

  private readonly announceNow = (): void => {
    this.announcing = undefined;
    this.pane.notify("workbook", this.lent.look);
  };

  private readonly settle = async (): Promise<void> => {
    await this.grid?.finishTyping();
    if (this.announcing === undefined) return;
    clearTimeout(this.announcing);
    this.announceNow();
  };

  /** What is being typed belongs to what an action reads; and while it writes nothing can be typed. */
  private guarded(remote: RemoteSession<PaneQueries>): PaneSession {
    const writing = async <T>(work: () => Promise<T>): Promise<T> => {
      await this.beginWriting();
      try {
        return await work();
      } finally {
        this.endWriting();
      }
    };
    return {
      // The sheet that the user looks at comes first; both read the same file in the same worker.
      open: async (options, aids) => {
        await this.firstSheet;
        return writing(() => remote.open(options, aids));
      },
      prepare: async (action, request, aids) => {
        await this.grid?.finishTyping();
        return remote.prepare(action, request, aids);
      },
      commit: async (preview, aids) => {
        // An order that is issued upon an old book has its file out before anybody sees that it cannot be saved.
        if (preview.writes && this.onDisk !== null) await checkUntouched(this.onDisk);
        return writing(() => remote.commit(preview, aids));
      },
      setUp: (request, aids) => writing(() => remote.setUp(request, aids)),
      putFigures: async (request, aids) => {
        if (request.write && this.onDisk !== null) await checkUntouched(this.onDisk);
        return writing(() => remote.putFigures(request, aids));
      },
      query: remote.query,
      readStatements: remote.readStatements,
      readMandates: remote.readMandates,
      fileKind: remote.fileKind,
      supportPack: async (aids) => {
        await this.grid?.finishTyping();
        return remote.supportPack(aids);
      },
      rows: remote.rows,
      invalidate: remote.invalidate,
    };
  }

  private async beginWriting(): Promise<void> {
    this.writing += 1;
    await this.grid?.finishTyping();
    this.grid?.setBusy(true);
  }

  private endWriting(): void {
    this.writing -= 1;
    this.grid?.setBusy(this.writing > 0);
  }

  private readonly showPlace = async (address: string): Promise<void> => {
    const place = readPlace(address);
    this.shown.notify();
    const grid = await this.whenGrid();
    const range = place?.range ?? null;
    const cells =
      range === null
        ? null
        : {
            startRow: range.top - 1,
            endRow: range.bottom - 1,
            startColumn: range.left - 1,
            endColumn: range.right - 1,
          };
    if (place === null || !(await grid.show(place.sheet, cells))) {
      throw new WorkbookError("workbook.placeGone", { place: address });
    }
  };

  private readonly markPlaces = async (marks: readonly PlaceMark[]): Promise<void> => {
    const places = marks.flatMap(({ address, severity }) => {
      const place = readPlace(address);
      if (place?.range == null) return [];
      const { top, left } = place.range;
      return { place: { sheet: place.sheet, row: top, column: place.wholeRows ? 0 : left }, severity };
    });
    (await this.whenGrid()).marks.mark(places);
  };

  private readonly markLists = async (lists: readonly FoundRange[]): Promise<void> => {
    const places = lists.flatMap(({ sheet, range }) => {
      const cells = readPlace(`${quotedSheet(sheet)}!${range}`)?.range ?? null;
      return cells === null ? [] : [{ sheet, range: cells }];
    });
    (await this.whenGrid()).marks.markLists(places);
  };
}
