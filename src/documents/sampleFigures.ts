import type { SampleResult } from "../actions/sample";
import type { Place } from "../domain/book/finding";
import type { FigureBasis, FigureTable } from "./figureTables";
import type { FigureWords } from "./ledgerFigures";

/** The words of a sample, and where its cells are. */
export interface SampleWords extends FigureWords {
  /** A cell as the user calls it. */
  readonly cell: (place: Place) => string | null;
}

/** The trail of a sample, a row for each thing along it, with what was drawn by. */
export function sampleTable({ seed, trail }: SampleResult, basis: FigureBasis, words: SampleWords): FigureTable {
  const { figures, risk, caption } = words;
  const { labels, columns, sheets, trail: steps } = figures;
  const stands = [seed, basis.log, basis.at];
  const rows = trail.map(({ order, line, step, name, date, amount, account, event, fileLine, place }) => [
    ...[order, line, steps[step], name, date, amount, account, event === null ? null : figures.steps[event], fileLine],
    ...[place === null ? null : words.cell(place), ...stands],
  ]);
  return {
    sheet: sheets.sample,
    table: "IncassobladSample",
    columns: [
      { caption: columns.order, kind: "text" },
      { caption: caption("line"), kind: "integer" },
      { caption: labels.trailStep, kind: "text" },
      { caption: columns.item, kind: "text" },
      { caption: risk.labels.date, kind: "date" },
      { caption: columns.amount, kind: "amount" },
      { caption: columns.account, kind: "text" },
      { caption: caption("event"), kind: "text" },
      { caption: labels.fileLine, kind: "integer" },
      { caption: columns.cell, kind: "text" },
      { caption: labels.seed, kind: "integer" },
      { caption: risk.figures.log, kind: "integer" },
      { caption: risk.figures.madeAt, kind: "date-time" },
    ],
    rows: rows.length > 0 ? rows : [[null, null, null, null, null, null, null, null, null, null, ...stands]],
  };
}
