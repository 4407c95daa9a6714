import * as fs from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

import { type LockAids, withLock } from "../../src/file/nodeFileLock";
import { leftBy, lockName, nameBeside, ownerFrom, ownerText, probeName } from "../../src/file/nodeLeftoverNames";
import { removeLeftovers } from "../../src/file/nodeLeftovers";
import { disk, type FileSystem } from "../../src/file/nodeFileSystem";
import { type Owner, type Processes, processes } from "../../src/file/nodeProcesses";

const HOUR = 3_600_000;

let folder: string;
let path: string;
let lock: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "incassoblad-lock-"));
  path = join(folder, "boek.xlsx");
  lock = lockName(path);
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const OTHER: Owner = { pid: 4711, started: "99", machine: "cafe0000", boot: "beef0000" };

/** The machine on which the other process is in this state. */
function where(state: ReturnType<Processes["stateOf"]>): Processes {
  return { self: processes.self, host: "here", stateOf: () => state };
}

async function leaveLock(owner: Owner = OTHER, agedMs = 0): Promise<void> {
  await fs.writeFile(
    lock,
    JSON.stringify({ program: "incassoblad", owner: ownerText(owner), host: "kantoor", mark: "m" }),
  );
  await age(lock, agedMs);
}

async function age(file: string, ms: number): Promise<void> {
  const then = new Date(Date.now() - ms);
  await fs.utimes(file, then, then);
}

function locked(over: Partial<LockAids> = {}, work: () => Promise<string> = async () => "done"): Promise<string> {
  return withLock(path, Date.now(), { system: disk, waitMs: 120, ...over }, work);
}

describe("The lock on a workbook", () => {
  test("is there while the work is done, says whose it is, and is gone after it, also when the work fails", async () => {
    const seen = await locked({}, () => fs.readFile(lock, "utf8"));
    expect(JSON.parse(seen)).toMatchObject({
      program: "incassoblad",
      host: hostname(),
      owner: ownerText(processes.self),
    });
    expect(await fs.readdir(folder)).toEqual([]);
    await expect(locked({}, () => Promise.reject(new Error("odd")))).rejects.toThrow("odd");
    expect(await fs.readdir(folder)).toEqual([]);
  });

  test("lets one in after the other, however many come at once", async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async (): Promise<string> => {
      inside += 1;
      most.push(inside);
      await new Promise((go) => setTimeout(go, 3));
      inside -= 1;
      return "done";
    };
    await Promise.all(Array.from({ length: 8 }, () => locked({ waitMs: 20_000 }, work)));
    expect(Math.max(...most)).toBe(1);
    expect(most).toHaveLength(8);
  });

  test("of a process that runs is waited for, and then named", async () => {
    await leaveLock();
    await expect(locked({ processes: where("runs") })).rejects.toMatchObject({
      code: "file.beingWritten",
      params: { path, lock, host: "kantoor", process: 4711 },
    });
    expect(await fs.readdir(folder)).toHaveLength(1);
    await age(lock, 24 * HOUR);
    await expect(locked({ processes: where("runs") })).rejects.toMatchObject({ code: "file.beingWritten" });
  });

  test.each<[string, Owner]>([
    ["has ended", { ...processes.self, pid: 2 ** 30 }],
    ["has given its number to another program", { ...processes.self, started: `${processes.self.started}1` }],
    ["ran before the machine was switched on last", { ...processes.self, boot: "00000000" }],
  ])("of a process of this machine that %s holds nobody up", async (_what, owner) => {
    await leaveLock(owner);
    expect(await locked()).toBe("done");
    expect(await fs.readdir(folder)).toEqual([]);
  });

  test("of another machine is believed for two minutes, and an empty one for some seconds", async () => {
    await leaveLock(OTHER, 60_000);
    await expect(locked()).rejects.toMatchObject({ code: "file.beingWritten" });
    await leaveLock(OTHER, 200_000);
    expect(await locked()).toBe("done");
    await fs.writeFile(lock, "");
    await expect(locked()).rejects.toMatchObject({ code: "file.beingWritten", params: { host: "?", process: "?" } });
    await age(lock, 20_000);
    expect(await locked()).toBe("done");
    for (const text of ["null", "{}", JSON.stringify({ owner: "x", host: "h", mark: "m" })]) {
      await fs.writeFile(lock, text);
      await age(lock, 20_000);
      expect(await locked()).toBe("done");
    }
  });

  test("that was left is removed by one of many, never twice", async () => {
    await leaveLock({ ...processes.self, pid: 2 ** 30 });
    let inside = 0;
    const work = async (): Promise<string> => {
      expect((inside += 1)).toBe(1);
      await new Promise((go) => setTimeout(go, 2));
      inside -= 1;
      return "done";
    };
    await Promise.all(Array.from({ length: 8 }, () => locked({ waitMs: 20_000 }, work)));
    expect(await fs.readdir(folder)).toEqual([]);
  });

  test("that was left while one was removed is removed too", async () => {
    const dead = { ...processes.self, pid: 2 ** 30 };
    await leaveLock(dead);
    await fs.copyFile(lock, `${lock}.remove`);
    expect(await locked({ waitMs: 2_000 })).toBe("done");
    expect(await fs.readdir(folder)).toEqual([]);
  });

  test("tells a process that slept too long that it has lost it, and leaves the other's", async () => {
    const slept = withLock(path, Date.now(), { system: disk }, async ({ checkHeld }) => {
      await checkHeld();
      await leaveLock();
      await checkHeld();
      return "done";
    });
    await expect(slept).rejects.toMatchObject({ code: "file.changedMeanwhile" });
    expect(await fs.readFile(lock, "utf8")).toContain("kantoor");
  });

  test("that cannot be made or read is a refusal of the disk", async () => {
    const failing = (code: string) => (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
    const cannot = (over: Partial<FileSystem>) => locked({ system: { ...disk, ...over } });
    await expect(cannot({ claim: failing("EACCES") })).rejects.toMatchObject({ code: "EACCES" });
    await leaveLock();
    await expect(cannot({ read: failing("EIO") })).rejects.toMatchObject({ code: "EIO" });
    await expect(cannot({ stateOf: failing("EIO") })).rejects.toMatchObject({ code: "EIO" });
    await expect(cannot({ stateOf: failing("ENOENT") })).rejects.toMatchObject({ code: "file.beingWritten" });
  });
});

