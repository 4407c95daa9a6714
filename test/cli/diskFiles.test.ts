import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { diskFiles } from "../../src/cli/diskFiles";
import { fakeCheck, fakeOrder, outcomeOf } from "../support/fakeActions";
import { fakeDisk, fakeWorld, namedAmong, say } from "../support/fakeWorld";
import type { Action } from "../../src/actions/action";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "incassoblad-cli-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILE = new TextEncoder().encode("<Document/>");
const fakeCompare: Action = { ...fakeCheck, name: "compare" };
const handOut: Action = {
  ...fakeCheck,
  name: "file",
  decide: () =>
    outcomeOf({
      documents: [{ kind: "directDebitFile", name: "a.xml", bytes: FILE, sha256: "0".repeat(64), order: "O1" }],
    }),
};

function world() {
  return fakeWorld(fakeDisk(), [fakeCheck, fakeOrder, handOut, fakeCompare], {
    callerFolder: folder,
    files: diskFiles,
  });
}

describe("On a real disk", () => {
  test("a workbook is made, changed and read again", async () => {
    expect((await say("new book.xlsx", world())).exit).toBe(0);
    expect((await say("order book.xlsx --collection-date 2026-12-01", world())).exit).toBe(0);
    const { out } = await say("check book.xlsx --json", world());
    expect(JSON.parse(out)).toMatchObject({ exit: 0, summary: { orders: 1 } });
    expect(readdirSync(folder)).toEqual(["book.xlsx"]);
  });

  test("a dry run leaves not so much as a folder", async () => {
    await say("new book.xlsx", world());
    const before = readFileSync(join(folder, "book.xlsx"));
    await say("file book.xlsx --order O1 --out deep/bank --dry-run", world());
    await say("order book.xlsx --collection-date 2026-12-01 --dry-run", world());
    expect(readdirSync(folder)).toEqual(["book.xlsx"]);
    expect(readFileSync(join(folder, "book.xlsx"))).toEqual(before);
  });

  test("the folder of a bank file is made when it is not there", async () => {
    await say("new book.xlsx", world());
    expect((await say("file book.xlsx --order O1 --out deep/bank", world())).exit).toBe(0);
    expect(readFileSync(join(folder, "deep", "bank", "a.xml"), "utf8")).toBe("<Document/>");
    expect((await say("file book.xlsx --order O1 --out deep/bank", world())).exit).toBe(0);
  });

  test("a link that leads nowhere in the place of the bank file is found before the books are written", async () => {
    const issuing: Action = {
      ...fakeOrder,
      decide: (...asked) => ({
        ...fakeOrder.decide(...asked),
        documents: [{ kind: "directDebitFile", name: "a.xml", bytes: FILE, sha256: "0".repeat(64), order: "O1" }],
      }),
    };
    const issuingWorld = { ...world(), actionNamed: namedAmong([issuing]) };
    await say("new book.xlsx", world());
    const before = readFileSync(join(folder, "book.xlsx"));
    symlinkSync(join(folder, "nowhere"), join(folder, "a.xml"));
    const { exit, out } = await say("order book.xlsx --collection-date 2026-12-01 --json", issuingWorld);
    expect(exit).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ code: "file.exists" }], changes: [] });
    expect(readFileSync(join(folder, "book.xlsx")).equals(before)).toBe(true);
    rmSync(join(folder, "a.xml"));
    expect((await say("order book.xlsx --collection-date 2026-12-01", issuingWorld)).exit).toBe(0);
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toBe("<Document/>");
  });

  test("somebody else's file is never overwritten", async () => {
    await say("new book.xlsx", world());
    writeFileSync(join(folder, "a.xml"), "mine");
    expect((await say("file book.xlsx --order O1", world())).exit).toBe(3);
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toBe("mine");
  });

  test.each([
    ["a pipe", "pipe"],
    ["a folder", "."],
    ["a device", "/dev/null"],
  ])("%s in the place of a file is refused at once, and not waited for", async (_, place) => {
    if (place === "pipe") execFileSync("mkfifo", [join(folder, place)]);
    await say("new book.xlsx", world());
    const { exit, out } = await say(`compare book.xlsx ${place} --order O1 --json`, world());
    const { findings } = JSON.parse(out) as { findings: { code: string }[] };
    expect([exit, findings.map(({ code }) => code)]).toEqual([3, ["file.notAFile"]]);
  });

  test.each([
    ["missing.xlsx", null, "file.notFound"],
    ["text.xlsx", "just text", "file.notAWorkbook"],
    ["empty.xlsx", "", "file.notAWorkbook"],
  ])("%s is refused", async (name, contents, code) => {
    if (contents !== null) writeFileSync(join(folder, name), contents);
    const { exit, out } = await say(`check ${name} --json`, world());
    expect(exit).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ code, params: { path: join(folder, name) } }] });
    expect(existsSync(join(folder, name))).toBe(contents !== null);
  });
});
