import { type Finding, finding, hasError } from "../../domain/book/finding";
import type { Language } from "../../domain/book/records";
import type { Cents } from "../../domain/values/money";
import type { CellValue } from "../../sheets/cellValue";
import { isBlankCell, shownValue } from "../../sheets/cells";
import { datesOf, decimalOf, placedTexts } from "../cellReading";
import type { CellReading } from "../openItemRows";
import { SHEET_NAMES } from "../../sheets/captions";
import type { RawList, RawSheet, ReadingChoice } from "../rawList";
import { listBeginning } from "../listBeginning";
import { listHeading } from "../listHeading";
import { REPORT_ROWS, type RowsReport } from "../listItems";
import { type FoundRows, NO_ROWS, rowsOfText } from "../listRows";
import { creditorIn, firstOf } from "./listedCreditor";
import { BEGINNING_ROWS, shownColumns } from "./shownColumns";
import { type MemberDoubt, memberHeading, type MemberHeading, placedHeading } from "./memberColumns";
import { kindOf, memberCaption, type MemberField } from "./memberFields";
import type { ListedCreditor, MemberList, MemberRow } from "./memberList";
import { memberReader, type ReadMemberColumn } from "./memberRows";
import { joinedRows } from "./joinedRows";

const NO_CREDITOR: ListedCreditor = { name: null, creditorId: null, iban: null, collectionDate: null };

/** One sheet or text file, with its columns where it has captions. */
interface Part extends FoundRows {
  readonly file: string;
  /** Without captions the place of nothing. */
  readonly heading: MemberHeading;
  readonly columns: readonly ReadMemberColumn[];
}

const NO_HEADING: MemberHeading = { at: -1, columns: [], doubts: [] };

/** A part of which the rows were read. */
interface ReadPart extends Part {
  readonly reading: CellReading;
  readonly members: readonly MemberRow[];
  readonly broken: number;
  readonly passedOver: number;
  readonly findings: readonly Finding[];
}

/**
 * Reads what a club or a small firm collects by: one list of names, IBANs and amounts, with its creditor in titles, on another
 * sheet or on every row; amounts, or what each group pays, in a second file or on a second sheet. Never throws.
 */
export function readMemberList(
  raws: readonly RawList[],
  choice: ReadingChoice,
  language: Language,
  report?: RowsReport,
): MemberList {
  const name = raws.map((raw) => raw.name).join(", ");
  const findings: Finding[] = [];
  const parts = raws.flatMap((raw) => partsOf(raw, choice, findings));
  const sheets = parts.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
  if (hasError(findings)) return nothingRead(name, parts, findings);
  const base = basePart(parts, choice);
  if (base === undefined) return nothingRead(name, parts, [unusable(parts, name)]);
  const read = readPart(base, choice, language, report);
  const others = parts.filter((part) => part !== base);
  const amounts = has(base, "amount") || has(base, "total") ? [] : others.filter(isOfAmounts);
  const joined = joinedRows(
    read.members,
    amounts.map((part) => ({ ...readPart(part, choice, language), file: part.file })),
  );
  const fees = feesIn(others, choice, language);
  const all = [...findings, ...read.findings, ...joined.findings, ...besides(base, others, amounts)];
  return {
    name,
    ...{ encoding: base.encoding, separator: base.separator, sheet: base.sheet, sheets },
    headingRow: base.heading.at + 1,
    ...{ decimal: read.reading.decimal, dates: read.reading.dates },
    columns: shownColumns(base.heading, base.rows),
    rows: joined.rows,
    broken: read.broken + joined.broken,
    passedOver: read.passedOver,
    creditor: creditorOf(base, others),
    fees,
    findings: all,
  };
}

/**
 * Whether lists hold all that is collected by: names, accounts and amounts, and no invoices in any of them. What a list of invoices
 * calls its numbers, a list of members does not have.
 */
export function isMemberList(raws: readonly RawList[], choice: ReadingChoice): boolean {
  const parts = raws.flatMap((raw) => partsOf(listBeginning(raw), choice, []));
  const base = basePart(parts, choice);
  if (base === undefined || parts.some((part) => isOfInvoices(part, choice))) return false;
  return has(base, "amount") || has(base, "total") || parts.some((part) => part !== base && isOfAmounts(part));
}

function isOfInvoices(part: Part, choice: ReadingChoice): boolean {
  if (has(part, "invoice")) return true;
  const heading = listHeading(part.rows.slice(0, 200), { fields: choice.fields ?? {} });
  return heading?.columns.some(({ field }) => field === "number") === true;
}

