import { inExcel } from "./inExcel";
import { refusalOf } from "./hostRefusal";

/** Long enough for the events of one paste, filter or sort, and for those of another client's save. */
const BATCH_MS = 250;

/**
 * Tells the listener when cells of any table of the workbook were changed by something else than this add-in: the user in
 * a cell, another client, or undo. Many changes at once are reported once. What a formula newly gives is no change. Resolves
 * with what ends it. Throws WorkbookError.
 */
export async function watchWorkbook(changed: () => void): Promise<() => Promise<void>> {
  const batch = new Batch(changed);
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => batch.add(event));
    await context.sync();
    return added;
  });
  return async () => {
    batch.end();
    try {
      // A handler is only removed in the context in which it was added.
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

/** Events that come together, and are looked at together. */
class Batch {
  private events: Excel.WorksheetChangedEventArgs[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private hasEnded = false;

  constructor(private readonly changed: () => void) {}

  add(event: Excel.WorksheetChangedEventArgs): void {
    if (this.hasEnded || event.triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
    this.events.push(event);
    this.timer ??= setTimeout(() => void this.look(), BATCH_MS);
  }

  end(): void {
    this.hasEnded = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    const events = this.events;
    this.events = [];
    this.timer = null;
    const touches = await touchesTables(events);
    // It may have ended while Excel was asked.
    if (touches && !this.hasEnded) this.changed();
  }
}

/** Whether any of these changes lies in a table. What Excel does not tell is taken for one: then everything is read again. */
async function touchesTables(events: readonly Excel.WorksheetChangedEventArgs[]): Promise<boolean> {
  try {
    return await inExcel(async (context) => {
      const { tables, worksheets } = context.workbook;
      tables.load("items/worksheet/id");
      await context.sync();
      const onTableSheets = events.filter(({ worksheetId }) =>
        tables.items.some(({ worksheet }) => worksheet.id === worksheetId),
      );
      // Rows that are gone lie nowhere any more, and several areas are no one range.
      if (onTableSheets.some(({ changeType, address }) => changeType !== "RangeEdited" || address.includes(","))) {
        return true;
      }
      const overlaps = onTableSheets.flatMap(({ worksheetId, address }) => {
        const edited = worksheets.getItem(worksheetId).getRange(address);
        return tables.items
          .filter(({ worksheet }) => worksheet.id === worksheetId)
          .map((table) => table.getRange().getIntersectionOrNullObject(edited).load("address"));
      });
      if (overlaps.length === 0) return false;
      await context.sync();
      return overlaps.some(({ isNullObject }) => !isNullObject);
    });
  } catch {
    return true;
  }
}
