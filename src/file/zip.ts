import { WorkbookError } from "../workbook/workbook";
import type { Codec } from "./codec";

/*
 * The zip container (PKWARE APPNOTE 6.3), as far as Office packages use it. Ours instead of fflate's unzip and zip,
 * because an entry that is not ours must be copied as it lies there, still deflated, and because a hostile file must be
 * refused before anything is inflated.
 */

/** An entry as it lies in the file. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** General purpose flags as they are written again: only whether the name is UTF-8. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  /** Plain size in bytes. */
  readonly size: number;
  readonly attributes: number;
  /** As stored. */
  readonly data: Uint8Array;
}

/** Where an entry lies in the file, its local header included. */
interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Limits against files made to exhaust the machine; a book of 100,000 invoices is a tenth of the first two. */
const ENTRY_BYTES_MAX = 2 ** 31 - 1;
const TOTAL_BYTES_MAX = 3 * 2 ** 30;
const ENTRIES_MAX = 20_000;
/** Sheets shrink to a tenth, very regular ones to a fiftieth; deflate cannot do more than 1:1032. */
const RATIO_MAX = 250;
const RATIO_FROM_BYTES = 16 * 2 ** 20;

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const UTF8_NAME = 0x0800;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;

/** All entries, in the order of the directory. Throws {@link WorkbookError}. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directoryBytes = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count === 0xffff || directoryBytes === 0xffffffff || directoryStart === 0xffffffff) throw unsupported("zip64");
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw unsupported("splitZip");
  if (count > ENTRIES_MAX) throw new WorkbookError("file.tooLarge", { entries: count });
  if (directoryStart + directoryBytes > end) throw damaged();
  const entries: ZipEntry[] = [];
  const spans: Span[] = [];
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged();
    const entry = readEntry(bytes, view, at, directoryStart);
    entries.push(entry);
    spans.push({
      name: entry.name,
      from: view.getUint32(at + 42, true),
      to: entry.data.byteOffset - bytes.byteOffset + entry.data.length,
    });
    at += CENTRAL_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at > end) throw damaged();
  }
  checkNames(entries);
  checkSpans(spans);
  checkSizes(entries, bytes.length);
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    const isEnd = view.getUint32(at, true) === END_SIGNATURE;
    if (isEnd && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  // A file that starts as a zip and has no directory at its end was cut off.
  throw damaged();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directoryStart: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const storedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (storedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff) throw unsupported("zip64");
  const nameBytes = slashed(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + view.getUint16(at + 28, true)));
  const name = decodeName(nameBytes, (flags & UTF8_NAME) !== 0);
  if ((flags & ENCRYPTED) !== 0) throw new WorkbookError("file.encrypted");
  if (method !== STORED && method !== DEFLATED) throw unsupported("zipMethod", name);
  if (method === STORED && storedSize !== size) throw damaged(name);
  if (local + LOCAL_BYTES > directoryStart || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw damaged(name);
  const data = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + storedSize > directoryStart) throw damaged(name);
  return {
    name,
    nameBytes,
    flags: flags & UTF8_NAME,
    method,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    size,
    attributes: view.getUint32(at + 38, true),
    data: bytes.subarray(data, data + storedSize),
  };
}

const SLASH = 0x2f;
const BACKSLASH = 0x5c;

/** Some programs on Windows write its separator, and Excel opens what they write; APPNOTE 4.4.17.1 wants the other one. */
function slashed(name: Uint8Array): Uint8Array {
  return name.includes(BACKSLASH) ? name.map((byte) => (byte === BACKSLASH ? SLASH : byte)) : name;
}

function decodeName(bytes: Uint8Array, utf8: boolean): string {
  try {
    // Without the flag a name is in code page 437; part names are ASCII, and any other is only carried along.
    return new TextDecoder(utf8 ? "utf-8" : "latin1", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WorkbookError("file.truncated", {}, { cause: error });
  }
}

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const segments = name.replace(/\/$/, "").split("/");
    if (/[\u0000-\u001f]|^[A-Za-z]:/.test(name) || segments.some((one) => one === "" || /^\.+$/.test(one))) {
      throw unsupported("path", name);
    }
    // Part names compare without case (ISO/IEC 29500-2, 6.2.2.3).
    const key = name.toLowerCase();
    if (seen.has(key)) throw unsupported("duplicateEntry", name);
    seen.add(key);
  }
}

