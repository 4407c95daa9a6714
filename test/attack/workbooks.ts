import { createHash } from "node:crypto";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { STORED_TABLES } from "../../src/domain/book/postedFields";
import { TABLE_NAMES } from "../../src/domain/book/records";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import type { CellValue } from "../../src/sheets/cellValue";
import { matchColumns } from "../../src/sheets/columns";
import type { FoundTable } from "../../src/sheets/contents";
import type { CellEdit } from "../../src/sheets/sheetCells";
import { fieldsOf } from "../../src/sheets/tables";
import type { CommandFolder } from "../support/commandFolder";
import { cpuMs } from "../support/growth";
import { HOSTILE_BOOKS } from "../support/hostileBooks";
import { pick, type Random, seededRandom, upTo } from "../support/seededRandom";
import { firmParts, packageOf } from "../support/xlsxFixture";
import { amissIn, amissInBankFiles, BOOK, COLLECT, collectedFile, inFolder, NOW, sampleFile } from "./books";
import type { Campaign } from "./campaign";

/** Each command on the workbook in its turn: no crash, nothing written by one that did not do its work, no wrong bank file. */
async function amissAfter(at: CommandFolder, commands: readonly string[]): Promise<string | null> {
  for (const command of commands) {
    const before = hashOf(at);
    const answer = await at.json(command, NOW);
    const amiss = amissIn(answer);
    if (amiss !== null) return `${command}: ${amiss}`;
    if (answer.exit > 0 && hashOf(at) !== before) return `${command}: exit ${String(answer.exit)}, yet written`;
  }
  return amissInBankFiles(at);
}

function hashOf(at: CommandFolder): string {
  return createHash("sha256").update(at.read(BOOK)).digest("hex");
}

/** The most that a small file may take of the processor, on a slow machine. */
const CPU_MS_MAX = 20_000;

const hostile: Campaign = {
  name: "hostile books",
  about: "Small workbooks that were made to exhaust the machine are read or refused, in bounded time.",
  shortTries: 4,
  tries: 300,
  run: async (seed) => {
    const random = seededRandom(seed);
    const book = pick(random, HOSTILE_BOOKS);
    const size = Math.max(1, Math.round(Math.min(book.size, 2_000_000) ** random()));
    return inFolder(async (at) => {
      at.write(BOOK, book.make(size));
      let amiss: string | null = null;
      const ms = await cpuMs(async () => {
        amiss = await amissAfter(at, [`check ${BOOK}`, `new ${BOOK}`, COLLECT]);
      });
      const what = `${book.name}, ${String(size)}: `;
      if (amiss !== null) return what + String(amiss);
      return ms > CPU_MS_MAX ? `${what}${ms.toFixed(0)} ms` : null;
    });
  },
};

const ODD_TEXTS = ["", "0", "-1", "1e308", "x", "A1:XFD1048576", "#REF!", "&amp;", "\u00e9", "99999999999999999999"];

/** One change of the file as bytes, as a zip, or as XML. */
const DAMAGES: readonly ((bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array)[] = [
  (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    const at = upTo(random, bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << upTo(random, 8));
    return changed;
  },
  (bytes, random) => bytes.subarray(0, upTo(random, bytes.length)),
  (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, upTo(random, bytes.length)), other.subarray(upTo(random, other.length))]),
  (bytes, random) =>
    inParts(bytes, (parts, names) => {
      Reflect.deleteProperty(parts, pick(random, names));
    }),
  (bytes, random) =>
    inParts(bytes, (parts, names) => {
      const [one, two] = [pick(random, names), pick(random, names)];
      [parts[one], parts[two]] = [parts[two] ?? new Uint8Array(), parts[one] ?? new Uint8Array()];
    }),
  (bytes, random) =>
    inXml(bytes, random, (pieces) => void pieces.splice(upTo(random, pieces.length), 1 + upTo(random, 3))),
  (bytes, random) =>
    inXml(bytes, random, (pieces) => void pieces.splice(upTo(random, pieces.length), 0, pick(random, pieces))),
  (bytes, random) =>
    inXml(bytes, random, (pieces) => {
      const at = upTo(random, pieces.length);
      const odd = pick(random, ODD_TEXTS);
      pieces[at] = (pieces[at] ?? "").replace(/"[^"]*"(?=[^"]*$)/, () => `"${odd}"`);
    }),
  (bytes, random) =>
    inXml(bytes, random, (pieces) => {
      const at = upTo(random, pieces.length);
      pieces[at] = (pieces[at] ?? "").replace(/>[^<]*$/, () => `>${pick(random, ODD_TEXTS)}`);
    }),
];

function inParts(
  bytes: Uint8Array,
  change: (parts: Record<string, Uint8Array>, names: readonly string[]) => void,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  change(parts, Object.keys(parts));
  return zipSync(parts, { level: 1 });
}

