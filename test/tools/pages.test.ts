import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TOOLS = join(__dirname, "..", "..", "tools");

test("What a bundle is made of is said in one place: two commands that differ would undo each other's builds", () => {
  const names = readdirSync(TOOLS)
    .filter((file) => file.endsWith(".mjs"))
    .flatMap((file) => [...readFileSync(join(TOOLS, file), "utf8").matchAll(/\bname: "(\w+)",\s+what:/g)])
    .map(([, name]) => name);
  expect([...names].sort()).toEqual(["bench", "cli", "conformance", "desk", "excel", "officeHost"]);
});
