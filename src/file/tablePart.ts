import { largestOf } from "../kit/largestOf";
import { attributesOf, withAttribute } from "../xml/attributes";
import { XmlError } from "../xml/characters";
import { elementXml } from "../xml/elementXml";
import { localName, prefixOf } from "../xml/markup";
import { documentXml, type XmlDocument, type XmlElement } from "../xml/parseXml";
import { childNamed, childrenNamed, mapChildren, withChildren } from "../xml/xmlTree";
import { formulaText } from "./cellElements";
import { encodeXStringAttribute, decodeXString } from "./cellText";
import { parseRange, rangeName, type Range } from "./range";

/** A column of a table as its part tells. */
export interface TableColumn {
  readonly id: number;
  readonly caption: string;
  /** The formula that every row of the column gets, without `=`. */
  readonly formula: string | null;
  readonly arrayFormula: boolean;
}

/** An Excel table (ListObject) as its part tells. */
export interface TablePart {
  readonly part: string;
  readonly id: number;
  readonly name: string;
  /** With header and totals rows. */
  readonly range: Range;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly TableColumn[];
  /** Fed by a query: its columns belong to the query. */
  readonly queried: boolean;
  readonly document: XmlDocument;
}

/** The table of a table part. Throws XmlError when it is none. */
export function readTablePart(part: string, document: XmlDocument): TablePart {
  const { root } = document;
  const attributes = attributesOf(root.open);
  const range = parseRange(attributes.get("ref") ?? "");
  const columns = childrenNamed(childNamed(root, "tableColumns") ?? root, "tableColumn").map(readColumn);
  const name = attributes.get("displayName") ?? attributes.get("name");
  const headerRows = noneOrOne(attributes.get("headerRowCount") ?? "1");
  const totalsRows = noneOrOne(attributes.get("totalsRowCount") ?? "0");
  if (localName(root.name) !== "table" || range === null || name === undefined) throw new XmlError("malformed");
  const width = range.right - range.left + 1;
  if (columns.length !== width || range.bottom - range.top + 1 < headerRows + totalsRows) {
    throw new XmlError("malformed");
  }
  const id = numberOf(attributes.get("id"));
  const queried = attributes.get("tableType") === "queryTable";
  return { part, id, name, range, headerRows, totalsRows, columns, queried, document };
}

/** Excel knows tables with one header row or none, and one row of totals or none ([MS-OI29500] 2.1.717). */
function noneOrOne(text: string): 0 | 1 {
  if (text.trim() === "0") return 0;
  if (text.trim() === "1") return 1;
  throw new XmlError("malformed");
}

/** A number that only new ones must differ from; 0 for what is none. */
function numberOf(text: string | undefined): number {
  return /^\d{1,10}$/.test(text ?? "") ? Number(text) : 0;
}

function readColumn(element: XmlElement): TableColumn {
  const attributes = attributesOf(element.open);
  const formula = childNamed(element, "calculatedColumnFormula");
  return {
    id: numberOf(attributes.get("id")),
    caption: decodeXString(attributes.get("name") ?? ""),
    formula: formula === undefined ? null : formulaText(formula),
    arrayFormula: formula !== undefined && isTrue(attributesOf(formula.open).get("array")),
  };
}

/** Whether an attribute of type xsd:boolean says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The first and last row of the body; the last lies before the first in a table without one. */
export function bodyRows(table: TablePart): { readonly first: number; readonly last: number } {
  return { first: table.range.top + table.headerRows, last: table.range.bottom - table.totalsRows };
}

/** The table part's text with another range and more columns at its right. */
export function resizedTablePart(table: TablePart, range: Range, captions: readonly string[]): string {
  const { document } = table;
  const filterRange = rangeName({ ...range, bottom: range.bottom - table.totalsRows });
  const body = bodyRows(table);
  const newLast = range.bottom - table.totalsRows;
  const patched = mapChildren(document.root, (child) => {
    const local = localName(child.name);
    if (local === "autoFilter") {
      const filter = { ...child, open: withAttribute(child.open, "ref", filterRange) };
      return mapChildren(filter, (inner) => sortStateOver(inner, body, newLast));
    }
    if (local === "sortState") return sortStateOver(child, body, newLast);
    return local === "tableColumns" ? withColumns(child, table.columns, captions) : child;
  });
  // A table that only shows its row for new data says so; it has a row of data now.
  const open = withAttribute(withAttribute(patched.open, "ref", rangeName(range)), "insertRow", null);
  return documentXml({ ...document, root: { ...patched, open } });
}

/** Sorting that covers the body goes on covering it. */
function sortStateOver(element: XmlElement, body: { first: number; last: number }, newLast: number): XmlElement {
  if (!["sortState", "sortCondition"].includes(localName(element.name))) return element;
  const range = parseRange(attributesOf(element.open).get("ref") ?? "");
  const covers = range !== null && range.top === body.first && range.bottom === body.last;
  const open = covers ? withAttribute(element.open, "ref", rangeName({ ...range, bottom: newLast })) : element.open;
  return mapChildren({ ...element, open }, (inner) => sortStateOver(inner, body, newLast));
}

function withColumns(element: XmlElement, columns: readonly TableColumn[], captions: readonly string[]): XmlElement {
  if (captions.length === 0) return element;
  const prefix = prefixOf(element.name);
  const idMax = largestOf(
    columns.map(({ id }) => id),
    0,
  );
  const added = captions.map((caption, index) => tableColumnXml(prefix, idMax + 1 + index, caption));
  const open = withAttribute(element.open, "count", String(columns.length + captions.length));
  return withChildren({ ...element, open }, [...element.children, ...added]);
}

/** A column of a table part. */
export function tableColumnXml(prefix: string, id: number, caption: string): string {
  return elementXml(`${prefix}tableColumn`, { id, name: encodeXStringAttribute(caption) });
}
