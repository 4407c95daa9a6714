import { attribute } from "../xml/attributes";
import { XmlError } from "../xml/characters";
import { markupEnd, tagEnd } from "../xml/markup";
import { elementEnd } from "../xml/splitItems";
import type { RawCell } from "./cellElements";
import { plainCellEnd, PlainCellTag } from "./plainCellTag";

/** The start tag of a row, and where it stands in the raw text. */
export interface RowTag {
  readonly tag: string;
  readonly from: number;
  readonly row: number;
}

/** The row element of an item; a row without number follows the one before it. */
export function rowTag(raw: string, previousRow: number): RowTag {
  const from = elementStart(raw, 0);
  const tag = raw.slice(from, tagEnd(raw, from));
  // Nearly every row starts like this; reading all attributes of each would take as long as reading its cells.
  const quick = /^<row r="([1-9]\d{0,6})"/.exec(tag)?.[1] ?? attribute(tag, "r");
  const row = quick === undefined ? previousRow + 1 : Number(quick);
  if (!Number.isInteger(row) || row <= previousRow) throw new XmlError("malformed");
  return { tag, from, row };
}

/** Where the first element from `from` on starts; comments and white space before it are skipped. */
function elementStart(raw: string, from: number): number {
  for (let at = from; ;) {
    const next = raw.charCodeAt(at) === LESS ? at : raw.indexOf("<", at);
    if (next < 0) throw new XmlError("malformed");
    if (!raw.startsWith("<!", next) && !raw.startsWith("<?", next)) return next;
    at = markupEnd(raw, next);
  }
}

/** The cells of a row, in the order in which they stand; columns ascend. */
export function parseCells(raw: string, row: RowTag, prefix: string): RawCell[] {
  return cellsOf(raw, row, prefix, false);
}

/** The same without cells that hold nothing, as far as that is seen at once: for whoever reads values. */
export function filledCells(raw: string, row: RowTag, prefix: string): RawCell[] {
  return cellsOf(raw, row, prefix, true);
}

/** Rows are read one at a time. */
const plain = new PlainCellTag();

function cellsOf(raw: string, { from, tag }: RowTag, prefix: string, skipsBlank: boolean): RawCell[] {
  const cells: RawCell[] = [];
  if (tag.endsWith("/>")) return cells;
  const name = `${prefix}c`;
  const extensions = `${prefix}extLst`;
  let column = 0;
  for (let at = from + tag.length; ;) {
    const next = elementStart(raw, at);
    const isPlain = prefix === "" && plain.read(raw, next);
    if (isPlain && plain.isClosed && skipsBlank) {
      if (plain.column <= column) throw new XmlError("malformed");
      ({ column, end: at } = plain);
      continue;
    }
    if (raw.startsWith("</", next)) {
      // The row's own end, behind which nothing may stand.
      if (raw.includes("<", next + 1)) throw new XmlError("malformed");
      return cells;
    }
    if (raw.startsWith(extensions, next + 1)) {
      at = elementEnd(raw, next, extensions);
      continue;
    }
    const plainEnd = !isPlain ? -1 : plain.isClosed ? plain.end : plainCellEnd(raw, plain.end);
    const end = plainEnd < 0 ? elementEnd(raw, next, name) : plainEnd;
    if (end < 0) throw new XmlError("malformed");
    const cell = isPlain
      ? plainCell(raw.slice(next, end), next)
      : parseCell(raw.slice(next, end), name.length + 1, column);
    if (cell.column <= column) throw new XmlError("malformed");
    column = cell.column;
    cells.push(cell);
    at = end;
  }
}

/** The cell of the tag that was read. */
function plainCell(raw: string, from: number): RawCell {
  const { column, end, style, type } = plain;
  return { column, raw, tagLength: end - from, style, type, addressed: true };
}

const LESS = 60;
const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const GREATER = 62;

/** Reads r, s and t of a cell's start tag, character by character: this runs once per cell of a table. */
function parseCell(raw: string, nameEnd: number, previousColumn: number): RawCell {
  let column = previousColumn + 1;
  let addressed = false;
  let style = 0;
  let type = "n";
  let at = nameEnd;
  for (;;) {
    let character = raw.charCodeAt(at);
    while (character <= SPACE) character = raw.charCodeAt((at += 1));
    if (character === GREATER) break;
    if (character === SLASH) {
      at += 1;
      break;
    }
    const equals = raw.indexOf("=", at);
    let open = equals + 1;
    while (raw.charCodeAt(open) <= SPACE) open += 1;
    const close = raw.indexOf(raw.charCodeAt(open) === QUOTE ? '"' : "'", open + 1);
    if (equals < 0 || close < 0) throw new XmlError("malformed");
    const attributeName = raw.slice(at, equals).trimEnd();
    if (attributeName === "r") {
      column = columnOf(raw, open + 1, close);
      addressed = true;
    } else if (attributeName === "s") style = Number(raw.slice(open + 1, close));
    else if (attributeName === "t") type = raw.slice(open + 1, close);
    at = close + 1;
  }
  if (!(style >= 0)) throw new XmlError("malformed");
  return { column, raw, tagLength: at + 1, style, type, addressed };
}

function columnOf(raw: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at += 1) {
    const letter = raw.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column === 0 || column > 16_384) throw new XmlError("malformed");
  return column;
}
