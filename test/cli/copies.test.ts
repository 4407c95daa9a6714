import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadAction } from "../../src/actions/registry";
import { type BookMemory, diskMemory, memoryFolder } from "../../src/cli/bookMemory";
import { diskFiles } from "../../src/cli/diskFiles";
import { run } from "../../src/cli/run";
import type { BookTrace } from "../../src/domain/book/bookTrace";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { nodeHash } from "../../src/file/nodeHash";
import { nameBeside } from "../../src/file/nodeLeftoverNames";
import { processes } from "../../src/file/nodeProcesses";

let folder: string;
let memory: BookMemory;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-copies-"));
  memory = diskMemory(join(folder, "memory"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Reported {
  readonly exit: number;
  readonly findings: readonly { readonly code: string; readonly message: string; readonly params: object }[];
  readonly changes: readonly unknown[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Runs a command, its words separated by single spaces, at a moment of 22 November. */
async function found(words: string, at = "10:15:00"): Promise<Reported> {
  let out = "";
  await run([...words.split(" "), "--json", "--language", "en"], {
    callerFolder: folder,
    now: () => isoDateTime(`2026-11-22T${at}`),
    user: "anna",
    language: "en",
    out: (text) => (out += text),
    error: () => undefined,
    outColumns: null,
    errorIsTerminal: false,
    files: diskFiles,
    memory,
    hash: nodeHash,
    actionNamed: loadAction,
  });
  return JSON.parse(out) as Reported;
}

function codes({ findings }: Reported): string[] {
  return findings.map(({ code }) => code).filter((code) => code.startsWith("book."));
}

function copy(from: string, to: string): void {
  copyFileSync(join(folder, from), join(folder, to));
}

const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));

/** A book with draft orders, and a copy of it that stays behind when the first one is issued. */
async function bookAndOlderCopy(): Promise<void> {
  expect((await found("new book.xlsx --sample")).exit).toBe(0);
  expect((await found("order book.xlsx --collection-date 2026-12-07 --confirm")).exit).toBe(0);
  copy("book.xlsx", "older.xlsx");
  expect((await found("issue book.xlsx --order 2026-0001 --out one --confirm", "10:20:00")).exit).toBe(0);
}

describe("An older copy of a book", () => {
  test("says before anything else which order it lacks, whatever is asked of it", async () => {
    await bookAndOlderCopy();
    for (const words of ["check older.xlsx", "propose older.xlsx --collection-date 2026-12-07", "verify older.xlsx"]) {
      const [first] = (await found(words)).findings;
      expect([words, first]).toMatchObject([
        words,
        { code: "book.orderMissing", severity: "warning", params: { order: "2026-0001", date: "2026-12-07" } },
      ]);
      expect(first?.message).toContain("order 2026-0001 with collection date");
    }
    expect(codes(await found("check book.xlsx"))).toEqual([]);
  });

  test("is collected in only by who confirms that by its name, and is then the one that is remembered", async () => {
    await bookAndOlderCopy();
    const before = bytesOf("older.xlsx");
    const issue = "issue older.xlsx --order 2026-0001 --out two";
    for (const confirm of ["", " --confirm", " --confirm=date.farAhead"]) {
      const held = await found(`${issue}${confirm}`, "11:00:00");
      expect([held.exit, codes(held), held.changes]).toEqual([1, ["book.orderMissing"], []]);
      expect(held.summary["unconfirmed"]).toContain("book.orderMissing");
    }
    expect(bytesOf("older.xlsx")).toEqual(before);
    expect(readdirSync(folder)).not.toContain("two");
    const unconfirmed = (await found(`${issue} --confirm`, "11:00:00")).summary["unconfirmed"] as string[];
    const done = await found(`${issue} --confirm=${unconfirmed.join(",")}`, "11:00:00");
    expect([done.exit, codes(done)]).toEqual([0, ["book.orderMissing"]]);
    expect(codes(await found("check older.xlsx"))).toEqual([]);
    expect(codes(await found("check book.xlsx"))).toEqual(["book.branched"]);
  });

  test("is not what is remembered after something else was done in it", async () => {
    await bookAndOlderCopy();
    const changed = await found("change older.xlsx --order 2026-0001 --delete --confirm", "11:00:00");
    expect([changed.exit, codes(changed)]).toEqual([0, ["book.orderMissing"]]);
    expect(codes(await found("check older.xlsx"))).toEqual(["book.orderMissing"]);
    expect(codes(await found("check book.xlsx"))).toEqual([]);
  });

  test("that lacks no order says by how much it is behind", async () => {
    await bookAndOlderCopy();
    copy("book.xlsx", "older.xlsx");
    expect((await found("deliver book.xlsx --order 2026-0001 --confirm", "12:00:00")).exit).toBe(0);
    const behind = (await found("check older.xlsx")).findings[0];
    expect(behind).toMatchObject({ code: "book.behind", params: { rows: 2, seen: 3 } });
  });

  test("does the very same once more, byte for byte, without a word: that is the same book", async () => {
    await bookAndOlderCopy();
    const again = await found("issue older.xlsx --order 2026-0001 --out one --confirm", "10:20:00");
    expect([again.exit, codes(again)]).toEqual([0, []]);
    expect(bytesOf("older.xlsx")).toEqual(bytesOf("book.xlsx"));
  });

  test("is not recognised by a dry run's doing: it remembers nothing", async () => {
    await found("new book.xlsx --sample");
    await found("order book.xlsx --collection-date 2026-12-07 --confirm");
    copy("book.xlsx", "older.xlsx");
    await found("issue book.xlsx --order 2026-0001 --confirm --dry-run", "10:20:00");
    expect(codes(await found("check older.xlsx"))).toEqual([]);
  });
});

describe("Two copies beside each other", () => {
  const relation = async (words: string): Promise<unknown[]> => {
    const { exit, findings, summary, changes } = await found(`compare-books ${words}`);
    expect(changes).toEqual([]);
    const orders = (summary["ordersOnlyIn"] as { file: string; order: string }[]).map(({ file, order }) => [
      file,
      order,
    ]);
    return [exit, summary["relation"], findings[0]?.code, summary["commonRows"], orders];
  };

  test("are the same, or one of them is further", async () => {
    await bookAndOlderCopy();
    copy("book.xlsx", "same.xlsx");
    expect(await relation("book.xlsx same.xlsx")).toEqual([0, "same", "copies.same", 2, []]);
    const [, , , , orders] = await relation("book.xlsx older.xlsx");
    // The draft of the older copy is an issued order in the other one.
    expect(orders).toEqual([
      ["book.xlsx", "2026-0001"],
      ["older.xlsx", "2026-0001"],
    ]);
    expect((await relation("book.xlsx older.xlsx")).slice(0, 4)).toEqual([0, "firstAhead", "copies.ahead", 1]);
    expect((await relation("older.xlsx book.xlsx")).slice(0, 4)).toEqual([0, "secondAhead", "copies.ahead", 1]);
    const [ahead, ...only] = (await found("compare-books older.xlsx book.xlsx")).findings;
    expect(ahead?.message).toBe(
      "book.xlsx is ahead of older.xlsx: 1 more action after 1 that they have in common. Go on in book.xlsx.",
    );
    expect(only.map(({ code }) => code)).toEqual(["copies.orderOnlyIn", "copies.orderOnlyIn"]);
  });

  test("have branched off when both were gone on with; it is told when, and what each alone holds", async () => {
    await bookAndOlderCopy();
    await found("change older.xlsx --order 2026-0001 --delete --confirm", "11:00:00");
    expect(await relation("book.xlsx older.xlsx")).toEqual([
      1,
      "branched",
      "copies.branched",
      1,
      [["book.xlsx", "2026-0001"]],
    ]);
    const { summary } = await found("compare-books book.xlsx older.xlsx");
    expect(summary["partedAt"]).toBe("2026-11-22T10:20:00");
  });

  test("are no copies when nothing was written in one of them, or they are two books", async () => {
    await bookAndOlderCopy();
    await found("new fresh.xlsx --sample");
    expect((await relation("book.xlsx fresh.xlsx")).slice(0, 4)).toEqual([1, "unrelated", "copies.unrelated", 0]);
    expect((await relation("fresh.xlsx fresh.xlsx")).slice(0, 4)).toEqual([0, "same", "copies.same", 0]);
    expect((await found("compare-books book.xlsx gone.xlsx")).exit).toBe(3);
  });
});

describe("Two books that begin with the same action in the same second", () => {
  test("are two books", async () => {
    for (const [name, seed] of [
      ["a.xlsx", 1],
      ["b.xlsx", 1],
    ] as const) {
      await found(`new ${name} --invoices 3 --seed ${String(seed)}`);
    }
    await found("order a.xlsx --collection-date 2026-12-07 --confirm");
    await found("issue a.xlsx --order 2026-0001 --confirm", "10:20:00");
    // The same firm with one invoice more is another book.
    await found("new c.xlsx --invoices 4 --seed 1");
    await found("order c.xlsx --collection-date 2026-12-07 --debtor 10001 --confirm");
    expect(codes(await found("check c.xlsx"))).toEqual([]);
  });
});

describe("Where nothing can be remembered", () => {
  test("that is said once, by what writes", async () => {
    memory = diskMemory(join(folder, "file", "memory"));
    writeFileSync(join(folder, "file"), "no folder");
    await found("new book.xlsx --sample");
    const written = await found("order book.xlsx --collection-date 2026-12-07 --confirm");
    expect([written.exit, codes(written)]).toEqual([0, ["book.notRemembered"]]);
    expect(codes(await found("check book.xlsx"))).toEqual([]);
  });
});

describe("What is remembered of a book", () => {
  const trace: BookTrace = {
    identity: "ab".repeat(32),
    length: 3,
    seals: ["1".repeat(16), "2".repeat(16)],
    lastOrder: { number: "2026-0001", collectionDate: isoDate("2026-12-07"), amount: "1.00" },
  };
  const place = (): string => join(folder, "memory", "books", `${trace.identity}.json`);

  test("stands in a file that nobody else can read, and holds no name and no account", async () => {
    expect(await memory.recall(trace.identity)).toBeNull();
    expect(await memory.remember(trace)).toBe(true);
    expect(await memory.remember(trace)).toBe(true);
    expect(await memory.recall(trace.identity)).toEqual(trace);
    expect(statSync(place()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "memory")).mode & 0o077).toBe(0);
    expect(readdirSync(join(folder, "memory", "books"))).toHaveLength(1);
    await found("new book.xlsx --sample");
    await found("collect book.xlsx --collection-date 2026-12-07 --confirm");
    const files = readdirSync(join(folder, "memory", "books")).map((name) => join(folder, "memory", "books", name));
    for (const file of files) expect(readFileSync(file, "utf8")).not.toMatch(/[A-Z]{2}\d{2}[A-Z]{4}|anna|B\.V\./);
  });

  test.each(["", "[]", "{}", '{"identity":"x"}', "null"])("is nothing when the file holds %j", async (text) => {
    mkdirSync(join(folder, "memory", "books"), { recursive: true });
    writeFileSync(place(), text);
    expect(await memory.recall(trace.identity)).toBeNull();
    expect(await memory.remember(trace)).toBe(true);
    expect(await memory.recall(trace.identity)).toEqual(trace);
  });

  test("has nothing beside it of commands that were killed, and all of one that still runs", async () => {
    await memory.remember(trace);
    const running = nameBeside(place(), processes.self);
    const ended = nameBeside(place(), { ...processes.self, pid: 2 ** 30 });
    for (const beside of [running, ended]) writeFileSync(beside, "{");
    expect(await memory.remember(trace)).toBe(true);
    expect([existsSync(running), existsSync(ended)]).toEqual([true, false]);
  });

  test("is of another book when its file was copied", async () => {
    await memory.remember(trace);
    expect(await memory.recall("cd".repeat(32))).toBeNull();
  });

  test("stands where the user's programs keep such things", () => {
    const at = (platform: NodeJS.Platform, environment: Readonly<Record<string, string>>): string =>
      memoryFolder({ platform, home: "/u/anna", environment });
    expect(at("linux", {})).toBe("/u/anna/.config/incassoblad");
    expect(at("linux", { XDG_CONFIG_HOME: "/conf" })).toBe("/conf/incassoblad");
    expect(at("linux", { XDG_CONFIG_HOME: "conf" })).toBe("/u/anna/.config/incassoblad");
    expect(at("darwin", {})).toBe("/u/anna/Library/Application Support/Incassoblad");
    expect(at("win32", { APPDATA: "/roaming" })).toBe("/roaming/Incassoblad");
    expect(at("win32", {})).toBe("/u/anna/AppData/Roaming/Incassoblad");
    expect(at("win32", { INCASSOBLAD_MEMORY: "/mine" })).toBe("/mine");
    expect(at("linux", { INCASSOBLAD_MEMORY: "" })).toBe("/u/anna/.config/incassoblad");
  });
});

test("A read-only book is remembered too, and reading one leaves it as it is", async () => {
  await bookAndOlderCopy();
  chmodSync(join(folder, "older.xlsx"), 0o444);
  expect(codes(await found("check older.xlsx"))).toEqual(["book.orderMissing"]);
});
