import { type Finding, finding, hasError } from "../../domain/book/finding";
import type { Language } from "../../domain/book/records";
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
import type { HowMembersRead, ListedCreditor, MemberList, MemberRow, ReadFrom } from "./memberList";
import {
  basePart,
  besides,
  has,
  hasGroups,
  isOfAmounts,
  isOfFees,
  isPriced,
  type MemberPart,
  partsOfLines,
  partsOfWays,
} from "./memberParts";
import { memberReader, type ReadMemberColumn } from "./memberRows";
import { groupFees } from "./groupFees";
import { joinedRows, withWays } from "./joinedRows";

const NO_CREDITOR: ListedCreditor = { name: null, creditorId: null, iban: null, collectionDate: null };

const NO_HEADING: MemberHeading = { at: -1, columns: [], doubts: [] };

/** A part of which the rows were read. */
interface ReadPart extends MemberPart {
  readonly reading: CellReading;
  readonly members: readonly MemberRow[];
  /** Rows of which a cell could not be read. */
  readonly unread: readonly MemberRow[];
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
  const parts = withoutDoubtsElsewhere(raws.flatMap((raw) => partsOf(raw, choice, findings)));
  const sheets = parts.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
  if (hasError(findings)) return nothingRead(name, parts, findings);
  const base = basePart(parts, choice);
  if (base === undefined) return nothingRead(name, parts, [unusable(parts, name)]);
  const read = readPart(base, choice, language, report);
  const others = parts.filter((part) => part !== base);
  const lines = partsOfLines(base, others);
  const readOf = (part: MemberPart): ReadPart => readPart(part, choice, language);
  const ofLines = lines.map(readOf);
  const waysIn = partsOfWays(base, others);
  const ofWays = waysIn.map(readOf);
  // Where everybody has an amount, nobody asks what groups pay.
  const isAsked = !isPriced(base) || read.members.some(({ amount }) => amount === null);
  const ofFees = isAsked && hasGroups(base, others) ? others.filter(isOfFees).map(readOf) : [];
  const fees = groupFees(ofFees);
  const ways = withWays(read.members, ofWays);
  const joined = joinedRows(ways.rows, ofLines, fees.fees);
  const all = [
    ...[...findings, ...read.findings, ...ways.findings, ...joined.findings],
    ...besides(base, others, [...lines, ...waysIn]),
    ...[...ofFees.flatMap((part) => part.findings), ...fees.findings],
  ];
  return {
    ...{ name, ...howRead(read), sheets, readFrom: [read, ...ofLines, ...ofWays, ...ofFees].map(readFrom) },
    rows: joined.rows,
    broken:
      read.unread.length + ways.broken + joined.broken + ofFees.reduce((sum, { unread }) => sum + unread.length, 0),
    passedOver: read.passedOver,
    creditor: creditorOf(base, others),
    fees: fees.fees,
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
  const others = parts.filter((part) => part !== base);
  return isPriced(base) || others.some(isOfAmounts) || (others.some(isOfFees) && hasGroups(base, others));
}

function isOfInvoices(part: MemberPart, choice: ReadingChoice): boolean {
  if (has(part, "invoice")) return true;
  const heading = listHeading(part.rows.slice(0, 200), { fields: choice.fields ?? {} });
  return heading?.columns.some(({ field }) => field === "number") === true;
}

function howRead({ encoding, separator, sheet, heading, rows, reading }: ReadPart): Omit<HowMembersRead, "sheets"> {
  const { decimal, dates } = reading;
  return {
    encoding,
    separator,
    sheet,
    headingRow: heading.at + 1,
    decimal,
    dates,
    columns: shownColumns(heading, rows),
  };
}

function readFrom(part: ReadPart): ReadFrom {
  return { file: part.file, rowCount: part.members.length, ...howRead(part) };
}

/** What a user says of a column holds for whichever file or sheet has it: the others need not have one. */
function withoutDoubtsElsewhere(parts: readonly MemberPart[]): readonly MemberPart[] {
  const headed = parts.filter(isHeaded);
  const isNowhere = ({ field, caption }: MemberDoubt): boolean =>
    headed.every(({ heading }) =>
      heading.doubts.some((one) => one.kind === "unknown" && one.field === field && one.caption === caption),
    );
  return parts.map((part) => {
    const doubts = part.heading.doubts.filter((doubt) => doubt.kind !== "unknown" || isNowhere(doubt));
    return { ...part, heading: { ...part.heading, doubts } };
  });
}

/** Of files of which nothing could be read: how the first of them was tried, for that may be what is wrong. */
function nothingRead(name: string, parts: readonly MemberPart[], findings: readonly Finding[]): MemberList {
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
    ...{ readFrom: [], rows: [], broken: 0, passedOver: 0, creditor: NO_CREDITOR, fees: [], findings },
  };
}

function isHeaded({ heading }: MemberPart): boolean {
  return heading.columns.length > 0;
}

function unusable(parts: readonly MemberPart[], file: string): Finding {
  if (parts.every(({ rows }) => rows.every((row) => row.every(isBlankCell))))
    return finding("takeIn.empty", null, { file });
  const headed = parts.filter(isHeaded);
  if (headed.length === 0) return finding("takeIn.noHeading", null, { file });
  const lacks = headed.some((part) => has(part, "iban")) ? "name" : "iban";
  return finding("takeIn.column", null, { file, field: lacks });
}

function partsOf(raw: RawList, choice: ReadingChoice, findings: Finding[]): MemberPart[] {
  const file = raw.name;
  const headed = (found: FoundRows): MemberPart => {
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

/** Reads the rows of a part; where nobody knows how cells are read, none: each of them would be told. */
function readPart(part: MemberPart, choice: ReadingChoice, language: Language, report?: RowsReport): ReadPart {
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
  const [members, unread]: [MemberRow[], MemberRow[]] = [[], []];
  let passedOver = 0;
  const read = memberReader(columns, reading);
  const captions = heading.columns.map(({ caption }) => caption);
  for (const [index, cells] of hasError(findings) ? [] : body.entries()) {
    if (index % REPORT_ROWS === 0) report?.(index, body.length);
    if (cells.every(isBlankCell)) continue;
    if (isNoMember(cells, columns, captions)) {
      passedOver += 1;
      continue;
    }
    const { row, findings: wrong } = read(cells, at + index + 2);
    found.push(...wrong);
    (wrong.some(({ code }) => code !== "oneList.totalDiffers") ? unread : members).push(row);
  }
  return { ...part, reading, members, unread, passedOver, findings: [...findings, ...found] };
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

/** The creditor: of columns that are alike in every row, of the titles above the list, of the other sheets. */
function creditorOf({ rows, heading, columns }: MemberPart, others: readonly MemberPart[]): ListedCreditor {
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
