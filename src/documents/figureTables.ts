import type { ExposureResult } from "../actions/exposure";
import type { ReturnRateResult } from "../actions/returnRate";
import type { IsoDateTime } from "../domain/values/calendar";
import { type AtRisk, totalAtRisk } from "../domain/collection/moneyAtRisk";
import type { ReturnRate } from "../domain/collection/returnRates";
import type { RiskTexts } from "../messages/riskNl";

/*
 * Figures for a sheet of their own (docs/law/workbook.md, figures): plain values with what they stand on, and no books. Whoever wants
 * them to be of today has them made again.
 */

/** What a column of figures holds. */
export type FigureKind = "text" | "date" | "date-time" | "amount" | "percent" | "integer";

/** A table of figures, in the words of a workbook. */
export interface FigureTable {
  readonly sheet: string;
  /** The ListObject's name, the same in every language. */
  readonly table: string;
  readonly columns: readonly { readonly caption: string; readonly kind: FigureKind }[];
  /** Amounts in cents, days and moments in ISO form; at least one row. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What figures stand on. */
export interface FigureBasis {
  readonly at: IsoDateTime;
  /** The number of the last row of the Log; null for none. */
  readonly log: number | null;
  readonly administration: string | null;
}

/** What can still come back, a row per day on which it is another amount. */
export function exposureTable(
  { date, days, withoutQuestion, onlyUnauthorised, b2b }: ExposureResult,
  { at, log, administration }: FigureBasis,
  { labels, figures: { exposure: sheet, ...basis } }: RiskTexts,
): FigureTable {
  const rowOf = (day: string, risk: AtRisk) => [
    ...[day, risk.withoutQuestion, risk.onlyUnauthorised, risk.b2b, totalAtRisk(risk)],
    ...[administration, date, log, at],
  ];
  const rows = days.map((day) => rowOf(day.date, day));
  return {
    sheet,
    table: "IncassobladExposure",
    columns: [
      { caption: labels.date, kind: "date" },
      { caption: labels.withoutQuestion, kind: "amount" },
      { caption: labels.onlyUnauthorised, kind: "amount" },
      { caption: labels.b2b, kind: "amount" },
      { caption: labels.total, kind: "amount" },
      { caption: basis.administration, kind: "text" },
      { caption: basis.asOf, kind: "date" },
      { caption: basis.log, kind: "integer" },
      { caption: basis.madeAt, kind: "date-time" },
    ],
    // Where nothing can come back there is a row that says so.
    rows: rows.length > 0 ? rows : [rowOf(date, { withoutQuestion, onlyUnauthorised, b2b })],
  };
}

type Counted = Partial<Pick<ReturnRate, "collected" | "collectedAmount">> &
  Omit<ReturnRate, "collected" | "collectedAmount">;

/** How much came back: in all, per month, per reason and per debtor. */
export function returnRateTable(
  { from, to, total, months, reasons, debtors }: ReturnRateResult,
  { at, log, administration }: FigureBasis,
  { labels, figures: { returnRate: sheet, ...basis } }: RiskTexts,
): FigureTable {
  const rowOf = (part: string, what: string | null, { returned, returnedAmount, rate, ...one }: Counted) => [
    ...[part, what, one.collected ?? null, one.collectedAmount ?? null, returned, returnedAmount, rate],
    ...[administration, from, to, log, at],
  ];
  return {
    sheet,
    table: "IncassobladReturnRate",
    columns: [
      { caption: basis.part, kind: "text" },
      { caption: basis.what, kind: "text" },
      { caption: labels.collected, kind: "integer" },
      { caption: labels.collectedAmount, kind: "amount" },
      { caption: labels.returned, kind: "integer" },
      { caption: labels.returnedAmount, kind: "amount" },
      { caption: labels.rate, kind: "percent" },
      { caption: basis.administration, kind: "text" },
      { caption: labels.firstDay, kind: "date" },
      { caption: labels.lastDay, kind: "date" },
      { caption: basis.log, kind: "integer" },
      { caption: basis.madeAt, kind: "date-time" },
    ],
    rows: [
      rowOf(labels.total, null, total),
      ...months.map(({ month, ...rate }) => rowOf(labels.month, month, rate)),
      ...reasons.map(({ reason, ...rate }) => rowOf(basis.reason, reason, rate)),
      ...debtors.map(({ debtor, name, ...rate }) => rowOf(basis.debtor, `${debtor} ${name}`.trim(), rate)),
    ],
  };
}
