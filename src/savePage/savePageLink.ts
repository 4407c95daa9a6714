import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { deflateSync, inflateSync } from "fflate";
import type { Language } from "../domain/book/records";

/** A file on its way through the save page. */
export interface TravellingFile {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the page is told of a file before it has it: its name, its size in bytes, and its SHA-256 in lower case hex. */
export interface FileFacts {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** How a file gets to the save page. */
export interface SavePageLink {
  /** The page's address with the facts of the file, and without its content. */
  readonly address: string;
  /** The content, for the clipboard: pasted on the page it is the file again. */
  readonly text: string;
  /** The page's address with the content in it; null where such an address would be longer than the host takes. */
  readonly addressWithContent: string | null;
}

/** Why the page has no file. */
export type LinkProblem = "noFile" | "forbiddenName" | "tooLarge" | "damaged" | "otherFile";

/** What an address brings: a file, the facts of one whose content is still to be pasted, or nothing that can be used. */
export type Arrival =
  | { readonly state: "file"; readonly file: TravellingFile; readonly facts: FileFacts }
  | { readonly state: "awaited"; readonly facts: FileFacts }
  | { readonly state: "problem"; readonly problem: LinkProblem; readonly facts: FileFacts | null };

/** As many bytes as a browser's tab holds without trouble; a bank file of 100,000 collections has about 100 MB. */
export const FILE_BYTES_MAX = 256 * 1024 * 1024;

/** What the add-in makes. Anything else in an address is not ours: a page that saved it would lend it our name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  xml: "application/xml",
  xaf: "application/xml",
  zip: "application/zip",
  csv: "text/csv",
  pdf: "application/pdf",
};

/** A plain name with one of our endings. */
const NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ .()-]{0,150}[\p{L}\p{N}_)])?\.(xml|xaf|zip|csv|pdf)$/u;

/** The media type that goes with the name's ending; null when the page does not save such a file. */
export function mediaTypeOf(name: string): string | null {
  const ending = NAME.exec(name)?.[1];
  return ending === undefined ? null : (MEDIA_TYPES[ending] ?? null);
}

/**
 * The ways to hand a file to the save page at this address. What stands behind the # of an address never goes to a
 * server, but browsers keep it in their history, also when the page takes it away at once (seen in Chromium 156); so the
 * clipboard carries the content, and the address only where there is no clipboard. `addressMax`: of characters.
 */
export function savePageLink(
  page: string,
  { name, bytes }: TravellingFile,
  { language, addressMax }: { readonly language: Language; readonly addressMax: number },
): SavePageLink {
  const text = base64Url(deflateSync(bytes, { level: 9 }));
  const facts = { name, size: String(bytes.length), sha256: bytesToHex(sha256(bytes)), lang: language };
  const address = `${page}#${new URLSearchParams(facts).toString()}`;
  const whole = `${address}&data=${text}`;
  return { address, text, addressWithContent: whole.length <= addressMax ? whole : null };
}

/** What the part of the save page's address from the # on brings, and in which language; null if it does not say. */
export function arrivalOf(fragment: string): { readonly arrival: Arrival; readonly language: Language | null } {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const lang = given.get("lang");
  const language = lang === "nl" || lang === "en" ? lang : null;
  const [name, size, hash, data] = ["name", "size", "sha256", "data"].map((key) => given.get(key));
  if (name == null || size == null || hash == null || !/^\d{1,12}$/.test(size) || !/^[0-9a-f]{64}$/.test(hash)) {
    return { arrival: { state: "problem", problem: "noFile", facts: null }, language };
  }
  const facts = { name, size: Number(size), sha256: hash };
  if (mediaTypeOf(name) === null) return { arrival: problem("forbiddenName", facts), language };
  if (facts.size > FILE_BYTES_MAX) return { arrival: problem("tooLarge", facts), language };
  return { arrival: data == null ? { state: "awaited", facts } : fileFrom(data, facts), language };
}

/** The file that this content, from an address or pasted, is; a problem when it is not exactly the one of the facts. */
export function fileFrom(text: string, facts: FileFacts): Exclude<Arrival, { readonly state: "awaited" }> {
  const deflated = bytesFrom(text);
  if (deflated === null) return problem("otherFile", facts);
  let bytes: Uint8Array;
  try {
    // One byte more than it should be shows a longer file; more room than that is given to nobody.
    bytes = inflateSync(deflated, { out: new Uint8Array(facts.size + 1) });
  } catch {
    return problem("damaged", facts);
  }
  if (bytes.length !== facts.size || bytesToHex(sha256(bytes)) !== facts.sha256) return problem("damaged", facts);
  return { state: "file", file: { name: facts.name, bytes }, facts };
}

function problem(what: LinkProblem, facts: FileFacts): Extract<Arrival, { readonly state: "problem" }> {
  return { state: "problem", problem: what, facts };
}

/** In pieces: a call takes only so many arguments. */
const PIECE_BYTES = 32_766;

function base64Url(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE_BYTES));
  }
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes of a text in base64url, blanks and line ends apart; null when it is none. */
function bytesFrom(text: string): Uint8Array | null {
  const letters = text.replaceAll(/\s/g, "");
  if (letters === "" || !/^[\w-]+$/.test(letters)) return null;
  try {
    return Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
