import { type LocatedPart, stepsOfTrail } from "../domain/audit/lineTrail";
import type { IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { AuditTexts } from "../messages/auditNl";
import type { Translator } from "../messages/translator";
import type { AuditFact, AuditPaper, AuditTable } from "./auditPage";
import type { CardBasis } from "./historyCard";
import type { FigureWords } from "./ledgerFigures";

/** What is printed of a sample: by what it was drawn, from what, and line by line its trail; sums as `formatCents` writes them. */
export interface PrintedSample {
  readonly size: number;
  readonly seed: number;
  readonly byAmount: boolean;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly population: number;
  readonly populationAmount: string;
  readonly drawn: number;
  readonly drawnAmount: string;
  readonly lines: readonly { readonly order: string; readonly line: number; readonly parts: readonly LocatedPart[] }[];
}

interface PageWords extends FigureWords {
  readonly card: AuditTexts["card"];
  readonly translator: Pick<Translator, "fill" | "write" | "language">;
}

/** A sample as a page to print: what somebody else needs to draw it again, and each line with all that is along its trail. */
export function samplePage(
  sample: PrintedSample,
  { at, user, lastSeal, lastLogSeal }: CardBasis,
  words: PageWords,
): AuditPaper {
  const { card, figures, translator } = words;
  const { population, populationAmount, drawn, drawnAmount } = sample;
  return {
    language: translator.language,
    title: figures.sample.title,
    intro: translator.fill(figures.sample.drawn, { population, populationAmount, drawn, drawnAmount }),
    facts: [
      [card.made, translator.write(at, "moment")],
      ...(user === "" ? [] : [[card.madeBy, user] as const]),
      ...askedFacts(sample, words),
      ...(lastSeal === null ? [] : [[card.lastSeal, lastSeal] as const]),
      ...(lastLogSeal === null ? [] : [[card.lastLogSeal, lastLogSeal] as const]),
    ],
    tables: sample.lines.map((line) => lineTable(line, words)),
    remarks: [card.proof],
  };
}

function askedFacts(
  { size, seed, byAmount, from, until }: PrintedSample,
  { figures, translator: { write } }: PageWords,
): readonly AuditFact[] {
  const { sample, labels } = figures;
  return [
    [sample.size, write(size, "number")],
    // As it is typed: a seed is a name, and has no thousands.
    [labels.seed, String(seed)],
    [sample.way, byAmount ? sample.ways.byAmount : sample.ways.byNumber],
    ...(from === null ? [] : [[sample.from, write(from, "date")] as const]),
    ...(until === null ? [] : [[sample.until, write(until, "date")] as const]),
  ];
}

function lineTable({ order, line, parts }: PrintedSample["lines"][number], words: PageWords): AuditTable {
  const { figures, risk, caption, translator } = words;
  const { columns, labels, sample, trail } = figures;
  const lacks: Readonly<Record<string, string>> = sample.lacks;
  return {
    heading: translator.fill(sample.line, { order, line: String(line) }),
    captions: [
      ...[labels.trailStep, columns.item, risk.labels.date, columns.amount],
      ...[columns.account, caption("event"), columns.cell],
    ],
    right: [3],
    rows: stepsOfTrail(parts).flatMap(({ step, parts: found }) =>
      found.length === 0
        ? [[trail[step], lacks[step] ?? sample.gone, "", "", "", "", ""]]
        : found.map((part) => [trail[step], ...partCells(part, words)]),
    ),
    none: "",
  };
}

function partCells(
  { name, date, amount, account, event, fileLine, address }: LocatedPart,
  { figures: { sample }, translator: { fill, write } }: PageWords,
): readonly string[] {
  return [
    name,
    date === null ? "" : write(date, "date"),
    amount === null ? "" : write(formatCents(amount), "amount"),
    account ?? "",
    event === null ? "" : write(event, "code"),
    fileLine === null ? (address ?? sample.gone) : fill(sample.fileLine, { line: String(fileLine) }),
  ];
}
