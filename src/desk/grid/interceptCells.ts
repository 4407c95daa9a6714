import {
  CellValueType,
  DisposableCollection,
  type ICellData,
  type IDisposable,
  InterceptorEffectEnum,
  type Nullable,
  type Styles,
  type Worksheet,
} from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT } from "@univerjs/sheets";
import type { Language } from "../../domain/book/records";
import type { CellRules } from "./cellActions";
import { entryText, readEntry } from "./entry";
import { type Shown, shownCell } from "./shownCells";
import type { Machinery } from "./startUniver";
import type { CellPlace } from "./typedCells";
import { contentOf, valueData } from "./univerCells";

/** What is asked between a cell and the user. */
export interface Interception extends CellRules {
  readonly language: () => Language;
  readonly date1904: () => boolean;
  readonly shownAt: (place: CellPlace) => Shown;
}

/** Before and after the numbers of others, which none of the desk's own are. */
const FIRST = 1000;
const SHOWN = 50;

/**
 * Stands between the cells and the user: shows numbers in their format, findings in colour; gives the cell editor what
 * one would type, and reads what it leaves.
 */
export function interceptCells(machinery: Machinery, asked: Interception): IDisposable {
  const styles = machinery.workbook.getStyles();
  const { interceptors } = machinery;
  const all = new DisposableCollection();
  all.add(
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { row, col, worksheet }) => {
        const content = contentOf(worksheet.getCellRaw(row, col), styles);
        if (content.value === null) return cell;
        const text = entryText(content, asked.language(), asked.date1904());
        return { ...cell, v: text, t: CellValueType.STRING, p: null };
      },
    }),
  );
  all.add(
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { row, col, worksheet }) => entered(cell, worksheet, row, col, styles, asked),
    }),
  );
  all.add(
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: SHOWN,
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, { row, col, subUnitId }, next) => {
        const shown = asked.shownAt({ sheet: subUnitId, row: row + 1, column: col + 1 });
        return next(shownCell(cell, shown, styles, asked.language(), asked.date1904()));
      },
    }),
  );
  return all;
}

/** What the cell editor leaves in its cell: what was typed, or the cell as it was. */
function entered(
  cell: Nullable<ICellData>,
  worksheet: Worksheet,
  row: number,
  column: number,
  styles: Styles,
  asked: Interception,
): Nullable<ICellData> {
  const raw = worksheet.getCellRaw(row, column);
  const typed = typedText(cell);
  const before = contentOf(raw, styles);
  // Looked at and left as it was: a text of digits stays one.
  if (typed === entryText(before, asked.language(), asked.date1904())) return raw;
  const entry = readEntry(typed, asked.rulesAt(worksheet, row, column));
  const reason = entry === null ? "formulaTyped" : asked.lockOf(worksheet.getSheetId(), row, column);
  if (entry === null || reason !== null) {
    asked.refused(reason ?? "formulaTyped");
    return raw;
  }
  const format = entry.format === before.format ? {} : { s: { n: { pattern: entry.format } } };
  return { ...valueData(entry.value), p: null, f: null, si: null, ...format };
}

/** The text that was typed, of an editor that may have given it runs of its own. */
function typedText(cell: Nullable<ICellData>): string {
  const formula = cell?.f ?? "";
  if (formula !== "") return formula;
  const rich = cell?.p?.body?.dataStream;
  // A document ends in a line end of its own; line ends inside are carriage returns.
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replace(/\r/g, "\n");
  return cell?.v == null ? "" : String(cell.v);
}
