/*
 * Looks at the pages of a build as a browser gets them: `npm run bundle`. Which scripts each loads and how large they
 * are; that none is in the page itself, that nothing turns text into code, and that the page forbids it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { packagesWithoutNotice } from "./notices.cjs";
import { ROOT } from "./setUp.mjs";

/** From here Office.js comes, and no other script of anybody else. */
const OFFICE = "https://appsforoffice.microsoft.com";
/** Of script before the first paint of the pane, compressed; Office.js is Microsoft's and apart. */
const SCRIPT_MAX = 300_000;

/**
 * The folders of dist with pages. The desk may load a little more: it is the pane with a start screen and a bar for files,
 * opened in a browser of today once a day, while Excel starts its pane with the workbook. `harmless` is what looks like code
 * of text and is not: lodash's last resort for finding the global object, of which the grid has a copy, comes after `self`,
 * which every browser has.
 */
const FOLDERS = [
  { name: "excel", scriptMax: SCRIPT_MAX, harmless: [] },
  { name: "conformance", scriptMax: SCRIPT_MAX, harmless: [] },
  { name: "desk", scriptMax: 320_000, harmless: ['||Function("return this")()'] },
];

/** The folders of dist that users get. */
const HANDED_ON = ["cli", "desk", "excel"];

/** What must not stand in a script: it makes code of text, which the page's policy forbids. */
const EVALUATION = [/\beval\s*\(/, /\bFunction\s*\(\s*["'`]/, /\bset(?:Timeout|Interval)\s*\(\s*["'`]/];

/** What is wrong with a page, and what it loads. `folder` is where its scripts lie. */
export function checkPage(html, folder, scriptMax = SCRIPT_MAX) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/gi)];
  const sources = scripts.map(([, attributes]) => attributeOf(attributes, "src"));
  const own = sources.filter((source) => source !== null && !/^[a-z]+:/i.test(source));
  const sizes = own
    .filter((source) => existsSync(join(folder, source)))
    .map((source) => [source, gzipped(join(folder, source))]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const problems = [
    ...scripts
      .filter(([, , body], index) => sources[index] === null || body.trim() !== "")
      .map(() => "a script stands in the page itself"),
    ...sources
      .filter((source) => source !== null && /^[a-z]+:/i.test(source) && !source.startsWith(`${OFFICE}/`))
      .map((source) => `a script comes from elsewhere: ${source}`),
    ...own.filter((source) => !existsSync(join(folder, source))).map((source) => `a script is not there: ${source}`),
    ...(/\son[a-z]+\s*=/i.test(html.replace(/<script\b[^>]*>[^]*?<\/script>/gi, ""))
      ? ["an element has script in an attribute"]
      : []),
    ...(total > scriptMax ? [`${total} bytes of script before the first paint; ${scriptMax} are allowed`] : []),
    ...policyProblems(html),
  ];
  return { problems, scripts: sizes, total };
}

/** What is missing from the page's content security policy, or too much in it. */
function policyProblems(html) {
  const meta = [...html.matchAll(/<meta\b([^>]*)>/gi)].find(
    ([, attributes]) => attributeOf(attributes, "http-equiv")?.toLowerCase() === "content-security-policy",
  );
  if (meta === undefined) return ["the page has no content security policy"];
  if (html.search(/<script\b/i) !== -1 && html.search(/<script\b/i) < meta.index)
    return ["a script stands before the policy"];
  const policy = new Map(
    (attributeOf(meta[1], "content") ?? "")
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name, ...values]) => [name, values]),
  );
  const scripts = policy.get("script-src") ?? policy.get("default-src") ?? ["*"];
  return [
    ...scripts
      .filter((source) => source !== "'none'" && source !== "'self'" && source !== OFFICE)
      .map((source) => `the policy lets in scripts of ${source}`),
    ...(policy.get("default-src")?.join() === "'none'"
      ? []
      : ["the policy does not begin with nothing (default-src 'none')"]),
    ...["base-uri", "form-action"]
      .filter((name) => policy.get(name)?.join() !== "'none'")
      .map((name) => `the policy says nothing of ${name}`),
  ];
}

/** The value of an attribute, with quotes or without; null when it is not there. */
function attributeOf(attributes, name) {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(attributes);
  return match === null ? null : (match[1] ?? match[2] ?? match[3]);
}

/** The places in a script that make code of text, but for those that are known to do no harm. */
export function evaluationsIn(script, harmless = []) {
  const rest = harmless.reduce((text, known) => text.replaceAll(known, ""), script);
  return EVALUATION.flatMap((pattern) => pattern.exec(rest)?.[0] ?? []);
}

function gzipped(file) {
  return gzipSync(readFileSync(file)).length;
}

/** All files with this ending in and under a folder. */
function filesUnder(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Says which packages of a bundle have no licence beside it, and gives how many. */
function checkNotices(folder, print = console.log) {
  const missing = existsSync(folder) ? packagesWithoutNotice(folder) : [];
  for (const name of missing) print(`PROBLEM ${relative(ROOT, folder)}: the notices say nothing of ${name}`);
  return missing.length;
}

/** Checks every page and script of a build, tells what it finds, and gives the number of problems. */
export function checkBundle(folder, print = console.log, { scriptMax = SCRIPT_MAX, harmless = [] } = {}) {
  const pages = existsSync(folder) ? filesUnder(folder, ".html") : [];
  const found = pages.length === 0 ? [`${relative(ROOT, folder)}: no page; run npm run build first`] : [];
  for (const page of pages) {
    const name = relative(ROOT, page);
    const { problems, scripts, total } = checkPage(readFileSync(page, "utf8"), dirname(page), scriptMax);
    print(`${name}: ${kilobytes(total)} of script before the first paint`);
    for (const [script, size] of scripts) print(`  ${script}  ${kilobytes(size)}`);
    found.push(...problems.map((problem) => `${name}: ${problem}`));
  }
  for (const script of existsSync(folder) ? filesUnder(folder, ".js") : []) {
    const evaluations = evaluationsIn(readFileSync(script, "utf8"), harmless);
    found.push(...evaluations.map((text) => `${relative(ROOT, script)}: makes code of text: ${text}`));
  }
  for (const problem of found) print(`PROBLEM ${problem}`);
  return found.length;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB (gzip)`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = FOLDERS.map(({ name, ...limits }) => checkBundle(join(ROOT, "dist", name), console.log, limits));
  problems.push(...HANDED_ON.map((name) => checkNotices(join(ROOT, "dist", name))));
  process.exitCode = problems.some((count) => count > 0) ? 1 : 0;
}
