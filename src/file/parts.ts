import { largestOf } from "../kit/largestOf";
import { WorkbookError } from "../workbook/workbook";
import { attributesOf } from "../xml/attributes";
import { TooMuchError, XmlError } from "../xml/characters";
import { declaredEncoding } from "../xml/encoding";
import { parseXml, type XmlDocument } from "../xml/parseXml";
import { childrenNamed } from "../xml/xmlTree";
import type { Codec } from "./codec";
import { plainBytes, type ZipEntry } from "./zip";

/** The parts of an Office package (ISO/IEC 29500-2); names compare without case and start without a slash. */
export interface Parts {
  readonly entries: readonly ZipEntry[];
  readonly codec: Codec;
  readonly find: (name: string) => ZipEntry | undefined;
}

/** The parts that these entries are. */
export function partsOf(entries: readonly ZipEntry[], codec: Codec): Parts {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return { entries, codec, find: (name) => byName.get(name.toLowerCase()) };
}

/** A relationship from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last segment of its type: the strict and the transitional namespace share it. */
  readonly type: string;
  /** The name of the part it leads to; null when it leads out of the package. */
  readonly target: string | null;
}

/** Parts other than sheets and strings are read whole: none of them is lawfully as long as this. */
const WHOLE_PART_BYTES_MAX = 32 * 2 ** 20;

/** The text of a part that must be there. Throws {@link WorkbookError}. */
export async function partText(parts: Parts, name: string): Promise<string> {
  const entry = parts.find(name);
  if (entry === undefined) throw new WorkbookError("file.unsupported", { reason: "missingPart", part: name });
  if (entry.size > WHOLE_PART_BYTES_MAX) throw new WorkbookError("file.tooLarge", { part: name, bytes: entry.size });
  const pieces: string[] = [];
  for await (const piece of decodedText(plainBytes(entry, parts.codec), name)) pieces.push(piece);
  return pieces.join("");
}

/** A part read whole. Throws {@link WorkbookError}. */
export async function partXml(parts: Parts, name: string): Promise<XmlDocument> {
  const text = await partText(parts, name);
  return inPart(name, () => parseXml(text));
}

/** What `read` gives; an XML error becomes the refusal of this part. */
export function inPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw partError(part, error);
  }
}

/** The error as the user gets it: what is wrong with the XML, told with the part's name. */
export function partError(part: string, error: unknown): unknown {
  if (error instanceof TooMuchError) return new WorkbookError("file.tooLarge", { part }, { cause: error });
  if (!(error instanceof XmlError)) return error;
  if (error.reason === "malformed") return new WorkbookError("file.truncated", { part }, { cause: error });
  return new WorkbookError("file.unsupported", { reason: error.reason, part }, { cause: error });
}

/** The characters of a UTF-8 part, piece by piece; a byte order mark is left out. */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (error) {
      throw new WorkbookError("file.unsupported", { reason: "encoding", part }, { cause: error });
    }
  };
  let first = true;
  for await (const chunk of bytes) {
    const text = decode(chunk);
    // A declaration of another encoding is believed before the bytes are.
    if (first && !/^(utf-8|us-ascii)$/i.test(declaredEncoding(text) ?? "utf-8")) {
      throw new WorkbookError("file.unsupported", { reason: "encoding", part });
    }
    first &&= text.length === 0;
    if (text.length > 0) yield text;
  }
  const rest = decode();
  if (rest.length > 0) yield rest;
}

/** The name of the part that holds a part's relationships; "" stands for the package itself. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Each link of a sheet is one, and Excel has 65,530 links on a sheet. */
const RELATIONS_MAX = 70_000;

/** The relationships of a part; none when it has no such part. */
export async function relationshipsOf(parts: Parts, part: string): Promise<readonly Relationship[]> {
  const name = relationshipsName(part);
  if (parts.find(name) === undefined) return [];
  const { root } = await partXml(parts, name);
  const listed = childrenNamed(root, "Relationship");
  if (listed.length > RELATIONS_MAX) throw new WorkbookError("file.tooLarge", { part: name });
  return inPart(name, () =>
    listed.map(({ open }) => {
      const attributes = attributesOf(open);
      const type = attributes.get("Type") ?? "";
      const target = attributes.get("TargetMode") === "External" ? null : attributes.get("Target");
      return {
        id: attributes.get("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: target === null || target === undefined ? null : resolveTarget(part, target),
      };
    }),
  );
}

/** The highest number that an id `rIdN` has; what is longer than any program writes is met by none of ours. */
export function lastRelationNumber(relationships: readonly Relationship[]): number {
  return largestOf(
    relationships.map(({ id }) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0)),
    0,
  );
}

/**
 * The target by which a relationship of `part` leads to a part, as Excel writes it: relative. Some readers (ExcelJS among
 * them) do not know one that begins at the package's root.
 */
export function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The name of the part that a relationship of `part` leads to. */
function resolveTarget(part: string, target: string): string {
  const base = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  const segments = [...base];
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
