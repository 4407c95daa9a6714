/*
 * The add-in's pages on the real Office.js in a browser: the production pages as they are built, their content security
 * policy included, and the library that npm has under the address from which they ask it. Excel is the Office host of the
 * tests, in a worker of the page (test/support/officeHost).
 *
 *     const { page, host } = await excelPage(open, { workbook: bytes, language: "en", view: "check" });
 *     await host.write("Facturen!C2", 5);              // another client
 *     await host.faults({ offline: true });            // also latency, cellEditMode, payloadMax
 *     await host.fail({ request: 2, when: "before" });
 *     await host.press("showCollect");                 // a button of the ribbon; resolves when its function is done
 *     await host.selection();                          // `Facturen!C2`: where the user has been led
 *     (await host.stats()).unimplemented               // asked for and not there; a test fails by itself when there is any
 *     await host.save();                               // the bytes of an .xlsx file
 */
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import type { Language } from "../../../src/domain/book/records";
import type { WorkbookContents } from "../../../src/sheets/contents";
import { type VIEW_COMMANDS } from "../../../src/taskpane/wantedView";
import type { FaultSettings, HostAsks, HostStats, CellEntry, RuntimeAnswer } from "../../support/officeHost/asks";
import type { Failure } from "../../support/officeHost/faults";
import { FLOOR_API_SETS, type ApiSets } from "../../support/officeHost/officeStub";
import type { PageDoor, PageSurroundings } from "../../support/officeHost/workerMessages";
import { type Bench, DIST, type Visitor } from "./bench";

/** From here the production pages load Office.js. */
export const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** Where npm keeps what lies at that address. */
const OFFICE_FOLDER = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-US" };

/** Office's colours as it tells them: the greys of the white and of the black theme. */
const THEMES = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x212121 },
  dark: { bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff },
  highContrast: { bodyBackgroundColor: 0x000000, bodyForegroundColor: 0xffffff },
} as const;

/** The page's side of the host, where pageDoor.ts puts it. */
interface DoorWindow {
  readonly officeHost: PageDoor;
}

/** A button of the ribbon, by the function that it calls. */
export type RibbonCommand = keyof typeof VIEW_COMMANDS;

/** In which Excel a page is opened, with which workbook. */
export interface ExcelVisitor extends Visitor {
  /** An .xlsx file; without it a blank workbook. */
  readonly workbook?: Uint8Array;
  /** The button of the ribbon that is pressed when the page has started. */
  readonly press?: RibbonCommand;
  /** The page below dist; the pane by default. */
  readonly path?: string;
  /** Which API sets Excel says it has; the floor by default. */
  readonly apiSets?: ApiSets;
  /** Whether pane, ribbon and functions share one page, as by default. */
  readonly sharedRuntime?: boolean;
  /** False when Excel starts the page with the workbook and shows no pane. */
  readonly shown?: boolean;
  /** `unreachable`: Microsoft's address does not answer. */
  readonly library?: "served" | "unreachable";
}

/** What a test may do with the Excel of a page. Every method is a question to the worker in the page. */
export interface ExcelHost {
  readonly contents: () => Promise<WorkbookContents>;
  readonly save: () => Promise<Uint8Array>;
  readonly stats: () => Promise<HostStats>;
  readonly resetStats: () => Promise<void>;
  /** The cells that are selected, as `Facturen!C2`. */
  readonly selection: () => Promise<string>;
  readonly runtime: () => Promise<RuntimeAnswer>;
  /** Somebody else enters values, from this cell (`Sheet1!B2`) on. */
  readonly write: (address: string, values: CellEntry["values"]) => Promise<void>;
  /** The user in front of this Excel does so. */
  readonly type: (address: string, values: CellEntry["values"]) => Promise<void>;
  /** Somebody else does so just before this request, 1 being the next, is looked at. */
  readonly writeBefore: (request: number, address: string, values: CellEntry["values"]) => Promise<void>;
  readonly insertRows: (address: string) => Promise<void>;
  readonly deleteRows: (address: string) => Promise<void>;
  readonly faults: (settings: FaultSettings) => Promise<void>;
  readonly fail: (failure: Failure) => Promise<void>;
  readonly protect: (sheet: string, on: boolean) => Promise<void>;
  readonly filter: (table: string, on: boolean) => Promise<void>;
  readonly press: (command: RibbonCommand) => Promise<void>;
  /** Addresses that the add-in asked Excel to open in the user's browser. */
  readonly openedInBrowser: () => Promise<readonly string[]>;
}

