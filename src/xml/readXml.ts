import { SaxesParser } from "saxes";

import { XmlError } from "./characters";
import { declaredEncoding } from "./encoding";
import { localName } from "./markup";
import { readPlainXml } from "./readPlainXml";
import type { XmlListener } from "./xmlListener";
import { type XmlAttributes, XmlNamespaces } from "./xmlNamespaces";

/**
 * Why bytes are not read. encoding: they are no text in the encoding that they claim; malformed: no XML, or cut off;
 * doctype: a document type, which no bank file has and an attack needs.
 */
export type XmlRefusal = Readonly<Pick<XmlError, "reason" | "detail">>;

/** Decoded and parsed at a time, so that a file of any length is never one string. */
const CHUNK_BYTES = 65_536;

/** ISO 20022 goes some fifteen deep. */
const DEPTH_MAX = 100;

/** Reads a document to its end, or to the first thing that is refused; null when it was read whole. */
export function readXml(bytes: Uint8Array, listener: XmlListener): XmlRefusal | null {
  try {
    const { isWhole, tagsRead } = readPlainXml(textChunks(bytes), listener, DEPTH_MAX);
    // Begun again by the parser that knows everything; what the listener has heard is not told twice.
    if (!isWhole) parse(bytes, tagsRead === 0 ? listener : new LateListener(listener, tagsRead));
    return null;
  } catch (error) {
    if (error instanceof XmlError) return { reason: error.reason, detail: error.detail };
    throw error;
  }
}

/** Passes on what comes behind the tags that were passed on already, and the text before them. */
class LateListener implements XmlListener {
  constructor(
    private readonly listener: XmlListener,
    private tagsLeft: number,
  ) {}

  open(name: string, namespace: string, attributes: XmlAttributes): void {
    if (this.tagsLeft === 0) this.listener.open(name, namespace, attributes);
    else this.tagsLeft -= 1;
  }

  text(text: string): void {
    if (this.tagsLeft === 0) this.listener.text(text);
  }

  close(): void {
    if (this.tagsLeft === 0) this.listener.close();
    else this.tagsLeft -= 1;
  }
}

function parse(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false });
  const malformed = (detail: string): never => {
    throw new XmlError("malformed", detail);
  };
  parser.on("error", ({ message }) => malformed(message));
  parser.on("doctype", () => {
    throw new XmlError("doctype", `line ${String(parser.line)}`);
  });
  const namespaces = new XmlNamespaces();
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > DEPTH_MAX) malformed(`${String(depth)} elements deep`);
    let namespace = "";
    try {
      namespaces.open(attributes);
      namespace = namespaces.namespaceOf(name);
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      malformed(`${String(parser.line)}:${String(parser.column)}: ${error.detail}`);
    }
    listener.open(localName(name), namespace, attributes);
  });
  const text = (content: string): void => {
    listener.text(content);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    depth -= 1;
    namespaces.close();
    listener.close();
  });
  for (const chunk of textChunks(bytes)) parser.write(chunk);
  parser.close();
}

function* textChunks(bytes: Uint8Array): Iterable<string> {
  const encoding = encodingOf(bytes);
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      yield decoder.decode(bytes.subarray(start, start + CHUNK_BYTES), { stream: true });
    }
    yield decoder.decode();
  } catch {
    // An unknown encoding or a wrong byte; what the parser throws does not come by here.
    throw new XmlError("encoding", encoding);
  }
}

/** The encoding that a byte order mark or the XML declaration names, else UTF-8 (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return declaredEncoding(String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/, "")) ?? "utf-8";
}
