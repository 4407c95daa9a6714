import type { CellLook } from "../sheets/sheetCells";
import { attribute, attributesOf } from "../xml/attributes";
import { parseXml, type XmlElement } from "../xml/parseXml";
import { childNamed, childrenNamed } from "../xml/xmlTree";
import { BUILT_IN_FORMATS } from "./styles";
import { isTrue } from "./tablePart";

/** What a cell without any look has. */
export const PLAIN_LOOK: CellLook = {
  format: "General",
  bold: false,
  italic: false,
  color: null,
  fill: null,
  horizontal: null,
  wrap: false,
};

/** The looks of a styles part, by the number that cells have for theirs. `theme` are its colours, see {@link themeColors}. */
export function readLooks(stylesText: string, theme: readonly string[]): readonly CellLook[] {
  const { root } = parseXml(stylesText);
  const listOf = (list: string, item: string): readonly XmlElement[] => {
    const found = childNamed(root, list);
    return found === undefined ? [] : childrenNamed(found, item);
  };
  const formats = new Map<number, string>(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]));
  for (const { open } of listOf("numFmts", "numFmt")) {
    formats.set(Number(attribute(open, "numFmtId")), attribute(open, "formatCode") ?? "");
  }
  const fonts = listOf("fonts", "font");
  const fills = listOf("fills", "fill");
  return listOf("cellXfs", "xf").map((xf): CellLook => {
    const attributes = attributesOf(xf.open);
    const font = fonts[Number(attributes.get("fontId") ?? 0)];
    const alignment = childNamed(xf, "alignment");
    const aligned = alignment === undefined ? undefined : attributesOf(alignment.open);
    return {
      format: formats.get(Number(attributes.get("numFmtId") ?? 0)) ?? "General",
      bold: isOn(font, "b"),
      italic: isOn(font, "i"),
      color: colorOf(font === undefined ? undefined : childNamed(font, "color"), theme),
      fill: fillOf(fills[Number(attributes.get("fillId") ?? 0)], theme),
      horizontal: horizontalOf(aligned?.get("horizontal")),
      wrap: isTrue(aligned?.get("wrapText")),
    };
  });
}

function isOn(font: XmlElement | undefined, name: string): boolean {
  const element = font === undefined ? undefined : childNamed(font, name);
  if (element === undefined) return false;
  const value = attribute(element.open, "val");
  return value === undefined || isTrue(value);
}

function horizontalOf(value: string | undefined): CellLook["horizontal"] {
  return value === "left" || value === "center" || value === "right" ? value : null;
}

function fillOf(fill: XmlElement | undefined, theme: readonly string[]): string | null {
  const pattern = fill === undefined ? undefined : childNamed(fill, "patternFill");
  if (pattern === undefined || attribute(pattern.open, "patternType") !== "solid") return null;
  return colorOf(childNamed(pattern, "fgColor"), theme);
}

/** A colour that is named as such or by its place in the theme; the old palettes and automatic colours are left out. */
function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (element === undefined) return null;
  const attributes = attributesOf(element.open);
  const own = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(attributes.get("rgb") ?? "")?.[1];
  const color = own ?? theme[Number(attributes.get("theme"))];
  return color === undefined ? null : tinted(color, Number(attributes.get("tint") ?? 0));
}

/** ISO/IEC 29500-1, 18.8.19: tint takes a colour towards black (-1) or white (1). Here per channel: it is only shown. */
function tinted(color: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const shaded = channels.map((one) => Math.round(tint < 0 ? one * (1 + tint) : one + (255 - one) * tint));
  return `#${shaded.map((one) => Math.min(255, Math.max(0, one)).toString(16).padStart(2, "0")).join("")}`;
}

/** The scheme's colours in the order in which cells number them (light before dark), as `RRGGBB`. Throws XmlError. */
export function themeColors(themeText: string): readonly string[] {
  const { root } = parseXml(themeText);
  const elements = childNamed(root, "themeElements");
  const scheme = elements === undefined ? undefined : childNamed(elements, "clrScheme");
  if (scheme === undefined) return [];
  const named = (name: string): string => {
    const slot = childNamed(scheme, name);
    const rgb = slot === undefined ? undefined : childNamed(slot, "srgbClr");
    const system = slot === undefined ? undefined : childNamed(slot, "sysClr");
    if (rgb !== undefined) return attribute(rgb.open, "val") ?? "000000";
    return (system === undefined ? undefined : attribute(system.open, "lastClr")) ?? "000000";
  };
  const slots = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  return [...slots, "hlink", "folHlink"].map(named);
}
