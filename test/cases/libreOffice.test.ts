import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createWorkbookFile } from "../../src/file/nodeFiles";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { columnLetters, quotedSheet } from "../../src/sheets/address";
import type { FoundTable } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import { prepare } from "../../src/workbook/prepare";
import type { GoldenCase } from "../support/goldenCase";
import { hasLibreOffice, openAllInLibreOffice, type SeenWorkbook } from "../support/libreOffice";
import { GOLDEN_CASES } from "./goldenCases";

interface Written {
  readonly bytes: Uint8Array;
  readonly tables: readonly FoundTable[];
}

/** The workbook as the case's last step leaves it. */
async function written({ book, steps }: GoldenCase): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), "golden-"));
  const path = join(folder, "book.xlsx");
  try {
    await createWorkbookFile(path, allNewSheets(book.language, book.tables));
    for (const step of steps) {
      const workbook = await nodeFileWorkbook(path);
      if (step.kind === "action") {
        const { action, request, moment } = step;
        const words = { describe: () => "", summarise: (name: string) => name };
        await commit(workbook, await prepare(workbook, action, request, moment, { wording: () => words }));
      } else {
        const decoded = decodeBook(await workbook.read());
        await workbook.write(encodeChanges(step.changes(decoded.book), decoded.layout, decoded.book.language));
      }
    }
    const { tables } = await (await nodeFileWorkbook(path)).read();
    return { bytes: readFileSync(path), tables };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where a table lies, as LibreOffice writes it: `'Payment terms'.A1:E4`. */
function rangeOf({ sheet, firstColumn, headerRow, captions, rows }: FoundTable): string {
  const last = columnLetters(firstColumn + captions.length - 1);
  const first = columnLetters(firstColumn);
  const top = String(headerRow);
  return `${quotedSheet(sheet)}.${first}${top}:${quotedSheet(sheet)}.${last}${String(headerRow + rows.length)}`;
}

/** The ranges with the sheet's name on both ends, however the program shortens it. */
function rangesOf({ ranges }: SeenWorkbook): ReadonlyMap<string, string> {
  return new Map(
    [...ranges].map(([name, range]) => {
      const [from = "", to = ""] = range.split(":");
      const sheet = from.slice(0, from.lastIndexOf("."));
      return [name, to.includes(".") ? range : `${from}:${sheet}.${to}`];
    }),
  );
}

const describeWithOffice = hasLibreOffice ? describe : describe.skip;

describeWithOffice("what every golden case wrote, opened in LibreOffice", () => {
  it("has every table where it lies, and every ledger line in it", async () => {
    const all = await Promise.all(GOLDEN_CASES.map(written));
    const seen = openAllInLibreOffice(all.map(({ bytes }) => bytes));
    expect(seen).toHaveLength(GOLDEN_CASES.length);
    all.forEach(({ tables }, position) => {
      const book = seen[position];
      if (book === undefined) throw new Error("a workbook was not opened");
      const expected = new Map(tables.map((table) => [table.name, rangeOf(table)]));
      expect(rangesOf(book)).toEqual(expected);
      const ledger = tables.find(({ name }) => name === "Ledger");
      const numbers = (book.sheets.get(ledger?.sheet ?? "") ?? []).slice(ledger?.headerRow).map(([number]) => number);
      const lines = (ledger?.rows ?? [])
        .filter(([number]) => number !== null)
        .map(([number]) => (typeof number === "number" ? String(number) : ""));
      expect(numbers).toEqual(lines);
    });
  }, 900_000);
});
