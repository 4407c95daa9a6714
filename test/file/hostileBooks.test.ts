import { readZip } from "../../src/file/zip";
import { portableCodec, type Codec } from "../../src/file/codec";
import { openXlsx } from "../../src/file/xlsx";
import type { NewSheet } from "../../src/sheets/contents";
import { WorkbookError } from "../../src/workbook/workbook";
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
      const { outcome, inflated, ms } = await tried(bytes);
      expect([book.name, outcome]).toEqual([book.name, expect.stringMatching(/^(done|file\.(tooLarge|truncated))$/)]);
      const plain = sizesIn(bytes).reduce((sum, size) => sum + size, 0);
      expect([book.name, inflated <= 8 * plain]).toEqual([book.name, true]);
      expect([book.name, ms < NOISE_MS || (await isLinear(book, bytes))]).toEqual([book.name, true]);
    }
  });
});

/** How a workbook is met, how many bytes were inflated for it, and the time of the processor that it took. */
async function tried(bytes: Uint8Array): Promise<{ outcome: string; inflated: number; ms: number }> {
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
  const before = process.cpuUsage();
  const outcome = await outcomeOf(bytes, counting);
  const { user, system } = process.cpuUsage(before);
  return { outcome, inflated, ms: (user + system) / 1_000 };
}

function sizesIn(bytes: Uint8Array): readonly number[] {
  try {
    return readZip(bytes).map(({ size }) => size);
  } catch {
    return [];
  }
}

/** So much is noise; what takes time by the square takes more, and 64 times what an eighth of it takes. */
const NOISE_MS = 100;

async function isLinear(book: HostileBook, large: Uint8Array): Promise<boolean> {
  const small = book.make(Math.ceil(smallSize(book) / 8));
  // What the compiler and the collector do meanwhile is not the book's: the best of a few tries counts.
  for (let tries = 0; tries < 4; tries += 1) {
    const [short, long] = [(await tried(small)).ms, (await tried(large)).ms];
    if (long < NOISE_MS || long < 30 * short) return true;
  }
  return false;
}
