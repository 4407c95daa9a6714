import { NamespaceError, type XmlAttributes, XmlNamespaces } from "./xmlNamespaces";
import type { XmlListener } from "./xmlListener";

/*
 * Nearly every bank file is nothing but elements, attributes and text. Such a document is read here, in a quarter of the
 * time that a whole parser takes for it. Anything else, right or wrong, is left to that parser: this reader refuses nothing.
 */

/** How far a document was read. */
export interface PlainReading {
  /** Whether it was plain and well-formed to its end. */
  readonly isWhole: boolean;
  /** So many tags were told to the listener, which has then heard all text before the last of them. */
  readonly tagsTold: number;
}

/** Reads a document, given in pieces, for as long as it is plain. What the listener throws is thrown. */
export function readPlainXml(pieces: Iterable<string>, listener: XmlListener, depthMax: number): PlainReading {
  const reader = new PlainReader(listener, depthMax);
  let rest = "";
  for (const piece of pieces) {
    // References, line ends that must be normalised, and what no document may hold.
    if (NOT_PLAIN.test(piece)) return { isWhole: false, tagsTold: reader.tagsTold };
    const text = rest + piece;
    const read = reader.read(text);
    if (read === null) return { isWhole: false, tagsTold: reader.tagsTold };
    rest = text.slice(read);
    if (rest.length > REST_MAX) return { isWhole: false, tagsTold: reader.tagsTold };
  }
  return { isWhole: reader.isAtEnd(rest), tagsTold: reader.tagsTold };
}

/** No tag or text of a bank file is so long; putting ever longer ones together would take ever more time. */
const REST_MAX = 65_536;

/** Not tab, line feed or a character that means nothing by itself: `&`, and the `]` of `]]>`, are no such. */
const NOT_PLAIN = /[^\t\n\u0020-%'-\\^-\ud7ff\ue000-\ufffd]/;
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?\?>/;
const NAME = "[A-Za-z_][A-Za-z0-9_.-]*";
const ATTRIBUTE = `[ \\t\\n]+((?:${NAME}:)?${NAME})="([^"<\\t\\n]*)"`;
const TAG = new RegExp(`^(${NAME})((?:${ATTRIBUTE})*)(/?)$`);
const ATTRIBUTES = new RegExp(ATTRIBUTE, "g");
const BLANK = /^[\t\n ]*$/;

interface Tag {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly isEmpty: boolean;
  /** What stands between its `<` and `>`. */
  readonly content: string;
  /** The tag that came behind it the last time. */
  next: Tag | null;
}

/** A file has some fifty different tags; one that has more is not remembered further. */
const TAGS_MAX = 1_000;
const SLASH = 0x2f;

class PlainReader {
  tagsTold = 0;
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
      const end = start === -1 ? -1 : text.indexOf(">", start);
      if (end === -1) return at;
      const isTold =
        text.charCodeAt(start + 1) === SLASH
          ? this.end(text, at, start, end)
          : this.begin(text.slice(at, start), this.tagAt(text, start + 1, end));
      if (!isTold) return null;
      at = end + 1;
    }
  }

  /** Whether a document may end here, with this behind its last tag. */
  isAtEnd(rest: string): boolean {
    return this.isBegun && this.open.length === 0 && BLANK.test(rest);
  }

  /** Tells the text before a tag, and what the tag begins; or nothing at all. */
  private begin(before: string, tag: Tag | null): boolean {
    const isOutside = this.open.length === 0;
    if (isOutside && (this.isBegun || !BLANK.test(before))) return false;
    if (tag === null || this.open.length >= this.depthMax) return false;
    const namespace = this.namespaceOf(tag.name, tag.attributes);
    if (namespace === null) return false;
    if (before !== "" && !isOutside) this.listener.text(before);
    this.isBegun = true;
    this.open.push(tag.name);
    this.tagsTold += 1;
    this.listener.open(tag.name, namespace, tag.attributes);
    if (tag.isEmpty) this.close();
    return true;
  }

  /** Tells the text before the tag from `start` to `end`, and that it ends an element; or nothing at all. */
  private end(text: string, from: number, start: number, end: number): boolean {
    const name = this.open.at(-1);
    if (name === undefined || !closes(text, start, end, name)) return false;
    if (start > from) this.listener.text(text.slice(from, start));
    this.close();
    return true;
  }

  private close(): void {
    this.open.pop();
    this.namespaces.close();
    this.tagsTold += 1;
    this.listener.close();
  }

  private namespaceOf(name: string, attributes: XmlAttributes): string | null {
    try {
      this.namespaces.open(attributes);
      return this.namespaces.namespaceOf(name);
    } catch (error) {
      if (error instanceof NamespaceError) return null;
      throw error;
    }
  }

  /** The tag whose content stands there. Tags mostly follow each other as they did before, and need no copy then. */
  private tagAt(text: string, from: number, to: number): Tag | null {
    const next = this.last?.next ?? null;
    const isNext = next?.content.length === to - from && text.startsWith(next.content, from);
    const tag = isNext ? next : this.tagOf(text.slice(from, to));
    if (this.last !== null) this.last.next = tag;
    this.last = tag;
    return tag;
  }

  private tagOf(content: string): Tag | null {
    const known = this.tags.get(content);
    if (known !== undefined) return known;
    const tag = readTag(content);
    if (tag !== null && this.tags.size < TAGS_MAX) this.tags.set(content, tag);
    return tag;
  }
}

/** Whether what stands between `<` and `>` is nothing but a slash and this name. */
function closes(text: string, start: number, end: number, name: string): boolean {
  return end - start - 2 === name.length && text.startsWith(name, start + 2);
}

function readTag(content: string): Tag | null {
  const [, name, written = "", , , slash] = TAG.exec(content) ?? [];
  if (name === undefined) return null;
  // Without members of its own, whatever an attribute is called.
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, attribute = "", value = ""] of written.matchAll(ATTRIBUTES)) {
    if (attribute in attributes) return null;
    attributes[attribute] = value;
  }
  return { name, attributes, isEmpty: slash === "/", content, next: null };
}
