import { attributesOf } from "../../../src/xml/attributes";
import { parseXml } from "../../../src/xml/parseXml";
import { childNamed, childrenNamed } from "../../../src/xml/xmlTree";
import { GENERAL } from "./grid";

/** Number formats that need no text in the file (ISO/IEC 29500-1, 18.8.30), as Excel tells them in en-US. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: GENERAL,
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The number format of every cell format of a styles part, by its index. */
export function numberFormats(styles: string): readonly string[] {
  const { root } = parseXml(styles);
  const custom = new Map<number, string>();
  const list = childNamed(root, "numFmts");
  for (const { open } of list === undefined ? [] : childrenNamed(list, "numFmt")) {
    const attributes = attributesOf(open);
    custom.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? GENERAL);
  }
  const cellFormats = childNamed(root, "cellXfs");
  return (cellFormats === undefined ? [] : childrenNamed(cellFormats, "xf")).map(({ open }) => {
    const id = Number(attributesOf(open).get("numFmtId") ?? 0);
    return custom.get(id) ?? BUILT_IN_FORMATS[id] ?? GENERAL;
  });
}
