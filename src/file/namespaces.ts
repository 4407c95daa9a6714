import type { WorkbookParts } from "./workbookPart";

/** A part that is made; a relationships part needs no type of its own. */
export interface NewPart {
  readonly name: string;
  readonly contentType: string | null;
  readonly text: string | AsyncIterable<string>;
}

/** The parts of a sheet that is made, and what the workbook must say of it. */
export interface MadeSheet {
  readonly name: string;
  readonly printTitles: PrintTitles;
  readonly sheetPart: NewPart;
  readonly others: readonly NewPart[];
}

/** What of a sheet is repeated on every page that is printed: so many of its first rows and columns. */
interface PrintTitles {
  readonly rows: number;
  readonly columns: number;
  /** The last column that is printed; null for as far as anything stands. */
  readonly last: number | null;
}

/** The two families of namespaces: ISO/IEC 29500 transitional, that every program writes, and strict. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

/** What nearly every program writes. */
export const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
/** The namespaces of the package itself, without their last segment. */
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
/** What the content types of a workbook's parts start with. */
export const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** What every part that we make starts with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces that the workbook speaks. */
export function namespacesOf({ workbook }: WorkbookParts): Namespaces {
  return workbook.root.open.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
