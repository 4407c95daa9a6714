import type { Summary, SummaryValue } from "../actions/action";
import { SHOWN_DAYS } from "../actions/listReading";
import type { TableName } from "../domain/book/records";
import { controlTexts } from "../messages/controlTexts";
import { figureTexts } from "../messages/figureTexts";
import { matchTexts } from "../messages/matchTexts";
import { riskTexts } from "../messages/riskTexts";
import { MEMBER_FIELD_NAMES, memberCaption } from "../lists/members/memberFields";
import { lookUp, type Translator } from "../messages/translate";
import { CAPTIONS, CODE_WORDS, type Words } from "../sheets/captions";
import { textTable, wrap } from "./textTable";

type Fields = { readonly [name: string]: SummaryValue };

/** Values that are code words; the others stand as they are. */
const CODE_FIELDS: ReadonlySet<string> = new Set([
  "localInstrument",
  "scheme",
  "status",
  "kind",
  "postingStyle",
  "amendmentStyle",
]);

/** Codes of which each column has its own words: what is one thing in the ledger is another at the bank. */
const CODES_OF: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  event: CODE_WORDS.ledgerEvent,
  state: CODE_WORDS.logState,
  returnKind: CODE_WORDS.returnKind,
};

/** Lists of rows of one table: their columns are called as there. */
const ROWS_OF: Readonly<Record<string, TableName>> = { bookedLines: "Ledger", loggedRows: "Log" };

/** Values that say why something is proposed. */
const REASONS = "mappingReasons";

/** Why a bank entry belongs to what it is matched with. */
const MATCH_REASON = "reason";

/** A bank's code for why something came back, with its meaning. */
const REASON_CODE = "reasonCode";

/** What becomes of a mandate of a bank file. */
const STANDING = "standing";

/** Why an order is not nil. */
const CAUSE = "cause";

/** The order of the days of a list, which is shown as a day written so. */
const DATE_ORDER = "dates";

/** What of the trail of a line it is. */
const TRAIL_STEP = "trailStep";

/** How old an amount is. */
const AGE_BAND = "ageBand";
/** Of the control sheet: in which part a line stands, and what must agree. */
const CONTROL_PART = "controlPart";
const CLAIM = "claim";

/** Codes of findings: the messages tell them in full, a list only what they are about. */
const FINDING_CODES = "reasons";

/** Values that say what an entry of the bank is, why, and what becomes of it. */
const ENTRY_FIELDS: ReadonlySet<string> = new Set(["is", "fate", "reason"]);

/** What of an entry of the bank that is processed a table has room for; `--json` holds all of it. */
const ENTRY_COLUMNS: ReadonlySet<string> = new Set([
  ...["date", "amount", "is", "reason", "order", "debtor", "invoices"],
  ...["reasonCode", "charges", "bookedOn", "fate"],
]);

/** Lists of a file that is taken in: of a column, or of what is asked, the word is shown and not its name in the contract. */
const NAMES_FIELDS: ReadonlySet<string> = new Set(["missing", "listColumns"]);

/** So many rows of a list are shown; `--json` holds them all. */
const ROWS_MAX = 200;

/** What can be chosen from, for whoever shows it as choices; a page of a terminal would be full of it. */
const CHOICES: ReadonlySet<string> = new Set(["workbookTables", "mappable"]);

/** What only machines read. */
const MACHINES_ONLY: ReadonlySet<string> = new Set(["paymentCodes"]);

/** What the notes below tell in full. */
const NOTED: ReadonlySet<string> = new Set(["laidTables", "openTables", "takenIn", "looked", "otherNames", "figures"]);

/** Lists that say what it comes to, not what it consists of. */
const TOTALS: ReadonlySet<string> = new Set(["sums", "files"]);

/** What an action tells besides findings: the lists that it consists of, and what it comes to. */
export interface SummaryView {
  readonly details: readonly string[];
  readonly totals: readonly string[];
}

/** Single values become a list of names and values, lists of records tables under their names; empty ones nothing. */
export function summaryView(summary: Summary, translator: Translator, lineWidth: number | null = null): SummaryView {
  const entries = Object.entries(summary).filter(
    ([name]) => !CHOICES.has(name) && !NOTED.has(name) && !MACHINES_ONLY.has(name),
  );
  const single = entries.filter(([, value]) => !isList(value) && !isRecord(value));
  const nested = entries.filter(([, value]) => isRecord(value));
  const lists = entries.filter(([, value]) => isList(value) && value.length > 0);
  const listSections = (isWanted: (name: string) => boolean): string[] =>
    lists
      .filter(([name]) => isWanted(name))
      .flatMap(([name, value]) =>
        section(name, list(rowsOf(name, value, translator), translator, lineWidth, ROWS_OF[name]), translator),
      );
  return {
    details: listSections((name) => !TOTALS.has(name)),
    totals: [
      ...pairs(Object.fromEntries(single), translator),
      ...listSections((name) => TOTALS.has(name)),
      ...nested.flatMap(([name, value]) => section(name, pairs(value as Fields, translator), translator)),
    ],
  };
}

function rowsOf(name: string, value: SummaryValue, translator: Translator): readonly SummaryValue[] {
  const rows = value as readonly SummaryValue[];
  if (!NAMES_FIELDS.has(name)) return rows;
  return rows.map((row) => {
    if (!isRecord(row) || typeof row["field"] !== "string") return row;
    const { field } = row;
    if (name === "missing") return { ...row, field: labelOf(field, translator) };
    const named = MEMBER_FIELD_NAMES.find((one) => one === field && one !== "number" && one !== "invoice");
    const caption = named === undefined ? field : memberCaption(named);
    const word = translator.write(caption, "field");
    return { ...row, field: word === caption ? labelOf(caption, translator) : word };
  });
}

