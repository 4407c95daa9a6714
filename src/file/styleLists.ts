import { withAttribute } from "../xml/attributes";
import { elementXml } from "../xml/elementXml";
import type { XmlElement } from "../xml/parseXml";
import { childNamed, childrenNamed, elementsOf, mapChildren, withChildBefore, withChildren } from "../xml/xmlTree";

/** The lists of a style sheet whose first items a cell without any look has. */
export type StyleList = "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs";

const ITEMS: Readonly<Record<StyleList, string>> = {
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellStyleXfs: "xf",
  cellXfs: "xf",
};

/**
 * What must stand first in each list and does not yet: whatever was added to an empty list would else be the look of every
 * cell that has none. Excel takes fills 0 and 1 for none and grey whatever stands there (ISO/IEC 29500-1, 18.8.20).
 */
export function defaultItems(root: XmlElement, prefix: string): Readonly<Record<StyleList, readonly string[]>> {
  const p = prefix;
  const fill = (patternType: string) => elementXml(`${p}fill`, {}, elementXml(`${p}patternFill`, { patternType }));
  // Colour 64 is the one that the user's system has for text.
  const size = elementXml(`${p}sz`, { val: 11 }) + elementXml(`${p}color`, { indexed: 64 });
  const font = size + elementXml(`${p}name`, { val: "Calibri" }) + elementXml(`${p}family`, { val: 2 });
  const sides = ["left", "right", "top", "bottom", "diagonal"].map((side) => elementXml(`${p}${side}`, {}));
  const look = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const wanted: Readonly<Record<StyleList, readonly string[]>> = {
    fonts: [elementXml(`${p}font`, {}, font)],
    fills: [fill("none"), fill("gray125")],
    borders: [elementXml(`${p}border`, {}, sides.join(""))],
    cellStyleXfs: [elementXml(`${p}xf`, look)],
    cellXfs: [elementXml(`${p}xf`, { ...look, xfId: 0 })],
  };
  const missing = (list: StyleList) => wanted[list].slice(countOf(root, list));
  return {
    fonts: missing("fonts"),
    fills: missing("fills"),
    borders: missing("borders"),
    cellStyleXfs: missing("cellStyleXfs"),
    cellXfs: missing("cellXfs"),
  };
}

function countOf(root: XmlElement, list: StyleList): number {
  const found = childNamed(root, list);
  return found === undefined ? 0 : childrenNamed(found, ITEMS[list]).length;
}

/** The children of a style sheet in their order (ISO/IEC 29500-1, 18.8.39). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/** The style sheet with these items at the end of its lists; a list that is not there is made in its place. */
export function withListItems(
  root: XmlElement,
  prefix: string,
  items: Readonly<Partial<Record<(typeof ORDER)[number], readonly string[]>>>,
): XmlElement {
  return ORDER.reduce((sheet, list, index) => {
    const added = items[list] ?? [];
    return added.length === 0 ? sheet : withItems(sheet, `${prefix}${list}`, list, added, ORDER.slice(index + 1));
  }, root);
}

function withItems(
  root: XmlElement,
  name: string,
  list: string,
  items: readonly string[],
  successors: readonly string[],
): XmlElement {
  if (childNamed(root, list) === undefined) {
    return withChildBefore(root, elementXml(name, { count: items.length }, items.join("")), successors);
  }
  return mapChildren(root, (child) => {
    if (child.name !== name) return child;
    const grown = withChildren(child, [...child.children, ...items]);
    return { ...grown, open: withAttribute(grown.open, "count", String(elementsOf(child).length + items.length)) };
  });
}
