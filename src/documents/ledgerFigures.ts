import type { ExplainResult } from "../actions/explain";
import type { InTransitResult } from "../actions/inTransitAtDate";
import type { OpenItemsResult } from "../actions/openItems";
import type { TrialBalanceResult } from "../actions/trialBalance";
import { AGE_BANDS, type AgeBand } from "../domain/ledger/ageing";
import type { LedgerTie } from "../domain/ledger/ledgerTie";
import type { IsoDate } from "../domain/values/calendar";
import type { Cents } from "../domain/values/money";
import type { FigureTexts } from "../messages/figureNl";
import type { RiskTexts } from "../messages/riskNl";
import type { FigureBasis, FigureKind, FigureTable } from "./figureTables";

/*
 * Figures of the ledger at a date for a sheet of their own or a file: the list, and below it how it ties to the ledger in a column of
 * its own, so that a sum over the list's column stays that of the list.
 */

/** The words of the figures. */
export interface FigureWords {
  readonly figures: FigureTexts;
  readonly risk: RiskTexts;
  /** The caption of a field of the books. */
  readonly caption: (field: string) => string;
}

type Cell = string | number | null;

interface Column {
  readonly caption: string;
  readonly kind: FigureKind;
}

/** What all figures stand on. */
function basisColumns({ risk: { figures } }: FigureWords): readonly Column[] {
  return [
    { caption: figures.asOf, kind: "date" },
    { caption: figures.log, kind: "integer" },
    { caption: figures.madeAt, kind: "date-time" },
  ];
}

function bandColumns({ figures: { bands } }: FigureWords): readonly Column[] {
  return AGE_BANDS.map((band) => ({ caption: bands[band], kind: "amount" }));
}

function bandCells(own: AgeBand, amount: Cents): readonly Cell[] {
  return AGE_BANDS.map((band) => (band === own ? amount : null));
}

const NO_BANDS: readonly Cell[] = AGE_BANDS.map(() => null);

/** The rows of ties: administration, what, amount. */
export function tieRows(
  ties: readonly LedgerTie[],
  { figures: { steps, labels } }: FigureWords,
): [string, string, Cents][] {
  return ties.flatMap(({ administration, opening, movements, closing, listed, difference }) => [
    [administration, labels.opening, opening],
    ...movements.map(({ step, amount }): [string, string, Cents] => [administration, steps[step], amount]),
    [administration, labels.closing, closing],
    [administration, labels.listed, listed],
    [administration, labels.difference, difference],
  ]);
}

/** The open items, aged, and how they tie to the ledger. */
export function openItemsTable(
  { date, items, ties }: OpenItemsResult,
  basis: FigureBasis,
  words: FigureWords,
): FigureTable {
  const { figures, caption } = words;
  const { columns, labels, sheets } = figures;
  const stands = [date, basis.log, basis.at];
  const text = (of: string): Column => ({ caption: of, kind: "text" });
  return {
    sheet: sheets.openItems,
    table: "IncassobladOpenItems",
    columns: [
      ...[columns.part, caption("administration"), caption("debtor"), columns.what].map(text),
      ...[text(caption("invoice")), { caption: caption("instalment"), kind: "integer" } as const],
      { caption: caption("invoiceDate"), kind: "date" },
      { caption: caption("dueDate"), kind: "date" },
      { caption: columns.amount, kind: "amount" },
      { caption: labels.openAmount, kind: "amount" },
      ...bandColumns(words),
      text(columns.order),
      { caption: labels.onItsWay, kind: "amount" },
      { caption: columns.tie, kind: "amount" },
      ...basisColumns(words),
    ],
    rows: [
      ...items.map((one) => [
        ...[columns.item, one.administration, one.debtor, one.name, one.invoice, one.instalment],
        ...[one.invoiceDate, one.dueDate, one.amount, one.open, ...bandCells(one.band, one.open)],
        ...[one.order, one.onItsWay === 0 ? null : one.onItsWay, null, ...stands],
      ]),
      ...atLeastOne(tieRows(ties, words), labels).map(([administration, what, amount]) => [
        ...[columns.tie, administration, null, what, null, null, null, null, null, null, ...NO_BANDS],
        ...[null, null, amount, ...stands],
      ]),
    ],
  };
}

/** Where nothing was booked and nothing invoiced there is a row that says so. */
function atLeastOne<Row>(
  rows: readonly Row[],
  labels: FigureTexts["labels"],
): readonly (Row | [string, string, number])[] {
  return rows.length > 0 ? rows : [["", labels.difference, 0]];
}

