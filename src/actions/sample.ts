import { groupBy } from "../kit/groupBy";
import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { type Finding, finding, hasError } from "../domain/book/finding";
import type { CollectionOrder, DirectDebit } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { drawSample, type SampledLine } from "../domain/audit/drawSample";
import { type TrailPart, trailsOf } from "../domain/audit/lineTrail";
import type { Hash } from "../domain/values/hash";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents } from "../domain/values/money";
import type { Action, Aids, Confirmation, Moment, Outcome, Summary } from "./action";
import { remakeOrderFile } from "./orderFile";
import { held, shown } from "./outcome";

/** How many lines, drawn by which seed (1 when not given), of which collections. */
export interface SampleRequest extends Confirmation {
  readonly size: number;
  readonly seed?: number;
  /** Every euro has the same chance; else every line has. */
  readonly byAmount?: boolean;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly administration?: string;
}

/** What was drawn, from what, and the trail of each line. */
export interface SampleResult {
  readonly seed: number;
  readonly byAmount: boolean;
  readonly population: number;
  readonly populationAmount: Cents;
  readonly drawn: number;
  readonly drawnAmount: Cents;
  readonly trail: readonly TrailPart[];
}

function decide(book: Book, request: SampleRequest, _moment: Moment, aids?: Aids): Outcome<SampleResult, never> {
  const stopping = [...stoppingFindings(book), ...requestFindings(request)];
  if (hasError(stopping)) return held(stopping);
  const { size, seed = 1, byAmount = false, from = null, to: until = null, administration = null } = request;
  const index = indexBook(book);
  const asked = { size, seed, byAmount, from, until, administration };
  const { lines, population, populationAmount } = drawSample(asked, book.tables.DirectDebits, index);
  const files = filesOf(lines, (order) => index.linesOfOrder.get(keyFrom(order.number)) ?? [], aids?.hash);
  const trails = trailsOf(lines, book, index);
  const trail = lines.flatMap((one, at) => [...(trails[at] ?? []), ...filePart(one, files)]);
  const drawnAmount = lines.reduce((sum, { line }) => sum + Math.abs(line.amount), 0) as Cents;
  const result = { seed, byAmount, population, populationAmount, drawn: lines.length, drawnAmount, trail };
  const orders = [...new Set(lines.map(({ order }) => order.number))];
  return shown([...stopping, ...[...files.values()].flatMap(({ findings }) => findings)], result, orders);
}

function requestFindings({ from, to }: SampleRequest): Finding[] {
  return from !== undefined && to !== undefined && from > to
    ? [finding("figures.period", null, { from, until: to })]
    : [];
}

interface FileLines {
  readonly name: string;
  /** The line at which the element of each end-to-end ID begins. */
  readonly lineOf: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** The files of the orders again, each once; of one that cannot be made again it is told. */
function filesOf(
  lines: readonly SampledLine[],
  linesOf: (order: CollectionOrder) => readonly DirectDebit[],
  hash: Hash | undefined,
): ReadonlyMap<string, FileLines> {
  const orders = groupBy(lines, ({ order }) => order.number);
  return new Map(
    [...orders].map(([number, [{ order }]]): [string, FileLines] => {
      const { document, findings } = remakeOrderFile(order, linesOf(order), hash);
      const text = document === null ? "" : new TextDecoder().decode(document.bytes);
      return [number, { name: document?.name ?? order.fileName ?? "", lineOf: elementLines(text), findings }];
    }),
  );
}

function elementLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let begin = 0;
  for (const [at, line] of text.split("\n").entries()) {
    if (line.includes("<DrctDbtTxInf>")) begin = at + 1;
    const id = /<EndToEndId>([^<]*)</u.exec(line)?.[1];
    if (id !== undefined) lines.set(keyFrom(id), begin);
  }
  return lines;
}

function filePart({ order, line }: SampledLine, files: ReadonlyMap<string, FileLines>): TrailPart[] {
  const file = files.get(order.number);
  const fileLine = file?.lineOf.get(keyFrom(line.endToEndId));
  if (file === undefined || fileLine === undefined) return [];
  const nothing = { date: null, amount: null, account: null, event: null, place: null };
  return [{ order: order.number, line: line.line, step: "file", name: file.name, fileLine, ...nothing }];
}

function summary({ seed, byAmount, population, populationAmount, drawn, drawnAmount, trail }: SampleResult): Summary {
  return {
    ...{ seed, byAmount, population, drawn },
    populationAmount: formatCents(populationAmount),
    drawnAmount: formatCents(drawnAmount),
    trail: trail.map(({ order, line, step, name, date, amount, account, event, fileLine, place }) => ({
      ...{ order, line, trailStep: step, name, date, amount: amount === null ? null : formatCents(amount) },
      ...{ ledgerAccount: account, event, fileLine },
      place: place === null ? null : { table: place.table, row: place.row, field: place.field },
    })),
  };
}

/** Order lines drawn by a seed, each with its whole trail (docs/law/actions.md#9). */
export const sampleAction: Action<SampleRequest, SampleResult, never> = {
  name: "sample",
  writes: false,
  decide,
  summary,
};
