import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { loadAction } from "../../src/actions/registry";
import { diskMemory } from "../../src/cli/bookMemory";
import { diskFiles } from "../../src/cli/diskFiles";
import { run } from "../../src/cli/run";
import { isoDateTime } from "../../src/domain/values/calendar";
import type { Language } from "../../src/domain/book/records";
import { nodeCodec } from "../../src/file/nodeCodec";
import { nodeHash } from "../../src/file/nodeHash";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import type { ViewName } from "../../src/taskpane/wantedView";
import { describeInBrowser, downloadOf } from "./support/bench";
import { deskDriver } from "./support/deskDriver";
import { collectProposed } from "./support/paneDoors";
import { type PaneDriver, paneDriver } from "./support/paneDriver";
import { deskWords } from "../../src/desk/words";

/** What a step of the page says: what is pressed, what is filled in or chosen, what is seen, and which page is followed. */
type Said =
  | { readonly kind: "press" | "sheet" | "see" | "page"; readonly text: string }
  | { readonly kind: "fill"; readonly text: string; readonly value: string };

const WORKBOOK = /\.xls[xm]$/;
const PAGE_AT = "2026-11-20T10:00:00";

/** The steps of the manual's page in this language: the words in bold are pressed, those in italics are seen. */
function stepsOf(page: string): readonly (readonly Said[])[] {
  return page.split("\n").flatMap((line) => (/^\d+\. /.test(line) ? [saidIn(line)] : []));
}

const SAID =
  /\*\*(?<bold>[^*]+)\*\*(?: `(?<value>[^`]+)`| (?:fill in|choose) `(?<asked>[^`]+)`)?|(?<!\w)_(?<seen>[^_]+)_|\]\((?<page>[\w.]+)\)/gu;

function saidIn(line: string): readonly Said[] {
  return [...line.matchAll(SAID)].map(({ groups = {}, index }): Said => {
    const { bold, value = groups["asked"], seen, page } = groups;
    if (bold === undefined)
      return seen === undefined ? { kind: "page", text: page ?? "" } : { kind: "see", text: seen };
    if (value !== undefined) return { kind: "fill", text: bold, value };
    return { kind: /(?:blad|sheet) $/.test(line.slice(0, index)) ? "sheet" : "press", text: bold };
  });
}

/** The commands that stand on the page. */
function commandsOf(page: string): readonly string[] {
  return [...page.matchAll(/^ {4}incassoblad (.+)$/gmu)].map(([, words = ""]) => words);
}

function withoutFilePickers(): void {
  Reflect.deleteProperty(window, "showOpenFilePicker");
  Reflect.deleteProperty(window, "showSaveFilePicker");
}

interface Follower {
  readonly pane: PaneDriver;
  readonly language: Language;
  /** The day of the collection that was posted, as a field of a date takes it. */
  readonly collectedOn: () => Promise<string>;
}

/** What a page for every year cannot name. */
const COLLECTION_DATE = /^(?:de incassodatum|the collection date)$/;

/** Follows what a step says, on the page as its reader sees it. */
async function follow({ pane, language, collectedOn }: Follower, step: readonly Said[]): Promise<void> {
  const views = Object.entries(pane.words.shell.views) as [ViewName, string][];
  for (const said of step) {
    const { kind, text } = said;
    const view = kind === "press" ? views.find(([, name]) => name === text)?.[0] : undefined;
    if (view !== undefined) await pane.turnTo(view);
    else if (kind === "press") await pressed(pane.view, text);
    else if (kind === "fill")
      await filled(pane.view, text, COLLECTION_DATE.test(said.value) ? await collectedOn() : said.value);
    else if (kind === "sheet") await deskDriver(pane.page, language).showSheet(text);
    else if (kind === "see") await pane.sees(new RegExp(text, "iu"));
    else if (text === "collecting.md") await collectProposed(pane);
  }
}

async function collectionDateIn(workbook: Uint8Array): Promise<string> {
  const { book } = decodeBook(await (await openXlsx(workbook, nodeCodec)).read());
  return book.tables.Orders[0]?.collectionDate ?? "";
}

/** A button of this name, else the tab or switch that is called so. */
async function pressed(pane: Locator, name: string): Promise<void> {
  const [button, tab, toggle] = (["button", "tab", "switch"] as const).map((role) =>
    pane.getByRole(role, { name, exact: true, disabled: false }),
  ) as [Locator, Locator, Locator];
  await button.or(tab).or(toggle).first().waitFor({ timeout: 60_000 });
  await ((await button.count()) > 0 ? button : tab.or(toggle)).first().click({ timeout: 60_000 });
}

async function filled(pane: Locator, label: string, value: string): Promise<void> {
  const field = pane.getByLabel(label, { exact: true }).filter({ visible: true }).first();
  await field.waitFor({ timeout: 60_000 });
  const isList = (await field.evaluate((element) => element.tagName)) === "SELECT";
  await (isList ? field.selectOption({ label: value }) : field.fill(value));
}

async function startOn(page: Page, language: Language): Promise<void> {
  const { start } = deskWords(language);
  await page
    .getByRole("group", { name: start.sample })
    .getByRole("button", { name: start.languages[language] })
    .click();
}

/** Runs the commands of the page on the workbook that was saved; gives how each ended. */
async function ran(commands: readonly string[], workbook: Uint8Array): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-auditor-"));
  writeFileSync(join(folder, commands[0]?.split(" ")[1] ?? ""), workbook);
  const world = {
    ...{ callerFolder: folder, now: () => isoDateTime(PAGE_AT), user: "auditor", language: "nl" as const },
    ...{ out: () => undefined, error: () => undefined, outColumns: null, errorIsTerminal: false, files: diskFiles },
    ...{ memory: diskMemory(join(folder, "memory")), hash: nodeHash, actionNamed: loadAction },
  };
  const exits: number[] = [];
  for (const command of commands) exits.push(await run(command.split(" "), world));
  rmSync(folder, { recursive: true, force: true });
  return exits;
}

describeInBrowser("The manual's page for the auditor", ({ open }) => {
  test.each(["nl", "en"] as const)("is followed step by step on the sample (%s)", async (language) => {
    const text = readFileSync(`docs/manual/${language}/auditor.md`, "utf8");
    const [first = [], ...steps] = stepsOf(text);
    const prepare = async (context: BrowserContext): Promise<void> => {
      await context.addInitScript(withoutFilePickers);
    };
    const page = await open("desk/index.html", { at: PAGE_AT, width: 1280, height: 900, prepare, language });
    const { start, bar } = deskWords(language);
    expect(first.filter(({ kind }) => kind !== "page").map((said) => said.text)).toEqual([
      start.sample,
      start.languages[language],
    ]);
    await startOn(page, language);
    const pane = paneDriver(page, language);
    const save = page.getByRole("button", { name: bar.save, exact: true });
    expect(steps).toHaveLength(10);
    // Pages and lists of the steps before may only now be on their way.
    const saved = async () => (await downloadOf(page, () => save.first().click(), WORKBOOK)).bytes;
    const follower = { pane, language, collectedOn: async () => collectionDateIn(await saved()) };
    for (const step of steps.slice(0, -1)) await follow(follower, step);
    const bytes = await saved();
    await follow(follower, steps.at(-1) ?? []);
    const commands = commandsOf(text);
    expect(commands).toHaveLength(6);
    const exits = await ran(commands, bytes);
    expect(exits).toEqual(commands.map(() => 0));
  });
});