/** Of files of which nothing could be read: how the first of them was tried, for that may be what is wrong. */
function nothingRead(name: string, parts: readonly Part[], findings: readonly Finding[]): MemberList {
  const { rows, encoding, separator, sheet, ...tried } = parts.find(isHeaded) ?? {
    ...{ ...NO_ROWS, ...parts[0] },
    heading: NO_HEADING,
  };
  const isBare = tried.heading.columns.length === 0;
  // Without captions its user may say what each column is.
  const heading = isBare ? placedHeading(rows.slice(0, BEGINNING_ROWS), {}) : tried.heading;
  return {
    ...{ name, encoding, separator, sheet, headingRow: heading.at + 1, decimal: null, dates: null },
    ...{ sheets: parts.flatMap((part) => part.sheet ?? []), columns: shownColumns(heading, rows) },
    ...{ rows: [], broken: 0, passedOver: 0, creditor: NO_CREDITOR, fees: {}, findings },
  };
}

function isHeaded({ heading }: Part): boolean {
  return heading.columns.length > 0;
}

function unusable(parts: readonly Part[], file: string): Finding {
  if (parts.every(({ rows }) => rows.every((row) => row.every(isBlankCell))))
    return finding("takeIn.empty", null, { file });
  const headed = parts.filter(isHeaded);
  if (headed.length === 0) return finding("takeIn.noHeading", null, { file });
  const lacks = headed.some((part) => has(part, "iban")) ? "name" : "iban";
  return finding("takeIn.column", null, { file, field: lacks });
}

function partsOf(raw: RawList, choice: ReadingChoice, findings: Finding[]): Part[] {
  const file = raw.name;
  const headed = (found: FoundRows): Part => {
    const heading = memberHeading(found.rows, choice.fields ?? {}) ?? NO_HEADING;
    const columns = heading.columns.filter((column): column is ReadMemberColumn => column.field !== null);
    return { ...found, file, heading, columns };
  };
  if (raw.kind === "text") {
    const found = rowsOfText(raw, choice);
    if (found.problem === undefined) return [headed(found)];
    findings.push(found.problem);
    return [];
  }
  const { sheets, date1904 } = raw;
  const asked = choice.sheet?.toLowerCase();
  if (asked !== undefined && !sheets.some(({ name }) => name.toLowerCase() === asked)) {
    const names = sheets.map(({ name }) => name).join(", ");
    findings.push(finding("takeIn.noSheet", null, { file, sheet: choice.sheet ?? "", sheets: names }));
  }
  return sheets.filter(isNotOurs(sheets)).map(({ name: sheet, rows }) => headed({ ...NO_ROWS, rows, sheet, date1904 }));
}

/** So many sheets with names of ours make a file a workbook of ours: of it the other sheets may hold a list. */
const OUR_SHEETS = 5;
const OUR_NAMES: ReadonlySet<string> = new Set(Object.values(SHEET_NAMES).flatMap(({ nl, en }) => [nl, en]));

function isNotOurs(sheets: readonly RawSheet[]): (sheet: RawSheet) => boolean {
  const isOurs = ({ name }: RawSheet): boolean => OUR_NAMES.has(name);
  const isOurBook = sheets.filter(isOurs).length >= OUR_SHEETS;
  return (sheet) => !isOurBook || !isOurs(sheet);
}

function has(part: Part, field: MemberField): boolean {
  return part.columns.some((column) => column.field === field);
}

function isNamed(part: Part): boolean {
  return (["name", "lastName", "firstName", "accountHolder", "number", "mandateId"] as const).some((field) =>
    has(part, field),
  );
}

/** The part of the members: whose accounts it has, before all one that tells of their mandates, and says most. */
function basePart(parts: readonly Part[], { sheet }: ReadingChoice): Part | undefined {
  const asked = sheet === undefined ? parts : parts.filter((part) => part.sheet?.toLowerCase() === sheet.toLowerCase());
  const score = (part: Part): number => {
    const isOfMandates = has(part, "mandateId") || has(part, "dateOfSignature");
    return part.columns.length + (isOfMandates ? 10 : 0) + (has(part, "amount") ? 1 : 0);
  };
  return asked
    .filter((part) => has(part, "iban") && isNamed(part))
    .toSorted((one, other) => score(other) - score(one))[0];
}

/** Whether a part says what is collected of whom. */
function isOfAmounts(part: Part): boolean {
  const isOfCreditor = creditorIn(part.rows).creditorId !== null;
  return !isOfCreditor && has(part, "amount") && (isNamed(part) || has(part, "iban"));
}

/** Other parts of which nothing is taken in: lists of members by themselves, and files of members without amounts. */
function besides(base: Part, others: readonly Part[], amounts: readonly Part[]): Finding[] {
  const isList = (part: Part): boolean => has(part, "iban") && has(part, "amount");
  const isFile = (part: Part): boolean => part.file !== base.file && creditorIn(part.rows).creditorId === null;
  return others
    .filter((part) => !amounts.includes(part) && isNamed(part) && (isList(part) || isFile(part)))
    .map((part) => {
      if (!isList(part)) return finding("oneList.fileUnused", null, { file: part.file, taken: base.file });
      const params = { file: part.file, sheet: part.sheet ?? part.file, taken: base.sheet ?? base.file };
      return finding("oneList.otherList", null, params);
    });
}