function section(name: string, lines: readonly string[], translator: Translator): string[] {
  return lines.length === 0 ? [] : [labelOf(name, translator), ...lines];
}

/** A name and its value per line. */
function pairs(fields: Fields, translator: Translator): string[] {
  const rows = Object.entries(fields).map(([name, value]) => [
    labelOf(name, translator),
    shown(name, value, translator),
  ]);
  const width = rows.reduce((widest, [label = ""]) => Math.max(widest, label.length), 0);
  return rows.map(([label = "", value = ""]) => `  ${label.padEnd(width)}  ${value}`.trimEnd());
}

function list(
  values: readonly SummaryValue[],
  translator: Translator,
  lineWidth: number | null,
  table?: TableName,
): string[] {
  const records = values.filter(isRecord);
  if (records.length === 0) {
    const text = values.map((value) => shown("", value, translator)).join(", ");
    return wrap(text, lineWidth === null ? Infinity : lineWidth - 3).map((line) => `  ${line}`);
  }
  const isOfEntries = records.some((record) => "fate" in record);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].filter(
    (name) =>
      (!isOfEntries || ENTRY_COLUMNS.has(name)) && records.some((record) => !isBlank(name, record[name] ?? null)),
  );
  const columns = names.map((name) => ({
    heading: headingOf(isOfEntries && name === "is" ? "entryIs" : name, translator, table),
    align: records.every((record) => isNumeric(record[name] ?? null)) ? ("right" as const) : ("left" as const),
  }));
  const rows = records.slice(0, ROWS_MAX).map((record) =>
    names.map((name) => {
      const value = record[name] ?? null;
      if (!isOfEntries) return shown(name, value, translator);
      if (isBlank(name, value)) return "";
      const isWord = ENTRY_FIELDS.has(name) && typeof value === "string";
      const word = isWord ? lookUp(translator.messages.entryWords, value) : undefined;
      return word ?? shown(name, value, translator);
    }),
  );
  const more = records.length > ROWS_MAX ? [`  … ${translator.write(records.length - ROWS_MAX, "number")}`] : [];
  return [...textTable(columns, rows, lineWidth), ...more];
}

/** The caption of the column that a table has for it, else the name of the value. */
function headingOf(name: string, translator: Translator, table?: TableName): string {
  const isColumn = table !== undefined && Object.hasOwn(CAPTIONS[table], name);
  return isColumn ? translator.caption(name, table) : labelOf(name, translator);
}

/** The name of a value: our own word for it, a column's caption, or the name of a table's sheet. */
function labelOf(name: string, { language, messages, caption, write }: Translator): string {
  const label =
    lookUp(messages.labels, name) ??
    lookUp(riskTexts(language).labels, name) ??
    lookUp(figureTexts(language).labels, name) ??
    lookUp(controlTexts(language).labels, name) ??
    caption(name);
  return label === name ? write(name, "table") : label;
}

const AMOUNT = /^-?\d+\.\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

function shown(name: string, value: SummaryValue, translator: Translator): string {
  const { messages, write } = translator;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? messages.output.yes : messages.output.no;
  if (typeof value === "number") return write(value, "number");
  if (isList(value)) {
    const inner = name === REASONS || name === FINDING_CODES ? name : "";
    return [...new Set(value.map((part) => shown(inner, part, translator)))].join(", ");
  }
  if (typeof value !== "string") return record(value, translator);
  const codeWord = Object.hasOwn(CODES_OF, name) ? CODES_OF[name]?.[value] : undefined;
  if (codeWord !== undefined) return codeWord[translator.language];
  if (name === REASONS) return lookUp(messages.mappingReasons, value) ?? value;
  if (name === STANDING) return lookUp(messages.standings, value) ?? value;
  if (name === REASON_CODE) return value === "" ? messages.output.none : write(value, "reason");
  if (name === MATCH_REASON) return lookUp(matchTexts(translator.language).reasons, value) ?? value;
  if (name === CAUSE) return lookUp(riskTexts(translator.language).causes, value) ?? value;
  if (name === DATE_ORDER) return lookUp(SHOWN_DAYS, value) ?? value;
  if (name === TRAIL_STEP) return lookUp(figureTexts(translator.language).trail, value) ?? value;
  if (name === AGE_BAND) return lookUp(figureTexts(translator.language).bands, value) ?? value;
  if (name === CONTROL_PART) return lookUp(controlTexts(translator.language).parts, value) ?? value;
  if (name === CLAIM) return lookUp(controlTexts(translator.language).kinds, value) ?? value;
  if (name === FINDING_CODES) return lookUp(messages.findingGroups, value.split(".")[0] ?? "") ?? value;
  if (AMOUNT.test(value)) return write(value, "amount");
  if (MOMENT.test(value)) return write(value, "moment");
  if (DATE.test(value)) return write(value, "date");
  return CODE_FIELDS.has(name) ? write(value, "code") : value;
}

/** A record within a cell: its names and values in one line. */
function record(fields: Fields, translator: Translator): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${labelOf(name, translator)} ${shown(name, value, translator)}`)
    .join(", ");
}

/** Whether there is nothing to show: charges of nothing are none. */
function isBlank(name: string, value: SummaryValue): boolean {
  return value === null || (isList(value) && value.length === 0) || (name === "charges" && value === "0.00");
}

function isNumeric(value: SummaryValue): boolean {
  return value === null || typeof value === "number" || (typeof value === "string" && AMOUNT.test(value));
}

function isList(value: SummaryValue): value is readonly SummaryValue[] {
  return Array.isArray(value);
}

function isRecord(value: SummaryValue): value is Fields {
  return typeof value === "object" && value !== null && !isList(value);
}
