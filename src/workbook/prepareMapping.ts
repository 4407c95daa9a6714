import type { Action, Confirmation, Moment, Outcome, Resumed } from "../actions/action";
import { keptFacts, unreadableIn } from "../actions/loggedRequest";
import { isText, listOf, nullOr, type Shape, shaped } from "../kit/shape";
import { type Book, keyOf } from "../domain/book/book";
import { finding, type Finding, hasError } from "../domain/book/finding";
import type { FindingCode } from "../domain/values/findingCodes";
import type { LogRow } from "../domain/book/records";
import type { WorkbookContents } from "../sheets/contents";
import { decodeBook } from "../sheets/decode";
import { SURE } from "../sheets/recogniseFields";
import { REQUIRED_TABLES } from "../sheets/tables";
import type { MappingCorrections } from "./proposeColumns";
import { type MappingProposal, proposeMapping, type TableProposal } from "./proposeMapping";
import { mappingChanges, type MappingFacts, mappingRows } from "./mappingRows";
import { type MapResult, mapResult, mapSummary } from "./mapResult";
import { fittingLists, isLacking, listFindings } from "./plainTables";
import { type PrepareAids, type Prepared, prepareDecoded } from "./prepare";
import type { Workbook } from "./workbook";

/** What of the whole workbook says that a mapping is not good enough to be written, and what lies at the end of a table. */
const DECISIVE: ReadonlySet<FindingCode> = new Set([
  "table.missing",
  "table.notOurs",
  "tables.dropped",
  "column.missing",
  "column.inCents",
  "column.duplicate",
  "table.totalBelow",
]);

/** What a mapping is asked: what the user says against what is proposed. */
export interface MapRequest extends MappingCorrections, Confirmation {}

/** What the Log keeps of it: the rows that `Mapping` is to have. */
export interface MapFacts {
  readonly rows: readonly MappingFacts[];
}

/**
 * Proposes which of the workbook's own tables and columns are ours, with the user's corrections, and prepares the rows
 * of `Mapping` that say so: held back while a required table or column has no match, or a row of it is wrong. What was
 * mapped before stays unless corrected. Writes nothing; {@link commit} does. Throws WorkbookError.
 */
export async function prepareMapping(
  workbook: Workbook,
  request: MapRequest,
  moment: Moment,
  aids: PrepareAids,
): Promise<Prepared<MapResult>> {
  const contents = await workbook.read(aids.report);
  const proposal = proposeMapping(contents, request);
  const rows = mappingRows(proposal);
  const decoded = decodeBook(contents, aids.report, rows);
  const fitting = await fittingLists(workbook, contents, proposal, aids.report);
  // What lists are is only known by a part of the program that is not loaded otherwise.
  const { wholeLists } = await import("./wholeLists");
  const own = [...contents.tables, ...new Set(fitting.map(({ list }) => list))];
  const lists = [...listFindings(fitting), ...wholeLists(proposal, own, isLacking)];
  const action: typeof mappingAction = {
    ...mappingAction,
    decide: (book) => outcomeOf(book, contents, proposal, rows, lists),
  };
  return prepareDecoded(workbook, decoded, action, request, moment, aids);
}

function outcomeOf(
  book: Book,
  contents: WorkbookContents,
  proposal: MappingProposal,
  rows: readonly MappingFacts[],
  lists: readonly Finding[],
): Outcome<MapResult, MapFacts> {
  const decisive = book.findings.filter(({ code, place }) => DECISIVE.has(code) || place?.table === "Mapping");
  const findings = [
    ...decisive,
    ...lists,
    ...book.findings.flatMap(openAmountAsked),
    ...proposal.tables.flatMap(doubts),
    ...sharedTable(proposal),
  ];
  const done = !hasError(findings);
  const result = mapResult(contents.tables, proposal, findings);
  const outcome = { done, findings, changes: [], documents: [], orders: [], unconfirmed: [], result };
  const changes = mappingChanges(proposal.rows, rows);
  return done ? { ...outcome, changes, resumeFacts: { rows: rows.map(factsOfRow) } } : outcome;
}

function factsOfRow({ table, tableName, field, caption }: MappingFacts): MappingFacts {
  return { table, tableName, field, caption };
}

/** Who maps tables is there to answer: nothing is mapped before it is said what is still open. */
function openAmountAsked({ code, place, params }: Finding): Finding[] {
  if (code !== "column.openAsked" && code !== "column.paidAsked") return [];
  return [finding(code === "column.openAsked" ? "mapping.openAsked" : "mapping.paidAsked", place, params)];
}

/** One table for debtors and their mandates does not take all that two would: its user decides that. */
function sharedTable({ tables }: MappingProposal): Finding[] {
  const of = (role: string) => tables.find(({ table }) => table === role)?.found ?? null;
  const found = of("Debtors");
  if (found === null || found !== of("Mandates")) return [];
  return [finding("mapping.tableShared", null, { tableName: found.name })];
}

/** What is left open, and what is not sure. */
function doubts(proposal: TableProposal): Finding[] {
  return [...tableDoubts(proposal), ...fieldDoubts(proposal)];
}

function tableDoubts({ table, tableName, confidence, reasons, more }: TableProposal): Finding[] {
  if (tableName === null || !REQUIRED_TABLES.includes(table)) return [];
  const role = { role: table, tableName };
  const isGuess = reasons.includes("columns") && confidence < SURE;
  return [
    ...(isGuess ? [finding("mapping.tableUnsure", null, role)] : []),
    ...(more.length === 0
      ? []
      : [finding("mapping.tableMore", null, { ...role, names: more.join(", "), count: more.length })]),
  ];
}

function fieldDoubts({ table, tableName, candidates, fields }: TableProposal): Finding[] {
  if (tableName === null) {
    if (candidates.length === 0 || !REQUIRED_TABLES.includes(table)) return [];
    return [finding("mapping.tableOpen", null, { role: table, names: candidates.join(", ") })];
  }
  return fields.flatMap(({ field, caption, confidence, candidates: captions }) => {
    const place = { table, row: null, field };
    const about = { role: table, name: field };
    if (captions.length > 0) return [finding("mapping.fieldOpen", place, { ...about, captions: captions.join(", ") })];
    if (caption === null || confidence >= SURE) return [];
    return [finding("mapping.unsure", place, { ...about, caption })];
  });
}

const ROW: Shape<MappingFacts> = {
  table: isText,
  tableName: isText,
  field: nullOr(isText),
  caption: nullOr(isText),
};

/** The rows that the interrupted writing was to leave behind are in the Log: whatever is there, they are made of it. */
function resume(book: Book, logRow: LogRow): Resumed {
  const { rows } = keptFacts<MapFacts>(logRow);
  const before = book.tables.Mapping.filter(({ unreadable }) => unreadable === undefined);
  // Of two rows that are one row's twice, the key tells nothing; the mapping tells of them.
  const once = before.filter((row) => before.find((one) => keyOf("Mapping", one) === keyOf("Mapping", row)) === row);
  return { state: "Recovered", changes: mappingChanges(once, rows) };
}

/** `map` as the Log knows it. What it decides depends on the workbook's tables, so only {@link prepareMapping} can. */
export const mappingAction: Action<MapRequest, MapResult, MapFacts> = {
  name: "map",
  writes: true,
  decide: () => {
    throw new Error("a mapping is prepared from the workbook, not from its book");
  },
  summary: mapSummary,
  unreadable: unreadableIn({ facts: { rows: listOf(shaped(ROW)) } satisfies Shape<MapFacts> }),
  resume,
};
