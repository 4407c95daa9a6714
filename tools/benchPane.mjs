// npm run bench:pane [-- --size 100000]: how long the pane keeps its page's main thread busy in one go, with this many invoices
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { aligned, measurementsText } from "./benchTable.mjs";
import { findBrowser, provideBrowser } from "./browser.mjs";
import { prepareCommandLine, runCommandLine } from "./commandLine.mjs";
import { preparePages } from "./pages.mjs";
import { run, runTool, SetUpError, print } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

/** No task of our own code may keep the pane from answering for longer. */
const OWN_MAX_MS = 200;

const COLUMNS = ["step", "door", "wallMs", "longTasks", "longestMs", "ownMs"];

await runTool(async () => {
  const { values } = parseArgs({ options: { size: { type: "string", default: "100000" } } });
  await prepareCommandLine();
  await preparePages();
  await provideBrowser();
  const browser = findBrowser();
  if (browser === null) throw new SetUpError("This is measured in Chromium, which is not there; see above.");
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-bench-"));
  try {
    const rows = await measure(folder, values.size, browser);
    const { longest, own } = worst(rows);
    writeFileSync(join(ROOT, "bench", "pane.json"), measurementsText(rows));
    process.stdout.write(`${aligned([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => String(row[column])))])}\n`);
    print(`The longest task: ${String(longest)} ms; the most of one that is the pane's own: ${String(own)} ms.`);
    return own <= OWN_MAX_MS ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function measure(folder, size, browser) {
  const [book, result] = [join(folder, "book.xlsx"), join(folder, "result.json")];
  const made = ["new", book, "--invoices", size, "--seed", "1", "--moment", "2026-11-22T10:15:00", "--language", "en"];
  if ((await runCommandLine(made, folder)) !== 0) throw new SetUpError("The workbook could not be made.");
  const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js");
  const options = `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim();
  const code = await run(process.execPath, [jest, "--config", join(ROOT, "jest.bench.config.cjs")], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: options, CHROMIUM_PATH: browser, BENCH_WORKBOOK: book, BENCH_RESULT: result },
    stdio: ["ignore", process.stderr, process.stderr],
  });
  if (code !== 0) throw new SetUpError("The pane could not be measured; see above.");
  return JSON.parse(readFileSync(result, "utf8"));
}

function worst(rows) {
  return { longest: Math.max(...rows.map((row) => row.longestMs)), own: Math.max(...rows.map((row) => row.ownMs)) };
}
