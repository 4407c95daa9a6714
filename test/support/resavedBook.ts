import { openXlsx } from "../../src/file/xlsx";
import type { CellValue } from "../../src/sheets/cellValue";
import type { CommandFolder, Reported } from "./commandFolder";
import type { ForeignProgram, OneChange, SeenCells } from "./foreignPrograms";

/** What came of a workbook of ours that a program opened, changed in one cell and saved. */
export interface ResavedBook {
  readonly program: string;
  /** Cells of ours that the program saw otherwise than we wrote them, each with what it saw. */
  readonly misread: readonly string[];
  /** Tables of ours that are no tables any more. */
  readonly lostTables: number;
  /** The errors of `check` right after it, by code. */
  readonly held: readonly string[];
  /** Whether `new` put it right. */
  readonly putBack: boolean;
  /** What `verify` still tells. */
  readonly verified: readonly string[];
  /** Whether the next collection is, byte for byte, the one of the workbook in which we changed the cell. */
  readonly sameBankFiles: boolean;
}

/** The sample's invoice B1009 of 99.00, which the first collection left for the second. */
const CHANGE: OneChange = { sheet: "Facturen", row: 46, column: 9, value: 98.5 };
const NEXT = "2026-12-20T10:15:00";
const COLLECT = "--collection-date 2027-01-11 --confirm";

/** Makes `books.xlsx`, in which a month was worked, and `ours.xlsx`, in which we changed the cell. */
export async function workMonth(at: CommandFolder): Promise<void> {
  const done = async (words: string, now: string) => {
    const { exit } = await at.json(words, now);
    if (exit !== 0) throw new Error(`${words} ended with ${String(exit)}`);
  };
  await done("new books.xlsx --sample --language nl", "2026-11-22T10:15:00");
  await done("collect books.xlsx --collection-date 2026-12-07 --confirm --out first", "2026-11-23T10:15:00");
  for (const order of ["2026-0001", "2026-0002", "2026-0003"]) {
    await done(`deliver books.xlsx --order ${order}`, "2026-11-24T10:15:00");
  }
  await done("settle books.xlsx --order 2026-0001 --confirm", "2026-12-07T10:15:00");
  const { sheet, row, column, value } = CHANGE;
  const cells = [{ row, column, value, format: null }];
  at.write("ours.xlsx", await (await openXlsx(at.read("books.xlsx"))).edit([{ sheet, cells }]));
  at.write("unchanged.xlsx", at.read("books.xlsx"));
  await done(`collect ours.xlsx ${COLLECT} --out ours`, NEXT);
  await done(`collect unchanged.xlsx ${COLLECT} --out unchanged`, NEXT);
}

const codes = ({ findings }: Reported) =>
  [...new Set(findings.filter(({ severity }) => severity === "error").map(({ code }) => code))].sort();

/** What comes of it in this program, and after it by `check`, `new`, `verify` and `collect`. */
export async function resavedBook(at: CommandFolder, { name: program, resave }: ForeignProgram): Promise<ResavedBook> {
  const bytes = at.read("books.xlsx");
  const { seen, saved } = await resave(bytes, CHANGE);
  const file = `${program.toLowerCase()}.xlsx`;
  at.write(file, saved);
  const ownErrors = codes(await at.json("check books.xlsx", NEXT));
  const held = codes(await at.json(`check ${file}`, NEXT)).filter((code) => !ownErrors.includes(code));
  const lostTables = (await tablesOf(bytes)).length - (await tablesOf(saved)).length;
  const putBack = held.length > 0 && (await at.json(`new ${file}`, NEXT)).exit === 0;
  const verified = (await at.json(`verify ${file}`, NEXT)).findings.map(({ code }) => code);
  const { exit } = await at.json(`collect ${file} ${COLLECT} --out ${program}`, NEXT);
  const sameBankFiles = exit === 0 && JSON.stringify(at.bankFiles(program)) === JSON.stringify(at.bankFiles("ours"));
  return { program, misread: await misread(bytes, seen), lostTables, held, putBack, verified, sameBankFiles };
}

async function tablesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await (await openXlsx(bytes)).read()).tables.map(({ name }) => name);
}

async function misread(bytes: Uint8Array, seen: SeenCells): Promise<readonly string[]> {
  const { tables } = await (await openXlsx(bytes)).read();
  return tables.flatMap(({ sheet, headerRow, firstColumn, captions, rows }) =>
    [captions, ...rows].flatMap((cells, row) =>
      cells.flatMap((value, column) => {
        const saw = seen.get(sheet)?.[headerRow - 1 + row]?.[firstColumn - 1 + column] ?? null;
        return isSame(value, saw) ? [] : [`${sheet} ${String(row)} ${String(column)}: ${JSON.stringify([value, saw])}`];
      }),
    ),
  );
}

/** Programs tell errors and blank texts each in their way; days are told to the second. */
function isSame(value: CellValue, saw: unknown): boolean {
  if (typeof value === "number") return typeof saw === "number" && Math.abs(value - saw) < 0.000_001;
  if (value !== null && typeof value === "object") return JSON.stringify(saw).includes(value.error);
  return value === saw;
}
