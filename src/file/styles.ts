import { getOrInsert } from "../kit/getOrInsert";
import { largestOf } from "../kit/largestOf";
import { remembered } from "../kit/remembered";
import { type CellKind, NUMBER_FORMATS } from "../sheets/cellValue";
import type { RuleLook } from "../sheets/contents";
import { HEADING_COLOURS, type HeadingLook } from "../sheets/sheetFace";
import { RULE_COLOURS } from "../sheets/sheetRules";
import { attribute, withAttribute } from "../xml/attributes";
import { XmlError } from "../xml/characters";
import { elementXml } from "../xml/elementXml";
import { prefixOf } from "../xml/markup";
import { documentXml, parseXml, type XmlDocument, type XmlElement, xmlText } from "../xml/parseXml";
import { childNamed, childrenNamed } from "../xml/xmlTree";
import { boldFont } from "./boldFont";
import { defaultItems, type StyleList, withListItems } from "./styleLists";

/** The cell formats of a workbook; it grows while cells are written. */
export interface Styles {
  /** The format for a written cell of this kind: `base` itself when its number format fits, else `base` with the kind's. */
  readonly forKind: (base: number, kind: CellKind) => number;
  /** The format `base` with this number format; `base` itself when it has it already. */
  readonly forFormat: (base: number, code: string) => number;
  /** The format of a header that we make. */
  readonly header: (look: HeadingLook) => number;
  /** The format that a conditional one of ours gives, by its number. */
  readonly rule: (look: RuleLook) => number;
  /** The styles part's text with what was added; null when nothing was. */
  readonly patched: () => string | null;
}

/** Number formats that every program knows by number (ISO/IEC 29500-1, 18.8.30), as far as they can fit. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  7: "#,##0.00",
  8: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "dd-mm-yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm",
  22: "dd-mm-yyyy hh:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  44: "#,##0.00",
  49: "@",
};
const CUSTOM_FORMATS_FROM = 164;

/** Whether a cell with this number format shows a value of this kind as what it is. */
export function formatFits(code: string, kind: CellKind): boolean {
  const wanted = NUMBER_FORMATS[kind];
  if (code === wanted) return true;
  if (wanted === "@" || /^general$/i.test(code)) return false;
  // Literal text, paddings, colours and locales say nothing about the kind; only the first section counts.
  const plain = (code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";")[0] ?? "").toLowerCase();
  const isDate = ["y", "m", "d"].every((letter) => plain.includes(letter));
  const hasTime = plain.includes("h");
  if (kind === "date") return isDate && !hasTime;
  if (kind === "date-time") return isDate && hasTime;
  const isNumber = /^[^a-z%@?/]*[0#][^a-z%@?/]*$/.test(plain.replace(/eur/g, ""));
  const decimals = /\.([0#]*)/.exec(plain)?.[1]?.length ?? 0;
  if (kind === "amount") return isNumber && decimals === 2;
  return isNumber && (kind === "percent" || decimals === 0);
}

/** The formats of a styles part. Throws XmlError. */
export function readStyles(text: string): Styles {
  const document = parseXml(text);
  const { root } = document;
  const formats = ownFormats(root);
  const prefix = prefixOf(root.name);
  const defaults = defaultItems(root, prefix);
  // Format 0 is what a cell without any has: it must be there before others are added.
  const xfs = [...childrenNamed(childNamed(root, "cellXfs") ?? emptyElement, "xf").map(xmlText), ...defaults.cellXfs];
  const additions: Additions = { formats: new Map(), xfs: [], fonts: [], fills: [], dxfs: [] };
  const places = new Map<string, number>();
  for (const [index, xf] of xfs.entries()) getOrInsert(places, xf, () => index);
  const indexOf = (xf: string): number => getOrInsert(places, xf, () => xfs.length + additions.xfs.push(xf) - 1);
  const formatId = remembered((code: string): number => {
    const all = [...Object.entries(BUILT_IN_FORMATS).map(([id, one]) => [Number(id), one] as const), ...formats];
    const found = all.find(([id, one]) => one === code && !LOCAL_FORMATS.has(id))?.[0];
    if (found !== undefined) return found;
    const id = largestOf(formats.keys(), CUSTOM_FORMATS_FROM - 1) + 1;
    formats.set(id, code);
    additions.formats.set(id, code);
    return id;
  });
  const formatOf = (base: number): { readonly raw: string; readonly code: string } => {
    const raw = xfs[base] ?? additions.xfs[base - xfs.length];
    if (raw === undefined) throw new XmlError("malformed");
    const id = Number(attribute(openTag(raw), "numFmtId") ?? 0);
    return { raw, code: formats.get(id) ?? BUILT_IN_FORMATS[id] ?? "General" };
  };
  const withCode = (raw: string, code: string): number =>
    indexOf(withOpenTag(raw, (tag) => withFormat(tag, formatId(code))));
  const formatsOf = remembered((kind: CellKind) =>
    remembered((base: number) => {
      const { raw, code } = formatOf(base);
      return formatFits(code, kind) ? base : withCode(raw, NUMBER_FORMATS[kind]);
    }),
  );
  return {
    forKind: (base, kind) => formatsOf(kind)(base),
    forFormat: (base, wanted) => {
      const { raw, code } = formatOf(base);
      return code === wanted ? base : withCode(raw, wanted);
    },
    header: headerFormats(root, prefix, defaults, additions, indexOf),
    rule: remembered((look: RuleLook): number => {
      const known = childrenNamed(childNamed(root, "dxfs") ?? emptyElement, "dxf").length;
      return known + additions.dxfs.push(ruleFormat(look, prefix)) - 1;
    }),
    patched: () =>
      additions.xfs.length + additions.dxfs.length === 0 ? null : patchedText(document, prefix, defaults, additions),
  };
}

function ownFormats(root: XmlElement): Map<number, string> {
  const listed = childrenNamed(childNamed(root, "numFmts") ?? emptyElement, "numFmt");
  return new Map(
    listed.map(({ open }) => [Number(attribute(open, "numFmtId")), attribute(open, "formatCode") ?? ""] as const),
  );
}

/** Formats that programs show in the user's own order of day and month: never taken for a fixed one. */
const LOCAL_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 7, 8, 37, 38, 39, 40, 44]);

