import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { describeInBrowser, DIST } from "../../test/e2e/support/bench";
import { inExcel, onDesk, type PaneDoor } from "../../test/e2e/support/paneDoors";
import type { PaneDriver } from "../../test/e2e/support/paneDriver";
import { longTasksWhile, observeLongTasks, type Owner } from "./longTasks";

/** The workbook that tools/benchPane.mjs has made, and where the figures go. */
const WORKBOOK = process.env["BENCH_WORKBOOK"] ?? "";
const RESULT = process.env["BENCH_RESULT"] ?? "";
/** When the workbook's invoices can be collected. */
const AT = "2026-11-22T10:15:00";
const STEP_MS = 600_000;

interface Step {
  readonly name: string;
  readonly act: (pane: PaneDriver) => Promise<void>;
}

async function shows(pane: PaneDriver, text: string | RegExp): Promise<void> {
  await pane.view.getByText(text).filter({ visible: true }).first().waitFor({ timeout: STEP_MS });
}

async function offers(pane: PaneDriver, name: string | RegExp): Promise<void> {
  await pane.view.getByRole("button", { name, disabled: false }).first().waitFor({ timeout: STEP_MS });
}

/** The words before what a text fills in. */
function beginning(text: string): RegExp {
  return new RegExp(`^${text.split("{")[0] ?? ""}`);
}

/** A month with all its invoices, as a user goes through it. */
const STEPS: readonly Step[] = [
  {
    name: "start",
    act: (pane) => pane.view.getByRole("list", { name: pane.words.start.attention }).waitFor({ timeout: STEP_MS }),
  },
  {
    name: "check",
    act: async (pane) => {
      await pane.turnTo("check");
      await pane.press(pane.words.check.run);
      await shows(pane, /rows checked/);
    },
  },
  {
    name: "preview",
    act: async (pane) => {
      await pane.turnTo("collect");
      await pane.press(beginning(pane.words.collect.review));
      await offers(pane, beginning(pane.words.collect.post));
    },
  },
  {
    name: "collect",
    act: async (pane) => {
      await pane.press(beginning(pane.words.collect.post));
      await shows(pane, pane.words.collect.bankTitle);
    },
  },
  {
    name: "order",
    act: async (pane) => {
      await pane.turnTo("orders");
      await offers(pane, beginning(pane.words.orders.open));
      await pane.press(beginning(pane.words.orders.open));
      await shows(pane, pane.words.orders.life);
      await pane.page.mouse.move(200, 600);
      for (let turn = 0; turn < 20; turn += 1) await pane.page.mouse.wheel(0, 2_000);
    },
  },
  {
    name: "mandates",
    act: async (pane) => {
      await pane.turnTo("mandates");
      await shows(pane, pane.words.mandates.search);
      await pane.fillIn(pane.words.mandates.search, "99");
      await pane.page.waitForTimeout(2_000);
    },
  },
  {
    name: "verify",
    act: async (pane) => {
      await pane.turnTo("ledger");
      await pane.press(pane.words.ledger.verify);
      await offers(pane, pane.words.ledger.verifyAgain);
    },
  },
];

/** The files of the built desk that hold the grid: nothing else of it names Univer so often. */
const GRID_FILES = ["", "parts/"].flatMap((folder) =>
  readdirSync(join(DIST, "desk", folder))
    .filter((name) => name.endsWith(".js"))
    .filter((name) => (readFileSync(join(DIST, "desk", folder, name), "utf8").match(/univer/gi) ?? []).length > 20)
    .map((name) => `/desk/${folder}${name}`),
);

function ownerOf(url: string): Owner {
  if (url.includes("appsforoffice") || url.includes("officeHost")) return "office";
  if (GRID_FILES.some((path) => url.endsWith(path))) return "grid";
  return url.startsWith("http") ? "pane" : "browser";
}

interface Row {
  readonly door: string;
  readonly step: string;
  readonly wallMs: number;
  /** Tasks of 50 ms or more. */
  readonly longTasks: number;
  readonly longestMs: number;
  /** The most that the pane's own bundle, React and Fluent UI included, took of one of them. */
  readonly ownMs: number;
}

const rows: Row[] = [];

describeInBrowser("The pane's main thread", ({ open }) => {
  jest.setTimeout(3_600_000);
  const doors: readonly (readonly [string, PaneDoor])[] = [
    ["excel", inExcel],
    ["desk", onDesk],
  ];
  test.each(doors)("is measured (%s)", async (door, openPane) => {
    const prepare = async (context: BrowserContext): Promise<void> => {
      await context.addInitScript(observeLongTasks);
    };
    const { pane } = await openPane(open, "en", readFileSync(WORKBOOK), { at: AT, prepare });
    for (const { name, act } of STEPS) {
      const started = Date.now();
      const tasks = await longTasksWhile(pane.page, ownerOf, () => act(pane));
      const [longest] = tasks;
      const row: Row = {
        door,
        step: name,
        wallMs: Date.now() - started,
        longTasks: tasks.length,
        longestMs: Math.round(longest?.duration ?? 0),
        ownMs: Math.round(Math.max(0, ...tasks.map(({ by }) => by.pane))),
      };
      process.stderr.write(`${JSON.stringify(row)}\n`);
      rows.push(row);
      writeFileSync(RESULT, JSON.stringify(rows));
    }
  });
});
