import { TEXT_LENGTH_MAX } from "../sheets/cells";
import { type CellFormula, isCellError, isFormula, type WrittenCell } from "../sheets/cellValue";
import { withAttribute } from "../xml/attributes";
import { escapeText } from "../xml/characters";
import { tagEnd } from "../xml/markup";
import { encodeXString } from "./cellText";
import { cellName } from "./range";
import type { RawCell } from "./cellElements";

/**
 * The cell with this value. Texts stand in the cell itself, not among the shared strings: these stay as they are, and
 * need not be in memory.
 */
export function cellXml(prefix: string, row: number, column: number, style: number, value: WrittenCell): string {
  const name = `${prefix}c`;
  const start = `<${name} r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (value === null) return `${start}/>`;
  const v = `${prefix}v`;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`no number for a cell: ${value}`);
    return `${start}><${v}>${value}</${v}></${name}>`;
  }
  if (typeof value === "boolean") return `${start} t="b"><${v}>${value ? 1 : 0}</${v}></${name}>`;
  if (isFormula(value)) return `${start}${withResult(value, prefix)}</${name}>`;
  if (isCellError(value)) return `${start} t="e"><${v}>${escapeText(value.error)}</${v}></${name}>`;
  if (value.length > TEXT_LENGTH_MAX) throw new RangeError(`no text for a cell: ${value.length} characters`);
  const text = escapeText(encodeXString(value));
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `${start} t="inlineStr"><${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is></${name}>`;
}

/** The rest of a cell with a formula and what it gives. */
function withResult({ formula, result }: CellFormula, prefix: string): string {
  const type = typeof result === "number" ? "" : ' t="str"';
  const shown = typeof result === "number" ? String(result) : escapeText(encodeXString(result));
  return `${type}><${prefix}f>${escapeText(formula)}</${prefix}f><${prefix}v>${shown}</${prefix}v>`;
}

/** The cell with a formula whose result is not known yet. */
export function formulaXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  formula: string,
  array: boolean,
): string {
  const address = cellName(row, column);
  const open = array ? `<${prefix}f t="array" ref="${address}">` : `<${prefix}f>`;
  const styled = style === 0 ? "" : ` s="${style}"`;
  return `<${prefix}c r="${address}"${styled}>${open}${escapeText(formula)}</${prefix}f></${prefix}c>`;
}

/** The same cell at another address. */
export function movedCell(cell: RawCell, row: number): RawCell {
  const length = cell.tagLength === 0 ? tagEnd(cell.raw, 0) : cell.tagLength;
  const tag = withAttribute(cell.raw.slice(0, length), "r", cellName(row, cell.column));
  return { ...cell, raw: tag + cell.raw.slice(length), tagLength: tag.length, addressed: true };
}

/** The same cell with a formula of its own in place of a share in one. */
export function withOwnFormula(cell: RawCell, prefix: string, formula: string): RawCell {
  const name = `${prefix}f`;
  const pattern = new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[^]*?</${name}\\s*>)`);
  const content = cell.raw.slice(cell.tagLength);
  const own = `<${name}>${escapeText(formula)}</${name}>`;
  return { ...cell, raw: cell.raw.slice(0, cell.tagLength) + content.replace(pattern, () => own) };
}

/** The same cell with its formula alone, to be calculated again; the cell itself when it has no result. */
export function withoutResult(cell: RawCell, prefix: string): RawCell {
  const length = cell.tagLength === 0 ? tagEnd(cell.raw, 0) : cell.tagLength;
  const content = cell.raw.slice(length);
  const left = content.replace(new RegExp(`<${prefix}v(?:\\s[^>]*)?(?:/>|>[^<]*</${prefix}v\\s*>)`), "");
  if (left === content) return cell;
  const tag = withAttribute(cell.raw.slice(0, length), "t", null);
  return { ...cell, raw: tag + left, tagLength: tag.length, type: "n" };
}
