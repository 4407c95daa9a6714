// npm run pictures: takes the pictures of the manual from the pages as they are built
import { join } from "node:path";
import { findBrowser, provideBrowser } from "./browser.mjs";
import { preparePages } from "./pages.mjs";
import { run, runTool, SetUpError, print } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

await runTool(async () => {
  await preparePages();
  await provideBrowser();
  const browser = findBrowser();
  if (browser === null) throw new SetUpError("Pictures need Chromium, which is not there; see above.");
  const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js");
  const options = `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim();
  const exit = await run(process.execPath, [jest, "--config", join(ROOT, "jest.pictures.config.cjs")], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: options, CHROMIUM_PATH: browser },
    stdio: ["ignore", process.stderr, process.stderr],
  });
  if (exit === 0) print("Next: look at docs/manual/pictures, and commit what has changed.");
  return exit;
});
