import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { buildCommandLine, type Ended, startCommand } from "../support/commandProcess";
import { seededRandom } from "../support/seededRandom";

const AT = "--moment 2026-11-22T10:15:00 --user anna --language en --json";
const COLLECT = `collect book.xlsx --collection-date 2026-12-07 --confirm ${AT}`;

interface Reported {
  readonly exit: number;
  readonly findings: readonly { readonly code: string; readonly params: Readonly<Record<string, unknown>> }[];
  readonly documents: readonly { readonly name: string; readonly path: string | null; readonly sha256: string }[];
  readonly orders: readonly string[];
}

let start: string;
let folder: string;

beforeAll(async () => {
  buildCommandLine();
  start = mkdtempSync(join(tmpdir(), "incassoblad-start-"));
  expect((await startCommand(`new book.xlsx --sample ${AT}`, start).ended).exit).toBe(0);
});
afterAll(() => rmSync(start, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-pair-"));
  freshBook();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function freshBook(): void {
  copyFileSync(join(start, "book.xlsx"), join(folder, "book.xlsx"));
}

function found({ out }: Ended): Reported {
  return JSON.parse(out) as Reported;
}

function codes(ended: Ended): string[] {
  return found(ended).findings.map(({ code }) => code);
}

function sha256(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** What stands in the folder beside the book and what the test itself put there. */
function others(): string[] {
  return readdirSync(folder).filter(
    (name) => name !== "book.xlsx" && name !== ".memory" && !name.endsWith(".cjs") && name !== "bank",
  );
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (holds()) return;
    await pause(2);
  }
  throw new Error("it never came to that");
}

describe("Two commands at once on one workbook", () => {
  /** Whatever each of them said: what it said it made is in the books, once, and nothing else is. */
  async function expectOneTruth(pair: readonly Ended[]): Promise<void> {
    const made = pair.filter(({ exit }) => exit === 0).flatMap((ended) => found(ended).orders);
    expect(new Set(made).size).toBe(made.length);
    for (const ended of pair.filter(({ exit }) => exit === 0)) {
      for (const { path, sha256: hash } of found(ended).documents) expect(sha256(path ?? "")).toBe(hash);
    }
    const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".xml"));
    expect(files).toHaveLength(made.length);
    const verified = found(await startCommand(`verify book.xlsx ${AT}`, folder).ended);
    expect(verified.exit).toBe(0);
    const issued = verified.findings.filter(({ code }) => code === "order.notHandedIn");
    expect(issued.map(({ params }) => params["order"]).sort()).toEqual([...made].sort());
    expect(others().filter((name) => !name.endsWith(".xml"))).toEqual([]);
  }

  test("never both make the same order, also when the disk takes its time to exchange the files", async () => {
    for (let round = 0; round < 2; round += 1) {
      rmSync(join(folder, "bank"), { recursive: true, force: true });
      freshBook();
      const pair = await Promise.all(
        ["one", "two"].map((out) => startCommand(`${COLLECT} --out bank/${out}`, folder, { rename: 400 }).ended),
      );
      expect(pair.map(({ exit }) => exit).sort()).toEqual([0, 3]);
      expect(pair.filter(({ exit }) => exit === 3).flatMap(codes)).toEqual(["file.changedMeanwhile"]);
      await expectOneTruth(pair);
    }
  });

  test("never lose what one of them said that it made, whichever begins first", async () => {
    const random = seededRandom(20_261_122);
    for (let round = 0; round < 5; round += 1) {
      rmSync(join(folder, "bank"), { recursive: true, force: true });
      freshBook();
      const first = startCommand(`${COLLECT} --out bank/one`, folder).ended;
      await pause(random() * 60);
      const second = startCommand(`${COLLECT} --out bank/two`, folder).ended;
      const pair = await Promise.all([first, second]);
      expect(pair.some(({ exit }) => exit === 0)).toBe(true);
      await expectOneTruth(pair);
    }
  });

  test("do their work one after the other when the second one only waits for the lock", async () => {
    const first = startCommand(`${COLLECT} --out bank/one`, folder, { rename: 1_500 });
    await until(() => others().some((name) => name.endsWith(".incassoblad.lock")));
    const second = await startCommand(`new book.xlsx ${AT}`, folder).ended;
    expect(second.exit).toBe(0);
    expect((await first.ended).exit).toBe(0);
    expect(others()).toEqual([]);
  });
});

