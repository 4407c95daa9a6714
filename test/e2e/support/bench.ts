/*
 * Pages of a build in a real browser. A spec is a file test/e2e/<what>.test.ts, run by `npm test -- test/e2e/<what>.test.ts`:
 *
 *     describeInBrowser("The desk", ({ open }) => {
 *       test("begins with an empty workbook", async () => {
 *         const page = await open("desk/index.html", { language: "nl" });       // a file below dist
 *         await page.getByRole("button", { name: "Nieuwe werkmap" }).click();   // Playwright waits until it can
 *         await page.getByRole("heading", { name: "Werkmap" }).waitFor();       // there is no expect(locator) here
 *         const told = () => page.getByRole("status").textContent();
 *         await expectEventually(told, (text) => expect(text).toBe("…"));       // never once: see below
 *         await expectAccessible(page);                                         // axe, every rule that it has
 *         await screenshot(page, "desk-start-nl", { width: 320 });              // with SCREENSHOTS=1: see there
 *         const { name, bytes } = await downloadOf(page, () => page.getByRole("button", { name: "Opslaan" }).click());
 *       });
 *     });
 *
 * Every `open` is a browser of somebody who was never here before: no storage, no cookies, its own language, wall clock
 * (`at`), theme and width. A test fails when its page asks anything but the test's own server for something, writes an
 * error to the console or leaves one uncaught; what a test brings about on purpose it names in `tolerate`. The pane on the
 * real Office.js over a workbook of ours: `excelPage` in excelPage.ts beside this file.
 *
 * The browser is the one that tools/browser.mjs provides and `npm test` names in CHROMIUM_PATH; without one the suites are
 * skipped, and with CI=true they fail. A test never asks once for what comes later: `eventually` waits for it, and
 * SLOWER=6 lets every page run six times slower, which finds the ones that do not. What is opened has been built by `npm test` (tools/pages.mjs): a new page is added
 * there. Timeouts are Playwright's 30 seconds for an action and two minutes for a test.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { Language } from "../../../src/domain/book/records";
import { type Watch, watchContext } from "./watch";

const ROOT = join(__dirname, "..", "..", "..");
/** Built pages; what stands here is never tracked. */
export const DIST = join(ROOT, "dist");
/** Where pictures of pages go. */
const SCREENSHOTS = join(DIST, "screenshots");

/** Nothing of the browser's own goes over the network, and it runs as root in a container. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"].concat(
  [...["--disable-quic", "--no-first-run", "--disable-sync"]],
);

const TEST_TIMEOUT_MS = 240_000;
/** Longer than anything takes on a loaded machine. */
const PATIENCE_MS = 60_000;
const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

/** In whose browser a page is opened. */
export interface Visitor {
  /** Dutch by default. */
  readonly language?: Language;
  /** What his wall clock says as the page opens, as `2026-11-20T10:00:00`, which is the default; it goes on from there. */
  readonly at?: string;
  readonly theme?: "light" | "dark" | "highContrast";
  /** Whether a server gives the page, which is the default, or it is opened from the folder it lies in, by a double click. */
  readonly from?: "server" | "folder";
  /** The address of a server of the test's own, which gives the page in the place of the bench's. */
  readonly server?: string;
  /** Whether pages may be kept for when there is no network; by default not. */
  readonly keepsPages?: boolean;
  /** Of the page, in CSS pixels; by default 450 by 800, as a wide pane. */
  readonly width?: number;
  readonly height?: number;
  /** Texts of console errors that the test itself brings about. */
  readonly tolerate?: readonly RegExp[];
  /** Runs before the page's address is asked for: routes, init scripts. */
  readonly prepare?: (context: BrowserContext, address: string) => Promise<void>;
  /** What is wrong when the test has ended, besides what the watch saw. */
  readonly atEnd?: (page: Page) => Promise<readonly string[]>;
}

/** What a suite gets to open pages with. */
export interface Bench {
  /** Opens a file below dist, with its query and fragment, in a browser of its own. */
  readonly open: (path: string, visitor?: Visitor) => Promise<Page>;
  /** Opens another page in the same browser as this one. */
  readonly openBeside: (page: Page, path: string) => Promise<Page>;
  /** Addresses that this page's browser asked the test's server for so far. */
  readonly requestsOf: (page: Page) => readonly string[];
}

