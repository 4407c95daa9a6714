import type { CellContent } from "./entry";

/** A rectangle of what cells hold, row by row; every row is as long as the first. */
export type Block = readonly (readonly CellContent[])[];

/** The cells of a text as spreadsheets put it on the clipboard: tabs, line ends, and quotes around cells that hold them. */
export function parseClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  let at = 0;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(body.slice(at));
    const plain = /^[^\t\n]*/.exec(body.slice(at))?.[0] ?? "";
    // Quotes are taken off only where they were put for a line end or tab.
    const isPacked = quoted !== null && /[\t\n"]/.test(quoted[1] ?? "");
    rows.at(-1)?.push(isPacked ? (quoted[1] ?? "").replaceAll('""', '"') : plain);
    at += isPacked ? quoted[0].length : plain.length;
    if (at >= body.length) return padded(rows);
    if (body[at] === "\n") rows.push([]);
    at += 1;
  }
}

function padded(rows: readonly string[][]): readonly (readonly string[])[] {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
}

/** The text of cells for the clipboard; `parseClipboard` gives them back. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(packed).join("\t")).join("\n");
}

function packed(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Where a fill goes from what it starts with. */
export type FillDirection = "down" | "up" | "right" | "left";

/**
 * What so many further rows (or columns) get when a block is drawn out. Two or more numbers in line go on by their step,
 * one day goes on by days, a text that ends in a number counts on, all else is repeated.
 */
export function filled(
  source: Block,
  count: number,
  direction: FillDirection,
  isDay: (content: CellContent) => boolean,
): Block {
  const isAcross = direction === "right" || direction === "left";
  const lines = isAcross ? source : transposed(source);
  const backwards = direction === "up" || direction === "left";
  const made = lines.map((line) => {
    const forwards = backwards ? [...line].reverse() : line;
    const more = continued(forwards, count, isDay, backwards ? -1 : 1);
    return backwards ? [...more].reverse() : more;
  });
  return isAcross ? made : transposed(made);
}

function transposed(block: Block): Block {
  const [first = []] = block;
  return first.map((_, column) => block.flatMap((row) => row[column] ?? []));
}

function continued(
  line: readonly CellContent[],
  count: number,
  isDay: (content: CellContent) => boolean,
  sign: 1 | -1,
): readonly CellContent[] {
  const [first] = line;
  if (first === undefined) return [];
  const numbers = line.map(({ value }) => value);
  const next = stepOf(numbers, first, isDay, sign);
  return Array.from({ length: count }, (_, index) => {
    const like = line[index % line.length] ?? first;
    if (next !== null) return { ...like, value: next(index + 1) };
    const counted = line.length === 1 ? countedOn(first, (index + 1) * sign) : null;
    return counted ?? like;
  });
}

/** What number `index` after the last is; null when the line is no series. */
function stepOf(
  values: readonly CellContent["value"][],
  first: CellContent,
  isDay: (content: CellContent) => boolean,
  sign: 1 | -1,
): ((index: number) => number) | null {
  const numbers = values.filter((value) => typeof value === "number");
  const last = numbers.at(-1);
  if (numbers.length !== values.length || last === undefined) return null;
  if (numbers.length === 1) return isDay(first) ? (index) => last + index * sign : null;
  const [one = 0, two = 0] = numbers;
  const step = two - one;
  const isEven = numbers.every((value, index) => index === 0 || close(value - (numbers[index - 1] ?? 0), step));
  return isEven ? (index) => tidy(last + index * step) : null;
}

function close(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Without the noise of adding binary fractions: Excel keeps 15 digits. */
function tidy(number: number): number {
  return Number(number.toPrecision(15));
}

/** `F2026-009` counts on to `F2026-010`; its noughts stay. Null for a text without a number at its end. */
function countedOn(content: CellContent, by: number): CellContent | null {
  const match = typeof content.value === "string" ? /^(.*?)(\d{1,9})$/s.exec(content.value) : null;
  if (match === null) return null;
  const [, before = "", digits = ""] = match;
  const number = Number(digits) + by;
  return number < 0 ? null : { ...content, value: before + String(number).padStart(digits.length, "0") };
}
