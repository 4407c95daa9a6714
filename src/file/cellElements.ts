import { dayNumber, parseIsoDate } from "../domain/values/calendar";
import type { CellValue } from "../sheets/cellValue";
import { attribute } from "../xml/attributes";
import { decodeText, TooMuchError, XmlError } from "../xml/characters";
import { localName } from "../xml/markup";
import { parseXml, type XmlElement } from "../xml/parseXml";
import { characterData, childNamed, childrenNamed } from "../xml/xmlTree";
import { decodeXString } from "./cellText";

/** A cell as it lies in its row. */
export interface RawCell {
  readonly column: number;
  /** The whole element. */
  readonly raw: string;
  /** Length of its start tag; 0 when nobody measured it, as in a cell that we made. */
  readonly tagLength: number;
  /** Index into the workbook's cell formats; 0 when it has none of its own. */
  readonly style: number;
  /** The attribute `t`; `n` when absent. */
  readonly type: string;
  /** Whether its address is written, not only implied by its place. */
  readonly addressed: boolean;
}

/** Whether the cell holds anything: a value, a text or a formula. A format alone is nothing. */
export function isFilled(cell: RawCell): boolean {
  return cell.raw.length > cell.tagLength && /<(?:[^\s/<>!?:]+:)?(?:v|f|is)[\s/>]/.test(cell.raw.slice(cell.tagLength));
}

/** Whether the cell holds a formula, also one that only refers to a shared one. */
export function hasFormula({ raw, tagLength }: RawCell): boolean {
  // Nearly every cell begins with its value or text.
  if (raw.length === tagLength || raw.startsWith("<v>", tagLength) || raw.startsWith("<is>", tagLength)) return false;
  return /<(?:[^\s/<>!?:]+:)?f[\s/>]/.test(raw.slice(tagLength));
}

/** A formula as its cell tells it. */
export interface CellFormula {
  /** Without `=`; empty where a shared formula is only referred to. */
  readonly text: string;
  readonly type: "normal" | "shared" | "array" | "dataTable";
  /** The index of a shared formula. */
  readonly shared: number | null;
  /** The cells that it fills or is shared by, as `A1:B2`; null for a formula of one cell. */
  readonly range: string | null;
}

/** The cell's formula; null when it has none. */
export function formulaOf(cell: RawCell): CellFormula | null {
  if (!hasFormula(cell)) return null;
  const element = childNamed(cellElement(cell), "f");
  if (element === undefined) return null;
  const shared = attribute(element.open, "si");
  return {
    text: formulaText(element),
    type: (attribute(element.open, "t") ?? "normal") as CellFormula["type"],
    shared: shared === undefined ? null : Number(shared),
    range: attribute(element.open, "ref") ?? null,
  };
}

/** Excel takes 8,192 characters, LibreOffice eight times as many. */
const FORMULA_MAX = 65_536;

/** The formula in an element, without `=`. Throws TooMuchError for one that no program has. */
export function formulaText(element: XmlElement): string {
  const text = characterData(element);
  if (text.length > FORMULA_MAX) throw new TooMuchError(`> ${String(FORMULA_MAX)}`);
  return text;
}

function cellElement(cell: RawCell): XmlElement {
  return parseXml(cell.raw).root;
}

const INLINE_END = "</t></is></c>";

function inlineText(raw: string): CellValue {
  return textValue(alone(decodeXString(decodeText(raw))));
}

