import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { diskFiles } from "../../src/cli/diskFiles";
import { filePieces } from "../../src/file/nodeFilePieces";
import { WorkbookError } from "../../src/workbook/workbook";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "incassoblad-pieces-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MIB = 1 << 20;

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  return "";
}

describe("A file of the bank on the disk", () => {
  test("is read from beginning to end in pieces of a mebibyte, each its own memory", () => {
    const bytes = Buffer.alloc(2 * MIB + 5, "abcdefg");
    writeFileSync(join(folder, "a.xml"), bytes);
    const pieces = [...filePieces(join(folder, "a.xml"))];
    expect(pieces.map(({ length }) => length)).toEqual([MIB, MIB, 5]);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    expect(new Set(pieces.map(({ buffer }) => buffer)).size).toBe(3);
  });

  test("is closed when nobody asks for the rest", () => {
    writeFileSync(join(folder, "a.xml"), Buffer.alloc(3 * MIB));
    const open = (): number => (process.platform === "linux" ? readdirSync("/proc/self/fd").length : 0);
    const before = open();
    for (const piece of filePieces(join(folder, "a.xml"))) if (piece.length > 0) break;
    expect(open()).toBe(before);
  });

  test("is told with how large it is, and refused where it is none", async () => {
    writeFileSync(join(folder, "a.xml"), "<Document/>");
    mkdirSync(join(folder, "b"));
    const found = await diskFiles.readPieces(join(folder, "a.xml"));
    expect([found?.bytes, Buffer.concat([...(found?.pieces ?? [])]).toString()]).toEqual([11, "<Document/>"]);
    expect(await diskFiles.readPieces(join(folder, "none.xml"))).toBeNull();
    await expect(diskFiles.readPieces(join(folder, "b"))).rejects.toMatchObject({ code: "file.notAFile" });
    // It may go between the look and the reading.
    expect(codeOf(() => [...filePieces(join(folder, "none.xml"))])).toBe("file.notFound");
  });
});