/** What is in transit, per order, debtor and reason, aged, and how it ties to the ledger. */
export function inTransitTable(
  { date, parts, ties }: InTransitResult,
  basis: FigureBasis,
  words: FigureWords,
): FigureTable {
  const { figures, risk, caption } = words;
  const { columns, labels, sheets } = figures;
  const stands = [date, basis.log, basis.at];
  const text = (of: string): Column => ({ caption: of, kind: "text" });
  return {
    sheet: sheets.inTransit,
    table: "IncassobladInTransit",
    columns: [
      ...[columns.part, caption("administration"), columns.order, caption("debtor"), columns.what].map(text),
      text(columns.cause),
      { caption: caption("collectionDate"), kind: "date" },
      { caption: labels.since, kind: "date" },
      { caption: columns.transit, kind: "amount" },
      ...bandColumns(words),
      { caption: columns.lines, kind: "integer" },
      { caption: columns.tie, kind: "amount" },
      ...basisColumns(words),
    ],
    rows: [
      ...parts.map((one) => [
        ...[columns.transit, one.administration, one.order, one.debtor, one.name],
        ...[one.cause === null ? null : risk.causes[one.cause], one.collectionDate, one.since, one.amount],
        ...[...bandCells(one.band, one.amount), one.lines, null, ...stands],
      ]),
      ...atLeastOne(tieRows(ties, words), labels).map(([administration, what, amount]) => [
        ...[columns.tie, administration, null, null, what, null, null, null, null, ...NO_BANDS],
        ...[null, amount, ...stands],
      ]),
    ],
  };
}

/** The trial balance, and what it adds up to. */
export function trialBalanceTable(
  { date, accounts, totals }: TrialBalanceResult,
  basis: FigureBasis,
  words: FigureWords,
): FigureTable {
  const { figures, risk, caption } = words;
  const { columns, labels, sheets } = figures;
  const fromOf = (administration: string): IsoDate | null =>
    totals.find((one) => one.administration === administration)?.from ?? null;
  const rowOf = (name: readonly [string, string | null, string], one: (typeof totals)[number]) => [
    ...[...name, one.opening, one.debit, one.credit, one.balance, one.from, date, basis.log, basis.at],
  ];
  const rows = [
    ...accounts.map(({ administration, account, name, ...sums }) =>
      rowOf([administration, account, name], {
        ...{ administration, isBalanced: true, from: fromOf(administration) ?? date },
        ...sums,
      }),
    ),
    ...totals.map((total) => rowOf([total.administration, null, columns.total], total)),
  ];
  const nothing = ["", null, columns.total, 0, 0, 0, 0, null, date, basis.log, basis.at];
  return {
    sheet: sheets.trialBalance,
    table: "IncassobladTrialBalance",
    columns: [
      { caption: caption("administration"), kind: "text" },
      { caption: columns.account, kind: "text" },
      { caption: columns.accountName, kind: "text" },
      { caption: labels.opening, kind: "amount" },
      { caption: caption("debit"), kind: "amount" },
      { caption: caption("credit"), kind: "amount" },
      { caption: columns.balance, kind: "amount" },
      { caption: risk.labels.firstDay, kind: "date" },
      ...basisColumns(words),
    ],
    rows: rows.length > 0 ? rows : [nothing],
  };
}

/** Why orders are not nil: each with what it comes to, and below it what makes that. */
export function explainTable({ date, explained }: ExplainResult, basis: FigureBasis, words: FigureWords): FigureTable {
  const { figures, risk, caption } = words;
  const { columns, sheets, labels } = figures;
  const stands = [date, basis.log, basis.at];
  const rows = explained.flatMap(({ order, toSettle, inTransit, causes }): Cell[][] => [
    [order.number, order.collectionDate, null, toSettle, inTransit, null, null, null, ...stands],
    ...causes.map(({ cause, amount, date: since, lines }) => [
      ...[order.number, order.collectionDate, risk.causes[cause], null, null, amount, since, lines.length],
      ...stands,
    ]),
  ]);
  return {
    sheet: sheets.explain,
    table: "IncassobladExplained",
    columns: [
      { caption: columns.order, kind: "text" },
      { caption: caption("collectionDate"), kind: "date" },
      { caption: columns.cause, kind: "text" },
      { caption: columns.toSettle, kind: "amount" },
      { caption: columns.transit, kind: "amount" },
      { caption: columns.amount, kind: "amount" },
      { caption: labels.since, kind: "date" },
      { caption: columns.lines, kind: "integer" },
      ...basisColumns(words),
    ],
    rows: rows.length > 0 ? rows : [[null, null, null, 0, 0, null, null, null, ...stands]],
  };
}
