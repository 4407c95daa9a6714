/** So much of a file shows whether it is XML: a mark of its encoding may stand before it. */
const LOOKED_AT = 16;
const LESS_THAN = 0x3c;
/** A page is no file of a bank either, but a list by another name. */
const PAGE = /<(?:!doctype html|html|table)/i;

/** Whether a file is a message of a bank, by how it begins: every other one is a list. */
export function isBankMessage(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, LOOKED_AT);
  const isMarkup = [...start].find((byte) => byte > 0x20 && byte < 0x7f) === LESS_THAN;
  return isMarkup && !PAGE.test(String.fromCharCode(...start.filter((byte) => byte > 0)));
}
