import { WorkbookError } from "../workbook/workbook";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Refuses what does not start as a zip; tells an old .xls from an encrypted workbook. Throws WorkbookError. */
export function checkIsPackage(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (!startsWith(bytes, OLE)) throw new WorkbookError("file.notAWorkbook");
  throw new WorkbookError(hasOleEntry(bytes, "EncryptedPackage") ? "file.encrypted" : "file.legacyFormat");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The header of an OLE file ([MS-CFB] 2.2), and the length of an entry of its directory (2.6.1). */
const HEADER_BYTES = 512;
const DIRECTORY_ENTRY_BYTES = 128;

/**
 * Whether a directory entry has this name, wherever the directory lies: its entries stand at multiples of their length,
 * and tell the length of their name, so that a text in a cell is not taken for one.
 */
function hasOleEntry(bytes: Uint8Array, name: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameBytes = (name.length + 1) * 2;
  for (let at = HEADER_BYTES; at + DIRECTORY_ENTRY_BYTES <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    if (view.getUint16(at + 64, true) !== nameBytes) continue;
    if ([...name].every((letter, index) => view.getUint16(at + 2 * index, true) === letter.charCodeAt(0))) return true;
  }
  return false;
}
