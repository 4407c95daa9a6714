import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./setUp.mjs";

/**
 * What a test needs that takes long to make or to install, and by which words in its file, or in a file of ours that it
 * imports, that shows.
 */
const SIGNS = {
  commandLine: /["'](?:incassoblad|bench|demo)\.mjs["']/,
  pages: /\bprocess\.env\["CHROMIUM_PATH"\]/,
  libreOffice: /\bhasLibreOffice\b/,
  openpyxl: /\bhasOpenpyxl\b/,
  webServers: /\bhasWebServer\b/,
};

const IMPORT = /\bfrom "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/g;

/**
 * What the tests need that jest runs for these paths (parts of paths, as jest takes them; none: every test): a set of
 * `commandLine`, `pages`, `libreOffice`, `openpyxl` and `webServers`.
 */
export function needsOf(paths) {
  if (paths.length === 0) return new Set(Object.keys(SIGNS));
  const patterns = paths.map(patternOf);
  const tests = filesIn(join(ROOT, "test")).filter((file) => /\.test\.tsx?$/.test(file));
  const asked = tests.filter((file) => patterns.some((pattern) => pattern.test(relative(ROOT, file))));
  const needs = new Set();
  for (const text of textsFrom(asked)) {
    for (const [need, sign] of Object.entries(SIGNS)) if (sign.test(text)) needs.add(need);
  }
  return needs;
}

/** As jest reads a path; what is no pattern is meant as it stands. */
function patternOf(path) {
  try {
    return new RegExp(path, "i");
  } catch {
    return new RegExp(path.replaceAll(/[^\w/]/g, "\\$&"), "i");
  }
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** The texts of these files and of all that they import of ours below test. */
function textsFrom(files) {
  const seen = new Set(files);
  const texts = [];
  for (const file of seen) {
    const text = readFileSync(file, "utf8");
    texts.push(text);
    for (const [, from, dynamic] of text.matchAll(IMPORT)) {
      const found = resolved(join(dirname(file), from ?? dynamic));
      if (found?.startsWith(join(ROOT, "test"))) seen.add(found);
    }
  }
  return texts;
}

function resolved(path) {
  return [path, `${path}.ts`, `${path}.tsx`].find((file) => /\.tsx?$/.test(file) && existsSync(file));
}
