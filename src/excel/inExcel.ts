import { WorkbookError } from "../workbook/workbook";
import { codeOf, refusalOf } from "./hostRefusal";

/** The oldest Excel that the add-in runs on: Office 2021 (LTSC). */
const FLOOR = "1.14";
/** Where the requests of one run can be taken back in one step. */
const UNDO_GROUPS = "1.20";

/** Does work in Excel; while somebody types in a cell it waits. Throws WorkbookError. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return running({ delayForCellEdit: true }, work);
}

/** Does work that changes the workbook, as one step of undo where Excel can. Throws WorkbookError. */
export type Changing = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** A {@link Changing} that no longer asks for one step of undo once Excel has refused to group what it did. */
export function changingExcel(): Changing {
  let groups = true;
  return async (work) => {
    const mergeUndoGroup = groups && isSupported(UNDO_GROUPS);
    try {
      return await running({ delayForCellEdit: true, ...(mergeUndoGroup ? { mergeUndoGroup } : {}) }, work);
    } catch (error) {
      if (error instanceof WorkbookError && codeOf(error.cause) === "UndoNotSupported") groups = false;
      throw error;
    }
  };
}

async function running<T>(options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!isSupported(FLOOR)) throw new WorkbookError("workbook.excelTooOld", { floor: FLOOR });
  try {
    return await Excel.run(options, work);
  } catch (error) {
    throw refusalOf(error);
  }
}

function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
