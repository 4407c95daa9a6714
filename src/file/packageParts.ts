import { largestOf } from "../kit/largestOf";
import { columnLetters, quotedSheet } from "../sheets/address";
import { attribute, attributesOf, withAttribute } from "../xml/attributes";
import { escapeText } from "../xml/characters";
import { elementXml } from "../xml/elementXml";
import { localName, prefixOf } from "../xml/markup";
import { documentXml, parseXml, type XmlElement } from "../xml/parseXml";
import { childNamed, childrenNamed, elementsOf, mapChildren, withChildBefore, withChildren } from "../xml/xmlTree";
import { type MadeSheet, namespacesOf, type NewPart } from "./namespaces";
import { lastRelationNumber, partText, relationshipsName, relativeTarget, type Relationship } from "./parts";
import { CONTENT_TYPES_PART, type WorkbookParts } from "./workbookPart";

/** What the package must say of the parts that come and go. */
export interface PackageChange {
  readonly sheets: readonly MadeSheet[];
  /** Made parts that the workbook part relates to, with the last segment of the relationship's type. */
  readonly related: readonly { readonly part: NewPart; readonly type: string }[];
  /** Made parts that something else relates to. */
  readonly others: readonly NewPart[];
  /** Sheets that have no filter of their own any more. */
  readonly unfiltered: readonly string[];
  /** Names of parts that are left out. */
  readonly removed: readonly string[];
  /** Whether every formula must be calculated again when the workbook is opened. */
  readonly recalculates: boolean;
}

/** The texts of the package's own parts after the change, by part name; only those that differ. */
export async function packageTexts(
  workbook: WorkbookParts,
  change: PackageChange,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const { sheets, related, others: more, removed, recalculates, unfiltered } = change;
  const made = [
    ...sheets.flatMap(({ sheetPart, others }) => [sheetPart, ...others]),
    ...related.map(({ part }) => part),
    ...more,
  ];
  if (made.length > 0 || removed.length > 0) {
    texts.set(CONTENT_TYPES_PART, contentTypes(await partText(workbook.parts, CONTENT_TYPES_PART), made, removed));
    const name = relationshipsName(workbook.workbookPart);
    texts.set(name, relationships(await partText(workbook.parts, name), workbook, change));
  }
  if (sheets.length > 0 || recalculates || unfiltered.length > 0) {
    texts.set(workbook.workbookPart, workbookText(workbook, change));
  }
  return texts;
}

function contentTypes(text: string, made: readonly NewPart[], removed: readonly string[]): string {
  const document = parseXml(text);
  const prefix = prefixOf(document.root.name);
  const gone = new Set(removed.map((name) => `/${name}`.toLowerCase()));
  const kept = mapChildren(document.root, (child) =>
    gone.has((attribute(child.open, "PartName") ?? "").toLowerCase()) ? null : child,
  );
  const added = made.flatMap(({ name, contentType }) =>
    contentType === null ? [] : [elementXml(`${prefix}Override`, { PartName: `/${name}`, ContentType: contentType })],
  );
  return documentXml({ ...document, root: withChildren(kept, [...kept.children, ...added]) });
}

/** The ids of the relationships that are added to the workbook part, in the order sheets, other parts. */
function newIds({ relationships: existing }: WorkbookParts, count: number): readonly string[] {
  const first = lastRelationNumber(existing) + 1;
  return Array.from({ length: count }, (_, index) => `rId${first + index}`);
}

function relationships(text: string, workbook: WorkbookParts, { sheets, related, removed }: PackageChange): string {
  const document = parseXml(text);
  const prefix = prefixOf(document.root.name);
  const base = namespacesOf(workbook).relationships;
  const gone = new Set(workbook.relationships.filter((one) => isRemoved(one, removed)).map(({ id }) => id));
  const kept = mapChildren(document.root, (child) => (gone.has(attribute(child.open, "Id") ?? "") ? null : child));
  const targets = [
    ...sheets.map(({ sheetPart }) => ({ type: "worksheet", name: sheetPart.name })),
    ...related.map(({ part, type }) => ({ type, name: part.name })),
  ];
  const ids = newIds(workbook, targets.length);
  const added = targets.map(({ type, name }, index) => {
    const target = relativeTarget(workbook.workbookPart, name);
    return elementXml(`${prefix}Relationship`, { Id: ids[index] ?? "", Type: `${base}/${type}`, Target: target });
  });
  return documentXml({ ...document, root: withChildren(kept, [...kept.children, ...added]) });
}

