import { EMPTY_STYLES, STYLES_CONTENT_TYPE } from "./emptyWorkbook";
import type { NewPart } from "./namespaces";
import type { Naming } from "./naming";
import { inPart, partText } from "./parts";
import { splitPart } from "./readParts";
import { readStyles, type Styles } from "./styles";
import type { WorkbookParts } from "./workbookPart";

/** The cell formats of a workbook, and where they lie or will lie. */
export interface WorkbookStyles {
  readonly styles: Styles;
  readonly part: string;
  /** What the workbook part must newly relate to once formats were added. */
  readonly related: readonly { readonly part: NewPart; readonly type: string }[];
}

const PLACE = "xl/styles";

/**
 * The cell formats of this workbook. One without gets a part of its own, never in the place of a part that only bears the
 * name; and cells that name a format which is nowhere told go on having no look. Throws WorkbookError.
 */
export async function workbookStyles(workbook: WorkbookParts, { partName }: Naming): Promise<WorkbookStyles> {
  const { parts, stylesPart } = workbook;
  if (stylesPart !== null) {
    const text = await partText(parts, stylesPart);
    return { styles: inPart(stylesPart, () => readStyles(text)), part: stylesPart, related: [] };
  }
  const part = parts.find(`${PLACE}.xml`) === undefined ? `${PLACE}.xml` : partName(PLACE);
  const made: NewPart = { name: part, contentType: STYLES_CONTENT_TYPE, text: "" };
  const styles = readStyles(withPlainFormats(await highestFormat(workbook)));
  return { styles, part, related: [{ part: made, type: "styles" }] };
}

/** Excel has no more formats than these. */
const FORMATS_MAX = 65_490;

/** Styles in which every format up to this one is the plain one. */
function withPlainFormats(highest: number): string {
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const count = Math.min(highest, FORMATS_MAX - 1) + 1;
  return EMPTY_STYLES.replace(
    `<cellXfs count="1">${plain}</cellXfs>`,
    `<cellXfs count="${count}">${plain.repeat(count)}</cellXfs>`,
  );
}

/** The highest number of a format that a row, column or cell of the workbook names; 0 for none. */
async function highestFormat(workbook: WorkbookParts): Promise<number> {
  let highest = 0;
  const look = (text: string) => {
    for (const [, format] of text.matchAll(/\s(?:s|style)\s*=\s*["'](\d{1,5})["']/g))
      highest = Math.max(highest, Number(format));
  };
  for (const { part } of workbook.sheets) {
    for await (const piece of splitPart(workbook, part, "sheetData", "row", (bytes) => bytes)) {
      if (piece.kind === "head") look(piece.text);
      if (piece.kind === "items") piece.items.forEach(look);
    }
  }
  return highest;
}
