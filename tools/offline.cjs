"use strict";

const { createHash } = require("node:crypto");

/** What the service worker reads the names from. */
const LIST = "offline-files.js";
/** What nobody needs without a network: maps for whoever looks for a fault, the pictures of the manual, and what is about the build. */
const NOT_KEPT = /\.map$|^docs\/.*\.png$|^THIRD-PARTY-NOTICES\.txt$|^built-from$|^offline\.js$/;

/** Writes beside a page which files it is built of, for the service worker that keeps them (src/desk/offlineWorker.ts). */
class OfflinePlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("OfflinePlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OfflinePlugin", stage }, (assets) => {
        compilation.emitAsset(LIST, new sources.RawSource(listOf(assets)));
      });
    });
  }
}

/** A new version has another name, whatever in it is another: a browser compares this script, byte by byte, with the one it has. */
function listOf(assets) {
  const names = Object.keys(assets)
    .filter((name) => !NOT_KEPT.test(name))
    .sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\n`).update(assets[name].buffer());
  const files = names.map((name) => (name === "index.html" ? "./" : name));
  const version = hash.digest("hex").slice(0, 16);
  return `self.incassobladFiles = ${JSON.stringify({ version, files }, null, 1)};\n`;
}

module.exports = { OfflinePlugin };
