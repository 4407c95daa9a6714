import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadAction } from "../../src/actions/registry";
import { diskMemory } from "../../src/cli/bookMemory";
import { diskFiles } from "../../src/cli/diskFiles";
import { run } from "../../src/cli/run";
import { TABLE_NAMES } from "../../src/domain/book/records";
import { isoDateTime } from "../../src/domain/values/calendar";
import { nodeCodec } from "../../src/file/nodeCodec";
import { nodeHash } from "../../src/file/nodeHash";
import { partsOf, partText } from "../../src/file/parts";
import { readZip } from "../../src/file/zip";
import { CAPTIONS, CODE_WORDS, SHEET_NAMES } from "../../src/sheets/captions";
import { decodeBook } from "../../src/sheets/decode";
import { fieldsOf } from "../../src/sheets/tables";
import { firmWorkbook } from "../support/firmWorkbook";
import { germanFirm } from "../support/ownTables";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-pack-"));
  await ran("new book.xlsx --sample --language nl");
  await ran("collect book.xlsx --collection-date 2026-12-01 --confirm");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Reported {
  readonly exit: number;
  readonly findings: readonly { readonly code: string; readonly table: string | null; readonly field: string | null }[];
  readonly documents: readonly { readonly kind: string; readonly name: string; readonly path: string | null }[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Runs a command, its words separated by single spaces. */
async function ran(words: string): Promise<Reported> {
  let out = "";
  await run([...words.split(" "), "--json"], {
    callerFolder: folder,
    now: () => isoDateTime("2026-11-22T10:15:00"),
    user: "anna",
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

const at = (name: string): string => join(folder, name);

/** Columns that name nobody: what stands in them stays. */
const NOBODYS: ReadonlySet<string> = new Set([
  ...["bic", "country", "bank", "journal", "bankJournal", "batchNumber", "order", "lastOrder", "entry", "reversalOf"],
  ...["messageId", "fileName", "endToEndId", "paymentInformationId", "action", "version", "code", "record", "currency"],
  ...["debtorsAccount", "discountAccount", "chargesAccount", "bankAccount", "inTransitAccount", "account"],
  ...["table", "field", "caption", "reasonCode", "settings", "request", "hash", "contentHash", "seal", "bankReference"],
]);

/** Words of the product: of captions, codes and requests, and of addresses that are nobody's. */
function ownWords(cells: string): ReadonlySet<string> {
  const captions = [SHEET_NAMES, CAPTIONS, CODE_WORDS].map((words) => JSON.stringify(words)).join(" ");
  const members = cells.match(/\\"\w+\\":/gu) ?? [];
  return new Set([...`${captions} ${members.join(" ")} example Rabobank`.matchAll(/\p{L}+/gu)].map(([word]) => word));
}

/** What may say who somebody is: texts of columns that name people and accounts, words of them, and texts in JSON. */
async function sayingsIn(
  name: string,
): Promise<{ readonly texts: ReadonlySet<string>; readonly words: ReadonlySet<string> }> {
  const { book } = decodeBook(await (await diskFiles.workbookAt(at(name))).read());
  const texts = new Set<string>();
  for (const table of TABLE_NAMES) {
    const fields = fieldsOf(table).filter(({ name: field, kind }) => kind === "text" && !NOBODYS.has(field));
    for (const record of book.tables[table]) {
      for (const field of fields) {
        const value = (record as unknown as Readonly<Record<string, unknown>>)[field.name];
        if (typeof value === "string") texts.add(value.trim());
      }
    }
  }
  const isSaying = (text: string) =>
    text.length >= 6 && !/^\d{4}-\d{2}-\d{2}$/.test(text) && !/^\d{4}-\d{4}/.test(text);
  const words = [...texts].flatMap((text) => text.match(/\p{L}{5,}|\d{6,}/gu) ?? []);
  return { texts: new Set([...texts].filter(isSaying)), words: new Set(words) };
}

/** The text of all parts of a file, and of its cells below the captions. */
async function writtenIn(name: string): Promise<{ readonly parts: string; readonly cells: string }> {
  const entries = readZip(readFileSync(at(name)));
  const parts = partsOf(entries, nodeCodec);
  const texts = await Promise.all(entries.map((entry) => partText(parts, entry.name)));
  const { tables } = await (await diskFiles.workbookAt(at(name))).read();
  const ours = tables.filter(({ name: table }) => table !== "IncassobladPack");
  return { parts: texts.join("\n"), cells: JSON.stringify(ours.map(({ rows }) => rows)) };
}

/** Everything of the first that is in the second all the same. */
async function leaked(from: string, to: string): Promise<readonly string[]> {
  const { texts, words } = await sayingsIn(from);
  const { parts, cells } = await writtenIn(to);
  expect(texts.size).toBeGreaterThan(10);
  const own = ownWords(cells);
  const isLeft = [...texts].filter((text) => !own.has(text) && parts.includes(text.replaceAll("&", "&amp;")));
  const areLeft = [...words].filter(
    (word) => !own.has(word) && new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u").test(cells),
  );
  return [...isLeft, ...areLeft];
}

describe("support-pack", () => {
  test("only says what it would be in a dry run", async () => {
    const { exit, summary, documents } = await ran("support-pack book.xlsx --out dry.xlsx --dry-run");
    expect({ exit, differing: summary["differing"], documents }).toEqual({ exit: 0, differing: [], documents: [] });
    expect(existsSync(at("dry.xlsx"))).toBe(false);
  });

  test("writes another workbook in which the same is found, and leaves this one alone", async () => {
    const before = readFileSync(at("book.xlsx"));
    const { exit, documents, summary } = await ran("support-pack book.xlsx --out pack.xlsx");
    expect(exit).toBe(0);
    expect(documents).toMatchObject([{ kind: "supportPack", name: "pack.xlsx", path: at("pack.xlsx") }]);
    expect(summary).toMatchObject({ tables: 17, ownTables: 0, ownColumns: 0, differing: [] });
    expect(readFileSync(at("book.xlsx")).equals(before)).toBe(true);
    for (const command of ["check", "verify"]) {
      const [was, is] = [await ran(`${command} book.xlsx`), await ran(`${command} pack.xlsx`)];
      const places = ({ findings }: Reported) => findings.map(({ code, table, field }) => [code, table, field].join());
      expect({ exit: is.exit, findings: places(is).sort() }).toEqual({ exit: was.exit, findings: places(was).sort() });
    }
  });

  test("goes on: what can be collected of the pack is what can be collected of the books", async () => {
    const asked = "--collection-date 2026-12-18";
    const [was, is] = [await ran(`propose book.xlsx ${asked}`), await ran(`propose pack.xlsx ${asked}`)];
    const codes = ({ findings }: Reported) =>
      findings.map(({ code, table, field }) => [code, table, field].join()).sort();
    expect({ exit: is.exit, findings: codes(is) }).toEqual({ exit: 0, findings: codes(was) });
  });

  test("has no name, account, reference or text of the books anywhere", async () => {
    expect(await leaked("book.xlsx", "pack.xlsx")).toEqual([]);
  });

  test("has none of a firm's own tables, captions, columns and formulas either, in whatever part they stand", async () => {
    writeFileSync(at("firm.xlsx"), firmWorkbook(germanFirm()));
    await ran("map firm.xlsx");
    await ran("new firm.xlsx");
    expect((await ran("support-pack firm.xlsx --out firmPack.xlsx")).exit).toBe(0);
    expect(await leaked("firm.xlsx", "firmPack.xlsx")).toEqual([]);
    const { parts } = await writtenIn("firmPack.xlsx");
    const mapped = (await (await diskFiles.workbookAt(at("firm.xlsx"))).read()).tables.find(
      ({ name }) => name === "Mapping",
    );
    const names = (mapped?.rows ?? []).map((row) => JSON.stringify(row[1] ?? "").slice(1, -1));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => name.length > 4 && parts.includes(name))).toEqual([]);
    const places = ({ findings }: Reported) => findings.map(({ code, table, field }) => [code, table, field].join());
    const [was, is] = [await ran("check firm.xlsx"), await ran("check firmPack.xlsx")];
    expect(places(is).sort()).toEqual(places(was).sort());
  });

  test("never writes over a file, and asks where it goes", async () => {
    const again = await ran("support-pack book.xlsx --out pack.xlsx");
    expect({ exit: again.exit, codes: again.findings.map(({ code }) => code) }).toEqual({
      exit: 3,
      codes: ["file.exists"],
    });
    expect((await ran("support-pack book.xlsx")).exit).toBe(2);
  });
});
