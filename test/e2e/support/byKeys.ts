/*
 * The pane as its user works it with keys alone: by Tab to what is named, by Enter or the space bar to press it. After every
 * press something of the page must have the focus again: on the page itself keys would begin at the top.
 */
import type { Locator } from "playwright-core";
import { expectEventually } from "./bench";
import type { PaneDriver } from "./paneDriver";

/** As often as Tab is pressed at most: once round the longest view. */
const TABS_MAX = 150;

/** What is done in a pane with keys alone. */
export interface Keys {
  /** Tab after Tab until this has the focus. */
  readonly reach: (target: Locator) => Promise<void>;
  /** Reaches a button of the pane by its name and presses Enter. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Reaches a field by its label and types over what stands in it. */
  readonly type: (label: string | RegExp, text: string) => Promise<void>;
  /** Reaches a menu's button, opens it, goes along it with the arrow keys and chooses. */
  readonly choose: (menu: string, item: string) => Promise<void>;
  /** Reaches the tab that is chosen in this list of tabs, goes along with the arrow keys and turns to this one. */
  readonly turn: (tabs: string, name: string) => Promise<void>;
  /** Reaches the browser's own list, opens it, goes one further and chooses; gives what is chosen then. `whileOpen`: to be looked at. */
  readonly chooseNext: (label: string, whileOpen?: () => Promise<void>) => Promise<string>;
  /** Accepts every warning that holds an action back, where there is one, and looks again. */
  readonly acceptWarnings: (ready: string | RegExp) => Promise<void>;
  /** Something within this has the focus. */
  readonly expectWithin: (place: Locator) => Promise<void>;
}

/** Works a pane with keys alone. */
export function keysOf(pane: PaneDriver): Keys {
  const { page, view, words } = pane;
  const { keyboard } = page;
  const button = (name: string | RegExp): Locator =>
    view.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}), disabled: false }).first();
  const isFocused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor({ timeout: 60_000 });
    for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
      if (await isFocused(target)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`no key leads to ${String(target)}`);
  };
  const expectHeld = (): Promise<void> =>
    expectEventually(
      () => page.evaluate(() => document.activeElement?.tagName),
      (tag) => expect(tag).not.toBe("BODY"),
    );
  const enter = async (): Promise<void> => {
    await keyboard.press("Enter");
    await expectHeld();
  };
  const press = async (name: string | RegExp): Promise<void> => {
    await reach(button(name));
    await enter();
  };
  return {
    reach,
    press,
    type: async (label, text) => {
      await reach(view.getByLabel(label).filter({ visible: true }).first());
      await keyboard.press("ControlOrMeta+A");
      await keyboard.type(text);
    },
    choose: async (menu, item) => {
      await press(menu);
      const wanted = page.getByRole("menuitem", { name: item, exact: true });
      await wanted.waitFor();
      for (let step = 0; step < 20 && !(await isFocused(wanted)); step += 1) await keyboard.press("ArrowDown");
      await enter();
    },
    turn: async (tabs, name) => {
      const list = view.getByRole("tablist", { name: tabs, exact: true });
      await reach(list.getByRole("tab", { selected: true }));
      const wanted = list.getByRole("tab", { name, exact: true });
      for (let step = 0; step < 20 && !(await isFocused(wanted)); step += 1) await keyboard.press("ArrowRight");
      await enter();
      await list.getByRole("tab", { name, exact: true, selected: true }).waitFor();
    },
    chooseNext: async (label, whileOpen) => {
      const field = view.getByLabel(label, { exact: true }).filter({ visible: true }).first();
      await reach(field);
      const was = await field.inputValue();
      await keyboard.press("Alt+ArrowDown");
      await whileOpen?.();
      await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
      await expectEventually(
        () => field.inputValue(),
        (is) => expect(is).not.toBe(was),
      );
      await expectEventually(
        () => isFocused(field),
        (isHeld) => expect(isHeld).toBe(true),
      );
      return field.inputValue();
    },
    acceptWarnings: async (ready) => {
      const boxes = view.getByRole("group", { name: words.parts.warningsToConfirm }).getByRole("checkbox");
      await boxes.first().or(button(ready)).waitFor({ timeout: 60_000 });
      for (const box of await boxes.all()) {
        if (await box.isChecked()) continue;
        await reach(box);
        await keyboard.press("Space");
      }
      if (await button(words.parts.acceptAgain).isVisible()) await press(words.parts.acceptAgain);
    },
    expectWithin: (place) =>
      expectEventually(
        () => place.evaluate((element) => element.contains(document.activeElement)),
        (isWithin) => expect(isWithin).toBe(true),
      ),
  };
}