interface Additions {
  readonly formats: Map<number, string>;
  readonly xfs: string[];
  readonly fonts: string[];
  readonly fills: string[];
  readonly dxfs: string[];
}

const emptyElement: XmlElement = { name: "", open: "", children: [], close: "" };

function openTag(raw: string): string {
  return raw.slice(0, raw.indexOf(">") + 1);
}

function withOpenTag(raw: string, change: (tag: string) => string): string {
  const tag = openTag(raw);
  return change(tag) + raw.slice(tag.length);
}

function withFormat(tag: string, id: number): string {
  return withAttribute(withAttribute(tag, "numFmtId", String(id)), "applyNumberFormat", "1");
}

/** A differential format (ISO/IEC 29500-1, 18.8.14), in which the background is the colour of a solid fill. */
function ruleFormat(look: RuleLook, p: string): string {
  const { letters, behind, isUnderlined } = RULE_COLOURS[look];
  const underline = isUnderlined === true ? elementXml(`${p}u`, {}) : "";
  const font = elementXml(`${p}font`, {}, underline + elementXml(`${p}color`, { rgb: `FF${letters}` }));
  if (behind === null) return elementXml(`${p}dxf`, {}, font);
  const colour = elementXml(`${p}bgColor`, { rgb: `FF${behind}` });
  const pattern = elementXml(`${p}patternFill`, { patternType: "solid" }, colour);
  return elementXml(`${p}dxf`, {}, font + elementXml(`${p}fill`, {}, pattern));
}

type Defaults = Readonly<Record<StyleList, readonly string[]>>;

function headerFormats(
  root: XmlElement,
  prefix: string,
  defaults: Defaults,
  additions: Additions,
  indexOf: (xf: string) => number,
): (look: HeadingLook) => number {
  const count = (list: StyleList, item: string) =>
    childrenNamed(childNamed(root, list) ?? emptyElement, item).length + defaults[list].length;
  const firstFont = childNamed(childNamed(root, "fonts") ?? emptyElement, "font");
  return remembered((look: HeadingLook) => {
    const p = prefix;
    if (additions.fonts.length === 0) additions.fonts.push(boldFont(firstFont, p));
    if (look !== "plain") {
      const rgb = `FF${HEADING_COLOURS[look]}`;
      const colour = elementXml(`${p}fgColor`, { rgb }) + elementXml(`${p}bgColor`, { indexed: 64 });
      const pattern = elementXml(`${p}patternFill`, { patternType: "solid" }, colour);
      additions.fills.push(elementXml(`${p}fill`, {}, pattern));
    }
    const font = count("fonts", "font");
    const fill = look === "plain" ? 0 : count("fills", "fill") + additions.fills.length - 1;
    const format = { numFmtId: 49, fontId: font, fillId: fill, borderId: 0, xfId: 0 };
    const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: look === "plain" ? null : 1 };
    return indexOf(elementXml(`${p}xf`, { ...format, ...applied }));
  });
}

function patchedText(document: XmlDocument, prefix: string, defaults: Defaults, additions: Additions): string {
  const formats = [...additions.formats].map(([id, code]) =>
    elementXml(`${prefix}numFmt`, { numFmtId: id, formatCode: code }),
  );
  const root = withListItems(document.root, prefix, {
    numFmts: formats,
    fonts: [...defaults.fonts, ...additions.fonts],
    fills: [...defaults.fills, ...additions.fills],
    borders: defaults.borders,
    cellStyleXfs: defaults.cellStyleXfs,
    cellXfs: [...defaults.cellXfs, ...additions.xfs],
    dxfs: additions.dxfs,
  });
  return documentXml({ ...document, root });
}
