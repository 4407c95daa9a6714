import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { webpack } from "webpack";
import { NoticesPlugin, packagesWithoutNotice } from "../../tools/notices.cjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-notices-"));
  writeFileSync(
    join(folder, "index.js"),
    'import { one } from "one";\nimport two from "@some/two";\nconsole.info(one, two);\n',
  );
  addPackage("one", { license: "MIT" }, { LICENSE: "Permission of one" });
  addPackage("@some/two", { license: "ISC", author: { name: "Somebody" } });
  addPackage("three", { license: "MIT" }, { "LICENCE.md": "Permission of three" });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A package of the folder, whose module asks for the third one. */
function addPackage(name: string, about: object, files: Readonly<Record<string, string>> = {}): void {
  const at = join(folder, "node_modules", name);
  mkdirSync(at, { recursive: true });
  const three = name === "three" ? "" : 'import "three";\n';
  const code = `${three}console.info("${name}");\nexport const one = document.title;\nexport default one;`;
  for (const [file, text] of Object.entries({
    "package.json": JSON.stringify({ name, version: "1.2.3", main: "index.js", ...about }),
    "index.js": code,
    ...files,
  })) {
    writeFileSync(join(at, file), text);
  }
}

/** Bundles the folder; rejects with what webpack says of it. */
function bundled(): Promise<string> {
  const output = join(folder, "out");
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry: "./index.js",
    devtool: "source-map",
    output: { path: output },
    plugins: [new NoticesPlugin()],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? stats?.compilation.errors[0];
      if (problem === undefined) resolve(output);
      else reject(problem);
    });
  });
}

test("beside a bundle stand the licences of all packages in it, also of those that others bring along", async () => {
  const output = await bundled();
  const text = readFileSync(join(output, "THIRD-PARTY-NOTICES.txt"), "utf8");
  expect(text.split("\n").filter((line) => /1\.2\.3|Permission|Licence:|Copyright:/.test(line))).toEqual([
    "@some/two 1.2.3",
    "Licence: ISC",
    "Copyright: Somebody",
    "one 1.2.3",
    "Licence: MIT",
    "Permission of one",
    "three 1.2.3",
    "Licence: MIT",
    "Permission of three",
  ]);
  expect(packagesWithoutNotice(output)).toEqual([]);
});

test("a bundle whose notices are gone, or lack a package, is found", async () => {
  const output = await bundled();
  const file = join(output, "THIRD-PARTY-NOTICES.txt");
  writeFileSync(file, readFileSync(file, "utf8").replace("three 1.2.3", ""));
  expect(packagesWithoutNotice(output)).toEqual(["three"]);
  rmSync(file);
  expect(packagesWithoutNotice(output)).toEqual(["@some/two", "one", "three"]);
});

test("a package that says nothing of its licence is not bundled", async () => {
  addPackage("@some/two", {});
  await expect(bundled()).rejects.toThrow("@some/two says nothing of its licence");
});
