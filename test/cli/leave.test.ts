import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadAction } from "../../src/actions/registry";
import { diskMemory } from "../../src/cli/bookMemory";
import { diskFiles } from "../../src/cli/diskFiles";
import { run } from "../../src/cli/run";
import { setFields } from "../../src/domain/book/book";
import { isoDateTime } from "../../src/domain/values/calendar";
import { portableHash } from "../../src/domain/values/hash";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { nodeHash } from "../../src/file/nodeHash";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-leave-"));
  await ran("new book.xlsx --sample --language nl");
  await ran("collect book.xlsx --collection-date 2026-12-01 --confirm");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Reported {
  readonly exit: number;
  readonly findings: readonly { readonly code: string; readonly address: string | null }[];
  readonly documents: readonly { readonly kind: string; readonly name: string; readonly path: string | null }[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Runs a command, its words separated by single spaces. */
async function ran(words: string, user = "anna"): Promise<Reported> {
  let out = "";
  await run([...words.split(" "), "--json"], {
    callerFolder: folder,
    now: () => isoDateTime("2026-11-22T10:15:00"),
    user,
    language: "en",
    out: (text) => (out += text),
    error: () => undefined,
    outColumns: null,
    errorIsTerminal: false,
    files: diskFiles,
    memory: diskMemory(join(folder, "memory")),
    hash: nodeHash,
    actionNamed: loadAction,
  });
  return JSON.parse(out) as Reported;
}

const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));
const pagesIn = (name: string): readonly string[] =>
  existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : [];

/** Says in the workbook that these may only read it; "" takes that away. */
async function mark(readOnly: string): Promise<void> {
  const workbook = await nodeFileWorkbook(join(folder, "book.xlsx"));
  const { book, layout } = decodeBook(await workbook.read());
  const [first] = book.tables.Administrations;
  const change = first === undefined ? null : setFields("Administrations", first, { readOnly: readOnly || null });
  if (change === null) throw new Error("nothing was marked");
  await workbook.write(encodeChanges([change], layout, "nl"));
}

describe("leaving the program", () => {
  test("is shown first, and nothing is written", async () => {
    const before = bytesOf("book.xlsx");
    const shown = await ran("leave book.xlsx --out proof --dry-run");
    expect([shown.exit, shown.summary["marks"]]).toEqual([0, { startsWithWorkbook: false, colours: 0 }]);
    expect(shown.documents).toMatchObject([{ kind: "proofPage", path: null }]);
    expect([bytesOf("book.xlsx").equals(before), pagesIn("proof")]).toEqual([true, []]);
  });

  test("gives a page to sign with the seals, the hashes of the orders' files and that of the workbook; the data stay", async () => {
    const before = bytesOf("book.xlsx");
    const { exit, documents, summary } = await ran("leave book.xlsx --out proof --language en");
    expect(exit).toBe(0);
    expect(documents.map(({ name }) => name)).toEqual(["verified-2026-11-22-book.html"]);
    const page = bytesOf("proof/verified-2026-11-22-book.html").toString();
    const { lastSeal, lastLogSeal } = summary["verified"] as Record<string, string>;
    const { tables } = decodeBook(await (await nodeFileWorkbook(join(folder, "book.xlsx"))).read()).book;
    const hashes = tables.Orders.map(({ hash }) => hash);
    expect(hashes.length).toBeGreaterThan(0);
    for (const text of [lastSeal, lastLogSeal, ...hashes, portableHash(bytesOf("book.xlsx"), "SHA-256")]) {
      expect(page).toContain(text);
    }
    expect(page).toContain("Verified and in order");
    expect(bytesOf("book.xlsx").equals(before)).toBe(true);
  });

  test("is refused to whoever may only read the workbook, as is every action; verification and papers are not", async () => {
    await mark("Controle; anna");
    const before = bytesOf("book.xlsx");
    expect((await ran("leave book.xlsx --out refused")).findings).toMatchObject([{ code: "workbook.markedReadOnly" }]);
    const collected = await ran("collect book.xlsx --collection-date 2026-12-01 --confirm");
    const refused = collected.findings.find(({ code }) => code === "book.readOnly");
    expect([collected.exit, refused?.address]).toEqual([1, expect.stringMatching(/^Administraties!/)]);
    for (const words of ["new book.xlsx", "map book.xlsx --make-tables", "exposure book.xlsx --sheet"]) {
      const { exit, findings } = await ran(words);
      expect([words, exit, findings.map(({ code }) => code)]).toEqual([words, 3, ["workbook.markedReadOnly"]]);
    }
    const verified = await ran("verify book.xlsx --out proof2");
    expect([verified.exit, pagesIn("proof2")]).toEqual([0, ["verified-2026-11-22-book.html"]]);
    const card = await ran("history book.xlsx --order 2026-0001 --out proof2");
    expect(card.documents).toMatchObject([{ kind: "historyCard", name: "history-order-2026-0001.html" }]);
    expect([bytesOf("book.xlsx").equals(before), pagesIn("refused")]).toEqual([true, []]);
    expect(
      (await ran("hold book.xlsx --invoice F2026-0001 --until 2026-12-20 --dry-run", "bert")).findings,
    ).not.toContainEqual(expect.objectContaining({ code: "book.readOnly" }));
    await mark("");
  });

  test("has a page of books in which not everything is right too, which says so", async () => {
    const workbook = await nodeFileWorkbook(join(folder, "book.xlsx"));
    const { book, layout } = decodeBook(await workbook.read());
    const [line] = book.tables.Ledger;
    const change = line === undefined ? null : setFields("Ledger", line, { account: "9999" });
    if (change === null) throw new Error("nothing was booked");
    await workbook.write(encodeChanges([change], layout, "nl"));
    const { exit, documents } = await ran("verify book.xlsx --out proof3 --language en");
    expect([exit, documents.length]).toEqual([1, 1]);
    expect(bytesOf("proof3/verified-2026-11-22-book.html").toString()).toMatch(
      /not everything is right[\s\S]*[1-9]\d* errors?/,
    );
    expect((await ran("leave book.xlsx --dry-run")).exit).toBe(0);
  });
});