/** Reads the rows of a part; where nobody knows how cells are read, none: each of them would be told. */
function readPart(part: Part, choice: ReadingChoice, language: Language, report?: RowsReport): ReadPart {
  const { file, heading, columns, rows, date1904 } = part;
  const { at } = heading;
  const body = rows.slice(at + 1);
  const findings = heading.doubts.map((doubt) => doubtFinding(file, doubt));
  const texts = (kind: string) =>
    placedTexts(
      body,
      columns.filter(({ field }) => kindOf(field) === kind),
      at + 2,
    );
  const decimal = choice.decimal ?? decimalOf(file, texts("amount"), findings);
  const dates = choice.dates ?? datesOf(file, texts("day"), language, findings);
  const reading: CellReading = { file, decimal, dates, date1904, isNegated: false };
  const found: Finding[] = [];
  const [members, counted]: [MemberRow[], { broken: number; passedOver: number }] = [[], { broken: 0, passedOver: 0 }];
  const read = memberReader(columns, reading);
  const captions = heading.columns.map(({ caption }) => caption);
  for (const [index, cells] of hasError(findings) ? [] : body.entries()) {
    if (index % REPORT_ROWS === 0) report?.(index, body.length);
    if (cells.every(isBlankCell)) continue;
    if (isNoMember(cells, columns, captions)) {
      counted.passedOver += 1;
      continue;
    }
    const { row, findings: wrong } = read(cells, at + index + 2);
    found.push(...wrong);
    if (wrong.some(({ code }) => code !== "oneList.totalDiffers")) counted.broken += 1;
    else members.push(row);
  }
  return { ...part, reading, members, ...counted, findings: [...findings, ...found] };
}

function doubtFinding(file: string, { kind, caption: column, field }: MemberDoubt): Finding {
  if (kind === "amount") return finding("oneList.amountAsked", null, { file, column });
  if (kind === "unknown") return finding("takeIn.fieldUnknown", null, { file, column, field });
  const code = kind === "twice" ? "takeIn.headingTwice" : "takeIn.columnDoubted";
  return finding(code, null, { file, column, field: memberCaption(field as MemberField) });
}

const TOTAL = /^(?:sub|eind|grand |gesamt)?(?:totaal|totalen|total|totals|summe|aantal)\b/i;

/** Captions that stand there again, totals, and rows in which no more than a title or an amount stands. */
function isNoMember(
  cells: readonly CellValue[],
  columns: readonly ReadMemberColumn[],
  captions: readonly string[],
): boolean {
  if (captions.every((caption, at) => caption === shownValue(cells[at] ?? null).trim())) return true;
  const isFilled = (fields: readonly MemberField[]): boolean =>
    columns.some(({ field, position }) => fields.includes(field) && !isBlankCell(cells[position] ?? null));
  if (isFilled(["iban"])) return false;
  if (cells.some((cell) => typeof cell === "string" && TOTAL.test(cell.trim()))) return true;
  const filled = cells.filter((cell) => !isBlankCell(cell)).length;
  return filled < 2 || !isFilled(["number", "name", "firstName", "lastName", "accountHolder", "mandateId", "group"]);
}

/** What groups pay, of a part that names groups and amounts and nobody. */
function feesIn(others: readonly Part[], choice: ReadingChoice, language: Language): Readonly<Record<string, Cents>> {
  const parts = others.filter((part) => has(part, "group") && has(part, "amount") && !has(part, "iban"));
  const fees = parts.flatMap((part) => readPart(part, choice, language).members);
  return Object.fromEntries(
    fees.flatMap(({ group, amount }) => (group === null || amount === null ? [] : [[group, amount] as const])),
  );
}

/** The creditor: of columns that are alike in every row, of the titles above the list, of the other sheets. */
function creditorOf({ rows, heading, columns }: Part, others: readonly Part[]): ListedCreditor {
  const body = rows.slice(heading.at + 1);
  const said = (field: MemberField): string | null => {
    const positions = columns.filter((one) => one.field === field).map(({ position }) => position);
    const texts = positions.flatMap((at) => body.map((row) => shownValue(row[at] ?? null).trim()));
    return texts.find((text) => text !== "") ?? null;
  };
  const own = { name: said("creditorName"), creditorId: said("creditorId"), iban: said("creditorIban") };
  const above = creditorIn(rows.slice(0, heading.at));
  const beside = others.map((part) => creditorIn(part.rows)).filter(({ creditorId }) => creditorId !== null);
  return beside.reduce(firstOf, firstOf({ ...own, collectionDate: null }, above));
}
