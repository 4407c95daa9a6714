import { replaceUnlawful } from "../xml/characters";

/*
 * ST_Xstring (ISO/IEC 29500-1, 22.9.2.19): a character that XML cannot hold is written `_xHHHH_`, and a text that only
 * looks like such an escape has its underscore escaped as `_x005F_`.
 */

const ESCAPE = /_x([0-9a-fA-F]{4})_/g;
/** An underscore with which an escape would begin: the next one may be the user's own, or that of a character to be escaped. */
const LOOKS_LIKE_ESCAPE = /_(?=x[0-9a-fA-F]{4}[_\p{C}])/gu;

/** The text that was meant. */
export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The text in characters that XML can hold, so that {@link decodeXString} gives it back. */
export function encodeXString(text: string): string {
  const literal = text.includes("_x") ? text.replace(LOOKS_LIKE_ESCAPE, "_x005F_") : text;
  // A carriage return is lawful, but readers turn it into a line feed.
  return replaceUnlawful(literal, escaped).replaceAll("\r", escaped);
}

/** The same for an attribute, where line ends and tabs would turn into spaces: a caption of a table. */
export function encodeXStringAttribute(text: string): string {
  return encodeXString(text).replace(/[\t\n]/g, escaped);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