/** A suite of tests in the browser; skipped where there is none, failing where there must be one (CI=true). */
export function describeInBrowser(name: string, suite: (bench: Bench) => void): void {
  const executable = process.env["CHROMIUM_PATH"] ?? "";
  if (executable === "" && process.env["CI"] === "true") {
    describe(name, () => {
      test("has a browser", () => {
        throw new Error("no browser: npm test says above why it could not be provided");
      });
    });
    return;
  }
  const shown = executable !== "" ? name : `${name} (needs Chromium: npm test provides it, or says how)`;
  (executable !== "" ? describe : describe.skip)(shown, () => suite(benchOf(executable)));
}

/** A browser of a test; its page is not there while it is being opened. */
interface Opened {
  readonly watch: Watch;
  readonly page: Page | null;
  readonly atEnd: Visitor["atEnd"] | null;
}

async function problemsOf({ watch, page, atEnd }: Opened): Promise<readonly string[]> {
  if (page === null || page.isClosed()) return watch.problems;
  return [...watch.problems, ...((await atEnd?.(page)) ?? [])];
}

/** What all suites of a file share: the browser and the server of dist. */
interface Shared {
  readonly browser: Browser;
  readonly server: { readonly address: string; readonly close: () => Promise<void> };
}

let shared: Promise<Shared> | null = null;

/** Scrollbars take room, as on Windows: pages are to fit beside them. */
async function startShared(executablePath: string): Promise<Shared> {
  const { serve } = await import("../../../tools/serve.mjs");
  const [server, browser] = await Promise.all([
    serve({ folder: DIST }),
    chromium.launch({ executablePath, args: FLAGS, ignoreDefaultArgs: ["--hide-scrollbars"] }),
  ]);
  return { browser, server };
}

async function stopShared(): Promise<void> {
  const started = await shared;
  shared = null;
  await started?.browser.close();
  await started?.server.close();
}

/** Every `open` is in a context of its own, so that a browser serves all suites of a file. */
afterAll(stopShared);

function benchOf(executablePath: string): Bench {
  jest.setTimeout(TEST_TIMEOUT_MS);
  let browser: Browser;
  let server: Shared["server"];
  const opened = new Map<BrowserContext, Opened>();
  beforeAll(async () => {
    shared ??= startShared(executablePath);
    ({ browser, server } = await shared);
  });
  afterEach(async () => {
    const problems = (await Promise.all([...opened.values()].map(problemsOf))).flat();
    await Promise.all([...opened.keys()].map((context) => context.close()));
    opened.clear();
    if (problems.length > 0) throw new Error(`The page did what it may not do:\n${problems.join("\n")}`);
  });
  const openIn = async (context: BrowserContext, path: string, address = server.address): Promise<Page> => {
    const page = await context.newPage();
    await slowDown(context, page);
    const response = await page.goto(`${address}/${path}`);
    if (response?.ok() === false) throw new Error(`dist/${path} is not built: npm test -- test/e2e builds it`);
    return page;
  };
  return {
    open: async (path, visitor = {}) => {
      const context = await browser.newContext(contextOf(visitor));
      // On a loaded machine a workbook takes its time to open, and no test is about time.
      context.setDefaultTimeout(PATIENCE_MS);
      const tolerate = visitor.tolerate ?? [];
      const address = visitor.from === "folder" ? pathToFileURL(DIST).href : (visitor.server ?? server.address);
      const watch = await watchContext(context, { address, tolerate });
      opened.set(context, { watch, page: null, atEnd: null });
      await context.addInitScript(setClock, visitor.at ?? "2026-11-20T10:00:00");
      await visitor.prepare?.(context, address);
      const page = await openIn(context, path, address);
      opened.set(context, { watch, page, atEnd: visitor.atEnd ?? null });
      return page;
    },
    openBeside: (page, path) => openIn(page.context(), path),
    requestsOf: (page) => opened.get(page.context())?.watch.requests ?? [],
  };
}