describe("A command that is killed", () => {
  const isCopy = (name: string): boolean => name.endsWith(".incassoblad.tmp");

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by %s leaves the book as it was, and nothing beside it",
    async (signal) => {
      const before = sha256(join(folder, "book.xlsx"));
      const running = startCommand(`${COLLECT} --out bank`, folder, { rename: 20_000 });
      await until(() => others().some(isCopy));
      running.process.kill(signal);
      expect((await running.ended).signal).toBe(signal);
      expect(sha256(join(folder, "book.xlsx"))).toBe(before);
      expect(others()).toEqual([]);
      expect(readdirSync(join(folder, "bank"))).toEqual([]);
    },
  );

  test("while it notes what it saw of the book leaves nothing of the note", async () => {
    const notes = join(folder, ".memory", "books");
    await startCommand(`order book.xlsx --collection-date 2026-12-07 --confirm ${AT}`, folder).ended;
    rmSync(notes, { recursive: true });
    const running = startCommand(`check book.xlsx ${AT}`, folder, { rename: 20_000 });
    await until(() => existsSync(notes) && readdirSync(notes).some(isCopy));
    running.process.kill("SIGHUP");
    expect((await running.ended).signal).toBe("SIGHUP");
    expect(readdirSync(notes)).toEqual([]);
  });

  test("without a warning leaves a copy that nobody else can read; the next command removes and tells of it", async () => {
    chmodSync(join(folder, "book.xlsx"), 0o600);
    const running = startCommand(`${COLLECT} --out bank`, folder, { rename: 20_000 });
    await until(() => others().some((name) => name.endsWith(".lock")));
    const copies = others().filter(isCopy);
    expect(copies).toHaveLength(1);
    for (const copy of copies) expect(statSync(join(folder, copy)).mode & 0o777).toBe(0o600);
    // While it runs its copy is its own.
    expect(codes(await startCommand(`check book.xlsx ${AT}`, folder).ended)).not.toContain("file.leftoverRemoved");
    expect(others().filter(isCopy)).toEqual(copies);
    running.process.kill("SIGKILL");
    await running.ended;
    expect(others().filter(isCopy)).toEqual(copies);
    const next = await startCommand(`check book.xlsx ${AT}`, folder).ended;
    const removed = found(next).findings.filter(({ code }) => code === "file.leftoverRemoved");
    expect(removed.map(({ params }) => params["path"])).toEqual(copies.map((name) => join(folder, name)));
    expect(others().filter(isCopy)).toEqual([]);
    // Its lock holds nobody up.
    expect((await startCommand(`${COLLECT} --out bank`, folder).ended).exit).toBe(0);
    expect(others()).toEqual([]);
  });

  test("after the books and before the bank file is followed by commands that say what is to be done", async () => {
    chmodSync(join(folder, "book.xlsx"), 0o640);
    const running = startCommand(`${COLLECT} --out bank`, folder, { link: 20_000 });
    const bank = join(folder, "bank");
    await until(() => existsSync(bank) && readdirSync(bank).some((name) => name.includes(".xml.")));
    running.process.kill("SIGKILL");
    await running.ended;
    const [copy = ""] = readdirSync(bank);
    expect(statSync(join(bank, copy)).mode & 0o777).toBe(0o640);

    const check = found(await startCommand(`check book.xlsx ${AT}`, folder).ended);
    const orders = check.findings
      .filter(({ code }) => code === "order.notHandedIn")
      .map(({ params }) => params["order"]);
    expect(orders.length).toBeGreaterThan(0);
    for (const command of ["propose", "collect"]) {
      const words = `${command} book.xlsx --collection-date 2026-12-07 ${AT}`;
      const ended = await startCommand(words, folder).ended;
      expect([command, ended.exit]).toEqual([command, 1]);
      expect(codes(ended)).toContain("proposal.handInFirst");
      expect(codes(ended)).not.toContain("proposal.nothing");
    }
    expect(codes(await startCommand(`verify book.xlsx ${AT}`, folder).ended)).toContain("order.notHandedIn");

    for (const order of orders) {
      const file = await startCommand(`file book.xlsx --order ${String(order)} --out bank ${AT}`, folder).ended;
      expect(file.exit).toBe(0);
      expect(
        (await startCommand(`deliver book.xlsx --order ${String(order)} --confirm ${AT}`, folder).ended).exit,
      ).toBe(0);
    }
    expect(readdirSync(bank).filter((name) => !name.endsWith(".xml"))).toEqual([]);
    expect(codes(await startCommand(`check book.xlsx ${AT}`, folder).ended)).not.toContain("order.notHandedIn");
  });
});

describe("A book that is not to be written", () => {
  test("is not replaced, whoever asks", async () => {
    chmodSync(join(folder, "book.xlsx"), 0o444);
    const before = sha256(join(folder, "book.xlsx"));
    const ended = await startCommand(`${COLLECT} --out bank`, folder).ended;
    expect([ended.exit, codes(ended)]).toEqual([3, ["file.readOnly"]]);
    expect(sha256(join(folder, "book.xlsx"))).toBe(before);
    expect(statSync(join(folder, "book.xlsx")).mode & 0o777).toBe(0o444);
    expect(readdirSync(join(folder, "bank"))).toEqual([]);
    expect((await startCommand(`check book.xlsx ${AT}`, folder).ended).exit).toBeLessThan(2);
  });
});
