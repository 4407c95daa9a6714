import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Outcome } from "../../src/actions/action";
import type { Book, Change } from "../../src/domain/book/book";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { createWorkbookFile } from "../../src/file/nodeFiles";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import { prepare, type WorkbookWords } from "../../src/workbook/prepare";
import { bookAfter } from "./books";
import type { GoldenCase, Step } from "./goldenCase";
import { officeHost } from "./officeHost/nodeHost";
import { writtenParts } from "./writtenParts";

/** A book behind a door: what is done goes through the door, and what is read has gone through it. */
export interface Behind {
  /** Does an action and writes what it decided. */
  readonly act: (step: Extract<Step, { readonly kind: "action" }>) => Promise<Outcome>;
  /** Writes what somebody typed. */
  readonly type: (changes: readonly Change[]) => Promise<void>;
  readonly read: () => Promise<Book>;
  readonly close: () => void;
}

/**
 * A way to the same actions. A workbook of another kind joins by opening a book likewise and standing in `DOORS`: every
 * golden case is then played through it.
 */
export interface Door {
  readonly name: string;
  readonly open: (book: Book) => Promise<Behind>;
}

/** What a step gave, and the book after it. */
export interface Played {
  readonly step: Step;
  readonly before: Book;
  /** null when it was typed by hand. */
  readonly outcome: Outcome | null;
  readonly after: Book;
}

/** The same words through every door, so that also what the Log tells must be the same. */
const WORDS: WorkbookWords = { describe: ({ code }) => code, summarise: (action) => action };

function openPure(start: Book): Promise<Behind> {
  let book = start;
  return Promise.resolve({
    act: ({ action, request, moment }) => {
      const outcome = action.decide(book, request, moment, { describe: WORDS.describe });
      if (action.writes && outcome.done && outcome.changes.length > 0) {
        book = bookAfter(book, writtenParts({ action, request, moment, before: book, outcome }));
      }
      return Promise.resolve(outcome);
    },
    type: (changes) => {
      book = bookAfter(book, changes);
      return Promise.resolve();
    },
    read: () => Promise.resolve(book),
    close: () => undefined,
  });
}

async function openFile(start: Book): Promise<Behind> {
  const folder = mkdtempSync(join(tmpdir(), "golden-"));
  const behind = await openFileAt(join(folder, "book.xlsx"), start);
  return {
    ...behind,
    close: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** A door to a new workbook at this path, which stays when it is closed. */
export function fileDoor(path: string): Door {
  return { name: path, open: (book) => openFileAt(path, book) };
}

async function openFileAt(path: string, start: Book): Promise<Behind> {
  await createWorkbookFile(path, allNewSheets(start.language, start.tables));
  return {
    act: async ({ action, request, moment }) => {
      const workbook = await nodeFileWorkbook(path);
      const prepared = await prepare(workbook, action, request, moment, { wording: () => WORDS });
      await commit(workbook, prepared);
      return prepared.outcome;
    },
    type: async (changes) => {
      const workbook = await nodeFileWorkbook(path);
      const { book, layout } = decodeBook(await workbook.read());
      await workbook.write(encodeChanges(changes, layout, book.language));
    },
    // Opened anew every time: what counts is what lies in the file.
    read: async () => decodeBook(await (await nodeFileWorkbook(path)).read()).book,
    close: () => undefined,
  };
}

/** The pure action on a book: what every other door must agree with. */
export const PURE_DOOR: Door = { name: "the action itself", open: openPure };

async function openExcel(start: Book): Promise<Behind> {
  await officeHost(allNewSheets(start.language, start.tables));
  return {
    act: async ({ action, request, moment }) => {
      const workbook = excelWorkbook();
      const prepared = await prepare(workbook, action, request, moment, { wording: () => WORDS });
      await commit(workbook, prepared);
      return prepared.outcome;
    },
    type: async (changes) => {
      const workbook = excelWorkbook();
      const { book, layout } = decodeBook(await workbook.read());
      await workbook.write(encodeChanges(changes, layout, book.language));
    },
    read: async () => decodeBook(await excelWorkbook().read()).book,
    close: () => undefined,
  };
}

/** The doors that lead to a real workbook. */
export const DOORS: readonly Door[] = [
  { name: "an .xlsx file", open: openFile },
  { name: "Excel through Office.js", open: openExcel },
];

/** Plays a case through a door, step by step. */
export async function play({ book, steps }: GoldenCase, door: Door): Promise<Played[]> {
  const behind = await door.open(book);
  try {
    const played: Played[] = [];
    let before = await behind.read();
    for (const step of steps) {
      const outcome = step.kind === "action" ? await behind.act(step) : null;
      if (step.kind === "hand") await behind.type(step.changes(before));
      const after = await behind.read();
      played.push({ step, before, outcome, after });
      before = after;
    }
    return played;
  } finally {
    behind.close();
  }
}
