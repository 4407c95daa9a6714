import { existsSync } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { createWorkbookFile, probeFolder, writeFileSafely } from "../../src/file/nodeFiles";
import { disk, type FileSystem } from "../../src/file/nodeFileSystem";
import type { NewSheet, WorkbookWrite } from "../../src/sheets/contents";
import { WorkbookError } from "../../src/workbook/workbook";
import { firmParts, packageOf } from "../support/xlsxFixture";

let folder: string;
let path: string;
const firm = packageOf(firmParts());

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "incassoblad-file-"));
  path = join(folder, "boek.xlsx");
  await fs.writeFile(path, firm);
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

function amount(value: number): WorkbookWrite {
  const columns = [{ column: 1, kind: "amount" as const, cells: new Map([[0, value]]) }];
  const table = { table: "Invoices", addColumns: [], columns, rowCount: 3, appendRows: 0, removeRows: [] };
  return { newSheets: [], tables: [table] };
}

async function amountIn(file: string): Promise<unknown> {
  return (await (await nodeFileWorkbook(file)).read()).tables[0]?.rows[0]?.[1];
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "done",
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );
}

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

/** A disk that is full after a few bytes: what was written so far is there. */
const full: FileSystem = {
  ...disk,
  create: async (file, bytes, like) => {
    await disk.create(file, Buffer.concat([bytes].flat()).subarray(0, 10), like);
    return failing("ENOSPC")();
  },
};

describe("a workbook file", () => {
  it("is let go by whoever reads it for the last time, and is there again for whoever goes on with it", async () => {
    const workbook = await nodeFileWorkbook(path);
    const kept = await workbook.read();
    expect(await workbook.read(undefined, { once: true })).toEqual(kept);
    const again = await workbook.read(undefined, { once: true });
    expect(again).not.toBe(kept);
    expect(again).toEqual(kept);
    await workbook.write(amount(7));
    expect(await amountIn(path)).toBe(7);
  });

  it("that was let go is not written over when it is another one meanwhile", async () => {
    const workbook = await nodeFileWorkbook(path);
    await workbook.read(undefined, { once: true });
    await (await nodeFileWorkbook(path)).write(amount(5));
    expect(await refusal(workbook.write(amount(7)))).toBe("file.changedMeanwhile");
    expect(await amountIn(path)).toBe(5);
  });

  it("is read, written in one step, and read again as it is now", async () => {
    const workbook = await nodeFileWorkbook(path);
    expect(workbook.writesAtOnce).toBe(true);
    const before = await workbook.read();
    expect(await workbook.read()).toEqual(before);
    await workbook.write(amount(1));
    await workbook.write(amount(2));
    expect((await workbook.read()).tables[0]?.rows[0]?.[1]).toBe(2);
    expect(await amountIn(path)).toBe(2);
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
  });

  it("keeps its mode, and a link to it stays a link", async () => {
    await fs.chmod(path, 0o640);
    await fs.mkdir(join(folder, "deel"));
    const link = join(folder, "deel", "link.xlsx");
    await fs.symlink(path, link);
    await (await nodeFileWorkbook(link)).write(amount(5));
    expect((await fs.lstat(link)).isSymbolicLink()).toBe(true);
    expect((await fs.stat(path)).mode & 0o777).toBe(0o640);
    expect(await amountIn(path)).toBe(5);
    expect(await fs.readdir(join(folder, "deel"))).toEqual(["link.xlsx"]);
  });

  it("is read again when somebody saved it in the meantime", async () => {
    const workbook = await nodeFileWorkbook(path);
    await workbook.read();
    await (await nodeFileWorkbook(path)).write(amount(77));
    expect((await workbook.read()).tables[0]?.rows[0]?.[1]).toBe(77);
    await workbook.write(amount(78));
    expect(await amountIn(path)).toBe(78);
  });

  it("is not written when somebody saved it since it was read", async () => {
    const workbook = await nodeFileWorkbook(path);
    await workbook.read();
    await (await nodeFileWorkbook(path)).write(amount(77));
    expect(await refusal(workbook.write(amount(1)))).toBe("file.changedMeanwhile");
    expect(await amountIn(path)).toBe(77);
  });

  it("is not written when somebody saves it during the write", async () => {
    const late: FileSystem = {
      ...disk,
      create: async (file, bytes, like) => {
        await disk.create(file, bytes, like);
        await fs.utimes(path, new Date(), new Date(2_000_000_000_000));
      },
    };
    expect(await refusal((await nodeFileWorkbook(path, late)).write(amount(1)))).toBe("file.changedMeanwhile");
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
    expect(Uint8Array.from(await fs.readFile(path))).toEqual(firm);
  });

  it.each(["~$boek.xlsx", ".~lock.boek.xlsx#"])(
    "is read but not written while %s says that it is open",
    async (mark) => {
      await fs.writeFile(join(folder, mark), "");
      const workbook = await nodeFileWorkbook(path);
      expect((await workbook.read()).tables).toHaveLength(1);
      expect(await refusal(workbook.write(amount(1)))).toBe("file.openElsewhere");
      expect(Uint8Array.from(await fs.readFile(path))).toEqual(firm);
    },
  );

  it("leaves nothing behind and the original as it was when the write is refused", async () => {
    const workbook = await nodeFileWorkbook(path);
    const [table] = amount(1).tables;
    if (table === undefined) throw new Error("no table");
    const wide = {
      ...table,
      addColumns: [
        { caption: "A", kind: "text" },
        { caption: "B", kind: "text" },
      ] as const,
    };
    const params = { path, sheet: "Facturen", cell: "H4" };
    const refused = { code: "file.cellsBelowTable", params };
    await expect(workbook.write({ newSheets: [], tables: [wide] })).rejects.toMatchObject(refused);
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
    expect(Uint8Array.from(await fs.readFile(path))).toEqual(firm);
  });
});

