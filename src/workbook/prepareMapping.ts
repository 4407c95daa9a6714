import type { Action, Moment, Outcome, Resumed, Summary, SummaryValue } from "../actions/action";
import { factsOf } from "../actions/loggedRequest";
import { type Book, keyOf } from "../domain/book/book";
import { finding, type Finding, hasError } from "../domain/book/finding";
import type { FindingCode } from "../domain/values/findingCodes";
import type { LogRow } from "../domain/book/records";
import type { WorkbookContents } from "../sheets/contents";
import { decodeBook } from "../sheets/decode";
import { shownCaption } from "../sheets/foldCaption";
import { fieldOf, isRequired, REQUIRED_TABLES } from "../sheets/tables";
import { type MappingCorrections, type MappingProposal, proposeMapping, type TableProposal } from "./proposeMapping";
import { mappingChanges, type MappingFacts, mappingRows } from "./mappingRows";
import { type PrepareAids, type Prepared, prepareDecoded } from "./prepare";
import type { Workbook } from "./workbook";

/** A proposal that is less sure is told. */
const SURE = 70;
/** What of the whole workbook says that a mapping is not good enough to be written. */
const DECISIVE: ReadonlySet<FindingCode> = new Set([
  "table.missing",
  "tables.dropped",
  "column.missing",
  "column.duplicate",
]);

/**
 * Proposes which of the workbook's own tables and columns are ours, with the user's corrections, and prepares the rows
 * of `Mapping` that say so: held back while a required table or column has no match, or a row of it is wrong. What was
 * mapped before stays unless corrected. Writes nothing; {@link commit} does. Throws WorkbookError.
 */
export async function prepareMapping(
  workbook: Workbook,
  corrections: MappingCorrections,
  moment: Moment,
  aids: PrepareAids,
): Promise<Prepared> {
  const contents = await workbook.read(aids.report);
  const proposal = proposeMapping(contents, corrections);
  const rows = mappingRows(proposal);
  const decoded = decodeBook(contents, aids.report, rows);
  const action: Action = {
    ...mappingAction,
    decide: (book) => outcomeOf(book, contents, proposal, rows),
  };
  return prepareDecoded(workbook, decoded, action, corrections, moment, aids);
}

function outcomeOf(
  book: Book,
  contents: WorkbookContents,
  proposal: MappingProposal,
  rows: readonly MappingFacts[],
): Outcome {
  const decisive = book.findings.filter(({ code, place }) => DECISIVE.has(code) || place?.table === "Mapping");
  const findings = [...decisive, ...proposal.tables.flatMap(doubts)];
  const done = !hasError(findings);
  const summary = { ...summaryOf(proposal, findings), ...choicesOf(contents, proposal) };
  const held = { done, findings, changes: [], documents: [], orders: [], summary };
  const changes = mappingChanges(proposal.rows, rows);
  return done ? { ...held, changes, resumeFacts: { rows: rows.map(factsOfRow) } } : held;
}

/** What is left open, and what is not sure. */
function doubts({ table, tableName, candidates, fields }: TableProposal): Finding[] {
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

/** Tables and columns as they are proposed, and what is missing, for the views and `--json`. */
function summaryOf({ tables }: MappingProposal, findings: readonly Finding[]): Summary {
  // Tables that only the add-in writes are its own, unless the user has put them elsewhere.
  const proposed = tables.filter(
    ({ table, tableName, reasons }) =>
      tableName !== null && (REQUIRED_TABLES.includes(table) || !reasons.includes("contract")),
  );
  const missing = findings.filter(({ code }) => code === "table.missing" || code === "column.missing");
  return {
    tables: proposed.map(({ table, tableName, found, confidence, reasons }) => ({
      role: table,
      tableName,
      sheet: found?.sheet ?? null,
      confidence,
      mappingReasons: [...reasons],
    })),
    fields: proposed.flatMap(({ table, fields }) => {
      const mapped = fields.filter(({ caption }) => caption !== null);
      return mapped.map(({ field, caption, confidence, reasons }): SummaryValue => ({
        role: table,
        field,
        caption,
        confidence,
        mappingReasons: [...reasons],
      }));
    }),
    unmapped: missing.map(({ place }) =>
      [place?.table ?? "", ...(place?.field == null ? [] : [place.field])].join("."),
    ),
  };
}

/** What can be chosen from, and for what: the workbook's tables and captions, and the tables and fields of the contract. */
function choicesOf({ tables: found }: WorkbookContents, { tables }: MappingProposal): Summary {
  return {
    workbookTables: found.map(({ name, sheet, captions }) => ({
      tableName: name,
      sheet,
      captions: captions.map(shownCaption),
    })),
    mappable: tables.flatMap(({ table, candidates, fields }) => [
      { role: table, field: null, required: REQUIRED_TABLES.includes(table), candidates },
      ...fields.map(({ field, candidates: captions }) => {
        const required = isRequired(fieldOf(table, field));
        return { role: table, field, required, candidates: captions };
      }),
    ]),
  };
}

function factsOfRow({ table, tableName, field, caption }: MappingFacts): Summary {
  return { table, tableName, field, caption };
}

/** A row as the Log keeps it; none where its JSON is not ours. */
function loggedRow(value: SummaryValue): MappingFacts[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const { table, tableName, field, caption } = value as Summary;
  if (typeof table !== "string" || typeof tableName !== "string") return [];
  const text = (one: SummaryValue | undefined): string | null => (typeof one === "string" ? one : null);
  return [{ table, tableName, field: text(field), caption: text(caption) }];
}

/** The rows that the interrupted writing was to leave behind are in the Log: whatever is there, they are made of it. */
function resume(book: Book, logRow: LogRow): Resumed {
  const { rows } = factsOf(logRow);
  if (!Array.isArray(rows)) return { state: "Recovered", changes: [] };
  const before = book.tables.Mapping.filter(({ unreadable }) => unreadable === undefined);
  // Of two rows that are one row's twice, the key tells nothing; the mapping tells of them.
  const once = before.filter((row) => before.find((one) => keyOf("Mapping", one) === keyOf("Mapping", row)) === row);
  return { state: "Recovered", changes: mappingChanges(once, (rows as readonly SummaryValue[]).flatMap(loggedRow)) };
}

/** `map` as the Log knows it. What it decides depends on the workbook's tables, so only {@link prepareMapping} can. */
export const mappingAction: Action = {
  name: "map",
  writes: true,
  decide: () => {
    throw new Error("a mapping is prepared from the workbook, not from its book");
  },
  resume,
};
