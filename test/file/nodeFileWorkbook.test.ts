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
    await disk.create(file, bytes.subarray(0, 10), like);
    return failing("ENOSPC")();
  },
};

describe("a workbook file", () => {
  it("is read, written in one step, and read again as it is now", async () => {
    const workbook = await nodeFileWorkbook(path);
    expect(workbook.writesAtOnce).toBe(true);
    const before = await workbook.read();
    expect(await workbook.read()).toBe(before);
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

  it("is refused when no file can be made in it", async () => {
    expect(await refusal(probeFolder(path))).toBe("file.exists");
    expect(await refusal(probeFolder(folder, { ...disk, create: failing("EROFS") }))).toBe("file.readOnlyFolder");
    expect(await refusal(probeFolder(folder, { ...disk, makeFolder: failing("EACCES") }))).toBe("file.readOnlyFolder");
    expect(await refusal(probeFolder(folder, full))).toBe("file.noSpace");
    expect(await fs.readdir(folder)).toEqual(["boek.xlsx"]);
  });
});
