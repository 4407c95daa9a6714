// npm run excel, npm run excel:stop
import { existsSync } from "node:fs";
import { join } from "node:path";
import { LOCAL_MANIFEST, wishes, writeLocalManifest } from "./localExcel.mjs";
import { preparePages } from "./pages.mjs";
import { runTool, SetUpError, print } from "./run.mjs";
import { serve } from "./serve.mjs";
import { ROOT, setUp } from "./setUp.mjs";

await runTool(async () => {
  const [command, ...args] = process.argv.slice(2);
  // Microsoft's tools are there only once the packages are.
  await setUp();
  if (command === "stop") return stop();
  const { parseNumber } = await import("office-addin-cli");
  return start(wishes(args, parseNumber));
});

/** Serves the pages over https, gives Excel a manifest of them, opens Excel, and stays until it is asked to end. */
async function start({ port, ...how }) {
  await preparePages(["excel"]);
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const { startDebugging } = await import("office-addin-debugging");
  print("Excel takes add-ins over https only: this computer is asked, once, to trust a certificate for localhost.");
  const address = writeLocalManifest(port);
  const { close } = await served(port, await getHttpsServerOptions());
  print(`The add-in's pages: ${address}/taskpane.html, its manifest: ${LOCAL_MANIFEST}`);
  try {
    await startDebugging(LOCAL_MANIFEST, { app: "excel", enableDebugging: false, ...how });
    print("Excel opens with the tab Incassoblad. After a change: build again (npm run build), then reload the pane.");
    print("Ctrl-C ends the server; npm run excel:stop takes the add-in out of Excel.");
    await ended();
  } finally {
    await close();
  }
  return 0;
}

async function served(port, certificate) {
  try {
    return await serve({ folder: join(ROOT, "dist", "excel"), port, certificate });
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    throw new SetUpError(`Port ${port} is taken. Choose another: npm run excel -- --port ${port + 1}`);
  }
}

/** Takes the add-in that `npm run excel` gave to Excel out of it again. */
async function stop() {
  if (!existsSync(LOCAL_MANIFEST)) throw new SetUpError("npm run excel has not been run here: nothing to take out.");
  const { stopDebugging } = await import("office-addin-debugging");
  await stopDebugging(LOCAL_MANIFEST);
  return 0;
}

/** Ends with Ctrl-C, or when the process is asked to stop. */
function ended() {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
