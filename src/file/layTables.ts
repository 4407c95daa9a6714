import type { LaidTable } from "../sheets/contents";
import { WorkbookError } from "../workbook/workbook";
import { attribute, attributesOf, withAttribute } from "../xml/attributes";
import { elementXml } from "../xml/elementXml";
import { localName, prefixOf } from "../xml/markup";
import { documentXml, parseXml, type XmlElement, xmlText } from "../xml/parseXml";
import { childNamed, childrenNamed, mapChildren, withChildBefore, withChildren } from "../xml/xmlTree";
import { CONTENT_TYPE, type Namespaces, namespacesOf, type NewPart, PACKAGE, XML_DECLARATION } from "./namespaces";
import type { Naming } from "./naming";
import { inPart, lastRelationNumber, partText, relationshipsName, relativeTarget } from "./parts";
import { cellName, overlaps, parseRange, type Range, rangeName } from "./range";
import { splitPart } from "./readParts";
import { newTablePart } from "./newTablePart";
import { isTrue } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** A sheet that gets tables over its cells. */
export interface LaidSheet {
  readonly sheet: Sheet;
  /** The sheet's own text. */
  readonly text: AsyncIterable<string>;
  /** The text of its relationships. */
  readonly relationships: string;
  /** The tables' parts. */
  readonly tables: readonly NewPart[];
}

/** The sheets with these tables laid over what stands there. Throws WorkbookError when something is in the way. */
export async function layTables(
  workbook: WorkbookParts,
  laid: readonly LaidTable[],
  naming: Naming,
): Promise<readonly LaidSheet[]> {
  const sheets: LaidSheet[] = [];
  for (const sheet of workbook.sheets) {
    const here = laid.filter((one) => one.sheet === sheet.name);
    if (here.length > 0) sheets.push(await laySheet(workbook, sheet, here, naming));
  }
  return sheets;
}

async function laySheet(
  workbook: WorkbookParts,
  sheet: Sheet,
  laid: readonly LaidTable[],
  { takeTable, partName, tableId }: Naming,
): Promise<LaidSheet> {
  const namespaces = namespacesOf(workbook);
  let last = lastRelationNumber(sheet.relationships);
  const filter = await sheetFilter(workbook, sheet);
  const tables = laid.map((one) => {
    last += 1;
    takeTable(one.table);
    const range = rangeOfList(one);
    const name = partName("xl/tables/table");
    const criteria = filter !== null && rangeName(filter.range) === rangeName(range) ? filter.criteria : "";
    const text = newTablePart({ name: one.table, captions: one.captions, range, id: tableId(), criteria }, namespaces);
    return { relationId: `rId${last}`, range, part: { name, contentType: `${CONTENT_TYPE}.table+xml`, text } };
  });
  return {
    sheet,
    text: laidText(workbook, sheet, tables, namespaces),
    relationships: await laidRelationships(workbook, sheet, tables, namespaces),
    tables: tables.map(({ part }) => part),
  };
}

/** The filter of a sheet, and the criteria by which it hides rows; null when it has none. */
async function sheetFilter(
  workbook: WorkbookParts,
  sheet: Sheet,
): Promise<{ readonly range: Range; readonly criteria: string } | null> {
  let rootTag = "";
  let prefix = "";
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", (bytes) => bytes)) {
    if (piece.kind === "head") ({ rootTag, prefix } = piece);
    if (piece.kind !== "tail") continue;
    const { root } = inPart(sheet.part, () => parseXml(`${rootTag}<${prefix}sheetData>${piece.text}`));
    const filter = childNamed(root, "autoFilter");
    const range = filter === undefined ? null : parseRange(attribute(filter.open, "ref") ?? "");
    // Criteria of another prefix than none would not be a table part's.
    const criteria = filter === undefined || prefix !== "" ? [] : childrenNamed(filter, "filterColumn");
    if (range !== null) return { range, criteria: criteria.map(xmlText).join("") };
  }
  return null;
}

/** The cells of a list with its captions and at least one row below it. */
function rangeOfList({ headerRow, firstColumn, captions, rowCount }: LaidTable): Range {
  return {
    top: headerRow,
    left: firstColumn,
    bottom: headerRow + Math.max(1, rowCount),
    right: firstColumn + captions.length - 1,
  };
}

interface Laid {
  readonly relationId: string;
  readonly range: Range;
  readonly part: NewPart;
}