describe("who may read it", () => {
  /** The modes that a file has had, from the moment that it was there. */
  function watching(seen: number[]): FileSystem {
    return {
      ...disk,
      create: async (file, bytes, like) => {
        const look = (async () => {
          for (let tries = 0; tries < 200; tries += 1) {
            const stat = await fs.stat(file).catch(() => null);
            if (stat !== null && stat.size > 0) seen.push(stat.mode & 0o777);
            await new Promise((go) => setImmediate(go));
          }
        })();
        await disk.create(file, bytes, like);
        seen.push((await fs.stat(file)).mode & 0o777);
        await look;
      },
    };
  }

  it.each([0o600, 0o640, 0o660, 0o664, 0o644])("a book of mode %o never has a copy of another one", async (mode) => {
    await fs.chmod(path, mode);
    const seen: number[] = [];
    await (await nodeFileWorkbook(path, watching(seen))).write(amount(5));
    expect(new Set(seen)).toEqual(new Set([mode]));
    expect((await fs.stat(path)).mode & 0o777).toBe(mode);
    const file = join(folder, "2026-0001-00001.xml");
    await writeFileSafely(file, firm, watching(seen), path);
    expect(new Set(seen)).toEqual(new Set([mode]));
    expect((await fs.stat(file)).mode & 0o777).toBe(mode);
  });

  it("a group that the copy cannot be given gets no more than everybody", async () => {
    const file = join(folder, "kopie");
    const state = await disk.stateOf(path);
    const isAdministrator = process.getuid?.() === 0;
    await disk.create(file, firm, { ...state, mode: 0o664, group: state.group + 1 });
    const { mode, gid } = await fs.stat(file);
    expect([gid, mode & 0o777]).toEqual(isAdministrator ? [state.group + 1, 0o664] : [state.group, 0o644]);
  });

  it("a bank file of a book that is read-only can be read by the same, and belongs to its user", async () => {
    await fs.chmod(path, 0o444);
    const file = join(folder, "2026-0001-00001.xml");
    await writeFileSafely(file, firm, disk, path);
    expect((await fs.stat(file)).mode & 0o777).toBe(0o644);
    expect(await refusal(writeFileSafely(join(folder, "b.xml"), firm, disk, join(folder, "weg.xlsx")))).toBe(
      "file.notFound",
    );
  });
});

describe("a book that is read-only", () => {
  it.each([0o444, 0o400, 0o555])("of mode %o is not replaced, also by who may do everything", async (mode) => {
    await fs.chmod(path, mode);
    const workbook = await nodeFileWorkbook(path);
    expect((await workbook.read()).tables).toHaveLength(1);
    expect(await refusal(workbook.write(amount(1)))).toBe("file.readOnly");
    expect(Uint8Array.from(await fs.readFile(path))).toEqual(firm);
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
  });

  it("is not replaced by a user who may not write it", async () => {
    for (const code of ["EACCES", "EPERM", "EROFS"]) {
      const workbook = await nodeFileWorkbook(path, { ...disk, mayWrite: failing(code) });
      expect(await refusal(workbook.write(amount(1)))).toBe("file.readOnly");
    }
    const workbook = await nodeFileWorkbook(path, { ...disk, mayWrite: failing("EIO") });
    expect(await refusal(workbook.write(amount(1)))).toBe("file.noAccess");
    expect(Uint8Array.from(await fs.readFile(path))).toEqual(firm);
  });
});

