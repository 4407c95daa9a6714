import type { Summary } from "../actions/action";
import type { IsoDateTime } from "../domain/values/calendar";
import { exposureTable, type FigureBasis, type FigureTable, returnRateTable } from "../documents/figureTables";
import type { RiskTexts } from "../messages/riskNl";
import { riskTexts } from "../messages/riskTexts";
import type { Translator } from "../messages/translate";
import type { Prepared } from "../workbook/prepare";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import type { Workbook, WriteReport } from "../workbook/workbook";
import { refuseReadOnly } from "../workbook/refuseReadOnly";
import { writeFigures } from "../workbook/writeFigures";
import type { OptionValues } from "./commandLine";

const TABLES: {
  readonly [N in PreparedName]?: (result: ResultOf<N>, basis: FigureBasis, texts: RiskTexts) => FigureTable;
} = {
  exposure: exposureTable,
  "return-rate": returnRateTable,
};

/** What is told of a sheet of figures. */
export interface PutFigures {
  readonly summary: Summary;
  readonly notes: readonly string[];
}

/** For whom, with what and whether figures are written. */
interface Putting {
  readonly workbook: Workbook;
  readonly options: OptionValues;
  readonly at: IsoDateTime;
  readonly user: string;
  readonly write: boolean;
  readonly report?: WriteReport;
}

/** Puts the figures of an answer on their sheet, where that was asked for (`--sheet`). Throws WorkbookError. */
export async function putFigures<N extends PreparedName>(
  name: N,
  { outcome: { result }, book }: Prepared<ResultOf<N>>,
  { workbook, options, at, user, write, report }: Putting,
  { fill, language }: Translator,
): Promise<PutFigures> {
  const tableOf = TABLES[name];
  if (options.sheet !== true || result === null || tableOf === undefined) return { summary: {}, notes: [] };
  if (write) refuseReadOnly(book, user);
  const log = book.tables.Log.reduce((last, { number }) => Math.max(last, number), 0);
  const basis = { at, log: log === 0 ? null : log, administration: options.administration ?? null };
  // What is written is in the workbook's words, what is told of it in the reader's.
  const figures = tableOf(result, basis, riskTexts(book.language));
  const aids = { write, ...(report === undefined ? {} : { report }) };
  const { sheet, isNew } = await writeFigures(workbook, figures, book.language, aids);
  const texts = riskTexts(language).figures;
  const text = write ? (isNew ? texts.made : texts.renewed) : isNew ? texts.wouldBeMade : texts.wouldBeRenewed;
  const count = figures.rows.length;
  return {
    summary: { figures: { sheet, table: figures.table, rows: count, isNew } },
    notes: [fill(text, { sheet, count })],
  };
}
