import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { loadAction } from "../../src/actions/registry";
import { diskFiles } from "../../src/cli/diskFiles";
import { isoDateTime } from "../../src/domain/values/calendar";
import { TABLE_NAMES } from "../../src/domain/book/records";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { withoutTables } from "../support/droppedTables";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";

/*
 * A workbook after a month's work that a program has saved which keeps the cells and loses every Excel table: nothing
 * may be collected from it a second time, and one command puts it right.
 */

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "dropped-tables-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (file: string) => join(folder, file);

interface Json {
  readonly exit: number;
  readonly findings: readonly { readonly code: string; readonly message: string; readonly params: object }[];
  readonly changes: readonly unknown[];
  readonly documents: readonly { readonly kind: string; readonly name: string; readonly sha256: string }[];
  readonly orders: readonly string[];
  readonly summary: Readonly<Record<string, unknown>>;
}

const world = (now: string) =>
  fakeWorld(fakeDisk(), [], {
    callerFolder: folder,
    files: diskFiles,
    actionNamed: loadAction,
    now: () => isoDateTime(now),
  });

async function json(words: string, now = "2026-12-20T10:15:00"): Promise<Json> {
  const { out } = await say(`${words} --json`, world(now));
  return JSON.parse(out) as Json;
}

const plain = (words: string, now = "2026-12-20T10:15:00") => say(words, world(now));

async function month(language: string): Promise<void> {
  const done = async (words: string, now: string) => expect([words, (await json(words, now)).exit]).toEqual([words, 0]);
  await done(`new books.xlsx --sample --language ${language}`, "2026-11-22T10:15:00");
  await done("collect books.xlsx --collection-date 2026-12-07 --confirm", "2026-11-23T10:15:00");
  for (const order of ["2026-0001", "2026-0002", "2026-0003"]) {
    await done(`deliver books.xlsx --order ${order}`, "2026-11-24T10:15:00");
  }
  await done("settle books.xlsx --order 2026-0001 --confirm", "2026-12-07T10:15:00");
}

const errors = ({ findings }: Json) => findings.map(({ code }) => code);

/** What a program leaves that loses the Excel tables, or only those of some. */
function drop(from: string, to: string, isDropped?: (name: string) => boolean): void {
  writeFileSync(at(to), withoutTables(readFileSync(at(from)), isDropped));
}

const COLLECT = "--collection-date 2027-01-11 --confirm";
const bankFiles = (out: string) =>
  readdirSync(at(out))
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .map((name) => [name, readFileSync(join(at(out), name), "utf8")]);

describe.each(["nl", "en"])("A workbook (%s) that another program saved without its tables", (language) => {
  beforeEach(async () => {
    await month(language);
    drop("books.xlsx", "dropped.xlsx");
  }, 60_000);

  test("is written by no command, and every one of them names all seventeen tables, the cause and the remedy", async () => {
    const before = readFileSync(at("dropped.xlsx"));
    for (const words of [
      "check dropped.xlsx",
      "verify dropped.xlsx",
      `propose dropped.xlsx ${COLLECT}`,
      `order dropped.xlsx ${COLLECT}`,
      `collect dropped.xlsx ${COLLECT} --out held`,
      "map dropped.xlsx",
      "deliver dropped.xlsx --order 2026-0002 --confirm",
      "cancel dropped.xlsx --order 2026-0002 --confirm",
      "settle dropped.xlsx --order 2026-0002 --confirm",
    ]) {
      const found = await json(words);
      expect([words, found.exit, found.changes, found.documents]).toEqual([words, 1, [], []]);
      const dropped = found.findings.filter(({ code }) => code === "tables.dropped");
      expect([words, dropped.length]).toEqual([words, 1]);
      expect(dropped[0]?.params).toMatchObject({ count: TABLE_NAMES.length });
      for (const table of TABLE_NAMES) expect(dropped[0]?.message).toContain(`${table} (`);
      expect(dropped[0]?.message).toMatch(/\bnew\b/);
    }
    expect(readFileSync(at("dropped.xlsx")).equals(before)).toBe(true);
  });

  test("gets all its tables back by new, which first tells what it will do", async () => {
    const before = readFileSync(at("dropped.xlsx"));
    const preview = await json("new dropped.xlsx --dry-run");
    expect(readFileSync(at("dropped.xlsx")).equals(before)).toBe(true);
    const done = await json("new dropped.xlsx");
    expect(done.summary).toEqual(preview.summary);
    expect(done.summary).toMatchObject({ sheets: [], columns: [], openTables: [], ownTables: [] });

    const [was, is] = await Promise.all(
      ["books.xlsx", "dropped.xlsx"].map(async (file) => (await nodeFileWorkbook(at(file))).read()),
    );
    expect(is).toEqual(was);
    expect((await json("verify dropped.xlsx")).findings).toEqual([]);
    expect(errors(await json("check dropped.xlsx"))).toEqual(errors(await json("check books.xlsx")));
    const again = await plain("new dropped.xlsx");
    expect([again.exit, again.out]).toEqual([0, expect.not.stringContaining("A1:")]);

    expect((await json(`collect books.xlsx ${COLLECT} --out a`)).exit).toBe(0);
    expect((await json(`collect dropped.xlsx ${COLLECT} --out b`)).exit).toBe(0);
    expect(bankFiles("b")).toEqual(bankFiles("a"));
    expect(bankFiles("a").length).toBeGreaterThan(0);
  }, 60_000);
});

