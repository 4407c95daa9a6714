import { foldWord } from "../sheets/fieldWords";
import type { ListEncoding } from "./decodedText";
import { type MandateListField, mandateMeanings } from "./mandateColumns";
import { type MandateList, mandateListOfCsv, mandateListOfSheet, type MandateListReading } from "./mandateList";
import type { OpenItemList } from "./openItemList";
import type { RawList } from "./rawList";

/** Columns by which a list is one of amounts. */
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
 * The mandates that a list of debtors or invoices names with them, or that it is a list of; null where it names none. Read as the
 * list was: with its encoding, separator and sheet.
 */
export function mandatesInList(
  raw: RawList,
  list: OpenItemList,
  said: Readonly<Record<string, string>>,
): MandateList | null {
  if (list.columns.some(({ field }) => field !== null && AMOUNTS.has(field)))
    return mandatesOfInvoices(raw, list, said);
  // What is no list at all is told by what it is.
  if (list.headingRow === 0 && !list.findings.some(({ code }) => code === "takeIn.noHeading")) return null;
  const mandates = namedMandates(raw, list, said, {});
  const has = (field: MandateListField): boolean => mandates.columns.some((column) => column.field === field);
  // A reference may be an invoice's as well; days of signature are no invoice's.
  const isOfMandates = list.kind !== "invoices" || has("dateOfSignature") || has("lastCollectionDate");
  return isOfMandates && has("mandateId") && mandates.rows.length > 0 ? mandates : null;
}

/** The mandates of invoices: those of which the list says when they were signed, in a column that is nothing else. */
function mandatesOfInvoices(
  raw: RawList,
  list: OpenItemList,
  said: Readonly<Record<string, string>>,
): MandateList | null {
  if (list.kind !== "invoices") return null;
  const mandates = namedMandates(raw, list, said, { endsByDayAlone: true });
  const ofItems = new Set(list.columns.flatMap(({ caption, field }) => (field === null ? [] : [foldWord(caption)])));
  const isSigned = mandates.columns.some(({ caption, field }) => {
    if (field !== "dateOfSignature" || ofItems.has(foldWord(caption))) return false;
    // `Datum` alone may be any day of an invoice.
    return (
      said[field] !== undefined || mandateMeanings(caption).some((one) => one.field === field && one.kind !== "part")
    );
  });
  return isSigned && mandates.rows.length > 0 ? { ...mandates, isOfInvoices: true } : null;
}

/** The list as one of mandates: of debtors and invoices without one it says nothing. */
function namedMandates(
  raw: RawList,
  list: OpenItemList,
  said: Readonly<Record<string, string>>,
  reading: MandateListReading,
): MandateList {
  const first = mandateListOf(raw, list, reading);
  const fields = saidFields(first, said);
  const read = Object.keys(fields).length === 0 ? first : mandateListOf(raw, list, { ...reading, fields });
  const rows = read.rows.filter(({ values, problems }) => {
    return values.mandateId !== undefined || problems.some(({ field }) => field === "mandateId");
  });
  return { ...read, rows };
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
