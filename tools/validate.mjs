// npm run validate
import { join } from "node:path";
import { manifestReport } from "./manifestReport.mjs";
import { runTool, print } from "./run.mjs";
import { ROOT, setUp } from "./setUp.mjs";

/** Of the exit codes: not checked, because the service is out of reach. */
const UNREACHABLE = 3;

await runTool(async () => {
  await setUp();
  const { validateManifest } = (await import("office-addin-manifest")).default;
  const { isTaken, lines } = await manifestReport(() => validateManifest(join(ROOT, "manifest.xml")));
  for (const line of lines) print(line);
  if (isTaken === null) return UNREACHABLE;
  return isTaken ? 0 : 1;
});
