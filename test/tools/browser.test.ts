import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-browser-"));
  for (const name of ["chromium-headless-shell", "chromium", "msedge", "mine"]) writeFileSync(join(folder, name), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(environment: Record<string, string>): Promise<string | null> {
  const { findBrowser } = await import("../../tools/browser.mjs");
  return findBrowser(environment);
}

describe("The browser for tests", () => {
  test("is the one that is named, by its path or by what starts it", async () => {
    expect(await found({ CHROMIUM_PATH: join(folder, "mine"), PATH: folder })).toBe(join(folder, "mine"));
    expect(await found({ CHROMIUM_PATH: "mine", PATH: [join(folder, "nowhere"), folder].join(delimiter) })).toBe(
      join(folder, "mine"),
    );
  });

  test("is not another one when the named one is not there", async () => {
    expect(await found({ CHROMIUM_PATH: "gone", PATH: folder })).toBeNull();
  });

  test("is the first that is found where none is named: Chromium without windows, Chromium, Edge", async () => {
    expect(await found({ PATH: folder })).toBe(join(folder, "chromium-headless-shell"));
    rmSync(join(folder, "chromium-headless-shell"));
    expect(await found({ PATH: folder })).toBe(join(folder, "chromium"));
    rmSync(join(folder, "chromium"));
    expect(await found({ PATH: folder })).toBe(join(folder, "msedge"));
  });
});
