import type { Codec } from "../../../src/file/codec";
import type { CellValue } from "../../../src/sheets/cellValue";
import type { WorkbookContents } from "../../../src/sheets/contents";
import { addressOf } from "./address";
import type { OfficeBridge, RequestRecord } from "./bridge";
import { contentsOf, deleteRowsAt, insertRowsAt, writeAt } from "./direct";
import type { Failure } from "./faults";
import type { HostSheet, HostTable, RuntimeState } from "./workbook";
import { saveXlsx } from "./xlsxSave";

/** Values that somebody enters past the add-in, from the address's first cell on. */
export interface CellEntry {
  readonly address: string;
  readonly values: CellValue | readonly (readonly CellValue[])[];
}

/** What stands between the add-in and the workbook; what is left out stays as it is. */
export interface FaultSettings {
  readonly payloadMax?: number | null;
  readonly offline?: boolean;
  /** In milliseconds, for every request. */
  readonly latency?: number;
  readonly cellEditMode?: boolean;
}

/** What a test asks of a host that lives in a worker; plain data, and so is the answer. */
export interface HostAsks {
  readonly contents: { readonly ask: null; readonly answer: WorkbookContents };
  /** The bytes of an .xlsx file, in base64. */
  readonly save: { readonly ask: null; readonly answer: string };
  readonly stats: { readonly ask: null; readonly answer: HostStats };
  readonly resetStats: { readonly ask: null; readonly answer: null };
  readonly selection: { readonly ask: null; readonly answer: string };
  readonly runtime: { readonly ask: null; readonly answer: RuntimeAnswer };
  readonly write: { readonly ask: CellEntry; readonly answer: null };
  readonly type: { readonly ask: CellEntry; readonly answer: null };
  readonly insertRows: { readonly ask: string; readonly answer: null };
  readonly deleteRows: { readonly ask: string; readonly answer: null };
  readonly faults: { readonly ask: FaultSettings; readonly answer: null };
  readonly fail: { readonly ask: Failure; readonly answer: null };
  /** Somebody else writes before this counted request, 1 being the next, is looked at. */
  readonly writeBefore: { readonly ask: CellEntry & { readonly request: number }; readonly answer: null };
  readonly protect: { readonly ask: { readonly sheet: string; readonly on: boolean }; readonly answer: null };
  readonly filter: { readonly ask: { readonly table: string; readonly on: boolean }; readonly answer: null };
}

/** Where the add-in's page is, as Excel sees it. */
export interface RuntimeAnswer {
  readonly state: RuntimeState;
  readonly startState: RuntimeState;
  readonly handlesActions: boolean;
}

/** What went over the bridge so far. */
export interface HostStats {
  readonly requests: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly cleanUps: number;
  readonly log: readonly RequestRecord[];
  /** Members that were asked for and are not there, as `Class.member`. */
  readonly unimplemented: readonly string[];
  /** How many ranges the add-in still holds. */
  readonly references: number;
}

type Answers = {
  readonly [K in keyof HostAsks]: (ask: HostAsks[K]["ask"]) => HostAsks[K]["answer"] | Promise<HostAsks[K]["answer"]>;
};

/** Answers to everything that a test may ask of this host. */
export function hostAnswers(bridge: OfficeBridge, codec: Codec): Answers {
  const { book, stats, faults, protocol } = bridge;
  const change = (by: "user" | "other", act: () => void): null => {
    bridge.change(by, act);
    return null;
  };
  return {
    contents: () => contentsOf(book),
    save: async () => base64Of(await saveXlsx(book, codec)),
    stats: () => ({
      ...{ requests: stats.requests, bytesIn: stats.bytesIn, bytesOut: stats.bytesOut },
      ...{ cleanUps: stats.cleanUps, log: stats.log },
      ...{ unimplemented: [...protocol.unimplemented], references: protocol.referenceCount },
    }),
    resetStats: () => {
      stats.reset();
      return null;
    },
    selection: () => {
      const { selection, activeSheet } = book;
      return selection === null ? `${activeSheet.name}!A1` : addressOf(selection.sheet.name, selection.range);
    },
    runtime: () => ({ ...book.runtime }),
    write: ({ address, values }) => change("other", () => writeAt(book, address, values)),
    type: ({ address, values }) => change("user", () => writeAt(book, address, values)),
    insertRows: (address) => change("other", () => insertRowsAt(book, address)),
    deleteRows: (address) => change("other", () => deleteRowsAt(book, address)),
    faults: (settings) => {
      Object.assign(faults, settings);
      return null;
    },
    fail: (failure) => {
      faults.fail(failure);
      return null;
    },
    writeBefore: ({ request, address, values }) => {
      const at = faults.count + request;
      faults.beforeRequest = (number) => {
        if (number === at) change("other", () => writeAt(book, address, values));
      };
      return null;
    },
    protect: ({ sheet, on }) => {
      sheetNamed(book.findSheet(sheet), sheet).protection = on ? { password: null, options: {} } : null;
      return null;
    },
    filter: ({ table, on }) => {
      const [column] = tableNamed(book.findTable(table), table).columns;
      if (column !== undefined) column.filter = on ? { filterOn: "Values", values: [""] } : null;
      return null;
    },
  };
}

function sheetNamed(sheet: HostSheet | null, name: string): HostSheet {
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

function tableNamed(table: HostTable | null, name: string): HostTable {
  if (table === null) throw new Error(`no table ${name}`);
  return table;
}

/** In pieces: a call takes only so many arguments. */
const PIECE_BYTES = 32_768;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE_BYTES));
  }
  return btoa(text);
}
