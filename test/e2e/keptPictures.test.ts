import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Language } from "../../src/domain/book/records";
import { describeInBrowser, expectEventually, type Visitor } from "./support/bench";
import { coveredTargets } from "./support/hits";
import { inExcel } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";
import { blocksApart, commonest, look, type Picture, readPng } from "./support/picture";
import { sampleWorkbook } from "./support/workbooks";

/*
 * What users see most, beside how it looked when somebody last looked at it. `npm run pictures:kept` takes them anew; whoever
 * does looks at each of them before it is committed. Compared are averages of blocks of 16 pixels: letters of another font
 * or browser move little of them, a menu that covers the page, a colour that is gone or a white page moves many.
 */

const KEPT = join(__dirname, "pictures");
const TAKES = process.env["TAKE_PICTURES"] === "1";
/** The share of blocks with something in them that may differ: another font moves some, a view that is gone all of them. */
const TOLERANCE = 0.35;
const SETTLED_MS = 15_000;

type Theme = NonNullable<Visitor["theme"]>;
type Look = readonly [language: Language, theme: Theme, width: number, zoom: number];

const LOOKS: readonly Look[] = [
  ["nl", "light", 320, 1],
  ["en", "light", 450, 1],
  ["en", "dark", 320, 1],
  ["nl", "highContrast", 320, 1],
  ["nl", "light", 320, 2],
];

/** A page on which nothing is, of the colour in the corner of this one. */
function emptied({ width, height, rgb }: Picture): Picture {
  return { width, height, rgb: rgb.map((_, index) => rgb[index % 3] ?? 0) };
}

/** The page is as it was kept, is no page of one colour, and what it says can be pressed can be. */
async function expectKept(page: Page, name: string, within = "body"): Promise<void> {
  const path = join(KEPT, `${name}.png`);
  await page.mouse.move(0, 0);
  await expectEventually(
    () => coveredTargets(page, within),
    (covered) => expect({ name, covered }).toEqual({ name, covered: [] }),
    SETTLED_MS,
  );
  if (TAKES) {
    mkdirSync(KEPT, { recursive: true });
    await page.waitForTimeout(1000);
    writeFileSync(path, await page.screenshot({ animations: "disabled", caret: "hide" }));
  }
  expect({ name, isKept: existsSync(path) }).toEqual({ name, isKept: true });
  const kept = readPng(readFileSync(path));
  // The tolerance is far from taking nothing for something.
  const empty = blocksApart(kept, emptied(kept));
  expect({ name, isFarFromEmpty: empty > 2 * TOLERANCE }).toEqual({ name, isFarFromEmpty: true });
  await expectEventually(
    () => look(page),
    (seen) => {
      expect({ name, isOneColour: commonest(seen) > 0.985 }).toEqual({ name, isOneColour: false });
      expect({ name, isKept: blocksApart(kept, seen) <= TOLERANCE }).toEqual({ name, isKept: true });
    },
    SETTLED_MS,
  );
}

const beginning = (words: string): RegExp => new RegExp(`^${words.split("{")[0] ?? ""}`);

async function expectMenu(pane: PaneDriver, opener: string | RegExp, name: string): Promise<void> {
  await pane.press(opener);
  await pane.page.getByRole("menu").waitFor();
  await expectKept(pane.page, name, "[role=menu]");
  await pane.page.keyboard.press("Escape");
  await pane.page.getByRole("menu").waitFor({ state: "detached" });
}

describeInBrowser("The pane looks as it was kept", ({ open }) => {
  for (const [language, theme, width, zoom] of LOOKS) {
    const suffix = `${language}-${theme}-${width}${zoom === 1 ? "" : `-zoom${zoom * 100}`}`;
    test(`(${language}, ${theme}, ${width} px, ${zoom * 100} %)`, async () => {
      // Who zooms has as many pixels, and room for half as much in them.
      const size = { width: Math.round(width / zoom), height: Math.round(700 / zoom) };
      const { pane } = await inExcel(open, language, await sampleWorkbook(language), { theme, ...size });
      const { page, words } = pane;
      await pane.seesAllOf("start");
      await expectKept(page, `start-${suffix}`);
      await expectMenu(pane, beginning(words.shell.moreViews), `views-${suffix}`);
      await pane.turnTo("collect");
      await pane.press(words.collect.look);
      await pane.sees(words.parts.preview);
      await expectKept(page, `collect-${suffix}`);
    });
  }
});
