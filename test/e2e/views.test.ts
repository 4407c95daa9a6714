import { isoDate } from "../../src/domain/values/calendar";
import type { Language } from "../../src/domain/book/records";
import { nodeCodec } from "../../src/file/nodeCodec";
import { newXlsx } from "../../src/file/xlsx";
import { VIEW_NAMES, type ViewName } from "../../src/taskpane/wantedView";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { describeInBrowser, expectAccessible, expectEventually, screenshot } from "./support/bench";
import { collectProposed, inExcel, reviewProposal } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";

/** As wide as Excel makes a pane at the least, and as wide as most users draw it. */
const WIDTHS = [320, 450] as const;
/** What stays wrong for longer than this is wrong. */
const SETTLED_MS = 10_000;

async function sampleWorkbook(language: Language): Promise<Uint8Array> {
  const newSheets = sampleSheets(language, isoDate("2026-11-20"));
  return (await newXlsx(nodeCodec)).write({ newSheets, tables: [] });
}

/** Brings a view to where it has the most to show. */
async function fillView(pane: PaneDriver, view: ViewName): Promise<void> {
  const { check, ledger, parts } = pane.words;
  await pane.seesAllOf(view);
  if (view === "check") {
    await pane.press(check.run);
    await pane.sees(parts.mark);
  } else if (view === "collect") {
    await reviewProposal(pane);
    await pane.sees(parts.preview);
  } else if (view === "ledger") {
    await pane.press(ledger.verify);
    await pane.sees(ledger.verifyAgain);
  }
}

/** What a pane shows in the course of a month, in that order: a name for the picture, and how to come there. */
function monthOf(pane: PaneDriver): readonly (readonly [string, () => Promise<void>])[] {
  const { collect, ledger, orders, returns } = pane.words;
  const beginning = (words: string): RegExp => new RegExp(`^${words.split("{")[0] ?? ""}`);
  const turnTo = async (view: ViewName): Promise<void> => {
    await pane.turnTo(view);
    await pane.seesAllOf(view);
  };
  return [
    ["month-1-collect", () => turnTo("collect")],
    [
      "month-2-collected",
      async () => {
        await collectProposed(pane);
      },
    ],
    ["month-3-deliver", () => pane.press(beginning(collect.deliverOne))],
    [
      "month-4-orders",
      async () => {
        await turnTo("start");
        await turnTo("orders");
      },
    ],
    [
      "month-5-order",
      async () => {
        await pane.press(beginning(orders.open));
        await pane.sees(orders.life);
      },
    ],
    [
      "month-6-return",
      async () => {
        await turnTo("returns");
        await pane.press(new RegExp(`^${returns.choose} `));
        await pane.chooseBeginning(returns.reason, "AM04");
        await pane.press(returns.look);
        await pane.sees(returns.effects);
      },
    ],
    [
      "month-7-returned",
      async () => {
        await pane.acceptWarnings(returns.commit);
        await pane.press(returns.commit);
        await pane.sees(returns.done);
      },
    ],
    ["month-8-mandates", () => turnTo("mandates")],
    [
      "month-9-verified",
      async () => {
        await turnTo("ledger");
        await pane.press(ledger.verify);
        await pane.sees(ledger.verifyAgain);
      },
    ],
    [
      "month-10-balances",
      async () => {
        await pane.view.getByRole("tab", { name: ledger.part.balances, exact: true }).click();
        await pane.seesAllOf("ledger");
      },
    ],
    [
      "month-11-entries",
      async () => {
        await pane.view.getByRole("tab", { name: ledger.part.entries, exact: true }).click();
        await pane.seesAllOf("ledger");
      },
    ],
    ["month-12-export", () => exportByKeys(pane)],
    ["month-13-start", () => turnTo("start")],
  ];
}

