import type { RecordTypes, TableName } from "../../src/domain/book/records";
import type { NewSheet, WorkbookContents, WorkbookWrite } from "../../src/sheets/contents";
import { newSheet } from "../../src/sheets/newSheets";
import type { Workbook } from "../../src/workbook/workbook";
import { contentsOf, written } from "./workbookInMemory";

/** A workbook that lives in memory, and keeps every write that it was asked for. */
export interface MemoryWorkbook extends Workbook {
  contents: WorkbookContents;
  readonly writes: WorkbookWrite[];
}

/** A workbook of these sheets; `refuse` may throw before a write is applied. */
export function memoryWorkbook(
  sheets: readonly NewSheet[],
  options: { readonly writesAtOnce?: boolean; readonly refuse?: (write: WorkbookWrite) => void } = {},
): MemoryWorkbook {
  const workbook: MemoryWorkbook = {
    writesAtOnce: options.writesAtOnce ?? true,
    contents: contentsOf(sheets),
    writes: [],
    read: () => Promise.resolve(workbook.contents),
    write: async (write) => {
      await Promise.resolve();
      options.refuse?.(write);
      workbook.writes.push(write);
      workbook.contents = written(workbook.contents, write);
    },
  };
  return workbook;
}

/** The Dutch sheet of a table with these records. */
export function sheetOf<T extends TableName>(table: T, ...records: readonly RecordTypes[T][]): NewSheet {
  return newSheet(table, "nl", records);
}
