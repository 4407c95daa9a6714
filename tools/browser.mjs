import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { installPackages, mayInstallPackages } from "./debianPackages.mjs";
import { print } from "./run.mjs";
import { alone } from "./setUp.mjs";

/**
 * Browsers of Chromium's kin by the names that they are started with, and where Windows and macOS keep them. First the one
 * that has pages and no windows of its own: a page opens in half the computing time (1.5 instead of 2.8 s for the pane), and
 * the suite opens some hundreds.
 */
const CANDIDATES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)"]
    .flatMap((name) => process.env[name] ?? [])
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
];

/**
 * Letters: without Roboto, the first of Fluent's fonts that is free, a page on a bare machine gets letters as wide as no user
 * sees them, and looks otherwise than the kept pictures.
 */
const FONT_PACKAGES = ["fontconfig", "fonts-liberation", "fonts-roboto-unhinted"];
/** Debian's browsers: where the first is not known, the second is. */
const BROWSER_PACKAGES = ["chromium-headless-shell", "chromium"];

/** Whether this machine has the letters in which the kept pictures were taken. */
export function hasPictureFonts() {
  return [
    ["Roboto", "Roboto"],
    ["Arial", "Liberation Sans"],
  ].every(([asked, given]) => {
    const { stdout } = spawnSync("fc-match", ["--format", "%{family[0]}", asked], { encoding: "utf8" });
    return stdout === given;
  });
}

/** The path of the browser that CHROMIUM_PATH names, else of the first one that is there; null when there is none. */
export function findBrowser(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  const candidates = named ? [named] : CANDIDATES;
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = candidates.flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))));
  return paths.find((path) => existsSync(path)) ?? null;
}

/**
 * Sees to a browser of Chromium's kin, in which tests open the pages, and gives its path.
 * Installs Debian's where we may (root on Debian and its kin); elsewhere says what is missing and gives null: the tests
 * that need it are then shown as skipped, or failed where CI=true.
 */
export async function provideBrowser() {
  const found = findBrowser();
  if (found !== null) {
    await providePictureFonts();
    return found;
  }
  if (process.env.CHROMIUM_PATH) {
    print(`CHROMIUM_PATH names no browser: ${process.env.CHROMIUM_PATH}. Tests that need one do not run.`);
    return null;
  }
  if (!mayInstallPackages()) {
    print("No browser of Chromium's kin is there: tests that open pages do not run. Install Chromium, Chrome or Edge,");
    print("or name one in CHROMIUM_PATH, to run them.");
    return null;
  }
  return alone(async () => {
    for (const browser of BROWSER_PACKAGES) {
      if (findBrowser() !== null) break;
      const packages = [browser, ...FONT_PACKAGES];
      print(`Setting up: installing ${packages.join(", ")} for the tests (a minute, once).`);
      await installPackages(packages);
    }
    const installed = findBrowser();
    if (installed === null) print("Chromium could not be installed; apt-get's message is above. No test opens a page.");
    return installed;
  });
}

/** A machine may have a browser and not the letters of the kept pictures; without these, the pictures are not compared. */
async function providePictureFonts() {
  if (hasPictureFonts()) return;
  if (mayInstallPackages()) {
    await alone(async () => {
      if (hasPictureFonts()) return;
      print(`Setting up: installing ${FONT_PACKAGES.join(", ")} for the tests (once).`);
      await installPackages(FONT_PACKAGES);
    });
  }
  if (!hasPictureFonts())
    print("The fonts Roboto and Liberation Sans are not there: pages are not compared with kept pictures.");
}