describe("two writers of one file", () => {
  /** A disk that takes its time to exchange two files. */
  const slow: FileSystem = {
    ...disk,
    replace: async (from, to) => {
      await new Promise((go) => setTimeout(go, 80));
      await disk.replace(from, to);
    },
  };

  it("cannot both find it untouched and both replace it", async () => {
    for (let round = 0; round < 5; round += 1) {
      await fs.writeFile(path, firm);
      const both = await Promise.all([nodeFileWorkbook(path, slow), nodeFileWorkbook(path, slow)]);
      const ends = await Promise.all(both.map((workbook, position) => refusal(workbook.write(amount(position + 1)))));
      expect([...ends].sort()).toEqual(["done", "file.changedMeanwhile"]);
      expect(await amountIn(path)).toBe(ends.indexOf("done") + 1);
      expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
    }
  });

  it("know the file that they themselves have put there from another's", async () => {
    const workbook = await nodeFileWorkbook(path);
    await workbook.write(amount(1));
    await (await nodeFileWorkbook(path)).write(amount(2));
    expect(await refusal(workbook.write(amount(3)))).toBe("file.changedMeanwhile");
    expect(await amountIn(path)).toBe(2);
  });

  it("wait while a browser writes the file, unless it was killed long ago", async () => {
    const swap = join(folder, "boek.xlsx.crswap");
    await fs.writeFile(swap, "half");
    const workbook = await nodeFileWorkbook(path);
    expect(await refusal(workbook.write(amount(1)))).toBe("file.openElsewhere");
    await fs.utimes(swap, new Date(0), new Date(0));
    expect(await refusal(workbook.write(amount(1)))).toBe("done");
  });
});

describe("a file that cannot be read", () => {
  it("is told apart: absent, a folder, no access, not a workbook", async () => {
    expect(await refusal(nodeFileWorkbook(join(folder, "weg.xlsx")))).toBe("file.notFound");
    expect(await refusal(nodeFileWorkbook(join(path, "onder.xlsx")))).toBe("file.notFound");
    expect(await refusal(nodeFileWorkbook(folder))).toBe("file.notAWorkbook");
    await fs.writeFile(join(folder, "tekst.xlsx"), "geen werkmap");
    expect(await refusal(nodeFileWorkbook(join(folder, "tekst.xlsx")))).toBe("file.notAWorkbook");
    for (const [code, ours] of [
      ["EACCES", "file.noAccess"],
      ["EIO", "file.noAccess"],
      ["EBUSY", "file.openElsewhere"],
    ] as const) {
      expect(await refusal(nodeFileWorkbook(path, { ...disk, read: failing(code) }))).toBe(ours);
    }
    const huge: FileSystem = { ...disk, stateOf: async (file) => ({ ...(await disk.stateOf(file)), size: 2 ** 31 }) };
    expect(await refusal(nodeFileWorkbook(path, huge))).toBe("file.tooLarge");
  });

  it("is named in what the user is told", async () => {
    await fs.writeFile(path, firm.subarray(0, 500));
    await expect(nodeFileWorkbook(path)).rejects.toMatchObject({ code: "file.truncated", params: { path } });
  });
});

describe("when the disk refuses", () => {
  it.each<[string, Partial<FileSystem>, string]>([
    ["the disk is full", full, "file.noSpace"],
    ["the folder is read-only", { create: failing("EROFS") }, "file.readOnlyFolder"],
    ["the folder gives no access", { create: failing("EACCES") }, "file.readOnlyFolder"],
    ["the file cannot be replaced", { replace: failing("EIO") }, "file.writeFailed"],
    ["the file is held by another program", { replace: failing("EBUSY") }, "file.openElsewhere"],
    ["cleaning up fails as well", { ...full, remove: failing("EIO") }, "file.noSpace"],
  ])("%s: the original is untouched", async (_, fault, code) => {
    const workbook = await nodeFileWorkbook(path, { ...disk, ...fault });
    expect(await refusal(workbook.write(amount(1)))).toBe(code);
    expect(Uint8Array.from(await fs.readFile(path))).toEqual(firm);
    if (fault.remove === undefined || fault.remove === disk.remove) {
      expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
    }
  });

  it("says that the file went away, or cannot be looked at", async () => {
    const workbook = await nodeFileWorkbook(path);
    await fs.rm(path);
    expect(await refusal(workbook.write(amount(1)))).toBe("file.notFound");
    await fs.writeFile(path, firm);
    const blind = await nodeFileWorkbook(path, { ...disk, exists: failing("EACCES") });
    expect(await refusal(blind.write(amount(1)))).toBe("file.noAccess");
  });

  it("does not hide an error that is none of the disk's", async () => {
    const odd = await nodeFileWorkbook(path, { ...disk, replace: () => Promise.reject(new Error("odd")) });
    expect(await refusal(odd.write(amount(1)))).toBe("Error: odd");
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
  });
});

