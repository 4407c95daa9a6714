import { remembered, rememberedOf } from "../kit/remembered";
import type { TableName } from "../domain/book/records";
import { type ColumnContent, type ListedColumns, columnContent, contentAlone, contentFit } from "./columnContent";
import { type CaptionMatch, captionMeanings } from "./captionMeaning";
import { fieldsOf } from "./tables";
import type { Fit } from "../kit/bestPairs";

/** Why something is proposed. */
export type MappingReason =
  /** The Mapping table says so already. */
  | "mapping"
  /** The user says so now. */
  | "choice"
  /** It bears the name of the contract. */
  | "contract"
  /** The name of the table or its sheet. */
  | "name"
  /** The columns of the table. */
  | "columns"
  /** What stands in the cells. */
  | "content"
  /** The values are keys of another table. */
  | "reference"
  | CaptionMatch;

/** That a column may be a field; the score is how sure that is, from 0 to 100. */
export interface FieldFit extends Fit<string, number> {
  readonly reasons: readonly MappingReason[];
}

/** The keys of tables that are found already, as they are compared. */
export type KnownKeys = ReadonlyMap<TableName, ReadonlySet<string>>;

/** How sure a caption alone makes a column: a synonym less than a caption, a word of the trade less than both. */
const CAPTION_SCORES: Readonly<Record<CaptionMatch, number>> = { caption: 95, synonym: 90, word: 80, part: 72 };
/** What the cells add to it. */
const CONTENT_SCORES = { strong: 5, fits: 0, blank: -4, contradicts: -45, foreign: -100 } as const;
/** Of a column without a caption that says something whose values are keys of another table. */
const REFERENCE_SCORE = 58;
/** Less is no proposal. */
const SCORE_MIN = 45;
/** Less than this part of a column's values being keys of the table that it names tells that it names another. */
const FEW = 0.1;
const MOST = 0.95;
/** Fewer values say nothing either way. */
const VALUES_MIN = 3;

/** The table whose key a field holds. */
const REFERENCES: Readonly<Record<string, TableName>> = {
  "Accounts.administration": "Administrations",
  "Mandates.administration": "Administrations",
  "Mandates.debtor": "Debtors",
  "Invoices.administration": "Administrations",
  "Invoices.debtor": "Debtors",
};

/** What stands in a column, looked at once. */
const contentsOf = rememberedOf((list: ListedColumns) =>
  remembered((position: number) => columnContent(list, position)),
);

/**
 * Every field that every column of a table or list may be, in the order of columns and fields. In a table of ours the captions are
 * ours: an invoice number that is made of a month and a debtor, `2026-12-10`, is none the less for looking like a day.
 */
export function fieldFits(table: TableName, list: ListedColumns, keys: KnownKeys, isOurs = false): FieldFit[] {
  return list.captions.flatMap((caption, position) => {
    const content = contentsOf(list)(position);
    const meanings = captionMeanings(table, caption);
    const fits =
      meanings.length === 0
        ? fieldsOf(table).map(({ name }) => withoutCaption(table, name, position, content, keys))
        : meanings.map(({ field, kind }) => withCaption({ table, field, position, content, keys }, kind, isOurs));
    return fits.filter(({ score }) => score >= SCORE_MIN);
  });
}

/** A column, and the field that its caption may mean. */
interface CaptionedColumn {
  readonly table: TableName;
  readonly field: string;
  readonly position: number;
  readonly content: ColumnContent;
  readonly keys: KnownKeys;
}

function withCaption(column: CaptionedColumn, kind: CaptionMatch, isOurs: boolean): FieldFit {
  const { table, field, position, content, keys } = column;
  const share = referenceShare(table, field, content, keys);
  const isStrange = share !== null && share < FEW && content.cells.length >= VALUES_MIN;
  const found = contentFit(table, field, content);
  const own = isOurs && kind === "caption" && found === "foreign" ? "fits" : found;
  const fit = isStrange && own !== "foreign" ? "contradicts" : own;
  const isReference = share !== null && share >= MOST;
  const score = CAPTION_SCORES[kind] + CONTENT_SCORES[isReference ? "strong" : fit];
  const more: MappingReason[] = isReference ? ["reference"] : fit === "strong" ? ["content"] : [];
  return { one: field, other: position, score, reasons: [kind, ...more] };
}

function withoutCaption(
  table: TableName,
  field: string,
  position: number,
  content: ColumnContent,
  keys: KnownKeys,
): FieldFit {
  const share = referenceShare(table, field, content, keys) ?? 0;
  // One value everywhere may be anything.
  if (share >= MOST && new Set(content.keys).size > 1) {
    return { one: field, other: position, score: REFERENCE_SCORE, reasons: ["reference"] };
  }
  return { one: field, other: position, score: contentAlone(table, field, content) ?? 0, reasons: ["content"] };
}

/** Which part of a column's values are keys of the table that the field refers to; null when that cannot be said. */
function referenceShare(table: TableName, field: string, content: ColumnContent, keys: KnownKeys): number | null {
  const target = REFERENCES[`${table}.${field}`];
  const known = target === undefined ? undefined : keys.get(target);
  if (known === undefined || known.size === 0 || content.keys.length === 0) return null;
  return content.keys.filter((key) => known.has(key)).length / content.keys.length;
}
