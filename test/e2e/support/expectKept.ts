import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expectEventually } from "./bench";
import { coveredTargets, sidewaysIn, stuckShare } from "./hits";
import { blocksApart, commonest, look, type Picture, readPng } from "./picture";

const KEPT = join(__dirname, "..", "pictures");
const TAKES = process.env["TAKE_PICTURES"] === "1";
/** The share of blocks with something in them that may differ: another font moves some, a view that is gone all of them. */
const TOLERANCE = 0.35;
const SETTLED_MS = 15_000;
/** Of the window's height; what is read needs the rest. */
const STUCK_MAX = 1 / 3;

/** Pages of this size on which nothing is: as before they are painted, in light and in dark. */
function blanksLike({ width, height, rgb }: Picture): readonly Picture[] {
  return [0, 255].map((level) => ({ width, height, rgb: new Uint8Array(rgb.length).fill(level) }));
}

/**
 * The page is as it was kept, is no page of one colour, scrolls one way only below what stays in sight, and what it says
 * can be pressed can be.
 */
export async function expectKept(page: Page, name: string, within = "body"): Promise<void> {
  const path = join(KEPT, `${name}.png`);
  await page.mouse.move(0, 0);
  await expectEventually(
    () => coveredTargets(page, within),
    (covered) => expect({ name, covered }).toEqual({ name, covered: [] }),
    SETTLED_MS,
  );
  await expectEventually(
    async () => ({ name, sideways: await sidewaysIn(page), isStuckTooHigh: (await stuckShare(page)) > STUCK_MAX }),
    (fit) => expect(fit).toEqual({ name, sideways: [], isStuckTooHigh: false }),
    SETTLED_MS,
  );
  if (TAKES) {
    mkdirSync(KEPT, { recursive: true });
    await page.waitForTimeout(1000);
    writeFileSync(path, await page.screenshot({ animations: "disabled", caret: "hide" }));
  }
  await expectEventually(
    () => look(page),
    (seen) => expect({ name, isOneColour: commonest(seen) > 0.985 }).toEqual({ name, isOneColour: false }),
    SETTLED_MS,
  );
  expect({ name, isKept: existsSync(path) }).toEqual({ name, isKept: true });
  const kept = readPng(readFileSync(path));
  // The tolerance is far from taking nothing for something.
  const blanks = blanksLike(kept).map((blank) => blocksApart(kept, blank));
  expect({ name, isFarFromEmpty: Math.min(...blanks) > 2 * TOLERANCE }).toEqual({ name, isFarFromEmpty: true });
  const { hasPictureFonts } = await import("../../../tools/browser.mjs");
  // Other letters run on otherwise, so that lines break elsewhere and all that stands below moves.
  if (!hasPictureFonts()) return;
  await expectEventually(
    () => look(page),
    (seen) => expect({ name, isKept: blocksApart(kept, seen) <= TOLERANCE }).toEqual({ name, isKept: true }),
    SETTLED_MS,
  );
}
