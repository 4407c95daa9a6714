import type { LocatedPart } from "../domain/audit/lineTrail";
import type { FigureBasis, FigureTable } from "./figureTables";
import type { FigureWords } from "./ledgerFigures";

/** What a seed drew: line by line all that is along its trail. */
export interface SampledTrail {
  readonly seed: number;
  readonly trail: readonly LocatedPart[];
}

/** The trail of a sample, a row for each thing along it, with what was drawn by. */
export function sampleTable({ seed, trail }: SampledTrail, basis: FigureBasis, words: FigureWords): FigureTable {
  const { figures, risk, caption } = words;
  const { labels, columns, sheets, trail: steps } = figures;
  const stands = [seed, basis.log, basis.at];
  const rows = trail.map(({ order, line, step, name, date, amount, account, event, fileLine, address }) => [
    ...[order, line, steps[step], name, date, amount, account, event === null ? null : figures.steps[event], fileLine],
    ...[address, ...stands],
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
