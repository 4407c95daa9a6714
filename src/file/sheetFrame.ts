import { WorkbookError } from "../workbook/workbook";
import { attribute, attributesOf, withAttribute } from "../xml/attributes";
import { localName, tagName } from "../xml/markup";
import { documentXml, parseXml, type XmlElement } from "../xml/parseXml";
import { characterData, childNamed, childrenNamed, mapChildren } from "../xml/xmlTree";
import { cellName, overlaps, parseRange, type Range, rangeName, unionOf } from "./range";
import { checkRoom, type TableLayout } from "./tableLayout";
import { isTrue } from "./tablePart";

/** What a sheet's head tells of its blank cells. */
export interface SheetHead {
  /** The head's text with the dimension that the tables need. */
  readonly text: string;
  readonly columnStyle: (column: number) => number;
}

/** The head of a sheet whose tables get these layouts. Throws XmlError. */
export function patchedHead(
  head: string,
  rootTag: string,
  prefix: string,
  layouts: readonly { readonly after: Range }[],
): SheetHead {
  const closing = `</${prefix}sheetData></${tagName(rootTag)}>`;
  const document = parseXml(head + closing);
  const columns = childNamed(document.root, "cols");
  const styles = (columns === undefined ? [] : childrenNamed(columns, "col")).map(({ open }) => {
    const attributes = attributesOf(open);
    return {
      min: Number(attributes.get("min")),
      max: Number(attributes.get("max")),
      style: Number(attributes.get("style") ?? 0),
    };
  });
  const root = mapChildren(document.root, (child) =>
    localName(child.name) === "dimension" ? { ...child, open: grownDimension(child.open, layouts) } : child,
  );
  const text = documentXml({ ...document, root });
  return {
    text: text.slice(0, -closing.length),
    columnStyle: (column) => styles.find(({ min, max }) => min <= column && column <= max)?.style ?? 0,
  };
}

function grownDimension(tag: string, layouts: readonly { readonly after: Range }[]): string {
  const range = parseRange(attribute(tag, "ref") ?? "");
  if (range === null) return tag;
  return withAttribute(tag, "ref", rangeName(layouts.reduce((whole, { after }) => unionOf(whole, after), range)));
}

/** The tail of a sheet after a write. */
export interface SheetTail {
  readonly text: string;
  /** Whether the user has the sheet protected. */
  readonly isProtected: boolean;
}

/**
 * The tail of the sheet: validations and conditional formats that cover exactly the body of table columns go on doing
 * so. Throws WorkbookError when merged cells are in the way, or a link would stay behind its row.
 */
export function patchedTail(
  tail: string,
  rootTag: string,
  prefix: string,
  layouts: readonly TableLayout[],
  sheet: string,
): SheetTail {
  const before = `${rootTag}<${prefix}sheetData>`;
  const document = parseXml(before + tail);
  for (const layout of layouts) {
    for (const range of refsOf(document.root, "mergeCells", "mergeCell")) checkRoom(layout, range, sheet);
    for (const range of refsOf(document.root, "hyperlinks", "hyperlink")) checkAttached(layout, range, sheet);
  }
  const root = mapChildren(document.root, (child) => extended(child, layouts));
  const protection = childNamed(root, "sheetProtection");
  return {
    text: documentXml({ ...document, root }).slice(before.length),
    isProtected: protection !== undefined && isTrue(attribute(protection.open, "sheet")),
  };
}

function refsOf(root: XmlElement, list: string, item: string): Range[] {
  const found = childNamed(root, list);
  const refs = (found === undefined ? [] : childrenNamed(found, item)).map(({ open }) => attribute(open, "ref") ?? "");
  return refs.map(parseRange).filter((range) => range !== null);
}

/** Refuses to move a row away from under what is attached to the address of its cell: a link, a comment. */
export function checkAttached(layout: TableLayout, attached: Range, sheet: string): void {
  const firstRemoved = layout.removed[0];
  if (firstRemoved === undefined) return;
  const moving = { ...layout.before, top: layout.bodyFirst + firstRemoved };
  if (!overlaps(moving, attached)) return;
  const cell = cellName(attached.top, attached.left);
  throw new WorkbookError("file.unsupported", { reason: "attachedToCell", sheet, cell });
}

/** Elements that name the cells they hold for in `sqref`; in extensions it is an element of its own. */
const WITH_CELLS = ["conditionalFormatting", "dataValidation"];

function extended(element: XmlElement, layouts: readonly TableLayout[]): XmlElement {
  const local = localName(element.name);
  if (local === "sqref") {
    const text = characterData(element);
    const changed = extendedRanges(text, layouts);
    return changed === text ? element : { ...element, children: [changed] };
  }
  const ranges = WITH_CELLS.includes(local) ? attribute(element.open, "sqref") : undefined;
  const changed = ranges === undefined ? undefined : extendedRanges(ranges, layouts);
  const isSame = changed === undefined || changed === ranges;
  const open = isSame ? element.open : withAttribute(element.open, "sqref", changed);
  return mapChildren({ ...element, open }, (child) => extended(child, layouts));
}

function extendedRanges(text: string, layouts: readonly TableLayout[]): string {
  return text
    .split(" ")
    .map((name) => {
      const range = parseRange(name);
      const layout = layouts.find((one) => range !== null && coversBody(one, range));
      if (range === null || layout === undefined || layout.bodyLast === layout.newBodyLast) return name;
      return rangeName({ ...range, bottom: layout.newBodyLast });
    })
    .join(" ");
}

function coversBody({ bodyFirst, bodyLast, before }: TableLayout, range: Range): boolean {
  return (
    range.top === bodyFirst && range.bottom === bodyLast && range.left >= before.left && range.right <= before.right
  );
}
