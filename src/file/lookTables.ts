import type { TableLook } from "../sheets/contents";
import { WorkbookError } from "../workbook/workbook";
import { attribute, attributesOf, withAttribute } from "../xml/attributes";
import { elementXml } from "../xml/elementXml";
import { localName, tagName } from "../xml/markup";
import { documentXml, parseXml, type XmlElement, xmlText } from "../xml/parseXml";
import {
  characterData,
  childNamed,
  childrenNamed,
  elementsOf,
  mapChildren,
  withChildBefore,
  withChildren,
} from "../xml/xmlTree";
import { conditionalFormats, shownNote } from "./lookElements";
import { inPart } from "./parts";
import { cellName, overlaps, parseRange, type Range, ROW_MAX } from "./range";
import { splitPart } from "./readParts";
import type { Styles } from "./styles";
import { isTrue } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** A sheet that gets looks. */
interface LookedSheet {
  readonly sheet: Sheet;
  readonly text: AsyncIterable<string>;
}

/**
 * The sheets with these looks where their user has none: colours on columns without a conditional format, notes at captions
 * without a validation, widths of columns that have none, and the captions in sight. No cell changes. Throws WorkbookError.
 */
export function lookTables(
  workbook: WorkbookParts,
  looks: readonly TableLook[],
  styles: Styles,
): readonly LookedSheet[] {
  return workbook.sheets.flatMap((sheet) => {
    const here = looks.filter((look) => look.sheet === sheet.name);
    return here.length === 0 ? [] : [{ sheet, text: lookedText(workbook, sheet, here, styles) }];
  });
}

async function* lookedText(
  workbook: WorkbookParts,
  sheet: Sheet,
  looks: readonly TableLook[],
  styles: Styles,
): AsyncGenerator<string> {
  let rootTag = "";
  let prefix = "";
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", (bytes) => bytes)) {
    if (piece.kind === "head") {
      ({ rootTag, prefix } = piece);
      yield inPart(sheet.part, () => lookedHead(piece.text, rootTag, prefix, looks));
    } else if (piece.kind === "items") yield piece.items.join("");
    else yield inPart(sheet.part, () => lookedTail(piece.text, { rootTag, prefix, sheet, looks, styles }));
  }
}

/** Captions below that row are not kept in sight: they would take the room of the rows. */
const FROZEN_MAX = 10;

function lookedHead(head: string, rootTag: string, prefix: string, looks: readonly TableLook[]): string {
  const closing = `</${prefix}sheetData></${tagName(rootTag)}>`;
  const document = parseXml(head + closing);
  const [only, ...others] = looks;
  const isFrozen = only !== undefined && others.length === 0 && only.headerRow <= FROZEN_MAX;
  // Views stand before columns, of which what is added is no element that could be found.
  const frozen = isFrozen ? withFrozen(document.root, prefix, only.headerRow) : document.root;
  const root = withWidths(frozen, prefix, looks);
  return documentXml({ ...document, root }).slice(0, -closing.length);
}

/** Widths for columns of which the sheet says nothing. */
function withWidths(root: XmlElement, prefix: string, looks: readonly TableLook[]): XmlElement {
  const list = childNamed(root, "cols");
  const known = (list === undefined ? [] : childrenNamed(list, "col")).map(({ open }) => {
    const [min, max] = ["min", "max"].map((name) => Number(attribute(open, name)));
    return { min: min ?? 0, max: max ?? 0 };
  });
  const widths = new Map<number, number>();
  for (const { firstColumn, columns } of looks) {
    for (const { column, width } of columns) {
      const at = firstColumn + column;
      if (!known.some(({ min, max }) => min <= at && at <= max)) widths.set(at, width);
    }
  }
  if (widths.size === 0) return root;
  const added = [...widths].map(([at, width]) => {
    return { min: at, xml: elementXml(`${prefix}col`, { min: at, max: at, width, customWidth: 1 }) };
  });
  const there = list === undefined ? [] : childrenNamed(list, "col");
  const all = [...there.map((col) => ({ min: Number(attribute(col.open, "min")), xml: xmlText(col) })), ...added];
  const cols = all.toSorted((one, other) => one.min - other.min).map(({ xml }) => xml);
  if (list !== undefined) return mapChildren(root, (child) => (child === list ? withChildren(list, cols) : child));
  return withChildBefore(root, elementXml(`${prefix}cols`, {}, cols.join("")), ["sheetData"]);
}

