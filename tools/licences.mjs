// npm run licences
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SetUpError, runTool, print } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

const CHECKER = join(ROOT, "node_modules", "license-checker-rseidelsohn", "bin", "license-checker-rseidelsohn.js");

/** The licences of the installed packages: name and version to licence expression. */
function installedLicences(args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CHECKER, "--json", "--excludePrivatePackages", "--start", ROOT, ...args],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new SetUpError(`The licence checker failed.\n${stderr}`);
  return Object.entries(JSON.parse(stdout)).map(([nameAndVersion, { licenses }]) => ({
    name: nameAndVersion.slice(0, nameAndVersion.lastIndexOf("@")),
    nameAndVersion,
    licence: [licenses].flat().join(" AND "),
  }));
}

/** Whether an SPDX expression can be met: one of what `OR` offers, all of what `AND` demands. */
function isMet(expression, allowed) {
  const offers = expression.replaceAll(/[()]/g, "").split(" OR ");
  return offers.some((offer) => offer.split(" AND ").every((licence) => allowed.includes(licence)));
}

/** One line for every package whose licence is neither allowed nor an exception with a reason. */
function refused(packages, { allowed, exceptions, inProduct }) {
  return packages
    .filter(({ name, licence }) => {
      const exception = exceptions[name];
      const isException = exception?.found === licence && !(inProduct && exception.developmentOnly);
      return !isException && !isMet(licence, allowed);
    })
    .map(({ nameAndVersion, licence }) => `${nameAndVersion}: ${licence}`);
}

await runTool(() => {
  const { production, development, exceptions } = JSON.parse(readFileSync(join(ROOT, ".licences.json"), "utf8"));
  const inProduct = installedLicences(["--production"]);
  const all = installedLicences([]);
  const problems = [
    ...refused(inProduct, { allowed: production, exceptions, inProduct: true }).map(
      (line) => `in the product: ${line}`,
    ),
    ...refused(all, { allowed: [...production, ...development], exceptions, inProduct: false }),
    ...Object.keys(exceptions)
      .filter((name) => !all.some((installed) => installed.name === name))
      .map((name) => `${name}: an exception in .licences.json that nothing needs any more`),
  ];
  for (const problem of problems) print(problem);
  print(`${inProduct.length} packages in the product and ${all.length} in all: ${problems.length} licences refused.`);
  return problems.length > 0 ? 1 : 0;
});
