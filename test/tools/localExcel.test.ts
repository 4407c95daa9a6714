import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseNumber } from "office-addin-cli";

const ROOT = join(__dirname, "..", "..");

/** A manifest as the tools read it that open Excel with it; in a process of its own, since it loads ES modules its own way. */
function readByMicrosoft(path: string): { readonly id: string; readonly defaultSettings: { sourceLocation: string } } {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((manifest) => console.log(JSON.stringify(manifest)))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script, path], { cwd: ROOT, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, expect.anything()]);
  return JSON.parse(stdout) as ReturnType<typeof readByMicrosoft>;
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "incassoblad-excel-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run excel` with these words is taken to ask, on a computer with Excel. */
async function wished(...args: readonly string[]): Promise<unknown> {
  const { wishes } = await import("../../tools/localExcel.mjs");
  return wishes(args, parseNumber, "win32");
}

describe("npm run excel", () => {
  test("opens Excel on this computer, with the pages on the port that the manifest names", async () => {
    expect(await wished()).toEqual({ port: 3000, appType: "desktop" });
    expect(await wished("--port", "3443")).toEqual({ port: 3443, appType: "desktop" });
  });

  test("opens Excel on the web with a workbook of the user's", async () => {
    const document = "https://example.sharepoint.com/book.xlsx";
    expect(await wished("--web", "--document", document)).toEqual({ port: 3000, appType: "web", document });
    await expect(wished("--web")).rejects.toThrow("npm run excel -- --web --document");
    await expect(wished("--document", document)).rejects.toThrow("--document belongs to --web");
  });

  test.each(["0", "65536", "-1", "3.5", "many", ""])("takes no port %j", async (port) => {
    await expect(wished(`--port=${port}`)).rejects.toThrow("--port takes a number from 1 to 65535");
  });

  test("says where Excel runs when this computer has none", async () => {
    const { wishes } = await import("../../tools/localExcel.mjs");
    expect(() => wishes([], parseNumber, "linux")).toThrow("Windows and on a Mac");
    expect(wishes(["--web", "--document", "https://example.com/b.xlsx"], parseNumber, "linux")).toMatchObject({
      appType: "web",
    });
    await expect(wished("--prot", "1")).rejects.toThrow("npm run excel -- [--port N]");
  });

  test("gives Excel the manifest of the sources with every address on this port, which Microsoft's own reader takes", async () => {
    const { writeLocalManifest } = await import("../../tools/localExcel.mjs");
    const path = join(folder, "local", "manifest.xml");
    expect(writeLocalManifest(3443, path)).toBe("https://localhost:3443");
    const written = readFileSync(path, "utf8");
    expect(written).not.toContain("https://localhost:3000");
    const source = readByMicrosoft(join(ROOT, "manifest.xml"));
    const local = readByMicrosoft(path);
    expect(local.id).toBe(source.id);
    expect(local.defaultSettings.sourceLocation).toBe("https://localhost:3443/taskpane.html");
  });
});
