import { attribute, attributesOf, withAttribute } from "../xml/attributes";
import { localName } from "../xml/markup";
import { type XmlElement, xmlText } from "../xml/parseXml";
import { childNamed, mapChildren } from "../xml/xmlTree";
import { inPart, partXml } from "./parts";
import { parseRange, rangeName } from "./range";
import { checkRoom, type TableLayout } from "./tableLayout";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** Where tables of a sheet lie before and after a write. */
export interface SheetLayouts {
  readonly sheet: string;
  readonly layouts: readonly TableLayout[];
}

/** Refuses when a table would grow into a pivot table of its sheet, whose blank cells are not free either. */
export async function checkPivotTables(
  { parts }: WorkbookParts,
  sheet: Sheet,
  layouts: readonly TableLayout[],
): Promise<void> {
  for (const { type, target } of sheet.relationships) {
    if (type !== "pivotTable" || target === null) continue;
    const { root } = await partXml(parts, target);
    const location = childNamed(root, "location");
    const ref = location === undefined ? undefined : inPart(target, () => attribute(location.open, "ref"));
    const range = parseRange(ref ?? "");
    if (range !== null) layouts.forEach((layout) => checkRoom(layout, range, sheet.name));
  }
}

/**
 * The pivot caches whose source must follow a table, by part name. One that names the table follows by itself; one that
 * names the cells of its columns from header to last row, as other programs than Excel write it, gets the new last row. What the cache holds stays: a
 * pivot table shows the new rows when the user refreshes it, as after any other change. Throws WorkbookError.
 */
export async function followingPivotSources(
  { parts, relationships }: WorkbookParts,
  written: readonly SheetLayouts[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (written.every(({ layouts }) => !layouts.some(changesRows))) return texts;
  for (const { type, target } of relationships) {
    if (type !== "pivotCacheDefinition" || target === null) continue;
    const { before, root, after } = await partXml(parts, target);
    const changed = inPart(target, () => mapChildren(root, (child) => followingSource(child, written)));
    const text = xmlText(changed);
    if (text !== xmlText(root)) texts.set(target, before + text + after);
  }
  return texts;
}

function changesRows({ bodyLast, newBodyLast }: TableLayout): boolean {
  return bodyLast !== newBodyLast;
}

function followingSource(element: XmlElement, written: readonly SheetLayouts[]): XmlElement {
  if (localName(element.name) !== "cacheSource") return element;
  return mapChildren(element, (child) => {
    if (localName(child.name) !== "worksheetSource") return child;
    const attributes = attributesOf(child.open);
    // With an id it lies in another workbook.
    const isOutside = [...attributes.keys()].some((name) => localName(name) === "id");
    const range = parseRange(attributes.get("ref") ?? "");
    const layouts = written.find(({ sheet }) => sheet === attributes.get("sheet"))?.layouts ?? [];
    if (isOutside || range === null) return child;
    const layout = layouts.find(
      ({ before, bodyLast }) =>
        range.top === before.top &&
        range.bottom === bodyLast &&
        range.left >= before.left &&
        range.right <= before.right,
    );
    if (layout === undefined) return child;
    return { ...child, open: withAttribute(child.open, "ref", rangeName({ ...range, bottom: layout.newBodyLast })) };
  });
}
