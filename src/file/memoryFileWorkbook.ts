import type { WorkbookContents } from "../sheets/contents";
import type { CellEdit, SheetEdits, SheetPiece, WorkbookOutline } from "../sheets/sheetCells";
import { type Workbook, WorkbookError, type WriteReport } from "../workbook/workbook";
import type { Codec } from "./codec";
import type { Report } from "./readParts";
import { openXlsx, type XlsxPackage } from "./xlsx";

/** A cell that holds again what the file has. */
export interface RestoredCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A workbook in memory: the file as it was last written, and what was typed since. Throws WorkbookError as every workbook. */
export interface MemoryFileWorkbook extends Workbook {
  readonly outline: () => Promise<WorkbookOutline>;
  /** A whole sheet as the file has it, without what was typed since. */
  readonly readSheet: (sheet: string, report?: Report) => AsyncIterable<SheetPiece>;
  /** Notes what was typed, and where it was taken back. What is read and written from now on has it. */
  readonly edit: (typed: readonly SheetEdits[], restored: readonly RestoredCell[]) => void;
  /**
   * The file with all that was typed; the very bytes of the last one when nothing was. From here on it is the file, and
   * what is typed comes upon it.
   */
  readonly bytes: (report?: Report) => Promise<Uint8Array>;
}

/** Larger files are not opened: their sheets alone would fill the memory of a page. */
const FILE_BYTES_MAX = 2 ** 29;

type Cells = Map<string, CellEdit>;

/** The file with what was typed, and its tables once somebody has read them. */
interface Current {
  readonly bytes: Uint8Array;
  readonly file: XlsxPackage;
  contents: WorkbookContents | null;
}

interface State {
  bytes: Uint8Array;
  file: XlsxPackage;
  readonly typed: Map<string, Cells>;
  /** Null while nobody has asked since the last edit. */
  current: Promise<Current> | null;
}

/**
 * The workbook in these bytes. `written` is told of the new file whenever an action has written. Throws
 * {@link WorkbookError} when there is none in them, or none that can be kept whole.
 */
export async function memoryFileWorkbook(
  bytes: Uint8Array,
  codec: Codec,
  written: (bytes: Uint8Array) => void = () => undefined,
): Promise<MemoryFileWorkbook> {
  if (bytes.length > FILE_BYTES_MAX) throw new WorkbookError("file.tooLarge", { bytes: bytes.length });
  const state: State = { bytes, file: await openXlsx(bytes, codec), typed: new Map(), current: null };
  return {
    writesAtOnce: true,
    read: async (report) => {
      const current = await currentOf(state, codec, report);
      return (current.contents ??= await current.file.read(report));
    },
    readPlain: async (report) => (await currentOf(state, codec, report)).file.readPlain(report),
    write: async (write, report) => {
      const before = state.current ?? currentOf(state, codec);
      const typed = snapshotOf(state);
      const after = await (await before).file.write(write, report === undefined ? undefined : unawaited(report));
      state.file = await openXlsx(after, codec);
      state.bytes = after;
      state.current = null;
      for (const [sheet, cells] of typed) forget(cellsOf(state, sheet), cells);
      written(after);
    },
    outline: () => state.file.outline(),
    readSheet: (sheet, report) => state.file.readSheet(sheet, report),
    edit: (typed, restored) => {
      for (const { sheet, cells } of typed) for (const cell of cells) cellsOf(state, sheet).set(keyOf(cell), cell);
      for (const cell of restored) cellsOf(state, cell.sheet).delete(keyOf(cell));
      state.current = null;
    },
    bytes: async (report) => {
      const asked = state.current ?? currentOf(state, codec, report);
      const typed = snapshotOf(state);
      const current = await asked;
      state.bytes = current.bytes;
      state.file = current.file;
      for (const [sheet, cells] of typed) forget(cellsOf(state, sheet), cells);
      return current.bytes;
    },
  };
}

/** A file is written whole: nobody can be made to wait between two pieces. */
function unawaited(report: WriteReport): Report {
  return (...progress) => void report(...progress);
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`;
}

function cellsOf({ typed }: State, sheet: string): Cells {
  const cells = typed.get(sheet) ?? new Map<string, CellEdit>();
  typed.set(sheet, cells);
  return cells;
}

function snapshotOf({ typed }: State): ReadonlyMap<string, Cells> {
  return new Map([...typed].map(([sheet, cells]) => [sheet, new Map(cells)]));
}

/** What was typed while the others were written stays. */
function forget(cells: Cells, written: Cells): void {
  for (const [key, cell] of written) if (cells.get(key) === cell) cells.delete(key);
}

async function currentOf(state: State, codec: Codec, report?: Report): Promise<Current> {
  const asked = (state.current ??= withTyped(state, codec, report));
  try {
    return await asked;
  } catch (error) {
    if (state.current === asked) state.current = null;
    throw error;
  }
}

async function withTyped({ bytes, file, typed }: State, codec: Codec, report?: Report): Promise<Current> {
  const edits = [...typed].flatMap(([sheet, cells]) =>
    cells.size === 0 ? [] : [{ sheet, cells: [...cells.values()] }],
  );
  if (edits.length === 0) return { bytes, file, contents: null };
  const edited = await file.edit(edits, codec, report);
  return { bytes: edited, file: await openXlsx(edited, codec), contents: null };
}
