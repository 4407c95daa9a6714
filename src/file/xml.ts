/*
 * XML that is patched, not rewritten: every piece keeps the very characters it was read with, so that what is not
 * changed comes out byte for byte. An event parser (saxes) does not give these characters back; that this reader sees
 * what saxes sees is a property test.
 */

/** The XML of a part is not well-formed, or holds what is refused in every part. */
export class XmlError extends Error {
  override readonly name = "XmlError";

  constructor(readonly reason: "malformed" | "doctype" | "encoding") {
    super(reason);
  }
}

/** An element with the raw text of its tags; `close` is empty when the tag closes itself. */
export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  /** The raw start tag, from `<` to `>`. */
  readonly open: string;
  /** Text, comments and instructions as raw strings. */
  readonly children: readonly XmlNode[];
  readonly close: string;
}

/** An element, or the raw text between elements. */
export type XmlNode = XmlElement | string;

/** A whole document: one root, with what stands before and after it. */
export interface XmlDocument {
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const LESS = 60;
const GREATER = 62;

/** The index after the `>` of the tag that starts at `from`; -1 when the text ends before it. */
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

/** The index after the comment, CDATA section, instruction or tag at `from`; -1 when the text ends before it. */
export function markupEnd(text: string, from: number): number {
  const endAfter = (end: string, start: number) => {
    const at = text.indexOf(end, start);
    return at < 0 ? -1 : at + end.length;
  };
  if (text.startsWith("<?", from)) return endAfter("?>", from + 2);
  if (!text.startsWith("<!", from)) return tagEnd(text, from);
  if (text.startsWith("<!--", from)) return endAfter("-->", from + 4);
  if (text.startsWith("<![CDATA[", from)) return endAfter("]]>", from + 9);
  if (text.length - from < "<![CDATA[".length && !text.startsWith("<!D", from)) return -1;
  throw new XmlError(text.startsWith("<!DOCTYPE", from) ? "doctype" : "malformed");
}

/** The name in a start or end tag, with its prefix. */
export function tagName(tag: string): string {
  const name = /^<\/?([^\s/>="'<&]+)/.exec(tag)?.[1];
  if (name === undefined) throw new XmlError("malformed");
  return name;
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix with its colon; empty for a name without one. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

interface RawAttribute {
  readonly name: string;
  readonly value: string;
  /** Where the white space before it starts. */
  readonly from: number;
  readonly to: number;
}

function rawAttributes(tag: string): RawAttribute[] {
  const pattern = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  pattern.lastIndex = tagName(tag).length + 1;
  const found: RawAttribute[] = [];
  for (;;) {
    const from = pattern.lastIndex;
    const match = pattern.exec(tag);
    if (match === null) {
      if (!/^\s*\/?>$/.test(tag.slice(from))) throw new XmlError("malformed");
      return found;
    }
    const name = match[1] ?? "";
    if (found.some((other) => other.name === name)) throw new XmlError("malformed");
    found.push({ name, value: match[2] ?? match[3] ?? "", from, to: pattern.lastIndex });
  }
}

/** The attributes of a raw start tag, decoded, by their names with prefix. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(
    rawAttributes(tag).map(({ name, value }) => [name, decodeEntities(value.replace(/\r\n?|[\n\t]/g, " "))]),
  );
}

/** The decoded value of an attribute of a raw start tag. */
export function attribute(tag: string, name: string): string | undefined {
  return attributesOf(tag).get(name);
}

/** The raw start tag with this attribute set, or removed for null; all other characters stay. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const all = rawAttributes(tag);
  const old = all.find((one) => one.name === name);
  const raw = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
  const from = old?.from ?? all.at(-1)?.to ?? tagName(tag).length + 1;
  return tag.slice(0, from) + raw + tag.slice(old?.to ?? from);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Character data or an attribute value with its references replaced; an entity that XML does not know is refused. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6});|#([0-9]{1,7});|([a-z]+);)?/g, (_, hex, decimal, entity) => {
    const named = entity === undefined ? undefined : ENTITIES[entity as string];
    if (named !== undefined) return named;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    // NaN fails every comparison.
    if (!(code >= 0x20 || code === 9 || code === 10 || code === 13) || code > 0x10ffff) {
      throw new XmlError("malformed");
    }
    return String.fromCodePoint(code);
  });
}

/** Text as character data; the caller has replaced what XML cannot hold. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Text as an attribute value in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (control) => `&#${control.charCodeAt(0)};`);
}

/** The document that these characters are. Throws {@link XmlError}. */
export function parseXml(text: string): XmlDocument {
  const start = rootStart(text);
  const [root, end] = parseElement(text, start);
  let at = end;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    if (!/^\s*$/.test(text.slice(at, next < 0 ? text.length : next))) throw new XmlError("malformed");
    if (next < 0) break;
    if (!text.startsWith("<!--", next) && !text.startsWith("<?", next)) throw new XmlError("malformed");
    at = required(markupEnd(text, next));
  }
  return { before: text.slice(0, start), root, after: text.slice(end) };
}

/** Where the root element's tag starts: after declaration, comments and instructions. A doctype is refused. */
export function rootStart(text: string): number {
  for (let at = 0; ;) {
    const next = text.indexOf("<", at);
    if (next < 0 || !/^\uFEFF?\s*$/.test(text.slice(at, next))) throw new XmlError("malformed");
    if (!text.startsWith("<!", next) && !text.startsWith("<?", next)) return next;
    at = required(markupEnd(text, next));
  }
}

/** No part of a workbook nests as deep as this. */
const DEPTH_MAX = 256;

interface OpenElement {
  readonly name: string;
  readonly open: string;
  readonly children: XmlNode[];
}

/** The element at `from`, and the index after it. */
function parseElement(text: string, from: number): [XmlElement, number] {
  const stack: OpenElement[] = [];
  let at = from;
  for (;;) {
    const next = text.indexOf("<", at);
    if (next < 0) throw new XmlError("malformed");
    const parent = stack.at(-1);
    if (next > at) parent?.children.push(text.slice(at, next));
    at = required(markupEnd(text, next));
    const markup = text.slice(next, at);
    let done: XmlElement | null = null;
    if (markup.startsWith("</")) {
      const opened = stack.pop();
      if (opened === undefined || !/^<\/[^\s>]+\s*>$/.test(markup) || opened.name !== tagName(markup)) {
        throw new XmlError("malformed");
      }
      done = { ...opened, close: markup };
    } else if (markup.startsWith("<!") || markup.startsWith("<?")) {
      parent?.children.push(markup);
    } else if (markup.endsWith("/>")) {
      done = { name: tagName(markup), open: markup, children: [], close: "" };
    } else {
      stack.push({ name: tagName(markup), open: markup, children: [] });
      if (stack.length > DEPTH_MAX) throw new XmlError("malformed");
    }
    if (done === null) continue;
    const outer = stack.at(-1);
    if (outer === undefined) return [done, at];
    outer.children.push(done);
  }
}

function required(index: number): number {
  if (index < 0) throw new XmlError("malformed");
  return index;
}

/** The characters of an element; those it was read from when nothing in it was changed. */
export function xmlText(node: XmlNode): string {
  if (typeof node === "string") return node;
  const pieces: string[] = [];
  collect(node, pieces);
  return pieces.join("");
}

function collect(node: XmlNode, pieces: string[]): void {
  if (typeof node === "string") {
    pieces.push(node);
    return;
  }
  pieces.push(node.open);
  for (const child of node.children) collect(child, pieces);
  pieces.push(node.close);
}
