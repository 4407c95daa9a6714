import { bestPairs, type Fit } from "../kit/bestPairs";
import { TABLE_NAMES, type TableName } from "../domain/book/records";
import { nameFit } from "../sheets/captionMeaning";
import type { FoundTable } from "../sheets/contents";
import type { FieldFit, KnownKeys, MappingReason } from "../sheets/fieldFits";
import { foldWord } from "../sheets/fieldWords";
import { isOurs } from "../sheets/matchTables";
import { SURE } from "../sheets/recogniseFields";
import { fieldsOf, isWritten, REQUIRED_TABLES } from "../sheets/tables";
import { namedFits } from "./proposeColumns";

/** What a table is proposed for, before its columns are. */
export interface TableFit extends Fit<TableName, FoundTable> {
  readonly reasons: readonly MappingReason[];
}

/** A table of the contract's name that is still empty is no match for one that is in use. */
const EMPTY_SCORE = 50;
const TABLE_SCORE_MIN = 51;
/** The part of the required columns that a candidate must have. */
const COVERAGE_MIN = 0.5;
/** The same of a table that need not be there, when its name says what it is, and when only its columns do. */
const NAMED_COVERAGE_MIN = 0.7;
const WHOLE = 0.9;
/** A name that holds a word for such tables. */
const NAME_MIN = 65;
const NAME_WEIGHT = 0.35;

/** Whether a table that bears our name is the one: by our captions, or by what the words of its headings and its cells say. */
export function isMeant(table: TableName, found: FoundTable): boolean {
  return isOurs(table, found.captions) || coverageOf(table, found, new Map()) >= COVERAGE_MIN;
}

/** How much of the columns that every record fills a table has, by their words and cells, from 0 to 1. */
function coverageOf(table: TableName, found: FoundTable, keys: KnownKeys): number {
  // A firm with one administration has no column for it.
  const must = fieldsOf(table).filter(({ filled, name }) => filled && name !== "administration");
  const { chosen } = bestPairs<string, number, FieldFit>(namedFits(table, found, keys));
  const sum = chosen
    .filter(({ one }) => must.some(({ name }) => name === one))
    .reduce((all, fit) => all + fit.score, 0);
  return sum / (100 * must.length);
}

/** The table of the contract with this name. */
export function tableOfName(name: string): TableName | null {
  return TABLE_NAMES.find((table) => table.toLowerCase() === name.toLowerCase()) ?? null;
}

/** How well a table fits a table of the contract; null when it does not. */
export function tableFit(table: TableName, found: FoundTable, keys: KnownKeys): TableFit | null {
  // A table of the contract's name is that table, or none: there may be many of them, all empty.
  const named = tableOfName(found.name);
  if (named === table && !isMeant(table, found)) return null;
  if (named === table) return { one: table, other: found, score: EMPTY_SCORE, reasons: ["contract"] };
  if (named !== null) return null;
  const must = fieldsOf(table).filter(({ filled }) => filled);
  const coverage = coverageOf(table, found, keys);
  const name = Math.max(nameFit(table, found.name), nameFit(table, found.sheet) - 10);
  const score = Math.round(NAME_WEIGHT * name + (1 - NAME_WEIGHT) * 100 * coverage);
  if (table === "Debtors" && name < NAME_MIN && !isOfPersons(found, keys)) return null;
  const isFit = REQUIRED_TABLES.includes(table)
    ? coverage >= COVERAGE_MIN && score >= TABLE_SCORE_MIN
    : (coverage >= NAMED_COVERAGE_MIN && name >= NAME_MIN) || (coverage >= WHOLE && must.every(isWritten));
  const reasons: MappingReason[] = name >= NAME_MIN ? ["name", "columns"] : ["columns"];
  return isFit ? { one: table, other: found, score, reasons } : null;
}

/** What a mandate alone has. */
const OF_MANDATES = ["mandateId", "dateOfSignature"] as const;

/** Whether a table of debtors holds the mandate of each too: its reference and the day of its signature. */
export function holdsMandates(found: FoundTable, keys: KnownKeys): boolean {
  const { chosen } = bestPairs<string, number, FieldFit>(namedFits("Mandates", found, keys));
  return OF_MANDATES.every((field) => chosen.some(({ one, score }) => one === field && score >= SURE));
}

/** What a list of goods has: a number and a name stand in it too. */
const GOODS = /artikel|article|produ[ck]t|prijs|price|preis|prix|voorraad|stock|lager|eenheid|einheit/;
/** What only persons and firms have. */
const OF_PERSONS: ReadonlySet<string> = new Set([
  ...[
    "iban",
    "bic",
    "accountHolder",
    "email",
    "street",
    "buildingNumber",
    "postalCode",
    "town",
    "country",
    "taxNumber",
  ],
  ...["registrationNumber", "collectAutomatically", "localInstrument", "paymentTerms"],
]);

/** Whether a table that only looks like one of debtors has something that persons and firms have, and goods have not. */
function isOfPersons(found: FoundTable, keys: KnownKeys): boolean {
  const { chosen } = bestPairs<string, number, FieldFit>(namedFits("Debtors", found, keys));
  const hasGoods = found.captions.some((caption) => GOODS.test(foldWord(caption)));
  return !hasGoods && chosen.some(({ one }) => OF_PERSONS.has(one));
}
