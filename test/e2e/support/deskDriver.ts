import type { Page } from "playwright-core";
import type { Language } from "../../../src/domain/book/records";
import { deskWords } from "../../../src/desk/words";
import { eventually } from "./bench";

/** The canvas in which the grid paints its cells. */
export const GRID_CANVAS = "[role=application] canvas#univer-sheet-main-canvas_desk";

/** The sheets of the desk, as their user works them. */
export interface DeskDriver {
  /** Shows the sheet of this name, read to its end. */
  readonly showSheet: (sheet: string) => Promise<void>;
  /** The address of the cell with the cursor. */
  readonly cell: () => Promise<string>;
  /** What the line above the grid says of it. */
  readonly content: () => Promise<string>;
  /** Puts the cursor in a cell of the sheet that is shown, with the mouse and the arrow keys. */
  readonly goTo: (column: number, row: number) => Promise<void>;
  /** Types into the cell with the cursor. */
  readonly type: (text: string) => Promise<void>;
  readonly waitForCell: (address: string) => Promise<void>;
}

/** So long a user looks before clicking once more. */
const STANDS_STILL_MS = 3_000;

/** Works the sheets of the desk on this page. */
export function deskDriver(page: Page, language: Language = "nl"): DeskDriver {
  const words = deskWords(language);
  const line = (label: string): Promise<string> => page.getByLabel(label, { exact: true }).inputValue();
  const cell = (): Promise<string> => line(words.grid.cell);
  const waitForCell = async (address: string): Promise<void> => {
    await eventually(cell, (at) => at === address);
  };
  return {
    showSheet: async (sheet) => {
      await page.getByRole("tab", { name: sheet, exact: true }).click();
      await page.getByRole("application", { name: sheet }).waitFor();
      const percent = new RegExp(words.grid.loading.split("{percent}")[1] ?? "%");
      await page.getByRole("progressbar", { name: percent }).waitFor({ state: "detached" });
    },
    cell,
    content: () => line(words.grid.content),
    goTo: async (column, row) => {
      const wanted = `${String.fromCharCode(64 + column)}${row}`;
      const walk = async (): Promise<void> => {
        await page.locator(GRID_CANVAS).click({ position: { x: 60, y: 54 } });
        await waitForCell("A2");
        for (let one = 1; one < column; one += 1) await page.keyboard.press("ArrowRight");
        for (let one = 2; one < row; one += 1) await page.keyboard.press("ArrowDown");
      };
      await walk();
      // A grid that is shown anew at that very moment hears no keys: who sees the cursor stand still clicks again.
      const deadline = performance.now() + STANDS_STILL_MS;
      await eventually(cell, (at) => at === wanted || performance.now() > deadline);
      if ((await cell()) !== wanted) await walk();
      await waitForCell(wanted);
    },
    type: async (text) => {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    waitForCell,
  };
}
