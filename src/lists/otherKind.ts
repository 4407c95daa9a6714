/** Why a file is no list that can be read: the code of its finding. */
export type OtherKind = "takeIn.oldFormat" | "takeIn.password" | "takeIn.openDocument" | "takeIn.otherKind";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** So much of a file tells what it is. */
const LOOKED_AT = 1_000;
const OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument";
const OTHER_TEXT = /^\s*(?:%PDF|\{\\rtf|<(?:\?xml|!doctype|html|table|document))/i;

/** What kind of file this is, where it is none of text or of an Excel workbook; null where it may be. */
export function otherKind(bytes: Uint8Array): OtherKind | null {
  if (startsWith(bytes, OLE)) return holdsWide(bytes, "EncryptedPackage") ? "takeIn.password" : "takeIn.oldFormat";
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  if (startsWith(bytes, ZIP)) return start.includes(OPEN_DOCUMENT) ? "takeIn.openDocument" : null;
  if (OTHER_TEXT.test(start.replace(/^\u00ef\u00bb\u00bf/u, ""))) return "takeIn.otherKind";
  return isBinary(bytes.subarray(0, LOOKED_AT)) ? "takeIn.otherKind" : null;
}

/** Whether a file is a zip, as an .xlsx file is, whatever it is called. */
export function isPackage(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Whether a text stands in the bytes with two of them to a letter. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  }
  return false;
}

/** Text has a zero byte only in UTF-16, where every second one of a letter is. */
function isBinary(start: Uint8Array): boolean {
  const zeros = start.filter((byte) => byte === 0).length;
  return zeros > 0 && zeros < start.length / 5;
}