/** Lets the page run so many times slower as SLOWER says: what a test asks too early is found by that. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const rate = Number(process.env["SLOWER"] ?? 1);
  if (rate <= 1) return;
  await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate });
}

function contextOf({ language = "nl", theme = "light", width = 450, height = 800, keepsPages = false }: Visitor) {
  return {
    locale: LOCALES[language],
    timezoneId: "Europe/Amsterdam",
    viewport: { width, height },
    colorScheme: theme === "light" ? "light" : "dark",
    forcedColors: theme === "highContrast" ? "active" : "none",
    reducedMotion: "reduce",
    serviceWorkers: keepsPages ? "allow" : "block",
  } as const;
}

/** Runs in the page: its clock says this when it opens, and goes on; timers and workers keep the machine's. */
function setClock(at: string): void {
  const Real = Date;
  const ahead = new Real(at).getTime() - Real.now();
  const now = (): number => Real.now() + ahead;
  globalThis.Date = new Proxy(Real, {
    construct: (_, given) => (given.length === 0 ? new Real(now()) : new Real(...(given as [number]))),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
  });
}

const EVENTUALLY_MS = PATIENCE_MS;
const POLL_MS = 50;

/** What is asked for, as soon as it is as it should be. Throws with what it was last when that takes too long. */
export async function eventually<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  const until = performance.now() + EVENTUALLY_MS;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (performance.now() > until) throw new Error(`it stayed at ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/**
 * Asks until this check passes, and fails with what it says of the last answer. A page does things after a click in turns
 * of its own: asked once, it may still be as it was, on a machine that does much else.
 */
export async function expectEventually<T>(
  ask: () => Promise<T>,
  check: (answer: T) => void,
  patience = EVENTUALLY_MS,
): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    try {
      check(answer);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A place that axe does not look at; a reason is always given. */
export interface Exclusion {
  readonly selector: string;
  readonly reason: string;
}

/** Marks of Fluent UI's own keyboard handling: hidden, in the order of focus, and passing it on at once. */
const FOCUS_MARKS: Exclusion = {
  selector: "[data-tabster-dummy]",
  reason: "They are seen by nobody and keep no focus; Tab goes through them as if they were not there.",
};

interface Axe {
  readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults>;
}

/**
 * Expects that axe finds nothing in the page as it stands, by any of its rules. Only what is wrong leaves the page: the
 * elements that pass are some thousands.
 */
export async function expectAccessible(page: Page, exclusions: readonly Exclusion[] = []): Promise<void> {
  const excluded = [FOCUS_MARKS, ...exclusions].map(({ selector }) => [selector]);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource());
  const found = await page.evaluate(async (exclude) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations } = await axe.run({ exclude }, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html}\n${failureSummary ?? ""}`),
    );
  }, excluded);
  expect(found).toEqual([]);
}

let axeScript: string | null = null;

function axeSource(): string {
  axeScript ??= readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  return axeScript;
}

/** What a picture for the eye shows. */
interface Shown {
  /** Of the page, which keeps it; by default it stays as it is. */
  readonly width?: number;
  readonly height?: number;
  /** Down to what lies below the window: so by default where a width is given. */
  readonly fullPage?: boolean;
}

/**
 * Gives the page this width. With SCREENSHOTS=1 it then keeps a picture of it for people to look at, as
 * dist/screenshots/<name>-<width>.png: no test reads them, and a whole run takes a hundred.
 */
export async function screenshot(page: Page, name: string, shown: Shown = {}): Promise<void> {
  const { width, height = 800, fullPage = width !== undefined } = shown;
  if (width !== undefined) await page.setViewportSize({ width, height });
  if (process.env["SCREENSHOTS"] !== "1") return;
  const path = join(SCREENSHOTS, `${width === undefined ? name : `${name}-${width}`}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // As tall as what is in it: else a bar that sticks to the window would stand in the middle of the picture.
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  if (width !== undefined) await page.setViewportSize({ width, height: Math.max(height, whole) });
  await page.screenshot({ path, fullPage, animations: "disabled", caret: "hide" });
  if (width !== undefined) await page.setViewportSize({ width, height });
}

/**
 * What the browser saves when this is done, under the name that it was given. A browser says late that it saves something: what
 * was asked for before this may still come, and is passed over by its name where that is another kind of file.
 */
export async function downloadOf(
  page: Page,
  act: () => Promise<void>,
  named = /./,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download", (one) => named.test(one.suggestedFilename())),
    act(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
