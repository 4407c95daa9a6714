import type { YearEndResult } from "../actions/yearEnd";
import type { YearEnd } from "../domain/audit/overYearEnd";
import type { FigureBasis, FigureTable } from "./figureTables";
import { type FigureWords, tieRows } from "./ledgerFigures";

type Cell = string | number | null;

/** A row: part, administration, order or account, what, day, later day, number, amount, in transit, and what still can come back. */
interface Row {
  readonly part: string;
  readonly administration: string;
  readonly subject?: string | null;
  readonly what?: string | null;
  readonly day?: string | null;
  readonly until?: string | null;
  readonly count?: number | null;
  readonly amount?: number | null;
  readonly booked?: number | null;
  readonly tie?: number | null;
}

/** What lies over the end of a year, part by part, and how what is in transit ties to the ledger. */
export function yearEndTable({ yearEnds, ties }: YearEndResult, basis: FigureBasis, words: FigureWords): FigureTable {
  const { figures, risk, caption } = words;
  const { columns, labels, sheets } = figures;
  const rows: readonly Row[] = [
    ...yearEnds.flatMap((one) => [
      ...aheadRows(one, words),
      ...exposedRows(one, words),
      ...returnedRows(one, words),
      ...batchRows(one, words),
    ]),
    ...tieRows(ties, words).map(([administration, what, tie]) => ({ part: columns.tie, administration, what, tie })),
  ];
  const years = new Map(yearEnds.map(({ administration, year }) => [administration, year.to]));
  return {
    sheet: sheets.yearEnd,
    table: "IncassobladYearEnd",
    columns: [
      { caption: columns.part, kind: "text" },
      { caption: caption("administration"), kind: "text" },
      { caption: labels.subject, kind: "text" },
      { caption: columns.what, kind: "text" },
      { caption: risk.labels.date, kind: "date" },
      { caption: risk.labels.lastDay, kind: "date" },
      { caption: caption("numberOfTransactions"), kind: "integer" },
      { caption: columns.amount, kind: "amount" },
      { caption: labels.booked, kind: "amount" },
      { caption: columns.tie, kind: "amount" },
      { caption: risk.figures.asOf, kind: "date" },
      { caption: risk.figures.log, kind: "integer" },
      { caption: risk.figures.madeAt, kind: "date-time" },
    ],
    // Where there is no administration a row says so.
    rows: (rows.length > 0 ? rows : [{ part: columns.tie, administration: "" }]).map((row) => [
      ...cellsOf(row),
      ...[years.get(row.administration) ?? null, basis.log, basis.at],
    ]),
  };
}

function cellsOf({
  part,
  administration,
  subject,
  what,
  day,
  until,
  count,
  amount,
  booked,
  tie,
}: Row): readonly Cell[] {
  return [part, administration, ...[subject, what, day, until, count, amount, booked, tie].map((one) => one ?? null)];
}

function aheadRows({ administration, ahead }: YearEnd, { figures: { labels } }: FigureWords): readonly Row[] {
  return ahead.map(({ order, issuedOn, collectionDate, transactions, controlSum, inTransit }) => ({
    ...{ part: labels.ahead, administration, subject: order, day: issuedOn, until: collectionDate },
    ...{ count: transactions, amount: controlSum, booked: inTransit },
  }));
}

/** A row for each kind of risk that there is. */
function exposedRows({ administration, exposed }: YearEnd, { figures, risk: { labels } }: FigureWords): readonly Row[] {
  return exposed.flatMap((one) =>
    (["withoutQuestion", "onlyUnauthorised", "b2b"] as const)
      .filter((kind) => one[kind] !== 0)
      .map((kind) => ({
        ...{ part: figures.labels.exposed, administration, subject: one.order, what: labels[kind] },
        ...{ day: one.collectionDate, until: one.until, count: one.transactions, amount: one[kind] },
      })),
  );
}

function returnedRows({ administration, returned }: YearEnd, { figures: { labels } }: FigureWords): readonly Row[] {
  return returned.map(({ order, firstReturned, lastReturned, returned: count, returnedAmount, reversed }) => ({
    ...{ part: labels.returnedLater, administration, subject: order, day: firstReturned, until: lastReturned },
    ...{ count, amount: returnedAmount, booked: reversed },
  }));
}

function batchRows({ administration, batches }: YearEnd, { figures: { labels } }: FigureWords): readonly Row[] {
  return batches.flatMap(({ account, lastOrder, lastBatch, firstOrder, firstBatch, firstCollectionDate }) => [
    { part: labels.lastBatch, administration, subject: account, what: saidOf(lastOrder, lastBatch) },
    {
      ...{ part: labels.firstBatch, administration, subject: account, what: saidOf(firstOrder, firstBatch) },
      day: firstCollectionDate,
    },
  ]);
}

/** An order with its batch number, as both are told of in one cell. */
function saidOf(order: string | null, batch: string | null): string | null {
  return order === null ? null : [order, batch].filter((one) => one !== null).join(" / ");
}