function isRemoved({ target }: Relationship, removed: readonly string[]): boolean {
  return target !== null && removed.some((name) => name.toLowerCase() === target.toLowerCase());
}

/** The children of a workbook that stand after its calculation settings (ISO/IEC 29500-1, 18.2.27). */
const AFTER_CALCULATION = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

function workbookText(workbook: WorkbookParts, { sheets, recalculates, unfiltered }: PackageChange): string {
  const { root } = workbook.workbook;
  const withSheets = sheets.length === 0 ? root : mapChildren(root, (child) => sheetList(child, workbook, sheets));
  const gone = new Set(unfiltered.map((name) => String(workbook.sheetNames.indexOf(name))));
  const filtered = gone.size === 0 ? withSheets : mapChildren(withSheets, (child) => withoutFilters(child, gone));
  const withNames = withPrintTitles(filtered, workbook, sheets);
  const changed = recalculates ? withCalculation(withNames) : withNames;
  return documentXml({ ...workbook.workbook, root: changed });
}

/** The defined names with those that repeat the first columns and rows of each new sheet on every page that is printed. */
function withPrintTitles(root: XmlElement, { sheetNames }: WorkbookParts, sheets: readonly MadeSheet[]): XmlElement {
  if (sheets.length === 0) return root;
  const prefix = prefixOf(root.name);
  const added = sheets.flatMap(({ name, printTitles: { rows, columns, last } }, index) => {
    const localSheetId = sheetNames.length + index;
    const named = (what: string, refersTo: string): string =>
      elementXml(`${prefix}definedName`, { name: `_xlnm.${what}`, localSheetId }, escapeText(refersTo));
    const sheet = quotedSheet(name);
    const repeated = columns === 0 ? "" : `${sheet}!$A:$${columnLetters(columns)},`;
    const titles = named("Print_Titles", `${repeated}${sheet}!$1:$${String(rows)}`);
    return last === null ? [titles] : [named("Print_Area", `${sheet}!$A:$${columnLetters(last)}`), titles];
  });
  if (childNamed(root, "definedNames") === undefined) {
    const list = elementXml(`${prefix}definedNames`, {}, added.join(""));
    return withChildBefore(root, list, ["calcPr", ...AFTER_CALCULATION]);
  }
  return mapChildren(root, (child) =>
    localName(child.name) === "definedNames" ? withChildren(child, [...child.children, ...added]) : child,
  );
}

/** The defined names without those of the filters of these sheets; a list without names is none. */
function withoutFilters(child: XmlElement, sheets: ReadonlySet<string>): XmlElement | null {
  if (localName(child.name) !== "definedNames") return child;
  const kept = mapChildren(child, (one) => {
    const isFilter = attribute(one.open, "name")?.toLowerCase() === "_xlnm._filterdatabase";
    return isFilter && sheets.has(attribute(one.open, "localSheetId") ?? "") ? null : one;
  });
  return elementsOf(kept).length === 0 ? null : kept;
}

function withCalculation(root: XmlElement): XmlElement {
  if (childNamed(root, "calcPr") === undefined) {
    const settings = elementXml(`${prefixOf(root.name)}calcPr`, { fullCalcOnLoad: 1 });
    return withChildBefore(root, settings, AFTER_CALCULATION);
  }
  return mapChildren(root, (child) =>
    localName(child.name) === "calcPr" ? { ...child, open: withAttribute(child.open, "fullCalcOnLoad", "1") } : child,
  );
}

function sheetList(child: XmlElement, workbook: WorkbookParts, sheets: readonly MadeSheet[]): XmlElement {
  if (localName(child.name) !== "sheets") return child;
  const namespace = namespacesOf(workbook).relationships;
  const sheetIds = childrenNamed(child, "sheet").map(({ open }) => Number(attribute(open, "sheetId")));
  const idMax = largestOf(sheetIds, 0);
  const ids = newIds(workbook, sheets.length);
  // Which prefix the workbook uses for relationships is its own affair: the new elements bring theirs.
  const declared = attributesOf(workbook.workbook.root.open).get("xmlns:r") === namespace;
  const added = sheets.map(({ name }, index) =>
    elementXml(child.name.replace(/sheets$/, "sheet"), {
      "xmlns:r": declared ? null : namespace,
      name,
      sheetId: idMax + 1 + index,
      "r:id": ids[index] ?? "",
    }),
  );
  return withChildren(child, [...child.children, ...added]);
}