/** No byte belongs to two entries: else a small file says as much as a large one. */
function checkSpans(spans: readonly Span[]): void {
  let end = 0;
  for (const { name, from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    if (from < end) throw damaged(name);
    end = to;
  }
}

function checkSizes(entries: readonly ZipEntry[], fileBytes: number): void {
  const isBlown = (size: number, stored: number): boolean => size > RATIO_FROM_BYTES && size > RATIO_MAX * stored;
  let total = 0;
  for (const { name, size, data } of entries) {
    total += size;
    const blown = isBlown(size, data.length) || isBlown(total, fileBytes);
    if (size > ENTRY_BYTES_MAX || total > TOTAL_BYTES_MAX || blown) {
      throw new WorkbookError("file.tooLarge", { part: name, bytes: size });
    }
  }
}

/** The plain bytes of an entry, chunk by chunk, with size and CRC checked. Throws {@link WorkbookError}. */
export async function* plainBytes(entry: ZipEntry, codec: Codec): AsyncGenerator<Uint8Array> {
  let size = 0;
  let crc = 0;
  const chunks = entry.method === STORED ? [entry.data] : inflated(entry, codec);
  for await (const chunk of chunks) {
    size += chunk.length;
    // The declared size was judged before: more than it is never inflated.
    if (size > entry.size) throw damaged(entry.name);
    crc = codec.crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry.name);
}

async function* inflated(entry: ZipEntry, codec: Codec): AsyncGenerator<Uint8Array> {
  try {
    yield* codec.inflate(entry.data);
  } catch (error) {
    throw new WorkbookError("file.truncated", { part: entry.name }, { cause: error });
  }
}

/** The entry that holds these plain bytes, deflated; with the name, time and attributes of `like`. */
export async function deflatedEntry(
  like: Pick<ZipEntry, "name" | "nameBytes" | "flags" | "time" | "date" | "attributes">,
  plain: AsyncIterable<Uint8Array>,
  codec: Codec,
): Promise<ZipEntry> {
  let size = 0;
  let crc = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of plain) {
      size += chunk.length;
      crc = codec.crc32(chunk, crc);
      yield chunk;
    }
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of codec.deflate(measured())) pieces.push(piece);
  if (size > ENTRY_BYTES_MAX) throw new WorkbookError("file.tooLarge", { part: like.name, bytes: size });
  const { name, nameBytes, flags, time, date, attributes } = like;
  return { name, nameBytes, flags, method: DEFLATED, time, date, crc, size, attributes, data: concatenated(pieces) };
}

/** What a new entry is like: 1980-01-01, so that the same content gives the same bytes. */
export function newEntry(name: string): Parameters<typeof deflatedEntry>[0] {
  return { name, nameBytes: new TextEncoder().encode(name), flags: UTF8_NAME, time: 0, date: 0x21, attributes: 0 };
}

/** Pieces one after the other. */
export function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The file that holds these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  return concatenated(zipPieces(entries));
}

/** The same piece by piece, so that who writes it to a disk need not hold all of it a second time. */
export function zipPieces(entries: readonly ZipEntry[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = header(LOCAL_SIGNATURE, entry, LOCAL_BYTES, 4);
    directory.push(centralHeader(entry, offset), entry.nameBytes);
    pieces.push(local, entry.nameBytes, entry.data);
    offset += local.length + entry.nameBytes.length + entry.data.length;
  }
  const directoryBytes = directory.reduce((sum, piece) => sum + piece.length, 0);
  if (offset + directoryBytes > 0xfffffffe || entries.length > 0xfffe) throw unsupported("zip64");
  const end = new DataView(new ArrayBuffer(END_BYTES));
  end.setUint32(0, END_SIGNATURE, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directoryBytes, true);
  end.setUint32(16, offset, true);
  return [...pieces, ...directory, new Uint8Array(end.buffer)];
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const bytes = header(CENTRAL_SIGNATURE, entry, CENTRAL_BYTES, 6);
  const view = new DataView(bytes.buffer);
  view.setUint16(4, VERSION, true);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, offset, true);
  return bytes;
}

/** Deflate needs version 2.0. */
const VERSION = 20;

/** The fields that both headers share, in the same order from `versionAt` on. */
function header(signature: number, entry: ZipEntry, length: number, versionAt: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  view.setUint16(versionAt, VERSION, true);
  view.setUint16(versionAt + 2, entry.flags, true);
  view.setUint16(versionAt + 4, entry.method, true);
  view.setUint16(versionAt + 6, entry.time, true);
  view.setUint16(versionAt + 8, entry.date, true);
  view.setUint32(versionAt + 10, entry.crc, true);
  view.setUint32(versionAt + 14, entry.data.length, true);
  view.setUint32(versionAt + 18, entry.size, true);
  view.setUint16(versionAt + 22, entry.nameBytes.length, true);
  return new Uint8Array(view.buffer);
}

function damaged(part?: string): WorkbookError {
  return new WorkbookError("file.truncated", part === undefined ? {} : { part });
}

function unsupported(reason: string, part?: string): WorkbookError {
  return new WorkbookError("file.unsupported", part === undefined ? { reason } : { reason, part });
}
