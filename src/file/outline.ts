import type { SheetOutline, WorkbookOutline } from "../sheets/sheetCells";
import { attributesOf } from "../xml/attributes";
import { childNamed, childrenNamed } from "../xml/xmlTree";
import { PLAIN_LOOK, readLooks, themeColors } from "./looks";
import { inPart, partText } from "./parts";
import type { WorkbookParts } from "./workbookPart";

/** The sheets of a workbook and what their cells may look like. Throws WorkbookError. */
export async function outlineOf(workbook: WorkbookParts): Promise<WorkbookOutline> {
  const { parts, stylesPart } = workbook;
  const themePart = workbook.relationships.find(({ type }) => type === "theme")?.target ?? null;
  const hasTheme = themePart !== null && parts.find(themePart) !== undefined;
  const themeText = hasTheme ? await partText(parts, themePart) : null;
  const theme = themeText === null || themePart === null ? [] : inPart(themePart, () => themeColors(themeText));
  const stylesText = stylesPart === null ? null : await partText(parts, stylesPart);
  const looks =
    stylesText === null || stylesPart === null ? [] : inPart(stylesPart, () => readLooks(stylesText, theme));
  const hidden = hiddenSheets(workbook);
  return {
    sheets: workbook.sheets.map(({ name, tables }): SheetOutline => ({
      name,
      hidden: hidden.has(name),
      tables: tables.map(({ name: table, range, headerRows, totalsRows }) => ({
        name: table,
        range,
        headerRows,
        totalsRows,
      })),
    })),
    looks: looks.length === 0 ? [PLAIN_LOOK] : looks,
    date1904: workbook.date1904,
  };
}

function hiddenSheets({ workbook, workbookPart }: WorkbookParts): ReadonlySet<string> {
  const list = childNamed(workbook.root, "sheets");
  const sheets = list === undefined ? [] : childrenNamed(list, "sheet");
  return new Set(
    sheets.flatMap(({ open }) => {
      const attributes = inPart(workbookPart, () => attributesOf(open));
      return (attributes.get("state") ?? "visible") === "visible" ? [] : [attributes.get("name") ?? ""];
    }),
  );
}
