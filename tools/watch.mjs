// npm run watch
import { spawn } from "node:child_process";
import { join } from "node:path";
import { runTool, print } from "./run.mjs";
import { serve } from "./serve.mjs";
import { ROOT, setUp } from "./setUp.mjs";

/** Beside what npm start and npm test build: neither undoes the other. */
const FOLDER = join(ROOT, "dist", "watch");
const PORT = 4322;

await runTool(async () => {
  await setUp();
  const webpack = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const args = [webpack, "--watch", "--mode", "development", "--config-name", "desk", "--output-path", FOLDER];
  const builder = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  const { address, close } = await serve({ folder: FOLDER, port: PORT });
  print(`The desk, built again whenever a source is saved:  ${address}/`);
  print("The first build takes a minute. Reload the page to see a change; Ctrl-C ends it.");
  const code = await ended(builder);
  await close();
  return code;
});

/** Ends with Ctrl-C, when the process is asked to stop, or when webpack ends by itself, with its exit code. */
function ended(builder) {
  return new Promise((resolve) => {
    const stop = () => builder.kill();
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    builder.once("close", (code, signal) => resolve(signal === null ? (code ?? 1) : 0));
  });
}
