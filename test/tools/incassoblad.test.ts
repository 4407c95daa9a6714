import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const TOOL = join(ROOT, "tools", "incassoblad.mjs");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-tool-"));
  mkdirSync(join(folder, "books"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as npm does: in the project's folder, with the user's in INIT_CWD. */
function runByNpm(args: readonly string[], script: string, cwd = ROOT) {
  const env = { ...process.env, npm_lifecycle_event: script, INIT_CWD: join(folder, "books") };
  return spawnSync(process.execPath, [TOOL, ...args], { cwd, env, encoding: "utf8" });
}

describe("npm run incassoblad", () => {
  test("counts paths from the folder in which the user called", () => {
    const { status } = runByNpm(["new", "book.xlsx", "--language", "nl"], "incassoblad");
    expect(status).toBe(0);
    expect(existsSync(join(folder, "books", "book.xlsx"))).toBe(true);
  });

  test("counts paths from its own folder when another script of npm calls it", () => {
    const { status } = runByNpm(["new", "book.xlsx"], "demo", folder);
    expect(status).toBe(0);
    expect(existsSync(join(folder, "book.xlsx"))).toBe(true);
    expect(existsSync(join(folder, "books", "book.xlsx"))).toBe(false);
  });

  test("leaves standard output to the result, and hands the exit code on", () => {
    const { status, stdout } = runByNpm(["check", "nowhere.xlsx", "--json"], "incassoblad");
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ action: "check", exit: 3 });
  });
});
