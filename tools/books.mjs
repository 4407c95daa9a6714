// npm run books: writes this release's workbooks to test/books, which every later version opens and goes on with
import { join } from "node:path";
import { run, runTool, print } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

await runTool(async () => {
  const exit = await run(process.execPath, [join(ROOT, "tools", "test.mjs"), "test/actions/releaseBooks.test.ts"], {
    cwd: ROOT,
    env: { ...process.env, WRITE_BOOKS: "1" },
    stdio: "inherit",
  });
  if (exit === 0) print("Next: commit what is new in test/books.");
  return exit;
});
