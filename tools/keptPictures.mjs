// npm run pictures:kept: takes the pictures anew beside which tests put what a page shows (test/e2e/pictures)
import { join } from "node:path";
import { run, runTool, print } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

await runTool(async () => {
  const exit = await run(process.execPath, [join(ROOT, "tools", "test.mjs"), "test/e2e/kept"], {
    cwd: ROOT,
    env: { ...process.env, TAKE_PICTURES: "1" },
    stdio: "inherit",
  });
  if (exit === 0) print("Next: look at each changed picture in test/e2e/pictures, and commit them.");
  return exit;
});