/** The captions stay in sight, unless the user has fixed or parted something. */
function withFrozen(root: XmlElement, prefix: string, headerRow: number): XmlElement {
  const below = `A${String(headerRow + 1)}`;
  const pane = elementXml(`${prefix}pane`, {
    ...{ ySplit: headerRow, topLeftCell: below, activePane: "bottomLeft", state: "frozen" },
  });
  const views = childNamed(root, "sheetViews");
  if (views === undefined) {
    const selection = elementXml(`${prefix}selection`, { pane: "bottomLeft", activeCell: below, sqref: below });
    const view = elementXml(`${prefix}sheetView`, { workbookViewId: 0 }, pane + selection);
    const made = elementXml(`${prefix}sheetViews`, {}, view);
    return withChildBefore(root, made, ["sheetFormatPr", "cols", "sheetData"]);
  }
  const frozen = (view: XmlElement): XmlElement => {
    if (childNamed(view, "pane") !== undefined) return view;
    const children = view.children.map((child) =>
      typeof child !== "string" && localName(child.name) === "selection"
        ? { ...child, open: withAttribute(child.open, "pane", "bottomLeft") }
        : child,
    );
    const isClosed = view.open.endsWith("/>");
    return withChildren(isClosed ? opened(view) : view, [pane, ...children]);
  };
  return mapChildren(root, (child) =>
    child === views
      ? mapChildren(views, (view) => (localName(view.name) === "sheetView" ? frozen(view) : view))
      : child,
  );
}

/** An element that was written in one tag, with a tag at each end. */
function opened(element: XmlElement): XmlElement {
  return { ...element, open: `${element.open.slice(0, -2)}>`, close: `</${element.name}>` };
}

interface TailScope {
  readonly rootTag: string;
  readonly prefix: string;
  readonly sheet: Sheet;
  readonly looks: readonly TableLook[];
  readonly styles: Styles;
}

/** What follows validations in a sheet (ISO/IEC 29500-1, 18.3.1.99). */
const AFTER_VALIDATIONS = [
  ...["hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"],
  ...["customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "drawingHF", "picture"],
  ...["legacyDrawing", "legacyDrawingHF", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"],
];

function lookedTail(tail: string, { rootTag, prefix, sheet, looks, styles }: TailScope): string {
  const before = `${rootTag}<${prefix}sheetData>`;
  const document = parseXml(before + tail);
  const { root } = document;
  const protection = childNamed(root, "sheetProtection");
  if (protection !== undefined && isTrue(attribute(protection.open, "sheet"))) {
    throw new WorkbookError("workbook.protectedSheets", { sheets: sheet.name });
  }
  const formatted = rangesOf(root, "conditionalFormatting");
  const validated = rangesOf(root, "dataValidation");
  let priority = largestPriority(root);
  let texts = "";
  const notes: string[] = [];
  for (const { headerRow, firstColumn, columns, rules } of looks) {
    const isFree = (column: number): boolean => {
      const at = firstColumn + column;
      const own: Range = { top: headerRow + 1, bottom: ROW_MAX, left: at, right: at };
      return !formatted.some((range) => overlaps(range, own));
    };
    const added = rules.filter(({ column }) => isFree(column));
    texts += conditionalFormats(added, styles, { row: headerRow + 1, firstColumn, priority, prefix });
    priority += added.length;
    for (const { column, note } of columns) {
      const cell: Range = {
        top: headerRow,
        bottom: headerRow,
        left: firstColumn + column,
        right: firstColumn + column,
      };
      if (validated.some((range) => overlaps(range, cell))) continue;
      notes.push(shownNote(note, cellName(cell.top, cell.left), prefix));
    }
  }
  const coloured = texts === "" ? root : withChildBefore(root, texts, ["dataValidations", ...AFTER_VALIDATIONS]);
  const noted = notes.length === 0 ? coloured : withNotes(coloured, prefix, notes);
  return documentXml({ ...document, root: noted }).slice(before.length);
}

function withNotes(root: XmlElement, prefix: string, notes: readonly string[]): XmlElement {
  const list = childNamed(root, "dataValidations");
  if (list === undefined) {
    const made = elementXml(`${prefix}dataValidations`, { count: notes.length }, notes.join(""));
    return withChildBefore(root, made, AFTER_VALIDATIONS);
  }
  const count = childrenNamed(list, "dataValidation").length + notes.length;
  const counted = { ...list, open: withAttribute(list.open, "count", String(count)) };
  return mapChildren(root, (child) => (child === list ? withChildren(counted, [...list.children, ...notes]) : child));
}

/** The cells that have elements of this name, in extensions as well. */
function rangesOf(root: XmlElement, name: string): readonly Range[] {
  const found: Range[] = [];
  const add = (text: string): void => {
    for (const one of text.split(" ")) {
      const range = parseRange(one);
      if (range !== null) found.push(range);
    }
  };
  const look = (element: XmlElement, isInside: boolean): void => {
    const isOne = localName(element.name) === name;
    if (isOne) add(attribute(element.open, "sqref") ?? "");
    if (isInside && localName(element.name) === "sqref") add(characterData(element));
    elementsOf(element).forEach((child) => look(child, isInside || isOne));
  };
  look(root, false);
  return found;
}

function largestPriority(root: XmlElement): number {
  const priorities = childrenNamed(root, "conditionalFormatting").flatMap((list) =>
    childrenNamed(list, "cfRule").map(({ open }) => Number(attributesOf(open).get("priority") ?? 0)),
  );
  return Math.max(0, ...priorities);
}