describe("Where the user made some of the tables again himself", () => {
  const required = ["Administrations", "Accounts", "Debtors", "Mandates", "Invoices"];

  test("nothing is collected, and nobody is advised to give a sheet another name", async () => {
    await month("nl");
    drop("books.xlsx", "five.xlsx", (name) => !required.includes(name));
    const held = await json(`collect five.xlsx ${COLLECT} --out held`);
    expect([held.exit, held.changes, held.documents]).toEqual([1, [], []]);
    expect(errors(held)).toContain("tables.dropped");
    expect(errors(held)).toContain("books.orderLost");
    const found = held.findings.map(({ message }) => message).join(" ");
    expect(found).toContain("Orders (Incasso-opdrachten)");
    expect(found).not.toMatch(/andere naam|hernoem/);
    const { summary } = await json("new five.xlsx");
    expect(summary["laidTables"]).toHaveLength(12);
    expect((await json("verify five.xlsx")).findings).toEqual([]);
  }, 60_000);

  test("a copy of a sheet under another name is not taken for it; of two copies neither is", async () => {
    await month("nl");
    drop("books.xlsx", "copied.xlsx", (name) => name === "Orders" || name === "DirectDebits");
    const parts = unzipSync(readFileSync(at("copied.xlsx")));
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const renamed = (name: string) => workbook.replace('name="Incasso-opdrachten"', `name="${name}"`);
    const write = (text: string) =>
      writeFileSync(at("copied.xlsx"), zipSync({ ...parts, "xl/workbook.xml": strToU8(text) }));

    // Known by its captions alone.
    write(renamed("Orders oud"));
    expect((await json("new copied.xlsx --dry-run")).summary).toMatchObject({
      laidTables: [{ table: "Orders", sheet: "Orders oud" }, { table: "DirectDebits" }],
      sheets: [],
    });
    // Journaal's table is gone from it: another sheet with the captions of the orders.
    const twin = strFromU8(parts["xl/worksheets/sheet10.xml"] ?? new Uint8Array());
    parts["xl/worksheets/sheet11.xml"] = strToU8(twin);
    write(renamed("Orders oud").replace('name="Incassoregels"', 'name="Orders ouder"'));
    const open = await json("new copied.xlsx");
    expect(open.summary).toMatchObject({
      laidTables: [],
      openTables: [{ table: "Orders", sheets: ["Orders oud", "Orders ouder"], sheet: "Incasso-opdrachten" }],
    });
    expect(errors(await json(`collect copied.xlsx ${COLLECT}`))).toContain("tables.dropped");
    const shown = await plain("new copied.xlsx --dry-run");
    expect(shown.out).toContain("Orders oud, Orders ouder");
    // The right one gets its name.
    write(renamed("Incasso-opdrachten").replace('name="Incassoregels"', 'name="Orders ouder"'));
    expect((await json("new copied.xlsx --dry-run")).summary).toMatchObject({
      laidTables: [{ table: "Orders", sheet: "Incasso-opdrachten" }],
      openTables: [],
    });
  }, 60_000);
});

test("a firm's own list that has some of our captions is no table of ours, and stands in the way of nothing", async () => {
  await month("nl");
  const parts = unzipSync(withoutTables(readFileSync(at("books.xlsx")), (name) => name === "LedgerAccounts"));
  const sheet = "xl/worksheets/sheet4.xml";
  const text = strFromU8(parts[sheet] ?? new Uint8Array());
  const cells = text.replace(/<t[^>]*>(Administratie|Naam|Soort)<\/t>/g, "<t>Iets $1</t>");
  writeFileSync(at("list.xlsx"), zipSync({ ...parts, [sheet]: strToU8(cells) }));
  const checked = await json("check list.xlsx");
  expect(errors(checked)).not.toContain("tables.dropped");
});
