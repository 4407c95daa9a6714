import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const FOLDER = join(ROOT, ".github", "workflows");
const WORKFLOWS = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), "utf8")] as const);

describe("What checks and releases elsewhere", () => {
  test.each(WORKFLOWS)(
    "%s takes every action by the hash of its commit, and says which version that is",
    (_name, text) => {
      const uses = [...text.matchAll(/\buses: (.*)/g)].map(([, action]) => action);
      expect(uses.length).toBeGreaterThan(0);
      for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    },
  );

  test.each(WORKFLOWS)("%s may only read, but for a job that says otherwise", (_name, text) => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\S/m);
    const more = [...text.matchAll(/^ {4}permissions:\n((?: {6}.*\n)+)/gm)].map(([, rights]) => rights?.trim());
    expect(more.every((rights) => rights === "contents: write")).toBe(true);
  });

  test.each(WORKFLOWS)("%s leaves no credentials in the clone, and calls scripts that are here", (_name, text) => {
    expect((text.match(/actions\/checkout@/g) ?? []).length).toBe(
      (text.match(/persist-credentials: false/g) ?? []).length,
    );
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const asked = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? "");
    expect(asked.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test("one runs what CI runs, the other makes the release twice", () => {
    const texts = new Map(WORKFLOWS);
    expect(texts.get("check.yml")).toContain(".ci/run");
    expect(texts.get("release.yml")?.match(/npm run release$/gm)).toHaveLength(2);
  });
});