/** What the cell holds. Serials are handed over as they are; see `WorkbookContents.date1904`. */
export function cellValue(cell: RawCell, sharedStrings: readonly string[], date1904: boolean): CellValue {
  const { raw, tagLength, type } = cell;
  // Blank cells and plain `<v>`s make up nearly every sheet; all else goes through the tree.
  if (raw.length === tagLength) return null;
  const isPlain =
    raw.startsWith("<v>", tagLength) && raw.endsWith("</v></c>") && raw.indexOf("<", tagLength + 3) === raw.length - 8;
  if (isPlain) return typedValue(type, decodeText(raw.slice(tagLength + 3, -8)), sharedStrings, date1904);
  const isInline =
    type === "inlineStr" &&
    raw.startsWith("<is><t>", tagLength) &&
    raw.indexOf("<", tagLength + 7) === raw.length - INLINE_END.length &&
    raw.endsWith(INLINE_END);
  if (isInline) return inlineText(raw.slice(tagLength + 7, -INLINE_END.length));
  const inline =
    type === "inlineStr"
      ? /^<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is><\/c>$/.exec(raw.slice(tagLength))
      : null;
  if (inline !== null) return inlineText(inline[1] ?? "");
  const element = cellElement(cell);
  if (type === "inlineStr") {
    const text = childNamed(element, "is");
    return text === undefined ? null : textValue(richText(text));
  }
  const value = childNamed(element, "v");
  const rawText = value === undefined ? "" : characterData(value);
  // Nobody stored the formula's result; a formula that gives an empty text is told by its type.
  if (childNamed(element, "f") !== undefined && rawText === "" && type !== "str") return { error: "#CALC?" };
  return value === undefined ? null : typedValue(type, rawText, sharedStrings, date1904);
}

function typedValue(type: string, rawText: string, sharedStrings: readonly string[], date1904: boolean): CellValue {
  if (rawText === "") return null;
  switch (type) {
    case "s": {
      const text = sharedStrings[Number(rawText)];
      if (text === undefined) throw new XmlError("malformed");
      return textValue(text);
    }
    case "b":
      return rawText.trim() === "1" || rawText.trim() === "true";
    case "e":
      return { error: rawText };
    case "str":
      return textValue(alone(decodeXString(rawText)));
    case "d":
      return serialOf(rawText, date1904);
    default: {
      const number = Number(rawText);
      // No lawful number: the user sees what stands there.
      return rawText.trim() === "" || !Number.isFinite(number) ? rawText : number;
    }
  }
}

/** V8 copies a piece of a text that is shorter than this. */
const COPIED_LENGTH = 13;

/**
 * The same text, by itself: a piece of a longer text keeps all of it in memory, here the whole sheet. What is put together
 * becomes a text of its own once a character of it is asked for, and nothing is left of its two halves.
 */
function alone(text: string): string {
  if (text.length < COPIED_LENGTH) return text;
  const copied = text.slice(0, COPIED_LENGTH - 1) + text.slice(COPIED_LENGTH - 1);
  copied.charCodeAt(0);
  return copied;
}

function textValue(text: string): string | null {
  return text === "" ? null : text;
}

/** 1899-12-30 and 1904-01-01: the days that serial 0 stands for. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

/** The serial of an ISO 8601 date or date-time, as strict workbooks store them; another text stays text. */
function serialOf(text: string, date1904: boolean): number | string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  const date = parseIsoDate(match?.[1] ?? "");
  if (match === null || date === null) return text;
  const [, , hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return dayNumber(date) - (date1904 ? EPOCH_1904 : EPOCH_1900) + time;
}

/** The text of a shared or inline string: of all its runs, without the phonetic guide. */
function richText(element: XmlElement): string {
  const pieces: string[] = [];
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const local = localName(child.name);
    if (local === "t") pieces.push(decodeXString(characterData(child)));
    if (local === "r") for (const text of childrenNamed(child, "t")) pieces.push(decodeXString(characterData(text)));
  }
  return pieces.join("");
}

/** The text of an item of the shared strings. */
export function sharedString(raw: string): string {
  const plain = /^\s*<si>\s*<t(?: xml:space="preserve")?>([^<]*)<\/t>\s*<\/si>$/.exec(raw);
  return alone(plain === null ? richText(parseXml(raw).root) : decodeXString(decodeText(plain[1] ?? "")));
}
