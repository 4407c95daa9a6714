import type { Summary, SummaryValue } from "../actions/action";
import { lookUp, type Translator } from "../messages/translate";
import { textTable } from "./textTable";

type Fields = { readonly [name: string]: SummaryValue };

/** Values that are code words; the others stand as they are. */
const CODE_FIELDS: ReadonlySet<string> = new Set(["localInstrument", "scheme", "status", "kind", "postingStyle"]);

/** So many rows of a list are shown; `--json` holds them all. */
const ROWS_MAX = 200;

/** What an action tells besides findings: single values as a list, lists of records as tables under their names. */
export function summaryView(summary: Summary, translator: Translator): string[] {
  const single = Object.entries(summary).filter(([, value]) => !isList(value) && !isRecord(value));
  const nested = Object.entries(summary).filter(([, value]) => isRecord(value));
  const lists = Object.entries(summary).filter(([, value]) => isList(value) && value.length > 0);
  return [
    ...pairs(Object.fromEntries(single), translator),
    ...nested.flatMap(([name, value]) => section(name, pairs(value as Fields, translator), translator)),
    ...lists.flatMap(([name, value]) => section(name, list(value as readonly SummaryValue[], translator), translator)),
  ];
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

function list(values: readonly SummaryValue[], translator: Translator): string[] {
  const records = values.filter(isRecord);
  if (records.length === 0) return [`  ${values.map((value) => shown("", value, translator)).join(", ")}`];
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].filter((name) =>
    records.some((record) => (record[name] ?? null) !== null),
  );
  const columns = names.map((name) => ({
    heading: labelOf(name, translator),
    align: records.every((record) => isNumeric(record[name] ?? null)) ? ("right" as const) : ("left" as const),
  }));
  const rows = records
    .slice(0, ROWS_MAX)
    .map((record) => names.map((name) => shown(name, record[name] ?? null, translator)));
  const more = records.length > ROWS_MAX ? [`  … ${translator.write(records.length - ROWS_MAX, "number")}`] : [];
  return [...textTable(columns, rows), ...more];
}

function labelOf(name: string, { messages, caption }: Translator): string {
  return lookUp(messages.labels, name) ?? caption(name);
}

const AMOUNT = /^-?\d+\.\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

function shown(name: string, value: SummaryValue, translator: Translator): string {
  const { messages, write } = translator;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? messages.output.yes : messages.output.no;
  if (typeof value === "number") return write(value, "number");
  if (typeof value !== "string") {
    return (isList(value) ? value : Object.values(value)).map((part) => shown("", part, translator)).join(", ");
  }
  if (AMOUNT.test(value)) return write(value, "amount");
  if (MOMENT.test(value)) return write(value, "moment");
  if (DATE.test(value)) return write(value, "date");
  return CODE_FIELDS.has(name) ? write(value, "code") : value;
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
