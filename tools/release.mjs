// npm run release
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { billOfMaterials, checksums, DIST_ONLY, zipped } from "./releaseFiles.mjs";
import { print, runTool, SetUpError } from "./run.mjs";
import { alone, ROOT, setUp } from "./setUp.mjs";

const RELEASE = join(ROOT, "dist", "release");
/** Where the bundles of a release are built: apart, so that no page of a test is exchanged for one without an address. */
const BUILT = join(ROOT, "dist", "releaseBuild");

await runTool(async () => {
  await setUp();
  const names = await alone(makeRelease);
  print(`Made in ${relative(process.cwd(), RELEASE) || "."}:`);
  for (const name of names) print(`  ${name}`);
  print(
    "Next: docs/install.md says how each is installed; sha256sum --check SHA256SUMS there proves that they are whole.",
  );
  return 0;
});

/** Builds everything and lays it into dist/release; gives the names, in order. Throws SetUpError. */
async function makeRelease() {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const folder of [RELEASE, BUILT]) rmSync(folder, { recursive: true, force: true });
  for (const name of ["excel", "desk", "cli"]) build(name);
  const files = new Map([
    [`incassoblad-excel-${version}.zip`, await zipped(excelFiles())],
    [`incassoblad-desk-${version}.zip`, await zipped(within(`incassoblad-desk-${version}`, deskFiles()))],
    [`incassoblad-cli-${version}.cjs`, readFileSync(join(BUILT, "cli", "incassoblad.cjs"))],
    ["LICENCES.txt", licences()],
    [`incassoblad-${version}.cdx.json`, materials(version)],
  ]);
  files.set("SHA256SUMS", Buffer.from(checksums(files)));
  mkdirSync(RELEASE, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(RELEASE, name), bytes);
  return [...files.keys()].sort();
}

function build(name) {
  print(`Building ${name}.`);
  const webpack = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  // What is kept of earlier builds decides in which order webpack joins modules: from nothing the bytes are always the same.
  const args = [
    "--mode",
    "production",
    "--config-name",
    name,
    "--output-path",
    join(BUILT, name),
    "--env",
    "alone",
    "--no-cache",
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...args], { cwd: ROOT, encoding: "utf8" });
  if (status === 0) return;
  print(`${stdout}${stderr}`.trim());
  throw new SetUpError(`The build of ${name} failed; webpack's messages are above.`);
}

/** What is handed out of a build: path in the folder, with slashes, to bytes. */
function builtFiles(name) {
  const folder = join(BUILT, name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !DIST_ONLY.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
  return new Map(paths.map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path))]));
}

function excelFiles() {
  const files = builtFiles("excel");
  // It names the machine of whoever works on the project; setup.html makes one with the address of the host.
  files.delete("manifest.xml");
  return new Map([...files, ...ownPapers(["docs/install.md"])]);
}

function deskFiles() {
  return new Map([...builtFiles("desk"), ...ownPapers([])]);
}

/** Our licence, and other texts of ours, beside what is handed out. */
function ownPapers(paths) {
  return ["LICENSE", ...paths].map((path) => [path.split("/").at(-1), readFileSync(join(ROOT, path))]);
}

function within(folder, files) {
  return new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

/** The licences of everything that is in any of the bundles. */
function licences() {
  const parts = ["cli", "desk", "excel"].map(
    (name) => `In ${name}\n${"=".repeat(80)}\n\n${readFileSync(join(BUILT, name, "THIRD-PARTY-NOTICES.txt"), "utf8")}`,
  );
  return Buffer.from([readFileSync(join(ROOT, "LICENSE"), "utf8"), ...parts].join("\n"));
}

/** The bill of materials, from the lock file alone. Throws SetUpError. */
function materials(version) {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith("npm-cli.js") ? [process.execPath, [npm]] : ["npm", []];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new SetUpError(`npm sbom failed: ${stderr}`);
  return Buffer.from(billOfMaterials(stdout, version));
}
