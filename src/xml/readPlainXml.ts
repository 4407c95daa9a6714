import { XmlError } from "./characters";
import { closesItself, isEndTag, markupKind, rawAttributes, tagEnd } from "./markup";
import type { XmlListener } from "./xmlListener";
import { type XmlAttributes, XmlNamespaces } from "./xmlNamespaces";

/*
 * Nearly every bank file is nothing but elements, attributes and text. Such a document is read here, in a quarter of the
 * time that a whole parser takes for it. Anything else, right or wrong, is left to that parser: this reader refuses nothing.
 */

/** How far a document was read. */
export interface PlainReading {
  /** Whether it was plain and well-formed to its end. */
  readonly isWhole: boolean;
  /** So many tags were told to the listener, which has then heard all text before the last of them. */
  readonly tagsRead: number;
}

/** Reads a document, given in pieces, for as long as it is plain. What the listener throws is thrown. */
export function readPlainXml(pieces: Iterable<string>, listener: XmlListener, depthMax: number): PlainReading {
  const reader = new PlainReader(listener, depthMax);
  let rest = "";
  for (const piece of pieces) {
    // References, line ends that must be normalised, and what no document may hold.
    if (NOT_PLAIN.test(piece)) return { isWhole: false, tagsRead: reader.tagsRead };
    const text = rest + piece;
    const read = reader.read(text);
    if (read === null) return { isWhole: false, tagsRead: reader.tagsRead };
    rest = text.slice(read);
    if (rest.length > REST_MAX) return { isWhole: false, tagsRead: reader.tagsRead };
  }
  return { isWhole: reader.isAtEnd(rest), tagsRead: reader.tagsRead };
}

/** No tag or text of a bank file is so long; putting ever longer ones together would take ever more time. */
const REST_MAX = 65_536;

/** Not tab, line feed or a character that means nothing by itself: `&`, and the `]` of `]]>`, are no such. */
const NOT_PLAIN = /[^\t\n\u0020-%'-\\^-\ud7ff\ue000-\ufffd]/;
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?\?>/;
const NAME = "[A-Za-z_][A-Za-z0-9_.-]*";
const ATTRIBUTE = `[ \\t\\n]+(?:${NAME}:)?${NAME}="[^"<\\t\\n]*"`;
const PLAIN_TAG = new RegExp(`^<(${NAME})(?:${ATTRIBUTE})*/?>$`);
const BLANK = /^[\t\n ]*$/;

interface Tag {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly isEmpty: boolean;
  /** From its `<` to its `>`. */
  readonly raw: string;
  /** The tag that came behind it the last time. */
  next: Tag | null;
}

/** A file has some fifty different tags; one that has more is not remembered further. */
const TAGS_MAX = 1_000;

class PlainReader {
  tagsRead = 0;
  private isDeclared = false;
  private isBegun = false;
  private readonly open: string[] = [];
  private readonly namespaces = new XmlNamespaces();
  private readonly tags = new Map<string, Tag>();
  private last: Tag | null = null;

  constructor(
    private readonly listener: XmlListener,
    private readonly depthMax: number,
  ) {}

  /** Reads all whole tags of a text; gives where the rest begins, or null where it is not plain. */
  read(text: string): number | null {
    let at = this.isDeclared ? 0 : (DECLARATION.exec(text)?.[0].length ?? 0);
    this.isDeclared = true;
    for (;;) {
      const start = text.indexOf("<", at);
      if (start === -1) return at;
      const isEnd = markupKind(text, start) === "end";
      const end = isEnd ? this.end(text, at, start) : this.begin(text, at, start);
      if (end === -1) return at;
      if (end === null) return null;
      at = end;
    }
  }

  /** Whether a document may end here, with this behind its last tag. */
  isAtEnd(rest: string): boolean {
    return this.isBegun && this.open.length === 0 && BLANK.test(rest);
  }

  /** Tells the text before the tag at `start`, and what the tag begins; gives where it ends as {@link read} does. */
  private begin(text: string, from: number, start: number): number | null {
    const tag = this.tagAt(text, start);
    if (tag === null || tag === -1) return tag;
    const isOutside = this.open.length === 0;
    const before = text.slice(from, start);
    if (isOutside && (this.isBegun || !BLANK.test(before))) return null;
    if (this.open.length >= this.depthMax) return null;
    const namespace = this.namespaceOf(tag);
    if (namespace === null) return null;
    if (before !== "" && !isOutside) this.listener.text(before);
    this.isBegun = true;
    this.open.push(tag.name);
    this.tagsRead += 1;
    this.listener.open(tag.name, namespace, tag.attributes);
    if (tag.isEmpty) this.close();
    return start + tag.raw.length;
  }

  /** Tells the text before the end tag at `start`, and that an element ends; gives where it ends as {@link read} does. */
  private end(text: string, from: number, start: number): number | null {
    const name = this.open.at(-1);
    if (name === undefined || !isEndTag(text, start, name)) return text.includes(">", start) ? null : -1;
    if (start > from) this.listener.text(text.slice(from, start));
    this.close();
    return start + name.length + 3;
  }

  private close(): void {
    this.open.pop();
    this.namespaces.close();
    this.tagsRead += 1;
    this.listener.close();
  }

  private namespaceOf({ name, attributes }: Tag): string | null {
    try {
      this.namespaces.open(attributes);
      return this.namespaces.namespaceOf(name);
    } catch (error) {
      if (error instanceof XmlError) return null;
      throw error;
    }
  }

  /** The tag that begins there, -1 where the text ends before it. Tags mostly follow each other as they did before. */
  private tagAt(text: string, start: number): Tag | null | -1 {
    const next = this.last?.next ?? null;
    if (next !== null && text.startsWith(next.raw, start)) return (this.last = next);
    const end = unlessUnlawful(() => tagEnd(text, start));
    if (end === null || end === -1) return end;
    const tag = this.tagOf(text.slice(start, end));
    if (this.last !== null) this.last.next = tag;
    return (this.last = tag);
  }

  private tagOf(raw: string): Tag | null {
    const known = this.tags.get(raw);
    if (known !== undefined) return known;
    const tag = unlessUnlawful(() => readTag(raw));
    if (tag !== null && this.tags.size < TAGS_MAX) this.tags.set(raw, tag);
    return tag;
  }
}

function unlessUnlawful<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

function readTag(raw: string): Tag | null {
  const name = PLAIN_TAG.exec(raw)?.[1];
  if (name === undefined) return null;
  // Without members of its own, whatever an attribute is called.
  const attributes = Object.create(null) as Record<string, string>;
  for (const { name: attribute, value } of rawAttributes(raw)) attributes[attribute] = value;
  return { name, attributes, isEmpty: closesItself(raw), raw, next: null };
}
