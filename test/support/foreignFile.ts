/*
 * A bank file as other programs write it: the same elements in another layout, with other prefixes, in another encoding.
 * Each function takes and gives the text of a file.
 */

/** On one line, without a space between elements. */
export function onOneLine(xml: string): string {
  return xml.replace(/>\s+</g, "><").trim();
}

/** With Windows line ends, tabs, and blanks around the values that are not of a fixed form. */
export function reindented(xml: string): string {
  return xml
    .replaceAll("  ", "\t")
    .replaceAll("\n", "\r\n")
    .replace(/<Nm>([^<]*)<\/Nm>/g, "<Nm>\r\n\t$1\r\n</Nm>");
}

/** Every element with a prefix. */
export function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)([A-Za-z])/g, "<$1pain:$2")
    .replace('xmlns="', 'xmlns:pain="')
    .replace("<pain:Document", '<pain:Document xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"');
}

/** With a comment and a processing instruction in the midst, and values as character data. */
export function commented(xml: string): string {
  return xml
    .replace("<CstmrDrctDbtInitn>", "<?program version='7'?><CstmrDrctDbtInitn><!-- made elsewhere -->")
    .replace(/<MndtId>([^<]*)<\/MndtId>/g, "<MndtId><![CDATA[$1]]></MndtId>");
}

/** The bytes in UTF-16 with a byte order mark. */
export function inUtf16(xml: string): Uint8Array {
  return Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
}

/** The bytes in UTF-8 with a byte order mark, as Windows programs save. */
export function withByteOrderMark(xml: string): Uint8Array {
  return Buffer.from(`\ufeff${xml}`);
}

/** The file without an optional element, wherever it stands. */
export function without(xml: string, element: string): string {
  return xml.replace(new RegExp(`\\s*<${element}>[^]*?</${element}>`, "g"), "");
}
