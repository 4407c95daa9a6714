import { attributesOf } from "./attributes";
import { TooMuchError, XmlError } from "./characters";
import { closesItself, localName, markupEnd, markupKind, openedTag, prefixOf, tagEnd, tagName } from "./markup";
import { parseXml, rootStart } from "./parseXml";

/** A piece of a part whose text is a head, a long row of items, and a tail; put together they are the part. */
export type SplitPart =
  | {
      readonly kind: "head";
      /** Up to and with the tag that opens the list of items. */
      readonly text: string;
      /** The raw start tag of the root. */
      readonly rootTag: string;
      /** The prefix of the root's name, with its colon, that items have too. */
      readonly prefix: string;
    }
  /** Each from the end of the one before it to the end of its own element. */
  | { readonly kind: "items"; readonly items: readonly string[] }
  /** From after the last item on. */
  | { readonly kind: "tail"; readonly text: string };

/**
 * Splits a part that is too long for one string: `list` is the element whose children are the items, `item` their
 * name; the list is the root itself or directly under it. A list that is absent or closes itself has no items; the tail
 * then starts with the list's end tag, or with the root's where there is no list. What is not whole yet is looked at again
 * when there is twice as much of it, so that the time for a part grows with its length, whatever it holds. Throws XmlError
 * and {@link TooMuchError}.
 */
export async function* splitItems(texts: AsyncIterable<string>, list: string, item: string): AsyncGenerator<SplitPart> {
  let text = "";
  let head: Head | null = null;
  const tail: string[] = [];
  let tailLength = 0;
  for await (const piece of wholePieces(texts, () => text.length)) {
    if (tail.length > 0) {
      tailLength += piece.length;
      if (tailLength > TAIL_MAX) throw new TooMuchError(`> ${String(TAIL_MAX)}`);
      tail.push(piece);
      continue;
    }
    text += piece;
    if (head === null) {
      head = findHead(text, list);
      if (head === null) continue;
      yield { kind: "head", text: head.text, rootTag: head.rootTag, prefix: head.prefix };
      text = text.slice(head.end);
    }
    if (head.closed) {
      tail.push(head.closeTag + text);
      continue;
    }
    const { items, end, ended } = takeItems(text, head.prefix + item);
    if (items.length > 0) yield { kind: "items", items };
    text = text.slice(end);
    if (ended) tail.push(text);
  }
  if (head === null || tail.length === 0) throw new XmlError("malformed");
  const rest = tail.join("");
  // That the part ends as it must is seen here, whatever is done with the tail.
  parseXml(head.opened + rest);
  yield { kind: "tail", text: rest };
}

/** A row has 16,384 cells at the most, a string 32,767 characters, each of which may have a look of its own. */
const ITEM_MAX = 16 * 2 ** 20;
/** What follows the cells: merged cells, validations, links. Parts that are read whole are no longer either. */
const TAIL_MAX = 32 * 2 ** 20;

/** The pieces, put together until they are as long as what waits for the end of its element: `waiting` tells how long that is. */
async function* wholePieces(texts: AsyncIterable<string>, waiting: () => number): AsyncGenerator<string> {
  let ready: string[] = [];
  let length = 0;
  for await (const text of texts) {
    ready.push(text);
    length += text.length;
    if (waiting() > ITEM_MAX) throw new TooMuchError(`> ${String(ITEM_MAX)}`);
    if (length < waiting() && waiting() + length <= ITEM_MAX) continue;
    yield ready.join("");
    [ready, length] = [[], 0];
  }
  if (length > 0) yield ready.join("");
}

interface Head {
  readonly text: string;
  readonly rootTag: string;
  readonly prefix: string;
  /** Where the text after the head goes on. */
  readonly end: number;
  readonly closed: boolean;
  readonly closeTag: string;
  /** The tags that are open where the items start. */
  readonly opened: string;
}