describe("The processes of this machine", () => {
  test("are told apart: this one runs, one that came to its end has ended", () => {
    expect(processes.stateOf(processes.self)).toBe("runs");
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    expect(processes.stateOf({ ...processes.self, pid })).toBe("ended");
    expect(processes.stateOf({ ...processes.self, started: "" })).toBe("unknown");
    expect(processes.stateOf({ ...processes.self, machine: "elsewher" })).toBe("unknown");
  });
});

describe("The name of a file that takes the place of another", () => {
  test("tells who makes it", () => {
    const name = nameBeside("/a/boek.xlsx", OTHER);
    expect(name).toMatch(/^\/a\/\.boek\.xlsx\.4711-99-cafe0000-beef0000\.[0-9a-f]{8}\.incassoblad\.tmp$/);
    expect(leftBy(name.slice(3))).toEqual({ owner: OTHER });
    expect(leftBy(probeName("/a", { pid: 1, started: "", machine: "x", boot: "" }).slice(3))).toEqual({
      owner: { pid: 1, started: "", machine: "x", boot: "" },
    });
    expect(ownerFrom("4711-99")).toBeNull();
  });

  test("fits in a folder however long the workbook's own name is", () => {
    const long = `/a/${"é".repeat(120)}.xlsx`;
    for (const name of [nameBeside(long, OTHER), lockName(long)]) {
      expect(new TextEncoder().encode(name.slice(3)).length).toBeLessThan(255);
    }
  });

  test.each([
    ".boek.xlsx.0b0c1f3e-2d4a-4c39-9f5e-9a1c1d2e3f40.tmp",
    ".2026-0001-00001.xml.0b0c1f3e-2d4a-4c39-9f5e-9a1c1d2e3f40.tmp",
    ".0b0c1f3e-2d4a-4c39-9f5e-9a1c1d2e3f40.tmp",
  ])("is known when version 0.1.0 gave it: %s", (name) => {
    expect(leftBy(name)).toEqual({ owner: null });
  });

  test.each([
    "boek.xlsx",
    ".boek.xlsx.tmp",
    ".foto.jpg.0b0c1f3e-2d4a-4c39-9f5e-9a1c1d2e3f40.tmp",
    "boek.xlsx.4711-99-a-b.01234567.incassoblad.tmp",
    ".boek.xlsx.4711.01234567.incassoblad.tmp",
    ".boek.xlsx.incassoblad.lock",
  ])("is nobody's but ours: %s", (name) => {
    expect(leftBy(name)).toBeNull();
  });
});

describe("What a killed command left", () => {
  const names = async (): Promise<string[]> => (await fs.readdir(folder)).sort();

  async function leave(owner: Owner | null, agedMs = 0): Promise<string> {
    const old = join(folder, ".boek.xlsx.0b0c1f3e-2d4a-4c39-9f5e-9a1c1d2e3f40.tmp");
    const file = owner === null ? old : nameBeside(path, owner);
    await fs.writeFile(file, "half");
    await age(file, agedMs);
    return file;
  }

  test("is removed and told; what a running command makes is not touched", async () => {
    const left = await leave({ ...processes.self, pid: 2 ** 30 });
    const own = await leave(processes.self, 5 * HOUR);
    await fs.writeFile(path, "book");
    expect(await removeLeftovers(folder)).toEqual([{ path: left, isRemoved: true }]);
    expect(await names()).toEqual([own.slice(folder.length + 1), "boek.xlsx"].sort());
  });

  test("of another machine, or of version 0.1.0, is removed when it is an hour old", async () => {
    await leave(OTHER, HOUR / 2);
    await leave(null, HOUR / 2);
    expect(await removeLeftovers(folder)).toEqual([]);
    expect(await removeLeftovers(folder, { ...disk, now: () => Date.now() + HOUR })).toHaveLength(2);
    expect(await names()).toEqual([]);
  });

  test("is told when it cannot be removed; a folder that is not there holds nothing", async () => {
    const left = await leave({ ...processes.self, pid: 2 ** 30 });
    const stuck: FileSystem = { ...disk, remove: () => Promise.reject(new Error("EACCES")) };
    expect(await removeLeftovers(folder, stuck)).toEqual([{ path: left, isRemoved: false }]);
    expect(await removeLeftovers(join(folder, "weg"))).toEqual([]);
    await leave(null, 2 * HOUR);
    const blind: FileSystem = { ...disk, stateOf: () => Promise.reject(new Error("EACCES")) };
    expect(await removeLeftovers(folder, blind)).toHaveLength(1);
  });
});