/** Presses a key until what has this name has the focus. */
async function keyTo({ page, view }: PaneDriver, key: string, role: "tab" | "button", name: string): Promise<void> {
  const wanted = view.getByRole(role, { name, exact: true });
  await wanted.waitFor();
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${name} is not reached by ${key}`);
}

/** From the tab that has the focus on: shows what was not exported yet, exports it, and comes to the file, by keys alone. */
async function exportByKeys(pane: PaneDriver): Promise<void> {
  const { exports, part } = pane.words.ledger;
  const { keyboard } = pane.page;
  await keyTo(pane, "ArrowRight", "tab", part.export);
  await keyboard.press("Enter");
  for (const [name, after] of [
    [exports.show, exports.make],
    [exports.make, exports.next],
  ] as const) {
    await keyTo(pane, "Tab", "button", name);
    await keyboard.press("Enter");
    await pane.sees(after);
  }
  await keyTo(pane, "Tab", "button", exports.next);
}

/** Nothing may be wider than the pane: a bookkeeper does not scroll sideways. What a new width moves may take a while. */
async function expectFits({ page }: PaneDriver, name: string): Promise<void> {
  await expectEventually(
    () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    (tooWide) => expect({ name, tooWide }).toEqual({ name, tooWide: 0 }),
    SETTLED_MS,
  );
}

/** Runs in the page: what has the focus, when something else lies over its middle; else null. */
function isFocusCovered(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.hasAttribute("data-tabster-dummy")) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  return over !== null && (focused.contains(over) || over.contains(focused)) ? null : focused.textContent;
}

describeInBrowser("Every view of the pane", ({ open }) => {
  for (const [language, theme] of [
    ["nl", "light"],
    ["en", "dark"],
    ["nl", "highContrast"],
  ] as const) {
    test(`passes axe and fits the pane at both widths (${language}, ${theme})`, async () => {
      const { pane } = await inExcel(open, language, await sampleWorkbook(language), { theme });
      for (const view of VIEW_NAMES) {
        await pane.turnTo(view);
        await fillView(pane, view);
        for (const width of WIDTHS) {
          await screenshot(pane.page, `${view}-${language}-${theme}`, { width });
          await expectFits(pane, `${view} ${width}`);
        }
        await expectAccessible(pane.page);
      }
    });
  }

  for (const [language, theme] of [
    ["nl", "dark"],
    ["en", "light"],
  ] as const) {
    test(`passes axe and fits the pane when a month was collected and a line came back (${language}, ${theme})`, async () => {
      const { pane } = await inExcel(open, language, await sampleWorkbook(language), { theme });
      for (const [name, show] of monthOf(pane)) {
        await show();
        for (const width of WIDTHS) {
          await screenshot(pane.page, `${name}-${language}-${theme}`, { width });
          await expectFits(pane, `${name} ${width}`);
        }
        await expectAccessible(pane.page);
      }
    });
  }

  test("has the button that posts in sight from the first line of the preview to its last, over nothing in use", async () => {
    const { pane } = await inExcel(open, "nl", await sampleWorkbook("nl"), { width: 320, height: 600 });
    const { page } = pane;
    await pane.turnTo("collect");
    await fillView(pane, "collect");
    const post = pane.view.getByRole("button", { name: new RegExp(`^${pane.words.collect.post.split("{")[0] ?? ""}`) });
    const expectInSight = (): Promise<void> =>
      expectEventually(
        () => post.boundingBox(),
        (box) => {
          expect(box?.y).toBeGreaterThanOrEqual(0);
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(600);
        },
        SETTLED_MS,
      );
    await expectInSight();
    await screenshot(page, "collect-bar-nl-light-320");
    // Along the whole preview by the keyboard: what has the focus is never under the bar.
    await pane.view.getByRole("button", { name: pane.words.parts.refresh }).focus();
    const covered: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(isFocusCovered);
      if (name !== null) covered.push(name);
      if (await post.evaluate((button) => button === document.activeElement)) break;
    }
    expect(covered).toEqual([]);
    await expectEventually(
      () => post.evaluate((button) => button === document.activeElement),
      (isFocused) => expect(isFocused).toBe(true),
    );
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expectInSight();
  });

  test("is reached and worked by the keyboard alone", async () => {
    const { pane } = await inExcel(open, "nl", await sampleWorkbook("nl"));
    const { page } = pane;
    await pane.seesAllOf("start");
    // To the places, round to More, down its menu to Check, into the view, and its button.
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (let step = 0; step < 20 && !(await focused()).startsWith(pane.words.shell.views.start); step += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    const check = page.getByRole("menuitem", { name: pane.words.shell.views.check, exact: true });
    await check.waitFor();
    for (let step = 0; step < 10 && (await focused()) !== pane.words.shell.views.check; step += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await pane.seesAllOf("check");
    for (let step = 0; step < 20 && (await focused()) !== pane.words.check.run; step += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await pane.sees(pane.words.parts.mark);
  });
});
