import type { Language } from "../../src/domain/book/records";
import { bookOfDebtors } from "../support/books";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser, expectAccessible, expectEventually, type Visitor } from "./support/bench";
import { expectKept } from "./support/expectKept";
import { inExcel } from "./support/paneDoors";

const LOOKS: readonly (readonly [Language, NonNullable<Visitor["theme"]>, number])[] = [
  ["nl", "light", 270],
  ["en", "dark", 320],
  ["nl", "highContrast", 320],
];

describeInBrowser("A date in the pane", ({ open }) => {
  const opened = async (language: Language, visitor: Visitor) => {
    const { pane } = await inExcel(open, language, await workbookOf(bookOfDebtors(2), language), visitor);
    await pane.turnTo("collect");
    const field = pane.view.getByLabel(pane.words.collect.date).first();
    await expectEventually(
      () => field.inputValue(),
      (day) => expect(day).toMatch(/2026$/),
    );
    return { pane, field, calendar: pane.page.getByRole("grid") };
  };

  test.each(LOOKS)("has a calendar that fits in the window (%s, %s, %s px)", async (language, theme, width) => {
    const { pane, calendar } = await opened(language, { theme, width, height: 700 });
    await pane.press(pane.words.parts.calendar.open);
    await calendar.waitFor();
    const box = await calendar.boundingBox();
    expect(box).not.toBeNull();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
    // By its digits too: in forced colours every button has a border.
    const lines = (cell: string) =>
      calendar.locator(cell).evaluateAll((days) => days.map((day) => getComputedStyle(day).textDecorationLine));
    await expectEventually(
      async () => ({
        today: await lines("[aria-current=date]"),
        others: [...new Set(await lines("button:not([aria-current])"))],
      }),
      (drawn) => expect(drawn).toEqual({ today: ["underline"], others: ["none"] }),
    );
    await expectKept(pane.page, `calendar-${language}-${theme}-${width}`, ".fui-PopoverSurface");
    await expectAccessible(pane.page);
  });

  test("is picked with keys alone, and the field has the focus again", async () => {
    const { pane, field, calendar } = await opened("nl", { width: 320, height: 700 });
    const { keyboard } = pane.page;
    const isFocused = () => field.evaluate((element) => element === document.activeElement);
    await field.focus();
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type("30 nov");
    await keyboard.press("Alt+ArrowDown");
    await calendar.waitFor();
    const day = () => pane.page.evaluate(() => document.activeElement?.textContent);
    await expectEventually(day, (text) => expect(text).toBe("30"));
    await keyboard.press("ArrowRight");
    await expectEventually(day, (text) => expect(text).toBe("1"));
    await keyboard.press("Enter");
    await calendar.waitFor({ state: "detached" });
    await expectEventually(
      () => field.inputValue(),
      (text) => expect(text).toBe("01-12-2026"),
    );
    await expectEventually(isFocused, (isHeld) => expect(isHeld).toBe(true));
    await keyboard.press("Alt+ArrowDown");
    await calendar.waitFor();
    await keyboard.press("Escape");
    await calendar.waitFor({ state: "detached" });
    await expectEventually(
      () => pane.page.evaluate(() => document.activeElement?.tagName),
      (tag) => expect(tag).not.toBe("BODY"),
    );
  });

  test("that is none says so below the field", async () => {
    const { pane, field } = await opened("en", { width: 320, height: 700 });
    await field.fill("32/13/26");
    await field.press("Tab");
    await pane.sees(/“32\/13\/26” is not a date; \d\d\/\d\d\/2026 still applies/);
  });
});
