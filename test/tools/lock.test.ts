import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const LOCK_MODULE = pathToFileURL(join(__dirname, "..", "..", "tools", "lock.mjs")).href;

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-lock-"));
  lock = join(folder, "set-up.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that does this work (a piece of JavaScript) under the lock, and says "waiting" when it has to wait. */
function startWorker(work: string): ChildProcess {
  const program = `
    import { appendFileSync } from "node:fs";
    import { setTimeout as sleep } from "node:timers/promises";
    import { withLock } from ${JSON.stringify(LOCK_MODULE)};
    const write = (line) => appendFileSync(${JSON.stringify(join(folder, "journal"))}, line + "\\n");
    await withLock(${JSON.stringify(lock)}, async () => { ${work} }, () => console.log("waiting"));
  `;
  return spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: ["ignore", "pipe", "ignore"] });
}

function ended(worker: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => worker.on("close", resolve));
}

/** Resolves when the worker has said this. */
function said(worker: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve) => worker.stdout?.on("data", (data) => String(data).includes(text) && resolve()));
}

function journal(): string[] {
  return readFileSync(join(folder, "journal"), "utf8").trim().split("\n");
}

function ownedBy(pid: number | undefined): void {
  mkdirSync(lock);
  writeFileSync(join(lock, "owner"), String(pid));
}

describe("The lock of set-up", () => {
  test("lets commands that start at once work one after the other", async () => {
    const workers = [1, 2, 3, 4].map(() => startWorker(`write("in"); await sleep(50); write("out");`));
    expect(await Promise.all(workers.map(ended))).toEqual([0, 0, 0, 0]);
    expect(journal()).toEqual(["in", "out", "in", "out", "in", "out", "in", "out"]);
    expect(existsSync(lock)).toBe(false);
  });

  test("does not wait for another program that has its owner's number by now", async () => {
    mkdirSync(lock);
    writeFileSync(join(lock, "owner"), `${process.pid} another-boot 1`);
    const worker = startWorker(`write("in");`);
    expect(await ended(worker)).toBe(0);
    expect(journal()).toEqual(["in"]);
  });

  test("waits no longer than any work takes for an owner of whom nothing but a number is known", async () => {
    ownedBy(process.pid);
    const longAgo = new Date(Date.now() - 31 * 60_000);
    utimesSync(lock, longAgo, longAgo);
    expect(await ended(startWorker(`write("in");`))).toBe(0);
  });

  test("waits while its owner lives", async () => {
    ownedBy(process.pid);
    const worker = startWorker(`write("in");`);
    await said(worker, "waiting");
    expect(existsSync(join(folder, "journal"))).toBe(false);
    rmSync(lock, { recursive: true });
    expect(await ended(worker)).toBe(0);
    expect(journal()).toEqual(["in"]);
  });

  test("is taken over, by one of those who wait, when its owner is gone", async () => {
    ownedBy(spawnSync(process.execPath, ["--version"]).pid);
    const workers = [1, 2, 3].map(() => startWorker(`write("in"); await sleep(50); write("out");`));
    expect(await Promise.all(workers.map(ended))).toEqual([0, 0, 0]);
    expect(journal()).toEqual(["in", "out", "in", "out", "in", "out"]);
  });

  test("is given back when the work fails", async () => {
    expect(await ended(startWorker(`throw new Error("no network");`))).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });
});