/** Opens a page of the add-in in an Excel of its own. */
export async function excelPage(
  open: Bench["open"],
  visitor: ExcelVisitor = {},
): Promise<{ readonly page: Page; readonly host: ExcelHost }> {
  const { path = "excel/taskpane.html", library = "served", tolerate = [], press } = visitor;
  const page = await open(path, {
    ...visitor,
    // The browser itself says so when an address does not answer.
    tolerate: library === "served" ? tolerate : [...tolerate, /^Failed to load resource: net::ERR_FAILED/],
    atEnd: async (opened) => [...(await unimplementedIn(opened)), ...((await visitor.atEnd?.(opened)) ?? [])],
    prepare: async (context, address) => {
      await serveOffice(context, library);
      await context.addInitScript({ content: doorScript(surroundingsOf(visitor)) });
      await visitor.prepare?.(context, address);
    },
  });
  const host = hostOf(page);
  if (press !== undefined) await host.press(press);
  return { page, host };
}

function surroundingsOf(visitor: ExcelVisitor): PageSurroundings {
  const { workbook, language = "nl", theme = "light", apiSets, sharedRuntime = true, shown = true } = visitor;
  const { SharedRuntime, ...others } = FLOOR_API_SETS;
  const sets = apiSets ?? (sharedRuntime ? { ...others, SharedRuntime: SharedRuntime ?? "1.1" } : others);
  return {
    worker: "/officeHost/host.js",
    workbook: workbook === undefined ? null : Buffer.from(workbook).toString("base64"),
    displayLanguage: LOCALES[language],
    apiSets: sets,
    theme: { ...THEMES[theme], controlBackgroundColor: 0xffffff, controlForegroundColor: 0x212121 },
    sharedRuntime,
    shown,
  };
}

/** One script: what it needs to know, and then the built page's side of the host. */
function doorScript(surroundings: PageSurroundings): string {
  const door = readFileSync(join(DIST, "officeHost", "door.js"), "utf8");
  return `globalThis.officeSurroundings = ${JSON.stringify(surroundings)};\n${door}`;
}

/** Fulfils Microsoft's address with the files of npm, under the same names; or lets it not answer. */
export async function serveOffice(context: BrowserContext, library: "served" | "unreachable"): Promise<void> {
  await context.route(`${OFFICE_ADDRESS}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    const path = join(OFFICE_FOLDER, name);
    if (library === "unreachable") await route.abort("failed");
    else if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) await route.fulfill({ path });
    // Not in the package: the watch over the page says that it was asked for.
    else await route.fallback();
  });
}

function hostOf(page: Page): ExcelHost {
  const ask = async <K extends keyof HostAsks>(name: K, given: HostAsks[K]["ask"]): Promise<HostAsks[K]["answer"]> =>
    (await page.evaluate(([asked, what]) => (window as unknown as DoorWindow).officeHost.ask(asked, what), [
      name,
      given,
    ] as const)) as HostAsks[K]["answer"];
  const perform = <K extends keyof HostAsks>(name: K, given: HostAsks[K]["ask"]): Promise<void> =>
    ask(name, given).then(() => undefined);
  return {
    contents: () => ask("contents", null),
    save: async () => new Uint8Array(Buffer.from(await ask("save", null), "base64")),
    stats: () => ask("stats", null),
    resetStats: () => perform("resetStats", null),
    selection: () => ask("selection", null),
    runtime: () => ask("runtime", null),
    write: (address, values) => perform("write", { address, values }),
    type: (address, values) => perform("type", { address, values }),
    writeBefore: (request, address, values) => perform("writeBefore", { request, address, values }),
    insertRows: (address) => perform("insertRows", address),
    deleteRows: (address) => perform("deleteRows", address),
    faults: (settings) => perform("faults", settings),
    fail: (failure) => perform("fail", failure),
    protect: (sheet, on) => perform("protect", { sheet, on }),
    filter: (table, on) => perform("filter", { table, on }),
    press: (command) => page.evaluate((name) => (window as unknown as DoorWindow).officeHost.press(name), command),
    openedInBrowser: () => page.evaluate(() => (window as unknown as DoorWindow).officeHost.openedInBrowser),
  };
}

/** What was asked of the Excel of this page that it does not know. */
async function unimplementedIn(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(async () => {
    const { ask, unimplemented } = (window as unknown as DoorWindow).officeHost;
    return [...unimplemented, ...((await ask("stats", null)) as HostStats).unimplemented];
  });
  return names.map((name) => `the Office host does not know: ${name}`);
}
