import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice is there to open what we wrote; Debian's package is `libreoffice-calc`. */
export const hasLibreOffice = isInstalled();

function isInstalled(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** What LibreOffice saw in a workbook. */
export interface SeenWorkbook {
  /** The tables as database ranges: name to `Sheet.A1:C5`. */
  readonly ranges: ReadonlyMap<string, string>;
  /** The shown text of the cells by sheet, row by row, without trailing blank cells and rows. */
  readonly sheets: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Opens the workbook in LibreOffice, saves it as flat OpenDocument and reads what stands there. */
export function openInLibreOffice(bytes: Uint8Array): SeenWorkbook {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-office-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = [profile, "--headless", "--convert-to", "fods", "--outdir", folder, join(folder, "book.xlsx")];
    execFileSync("soffice", convert, { stdio: "ignore", timeout: 240_000 });
    return readFlat(readFileSync(join(folder, "book.fods"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFlat(text: string): SeenWorkbook {
  const ranges = new Map<string, string>();
  for (const [tag] of text.matchAll(/<table:database-range [^>]*>/g)) {
    ranges.set(attributeOf(tag, "table:name"), attributeOf(tag, "table:target-range-address"));
  }
  const sheets = new Map<string, readonly (readonly string[])[]>();
  for (const [sheet, tag] of text.matchAll(/(<table:table [^>]*>)[^]*?<\/table:table>/g)) {
    sheets.set(attributeOf(tag ?? "", "table:name"), rowsOf(sheet));
  }
  return { ranges, sheets };
}

function rowsOf(sheet: string): string[][] {
  const rows: string[][] = [];
  for (const [row] of sheet.matchAll(/<table:table-row[^>]*\/>|<table:table-row[^]*?<\/table:table-row>/g)) {
    const repeated = Number(attributeOf(/^<[^>]*>/.exec(row)?.[0] ?? "", "table:number-rows-repeated") || 1);
    const cells = cellsOf(row);
    for (let count = 0; count < Math.min(repeated, 1000); count += 1) rows.push(cells);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function cellsOf(row: string): string[] {
  const cells: string[] = [];
  const pattern =
    /<table:(?:covered-)?table-cell[^>]*\/>|<table:(?:covered-)?table-cell[^]*?<\/table:(?:covered-)?table-cell>/g;
  for (const [cell] of row.matchAll(pattern)) {
    const repeated = Number(attributeOf(/^<[^>]*>/.exec(cell)?.[0] ?? "", "table:number-columns-repeated") || 1);
    const body = cell.replace(/<office:annotation[^]*?<\/office:annotation>/g, "");
    const paragraphs = [...body.matchAll(/<text:p>([^]*?)<\/text:p>/g)].map(([, shown]) => plain(shown ?? ""));
    for (let count = 0; count < Math.min(repeated, 100); count += 1) cells.push(paragraphs.join("\n"));
  }
  while (cells.at(-1) === "") cells.pop();
  return cells;
}

function plain(text: string): string {
  const spaced = text.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => " ".repeat(Number(count ?? 1)));
  return unescape(spaced.replace(/<text:tab\/>/g, "\t").replace(/<[^>]*>/g, ""));
}

function attributeOf(tag: string, name: string): string {
  return unescape(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
