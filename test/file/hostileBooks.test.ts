import { readZip } from "../../src/file/zip";
import { portableCodec, type Codec } from "../../src/file/codec";
import { openXlsx } from "../../src/file/xlsx";
import type { NewSheet } from "../../src/sheets/contents";
import { WorkbookError } from "../../src/workbook/workbook";
import { growsLinearly } from "../support/growth";
import { HOSTILE_BOOKS, type HostileBook } from "../support/hostileBooks";

const NEW_SHEET: NewSheet = {
  sheet: "Incasso",
  table: "Debtors",
  columns: [{ caption: "A", kind: "text", width: 9, written: true }],
  rows: [],
};

/** Reads a workbook in every way, and adds a sheet; gives the code of the refusal, or that there was none. */
async function outcomeOf(bytes: Uint8Array, codec: Codec): Promise<string> {
  try {
    const workbook = await openXlsx(bytes, codec);
    await workbook.read();
    for (const { name } of (await workbook.outline()).sheets) {
      for await (const piece of workbook.readSheet(name)) if (piece.kind === "end") break;
    }
    await workbook.write({ newSheets: [NEW_SHEET], tables: [] });
    return "done";
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

function form(name: string): HostileBook {
  const found = HOSTILE_BOOKS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no form ${name}`);
  return found;
}

/** Of texts of 200 MB only a part: that the very long ones are refused is a test of `splitItems`. */
function smallSize({ size }: HostileBook): number {
  return Math.min(size, Math.max(300, Math.ceil(size / 100)), 20_000);
}

describe("A small workbook that was made to exhaust the machine", () => {
  test.each([
    ["a table of a million rows and so many columns", "file.tooLarge"],
    ["so many whole columns, each a table", "file.tooLarge"],
    ["one table part so often", "file.truncated"],
    ["the same sheet 300 times", "file.truncated"],
    ["so many relations of the workbook", "file.tooLarge"],
    ["totalsRowCount -1000000000", "file.truncated"],
    ["headerRowCount x", "file.truncated"],
    ["headerRowCount 0.5", "file.truncated"],
    ["headerRowCount -5", "file.truncated"],
    ["headerRowCount of nothing", "file.truncated"],
    ["so many rows of cells with one long text", "file.tooLarge"],
    ["entries that lie over each other", "file.truncated"],
    ["close tags that do not close", "file.truncated"],
    ["angle brackets in a cell", "file.truncated"],
    ["elements of a part", "file.tooLarge"],
    ["merged cells", "file.tooLarge"],
    ["a long formula", "file.tooLarge"],
  ])("%s is refused", async (name, code) => {
    const { make, size } = form(name);
    expect(await outcomeOf(make(Math.min(size, 1_000_000)), portableCodec)).toBe(code);
  });

  test("is read or refused with a reason, its parts inflated a few times, in time that grows as its bytes do", async () => {
    for (const book of HOSTILE_BOOKS) {
      const bytes = book.make(smallSize(book));
      const { outcome, inflated } = await tried(bytes);
      expect([book.name, outcome]).toEqual([book.name, expect.stringMatching(/^(done|file\.(tooLarge|truncated))$/)]);
      const plain = sizesIn(bytes).reduce((sum, size) => sum + size, 0);
      expect([book.name, inflated <= 8 * plain]).toEqual([book.name, true]);
      const again = (size: number) => {
        const made = book.make(size);
        return () => tried(made);
      };
      expect([book.name, await growsLinearly(again, smallSize(book))]).toEqual([book.name, true]);
    }
  });
});

/** How a workbook is met, and how many bytes were inflated for it. */
async function tried(bytes: Uint8Array): Promise<{ outcome: string; inflated: number }> {
  let inflated = 0;
  const counting: Codec = {
    ...portableCodec,
    async *inflate(deflated) {
      for await (const chunk of portableCodec.inflate(deflated)) {
        inflated += chunk.length;
        yield chunk;
      }
    },
  };
  return { outcome: await outcomeOf(bytes, counting), inflated };
}

function sizesIn(bytes: Uint8Array): readonly number[] {
  try {
    return readZip(bytes).map(({ size }) => size);
  } catch {
    return [];
  }
}
