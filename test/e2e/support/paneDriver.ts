/*
 * The pane as its user works it, in either language: what he presses is found by the words that he reads.
 *
 *     const pane = paneDriver(page, "nl");
 *     await pane.turnTo("collect");
 *     await pane.press(pane.words.collect.more);
 *     pane.clicks                                     // how often he had to press something so far
 */
import "../../support/paneTexts";
import { errors, type Locator, type Page } from "playwright-core";
import type { Language } from "../../../src/domain/book/records";
import { type PaneTranslator, translateInPane } from "../../../src/taskpane/texts/paneTranslator";
import type { ViewName } from "../../../src/taskpane/wantedView";
import { eventually } from "./bench";

/** Long enough for every action on the sample, on a machine that does much else. */
const ACTION_MS = 60_000;
/** Long enough for what is in sight and stays there. */
const SOON_MS = 5_000;

/** The pane of a page, wherever it stands on it. */
export interface PaneDriver {
  readonly page: Page;
  readonly words: PaneTranslator["messages"]["pane"];
  readonly fill: PaneTranslator["fill"];
  readonly clicks: number;
  /** The view that is shown. */
  readonly view: Locator;
  /** Presses the first enabled button of this name in the pane, once it is there. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Ticks a box or chooses a radio button. */
  readonly tick: (name: string | RegExp) => Promise<void>;
  readonly fillIn: (label: string | RegExp, value: string) => Promise<void>;
  /** Chooses from a list what begins with this. */
  readonly chooseBeginning: (label: string | RegExp, beginning: string) => Promise<void>;
  /** Turns to a view by its place in the row, or under More. */
  readonly turnTo: (view: ViewName) => Promise<void>;
  /** Waits for a text in the pane. */
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Waits until a view is shown and nothing in it is still being read or made. */
  readonly seesAllOf: (view: ViewName) => Promise<void>;
  /** Accepts every warning that holds an action back, one by one, and looks again; nothing where there is none. */
  readonly acceptWarnings: (ready: string | RegExp) => Promise<void>;
}

/** Works the pane on this page. */
export function paneDriver(page: Page, language: Language): PaneDriver {
  const { messages, fill } = translateInPane(language);
  const words = messages.pane;
  const pane = page.getByRole("main", { name: words.shell.title });
  let clicks = 0;
  const click = async (locator: Locator): Promise<void> => {
    await locator.click({ timeout: ACTION_MS });
    clicks += 1;
  };
  /** Whether it was there, in sight and enabled soon enough, and so was clicked. */
  const pressed = async (locator: Locator): Promise<boolean> => {
    if (!(await locator.isVisible())) return false;
    try {
      await locator.click({ timeout: SOON_MS });
    } catch (error) {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    }
    clicks += 1;
    return true;
  };
  const button = (name: string | RegExp): Locator =>
    pane.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}), disabled: false }).first();
  const sees = async (text: string | RegExp): Promise<void> =>
    pane.getByText(text).filter({ visible: true }).first().waitFor({ timeout: ACTION_MS });
  const turnTo = async (view: ViewName): Promise<void> => {
    const name = words.shell.views[view];
    const tab = pane.getByRole("tab", { name, exact: true });
    const more = pane.getByRole("tab", { name: words.shell.moreViews, exact: true });
    await pane.getByRole("tab", { selected: true }).first().waitFor({ timeout: ACTION_MS });
    await eventually(async () => {
      // How many places there are is worked out after the pane got its width: what is seen now may go the next turn.
      if (await pressed(tab)) return true;
      if (!(await pressed(more))) return false;
      if (await pressed(page.getByRole("menuitem", { name, exact: true }))) return true;
      await page.keyboard.press("Escape");
      return false;
    }, Boolean);
    // Where the menu was, a button with a tooltip may lie.
    await page.mouse.move(0, 0);
  };
  return {
    page,
    words,
    fill,
    get clicks() {
      return clicks;
    },
    view: pane,
    press: (name) => click(button(name)),
    tick: (name) => click(pane.getByRole("radio", { name }).or(pane.getByRole("checkbox", { name })).first()),
    fillIn: async (label, value) => pane.getByLabel(label).filter({ visible: true }).first().fill(value),
    chooseBeginning: async (label, beginning) => {
      const list = pane.getByLabel(label).filter({ visible: true }).first();
      const options = await eventually(
        () => list.getByRole("option").allTextContents(),
        (all) => all.some((text) => text.startsWith(beginning)),
      );
      await list.selectOption({ label: options.find((text) => text.startsWith(beginning)) ?? beginning });
    },
    turnTo,
    sees,
    seesAllOf: async (view) => {
      await pane.getByRole("region", { name: words.shell.views[view], exact: true }).waitFor({ timeout: ACTION_MS });
      const waiting = pane.getByRole("progressbar").filter({ visible: true });
      await eventually(
        () => waiting.count(),
        (count) => count === 0,
      );
    },
    acceptWarnings: async (ready) => {
      const boxes = pane.getByRole("group", { name: words.parts.warningsToConfirm }).getByRole("checkbox");
      await boxes.first().or(button(ready)).waitFor({ timeout: ACTION_MS });
      // One of them may accept all the others.
      for (const box of await boxes.all()) if (!(await box.isChecked())) await click(box);
      if ((await boxes.count()) > 0) await pressed(button(words.parts.acceptAgain));
      await button(ready).waitFor({ timeout: ACTION_MS });
    },
  };
}
