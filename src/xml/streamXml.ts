import { normaliseLines, TooMuchError, XmlError } from "./characters";
import { isEndTag, markupKind, tagEnd } from "./markup";
import {
  characterDataOf,
  checkMarkup,
  endOfBlankEndTag,
  NAMESPACES_MAX,
  readStreamTag,
  sectionAt,
  type StreamTag,
} from "./streamTag";
import type { XmlListener } from "./xmlListener";
import { XmlNamespaces } from "./xmlNamespaces";
import { XmlEncodingError, xmlPieces } from "./xmlPieces";

/*
 * Reads a document that comes in chunks, once, from a stranger: in bounded memory and time whatever it holds, with the
 * line of everything. What it takes for well-formed is what saxes takes for it (a property test), but for what no
 * bank file needs: a document type, texts and tags of any length, names of any language beyond the first plane.
 */

/** Why a document is not read further, and where. hostile: a document type, an entity of its own, or more than bounds allow. */
export interface XmlStreamRefusal {
  readonly reason: "encoding" | "malformed" | "hostile";
  readonly detail: string;
  /** From 1. */
  readonly line: number;
}

/** Where a listener is told something. */
export interface XmlPlace {
  /** The line of the tag that is told, from 1. */
  readonly line: () => number;
}

/** Reads a document to its end, or to the first thing that is refused; null when it was read whole. */
export function streamXml(
  chunks: Iterable<Uint8Array>,
  listenerAt: (place: XmlPlace) => XmlListener,
): XmlStreamRefusal | null {
  const reader = new XmlStream(listenerAt);
  try {
    for (const piece of xmlPieces(chunks)) reader.read(piece);
    reader.end();
    return null;
  } catch (error) {
    if (error instanceof XmlEncodingError) {
      return { reason: "encoding", detail: error.encoding, line: reader.lineAtEnd() + error.linesBefore };
    }
    if (error instanceof TooMuchError) return { reason: "hostile", detail: error.message, line: reader.line() };
    if (error instanceof XmlError)
      return { reason: "malformed", detail: error.detail || reader.found(), line: reader.line() };
    throw error;
  }
}

/** ISO 20022 goes some fifteen deep; the rest is for the wrapping of a bank's own. */
const DEPTH_MAX = 64;
/** The longest text of ISO 20022 has 20,000 characters. */
const TEXT_MAX = 65_536;
const TAG_MAX = 8_192;
/** Comments, instructions and CDATA sections. */
const MARKUP_MAX = 262_144;
/** Different tags that are remembered: a file has some fifty. */
const TAGS_MAX = 1_000;

const UNLAWFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const BLANK = /^[\t\n\r ]*$/;
const DECLARATION =
  /^\uFEFF?<\?xml\s+version\s*=\s*(["'])1\.\d\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/;

/** A tag, and the one that came behind it the last time. */
interface FollowedTag extends StreamTag {
  next: FollowedTag | null;
}

class XmlStream implements XmlPlace {
  private readonly listener: XmlListener;
  private readonly open: StreamTag[] = [];
  private readonly namespaces = new XmlNamespaces();
  private declared = 0;
  private readonly tags = new Map<string, FollowedTag>();
  private last: FollowedTag | null = null;
  private isStarted = false;
  private isBegun = false;
  /** What is at hand: it begins with what was left of the piece before. */
  private text = "";
  /** Where in it the markup or text stands that is being read. */
  private at = 0;
  private lineCounted = 1;
  /** The first line feed that is not counted yet. Looked for once: a file may be one long line. */
  private nextFeed = Infinity;
  /** Whether what is at hand holds nothing but references that must be replaced or refused in its texts. */
  private isPlain = false;
  /** No reference stands before it, from where is read. */
  private nextReference = 0;

  constructor(listenerAt: (place: XmlPlace) => XmlListener) {
    this.listener = listenerAt(this);
  }

  line(): number {
    while (this.nextFeed < this.at) {
      this.lineCounted += 1;
      this.nextFeed = this.feedAfter(this.nextFeed + 1);
    }
    return this.lineCounted;
  }

  private feedAfter(from: number): number {
    const feed = this.text.indexOf("\n", from);
    return feed === -1 ? Infinity : feed;
  }

  /** What stands where it reads. */
  found(): string {
    return this.text.slice(this.at, this.at + 40).trim();
  }

  /** The line of the last character that was given. */
  lineAtEnd(): number {
    this.at = this.text.length;
    return this.line();
  }

  /** Reads all whole tags and texts of what is at hand. */
  read(piece: string): void {
    this.line();
    this.text = this.text.slice(this.at) + piece;
    this.at = 0;
    this.nextFeed = this.feedAfter(0);
    const { text } = this;
    if (UNLAWFUL.test(piece)) this.refuseCharacter();
    this.isPlain = !text.includes("\r") && !text.includes("]]>");
    this.nextReference = 0;
    if (!this.isStarted) this.start();
    for (;;) {
      const start = text.indexOf("<", this.at);
      const from = this.at;
      if ((start === -1 ? text.length : start) - from > TEXT_MAX) throw new TooMuchError(`> ${String(TEXT_MAX)}`);
      if (start === -1) return;
      const end = this.markup(start);
      if (end === -1) return;
      this.at = end;
    }
  }

  /** Nothing comes any more. Throws when the document is not whole. */
  end(): void {
    const { text, at, open } = this;
    const inner = open.at(-1);
    const isCut = text.includes("<", at);
    this.at = text.length;
    if (inner !== undefined) throw new XmlError("malformed", `<${inner.name}>`);
    if (!this.isBegun || isCut || !BLANK.test(text.slice(at))) throw new XmlError("malformed", "</");
  }

  private start(): void {
    this.isStarted = true;
    this.at = DECLARATION.exec(this.text)?.[0].length ?? (this.text.startsWith("\ufeff") ? 1 : 0);
  }

  private refuseCharacter(): void {
    this.at = this.text.search(UNLAWFUL);
    throw new XmlError("malformed", `U+${this.text.charCodeAt(this.at).toString(16).padStart(4, "0")}`);
  }

  /** Tells the text before the markup at `start`, and what the markup is; gives where it ends, -1 where more must come. */
  private markup(start: number): number {
    const { text, at } = this;
    const kind = markupKind(text, start);
    if (kind === "end") return this.endTag(start);
    if (kind === "other") return this.otherMarkup(start);
    const tag = this.tagAt(start);
    if (tag === null) return -1;
    this.before(at, start);
    this.begin(tag);
    return start + tag.raw.length;
  }

  /** Tells the text from `from`, and goes on at `to`. */
  private before(from: number, to: number): void {
    this.at = to;
    if (to > from) {
      const raw = this.text.slice(from, to);
      if (this.open.length === 0) {
        if (!BLANK.test(raw)) throw new XmlError("malformed", raw.trim().slice(0, 40));
      } else {
        this.listener.text(this.isPlain && !this.hasReference(from, to) ? raw : characterDataOf(raw));
      }
    }
  }

  private hasReference(from: number, to: number): boolean {
    if (this.nextReference < from) {
      const next = this.text.indexOf("&", from);
      this.nextReference = next === -1 ? Infinity : next;
    }
    return this.nextReference < to;
  }

  private begin(tag: StreamTag): void {
    const { open, listener } = this;
    if (open.length === 0 && this.isBegun) throw new XmlError("malformed", tag.raw.slice(0, 40));
    if (open.length >= DEPTH_MAX) throw new TooMuchError(`> ${String(DEPTH_MAX)} × <>`);
    this.isBegun = true;
    this.declared += tag.declares;
    if (this.declared > NAMESPACES_MAX) throw new TooMuchError(`> ${String(NAMESPACES_MAX)} × xmlns`);
    this.namespaces.open(tag.attributes);
    open.push(tag);
    listener.open(tag.local, this.namespaces.namespaceOf(tag.name), tag.attributes);
    if (tag.isEmpty) this.close(tag);
  }

  private endTag(start: number): number {
    const { text, at } = this;
    const tag = this.open.at(-1);
    if (tag !== undefined) {
      const end = isEndTag(text, start, tag.name)
        ? start + tag.name.length + 3
        : endOfBlankEndTag(text, start, tag.name);
      if (end === -1 && text.length - start < TAG_MAX) return -1;
      if (end !== null && end !== -1) {
        this.before(at, start);
        this.close(tag);
        return end;
      }
    }
    const close = text.indexOf(">", start);
    if (close === -1 && text.length - start < TAG_MAX) return -1;
    this.at = start;
    throw new XmlError("malformed", text.slice(start, close === -1 ? start + 40 : close + 1).slice(0, 40));
  }

  private close(tag: StreamTag): void {
    this.open.pop();
    this.declared -= tag.declares;
    this.namespaces.close();
    this.listener.close();
  }

  /** A comment, an instruction or a CDATA section. */
  private otherMarkup(start: number): number {
    const { text, at } = this;
    const [opening, closing] = sectionAt(text, start);
    if (opening === null) return text.length - start < "<![CDATA[".length ? -1 : this.refuseMarkup(start);
    const close = text.indexOf(closing, start + opening.length);
    if (close === -1) {
      if (text.length - start > MARKUP_MAX) throw new TooMuchError(`> ${String(MARKUP_MAX)}`);
      return -1;
    }
    this.before(at, start);
    const end = close + closing.length;
    if (opening === "<![CDATA[") this.sectionText(text.slice(start + opening.length, close));
    else checkMarkup(text.slice(start, end));
    return end;
  }

  private sectionText(content: string): void {
    if (this.open.length === 0) throw new XmlError("malformed", "<![CDATA[");
    if (content !== "") this.listener.text(normaliseLines(content));
  }

  private refuseMarkup(start: number): never {
    this.at = start;
    const found = this.text.slice(start, start + 10);
    if (/^<!(DOCTYPE|ENTITY)/i.test(found)) throw new TooMuchError(found.trim());
    throw new XmlError("malformed", found);
  }

  /** The tag that begins there, null where the text ends before it. Tags mostly follow each other as they did before. */
  private tagAt(start: number): FollowedTag | null {
    const { text } = this;
    const next = this.last?.next ?? null;
    if (next !== null && text.startsWith(next.raw, start)) return (this.last = next);
    const at = this.at;
    this.at = start;
    const end = tagEnd(text, start);
    if ((end === -1 ? text.length : end) - start > TAG_MAX) throw new TooMuchError(`> ${String(TAG_MAX)}`);
    if (end === -1) {
      this.at = at;
      return null;
    }
    const tag = this.tagOf(text.slice(start, end));
    this.at = at;
    if (this.last !== null) this.last.next = tag;
    return (this.last = tag);
  }

  private tagOf(raw: string): FollowedTag {
    const known = this.tags.get(raw);
    if (known !== undefined) return known;
    const tag = { ...readStreamTag(raw), next: null };
    if (this.tags.size < TAGS_MAX) this.tags.set(raw, tag);
    return tag;
  }
}
