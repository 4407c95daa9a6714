// npm run -s incassoblad -- <action> <workbook.xlsx> [options]
import { prepareCommandLine, runCommandLine } from "./commandLine.mjs";
import { runTool } from "./run.mjs";

/**
 * The folder from which the user called, where relative paths count from: npm runs scripts in the project's folder and
 * keeps the user's in INIT_CWD. Inside another script of npm (a test, the demo) INIT_CWD is that one's, not ours.
 */
function callersFolder() {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === "incassoblad" && folder !== undefined ? folder : process.cwd();
}

await runTool(async () => {
  await prepareCommandLine();
  return runCommandLine(process.argv.slice(2), callersFolder());
});
