/*
 * What a text of XML can hold (XML 1.0, 2.2 Char) and how it is written (2.4, 3.3.3, 4.6): every text that goes into a
 * document, or comes out of one by its raw characters, passes here.
 */

/** The XML is not well-formed, or holds what is refused in every document. */
export class XmlError extends Error {
  override readonly name: string = "XmlError";

  constructor(
    readonly reason: "malformed" | "doctype" | "encoding",
    /** Where, or what, as far as it is known. */
    readonly detail = "",
  ) {
    super(detail === "" ? reason : `${reason}: ${detail}`);
  }
}

/** More than any lawful document has, and an attack may. */
export class TooMuchError extends Error {
  override readonly name: string = "TooMuchError";
}

/** What must be escaped, or looked at again: half of a pair may belong to a whole one. */
const MARKUP_OR_SUSPECT = /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Control characters but three, halves of surrogate pairs, the two non-characters. */
const UNLAWFUL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text as character data. A character that XML does not have is a programming error: whoever writes it has replaced it. */
export function escapeText(text: string): string {
  if (!MARKUP_OR_SUSPECT.test(text)) return text;
  if (UNLAWFUL.test(text)) throw new RangeError(`not a text of XML: ${JSON.stringify(text)}`);
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text as an attribute value in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (control) => `&#${control.charCodeAt(0)};`);
}

const EACH_UNLAWFUL = new RegExp(UNLAWFUL, "g");

/** The text with each character that XML does not have replaced. */
export function replaceUnlawful(text: string, replacement: (character: string) => string): string {
  return text.replace(EACH_UNLAWFUL, replacement);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Raw text with its references replaced. Throws XmlError for one that XML does not know. */
export function decodeReferences(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6});|#([0-9]{1,7});|([a-z]+);)?/g, (_, hex, decimal, entity) => {
    const named = entity === undefined ? undefined : ENTITIES[entity as string];
    if (named !== undefined) return named;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    // NaN fails every comparison.
    const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    if (character === "" || UNLAWFUL.test(character)) throw new XmlError("malformed");
    return character;
  });
}

/** Raw character data without markup, decoded, line ends as XML normalises them. Throws XmlError. */
export function decodeText(raw: string): string {
  return decodeReferences(normaliseLines(raw));
}

/** The value of an attribute, raw between its quotes, decoded and its white space normalised. Throws XmlError. */
export function decodeAttribute(raw: string): string {
  return decodeReferences(raw.replace(/\r\n?|[\n\t]/g, " "));
}

/** A raw text, or a CDATA section's, with the line ends that XML gives it (2.11). */
export function normaliseLines(raw: string): string {
  return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}
