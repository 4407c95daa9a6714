import { firstBy } from "../kit/firstBy";
import { WorkbookError } from "../workbook/workbook";
import { attributesOf } from "../xml/attributes";
import { localName } from "../xml/markup";
import type { XmlDocument } from "../xml/parseXml";
import { childNamed, childrenNamed, elementsOf } from "../xml/xmlTree";
import { inPart, partXml, relationshipsOf, type Parts, type Relationship } from "./parts";
import { overlaps, ROW_MAX } from "./range";
import { isTrue, readTablePart, type TablePart } from "./tablePart";

/** A worksheet with its tables. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly tables: readonly TablePart[];
  readonly relationships: readonly Relationship[];
}

/** What the package holds, as far as tables need it; cells are not read yet. */
export interface WorkbookParts {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly workbook: XmlDocument;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly Sheet[];
  /** The names of all sheets, those without cells (of charts, macros, dialogs) included. */
  readonly sheetNames: readonly string[];
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
  readonly date1904: boolean;
  /** Whether somebody signed the package: changing it would break the signature. */
  readonly signed: boolean;
}

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** The workbook's structure. Throws {@link WorkbookError}. */
export async function readWorkbookParts(parts: Parts): Promise<WorkbookParts> {
  if (parts.find(CONTENT_TYPES_PART) === undefined) throw new WorkbookError("file.notAWorkbook");
  const ofPackage = await relationshipsOf(parts, "");
  const workbookPart = ofPackage.find(({ type }) => type === "officeDocument")?.target;
  if (workbookPart === undefined || workbookPart === null) throw new WorkbookError("file.notAWorkbook");
  const types = await contentTypes(parts);
  checkContentType(types(workbookPart));
  const workbook = await partXml(parts, workbookPart);
  if (localName(workbook.root.name) !== "workbook") throw new WorkbookError("file.notAWorkbook");
  const relationships = await relationshipsOf(parts, workbookPart);
  // Where a program named the relationship otherwise, the part's own type tells what it is.
  const ofType = (type: string) =>
    (
      relationships.find((one) => one.type === type) ??
      relationships.find(({ target }) => isOfType(types, target, type))
    )?.target ?? null;
  const properties = childNamed(workbook.root, "workbookPr");
  const { sheets, sheetNames } = await readSheets(parts, workbookPart, workbook, relationships);
  return {
    parts,
    workbookPart,
    workbook,
    relationships,
    sheets,
    sheetNames,
    sharedStringsPart: ofType("sharedStrings"),
    stylesPart: ofType("styles"),
    date1904: properties !== undefined && isTrue(attributesOf(properties.open).get("date1904")),
    signed: ofPackage.some(({ type }) => type === "origin") || parts.entries.some(({ name }) => isSignature(name)),
  };
}

function isSignature(name: string): boolean {
  return /^_xmlsignatures\/./i.test(name);
}

/** Tells the content type of a part, in lower case; empty when the package says none. */
type ContentTypes = (part: string) => string;

function isOfType(types: ContentTypes, part: string | null, type: string): boolean {
  return part !== null && types(part).endsWith(`spreadsheetml.${type}+xml`.toLowerCase());
}

async function contentTypes(parts: Parts): Promise<ContentTypes> {
  const { root } = await partXml(parts, CONTENT_TYPES_PART);
  const types = inPart(CONTENT_TYPES_PART, () => elementsOf(root).map(({ open }) => attributesOf(open)));
  const named = (attribute: string): ReadonlyMap<string | undefined, ReadonlyMap<string, string>> =>
    firstBy(types, (one) => one.get(attribute)?.toLowerCase());
  const [byPart, byExtension] = [named("PartName"), named("Extension")];
  return (part) => {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const type = byPart.get(`/${part}`.toLowerCase()) ?? byExtension.get(extension);
    return type?.get("ContentType")?.toLowerCase() ?? "";
  };
}

function checkContentType(contentType: string): void {
  if (contentType.includes("sheet.binary")) throw new WorkbookError("file.unsupported", { reason: "xlsb" });
  const known = contentType.includes("spreadsheetml") || contentType.includes("ms-excel");
  // .docx and .pptx are packages too, with the same relationship.
  if (!known) throw new WorkbookError("file.notAWorkbook");
}

async function readSheets(
  parts: Parts,
  workbookPart: string,
  workbook: XmlDocument,
  relationships: readonly Relationship[],
): Promise<Pick<WorkbookParts, "sheets" | "sheetNames">> {
  const list = childNamed(workbook.root, "sheets");
  const found: Sheet[] = [];
  const sheetNames: string[] = [];
  const byId = firstBy(relationships, ({ id }) => id);
  const taken = new Set<string>();
  for (const element of list === undefined ? [] : childrenNamed(list, "sheet")) {
    const attributes = inPart(workbookPart, () => attributesOf(element.open));
    const name = attributes.get("name") ?? "";
    sheetNames.push(name);
    const id = [...attributes].find(([key]) => key.includes(":") && localName(key) === "id")?.[1];
    // A sheet of macros of old, which lives in the project for them: Excel lists it without a part of its own.
    if (id === undefined || id === "") continue;
    const { type, target = null } = byId.get(id) ?? {};
    if (target === null) throw new WorkbookError("file.unsupported", { reason: "sheetWithoutPart", sheet: name });
    if (type !== "worksheet") continue;
    takePart(taken, target);
    found.push(await readSheet(parts, name, target, taken));
  }
  checkTables(found);
  return { sheets: found, sheetNames };
}

/** A sheet or a table has a part of its own: else a small file says as much as a large one. */
function takePart(taken: Set<string>, part: string): void {
  const key = part.toLowerCase();
  if (taken.has(key)) throw new WorkbookError("file.truncated", { part });
  taken.add(key);
}

async function readSheet(parts: Parts, name: string, part: string, taken: Set<string>): Promise<Sheet> {
  const relationships = await relationshipsOf(parts, part);
  const tables: TablePart[] = [];
  for (const { type, target } of relationships) {
    if (type !== "table" || target === null) continue;
    takePart(taken, target);
    if (tables.length === TABLES_MAX) throw new WorkbookError("file.tooLarge", { part });
    const document = await partXml(parts, target);
    tables.push(inPart(target, () => readTablePart(target, document)));
  }
  return { name, part, tables, relationships };
}

/** On one sheet: every row is looked at for each table that it is near to. */
const TABLES_MAX = 256;
/** Of all tables together, however few cells are filled: four whole sheets, or a million invoices with all their columns. */
const TABLE_ROWS_MAX = 4 * ROW_MAX;
const TABLE_CELLS_MAX = 100 * ROW_MAX;

/** Tables of a sheet share no cell, and together they are not larger than any workbook's. */
function checkTables(sheets: readonly Sheet[]): void {
  let rows = 0;
  let cells = 0;
  for (const { tables } of sheets) {
    for (const [index, { part, range }] of tables.entries()) {
      if (tables.slice(0, index).some((other) => overlaps(other.range, range))) {
        throw new WorkbookError("file.truncated", { part });
      }
      const height = range.bottom - range.top + 1;
      rows += height;
      cells += height * (range.right - range.left + 1);
      if (rows > TABLE_ROWS_MAX || cells > TABLE_CELLS_MAX) throw new WorkbookError("file.tooLarge", { part });
    }
  }
}
