"use strict";

const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

/** The file beside the scripts of a bundle that holds the licence of everything in them. */
const NOTICES_FILE = "THIRD-PARTY-NOTICES.txt";
/** What packages call their licence, and what they ask to be handed on with it. */
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-]|$)/i;
/** The name of the package that a path within node_modules belongs to, the innermost one. */
const PACKAGE = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/;

/** A font of ours, and the licence that lies beside it. */
const FONT = /\.ttf$/;
const FONT_LICENCE = path.join(__dirname, "..", "assets", "fonts", "OFL.txt");

/** The fonts come from no package of ours: assets/fonts says where from. */
function fontNotice() {
  return { title: "Noto Sans", text: readFileSync(FONT_LICENCE, "utf8") };
}

/** Lays the licences of all packages that a bundle holds beside it, as most licences ask of whoever hands it on. */
class NoticesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoticesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "NoticesPlugin", stage }, () => {
        const files = [...compilation.modules].flatMap(resourcesOf);
        const text = noticesOf(packageFolders(files), files.some((file) => FONT.test(file)) ? [fontNotice()] : []);
        compilation.emitAsset(NOTICES_FILE, new sources.RawSource(text));
      });
    });
  }
}

/** The files that a module is made of; one that is several, put together, is all of theirs. */
function resourcesOf(module) {
  return [module.resource, ...(module.modules ?? []).map(({ resource }) => resource)].filter(
    (resource) => typeof resource === "string",
  );
}

/** The folders of the packages that these files belong to, each once. */
function packageFolders(files) {
  return [...new Set(files.flatMap((file) => PACKAGE.exec(file)?.[1] ?? []))];
}

/** The notices of the packages in these folders, by name. Throws when one says nothing of its licence. */
function noticesOf(folders, others = []) {
  const notices = new Map([...folders.map(noticeOf), ...others].map(({ title, text }) => [title, text]));
  const sorted = [...notices].sort(([one], [other]) => (one < other ? -1 : 1));
  const line = "-".repeat(80);
  return sorted.map(([title, text]) => `${line}\n${title}\n${line}\n\n${text.trim()}\n`).join("\n");
}

function noticeOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
  const by = typeof author === "object" ? author?.name : author;
  const facts = [license && `Licence: ${license}`, by && `Copyright: ${by}`, homepage].filter(Boolean);
  if (texts.length === 0 && !license) throw new Error(`${name} says nothing of its licence: ${folder}`);
  return { title: `${name} ${version}`, text: [facts.join("\n"), ...texts].join("\n\n") };
}

/** The packages that the source maps of a folder name and its notices do not; those of a folder without notices are all. */
function packagesWithoutNotice(folder) {
  const file = path.join(folder, NOTICES_FILE);
  const noticed = existsSync(file) ? readFileSync(file, "utf8") : "";
  const maps = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".map"));
  const sources = maps.flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")).sources);
  const names = sources.flatMap((source) => PACKAGE.exec(source)?.[2] ?? []);
  return [...new Set(names)].filter((name) => !noticed.includes(`\n${name} `)).sort();
}

module.exports = { NoticesPlugin, packagesWithoutNotice };
