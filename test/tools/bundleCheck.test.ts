import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const PAGE = readFileSync(join(ROOT, "src", "taskpane", "taskpane.html"), "utf8");
const OWN = '<script src="pane.js"></script></body>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-bundle-"));
  writeFileSync(join(folder, "pane.js"), "console.info(1);");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong with our page when this of it is something else. */
async function problemsWith(was = "</body>", is = OWN): Promise<readonly string[]> {
  const { checkPage } = await import("../../tools/bundleCheck.mjs");
  expect(PAGE).toContain(was);
  return checkPage(PAGE.replace(was, is).replace(is === OWN ? "" : "</body>", is === OWN ? "" : OWN), folder).problems;
}

describe("The pane's page", () => {
  test("is as it should be, and tells what it loads", async () => {
    const { checkPage } = await import("../../tools/bundleCheck.mjs");
    const { problems, scripts } = checkPage(PAGE.replace("</body>", OWN), folder);
    expect(problems).toEqual([]);
    expect(scripts).toEqual([["pane.js", expect.any(Number)]]);
  });

  test("may let nothing run at all, as the manual's pages", async () => {
    const { checkPage } = await import("../../tools/bundleCheck.mjs");
    const [first = ""] = PAGE.split("<script");
    const page = first.replace(/script-src [^;]*/, "script-src 'none'");
    expect(page).not.toBe(first);
    expect(checkPage(`${page}</body></html>`, folder)).toMatchObject({ problems: [], total: 0 });
  });

  test.each([
    ["a script in the page", "<noscript>", "<script>start()</script><noscript>", "stands in the page itself"],
    ["an attribute with script", '<div id="pane">', '<div id="pane" onclick="start()">', "script in an attribute"],
    [
      "a script of somebody else",
      "<noscript>",
      '<script src="https://cdn.example/x.js"></script><noscript>',
      "elsewhere",
    ],
    ["a script that is not there", "<noscript>", '<script src="gone.js"></script><noscript>', "not there: gone.js"],
    ["a policy that lets in code of text", "script-src 'self'", "script-src 'self' 'unsafe-eval'", "'unsafe-eval'"],
    [
      "a policy that lets in inline script",
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline'",
      "'unsafe-inline'",
    ],
    ["a policy that begins with everything", "default-src 'none'", "default-src *", "default-src"],
    ["no policy", "Content-Security-Policy", "x-nothing", "no content security policy"],
    ["a script before the policy", '<meta charset="utf-8" />', '<script src="pane.js"></script>', "before the policy"],
  ])("is refused with %s", async (_what, was, is, problem) => {
    expect((await problemsWith(was, is)).join("\n")).toContain(problem);
  });

  test("is refused when it loads too much before its first paint", async () => {
    writeFileSync(join(folder, "pane.js"), randomBytes(310_000));
    expect((await problemsWith()).join()).toContain("bytes of script before the first paint");
  });
});

describe("A script", () => {
  test("that makes code of text is found out, and one that only speaks of it is not", async () => {
    const { evaluationsIn } = await import("../../tools/bundleCheck.mjs");
    for (const script of ["eval(text)", 'new Function("return this")', "setTimeout('go()', 1)"]) {
      expect(evaluationsIn(script)).toHaveLength(1);
    }
    expect(evaluationsIn("retrieval(x); new Function; setTimeout(go, 1); medieval.evaluate()")).toEqual([]);
  });
});

test("What is known to do no harm is let in, and the same way of making code beside it is not", async () => {
  const { evaluationsIn } = await import("../../tools/bundleCheck.mjs");
  const harmless = ['||Function("return this")()'];
  expect(evaluationsIn('const root=self||Function("return this")();', harmless)).toEqual([]);
  expect(evaluationsIn('const root=self||Function("return this")();Function("go()")();', harmless)).toHaveLength(1);
});

test("A page of a folder with another limit is measured by that one", async () => {
  const { checkPage } = await import("../../tools/bundleCheck.mjs");
  const page = PAGE.replace("</body>", OWN);
  writeFileSync(join(folder, "pane.js"), randomBytes(310_000));
  expect(checkPage(page, folder, 320_000).problems).toEqual([]);
  expect(checkPage(page, folder, 305_000).problems.join()).toContain("305000 are allowed");
});

test("A build that is not there is a problem, not a pass", async () => {
  const { checkBundle } = await import("../../tools/bundleCheck.mjs");
  const lines: string[] = [];
  expect(checkBundle(join(folder, "excel"), (line) => lines.push(line))).toBe(1);
  expect(lines.join()).toContain("npm run build");
});
