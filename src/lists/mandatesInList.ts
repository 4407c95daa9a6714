import { foldWord } from "../sheets/fieldWords";
import type { ListEncoding } from "./decodedText";
import type { MandateListField } from "./mandateColumns";
import { type MandateList, mandateListOfCsv, mandateListOfSheet, type MandateListReading } from "./mandateList";
import type { OpenItemList } from "./openItemList";
import type { RawList } from "./rawList";

/** Columns by which a list is one of amounts: what it says of mandates is for those who collect them. */
const AMOUNTS = new Set(["amount", "openAmount", "debit", "credit", "instalmentAmount"]);
const PREFIX = "mandates.";

/** What a user says of the columns of a list, parted: of its invoices and debtors, and of its mandates. */
export function partedFields(fields: Readonly<Record<string, string>>) {
  const all = Object.entries(fields);
  const isOfMandates = ([name]: readonly [string, string]): boolean => name.toLowerCase().startsWith(PREFIX);
  return {
    ofItems: Object.fromEntries(all.filter((one) => !isOfMandates(one))),
    ofMandates: Object.fromEntries(
      all.filter(isOfMandates).map(([name, caption]) => [name.slice(PREFIX.length), caption]),
    ),
  };
}

/**
 * The mandates that a list of debtors names with them, or that it is a list of; null where it names none, or is one of amounts.
 * Read as the list was: with its encoding, separator and sheet.
 */
export function mandatesInList(
  raw: RawList,
  list: OpenItemList,
  said: Readonly<Record<string, string>>,
): MandateList | null {
  if (list.columns.some(({ field }) => field !== null && AMOUNTS.has(field))) return null;
  // What is no list at all is told by what it is.
  if (list.headingRow === 0 && !list.findings.some(({ code }) => code === "takeIn.noHeading")) return null;
  const first = mandateListOf(raw, list, {});
  const fields = saidFields(first, said);
  const read = Object.keys(fields).length === 0 ? first : mandateListOf(raw, list, { fields });
  // Debtors without a mandate are debtors all the same.
  const named = read.rows.filter(({ values, problems }) => {
    return values.mandateId !== undefined || problems.some(({ field }) => field === "mandateId");
  });
  const mandates = { ...read, rows: named };
  const has = (field: MandateListField): boolean => mandates.columns.some((column) => column.field === field);
  // A reference may be an invoice's as well; days of signature are no invoice's.
  const isOfMandates = list.kind !== "invoices" || has("dateOfSignature") || has("lastCollectionDate");
  return isOfMandates && has("mandateId") && named.length > 0 ? mandates : null;
}

function mandateListOf(raw: RawList, list: OpenItemList, reading: MandateListReading): MandateList {
  const { dates, encoding, separator, sheet } = list;
  const said = { ...reading, ...(dates === "monthFirst" ? { dateOrder: dates } : {}) };
  if (raw.kind === "text") {
    const how = encoding === null || separator === null ? {} : { encoding: encoding as ListEncoding, separator };
    return mandateListOfCsv(raw.name, raw.bytes, { ...said, ...how });
  }
  const rows = raw.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return mandateListOfSheet(raw.name, rows, raw.date1904, said);
}

/** What a user says of the columns of mandates, by their places. */
function saidFields({ columns }: MandateList, said: Readonly<Record<string, string>>) {
  const fields: Record<number, MandateListField | null> = {};
  for (const [name, caption] of Object.entries(said)) {
    const at = columns.findIndex((column) => foldWord(column.caption) === foldWord(caption));
    if (at >= 0) fields[at] = name as MandateListField;
  }
  return fields;
}