function inXml(bytes: Uint8Array, random: Random, change: (pieces: string[]) => void): Uint8Array {
  return inParts(bytes, (parts, names) => {
    const name = pick(
      random,
      names.filter((one) => /\.(xml|rels)$/.test(one)),
    );
    const pieces = strFromU8(parts[name] ?? new Uint8Array()).split(/(?=<)/);
    change(pieces);
    parts[name] = strToU8(pieces.join(""));
  });
}

const damaged: Campaign = {
  name: "damaged workbooks",
  about:
    "Workbooks with other bytes, parts or XML are read or refused; what is not done writes nothing, and no bank file is wrong.",
  shortTries: 6,
  tries: 2_000,
  run: async (seed) => {
    const random = seededRandom(seed);
    const bases = [await sampleFile(), await collectedFile(), packageOf(firmParts())];
    const [base, other] = [pick(random, bases), pick(random, bases)];
    let bytes = pick(random, DAMAGES)(base, random, other);
    try {
      if (random() < 0.3) bytes = pick(random, DAMAGES)(bytes, random, other);
    } catch {
      // What is damaged cannot always be taken apart a second time.
    }
    return inFolder((at) => {
      at.write(BOOK, bytes);
      return amissAfter(at, [`check ${BOOK}`, `verify ${BOOK}`, `new ${BOOK}`, COLLECT, `verify ${BOOK}`]);
    });
  },
};

const ODD_VALUES: readonly CellValue[] = [
  ...[null, 0, -1, 0.005, 1e300, 46_000, 46_000.5, 99_999_999_999, true, false],
  ...["", " ", "x", "Ja", "Nee", "31-02-2026", "1.234,56", "=1+1", "-", "NL91ABNA0417164300", "NL91ABNA0417164301"],
  ...["../../x", "a,b", "\u202eabc", "\u0000", "<a>&amp;", "é".repeat(80), "x".repeat(32_767), "2026-11-22", "10001"],
  ...[{ error: "#N/A" }, { error: "#CALC?" }],
];

/** The positions of a table's columns that are the user's to fill; none of a table that only the add-in fills. */
function usersColumns({ name, captions }: FoundTable): readonly number[] {
  const table = TABLE_NAMES.find((one) => one === name);
  if (table === undefined || STORED_TABLES.has(table)) return [];
  const { columns } = matchColumns(table, captions);
  const written = fieldsOf(table).filter(({ filling }) => filling.includes("A") && !filling.includes("U"));
  const taken = new Set(written.map(({ name: field }) => columns.get(field)));
  return captions.map((_, position) => position).filter((position) => !taken.has(position));
}

const cells: Campaign = {
  name: "cells of the user's tables",
  about:
    "Whatever a user types in some cells, what can be collected is collected as it must be, and verify finds the books in order.",
  shortTries: 4,
  tries: 2_000,
  run: async (seed) => {
    const random = seededRandom(seed);
    const workbook = await openXlsx(await sampleFile(), nodeCodec);
    const { tables } = await workbook.read();
    const own = tables.filter((table) => usersColumns(table).length > 0);
    const edits = Array.from({ length: 1 + upTo(random, 4) }, () => {
      const table = pick(random, own);
      const { sheet, headerRow, firstColumn, rows } = table;
      const cell: CellEdit = {
        row: headerRow + 1 + upTo(random, rows.length),
        column: firstColumn + pick(random, usersColumns(table)),
        value: random() < 0.7 ? pick(random, ODD_VALUES) : pick(random, pick(random, rows)),
        format: null,
      };
      return { sheet, cells: [cell] };
    });
    // Each edit by itself: none may stand there twice.
    let bytes = await sampleFile();
    for (const edit of edits) bytes = await (await openXlsx(bytes, nodeCodec)).edit([edit], nodeCodec);
    return inFolder(async (at) => {
      at.write(BOOK, bytes);
      const amiss = await amissAfter(at, [`check ${BOOK}`, `propose ${BOOK} --collection-date 2026-12-07`]);
      if (amiss !== null) return amiss;
      const collected = await at.json(COLLECT, NOW);
      const fault = amissIn(collected) ?? amissInBankFiles(at);
      if (fault !== null || collected.exit > 0) return fault === null ? null : `collect: ${fault}`;
      const verified = await at.json(`verify ${BOOK}`, NOW);
      return verified.exit === 0
        ? null
        : `verify: ${verified.findings.find(({ severity }) => severity === "error")?.message ?? ""}`;
    });
  },
};

/** Of workbooks that are not as they should be. */
export const WORKBOOK_CAMPAIGNS: readonly Campaign[] = [hostile, damaged, cells];