async function laidRelationships(
  { parts }: WorkbookParts,
  { part }: Sheet,
  tables: readonly Laid[],
  { relationships }: Namespaces,
): Promise<string> {
  const name = relationshipsName(part);
  const isThere = parts.find(name) !== undefined;
  const text = isThere
    ? await partText(parts, name)
    : `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const document = inPart(name, () => parseXml(text));
  const { root } = document;
  const added = tables.map(({ relationId, part: { name: target } }) =>
    elementXml(`${prefixOf(root.name)}Relationship`, {
      Id: relationId,
      Type: `${relationships}/table`,
      Target: relativeTarget(part, target),
    }),
  );
  return documentXml({ ...document, root: withChildren(root, [...root.children, ...added]) });
}

async function* laidText(
  workbook: WorkbookParts,
  sheet: Sheet,
  tables: readonly Laid[],
  namespaces: Namespaces,
): AsyncGenerator<string> {
  let rootTag = "";
  let prefix = "";
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", (bytes) => bytes)) {
    if (piece.kind === "head") ({ rootTag, prefix } = piece);
    if (piece.kind === "items") yield piece.items.join("");
    if (piece.kind === "head") yield piece.text;
    if (piece.kind === "tail") {
      const before = `${rootTag}<${prefix}sheetData>`;
      yield inPart(sheet.part, () => laidTail(before, piece.text, sheet, tables, namespaces));
    }
  }
}

function laidTail(before: string, tail: string, sheet: Sheet, tables: readonly Laid[], namespaces: Namespaces): string {
  const document = parseXml(before + tail);
  checkFree(document.root, sheet, tables);
  const withoutFilter = mapChildren(document.root, (child) => (isFilterOver(child, tables) ? null : child));
  const root = withTableParts(withoutFilter, tables, namespaces);
  return documentXml({ ...document, root }).slice(before.length);
}

/** Excel has no table over merged cells or another table, and whoever protects a sheet wants nothing changed. */
export function checkFree(root: XmlElement, sheet: Sheet, tables: readonly { readonly range: Range }[]): void {
  const protection = childNamed(root, "sheetProtection");
  if (protection !== undefined && isTrue(attribute(protection.open, "sheet"))) {
    throw new WorkbookError("workbook.protectedSheets", { sheets: sheet.name });
  }
  const merges = childNamed(root, "mergeCells");
  for (const { open } of merges === undefined ? [] : childrenNamed(merges, "mergeCell")) {
    const merged = parseRange(attribute(open, "ref") ?? "");
    if (merged === null || !tables.some(({ range }) => overlaps(range, merged))) continue;
    const cell = cellName(merged.top, merged.left);
    throw new WorkbookError("file.unsupported", { reason: "mergedInTable", sheet: sheet.name, cell });
  }
}

/** A table has a filter of its own: the sheet's over the same cells is one that a program made of it. */
function isFilterOver({ name, open }: XmlElement, tables: readonly Laid[]): boolean {
  const filtered = localName(name) === "autoFilter" ? parseRange(attribute(open, "ref") ?? "") : null;
  return filtered !== null && tables.some(({ range }) => overlaps(range, filtered));
}

function withTableParts(root: XmlElement, tables: readonly Laid[], { relationships }: Namespaces): XmlElement {
  const declared = [...attributesOf(root.open)].find(
    ([name, value]) => name.startsWith("xmlns:") && value === relationships,
  );
  // Which prefix the sheet uses for relationships is its own affair; one that has none gets ours on each element.
  const attributeName = declared === undefined ? "r:id" : `${declared[0].slice("xmlns:".length)}:id`;
  const declaration = declared === undefined ? { "xmlns:r": relationships } : {};
  const prefix = prefixOf(root.name);
  const added = tables.map(({ relationId }) =>
    elementXml(`${prefix}tablePart`, { ...declaration, [attributeName]: relationId }),
  );
  const list = childNamed(root, "tableParts");
  if (list === undefined) {
    const made = elementXml(`${prefix}tableParts`, { count: added.length }, added.join(""));
    return withChildBefore(root, made, ["extLst"]);
  }
  const children = [...list.children, ...added];
  const count = String(childrenNamed(list, "tablePart").length + added.length);
  return mapChildren(root, (child) =>
    child === list ? withChildren({ ...list, open: withAttribute(list.open, "count", count) }, children) : child,
  );
}
