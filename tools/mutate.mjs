// npm run mutate: changes the law line by line and expects a test to fail each time; lists the changes that none noticed.
import { join } from "node:path";
import { run, runTool, tell } from "./run.mjs";
import { ROOT, setUp } from "./setUp.mjs";

await runTool(async () => {
  await setUp();
  const stryker = join(ROOT, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const code = await run(process.execPath, [stryker, "run", ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });
  tell(code === 0 ? "Next: write a test for each mutant above that survived." : "The mutation score is too low.");
  return code;
});
