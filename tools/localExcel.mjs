import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { atAddress } from "./publicAddress.cjs";
import { SetUpError } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

/** The port that the manifest of the sources names. */
const PORT = 3000;

/**
 * What `npm run excel` is asked: `--port N`, and for Excel on the web `--web --document ADDRESS`, the address of a workbook
 * in OneDrive or SharePoint. `toNumber` reads a number or throws. Throws SetUpError with what to do.
 */
export function wishes(args, toNumber, platform = process.platform) {
  const { port: given, web, document } = valuesOf(args);
  const port = portFrom(given, toNumber);
  if (web && document === undefined) {
    throw new SetUpError(
      "Excel on the web needs the address of a workbook of yours: npm run excel -- --web --document https://…",
    );
  }
  if (!web && document !== undefined) throw new SetUpError("--document belongs to --web.");
  if (!web && platform !== "win32" && platform !== "darwin") {
    throw new SetUpError(
      "Excel itself runs on Windows and on a Mac. Here: npm run excel -- --web --document https://… (a workbook in OneDrive or SharePoint).",
    );
  }
  return { port, appType: web ? "web" : "desktop", ...(document === undefined ? {} : { document }) };
}

function valuesOf(args) {
  try {
    const options = { port: { type: "string" }, web: { type: "boolean" }, document: { type: "string" } };
    return { web: false, ...parseArgs({ args, options }).values };
  } catch (error) {
    throw new SetUpError(`${error.message}. npm run excel -- [--port N] [--web --document ADDRESS]`);
  }
}

function portFrom(given, toNumber) {
  if (given === undefined) return PORT;
  const found = `--port takes a number from 1 to 65535, not ${given}.`;
  let port;
  try {
    port = toNumber(given, found);
  } catch {
    throw new SetUpError(found);
  }
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SetUpError(found);
}

/** Where the manifest for this computer's Excel lies; `npm run excel:stop` takes it out again by this file. */
export const LOCAL_MANIFEST = join(ROOT, ".cache", "excel", "manifest.xml");

/** Writes the sources' manifest for pages on this computer's port to `path`; gives its address. */
export function writeLocalManifest(port, path = LOCAL_MANIFEST) {
  const address = `https://localhost:${port}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, atAddress(readFileSync(join(ROOT, "manifest.xml"), "utf8"), address));
  return address;
}
