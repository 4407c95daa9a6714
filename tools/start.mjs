// npm start
import { join } from "node:path";
import { parseArgs } from "node:util";
import { preparePages } from "./pages.mjs";
import { runTool, SetUpError, print } from "./run.mjs";
import { serve } from "./serve.mjs";
import { ROOT } from "./setUp.mjs";

const PORT = 4321;
/** So many ports are tried one after the other when they are taken. */
const PORTS_TRIED = 20;

await runTool(async () => {
  const wanted = portFrom(process.argv.slice(2));
  const [desk, excel] = [join(ROOT, "dist", "desk"), join(ROOT, "dist", "excel")];
  await preparePages(["desk", "excel"]);
  const { address, close } = await served({ folder: desk, mounted: { "/excel/": excel } }, wanted);
  print(`The desk, for a browser on this computer:  ${address}/`);
  print("  Open a workbook there, or begin with the sample firm. Nothing leaves this computer.");
  print(`The add-in's pages, to be looked at:        ${address}/excel/taskpane.html`);
  print(
    "  Excel takes add-ins over https only: npm run excel does that on this computer, docs/install.md for everybody.",
  );
  print("Ctrl-C ends it.");
  await ended();
  await close();
  return 0;
});

/** The first port to try. Throws SetUpError when it is none. */
function portFrom(args) {
  let given;
  try {
    given = parseArgs({ args, options: { port: { type: "string" } } }).values.port;
  } catch (error) {
    throw new SetUpError(`${error.message}. npm start -- --port 8080`);
  }
  const port = given === undefined ? PORT : Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SetUpError(`--port takes a number from 1 to 65535, not ${given}.`);
}

/** The folders on this port, or on the next one that is free. */
async function served(folders, first) {
  for (let port = first; port < Math.min(first + PORTS_TRIED, 65_536); port += 1) {
    try {
      return await serve({ ...folders, port });
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
      print(`Port ${port} is taken; trying the next one.`);
    }
  }
  throw new SetUpError(`No free port from ${first} on. Choose another: npm start -- --port 8080`);
}

/** Ends with Ctrl-C, or when the process is asked to stop. */
function ended() {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