/** The head, or null when the text ends within it. */
function findHead(text: string, list: string): Head | null {
  if (!/<[^!?]/.test(text)) return null;
  const start = rootStart(text);
  const rootEnd = tagEnd(text, start);
  if (rootEnd < 0) return null;
  const rootTag = text.slice(start, rootEnd);
  // Not well-formed attributes are reported here once.
  attributesOf(rootTag);
  const prefix = prefixOf(tagName(rootTag));
  if (localName(tagName(rootTag)) === list) return headAt(text, rootTag, prefix, rootEnd, rootTag);
  let depth = 0;
  for (let at = rootEnd; ;) {
    const next = text.indexOf("<", at);
    const end = next < 0 ? -1 : markupEnd(text, next);
    if (end < 0) return null;
    const tag = text.slice(next, end);
    at = end;
    const kind = markupKind(tag, 0);
    if (kind === "other") continue;
    if (kind === "end") {
      depth -= 1;
      // The root ends without a list.
      if (depth < 0) throw new XmlError("malformed");
      continue;
    }
    if (depth === 0 && tagName(tag) === prefix + list) return headAt(text, rootTag, prefix, end, tag);
    if (!closesItself(tag)) depth += 1;
  }
}

function headAt(text: string, rootTag: string, prefix: string, end: number, tag: string): Head {
  const closed = closesItself(tag);
  const openTag = openedTag(tag);
  const before = text.slice(0, end - tag.length);
  const closeTag = `</${tagName(tag)}>`;
  return {
    text: before + openTag,
    rootTag,
    prefix,
    end,
    closed,
    closeTag,
    opened: tag === rootTag ? openTag : rootTag + openTag,
  };
}

/** The complete items at the start of the text; `ended` when the list's end tag follows them. */
function takeItems(text: string, name: string): { items: readonly string[]; end: number; ended: boolean } {
  const items: string[] = [];
  let from = 0;
  let at = 0;
  for (;;) {
    const next = text.indexOf("<", at);
    // A tag that is cut off at the text's end waits for the rest.
    if (next < 0 || next + 1 >= text.length) return { items, end: from, ended: false };
    const kind = markupKind(text, next);
    if (kind === "end") return { items, end: from, ended: true };
    if (kind === "other") {
      at = markupEnd(text, next);
      if (at < 0) return { items, end: from, ended: false };
      continue;
    }
    const end = elementEnd(text, next, name);
    if (end < 0) return { items, end: from, ended: false };
    items.push(text.slice(from, end));
    from = end;
    at = end;
  }
}

/** The index after the element that starts at `from`, whose name must be this one; -1 when the text ends within it. */
export function elementEnd(text: string, from: number, name: string): number {
  const open = tagEnd(text, from);
  if (open < 0) return -1;
  const after = text.charCodeAt(from + 1 + name.length);
  // A slash or a greater-than ends a name too.
  const ends = isBlank(after) || after === 47 || after === GREATER;
  if (!ends || !text.startsWith(name, from + 1)) throw new XmlError("malformed");
  if (text.charCodeAt(open - 2) === 47) return open;
  const end = closeEnd(text, open, name);
  // A comment or a CDATA section may hold what looks like the end.
  return end >= 0 && text.slice(open, end).includes("<!") ? elementEndAmongMarkup(text, open, name) : end;
}

/** The index after the first end tag of this name from `from` on; -1 when there is none. */
function closeEnd(text: string, from: number, name: string): number {
  const closing = `</${name}`;
  for (let at = text.indexOf(closing, from); at >= 0; at = text.indexOf(closing, at + 1)) {
    let end = at + closing.length;
    while (isBlank(text.charCodeAt(end))) end += 1;
    if (text.charCodeAt(end) === GREATER) return end + 1;
  }
  return -1;
}

const GREATER = 62;

/** Space, tab, line feed, carriage return. */
function isBlank(character: number): boolean {
  return character === 32 || character === 9 || character === 10 || character === 13;
}

function elementEndAmongMarkup(text: string, from: number, name: string): number {
  for (let at = from; ;) {
    const next = text.indexOf("<", at);
    if (next < 0) return -1;
    at = markupEnd(text, next);
    if (at < 0) return -1;
    const markup = text.slice(next, at);
    if (markupKind(markup, 0) === "end" && tagName(markup) === name) return at;
  }
}