const sheet: NewSheet = {
  sheet: "Debiteuren",
  table: "Debtors",
  columns: [{ caption: "Debiteur", kind: "text", width: 12, written: false }],
  rows: [["10001"]],
};

describe("a new workbook", () => {
  it("is made whole", async () => {
    const file = join(folder, "nieuw.xlsx");
    await createWorkbookFile(file, [sheet]);
    expect((await (await nodeFileWorkbook(file)).read()).tables[0]?.rows).toEqual([["10001"]]);
    expect((await fs.readdir(folder)).sort()).toEqual(["boek.xlsx", "nieuw.xlsx"]);
  });

  it("never overwrites a file, also not one that came a moment ago", async () => {
    expect(await refusal(createWorkbookFile(path, [sheet]))).toBe("file.exists");
    const late: FileSystem = { ...disk, exists: () => Promise.resolve(false) };
    expect(await refusal(createWorkbookFile(path, [sheet], undefined, late))).toBe("file.exists");
    expect(Uint8Array.from(await fs.readFile(path))).toEqual(firm);
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
  });

  it("is not half there on a full disk, and needs its folder", async () => {
    expect(await refusal(createWorkbookFile(join(folder, "nieuw.xlsx"), [sheet], undefined, full))).toBe(
      "file.noSpace",
    );
    expect(await refusal(createWorkbookFile(join(folder, "weg", "nieuw.xlsx"), [sheet]))).toBe("file.notFound");
    const blind: FileSystem = { ...disk, exists: failing("EACCES") };
    expect(await refusal(createWorkbookFile(path, [sheet], undefined, blind))).toBe("file.noAccess");
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
  });
});

describe("a bank file", () => {
  const bytes = new TextEncoder().encode("<Document/>");

  it("is made once; the same bytes again are fine, others are not", async () => {
    const file = join(folder, "2026-0001-00001.xml");
    expect(await writeFileSafely(file, bytes)).toBe(true);
    expect(await writeFileSafely(file, bytes)).toBe(false);
    expect(await refusal(writeFileSafely(file, new TextEncoder().encode("<Dokument/>")))).toBe("file.exists");
    expect(await refusal(writeFileSafely(file, new Uint8Array(0)))).toBe("file.exists");
    expect(await fs.readFile(file, "utf8")).toBe("<Document/>");
    expect(await refusal(writeFileSafely(folder, bytes))).toBe("file.exists");
  });

  it("is whole or not there", async () => {
    const file = join(folder, "a.xml");
    expect(await refusal(writeFileSafely(file, bytes, full))).toBe("file.noSpace");
    expect(await refusal(writeFileSafely(file, bytes, { ...disk, publish: failing("EIO") }))).toBe("file.writeFailed");
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
  });
});

describe("the folder for bank files", () => {
  it("is made when it is absent, and left clean", async () => {
    const out = join(folder, "bank", "2026");
    await probeFolder(out);
    await probeFolder(out);
    expect(await fs.readdir(out)).toEqual([]);
    await probeFolder(join(out, "a", "b"));
    expect(existsSync(join(out, "a", "b"))).toBe(true);
  });

  it("is made once by commands that want it at the same time", async () => {
    for (let round = 0; round < 10; round += 1) {
      const wanted = Array.from({ length: 20 }, (_, n) => join(folder, `bank${String(round)}`, "2026", String(n % 4)));
      await Promise.all(wanted.map((out) => disk.makeFolder(out)));
      expect(wanted.every((out) => existsSync(out))).toBe(true);
    }
  });

  it("is refused when no file can be made in it", async () => {
    expect(await refusal(probeFolder(path))).toBe("file.exists");
    expect(await refusal(probeFolder(folder, { ...disk, create: failing("EROFS") }))).toBe("file.readOnlyFolder");
    expect(await refusal(probeFolder(folder, { ...disk, makeFolder: failing("EACCES") }))).toBe("file.readOnlyFolder");
    expect(await refusal(probeFolder(folder, full))).toBe("file.noSpace");
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
  });
});
