import { basename } from "node:path";

import type { ActionDocument, Summary } from "../actions/action";
import { address } from "../sheets/address";
import type { Book } from "../domain/book/book";
import { locatedParts } from "../domain/audit/lineTrail";
import type { Place } from "../domain/book/finding";
import type { Language } from "../domain/book/records";
import type { IsoDateTime } from "../domain/values/calendar";
import { portableHash } from "../domain/values/hash";
import { controlTable } from "../documents/controlTable";
import { figureCsv } from "../documents/figureCsv";
import { exposureTable, type FigureBasis, type FigureTable, returnRateTable } from "../documents/figureTables";
import {
  explainTable,
  type FigureWords,
  inTransitTable,
  openItemsTable,
  trialBalanceTable,
} from "../documents/ledgerFigures";
import { controlTexts } from "../messages/controlTexts";
import { yearEndTable } from "../documents/yearEndFigures";
import { sampleTable } from "../documents/sampleFigures";
import { figureTexts } from "../messages/figureTexts";
import { riskTexts } from "../messages/riskTexts";
import { translate, type Translator } from "../messages/translate";
import type { Prepared } from "../workbook/prepare";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import type { Workbook, WriteReport } from "../workbook/workbook";
import { refuseReadOnly } from "../workbook/refuseReadOnly";
import { writtenControl } from "../workbook/controlFormulas";
import { type Figures, writeFigures } from "../workbook/writeFigures";
import type { OptionValues } from "./commandLine";

/** The words of figures, and where cells are. */
interface LocatedWords extends FigureWords {
  /** A cell as the user calls it. */
  readonly cell: (place: Place) => string | null;
}

const TABLES: {
  readonly [N in PreparedName]?: (result: ResultOf<N>, basis: FigureBasis, words: LocatedWords) => FigureTable;
} = {
  exposure: (result, basis, { risk }) => exposureTable(result, basis, risk),
  "return-rate": (result, basis, { risk }) => returnRateTable(result, basis, risk),
  explain: explainTable,
  "open-items": openItemsTable,
  "in-transit": inTransitTable,
  "trial-balance": trialBalanceTable,
  sample: ({ seed, trail }, basis, words) =>
    sampleTable({ seed, trail: locatedParts(trail, words.cell) }, basis, words),
  "year-end": yearEndTable,
};

/** What is formulas over the tables as they lie, and nothing but its sheet: it needs no option for it. */
const SHEETS: {
  readonly [N in PreparedName]?: (
    result: ResultOf<N>,
    basis: FigureBasis,
    prepared: Pick<Prepared, "book" | "layout">,
  ) => Figures;
} = {
  "control-sheet": (result, basis, { book, layout }) =>
    controlTable(writtenControl(result, book, layout, controlTexts(book.language).captions), basis, book.language),
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
  prepared: Prepared<ResultOf<N>>,
  { workbook, options, at, user, write, report }: Putting,
  { fill, language }: Translator,
): Promise<PutFigures> {
  const { outcome, book, layout } = prepared;
  const { result } = outcome;
  // What is written is in the workbook's words, what is told of it in the reader's.
  const basis = basisOf(book, options, at);
  const formulas = result === null ? null : (SHEETS[name]?.(result, basis, { book, layout }) ?? null);
  const figures = formulas ?? (options.sheet === true ? tableOf(name, prepared, basis, book.language) : null);
  if (figures === null) return { summary: {}, notes: [] };
  if (write) refuseReadOnly(book, user);
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

/** The figures of an answer as a file, where one was asked for (`--csv FILE`), in the reader's language. */
export function figureDocuments<N extends PreparedName>(
  name: N,
  prepared: Prepared<ResultOf<N>>,
  { options, at, language }: Pick<Putting, "options" | "at"> & { readonly language: Language },
): readonly ActionDocument[] {
  if (options.csv === undefined) return [];
  const figures = tableOf(name, prepared, basisOf(prepared.book, options, at), language);
  if (figures === null) return [];
  const bytes = figureCsv(figures, language);
  const sha256 = portableHash(bytes, "SHA-256");
  return [{ kind: "figures", name: basename(options.csv), bytes, sha256, order: null }];
}

function basisOf({ tables }: Book, options: OptionValues, at: IsoDateTime): FigureBasis {
  const log = tables.Log.reduce((last, { number }) => Math.max(last, number), 0);
  return { at, log: log === 0 ? null : log, administration: options.administration ?? null };
}

function tableOf<N extends PreparedName>(
  name: N,
  { outcome: { result }, layout }: Prepared<ResultOf<N>>,
  basis: FigureBasis,
  language: Language,
): FigureTable | null {
  const { caption } = translate(language);
  const cell = (place: Place) => address(place, layout);
  const words = { figures: figureTexts(language), risk: riskTexts(language), caption, cell };
  return result === null ? null : (TABLES[name]?.(result, basis, words) ?? null);
}
