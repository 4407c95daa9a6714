import { TooMuchError, XmlError } from "./characters";
import { closesItself, markupEnd, markupKind, tagName } from "./markup";

/*
 * XML that is patched, not rewritten: every piece keeps the very characters it was read with, so that what is not
 * changed comes out byte for byte. An event parser (saxes) does not give these characters back; that this reader sees
 * what saxes sees is a property test.
 */

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

/** The document that these characters are. Throws {@link XmlError} and {@link TooMuchError}. */
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
    if (markupKind(text, next) !== "other") return next;
    at = required(markupEnd(text, next));
  }
}

/** No part of a workbook nests as deep as this. */
const DEPTH_MAX = 256;
/** A workbook has 65,490 cell formats at the most, of a few elements each. */
const ELEMENTS_MAX = 300_000;

interface OpenElement {
  readonly name: string;
  readonly open: string;
  readonly children: XmlNode[];
}

/** The element at `from`, and the index after it. */
function parseElement(text: string, from: number): [XmlElement, number] {
  const stack: OpenElement[] = [];
  let elements = 0;
  let at = from;
  for (;;) {
    const next = text.indexOf("<", at);
    if (next < 0) throw new XmlError("malformed");
    const parent = stack.at(-1);
    if (next > at) parent?.children.push(text.slice(at, next));
    at = required(markupEnd(text, next));
    const markup = text.slice(next, at);
    const kind = markupKind(markup, 0);
    let done: XmlElement | null = null;
    if (kind === "end") {
      const opened = stack.pop();
      if (opened === undefined || !/^<\/[^\s>]+\s*>$/.test(markup) || opened.name !== tagName(markup)) {
        throw new XmlError("malformed");
      }
      const { name, open, children } = opened;
      done = { name, open, children, close: markup };
    } else if (kind === "other") {
      parent?.children.push(markup);
    } else if (closesItself(markup)) {
      done = { name: tagName(markup), open: markup, children: [], close: "" };
    } else {
      stack.push({ name: tagName(markup), open: markup, children: [] });
      if (stack.length > DEPTH_MAX) throw new XmlError("malformed");
    }
    if (done === null) continue;
    elements += 1;
    if (elements > ELEMENTS_MAX) throw new TooMuchError(`> ${String(ELEMENTS_MAX)} × <>`);
    const outer = stack.at(-1);
    if (outer === undefined) return [done, at];
    outer.children.push(done);
  }
}

function required(index: number): number {
  if (index < 0) throw new XmlError("malformed");
  return index;
}

/** The characters of a document; those it was read from where nothing was changed. */
export function documentXml({ before, root, after }: XmlDocument): string {
  return before + xmlText(root) + after;
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
