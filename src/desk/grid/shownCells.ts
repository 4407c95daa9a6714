import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type Nullable,
  numfmt,
  type Styles,
} from "@univerjs/core";
import type { Language } from "../../domain/book/records";
import type { CellValue } from "../../sheets/cellValue";
import { GENERAL, isDateFormat } from "./entry";
import type { Mark } from "./gridMarks";
import { formatOf, valueData } from "./univerCells";

/** What is shown of a cell beyond what it holds. */
export interface Shown {
  /** A finding's colour; null for a cell without. */
  readonly mark: Mark | null;
  /** Whether its formula has to be calculated again. */
  readonly isStale: boolean;
  /** What its formula gives by now; absent where the cell itself holds what is shown. */
  readonly value?: CellValue;
}

/** Light enough that black is readable on them (WCAG 1.4.3); the same for colours of the file. */
const MARK_FILLS: Readonly<Record<Mark, string>> = {
  error: "#f9c6c6",
  warning: "#fde7a9",
  info: "#cfe4fa",
  heading: "#9cc8f5",
  list: "#e3effc",
};
/** Headings of a file are often white on dark: on our fill they must be read as well. */
const ON_LISTS = "#000000";
/** Between the two date systems of Excel. */
const DAYS_TO_1904 = 1462;
/** Of a result that may be wrong by now: readable on white, and clearly not like the others. */
const STALE_COLOR = "#707070";

/** A cell as the grid shows it: numbers in their format and the user's language, findings in colour. */
export function shownCell(
  held: Nullable<ICellData>,
  { mark, isStale, value }: Shown,
  styles: Styles,
  language: Language,
  date1904: boolean,
): Nullable<ICellData> {
  const cell = value === undefined ? held : { ...held, ...valueData(value) };
  const text = formatted(cell, styles, language, date1904);
  if (text === null && mark === null && !isStale) return cell;
  const style: IStyleData = { ...styles.getStyleByCell(cell) };
  const shown: IStyleData = {
    ...style,
    ...(mark === null ? {} : { bg: { rgb: MARK_FILLS[mark] } }),
    ...(mark === "heading" || mark === "list" ? { cl: { rgb: ON_LISTS } } : {}),
    ...(isStale ? { cl: { rgb: STALE_COLOR }, it: BooleanNumber.TRUE } : {}),
  };
  return {
    ...cell,
    ...(text === null ? {} : { v: text, t: CellValueType.NUMBER }),
    ...(mark === null && !isStale ? {} : { s: shown }),
  };
}

function formatted(cell: Nullable<ICellData>, styles: Styles, language: Language, date1904: boolean): string | null {
  if (cell?.v == null || cell.t !== CellValueType.NUMBER) return null;
  const format = formatOf(cell, styles);
  const value = Number(cell.v);
  if (format === GENERAL) {
    return language === "nl" && !Number.isInteger(value) ? String(value).replace(".", ",") : null;
  }
  const shift = date1904 && isDateFormat(format) ? DAYS_TO_1904 : 0;
  return numfmt.format(format, value + shift, { locale: language, throws: false });
}
