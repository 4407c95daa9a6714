import type { Finding } from "../../src/domain/book/finding";
import { type Cents, formatCents } from "../../src/domain/values/money";
import { isMemberList, readMemberList } from "../../src/lists/members/readMemberList";
import { type MandateList, mandateListOfCsv } from "../../src/lists/mandateList";
import type { ListedItem, OpenItemList } from "../../src/lists/openItemList";
import type { RawList } from "../../src/lists/rawList";
import { readOpenItems } from "../../src/lists/readOpenItems";
import type { CellValue } from "../../src/sheets/cellValue";

/** A file as a program writes it, and what was read of it when it was last looked at. */
export interface ExportFile {
  readonly name: string;
  /** Its lines as they stand in the collection. */
  readonly lines: readonly string[];
  readonly kept: readonly string[];
}

const TITLE = "=== ";
const KEPT = "> ";

/** The files of a collection: a title, how the file is written, its rows, and behind `> ` what is read of it. */
export function exportFiles(text: string): ExportFile[] {
  return text
    .split(new RegExp(`^${TITLE}`, "mu"))
    .slice(1)
    .map((part) => {
      const [name = "", ...lines] = part.replace(/\n+$/, "").split("\n");
      const own = lines.filter((line) => !line.startsWith(KEPT));
      while (own.at(-1) === "") own.pop();
      return {
        name,
        lines: own,
        kept: lines.filter((line) => line.startsWith(KEPT)).map((line) => line.slice(KEPT.length)),
      };
    });
}

/** The collection with what is read of its files today. */
export function writtenAnew(files: readonly ExportFile[]): string {
  const parts = files.map((file) =>
    [`${TITLE}${file.name}`, ...file.lines, "", ...whatIsRead(file).map((line) => `${KEPT}${line}`), ""].join("\n"),
  );
  return parts.join("\n");
}

/** What is read of a file, in lines that can be looked at. */
export function whatIsRead({ lines }: ExportFile): string[] {
  const [first = "", ...others] = lines;
  const said = new Map<string, string>();
  let rows = others;
  for (let match = SAID.exec(rows[0] ?? ""); match !== null; match = SAID.exec(rows[0] ?? "")) {
    said.set(match[1] ?? "", match[2] ?? "");
    rows = rows.slice(1);
  }
  const raw = rawList(first.replace(/^file: /, ""), rows);
  const language = said.get("language") === "en" ? "en" : "nl";
  if (said.get("as") === "members") return shownMembers(raw, said.get("fields"));
  if (said.get("as") !== "mandates") return shownList(readOpenItems(raw, {}, language));
  if (raw.kind === "sheets") throw new Error("a list of mandates is a text here");
  return shownMandates(mandateListOfCsv(raw.name, raw.bytes));
}

const SAID = /^(language|as|fields): (.*)$/u;
const FORM = /^(?:(sheets) (.*)|(.*) (utf-8|utf-8-bom|utf-16le-bom|windows-1252) (lf|crlf))$/u;

function rawList(form: string, rows: readonly string[]): RawList {
  const [, sheets, workbook = "", name = "", encoding = "", end = ""] = FORM.exec(form) ?? [];
  if (sheets !== undefined) return { kind: "sheets", name: workbook, sheets: sheetsOf(rows), date1904: false };
  const text = rows.join(end === "crlf" ? "\r\n" : "\n").replaceAll("⇥", "\t");
  return { kind: "text", name, bytes: encoded(text, encoding) };
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-16le-bom") return Buffer.from(`\ufeff${text}`, "utf16le");
  // Of what stands in these files, windows-1252 and Latin 1 write the same.
  return encoding === "windows-1252"
    ? Buffer.from(text, "latin1")
    : Buffer.from(encoding === "utf-8" ? text : `\ufeff${text}`, "utf8");
}

function sheetsOf(lines: readonly string[]) {
  const sheets: { name: string; rows: CellValue[][] }[] = [];
  for (const line of lines) {
    const [, name] = /^\[(.*)\]$/.exec(line) ?? [];
    if (name === undefined) sheets.at(-1)?.rows.push(line.split("|").map((cell) => cellOf(cell.trim())));
    else sheets.push({ name, rows: [] });
  }
  return sheets;
}

