import "./paneTexts";
import { RendererProvider, createDOMRenderer } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import type { Book } from "../../src/domain/book/book";
import { isoDateTime } from "../../src/domain/values/calendar";
import type { Language } from "../../src/domain/book/records";
import type { NewSheet } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { EXCEL_FILES } from "./excelFiles";
import { allNewSheets } from "../../src/sheets/newSheets";
import { App } from "../../src/taskpane/App";
import { NO_PREFERENCES } from "../../src/taskpane/preferenceStore";
import { LocalSession } from "../../src/session/localSession";
import { type PaneSession, QUERIES } from "../../src/taskpane/queries";
import type { FileWay, OutgoingFile, Preferences, Surroundings } from "../../src/taskpane/surroundings";
import { type ViewName, wantView } from "../../src/taskpane/wantedView";
import type { PlaceMark } from "../../src/workbook/workbook";
import { type MemoryWorkbook, memoryWorkbook } from "./memoryWorkbook";

interface PaneOptions {
  /** The workbook's sheets, or a book that is laid down in sheets of its own language; empty when neither is given. */
  readonly sheets?: readonly NewSheet[];
  readonly book?: Book;
  readonly at?: string;
  /** The host's language. */
  readonly language?: Language;
  readonly view?: ViewName;
  readonly preferences?: Partial<Preferences>;
  readonly ways?: readonly FileWay[];
  /** What is different about the workbook, the session or the surroundings. */
  readonly workbook?: (workbook: MemoryWorkbook) => MemoryWorkbook;
  readonly session?: (session: PaneSession) => PaneSession;
  readonly surroundings?: Partial<Surroundings>;
}

/** A pane on a workbook in memory, and what it did. */
interface OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly session: PaneSession;
  /** Addresses that were shown. */
  readonly shown: string[];
  readonly marked: (readonly PlaceMark[])[];
  readonly offered: { readonly file: OutgoingFile; readonly way: FileWay }[];
  readonly preferences: () => Preferences;
  /** The book as the workbook holds it now. */
  readonly book: () => Book;
}

// jsdom lays nothing out, so nothing ever changes its size; what is too narrow is tried in a real browser.
globalThis.ResizeObserver ??= class {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
};

/**
 * Writes only the style rules by which a role query judges whether something is there and what it is called. For every
 * element that it looks at, jsdom goes through every rule of the page: with Fluent's some thousand rules that was two
 * thirds of the time of these tests. How things look is tried in a real browser.
 */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /\b(?:display|visibility|content)\s*:/.test(rule),
});

/** The moment at which panes are opened in tests. */
export const PANE_AT = "2026-11-20T10:00:00";

/**
 * Opens the pane over a workbook in memory, in this thread. Wait with `screen.findBy…`: opening and every action take
 * more than one turn.
 */
export function openPane(options: PaneOptions = {}): OpenPane {
  const { language = "nl", at = PANE_AT, ways = ["save", "copy", "show"] } = options;
  const sheets = options.book === undefined ? options.sheets : allNewSheets(options.book.language, options.book.tables);
  const memory = memoryWorkbook(sheets ?? []);
  const workbook = options.workbook?.(memory) ?? memory;
  let preferences: Preferences = { ...NO_PREFERENCES, user: "anna", ...options.preferences };
  const clock = () => isoDateTime(at);
  const local = new LocalSession(
    workbook,
    QUERIES,
    () => ({ at: clock(), user: preferences.user }),
    undefined,
    undefined,
    EXCEL_FILES,
  );
  const session = options.session?.(local) ?? local;
  const pane = { shown: [] as string[], marked: [] as (readonly PlaceMark[])[], offered: [] as OpenPane["offered"] };
  const surroundings: Surroundings = {
    host: "excel",
    session,
    clock,
    showPlace: async (address) => void pane.shown.push(address),
    markPlaces: async (marks) => void pane.marked.push(marks),
    files: { waysFor: () => ways, offer: async (file, way) => void pane.offered.push({ file, way }) },
    preferences: { read: () => preferences, write: (next) => (preferences = next) },
    look: { language, theme: "light" },
    ...options.surroundings,
  };
  if (options.view !== undefined) wantView(options.view);
  render(
    <RendererProvider renderer={renderer}>
      <App surroundings={surroundings} />
    </RendererProvider>,
  );
  return {
    ...pane,
    workbook,
    session,
    preferences: () => preferences,
    book: () => decodeBook(workbook.contents).book,
  };
}
