import { XmlError } from "./characters";

/*
 * The tokeniser of every reader of ours: where a piece of markup ends, which kind it is, and what stands in a tag. Nothing
 * is copied or decoded here, so that a part that is patched keeps the very characters that nobody changed.
 */

const QUOTE = 34;
const EXCLAMATION = 33;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

/** What a `<` begins: the tag of an element, its end tag, or what is neither (comment, CDATA section, instruction). */
export type MarkupKind = "start" | "end" | "other";

/** What the `<` at `from` begins; `start` also where the text ends with it. */
export function markupKind(text: string, from: number): MarkupKind {
  const next = text.charCodeAt(from + 1);
  if (next === SLASH) return "end";
  return next === EXCLAMATION || next === QUESTION ? "other" : "start";
}

/** The index after the comment, CDATA section, instruction or tag at `from`; -1 when the text ends before it. */
export function markupEnd(text: string, from: number): number {
  if (markupKind(text, from) !== "other") return tagEnd(text, from);
  if (text.startsWith("<?", from)) return endAfter(text, "?>", from + 2);
  if (text.startsWith("<!--", from)) return endAfter(text, "-->", from + 4);
  if (text.startsWith("<![CDATA[", from)) return endAfter(text, "]]>", from + 9);
  if (text.length - from < "<![CDATA[".length && !text.startsWith("<!D", from)) return -1;
  throw new XmlError(text.startsWith("<!DOCTYPE", from) ? "doctype" : "malformed");
}

function endAfter(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

/** The index after the `>` of the tag that starts at `from`; -1 when the text ends before it. Throws XmlError. */
export function tagEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === GREATER) return at + 1;
    if (character === LESS) throw new XmlError("malformed");
    if (character === QUOTE || character === APOSTROPHE) {
      at = text.indexOf(character === QUOTE ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** Whether an end tag of exactly this name, without white space, stands at `from`. */
export function isEndTag(text: string, from: number, name: string): boolean {
  return text.startsWith(name, from + 2) && text.charCodeAt(from + 2 + name.length) === GREATER;
}

/** The name in a start or end tag, with its prefix. Throws XmlError. */
export function tagName(tag: string): string {
  const name = /^<\/?([^\s/>="'<&]+)/.exec(tag)?.[1];
  if (name === undefined) throw new XmlError("malformed");
  return name;
}

/** Whether a start tag is its element's end too. */
export function closesItself(tag: string): boolean {
  return tag.endsWith("/>");
}

/** A start tag that does not close itself; all other characters stay. */
export function openedTag(tag: string): string {
  // By hand: a pattern that looks for blanks before the end begins anew at each of them.
  return closesItself(tag) ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix with its colon; empty for a name without one. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** An attribute as it stands in its tag. */
export interface RawAttribute {
  readonly name: string;
  /** As written between its quotes. */
  readonly value: string;
  /** Where the white space before it starts. */
  readonly from: number;
  readonly to: number;
}

/** The attributes of a raw start tag, in their order. Throws XmlError, also where one name stands there twice. */
export function rawAttributes(tag: string): readonly RawAttribute[] {
  const pattern = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  pattern.lastIndex = tagName(tag).length + 1;
  const found: RawAttribute[] = [];
  const names = new Set<string>();
  for (;;) {
    const from = pattern.lastIndex;
    const match = pattern.exec(tag);
    if (match === null) {
      if (!/^\s*\/?>$/.test(tag.slice(from))) throw new XmlError("malformed");
      return found;
    }
    const name = match[1] ?? "";
    if (names.has(name)) throw new XmlError("malformed");
    names.add(name);
    found.push({ name, value: match[2] ?? match[3] ?? "", from, to: pattern.lastIndex });
  }
}