/** `@2026-11-02` is a day, and what looks like a number is one. */
function cellOf(text: string): CellValue {
  if (text.startsWith("@")) return Date.parse(text.slice(1)) / 86_400_000 + 25_569;
  if (text === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function shownList(list: OpenItemList): string[] {
  const { kind, layout, headingRow, encoding, separator, sheet, decimal, dates, columns, items } = list;
  const form = sheet === null ? `${String(encoding)} ${JSON.stringify(separator)}` : `sheet ${sheet}`;
  const how = `${form} decimal ${String(decimal)} ${String(dates)}, captions in row ${String(headingRow)}`;
  const taken = columns.flatMap(({ caption, field }) => (field === null ? [] : [`${field} = ${caption}`]));
  return [
    `${kind} of ${layout ?? "no known layout"}: ${how}, passed over ${String(list.passedOver)}`,
    ...taken,
    ...items.map(shownItem),
    ...list.findings.map(shownFinding),
  ];
}

function shownItem({ row, amount, openAmount, ...texts }: ListedItem): string {
  const amounts = [amount, openAmount].map((value) => (value === null ? "-" : formatCents(value))).join(" open ");
  const rest = Object.entries(texts).flatMap(([name, value]) => {
    if (value === null || name === "file") return [];
    const shown = typeof value === "object" ? JSON.stringify(value) : String(value);
    return [name === "number" ? shown : `${name} ${shown}`];
  });
  return `row ${String(row)}: ${amounts}; ${rest.join("; ")}`;
}

function shownMandates({ encoding, separator, dateOrder, columns, rows }: MandateList): string[] {
  const taken = columns.flatMap(({ caption, field }) => (field === null ? [] : [`${field} = ${caption}`]));
  return [
    `mandates: ${String(encoding)} ${JSON.stringify(separator)} ${String(dateOrder)}`,
    ...taken,
    ...rows.map(({ row, values, problems, ended }) => {
      const wrong = problems.map(({ caption, value }) => `no value of ${caption}: ${value}`);
      return `row ${String(row)}: ${[...Object.entries(values).map(([name, value]) => `${name} ${String(value)}`), ...wrong, ...(ended === undefined ? [] : [`ended: ${ended}`])].join("; ")}`;
    }),
  ];
}

function shownMembers(raw: RawList, said = ""): string[] {
  const fields = said === "" ? [] : said.split(" | ").map((one) => one.split("=") as [string, string]);
  const list = readMemberList([raw], { fields: Object.fromEntries(fields) }, "nl");
  const { encoding, separator, headingRow, columns, rows, creditor, findings } = list;
  const taken = columns.flatMap(({ caption, field }) => (field === null ? [] : [`${field} = ${caption}`]));
  const kind = isMemberList([raw], {}) ? "one list" : "one list where it is said to be";
  return [
    `${kind}: ${String(encoding)} ${JSON.stringify(separator)}, captions in row ${String(headingRow)}`,
    ...taken,
    ...rows.map(
      ({ row, amount, ...values }) => `row ${String(row)}: ${[shownAmount(amount), ...shownValues(values)].join("; ")}`,
    ),
    ...shownValues(creditor).map((value) => `creditor: ${value}`),
    ...findings.map(shownFinding),
  ];
}

function shownAmount(amount: Cents | null): string {
  return amount === null ? "-" : formatCents(amount);
}

/** What is said; what holds of nearly every row is not. */
function shownValues(values: object): string[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const isUsual =
      value === null || (name === "isLiving" && value === true) || (name === "isSample" && value === false);
    if (isUsual) return [];
    return [`${name} ${typeof value === "string" ? value : JSON.stringify(value)}`];
  });
}

function shownFinding({ code, params }: Finding): string {
  const others = Object.entries(params).filter(([name]) => name !== "file");
  const shown = others.map(([name, value]) => `${name} ${String(value)}`);
  return [`! ${code}`, ...shown].join("; ");
}
