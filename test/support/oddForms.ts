import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A form in which few programs write a workbook, and which Excel opens all the same. */
export interface OddForm {
  readonly name: string;
  readonly apply: (bytes: Uint8Array) => Uint8Array;
}

type Parts = Record<string, Uint8Array>;

function changed(part: RegExp, change: (text: string) => string): OddForm["apply"] {
  return (bytes) => {
    const parts: Parts = unzipSync(bytes);
    for (const [name, text] of Object.entries(parts))
      if (part.test(name)) parts[name] = strToU8(change(strFromU8(text)));
    return zipSync(parts);
  };
}

const STYLES = /^xl\/styles\.xml$/;
const WORKBOOK = /^xl\/workbook\.xml$/;

/** The forms in which real workbooks came. */
export const ODD_FORMS: readonly OddForm[] = [
  { name: "as made", apply: (bytes) => bytes },
  { name: "styles without fonts", apply: changed(STYLES, (text) => text.replace(/<fonts[ >].*?<\/fonts>/s, "")) },
  { name: "styles without fills", apply: changed(STYLES, (text) => text.replace(/<fills[ >].*?<\/fills>/s, "")) },
  {
    name: "styles with one fill",
    apply: changed(STYLES, (text) =>
      text.replace(
        /<fills[ >].*?<\/fills>/s,
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
      ),
    ),
  },
  {
    name: "styles without cell styles",
    apply: changed(STYLES, (text) => text.replace(/<cellStyleXfs.*?<\/cellStyleXfs>/s, "")),
  },
  {
    name: "a relationship of styles with another name",
    apply: changed(/^xl\/_rels\/workbook\.xml\.rels$/, (text) =>
      text.replace("/relationships/styles", "/relationships/looks"),
    ),
  },
  {
    name: "tables that say they have no heading",
    apply: changed(/^xl\/tables\//, (text) =>
      text.replace(/ headerRowCount="\d"/, "").replace(" ref=", ' headerRowCount="0" ref='),
    ),
  },
  {
    name: "a macro module without a part",
    apply: changed(WORKBOOK, (text) =>
      text.replace(
        /(<\/sheets>)/,
        '<sheet name="Module1" sheetId="99" state="veryHidden" r:id="" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>$1',
      ),
    ),
  },
  {
    name: "backslashes in the names of parts",
    apply: (bytes) =>
      zipSync(
        Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name.replaceAll("/", "\\"), part])),
      ),
  },
];
