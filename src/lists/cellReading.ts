import { type Finding, finding } from "../domain/book/finding";
import type { Language } from "../domain/book/records";
import type { CellValue } from "../sheets/cellValue";
import { type AmountText, foundDecimal } from "./listAmounts";
import { foundDateOrder, isAgainstOrder } from "./listDays";
import { AMOUNT_FIELDS, DAY_FIELDS } from "./listFields";
import type { ListHeading } from "./listHeading";
import type { CellReading, ReadColumns } from "./openItemRows";
import type { ChosenDateOrder, DecimalSign, ReadingChoice } from "./rawList";

type Rows = readonly (readonly CellValue[])[];

/** What else decides how cells are read. */
interface Known {
  readonly choice: ReadingChoice;
  readonly language: Language;
  readonly date1904: boolean;
}

/** How the cells of a list are read, found from whole columns; and where these say two things, or nothing. */
export function howCellsAreRead(
  file: string,
  body: Rows,
  heading: ListHeading,
  columns: ReadColumns,
  { choice, language, date1904 }: Known,
): { readonly reading: CellReading; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const firstRow = heading.at + 2;
  const decimal = choice.decimal ?? decimalOf(file, textsIn(body, columns, AMOUNT_FIELDS, firstRow), findings);
  const dates = choice.dates ?? datesOf(file, textsIn(body, columns, DAY_FIELDS, firstRow), language, findings);
  const isNegated = heading.layout?.isNegated === true;
  return { reading: { file, decimal, dates, date1904, isNegated }, findings };
}

/** A text of a column, with its place. */
export interface PlacedText extends AmountText {
  readonly column: string;
}

function textsIn(body: Rows, all: ReadColumns, fields: readonly string[], firstRow: number): PlacedTexts {
  const columns = all.filter(({ field }) => fields.includes(field));
  return placedTexts(body, columns, firstRow);
}

/** The texts of whole columns, with their places. */
export type PlacedTexts = Iterable<PlacedText>;

/** The texts below these captions, column after column. Of a long list all of them at once are more than the list itself. */
export function placedTexts(
  body: Rows,
  columns: readonly { readonly caption: string; readonly position: number }[],
  firstRow: number,
): PlacedTexts {
  return {
    *[Symbol.iterator]() {
      for (const { caption: column, position } of columns) {
        for (const [at, cells] of body.entries()) {
          const text = cells[position];
          if (typeof text === "string" && text !== "") yield { text, row: firstRow + at, column };
        }
      }
    },
  };
}

/** The first of the texts of which something is true. */
function firstOf(texts: PlacedTexts, test: (text: PlacedText) => boolean): PlacedText | undefined {
  for (const one of texts) if (test(one)) return one;
  return undefined;
}

/** The sign before the cents of whole columns; what speaks against there being one goes to the findings. */
export function decimalOf(file: string, texts: PlacedTexts, findings: Finding[]): DecimalSign {
  const { comma, point, commas, points, doubtful } = foundDecimal(texts);
  const likelier = points > commas ? "." : ",";
  const place = ({ text, row }: AmountText) => {
    return {
      file,
      line: row,
      value: text,
      column: firstOf(texts, (one) => one.text === text && one.row === row)?.column ?? "",
    };
  };
  if (comma !== null && point !== null) {
    const [odd, other] = likelier === "." ? [comma, point] : [point, comma];
    const params = { ...place(odd), other: other.text, otherLine: other.row };
    findings.push(finding("takeIn.mixedDecimals", null, params));
  } else if (comma === null && point === null && doubtful !== null) {
    findings.push(finding("takeIn.decimalUnknown", null, place(doubtful)));
  }
  return likelier;
}

function* textsAlone(texts: PlacedTexts): Generator<string> {
  for (const { text } of texts) yield text;
}

/** The order of the days of whole columns; what speaks against there being one goes to the findings. */
export function datesOf(file: string, texts: PlacedTexts, language: Language, findings: Finding[]): ChosenDateOrder {
  const order = foundDateOrder(new Set(textsAlone(texts)));
  if (order === "mixed") {
    const monthFirst = firstOf(texts, ({ text }) => isAgainstOrder(text, "dayFirst"));
    const dayFirst = firstOf(texts, ({ text }) => isAgainstOrder(text, "monthFirst"));
    const { text = "", row = 0, column = "" } = monthFirst ?? {};
    const other = { other: dayFirst?.text ?? "", otherLine: dayFirst?.row ?? 0 };
    findings.push(finding("takeIn.mixedDates", null, { file, line: row, column, value: text, ...other }));
    return "dayFirst";
  }
  if (order === "either" && language === "en") findings.push(finding("takeIn.datesUnknown", null, { file }));
  return order === null || order === "either" ? (order === null ? "yearFirst" : "dayFirst") : order;
}
